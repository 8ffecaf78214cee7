//! The steps of a path on one line of a screen. Where they are too long for it, the newest ones are kept in sight.

use crate::path::Path;
use crate::phrases::journey::{Before, Sort, Stop, stops};
use crate::quiz::Kind;
use crate::text::markup;
use crate::text::width::columns as wide;
use crate::tui::page::Line;
use crate::tui::page::sheet::NARROW;
use crate::tui::theme::Role;

/// The sign in place of earlier steps.
const EARLIER: &str = "…";

/// The steps of a question of this kind on a line of so many columns.
#[must_use]
pub(super) fn line(kind: &Kind, path: &Path, columns: usize) -> Line {
    let widest = if columns < usize::from(NARROW) {
        14
    } else {
        24
    };
    let stops = stops(Some(kind), path, widest);
    let kept = newest(&stops, columns);
    let mut line = Line::default();
    if kept > 0 {
        line = line.and(Role::Quiet, EARLIER);
    }
    for stop in &stops[kept..] {
        line = put(line, stop, columns);
    }
    line
}

/// The place of the first of the newest steps that have room together; the last one is always among them.
fn newest(stops: &[Stop], columns: usize) -> usize {
    let room = |first: usize| {
        if first == 0 {
            columns
        } else {
            columns.saturating_sub(wide(EARLIER))
        }
    };
    let mut taken = 0;
    let mut kept = stops.len().saturating_sub(1);
    for (place, stop) in stops.iter().enumerate().rev() {
        taken += wide(&stop.before.text()) + wide(&stop.text());
        if taken > room(place) {
            break;
        }
        kept = place;
    }
    kept
}

fn put(line: Line, stop: &Stop, columns: usize) -> Line {
    let line = match &stop.before {
        Before::Nothing => line,
        before => line.and(Role::Quiet, before.text()),
    };
    let line = line.and(role(stop.sort), stop.sort.sign());
    let line = if stop.word.is_empty() {
        line
    } else {
        let room = columns.saturating_sub(line.columns() + 1);
        let words = match stop.sort {
            Sort::GotIt | Sort::Recall => Role::Text,
            _ => Role::Tried,
        };
        line.and(words, format!(" {}", markup::cut(&stop.word, room)))
    };
    if stop.with.is_empty() {
        return line;
    }
    let room = columns.saturating_sub(line.columns());
    line.and(Role::Quiet, markup::cut(&stop.with, room))
}

/// The role of a step's sign.
#[must_use]
pub const fn role(sort: Sort) -> Role {
    match sort {
        Sort::NotYet | Sort::Nearly => Role::NotYet,
        Sort::Hint | Sort::Shown => Role::Hint,
        Sort::Unsure | Sort::Aside => Role::Tried,
        Sort::GotIt | Sort::Recall => Role::GotIt,
    }
}

#[cfg(test)]
mod tests;
