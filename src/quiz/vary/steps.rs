//! The numbers of a range: its first, and so many steps from it.

use num_traits::{Signed, ToPrimitive, Zero};

use super::MOST;
use crate::quiz::formula::{Broken, Value};
use crate::text::number::Rational;

/// A range that can be drawn from.
pub(super) enum Steps {
    /// Where all is whole and small: most ranges are, and a big fraction takes many times as long.
    Whole { from: i128, step: i128, last: u32 },
    /// All others.
    Exact {
        from: Rational,
        step: Rational,
        last: u32,
    },
}

impl Steps {
    /// From one number on in steps, but not beyond another.
    pub(super) fn of(from: &Value, to: &Value, step: &Value) -> Result<Self, Broken> {
        let (Value::Exact(from), Value::Exact(to), Value::Exact(step)) = (from, to, step) else {
            return Err(Broken::RangeNotExact);
        };
        if step.is_zero() || step.is_negative() {
            return Err(Broken::NoStep);
        }
        if let Some([from, to, step]) = whole([from, to, step]) {
            let last = counted((to - from).div_euclid(step))?;
            return Ok(Self::Whole { from, step, last });
        }
        let steps = ((to - from) / step).floor();
        let last = counted(steps.to_integer().to_i128().unwrap_or(i128::MAX))?;
        let (from, step) = (from.clone(), step.clone());
        Ok(Self::Exact { from, step, last })
    }

    /// The most steps that can be taken.
    pub(super) const fn last(&self) -> u32 {
        match self {
            Self::Whole { last, .. } | Self::Exact { last, .. } => *last,
        }
    }

    /// The number after so many steps.
    pub(super) fn after(&self, taken: u32) -> Result<Value, Broken> {
        Value::exact(match self {
            Self::Whole { from, step, .. } => {
                Rational::from_integer((from + step * i128::from(taken)).into())
            }
            Self::Exact { from, step, .. } => from + step * Rational::from_integer(taken.into()),
        })
    }
}

/// The numbers as machine words, where all are whole and small.
fn whole(numbers: [&Rational; 3]) -> Option<[i128; 3]> {
    let word = |number: &Rational| {
        let whole = number.is_integer().then(|| number.numer().to_i64());
        whole.flatten().map(i128::from)
    };
    let [from, to, step] = numbers.map(word);
    Some([from?, to?, step?])
}

/// How many steps a range has, if it can be drawn from.
fn counted(steps: i128) -> Result<u32, Broken> {
    if steps < 0 {
        return Err(Broken::NothingToDraw);
    }
    let steps = u32::try_from(steps).ok().filter(|steps| *steps < MOST);
    steps.ok_or(Broken::TooManyToDraw)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whole numbers go a shorter way, which comes to the same as the long one of fractions.
        #[test]
        fn whole_numbers_are_counted_as_fractions_are(from in -50_i64..50, more in -3_i64..90, step in 1_i64..9, taken: u32) {
            let number = |number: i64, by: i64| {
                Value::Exact(Rational::new(number.into(), by.into()))
            };
            let after = |by: i64| {
                let ends = [number(from, by), number(from + more, by), number(step, by)];
                Steps::of(&ends[0], &ends[1], &ends[2])
                    .and_then(|steps| steps.after(taken % (steps.last() + 1)))
            };
            // 101 is prime and larger than all of them, so that not all three are whole.
            match (after(1), after(101)) {
                (Ok(Value::Exact(whole)), Ok(Value::Exact(part))) => {
                    let by = Rational::from_integer(101.into());
                    prop_assert_eq!(whole, part * by);
                }
                (whole, part) => prop_assert_eq!(whole, part),
            }
        }
    }
}
