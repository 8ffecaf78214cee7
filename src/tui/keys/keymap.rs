//! Keys as a learner has them: the tables, with what `keys` in `settings.yaml` asks for put over them. It is set once, at the start, for
//! the thread that listens, as the language is: what a key is called is asked in many places, and never differs.
//!
//! | what is asked for | what becomes of it |
//! |---|---|
//! | keys for an action | they take the place of its own in every mode that has it |
//! | a letter, where letters are text | not there: the action keeps its own keys |
//! | a key that another action has | is taken from it, as long as it keeps one |
//! | the last key of another action | told, and not done; but what leads out may take the key that leaves |
//! | a key for two actions of one mode | told, and the second is not done |
//! | a label of what is picked there | told, and not done |
//! | no key at all | told, and not done |
//! | keys for an action of an author's, in a preview | they count where a learner's screen does not listen to them (`beside`) |

use std::cell::Cell;

use ratatui::crossterm::event::KeyCode;

mod beside;

use super::author::own_keys;
use super::names::{ACTIONS, KEYS, action_named, key_named, name_of};
use super::tables::{Binding, in_tables};
use super::{Action, Key, Mode, labelled};
use crate::phrases::settings as says;
use crate::store::settings::Rebinding;
use crate::text::near::nearest;

thread_local! {
    static CURRENT: Cell<Option<&'static Keymap>> = const { Cell::new(None) };
}

/// The bindings of every mode.
#[derive(Debug)]
pub struct Keymap {
    modes: Vec<(Mode, Vec<Binding>)>,
    /// What is asked for actions of an author's.
    author: Vec<(&'static Action, Vec<Key>)>,
}

/// An action and its new keys.
#[derive(Debug, Clone)]
struct Asked {
    name: String,
    action: &'static Action,
    keys: Vec<Key>,
    line: usize,
}

/// Why something that was asked for cannot be done.
enum Trouble {
    /// This key is the last one of this action.
    Last(Key, &'static str),
    /// This key was asked for by another one, too.
    Both(Key, String),
    /// This key picks something.
    Label(Key),
}

impl Keymap {
    /// The keys that these lines ask for, and what cannot be done of them: the line and a sentence each. `None` where all stays as it is.
    #[must_use]
    pub fn read(lines: &[Rebinding]) -> (Option<Self>, Vec<(usize, String)>) {
        let mut told = Vec::new();
        let mut asked: Vec<Asked> = Vec::new();
        for line in lines {
            match one(line) {
                Ok(one) => asked.push(one),
                Err(why) => told.push((line.line, why)),
            }
        }
        // Each round leaves one out, so this ends.
        while let Some((place, why)) = first_trouble(&asked) {
            let left_out = asked.remove(place);
            told.push((left_out.line, why.say(&left_out.name)));
        }
        told.sort_by_key(|(line, _)| *line);
        let map = (!asked.is_empty()).then(|| Self {
            modes: Mode::ALL.map(|mode| (mode, merged(mode, &asked))).into(),
            author: beside::asked_of_author(&asked),
        });
        (map, told)
    }

    /// From now on, on this thread, these keys count; without any, those of the tables. They stay for as long as the program runs.
    pub fn listen(map: Option<Self>) {
        CURRENT.set(map.map(|map| &*Box::leak(Box::new(map))));
    }

