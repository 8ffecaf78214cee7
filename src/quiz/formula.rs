//! The arithmetic that a teacher writes where numbers are drawn afresh: read once, with the exact place of every slip,
//! and worked out exactly as long as the numbers stay rational. It draws nothing, and it knows no text around a formula.
//!
//! | binds | signs |
//! |---|---|
//! | tightest | `( )`, `sqrt(…)` and the other [`FUNCTIONS`] |
//! | | `^`, from the right: `2^3^2` is `2^9`; `0^0` is 1 |
//! | | a sign before: `-2^2` is −4, `2^-1` is a half |
//! | | `*` `×` `·`, `/` `÷` |
//! | | `+`, `-` `−` |
//! | | `=` `==`, `!=` `≠`, `<`, `<=` `≤`, `>`, `>=` `≥`; `1 < a < b` means both |
//! | | `not` |
//! | | `and` |
//! | loosest | `or` |
//!
//! Why a parser of our own, from what the crates do (their sources, and these calls made):
//!
//! - `exmex` 0.21 is generic over its numbers, but its errors are a message without a place, its operators and functions
//!   take one or two numbers and cannot fail (a division by zero would have to live on inside the number), and `-2^2` is 4.
//! - `fend-core` 1.5 is exact inside, but it answers in text (`1/3` is "approx. 0.3333333333"), its errors have no place
//!   either, and whatever is not declared is a unit: a forgotten `t` is tonnes, `2a` is amperes, `min(1, 2)` is 12 minutes.
//! - `meval` 0.2 and `fasteval` 0.2 know `f64` alone.
//!
//! No text can take long or much memory: it has at most 500 characters and 32 levels, and every number that comes up has
//! at most 100 digits above and below its line.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

pub use crate::text::number::Rational;

mod arithmetic;
mod braces;
mod evaluate;
mod functions;
mod parse;
mod power;
mod record;
mod scan;
mod slips;
mod value;

pub(crate) use braces::without_braces;
pub use functions::FUNCTIONS;
pub(super) use parse::Parser;
pub(super) use scan::{Sign, Token, scan};
pub(super) use slips::beyond;
pub use value::{Broken, Value, Values};

/// The longest formula, in characters.
pub const LONGEST: usize = 500;

/// How deeply brackets, functions, powers and signs may stand in each other.
pub const DEEPEST: usize = 32;

/// The most digits of a number above or below its line.
pub const DIGITS: u32 = 100;

/// The words that mean something in a formula and are no names.
pub const WORDS: [&str; 3] = ["and", "or", "not"];

/// A formula that can be worked out again and again.
#[derive(Debug, Clone, PartialEq)]
pub struct Formula {
    /// The bytes of the text it was read from.
    size: usize,
    /// Boxed, so that what holds some formulas stays small.
    root: Box<Root>,
    names: Vec<(String, Range<usize>)>,
}

/// What a formula gives.
#[derive(Debug, Clone, PartialEq)]
enum Root {
    /// A number, or the words that a name stands for.
    Number(Node),
    /// Whether something holds.
    Truth(Truth),
}

/// A part that gives a number.
#[derive(Debug, Clone, PartialEq)]
enum Node {
    Number(Value),
    Name(String),
    Negative(Box<Node>),
    Joined(Operator, Box<[Node; 2]>),
    Call(functions::Function, Vec<Node>),
}

/// A part that holds or does not.
#[derive(Debug, Clone, PartialEq)]
enum Truth {
    /// Each neighbour compared with the next.
    Chain(Node, Vec<(Comparison, Node)>),
    And(Box<[Truth; 2]>),
    Or(Box<[Truth; 2]>),
    Not(Box<Truth>),
}

/// What joins two numbers to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

/// What compares two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// Something in a formula that is to be mended, for its teacher.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Slip {
    /// The exact words it is about, in bytes of the text that was given.
    pub at: Range<usize>,
    /// What was found, in a teacher's words, without a full stop.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

