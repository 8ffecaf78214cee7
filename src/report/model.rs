//! The report as plain data. Every number in it counts learners or events of the record; none is an estimate. It is what
//! `notyet class --format json` writes, so a field may be added, but none is renamed or changes its meaning.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::path::weeks::{self, Covered};

mod finding;

pub use finding::{Finding, Goes};

/// What a class did with its material.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Report {
    /// What to look at first, the most telling first. `report::words` says each in words.
    pub findings: Vec<Finding>,
    /// Every set with a question that has come up, by id.
    pub sets: Vec<OfSet>,
    /// The ideas behind answers: those that the most learners hold now first, then by set and slug.
    pub ideas: Vec<Idea>,
    /// What the class wants to reach together, where a `class.yaml` says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<Goal>,
    /// Whose records these are, by the name that is shown.
    pub learners: Vec<Learner>,
    /// Whether these names stand for the learners' own.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub pseudonyms: bool,
    /// The first day on which anything happened, by the learners' own clocks.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_text")]
    pub since: Option<Date>,
    /// The last day on which anything happened.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_text")]
    pub until: Option<Date>,
    /// The ground covered, week by week: the weeks in which something moved, in order.
    pub weeks: Vec<Week>,
    /// Lines that could not be read and were left out.
    pub damaged_lines: u64,
}

/// The ground covered by the end of a week, each learner's questions counted by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Week {
    /// Its first day.
    #[serde(serialize_with = "day_as_text")]
    pub monday: Date,
    /// All that was covered by its end.
    #[serde(flatten)]
    pub so_far: Covered,
}

impl From<weeks::Week> for Week {
    fn from(week: weeks::Week) -> Self {
        Self {
            monday: week.monday,
            so_far: week.so_far,
        }
    }
}

impl From<Week> for weeks::Week {
    fn from(week: Week) -> Self {
        Self {
            monday: week.monday,
            so_far: week.so_far,
        }
    }
}

/// A question of a set.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The set.
    pub set: String,
    /// The question.
    pub question: String,
}

/// Someone whose record is in the report. There is nothing in it that learners could be put into an order by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Learner {
    /// The name that is shown: as the learner chose it, or a pseudonym.
    pub name: String,
    /// How much was shared; `None` where the whole journal is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shared: Option<&'static str>,
    /// The questions that are under way: at least one answer was given, and they are not mastered yet; in the order of the sets.
    pub working_on: Vec<Place>,
}

/// What the class wants to reach together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Goal {
    /// So many questions mastered, over all learners.
    pub mastered: u64,
    /// By this day.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_text")]
    pub by: Option<Date>,
    /// How many are, all learners together.
    pub so_far: u64,
}

/// One set.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct OfSet {
    /// Its id.
    pub id: String,
    /// Its title, where the set is at hand (`--sets`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its questions that have come up, as they stand in the set where it is at hand, else by id.
    pub questions: Vec<OfQuestion>,
}

/// One question.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct OfQuestion {
    /// Its id.
    pub id: String,
    /// What it asks, on one line, where the set is at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// For how many learners it has come up.
    pub learners: u64,
    /// Of how many of them a summary alone was shared: what they answered is not known.
    pub summaries: u64,
    /// How many of them have mastered it (those who have kept it among them).
    pub mastered: u64,
    /// How many have had a right answer at some time, mastered ones among them.
    pub got_it: u64,
    /// The median, over the learners who had a right answer, of the tries up to their first one, over all showings. `None` where nobody
    /// had one, or only summaries were shared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_tries: Option<f64>,
    /// Tries over all learners and showings.
    pub tries: u64,
    /// Answers that were not there yet, the most frequent first, ties by text: all of them, each as it was written.
    pub not_yet: Vec<Answer>,
    /// The hints: each that was opened, and each that the set has, by number.
    pub hints: Vec<Hint>,
    /// How often a hint was opened.
    pub hints_opened: u64,
    /// How often the answer was shown on request.
    pub shown_answers: u64,
    /// How often a learner said "I don't know yet".
    pub unsure: u64,
    /// Where learners went round in circles (the rule of [`crate::path::stuck`]); `None` where nobody did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stuck: Option<Stuck>,
    /// How it lasts.
    pub lasting: Lasting,
    /// What came after what, from the first answer that was not there yet to mastery: the most frequent first, ties by `from`, then `to`.
    /// A learner whose answers were right at once is in none of them.
    pub flow: Vec<Link>,
}

