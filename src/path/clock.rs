//! The learner's own clock: on which day, and at what time of it, something happened where they were. It never asks what time it is.

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};

use super::Step;

impl Step {
    /// When, by the learner's own clock.
    #[must_use]
    pub fn local(&self) -> DateTime {
        local_time(self.at, self.offset)
    }
}

/// The learner's calendar day at `at`, whose local time is `offset_minutes` ahead of UTC.
#[must_use]
pub fn local_day(at: Timestamp, offset_minutes: i32) -> Date {
    local_time(at, offset_minutes).date()
}

/// The learner's date and time at `at`, likewise.
fn local_time(at: Timestamp, offset_minutes: i32) -> DateTime {
    let local = at
        .checked_add(SignedDuration::from_mins(i64::from(offset_minutes)))
        .unwrap_or(at);
    Offset::UTC.to_datetime(local)
}
