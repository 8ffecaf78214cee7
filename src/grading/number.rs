//! `number`: a number is typed, with its unit or without. It compares exact fractions and never rounds.
//!
//! | typed | read as |
//! |---|---|
//! | a number | that number; all its readings where a language has two |
//! | a number and the unit | the number |
//! | a number and another unit | no response: the unit that is asked for is told |
//! | `75%`, unit `%` | 75 where the key is written `75`, three quarters where it is written `75%` |
//! | `75`, key `75%` | three quarters: `%` may be left out as any unit; but not where the feedback names 75 itself |
//! | words | no response, but where the feedback has them |

use std::cell::LazyCell;

use super::{Judgement, NotAResponse, Told, Verdict, judged, text, unit};
use crate::quiz::{Comparison, Feedback, Key, NumberKey, Set, Strict, Tolerance};
use crate::text::number::{self, Rational};

/// The longest line that may be a number with a unit, in bytes; longer ones are words.
const LONGEST: usize = 200;

/// Judges a typed number.
///
/// # Errors
///
/// When nothing was typed, or no number, or one in another unit.
pub(super) fn grade(
    set: &Set,
    told: &Told<'_>,
    key: &NumberKey,
    typed: &str,
) -> Result<Judgement, NotAResponse> {
    if typed.trim().is_empty() {
        return Err(NotAResponse::Empty);
    }
    let numbers = match values(set, key, typed) {
        Ok(numbers) => numbers,
        Err(nothing) => {
            let said = in_words(set, told, typed).ok_or(nothing)?;
            return Ok(judged(set, Verdict::NotYet, Some(said)));
        }
    };
    let named = exact(told, &numbers).or_else(|| exact_words(set, told, typed));
    if accepted(told, key, &numbers) {
        return Ok(judged(set, Verdict::GotIt, named));
    }
    let feedback = named.or_else(|| loose(told, &numbers, typed));
    Ok(judged(set, Verdict::NotYet, feedback))
}

/// The number that a typed line was taken for: of those that it can be read as, the first that fits the key where it was `right`, else
/// the first that does not. `None` where it is no number.
#[must_use]
pub fn meant(set: &Set, key: &NumberKey, typed: &str, right: bool) -> Option<Rational> {
    let mut numbers = values(set, key, typed).ok()?;
    if right && in_percent(key) {
        let hundred = Rational::from_integer(100.into());
        let parts: Vec<Rational> = numbers.iter().map(|number| number / &hundred).collect();
        numbers.extend(parts);
    }
    let fits = numbers.iter().find(|number| close(key, number) == right);
    fits.or(numbers.first()).cloned()
}

/// Whether both lines are the same number to this question.
pub(super) fn same(set: &Set, key: &NumberKey, one: &str, other: &str) -> bool {
    if let (Ok(one), Ok(other)) = (values(set, key, one), values(set, key, other)) {
        return one == other;
    }
    let form = |text| text::form(text, &set.language, Strict::default());
    form(one) == form(other)
}

/// Whether `number` lies where the comparison says.
#[must_use]
pub fn compares(number: &Rational, comparison: Comparison, bound: &Rational) -> bool {
    match comparison {
        Comparison::Less => number < bound,
        Comparison::AtMost => number <= bound,
        Comparison::Greater => number > bound,
        Comparison::AtLeast => number >= bound,
        Comparison::Other => number != bound,
    }
}

/// What a typed line can be read as, in the scale of the key.
fn values(set: &Set, key: &NumberKey, typed: &str) -> Result<Vec<Rational>, NotAResponse> {
    if typed.len() > LONGEST {
        return Err(NotAResponse::NotANumber);
    }
    let decimal = set.language.decimal();
    let asked = key.unit.as_ref().map(|unit| unit.trim());
    let readings = |text: &str| number::readings(text, decimal);
    let bare = readings(typed);
    let percent = typed.trim_end_matches(closes).ends_with(['%', '％', '٪']);
    match asked {
        Some("%") if percent && !in_percent(key) => Ok(times_hundred(bare)),
        Some(asked) if percent && asked != "%" => other_unit(asked, !bare.is_empty()),
        _ if !bare.is_empty() => Ok(bare),
        Some(asked) => with_unit(asked, typed, readings),
        None => Err(NotAResponse::NotANumber),
    }
}