/// One answer that was not there yet.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Answer {
    /// As it was recorded. It holds whatever a learner typed: [`crate::text::safe`] before a terminal sees it.
    pub text: String,
    /// How often it was given.
    pub tries: u64,
    /// How many learners gave it.
    pub learners: u64,
    /// After how many of these tries the very next answer in the same showing was right.
    pub then_right: u64,
    /// The idea behind it, by slug, as it was recorded last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub misconception: Option<String>,
    /// What the set says to it now; `None` where the set is not at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told: Option<Told>,
    /// What could be written for it, where the set says nothing to it. A finding has it as lines.
    #[serde(skip)]
    pub wants: Option<Wants>,
}

/// What could be written into a question so that an answer is told something; equal for answers that the same lines would do for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wants {
    /// A line of the question's `feedback`.
    Key {
        /// What it answers to.
        key: String,
        /// Whether the question has a `feedback` already.
        begun: bool,
    },
    /// Words beside a choice.
    Choice {
        /// What the choice says.
        text: String,
        /// The idea that stands beside it already, by slug.
        misconception: Option<String>,
    },
}

/// What a set says to an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// It has words for it.
    Said,
    /// It has none.
    Nothing,
    /// The answer is none that the set would take, or takes for right, as it is now.
    NoLongerAsked,
}

/// One hint.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Hint {
    /// Counts from 1.
    pub number: u64,
    /// Its text, where the set is at hand and still has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// How many learners opened it.
    pub learners: u64,
    /// For how many of them it was the turn: the first time that they opened it, the answer that came next in the showing, with no
    /// other help between, was right.
    pub turned: u64,
}

/// Learners who went round in circles at a question: a sign about the material.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Stuck {
    /// How many do now.
    pub now: u64,
    /// How many did, and have had a recall since.
    pub over: u64,
    /// What went round, the most frequent first.
    pub why: Vec<(StuckWhy, u64)>,
}

/// What went round.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StuckWhy {
    /// One idea, by slug.
    SameIdea(String),
    /// One answer.
    SameAnswer(String),
    /// The answer was shown again and again.
    Shown,
    /// Nothing that can be named, for ten showings.
    Long,
}

/// How it lasts on later days, over the learners who have mastered it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Lasting {
    /// For how many of them it came up on a later day and was taken up: answered alone, or with help.
    pub came_back: u64,
    /// How many of those recalled it then, on at least one such day.
    pub kept: u64,
}

/// So many times, this came after that, for one learner after another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// What was.
    pub from: Stage,
    /// What came next.
    pub to: Stage,
    /// How often.
    pub times: u64,
}

/// A place on the way.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// An answer that was not there yet.
    NotYet(String),
    /// A hint, from 1.
    Hint(u32),
    /// "I don't know yet".
    Unsure,
    /// The answer was shown.
    Shown,
    /// A right answer that did not make it mastered.
    GotIt,
    /// A right answer that made it mastered: the end of the way.
    Mastered,
    /// Nothing came after it, and it is not mastered: where the way stands now.
    Here,
}

/// An idea behind answers (a misconception).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Idea {
    /// In which set.
    pub set: String,
    /// Its slug.
    pub slug: String,
    /// What the set's author calls it, where the set is at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The questions at which it was met, by id.
    pub questions: Vec<String>,
    /// How many learners hold it now: at one of these questions, the last of their answers was of this idea, or none was right since, or
    /// they go round in circles there because of it.
    pub hold: u64,
    /// How many have left it: they held it, had a right answer since at every one of these questions, and go round in circles because of it
    /// at none.
    pub left: u64,
}

/// A day as it is written in the record: `2026-12-18`.
#[expect(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "serde gives the field as it is"
)]
fn as_text<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => serializer.collect_str(day),
        None => serializer.serialize_none(),
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde gives the field as it is"
)]
fn day_as_text<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}
