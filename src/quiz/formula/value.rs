//! What a formula works with: values by their names, and why one may not come to be.

use super::{DIGITS, Rational};

/// A number, or words that were drawn from a list.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A fraction, exactly.
    Exact(Rational),
    /// What no fraction is, such as the root of 2: never infinite, and always a number.
    Near(f64),
    /// Words as they were written.
    Words(String),
}

impl Value {
    /// The fraction as a value.
    ///
    /// # Errors
    ///
    /// [`Broken::TooLong`] when it has more digits than a value may have.
    pub fn exact(number: Rational) -> Result<Self, Broken> {
        super::arithmetic::bounded(number)
    }
}

impl From<i64> for Value {
    fn from(whole: i64) -> Self {
        Self::Exact(Rational::from_integer(whole.into()))
    }
}

/// Values by name, in the order in which they were drawn.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Values(Vec<(String, Value)>);

impl Values {
    /// None yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The value of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        let found = self.0.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value)
    }

    /// Adds a value at the end, or puts it in the place of the one with the same name.
    pub fn insert(&mut self, name: impl Into<String>, value: Value) {
        let name = name.into();
        match self.0.iter_mut().find(|(other, _)| *other == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name, value)),
        }
    }

    /// All of them, in their order.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// The names, in their order.
    #[must_use]
    pub fn names(&self) -> impl ExactSizeIterator<Item = &str> {
        self.iter().map(|(name, _)| name)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<N: Into<String>> FromIterator<(N, Value)> for Values {
    fn from_iter<I: IntoIterator<Item = (N, Value)>>(all: I) -> Self {
        let mut values = Self::new();
        for (name, value) in all {
            values.insert(name, value);
        }
        values
    }
}

/// Why numbers give nothing, in a teacher's words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// `1 / 0`, `mod(1, 0)`, `0^-1`.
    #[error("something is divided by 0")]
    DividedByZero,
    /// `sqrt(-1)`, `(-1)^0.5`.
    #[error("the root of a number below 0")]
    RootBelowZero,
    /// A number over the bound.
    #[error("a number with more than {DIGITS} digits")]
    TooLong,
    /// A number that cannot be typed as an answer.
    #[error("an answer with more than 60 digits")]
    TooLongToType,
    /// `gcd(0.5, 2)`, `round(a, 0.5)`.
    #[error("`{0}` asks for whole numbers")]
    NotWhole(&'static str),
    /// `round(a, 1000)`.
    #[error("`round` with more than {DIGITS} places")]
    TooManyPlaces,
    /// Arithmetic with words: the name that stands for them.
    #[error("`{0}` is words, not a number")]
    Words(String),
    /// A name without a value.
    #[error("there is no value for `{0}`")]
    Unknown(String),
    /// A condition, asked for its number.
    #[error("a comparison where a number is wanted")]
    NotANumber,
    /// Arithmetic, asked whether it holds.
    #[error("a number where a comparison is wanted")]
    NotACondition,
    /// A range that ends before it begins, or a list of nothing.
    #[error("there is nothing to draw from")]
    NothingToDraw,
    /// A range over the bound.
    #[error("a range has more than 1,000,000 numbers")]
    TooManyToDraw,
    /// A step of 0 or less.
    #[error("the step of a range is not above 0")]
    NoStep,
    /// A range from, to or in steps of something that is no exact number.
    #[error("a range needs exact numbers")]
    RangeNotExact,
    /// No draw met the conditions.
    #[error("`where` is never met in 1,000 tries")]
    NeverMet,
}
