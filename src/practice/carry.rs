//! A sitting that goes on over a set which was changed meanwhile: for its author, who looks at it while writing. Nothing is
//! carried over as it was judged: what was done is done again, and judged by what the set says now.
//!
//! | of the showing that is on | becomes |
//! |---|---|
//! | the question | the one with the same id; else the one at its place; else the nearest before that |
//! | its number, and the numbers drawn for it | the same; a question that has other names by now stands as in the set |
//! | tries, hints, "I don't know yet", "show me" | commands in the same order, where the kind of question is still the same |
//! | a try whose words are no response any more | nothing |
//!
//! The paths of all other questions begin anew.

use std::sync::Arc;

use jiff::Timestamp;

use super::sitting::{Sitting, sat_down};
use super::{Command, Showing};
use crate::grading;
use crate::journal::{Entry, Event};
use crate::path::{Path, Paths, StepKind};
use crate::quiz::{Question, Set};

/// Where the question at `at` of a set stands in a later version of it.
#[must_use]
pub fn place(before: &Set, at: usize, after: &Set) -> usize {
    let last = after.questions.len().saturating_sub(1);
    let question = before.questions.get(at);
    let same = question.and_then(|question| {
        let mut others = after.questions.iter();
        others.position(|other| other.id == question.id)
    });
    same.unwrap_or(at).min(last)
}

impl Sitting {
    /// The place in the file of the question after the one that is on, or of the one before it; at an end of the file it goes round.
    #[must_use]
    pub fn beside(&self, after: bool) -> Option<usize> {
        let (at, of) = (self.showing()?.index, self.set().questions.len());
        Some((at + if after { 1 } else { of - 1 }) % of)
    }

    /// A sitting on a later version of the set, at the same showing, and what is to be done to stand where this one stands.
    /// `None` when no question is on.
    #[must_use]
    pub fn carried(&self, set: Arc<Set>, now: Timestamp) -> Option<(Self, Vec<Command>)> {
        let showing = self.showing()?;
        let at = place(self.set(), showing.index, &set);
        let values = self
            .path()
            .and_then(|path| path.numbers.get(&showing.number));
        let shown = Event::Shown {
            question: set.questions.get(at)?.id.clone(),
            showing: showing.number,
            spaced: true,
            values: values.cloned().unwrap_or_default(),
            fingerprint: None,
        };
        let beginning = self.beginning().clone();
        let events = [sat_down(&set, &beginning), shown];
        let entries = events.map(|event| Entry {
            at: now,
            sitting: beginning.sitting,
            set: set.id.clone(),
            event,
        });
        let sitting = Self::rebuild(set, Paths::default(), beginning, &entries);
        let again = match (self.question(), sitting.question(), self.path()) {
            (Some(before), Some(after), Some(path)) if same_kind(before, after) => {
                again(path, showing, after)
            }
            _ => Vec::new(),
        };
        Some((sitting, again))
    }
}

fn same_kind(before: &Question, after: &Question) -> bool {
    before.kind.name() == after.kind.name()
}

/// What was done in a showing, as commands for this question.
fn again(path: &Path, showing: &Showing, question: &Question) -> Vec<Command> {
    let in_file: Vec<usize> = (0..question.kind.listed()).collect();
    let mut commands = Vec::new();
    let mut before = None;
    let steps = path.steps.iter();
    for step in steps.filter(|step| step.showing == showing.number) {
        match &step.kind {
            StepKind::Answered { response, .. } => {
                let response = grading::read(question, &in_file, response);
                commands.extend(response.ok().map(Command::Respond));
            }
            // The hint that "I don't know yet" opens opens with it again.
            StepKind::Hinted(_) if before == Some(&StepKind::Unsure) => {}
            StepKind::Hinted(_) => commands.push(Command::Hint),
            StepKind::Unsure => commands.push(Command::Unsure),
            // The first one may be answered by asking for a guess; a second one too many does nothing.
            StepKind::ShownAnswer => commands.extend([Command::ShowMe, Command::ShowMe]),
            StepKind::SetAside => {}
        }
        before = Some(&step.kind);
    }
    commands
}
