//! What a set, as it is now, answers to what was recorded. A recorded response is words that a person can read; the words are
//! read back with the choices in the order of the file, as [`grading::words`] promises, and graded again. Nothing is recorded
//! of it, and nothing that was won depends on it.
//!
//! | what is recorded | what there is to say |
//! |---|---|
//! | a response to which the set now gives the same verdict | what its author says to it now |
//! | one that is no response any more, or has another verdict now | nothing: other words were said then |
//! | a hint that the set still has | its text |
//! | numbers that fit the question no more | as above, of the question as it stands in the set |

use std::borrow::Cow;

use super::{Path, Step, StepKind};
use crate::grading;
use crate::quiz::formula::Values;
use crate::quiz::{Question, Set};

/// The question with the numbers of a showing, where they were drawn and still fit.
#[must_use]
pub fn as_shown<'q>(question: &'q Question, path: &Path, showing: u32) -> Cow<'q, Question> {
    let drawn = || {
        let recorded = Values::from_recorded(path.numbers.get(&showing)?)?;
        question.varied.as_ref()?.recall(&recorded)
    };
    drawn().map_or(Cow::Borrowed(question), Cow::Owned)
}

/// What a question asks, for who looks back on its path: with the numbers of the last showing in which anything was done, where they were
/// drawn and still fit; else as it stands in the set, with some that could be drawn.
#[must_use]
pub fn asked<'q>(question: &'q Question, path: Option<&Path>) -> Cow<'q, str> {
    let drawn = || {
        let path = path?;
        let last = path.steps.last()?.showing;
        let recorded = Values::from_recorded(path.numbers.get(&last)?)?;
        question.varied.as_ref()?.asks_with(&recorded)
    };
    drawn().map_or(Cow::Borrowed(&question.prompt), Cow::Owned)
}

/// What the author says to this step, each in Markdown: to an answer, or in a hint.
#[must_use]
pub fn said(set: &Set, question: &Question, step: &Step) -> Vec<String> {
    match &step.kind {
        StepKind::Answered {
            response, verdict, ..
        } => {
            let in_file: Vec<usize> = (0..question.kind.listed()).collect();
            let judged = grading::read(question, &in_file, response)
                .and_then(|response| grading::grade(set, question, &response));
            let same = judged.ok().filter(|judged| judged.verdict == *verdict);
            same.map(|judged| judged.say).unwrap_or_default()
        }
        StepKind::Hinted(number) => {
            let place = (*number as usize).checked_sub(1);
            let hint = place.and_then(|place| question.hints.get(place));
            hint.iter().map(|hint| hint.value.clone()).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
