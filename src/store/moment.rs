//! The clock, the local time and chance, for whoever sits down.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use uuid::Uuid;

use crate::path::local_day;
use crate::practice::{Beginning, Plan};

/// The time.
pub(super) fn now() -> Timestamp {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the edge that reads the clock"
    )]
    Timestamp::now()
}

/// The local time less UTC, in minutes.
pub(super) fn offset() -> i32 {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the edge that knows the local time"
    )]
    let zone = TimeZone::system();
    zone.to_offset(now()).seconds() / 60
}

/// The learner's day.
#[must_use]
pub fn today() -> Date {
    local_day(now(), offset())
}

/// A fresh sitting; its seed is drawn by chance unless it is given.
pub(super) fn beginning(plan: Plan, seed: Option<u64>) -> Beginning {
    let sitting = Uuid::now_v7();
    // The low half of a version 7 id is random: as good a seed as any other.
    let (_, low) = sitting.as_u64_pair();
    Beginning {
        sitting,
        seed: seed.unwrap_or(low),
        offset: offset(),
        with: Vec::new(),
        plan,
    }
}
