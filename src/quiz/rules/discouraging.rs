//! `discouraging-words`: words that hurt, in what a learner reads after an answer or before one. Code between backticks is
//! left alone: an `error` there is a word of the subject.

use super::{exactly, feedbacks, first_line};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Set, Words};
use crate::text::hurtful;

/// Reports every word of the list in feedback, hints and explanations.
pub(super) fn words(set: &Set, source: &str, found: &mut Vec<Diagnostic>) {
    let shared = set
        .misconceptions
        .values()
        .filter_map(|misconception| misconception.feedback.as_ref());
    let texts = set.questions.iter().flat_map(|question| {
        let say = feedbacks(question).filter_map(|feedback| feedback.say.as_ref());
        say.chain(&question.hints).chain(&question.explanation)
    });
    for text in shared.chain(texts) {
        in_text(text, source, found);
    }
}

fn in_text(text: &Words, source: &str, found: &mut Vec<Diagnostic>) {
    for place in hurtful::places(text).filter(|place| !in_code(text, place.start)) {
        let word = &text[place.clone()];
        let at = exactly(source, text, &place).unwrap_or_else(|| first_line(source, text.at));
        let problem = Diagnostic::new(
            Code::DiscouragingWords,
            at,
            format!("“{word}” can discourage a learner"),
        );
        found.push(
            problem
                .label("this word")
                .help("say what the answer shows, or ask what makes one look again"),
        );
    }
}

/// Whether the place stands between two backticks: an odd number of runs of them stands before it.
fn in_code(text: &str, place: usize) -> bool {
    let before = &text.as_bytes()[..place];
    let runs = before
        .iter()
        .enumerate()
        .filter(|(at, byte)| **byte == b'`' && before.get(at + 1) != Some(&b'`'));
    runs.count() % 2 == 1
}
