//! `hint-gives-answer`, of what else a learner reads before the answer is found: feedback to a try, and the words for a picture.

use super::super::{Found, Place};
use super::{Answers, said};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::says_right;
use crate::quiz::{Blank, Comparison, Feedback, Key, Kind, Question, Set};
use crate::text::number;

/// Reports feedback that says the answer, and words for a picture that hold it. Where numbers are drawn, one drawing says nothing.
pub(in super::super) fn give_it_elsewhere(known: &Known<'_>, source: &str, found: &mut Found) {
    if known.question.varied.is_some() || found.full() {
        return;
    }
    for (feedback, right) in known.feedbacks() {
        let Some(say) = feedback.say.as_ref().filter(|_| right == Some(false)) else {
            continue;
        };
        if let Some(inside) = said::outright(&known.answers, say) {
            let at = Place::of(source, say).inside(&inside);
            let message = "this feedback says the answer, so nothing is left to be found";
            let problem = Diagnostic::new(Code::HintGivesAnswer, at, message).label("the answer");
            found.push(problem.help("say where the learner's own answer leads, or ask what makes one look again; `explanation:` is for what comes after"));
        }
    }
    if let Some(problem) = in_alt(known, source) {
        found.push(problem);
    }
}

/// What is right in a question, to tell feedback to it from feedback to a try.
pub(in super::super) struct Known<'a> {
    pub(super) question: &'a Question,
    pub(super) answers: Answers<'a>,
}

impl<'a> Known<'a> {
    /// `None` where there is neither a hint nor feedback nor a picture.
    pub(in super::super) fn of(set: &'a Set, question: &'a Question) -> Option<Self> {
        let choices = question.choices();
        let told =
            !question.feedback.is_empty() || choices.iter().any(|choice| choice.feedback.is_some());
        (told || !question.hints.is_empty() || question.image.is_some()).then(|| Self {
            question,
            answers: Answers::of(&set.language, &question.kind),
        })
    }

    /// What sort of question it is.
    pub(in super::super) const fn kind(&self) -> &'a Kind {
        &self.question.kind
    }

    /// Each feedback, and whether it is said to a right answer; `None` where that cannot be told.
    pub(in super::super) fn feedbacks(&self) -> impl Iterator<Item = (&'a Feedback, Option<bool>)> {
        let choices = self.question.choices().iter();
        let own =
            choices.filter_map(|choice| Some((choice.feedback.as_ref()?, Some(choice.correct))));
        let told = self.question.feedback.iter();
        own.chain(told.map(|(key, feedback)| (feedback, self.is_right(&key.value))))
    }

    fn is_right(&self, key: &Key) -> Option<bool> {
        match (&self.question.kind, key) {
            (Kind::TrueFalse(right), Key::TrueFalse(key)) => Some(right == key),
            (Kind::Number(right), Key::Number(key)) => Some(right.value == *key),
            (Kind::Number(right), Key::Comparison(Comparison::Other, key)) => {
                (right.value == *key).then_some(false)
            }
            // `correct: …` was meant for what is right.
            (Kind::Text(_), Key::Text(key)) => match self.answers.is_one(key) {
                false if says_right(key) => None,
                right => Some(right),
            },
            (Kind::Blanks(blanks), Key::Blank(gap, key)) => {
                match (&blanks.get(*gap)?.value, &**key) {
                    (Blank::Number(right), Key::Number(key)) => Some(right.value == *key),
                    (Blank::Text(_), Key::Text(key)) => Some(self.answers.is_one(key)),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

/// The words for a picture that hold the answer, which the question does not. Not a number, which is there to be counted; nor where
/// other choices are named, or a row of things is.
fn in_alt(known: &Known<'_>, source: &str) -> Option<Diagnostic> {
    let question = known.question;
    let alt = &question.image.as_ref()?.alt;
    let mut answers = known.answers.clone();
    answers.leave_out(&question.prompt);
    let inside = answers.place_in(alt)?;
    let word = &alt[inside.clone()];
    let is_number =
        number::plain(word).is_some() || number::heard_in_english(&word.to_lowercase()).is_some();
    if is_number || is_row(alt) || names_others(question, alt) {
        return None;
    }
    let at = Place::of(source, alt).inside(&inside);
    let message =
        "`alt` holds the answer, and who has the picture read out has nothing left to find";
    let problem = Diagnostic::new(Code::HintGivesAnswer, at, message).label("the answer");
    Some(problem.help("say what there is to see as one would say it who does not know the answer, such as `alt: A tall animal with a long neck`"))
}

/// Whether this is a row of things: `a pen, a cup and a key`.
fn is_row(alt: &str) -> bool {
    const LAST: &[&str] = &[
        " and ", " or ", " und ", " oder ", " y ", " o ", " et ", " ou ",
    ];
    alt.contains(", ") && LAST.iter().any(|word| alt.contains(word))
}

fn names_others(question: &Question, alt: &str) -> bool {
    let others = question.choices().iter().filter(|choice| !choice.correct);
    let lower = alt.to_lowercase();
    let mut texts = others.map(|choice| choice.text.trim().to_lowercase());
    texts.any(|text| lower.contains(&text))
}
