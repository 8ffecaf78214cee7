//! Texts in which numbers are put: `{a}`, and `{={a}*2}`, which is worked out. While a text becomes Markdown, marks stand for both.

use super::data::Data;
use super::formula;
use crate::exchange::draft::{Choice, Kind, NumberKey, Question};
use crate::exchange::markdown;
use crate::exchange::xml::Element;
use crate::quiz::fill;
use crate::quiz::formula::Rational;

/// What no text has, around the number of a formula (Unicode, 23.5).
const MARKS: (char, char) = ('\u{10ff2c}', '\u{10ff2d}');

/// Said of a text with the marks in it.
const MARKED: &str = "it has signs in it that no text may have";

/// How what is worked out in a text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// As it is.
    AsItIs,
    /// With so many places behind the point.
    Places(u8),
    /// With so many figures.
    Figures(u8),
}

impl Shown {
    /// As an answer of Moodle's says.
    pub(super) fn of(answer: &Element) -> Self {
        let length = answer.words("correctanswerlength").parse().unwrap_or(2);
        match answer.words("correctanswerformat") {
            "2" => Self::Figures(length),
            _ => Self::Places(length),
        }
    }
}

/// The formulas that stand in a question's texts, in the order in which they were met.
#[derive(Debug, Default)]
pub(super) struct Holes {
    formulas: Vec<String>,
}

impl Holes {
    /// Puts marks into the words of an element with a text.
    ///
    /// # Errors
    ///
    /// What in a formula has no like here, in a sentence without a full stop.
    pub(super) fn mark(
        &mut self,
        element: &mut Element,
        shown: Shown,
        data: &mut Data,
    ) -> Result<(), String> {
        let own = element.children.iter_mut().find(|own| own.name == "text");
        let text = match own {
            Some(own) => &mut own.text,
            None => &mut element.text,
        };
        if text.contains('{') {
            *text = self.marked(text, shown, data)?;
        }
        Ok(())
    }

    fn marked(&mut self, text: &str, shown: Shown, data: &mut Data) -> Result<String, String> {
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        while let Some(found) = text[at..].find('{') {
            let start = at + found;
            out.push_str(&text[at..start]);
            let Some((formula, end)) = formula_at(text, start, shown, data)? else {
                out.push('{');
                at = start + 1;
                continue;
            };
            let (open, close) = MARKS;
            out.push_str(&format!("{open}{}{close}", self.formulas.len()));
            self.formulas.push(formula);
            at = end;
        }
        out.push_str(&text[at..]);
        Ok(out)
    }

    /// Puts the formulas in the place of their marks in all texts of the question.
    pub(super) fn fill(&self, question: &mut Question, names: &[&str]) -> Result<(), String> {
        let texts = [&mut question.prompt]
            .into_iter()
            .chain(&mut question.explanation)
            .chain(&mut question.hints)
            .chain(question.feedback.iter_mut().map(|(_, said)| said))
            .chain(question.image.iter_mut().map(|(_, alt)| alt));
        for text in texts {
            *text = self.filled(text, names)?;
        }
        if let Kind::Number(NumberKey {
            unit: Some(unit), ..
        }) = &mut question.kind
        {
            *unit = self.filled(unit, names)?;
        }
        if let Kind::Choice(choices) | Kind::Select(choices) = &mut question.kind {
            for Choice { text, feedback, .. } in choices {
                *text = self.filled(text, names)?;
                if let Some(said) = feedback {
                    *said = self.filled(said, names)?;
                }
            }
        }
        Ok(())
    }

