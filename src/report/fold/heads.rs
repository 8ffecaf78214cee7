//! What files that were given away say of who gave them: the name that was chosen, and how much was shared.

use std::collections::{BTreeMap, BTreeSet};

use crate::journal::{Level, Shared};

/// The heads of a learner's files.
#[derive(Debug, Default)]
pub(super) struct Heads {
    /// By the slug in them: when the last was made, and what it says.
    by: BTreeMap<String, (i64, Shared)>,
    /// The slugs in records that are another learner's.
    foreign: BTreeSet<String>,
}

impl Heads {
    pub(super) fn is_empty(&self) -> bool {
        self.by.is_empty()
    }

    pub(super) fn take(&mut self, learner: &str, at: i64, shared: &Shared) {
        let head = (at, shared.clone());
        let head = match self.by.remove(learner) {
            Some(known) => both(known, head),
            None => head,
        };
        self.by.insert(learner.to_owned(), head);
    }

    /// Whoever has this slug is another one: the head of such a file says nothing here.
    pub(super) fn leave_out(&mut self, learner: &str) {
        if !self.foreign.contains(learner) {
            self.foreign.insert(learner.to_owned());
        }
    }

    /// All heads were taken.
    pub(super) fn end(&mut self) {
        for learner in std::mem::take(&mut self.foreign) {
            self.by.remove(&learner);
        }
    }

    /// What they say together.
    pub(super) fn latest(self) -> Option<Shared> {
        let heads = self.by.into_values().reduce(both);
        heads.map(|(_, shared)| shared)
    }
}

/// The latest head says the name; of two levels the fuller one holds.
fn both(one: (i64, Shared), other: (i64, Shared)) -> (i64, Shared) {
    let fullness = |head: &(i64, Shared)| match head.1.level {
        Level::Summary => 0,
        Level::Path => 1,
        Level::Full => 2,
    };
    let level = one.1.level;
    let level = if fullness(&other) > fullness(&one) {
        other.1.level
    } else {
        level
    };
    let (at, name) = (one.0, one.1.name).max((other.0, other.1.name));
    (at, Shared { name, level })
}
