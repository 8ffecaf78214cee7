//! What a learner does with a question, and the key to it. It judges nothing.

use super::{Feedback, Located, Pattern, Words};
use crate::text::number::Rational;

/// What the learner does, and the key to it.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Picks one.
    Choice(Vec<Choice>),
    /// Picks all that fit.
    Select(Vec<Choice>),
    /// Picks one of two.
    TrueFalse(bool),
    /// Types words.
    Text(TextKey),
    /// Types a number.
    Number(NumberKey),
    /// Fills the gaps in the question, in the order in which they stand there.
    Blanks(Vec<Located<Blank>>),
    /// Puts items in order. As they are listed here is right.
    Order(Vec<Words>),
    /// Pairs what belongs together.
    Match(Matching),
}

impl Kind {
    /// The format's name for it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Choice(_) => "choice",
            Self::Select(_) => "select",
            Self::TrueFalse(_) => "true-false",
            Self::Text(_) => "text",
            Self::Number(_) => "number",
            Self::Blanks(_) => "blanks",
            Self::Order(_) => "order",
            Self::Match(_) => "match",
        }
    }

    /// How many things are listed to pick from: choices, items to order, right sides to match.
    #[must_use]
    pub fn listed(&self) -> usize {
        match self {
            Self::Choice(choices) | Self::Select(choices) => choices.len(),
            Self::Order(items) => items.len(),
            Self::Match(matching) => matching.rights.len(),
            Self::TrueFalse(_) | Self::Text(_) | Self::Number(_) | Self::Blanks(_) => 0,
        }
    }

    /// How many parts a response has of which each is right or not yet; 1 where it is one whole.
    #[must_use]
    pub fn parts(&self) -> usize {
        match self {
            Self::Select(choices) => choices.iter().filter(|choice| choice.correct).count(),
            Self::Blanks(blanks) => blanks.len(),
            Self::Order(items) => items.len(),
            Self::Match(matching) => matching.pairs.len(),
            Self::Choice(_) | Self::TrueFalse(_) | Self::Text(_) | Self::Number(_) => 1,
        }
    }
}

/// The key of one gap: whatever the answer of a typed question may be.
#[derive(Debug, Clone, PartialEq)]
pub enum Blank {
    /// Words.
    Text(TextKey),
    /// A number.
    Number(NumberKey),
}

/// What belongs together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matching {
    /// What stands on the left, and the place of its partner among `rights`. Several may have the same partner.
    pub pairs: Vec<(Words, usize)>,
    /// What can be picked as a partner, each once: first the partners, then those that fit nothing.
    pub rights: Vec<Words>,
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it says.
    pub text: Words,
    /// Whether it is right.
    pub correct: bool,
    /// What to say to it.
    pub feedback: Option<Feedback>,
}

/// The key of a typed answer.
#[derive(Debug, Clone, PartialEq)]
pub struct TextKey {
    /// The first is the model answer.
    pub accepted: Vec<Located<Accepted>>,
    /// What matters here though it usually does not (and accents, which always do unless a near miss is accepted).
    pub strict: Strict,
    /// Accepted slips of spelling (Damerau-Levenshtein), 0 to 2.
    pub typos: u8,
}

/// One accepted text.
#[derive(Debug, Clone, PartialEq)]
pub enum Accepted {
    /// This text.
    Text(String),
    /// Whatever the whole of which this fits.
    Pattern(Pattern),
}

/// What is compared to the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent switches of the format"
)]
pub struct Strict {
    /// Upper and lower case.
    pub case: bool,
    /// A missing accent is no near miss but another word.
    pub accents: bool,
    /// Closing punctuation.
    pub punctuation: bool,
    /// Outer and repeated spaces.
    pub spacing: bool,
}

/// The key of a number question.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberKey {
    /// The number itself.
    pub value: Rational,
    /// How its author wrote it.
    pub written: Words,
    /// How far a response may lie off.
    pub tolerance: Option<Tolerance>,
    /// What it is counted in.
    pub unit: Option<Words>,
}

/// How far a number may lie off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tolerance {
    /// By this much.
    Absolute(Rational),
    /// By this part of the key: `2%` is 1/50.
    Relative(Rational),
}
