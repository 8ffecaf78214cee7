//! At the beginning of a sitting: paths of questions that were reworded go on. What is certain is recorded at once; what is not, as the
//! learner said.

use jiff::Timestamp;

use super::Sitting;
use crate::journal::Event;
use crate::path::moved::{Found, Move};
use crate::practice::{Effect, Reworded};

impl Sitting {
    /// Records what goes on under another id, and what does not.
    pub(super) fn carry_paths_on(
        &mut self,
        found: Found,
        said: &[Reworded],
        now: Timestamp,
    ) -> Vec<Effect> {
        let sure = found.sure.len();
        // Only what is still open: an answer may be older than the set.
        let said = said.iter().filter(|said| found.perhaps.contains(&said.one));
        let (same, two): (Vec<&Reworded>, Vec<&Reworded>) = said.partition(|said| said.same);
        let one = |said: &Reworded| said.one.clone();
        let moved = found.sure.into_iter().chain(same.into_iter().map(one));
        let apart = found.again.into_iter().chain(two.into_iter().map(one));
        let events: Vec<Event> = moved
            .map(|Move { from, to }| Event::Moved { from, to })
            .chain(apart.map(|Move { from, to }| Event::KeptApart { from, to }))
            .collect();
        let events = events.into_iter();
        let mut effects: Vec<Effect> = events.map(|event| self.record(now, event)).collect();
        if sure > 0 {
            effects.push(Effect::Reworded(sure));
        }
        effects
    }
}
