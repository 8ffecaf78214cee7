//! Numbers at which a question's answers and comparisons begin to say something else: what holds between two of them holds
//! everywhere between, so trying these proves it for all numbers.

use crate::quiz::{Key, NumberKey, Question, Tolerance};
use crate::text::number::Rational;

/// So many points are looked at; each has a number between it and the next.
const MOST: usize = 200;

/// Each number that the question names, one between every two neighbours, and one beyond both ends.
pub(super) fn telling(question: &Question, key: Option<&NumberKey>) -> Vec<Rational> {
    let told = question
        .feedback
        .iter()
        .filter_map(|(key, _)| bound(&key.value));
    let mut points: Vec<Rational> = key
        .into_iter()
        .flat_map(edges)
        .chain(told)
        .take(MOST)
        .collect();
    points.sort();
    points.dedup();
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return Vec::new();
    };
    let one = || Rational::from_integer(1.into());
    let beyond = [first - one(), last + one()];
    let between = points.windows(2).map(|pair| mean(&pair[0], &pair[1]));
    let between: Vec<Rational> = between.collect();
    points.into_iter().chain(between).chain(beyond).collect()
}

/// The number in the middle between two, whose lowest terms are sought once.
fn mean(one: &Rational, other: &Rational) -> Rational {
    let sum = one.numer() * other.denom() + other.numer() * one.denom();
    Rational::new(sum, one.denom() * other.denom() * 2)
}

/// The number that a key of the feedback names.
fn bound(key: &Key) -> Option<Rational> {
    match key {
        Key::Number(number) | Key::Comparison(_, number) => Some(number.clone()),
        Key::Blank(_, key) => bound(key),
        _ => None,
    }
}

/// The answer, and how far off it may be on both sides.
fn edges(key: &NumberKey) -> Vec<Rational> {
    let value = key.value.clone();
    let off = match &key.tolerance {
        None => return vec![value],
        Some(Tolerance::Absolute(most)) => most.clone(),
        Some(Tolerance::Relative(part)) => part * &value,
    };
    vec![&value - &off, &value + &off, value]
}
