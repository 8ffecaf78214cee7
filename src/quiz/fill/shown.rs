//! How a value is written: for a learner's eyes, and exactly. It never invents a digit.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use crate::quiz::formula::{Broken, Rational, Value};
use crate::text::number::{self, Decimal};

/// The most places after the point that a decimal is shown with; what needs more is shown as a fraction.
const PLACES: usize = 6;

/// Ten to the power of [`PLACES`].
const PARTS: u32 = 1_000_000;

/// How many digits of a near number are shown, from the first that is not 0.
const DIGITS: i32 = 6;

/// An exact number of so many signs is never too long to be typed: [`number::plain`] reads 60 digits.
const SHORT: usize = 20;

/// The powers of ten between which a near number is written out: beyond it has an exponent.
const WRITTEN_OUT: std::ops::Range<i32> = -6..15;

/// The value for a learner: `12`, `17.5`, `1/3`, `1.41421`, or the words, with the decimal sign of the language.
#[must_use]
pub fn shown(value: &Value, decimal: Decimal) -> String {
    let text = match value {
        Value::Exact(number) => written(number),
        Value::Near(number) => near(*number),
        Value::Words(words) => return words.clone(),
    };
    match decimal {
        Decimal::Point => text,
        Decimal::Comma => text.replace('.', ","),
    }
}

/// The value for a key: [`number::plain`] reads back the same number, to the last digit. The words are as they are. Of a
/// near number it is the shortest decimal that gives the same `f64`.
///
/// # Errors
///
/// [`Broken::TooLongToType`] where `plain` reads no number of so many digits.
pub fn exact(value: &Value) -> Result<String, Broken> {
    let text = match value {
        Value::Exact(number) => written(number),
        Value::Near(number) => format!("{number:?}"),
        Value::Words(words) => return Ok(words.clone()),
    };
    let short = matches!(value, Value::Exact(_)) && text.len() <= SHORT;
    if short || number::plain(&text).is_some() {
        Ok(text)
    } else {
        Err(Broken::TooLongToType)
    }
}

/// A whole number, a decimal of few places, or a fraction: always exactly the number.
fn written(number: &Rational) -> String {
    if number.is_integer() {
        // Of a machine's word, digits are had in a moment; of a number of any size, by dividing it.
        return number
            .numer()
            .to_i64()
            .map_or_else(|| number.numer().to_string(), |small| small.to_string());
    }
    let parts = number * Rational::from_integer(PARTS.into());
    if !parts.is_integer() {
        return number.to_string();
    }
    let parts = parts.to_integer();
    let (whole, rest) = (parts.abs() / PARTS, parts.abs() % BigInt::from(PARTS));
    let sign = if parts.is_negative() { "-" } else { "" };
    let rest = format!("{rest:0>PLACES$}");
    format!("{sign}{whole}.{}", rest.trim_end_matches('0'))
}

/// A near number with [`DIGITS`] digits, without zeros at its end.
fn near(number: f64) -> String {
    let places = usize::try_from(DIGITS - 1).unwrap_or_default();
    let text = format!("{number:.places$e}");
    let (digits, power) = text.split_once('e').unwrap_or((&text, "0"));
    let power: i32 = power.parse().unwrap_or_default();
    if !WRITTEN_OUT.contains(&power) {
        return format!("{}e{power}", shortened(digits));
    }
    // First to its digits, then written out: 999999.6 is 1000000, not 999999.
    let rounded: f64 = text.parse().unwrap_or(number);
    let places = usize::try_from(DIGITS - 1 - power).unwrap_or_default();
    shortened(&format!("{rounded:.places$}")).to_owned()
}

/// A decimal without zeros at its end.
fn shortened(decimal: &str) -> &str {
    if decimal.contains('.') {
        decimal.trim_end_matches('0').trim_end_matches('.')
    } else {
        decimal
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rational(text: &str) -> Value {
        Value::Exact(number::plain(text).unwrap())
    }

    #[test]
    fn a_number_is_shown_without_invented_digits() {
        let cases = [
            ("12", "12"),
            ("-12", "-12"),
            ("0", "0"),
            ("17.5", "17.5"),
            ("-0.5", "-0.5"),
            ("35/2", "17.5"),
            ("0.05", "0.05"),
            ("0.000001", "0.000001"),
            ("0.0000001", "1/10000000"),
            ("1/3", "1/3"),
            ("-7/3", "-7/3"),
            ("1/64", "0.015625"),
            ("1/128", "1/128"),
        ];
        for (text, expected) in cases {
            let value = rational(text);
            assert_eq!(shown(&value, Decimal::Point), expected, "{text}");
            let comma = expected.replace('.', ",");
            assert_eq!(shown(&value, Decimal::Comma), comma, "{text}");
            assert_eq!(exact(&value).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn a_near_number_is_shown_with_six_digits() {
        let cases = [
            (2_f64.sqrt(), "1.41421"),
            (-(2_f64.sqrt()), "-1.41421"),
            (2.000_000_000_000_000_4, "2"),
            (123_456.7, "123457"),
            (999_999.6, "1000000"),
            (1_234_567.8, "1234570"),
            (0.001_234_567, "0.00123457"),
            (0.000_001_5, "0.0000015"),
            (1.5e-7, "1.5e-7"),
            (2.5e20, "2.5e20"),
            (1e20, "1e20"),
            (0.0, "0"),
        ];
        for (number, expected) in cases {
            assert_eq!(shown(&Value::Near(number), Decimal::Point), expected);
        }
        assert_eq!(shown(&Value::Near(1.5), Decimal::Comma), "1,5");
    }

    #[test]
    fn words_are_shown_as_they_are() {
        let words = Value::Words("Dr. No".to_owned());
        assert_eq!(shown(&words, Decimal::Comma), "Dr. No");
        assert_eq!(exact(&words).as_deref(), Ok("Dr. No"));
    }

    #[test]
    fn what_nobody_can_type_is_no_key() {
        let long = number::plain("1e60").unwrap();
        assert_eq!(exact(&Value::Exact(long)), Err(Broken::TooLongToType));
        assert_eq!(exact(&Value::Near(1e300)), Err(Broken::TooLongToType));
        assert!(exact(&Value::Near(1e50)).is_ok());
    }

    proptest! {
        #[test]
        fn a_key_reads_back_to_the_same_number(above in any::<i64>(), below in 1..i64::from(u32::MAX)) {
            let number = Rational::new(above.into(), below.into());
            let key = exact(&Value::Exact(number.clone())).unwrap();
            prop_assert_eq!(number::plain(&key), Some(number));
        }

        #[test]
        fn a_decimal_reads_back_to_the_same_number(millionths in any::<i64>()) {
            let number = Rational::new(millionths.into(), PARTS.into());
            let text = shown(&Value::Exact(number.clone()), Decimal::Point);
            prop_assert!(!text.contains('/'));
            prop_assert_eq!(number::plain(&text), Some(number));
        }

        #[test]
        fn a_near_number_is_shown_to_a_part_in_a_hundred_thousand(number in proptest::num::f64::NORMAL) {
            let text = shown(&Value::Near(number), Decimal::Point);
            let back: f64 = text.parse().unwrap();
            prop_assert!((back - number).abs() <= number.abs() * 5.1e-6, "{number} {text}");
        }
    }
}
