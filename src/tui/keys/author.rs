//! The keys of a set's author, in a preview. They stand beside a learner's keys and never in their way: a key that does something
//! on the learner's screen does the same in a preview.

use ratatui::crossterm::event::KeyEvent;

use super::tables::AUTHOR;
use super::{Action, Key, Mode, bound, free, is_pressed};

/// What a key event asks for in a preview of a screen in this mode: what it asks a learner's screen for, else what the author has
/// it for.
#[must_use]
pub fn author_action(mode: Mode, event: KeyEvent) -> Option<Action> {
    super::action(mode, event).or_else(|| {
        let key = Key::of(event).filter(|_| is_pressed(event))?;
        let mut bindings = AUTHOR.iter().filter(|binding| works(mode, &binding.action));
        let found = bindings.find(|binding| binding.keys.contains(&key))?;
        Some(found.action.clone())
    })
}

/// The author's actions on a screen in this mode, each with the keys that are free for it there.
pub fn author_keys(mode: Mode) -> impl Iterator<Item = (&'static Action, Vec<Key>)> {
    let works = AUTHOR
        .iter()
        .filter(move |binding| works(mode, &binding.action));
    works.map(move |binding| {
        let keys = binding.keys.iter().copied();
        let unused = |key: &Key| bound(mode, *key).or_else(|| free(mode, *key)).is_none();
        (&binding.action, keys.filter(unused).collect())
    })
}

/// Whether the action does something on a screen in this mode.
const fn works(mode: Mode, action: &Action) -> bool {
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
