//! Sittings that stand in the records of two learners, such as a file that was put into the folder of another one, too: they are of one of
//! them, and count once.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use super::{Fold, OfLearner};

/// A sitting of which there are records among those of a learner.
#[derive(Debug, Clone, Copy)]
pub(super) struct Owned {
    sitting: u128,
    likely: Likely,
}

/// How likely it is this learner's, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likely {
    /// Another is named in it.
    Foreign,
    /// Who is named in it is named in most of the learner's.
    Usual,
    /// It names the learner.
    Named,
}

/// What is held as another learner's, and left out of the records of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubled {
    /// Among whose records it stands as well.
    pub learner: String,
    /// Whose it is.
    pub owner: String,
    /// The sittings.
    sittings: HashSet<u128>,
}

impl OfLearner {
    /// Takes down the sittings that were read, each with whom it names. One may come several times.
    pub(super) fn own<'a>(&mut self, sittings: impl Iterator<Item = (u128, &'a str)>) {
        let by: BTreeMap<u128, &str> = sittings.collect();
        let mut named = BTreeMap::<&str, usize>::new();
        for learner in by.values() {
            *named.entry(learner).or_default() += 1;
        }
        let usual = named
            .iter()
            .max_by_key(|(name, times)| (**times, Reverse(**name)));
        let usual = usual.map(|(name, _)| *name);
        let owned = by.iter().map(|(sitting, learner)| Owned {
            sitting: *sitting,
            likely: if *learner == self.name {
                Likely::Named
            } else if Some(*learner) == usual {
                Likely::Usual
            } else {
                Likely::Foreign
            },
        });
        self.sittings = owned.collect();
    }
}

impl Fold {
    /// What stands in the records of two learners: of each sitting, all but one of them. It belongs to the one who is named in it; else to
    /// the one of whose records most name who is named in it; of several of these to the first by name.
    #[must_use]
    pub fn doubled(&self) -> Vec<Doubled> {
        let each = self.learners.iter().flat_map(|learner| {
            let owned = learner.sittings.iter();
            owned.map(move |owned| (owned.sitting, Reverse(owned.likely), &*learner.name))
        });
        let mut all: Vec<_> = each.collect();
        all.sort_unstable();
        let mut doubled = BTreeMap::<(&str, &str), HashSet<u128>>::new();
        for of_all in all.chunk_by(|one, next| one.0 == next.0) {
            let (sitting, _, owner) = of_all[0];
            for (_, _, learner) in &of_all[1..] {
                doubled.entry((learner, owner)).or_default().insert(sitting);
            }
        }
        let doubled = doubled.into_iter();
        doubled
            .map(|((learner, owner), sittings)| Doubled {
                learner: learner.to_owned(),
                owner: owner.to_owned(),
                sittings,
            })
            .collect()
    }

    /// Leaves out of the records of the next learner, who is called `name`, what is another's.
    pub fn leave_out(&mut self, doubled: &[Doubled], name: &str) {
        let of_this = doubled.iter().filter(|doubled| doubled.learner == name);
        self.left_out = of_this
            .flat_map(|doubled| &doubled.sittings)
            .copied()
            .collect();
    }
}
