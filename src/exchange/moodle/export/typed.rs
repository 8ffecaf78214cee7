//! Typed answers and numbers of ours, as Moodle has them.

use super::{feedback, said};
use crate::exchange::draft::{Accepted, NumberKey, Question, TextKey};
use crate::exchange::near::spread::{is_comparison, spread};
use crate::exchange::of_set::decimal;
use crate::exchange::wildcard;
use crate::text::markup::escaped_html;
use crate::text::number::{self, Rational};

pub(super) fn words(
    question: &Question,
    key: &TextKey,
    lost: &mut Vec<String>,
) -> Result<String, String> {
    let case = beside_case(&key.strict, key.typos, lost);
    let mut out = format!("  <usecase>{}</usecase>\n", u8::from(case));
    let mut any = false;
    for accepted in &key.accepted {
        let Some(answer) = wildcard::written(accepted) else {
            let pattern = accepted.written();
            lost.push(format!(
                "the pattern {pattern} among its answers: Moodle has * alone"
            ));
            continue;
        };
        any = true;
        let said = feedback(said(question, &accepted.written()));
        out.push_str(&super::answer("100", &answer, &said));
    }
    if !any {
        return Err("all its answers are patterns, and Moodle has * alone".to_owned());
    }
    let known = |key: &str, all: &[Accepted]| all.iter().any(|one| one.written() == key);
    for (name, told) in &question.feedback {
        if known(name, &key.accepted) {
            continue;
        }
        match wildcard::written(&wildcard::of_key(name)) {
            Some(answer) => out.push_str(&super::answer("0", &answer, &feedback(Some(told)))),
            None => lost.push(format!("what is said to {name}: Moodle has * alone")),
        }
    }
    Ok(out)
}

/// Tells how typed words are compared beside their case, and gives whether that matters.
pub(super) fn beside_case(strict: &[String], typos: u8, lost: &mut Vec<String>) -> bool {
    let case = strict.iter().any(|part| part == "case");
    if strict.len() > usize::from(case) {
        lost.push("that accents, punctuation or spaces are compared to the letter".to_owned());
    }
    if typos > 0 {
        lost.push("that slips of spelling are accepted (`typos`)".to_owned());
    }
    case
}

/// A number with a decimal point; nothing where it has no end.
pub(super) fn exact(value: &Rational) -> Option<String> {
    Some(decimal(value)).filter(|written| !written.contains('/'))
}

pub(super) fn number(
    question: &Question,
    key: &NumberKey,
    lost: &mut Vec<String>,
) -> Result<String, String> {
    let value = number::plain(&key.value).ok_or("it is no number")?;
    let off = off(&value, key.tolerance.as_deref()).ok_or("its tolerance is no number")?;
    let (written, off) = exact(&value).zip(exact(&off)).unwrap_or_else(|| {
        lost.push(format!(
            "the exact number {}: Moodle has no fractions, so it is rounded",
            key.value
        ));
        rounded(&value, &off)
    });
    let answer = |fraction: &str, number: &str, off: &str, told: Option<&String>| {
        let inner = format!("{}<tolerance>{off}</tolerance>", feedback(told));
        super::answer(fraction, number, &inner)
    };
    let plain = |name: &str| number::plain(name);
    let own = question
        .feedback
        .iter()
        .find(|(name, _)| plain(name).as_ref() == Some(&value));
    let mut out = answer("100", &written, &off, own.map(|(_, said)| said));
    for (name, told) in &question.feedback {
        match plain(name).map(|number| (exact(&number), number)) {
            Some((_, number)) if number == value => {}
            Some((Some(number), _)) => out.push_str(&answer("0", &number, "0", Some(told))),
            _ if is_comparison(name) => {}
            _ => lost.push(format!("what is said to “{name}”")),
        }
    }
    let told = question.feedback.iter();
    let spread = spread(told.map(|(name, told)| (&**name, told)), &value);
    for (middle, off, told) in &spread.ranges {
        out.push_str(&answer("0", middle, off, Some(*told)));
    }
    if let Some(told) = spread.rest {
        out.push_str(&answer("0", "*", "0", Some(told)));
    }
    let gone = spread.lost.iter();
    lost.extend(gone.map(|name| format!("what is said to “{name}”")));
    if let Some(unit) = &key.unit {
        out.push_str(&format!(
            "  <units><unit><multiplier>1</multiplier><unit_name>{}</unit_name></unit></units>\n",
            escaped_html(unit)
        ));
    }
    Ok(out)
}

/// To nine digits, what has no end in decimals, with a tolerance that covers the rest.
pub(super) fn rounded(value: &Rational, off: &Rational) -> (String, String) {
    let scale = Rational::from_integer(1_000_000_000.into());
    let rounded = (value * &scale).round() / &scale;
    let off = ((off * &scale).ceil() + Rational::from_integer(1.into())) / &scale;
    (decimal(&rounded), decimal(&off))
}

/// How far off an answer may be, as a number.
pub(super) fn off(key: &Rational, tolerance: Option<&str>) -> Option<Rational> {
    let zero = || Rational::from_integer(0.into());
    let Some(tolerance) = tolerance else {
        return Some(zero());
    };
    let Some(part) = tolerance.trim().strip_suffix('%') else {
        return number::plain(tolerance);
    };
    let off = key * number::plain(part.trim())? / Rational::from_integer(100.into());
    Some(if off < zero() { -off } else { off })
}
