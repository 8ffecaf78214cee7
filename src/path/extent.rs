//! How much a record holds, in numbers: for a learner who is about to show it or to take it away. It judges nothing.

use jiff::civil::Date;

use super::{Journey, Paths};

/// How much a record holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extent {
    /// Each set with a question that has appeared, by id.
    pub sets: Vec<OfSet>,
    /// The learner's first day with a step.
    pub since: Option<Date>,
}

/// How much it holds of one set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfSet {
    /// The set's id.
    pub id: String,
    /// How many questions have appeared.
    pub questions: usize,
    /// How many responses were submitted.
    pub answers: usize,
}

impl Extent {
    /// How much these paths hold.
    #[must_use]
    pub fn of(journey: &Journey) -> Self {
        let sets = journey.iter().map(|(id, paths)| OfSet::of(id, paths));
        let days = journey.values().flat_map(Paths::iter);
        let days = days.filter_map(|(_, path)| path.days.first().copied());
        Self {
            sets: sets.filter(|set| set.questions > 0).collect(),
            since: days.min(),
        }
    }

    /// How many questions have appeared, over all sets.
    #[must_use]
    pub fn questions(&self) -> usize {
        self.sets.iter().map(|set| set.questions).sum()
    }

    /// How many responses were submitted, over all sets.
    #[must_use]
    pub fn answers(&self) -> usize {
        self.sets.iter().map(|set| set.answers).sum()
    }
}

impl OfSet {
    fn of(id: &str, paths: &Paths) -> Self {
        Self {
            id: id.to_owned(),
            questions: paths.iter().count(),
            answers: paths.iter().map(|(_, path)| path.tries()).sum(),
        }
    }
}