/// The readings of a line that ends or begins with the unit that is asked for.
fn with_unit(
    asked: &str,
    typed: &str,
    readings: impl Fn(&str) -> Vec<Rational>,
) -> Result<Vec<Rational>, NotAResponse> {
    let line = typed.trim().trim_end_matches(closes);
    let places: Vec<usize> = line.char_indices().map(|(at, _)| at).skip(1).collect();
    let read = |text: &str| Some(readings(text)).filter(|numbers| !numbers.is_empty());
    // The longest number first: the number of `1 1/2 km` is not 1.
    let longest = places.iter().rev().find_map(|at| {
        let (number, written) = line.split_at(*at);
        Some((read(number)?, written))
    });
    if let Some((numbers, written)) = longest {
        if unit::alike(asked, written) {
            return Ok(numbers);
        }
        return other_unit(asked, unit::looks_like_one(written));
    }
    let before = places.iter().find_map(|at| {
        let (written, number) = line.split_at(*at);
        read(number).filter(|_| unit::alike(asked, written))
    });
    before.ok_or(NotAResponse::NotANumber)
}

/// No response: a number in another unit, or no number.
fn other_unit(asked: &str, is_number: bool) -> Result<Vec<Rational>, NotAResponse> {
    Err(if is_number {
        NotAResponse::OtherUnit {
            unit: asked.to_owned(),
        }
    } else {
        NotAResponse::NotANumber
    })
}

/// Whether the key itself is written with `%`.
fn in_percent(key: &NumberKey) -> bool {
    key.written.trim_end().ends_with('%')
}

fn closes(sign: char) -> bool {
    matches!(sign, '.' | '!' | '?') || sign.is_whitespace()
}

fn times_hundred(numbers: Vec<Rational>) -> Vec<Rational> {
    let hundred = Rational::from_integer(100.into());
    numbers
        .into_iter()
        .map(|number| number * &hundred)
        .collect()
}

/// Whether the key is among the numbers, or near enough by its tolerance, or among them once `%` is understood.
fn accepted(told: &Told<'_>, key: &NumberKey, numbers: &[Rational]) -> bool {
    let hundred = || Rational::from_integer(100.into());
    let percent = in_percent(key) && exact(told, numbers).is_none();
    numbers
        .iter()
        .any(|number| close(key, number) || (percent && close(key, &(number / hundred()))))
}

/// Whether one number is the key, or within its tolerance.
///
/// Fractions are compared by whole numbers alone, for to find the lowest terms of each takes far longer.
fn close(key: &NumberKey, number: &Rational) -> bool {
    let value = &key.value;
    if number == value {
        return true;
    }
    let (most, to) = match &key.tolerance {
        None => return false,
        Some(Tolerance::Absolute(most)) => (most, value.denom()),
        Some(Tolerance::Relative(part)) => (part, value.numer()),
    };
    // With n/d for the number and v/w for the key: |n/d - v/w| = |nw - vd| / dw. It is at most p/q where |nw - vd|q <= pdw, and at
    // most p/q of |v/w| where |nw - vd|q <= pd|v|.
    let off = number.numer() * value.denom() - value.numer() * number.denom();
    off.magnitude() * most.denom().magnitude()
        <= most.numer().magnitude() * number.denom().magnitude() * to.magnitude()
}

/// What the author says to just this number; to the expected reading first.
fn exact<'q>(told: &Told<'q>, numbers: &[Rational]) -> Option<&'q Feedback> {
    numbers.iter().find_map(|number| {
        let named = |key: &Key| matches!(key, Key::Number(named) if named == number);
        let mut feedback = told.iter();
        feedback
            .find(|(key, _)| named(key))
            .map(|(_, feedback)| *feedback)
    })
}

/// What the author says to just these signs.
fn exact_words<'q>(set: &Set, told: &Told<'q>, typed: &str) -> Option<&'q Feedback> {
    let form = |text: &str| text::form(text, &set.language, Strict::default());
    let typed = LazyCell::new(|| form(typed));
    let mut feedback = told.iter();
    feedback
        .find(|(key, _)| matches!(key, Key::Text(text) if form(text) == *typed))
        .map(|(_, feedback)| *feedback)
}

/// What the author says to numbers so far off, or of such a shape, in the file's order.
fn loose<'q>(told: &Told<'q>, numbers: &[Rational], typed: &str) -> Option<&'q Feedback> {
    let number = numbers.first();
    let mut feedback = told.iter();
    feedback
        .find(|(key, _)| match key {
            Key::Comparison(comparison, bound) => {
                number.is_some_and(|number| compares(number, *comparison, bound))
            }
            Key::Pattern(pattern) => pattern.matches(typed.trim(), false),
            _ => false,
        })
        .map(|(_, feedback)| *feedback)
}

/// What the author says to a line that is no number.
fn in_words<'q>(set: &Set, told: &Told<'q>, typed: &str) -> Option<&'q Feedback> {
    if typed.len() > text::LONGEST {
        return None;
    }
    exact_words(set, told, typed).or_else(|| loose(told, &[], typed))
}

#[cfg(test)]
mod tests;
