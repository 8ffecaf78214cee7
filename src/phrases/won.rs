//! What getting it is worth saying: the work and the way, never the person. The longer the way, the warmer the words, because that
//! is where the learning was; a right first try gets a quiet nod. Every sentence begins with `Got it`, so that a face can put
//! the response before it.

use super::voice::Voice;
use super::{count, counted, form};
use crate::path::{Path, Step, StepKind};
use crate::practice::Sitting;

/// The way to a right answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Won {
    /// Tries, this one included: those of this showing, or all there ever were where the question is got for the first time.
    pub tries: usize,
    /// Hints, counted likewise.
    pub hints: usize,
    /// Whether it was known from an earlier showing: at the first try, alone, without help, after others came between.
    pub recalled: bool,
}

/// From so many tries and hints together on, a way is long. A choice of ours: four choices and three hints are seven.
const LONG: usize = 7;

impl Won {
    /// The way to the right answer that was just given; `None` where there was none.
    #[must_use]
    pub fn of(sitting: &Sitting) -> Option<Self> {
        let showing = sitting.showing()?;
        Some(sitting.path().map_or(
            Self {
                tries: showing.tried.len(),
                hints: showing.hints_open,
                recalled: false,
            },
            |path| Self {
                recalled: is_recalled(path),
                ..if path.steps.iter().filter(|step| step.is_right()).count() == 1 {
                    Self::whole(path)
                } else {
                    Self::within(path, showing.number)
                }
            },
        ))
    }

    fn whole(path: &Path) -> Self {
        Self::counted(path.steps.iter())
    }

    fn within(path: &Path, showing: u32) -> Self {
        Self::counted(path.steps.iter().filter(|step| step.showing == showing))
    }

    fn counted<'a>(steps: impl Iterator<Item = &'a Step>) -> Self {
        let mut won = Self {
            tries: 0,
            hints: 0,
            recalled: false,
        };
        for step in steps {
            match step.kind {
                StepKind::Answered { .. } => won.tries += 1,
                StepKind::Hinted(_) => won.hints += 1,
                _ => {}
            }
        }
        won
    }
}

fn is_recalled(path: &Path) -> bool {
    let again = path.showings > 1;
    again
        && path
            .steps
            .last()
            .is_some_and(|step| matches!(step.kind, StepKind::Answered { recall: true, .. }))
}

/// What is said to a right answer; `turn` counts the right answers of the sitting.
#[must_use]
pub fn got_it(voice: Voice, won: &Won, turn: usize) -> String {
    match voice {
        Voice::Warm => warm(won, turn),
        Voice::Plain => plain(won, turn),
        Voice::Quiet => "Got it.".to_owned(),
    }
}

fn warm(won: &Won, turn: usize) -> String {
    let words: &[&str] = match (won.tries, won.hints) {
        (0 | 1, 0) if won.recalled => &[
            "Got it, from memory.",
            "Got it. It is still with you.",
            "Got it again, by yourself.",
        ],
        (0 | 1, 0) => &["Got it.", "Got it. That fits.", "Got it: this is the one."],
        (0 | 1, 1) => &[
            "Got it, with a hint well used.",
            "Got it. The hint did its work, and so did you.",
        ],
        (2, 0) => &[
            "Got it. The second look made it.",
            "Got it: you changed your mind, and it paid.",
        ],
        (tries, hints) => {
            let words = if tries + hints >= LONG { LONG_WAY } else { WAY };
            return format!("Got it, after {}. {}", way(tries, hints), form(words, turn));
        }
    };
    form(words, turn).to_owned()
}

/// Said after some tries.
const WAY: &[&str] = &[
    "You stayed with it.",
    "That is how it is learned.",
    "You kept looking until it fitted.",
];

/// Said after many: the warmest words there are.
const LONG_WAY: &[&str] = &[
    "You did not let go of it, and this is where the most was learned.",
    "Every one of these steps brought you closer. Look how far you have come.",
    "That was a long way, and you went all of it. What is won like this stays.",
];

fn plain(won: &Won, turn: usize) -> String {
    match (won.tries, won.hints) {
        (0 | 1, 0) if won.recalled => {
            form(&["Got it again.", "Got it, once more."], turn).to_owned()
        }
        (0 | 1, 0) => form(&["Got it.", "Got it. That fits."], turn).to_owned(),
        (tries, hints) => {
            let way = way(tries, hints);
            form(&["Got it, after", "Got it. It took"], turn).to_owned() + " " + &way + "."
        }
    }
}

/// Tries and hints as one says them.
#[must_use]
pub fn way(tries: usize, hints: usize) -> String {
    let tries = counted(tries, "try", "tries");
    match hints {
        0 => tries,
        1 => format!("{tries} and a hint"),
        more => format!("{tries} and {} hints", count(more)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ways of every length, got for the first time and recalled.
    fn ways() -> Vec<Won> {
        let mut ways = Vec::new();
        for tries in 1..9 {
            for hints in 0..5 {
                for recalled in [false, tries == 1 && hints == 0] {
                    ways.push(Won {
                        tries,
                        hints,
                        recalled,
                    });
                }
            }
        }
        ways
    }

    #[test]
    fn nothing_is_said_twice_in_a_row_whatever_came_before() {
        for voice in [Voice::Warm, Voice::Plain] {
            for turn in 1..13 {
                for before in ways() {
                    for now in ways() {
                        let (said, says) =
                            (got_it(voice, &before, turn), got_it(voice, &now, turn + 1));
                        assert_ne!(said, says, "{voice:?}, turn {turn}: {before:?}, {now:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_voice_says_that_it_is_got_and_the_quiet_one_nothing_else() {
        for won in ways() {
            for turn in 1..7 {
                assert!(got_it(Voice::Warm, &won, turn).starts_with("Got it"));
                assert!(got_it(Voice::Plain, &won, turn).starts_with("Got it"));
                assert_eq!(got_it(Voice::Quiet, &won, turn), "Got it.");
            }
        }
    }

    #[test]
    fn the_longest_way_gets_the_warmest_words_and_the_shortest_a_nod() {
        let words = |tries, hints| {
            let won = Won {
                tries,
                hints,
                recalled: false,
            };
            got_it(Voice::Warm, &won, 1)
        };
        assert_eq!(words(1, 0), "Got it.");
        assert_eq!(
            words(3, 1),
            "Got it, after three tries and a hint. You stayed with it."
        );
        let long = words(5, 2);
        assert!(LONG_WAY.iter().any(|warm| long.ends_with(warm)), "{long}");
        assert!(words(1, 0).len() < words(2, 0).len() && words(3, 1).len() < long.len());
    }
}
