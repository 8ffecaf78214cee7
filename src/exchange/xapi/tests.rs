use std::sync::Arc;

use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::Value;
use uuid::Uuid;

use super::*;
use crate::grading::Verdict;
use crate::journal::{Answered, Entry, Event, Record, SatDown};
use crate::proof;
use crate::quiz::{Mastery, Set};

const SET: &str = "title: Sums\nid: sums\nquestions:\n  - id: half\n    question: What is 1/2 + 1/4?\n    choices:\n      - text: 3/4\n        correct: true\n      - 2/6\n    hints: [Draw a bar.]\n  - id: drawn\n    question: \"{a} + 1?\"\n    vary: {a: [3, 4]}\n    answer: = a + 1\n";

fn naming() -> Naming {
    Naming {
        home: "https://school.example".to_owned(),
        account: "Oak 7".to_owned(),
        name: None,
    }
}

fn known() -> Vec<Arc<Set>> {
    let set = proof::for_practice(SET.as_bytes(), "sums.yaml").set;
    vec![Arc::new(set.expect("a set"))]
}

/// A record of these events, one second apart, in one sitting.
fn records(events: Vec<Event>) -> Vec<Record> {
    let record = |(number, event): (u64, Event)| Record {
        id: Uuid::from_u128(u128::from(number) + 1),
        seq: number + 1,
        learner: "me".to_owned(),
        entry: Entry {
            at: Timestamp::from_second(1_790_000_000 + i64::try_from(number).unwrap()).unwrap(),
            sitting: Uuid::from_u128(99),
            set: "sums".to_owned(),
            event,
        },
    };
    (0..).zip(events).map(record).collect()
}

fn sat_down() -> Event {
    Event::SatDown(SatDown {
        hash: "abc".to_owned(),
        mastery: Mastery {
            recalls: 2,
            apart: 0,
        },
        with: Vec::new(),
        program: String::new(),
        seed: 1,
        offset: 0,
    })
}

fn shown(question: &str, showing: u32, values: &[(&str, &str)]) -> Event {
    let value = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Event::Shown {
        question: question.to_owned(),
        showing,
        spaced: true,
        values: values.iter().map(value).collect(),
        fingerprint: None,
    }
}

fn answer(question: &str, showing: u32, attempt: u32, response: &str, verdict: Verdict) -> Event {
    Event::Answered(Answered {
        question: question.to_owned(),
        showing,
        attempt,
        response: response.to_owned(),
        verdict,
        misconception: None,
        hints: 0,
        ms: 5_320,
        with: Vec::new(),
        parts: None,
    })
}

fn told_with(records: &[Record], sets: Vec<Arc<Set>>) -> Vec<Value> {
    let mut telling = Telling::new(records, naming(), sets);
    let told = records.iter().flat_map(|record| telling.tell(record));
    told.map(|statement| serde_json::to_value(statement).unwrap())
        .collect()
}

fn told(events: Vec<Event>) -> Vec<Value> {
    told_with(&records(events), known())
}

/// The last part of an address.
fn last(address: &Value) -> &str {
    address.as_str().unwrap().rsplit('/').next().unwrap()
}

fn verbs(told: &[Value]) -> Vec<&str> {
    told.iter().map(|one| last(&one["verb"]["id"])).collect()
}

fn extension<'v>(part: &'v Value, name: &str) -> &'v Value {
    &part["extensions"][format!("{EXTENSIONS}{name}")]
}

#[test]
fn each_event_becomes_what_the_table_says() {
    let question = || "half".to_owned();
    let cases = [
        (sat_down(), &["initialized"][..]),
        (Event::GoalSet { goal: "all".into() }, &[]),
        (shown("half", 1, &[]), &[]),
        (answer("half", 1, 1, "2/6", Verdict::NotYet), &["answered"]),
        (
            Event::Hinted {
                question: question(),
                showing: 1,
                hint: 1,
                ms: 1,
            },
            &["experienced"],
        ),
        (
            Event::Unsure {
                question: question(),
                showing: 1,
            },
            &["interacted"],
        ),
        (
            Event::ShownAnswer {
                question: question(),
                showing: 1,
            },
            &["experienced"],
        ),
        (
            Event::SetAside {
                question: question(),
                showing: 1,
            },
            &["suspended"],
        ),
        (
            Event::Moved {
                from: "old".into(),
                to: question(),
            },
            &[],
        ),
        (Event::GotUp, &["terminated"]),
        (Event::Unknown("newer".into()), &[]),
    ];
    for (event, expected) in cases {
        let name = event.name().to_owned();
        assert_eq!(verbs(&told(vec![event])), expected, "{name}");
    }
}

