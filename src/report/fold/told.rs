//! What is counted of a learner who shared a summary: how far each question is, and nothing of the way there. Where the steps of a
//! question are known, they count; a summary that tells of a question as further on was made later, and then it counts that far.

use std::collections::BTreeMap;

use super::count::Counts;
use super::learner::day;
use super::way::{Standing, since_1970};
use super::{Fold, Heard};
use crate::journal::Summary;
use crate::path::State;

/// What was told last of each question, by its number.
#[derive(Debug, Default)]
pub(super) struct Told(BTreeMap<u32, Last>);

#[derive(Debug)]
struct Last {
    at: i64,
    state: State,
    summary: Summary,
}

impl Told {
    /// Takes in what was told of a question, and when.
    fn hear(&mut self, question: u32, at: i64, summary: Summary) {
        let Some(state) = State::named(&summary.state) else {
            return;
        };
        let told = Last { at, state, summary };
        let known = self.0.get(&question);
        if known.is_none_or(|known| known.order() < told.order()) {
            self.0.insert(question, told);
        }
    }

    /// How far a question is, by what was told.
    pub(super) fn standing(&self, question: u32) -> Standing {
        self.0
            .get(&question)
            .map_or(Standing::default(), |last| Standing {
                begun: last.summary.tries > 0,
                got_it: last.state >= State::GotIt,
                mastered: last.state >= State::Mastered,
            })
    }
}

impl Last {
    fn order(&self) -> (i64, State, u32) {
        (self.at, self.state, self.summary.tries)
    }

    /// The first and the last day that it tells of.
    fn days(&self) -> (i32, i32) {
        let last = day(self.at, 0);
        let first = self.summary.since.map_or(last, since_1970);
        (first.min(last), last)
    }
}

impl Fold {
    /// What was told last of each question, from all that was told.
    pub(super) fn told(&mut self, all: Vec<Heard>) -> Told {
        let mut told = Told::default();
        for heard in all {
            let question = self.question(heard.set, &heard.summary.question);
            told.hear(question, heard.at, heard.summary);
        }
        told
    }

    /// Counts what was told of the questions whose steps are not known: all but those that have been reached. Then they are among these.
    pub(super) fn tell(&mut self, told: &Told, reached: &mut Vec<(u32, Standing)>) {
        for (question, last) in &told.0 {
            let standing = told.standing(*question);
            let known = reached.iter().find(|(known, _)| known == question);
            if known.is_none() {
                let counts = &mut self.questions[*question as usize].counts;
                counts.add_told(standing, &last.summary);
                reached.push((*question, standing));
            }
            self.see(last.days());
        }
    }
}

impl Counts {
    fn add_told(&mut self, standing: Standing, summary: &Summary) {
        self.learners += 1;
        self.told += 1;
        self.reach(standing);
        self.tries += u64::from(summary.tries);
        self.hints_opened += u64::from(summary.hints);
    }
}
