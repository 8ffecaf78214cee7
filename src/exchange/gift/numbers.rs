//! The answers of a numeric question of GIFT: `3.14:0.005`, `3.1..3.2`, `=1822:0#yes =%50%1822:2#close ~#no`. They are read exactly.

use super::parse::{Answers, Markup, Number, filled, parts, weight};
use super::signs::back;
use crate::exchange::of_set::decimal;
use crate::text::number::{self, Rational};

/// Reads what stands behind the leading `#`.
///
/// # Errors
///
/// Why it is none, in a sentence without a full stop.
pub(super) fn numbers(inner: &str, markup: Markup) -> Result<Answers, String> {
    let (inner, others) = inner
        .split_once('~')
        .map_or((inner, None), |(inner, others)| (inner, Some(others)));
    let others = others.and_then(|others| others.split_once('#'));
    let others = others.and_then(|(_, told)| filled(told, markup));
    let all: Result<Vec<Number>, String> =
        parts(inner, '=').map(|part| one(part, markup)).collect();
    let all = all?;
    if all.is_empty() {
        return Err("no number is accepted".to_owned());
    }
    Ok(Answers::Numbers(all, others))
}

fn one(part: &str, markup: Markup) -> Result<Number, String> {
    let (weight, part) = weight(part);
    let (written, told) = part
        .split_once('#')
        .map_or((part, None), |(written, told)| (written, Some(told)));
    let (value, tolerance) = range(back(written).trim())?;
    Ok(Number {
        value,
        tolerance,
        weight: weight.unwrap_or(100.0),
        feedback: told.and_then(|told| filled(told, markup)),
    })
}

/// The number, nothing for any, and how far off an answer may be.
fn range(written: &str) -> Result<(Option<String>, String), String> {
    let read = |text: &str| {
        let text = text.trim();
        // What PHP calls numeric: no fractions, and no percent.
        let value = number::plain(text).filter(|_| !text.contains(['/', '%', ' ']));
        value.ok_or_else(|| no_number(text))
    };
    if written == "*" {
        return Ok((None, String::new()));
    }
    if let Some((low, high)) = written.split_once("..") {
        let (low, high) = (read(low)?, read(high)?);
        let two = Rational::from_integer(2.into());
        let middle = (&low + &high) / two;
        let off = &high - &middle;
        return Ok((Some(decimal(&middle)), decimal(&off)));
    }
    let (value, tolerance) = written.split_once(':').unwrap_or((written, "0"));
    read(value)?;
    Ok((Some(value.trim().to_owned()), decimal(&read(tolerance)?)))
}

/// A decimal comma is told as one: Moodle takes it for no number either.
fn no_number(text: &str) -> String {
    let pointed = text.replacen(',', ".", 1);
    let is_comma = pointed != text && number::plain(&pointed).is_some();
    let instead = if is_comma {
        format!(": GIFT has a decimal point, {pointed}")
    } else {
        String::new()
    };
    format!("“{text}” is no number{instead}")
}
