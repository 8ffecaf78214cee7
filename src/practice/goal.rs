//! What a learner wants to reach in one sitting, and how far it has come. It reads no clock: minutes are counted from the times of the
//! entries, so that nothing has to wake up for them. It is never a duty: nothing follows from a goal that is not reached.
//!
//! | typed | reached when |
//! |---|---|
//! | `all` | every question that had no try has one |
//! | `master=3` | three more are mastered |
//! | `due` | each question that was worth another look has been got once more |
//! | `10min` | an entry is ten minutes later than the goal |
//!
//! A question that rests (see [`crate::path::stuck`]) is counted as done with, but never as mastered. A goal that is reached is told once,
//! and not in the middle of a question: once it is answered or left.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use jiff::{SignedDuration, Timestamp};

use super::Plan;
use crate::grading::Verdict;
use crate::journal::{Answered, Entry, Event};
use crate::path::{Path, Paths, State};
use crate::quiz::Set;

/// The most minutes a goal can have: a whole day of practice.
pub const MOST_MINUTES: u32 = 24 * 60;

/// What a learner wants to reach in one sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// Try every question once.
    All,
    /// Master so many more.
    Master(u32),
    /// Look again at all that is due.
    Due,
    /// Practise for so many minutes.
    Minutes(u32),
}

/// Why words are no goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAGoal {
    /// There is no goal of this name.
    Unknown,
    /// It needs a whole number from 1 on.
    Number,
    /// These are more than [`MOST_MINUTES`].
    TooLong,
}

impl fmt::Display for Goal {
    /// As it is typed, and as the record has it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all"),
            Self::Master(number) => write!(f, "master={number}"),
            Self::Due => f.write_str("due"),
            Self::Minutes(number) => write!(f, "{number}min"),
        }
    }
}

impl FromStr for Goal {
    type Err = NotAGoal;

    /// Takes what a learner types, also `master 3`, `10 min` and `10 minutes`.
    fn from_str(words: &str) -> Result<Self, NotAGoal> {
        let words = words.trim().to_lowercase();
        match words.as_str() {
            "all" => return Ok(Self::All),
            "due" => return Ok(Self::Due),
            _ => {}
        }
        if let Some(rest) = words.strip_prefix("master") {
            return number(rest.trim_start_matches(['=', ':', ' '])).map(Self::Master);
        }
        let unit = words.trim_start_matches(|sign: char| !sign.is_alphabetic());
        if !["m", "min", "mins", "minute", "minutes"].contains(&unit) {
            return Err(NotAGoal::Unknown);
        }
        match number(&words[..words.len() - unit.len()])? {
            minutes if minutes > MOST_MINUTES => Err(NotAGoal::TooLong),
            minutes => Ok(Self::Minutes(minutes)),
        }
    }
}

fn number(words: &str) -> Result<u32, NotAGoal> {
    match words.trim().parse() {
        Ok(0) | Err(_) => Err(NotAGoal::Number),
        Ok(number) => Ok(number),
    }
}

/// What there is to reach: the questions of a set that a sitting with this plan comes to, by their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Room {
    /// Those without a try.
    pub untried: BTreeSet<String>,
    /// Those not yet mastered.
    pub open: BTreeSet<String>,
    /// Those worth another look.
    pub due: BTreeSet<String>,
}

impl Room {
    /// What there is to reach now.
    #[must_use]
    pub fn of(set: &Set, paths: &Paths, plan: &Plan, now: Timestamp) -> Self {
        let mut room = Self::default();
        let theirs = set.questions.iter().filter(|question| {
            plan.wants(set, question) && plan.takes(paths.get(&question.id), now)
        });
        for question in theirs {
            let (id, path) = (question.id.clone(), paths.get(&question.id));
            if paths.state(&id) >= State::Mastered {
                room.due.insert(id);
                continue;
            }
            if path.is_none_or(|path| path.tries() == 0) {
                room.untried.insert(id.clone());
            }
            room.open.insert(id);
        }
        room
    }

    /// What of it there is to reach with others: nothing to master, for mastery waits for right answers alone.
    #[must_use]
    pub fn with(mut self, others: &[String]) -> Self {
        if !others.is_empty() {
            self.open.clear();
        }
        self
    }

    /// The goal as far as there is room for it; `None` where there is nothing of it to reach.
    #[must_use]
    pub fn take(&self, goal: Goal) -> Option<Goal> {
        let most = u32::try_from(self.open.len()).unwrap_or(u32::MAX);
        match goal {
            Goal::All if self.untried.is_empty() => None,
            Goal::Due if self.due.is_empty() => None,
            Goal::Master(number) => Some(number.min(most))
                .filter(|it| *it > 0)
                .map(Goal::Master),
            Goal::Minutes(0) => None,
            goal => Some(goal),
        }
    }
}

