//! What is counted of a learner who shared a summary alone: how far each question is, and nothing of the way there. Where the steps of a
//! question are known, they count, and what was told of it does not.

use std::collections::BTreeMap;

use super::Fold;
use super::count::Counts;
use super::learner::day;
use super::way::since_1970;
use crate::journal::Summary;
use crate::path::State;

impl Fold {
    /// Counts what was told of questions, each as it was told last; `seen` says of which the steps are known. Gives the numbers of those
    /// that were told, with where they stand and after how many tries.
    pub(super) fn tell(
        &mut self,
        told: Vec<(u32, i64, Summary)>,
        seen: impl Fn(u32) -> bool,
    ) -> Vec<(u32, State, u32)> {
        let mut latest = BTreeMap::<u32, (i64, State, Summary)>::new();
        for (set, at, summary) in told {
            let question = self.question(set, &summary.question);
            let Some(state) = State::named(&summary.state) else {
                continue;
            };
            let is_later = |known: &(i64, State, Summary)| {
                (known.0, known.1, known.2.tries) < (at, state, summary.tries)
            };
            if !seen(question) && latest.get(&question).is_none_or(is_later) {
                latest.insert(question, (at, state, summary));
            }
        }
        let each = latest.into_iter().map(|(question, (at, state, summary))| {
            let last = day(at, 0);
            let first = summary.since.map_or(last, since_1970);
            self.see((first.min(last), last));
            self.questions[question as usize]
                .counts
                .add_told(state, &summary);
            (question, state, summary.tries)
        });
        each.collect()
    }
}

impl Counts {
    fn add_told(&mut self, state: State, summary: &Summary) {
        self.learners += 1;
        self.told += 1;
        self.begun += u64::from(summary.tries > 0);
        self.mastered += u64::from(state >= State::Mastered);
        self.got_it += u64::from(state >= State::GotIt);
        self.tries += u64::from(summary.tries);
        self.hints_opened += u64::from(summary.hints);
    }
}
