//! Folds events into each question's path and mastery. It stores nothing and decides nothing about what comes next: the same
//! entries in the same order always give the same paths, and nothing that happens ever moves a question back.
//!
//! - [`rule`] is the rule of mastery, alone and readable;
//! - [`review`] says when a mastered question is worth another look;
//! - [`stuck`] tells going round in circles from a struggle that leads somewhere;
//! - [`weeks`] adds up the ground covered, week by week;
//! - [`moved`] finds the path of a question that was reworded;
//! - [`which`] picks paths out of all;
//! - [`extent`] says how much a record holds, in numbers;
//! - [`share`] makes of a record what a learner shows of it;
//! - [`again`] says what a set, as it is now, answers to what was recorded.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::grading::Verdict;
use crate::journal::{Answered, Entry, Event, SatDown};
use crate::quiz::Mastery;

pub mod again;
mod clock;
pub mod extent;
mod joined;
pub mod moved;
pub mod review;
pub mod rule;
pub mod share;
mod step;
pub mod stuck;
pub mod weeks;
pub mod which;

pub use clock::{days_until, local_day};
pub use rule::State;
pub use step::{Step, StepKind};
pub use stuck::Stuck;

/// All paths of one learner, by set.
pub type Journey = BTreeMap<String, Paths>;

/// Folds entries, in the order of [`crate::journal::in_order`], into the paths of every set in them.
pub fn fold<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Journey {
    let mut journey = Journey::new();
    for entry in entries {
        if entry.event.is_told() {
            continue;
        }
        if !journey.contains_key(&entry.set) {
            journey.insert(entry.set.clone(), Paths::default());
        }
        if let Some(paths) = journey.get_mut(&entry.set) {
            paths.add(entry);
        }
    }
    journey
}

/// The paths of one learner through one set.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paths {
    by_question: BTreeMap<String, Path>,
    sittings: HashMap<Uuid, Seat>,
    /// Under which id a path goes on that was kept under another one before.
    moved: BTreeMap<String, String>,
    /// Pairs of an old and a new id that are two questions, as the learner said.
    apart: BTreeSet<(String, String)>,
}

/// What has to be known of a sitting to fold its events.
#[derive(Debug, Clone, Default, PartialEq)]
struct Seat {
    mastery: Mastery,
    offset_minutes: i32,
    open: Option<rule::Showing>,
}

/// One question's path.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Path {
    /// Every step, in order.
    pub steps: Vec<Step>,
    /// How often the question has appeared.
    pub showings: u32,
    /// When it last appeared.
    pub last_shown: Option<Timestamp>,
    /// Recalls so far; they add up and are never taken back.
    pub recalls: u32,
    /// Whether a right answer was ever given.
    pub got_it: bool,
    /// The learner's day of the first answer, whatever it was.
    pub begun_on: Option<Date>,
    /// The learner's day of the first right answer.
    pub got_on: Option<Date>,
    /// The learner's day on which it became mastered.
    pub mastered_on: Option<Date>,
    /// How many steps led there, the one that did it among them.
    pub mastered_after: Option<usize>,
    /// The learner's first later day with a recall.
    pub kept_from: Option<Date>,
    /// The learner's last later day with a recall.
    pub kept_on: Option<Date>,
    /// The learner's days with at least one step, in order.
    pub days: Vec<Date>,
    /// The numbers of each showing, by name, where they were drawn.
    pub numbers: BTreeMap<u32, BTreeMap<String, String>>,
    /// The showings of each day up to the first one that ended, for [`review`].
    pub reviews: Vec<review::Review>,
    /// What the question's answers looked like when it last appeared, where its id is made from its text (see
    /// [`crate::quiz::fingerprint`]).
    pub fingerprint: Option<String>,
}

impl Paths {
    /// The path of a question, if it has ever appeared.
    #[must_use]
    pub fn get(&self, question: &str) -> Option<&Path> {
        self.by_question.get(question)
    }

    /// The id under which the path of this question goes on: its own, unless it was reworded.
    #[must_use]
    pub fn standing<'a>(&'a self, question: &'a str) -> &'a str {
        moved::standing(&self.moved, question)
    }

