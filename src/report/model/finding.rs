//! What a teacher may look at first, as plain data: `report::words` says each in words.

use jiff::civil::Date;
use serde::Serialize;

use super::as_text;

/// Something to look at. Counts are of learners, unless they say otherwise; which questions qualify stands at each.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "finding")]
pub enum Finding {
    /// Learners mix something up: an idea that at least two hold or have left.
    Idea {
        /// The set.
        set: String,
        /// The idea.
        slug: String,
        /// How many hold it now.
        hold: u64,
        /// How many have left it.
        left: u64,
        /// At how many questions it was met.
        questions: u64,
    },
    /// Learners go round in circles here, and the material could help: at least one does now.
    Stuck {
        /// The set.
        set: String,
        /// The question.
        question: String,
        /// How many do.
        learners: u64,
    },
    /// An answer that at least two learners gave, or one that the same lines would do for, and to which the set has nothing to say.
    NoFeedback {
        /// The set.
        set: String,
        /// The question.
        question: String,
        /// The answer, as it was given most.
        answer: String,
        /// How many other answers the same lines would do for: `mombasa` beside `Mombasa`.
        alike: u64,
        /// How many gave any of them.
        learners: u64,
        /// The lines to write, a YAML text with its line ends.
        yaml: String,
        /// Where they go.
        goes: Goes,
    },
    /// A hint that turned many: at least three opened it, and it was the turn for at least half of them.
    HintTurned {
        /// The set.
        set: String,
        /// The question.
        question: String,
        /// Which hint.
        hint: u64,
        /// For how many it was the turn.
        turned: u64,
        /// How many opened it.
        learners: u64,
    },
    /// A hint that tells nothing: at least five opened it, and it was the turn for fewer than one in five.
    HintTellsNothing {
        /// The set.
        set: String,
        /// The question.
        question: String,
        /// Which hint.
        hint: u64,
        /// For how many it was the turn.
        turned: u64,
        /// How many opened it.
        learners: u64,
    },
    /// Hints that nobody opened, from this one on, though at least three learners answered the question: where nobody goes round in circles
    /// or had the answer shown.
    HintUnused {
        /// The set.
        set: String,
        /// The question.
        question: String,
        /// The first that nobody opened.
        hint: u64,
        /// How many answered the question.
        learners: u64,
    },
    /// A question that turns learners: at least three were not there yet at first, and three quarters of those have got it since, those who
    /// go round in circles there now left out.
    Turns {
        /// The set.
        set: String,
        /// The question.
        question: String,
        /// How many were not there yet.
        learners: u64,
        /// How many of them have got it since.
        turned: u64,
        /// Their most frequent answer before.
        answer: String,
    },
    /// A question that all had at once: at least three answered it, each answer was right, and nobody needed help.
    AtOnce {
        /// The set.
        set: String,
        /// The question.
        question: String,
        /// How many answered it.
        learners: u64,
    },
    /// How lasting it is, of a set: at least three times a learner's mastered question came back on a later day and was taken up.
    Lasting {
        /// The set.
        set: String,
        /// How often that was, counting each learner and question once.
        came_back: u64,
        /// How often it was recalled then.
        kept: u64,
    },
    /// The goal of the class.
    Goal {
        /// How many are mastered.
        so_far: u64,
        /// How many are wished for.
        mastered: u64,
        /// By when.
        #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_text")]
        by: Option<Date>,
    },
}

/// Where the lines of a finding go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Goes {
    /// Into the question, as they are.
    Question,
    /// Under the `feedback:` that the question has.
    Feedback,
    /// In place of the choice.
    Choice,
}

impl Finding {
    /// The question that it is about, with its set before it; `None` where it is about none.
    #[must_use]
    pub fn place(&self) -> Option<(&str, &str)> {
        match self {
            Self::Stuck { set, question, .. }
            | Self::NoFeedback { set, question, .. }
            | Self::HintTurned { set, question, .. }
            | Self::HintTellsNothing { set, question, .. }
            | Self::HintUnused { set, question, .. }
            | Self::Turns { set, question, .. }
            | Self::AtOnce { set, question, .. } => Some((set, question)),
            Self::Idea { .. } | Self::Lasting { .. } | Self::Goal { .. } => None,
        }
    }
}
