//! The lines of the foot: as many keys as fit, in the longest words for which all of them do. It knows no key by name.

use super::Line;
use super::sheet::NARROW;
use crate::text::width::columns;
use crate::tui::foot::{FootKey, Kind};
use crate::tui::theme::Role;

/// The most lines a foot takes.
const MOST: usize = 2;

/// The feet that were laid out last. A page has one with the keys that read on and one without, and while one moves in a list they stay
/// as they are.
#[derive(Debug, Clone, Default)]
pub struct Feet(Vec<Foot>);

#[derive(Debug, Clone)]
struct Foot {
    keys: Vec<FootKey>,
    width: usize,
    roomy: bool,
    lines: Vec<Line>,
}

/// So many are remembered.
const KEPT: usize = 2;

impl Feet {
    /// The foot at this width. Ordinary words on one line where they fit, on two where the page is tall (`roomy`); else the shortest
    /// ones, on one line or two. What does not fit even then is left out, but never what leads out, nor the last key, help.
    pub(super) fn lines(&mut self, keys: &[FootKey], width: usize, roomy: bool) -> &[Line] {
        let same = |foot: &Foot| foot.width == width && foot.roomy == roomy && foot.keys == keys;
        let place = self.0.iter().position(same).unwrap_or_else(|| {
            self.0.truncate(KEPT - 1);
            let foot = Foot {
                keys: keys.to_vec(),
                width,
                roomy,
                lines: feet(keys, width, roomy),
            };
            self.0.insert(0, foot);
            0
        });
        &self.0[place].lines
    }
}

fn feet(keys: &[FootKey], width: usize, roomy: bool) -> Vec<Line> {
    let (rows, tight) = rows(keys, width, roomy);
    let between = between(width);
    rows.iter().map(|row| row.line(tight, between)).collect()
}

/// The keys of each line, and whether they are told in the shortest words.
fn rows(keys: &[FootKey], width: usize, roomy: bool) -> (Vec<Row<'_>>, bool) {
    let lines = if roomy { MOST } else { 1 };
    let ways = [(false, 1), (false, lines), (true, 1)];
    let whole = ways.into_iter().find_map(|(tight, most)| {
        let (rows, is_whole) = fitted(keys, width, most, tight);
        is_whole.then_some((rows, tight))
    });
    whole.unwrap_or_else(|| (fitted(keys, width, MOST, true).0, true))
}

/// Keys on one line of this width: in ordinary words where all fit, else in the shortest, and then as many as fit.
#[must_use]
pub fn row(keys: &[FootKey], width: usize) -> Line {
    let between = between(width);
    let in_words = |tight: bool, width: usize| {
        let mut row = Row::default();
        for key in keys {
            let wide = wide(key, tight);
            if row.with(wide, between) <= width {
                row.add(key, wide, between);
            }
        }
        row
    };
    let ordinary = in_words(false, usize::MAX);
    if ordinary.wide <= width {
        ordinary.line(false, between)
    } else {
        in_words(true, width).line(true, between)
    }
}

/// Keys of one line, before they are words: most ways to write a foot are tried and not taken.
#[derive(Default)]
struct Row<'k> {
    keys: Vec<&'k FootKey>,
    wide: usize,
}

impl<'k> Row<'k> {
    /// How wide it would be with one more of this width.
    fn with(&self, more: usize, between: usize) -> usize {
        let space = if self.wide == 0 { 0 } else { between };
        self.wide + space + more
    }

    fn add(&mut self, key: &'k FootKey, wide: usize, between: usize) {
        self.wide = self.with(wide, between);
        self.keys.push(key);
    }

