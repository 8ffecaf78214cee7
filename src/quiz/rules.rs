//! What a well-formed set must still hold to, so that learners do not stumble and it teaches well.
//!
//! The reader knows whether a set can be used; the rules, whether it should be. They compile patterns and compare texts, so
//! they run when a teacher asks, and before practice, never for a library of sets.

use std::ops::Range;

use super::{Feedback, Question, Set, Words};
use crate::diagnostic::{Diagnostic, Span};

mod discouraging;
mod feedback;
mod hints;
mod misconceptions;
mod order;
mod patterns;
mod teaching;

/// Checks a set that was read without errors against all rules. `source` is the text it was read from; the diagnostics come
/// in the order of the file.
#[must_use]
pub fn check(set: &Set, source: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for question in &set.questions {
        hints::give_the_answer(set, question, source, &mut found);
        order::depend_on_order(set, question, source, &mut found);
        feedback::never_shown(set, question, &mut found);
        patterns::unreadable(question, &mut found);
        teaching::missing(set, question, source, &mut found);
    }
    discouraging::words(set, source, &mut found);
    misconceptions::unused(set, &mut found);
    teaching::guessable(set, &mut found);
    found.sort_by_key(|diagnostic| diagnostic.span.start);
    found
}

/// Every feedback of a question: to its choices and to other responses.
fn feedbacks(question: &Question) -> impl Iterator<Item = &Feedback> {
    let own = question
        .choices()
        .iter()
        .filter_map(|choice| choice.feedback.as_ref());
    own.chain(question.feedback.iter().map(|(_, feedback)| feedback))
}

/// The stretch of the source that is the stretch `inside` of a text, when the text stands in the source as it is.
fn exactly(source: &str, words: &Words, inside: &Range<usize>) -> Option<Span> {
    let written = source.get(words.at.start..words.at.end)?;
    let shift = written.find(words.as_str())?;
    Some(Span::new(
        words.at.start + shift + inside.start,
        words.at.start + shift + inside.end,
    ))
}

/// The first line of a stretch of the source.
fn first_line(source: &str, at: Span) -> Span {
    let written = source.get(at.start..at.end).unwrap_or_default();
    let line = written.split(['\n', '\r']).next().unwrap_or(written);
    Span::new(at.start, at.start + line.len())
}
