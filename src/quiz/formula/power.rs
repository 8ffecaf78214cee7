//! Powers and roots: exact where the result is a fraction, within a bound that is looked at before anything is computed.

use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::arithmetic::{bounded, finite, is_zero, near};
use super::{Broken, Rational, Value};

/// The most bits of a power that is computed at all, a little over 100 digits.
const MOST_BITS: u64 = 340;

/// The square root.
pub(super) fn root(value: &Value) -> Result<Value, Broken> {
    if let Value::Exact(number) = value {
        if number.is_negative() {
            return Err(Broken::RootBelowZero);
        }
        if let Some(root) = exact_root(number, 2) {
            return Ok(Value::Exact(root));
        }
    }
    match near(value) {
        number if number < 0.0 => Err(Broken::RootBelowZero),
        number => finite(number.sqrt()),
    }
}

/// `base` to the power of `exponent`.
pub(super) fn power(base: &Value, exponent: &Value) -> Result<Value, Broken> {
    if let (Value::Exact(base), Value::Exact(exponent)) = (base, exponent)
        && let Some(result) = exact_power(base, exponent)?
    {
        return bounded(result);
    }
    let (number, by) = (near(base), near(exponent));
    if is_zero(base) && by < 0.0 {
        return Err(Broken::DividedByZero);
    }
    match number.powf(by) {
        result if result.is_nan() => Err(Broken::RootBelowZero),
        result => finite(result),
    }
}

/// The power where it is a fraction.
fn exact_power(base: &Rational, exponent: &Rational) -> Result<Option<Rational>, Broken> {
    if exponent.is_integer() {
        return whole_power(base, exponent.numer()).map(Some);
    }
    if base.is_negative() {
        return Err(Broken::RootBelowZero);
    }
    let root = exponent
        .denom()
        .to_u32()
        .and_then(|degree| exact_root(base, degree));
    root.map(|root| whole_power(&root, exponent.numer()))
        .transpose()
}

/// The power with a whole exponent, also one below zero.
fn whole_power(base: &Rational, exponent: &BigInt) -> Result<Rational, Broken> {
    if exponent.is_zero() || base.is_one() {
        return Ok(Rational::one());
    }
    if base.is_zero() {
        let below = exponent.is_negative();
        return (!below).then(Rational::zero).ok_or(Broken::DividedByZero);
    }
    if (-base).is_one() {
        let even = !exponent.bit(0);
        return Ok(if even { Rational::one() } else { base.clone() });
    }
    // Every other base has two bits at least above or below its line, so the exponent is bounded, too.
    let bits = base.numer().bits().max(base.denom().bits());
    let exponent = exponent.to_i32().ok_or(Broken::TooLong)?;
    if (bits - 1) * u64::from(exponent.unsigned_abs()) > MOST_BITS {
        return Err(Broken::TooLong);
    }
    Ok(base.pow(exponent))
}

/// The root of this degree, where it is a fraction. `number` is not below zero.
fn exact_root(number: &Rational, degree: u32) -> Option<Rational> {
    if number.is_zero() || number.is_one() {
        return Some(number.clone());
    }
    let above = whole_root(number.numer(), degree)?;
    let below = whole_root(number.denom(), degree)?;
    Some(Rational::new(above, below))
}

/// The root of a whole number above zero, where it is whole.
fn whole_root(number: &BigInt, degree: u32) -> Option<BigInt> {
    if number.is_one() {
        return Some(BigInt::one());
    }
    // Two to this degree is larger already.
    if u64::from(degree) >= number.bits() {
        return None;
    }
    let root = number.nth_root(degree);
    (root.pow(degree) == *number).then_some(root)
}
