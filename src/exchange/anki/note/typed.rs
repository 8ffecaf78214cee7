//! The back of a card, or what is in a gap, as somebody types it; or why nobody does.

use std::borrow::Cow;

use super::super::picked::{self, Picked};
use super::{Reader, tidied};
use crate::exchange::draft::{Accepted, Blank, Kind, NumberKey, TextKey};
use crate::exchange::{figures, html, keyboard, markdown};
use crate::text::words::single_spaced;
use crate::text::{number, units};

/// The longest answer that is typed, in signs.
const LONGEST: usize = 60;
/// The most words of one.
const MOST_WORDS: usize = 8;

/// A typed answer: a number with what it is counted in, such as `48 km`, or a text.
pub(super) fn kind(answer: String, decimal_comma: bool) -> Kind {
    match counted(&answer, decimal_comma) {
        Some((value, unit)) => Kind::Number(NumberKey {
            value,
            unit: unit.map(str::to_owned),
            ..NumberKey::default()
        }),
        None => Kind::Text(TextKey {
            accepted: vec![Accepted::Text(answer)],
            ..TextKey::default()
        }),
    }
}

/// What is typed into a gap.
pub(super) fn blank(answer: String, decimal_comma: bool) -> Blank {
    match plain(&answer, decimal_comma) {
        Some(number) => Blank::Number(number),
        None => Blank::Text(vec![Accepted::Text(answer)]),
    }
}

/// A number as a set has it. Where nobody says that commas are decimal ones, one with a comma is a text: it may mean thousands.
fn plain(written: &str, decimal_comma: bool) -> Option<String> {
    let comma = decimal_comma.then(|| figures::decimal(written, true));
    let own = number::plain(written).is_some();
    comma.flatten().or_else(|| own.then(|| written.to_owned()))
}

/// A number, and what it is counted in.
fn counted(answer: &str, decimal_comma: bool) -> Option<(String, Option<&str>)> {
    if let Some(number) = plain(answer, decimal_comma) {
        return Some((number, None));
    }
    let (value, unit) = units::quantity(answer)?;
    // A word may be a part of the number, as in `2 million`, and a part of a hundred is a number by itself.
    let is_unit = units::is_unit(unit) && unit != "Prozent";
    let value = plain(value, decimal_comma).filter(|_| is_unit)?;
    Some((value, Some(unit)))
}

/// An answer that is picked where it can be.
fn too_long(text: &str, reason: &str) -> Untyped {
    match Picked::new(text, reason) {
        Some(picked) => Untyped::Long(picked),
        None => Untyped::Not(reason.to_owned()),
    }
}

/// Why an answer is not typed.
pub(super) enum Untyped {
    /// It is none at all.
    Not(String),
    /// It is one, and nobody types it to the letter: it may be picked.
    Long(Picked),
}

impl From<&str> for Untyped {
    fn from(reason: &str) -> Self {
        Self::Not(reason.to_owned())
    }
}

impl Untyped {
    pub(super) fn reason(self) -> String {
        match self {
            Self::Not(reason) => reason,
            Self::Long(picked) => picked.reason,
        }
    }
}

impl Reader<'_> {
    /// An answer as it is typed.
    pub(super) fn typed(&mut self, text: &str) -> Result<String, Untyped> {
        let text = self.without_sounds(text);
        let text = if self.note.html {
            tidied(&text).into()
        } else {
            Cow::Borrowed(text.trim())
        };
        let long = if self.note.html {
            let long = html::markdown(&text);
            if long.text.is_empty() && !long.pictures.is_empty() {
                return Err("its answer is a picture, and cannot be typed".into());
            }
            self.loses_pictures(long.pictures.len());
            long.text
        } else {
            markdown::of_plain(&text)
        };
        if has_lines(&long) {
            let reason =
                "its answer has several lines, and cannot be compared with what somebody types";
            return Err(too_long(&picked::on_one_line(&long), reason));
        }
        let short = if self.note.html {
            html::short(&text).text
        } else {
            markdown::formulas(&text)
        };
        let Some(typed) = without_marks(&short) else {
            let reason = "its answer is a formula that no keyboard can type";
            return Err(too_long(&short, reason));
        };
        if typed.is_empty() {
            return Err("its answer is empty".into());
        }
        let is_long =
            typed.chars().count() > LONGEST || typed.split_whitespace().count() > MOST_WORDS;
        if is_long {
            let reason = format!(
                "its answer is longer than {MOST_WORDS} words or {LONGEST} signs, and cannot be compared with what somebody types"
            );
            return Err(too_long(&short, &reason));
        }
        Ok(typed)
    }
}

/// A short text without the marks of code and formulas; nothing where a formula cannot be typed.
fn without_marks(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(['$', '`']) {
        let place = at + found;
        out.push_str(&text[at..place]);
        if text[place..].starts_with('`') {
            at = place + 1;
        } else if let Some((tex, _, end)) = markdown::formula(text, place) {
            out.push_str(&keyboard::typed(tex)?);
            at = end;
        } else {
            out.push('$');
            at = place + 1;
        }
    }
    out.push_str(&text[at..]);
    Some(single_spaced(&out))
}

/// Whether there is more than one line of words, beside those that stand around a block of code.
fn has_lines(text: &str) -> bool {
    let words = text.lines().filter(|line| !line.starts_with("```"));
    words.count() > 1
}
