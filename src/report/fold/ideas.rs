//! Who holds which idea of a set. Of one learner is known, until all their questions are counted, which ideas they met.

use std::collections::BTreeSet;

use super::names::Names;
use super::way::{Kind, NOTHING, Step, Way};
use crate::report::StuckWhy;

/// The ideas of a set.
#[derive(Debug, Default)]
pub(super) struct Ideas {
    pub(super) names: Names,
    of: Vec<OfIdea>,
    /// Those that the learner who is being folded has met.
    met: Vec<u32>,
}

/// One idea.
#[derive(Debug, Default)]
pub(super) struct OfIdea {
    pub(super) hold: u64,
    pub(super) left: u64,
    /// The numbers of the questions at which it was met.
    pub(super) questions: BTreeSet<u32>,
    /// Whether the learner who is being folded has met it, and whether they hold it.
    now: Option<bool>,
}

impl Ideas {
    /// The number of an idea.
    pub(super) fn number(&mut self, slug: &str) -> u32 {
        let number = self.names.number(slug);
        if number as usize == self.of.len() {
            self.of.push(OfIdea::default());
        }
        number
    }

    /// What is known of each, by number.
    pub(super) fn of(&self) -> &[OfIdea] {
        &self.of
    }

    /// Takes in the way at a question: which ideas it met, and whether a right answer came after the last of each. Who goes round in circles
    /// because of an idea holds it, whatever was right in between.
    pub(super) fn meet(&mut self, way: &Way, question: u32) {
        let last_right = way.steps.iter().rposition(Step::is_right);
        let right_since = way.is_right_since();
        let circling = match &way.stuck {
            Some((StuckWhy::SameIdea(slug), false)) => self.names.find(slug),
            _ => None,
        };
        for (place, step) in way.steps.iter().enumerate() {
            if let Kind::Answered { idea, .. } = step.kind
                && idea != NOTHING
            {
                let is_last = last_right.is_none_or(|right| right < place);
                let holds = (is_last && !right_since) || circling == Some(idea);
                let of = &mut self.of[idea as usize];
                of.questions.insert(question);
                if of.now.is_none() {
                    self.met.push(idea);
                }
                of.now = Some(of.now.unwrap_or(false) || holds);
            }
        }
    }

    /// Counts the learner whose questions have all been taken in.
    pub(super) fn count(&mut self) {
        for idea in self.met.drain(..) {
            let of = &mut self.of[idea as usize];
            match of.now.take() {
                Some(true) => of.hold += 1,
                Some(false) => of.left += 1,
                None => {}
            }
        }
    }

    /// Adds what another fold knows of an idea, whose questions have these numbers here.
    pub(super) fn add(&mut self, slug: &str, other: &OfIdea, questions: impl Iterator<Item = u32>) {
        let number = self.number(slug);
        let of = &mut self.of[number as usize];
        of.hold += other.hold;
        of.left += other.left;
        of.questions.extend(questions);
    }
}
