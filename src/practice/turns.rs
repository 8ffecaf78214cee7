//! How often each thing has happened in a sitting: what is said to it takes turns by these numbers, so that nothing is said
//! twice in a row. Counted from the record's events alone, so that a sitting that is rebuilt speaks as it did.

use crate::grading::Verdict;
use crate::journal::Event;

/// How often each thing has happened in a sitting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turns {
    /// Right answers.
    pub right: usize,
    /// Answers that were not there yet, near ones included.
    pub not_yet: usize,
    /// "I don't know yet".
    pub unsure: usize,
    /// Answers that were shown.
    pub shown: usize,
    /// Showings of a question.
    pub showings: usize,
}

impl Turns {
    pub(super) const fn count(&mut self, event: &Event) {
        let turn = match event {
            Event::Answered(answered) => match answered.verdict {
                Verdict::GotIt => &mut self.right,
                Verdict::Nearly | Verdict::NotYet => &mut self.not_yet,
            },
            Event::Unsure { .. } => &mut self.unsure,
            Event::ShownAnswer { .. } => &mut self.shown,
            Event::Shown { .. } => &mut self.showings,
            _ => return,
        };
        *turn += 1;
    }
}
