//! Responses from lines and back: what a typed line means to a question, and how a response is worded in the record. It
//! judges nothing.
//!
//! | a line | means |
//! |---|---|
//! | `2` | the second choice in the list; where a choice's own text is such a number, the choice with that text |
//! | `#2` | the second choice in the list, always |
//! | a choice's text | that choice; case, spaces, closing punctuation and Markdown's marks do not matter while one choice fits |
//! | `1 3`, `1,3`, `Paris; Rome` | several choices, for `select` |
//! | `true`, `t`, `1`; `false`, `f`, `2` | one of two |

use std::collections::BTreeSet;

use super::{NotAResponse, Response};
use crate::quiz::{Accepted, Kind, NumberKey, Question, TextKey};

mod list;

use list::List;
pub use list::numbered_plainly;

/// Reads a line as a response: the numbers or texts of choices, `true`/`false`, or whatever is typed.
///
/// `order` gives the choices as they are listed: the choice numbered `n` is `order[n - 1]`.
///
/// # Errors
///
/// When the line fits nothing.
pub fn read(question: &Question, order: &[usize], line: &str) -> Result<Response, NotAResponse> {
    let trimmed = line.trim();
    if trimmed.is_empty() {
        return Err(NotAResponse::Empty);
    }
    let list = List::new(question, order);
    match &question.kind {
        Kind::Choice(_) => match list.one(trimmed) {
            Some(at) => Ok(Response::Choice(at)),
            None => Err(no_such_choice(trimmed)),
        },
        Kind::Select(_) => list.several(trimmed).map(Response::Select),
        Kind::TrueFalse(_) => truth(trimmed).map(Response::TrueFalse),
        Kind::Text(_) | Kind::Number(_) => Ok(Response::Typed(line.to_owned())),
    }
}

/// The response in words, as the record keeps it; [`read`] reads it back when the choices are listed in the file's order.
///
/// Choices are worded by their texts; by `#` and their place where the texts would be read as something else.
#[must_use]
pub fn words(question: &Question, response: &Response) -> String {
    let picked = match response {
        Response::Choice(at) => BTreeSet::from([*at]),
        Response::Select(picked) => picked.clone(),
        Response::TrueFalse(truth) => return truth.to_string(),
        Response::Typed(typed) => return typed.clone(),
    };
    let choices = question.choices();
    let text = |at: &usize| choices.get(*at).map_or("", |choice| choice.text.as_str());
    let texts = picked.iter().map(text).collect::<Vec<_>>().join("; ");
    let order: Vec<usize> = (0..choices.len()).collect();
    if read(question, &order, &texts).as_ref() == Ok(response) {
        return texts;
    }
    let places: Vec<String> = picked.iter().map(|at| format!("#{}", at + 1)).collect();
    places.join(" ")
}

/// The model answer in words, for "show me".
#[must_use]
pub fn model_answer(question: &Question) -> String {
    match &question.kind {
        Kind::Choice(choices) | Kind::Select(choices) => {
            let right = choices.iter().filter(|choice| choice.correct);
            right
                .map(|choice| choice.text.as_str())
                .collect::<Vec<_>>()
                .join("; ")
        }
        Kind::TrueFalse(key) => key.to_string(),
        Kind::Text(key) => model_text(key),
        Kind::Number(key) => model_number(key),
    }
}

/// The first accepted text, else the first pattern.
fn model_text(key: &TextKey) -> String {
    let text = key
        .accepted
        .iter()
        .find_map(|accepted| match &accepted.value {
            Accepted::Text(text) => Some(text.clone()),
            Accepted::Pattern(_) => None,
        });
    let pattern = || match key.accepted.first().map(|accepted| &accepted.value) {
        Some(Accepted::Pattern(pattern)) => format!("/{}/", pattern.source()),
        _ => String::new(),
    };
    text.unwrap_or_else(pattern)
}

/// The number as its author wrote it, and its unit.
fn model_number(key: &NumberKey) -> String {
    let written = key.written.trim();
    match key.unit.as_ref().map(|unit| unit.trim()) {
        None | Some("") => written.to_owned(),
        Some("%") => format!("{}%", written.trim_end_matches('%')),
        Some(unit) => format!("{written} {unit}"),
    }
}

/// Why a response of another kind is none to this question.
pub(super) fn foreign(question: &Question) -> NotAResponse {
    match &question.kind {
        Kind::Choice(_) | Kind::Select(_) => no_such_choice(""),
        Kind::TrueFalse(_) => NotAResponse::NeitherTrueNorFalse,
        Kind::Text(_) => NotAResponse::Empty,
        Kind::Number(_) => NotAResponse::NotANumber,
    }
}

/// Why a choice that is not there is no response.
pub(super) fn no_such_place(at: usize) -> NotAResponse {
    no_such_choice(&format!("#{}", at.saturating_add(1)))
}

fn no_such_choice(what: &str) -> NotAResponse {
    NotAResponse::NoSuchChoice {
        what: what.to_owned(),
    }
}

fn truth(line: &str) -> Result<bool, NotAResponse> {
    let word = line.trim_end_matches(['.', '!', ')']);
    match word.trim_start_matches('#').to_lowercase().as_str() {
        "true" | "t" | "1" => Ok(true),
        "false" | "f" | "2" => Ok(false),
        _ => Err(NotAResponse::NeitherTrueNorFalse),
    }
}

#[cfg(test)]
mod tests;
