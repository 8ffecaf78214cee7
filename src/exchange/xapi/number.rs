//! Exact numbers as decimals, which is all that an interaction of type `numeric` can hold. It never rounds.

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use crate::text::number::Rational;

/// The most digits after the point: more are no number that anybody typed.
const MOST: usize = 60;

/// The number in decimals, such as `-0.25`; `None` where they never end (1/3).
pub(super) fn decimal(number: &Rational) -> Option<String> {
    let ten = BigInt::from(10);
    let (mut scale, mut digits) = (BigInt::one(), 0);
    while !(&scale % number.denom()).is_zero() {
        if digits == MOST {
            return None;
        }
        scale *= &ten;
        digits += 1;
    }
    let whole = (number.numer().abs() * &scale / number.denom()).to_string();
    let sign = if number.is_negative() { "-" } else { "" };
    if digits == 0 {
        return Some(format!("{sign}{whole}"));
    }
    let padded = format!("{whole:0>width$}", width = digits + 1);
    let (ones, rest) = padded.split_at(padded.len() - digits);
    Some(format!("{sign}{ones}.{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_in_decimals_where_they_end() {
        for (text, expected) in [
            ("0", Some("0")),
            ("-3", Some("-3")),
            ("1/4", Some("0.25")),
            ("-1/8", Some("-0.125")),
            ("1 1/2", Some("1.5")),
            ("0.05", Some("0.05")),
            ("7.5e2", Some("750")),
            ("1/3", None),
            ("22/7", None),
        ] {
            let number = crate::text::number::plain(text).expect(text);
            assert_eq!(decimal(&number).as_deref(), expected, "{text}");
        }
    }
}
