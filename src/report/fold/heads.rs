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

    /// A record with this slug was left out: it is another learner's.
    pub(super) fn suspect(&mut self, learner: &str) {
        // So that no text is made for each record.
        if !self.foreign.contains(learner) {
            self.foreign.insert(learner.to_owned());
        }
    }

    /// Leaves out the heads of others; `is_kept` says whether a record that is this learner's has the slug, too.
    pub(super) fn leave_out(&mut self, is_kept: impl Fn(&str) -> bool) {
        self.foreign.retain(|learner| !is_kept(learner));
        self.by.retain(|learner, _| !self.foreign.contains(learner));
    }

    /// Whether all that has this slug is another learner's.
    pub(super) fn is_foreign(&self, learner: &str) -> bool {
        self.foreign.contains(learner)
    }

    /// What they say together.
    pub(super) fn latest(self) -> Option<Shared> {
        let heads = self.by.into_values().reduce(both);
        heads.map(|(_, shared)| shared)
    }
}

/// The latest head says the name; of two levels the fuller one holds.
fn both(one: (i64, Shared), other: (i64, Shared)) -> (i64, Shared) {
    let fullness = |level: &Level| match level {
        Level::Summary => 0,
        Level::Path => 1,
        Level::Full => 2,
    };
    let levels = [one.1.level, other.1.level];
    let level = levels.into_iter().max_by_key(fullness);
    let level = level.unwrap_or(one.1.level);
    let (at, name) = (one.0, one.1.name).max((other.0, other.1.name));
    (at, Shared { name, level })
}
