//! Hints of a question whose numbers are drawn, looked through in each of many drawings.

use std::ops::Range;

use super::numbers::may_hold_number;
use super::{Answers, away, words};
use crate::quiz::{Kind, Question, Set, Words};
use crate::text::number::ends_said_in_english;

/// What is known of the hints from one drawing to the next. Most are the same text in each and have no number in it, and then what would
/// give the number away, in digits and in words, need not be made anew for each number that is drawn.
#[derive(Default)]
pub(crate) struct DrawnHints {
    /// By their places, as they were last, and whether a number may stand there.
    last: Vec<(String, bool)>,
}

impl DrawnHints {
    /// The hints that hold the answer in this drawing, by their places, each with the stretch of it that does.
    pub(crate) fn told_away(
        &mut self,
        set: &Set,
        question: &Question,
    ) -> Vec<(usize, Range<usize>)> {
        let is_number = matches!(question.kind, Kind::Number(_));
        if is_number && !self.may_hold_number(&question.hints) || question.hints.is_empty() {
            return Vec::new();
        }
        away(&Answers::of(&set.language, &question.kind), question)
    }

    fn may_hold_number(&mut self, hints: &[Words]) -> bool {
        self.last.resize(hints.len(), (String::new(), false));
        let mut any = false;
        for (last, hint) in self.last.iter_mut().zip(hints) {
            if last.0 != hint.value {
                *last = (hint.value.clone(), may_be_said(&hint.value));
            }
            any |= last.1;
        }
        any
    }
}

/// Whether a number may stand there, in digits or in words.
fn may_be_said(hint: &str) -> bool {
    may_hold_number(hint) || words(hint).any(|place| ends_said_in_english(&hint[place]))
}
