//! Whatever a scanner gives is what the long way gives, over made-up records, over lines with a sign changed, and over lines with their
//! fields in another order; and it does give something for the lines that programs write.

use std::collections::BTreeMap;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::grading::Verdict;
use crate::journal::{Answered, Entry, Event, Level, Record, SatDown, Shared, Summary, line};
use crate::quiz::Mastery;

/// A text as a learner may type it.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z0-9/ ]{0,12}",
        2 => prop::sample::select(vec!["a \"move\"", "C:\\temp", "naïve", "", "\u{1}", "x\ty\n", "🦦", "\u{7f}\u{80}"])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

/// A text without anything that is written as an escape.
fn plain() -> impl Strategy<Value = String> {
    "[a-z0-9é-]{0,12}"
}

fn answered() -> impl Strategy<Value = Event> {
    let verdicts = prop::sample::select(vec![Verdict::GotIt, Verdict::Nearly, Verdict::NotYet]);
    let parts = proptest::option::of((any::<u32>(), any::<u32>()));
    let idea = proptest::option::of(text());
    let with = proptest::collection::vec(text(), 0..3);
    let numbers = (any::<u32>(), any::<u32>(), 0..4u32, any::<u64>());
    let all = (text(), text(), verdicts, parts, idea, with, numbers);
    all.prop_map(
        |(question, response, verdict, parts, misconception, with, numbers)| {
            let (showing, attempt, hints, ms) = numbers;
            Event::Answered(Answered {
                question,
                showing,
                attempt,
                response,
                verdict,
                misconception,
                hints,
                ms,
                with,
                parts,
            })
        },
    )
}

fn shown() -> impl Strategy<Value = Event> {
    let values = proptest::collection::btree_map(plain(), text(), 0..2);
    let fingerprint = proptest::option::of(text());
    let all = (text(), any::<u32>(), any::<bool>(), values, fingerprint);
    all.prop_map(
        |(question, showing, spaced, values, fingerprint)| Event::Shown {
            question,
            showing,
            spaced,
            values,
            fingerprint,
        },
    )
}

fn sat_down() -> impl Strategy<Value = Event> {
    let with = proptest::collection::vec(text(), 0..2);
    let all = (
        text(),
        any::<[u8; 2]>(),
        with,
        text(),
        any::<u64>(),
        any::<i32>(),
    );
    all.prop_map(|(hash, [recalls, apart], with, program, seed, offset)| {
        Event::SatDown(SatDown {
            hash,
            mastery: Mastery { recalls, apart },
            with,
            program,
            seed,
            offset,
        })
    })
}

fn small() -> impl Strategy<Value = Event> {
    (0..9u8, text(), text(), any::<u32>(), any::<u32>()).prop_map(
        |(which, question, other, showing, hint)| match which {
            0 => Event::Hinted {
                question,
                showing,
                hint,
                ms: u64::from(hint) * 3,
            },
            1 => Event::Unsure { question, showing },
            2 => Event::ShownAnswer { question, showing },
            3 => Event::SetAside { question, showing },
            4 => Event::GoalSet { goal: question },
            5 => Event::Moved {
                from: question,
                to: other,
            },
            6 => Event::Shared(Shared {
                name: question,
                level: Level::Path,
            }),
            7 => Event::Summary(Summary {
                question,
                state: other,
                recalls: 1,
                showings: showing,
                tries: 2,
                hints: hint,
                days: 1,
                since: "2026-11-23".parse().ok(),
            }),
            _ => Event::GotUp,
        },
    )
}

fn record() -> impl Strategy<Value = Record> {
    let event = prop_oneof![3 => answered(), 2 => shown(), 1 => sat_down(), 2 => small()];
    let ids = (any::<u128>(), 0..3u128, any::<u64>());
    let times = prop_oneof![
        0..250_000_000_000_000i64,
        -1_000_000_000_000..1_000_000_000_000i64
    ];
    (ids, times, text(), text(), event).prop_map(|((id, sitting, seq), at, learner, set, event)| {
        Record {
            id: Uuid::from_u128(id),
            seq,
            learner,
            entry: Entry {
                at: jiff::Timestamp::from_millisecond(at).unwrap(),
                sitting: Uuid::from_u128(sitting),
                set,
                event,
            },
        }
    })
}

