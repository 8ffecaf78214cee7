//! What is asked for the keys of a set's author: what cannot be done of it. They stand beside a learner's keys, which come first.

use super::{Asked, Trouble, merged, name_of, own_keys};
use crate::tui::keys::author::{beside, works};
use crate::tui::keys::{Action, Key, Mode, free};

/// The author's actions for which something is asked, with that.
pub(super) fn asked_of_author(asked: &[Asked]) -> Vec<(&'static Action, Vec<Key>)> {
    let theirs = asked.iter().filter(|one| is_authors(one));
    theirs.map(|one| (one.action, one.keys.clone())).collect()
}

fn is_authors(one: &Asked) -> bool {
    !own_keys(one.action).is_empty()
}

/// The place of the first that cannot be done, and why: a key for two actions, the last key of another action, or one that does
/// something else on every screen.
pub(super) fn trouble(asked: &[Asked]) -> Option<(usize, Trouble)> {
    let theirs = asked.iter().enumerate().filter(|(_, one)| is_authors(one));
    let theirs: Vec<(usize, &Asked)> = theirs.collect();
    if theirs.is_empty() {
        return None;
    }
    let mut modes = Mode::ALL.iter();
    twice(&theirs)
        .or_else(|| modes.find_map(|mode| robbed_in(*mode, asked, &theirs)))
        .or_else(|| nowhere(asked, &theirs))
}

fn twice(theirs: &[(usize, &Asked)]) -> Option<(usize, Trouble)> {
    theirs.iter().enumerate().find_map(|(at, (place, one))| {
        one.keys.iter().find_map(|key| {
            let mut before = theirs[..at].iter();
            let (_, other) = before.find(|(_, other)| other.keys.contains(key))?;
            Some((*place, Trouble::Both(*key, other.name.clone())))
        })
    })
}

/// An action that has no key left in this mode because others were asked to have them.
fn robbed_in(mode: Mode, asked: &[Asked], theirs: &[(usize, &Asked)]) -> Option<(usize, Trouble)> {
    let of = |action: &Action| {
        let one = theirs.iter().find(|(_, one)| one.action == action);
        one.map_or(&[][..], |(_, one)| &one.keys)
    };
    let learners = merged(mode, asked);
    let is_learners = |key: Key| {
        let is_bound = learners.iter().any(|one| one.keys.contains(&key));
        is_bound || free(mode, key).is_some()
    };
    let keys = beside(mode, of, is_learners);
    let (robbed, _) = keys.iter().find(|(_, keys)| keys.is_empty())?;
    theirs.iter().find_map(|(place, one)| {
        let mut taken = one.keys.iter();
        let key = taken.find(|key| own_keys(robbed).contains(key) && one.action != *robbed)?;
        let name = name_of(robbed).unwrap_or_default();
        Some((*place, Trouble::Last(*key, name)))
    })
}

/// A key that a learner's screen listens to wherever the action works.
fn nowhere(asked: &[Asked], theirs: &[(usize, &Asked)]) -> Option<(usize, Trouble)> {
    theirs.iter().find_map(|(place, one)| {
        let mut keys = one.keys.iter();
        keys.find_map(|key| Some((*place, Trouble::Both(*key, owner(asked, one.action, *key)?))))
    })
}

/// The learner's action that has this key, where it is free for the author's on no screen.
fn owner(asked: &[Asked], action: &Action, key: Key) -> Option<String> {
    let mut owner = None;
    for mode in Mode::ALL.into_iter().filter(|mode| works(*mode, action)) {
        let learners = merged(mode, asked);
        match learners.iter().find(|one| one.keys.contains(&key)) {
            Some(binding) => owner = owner.or_else(|| name_of(&binding.action)),
            None => _ = free(mode, key)?,
        }
    }
    owner.map(str::to_owned)
}
