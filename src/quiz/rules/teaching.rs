//! `no-hints`, `no-explanation`, `no-id`, `no-feedback`, `guessable`: what a set would teach better with.

use super::{Found, Scope, first_line};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Kind, Question, Set};

/// Advises on what this question does not have.
pub(super) fn missing(set: &Set, question: &Question, source: &str, found: &mut Found) {
    if found.full() {
        return;
    }
    let mut advise = |code, message: &str, help: &str| {
        let at = first_line(source, question.prompt.at);
        found.push(
            Diagnostic::new(code, at, message)
                .label("this question")
                .help(help),
        );
    };
    if question.hints.is_empty() {
        let help = "write `hints:` and below it two or three, from a nudge to almost the answer";
        advise(Code::NoHints, "this question has no hints", help);
    }
    if question.explanation.is_none() {
        let help = "write `explanation:` and why the answer is so; it is what teaches most";
        advise(
            Code::NoExplanation,
            "this question has no explanation",
            help,
        );
    }
    if !question.id_written {
        let help = format!(
            "write `id: {}`, and records stay with the question when its words change",
            question.id
        );
        advise(Code::NoId, "this question has no id of its own", &help);
    }
    if tells_nothing(set, question) {
        let help = "write `feedback:` in a choice: what that answer leads to, or a question that makes one look again";
        advise(Code::NoFeedback, "none of these choices has feedback", help);
    }
}

/// Whether there are choices, and nothing is said to any of them.
fn tells_nothing(set: &Set, question: &Question) -> bool {
    let choices = question.choices();
    let told = |feedback| set.say(feedback).is_some();
    !choices.is_empty()
        && !choices
            .iter()
            .filter_map(|choice| choice.feedback.as_ref())
            .any(told)
}

/// Warns of a set in which guessing one of two is all there is.
pub(super) fn guessable(scope: &Scope<'_>, found: &mut Found) {
    let set = scope.set;
    if scope.whole
        && !set.questions.is_empty()
        && set
            .questions
            .iter()
            .all(|question| matches!(question.kind, Kind::TrueFalse(_)))
    {
        let message = "all questions are true or false, so guessing alone can master this set";
        let problem = Diagnostic::new(Code::Guessable, set.title.at, message).label("this set");
        found.push(problem.help("add questions with choices, or with an answer to type"));
    }
}
