//! The keys that work now, as the foot names them: made from the tables of [`super::keys`], so that it can name no other.

use super::keys::{Action, Key, Mode, author_keys, bindings, does};
use crate::phrases::preview::NEIGHBOURS;
use crate::phrases::screen::{CARRY, Doing, LESS_OR_MORE, LISTS, MOVE, PAGES, READ, READ_MORE};
use crate::phrases::settings::CHANGE;

/// A key of the foot: its name, and what it does, in an ordinary and in the shortest word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FootKey {
    /// Its name.
    pub name: String,
    /// The word where there is room.
    pub word: &'static str,
    /// The word where it is narrow; may be empty.
    pub tight: &'static str,
    /// What it is for, as far as a page has to know.
    pub kind: Kind,
    /// What a click on it does; nothing where it names two keys.
    pub action: Option<Action>,
}

/// What a key of the foot is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// Something of the screen's own.
    #[default]
    Own,
    /// It moves in a list.
    Moves,
    /// It leads out.
    LeadsOut,
}

impl FootKey {
    fn new(name: impl Into<String>, doing: Doing) -> Self {
        Self {
            name: name.into(),
            word: doing.short(),
            tight: doing.tight(),
            kind: Kind::Own,
            action: None,
        }
    }

    fn doing(self, action: &Action) -> Self {
        Self {
            action: Some(action.clone()),
            ..self
        }
    }

    fn that(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// The keys that read back, on, or both, in this mode.
    #[must_use]
    pub fn reading(mode: Mode, before: bool, after: bool) -> Self {
        let [back, on] = reading_names(mode);
        match (before, after) {
            (true, false) => Self::new(back, READ_MORE),
            (false, true) => Self::new(on, READ_MORE),
            _ => Self::new(format!("{back} {on}"), READ),
        }
    }
}

/// Each of these actions in this mode, in this order; those that no key asks for are left out. Help comes last.
#[must_use]
pub fn foot(mode: Mode, actions: &[Action]) -> Vec<FootKey> {
    let all = actions.iter().chain([&Action::Help]);
    all.filter_map(|action| entry(mode, action)).collect()
}

/// Both arrows of a pair are named as one; and both keys that end a sitting, because each is looked for by someone.
fn entry(mode: Mode, action: &Action) -> Option<FootKey> {
    let name = key_name(mode, action)?;
    Some(match action {
        Action::Down => {
            let doing = if mode == Mode::Carrying { CARRY } else { MOVE };
            let names = pair(mode, &Action::Up, action);
            FootKey::new(names, doing).that(Kind::Moves)
        }
        Action::Right => {
            let doing = match mode {
                Mode::Goals => LESS_OR_MORE,
                Mode::Settings => CHANGE,
                Mode::Report => LISTS,
                Mode::Subject => PAGES,
                _ => MOVE,
            };
            FootKey::new(pair(mode, &Action::Left, action), doing)
        }
        Action::Quit => FootKey::new(key_names(mode, action).join(" "), does(mode, action)?)
            .that(Kind::LeadsOut)
            .doing(action),
        Action::Back => FootKey::new(name, does(mode, action)?)
            .that(Kind::LeadsOut)
            .doing(action),
        _ => FootKey::new(name, does(mode, action)?).doing(action),
    })
}

/// The first keys of two that belong together: arrows as one, others with a space between them.
fn pair(mode: Mode, one: &Action, other: &Action) -> String {
    let names = [one, other].map(|action| key_name(mode, action).unwrap_or_default());
    let are_arrows = names
        .iter()
        .all(|name| ["↑", "↓", "←", "→"].contains(&&**name));
    names.join(if are_arrows { "" } else { " " })
}

/// The keys that read back and on in this mode.
#[must_use]
pub fn reading_names(mode: Mode) -> [String; 2] {
    [Action::PageUp, Action::PageDown].map(|action| key_name(mode, &action).unwrap_or_default())
}

/// What the author of a set can do beside a screen in this mode, what matters most first; each by the first of its keys that is free,
/// and the way to both neighbours as one.
#[must_use]
pub fn author_foot(mode: Mode) -> Vec<FootKey> {
    let entries = author_keys(mode).filter_map(|(action, _)| match action {
        Action::Before => None,
        Action::After => {
            let names = [Action::Before, Action::After].map(|action| author_key(mode, &action));
            let [before, after] = names;
            Some(FootKey::new(format!("{} {}", before?, after?), NEIGHBOURS))
        }
        _ => {
            let key = FootKey::new(author_key(mode, action)?, does(mode, action)?);
            Some(key.doing(action))
        }
    });
    entries.collect()
}

/// The name of the first key that is free for this action of the author's.
#[must_use]
pub fn author_key(mode: Mode, action: &Action) -> Option<String> {
    let (_, keys) = author_keys(mode).find(|(other, _)| *other == action)?;
    Some(keys.first()?.name())
}

/// The name of the first key that asks for this.
#[must_use]
pub fn key_name(mode: Mode, action: &Action) -> Option<String> {
    Some(keys(mode, action)?.first()?.name())
}

fn key_names(mode: Mode, action: &Action) -> Vec<String> {
    let keys = keys(mode, action).into_iter().flatten();
    keys.map(|key| key.name()).collect()
}

/// The keys that ask for this.
fn keys(mode: Mode, action: &Action) -> Option<&'static [Key]> {
    let binding = bindings(mode).find(|binding| binding.action == *action)?;
    Some(&binding.keys)
}
