use proptest::prelude::*;

use std::collections::BTreeMap;

use super::*;
use crate::journal::in_order;

fn record(seq: u64, event: Event) -> Record {
    Record {
        id: Uuid::from_u128(0x0193_0000 + u128::from(seq)),
        seq,
        learner: "ana".into(),
        entry: Entry {
            at: "2026-11-23T10:20:57.123Z".parse().unwrap(),
            sitting: Uuid::from_u128(7),
            set: "fractions".into(),
            event,
        },
    }
}

fn answered() -> Event {
    Event::Answered(Answered {
        question: "half-and-quarter".into(),
        showing: 1,
        attempt: 2,
        response: "2/6".into(),
        verdict: Verdict::NotYet,
        misconception: Some("adds-tops-and-bottoms".into()),
        hints: 1,
        ms: 5320,
        with: Vec::new(),
        parts: None,
    })
}

#[test]
fn a_try_is_written_as_the_design_shows_it() {
    let line = write(&record(7, answered()));
    let expected = r#"{"v":1,"id":"00000000-0000-0000-0000-000001930007","seq":7,"at":"2026-11-23T10:20:57.123Z","learner":"ana","sitting":"00000000-0000-0000-0000-000000000007","set":"fractions","event":"answered","question":"half-and-quarter","showing":1,"try":2,"response":"2/6","verdict":"not-yet","misconception":"adds-tops-and-bottoms","hints":1,"ms":5320"#;
    let checksum = crc32fast::hash(expected.as_bytes());
    assert_eq!(line, format!("{expected},\"crc\":\"{checksum:08x}\"}}"));
}

#[test]
fn the_checksum_is_the_ieee_one() {
    // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
    assert_eq!(crc32fast::hash(b"123456789"), 0xcbf4_3926);
}

