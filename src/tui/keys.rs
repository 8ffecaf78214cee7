//! Keys become named actions here, before any logic sees them. Which key does what in which mode stands in the tables below, over
//! which the settings may put other keys, and nowhere else: the help screen and the foot are made from them. It never knows what an action leads to.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

mod author;
mod doing;
mod keymap;
mod labels;
mod names;
mod tables;

pub use author::{author_action, author_keys};
pub use doing::does;
pub use keymap::{Keymap, bindings};
pub use labels::label;
use labels::labelled;
pub use tables::Binding;

/// What a learner wants a screen to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Move up.
    Up,
    /// Move down.
    Down,
    /// Move left.
    Left,
    /// Move right.
    Right,
    /// To the first, or the beginning.
    First,
    /// To the last, or the end.
    Last,
    /// Read back by a page.
    PageUp,
    /// Read on by a page.
    PageDown,
    /// Go to, or pick, what has this label, from 0.
    Pick(usize),
    /// Pick, or put back, what the cursor is on.
    Toggle,
    /// Carry what the cursor is on up by one place.
    CarryUp,
    /// Carry what the cursor is on down by one place.
    CarryDown,
    /// Enter.
    Enter,
    /// One more hint.
    Hint,
    /// "I don't know yet."
    Unsure,
    /// "Show me."
    ShowMe,
    /// Later.
    Later,
    /// Who is practising here.
    Together,
    /// A goal for the sitting.
    Goal,
    /// Who is practising.
    Who,
    /// What is worth another look, and nothing else.
    Due,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Finish.
    Quit,
    /// Go back.
    Back,
    /// The journey.
    Journey,
    /// Other ones of its paths.
    Filter,
    /// The ground covered week by week.
    Weeks,
    /// Search.
    Search,
    /// The settings.
    Settings,
    /// All keys.
    Help,
    /// Between the field and the row of actions.
    Switch,
    /// A typed character.
    Type(char),
    /// Pasted text: never keys.
    Paste(String),
    /// Take away the character before the cursor.
    Backspace,
    /// Take away the character under the cursor.
    Delete,
    /// Take away the word before the cursor.
    DeleteWord,
    /// Take away the word after the cursor.
    DeleteWordAfter,
    /// Take away all before the cursor.
    Clear,
    /// Take away all after the cursor.
    ClearAfter,
    /// To the beginning of a word.
    WordLeft,
    /// To the end of a word.
    WordRight,
    /// In a preview: the question before.
    Before,
    /// In a preview: the next question.
    After,
    /// In a preview: all questions, to go to one.
    Contents,
    /// In a preview: everything that this question can say.
    Everything,
    /// In a preview: this question from its beginning, with other numbers and in another order.
    Afresh,
    /// In a preview: what `notyet check` says.
    Check,
    /// Draw anew.
    Redraw,
    /// Go to the shell for a while.
    Suspend,
    /// Leave at once.
    Leave,
}

impl Action {
    /// Whether it goes to another place of a list, or does something there.
    #[must_use]
    pub const fn moves(&self) -> bool {
        matches!(
            self,
            Self::Up
                | Self::Down
                | Self::First
                | Self::Last
                | Self::Pick(_)
                | Self::Toggle
                | Self::Switch
                | Self::CarryUp
                | Self::CarryDown
                | Self::Enter
        )
    }
}