    fn of(&'static self, mode: Mode) -> &'static [Binding] {
        let mut modes = self.modes.iter();
        modes
            .find_map(|(known, bindings)| (*known == mode).then_some(&bindings[..]))
            .unwrap_or_default()
    }
}

/// All bindings of a mode, the ones that matter most first.
pub fn bindings(mode: Mode) -> impl Iterator<Item = &'static Binding> {
    let changed = CURRENT.get().map(|map| map.of(mode));
    let own = changed.is_none().then(|| in_tables(mode));
    changed
        .into_iter()
        .flatten()
        .chain(own.into_iter().flatten())
}

/// The keys that are asked for an action of an author's; none where it has its own.
pub(super) fn of_author(action: &Action) -> &'static [Key] {
    let asked = CURRENT.get().map_or(&[][..], |map| &map.author);
    let mut asked = asked.iter();
    asked
        .find_map(|(known, keys)| (*known == action).then_some(&keys[..]))
        .unwrap_or_default()
}

/// What a line asks for.
fn one(line: &Rebinding) -> Result<Asked, String> {
    let name = line.action.as_str();
    let Some(action) = action_named(name) else {
        let names = ACTIONS.iter().map(|(name, _)| *name);
        return Err(says::unknown_action(name, nearest(name, names)));
    };
    let mut keys = Vec::new();
    for key in &line.keys {
        let Some(known) = key_named(key) else {
            return Err(says::unknown_key(key, meant(key).as_deref()));
        };
        if !keys.contains(&known) {
            keys.push(known);
        }
    }
    if keys.is_empty() {
        return Err(says::no_key(name));
    }
    Ok(Asked {
        name: name.to_owned(),
        action,
        keys,
        line: line.line,
    })
}

/// The key that an unknown name may mean.
fn meant(name: &str) -> Option<String> {
    if name.chars().all(char::is_whitespace) {
        return Some("space".to_owned());
    }
    // As other programs write it.
    let ours = name.to_lowercase().replace("control", "ctrl");
    let ours = ours.replace(['+', '_', ' '], "-");
    if key_named(&ours).is_some() {
        return Some(ours);
    }
    let last = name.rsplit_once('-').map_or(name, |(_, last)| last);
    let names = || KEYS.iter().map(|(name, _)| *name);
    let near = nearest(name, names()).or_else(|| nearest(last, names()));
    near.map(str::to_owned)
}

impl Trouble {
    fn say(&self, name: &str) -> String {
        match self {
            Self::Last(key, other) => says::last_key(&key.name(), other, name),
            Self::Both(key, other) => says::both(&key.name(), other, name),
            Self::Label(key) => says::label(&key.name(), name),
        }
    }
}

/// The place of the first that cannot be done beside the others, and why.
fn first_trouble(asked: &[Asked]) -> Option<(usize, Trouble)> {
    let mut modes = Mode::ALL.iter();
    modes
        .find_map(|mode| trouble_in(*mode, asked))
        .or_else(|| beside::trouble(asked))
}

fn trouble_in(mode: Mode, asked: &[Asked]) -> Option<(usize, Trouble)> {
    let has = |action: &Action| in_tables(mode).any(|binding| binding.action == *action);
    let here: Vec<(usize, &Asked, Vec<Key>)> = asked
        .iter()
        .enumerate()
        .filter(|(_, one)| has(one.action))
        .map(|(place, one)| (place, one, keys_in(mode, one)))
        .collect();
    for (at, (place, one, keys)) in here.iter().enumerate() {
        for key in keys {
            if picks(mode, *key) {
                return Some((*place, Trouble::Label(*key)));
            }
            let mut before = here[..at].iter();
            if let Some((_, other, _)) = before.find(|(_, _, taken)| taken.contains(key)) {
                let both = Trouble::Both(*key, other.name.clone());
                return Some((*place, both));
            }
            if let Some(robbed) = robbed(mode, *key, one.action, asked) {
                return Some((*place, Trouble::Last(*key, robbed)));
            }
        }
    }
    None
}

/// The keys that can be pressed in this mode; none where all are text there.
fn keys_in(mode: Mode, one: &Asked) -> Vec<Key> {
    let keys = one.keys.iter().copied();
    keys.filter(|key| !is_text(mode, *key)).collect()
}

/// Whether the key is typed, or a partner's letter, in this mode.
fn is_text(mode: Mode, key: Key) -> bool {
    let is_plain = !key.control && !key.alt;
    match key.code {
        KeyCode::Char(_) if is_plain && mode.types() => true,
        KeyCode::Char(letter) if is_plain && mode == Mode::Partners => letter.is_alphabetic(),
        _ => false,
    }
}

/// Whether the key picks what has this label, and nothing in the tables has taken it from there.
fn picks(mode: Mode, key: Key) -> bool {
    let KeyCode::Char(letter) = key.code else {
        return false;
    };
    let is_free = || in_tables(mode).all(|binding| !binding.keys.contains(&key));
    let is_label = mode.has_labels() && labelled(letter).is_some();
    !key.control && !key.alt && is_label && is_free()
}

/// The name of the action that would have no key left in this mode when this one takes the key.
fn robbed(mode: Mode, key: Key, taker: &Action, asked: &[Asked]) -> Option<&'static str> {
    let mut owners = in_tables(mode).filter(|binding| binding.keys.contains(&key));
    let owner = &owners.find(|binding| binding.action != *taker)?.action;
    let leads_out = matches!(taker, Action::Quit | Action::Back);
    if leads_out && *owner == Action::Leave {
        return None;
    }
    let has_key = merged(mode, asked)
        .iter()
        .any(|binding| binding.action == *owner && !binding.keys.is_empty());
    (!has_key).then(|| name_of(owner).unwrap_or_default())
}

/// The bindings of a mode with what is asked for.
fn merged(mode: Mode, asked: &[Asked]) -> Vec<Binding> {
    let of = |action: &Action| {
        let one = asked.iter().find(|one| one.action == action)?;
        Some(keys_in(mode, one)).filter(|keys| !keys.is_empty())
    };
    let has = |action: &Action| in_tables(mode).any(|binding| binding.action == *action);
    let here = asked.iter().filter(|one| has(one.action));
    let taken: Vec<Key> = here.flat_map(|one| keys_in(mode, one)).collect();
    let mut done: Vec<&Action> = Vec::new();
    let mut bindings = Vec::new();
    for binding in in_tables(mode) {
        let keys = match of(&binding.action) {
            // What had keys in two places has them in one.
            Some(_) if done.contains(&&binding.action) => continue,
            Some(keys) => keys,
            None => {
                let keys = binding.keys.iter().copied();
                keys.filter(|key| !taken.contains(key)).collect()
            }
        };
        done.push(&binding.action);
        if !keys.is_empty() {
            bindings.push(Binding {
                keys: keys.into(),
                action: binding.action.clone(),
            });
        }
    }
    bindings
}

#[cfg(test)]
mod tests;