fn sealed(body: &str) -> String {
    format!(
        "{body},\"crc\":\"{:08x}\"}}",
        crc32fast::hash(body.as_bytes())
    )
}

/// Holds both ways of reading a line against each other, and says whether the short one was taken.
fn is_scanned(scanner: &mut Scanner, written: &str) -> bool {
    let Some(brief) = scanner.read(written) else {
        return false;
    };
    let record = line::read(written).expect("the long way reads it, too");
    assert_eq!(brief, Brief::of(&record), "{written}");
    true
}

/// With the event before the set, as other writers may have it.
fn event_first(written: &str) -> String {
    let body = written.rsplit_once(",\"crc\"").unwrap().0;
    let set = body.find(",\"set\":").unwrap();
    let event = body.find(",\"event\":").unwrap();
    let end = event
        + 1
        + body[event + 1..]
            .find(",\"")
            .unwrap_or(body.len() - event - 1);
    let (head, set, event, rest) = (
        &body[..set],
        &body[set..event],
        &body[event..end],
        &body[end..],
    );
    sealed(&format!("{head}{event}{set}{rest}"))
}

/// Records of a few learners, sets and questions that are alike in much, as those of a sitting are.
fn alike() -> impl Strategy<Value = Record> {
    let of = |words: &'static [&'static str]| prop::sample::select(words).prop_map(str::to_owned);
    let event = (
        0..5u8,
        of(&["q", "qu", "q\\"]),
        prop::sample::select(&[1u32, 12, 123][..]),
    );
    let event = event.prop_map(|(which, question, showing)| match which {
        0 => Event::Unsure { question, showing },
        1 => Event::SetAside { question, showing },
        2 => Event::Hinted {
            question,
            showing,
            hint: showing,
            ms: 0,
        },
        3 => Event::Shown {
            question,
            showing,
            spaced: true,
            values: BTreeMap::new(),
            fingerprint: None,
        },
        _ => Event::GotUp,
    });
    let sitting = (
        of(&["ana", "an"]),
        of(&["s", "se"]),
        0..2u128,
        0..200_000_000i64,
    );
    (any::<u128>(), any::<u64>(), sitting, event).prop_map(
        |(id, seq, (learner, set, sitting, at), event)| Record {
            id: Uuid::from_u128(id),
            seq,
            learner,
            entry: Entry {
                at: jiff::Timestamp::from_millisecond(at).unwrap(),
                sitting: Uuid::from_u128(sitting),
                set,
                event,
            },
        },
    )
}

/// The fields of a line after the sitting in another order, as other writers may have them.
fn reordered(written: &str, turn: usize) -> String {
    let body = written.rsplit_once(",\"crc\"").unwrap().0;
    let whole: serde_json::Value = serde_json::from_str(&format!("{body}}}")).unwrap();
    let place = body.find("\"sitting\":\"").unwrap() + 48;
    let head = &body[..place];
    let known = ["v", "id", "seq", "at", "learner", "sitting"];
    let mut fields: Vec<String> = (whole.as_object().unwrap().iter())
        .filter(|(name, _)| !known.contains(&name.as_str()))
        .map(|(name, value)| format!(",\"{name}\":{value}"))
        .collect();
    let turn = turn % fields.len();
    fields.rotate_left(turn);
    sealed(&format!("{head}{}", fields.concat()))
}

