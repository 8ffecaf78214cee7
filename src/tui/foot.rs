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
    /// It leads out: named however narrow it is, so that nobody looks for it in vain.
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
    let keys = keys(mode, action)?;
    let first = keys.first()?.name();
    let with_pair = |other| {
        let other = key_name(mode, other).unwrap_or_default();
        pair(other, &first)
    };
    Some(match action {
        Action::Down => {
            let doing = if mode == Mode::Carrying { CARRY } else { MOVE };
            FootKey::new(with_pair(&Action::Up), doing).that(Kind::Moves)
        }
        Action::Right => FootKey::new(with_pair(&Action::Left), sideways(mode)),
        Action::Quit => {
            let names: Vec<String> = keys.iter().map(|key| key.name()).collect();
            leads_out(names.join(" "), mode, action)?
        }
        Action::Back => leads_out(first, mode, action)?,
        _ => FootKey::new(first, does(mode, action)?).doing(action),
    })
}

fn leads_out(name: String, mode: Mode, action: &Action) -> Option<FootKey> {
    let key = FootKey::new(name, does(mode, action)?).doing(action);
    Some(key.that(Kind::LeadsOut))
}

/// What left and right do together.
const fn sideways(mode: Mode) -> Doing {
    match mode {
        Mode::Goals => LESS_OR_MORE,
        Mode::Settings => CHANGE,
        Mode::Report => LISTS,
        Mode::Subject => PAGES,
        _ => MOVE,
    }
}

/// Two keys that belong together: arrows as one, others with a space between them.
fn pair(one: String, other: &str) -> String {
    let is_arrow = |name: &str| ["↑", "↓", "←", "→"].contains(&name);
    let between = if is_arrow(&one) && is_arrow(other) {
        ""
    } else {
        " "
    };
    one + between + other
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
    let all: Vec<(&Action, Option<String>)> = author_keys(mode)
        .map(|(action, keys)| (action, first_name(&keys)))
        .collect();
    let before = all.iter().find(|(action, _)| **action == Action::Before);
    let before = before.and_then(|(_, name)| name.as_deref());
    let entries = all.iter().filter_map(|(action, name)| {
        let name = name.as_deref()?;
        match action {
            Action::Before => None,
            Action::After => Some(FootKey::new(format!("{} {name}", before?), NEIGHBOURS)),
            _ => Some(FootKey::new(name, does(mode, action)?).doing(action)),
        }
    });
    entries.collect()
}

/// The name of the first key that is free for this action of the author's.
#[must_use]
pub fn author_key(mode: Mode, action: &Action) -> Option<String> {
    let (_, keys) = author_keys(mode).find(|(other, _)| *other == action)?;
    first_name(&keys)
}

/// The name of the first key that asks for this.
#[must_use]
pub fn key_name(mode: Mode, action: &Action) -> Option<String> {
    first_name(keys(mode, action)?)
}

fn first_name(keys: &[Key]) -> Option<String> {
    Some(keys.first()?.name())
}

/// The keys that ask for this.
fn keys(mode: Mode, action: &Action) -> Option<&'static [Key]> {
    let binding = bindings(mode).find(|binding| binding.action == *action)?;
    Some(&binding.keys)
}
