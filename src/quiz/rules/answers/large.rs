//! Large and small numbers as people write them with words and powers: `1.5 million`, `3 × 10^8`. It reads no formula.

use crate::text::number::{self, Rational};

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

/// The number in digits, where it is written with a word or a power of ten.
pub(super) fn in_digits(written: &str) -> Option<String> {
    let (first, power) = with_word(written).or_else(|| with_power(written))?;
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
        ] {
            assert_eq!(in_digits(written).as_deref(), Some(expected), "{written}");
        }
        for written in ["five million", "3 × 10", "2 x 4", "1 × 10^999", "million"] {
            assert_eq!(in_digits(written), None, "{written}");
        }
    }
}
