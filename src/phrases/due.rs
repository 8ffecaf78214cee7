//! Mastered questions that are worth another look: how many there are, and how to come to them. It never says that anything was
//! forgotten, and nothing has to be done.

use super::screen::{Doing, doing};
use super::sentence;
use super::words::File;
use crate::practice::Only;

const WORDS: File = File::Due;

/// The sets with some, in the library, or all sets again.
pub const WHERE: Doing = doing(WORDS, "where");
/// A sitting with nothing else.
pub const THOSE_ALONE: Doing = doing(WORDS, "those-alone");
/// All sets again, where some were left out.
#[must_use]
pub fn all_sets() -> &'static str {
    WORDS.text("all-sets")
}

/// How many there are in a set, and what comes of it: after the welcome of a sitting that begins with them. `alone` is one with nothing
/// else.
#[must_use]
pub fn at_the_beginning(number: usize, alone: bool) -> String {
    let key = if alone { "alone" } else { "at-the-beginning" };
    match number {
        0 => String::new(),
        _ => sentence(&WORDS.say(key, &[("number", number.into())])),
    }
}

/// How many there are over all sets, at the top of the library.
#[must_use]
pub fn over_all(number: usize, sets: usize) -> String {
    let key = if sets > 1 { "in-sets" } else { "alone" };
    match number {
        0 => String::new(),
        _ => sentence(&WORDS.say(key, &[("number", number.into()), ("sets", sets.into())])),
    }
}

/// Which sets are in sight, at the top of the library.
#[must_use]
pub fn in_sight(only: Only) -> &'static str {
    match only {
        Only::Due => WORDS.text("in-sight-due"),
        Only::Trying => WORDS.text("in-sight-trying"),
        Only::New => WORDS.text("in-sight-new"),
    }
}

/// Said where no set has any.
#[must_use]
pub fn nowhere(only: Only) -> &'static str {
    match only {
        Only::Due => WORDS.text("nowhere-due"),
        Only::Trying => WORDS.text("nowhere-trying"),
        Only::New => WORDS.text("nowhere-new"),
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
