//! The vocabulary of a learner's record, and below it the line codec. It never touches a disk and never decides anything:
//! what happened is an [`Entry`], an entry with its envelope is a [`Record`], and a record is one line.

use std::collections::BTreeMap;
use std::fmt;

use jiff::Timestamp;
use uuid::Uuid;

use crate::grading::Verdict;
use crate::quiz::Mastery;

pub mod brief;
pub mod line;
pub mod scan;
pub mod schema;
mod shared;

pub use shared::{Level, Shared, Summary};

/// The learner of whom nothing is known: the one there is before anyone is named.
pub const UNNAMED: &str = "me";

/// Something that happened in a sitting, and when.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// When, to the millisecond.
    pub at: Timestamp,
    /// In which sitting.
    pub sitting: Uuid,
    /// With which set.
    pub set: String,
    /// What.
    pub event: Event,
}

/// An entry as it stands in a journal file.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its identity: the union of files by this *is* merging.
    pub id: Uuid,
    /// Counts from 1 over all that one process writes, also when it has to go on in a new file: the order within a sitting.
    pub seq: u64,
    /// Whose record: a slug.
    pub learner: String,
    /// What it tells.
    pub entry: Entry,
}

/// What can happen. Mastery is never here: it is always folded from these.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A learner began a sitting.
    SatDown(SatDown),
    /// A learner set a goal for this sitting, in the form in which it is typed: `all`, `master=3`, `due`, `10min`.
    GoalSet {
        /// The goal.
        goal: String,
    },
    /// A question appeared.
    Shown {
        /// Its id.
        question: String,
        /// Counts from 1 over all sittings.
        showing: u32,
        /// Whether a recall in this showing counts (see [`crate::path::rule`]).
        spaced: bool,
        /// The numbers it was shown with, by name, where they are drawn (see [`crate::quiz::formula::Value::recorded`]).
        values: BTreeMap<String, String>,
        /// What its answers look like, where its id is made from its text (see [`crate::quiz::fingerprint`]).
        fingerprint: Option<String>,
    },
    /// A try: one submitted response.
    Answered(Answered),
    /// A hint was opened.
    Hinted {
        /// The question's id.
        question: String,
        /// The showing it belongs to.
        showing: u32,
        /// Which hint, from 1.
        hint: u32,
        /// Milliseconds since the hint, try or showing before it.
        ms: u64,
    },
    /// "I don't know yet": no try.
    Unsure {
        /// The question's id.
        question: String,
        /// The showing it belongs to.
        showing: u32,
    },
    /// The answer was shown on request.
    ShownAnswer {
        /// The question's id.
        question: String,
        /// The showing it belongs to.
        showing: u32,
    },
    /// The question rests for this sitting.
    SetAside {
        /// The question's id.
        question: String,
        /// The showing it belongs to.
        showing: u32,
    },
    /// A question was reworded, and got another id with it: its path goes on under that one.
    Moved {
        /// The id it had.
        from: String,
        /// The id it has.
        to: String,
    },
    /// Two ids are those of two questions, as the learner said.
    KeptApart {
        /// The id that the set no longer has.
        from: String,
        /// The id that it has.
        to: String,
    },
    /// The sitting ended.
    GotUp,
    /// The head of a file that was given away. Never in a record.
    Shared(Shared),
    /// How far a question is, in such a file, where no answers are told. Never in a record.
    Summary(Summary),
    /// An event of a newer program: kept in its file, and skipped here.
    Unknown(String),
}

/// How a sitting began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SatDown {
    /// The content hash of the set.
    pub hash: String,
    /// The rule under which this sitting's record is made.
    pub mastery: Mastery,
    /// Who else is practising here.
    pub with: Vec<String>,
    /// The program's version.
    pub program: String,
    /// What the orders of this sitting are drawn from.
    pub seed: u64,
    /// The learner's local time less UTC, in minutes: tells which day an event belongs to.
    pub offset: i32,
}

/// A try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The question's id.
    pub question: String,
    /// The showing it belongs to.
    pub showing: u32,
    /// Counts from 1 in the showing.
    pub attempt: u32,
    /// The response in words.
    pub response: String,
    /// What it is worth.
    pub verdict: Verdict,
    /// The idea behind it, by slug.
    pub misconception: Option<String>,
    /// How many hints were open.
    pub hints: u32,
    /// Milliseconds since the showing began, or since the try before.
    pub ms: u64,
    /// Who else was there.
    pub with: Vec<String>,
    /// How many parts are right, of how many.
    pub parts: Option<(u32, u32)>,
}

impl Event {
    /// The question on whose path it is a step or a showing, if it is one.
    #[must_use]
    pub fn question(&self) -> Option<&str> {
        match self {
            Self::Answered(Answered { question, .. })
            | Self::Shown { question, .. }
            | Self::Hinted { question, .. }
            | Self::Unsure { question, .. }
            | Self::ShownAnswer { question, .. }
            | Self::SetAside { question, .. } => Some(question),
            _ => None,
        }
    }

    /// Whether it is told in a file that was given away, and did not happen in a sitting.
    #[must_use]
    pub const fn is_told(&self) -> bool {
        matches!(self, Self::Shared(_) | Self::Summary(_))
    }

    /// Its name in the record.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::SatDown(_) => "sat-down",
            Self::GoalSet { .. } => "goal-set",
            Self::Shown { .. } => "shown",
            Self::Answered(_) => "answered",
            Self::Hinted { .. } => "hinted",
            Self::Unsure { .. } => "unsure",
            Self::ShownAnswer { .. } => "shown-answer",
            Self::SetAside { .. } => "set-aside",
            Self::Moved { .. } => "moved",
            Self::KeptApart { .. } => "kept-apart",
            Self::GotUp => "got-up",
            Self::Shared(_) => "shared",
            Self::Summary(_) => "summary",
            Self::Unknown(name) => name,
        }
    }
}

/// Why a line is not a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// The checksum is missing or does not fit the bytes before it.
    Checksum,
    /// The checksum fits, but what it covers is not a record of a known version.
    Shape,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Checksum => "the checksum does not fit",
            Self::Shape => "not a record this program knows",
        })
    }
}

/// Puts records into the order in which they happened, and drops copies: sorted by time, where the records of one sitting keep
/// the order in which they were written even when the clock was turned back.
///
/// Shuffled, doubled and merged files give the same list.
#[must_use]
pub fn in_order(mut records: Vec<Record>) -> Vec<Record> {
    records.sort_by_key(|record| (record.entry.sitting, record.seq, record.id));
    records.dedup_by_key(|record| record.id);
    let mut latest: Option<(Uuid, Timestamp)> = None;
    let mut timed: Vec<(Timestamp, Record)> = records
        .into_iter()
        .map(|record| {
            let at = match latest {
                Some((sitting, at)) if sitting == record.entry.sitting => at.max(record.entry.at),
                _ => record.entry.at,
            };
            latest = Some((record.entry.sitting, at));
            (at, record)
        })
        .collect();
    timed.sort_by_key(|(at, _)| *at);
    timed.into_iter().map(|(_, record)| record).collect()
}
