//! The keys of a set's author, in a preview. They stand beside a learner's keys and never in their way: a key that does something
//! on the learner's screen does the same in a preview.

use ratatui::crossterm::event::KeyEvent;

use super::keymap::of_author;
use super::tables::AUTHOR;
use super::{Action, Key, Mode, bound, free, is_pressed};

/// What a key event asks for in a preview of a screen in this mode: what it asks a learner's screen for, else what the author has
/// it for.
#[must_use]
pub fn author_action(mode: Mode, event: KeyEvent) -> Option<Action> {
    super::action(mode, event).or_else(|| {
        let key = Key::of(event).filter(|_| is_pressed(event))?;
        let (action, _) = author_keys(mode).find(|(_, keys)| keys.contains(&key))?;
        Some(action.clone())
    })
}

/// The author's actions on a screen in this mode, each with the keys that are free for it there.
pub fn author_keys(mode: Mode) -> impl Iterator<Item = (&'static Action, Vec<Key>)> {
    let is_learners = |key| bound(mode, key).or_else(|| free(mode, key)).is_some();
    beside(mode, of_author, is_learners).into_iter()
}

/// The author's actions on a screen in this mode, each with its keys there: of those that were `asked` for it the ones that a learner's
/// screen does not listen to; where there are none, of its own those that no other action was asked to have.
pub(super) fn beside<'k>(
    mode: Mode,
    asked: impl Fn(&Action) -> &'k [Key],
    is_learners: impl Fn(Key) -> bool,
) -> Vec<(&'static Action, Vec<Key>)> {
    let here = || AUTHOR.iter().filter(|one| works(mode, &one.action));
    let asked = |action: &Action| {
        let keys = asked(action).iter().copied();
        keys.filter(|key| !is_learners(*key)).collect::<Vec<_>>()
    };
    let taken: Vec<Key> = here().flat_map(|one| asked(&one.action)).collect();
    let is_own = |key: &Key| !is_learners(*key) && !taken.contains(key);
    let keys = here().map(|one| {
        let asked = asked(&one.action);
        let own = || one.keys.iter().copied().filter(is_own).collect();
        let keys = if asked.is_empty() { own() } else { asked };
        (&one.action, keys)
    });
    keys.collect()
}

/// The keys that an action of the author's has of its own; none of a learner's action.
pub(super) fn own_keys(action: &Action) -> &'static [Key] {
    let mut all = AUTHOR.iter();
    let found = all.find(|one| one.action == *action);
    found.map_or(&[], |one| &one.keys)
}

/// Whether the action does something on a screen in this mode.
pub(super) const fn works(mode: Mode, action: &Action) -> bool {
    match mode {
        Mode::Set => matches!(action, Action::Contents | Action::Check),
        Mode::NeedsAuthor | Mode::Check => matches!(action, Action::Check),
        Mode::PickOne
        | Mode::PickMany
        | Mode::Typing
        | Mode::Gaps
        | Mode::Ordering
        | Mode::Carrying
        | Mode::Ordered
        | Mode::Lefts
        | Mode::Partners
        | Mode::Paired
        | Mode::Row
        | Mode::Explaining
        | Mode::Everything => true,
        _ => false,
    }
}