    fn line(&self, tight: bool, between: usize) -> Line {
        let mut line = Line {
            gap: self.keys.is_empty(),
            ..Line::default()
        };
        let mut end = 0;
        for key in &self.keys {
            if end > 0 {
                line = line.and(Role::Quiet, " ".repeat(between));
                end += between;
            }
            line = line.and(Role::Key, &key.name);
            let word = word(key, tight);
            if !word.is_empty() {
                line = line.and(Role::Quiet, " ").and(Role::Quiet, word);
            }
            let start = end;
            end += wide(key, tight);
            line.acts
                .extend(key.action.iter().map(|action| (start..end, action.clone())));
        }
        line
    }
}

/// The rows, and whether every key is in them.
fn fitted(keys: &[FootKey], width: usize, most: usize, tight: bool) -> (Vec<Row<'_>>, bool) {
    let Some((help, others)) = keys.split_last() else {
        return (vec![Row::default()], true);
    };
    let between = between(width);
    let wide = |key| wide(key, tight);
    // What is never left out has its room on the last line before anything else.
    let stays_after = |place: usize| {
        let later = others[place + 1..].iter();
        let stays = later.filter(|key| key.kind == Kind::LeadsOut).chain([help]);
        stays.map(|key| wide(key) + between).sum::<usize>()
    };
    let mut rows = Vec::with_capacity(most);
    let mut row = Row::default();
    let mut is_whole = true;
    for (place, key) in others.iter().enumerate() {
        let fits = |row: &Row, above: usize| {
            let is_last = above + 1 == most;
            let reserve = if is_last { stays_after(place) } else { 0 };
            row.with(wide(key) + reserve, between) <= width
        };
        if rows.len() + 1 < most && !fits(&row, rows.len()) {
            rows.push(std::mem::take(&mut row));
        }
        if fits(&row, rows.len()) {
            row.add(key, wide(key), between);
        } else {
            is_whole = false;
        }
    }
    if row.with(wide(help), between) > width {
        is_whole &= rows.len() + 1 < most;
        rows.push(std::mem::take(&mut row));
    }
    row.add(help, wide(help), between);
    rows.push(row);
    (rows, is_whole)
}

/// The columns between two keys.
fn between(width: usize) -> usize {
    if width >= usize::from(NARROW) { 3 } else { 2 }
}

/// The columns of a key: its name, and after a space its word.
fn wide(key: &FootKey, tight: bool) -> usize {
    let word = word(key, tight);
    columns(&key.name) + usize::from(!word.is_empty()) + columns(word)
}

const fn word(key: &FootKey, tight: bool) -> &'static str {
    if tight { key.tight } else { key.word }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::foot::foot;
    use crate::tui::keys::{Action, Mode};

    fn shown(mode: Mode, actions: &[Action], width: usize, roomy: bool) -> Vec<String> {
        let rows = feet(&foot(mode, actions), width, roomy);
        let text = |row: &Line| row.spans.iter().map(|span| &*span.text).collect();
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
    fn what_is_remembered_is_what_would_be_laid_out() {
        let modes = [Mode::PickOne, Mode::Carrying, Mode::Report];
        let actions = [Action::Down, Action::Enter, Action::Hint, Action::Unsure];
        let mut remembered = Feet::default();
        for turn in 0..60 {
            let keys = foot(modes[turn % 3], &actions[turn % 2..]);
            let (width, roomy) = ([74, 38][turn / 2 % 2], turn % 5 < 2);
            for _ in 0..2 {
                let lines = remembered.lines(&keys, width, roomy);
                assert_eq!(lines, feet(&keys, width, roomy), "{turn}");
            }
            assert!(remembered.0.len() <= KEPT);
        }
    }

    #[test]
    fn the_way_out_is_there_on_every_screen() {
        let library = [
            Action::Down,
            Action::Enter,
            Action::Search,
            Action::Journey,
            Action::Switch,
            Action::Who,
            Action::Back,
        ];
        let rows = shown(Mode::Library, &library, 38, false);
        assert_eq!(
            rows,
            [
                "↑↓ move  Enter open  / search",
                "J journey  w who  Esc leave  ? help"
            ]
        );
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
