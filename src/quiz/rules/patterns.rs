//! `bad-pattern`: a `/pattern/` that cannot be read, or is too large.

use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::{Accepted, Key, Kind, Pattern, Question};

/// Reports the patterns of this question that cannot be used.
pub(super) fn unreadable(question: &Question, found: &mut Vec<Diagnostic>) {
    if let Kind::Text(key) = &question.kind {
        for accepted in &key.accepted {
            if let Accepted::Pattern(pattern) = &accepted.value {
                found.extend(problem(pattern, accepted.at));
            }
        }
    }
    for (key, _) in &question.feedback {
        if let Key::Pattern(pattern) = &key.value {
            found.extend(problem(pattern, key.at));
        }
    }
}

fn problem(pattern: &Pattern, at: Span) -> Option<Diagnostic> {
    let reason = pattern.check().err()?;
    let problem = Diagnostic::new(
        Code::BadPattern,
        at,
        format!("this pattern cannot be used: {reason}"),
    );
    Some(
        problem
            .label("this pattern")
            .help("mend the pattern, or write the texts that it stands for as a list"),
    )
}