#[test]
fn a_whole_second_still_has_its_milliseconds() {
    let mut whole = record(1, Event::GotUp);
    whole.entry.at = "2026-11-23T10:20:57Z".parse().unwrap();
    assert!(write(&whole).contains(r#""at":"2026-11-23T10:20:57.000Z""#));
}

#[test]
fn unknown_fields_and_events_are_read_past() {
    let sealed = |body: &str| {
        format!(
            "{body},\"crc\":\"{:08x}\"}}",
            crc32fast::hash(body.as_bytes())
        )
    };
    let newer = r#"{"v":1,"id":"00000000-0000-0000-0000-000000000001","seq":1,"at":"2026-11-23T10:20:57.123Z","learner":"ana","sitting":"00000000-0000-0000-0000-000000000007","set":"s","mood":"fine","event":"sang""#;
    assert_eq!(
        read(&sealed(newer)).unwrap().entry.event,
        Event::Unknown("sang".into())
    );
}

#[test]
fn what_stands_in_a_file_that_was_given_away_reads_back() {
    let summary = Summary {
        question: "q".into(),
        state: "mastered".into(),
        recalls: 2,
        showings: 3,
        tries: 4,
        hints: 1,
        days: 2,
        since: "2026-11-23".parse().ok(),
    };
    let begun = Summary {
        since: None,
        ..summary.clone()
    };
    let levels = [Level::Summary, Level::Path, Level::Full];
    let heads = levels.map(|level| {
        let name = "Zoë \"Z\"".into();
        Event::Shared(Shared { name, level })
    });
    let events = heads.into_iter();
    for event in events.chain([Event::Summary(summary), Event::Summary(begun)]) {
        let told = record(1, event);
        assert_eq!(read(&write(&told)).as_ref(), Ok(&told));
        assert!(told.entry.event.is_told() && told.entry.event.question().is_none());
    }
}

#[test]
fn a_level_of_a_newer_program_is_an_unknown_event() {
    let name = "Zoë".into();
    let level = Level::Full;
    let line = write(&record(1, Event::Shared(Shared { name, level })));
    let body = line.rsplit_once(",\"crc\"").unwrap().0;
    let body = body.replace("\"full\"", "\"everything\"");
    let line = format!(
        "{body},\"crc\":\"{:08x}\"}}",
        crc32fast::hash(body.as_bytes())
    );
    assert_eq!(
        read(&line).unwrap().entry.event,
        Event::Unknown("shared".into())
    );
}

#[test]
fn another_version_is_not_guessed_at() {
    let body = write(&record(1, Event::GotUp)).replacen("\"v\":1", "\"v\":2", 1);
    let body = body.rsplit_once(",\"crc\"").unwrap().0;
    let line = format!(
        "{body},\"crc\":\"{:08x}\"}}",
        crc32fast::hash(body.as_bytes())
    );
    assert_eq!(read(&line), Err(Damage::Shape));
}

#[test]
fn every_prefix_and_every_flipped_bit_is_seen() {
    let line = write(&record(7, answered()));
    for end in 0..line.len() {
        assert!(read(&line[..end]).is_err(), "{}", &line[..end]);
    }
    for index in 0..line.len() {
        for bit in 0..7 {
            let mut bytes = line.clone().into_bytes();
            bytes[index] ^= 1 << bit;
            let flipped = String::from_utf8(bytes).unwrap();
            assert!(read(&flipped).is_err(), "{flipped}");
        }
    }
}

fn values() -> impl Strategy<Value = BTreeMap<String, String>> {
    proptest::collection::btree_map(any::<String>(), any::<String>(), 0..3)
}

fn any_event() -> impl Strategy<Value = Event> {
    let words = || any::<String>();
    prop_oneof![
        (
            words(),
            1..9u32,
            any::<bool>(),
            values(),
            proptest::option::of(words())
        )
            .prop_map(
                |(question, showing, spaced, values, fingerprint)| Event::Shown {
                    question,
                    showing,
                    spaced,
                    values,
                    fingerprint,
                }
            ),
        (words(), words()).prop_map(|(from, to)| Event::Moved { from, to }),
        (words(), words()).prop_map(|(from, to)| Event::KeptApart { from, to }),
        (words(), 1..9u32, 1..9u32, any::<u64>()).prop_map(|(question, showing, hint, ms)| {
            Event::Hinted {
                question,
                showing,
                hint,
                ms,
            }
        }),
        (words(), 1..9u32).prop_map(|(question, showing)| Event::Unsure { question, showing }),
        (words(), 1..9u32).prop_map(|(question, showing)| Event::ShownAnswer { question, showing }),
        (words(), 1..9u32).prop_map(|(question, showing)| Event::SetAside { question, showing }),
        words().prop_map(|goal| Event::GoalSet { goal }),
        Just(Event::GotUp),
        (
            words(),
            any::<u64>(),
            -720..840i32,
            proptest::collection::vec(words(), 0..3)
        )
            .prop_map(|(hash, seed, offset, with)| Event::SatDown(SatDown {
                hash,
                mastery: Mastery {
                    recalls: 2,
                    apart: 3
                },
                with,
                program: "0.1.0".into(),
                seed,
                offset,
            })),
        (
            words(),
            words(),
            proptest::option::of(words()),
            proptest::option::of((0..4u32, 1..5u32)),
            any::<u64>()
        )
            .prop_map(
                |(question, response, misconception, parts, ms)| Event::Answered(Answered {
                    question,
                    showing: 2,
                    attempt: 1,
                    response,
                    verdict: Verdict::Nearly,
                    misconception,
                    hints: 0,
                    ms,
                    with: vec!["ben".into()],
                    parts,
                })
            ),
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(event in any_event(), seq in any::<u64>()) {
        let record = record(seq, event);
        let line = write(&record);
        prop_assert!(!line.contains('\n'));
        prop_assert_eq!(read(&line), Ok(record));
    }

    #[test]
    fn no_text_at_all_makes_reading_panic(text in any::<String>()) {
        let _ = read(&text);
    }

    #[test]
    fn shuffled_and_doubled_records_come_into_one_order(
        order in Just((0..20usize).chain(0..20).collect::<Vec<_>>()).prop_shuffle(),
        times in proptest::collection::vec(0..4i64, 20),
    ) {
        let made = |index: usize| {
            let mut made = record(index as u64, Event::GotUp);
            made.entry.sitting = Uuid::from_u128((index % 3) as u128);
            made.entry.at = Timestamp::from_second(times[index]).unwrap();
            made
        };
        let sorted = in_order((0..20).map(made).collect());
        prop_assert_eq!(&in_order(order.into_iter().map(made).collect()), &sorted);
        for pair in sorted.windows(2) {
            if pair[0].entry.sitting == pair[1].entry.sitting {
                prop_assert!(pair[0].seq < pair[1].seq);
            }
        }
    }
}
