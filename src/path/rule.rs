//! The rule of mastery, and nothing else.
//!
//! A **showing** is one appearance of a question in a sitting; a **try** is one submitted response in it. A **recall** is a
//! showing whose first try is right, alone, with no hint and no reveal in that showing, and spaced.
//!
//! | a question is | when |
//! |---|---|
//! | new | never shown |
//! | trying | shown, no right answer yet |
//! | got it | a right answer, fewer recalls than the rule asks for |
//! | mastered | as many recalls as the rule asks for |
//! | kept | mastered, and a recall on a later day |
//!
//! Nothing ever moves a question back. The evidence is named at [`Mastery`](crate::quiz::Mastery).

use super::Path;
use crate::grading::Verdict;
use crate::journal::Answered;

/// Where a question stands. The order is the way: later is further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Never shown.
    New,
    /// Shown, no right answer yet.
    Trying,
    /// A right answer, but not yet mastered.
    GotIt,
    /// As many recalls as the rule asks for.
    Mastered,
    /// Mastered, and recalled on a later day.
    Kept,
}

impl State {
    /// All, in the order of the way.
    pub const ALL: [Self; 5] = [
        Self::New,
        Self::Trying,
        Self::GotIt,
        Self::Mastered,
        Self::Kept,
    ];

    /// Its name in the journey's JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Trying => "trying",
            Self::GotIt => "got-it",
            Self::Mastered => "mastered",
            Self::Kept => "kept",
        }
    }

    /// The state with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// What counts of a showing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Showing {
    /// Of which question.
    pub question: String,
    /// Counts from 1 over all sittings.
    pub number: u32,
    /// Whether enough came between this and the one before.
    pub spaced: bool,
    /// Whether a hint or the answer was shown in it.
    pub helped: bool,
}

impl Showing {
    /// A showing in which nothing has happened.
    #[must_use]
    pub fn new(question: &str, number: u32, spaced: bool) -> Self {
        Self {
            question: question.to_owned(),
            number,
            spaced,
            helped: false,
        }
    }
}

/// Whether this try in this showing is a recall.
#[must_use]
pub fn is_recall(showing: &Showing, answered: &Answered) -> bool {
    let same_showing = showing.number == answered.showing && showing.question == answered.question;
    let alone_at_once = answered.attempt == 1 && answered.hints == 0 && answered.with.is_empty();
    let right = answered.verdict == Verdict::GotIt;
    same_showing && right && alone_at_once && showing.spaced && !showing.helped
}

/// Where a question with this path stands.
#[must_use]
pub fn state(path: &Path) -> State {
    if path.kept_on.is_some() {
        State::Kept
    } else if path.mastered_on.is_some() {
        State::Mastered
    } else if path.got_it {
        State::GotIt
    } else if path.showings > 0 {
        State::Trying
    } else {
        State::New
    }
}