/// How far a goal has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The goal.
    pub goal: Goal,
    /// How many questions of it, or whole minutes, are done.
    pub done: usize,
    /// Of how many.
    pub of: usize,
    /// Whether it is reached.
    pub reached: bool,
}

/// A goal under way; it moves by entries of the record alone.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pursuit {
    goal: Goal,
    since: Timestamp,
    latest: Timestamp,
    /// The questions it is about.
    aims: BTreeSet<String>,
    done: BTreeSet<String>,
    /// Whether it is reached and a question has come to its end since.
    pub(super) told: bool,
}

impl Pursuit {
    /// A goal that was set at this time, as far as there is room for it.
    pub(super) fn new(goal: Goal, room: Room, at: Timestamp) -> Option<Self> {
        let goal = room.take(goal)?;
        let aims = match goal {
            Goal::All => room.untried,
            Goal::Master(_) => room.open,
            Goal::Due => room.due,
            Goal::Minutes(_) => BTreeSet::new(),
        };
        Some(Self {
            goal,
            since: at,
            latest: at,
            aims,
            done: BTreeSet::new(),
            told: false,
        })
    }

    /// Takes in what has happened. `between` is whether no question waits in the middle of being answered; `path` is the one of the
    /// entry's question, with the entry in it.
    pub(super) fn apply(&mut self, entry: &Entry, path: Option<&Path>, between: bool) {
        self.latest = self.latest.max(entry.at);
        if let Some(question) = entry.event.question()
            && self.aims.contains(question)
            && self.is_done(&entry.event, path)
        {
            self.done.insert(question.to_owned());
        }
        self.told |= between && self.progress().reached;
    }

    fn is_done(&self, event: &Event, path: Option<&Path>) -> bool {
        match (self.goal, event) {
            (Goal::Master(_), _) => path.is_some_and(|path| path.state() >= State::Mastered),
            (Goal::All, Event::Answered(_)) | (Goal::All | Goal::Due, Event::SetAside { .. }) => {
                true
            }
            (Goal::Due, Event::Answered(Answered { verdict, .. })) => *verdict == Verdict::GotIt,
            _ => false,
        }
    }

    pub(super) fn progress(&self) -> Progress {
        let small = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let (done, of) = match self.goal {
            Goal::Minutes(minutes) => (self.minutes(), small(minutes)),
            Goal::Master(number) => (self.done.len(), small(number)),
            Goal::All | Goal::Due => (self.done.len(), self.aims.len()),
        };
        Progress {
            goal: self.goal,
            done: done.min(of),
            of,
            reached: done >= of,
        }
    }

    fn minutes(&self) -> usize {
        let gone: SignedDuration = self.latest.duration_since(self.since);
        usize::try_from(gone.as_mins()).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn goals_are_read_as_a_student_types_them() {
        let cases = [
            ("all", Ok(Goal::All)),
            (" All ", Ok(Goal::All)),
            ("due", Ok(Goal::Due)),
            ("master=3", Ok(Goal::Master(3))),
            ("master 3", Ok(Goal::Master(3))),
            ("10min", Ok(Goal::Minutes(10))),
            ("10 minutes", Ok(Goal::Minutes(10))),
            ("1m", Ok(Goal::Minutes(1))),
            ("master", Err(NotAGoal::Number)),
            ("master=0", Err(NotAGoal::Number)),
            ("master=three", Err(NotAGoal::Number)),
            ("0min", Err(NotAGoal::Number)),
            ("min", Err(NotAGoal::Number)),
            ("-5min", Err(NotAGoal::Number)),
            ("2.5min", Err(NotAGoal::Number)),
            ("1441min", Err(NotAGoal::TooLong)),
            ("10", Err(NotAGoal::Unknown)),
            ("", Err(NotAGoal::Unknown)),
            ("10 hours", Err(NotAGoal::Unknown)),
            ("everything", Err(NotAGoal::Unknown)),
        ];
        for (words, expected) in cases {
            assert_eq!(words.parse::<Goal>(), expected, "{words}");
        }
    }

    fn any_goal() -> impl Strategy<Value = Goal> {
        prop_oneof![
            Just(Goal::All),
            Just(Goal::Due),
            (1..u32::MAX).prop_map(Goal::Master),
            (1..=MOST_MINUTES).prop_map(Goal::Minutes),
        ]
    }

    proptest! {
        #[test]
        fn a_goal_is_written_as_it_is_typed(goal in any_goal()) {
            prop_assert_eq!(goal.to_string().parse(), Ok(goal));
        }

        #[test]
        fn no_words_make_reading_a_goal_panic(words in any::<String>()) {
            let _ = words.parse::<Goal>();
        }
    }
}
