//! When a mastered question is worth another look: FSRS with its published default weights, at 90% retention.
//!
//! The first showing of a day that comes to an end is that day's review: one that was put off, or left, says nothing of what the
//! learner knows. Only whole days count, and nothing is drawn by chance, so that the same path always gives the same day.

use chrono::DateTime;
use jiff::Timestamp;
use jiff::civil::Date;
use rs_fsrs::{Card, FSRS, Parameters, Rating};

/// The part of mastered questions a learner should still know when they come back.
const RETENTION: f64 = 0.9;

/// A showing that is its day's review if it is the first to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// When it began.
    pub at: Timestamp,
    /// The learner's day.
    pub day: Date,
    /// Its number.
    pub showing: u32,
    /// How it ended, if it did.
    pub outcome: Option<Outcome>,
}

/// How a review ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A recall: Good.
    Recalled,
    /// Right after tries or hints, or together: Hard.
    Reached,
    /// The answer was shown: Again.
    Shown,
}

impl Outcome {
    const fn rating(self) -> Rating {
        match self {
            Self::Recalled => Rating::Good,
            Self::Reached => Rating::Hard,
            Self::Shown => Rating::Again,
        }
    }
}

/// When the question is due again; `None` without a finished review.
#[must_use]
pub fn due(reviews: &[Review]) -> Option<Timestamp> {
    let parameters = Parameters {
        request_retention: RETENTION,
        enable_short_term: false,
        enable_fuzz: false,
        ..Parameters::default()
    };
    let scheduler = FSRS::new(parameters);
    let mut card: Option<Card> = None;
    for review in reviews {
        let Some(outcome) = review.outcome else {
            continue;
        };
        let at = DateTime::from_timestamp_millis(review.at.as_millisecond())?;
        let before = card.unwrap_or_else(|| Card {
            due: at,
            last_review: at,
            ..Card::default()
        });
        card = Some(scheduler.next(before, at, outcome.rating()).card);
    }
    Timestamp::from_millisecond(card?.due.timestamp_millis()).ok()
}
