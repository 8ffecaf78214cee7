//! Values as texts that a record keeps, and back, each to exactly what it was. It knows no record's form around them.
//!
//! | value | text |
//! |---|---|
//! | exact | `7`, `-7`, `7/3`, `-7/3`: begins with a digit or `-` |
//! | near | `≈1.4142135623730951`: begins with `≈`, then the shortest decimal of this `f64` |
//! | words | as they are: `Ana`; with a `'` before them where they begin with a digit, `-`, `≈` or `'`: `'2 cats` |

use num_bigint::BigInt;
use num_traits::Zero;

use super::arithmetic::small;
use super::{Rational, Value, Values};

/// The longest exact number that is read back, in bytes: two numbers of 118 digits, which a list can hold, and more.
const LONGEST: usize = 250;

/// What stands before a near number.
const NEAR: char = '≈';

/// What stands before words that look like something else.
const QUOTE: char = '\'';

impl Value {
    /// The value as a text for a record. It never rounds.
    #[must_use]
    pub fn recorded(&self) -> String {
        match self {
            Self::Exact(number) => match small(number) {
                Some(small) => small.to_string(),
                None => number.to_string(),
            },
            Self::Near(number) => format!("{NEAR}{number:?}"),
            Self::Words(words) if words.starts_with(is_marked) => format!("{QUOTE}{words}"),
            Self::Words(words) => words.clone(),
        }
    }

    /// The value that [`Self::recorded`] wrote as this text; `None` for what it never writes.
    #[must_use]
    pub fn from_recorded(text: &str) -> Option<Self> {
        if let Some(words) = text.strip_prefix(QUOTE) {
            return Some(Self::Words(words.to_owned()));
        }
        if let Some(number) = text.strip_prefix(NEAR) {
            let number = number.parse().ok();
            return number
                .filter(|number: &f64| number.is_finite())
                .map(Self::Near);
        }
        if text.starts_with(is_marked) {
            return fraction(text).map(Self::Exact);
        }
        Some(Self::Words(text.to_owned()))
    }
}

impl Values {
    /// Every name with its value as a text for a record, in order.
    #[must_use]
    pub fn recorded(&self) -> impl ExactSizeIterator<Item = (&str, String)> {
        self.iter().map(|(name, value)| (name, value.recorded()))
    }

    /// The values of a record; `None` when one of the texts is none that is ever written.
    pub fn from_recorded<N: Into<String>, T: AsRef<str>>(
        texts: impl IntoIterator<Item = (N, T)>,
    ) -> Option<Self> {
        let texts = texts.into_iter();
        texts
            .map(|(name, text)| Some((name, Value::from_recorded(text.as_ref())?)))
            .collect()
    }
}

/// What the text of a number, or of marked words, begins with.
fn is_marked(first: char) -> bool {
    first.is_ascii_digit() || matches!(first, '-' | NEAR | QUOTE)
}

/// `7`, `-7` or `-7/3`.
fn fraction(text: &str) -> Option<Rational> {
    if text.len() > LONGEST {
        return None;
    }
    let (above, below) = text.split_once('/').unwrap_or((text, "1"));
    let size = above.strip_prefix('-').unwrap_or(above);
    let (size_number, below) = (digits(size)?, digits(below)?);
    if below.is_zero() {
        return None;
    }
    let above = if size.len() == above.len() {
        size_number
    } else {
        -size_number
    };
    Some(Rational::new(above, below))
}

fn digits(text: &str) -> Option<BigInt> {
    let only = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    BigInt::parse_bytes(text.as_bytes(), 10).filter(|_| only)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_value_is_recorded_in_its_form() {
        let exact = |text: &str| Value::Exact(crate::text::number::plain(text).unwrap());
        let words = |text: &str| Value::Words(text.to_owned());
        let cases = [
            (exact("7"), "7"),
            (exact("-0.5"), "-1/2"),
            (Value::Near(2_f64.sqrt()), "≈1.4142135623730951"),
            (Value::Near(1e300), "≈1e300"),
            (words("Ana"), "Ana"),
            (words(""), ""),
            (words("2 cats"), "'2 cats"),
            (words("-"), "'-"),
            (words("≈3"), "'≈3"),
            (words("'tis"), "''tis"),
            (words("½"), "½"),
        ];
        for (value, text) in cases {
            assert_eq!(value.recorded(), text);
            assert_eq!(Value::from_recorded(text), Some(value), "{text}");
        }
    }

    #[test]
    fn what_is_never_written_is_not_read() {
        for text in [
            "-", "1/0", "1/-2", "1.5", "1/", "--1", "1/2/3", "≈", "≈x", "≈inf", "≈NaN", "2a",
            "+1/ 2",
        ] {
            let expected = text.starts_with('+').then(|| Value::Words(text.to_owned()));
            assert_eq!(Value::from_recorded(text), expected, "{text}");
        }
        assert_eq!(Value::from_recorded(&"1".repeat(300)), None);
    }

    #[test]
    fn values_come_back_in_the_order_of_the_record() {
        let values: Values = [("b", Value::from(1)), ("a", Value::Words("x".to_owned()))]
            .into_iter()
            .collect();
        assert_eq!(Values::from_recorded(values.recorded()), Some(values));
        assert_eq!(Values::from_recorded([("a", "1"), ("b", "1/0")]), None);
    }

    fn anything() -> impl Strategy<Value = Value> {
        prop_oneof![
            (any::<i128>(), 1..i128::MAX)
                .prop_map(|(above, below)| Value::Exact(Rational::new(above.into(), below.into()))),
            any::<i64>().prop_map(Value::from),
            proptest::num::f64::NORMAL.prop_map(Value::Near),
            (-1e6..1e6).prop_map(Value::Near),
            any::<String>().prop_map(Value::Words),
            "['≈-]{0,2}[0-9]{0,3}[/.]?[0-9]{0,3}".prop_map(Value::Words),
        ]
    }

    proptest! {
        #[test]
        fn what_is_recorded_is_what_is_read(value in anything()) {
            prop_assert_eq!(Value::from_recorded(&value.recorded()), Some(value));
        }

        #[test]
        fn any_text_is_read_without_harm(text in "\\PC{0,300}") {
            let _ = Value::from_recorded(&text);
        }
    }
}
