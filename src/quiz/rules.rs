//! What a well-formed set must still hold to, so that learners do not stumble and it teaches well.
//!
//! The reader knows whether a set can be used; the rules, whether it should be. They compile patterns and compare texts, so
//! they run when a teacher asks, and before practice, never for a library of sets.

use std::ops::Range;

use super::vary::Work;
use super::{Feedback, Question, Set, Words};
use crate::diagnostic::{Diagnostic, Span};

mod discouraging;
mod feedback;
mod hints;
mod misconceptions;
mod order;
mod patterns;
mod teaching;
mod variants;

/// After this many problems the rest would be noise, as when reading.
const MOST_PROBLEMS: usize = 1_000;

/// What the rules may spend on drawing numbers before practice: a second or so.
const WORK: u64 = 5_000_000;

/// What a check for a teacher may: 200 variants of each of hundreds of questions, and some seconds.
const WORK_OF_A_CHECK: u64 = 20_000_000;

/// What the rules have found so far, and what may still be spent on drawing numbers.
struct Found {
    list: Vec<Diagnostic>,
    work: Work,
}

impl Found {
    fn within(work: u64) -> Self {
        Self {
            list: Vec::new(),
            work: Work::new(work),
        }
    }

    fn push(&mut self, problem: Diagnostic) {
        if !self.full() {
            self.list.push(problem);
        }
    }

    /// Whether no more problems are kept, so that nobody need look for more.
    fn full(&self) -> bool {
        self.list.len() >= MOST_PROBLEMS
    }
}

/// Checks a set that was read without errors against all rules. `source` is the text it was read from; the diagnostics come
/// in the order of the file, at most 1,000: errors before warnings, and warnings before advice, where there are more.
#[must_use]
pub fn check(set: &Set, source: &str) -> Vec<Diagnostic> {
    let mut found = Found::within(WORK);
    patterns::unreadable(set, &mut found);
    warn(set, source, &mut found);
    for question in &set.questions {
        teaching::missing(set, question, source, &mut found);
    }
    let mut list = found.list;
    list.sort_by_key(|diagnostic| diagnostic.span.start);
    list
}

/// Draws many variants of each question whose numbers are drawn, and gives what breaks: for a teacher who asks. A learner is
/// shown no drawing that breaks, because it is drawn again.
#[must_use]
pub fn check_variants(set: &Set) -> Vec<Diagnostic> {
    let mut found = Found::within(WORK_OF_A_CHECK);
    variants::broken(set, &mut found);
    found.list
}

/// The warnings; those of which a set has few come first, so that the others leave them room.
fn warn(set: &Set, source: &str, found: &mut Found) {
    teaching::guessable(set, found);
    for question in &set.questions {
        order::depend_on_order(set, question, source, found);
        hints::give_the_answer(set, question, source, found);
        feedback::never_shown(question, found);
    }
    misconceptions::unused(set, found);
    discouraging::words(set, source, found);
}

/// Every feedback of a question: to its choices and to other responses.
fn feedbacks(question: &Question) -> impl Iterator<Item = &Feedback> {
    let own = question
        .choices()
        .iter()
        .filter_map(|choice| choice.feedback.as_ref());
    own.chain(question.feedback.iter().map(|(_, feedback)| feedback))
}

/// Where a text stands in the source: looked for once, whatever is to be placed in it.
struct Place<'a> {
    source: &'a str,
    at: Span,
    /// Where its first character stands, when the text stands in the source as it is.
    start: Option<usize>,
}

impl<'a> Place<'a> {
    fn of(source: &'a str, words: &Words) -> Self {
        let written = source.get(words.at.start..words.at.end);
        let shift = written.and_then(|written| written.find(words.as_str()));
        Self {
            source,
            at: words.at,
            start: shift.map(|shift| words.at.start + shift),
        }
    }

    /// The stretch of the source that is the stretch `inside` of the text; the first line, when that cannot be said.
    fn inside(&self, inside: &Range<usize>) -> Span {
        self.start.map_or_else(
            || first_line(self.source, self.at),
            |start| Span::new(start + inside.start, start + inside.end),
        )
    }
}

/// The first line of a stretch of the source.
fn first_line(source: &str, at: Span) -> Span {
    let written = source.get(at.start..at.end).unwrap_or_default();
    let line = written.split(['\n', '\r']).next().unwrap_or(written);
    Span::new(at.start, at.start + line.len())
}