#[test]
fn an_answer_says_what_it_was_worth_without_a_score_and_never_that_it_was_no_success() {
    let told = told(vec![
        sat_down(),
        shown("half", 3, &[]),
        answer("half", 3, 1, "2/6", Verdict::NotYet),
        answer("half", 3, 2, "3/4", Verdict::GotIt),
    ]);
    let (first, second) = (&told[1], &told[2]);
    assert_eq!(first["result"].get("success"), None);
    assert_eq!(second["result"]["success"], true);
    for one in [first, second] {
        assert_eq!(one["result"].get("score"), None);
        assert_eq!(one["result"]["duration"], "PT5.32S");
        assert_eq!(extension(&one["context"], "showing"), 3);
        assert_eq!(extension(&one["context"], "recall"), &Value::Null);
        assert_eq!(one["context"]["revision"], "abc");
        assert_eq!(
            one["context"]["registration"],
            Uuid::from_u128(99).to_string()
        );
    }
    assert_eq!(first["result"]["response"], "2-6");
    assert_eq!(extension(&first["result"], "typed"), "2/6");
    assert_eq!(extension(&first["result"], "verdict"), "not-yet");
    assert_eq!(extension(&second["context"], "try"), 2);
    assert_eq!(
        first["object"]["id"],
        "https://school.example/sets/sums/questions/half"
    );
    let parent = &first["context"]["contextActivities"]["parent"][0];
    assert_eq!(parent["id"], "https://school.example/sets/sums");
    assert_eq!(parent["definition"]["name"]["en"], "Sums");
    let question = &first["object"]["definition"];
    assert_eq!(question["name"]["en"], "What is 1/2 + 1/4?");
    assert_eq!(first["actor"]["account"]["name"], "Oak 7");
    assert_eq!(first["actor"].get("name"), None);
}

#[test]
fn a_question_is_mastered_once_by_the_recall_that_did_it() {
    let mut events = vec![sat_down()];
    for showing in 1..=4 {
        events.push(shown("half", showing, &[]));
        events.push(answer("half", showing, 1, "3/4", Verdict::GotIt));
    }
    let told = told(events);
    assert_eq!(
        verbs(&told),
        [
            "initialized",
            "answered",
            "answered",
            "mastered",
            "answered",
            "answered"
        ]
    );
    assert_eq!(extension(&told[2]["context"], "recall"), true);
    let mastered = &told[3];
    assert_eq!(
        mastered["verb"]["id"],
        "http://adlnet.gov/expapi/verbs/mastered"
    );
    assert_eq!(mastered["object"], told[2]["object"]);
    assert_eq!(mastered["timestamp"], told[2]["timestamp"]);
    assert_ne!(mastered["id"], told[2]["id"]);
    assert_eq!(mastered["result"]["completion"], true);
    assert_eq!(extension(&mastered["result"], "tries"), 2);
}

#[test]
fn the_names_of_partners_are_never_told() {
    let Event::Answered(mut answered) = answer("half", 1, 1, "3/4", Verdict::GotIt) else {
        panic!("an answer");
    };
    answered.with = vec!["Zora".to_owned()];
    let told = told(vec![shown("half", 1, &[]), Event::Answered(answered)]);
    assert_eq!(extension(&told[0]["context"], "together"), true);
    assert!(!told[0].to_string().contains("Zora"));
}

