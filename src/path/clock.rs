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

/// How many of the learner's days after `now` something is: none where it is today or was before.
#[must_use]
pub fn days_until(at: Timestamp, now: Timestamp, offset_minutes: i32) -> usize {
    let day = |at| local_day(at, offset_minutes);
    usize::try_from((day(at) - day(now)).get_days()).unwrap_or(0)
}

/// The learner's date and time at `at`, likewise.
fn local_time(at: Timestamp, offset_minutes: i32) -> DateTime {
    let local = at
        .checked_add(SignedDuration::from_mins(i64::from(offset_minutes)))
        .unwrap_or(at);
    Offset::UTC.to_datetime(local)
}
