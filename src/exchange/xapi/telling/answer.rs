//! What is told of an answer: the response, what it was worth, and what became of the question. It adds no score (see [`super::super`]).

use std::borrow::Cow;

use serde_json::json;

use super::super::interaction;
use super::super::statement::{ResultOf, Statement, Verb};
use super::{Open, Telling, seconds};
use crate::grading::Verdict;
use crate::journal::{Answered, Record};
use crate::path::{Path, StepKind, again};
use crate::quiz::Question;

impl Telling {
    pub(super) fn answered(&self, record: &Record, answered: &Answered) -> Statement {
        let mut told = self.of_question(record, Verb::Answered, &answered.question);
        let mut result = ResultOf {
            success: (answered.verdict == Verdict::GotIt).then_some(true),
            duration: (answered.ms > 0).then(|| format!("PT{}S", seconds(answered.ms))),
            ..ResultOf::default()
        };
        self.add_response(record, answered, &mut result);
        self.add_showing(record, answered, &mut told);
        told.result = Some(result);
        told
    }

    /// The response, and what it was worth.
    fn add_response(&self, record: &Record, answered: &Answered, result: &mut ResultOf) {
        let response = self.response(record, answered);
        if response.as_ref() != Some(&answered.response) {
            result.add("typed", json!(answered.response));
        }
        result.response = response.filter(|response| !response.is_empty());
        result.add("verdict", json!(answered.verdict));
        if let Some(misconception) = &answered.misconception {
            result.add("misconception", json!(misconception));
        }
        if let Some((right, of)) = answered.parts {
            result.add("parts", json!({"right": right, "of": of}));
        }
    }

    /// Which try of which showing it was, and how that came about.
    fn add_showing(&self, record: &Record, answered: &Answered, told: &mut Statement) {
        told.context.add("showing", json!(answered.showing));
        told.context.add("try", json!(answered.attempt));
        told.context.add("hints", json!(answered.hints));
        if !answered.with.is_empty() {
            // That somebody was there, and never who.
            told.context.add("together", json!(true));
        }
        if let Some(open) = self.open_for(record, answered) {
            told.context.add("spaced", json!(open.spaced));
            if open.values != json!({}) {
                told.context.add("values", open.values.clone());
            }
        }
        if self.is_recall(&record.entry.set, &answered.question) {
            told.context.add("recall", json!(true));
        }
        if let Some(key) = self.drawn_key(record, answered) {
            told.context.add("correct-responses-pattern", json!(key));
        }
    }

    /// The response as the interaction's type has it; in the record's words where the question is not known; nothing where it is no
    /// such response.
    fn response(&self, record: &Record, answered: &Answered) -> Option<String> {
        let set = &record.entry.set;
        match self.known(set, &answered.question) {
            Some((known, question)) => {
                let question = self.as_shown(set, question, answered);
                interaction::response(known, &question, answered)
            }
            None => Some(answered.response.clone()),
        }
    }

    /// The key with the numbers of this showing, where numbers are drawn.
    fn drawn_key(&self, record: &Record, answered: &Answered) -> Option<Vec<String>> {
        let set = &record.entry.set;
        let (_, question) = self.known(set, &answered.question)?;
        question.varied.as_ref()?;
        let shown = self.as_shown(set, question, answered);
        matches!(shown, Cow::Owned(_)).then(|| interaction::pattern(&shown))
    }

    fn as_shown<'q>(
        &self,
        set: &str,
        question: &'q Question,
        answered: &Answered,
    ) -> Cow<'q, Question> {
        self.path(set, &answered.question)
            .map_or(Cow::Borrowed(question), |path| {
                again::as_shown(question, path, answered.showing)
            })
    }

    fn open_for(&self, record: &Record, answered: &Answered) -> Option<&Open> {
        let open = self.open.as_ref()?;
        let same = open.sitting == record.entry.sitting
            && open.question == answered.question
            && open.showing == answered.showing;
        same.then_some(open)
    }

    fn is_recall(&self, set: &str, question: &str) -> bool {
        let last = self.path(set, question).and_then(|path| path.steps.last());
        last.is_some_and(|step| matches!(step.kind, StepKind::Answered { recall: true, .. }))
    }

    pub(super) fn mastered(&self, record: &Record, question: &str) -> Statement {
        let mut told = self.of_question(record, Verb::Mastered, question);
        let mut result = ResultOf {
            completion: Some(true),
            ..ResultOf::default()
        };
        if let Some(path) = self.path(&record.entry.set, question) {
            result.add("recalls", json!(path.recalls));
            result.add("showings", json!(path.showings));
            result.add("tries", json!(path.tries()));
            result.add("hints", json!(path.hints()));
            result.add("days", json!(path.days.len()));
        }
        told.result = Some(result);
        told
    }

    /// The path of a question so far.
    fn path(&self, set: &str, question: &str) -> Option<&Path> {
        let paths = self.so_far.get(set)?;
        paths.get(paths.standing(question))
    }
}