#[test]
fn drawn_numbers_stand_with_the_answer_and_not_with_the_question() {
    let told = told(vec![
        shown("drawn", 1, &[("a", "3")]),
        answer("drawn", 1, 1, "4", Verdict::GotIt),
        shown("drawn", 2, &[("a", "4")]),
        answer("drawn", 2, 1, "5", Verdict::GotIt),
    ]);
    assert_eq!(told[0]["object"], told[1]["object"]);
    assert_eq!(
        told[0]["object"]["definition"].get("correctResponsesPattern"),
        None
    );
    for (one, a, key) in [(&told[0], "3", "4"), (&told[1], "4", "5")] {
        assert_eq!(extension(&one["context"], "values")["a"], a);
        assert_eq!(
            extension(&one["context"], "correct-responses-pattern")[0],
            key
        );
        assert_eq!(one["result"]["response"], key);
    }
}

#[test]
fn a_hint_and_the_answer_are_things_of_their_own_in_the_question() {
    let told = told(vec![
        Event::Hinted {
            question: "half".into(),
            showing: 1,
            hint: 1,
            ms: 2_004,
        },
        Event::ShownAnswer {
            question: "half".into(),
            showing: 1,
        },
    ]);
    let question = "https://school.example/sets/sums/questions/half";
    for (one, end) in told.iter().zip(["hints/1", "answer"]) {
        assert_eq!(one["object"]["id"], format!("{question}/{end}"));
        let activities = &one["context"]["contextActivities"];
        assert_eq!(activities["parent"][0]["id"], question);
        assert_eq!(
            activities["grouping"][0]["id"],
            "https://school.example/sets/sums"
        );
    }
    assert_eq!(
        told[0]["object"]["definition"]["description"]["en"],
        "Draw a bar."
    );
    assert_eq!(extension(&told[0]["context"], "seconds-before"), 2.01);
}

#[test]
fn what_is_not_known_of_a_set_is_told_by_its_ids_in_the_records_words() {
    let records = records(vec![answer("half", 1, 1, "2/6", Verdict::NotYet)]);
    let told = told_with(&records, Vec::new());
    assert_eq!(told[0]["object"].get("definition"), None);
    assert_eq!(told[0]["result"]["response"], "2/6");
}

#[test]
fn a_reworded_question_is_one_thing_under_its_last_id() {
    let told = told(vec![
        answer("old", 1, 1, "2/6", Verdict::NotYet),
        Event::Moved {
            from: "old".into(),
            to: "half".into(),
        },
        answer("half", 2, 1, "3/4", Verdict::GotIt),
    ]);
    assert_eq!(told[0]["object"], told[1]["object"]);
    assert_eq!(last(&told[0]["object"]["id"]), "half");
}

#[test]
fn an_id_that_is_no_slug_stays_within_the_address() {
    let mut records = records(vec![answer("a/b ?é", 1, 1, "x", Verdict::NotYet)]);
    records[0].entry.set = "../sums#".into();
    let told = told_with(&records, known());
    assert_eq!(
        told[0]["object"]["id"],
        "https://school.example/sets/..%2Fsums%23/questions/a%2Fb%20%3F%C3%A9"
    );
}

proptest! {
    /// The same records give the same statements, and no two of them have one id, whatever the path.
    #[test]
    fn statements_are_the_same_each_time_and_have_ids_of_their_own(
        picks in prop::collection::vec((0usize..6, 1u32..5, 0u64..100_000), 0..60),
    ) {
        let events = picks.into_iter().map(|(which, showing, ms)| match which {
            0 => sat_down(),
            1 => shown("half", showing, &[]),
            2 => answer("half", showing, 1, "3/4", Verdict::GotIt),
            3 => answer("half", showing, 1, "2/6", Verdict::NotYet),
            4 => Event::Hinted { question: "half".into(), showing, hint: showing, ms },
            _ => Event::GotUp,
        });
        let records = records(events.collect());
        let told = told_with(&records, known());
        prop_assert_eq!(&told, &told_with(&records, known()));
        let ids: std::collections::BTreeSet<&str> =
            told.iter().map(|one| one["id"].as_str().unwrap()).collect();
        prop_assert_eq!(ids.len(), told.len());
        prop_assert!(verbs(&told).iter().filter(|verb| **verb == "mastered").count() <= 1);
    }
}
