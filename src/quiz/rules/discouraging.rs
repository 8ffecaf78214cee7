//! `discouraging-words`: words that hurt, in what a learner reads after an answer or before one. Code between backticks is
//! left alone: an `error` there is a word of the subject.

use std::ops::Range;

use super::{Found, Place, Scope, feedbacks};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::Words;
use crate::text::hurtful;

/// Reports every word of the list in feedback, hints and explanations.
pub(super) fn words(scope: &Scope<'_>, found: &mut Found) {
    let shared = scope
        .set
        .misconceptions
        .values()
        .filter_map(|misconception| misconception.feedback.as_ref());
    let texts = scope.set.questions.iter().flat_map(|question| {
        let say = feedbacks(question).filter_map(|feedback| feedback.say.as_ref());
        say.chain(&question.hints).chain(&question.explanation)
    });
    for text in shared.chain(texts).chain(scope.loose) {
        if found.full() {
            return;
        }
        in_text(text, scope.source, found);
    }
}

fn in_text(text: &Words, source: &str, found: &mut Found) {
    let mut hurtful = outside_code(text).peekable();
    if hurtful.peek().is_none() {
        return;
    }
    let place = Place::of(source, text);
    for inside in hurtful {
        let word = &text[inside.clone()];
        let problem = Diagnostic::new(
            Code::DiscouragingWords,
            place.inside(&inside),
            format!("“{word}” can discourage a learner"),
        );
        found.push(
            problem
                .label("this word")
                .help("say what the answer shows, or ask what makes one look again"),
        );
    }
}

/// The hurtful words that do not stand between two backticks: before those, an odd number of runs of backticks stands.
fn outside_code(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let (mut looked_at, mut in_code) = (0, false);
    hurtful::places(text).filter(move |place| {
        // The places come in order: what stands before the last one is not counted again.
        for at in looked_at..place.start {
            in_code ^= bytes[at] == b'`' && bytes.get(at + 1) != Some(&b'`');
        }
        looked_at = place.start;
        !in_code
    })
}
