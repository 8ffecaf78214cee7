//! Feedback to the answer's own number in another writing: `6/8` where `3/4` is asked for. It is accepted, so who types it has got
//! it, and nobody who has not is told.

use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Feedback, Key, Kind, Located, Question};
use crate::text::words::shortened;

/// Reports such feedback in a question whose numbers are fixed; `source` is the text that it was read from.
pub(in crate::proof) fn same_number(question: &Question, source: &str) -> Vec<Diagnostic> {
    let told = question.feedback.iter();
    told.filter_map(|entry| problem(question, source, entry))
        .collect()
}

fn problem(
    question: &Question,
    source: &str,
    (key, _): &(Located<Key>, Feedback),
) -> Option<Diagnostic> {
    let (Kind::Number(answer), Key::Number(number)) = (&question.kind, &key.value) else {
        return None;
    };
    let written = source.get(key.at.start..key.at.end)?;
    let written = written.trim_matches(['"', '\'', ' ']);
    let own = answer.written.as_str();
    if *number != answer.value || written == own.trim() {
        return None;
    }
    let (written, own) = (shortened(written), shortened(own));
    let message = format!(
        "`{written}` is the same number as `{own}`, so it is accepted, and this is no feedback to a try"
    );
    let help = format!(
        "leave it out; if only `{own}` is to be accepted, make a text of it: `answer: \"{own}\"`"
    );
    let problem = Diagnostic::new(Code::FeedbackNeverShown, key.at, message);
    Some(problem.label("the answer itself").help(help))
}
