//! Which questions a sitting begins with.

use jiff::Timestamp;

use super::Ground;
use crate::path::{Path, Paths, State};
use crate::quiz::{Question, Set};

/// A learner's choice of questions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Of one standing.
    pub only: Option<Only>,
    /// With this tag.
    pub tag: Option<String>,
}

/// Questions of one standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Only {
    /// Mastered ones that are worth another look.
    Due,
    /// Those under way.
    Trying,
    /// Those never shown.
    New,
}

impl Plan {
    /// Whether a question of this set has the tag, be it its own or the set's.
    #[must_use]
    pub fn wants(&self, set: &Set, question: &Question) -> bool {
        let Some(tag) = &self.tag else {
            return true;
        };
        let mut tags = question.tags.iter().chain(&set.tags);
        tags.any(|own| own.value.eq_ignore_ascii_case(tag))
    }

    /// Whether the plan begins with any question of this set.
    #[must_use]
    pub fn begins_in(&self, set: &Set, paths: &Paths, now: Timestamp) -> bool {
        let mut questions = set.questions.iter();
        questions
            .any(|question| self.wants(set, question) && self.takes(paths.get(&question.id), now))
    }

    /// Whether a question with this path stands where the plan begins.
    #[must_use]
    pub fn takes(&self, path: Option<&Path>, now: Timestamp) -> bool {
        let state = path.map_or(State::New, Path::state);
        let is_due = || path.and_then(Path::due).is_some_and(|due| due <= now);
        match Only::of(state, is_due) {
            Some(standing) => self.only.is_none_or(|wish| wish == standing),
            None => false,
        }
    }
}

impl Only {
    /// Whether a set with this ground, and so many questions worth another look, has some of them.
    #[must_use]
    pub const fn is_in(self, ground: &Ground, due: usize) -> bool {
        match self {
            Self::Due => due > 0,
            Self::Trying => ground.trying + ground.got_it > 0,
            Self::New => ground.new > 0,
        }
    }

    /// The standing of a question in this state; `None` for one that is mastered and not due.
    pub(super) fn of(state: State, is_due: impl FnOnce() -> bool) -> Option<Self> {
        match state {
            State::New => Some(Self::New),
            State::Trying | State::GotIt => Some(Self::Trying),
            State::Mastered | State::Kept => is_due().then_some(Self::Due),
        }
    }
}
