//! What stands in a file that a learner has given away, beside what happened: under which name and at which level it was
//! written, and how far a question is where no answers are told. None of it is ever written into a record, and folding skips it.

use clap::ValueEnum;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How much of a record is shown to somebody else.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// How far each question is, with counts and days; no answers
    #[default]
    Summary,
    /// Each step with its answer and its day; no times of the day, and not how long anything took
    Path,
    /// All that is kept, times of the day among it; no names of partners
    Full,
}

impl Level {
    /// Its name in the record and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Path => "path",
            Self::Full => "full",
        }
    }
}

/// The head of a file that was given away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The name that the learner chose to be shown.
    pub name: String,
    /// How much is shown.
    pub level: Level,
}

/// How far one question is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The question's id.
    pub question: String,
    /// Where it stands, by the name in the journey's JSON (see [`crate::path::State::name`]).
    pub state: String,
    /// Recalls so far.
    pub recalls: u32,
    /// How often it has appeared.
    pub showings: u32,
    /// Submitted responses over all showings.
    pub tries: u32,
    /// Hints opened over all showings.
    pub hints: u32,
    /// On how many of the learner's days there was a step.
    pub days: u32,
    /// The first of these days. The last day on which anything happened is the day of the record.
    pub since: Option<Date>,
}
