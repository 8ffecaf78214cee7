//! What lists have in common: where the mark goes, what it looks like, and the row of several lists, one of which is seen.

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

/// Several lists by their names, each with how many are in it and whether it is seen. Where it is narrow the numbers are left out.
#[must_use]
pub fn choices<'a>(
    lists: impl IntoIterator<Item = (&'a str, usize, bool)>,
    columns: usize,
) -> Line {
    let is_wide = columns >= usize::from(NARROW);
    let mut line = Line::default();
    for (word, number, is_seen) in lists {
        let mut word = word.to_owned();
        if is_wide {
            word.push_str(&format!(" {number}"));
        }
        line = if is_seen {
            line.and(Role::Accent, format!("[{word}]"))
        } else {
            line.and(Role::Quiet, format!(" {word} "))
        };
        line = line.and(Role::Quiet, if is_wide { "  " } else { "" });
    }
    line
}
