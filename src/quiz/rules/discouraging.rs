//! `discouraging-words`: words that hurt, in what a learner reads after an answer or before one. Between backticks a word is left
//! alone, and beside some others: an `error` there, or a standard error, is a word of the subject.

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
    let mut hurtful = outside_code(text)
        .filter(|place| !is_of_the_subject(text, place))
        .peekable();
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
                .help("say what the answer shows, or ask what makes one look again; where the word belongs to the subject, put it between backticks, such as `failure`"),
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

/// Words of the list that name a thing of some subject right after these words, or right before those.
const SUBJECTS: &[(&[&str], &[&str], &[&str])] = &[
    (
        &["error", "errors"],
        &[
            "standard",
            "rounding",
            "measurement",
            "sampling",
            "percentage",
            "relative",
            "absolute",
            "random",
            "systematic",
            "syntax",
            "trial",
        ],
        &[
            "bar", "bars", "message", "messages", "margin", "margins", "handling",
        ],
    ),
    (
        &["failure", "failures", "failing"],
        &[
            "heart", "kidney", "liver", "power", "crop", "market", "engine", "organ", "is", "are",
        ],
        &["heart", "kidney", "kidneys", "liver", "organ", "lungs"],
    ),
    (
        &["only"],
        &["the", "an", "not"],
        &[
            "child", "children", "if", "when", "one", "once", "two", "three", "some", "half", "in",
            "at", "on", "after", "until", "between",
        ],
    ),
    (
        &["weak"],
        &[],
        &[
            "acid",
            "acids",
            "base",
            "bases",
            "force",
            "forces",
            "interaction",
            "verb",
            "verbs",
            "bond",
            "bonds",
            "electrolyte",
        ],
    ),
    (
        &["poor"],
        &[],
        &[
            "conductor",
            "conductors",
            "people",
            "countries",
            "country",
            "families",
            "soil",
            "soils",
            "law",
            "laws",
        ],
    ),
    (
        &["lose"],
        &["atoms", "they", "metals", "leaves"],
        &[
            "electrons",
            "electron",
            "heat",
            "energy",
            "water",
            "mass",
            "weight",
            "charge",
        ],
    ),
    (
        &["bad"],
        &[],
        &["weather", "conductor", "conductors", "debt", "debts"],
    ),
    (&["just"], &[], &["war", "wars", "cause", "society"]),
];

/// Words between two that belong together: `the heart is failing`, `trial and error`.
const LINKS: &[&str] = &["is", "are", "was", "were", "and"];

/// Whether the word there belongs to a subject, by the word before it and the word after it.
fn is_of_the_subject(text: &str, place: &Range<usize>) -> bool {
    let is = |word: &str, list: &[&str]| list.iter().any(|one| one.eq_ignore_ascii_case(word));
    let word = &text[place.clone()];
    let Some((_, before, after)) = SUBJECTS.iter().find(|(words, ..)| is(word, words)) else {
        return false;
    };
    let (rest, last) = last_word(&text[..place.start]);
    let last = if is(last, LINKS) {
        last_word(rest).1
    } else {
        last
    };
    let next = text[place.end..].strip_prefix(' ').unwrap_or_default();
    let next = next.split(|c: char| !c.is_alphabetic()).next();
    is(last, before) || next.is_some_and(|next| is(next, after))
}

/// The word at the end of a text, before one space or hyphen, and what stands before it; no word after another sign.
fn last_word(text: &str) -> (&str, &str) {
    let text = text.strip_suffix([' ', '-']).unwrap_or_default();
    let letters = text.trim_end_matches(char::is_alphabetic).len();
    text.split_at(letters)
}
