//! What getting it is worth saying: the work and the way, never the person. The longer the way, the warmer the words, because that
//! is where the learning was; a right first try gets a quiet nod. Every sentence begins with `Got it`, so that a face can put
//! the response before it.

use super::voice::Voice;
use super::words::File;
use crate::path::{Path, Step, StepKind};
use crate::practice::Sitting;

const WORDS: File = File::Won;

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

/// What was seen before and neither got nor shown is no memory.
fn is_recalled(path: &Path) -> bool {
    let Some(last) = path.steps.last() else {
        return false;
    };
    let is_recall = matches!(last.kind, StepKind::Answered { recall: true, .. });
    let was_known = |step: &Step| step.is_right() || step.kind == StepKind::ShownAnswer;
    let mut before = path
        .steps
        .iter()
        .filter(|step| step.showing != last.showing);
    is_recall && before.any(was_known)
}

/// What is said to a right answer; `turn` counts the right answers of the sitting.
#[must_use]
pub fn got_it(voice: Voice, won: &Won, turn: usize) -> String {
    let (key, said) = match (won.tries, won.hints) {
        _ if voice == Voice::Quiet => return WORDS.text("quiet").to_owned(),
        (0 | 1, 0) if won.recalled => (voice.pick("recalled-warm", "recalled-plain", ""), None),
        (0 | 1, 0) => (voice.pick("first-warm", "first-plain", ""), None),
        (tries, hints) if voice == Voice::Plain => ("after-plain", Some(way(tries, hints))),
        (0 | 1, 1) => ("one-hint", None),
        (2, 0) => ("second-look", None),
        (tries, hints) if tries + hints >= LONG => ("long-way", Some(way(tries, hints))),
        (tries, hints) => ("way", Some(way(tries, hints))),
    };
    said.map_or_else(
        || WORDS.form(key, turn).to_owned(),
        |way| WORDS.say_form(key, turn, &[("way", (&way).into())]),
    )
}

/// Tries and hints as one says them.
#[must_use]
pub fn way(tries: usize, hints: usize) -> String {
    WORDS.say(
        "tries-and-hints",
        &[("tries", tries.into()), ("hints", hints.into())],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grading::Verdict;

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
    fn what_was_neither_got_nor_shown_before_is_no_memory() {
        let step = |showing, kind| Step {
            at: jiff::Timestamp::UNIX_EPOCH,
            offset: 0,
            showing,
            kind,
        };
        let answered = |verdict, recall| StepKind::answered("3/4", verdict, recall);
        let recalled = |before: Option<StepKind>| {
            let before = before.map(|kind| step(1, kind));
            let now = step(2, answered(Verdict::GotIt, true));
            let path = Path {
                steps: before.into_iter().chain([now]).collect(),
                showings: 2,
                ..Path::default()
            };
            is_recalled(&path)
        };
        assert!(!recalled(None), "seen, and left for later");
        assert!(!recalled(Some(StepKind::Hinted(1))));
        assert!(!recalled(Some(StepKind::Unsure)));
        assert!(!recalled(Some(answered(Verdict::NotYet, false))));
        assert!(recalled(Some(answered(Verdict::GotIt, false))));
        assert!(recalled(Some(StepKind::ShownAnswer)));
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
        assert_eq!(
            long,
            "Got it, after five tries and two hints. You did not let go of it, and this is where the most was learned."
        );
        assert!(words(1, 0).len() < words(2, 0).len() && words(3, 1).len() < long.len());
    }
}
