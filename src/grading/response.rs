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
//! | `3 1 2` | an order of items; their texts with `;` between mean the same |
//! | `1b 2a 3c` | pairs; `France = Paris; Kenya = Nairobi` means the same |
//! | `Nairobi; Kampala` | what is in each gap; `\;` is a semicolon of the answer's own |

use super::{NotAResponse, Response};
use crate::quiz::{Accepted, Blank, Kind, NumberKey, Question, TextKey};

mod list;
mod parts;

use list::List;
pub use list::numbered_plainly;
pub use parts::letter;

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
    let list = || List::new(question, order);
    match &question.kind {
        Kind::Choice(_) => match list().one(trimmed) {
            Some(at) => Ok(Response::Choice(at)),
            None => Err(no_such_choice(trimmed)),
        },
        Kind::Select(_) => {
            let picked = list().several(trimmed)?;
            Ok(Response::Select(picked.into_iter().collect()))
        }
        Kind::TrueFalse(_) => truth(trimmed).map(Response::TrueFalse),
        Kind::Text(_) | Kind::Number(_) => Ok(Response::Typed(line.to_owned())),
        Kind::Blanks(_) => Ok(Response::Blanks(parts::split(line))),
        Kind::Order(_) => list().several(trimmed).map(Response::Order),
        Kind::Match(matching) => parts::pairs(matching, &list(), trimmed).map(Response::Match),
    }
}

/// The response in words, as the record keeps it; [`read`] reads it back when the choices are listed in the file's order.
///
/// Choices are worded by their texts; by `#` and their place where the texts would be read as something else.
#[must_use]
pub fn words(question: &Question, response: &Response) -> String {
    let listed = list::listed(question);
    let text = |at: &usize| listed.get(*at).copied().unwrap_or_default();
    let joined = |places: &[usize]| places.iter().map(text).collect::<Vec<_>>().join("; ");
    let numbered = |places: &[usize]| {
        let places: Vec<String> = places.iter().map(|at| format!("#{}", at + 1)).collect();
        places.join(" ")
    };
    let (words, places) = match response {
        Response::TrueFalse(truth) => return truth.to_string(),
        Response::Typed(typed) => return typed.clone(),
        Response::Blanks(typed) => return parts::joined(typed),
        Response::Choice(at) => (joined(&[*at]), numbered(&[*at])),
        Response::Select(picked) => {
            let picked: Vec<usize> = picked.iter().copied().collect();
            (joined(&picked), numbered(&picked))
        }
        Response::Order(order) => (joined(order), numbered(order)),
        Response::Match(partners) => parts::worded(question, partners),
    };
    let in_file: Vec<usize> = (0..listed.len()).collect();
    if read(question, &in_file, &words).as_ref() == Ok(response) {
        words
    } else {
        places
    }
}

/// The response in words for a reader: as [`words`], without the signs that keep a record unambiguous.
#[must_use]
pub fn spoken(question: &Question, response: &Response) -> String {
    match response {
        Response::Blanks(typed) => typed.join("; "),
        other => words(question, other),
    }
}

/// The model answer in words, as [`words`] gives it.
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
        Kind::Blanks(blanks) => {
            let models: Vec<String> = blanks.iter().map(|blank| model_blank(blank)).collect();
            parts::joined(&models)
        }
        Kind::Order(items) => {
            let in_order: Vec<usize> = (0..items.len()).collect();
            words(question, &Response::Order(in_order))
        }
        Kind::Match(matching) => {
            let partners = matching.pairs.iter().map(|(_, right)| Some(*right));
            words(question, &Response::Match(partners.collect()))
        }
    }
}

/// The model answer of one gap, in words.
#[must_use]
pub fn model_blank(blank: &Blank) -> String {
    match blank {
        Blank::Text(key) => model_text(key),
        Blank::Number(key) => model_number(key),
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
        Kind::Choice(_) | Kind::Select(_) | Kind::Order(_) => no_such_choice(""),
        Kind::Match(_) => NotAResponse::NoSuchPair {
            what: String::new(),
        },
        Kind::Blanks(blanks) => NotAResponse::Incomplete {
            missing: blanks.len(),
        },
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

/// In the words of each language that the program speaks, whichever it speaks now: several learn at one computer.
fn truth(line: &str) -> Result<bool, NotAResponse> {
    let word = line.trim_end_matches(['.', '!', ')']);
    match word.trim_start_matches('#').to_lowercase().as_str() {
        "true" | "t" | "1" | "wahr" | "w" | "verdadero" | "v" => Ok(true),
        "false" | "f" | "2" | "falsch" | "falso" => Ok(false),
        _ => Err(NotAResponse::NeitherTrueNorFalse),
    }
}

#[cfg(test)]
mod tests;
