//! The schema of the record: whatever the program writes passes it, and is described in it.

use std::collections::{BTreeMap, BTreeSet};

use notyet::grading::Verdict;
use notyet::journal::{
    Answered, Entry, Event, Level, Record, SatDown, Shared, Summary, line, schema,
};
use notyet::path::share::{Sharing, shared};
use notyet::quiz::Mastery;
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::held::Held;
use crate::support::{Place, said};

fn schema() -> Value {
    serde_json::from_str(schema::TEXT).unwrap()
}

fn record(event: Event) -> Record {
    Record {
        id: Uuid::now_v7(),
        seq: 7,
        learner: "ana".into(),
        entry: Entry {
            at: "2026-11-23T10:20:57.123Z".parse().unwrap(),
            sitting: Uuid::now_v7(),
            set: "fractions".into(),
            event,
        },
    }
}

/// Each event, with all that may be left out, and without.
fn events(text: &str, number: u32) -> Vec<Event> {
    let question = || text.to_owned();
    let (showing, ms) = (number, u64::from(number) * 1000);
    let mut all = Vec::new();
    for with in [Vec::new(), vec![text.to_owned()]] {
        all.push(Event::SatDown(SatDown {
            hash: "0193".into(),
            mastery: Mastery::default(),
            with: with.clone(),
            program: "0.1.0".into(),
            seed: u64::MAX,
            offset: -210,
        }));
        let is_whole = with.is_empty();
        for verdict in [Verdict::GotIt, Verdict::Nearly, Verdict::NotYet] {
            all.push(Event::Answered(Answered {
                question: question(),
                showing,
                attempt: number,
                response: text.to_owned(),
                verdict,
                misconception: (!is_whole).then(|| "adds".to_owned()),
                hints: number,
                ms: if is_whole { 0 } else { ms },
                with: with.clone(),
                parts: (!is_whole).then_some((1, 2)),
            }));
        }
        all.push(Event::Shown {
            question: question(),
            showing,
            spaced: is_whole,
            values: with
                .iter()
                .map(|name| (name.clone(), "1/3".to_owned()))
                .collect(),
            fingerprint: (!is_whole).then(|| "f".to_owned()),
        });
        all.push(Event::Summary(Summary {
            question: question(),
            state: "got-it".into(),
            recalls: 1,
            showings: number,
            tries: 3,
            hints: 0,
            days: 1,
            since: (!is_whole).then(|| "2026-11-23".parse().unwrap()),
        }));
    }
    for level in [Level::Summary, Level::Path, Level::Full] {
        let name = text.to_owned();
        all.push(Event::Shared(Shared { name, level }));
    }
    let (from, to) = (question(), question());
    all.extend([
        Event::GoalSet { goal: "all".into() },
        Event::Hinted {
            question: question(),
            showing,
            hint: number,
            ms,
        },
        Event::Hinted {
            question: question(),
            showing,
            hint: number,
            ms: 0,
        },
        Event::Unsure {
            question: question(),
            showing,
        },
        Event::ShownAnswer {
            question: question(),
            showing,
        },
        Event::SetAside {
            question: question(),
            showing,
        },
        Event::Moved {
            from: from.clone(),
            to: to.clone(),
        },
        Event::KeptApart { from, to },
        Event::GotUp,
    ]);
    all
}

/// What the schema says of each event: its name, and its fields.
fn described() -> BTreeMap<String, BTreeSet<String>> {
    let schema = schema();
    let fields = |of: &Value| -> BTreeSet<String> {
        of["properties"]
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect()
    };
    let common = fields(&schema);
    let events = schema["oneOf"].as_array().unwrap().iter();
    let described = events.map(|event| {
        let name = event["properties"]["event"]["const"].as_str().unwrap();
        (
            name.to_owned(),
            fields(event).union(&common).cloned().collect(),
        )
    });
    described.collect()
}

fn passes(held: &Held, described: &BTreeMap<String, BTreeSet<String>>, text: &str) {
    let value: Value = serde_json::from_str(text).unwrap();
    let amiss = held.amiss(&value);
    assert!(amiss.is_empty(), "{text}: {amiss:?}");
    let known = &described[value["event"].as_str().unwrap()];
    for field in value.as_object().unwrap().keys() {
        assert!(known.contains(field), "{field} is not described: {text}");
    }
}

