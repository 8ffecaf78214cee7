//! How an answer is worded for a reader: the one that is shown, what of it is in place, and the names of its parts. It takes
//! words from the set and from grading, and judges nothing.

use super::response::true_false;
use super::words::File;
use crate::grading;
use crate::path::{Path, again};
use crate::practice::Showing;
use crate::quiz::{Blank, Kind, Matching, Question, Words};
use crate::text::gaps;
use crate::text::number::Decimal;

const WORDS: File = File::Answer;

/// The name of a gap, from 0.
#[must_use]
pub fn gap(number: usize) -> String {
    WORDS.say("gap", &[("number", (number + 1).into())])
}

/// A text of the question with its gaps named for a listener: what it asks with numbers or without.
#[must_use]
pub fn with_gaps(question: &Question, text: &str) -> String {
    match &question.kind {
        Kind::Blanks(blanks) if blanks.len() == 1 => {
            gaps::filled(text, |_| WORDS.text("one-gap").to_owned())
        }
        Kind::Blanks(_) => gaps::filled(text, |number| {
            WORDS.say("numbered-gap", &[("number", (number + 1).into())])
        }),
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Text(_)
        | Kind::Number(_)
        | Kind::Order(_)
        | Kind::Match(_) => text.to_owned(),
    }
}

/// What a question asks, for who looks back on its path, as [`again::asked`] tells it, with its gaps named.
#[must_use]
pub fn asked(question: &Question, path: Option<&Path>) -> String {
    with_gaps(question, &again::asked(question, path))
}

/// A question's text with its gaps filled, for who has answered it or was shown the answer.
#[must_use]
pub fn filled(question: &Question, decimal: Decimal) -> String {
    match &question.kind {
        Kind::Blanks(blanks) => gaps::filled(&question.prompt, |number| {
            let blank = blanks.get(number);
            blank.map_or_else(String::new, |blank| in_gap(blank, decimal))
        }),
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Text(_)
        | Kind::Number(_)
        | Kind::Order(_)
        | Kind::Match(_) => question.prompt.value.clone(),
    }
}

/// What belongs into a gap.
fn in_gap(blank: &Blank, decimal: Decimal) -> String {
    let model = grading::model_blank(blank);
    match blank {
        Blank::Number(_) => with_sign(&model, decimal),
        Blank::Text(_) => model,
    }
}

/// A number with the decimal sign of the language.
fn with_sign(number: &str, decimal: Decimal) -> String {
    match decimal {
        Decimal::Point => number.to_owned(),
        Decimal::Comma => number.replace('.', ","),
    }
}

/// The answer, once it is shown: a sentence, and a line for each part where there are several.
#[must_use]
pub fn shown(question: &Question, decimal: Decimal) -> Vec<String> {
    match &question.kind {
        Kind::TrueFalse(answer) => vec![sentence(true_false(*answer))],
        Kind::Blanks(blanks) if blanks.len() > 1 => {
            let models = blanks.iter().map(|blank| in_gap(blank, decimal));
            with_lines(WORDS.text("gaps"), numbered(models))
        }
        Kind::Order(items) => {
            let items = items.iter().map(|item| item.value.clone());
            with_lines(WORDS.text("order"), numbered(items))
        }
        Kind::Match(matching) => with_lines(WORDS.text("pairs"), pairs(matching)),
        Kind::Blanks(blanks) => {
            let model = blanks.first().map(|blank| in_gap(blank, decimal));
            vec![sentence(&model.unwrap_or_default())]
        }
        Kind::Number(_) => {
            let model = grading::model_answer(question);
            vec![sentence(&with_sign(&model, decimal))]
        }
        Kind::Choice(_) | Kind::Select(_) | Kind::Text(_) => {
            vec![sentence(&grading::model_answer(question))]
        }
    }
}

fn sentence(answer: &str) -> String {
    WORDS.say("the-answer", &[("answer", (&closed(answer)).into())])
}

fn with_lines(head: &str, lines: Vec<String>) -> Vec<String> {
    std::iter::once(head.to_owned()).chain(lines).collect()
}

fn numbered(lines: impl Iterator<Item = String>) -> Vec<String> {
    let lines = lines.enumerate();
    lines
        .map(|(place, line)| format!("{}. {line}", place + 1))
        .collect()
}

fn pairs(matching: &Matching) -> Vec<String> {
    let pairs = matching.pairs.iter();
    pairs
        .map(|(left, right)| pair(left, matching.rights.get(*right)))
        .collect()
}

/// A pair as it is read.
fn pair(left: &Words, right: Option<&Words>) -> String {
    format!(
        "{} = {}",
        left.trim(),
        right.map_or("", |right| right.trim())
    )
}

/// What is in place after the last try, part by part.
#[must_use]
pub fn in_place(question: &Question, showing: &Showing) -> Vec<String> {
    let kept = showing.kept().into_iter();
    match &question.kind {
        Kind::Select(choices) => kept
            .filter_map(|place| Some(choices.get(place)?.text.value.clone()))
            .collect(),
        Kind::Order(items) => kept
            .filter_map(|place| Some(said_place(place, &items.get(place)?.value)))
            .collect(),
        Kind::Match(matching) => kept
            .filter_map(|place| {
                let (left, right) = matching.pairs.get(place)?;
                Some(pair(left, matching.rights.get(*right)))
            })
            .collect(),
        Kind::Blanks(blanks) if blanks.len() > 1 => kept
            .map(|place| WORDS.say("gap-inside", &[("number", (place + 1).into())]))
            .collect(),
        Kind::Choice(_)
        | Kind::TrueFalse(_)
        | Kind::Text(_)
        | Kind::Number(_)
        | Kind::Blanks(_) => Vec::new(),
    }
}

fn said_place(place: usize, item: &str) -> String {
    WORDS.say("placed", &[("place", place.into()), ("item", item.into())])
}

/// The words with a full stop, unless they end with a mark of their own.
#[must_use]
pub fn closed(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}
