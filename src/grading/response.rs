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
use crate::quiz::{Accepted, Choice, Kind, Language, NumberKey, Question, Strict, TextKey};

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

/// How the choices of this question are numbered in a list that is answered by typing: plainly (`1`), or as `#1` where a
/// choice's own text is one of those numbers (or several of them, such as `1, 2`), so that a typed `1` can mean one thing.
#[must_use]
pub fn numbered_plainly(question: &Question) -> bool {
    let choices = question.choices();
    let reads_as_places = |choice: &Choice| {
        let parts: Vec<&str> = places(&choice.text).collect();
        !parts.is_empty()
            && parts
                .iter()
                .all(|part| place(part).is_some_and(|at| at < choices.len()))
    };
    !choices.iter().any(reads_as_places)
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

/// The parts of a line that may be a list of places.
fn places(line: &str) -> impl Iterator<Item = &str> {
    line.split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | ';'))
        .filter(|part| !part.is_empty())
}

/// The place, from 0, that a number from 1 names; `1.` and `1)` are read as they stand in lists.
fn place(number: &str) -> Option<usize> {
    let digits = number.strip_suffix(['.', ')']).unwrap_or(number);
    let digits = digits.trim_end();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse::<usize>().ok()?.checked_sub(1)
}

/// The choices as they are listed to a learner.
struct List<'a> {
    choices: &'a [Choice],
    order: &'a [usize],
    plainly: bool,
    /// The texts as they are compared: forgivingly, and without Markdown's marks.
    forms: Vec<[String; 2]>,
}

impl<'a> List<'a> {
    fn new(question: &'a Question, order: &'a [usize]) -> Self {
        let choices = question.choices();
        Self {
            choices,
            order,
            plainly: numbered_plainly(question),
            forms: choices.iter().map(|choice| forms(&choice.text)).collect(),
        }
    }

    /// The one choice that a text or a number means.
    fn one(&self, text: &str) -> Option<usize> {
        let marked = text.strip_prefix('#').and_then(|number| self.at(number));
        marked.or_else(|| self.by_text(text)).or_else(|| {
            let number = text.strip_prefix('#').unwrap_or(text);
            self.at(number).filter(|_| self.plainly)
        })
    }

    /// The choice at a place in the list.
    fn at(&self, number: &str) -> Option<usize> {
        let at = self.order.get(place(number.trim())?)?;
        (*at < self.choices.len()).then_some(*at)
    }

    /// The choice with this text: to the letter, else the only one that is alike.
    fn by_text(&self, text: &str) -> Option<usize> {
        let exact = |choice: &Choice| choice.text.trim() == text;
        if let Some(at) = self.choices.iter().position(exact) {
            return Some(at);
        }
        let [form, bare] = forms(text);
        self.only(0, &form).or_else(|| self.only(1, &bare))
    }

    /// The only choice with this form.
    fn only(&self, which: usize, form: &str) -> Option<usize> {
        let mut alike = (0..self.forms.len()).filter(|at| self.forms[*at][which] == form);
        alike.next().filter(|_| alike.next().is_none())
    }

    /// The choices that a line means: one text, a list of places, or texts with `;` between.
    fn several(&self, line: &str) -> Result<BTreeSet<usize>, NotAResponse> {
        if let Some(at) = self.one(line) {
            return Ok(BTreeSet::from([at]));
        }
        self.by_places(line).unwrap_or_else(|| self.by_texts(line))
    }

    /// The choices at several places; `None` when the line is no list of places.
    fn by_places(&self, line: &str) -> Option<Result<BTreeSet<usize>, NotAResponse>> {
        let number = |part: &'_ str| match part.strip_prefix('#') {
            Some(marked) => place(marked).is_some(),
            None => self.plainly && place(part).is_some(),
        };
        if places(line).next().is_none() || !places(line).all(number) {
            return None;
        }
        let found = places(line).map(|part| {
            let at = self.at(part.strip_prefix('#').unwrap_or(part));
            at.ok_or_else(|| no_such_choice(part))
        });
        Some(found.collect())
    }

    /// The choices whose texts stand between `;`: the longest text first, for a text may hold a `;` itself.
    fn by_texts(&self, line: &str) -> Result<BTreeSet<usize>, NotAResponse> {
        let ends: Vec<usize> = line.match_indices(is_semicolon).map(|(at, _)| at).collect();
        let most = 1 + self.most_semicolons();
        let (mut found, mut start, mut passed) = (BTreeSet::new(), 0, 0);
        while start < line.len() {
            let piece_ends = || {
                let ends = ends[passed..].iter().copied().chain([line.len()]);
                ends.take(most).enumerate()
            };
            let candidates: Vec<(usize, usize)> = piece_ends().collect();
            let longest = candidates.iter().rev().find_map(|(count, end)| {
                let at = self.one(line[start..*end].trim())?;
                Some((at, count + 1, *end))
            });
            let first = candidates.first().map_or(line.len(), |(_, end)| *end);
            let piece = line[start..first].trim();
            let (count, end) = match longest {
                Some((at, count, end)) => {
                    found.insert(at);
                    (count, end)
                }
                // Nothing between two `;`, or after the last one, is nothing.
                None if piece.is_empty() => (1, first),
                None => return Err(no_such_choice(piece)),
            };
            passed += count;
            start = end + line[end..].chars().next().map_or(0, char::len_utf8);
        }
        if found.is_empty() {
            return Err(no_such_choice(line));
        }
        Ok(found)
    }

    /// How many `;` the text with the most of them holds.
    fn most_semicolons(&self) -> usize {
        let counts = self
            .choices
            .iter()
            .map(|choice| choice.text.matches(is_semicolon).count());
        counts.max().unwrap_or(0)
    }
}

/// The semicolon, and two signs that look like it: the full-width one and the Greek question mark.
fn is_semicolon(sign: char) -> bool {
    matches!(sign, ';' | '；' | '\u{37E}')
}

/// A text as it is compared, and the same without Markdown's marks for emphasis and code.
fn forms(text: &str) -> [String; 2] {
    let form = |text: &str| super::text::form(text, &Language::default(), Strict::default());
    [form(text), form(&text.replace(['*', '_', '`'], ""))]
}

#[cfg(test)]
mod tests;
