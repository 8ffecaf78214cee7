//! What a well-formed set must still hold to, so that learners do not stumble and it teaches well.
//!
//! The reader knows whether a set can be used; the rules, whether it should be. They compile patterns and compare texts, so
//! they run when a teacher asks, and never for a library of sets. Of a set in which something must be mended they look at all
//! that could be read, and say nothing that the mending may change.

use std::collections::HashSet;
use std::ops::Range;

use super::read::Rest;
use super::{Feedback, Question, Set, Words};
use crate::diagnostic::{Diagnostic, Severity, Span};

mod answers;
mod asked;
mod choices;
mod discouraging;
mod feedback;
mod hints;
mod lenient;
mod misconceptions;
mod order;
mod patterns;
mod strays;
mod teaching;
mod twice;
mod unwritten;

pub(crate) use answers::answers_in_one;
pub(crate) use hints::{DrawnHints, problem as hint_problem};

/// After this many problems the rest would be noise, as when reading.
pub(crate) const MOST_PROBLEMS: usize = 1_000;

/// What the rules have found so far.
#[derive(Default)]
struct Found(Vec<Diagnostic>);

impl Found {
    fn push(&mut self, problem: Diagnostic) {
        if !self.full() {
            self.0.push(problem);
        }
    }

    /// Whether no more problems are kept, so that nobody need look for more.
    fn full(&self) -> bool {
        self.0.len() >= MOST_PROBLEMS
    }

    fn in_order(self) -> Vec<Diagnostic> {
        let mut list = self.0;
        list.sort_by_key(|diagnostic| diagnostic.span.start);
        list
    }
}

/// What the rules look at.
struct Scope<'a> {
    set: &'a Set,
    /// The text that the set was read from.
    source: &'a str,
    /// Words for learners in questions that could not be read.
    loose: &'a [Words],
    /// Whether every question of the file is in the set, so that something can be said of it as a whole.
    whole: bool,
    /// The questions, by their places in the set, in which something must be mended first.
    unsound: HashSet<usize>,
}

impl<'a> Scope<'a> {
    fn of(set: &'a Set, source: &'a str) -> Self {
        Self {
            set,
            source,
            loose: &[],
            whole: true,
            unsound: HashSet::new(),
        }
    }

    /// The questions in which nothing must be mended.
    fn sound(&self) -> impl Iterator<Item = &'a Question> {
        sound(self.set, &self.unsound)
    }
}

/// The questions that are not among the unsound ones, which are named by their places.
pub(crate) fn sound<'a>(
    set: &'a Set,
    unsound: &HashSet<usize>,
) -> impl Iterator<Item = &'a Question> {
    let questions = set.questions.iter().enumerate();
    questions
        .filter(|(place, _)| !unsound.contains(place))
        .map(|(_, question)| question)
}

/// The questions, by their places in the set, in which one of these errors lies.
pub(crate) fn unsound(set: &Set, told: &[Diagnostic]) -> HashSet<usize> {
    let errors = told
        .iter()
        .filter(|diagnostic| diagnostic.severity() == Severity::Error);
    errors
        .filter_map(|error| {
            let after = set
                .questions
                .partition_point(|question| question.at.start <= error.span.start);
            let place = after.checked_sub(1)?;
            (error.span.start <= set.questions[place].at.end).then_some(place)
        })
        .collect()
}

/// What keeps a set from being practised though it could be read: patterns that cannot be used. In the order of the file, at
/// most 1,000.
#[must_use]
pub fn must_hold(set: &Set) -> Vec<Diagnostic> {
    let mut found = Found::default();
    patterns::unreadable(set, &mut found);
    found.in_order()
}

/// Checks a set that was read without errors against all rules. `source` is the text it was read from; the diagnostics come
/// in the order of the file, at most 1,000: errors before warnings, and warnings before advice, where there are more.
#[must_use]
pub fn check(set: &Set, source: &str) -> Vec<Diagnostic> {
    all(&Scope::of(set, source))
}

/// Checks what could be read of a set in which something must be mended: in these questions, by their places in the set.
#[must_use]
pub(crate) fn check_rest(rest: &Rest, source: &str, unsound: &HashSet<usize>) -> Vec<Diagnostic> {
    all(&Scope {
        set: &rest.set,
        source,
        loose: &rest.loose,
        whole: rest.whole,
        unsound: unsound.clone(),
    })
}

/// All rules; those of which a set has few come first, so that the others leave them room.
fn all(scope: &Scope<'_>) -> Vec<Diagnostic> {
    let mut found = Found::default();
    patterns::unreadable(scope.set, &mut found);
    teaching::guessable(scope, &mut found);
    for (place, question) in scope.set.questions.iter().enumerate() {
        order::depend_on_order(scope.set, question, scope.source, &mut found);
        answers::hard_to_type(scope, place, &mut found);
        lenient::almost_anything(question, scope.source, &mut found);
        // Of a question in which something must be mended, some choices may not have been read.
        if !scope.unsound.contains(&place) {
            choices::leave_no_choice(question, scope.source, &mut found);
        }
        choices::same_in_order(question, scope.source, &mut found);
        let known = hints::Known::of(scope.set, question);
        if let Some(known) = &known {
            hints::give_the_answer(known, scope.source, &mut found);
        }
        hints::give_the_arrangement(scope.set, question, scope.source, &mut found);
        asked::for_several(question, scope.source, &mut found);
        if let Some(known) = &known {
            hints::give_it_elsewhere(known, scope.source, &mut found);
            feedback::says_the_contrary(known, scope.source, &mut found);
        }
    }
    twice::asked(scope, &mut found);
    let said = feedback::say_names(scope, &mut found);
    misconceptions::unused(scope, &said, &mut found);
    misconceptions::spelled_otherwise(scope, &mut found);
    strays::marks(scope, &mut found);
    unwritten::waiting(scope, &mut found);
    unwritten::commas(scope, &mut found);
    discouraging::words(scope, &mut found);
    for question in scope.sound() {
        teaching::missing(scope.set, question, scope.source, &mut found);
    }
    found.in_order()
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
pub(crate) fn first_line(source: &str, at: Span) -> Span {
    let written = source.get(at.start..at.end).unwrap_or_default();
    let line = written.split(['\n', '\r']).next().unwrap_or(written);
    Span::new(at.start, at.start + line.len())
}
