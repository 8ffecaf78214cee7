//! What all of a class have reached together, on the first screen: one bar of all and a sentence. It never knows one learner.

use super::library::NEW;
use super::page::{Line, Wraps};
use super::theme::Role;
use crate::phrases;
use crate::store::class::ClassGoal;

/// How wide the bar is at most.
const BAR: usize = 24;

/// The goal of a class as it stands on a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClassBar {
    /// So many done of so many, where the records of the class are there.
    Goal {
        /// In words.
        words: String,
        /// How many are done, of how many.
        bar: Option<(usize, usize)>,
    },
    /// Why it cannot be said.
    Notice(String),
}

impl ClassBar {
    /// What was found of a class, if anything was.
    #[must_use]
    pub fn of(found: Result<Option<ClassGoal>, String>) -> Option<Self> {
        let goal = match found {
            Ok(goal) => goal?,
            Err(why) => return Some(Self::Notice(why)),
        };
        let ClassGoal {
            mastered,
            by,
            together,
            own,
        } = goal;
        Some(Self::Goal {
            words: phrases::goal::of_the_class(mastered, by, together, own),
            bar: together.map(|done| (done, mastered)),
        })
    }

    /// It as lines.
    #[must_use]
    pub fn lines(&self, columns: usize, wraps: &mut Wraps) -> Vec<Line> {
        let (words, bar) = match self {
            Self::Notice(why) => return wraps.short(why, columns, Role::Notice),
            Self::Goal { words, bar } => (words, bar),
        };
        let mut lines: Vec<Line> = bar
            .map(|(done, of)| {
                let columns = columns.min(BAR);
                let cells = filled(done, of, columns);
                Line::of(Role::GotIt, "█".repeat(cells))
                    .and(Role::Quiet, NEW.repeat(columns - cells))
            })
            .into_iter()
            .collect();
        lines.extend(wraps.short(words, columns, Role::Text));
        lines
    }
}

/// How much of a bar of this many columns is filled: one at least once something is done, and the last one once all is.
fn filled(done: usize, of: usize, columns: usize) -> usize {
    let (done, of) = (done.min(of), of.max(1));
    match done.saturating_mul(columns) / of {
        0 => usize::from(done > 0),
        some if done < of => some.min(columns.saturating_sub(1)),
        _ => columns,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_step_shows_and_the_last_one_is_not_promised() {
        let cases = [(0, 0), (1, 1), (200, 1), (499, 3), (500, 4), (900, 4)];
        for (done, cells) in cases {
            assert_eq!(filled(done, 500, 4), cells, "{done}");
        }
        assert_eq!(filled(usize::MAX / 100, usize::MAX, 24), 1);
    }
}
