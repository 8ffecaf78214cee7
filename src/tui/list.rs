//! What lists have in common: where the mark goes, what it looks like, and the row of several lists, one of which is seen.

use std::ops::Range;

use super::keys::Action;
use super::page::Line;
use super::page::sheet::NARROW;
use super::theme::Role;

/// Where the mark goes from here, in a list whose last place is `last`.
#[must_use]
pub fn moved(cursor: usize, last: usize, action: &Action) -> usize {
    match action {
        Action::Pick(place) if *place <= last => *place,
        Action::Up => cursor.saturating_sub(1),
        Action::Down => (cursor + 1).min(last),
        Action::First => 0,
        Action::Last => last,
        _ => cursor,
    }
}

/// The beginning of a line in a list: the mark, or its room.
#[must_use]
pub fn mark(on: bool) -> Line {
    Line::of(Role::Accent, if on { "▸ " } else { "  " })
}

/// Several lists by their names, each with how many are in it and whether it is seen. Where it is narrow the numbers are left out, and
/// where not all have room those beside the one that is seen.
#[must_use]
pub fn choices<'a>(
    lists: impl IntoIterator<Item = (&'a str, usize, bool)>,
    columns: usize,
) -> Line {
    let is_wide = columns >= usize::from(NARROW);
    let lists = lists.into_iter().map(|(word, number, is_seen)| {
        let mut word = word.to_owned();
        if is_wide {
            word.push_str(&format!(" {number}"));
        }
        let (role, word) = if is_seen {
            (Role::Accent, format!("[{word}]"))
        } else {
            (Role::Quiet, format!(" {word} "))
        };
        let after = if is_wide { "  " } else { "" };
        (is_seen, Line::of(role, word).and(Role::Quiet, after))
    });
    let (seen, lists): (Vec<bool>, Vec<Line>) = lists.unzip();
    let on = seen.iter().position(|is_seen| *is_seen).unwrap_or(0);
    one_line(lists, on, columns)
}

/// What stands in place of those that have no room.
const OTHERS: &str = "…";

/// All of these on one line; where they have no room together, the one at `on` and those beside it, with a sign for the others. What
/// clicks do goes with them.
#[must_use]
pub fn one_line(items: Vec<Line>, on: usize, columns: usize) -> Line {
    let seen = around(&items, on, columns);
    let (before, after) = (seen.start > 0, seen.end < items.len());
    let mut line = Line::default();
    if before {
        line = line.and(Role::Quiet, OTHERS);
    }
    for item in items.into_iter().take(seen.end).skip(seen.start) {
        let start = line.columns();
        let acts = item.acts.into_iter();
        let moved = acts.map(|(at, action)| (at.start + start..at.end + start, action));
        line.acts.extend(moved);
        line.spans.to_mut().extend(item.spans);
    }
    if after {
        line = line.and(Role::Quiet, OTHERS);
    }
    line
}

/// The items that have room together: all, or the one at `on` and as many as can be beside it, those after it first.
fn around(items: &[Line], on: usize, columns: usize) -> Range<usize> {
    let widths: Vec<usize> = items.iter().map(Line::columns).collect();
    if widths.iter().sum::<usize>() <= columns {
        return 0..items.len();
    }
    let fits = |seen: &Range<usize>| {
        let signs = usize::from(seen.start > 0) + usize::from(seen.end < items.len());
        widths[seen.clone()].iter().sum::<usize>() + signs <= columns
    };
    let mut seen = on..(on + 1).min(items.len());
    loop {
        let after = seen.start..seen.end + 1;
        let before = seen.start.saturating_sub(1)..seen.end;
        seen = if after.end <= items.len() && fits(&after) {
            after
        } else if seen.start > 0 && fits(&before) {
            before
        } else {
            return seen;
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_room_on_one_line_is_told_by_a_sign() {
        let shown = |on: usize, columns: usize| {
            let items = ["one ", "two ", "three "].map(|word| Line {
                acts: vec![(0..3, Action::Pick(0))],
                ..Line::of(Role::Text, word)
            });
            let line = one_line(items.to_vec(), on, columns);
            assert!(line.columns() <= columns.max(7), "{on} {columns}");
            for (at, _) in &line.acts {
                assert!(at.end <= line.columns(), "{on} {columns}");
            }
            line.spans
                .iter()
                .map(|span| &*span.text)
                .collect::<String>()
        };
        for (on, columns, expected) in [
            (0, 14, "one two three "),
            (0, 13, "one two …"),
            (0, 8, "one …"),
            (1, 13, "…two three "),
            (1, 9, "one two …"),
            (1, 6, "…two …"),
            (2, 13, "…two three "),
            (2, 10, "…three "),
        ] {
            assert_eq!(shown(on, columns), expected, "{on} {columns}");
        }
    }
}
