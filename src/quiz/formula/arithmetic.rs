//! Two values made one: exact as long as both are, near as soon as one is. It knows no names.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};

use super::{Broken, DIGITS, Operator, Rational, Value, power};

/// So many bits fit into [`DIGITS`] digits whatever they are: log2(10^100) is 332.19.
const SURE_BITS: u64 = 332;

/// Near numbers that differ by less, in proportion, are the same but for rounding: a thousand times the step of `f64`.
const SAME: f64 = 1e-12;

/// A value within the bound on digits.
pub(super) fn bounded(number: Rational) -> Result<Value, Broken> {
    if fits(number.numer()) && fits(number.denom()) {
        Ok(Value::Exact(number))
    } else {
        Err(Broken::TooLong)
    }
}

fn fits(whole: &BigInt) -> bool {
    let bits = whole.bits();
    bits <= SURE_BITS || (bits == SURE_BITS + 1 && whole.abs() < BigInt::from(10).pow(DIGITS))
}

/// A near value that is a number, and no zero with a sign.
pub(super) fn finite(number: f64) -> Result<Value, Broken> {
    if number.is_finite() {
        Ok(Value::Near(number + 0.0))
    } else {
        Err(Broken::TooLong)
    }
}

/// The value as the nearest `f64`. Words were refused before.
pub(super) fn near(value: &Value) -> f64 {
    match value {
        Value::Exact(number) => number.to_f64().unwrap_or(f64::NAN),
        Value::Near(number) => *number,
        Value::Words(_) => f64::NAN,
    }
}

/// Whether the value is nought.
pub(super) fn is_zero(value: &Value) -> bool {
    match value {
        Value::Exact(number) => number.is_zero(),
        _ => near(value) == 0.0,
    }
}

/// Which of two numbers is larger.
pub(super) fn order(left: &Value, right: &Value) -> Ordering {
    if let (Value::Exact(left), Value::Exact(right)) = (left, right) {
        return left.cmp(right);
    }
    let (left, right) = (near(left), near(right));
    if (left - right).abs() <= SAME * left.abs().max(right.abs()) {
        return Ordering::Equal;
    }
    left.partial_cmp(&right).unwrap_or(Ordering::Equal)
}

/// The number with its sign turned.
pub(super) fn negative(value: &Value) -> Result<Value, Broken> {
    match value {
        Value::Exact(number) => Ok(Value::Exact(-number)),
        _ => finite(-near(value)),
    }
}

/// What an operator makes of two numbers.
pub(super) fn join(operator: Operator, left: &Value, right: &Value) -> Result<Value, Broken> {
    if let Some(whole) = join_small(operator, left, right) {
        return Ok(Value::Exact(Rational::from_integer(whole.into())));
    }
    match operator {
        Operator::Add => blend(left, right, |a, b| a + b, |a, b| a + b),
        Operator::Subtract => blend(left, right, |a, b| a - b, |a, b| a - b),
        Operator::Multiply => blend(left, right, |a, b| a * b, |a, b| a * b),
        Operator::Divide if is_zero(right) => Err(Broken::DividedByZero),
        Operator::Divide => blend(left, right, |a, b| a / b, |a, b| a / b),
        Operator::Power => power::power(left, right),
    }
}

/// The same for two small whole numbers where that is one, too: most are, and a big fraction takes many times as long.
fn join_small(operator: Operator, left: &Value, right: &Value) -> Option<i128> {
    let small = |value: &Value| match value {
        Value::Exact(number) => small(number).map(i128::from),
        Value::Near(_) | Value::Words(_) => None,
    };
    // No two words of 64 bits leave one of 128.
    match operator {
        Operator::Add => Some(small(left)? + small(right)?),
        Operator::Subtract => Some(small(left)? - small(right)?),
        Operator::Multiply => Some(small(left)? * small(right)?),
        Operator::Divide | Operator::Power => None,
    }
}

/// The number as a machine word, where it is whole and small.
pub(super) fn small(number: &Rational) -> Option<i64> {
    let whole = number.is_integer().then(|| number.numer().to_i64());
    whole.flatten()
}

/// What is left of `value` when `by` is taken away as often as it goes, downwards: it has the sign of `by`.
pub(super) fn remainder(value: &Value, by: &Value) -> Result<Value, Broken> {
    if is_zero(by) {
        return Err(Broken::DividedByZero);
    }
    blend(
        value,
        by,
        |a, b| a - b * (a / b).floor(),
        |a, b| a - b * (a / b).floor(),
    )
}

fn blend(
    left: &Value,
    right: &Value,
    exact: fn(&Rational, &Rational) -> Rational,
    inexact: fn(f64, f64) -> f64,
) -> Result<Value, Broken> {
    match (left, right) {
        (Value::Exact(left), Value::Exact(right)) => bounded(exact(left, right)),
        _ => finite(inexact(near(left), near(right))),
    }
}
