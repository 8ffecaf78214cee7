//! What is listed to a learner (choices, items to order, partners), and which of it a line means. It knows nothing of what is
//! right.

use std::cell::OnceCell;

use super::super::{NotAResponse, text};
use super::no_such_choice;
use crate::quiz::{Kind, Language, Question, Strict};

/// The most pieces between `;` that are tried as one text: nobody types more of them for one choice, and a line of nothing
/// but `;` must not take long.
const PIECES: usize = 32;

/// How the choices of this question are numbered in a list that is answered by typing: plainly (`1`), or as `#1` where a
/// choice's own text is one of those numbers (or several of them, such as `1, 2`), so that a typed `1` can mean one thing.
#[must_use]
pub fn numbered_plainly(question: &Question) -> bool {
    let texts = match question.kind {
        // Partners are named by letters.
        Kind::Match(_) => Vec::new(),
        _ => listed(question),
    };
    let in_list = |part: &str| place(part).is_some_and(|at| at < texts.len());
    // A letter stays one in every form, and no place has any: most texts are told so.
    let has_letter = |text: &str| text.bytes().any(|byte| byte.is_ascii_alphabetic());
    let may_be_places = |text: &&&str| !has_letter(text) && text.contains(char::is_numeric);
    let reads_as_places =
        |form: &String| places(form).next().is_some() && places(form).all(in_list);
    !texts
        .iter()
        .filter(may_be_places)
        .any(|text| forms(text).iter().any(reads_as_places))
}

/// The texts that are listed, in the file's order.
pub(super) fn listed(question: &Question) -> Vec<&str> {
    match &question.kind {
        Kind::Choice(choices) | Kind::Select(choices) => {
            choices.iter().map(|choice| choice.text.as_str()).collect()
        }
        Kind::Order(texts) => texts.iter().map(|text| text.as_str()).collect(),
        Kind::Match(matching) => matching.rights.iter().map(|text| text.as_str()).collect(),
        Kind::TrueFalse(_) | Kind::Text(_) | Kind::Number(_) | Kind::Blanks(_) => Vec::new(),
    }
}

/// What is listed to a learner.
pub(super) struct List<'a> {
    texts: Vec<&'a str>,
    order: &'a [usize],
    plainly: bool,
    /// The longest line that may be the text of one choice, in bytes, with room for other spaces and signs.
    longest: usize,
    /// The texts as they are compared: forgivingly, and without Markdown's marks.
    forms: OnceCell<Vec<[String; 2]>>,
}

impl<'a> List<'a> {
    /// What a question lists, the one listed as `n` being `order[n - 1]`.
    pub(super) fn new(question: &'a Question, order: &'a [usize]) -> Self {
        Self {
            plainly: numbered_plainly(question),
            ..Self::of(listed(question), order)
        }
    }

    /// These texts, numbered plainly.
    pub(super) fn of(texts: Vec<&'a str>, order: &'a [usize]) -> Self {
        let lengths = texts.iter().map(|text| text.len());
        Self {
            order,
            plainly: true,
            longest: 64 + 4 * lengths.max().unwrap_or(0),
            forms: OnceCell::new(),
            texts,
        }
    }

    /// The one choice that a text or a number means.
    pub(super) fn one(&self, text: &str) -> Option<usize> {
        let marked = text.strip_prefix('#').and_then(|number| self.at(number));
        let bare = || self.at(text).filter(|_| self.plainly);
        marked.or_else(|| self.by_text(text)).or_else(bare)
    }

    /// What a line means, in the order in which it stands there: one text, a list of places, or texts with `;` between.
    ///
    /// # Errors
    ///
    /// Names the first part of the line that fits nothing.
    pub(super) fn several(&self, line: &str) -> Result<Vec<usize>, NotAResponse> {
        if let Some(at) = self.one(line) {
            return Ok(vec![at]);
        }
        self.by_places(line).unwrap_or_else(|| self.by_texts(line))
    }

    /// What stands at a place in the list, by its number.
    fn at(&self, number: &str) -> Option<usize> {
        self.at_place(place(number.trim())?)
    }

    /// What stands at a place in the list, from 0.
    pub(super) fn at_place(&self, place: usize) -> Option<usize> {
        let at = self.order.get(place)?;
        (*at < self.texts.len()).then_some(*at)
    }

    /// The choice with this text: to the letter, else the only one that is alike.
    fn by_text(&self, text: &str) -> Option<usize> {
        if let Some(at) = self.texts.iter().position(|own| own.trim() == text) {
            return Some(at);
        }
        if text.len() > self.longest || self.is_row(text) {
            return None;
        }
        let [form, bare] = forms(text);
        self.only(0, &form).or_else(|| self.only(1, &bare))
    }

    /// Whether a semicolon stands between words of this text, and none in any choice: then it is no choice, however it is compared.
    fn is_row(&self, text: &str) -> bool {
        let ended = text.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        // A sign of another script may be made a semicolon.
        let has_none = |own: &&str| own.is_ascii() && !own.contains(';');
        ended.contains(';') && self.texts.iter().all(has_none)
    }

    /// The only choice with this form.
    fn only(&self, which: usize, form: &str) -> Option<usize> {
        let all = || self.texts.iter().map(|text| forms(text)).collect();
        let forms: &Vec<_> = self.forms.get_or_init(all);
        let mut alike = (0..forms.len()).filter(|at| forms[*at][which] == form);
        alike.next().filter(|_| alike.next().is_none())
    }

    /// The choices at several places; `None` when the line is no list of places.
    fn by_places(&self, line: &str) -> Option<Result<Vec<usize>, NotAResponse>> {
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
    fn by_texts(&self, line: &str) -> Result<Vec<usize>, NotAResponse> {
        let most = self.most_pieces();
        let mut found = Vec::new();
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
            found.push(at);
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
            .texts
            .iter()
            .map(|text| 1 + text.matches(is_semicolon).count());
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
pub(super) fn is_semicolon(sign: char) -> bool {
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
    let as_it_is = form(text);
    let unmarked = if text.contains(['*', '_', '`']) {
        form(&text.replace(['*', '_', '`'], ""))
    } else {
        as_it_is.clone()
    };
    [as_it_is, unmarked]
}
