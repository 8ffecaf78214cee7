//! Records without times of the day: what happened, in the same order and on the same days of the learner.
//!
//! - `at` is the midnight, in UTC, of the learner's day, and as many milliseconds as there were records before: they keep the order
//!   and tell no time. The learner's offset is 0 then.
//! - Ids, of records and of sittings, begin with the milliseconds since 1970 at which they were drawn. They are made anew, of the day
//!   and of their own random part.
//! - How long things took is 0, and so is the seed, which is drawn from the sitting's id.
//! - `spaced` is recorded, so that recalls need no times.
//!
//! A sitting may begin on an earlier day than the one before it: the learner has travelled, or practises on a computer that lives in
//! another time zone. The day of its records would put it before that one, so it is carried on to that day, and its offset, in
//! whole days, leads back. One order is not kept: that of two sittings at the same moment in two time zones, over a midnight.

use std::collections::HashMap;

use jiff::civil::Date;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::dated;
use crate::journal::{Event, Record};
use crate::path::local_day;

const MINUTES_A_DAY: i32 = 24 * 60;

/// What has to be known of a sitting.
#[derive(Clone, Copy)]
struct Sitting {
    id: Uuid,
    /// The learner's local time less UTC, in minutes.
    offset: i32,
    /// How many days its records are carried on.
    carried: i32,
}

/// The midnight of a day, in UTC.
pub(super) fn midnight(day: Date) -> Timestamp {
    let midnight = Offset::UTC.to_timestamp(day.at(0, 0, 0, 0));
    midnight.unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The records, which are in order, without times of the day.
pub(super) fn without_times(records: Vec<Record>) -> Vec<Record> {
    let mut days = Days::default();
    let numbered = records.into_iter().zip(1..);
    numbered
        .map(|(record, number)| days.put(record, number))
        .collect()
}

#[derive(Default)]
struct Days {
    sittings: HashMap<(String, Uuid), Sitting>,
    /// The last day that any record stands on.
    latest: Option<Date>,
}

impl Days {
    /// The record on its day; `number` says how many came up to here.
    fn put(&mut self, mut record: Record, number: i64) -> Record {
        let sitting = self.sitting(&record);
        let day = local_day(record.entry.at, sitting.offset);
        let stands = midnight(later(day, sitting.carried));
        let number = SignedDuration::from_millis(number);
        record.id = dated(day, random(record.id));
        record.entry.sitting = sitting.id;
        record.entry.at = stands.checked_add(number).unwrap_or(stands);
        self.latest = self.latest.max(Some(local_day(record.entry.at, 0)));
        match &mut record.entry.event {
            Event::SatDown(sat_down) => {
                sat_down.seed = 0;
                sat_down.offset = -MINUTES_A_DAY * sitting.carried;
            }
            Event::Answered(answered) => answered.ms = 0,
            Event::Hinted { ms, .. } => *ms = 0,
            _ => {}
        }
        record
    }

    /// The sitting of a record, by set as paths are folded.
    fn sitting(&mut self, record: &Record) -> Sitting {
        let entry = &record.entry;
        let key = (entry.set.clone(), entry.sitting);
        if let Some(known) = self.sittings.get(&key) {
            return *known;
        }
        // Without its beginning there is nothing to tell the learner's own time by, and folding takes it for UTC.
        let told = match &entry.event {
            Event::SatDown(sat_down) => Some(sat_down.offset),
            _ => None,
        };
        let offset = told.unwrap_or(0);
        let day = local_day(entry.at, offset);
        let behind = self.latest.map_or(0, |latest| (latest - day).get_days());
        let sitting = Sitting {
            id: dated(day, random(entry.sitting)),
            offset,
            carried: told.map_or(0, |_| behind.max(0)),
        };
        self.sittings.insert(key, sitting);
        sitting
    }
}

fn later(day: Date, days: i32) -> Date {
    let days = SignedDuration::from_hours(24 * i64::from(days));
    day.checked_add(days).unwrap_or(day)
}

/// The part of a version 7 id that is not its time.
fn random(id: Uuid) -> [u8; 10] {
    let mut random = [0; 10];
    random.copy_from_slice(&id.as_bytes()[6..]);
    random
}
