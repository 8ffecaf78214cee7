//! Response to verdict; one file a kind. It knows the set and the response, and nothing of tries, hints or time.
//!
//! | kind | got it | a near miss | no response |
//! |---|---|---|---|
//! | `choice` | the right choice | | no such choice |
//! | `select` | exactly the right choices | | no such choice, none picked |
//! | `true-false` | the key | | neither |
//! | `text` | equals an accepted text, or fits a pattern, in the forgiving form | accents or spelling | nothing typed |
//! | `number` | equals the key, or lies within its tolerance | | not a number, another unit |
//! | `blanks` | every gap got it | every gap got it or near | a gap that is empty, or no response to its key |
//! | `order` | the order of the file | | items missing or there twice |
//! | `match` | every left with its partner | | a left without any |
//!
//! What the author says to a response comes with it; the idea behind it does unless the response is right.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::quiz::{Feedback, Key, Kind, Question, Set};

mod blanks;
mod choice;
mod matching;
mod near;
mod number;
mod order;
mod response;
mod select;
mod text;
mod true_false;
mod unit;

pub use blanks::in_one as grade_blank;
pub use number::{compares, meant as number_meant};
pub use response::{letter, model_answer, model_blank, numbered_plainly, read, spoken, words};
pub use text::fits;

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
    /// What was typed into each gap.
    Blanks(Vec<String>),
    /// Items, by their places in the file from 0, in the order they were given.
    Order(Vec<usize>),
    /// The partner of each left, by its place among the rights from 0; `None` where none was given.
    Match(Vec<Option<usize>>),
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
    /// The parts that are right and stay in place: for `select` the right choices that were picked, by their places in the
    /// file; for `blanks` gaps; for `order` places, where the item of that place in the file is; for `match` lefts.
    pub right: BTreeSet<usize>,
    /// The parts that are near, and in what.
    pub near: BTreeMap<usize, Near>,
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

impl Judgement {
    /// Adds what is said to one part, each word once. The first idea heard is the one behind the whole.
    fn hear(&mut self, part: Self) {
        for say in part.say {
            if !self.say.contains(&say) {
                self.say.push(say);
            }
        }
        self.misconception = self.misconception.take().or(part.misconception);
    }
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
    /// Some parts are not there yet.
    Incomplete {
        /// How many.
        missing: usize,
    },
    /// Neither a pair such as `1b` nor one in words; `what` was read.
    NoSuchPair {
        /// The part of the line that fits nothing.
        what: String,
    },
    /// An item, or a left, that is there twice.
    Twice {
        /// It in words.
        what: String,
    },
    /// What is in one gap is no response to its key.
    InBlank {
        /// Which gap, from 0.
        blank: usize,
        /// Why.
        reason: Box<NotAResponse>,
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
        (Kind::Text(key), Response::Typed(typed)) => text::grade(set, &told(question), key, typed),
        (Kind::Number(key), Response::Typed(typed)) => {
            number::grade(set, &told(question), key, typed)
        }
        (Kind::Blanks(blanks), Response::Blanks(typed)) => {
            blanks::grade(set, question, blanks, typed)
        }
        (Kind::Order(items), Response::Order(order)) => order::grade(set, question, items, order),
        (Kind::Match(matching), Response::Match(partners)) => {
            matching::grade(set, question, matching, partners)
        }
        // Each by its name, so that the compiler asks for the verdict of a kind that is new.
        (
            Kind::Choice(_)
            | Kind::Select(_)
            | Kind::TrueFalse(_)
            | Kind::Text(_)
            | Kind::Number(_)
            | Kind::Blanks(_)
            | Kind::Order(_)
            | Kind::Match(_),
            _,
        ) => Err(response::foreign(question)),
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
        (Kind::Blanks(blanks), Response::Blanks(one), Response::Blanks(other)) => {
            blanks::same(set, question, blanks, one, other)
        }
        _ => one == other,
    }
}

/// What the author says to which answers.
type Told<'q> = [(&'q Key, &'q Feedback)];

fn told(question: &Question) -> Vec<(&Key, &Feedback)> {
    let told = question.feedback.iter();
    told.map(|(key, feedback)| (&key.value, feedback)).collect()
}

/// A judgement of a response with parts: what the author says to it comes in this order, each word once, and the first idea
/// among it is the one behind the response unless that is right.
fn judged_parts<'q>(
    set: &Set,
    verdict: Verdict,
    parts: Parts,
    heard: impl IntoIterator<Item = &'q Feedback>,
) -> Judgement {
    let mut judgement = judged(set, verdict, None);
    for feedback in heard {
        judgement.hear(judged(set, verdict, Some(feedback)));
    }
    judgement.parts = Some(parts);
    judgement
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
