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

/// What counts of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Try {
    /// Counts from 1 in the showing.
    pub attempt: u32,
    /// How many hints were open.
    pub hints: u32,
    /// Whether nobody else was there.
    pub alone: bool,
    /// Whether it was right.
    pub right: bool,
}

impl Try {
    /// Whether it is a recall in its own showing: a `spaced` one in which nothing was `helped`.
    #[must_use]
    pub const fn is_recall(self, spaced: bool, helped: bool) -> bool {
        let alone_at_once = self.attempt == 1 && self.hints == 0 && self.alone;
        self.right && alone_at_once && spaced && !helped
    }
}

/// Whether this try in this showing is a recall.
#[must_use]
pub fn is_recall(showing: &Showing, answered: &Answered) -> bool {
    let same_showing = showing.number == answered.showing && showing.question == answered.question;
    let tried = Try {
        attempt: answered.attempt,
        hints: answered.hints,
        alone: answered.with.is_empty(),
        right: answered.verdict == Verdict::GotIt,
    };
    same_showing && tried.is_recall(showing.spaced, showing.helped)
}

/// What recalls have led to so far; days are of the learner, in whatever form they can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Won<Day> {
    /// Recalls so far; they add up and are never taken back.
    pub recalls: u32,
    /// The day on which the question became mastered.
    pub mastered_on: Option<Day>,
    /// The first later day with a recall.
    pub kept_from: Option<Day>,
    /// The last later day with a recall.
    pub kept_on: Option<Day>,
}

impl<Day> Default for Won<Day> {
    fn default() -> Self {
        Self {
            recalls: 0,
            mastered_on: None,
            kept_from: None,
            kept_on: None,
        }
    }
}

impl<Day: Copy + Ord> Won<Day> {
    /// Counts a recall: under the rule of its own sitting, so that a later change of the rule takes nothing away. Says whether it is
    /// the one that made the question mastered.
    pub fn recall(&mut self, day: Day, needed: u8) -> bool {
        self.recalls += 1;
        match self.mastered_on {
            None if self.recalls >= u32::from(needed) => {
                self.mastered_on = Some(day);
                return true;
            }
            Some(mastered) if day > mastered => {
                self.kept_from.get_or_insert(day);
                self.kept_on = self.kept_on.max(Some(day));
            }
            _ => {}
        }
        false
    }
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
