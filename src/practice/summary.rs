//! What a sitting has moved, and how much ground is covered. Never a percentage, a grade or a rank.

use jiff::Timestamp;

use crate::path::{Path, Paths, State, StepKind, which};
use crate::quiz::Set;

/// How many questions of a set stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ground {
    /// Never shown.
    pub new: usize,
    /// Shown, no right answer yet.
    pub trying: usize,
    /// A right answer, not yet mastered.
    pub got_it: usize,
    /// Mastered, those that are kept among them.
    pub mastered: usize,
    /// Mastered and recalled on a later day.
    pub kept: usize,
}

impl Ground {
    /// The ground covered in a set.
    #[must_use]
    pub fn of(set: &Set, paths: &Paths) -> Self {
        Self::count(
            set.questions
                .iter()
                .map(|question| paths.state(&question.id)),
        )
    }

    /// The ground that these states make.
    pub fn count(states: impl IntoIterator<Item = State>) -> Self {
        let mut ground = Self::default();
        for state in states {
            match state {
                State::New => ground.new += 1,
                State::Trying => ground.trying += 1,
                State::GotIt => ground.got_it += 1,
                State::Mastered => ground.mastered += 1,
                State::Kept => {
                    ground.mastered += 1;
                    ground.kept += 1;
                }
            }
        }
        ground
    }

    /// All questions.
    #[must_use]
    pub fn total(&self) -> usize {
        self.new + self.trying + self.got_it + self.mastered
    }
}

/// What a sitting has moved. Questions are given by their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Where all questions stand now.
    pub ground: Ground,
    /// Tried for the first time.
    pub begun: Vec<String>,
    /// Got for the first time, those that were also mastered among them.
    pub got: Vec<String>,
    /// Mastered in this sitting.
    pub mastered: Vec<String>,
    /// Mastered before, and recalled now on a later day.
    pub kept: Vec<String>,
    /// Set aside in this sitting: they rest until the next one.
    pub rest: Vec<String>,
    /// Of those got, mastered or kept in this sitting, the one that took the most tries and hints, if it took more than one try.
    pub hardest_won: Option<String>,
    /// Tries made in this sitting.
    pub tries: usize,
    /// When the next mastered question is worth another look.
    pub next_due: Option<Timestamp>,
}

impl Summary {
    /// What lies between the paths before and after.
    #[must_use]
    pub fn between(set: &Set, before: &Paths, after: &Paths) -> Self {
        let moved = |to: State| {
            let ids = set.questions.iter().map(|question| &question.id);
            ids.filter(|id| before.state(id) < to && after.state(id) >= to)
                .cloned()
                .collect::<Vec<_>>()
        };
        let (got, mastered) = (moved(State::GotIt), moved(State::Mastered));
        let begun = newly_begun(set, before, after);
        let kept = newly_kept(set, before, after);
        let hardest_won = hardest_won(got.iter().chain(&mastered).chain(&kept), before, after);
        let next_due = set
            .questions
            .iter()
            .filter_map(|question| after.get(&question.id)?.due())
            .min();
        let tries = all_tries(after) - all_tries(before);
        Self {
            tries,
            ground: Ground::of(set, after),
            begun,
            got,
            mastered,
            kept,
            rest: set_aside(set, before, after),
            hardest_won,
            next_due,
        }
    }
}

/// A question that was seen and not answered is not begun.
fn newly_begun(set: &Set, before: &Paths, after: &Paths) -> Vec<String> {
    let begun = |paths: &Paths, id: &str| paths.get(id).is_some_and(Path::is_begun);
    let ids = set.questions.iter().map(|question| &question.id);
    ids.filter(|id| begun(after, id) && !begun(before, id))
        .cloned()
        .collect()
}

fn newly_kept(set: &Set, before: &Paths, after: &Paths) -> Vec<String> {
    let kept_on = |paths: &Paths, id: &str| paths.get(id).and_then(|path| path.kept_on);
    let ids = set.questions.iter().map(|question| &question.id);
    ids.filter(|id| kept_on(after, id) > kept_on(before, id))
        .cloned()
        .collect()
}

fn set_aside(set: &Set, before: &Paths, after: &Paths) -> Vec<String> {
    let asides = |paths: &Paths, id: &str| {
        let steps = paths.get(id).map_or(&[][..], |path| &path.steps);
        let asides = steps.iter().filter(|step| step.kind == StepKind::SetAside);
        asides.count()
    };
    let ids = set.questions.iter().map(|question| &question.id);
    ids.filter(|id| asides(after, id) > asides(before, id))
        .cloned()
        .collect()
}

fn all_tries(paths: &Paths) -> usize {
    paths.iter().map(|(_, path)| path.tries()).sum()
}

/// The question with the most steps on its way to a right answer, counting only what was new in this sitting.
fn hardest_won<'a>(
    ids: impl Iterator<Item = &'a String>,
    before: &Paths,
    after: &Paths,
) -> Option<String> {
    let new_steps = |id: &String| {
        let known = before.get(id).map_or(0, |path| path.steps.len());
        after
            .get(id)
            .map_or(0, |path| which::way_of(&path.steps[known..]))
    };
    let hardest = ids.max_by_key(|id| (new_steps(id), std::cmp::Reverse(id.as_str())))?;
    (new_steps(hardest) > 0).then(|| hardest.clone())
}
