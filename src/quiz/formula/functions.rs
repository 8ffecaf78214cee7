//! The functions of formulas: their names, how many numbers each takes, and what it gives.

use std::borrow::Cow;
use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::{FromPrimitive, Signed, ToPrimitive, Zero};

use super::arithmetic::{self, bounded, near, order};
use super::{Broken, DIGITS, Rational, Value, power};

/// A function of a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Function {
    Abs,
    Sqrt,
    Round,
    Floor,
    Ceil,
    Min,
    Max,
    Gcd,
    Lcm,
    Mod,
}

/// The names of all functions.
pub const FUNCTIONS: [&str; 10] = [
    "abs", "sqrt", "round", "floor", "ceil", "min", "max", "gcd", "lcm", "mod",
];

impl Function {
    /// The function of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "abs" => Self::Abs,
            "sqrt" => Self::Sqrt,
            "round" => Self::Round,
            "floor" => Self::Floor,
            "ceil" => Self::Ceil,
            "min" => Self::Min,
            "max" => Self::Max,
            "gcd" => Self::Gcd,
            "lcm" => Self::Lcm,
            "mod" => Self::Mod,
            _ => return None,
        })
    }

    /// How it is written.
    pub(super) const fn usage(self) -> &'static str {
        match self {
            Self::Abs => "abs(a)",
            Self::Sqrt => "sqrt(a)",
            Self::Round => "round(a)` or `round(a, 2)",
            Self::Floor => "floor(a)",
            Self::Ceil => "ceil(a)",
            Self::Min => "min(a, b)",
            Self::Max => "max(a, b)",
            Self::Gcd => "gcd(a, b)",
            Self::Lcm => "lcm(a, b)",
            Self::Mod => "mod(a, b)",
        }
    }

    /// How many numbers it takes, in words.
    pub(super) const fn count(self) -> &'static str {
        match self {
            Self::Abs | Self::Sqrt | Self::Floor | Self::Ceil => "one number",
            Self::Round => "a number, and perhaps how many places",
            Self::Min | Self::Max | Self::Gcd | Self::Lcm => "two numbers or more",
            Self::Mod => "two numbers",
        }
    }

    /// Whether it takes so many numbers.
    pub(super) const fn takes(self, count: usize) -> bool {
        match self {
            Self::Abs | Self::Sqrt | Self::Floor | Self::Ceil => count == 1,
            Self::Round => count == 1 || count == 2,
            Self::Min | Self::Max | Self::Gcd | Self::Lcm => count >= 2,
            Self::Mod => count == 2,
        }
    }

    /// What it gives for these numbers, of which there are as many as it takes.
    pub(super) fn of(self, numbers: &[Cow<'_, Value>]) -> Result<Value, Broken> {
        let Some((first, others)) = numbers.split_first() else {
            return Err(Broken::NotANumber);
        };
        match self {
            Self::Abs => Ok(abs(first)),
            Self::Sqrt => power::root(first),
            Self::Round => round(first, others.first().map(|places| &**places)),
            Self::Floor => bounded(exactly(first)?.floor()),
            Self::Ceil => bounded(exactly(first)?.ceil()),
            Self::Min => Ok(extreme(numbers, Ordering::Less)),
            Self::Max => Ok(extreme(numbers, Ordering::Greater)),
            Self::Gcd => fold(numbers, "gcd", gcd),
            Self::Lcm => fold(numbers, "lcm", lcm),
            Self::Mod => others.first().map_or(Err(Broken::NotANumber), |by| {
                arithmetic::remainder(first, by)
            }),
        }
    }
}

fn abs(value: &Value) -> Value {
    match value {
        Value::Exact(number) => Value::Exact(number.abs()),
        _ => Value::Near(near(value).abs()),
    }
}

/// The value as a fraction: a near one is the fraction that its bits are.
fn exactly(value: &Value) -> Result<Cow<'_, Rational>, Broken> {
    match value {
        Value::Exact(number) => Ok(Cow::Borrowed(number)),
        _ => Rational::from_f64(near(value))
            .map(Cow::Owned)
            .ok_or(Broken::TooLong),
    }
}

/// Halves go away from zero, as in school. Places below zero round to tens, hundreds and so on.
fn round(value: &Value, places: Option<&Value>) -> Result<Value, Broken> {
    let number = exactly(value)?;
    let Some(places) = places else {
        return bounded(number.round());
    };
    let places = whole(places, "round")?;
    let most = i32::try_from(DIGITS).unwrap_or(i32::MAX);
    let places = places.to_i32().filter(|places| places.abs() <= most);
    let places = places.ok_or(Broken::TooManyPlaces)?;
    let unit = Rational::from_integer(BigInt::from(10)).pow(places);
    bounded((&*number * &unit).round() / unit)
}

/// The smallest or the largest.
fn extreme(numbers: &[Cow<'_, Value>], wanted: Ordering) -> Value {
    let mut best = &numbers[0];
    for number in &numbers[1..] {
        if order(number, best) == wanted {
            best = number;
        }
    }
    best.clone().into_owned()
}

/// The value as a whole number, for the function of this name.
fn whole<'v>(value: &'v Value, of: &'static str) -> Result<&'v BigInt, Broken> {
    match value {
        Value::Exact(number) if number.is_integer() => Ok(number.numer()),
        _ => Err(Broken::NotWhole(of)),
    }
}

/// Joins whole numbers one after the other. Each step keeps to the bound.
fn fold(
    numbers: &[Cow<'_, Value>],
    name: &'static str,
    join: fn(&BigInt, &BigInt) -> BigInt,
) -> Result<Value, Broken> {
    let mut result = numbers[0].clone().into_owned();
    for number in numbers {
        let joined = join(whole(&result, name)?, whole(number, name)?);
        result = bounded(Rational::from_integer(joined))?;
    }
    Ok(result)
}

/// A fraction is kept in lowest terms, so what its lower part lost is the common divisor.
fn gcd(a: &BigInt, b: &BigInt) -> BigInt {
    if b.is_zero() {
        return a.abs();
    }
    let fraction = Rational::new(a.clone(), b.clone());
    b.abs() / fraction.denom()
}

fn lcm(a: &BigInt, b: &BigInt) -> BigInt {
    let divisor = gcd(a, b);
    if divisor.is_zero() {
        return divisor;
    }
    (a / divisor * b).abs()
}
