//! The steps of a path: what a learner did, one by one.

use jiff::Timestamp;

use crate::grading::Verdict;

/// One step of a path.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// When.
    pub at: Timestamp,
    /// The learner's local time then, less UTC, in minutes.
    pub offset: i32,
    /// In which showing.
    pub showing: u32,
    /// What.
    pub kind: StepKind,
}

impl Step {
    /// Whether it is an answer, whatever that was worth.
    #[must_use]
    pub const fn is_answer(&self) -> bool {
        matches!(self.kind, StepKind::Answered { .. })
    }

    /// Whether it is a right answer.
    #[must_use]
    pub const fn is_right(&self) -> bool {
        matches!(
            self.kind,
            StepKind::Answered {
                verdict: Verdict::GotIt,
                ..
            }
        )
    }
}

/// What a step can be.
#[derive(Debug, Clone, PartialEq)]
pub enum StepKind {
    /// A try.
    Answered {
        /// The response in words.
        response: String,
        /// What it was worth.
        verdict: Verdict,
        /// The idea behind it, by slug.
        misconception: Option<String>,
        /// Who else was there.
        with: Vec<String>,
        /// Whether it was a recall.
        recall: bool,
        /// How many parts were right, of how many.
        parts: Option<(u32, u32)>,
        /// Milliseconds since the showing began, or since the try before; 0 where that is not known.
        ms: u64,
    },
    /// A hint was opened, counted from 1.
    Hinted(u32),
    /// "I don't know yet".
    Unsure,
    /// The answer was shown on request.
    ShownAnswer,
    /// The question rested for the rest of a sitting.
    SetAside,
}

impl StepKind {
    /// Its name in the record.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Answered { .. } => "answered",
            Self::Hinted(_) => "hinted",
            Self::Unsure => "unsure",
            Self::ShownAnswer => "shown-answer",
            Self::SetAside => "set-aside",
        }
    }
}
