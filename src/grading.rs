//! Response to verdict; one file a kind. It knows the set and the response, and nothing of tries, hints or time.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::quiz::{Question, Set};

/// What a learner submits to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Response {
    /// A choice, by its place in the file from 0.
    Choice(usize),
    /// Choices, by their places in the file from 0.
    Select(BTreeSet<usize>),
    /// One of two.
    TrueFalse(bool),
    /// What was typed.
    Typed(String),
}

/// What a response is worth: never a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Right.
    GotIt,
    /// The right idea in a form that is a near miss.
    Nearly,
    /// Another idea: a step on the way.
    NotYet,
}

/// In what a near miss is near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Near {
    /// The same letters with other accents.
    Accents,
    /// A slip of spelling.
    Spelling,
}

/// How many parts of a response are right, and which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// The parts that are right: for `select` the right choices that were picked.
    pub right: BTreeSet<usize>,
    /// How many parts there are.
    pub of: usize,
}

/// What grading says of a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// What it is worth.
    pub verdict: Verdict,
    /// In what it is near, for [`Verdict::Nearly`].
    pub near: Option<Near>,
    /// The idea behind it, by slug.
    pub misconception: Option<String>,
    /// What the author says to it, in Markdown; several where several picks have their own.
    pub say: Vec<String>,
    /// Where the response has several parts.
    pub parts: Option<Parts>,
}

/// Why a line is no response to this question. It is told, and is not a try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAResponse {
    /// Nothing was typed or picked.
    Empty,
    /// Neither the number of a choice nor its text; `what` was read.
    NoSuchChoice {
        /// The part of the line that fits nothing.
        what: String,
    },
    /// Neither true nor false.
    NeitherTrueNorFalse,
    /// Not a number.
    NotANumber,
    /// A number in another unit than the one asked for.
    OtherUnit {
        /// The unit that is asked for.
        unit: String,
    },
}

/// Judges a response.
///
/// # Errors
///
/// When the response is no response to this question, such as words where a number is asked for.
pub fn grade(
    _set: &Set,
    _question: &Question,
    _response: &Response,
) -> Result<Judgement, NotAResponse> {
    Err(NotAResponse::Empty)
}

/// Reads a line as a response: the numbers or texts of choices, `true`/`false`, or whatever is typed.
///
/// `order` gives the choices as they are listed: the choice numbered `n` is `order[n - 1]`.
///
/// # Errors
///
/// When the line fits nothing.
pub fn read(_question: &Question, _order: &[usize], _line: &str) -> Result<Response, NotAResponse> {
    Err(NotAResponse::Empty)
}

/// How the choices of this question are numbered in a list that is answered by typing: plainly (`1`), or as `#1` where a
/// choice's own text is one of those numbers, so that a typed `1` can mean one thing.
#[must_use]
pub fn numbered_plainly(_question: &Question) -> bool {
    true
}

/// The response in words, as the record keeps it; [`read`] reads it back.
#[must_use]
pub fn words(_question: &Question, _response: &Response) -> String {
    String::new()
}

/// Whether the two say the same, so that the second is not a new try.
#[must_use]
pub fn same(_set: &Set, _question: &Question, one: &Response, other: &Response) -> bool {
    one == other
}

/// The model answer in words, for "show me".
#[must_use]
pub fn model_answer(_question: &Question) -> String {
    String::new()
}
