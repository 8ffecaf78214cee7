//! Large and small numbers as people write them with words, powers and two units: `1.5 million`, `3 × 10^8`, `1 hour 30 minutes`.
//! It reads no formula.

use super::marks::raised_as_typed;
use super::near::in_file;
use crate::text::number::{self, Rational};
use crate::text::units;

/// Words for powers of ten.
const WORDS: &[(&str, i32)] = &[
    ("hundred", 2),
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("trillion", 12),
    ("Millionen", 6),
    ("Milliarden", 9),
];

/// More zeros than these are hard to count, and are written as an exponent.
const MOST_ZEROS: i32 = 12;

/// A power of more digits than these is written as an exponent, too.
const MOST_DIGITS: usize = 13;

/// The number in digits, where it is written with a word or a power of ten.
pub(super) fn in_digits(written: &str) -> Option<String> {
    let written = raised_as_typed(written);
    if let Some(number) = power_alone(&written) {
        return Some(number);
    }
    let (first, power) = with_word(&written).or_else(|| with_power(&written))?;
    let mantissa = number::plain(first)?;
    let ten = Rational::from_integer(10.into());
    if power.abs() <= MOST_ZEROS {
        let value = mantissa * ten.pow(power);
        if value.is_integer() {
            return Some(value.to_string());
        }
    }
    let short = format!("{}e{power}", first.trim());
    number::plain(&short).map(|_| short)
}

/// `4.5 billion years`: the number in digits, and its unit.
pub(super) fn with_unit(written: &str) -> Option<(String, &str)> {
    let (number, unit) = written.rsplit_once(' ')?;
    let tidy = raised_as_typed(number);
    let power = with_word(&tidy).or_else(|| with_power(&tidy))?;
    let is_unit = units::quantity(&format!("1 {unit}")).is_some();
    (is_unit && !WORDS.iter().any(|(word, _)| *word == unit) && number::plain(power.0).is_some())
        .then(|| Some((in_digits(number)?, unit)))?
}

/// A unit, the smaller one that people write behind it, and how many of these it holds.
const WITHIN: &[(&[&str], &[&str], i32)] = &[
    (&["kg"], &["g"], 1000),
    (&["km"], &["m"], 1000),
    (&["m"], &["cm"], 100),
    (
        &["h", "hr", "hrs", "hour", "hours"],
        &["min", "mins", "minute", "minutes"],
        60,
    ),
    (
        &["min", "minute", "minutes"],
        &["s", "sec", "second", "seconds"],
        60,
    ),
    (&["ft", "foot", "feet"], &["in", "inch", "inches"], 12),
    (&["l", "L"], &["ml", "mL"], 1000),
    (&["Stunde", "Stunden"], &["Minute", "Minuten"], 60),
];

/// `3 kg 200 g`: the number in the smaller unit, and that.
pub(super) fn in_two_units(written: &str) -> Option<(String, &str)> {
    let words: Vec<&str> = written.split(' ').filter(|word| *word != "and").collect();
    let &[first, large, second, small] = words.as_slice() else {
        return None;
    };
    let (_, _, times) = WITHIN
        .iter()
        .find(|(larger, smaller, _)| larger.contains(&large) && smaller.contains(&small))?;
    let times = Rational::from_integer((*times).into());
    let value = number::plain(first)? * times + number::plain(second)?;
    Some((in_file(&value), small))
}

/// `10^6`, `2^10`
fn power_alone(written: &str) -> Option<String> {
    let (base, power) = written.split_once('^')?;
    let power: i32 = power.trim_matches(['{', '}', ' ']).parse().ok()?;
    let value = number::plain(base)?;
    let zero = Rational::from_integer(0.into());
    if value == zero || power.abs() > 60 {
        return None;
    }
    let whole = value.pow(power);
    let digits = in_file(&whole);
    if digits.len() <= MOST_DIGITS {
        return Some(digits);
    }
    (base.trim() == "10").then(|| format!("1e{power}"))
}

fn with_word(written: &str) -> Option<(&str, i32)> {
    let (number, word) = written.rsplit_once(' ')?;
    let power = WORDS.iter().find(|(known, _)| *known == word)?.1;
    Some((number, power))
}

fn with_power(written: &str) -> Option<(&str, i32)> {
    let (number, rest) = written.split_once(['×', 'x', '*', '·'])?;
    let power = rest.trim().strip_prefix("10^")?;
    Some((number, power.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_and_words_are_written_out_where_few_zeros_are_enough() {
        for (written, expected) in [
            ("1.5 million", "1500000"),
            ("3 × 10^8", "300000000"),
            ("6.02*10^23", "6.02e23"),
            ("2 x 10^-3", "2e-3"),
            ("12 hundred", "1200"),
            ("10^6", "1000000"),
            ("10⁶", "1000000"),
            ("4.5 × 10⁹", "4500000000"),
            ("2^10", "1024"),
            ("10^-3", "0.001"),
            ("10^30", "1e30"),
        ] {
            assert_eq!(in_digits(written).as_deref(), Some(expected), "{written}");
        }
        for written in [
            "five million",
            "3 × 10",
            "2 x 4",
            "1 × 10^999",
            "million",
            "x^2",
            "3^50",
        ] {
            assert_eq!(in_digits(written), None, "{written}");
        }
    }
}
