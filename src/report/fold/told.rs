//! What is counted of a learner who shared a summary: how far each question is, and nothing of the way there. Where the steps of a
//! question are known, they count; a summary that tells of a question as further on was made later, and then it counts that far.

use std::collections::BTreeMap;

use super::Fold;
use super::count::Counts;
use super::learner::day;
use super::way::{Standing, since_1970};
use crate::journal::Summary;
use crate::path::State;

impl Fold {
    /// Counts what was told of questions, each as it was told last. `reached` says how far those are whose steps are known, and then how far
    /// all are.
    pub(super) fn tell(
        &mut self,
        told: Vec<(u32, i64, Summary)>,
        reached: &mut Vec<(u32, Standing)>,
    ) {
        for (question, (at, state, summary)) in self.told_last(told) {
            let told = Standing::told(state, &summary);
            let counts = &mut self.questions[question as usize].counts;
            match reached.iter_mut().find(|(known, _)| *known == question) {
                Some((_, known)) if known.with(told) == *known => continue,
                Some((_, known)) => {
                    // What was answered is not known where no step is an answer.
                    counts.told += u64::from(told.begun && !known.begun);
                    counts.reach(*known, known.with(told));
                    *known = known.with(told);
                }
                None => {
                    counts.add_told(told, &summary);
                    reached.push((question, told));
                }
            }
            let last = day(at, 0);
            let first = summary.since.map_or(last, since_1970);
            self.see((first.min(last), last));
        }
    }

    /// What was told last of each question.
    fn told_last(
        &mut self,
        told: Vec<(u32, i64, Summary)>,
    ) -> BTreeMap<u32, (i64, State, Summary)> {
        let mut latest = BTreeMap::<u32, (i64, State, Summary)>::new();
        for (set, at, summary) in told {
            let question = self.question(set, &summary.question);
            let Some(state) = State::named(&summary.state) else {
                continue;
            };
            let is_later = |known: &(i64, State, Summary)| {
                (known.0, known.1, known.2.tries) < (at, state, summary.tries)
            };
            if latest.get(&question).is_none_or(is_later) {
                latest.insert(question, (at, state, summary));
            }
        }
        latest
    }
}

impl Standing {
    fn told(state: State, summary: &Summary) -> Self {
        Self {
            begun: summary.tries > 0,
            got_it: state >= State::GotIt,
            mastered: state >= State::Mastered,
        }
    }
}

impl Counts {
    fn add_told(&mut self, standing: Standing, summary: &Summary) {
        self.learners += 1;
        self.told += 1;
        self.reach(Standing::default(), standing);
        self.tries += u64::from(summary.tries);
        self.hints_opened += u64::from(summary.hints);
    }
}
