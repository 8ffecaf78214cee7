//! Patterns below one that fits whatever is typed: `/.*/`. An exact answer speaks before any pattern, so it is never caught.

use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Feedback, Key, Located, Pattern, Question};
use crate::text::words::shortened;

/// Patterns that fit whatever is typed.
const ALL: &[&str] = &[
    ".*",
    ".+",
    "^.*$",
    "^.+$",
    ".*?",
    ".+?",
    "(.*)",
    "(.+)",
    "[\\s\\S]*",
    "[\\s\\S]+",
    ".*.*",
];

/// The pattern above this feedback that fits whatever is typed.
pub(super) fn by_one_above<'q>(question: &'q Question, feedback: &Feedback) -> Option<&'q Pattern> {
    let above = question.feedback.iter();
    let mut above = above.take_while(|(_, other)| !std::ptr::eq(other, feedback));
    above.find_map(|(key, _)| match &key.value {
        Key::Pattern(pattern) => ALL.contains(&pattern.source()).then_some(pattern),
        _ => None,
    })
}

/// What to say of a pattern that such a one keeps from being heard.
pub(super) fn problem(
    question: &Question,
    key: &Located<Key>,
    feedback: &Feedback,
) -> Option<Diagnostic> {
    let is_pattern = match &key.value {
        Key::Pattern(_) => true,
        Key::Blank(_, inner) => matches!(**inner, Key::Pattern(_)),
        _ => false,
    };
    if !is_pattern {
        return None;
    }
    // Looked for above patterns alone, of which there are few: a question may have feedback to a hundred thousand answers.
    let above = by_one_above(question, feedback)?;
    let all = shortened(above.source());
    let message =
        format!("this feedback is never shown: `/{all}/` above it fits whatever is typed");
    let problem = Diagnostic::new(Code::FeedbackNeverShown, key.at, message);
    Some(problem.label("this pattern").help(format!(
        "move it above `/{all}/`, for of two patterns the one above speaks first"
    )))
}
