//! `bad-pattern`: a `/pattern/` that cannot be read, or is too large.

use std::collections::HashMap;

use super::Found;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::{Accepted, Key, Kind, Pattern, Question, Set};

/// Reports the patterns of this set that cannot be used.
pub(super) fn unreadable(set: &Set, found: &mut Found) {
    let mut known = HashMap::new();
    for (pattern, at) in set.questions.iter().flat_map(patterns) {
        if found.full() {
            return;
        }
        // The same pattern is often used by many questions, and compiling it takes long.
        let checked = known
            .entry(pattern.source())
            .or_insert_with(|| pattern.check().err());
        if let Some(reason) = checked {
            found.push(problem(reason, at));
        }
    }
}

/// The patterns of a question, each with its place.
fn patterns(question: &Question) -> impl Iterator<Item = (&Pattern, Span)> {
    let accepted = match &question.kind {
        Kind::Text(key) => key.accepted.as_slice(),
        _ => &[],
    };
    let accepted = accepted
        .iter()
        .filter_map(|accepted| match &accepted.value {
            Accepted::Pattern(pattern) => Some((pattern, accepted.at)),
            Accepted::Text(_) => None,
        });
    let told = question
        .feedback
        .iter()
        .filter_map(|(key, _)| match &key.value {
            Key::Pattern(pattern) => Some((pattern, key.at)),
            _ => None,
        });
    accepted.chain(told)
}

fn problem(reason: &str, at: Span) -> Diagnostic {
    Diagnostic::new(
        Code::BadPattern,
        at,
        format!("this pattern cannot be used: {reason}"),
    )
    .label("this pattern")
    .help("mend the pattern, or write the texts that it stands for as a list")
}