    /// The state of a question.
    #[must_use]
    pub fn state(&self, question: &str) -> State {
        self.get(question).map_or(State::New, Path::state)
    }

    /// All paths, by question id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Path)> {
        self.by_question
            .iter()
            .map(|(id, path)| (id.as_str(), path))
    }

    /// Adds what happened next.
    pub fn add(&mut self, entry: &Entry) {
        match &entry.event {
            Event::SatDown(sat_down) => self.sit_down(entry.sitting, sat_down),
            Event::Moved { from, to } => self.go_on_as(from, to),
            Event::KeptApart { from, to } => self.keep_apart(from, to),
            _ => {}
        }
        let Some(question) = entry.event.question() else {
            return;
        };
        let question = moved::standing(&self.moved, question);
        let seat = self.sittings.entry(entry.sitting).or_default();
        let path = match self.by_question.get_mut(question) {
            Some(path) => path,
            None => self.by_question.entry(question.to_owned()).or_default(),
        };
        path.add(entry, seat);
    }

    /// The path goes on under another id, and so does all that is told of the old one from now on. Where both have steps, as two machines
    /// may have them, none is lost.
    fn go_on_as(&mut self, from: &str, to: &str) {
        if from == to {
            return;
        }
        self.moved.remove(to);
        self.moved.insert(from.to_owned(), to.to_owned());
        if let Some(path) = self.by_question.remove(from) {
            let other = self.by_question.remove(to);
            self.by_question.insert(to.to_owned(), path.join(other));
        }
    }

    /// Whether the learner said that they are two questions.
    fn is_apart(&self, one: &moved::Move) -> bool {
        self.apart.contains(&(one.from.clone(), one.to.clone()))
    }

    /// They are two questions: what is told of the old id is told of it alone again.
    fn keep_apart(&mut self, from: &str, to: &str) {
        self.moved.remove(from);
        self.apart.insert((from.to_owned(), to.to_owned()));
    }

    fn sit_down(&mut self, sitting: Uuid, sat_down: &SatDown) {
        let seat = Seat {
            mastery: sat_down.mastery,
            offset_minutes: sat_down.offset,
            open: None,
        };
        self.sittings.insert(sitting, seat);
    }
}

impl Path {
    /// Where the question stands.
    #[must_use]
    pub fn state(&self) -> State {
        rule::state(self)
    }

    /// Submitted responses over all showings.
    #[must_use]
    pub fn tries(&self) -> usize {
        self.steps.iter().filter(|step| step.is_answer()).count()
    }

    /// Whether an answer was ever given.
    #[must_use]
    pub const fn is_begun(&self) -> bool {
        self.begun_on.is_some()
    }

    /// Hints opened over all showings.
    #[must_use]
    pub fn hints(&self) -> usize {
        self.steps
            .iter()
            .filter(|step| matches!(step.kind, StepKind::Hinted(_)))
            .count()
    }

    /// For how many days a mastered question has been kept: from the day it was mastered to the last later day with a recall.
    #[must_use]
    pub fn kept_days(&self) -> i32 {
        match (self.mastered_on, self.kept_on) {
            (Some(mastered), Some(kept)) => (kept - mastered).get_days(),
            _ => 0,
        }
    }

    /// When a mastered question is worth another look.
    #[must_use]
    pub fn due(&self) -> Option<Timestamp> {
        self.mastered_on?;
        review::due(&self.reviews)
    }

    /// Whether the learner was stuck at the question, and why: a sign about the material. See [`stuck`].
    #[must_use]
    pub fn stuck(&self) -> Option<Stuck> {
        stuck::stuck(self)
    }