proptest! {
    #[test]
    fn what_the_line_before_had_says_the_same(records in proptest::collection::vec(alike(), 2..12), is_event_first in any::<bool>()) {
        let mut scanner = Scanner::default();
        for record in &records {
            let written = line::write(record);
            let written = if is_event_first { event_first(&written) } else { written };
            let has_escape = record.entry.event.question() == Some("q\\");
            prop_assert_eq!(is_scanned(&mut scanner, &written), !has_escape, "{}", written);
        }
    }

    #[test]
    fn what_is_scanned_is_what_is_read(records in proptest::collection::vec(record(), 1..6), turn in 0..20usize) {
        let mut scanner = Scanner::default();
        for record in &records {
            let written = line::write(record);
            is_scanned(&mut scanner, &written);
            is_scanned(&mut scanner, &reordered(&written, turn));
        }
    }

    #[test]
    fn a_line_with_another_sign_in_it_is_read_alike(record in record(), place in any::<prop::sample::Index>(), sign in "[ -~]", cut in any::<bool>()) {
        let written = line::write(&record);
        let mut signs: Vec<char> = written.rsplit_once(",\"crc\"").unwrap().0.chars().collect();
        let place = place.index(signs.len());
        if cut {
            signs.remove(place);
        } else {
            signs[place] = sign.chars().next().unwrap();
        }
        let mut scanner = Scanner::default();
        is_scanned(&mut scanner, &written);
        is_scanned(&mut scanner, &sealed(&signs.into_iter().collect::<String>()));
        // And without a checksum that fits.
        let damaged = written.replacen("\"v\":1", "\"v\":2", 1);
        prop_assert!(scanner.read(&damaged).is_none());
    }

    #[test]
    fn lines_as_programs_write_them_are_scanned(mut record in record(), words in proptest::collection::vec(plain(), 4)) {
        record.learner.clone_from(&words[0]);
        record.entry.set.clone_from(&words[1]);
        record.entry.at = "2026-11-23T10:20:57.123Z".parse().unwrap();
        match &mut record.entry.event {
            Event::Answered(answered) => {
                answered.question.clone_from(&words[2]);
                answered.with = vec![words[3].clone()];
                answered.misconception = Some(words[3].clone());
                answered.response = answered.response.replace(|sign: char| sign < ' ', "\n");
            }
            Event::Shown { question, values, fingerprint, .. } => {
                question.clone_from(&words[2]);
                values.clear();
                *fingerprint = Some(words[3].clone());
            }
            Event::SatDown(sat_down) => {
                sat_down.hash.clone_from(&words[2]);
                sat_down.program = "0.1.0".to_owned();
                sat_down.with = vec![words[3].clone()];
            }
            Event::Hinted { question, .. } | Event::Unsure { question, .. } | Event::ShownAnswer { question, .. } | Event::SetAside { question, .. } => {
                question.clone_from(&words[2]);
            }
            event => *event = Event::GotUp,
        }
        let written = line::write(&record);
        prop_assert!(is_scanned(&mut Scanner::default(), &written));
        prop_assert!(is_scanned(&mut Scanner::default(), &event_first(&written)));
    }
}

#[test]
fn every_day_is_read_as_the_library_for_days_reads_it() {
    let mut moments = moment::Moments::default();
    assert_eq!(moments.read(&format!("{}:01.000Z", "\0".repeat(16))), None);
    let mut day = jiff::civil::date(1970, 1, 1);
    while day.year() < 2500 {
        let written = format!("{day}T23:59:59.999Z");
        let expected: jiff::Timestamp = written.parse().unwrap();
        assert_eq!(
            moments.read(&written),
            Some(expected.as_millisecond()),
            "{day}"
        );
        day = day.tomorrow().unwrap();
    }
    for other in [
        "\0\0\0\0\0\0\0\0\0\0",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-04-31",
        "1969-12-31",
        "2026-1-011",
    ] {
        assert_eq!(
            moments.read(&format!("{other}T00:00:00.000Z")),
            None,
            "{other}"
        );
    }
    for time in [
        "24:00:00.000Z",
        "00:60:00.000Z",
        "00:00:60.000Z",
        "00:00:00,000Z",
        "00:00:00.000z",
        "00:00:0a.000Z",
    ] {
        assert_eq!(moments.read(&format!("2026-11-23T{time}")), None, "{time}");
    }
}

#[test]
fn numbers_of_a_showing_are_left_to_the_long_way() {
    let values = BTreeMap::from([("a".to_owned(), "1".to_owned())]);
    let event = Event::Shown {
        question: "q".into(),
        showing: 1,
        spaced: true,
        values,
        fingerprint: None,
    };
    let record = Record {
        id: Uuid::from_u128(1),
        seq: 1,
        learner: "ana".into(),
        entry: Entry {
            at: "2026-11-23T10:20:57.123Z".parse().unwrap(),
            sitting: Uuid::from_u128(7),
            set: "s".into(),
            event,
        },
    };
    assert!(Scanner::default().read(&line::write(&record)).is_none());
}
