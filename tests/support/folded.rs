//! Records as programs write them, folded into a report on a class.
#![allow(
    dead_code,
    reason = "each test file uses its own part of this, and some all of it"
)]

use std::collections::BTreeMap;

use jiff::Timestamp;
use notyet::grading::Verdict;
use notyet::journal::{Answered, Entry, Event, Record, SatDown, line};
use notyet::quiz::Mastery;
use notyet::report::Report;
use notyet::report::fold::{Ended, Fold};
use uuid::Uuid;

/// When it all begins, in seconds since 1970.
pub(crate) const BEGIN: i64 = 1_790_000_000;

pub(crate) fn record(sitting: u128, seq: u64, at: i64, set: &str, event: Event) -> Record {
    // As real ones: of version 7, with a day in front and chance behind.
    let id = |number: u128| {
        let mut random = [0x5a; 10];
        random[2..].copy_from_slice(&u64::try_from(number).unwrap().to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(u64::try_from(at).unwrap() * 1000, &random)
            .into_uuid()
    };
    let sitting_id = Uuid::from_u128(0x7000_8000_0000_0000_0000 | sitting);
    Record {
        id: id(sitting << 32 | u128::from(seq)),
        seq,
        learner: "ana".into(),
        entry: Entry {
            at: Timestamp::from_second(at).unwrap(),
            sitting: sitting_id,
            set: set.into(),
            event,
        },
    }
}

pub(crate) fn sat_down(recalls: u8, offset: i32) -> Event {
    Event::SatDown(SatDown {
        hash: String::new(),
        mastery: Mastery { recalls, apart: 1 },
        with: Vec::new(),
        program: String::new(),
        seed: 0,
        offset,
    })
}

pub(crate) fn answered(question: &str, showing: u32, response: &str, right: bool) -> Answered {
    Answered {
        question: question.into(),
        showing,
        attempt: 1,
        response: response.into(),
        verdict: if right {
            Verdict::GotIt
        } else {
            Verdict::NotYet
        },
        misconception: None,
        hints: 0,
        ms: 0,
        with: Vec::new(),
        parts: None,
    }
}

pub(crate) fn shown(question: &str, showing: u32) -> Event {
    Event::Shown {
        question: question.into(),
        showing,
        spaced: true,
        values: BTreeMap::new(),
        fingerprint: None,
    }
}

pub(crate) fn by_lines(fold: &mut Fold, records: &[Record], name: &str) -> Ended {
    for record in records {
        fold.line(&line::write(record)).unwrap();
    }
    fold.end(name)
}

pub(crate) fn report(fold: &Fold) -> Report {
    fold.report(|name, _| name.to_owned())
}
