//! What an author says to which answers. It says nothing itself.

use super::{Pattern, Words};
use crate::text::number::Rational;

/// What to say to a response.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Feedback {
    /// Its words, in Markdown.
    pub say: Option<Words>,
    /// The idea behind the response, by slug.
    pub misconception: Option<Words>,
}

/// What a feedback entry answers to.
#[derive(Debug, Clone, PartialEq)]
pub enum Key {
    /// A text, compared as the question compares.
    Text(String),
    /// A pattern the whole of the response fits.
    Pattern(Pattern),
    /// This number.
    Number(Rational),
    /// A number this far.
    Comparison(Comparison, Rational),
    /// The other of two.
    TrueFalse(bool),
    /// This answer in one gap, by its place from 0; what it says of itself is said by the key inside.
    Blank(usize, Box<Key>),
    /// A pair that does not belong together: any with this left, any with this right, or just these two, by their places.
    Pair(Option<usize>, Option<usize>),
    /// This item out of its place, by its place in the right order.
    Item(usize),
    /// One item before another that comes before it, by their places in the right order.
    Before(usize, usize),
}

/// How a number is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
    /// `!=`
    Other,
}

/// Words that stand for the right answer elsewhere.
const RIGHT: &[&str] = &[
    "correct",
    "right",
    "correct answer",
    "right answer",
    "the right answer",
    "richtig",
    "korrekt",
    "richtige antwort",
    "correcto",
    "correcta",
    "respuesta correcta",
    "juste",
    "bonne réponse",
];

/// Whether a key of feedback stands for the right answer, whatever that is.
#[must_use]
pub fn says_right(key: &str) -> bool {
    RIGHT.contains(&key.trim().to_lowercase().as_str())
}
