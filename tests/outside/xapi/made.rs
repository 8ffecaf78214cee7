//! Records made for a test: of every kind of question by practising, and of many answers by writing them.

use std::sync::OnceLock;

use notyet::grading::Verdict;
use notyet::journal::{Answered, Entry, Event, Record, line};
use serde_json::Value;
use uuid::Uuid;

use crate::support::{Place, said};

/// A set with a question of each kind, one with drawn numbers, and texts that are hard on JSON and addresses.
pub(crate) const KINDS: &str = r#"title: "Every kind: “quotes”, \\ and 日本"
id: kinds
language: en
shuffle: none
mastery: {recalls: 1, apart: 10}
misconceptions:
  adds: Adds tops and bottoms
questions:
  - id: sum
    question: 3 + 4?
    answer: 7
  - id: choice
    question: "**What** is `1/2` + $\\frac{1}{4}$?"
    choices:
      - {text: 3/4, correct: true}
      - {text: 2/6, misconception: adds}
      - "-3"
      - "3"
    hints: [Draw a bar., Cut it.]
    explanation: Quarters.
  - id: select
    question: Which are prime?
    choices:
      - {text: "2", correct: true}
      - {text: "3", correct: true}
      - "4"
  - id: truth
    question: Is 7 prime?
    answer: true
  - id: text
    question: The capital of Kenya?
    answer: [Nairobi, "/nairobi city/"]
  - id: number
    question: A quarter in decimals?
    answer: 1/4
  - id: third
    question: One third?
    answer: 1/3
  - id: far
    question: About how far?
    answer: 10
    tolerance: 5%
    unit: km
  - id: blanks
    question: A ___ has ___ legs.
    blanks: [cat, 4]
  - id: order
    question: In order?
    order: [one, two, three]
  - id: match
    question: Which belongs to which?
    match: {France: Paris, Kenya: Nairobi}
    decoys: [Rome]
  - id: drawn
    question: "{a} + 1?"
    vary: {a: [3]}
    answer: = a + 1
"#;

/// What is typed at the questions of [`KINDS`]: at the first one an answer that makes it mastered; at each other one an answer that is not
/// yet right, help at some, and one that is right, but at the last.
const TYPED: &str = "7\n2/6\nh\n3/4\n=4\n2; 3\nfalse\ntrue\nMombasa\nd\nNairobi\n0.5\n0.25\n0.33\n1/3\n12\n10.2 km\ndog\n5\ncat\n4\ntwo; one; three\none; two; three\nFrance = Rome; Kenya = Nairobi\nFrance = Paris; Kenya = Nairobi\n9\ns\nq\n";

/// The record of it, made once for all tests.
static PRACTISED: OnceLock<String> = OnceLock::new();

/// A place where every kind of question was practised.
pub(crate) fn practised() -> Place {
    let place = Place::in_memory();
    place.write("kinds.yaml", KINDS);
    let record = PRACTISED.get_or_init(|| {
        let made = Place::in_memory();
        made.write("kinds.yaml", KINDS);
        let output = made.run(&["--plain", "--seed", "1", "kinds.yaml"], TYPED);
        assert!(output.status.success(), "{}", said(&output));
        made.lines().join("\n") + "\n"
    });
    std::fs::create_dir_all(place.journal()).expect("a folder");
    std::fs::write(place.journal().join("made.jsonl"), record).expect("a journal");
    place
}

/// What `notyet export --records` writes, with more arguments.
pub(crate) fn exported(place: &Place, more: &[&str]) -> Vec<Value> {
    let call = [
        &["export", "--records", "--to", "xapi", "--set", "kinds.yaml"],
        more,
    ]
    .concat();
    let output = place.run(&call, "");
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).expect("a JSON array")
}

/// Writes a record of so many answers into the journal: so many statements come of it.
pub(crate) fn many_answers(place: &Place, count: u32) {
    let record = |number: u32| Record {
        id: Uuid::from_u128(0x1234_0000_7000_8000_0000_0000_0000_0000 + u128::from(number)),
        seq: u64::from(number),
        learner: "me".to_owned(),
        entry: Entry {
            at: "2026-11-23T10:20:57.123Z".parse().expect("a time"),
            sitting: Uuid::from_u128(7),
            set: "fractions-first-steps".to_owned(),
            event: Event::Answered(Answered {
                question: "half-and-quarter".to_owned(),
                showing: number,
                attempt: 1,
                response: "2/6".to_owned(),
                verdict: Verdict::NotYet,
                misconception: None,
                hints: 0,
                ms: 1_000,
                with: Vec::new(),
                parts: None,
            }),
        },
    };
    let lines: String = (1..=count)
        .map(|number| line::write(&record(number)) + "\n")
        .collect();
    std::fs::create_dir_all(place.journal()).expect("a folder");
    std::fs::write(place.journal().join("made.jsonl"), lines).expect("a journal");
}
