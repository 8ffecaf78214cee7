//! What of a record a report on a class is made from: borrowed, so that millions of records can be folded without a copy of each. The
//! whole record is made by [`super::line`], which this follows; [`super::scan`] makes a brief straight from a line.

use std::borrow::Cow;
use std::collections::BTreeMap;

use uuid::Uuid;

use super::{Answered, Event, Record, SatDown, Shared, Summary};
use crate::grading::Verdict;

/// A record in brief.
#[derive(Debug, Clone, PartialEq)]
pub struct Brief<'a> {
    /// Its identity.
    pub id: Uuid,
    /// The order within a sitting.
    pub seq: u64,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// By whom, as a slug.
    pub learner: &'a str,
    /// In which sitting.
    pub sitting: Uuid,
    /// With which set.
    pub set: &'a str,
    /// What.
    pub what: What<'a>,
}

/// What happened, in brief.
#[derive(Debug, Clone, PartialEq)]
pub enum What<'a> {
    /// A sitting began: the recalls that its rule asks for, and the learner's local time less UTC, in minutes.
    SatDown {
        /// The recalls needed.
        recalls: u8,
        /// The offset.
        offset: i32,
    },
    /// Something happened at a question.
    At {
        /// The question's id.
        question: &'a str,
        /// The showing it belongs to.
        showing: u32,
        /// What.
        step: Step<'a>,
    },
    /// Ids of questions were moved, or kept apart: what that means has to be folded by [`crate::path`].
    Renamed,
    /// The head of a file that was given away.
    Shared(&'a Shared),
    /// How far a question is, in such a file.
    Summary(&'a Summary),
    /// Nothing that a report asks for.
    Other,
}

/// What happened at a question, in brief.
#[derive(Debug, Clone, PartialEq)]
pub enum Step<'a> {
    /// It appeared.
    Shown {
        /// Whether a recall in this showing counts.
        spaced: bool,
        /// The numbers it was shown with; `None` where none are drawn.
        values: Option<&'a BTreeMap<String, String>>,
    },
    /// A try.
    Answered {
        /// Counts from 1 in the showing.
        attempt: u32,
        /// How many hints were open.
        hints: u32,
        /// Whether nobody else was there.
        alone: bool,
        /// Whether it was right.
        right: bool,
        /// The response in words.
        response: Cow<'a, str>,
        /// The idea behind it, by slug.
        misconception: Option<&'a str>,
    },
    /// This hint was opened.
    Hinted(u32),
    /// "I don't know yet".
    Unsure,
    /// The answer was shown on request.
    ShownAnswer,
    /// The question rests for this sitting.
    SetAside,
}

impl<'a> Brief<'a> {
    /// A record in brief.
    #[must_use]
    pub fn of(record: &'a Record) -> Self {
        let entry = &record.entry;
        Self {
            id: record.id,
            seq: record.seq,
            at: entry.at.as_millisecond(),
            learner: &record.learner,
            sitting: entry.sitting,
            set: &entry.set,
            what: What::of(&entry.event),
        }
    }
}

impl<'a> What<'a> {
    fn of(event: &'a Event) -> Self {
        let at = |question: &'a String, showing: &u32, step| Self::At {
            question,
            showing: *showing,
            step,
        };
        match event {
            Event::SatDown(SatDown {
                mastery, offset, ..
            }) => Self::SatDown {
                recalls: mastery.recalls,
                offset: *offset,
            },
            Event::Shown {
                question,
                showing,
                spaced,
                values,
                ..
            } => {
                let values = Some(values).filter(|values| !values.is_empty());
                let spaced = *spaced;
                at(question, showing, Step::Shown { spaced, values })
            }
            Event::Answered(answered) => {
                at(&answered.question, &answered.showing, Step::of(answered))
            }
            Event::Hinted {
                question,
                showing,
                hint,
                ..
            } => at(question, showing, Step::Hinted(*hint)),
            Event::Unsure { question, showing } => at(question, showing, Step::Unsure),
            Event::ShownAnswer { question, showing } => at(question, showing, Step::ShownAnswer),
            Event::SetAside { question, showing } => at(question, showing, Step::SetAside),
            Event::Moved { .. } | Event::KeptApart { .. } => Self::Renamed,
            Event::Shared(shared) => Self::Shared(shared),
            Event::Summary(summary) => Self::Summary(summary),
            Event::GoalSet { .. } | Event::GotUp | Event::Unknown(_) => Self::Other,
        }
    }
}

impl<'a> Step<'a> {
    fn of(answered: &'a Answered) -> Self {
        Self::Answered {
            attempt: answered.attempt,
            hints: answered.hints,
            alone: answered.with.is_empty(),
            right: answered.verdict == Verdict::GotIt,
            response: Cow::Borrowed(&answered.response),
            misconception: answered.misconception.as_deref(),
        }
    }
}
