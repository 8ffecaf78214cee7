//! How actions and keys are called in `settings.yaml`.

use ratatui::crossterm::event::KeyCode;

use super::{Action, Key};

/// The actions whose keys can be changed.
pub(super) const ACTIONS: [(&str, Action); 48] = [
    ("up", Action::Up),
    ("down", Action::Down),
    ("left", Action::Left),
    ("right", Action::Right),
    ("first", Action::First),
    ("last", Action::Last),
    ("page-up", Action::PageUp),
    ("page-down", Action::PageDown),
    ("pick", Action::Toggle),
    ("carry-up", Action::CarryUp),
    ("carry-down", Action::CarryDown),
    ("enter", Action::Enter),
    ("hint", Action::Hint),
    ("unsure", Action::Unsure),
    ("show-me", Action::ShowMe),
    ("later", Action::Later),
    ("together", Action::Together),
    ("goal", Action::Goal),
    ("who", Action::Who),
    ("due", Action::Due),
    ("yes", Action::Yes),
    ("no", Action::No),
    ("quit", Action::Quit),
    ("back", Action::Back),
    ("journey", Action::Journey),
    ("filter", Action::Filter),
    ("weeks", Action::Weeks),
    ("search", Action::Search),
    ("settings", Action::Settings),
    ("help", Action::Help),
    ("switch", Action::Switch),
    ("backspace", Action::Backspace),
    ("delete", Action::Delete),
    ("delete-word", Action::DeleteWord),
    ("delete-word-after", Action::DeleteWordAfter),
    ("clear", Action::Clear),
    ("clear-after", Action::ClearAfter),
    ("word-left", Action::WordLeft),
    ("word-right", Action::WordRight),
    ("question-before", Action::Before),
    ("question-after", Action::After),
    ("contents", Action::Contents),
    ("everything", Action::Everything),
    ("afresh", Action::Afresh),
    ("check", Action::Check),
    ("redraw", Action::Redraw),
    ("suspend", Action::Suspend),
    ("leave", Action::Leave),
];

/// The keys that are no characters.
pub(super) const KEYS: [(&str, KeyCode); 27] = [
    ("space", KeyCode::Char(' ')),
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("insert", KeyCode::Insert),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("page-up", KeyCode::PageUp),
    ("page-down", KeyCode::PageDown),
    ("f1", KeyCode::F(1)),
    ("f2", KeyCode::F(2)),
    ("f3", KeyCode::F(3)),
    ("f4", KeyCode::F(4)),
    ("f5", KeyCode::F(5)),
    ("f6", KeyCode::F(6)),
    ("f7", KeyCode::F(7)),
    ("f8", KeyCode::F(8)),
    ("f9", KeyCode::F(9)),
    ("f10", KeyCode::F(10)),
    ("f11", KeyCode::F(11)),
    ("f12", KeyCode::F(12)),
];

/// Letters that a terminal sends as Tab, Enter, Esc and Backspace once Ctrl is held.
const NO_LETTERS_WITH_CTRL: &str = "im[h";
/// Signs that a terminal begins and ends an answer with once Alt is held.
const NO_SIGNS_WITH_ALT: &str = "]\\[";

/// What an action is called; nothing where its keys cannot be changed.
pub(super) fn name_of(action: &Action) -> Option<&'static str> {
    let mut all = ACTIONS.iter();
    all.find_map(|(name, known)| (known == action).then_some(*name))
}

/// The action of this name.
pub(super) fn action_named(name: &str) -> Option<&'static Action> {
    let mut all = ACTIONS.iter();
    all.find_map(|(known, action)| (*known == name).then_some(action))
}

/// The key of this name: a character, or a name of the table, with `ctrl-` or `alt-` before it.
pub(super) fn key_named(name: &str) -> Option<Key> {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        let is_text = !letter.is_control() && !letter.is_whitespace();
        return is_text.then_some(plain(KeyCode::Char(letter)));
    }
    let lower = name.to_lowercase();
    if let Some(rest) = lower.strip_prefix("ctrl-") {
        let key = key_named(rest).filter(|key| !key.control && !key.alt)?;
        let is_other =
            matches!(key.code, KeyCode::Char(letter) if NO_LETTERS_WITH_CTRL.contains(letter));
        return (!is_other).then_some(Key {
            control: true,
            ..key
        });
    }
    if let Some(rest) = lower.strip_prefix("alt-") {
        let key = key_named(rest).filter(|key| !key.control && !key.alt)?;
        let is_other = matches!(key.code, KeyCode::Char(sign) if NO_SIGNS_WITH_ALT.contains(sign));
        return (!is_other).then_some(Key { alt: true, ..key });
    }
    let mut all = KEYS.iter();
    all.find_map(|(known, code)| (*known == lower).then_some(plain(*code)))
}

const fn plain(code: KeyCode) -> Key {
    Key {
        code,
        control: false,
        alt: false,
    }
}