#[test]
fn the_schema_of_the_record_is_one_and_names_every_event() {
    let schema = schema();
    if let Err(error) = Held::new(schema) {
        panic!("{error}");
    }
    let described: BTreeSet<String> = described().into_keys().collect();
    let all = events("q", 1);
    let written: BTreeSet<String> = all.iter().map(|event| event.name().to_owned()).collect();
    assert_eq!(described, written);
}

#[test]
fn every_field_of_the_record_says_what_it_means() {
    let schema = schema();
    let mut read = 0;
    let events = schema["oneOf"].as_array().unwrap().iter();
    for group in events.chain([&schema]) {
        for (name, field) in group["properties"].as_object().unwrap() {
            let words = field["description"].as_str().unwrap_or_default();
            let is_event = name == "event";
            assert!(is_event || words.ends_with('.'), "{name}: {words}");
            read += 1;
        }
    }
    assert!(read > 40, "{read}");
}

#[test]
fn a_line_that_is_none_does_not_pass() {
    let held = Held::new(schema()).unwrap();
    let Some(tried) = events("q", 1)
        .into_iter()
        .find(|event| event.name() == "answered")
    else {
        panic!("no try");
    };
    let whole: Value = serde_json::from_str(&line::write(&record(tried))).unwrap();
    assert!(held.amiss(&whole).is_empty());
    for (field, other) in [
        ("v", json!(2)),
        ("id", json!("7")),
        ("at", json!("yesterday")),
        ("event", json!("sang")),
        ("try", json!("1")),
        ("try", json!(null)),
        ("verdict", json!("wrong")),
        ("with", json!("Ben")),
        ("crc", json!("0")),
        ("misconception", json!(null)),
    ] {
        let mut damaged = whole.clone();
        damaged[field] = other.clone();
        assert!(!held.amiss(&damaged).is_empty(), "{field}: {other}");
    }
    for field in ["try", "response", "crc", "learner", "question"] {
        let mut less = whole.clone();
        less.as_object_mut().unwrap().remove(field);
        assert!(!held.amiss(&less).is_empty(), "without {field}");
    }
}

#[test]
fn what_the_reader_does_without_is_not_asked_for() {
    let held = Held::new(schema()).unwrap();
    for event in events("q", 1) {
        let text = line::write(&record(event));
        let value: Value = serde_json::from_str(&text).unwrap();
        for field in value.as_object().unwrap().keys() {
            let mut less = value.clone();
            less.as_object_mut().unwrap().remove(field);
            let passes = held.amiss(&less).is_empty();
            if is_optional(field) {
                assert!(passes, "without {field}: {text}");
            }
        }
    }
}

/// Whether other programs may leave a field out.
fn is_optional(field: &str) -> bool {
    matches!(
        field,
        "seed" | "offset" | "with" | "ms" | "misconception" | "parts" | "values"
    )
}

proptest! {
    #[test]
    fn every_event_that_is_written_passes(text in "\\PC{0,12}", number in 1_u32..) {
        let held = Held::new(schema()).unwrap();
        let described = described();
        for event in events(&text, number) {
            passes(&held, &described, &line::write(&record(event)));
        }
    }
}

#[test]
fn a_whole_record_and_what_is_shared_of_it_pass() {
    let held = Held::new(schema()).unwrap();
    let described = described();
    let place = Place::new();
    let typed = "2/6\nh\n?\ns\nq\n";
    let output = place.run(
        &[
            "--plain",
            "--learner",
            "ana",
            "--with",
            "Ben",
            "fractions.yaml",
        ],
        typed,
    );
    assert!(output.status.success(), "{output:?}");
    let journal = notyet::store::journals::read(&place.data().join("journal/ana")).unwrap();
    assert!(journal.records.len() > 4 && journal.damaged == 0);
    for record in &journal.records {
        passes(&held, &described, &line::write(record));
    }
    for level in [Level::Summary, Level::Path, Level::Full] {
        let sharing = Sharing {
            name: "Ana B.".into(),
            learner: "ana-b".into(),
            level,
            today: "2026-11-29".parse().unwrap(),
        };
        let told = shared(&journal.records, &sharing);
        assert!(told.len() > 1);
        for record in &told {
            passes(&held, &described, &line::write(record));
        }
    }
}

#[test]
fn the_command_gives_the_schema_of_the_record_and_makes_no_file() {
    let place = Place::new();
    let output = place.run(&["schema", "--record"], "");
    assert!(output.status.success() && output.stderr.is_empty());
    assert_eq!(said(&output), schema::TEXT);
    assert!(!place.data().exists());
}
