//! A record of long ago: questions that were mastered then, and are worth another look by now.
#![expect(clippy::disallowed_methods, reason = "a test writes to the disk")]
#![allow(
    dead_code,
    reason = "each test file uses its own part of this, and some all of it"
)]

use std::collections::BTreeMap;
use std::path::Path;

use notyet::grading::Verdict;
use notyet::journal::{Answered, Entry, Event, Record, SatDown, line};
use notyet::quiz::Mastery;
use uuid::Uuid;

/// Writes into a learner's folder that these questions of a set were mastered on a day in January 2026, at the first try each.
pub(crate) fn mastered(folder: &Path, set: &str, questions: &[&str]) {
    let sat_down = Event::SatDown(SatDown {
        hash: String::new(),
        mastery: Mastery {
            recalls: 1,
            apart: 0,
        },
        with: Vec::new(),
        program: String::new(),
        seed: 1,
        offset: 0,
    });
    let each = questions
        .iter()
        .flat_map(|question| [shown(question), got_it(question)]);
    let events: Vec<Event> = std::iter::once(sat_down).chain(each).collect();
    let number = u128::from(crc32fast::hash(set.as_bytes()));
    let lines: String = (1..)
        .zip(events)
        .map(|(seq, event)| line::write(&record(number, seq, set, event)) + "\n")
        .collect();
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(folder.join(format!("{number}.jsonl")), lines).unwrap();
}

fn record(number: u128, seq: u64, set: &str, event: Event) -> Record {
    Record {
        id: Uuid::from_u128(number << 32 | u128::from(seq)),
        seq,
        learner: "me".to_owned(),
        entry: Entry {
            at: format!("2026-01-10T10:00:{seq:02}Z").parse().unwrap(),
            sitting: Uuid::from_u128(number),
            set: set.to_owned(),
            event,
        },
    }
}

fn shown(question: &str) -> Event {
    Event::Shown {
        question: question.to_owned(),
        showing: 1,
        spaced: true,
        values: BTreeMap::new(),
        fingerprint: None,
    }
}

fn got_it(question: &str) -> Event {
    Event::Answered(Answered {
        question: question.to_owned(),
        showing: 1,
        attempt: 1,
        response: "x".to_owned(),
        verdict: Verdict::GotIt,
        misconception: None,
        hints: 0,
        ms: 9,
        with: Vec::new(),
        parts: None,
    })
}
