//! The choices as they are listed to a learner, and which of them a line means. It knows nothing of which are right.

use std::collections::BTreeSet;

use super::super::{NotAResponse, text};
use super::no_such_choice;
use crate::quiz::{Choice, Language, Question, Strict};

/// The most pieces between `;` that are tried as one text: nobody types more of them for one choice, and a line of nothing
/// but `;` must not take long.
const PIECES: usize = 32;

/// How the choices of this question are numbered in a list that is answered by typing: plainly (`1`), or as `#1` where a
/// choice's own text is one of those numbers (or several of them, such as `1, 2`), so that a typed `1` can mean one thing.
#[must_use]
pub fn numbered_plainly(question: &Question) -> bool {
    let choices = question.choices();
    let in_list = |part: &str| place(part).is_some_and(|at| at < choices.len());
    let reads_as_places =
        |form: &String| places(form).next().is_some() && places(form).all(in_list);
    !choices
        .iter()
        .any(|choice| forms(&choice.text).iter().any(reads_as_places))
}

/// The choices as they are listed to a learner.
pub(super) struct List<'a> {
    choices: &'a [Choice],
    order: &'a [usize],
    plainly: bool,
    /// The longest line that may be the text of one choice, in bytes, with room for other spaces and signs.
    longest: usize,
    /// The texts as they are compared: forgivingly, and without Markdown's marks.
    forms: Vec<[String; 2]>,
}

impl<'a> List<'a> {
    /// The choices of a question, the one listed as `n` being `order[n - 1]`.
    pub(super) fn new(question: &'a Question, order: &'a [usize]) -> Self {
        let choices = question.choices();
        let lengths = choices.iter().map(|choice| choice.text.len());
        Self {
            choices,
            order,
            plainly: numbered_plainly(question),
            longest: 64 + 4 * lengths.max().unwrap_or(0),
            forms: choices.iter().map(|choice| forms(&choice.text)).collect(),
        }
    }

    /// The one choice that a text or a number means.
    pub(super) fn one(&self, text: &str) -> Option<usize> {
        let marked = text.strip_prefix('#').and_then(|number| self.at(number));
        let bare = || self.at(text).filter(|_| self.plainly);
        marked.or_else(|| self.by_text(text)).or_else(bare)
    }

    /// The choices that a line means: one text, a list of places, or texts with `;` between.
    ///
    /// # Errors
    ///
    /// Names the first part of the line that fits nothing.
    pub(super) fn several(&self, line: &str) -> Result<BTreeSet<usize>, NotAResponse> {
        if let Some(at) = self.one(line) {
            return Ok(BTreeSet::from([at]));
        }
        self.by_places(line).unwrap_or_else(|| self.by_texts(line))
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
        if text.len() > self.longest {
            return None;
        }
        let [form, bare] = forms(text);
        self.only(0, &form).or_else(|| self.only(1, &bare))
    }

    /// The only choice with this form.
    fn only(&self, which: usize, form: &str) -> Option<usize> {
        let mut alike = (0..self.forms.len()).filter(|at| self.forms[*at][which] == form);
        alike.next().filter(|_| alike.next().is_none())
    }

    /// The choices at several places; `None` when the line is no list of places.
    fn by_places(&self, line: &str) -> Option<Result<BTreeSet<usize>, NotAResponse>> {
        let number = |part: &str| match part.strip_prefix('#') {
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

    /// The choices whose texts stand between `;`.
    fn by_texts(&self, line: &str) -> Result<BTreeSet<usize>, NotAResponse> {
        let most = self.most_pieces();
        let mut found = BTreeSet::new();
        let mut rest = Some(line);
        while let Some(text) = rest {
            let (first, after) = cut(text, 1);
            // Nothing between two `;`, or after the last one, is nothing.
            if first.trim().is_empty() {
                rest = after;
                continue;
            }
            let longest = (1..=most).rev().find_map(|count| self.begins(text, count));
            let (at, after) = longest.ok_or_else(|| no_such_choice(first.trim()))?;
            found.insert(at);
            rest = after;
        }
        if found.is_empty() {
            return Err(no_such_choice(line));
        }
        Ok(found)
    }

    /// The choice that the first `count` pieces of a line are together, and the rest of the line.
    fn begins<'t>(&self, line: &'t str, count: usize) -> Option<(usize, Option<&'t str>)> {
        let (pieces, rest) = cut(line, count);
        Some((self.one(pieces.trim())?, rest))
    }

    /// Of how many pieces between `;` the text with the most of them is.
    fn most_pieces(&self) -> usize {
        let counts = self
            .choices
            .iter()
            .map(|choice| 1 + choice.text.matches(is_semicolon).count());
        counts.max().unwrap_or(1).min(PIECES)
    }
}

/// The first `count` pieces of a line between `;`, and what comes after them, if anything does.
fn cut(line: &str, count: usize) -> (&str, Option<&str>) {
    match line.match_indices(is_semicolon).nth(count - 1) {
        Some((at, sign)) => (&line[..at], Some(&line[at + sign.len()..])),
        None => (line, None),
    }
}

/// The semicolon, and two signs that look like it: the full-width one and the Greek question mark.
fn is_semicolon(sign: char) -> bool {
    matches!(sign, ';' | '；' | '\u{37E}')
}

/// The parts of a line that may be a list of places.
fn places(line: &str) -> impl Iterator<Item = &str> {
    line.split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | ';'))
        .filter(|part| !part.is_empty())
}

/// The place, from 0, that a number from 1 names; `1.` and `1)` are read as they stand in lists.
fn place(number: &str) -> Option<usize> {
    let digits = number.strip_suffix(['.', ')']).unwrap_or(number);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse::<usize>().ok()?.checked_sub(1)
}

/// A text as it is compared, and the same without Markdown's marks for emphasis and code.
fn forms(text: &str) -> [String; 2] {
    let form = |text: &str| text::form(text, &Language::default(), Strict::default());
    [form(text), form(&text.replace(['*', '_', '`'], ""))]
}
