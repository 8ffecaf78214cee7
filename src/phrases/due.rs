//! Mastered questions that are worth another look: how many there are, and how to come to them. It never says that anything was
//! forgotten, and nothing has to be done.

use super::screen::{Doing, doing, tight};
use super::{count, sentence};
use crate::practice::Only;

/// The sets with some, in the library, or all sets again.
pub const WHERE: Doing = tight(
    "another look",
    "look again",
    "Show the sets with questions worth another look, or all sets again.",
);
/// A sitting with nothing else.
pub const THOSE_ALONE: Doing = doing(
    "those alone",
    "Practise what is worth another look, and nothing else.",
);
/// All sets again, where some were left out.
pub const ALL_SETS: &str = "all sets";

/// How many there are in a set, and what comes of it: after the welcome of a sitting that begins with them. `alone` is one with nothing
/// else.
#[must_use]
pub fn at_the_beginning(number: usize, alone: bool) -> String {
    let are = sentence(&super::shelf::due(number));
    match (number, alone) {
        (0, _) => String::new(),
        (_, true) => format!("{are}."),
        (1, false) => format!("{are} and comes first."),
        (_, false) => format!("{are} and come first."),
    }
}

/// How many there are over all sets, at the top of the library.
#[must_use]
pub fn over_all(number: usize, sets: usize) -> String {
    let are = sentence(&super::shelf::due(number));
    match (number, sets) {
        (0, _) => String::new(),
        (_, 0 | 1) => format!("{are}."),
        _ => format!("{are}, in {} sets.", count(sets)),
    }
}

/// Which sets are in sight, at the top of the library.
#[must_use]
pub const fn in_sight(only: Only) -> &'static str {
    match only {
        Only::Due => "Sets with questions worth another look:",
        Only::Trying => "Sets with questions under way:",
        Only::New => "Sets with new questions:",
    }
}

/// Said where no set has any.
#[must_use]
pub const fn nowhere(only: Only) -> &'static str {
    match only {
        Only::Due => {
            "Nothing is worth another look yet. What you have mastered comes back in time."
        }
        Only::Trying => "Nothing is under way. A new question is a good place to start.",
        Only::New => "Nothing is new any more. What you have mastered comes back in time.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_are_said_as_one_says_them() {
        let cases = [
            (0, false, ""),
            (1, false, "One is worth another look and comes first."),
            (3, false, "Three are worth another look and come first."),
            (3, true, "Three are worth another look."),
        ];
        for (number, alone, said) in cases {
            assert_eq!(at_the_beginning(number, alone), said, "{number} {alone}");
        }
        let over = [
            (0, 0, ""),
            (1, 1, "One is worth another look."),
            (2, 1, "Two are worth another look."),
            (5, 2, "Five are worth another look, in two sets."),
        ];
        for (number, sets, said) in over {
            assert_eq!(over_all(number, sets), said, "{number} {sets}");
        }
    }
}
