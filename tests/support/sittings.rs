//! Made-up sittings for property tests: records as the program could have written them, with questions `q0` to `q2` of a set `s`.
#![allow(
    dead_code,
    reason = "each test file uses its own part of this, and some all of it"
)]

use std::collections::BTreeMap;

use jiff::Timestamp;
use notyet::grading::Verdict;
use notyet::journal::{Answered, Entry, Event, Record, SatDown, line};
use notyet::quiz::Mastery;
use proptest::prelude::*;
use uuid::Uuid;

/// What happened at one step of a made-up sitting: which question, and what.
pub(crate) type Step = (u8, u8);

/// The records of a sitting with these steps, begun at this second.
pub(crate) fn sitting(number: u128, begun: i64, steps: &[Step]) -> Vec<Record> {
    let sat_down = Event::SatDown(SatDown {
        hash: String::new(),
        mastery: Mastery {
            recalls: 2,
            apart: 1,
        },
        with: Vec::new(),
        program: String::new(),
        seed: 1,
        offset: 60,
    });
    let events = steps.iter().enumerate().map(|(at, step)| event(at, *step));
    let events = std::iter::once(sat_down).chain(events);
    let record = |(seq, event): (usize, Event)| Record {
        id: Uuid::from_u128(number << 32 | seq as u128),
        seq: seq as u64 + 1,
        learner: "me".into(),
        entry: Entry {
            at: Timestamp::from_second(begun + 7 * i64::try_from(seq).unwrap()).unwrap(),
            sitting: Uuid::from_u128(number),
            set: "s".into(),
            event,
        },
    };
    events.enumerate().map(record).collect()
}

fn event(at: usize, (question, what): Step) -> Event {
    let other = format!("q{}", (question + 1) % 3);
    let question = format!("q{question}");
    let showing = u32::try_from(at / 2 + 1).unwrap();
    match what {
        0 => Event::Shown {
            question,
            showing,
            spaced: true,
            values: BTreeMap::new(),
            fingerprint: None,
        },
        1 => Event::Hinted {
            question,
            showing,
            hint: 1,
            ms: 5,
        },
        2 => Event::ShownAnswer { question, showing },
        7 => Event::Moved {
            from: question,
            to: other,
        },
        8 => Event::KeptApart {
            from: question,
            to: other,
        },
        right => Event::Answered(Answered {
            question,
            showing,
            attempt: 1,
            response: format!("{at}"),
            verdict: if right > 4 {
                Verdict::GotIt
            } else {
                Verdict::NotYet
            },
            misconception: None,
            hints: 0,
            ms: 9,
            with: Vec::new(),
            parts: None,
        }),
    }
}

pub(crate) fn file(records: &[Record]) -> Vec<u8> {
    let lines = records.iter().map(|record| line::write(record) + "\n");
    lines.collect::<String>().into_bytes()
}

/// The same with questions that were reworded meanwhile, or kept apart.
pub(crate) fn reworded_sittings() -> impl Strategy<Value = Vec<(i64, Vec<Step>)>> {
    let steps = proptest::collection::vec((0..3u8, 0..9u8), 0..8);
    proptest::collection::vec((0..40_000i64, steps), 1..4)
}

/// Sittings, each with the second it begins at: some at once, on two machines.
pub(crate) fn sittings() -> impl Strategy<Value = Vec<(i64, Vec<Step>)>> {
    let steps = proptest::collection::vec((0..3u8, 0..7u8), 0..8);
    proptest::collection::vec((0..40_000i64, steps), 1..4)
}