    fn add(&mut self, entry: &Entry, seat: &mut Seat) {
        let when = (entry.at, seat.offset_minutes);
        let day = local_day(entry.at, seat.offset_minutes);
        match &entry.event {
            Event::Shown {
                question,
                showing,
                spaced,
                values,
                fingerprint,
            } => {
                seat.open = Some(rule::Showing::new(question, *showing, *spaced));
                if !values.is_empty() {
                    self.numbers.insert(*showing, values.clone());
                }
                self.showings = self.showings.max(*showing);
                self.last_shown = self.last_shown.max(Some(entry.at));
                self.fingerprint.clone_from(fingerprint);
                self.begin_review(entry.at, day, *showing);
            }
            Event::Answered(answered) => self.answer(entry.at, day, answered, seat),
            Event::Hinted {
                question,
                showing,
                hint,
                ..
            } => {
                self.step(when, *showing, StepKind::Hinted(*hint));
                seat.helped(question, *showing);
            }
            Event::Unsure { showing, .. } => self.step(when, *showing, StepKind::Unsure),
            Event::ShownAnswer { question, showing } => {
                self.step(when, *showing, StepKind::ShownAnswer);
                seat.helped(question, *showing);
                self.end_review(*showing, review::Outcome::Shown);
            }
            Event::SetAside { showing, .. } => self.step(when, *showing, StepKind::SetAside),
            _ => {}
        }
    }

    fn answer(&mut self, at: Timestamp, day: Date, answered: &Answered, seat: &mut Seat) {
        let recall = seat
            .open
            .as_ref()
            .is_some_and(|open| rule::is_recall(open, answered));
        let kind = StepKind::Answered {
            response: answered.response.clone(),
            verdict: answered.verdict,
            misconception: answered.misconception.clone(),
            with: answered.with.clone(),
            recall,
            parts: answered.parts,
            ms: answered.ms,
        };
        self.step((at, seat.offset_minutes), answered.showing, kind);
        self.begun_on = self.begun_on.into_iter().chain([day]).min();
        if answered.verdict == Verdict::GotIt {
            self.got_it = true;
            self.got_on.get_or_insert(day);
            let outcome = if recall {
                review::Outcome::Recalled
            } else {
                review::Outcome::Reached
            };
            self.end_review(answered.showing, outcome);
        }
        if recall {
            self.recall(day, seat.mastery);
        }
    }

    fn recall(&mut self, day: Date, mastery: Mastery) {
        let mut won = rule::Won {
            recalls: self.recalls,
            mastered_on: self.mastered_on,
            kept_from: self.kept_from,
            kept_on: self.kept_on,
        };
        if won.recall(day, mastery.recalls) {
            self.mastered_after = Some(self.steps.len());
        }
        self.recalls = won.recalls;
        self.mastered_on = won.mastered_on;
        self.kept_from = won.kept_from;
        self.kept_on = won.kept_on;
    }

    fn step(&mut self, (at, offset): (Timestamp, i32), showing: u32, kind: StepKind) {
        let day = local_day(at, offset);
        self.steps.push(Step {
            at,
            offset,
            showing,
            kind,
        });
        if let Err(place) = self.days.binary_search(&day) {
            self.days.insert(place, day);
        }
    }

    fn begin_review(&mut self, at: Timestamp, day: Date, showing: u32) {
        let is_open = |last: &review::Review| last.day == day && last.outcome.is_none();
        let last = self.reviews.last();
        if last.is_none_or(|last| last.day < day || is_open(last)) {
            self.reviews.push(review::Review {
                at,
                day,
                showing,
                outcome: None,
            });
        }
    }

    fn end_review(&mut self, showing: u32, outcome: review::Outcome) {
        let Some(day) = self.reviews.last().map(|last| last.day) else {
            return;
        };
        let start = self.reviews.partition_point(|one| one.day < day);
        let of_day = &mut self.reviews[start..];
        if of_day.iter().all(|one| one.outcome.is_none())
            && let Some(ended) = of_day.iter_mut().find(|one| one.showing == showing)
        {
            ended.outcome = Some(outcome);
        }
    }
}

impl Seat {
    fn helped(&mut self, question: &str, showing: u32) {
        let is_open =
            |open: &&mut rule::Showing| open.number == showing && open.question == question;
        if let Some(open) = self.open.as_mut().filter(is_open) {
            open.helped = true;
        }
    }
}

#[cfg(test)]
mod tests;
