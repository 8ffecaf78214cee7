//! Sittings that stand in the records of two learners, such as a file that was put into the folder of another one, too: they are of one of
//! them, and count once.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Fold, OfLearner};
use crate::journal::UNNAMED;
use crate::text::slug::slug;

/// A sitting among the records of a learner, and whom it names there. Copies may name several: each has one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OfSitting {
    sitting: u128,
    /// A number for whoever is named: the same for the same name, and hardly for another.
    named: u32,
    fits: Fits,
}

/// How the name in a sitting fits the name of the learner among whose records it stands, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fits {
    /// Everyone may be named so.
    Nobody,
    Not,
    /// It is the name in what stands among this learner's records alone.
    AsOthers,
    /// Each word of the one is in the other, such as `zoe` and “Zoe Young”.
    InPart,
    Exactly,
}

/// What is held as another learner's, and left out of the records of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubled {
    /// Among whose records it stands as well.
    pub learner: String,
    /// Whose it is.
    pub owner: String,
    /// Whether anything but the order of names tells whose it is.
    pub is_named: bool,
    /// Whether nothing else stands among the records of `learner`.
    pub is_all: bool,
    sittings: HashSet<u128>,
}

impl Doubled {
    /// Whether a record of this sitting is left out.
    #[must_use]
    pub fn holds(&self, sitting: uuid::Uuid) -> bool {
        self.sittings.contains(&super::identity(sitting))
    }
}

impl OfLearner {
    /// Takes down the sittings that were read, each with whom it names. Any may come again.
    pub(super) fn note<'a>(&mut self, sittings: impl Iterator<Item = (u128, &'a str)>) {
        let own = slug(&self.name);
        let mut last = ("", 0, Fits::Not);
        for (sitting, name) in sittings {
            if self.sittings.is_empty() || last.0 != name {
                last = (name, crc32fast::hash(name.as_bytes()), fits(name, &own));
            }
            let of = OfSitting {
                sitting,
                named: last.1,
                fits: last.2,
            };
            if self.sittings.last() != Some(&of) {
                self.sittings.push(of);
            }
        }
    }
}

/// How a name in a record fits that of a learner, both as slugs.
fn fits(named: &str, learner: &str) -> Fits {
    if named == UNNAMED {
        return Fits::Nobody;
    }
    if named == learner {
        return Fits::Exactly;
    }
    let words = |slug: &str| -> HashSet<String> { slug.split('-').map(str::to_owned).collect() };
    let (named, learner) = (words(named), words(learner));
    if named.is_subset(&learner) || learner.is_subset(&named) {
        Fits::InPart
    } else {
        Fits::Not
    }
}

/// What is known of a learner among whose records such a sitting stands.
struct Candidate<'a> {
    learner: &'a OfLearner,
    /// Whether other sittings stand among this learner's records alone.
    has_others: bool,
    /// How the names in those that stand among another's, too, fit.
    fits: HashMap<u128, Fits>,
}

impl<'a> Candidate<'a> {
    fn new(learner: &'a OfLearner, doubled: &HashMap<u128, Vec<usize>>) -> Self {
        let is_doubled = |of: &&OfSitting| doubled.contains_key(&of.sitting);
        let sittings = learner.sittings.iter();
        let (in_two, alone): (Vec<&OfSitting>, Vec<&OfSitting>) = sittings.partition(is_doubled);
        let named: HashSet<u32> = alone.iter().map(|of| of.named).collect();
        let mut fits = HashMap::new();
        for of in in_two {
            let as_others = of.fits == Fits::Not && named.contains(&of.named);
            let found = if as_others { Fits::AsOthers } else { of.fits };
            let best = fits.entry(of.sitting).or_insert(found);
            *best = found.max(*best);
        }
        Self {
            learner,
            has_others: !alone.is_empty(),
            fits,
        }
    }

    fn fits(&self, sitting: u128) -> Fits {
        self.fits.get(&sitting).copied().unwrap_or(Fits::Nobody)
    }

    /// The least is whose it is: whom the sitting names; of several the one who would be left with nothing; then the one with fewer.
    fn order(&self, sitting: u128) -> impl Ord + use<'a> {
        let is_unnamed = self.learner.name == UNNAMED;
        (
            Reverse(self.fits(sitting)),
            self.has_others,
            is_unnamed,
            self.learner.sittings.len(),
            &*self.learner.name,
        )
    }
}

impl Fold {
    /// What stands in the records of two learners: of each sitting, all but one of them.
    #[must_use]
    pub fn doubled(&self) -> Vec<Doubled> {
        let in_two = self.in_two();
        let mut candidates = BTreeMap::new();
        for number in in_two.values().flatten() {
            let learner = &self.learners[*number];
            candidates
                .entry(*number)
                .or_insert_with(|| Candidate::new(learner, &in_two));
        }
        let mut doubled = BTreeMap::<(&str, &str), Doubled>::new();
        let mut owners = HashSet::new();
        for (&sitting, learners) in &in_two {
            let mut learners: Vec<&Candidate<'_>> =
                learners.iter().map(|number| &candidates[number]).collect();
            learners.sort_by_cached_key(|candidate| candidate.order(sitting));
            let [owner, others @ ..] = &*learners else {
                continue;
            };
            owners.insert(&*owner.learner.name);
            let is_named = owner.fits(sitting) > Fits::Not;
            for other in others {
                let of_two = (&*other.learner.name, &*owner.learner.name);
                let of_two = doubled.entry(of_two).or_insert_with(|| Doubled {
                    learner: other.learner.name.clone(),
                    owner: owner.learner.name.clone(),
                    is_named,
                    is_all: !other.has_others,
                    sittings: HashSet::new(),
                });
                of_two.is_named &= is_named;
                of_two.sittings.insert(sitting);
            }
        }
        for of_two in doubled.values_mut() {
            of_two.is_all &= !owners.contains(&*of_two.learner);
        }
        doubled.into_values().collect()
    }

    /// The sittings that stand among the records of several learners, and the numbers of these.
    fn in_two(&self) -> HashMap<u128, Vec<usize>> {
        let each = self.learners.iter().enumerate();
        let each = each.flat_map(|(number, learner)| {
            let sittings = learner.sittings.iter();
            sittings.map(move |of| (of.sitting, number))
        });
        let mut all: Vec<_> = each.collect();
        all.sort_unstable();
        all.dedup();
        let in_two = all.chunk_by(|one, next| one.0 == next.0);
        let in_two = in_two.filter(|of_all| of_all.len() > 1);
        in_two
            .map(|of_all| {
                (
                    of_all[0].0,
                    of_all.iter().map(|(_, number)| *number).collect(),
                )
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
