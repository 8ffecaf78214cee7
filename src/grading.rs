//! Response to verdict; one file a kind. It knows the set and the response, and nothing of tries, hints or time.
//!
//! | kind | got it | a near miss | no response |
//! |---|---|---|---|
//! | `choice` | the right choice | | no such choice |
//! | `select` | exactly the right choices | | no such choice, none picked |
//! | `true-false` | the key | | neither |
//! | `text` | equals an accepted text, or fits a pattern, in the forgiving form | accents or spelling | nothing typed |
//! | `number` | equals the key, or lies within its tolerance | | not a number, another unit |
//!
//! What the author says to a response comes with it; the idea behind it does unless the response is right.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::quiz::{Feedback, Kind, Question, Set};

mod choice;
mod near;
mod number;
mod response;
mod select;
mod text;
mod true_false;
mod unit;

pub use response::{model_answer, numbered_plainly, read, words};

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

impl Verdict {
    /// Got it or not yet, where nothing lies between.
    const fn of(right: bool) -> Self {
        if right { Self::GotIt } else { Self::NotYet }
    }
}

/// In what a near miss is near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Near {
    /// The same letters with other accents.
    Accents,
    /// A slip of spelling.
    Spelling,
    /// Capitals, spaces or signs, where the author asks for them.
    Signs,
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
    set: &Set,
    question: &Question,
    response: &Response,
) -> Result<Judgement, NotAResponse> {
    match (&question.kind, response) {
        (Kind::Choice(choices), Response::Choice(picked)) => choice::grade(set, choices, *picked),
        (Kind::Select(choices), Response::Select(picked)) => select::grade(set, choices, picked),
        (Kind::TrueFalse(key), Response::TrueFalse(said)) => {
            Ok(true_false::grade(set, question, *key, *said))
        }
        (Kind::Text(key), Response::Typed(typed)) => text::grade(set, question, key, typed),
        (Kind::Number(key), Response::Typed(typed)) => number::grade(set, question, key, typed),
        _ => Err(response::foreign(question)),
    }
}

/// Whether the two say the same, so that the second is not a new try.
///
/// Texts are compared as the question compares; numbers by all they can be read as, with or without the unit.
#[must_use]
pub fn same(set: &Set, question: &Question, one: &Response, other: &Response) -> bool {
    match (&question.kind, one, other) {
        (Kind::Text(key), Response::Typed(one), Response::Typed(other)) => {
            text::same(set, key, one, other)
        }
        (Kind::Number(key), Response::Typed(one), Response::Typed(other)) => {
            number::same(set, key, one, other)
        }
        _ => one == other,
    }
}

/// A judgement with what the author says, and with the idea behind the response unless it is right.
fn judged(set: &Set, verdict: Verdict, feedback: Option<&Feedback>) -> Judgement {
    let say = feedback.and_then(|feedback| set.say(feedback));
    let misconception = feedback
        .and_then(|feedback| feedback.misconception.as_ref())
        .filter(|_| verdict != Verdict::GotIt);
    Judgement {
        verdict,
        near: None,
        misconception: misconception.map(|slug| slug.value.clone()),
        say: say.map(str::to_owned).into_iter().collect(),
        parts: None,
    }
}

#[cfg(test)]
mod build;
#[cfg(test)]
mod tests;
