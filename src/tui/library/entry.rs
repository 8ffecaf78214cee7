//! A set as the library lists it: its title, and its ground covered. It never shows a score.

use std::collections::HashMap;

use super::groups::Heading;
use crate::phrases;
use crate::phrases::tongue::{Tongue, spoken};
use crate::practice::Ground;
use crate::store::desk::Listing;
use crate::text::markup::cut;
use crate::text::width::columns as wide;
use crate::tui::page::{Line, span};
use crate::tui::theme::Role;

/// A list of at most so many lines is laid out whole.
pub(super) const MOST_LINES: usize = 120;
/// Of a longer one, so many sets before the one that the cursor is on, and so many from it on: these rows have no room for more.
pub(super) const fn most_beside(rows: usize) -> usize {
    rows / 2 + 1
}

/// A column of a bar that nobody has been at.
pub const NEW: &str = "·";

/// The lines of so many sets without what stands over some of them, and the empty ones among them.
pub(super) const fn lines(sets: usize) -> (usize, usize) {
    let close = 2 * sets;
    let gaps = if close <= MOST_LINES { sets } else { 0 };
    (close + gaps, gaps)
}

/// What stands over the sets that belong together.
pub(super) fn heading(heading: &Heading) -> Line {
    Line::of(Role::Key, &heading.words)
}

/// The lines of sets as they were made for a frame before: they change only with the shelf, the width and the language.
#[derive(Debug, Clone, Default)]
pub(super) struct Entries {
    columns: usize,
    tongue: Tongue,
    lines: HashMap<usize, [Line; 2]>,
}

impl Entries {
    /// The lines of the set at this place of the shelf, made where there are none yet.
    pub(super) fn of(
        &mut self,
        place: usize,
        columns: usize,
        make: impl FnOnce() -> [Line; 2],
    ) -> [Line; 2] {
        let tongue = spoken();
        if (self.columns, self.tongue) != (columns, tongue) {
            (self.columns, self.tongue) = (columns, tongue);
            self.lines.clear();
        }
        self.lines.entry(place).or_insert_with(make).clone()
    }
}

/// A set with the cursor on it.
pub(super) fn pointed_at(lines: &mut [Line; 2]) {
    lines[0].spans.to_mut()[0] = span(Role::Accent, "▸ ");
}

/// The lines of a set; with the name of its file beside a title that is another set's, too.
pub(super) fn entry(listing: &Listing, alike: bool, columns: usize) -> [Line; 2] {
    let under_way = listing.ground.trying + listing.ground.got_it > 0;
    let mark = format!("○ {}", phrases::screen::under_way());
    let room = columns - 2 - if under_way { wide(&mark) + 2 } else { 0 };
    let title = Line::of(Role::Accent, "  ");
    let title = titled(title, listing, alike, room);
    if listing.broken {
        let sign = phrases::screen::NEEDS_AUTHOR_SIGN;
        let words = format!("{sign} {}", phrases::shelf::needs_its_author());
        return [title, Line::of(Role::Notice, format!("  {words}"))];
    }
    let title = if under_way {
        title.right(Role::Accent, mark)
    } else {
        title
    };
    [title, ground_line(listing, columns)]
}

fn titled(line: Line, listing: &Listing, alike: bool, room: usize) -> Line {
    if !alike {
        return line.and(Role::Title, cut(&listing.title, room));
    }
    let file = cut(listing.file(), room / 2);
    let title = cut(&listing.title, room.saturating_sub(wide(&file) + 2));
    line.and(Role::Title, title)
        .and(Role::Quiet, format!("  {file}"))
}

fn ground_line(listing: &Listing, columns: usize) -> Line {
    let line = Line::of(Role::Quiet, "  ");
    let line = if columns >= 60 {
        with_bar(line, &listing.ground, 12).and(Role::Quiet, "  ")
    } else {
        line
    };
    let line = line.and(Role::Quiet, phrases::shelf::ground(&listing.ground));
    if listing.due == 0 {
        return line;
    }
    let due = phrases::shelf::due(listing.due);
    // Words that are cut say nothing; that there is something is said over the list.
    if line.columns() + 3 + wide(&due) > columns {
        return line;
    }
    line.and(Role::Quiet, " · ").and(Role::Accent, due)
}

/// The line with the ground as a bar behind it: what is got stands out; what is begun or new is only there.
#[must_use]
pub fn with_bar(line: Line, ground: &Ground, columns: usize) -> Line {
    let (got, rest) = bar(ground, columns);
    line.and(Role::GotIt, got).and(Role::Quiet, rest)
}

/// The ground as a bar in two parts: how much is mastered and got, and how much is begun and new. Every part that is there at all
/// shows.
fn bar(ground: &Ground, columns: usize) -> (String, String) {
    let total = ground.total().max(1);
    let parts = [
        (ground.mastered, "█"),
        (ground.got_it, "▓"),
        (ground.trying, "░"),
        (ground.new, NEW),
    ];
    let mut drawn = parts.map(|_| String::new());
    let (mut before, mut left) = (0, columns);
    for (at, (number, sign)) in parts.into_iter().enumerate() {
        let from = before * columns / total;
        before += number;
        let to = before * columns / total;
        // What comes after keeps a column of its own.
        let after = parts[at + 1..].iter().filter(|part| part.0 > 0).count();
        let most = left.saturating_sub(after);
        let cells = (to - from).max(usize::from(number > 0)).min(most);
        left -= cells;
        drawn[at] = sign.repeat(cells);
    }
    let [mastered, got, trying, new] = drawn;
    let new = new + &NEW.repeat(if ground.new > 0 { left } else { 0 });
    (mastered + &got, trying + &new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_that_is_there_shows_and_the_bar_keeps_its_width() {
        let cases = [
            ([0, 0, 0, 9], "··········"),
            ([9, 0, 0, 0], "██████████"),
            ([1, 1, 1, 97], "█▓░·······"),
            ([97, 1, 1, 1], "███████▓░·"),
            ([5, 0, 5, 0], "█████░░░░░"),
            ([2, 3, 0, 5], "██▓▓▓·····"),
        ];
        for ([mastered, got_it, trying, new], drawn) in cases {
            let ground = Ground {
                mastered,
                got_it,
                trying,
                new,
                kept: 0,
            };
            let (got, rest) = bar(&ground, 10);
            assert_eq!(got + &rest, drawn, "{ground:?}");
        }
    }
}
