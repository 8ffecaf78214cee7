//! Which paths to see, out of all: it picks and it puts in order, and it never counts anything for or against anyone.

use jiff::Timestamp;

use super::{Path, State, Step, StepKind};

/// A choice among paths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Which {
    /// Every question, in the order of its set.
    #[default]
    All,
    /// Those that were shown and have no right answer yet.
    Trying,
    /// Mastered ones that are worth another look.
    Due,
    /// Those that took steps on the way to a right answer, the ones that took the most first: they are the proudest.
    HardestWon,
}

impl Which {
    /// All choices, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::All, Self::Trying, Self::Due, Self::HardestWon];

    /// The next one; after the last comes the first.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|which| *which == self);
        Self::ALL[at.map_or(0, |at| (at + 1) % Self::ALL.len())]
    }

    /// The places of the paths to see at `now`, in the order in which they are to be seen. `None` is a question that has never
    /// appeared.
    #[must_use]
    pub fn of(self, paths: &[Option<&Path>], now: Timestamp) -> Vec<usize> {
        let mut places: Vec<usize> = (0..paths.len())
            .filter(|place| self.takes(paths[*place], now))
            .collect();
        if self == Self::HardestWon {
            places.sort_by_key(|place| std::cmp::Reverse(paths[*place].map_or(0, way)));
        }
        places
    }

    fn takes(self, path: Option<&Path>, now: Timestamp) -> bool {
        match (self, path) {
            (Self::All, _) => true,
            (_, None) => false,
            (Self::Trying, Some(path)) => path.state() == State::Trying,
            (Self::Due, Some(path)) => path.due().is_some_and(|due| due <= now),
            (Self::HardestWon, Some(path)) => way(path) > 0,
        }
    }
}

/// How many steps a right answer took: the tries that were not there yet and the hints before the last right one. 0 where
/// nothing was won so far, and where nothing stood in the way.
#[must_use]
pub fn way(path: &Path) -> usize {
    way_of(&path.steps)
}

/// The same of some steps of a path.
#[must_use]
pub fn way_of(steps: &[Step]) -> usize {
    let last = steps.iter().rposition(Step::is_right).unwrap_or(0);
    let on_the_way = |step: &&Step| {
        matches!(step.kind, StepKind::Answered { .. } | StepKind::Hinted(_)) && !step.is_right()
    };
    steps[..last].iter().filter(on_the_way).count()
}

#[cfg(test)]
mod tests;
