//! Numbers as people write them, read exactly. It never rounds, and it never guesses at words.
//!
//! | written | read as |
//! |---|---|
//! | `0.75`, `.75`, `5.`, `+5`, `7.5e-1` | decimals, with an exponent of at most ±60 |
//! | `3/4`, `3⁄4`, `¾` | a fraction; a denominator of nothing is no number |
//! | `1 1/2`, `1½`, `-1 1/2` | a whole and a fraction; the sign is for both |
//! | `75%` | three quarters |
//! | `1,500`, `1 500`, `1'500` | a learner's thousands, in groups of three throughout |
//! | `1.500` where the comma is decimal | both 1500, which is expected there, and 1.5 |
//!
//! Digits of other scripts (Arabic, Persian, Devanagari, Bengali, full-width) are digits.

mod aloud;
mod grammar;
mod signs;

pub use aloud::{ends_said_in_english, heard_in_english, said_in_english};
use grammar::Style;

/// An exact fraction of whole numbers of any size.
pub type Rational = num_rational::BigRational;

/// What stands before the tenths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decimal {
    /// `0.75`
    Point,
    /// `0,75`, where `0.75` is understood too.
    Comma,
}

/// The longest text that is looked at, in bytes: far above anything that 60 digits need.
const LONGEST: usize = 400;

/// The most digits of a number, all its parts together. Exact work on so many takes no time that can be felt.
const DIGITS: usize = 60;

/// What may close a learner's line and says nothing about the number.
const CLOSING: [char; 6] = ['.', '!', '?', '。', '！', '？'];

const PLAIN: &[Style] = &[Style {
    mark: '.',
    groups: &[],
}];
const POINT: &[Style] = &[Style {
    mark: '.',
    groups: &[',', ' ', '\''],
}];
const COMMA: &[Style] = &[
    Style {
        mark: ',',
        groups: &['.', ' ', '\''],
    },
    Style {
        mark: '.',
        groups: &[' ', '\''],
    },
];

/// Reads a number or a fraction as it stands in a set: `-3`, `0.75`, `.75`, `3/4`, `1 1/2`, `7.5e-1`, `75%`, always with a decimal point.
///
/// Gives `None` for anything else, and for numbers whose size is out of all proportion: more than 60 digits altogether,
/// or an exponent beyond ±60.
#[must_use]
pub fn plain(text: &str) -> Option<Rational> {
    read(text, PLAIN).into_iter().next()
}

/// Every way in which a learner's text can be read as a number, the one to be expected first; none when it is not a number.
///
/// Outer spaces and closing punctuation do not matter. The bounds are those of [`plain`].
#[must_use]
pub fn readings(text: &str, decimal: Decimal) -> Vec<Rational> {
    let styles = match decimal {
        Decimal::Point => POINT,
        Decimal::Comma => COMMA,
    };
    read(text.trim().trim_end_matches(CLOSING), styles)
}

/// All different readings in these styles, in their order.
fn read(text: &str, styles: &[Style]) -> Vec<Rational> {
    let text = text.trim();
    if text.len() > LONGEST {
        return Vec::new();
    }
    // Most are a few digits, and mean the same in every style.
    if let Some(small) = grammar::small(text) {
        return vec![Rational::from_integer(small.into())];
    }
    let Some(text) = signs::ascii(text) else {
        return Vec::new();
    };
    if text.bytes().filter(u8::is_ascii_digit).count() > DIGITS {
        return Vec::new();
    }
    let mut found = Vec::new();
    for number in styles.iter().flat_map(|style| grammar::read(&text, *style)) {
        if !found.contains(&number) {
            found.push(number);
        }
    }
    found
}

#[cfg(test)]
mod tests;
