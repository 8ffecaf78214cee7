//! The lines of the foot: as many keys as fit, in the longest words for which all of them do. It knows no key by name.

use super::Line;
use super::sheet::NARROW;
use crate::text::width::columns;
use crate::tui::foot::FootKey;
use crate::tui::theme::Role;

/// The most lines a foot takes.
const MOST: usize = 2;

/// The foot at this width. Ordinary words on one line where they fit, on two where the page is tall (`roomy`); else the shortest
/// ones, on one line or two. What does not fit even then is left out, but never the last key, help.
pub(super) fn feet(keys: &[FootKey], width: usize, roomy: bool) -> Vec<Line> {
    let lines = if roomy { MOST } else { 1 };
    let ways = [(false, 1), (false, lines), (true, 1), (true, MOST)];
    let mut rows = Vec::new();
    for (tight, most) in ways {
        let (fitted, is_whole) = fitted(keys, width, most, tight);
        rows = fitted;
        if is_whole {
            break;
        }
    }
    rows
}

/// Keys on one line of this width: in ordinary words where all fit, else in the shortest, and then as many as fit.
#[must_use]
pub fn row(keys: &[FootKey], width: usize) -> Line {
    let between = if width >= usize::from(NARROW) { 3 } else { 2 };
    let in_words = |tight: bool, width: usize| {
        let mut rows = [Line::default()];
        for key in keys {
            if has_room(&rows, wide(key, tight), width, between) {
                add(&mut rows, key, tight, between);
            }
        }
        let [row] = rows;
        row
    };
    let ordinary = in_words(false, usize::MAX);
    if ordinary.columns() <= width {
        ordinary
    } else {
        in_words(true, width)
    }
}

/// The rows, and whether every key is in them.
fn fitted(keys: &[FootKey], width: usize, most: usize, tight: bool) -> (Vec<Line>, bool) {
    let Some((help, others)) = keys.split_last() else {
        return (vec![Line::gap()], true);
    };
    let between = if width >= usize::from(NARROW) { 3 } else { 2 };
    let mut rows = vec![Line::default()];
    let mut is_whole = true;
    for key in others {
        let wide = wide(key, tight);
        let is_last = rows.len() == most;
        let reserve = if is_last {
            wide_with_gap(help, tight, between)
        } else {
            0
        };
        if has_room(&rows, wide + reserve, width, between) {
            add(&mut rows, key, tight, between);
        } else if !is_last {
            rows.push(Line::default());
            add(&mut rows, key, tight, between);
        } else {
            is_whole = false;
        }
    }
    if !has_room(&rows, wide(help, tight), width, between) {
        is_whole &= rows.len() < most;
        rows.push(Line::default());
    }
    add(&mut rows, help, tight, between);
    (rows, is_whole)
}

fn wide(key: &FootKey, tight: bool) -> usize {
    columns(&key.name) + columns(&word(key, tight))
}

fn wide_with_gap(key: &FootKey, tight: bool, between: usize) -> usize {
    wide(key, tight) + between
}

fn word(key: &FootKey, tight: bool) -> String {
    match if tight { key.tight } else { key.word } {
        "" => String::new(),
        word => format!(" {word}"),
    }
}

fn has_room(rows: &[Line], more: usize, width: usize, between: usize) -> bool {
    let used = rows.last().map_or(0, Line::columns);
    let space = if used == 0 { 0 } else { between };
    used + space + more <= width
}

fn add(rows: &mut [Line], key: &FootKey, tight: bool, between: usize) {
    if let Some(row) = rows.last_mut() {
        let space = if row.spans.is_empty() { 0 } else { between };
        *row = std::mem::take(row)
            .and(Role::Quiet, " ".repeat(space))
            .and(Role::Key, &key.name)
            .and(Role::Quiet, word(key, tight));
        let end = row.columns();
        let acts = key.action.iter();
        row.acts
            .extend(acts.map(|action| (end - wide(key, tight)..end, action.clone())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::foot::foot;
    use crate::tui::keys::{Action, Mode};

    fn shown(mode: Mode, actions: &[Action], width: usize, roomy: bool) -> Vec<String> {
        let rows = feet(&foot(mode, actions), width, roomy);
        let text = |row: &Line| row.spans.iter().map(|span| span.text.as_str()).collect();
        rows.iter().map(text).collect()
    }

    #[test]
    fn words_are_short_only_where_they_have_to_be() {
        let actions = [Action::Down, Action::Enter, Action::Hint, Action::Unsure];
        let wide = shown(Mode::PickOne, &actions, 74, true);
        assert_eq!(
            wide,
            ["↑↓ move   Enter answer   h hint   d don't know yet   ? help"]
        );
        let narrow = shown(Mode::PickOne, &actions, 38, false);
        assert_eq!(narrow, ["↑↓ move  Enter ok  h hint  d unsure", "? help"]);
    }

    #[test]
    fn help_is_there_however_narrow_it_is() {
        let actions = [Action::Enter, Action::Hint, Action::Unsure, Action::ShowMe];
        for width in 6..60 {
            let rows = shown(Mode::PickOne, &actions, width, false).concat();
            assert!(rows.ends_with("? help"), "{width}: {rows}");
        }
    }
}
