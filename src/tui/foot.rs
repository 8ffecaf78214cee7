//! The keys that work now, as the foot names them: made from the tables of [`super::keys`], so that it can name no other.

use super::keys::{Action, Mode, author_keys, bindings, does};
use crate::phrases::preview::NEIGHBOURS;
use crate::phrases::screen::{CARRY, Doing, LESS_OR_MORE, MOVE, READ, READ_MORE};

/// The name of the arrows that move in a list.
pub const ARROWS: &str = "↑↓";

/// A key of the foot: its name, and what it does, in an ordinary and in the shortest word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FootKey {
    /// Its name.
    pub name: String,
    /// The word where there is room.
    pub word: &'static str,
    /// The word where it is narrow; may be empty.
    pub tight: &'static str,
}

impl FootKey {
    fn new(name: impl Into<String>, doing: Doing) -> Self {
        Self {
            name: name.into(),
            word: doing.short(),
            tight: doing.tight(),
        }
    }

    /// The keys that read back, on, or both.
    #[must_use]
    pub fn reading(before: bool, after: bool) -> Self {
        match (before, after) {
            (true, false) => Self::new("PgUp", READ_MORE),
            (false, true) => Self::new("PgDn", READ_MORE),
            _ => Self::new("PgUp PgDn", READ),
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
        Action::Down if mode == Mode::Carrying => FootKey::new(ARROWS, CARRY),
        Action::Down => FootKey::new(ARROWS, MOVE),
        Action::Right if mode == Mode::Goals => FootKey::new("←→", LESS_OR_MORE),
        Action::Right => FootKey::new("←→", MOVE),
        Action::Quit => FootKey::new(key_names(mode, action).join(" "), does(mode, action)?),
        _ => FootKey::new(name, does(mode, action)?),
    })
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
        _ => Some(FootKey::new(author_key(mode, action)?, does(mode, action)?)),
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
    key_names(mode, action).into_iter().next()
}

fn key_names(mode: Mode, action: &Action) -> Vec<String> {
    let binding = bindings(mode).find(|binding| binding.action == *action);
    binding.map_or_else(Vec::new, |binding| {
        binding.keys.iter().map(|key| key.name()).collect()
    })
}
