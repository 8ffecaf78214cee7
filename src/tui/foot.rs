//! The keys that work now, as the foot names them: made from the tables of [`super::keys`], so that it can name no other.

use super::keys::{Action, Mode, bindings, does};
use crate::phrases::screen::MOVE;

/// Name and word of each of these actions in this mode, in this order; those that no key asks for are left out. Help comes last.
#[must_use]
pub fn foot(mode: Mode, actions: &[Action]) -> Vec<(String, String)> {
    let all = actions.iter().chain([&Action::Help]);
    all.filter_map(|action| entry(mode, action)).collect()
}

/// Both arrows of a pair are named as one.
fn entry(mode: Mode, action: &Action) -> Option<(String, String)> {
    let pair = match action {
        Action::Down => Some("↑↓"),
        Action::Right => Some("←→"),
        _ => None,
    };
    if let Some(arrows) = pair {
        key_name(mode, action)?;
        return Some((arrows.to_owned(), MOVE.short.to_owned()));
    }
    let word = does(mode, action)?.short.to_owned();
    Some((key_name(mode, action)?, word))
}

/// The name of the first key that asks for this.
#[must_use]
pub fn key_name(mode: Mode, action: &Action) -> Option<String> {
    let binding = bindings(mode).find(|binding| binding.action == *action)?;
    binding.keys.first().map(|key| key.name())
}