    /// The text with its formulas. Braces that were letters stay letters.
    fn filled(&self, text: &str, names: &[&str]) -> Result<String, String> {
        let (open, close) = MARKS;
        let mut out = String::with_capacity(text.len() + 8);
        let (mut at, mut count) = (0, 0);
        // Up to where a formula of TeX reaches, whose braces are its own.
        let mut tex = 0;
        while let Some(found) = text[at..].find([open, '{', '}', '$', '\\']) {
            let place = at + found;
            out.push_str(&text[at..place]);
            let rest = &text[place..];
            at = place + 1;
            if let Some(inner) = rest.strip_prefix(open) {
                let (number, _) = inner.split_once(close).ok_or(MARKED)?;
                let formula = number.parse().ok();
                let formula = formula.and_then(|number: usize| self.formulas.get(number));
                out.push_str(&format!("{{{}}}", formula.ok_or(MARKED)?));
                at = place + open.len_utf8() + number.len() + close.len_utf8();
                count += 1;
                continue;
            }
            if rest.starts_with('$') && place >= tex {
                tex = markdown::formula(text, place).map_or(place, |(_, _, end)| end);
            }
            let sign = &rest[..1];
            out.push_str(sign);
            if sign == "\\" && place >= tex {
                let next = rest[1..].chars().next().filter(char::is_ascii_punctuation);
                out.extend(next);
                at += next.map_or(0, char::len_utf8);
                // A brace behind a backslash is a letter in Markdown, and here it is still a brace.
                out.extend(next.filter(|next| "{}".contains(*next)));
            } else if "{}".contains(sign) && place >= tex {
                out.push_str(sign);
            }
        }
        out.push_str(&text[at..]);
        let holes = fill::holes(&out, names).map(|holes| holes.len());
        if holes != Ok(count) {
            return Err(
                "it has braces in a text that would be read here as drawn numbers".to_owned(),
            );
        }
        Ok(out)
    }
}

/// The formula that begins with the brace here, if one does, and where it ends.
fn formula_at(
    text: &str,
    start: usize,
    shown: Shown,
    data: &mut Data,
) -> Result<Option<(String, usize)>, String> {
    if let Some((inner, end)) = worked_out(text, start) {
        let formula = formula::translated(inner, data)?;
        return Ok(Some((rounded(formula, shown, data)?, end)));
    }
    let known = simple(text, start).filter(|(name, _)| data.has(name));
    known
        .map(|(name, end)| Ok((data.named(name)?.to_owned(), end)))
        .transpose()
}

/// `{={a}*2}`: what is worked out, and where it ends (the expression in `replace_expressions_in_text`).
fn worked_out(text: &str, start: usize) -> Option<(&str, usize)> {
    let inner = text[start..].strip_prefix("{=")?;
    let (mut at, mut open) = (0, false);
    while let Some(found) = inner[at..].find(['{', '}']) {
        let place = at + found;
        match (&inner[place..=place], open) {
            ("}", false) => return Some((&inner[..place], start + 2 + place + 1)),
            ("{", true) => return None,
            (brace, _) => open = brace == "{",
        }
        at = place + 1;
    }
    None
}

/// `{a}`: the name, and where it ends.
fn simple(text: &str, start: usize) -> Option<(&str, usize)> {
    let inner = &text[start + 1..];
    let end = inner.find(['{', '}'])?;
    inner[end..]
        .starts_with('}')
        .then(|| (&inner[..end], start + 1 + end + 1))
}

/// A formula as it is shown.
fn rounded(formula: String, shown: Shown, data: &Data) -> Result<String, String> {
    match shown {
        Shown::AsItIs => Ok(formula),
        Shown::Places(places) => {
            let unit = Rational::from_integer(10.into()).pow(i32::from(places));
            if data.all(&formula, |value| (value * &unit).is_integer())? {
                return Ok(formula);
            }
            Ok(format!("round({formula}, {places})"))
        }
        Shown::Figures(figures) => {
            if data.all(&formula, |value| has_figures(value, figures))? {
                return Ok(formula);
            }
            Err(format!(
                "{formula} in one of its texts is shown with {figures} figures, and here numbers are rounded to places behind the point"
            ))
        }
    }
}

/// Whether no more than so many figures say the number.
fn has_figures(value: &Rational, most: u8) -> bool {
    let digits = crate::exchange::of_set::decimal(value);
    let figures: String = digits.chars().filter(char::is_ascii_digit).collect();
    let figures = figures.trim_start_matches('0').trim_end_matches('0');
    !digits.contains('/') && figures.len() <= usize::from(most)
}