/// What a screen listens for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The library.
    #[default]
    Library,
    /// The library while a search is typed.
    Search,
    /// A set's screen.
    Set,
    /// The screen of a set that needs its author.
    NeedsAuthor,
    /// A question with choices, one of which is picked.
    PickOne,
    /// A question with choices, several of which are picked.
    PickMany,
    /// A question whose answer is typed.
    Typing,
    /// A question with gaps.
    Gaps,
    /// A question with items to put in order.
    Ordering,
    /// The same with an item picked up.
    Carrying,
    /// The same once something was moved.
    Ordered,
    /// A question with pairs to find, where a left is to be picked.
    Lefts,
    /// The same once a left is picked: its partner is to be found.
    Partners,
    /// The same once each left has a partner.
    Paired,
    /// The row of actions beside a typed answer.
    Row,
    /// The explanation.
    Explaining,
    /// The end of a sitting.
    End,
    /// A journey.
    Journey,
    /// One question's path.
    Path,
    /// The ground covered week by week.
    Weeks,
    /// The report on a class, as lists.
    Report,
    /// A page of it.
    Subject,
    /// Who is practising here.
    Names,
    /// A goal for the sitting.
    Goals,
    /// A question that was perhaps reworded.
    Reworded,
    /// Who is practising, of those who share a computer.
    Who,
    /// The name of someone new.
    NewName,
    /// The settings.
    Settings,
    /// The keys of a screen.
    Help,
    /// In a preview: all questions.
    Contents,
    /// In a preview: everything that a question can say.
    Everything,
    /// In a preview: what `notyet check` says.
    Check,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 32] = [
        Self::Library,
        Self::Search,
        Self::Set,
        Self::NeedsAuthor,
        Self::PickOne,
        Self::PickMany,
        Self::Typing,
        Self::Gaps,
        Self::Ordering,
        Self::Carrying,
        Self::Ordered,
        Self::Lefts,
        Self::Partners,
        Self::Paired,
        Self::Row,
        Self::Explaining,
        Self::End,
        Self::Journey,
        Self::Path,
        Self::Weeks,
        Self::Report,
        Self::Subject,
        Self::Names,
        Self::Goals,
        Self::Reworded,
        Self::Who,
        Self::NewName,
        Self::Settings,
        Self::Help,
        Self::Contents,
        Self::Everything,
        Self::Check,
    ];

    /// Whether letters are text here.
    #[must_use]
    pub const fn types(self) -> bool {
        matches!(
            self,
            Self::Search | Self::Typing | Self::Gaps | Self::Names | Self::NewName | Self::Contents
        )
    }

    /// Whether arrows read on where they move no cursor.
    #[must_use]
    pub const fn scrolls_by_line(self) -> bool {
        matches!(
            self,
            Self::Set
                | Self::NeedsAuthor
                | Self::Explaining
                | Self::End
                | Self::Reworded
                | Self::Path
                | Self::Weeks
                | Self::Subject
                | Self::Help
                | Self::Everything
                | Self::Check
        )
    }

    const fn has_labels(self) -> bool {
        matches!(
            self,
            Self::PickOne
                | Self::PickMany
                | Self::Ordering
                | Self::Carrying
                | Self::Ordered
                | Self::Lefts
                | Self::Paired
                | Self::Goals
                | Self::Who
        )
    }
}

/// A key, with or without Ctrl or Alt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// The key.
    pub code: KeyCode,
    /// Whether Ctrl is held.
    pub control: bool,
    /// Whether Alt is held.
    pub alt: bool,
}

impl Key {
    /// How the help and the foot call it.
    #[must_use]
    pub fn name(self) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => "Space".to_owned(),
            KeyCode::Char(letter) if self.control || self.alt => {
                letter.to_ascii_uppercase().to_string()
            }
            KeyCode::Char(letter) => letter.to_string(),
            KeyCode::F(number) => format!("F{number}"),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::BackTab => "Shift-Tab".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            other => format!("{other:?}"),
        };
        match (self.control, self.alt) {
            (true, _) => format!("Ctrl-{name}"),
            (_, true) => format!("Alt-{name}"),
            _ => name,
        }
    }

    /// The key of an event; `None` with modifiers that mean something else.
    fn of(event: KeyEvent) -> Option<Self> {
        let is_letter = matches!(event.code, KeyCode::Char(_));
        let mut modifiers = event.modifiers;
        if is_letter || event.code == KeyCode::BackTab {
            // A letter carries Shift in itself.
            modifiers.remove(KeyModifiers::SHIFT);
        }
        let control = modifiers == KeyModifiers::CONTROL;
        let alt = modifiers == KeyModifiers::ALT;
        (control || alt || modifiers.is_empty()).then_some(Self {
            code: event.code,
            control,
            alt,
        })
    }
}

/// What a key event asks for in this mode. Releases, and keys that do nothing here, ask for nothing.
#[must_use]
pub fn action(mode: Mode, event: KeyEvent) -> Option<Action> {
    let key = Key::of(event).filter(|_| is_pressed(event))?;
    bound(mode, key).or_else(|| free(mode, key))
}

fn is_pressed(event: KeyEvent) -> bool {
    matches!(event.kind, KeyEventKind::Press | KeyEventKind::Repeat)
}

fn bound(mode: Mode, key: Key) -> Option<Action> {
    let mut bindings = bindings(mode);
    let found = bindings.find(|binding| binding.keys.contains(&key))?;
    Some(found.action.clone())
}

/// Keys that are not listed one by one: typed characters, and labels.
fn free(mode: Mode, key: Key) -> Option<Action> {
    let KeyCode::Char(letter) = key.code else {
        return None;
    };
    if key.control || key.alt {
        None
    } else if mode.types() {
        Some(Action::Type(letter))
    } else if mode == Mode::Partners {
        (0..26)
            .find(|place| crate::grading::letter(*place) == letter.to_ascii_lowercase())
            .map(Action::Pick)
    } else if mode.has_labels() {
        labelled(letter).map(Action::Pick)
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