impl Slip {
    pub(super) fn new(
        at: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            at,
            message: message.into(),
            help: help.into(),
        }
    }
}

impl Formula {
    /// Reads arithmetic. One `=` before it is skipped, as in `= v * t`.
    ///
    /// # Errors
    ///
    /// The first slip, with its place in `text`.
    pub fn parse(text: &str) -> Result<Self, Slip> {
        Self::parse_part(text, 0..text.len())
    }

    /// Reads arithmetic that stands in a longer text; places are those in the whole text. `part` lies on its characters.
    pub(super) fn parse_part(text: &str, part: Range<usize>) -> Result<Self, Slip> {
        let tokens = scan(text, part.clone())?;
        Parser::new(text, &tokens).arithmetic(part)
    }

    /// Reads what may hold or not: comparisons, joined with `and`, `or` and `not`.
    ///
    /// # Errors
    ///
    /// The first slip, with its place in `text`.
    pub fn condition(text: &str) -> Result<Self, Slip> {
        let tokens = scan(text, 0..text.len())?;
        Parser::new(text, &tokens).condition(0..text.len())
    }

    /// How many bytes it was read from: what working it out costs goes with it.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.size
    }

    /// Every name in the formula as often as it stands there, with its bytes in the text.
    pub fn names(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        self.names
            .iter()
            .map(|(name, at)| (name.as_str(), at.clone()))
    }

    /// What the formula gives for these values: a number, or words where it is the name of words alone.
    ///
    /// # Errors
    ///
    /// Says why there is no such number. A condition has none.
    pub fn value(&self, values: &Values) -> Result<Value, Broken> {
        match &*self.root {
            Root::Number(node) => evaluate::value(node, values).map(std::borrow::Cow::into_owned),
            Root::Truth(_) => Err(Broken::NotANumber),
        }
    }

    /// Whether the condition holds for these values. `and` and `or` look no further than they need.
    ///
    /// Numbers that are not exact count as equal when they differ by less than a part in 10¹²: what rounding may leave.
    ///
    /// # Errors
    ///
    /// Says why it cannot be told. Arithmetic neither holds nor does not.
    pub fn holds(&self, values: &Values) -> Result<bool, Broken> {
        match &*self.root {
            Root::Truth(truth) => evaluate::holds(truth, values),
            Root::Number(_) => Err(Broken::NotACondition),
        }
    }
}

/// Whether a name may be given to a drawn value: a letter of any script or `_`, then letters, digits or `_`, and none of
/// the words and functions of formulas.
///
/// # Errors
///
/// Says what is amiss with it.
pub fn check_name(name: &str) -> Result<(), Slip> {
    let whole = 0..name.len();
    if WORDS.contains(&name) || FUNCTIONS.contains(&name) {
        return Err(Slip::new(
            whole,
            format!("`{name}` has its own meaning in formulas"),
            "take another name",
        ));
    }
    let sound = name.starts_with(begins_name) && name.chars().all(continues_name);
    if sound && name.chars().count() <= LONGEST {
        return Ok(());
    }
    let joined = name.split_whitespace().collect::<Vec<_>>().join("_");
    let help = if joined != name && check_name(&joined).is_ok() {
        format!("a name is one word: write `{joined}`")
    } else {
        "a name begins with a letter or `_`; letters, digits and `_` follow".to_owned()
    };
    Err(Slip::new(whole, "this is no name for a number", help))
}

/// What a name may begin with.
fn begins_name(sign: char) -> bool {
    sign.is_alphabetic() || sign == '_'
}

/// What may follow in a name. Raised digits and fractions in one sign are for readers: they look like arithmetic.
fn continues_name(sign: char) -> bool {
    let arithmetic = matches!(sign, '²' | '³' | '¹' | '\u{2070}'..='\u{207F}' | '¼'..='¾' | '\u{2150}'..='\u{218B}');
    begins_name(sign) || is_combining_mark(sign) || (sign.is_numeric() && !arithmetic)
}

#[cfg(test)]
mod tests;
