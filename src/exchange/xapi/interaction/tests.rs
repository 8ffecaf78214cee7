use serde_json::{Value, json};

use super::*;
use crate::proof;

fn set(question: &str) -> Set {
    let text = format!("title: T\nquestions:\n{question}");
    let reading = proof::for_practice(text.as_bytes(), "t.yaml");
    reading
        .set
        .unwrap_or_else(|| panic!("{text}\n{:?}", reading.diagnostics))
}

fn answered(response: &str, verdict: Verdict) -> Answered {
    Answered {
        question: "q".to_owned(),
        showing: 1,
        attempt: 1,
        response: response.to_owned(),
        verdict,
        misconception: None,
        hints: 0,
        ms: 0,
        with: Vec::new(),
        parts: None,
    }
}

/// What is said of the one question of a set.
fn told(question: &str) -> Value {
    let set = set(question);
    serde_json::to_value(definition(&set, &set.questions[0])).unwrap()
}

fn responded(question: &str, response: &str, verdict: Verdict) -> Option<String> {
    let set = set(question);
    super::response(&set, &set.questions[0], &answered(response, verdict))
}

const CHOICE: &str = "  - question: q?\n    choices:\n      - text: 3/4\n        correct: true\n      - text: \"3\"\n      - text: \"-3\"\n      - 2/6\n";
const SELECT: &str = "  - question: q?\n    choices:\n      - {text: Two, correct: true}\n      - {text: Three, correct: true}\n      - Four\n";
const TRUTH: &str = "  - question: q?\n    answer: true\n";
const TEXT: &str = "  - question: q?\n    answer: [Nairobi, \"/nairobi city/\", Nairóbi]\n";
const STRICT: &str = "  - question: q?\n    answer: pH\n    strict: [case]\n";
const PATTERN: &str = "  - question: q?\n    answer: \"/a+/\"\n";
const NUMBER: &str = "  - question: q?\n    answer: 1/4\n";
const THIRD: &str = "  - question: q?\n    answer: 1/3\n";
const NEAR: &str = "  - question: q?\n    answer: 10\n    tolerance: 5%\n    unit: km\n";
const PERCENT: &str = "  - question: q?\n    answer: 75%\n";
const BLANKS: &str = "  - question: ___ and ___\n    blanks:\n      - [cat, kitten]\n      - 4\n";
const ORDER: &str = "  - question: q?\n    order: [one, two, three]\n";
const MATCH: &str =
    "  - question: q?\n    match: {France: Paris, Kenya: Nairobi}\n    decoys: [Rome]\n";
const VARIED: &str = "  - question: \"{a} + 1?\"\n    vary: {a: 1..5}\n    answer: = a + 1\n";

#[test]
fn each_kind_has_its_interaction_and_its_key() {
    for (question, kind, key) in [
        (CHOICE, "choice", json!(["3-4"])),
        (SELECT, "choice", json!(["two[,]three"])),
        (TRUTH, "true-false", json!(["true"])),
        (TEXT, "fill-in", json!(["Nairobi", "Nairóbi"])),
        (STRICT, "fill-in", json!(["{case_matters=true}pH"])),
        (PATTERN, "fill-in", Value::Null),
        (NUMBER, "numeric", json!(["0.25"])),
        (THIRD, "fill-in", json!(["1/3"])),
        (NEAR, "numeric", json!(["9.5[:]10.5"])),
        (PERCENT, "numeric", json!(["0.75"])),
        (BLANKS, "fill-in", json!(["cat[,]4", "kitten[,]4"])),
        (ORDER, "sequencing", json!(["one[,]two[,]three"])),
        (
            MATCH,
            "matching",
            json!(["france[.]paris[,]kenya[.]nairobi"]),
        ),
        (VARIED, "numeric", Value::Null),
    ] {
        let told = told(question);
        assert_eq!(told["interactionType"], kind, "{question}");
        assert_eq!(told["correctResponsesPattern"], key, "{question}");
        assert_eq!(told["type"], INTERACTION);
    }
}

#[test]
fn a_response_is_in_the_terms_of_its_interaction() {
    use Verdict::{GotIt, NotYet};
    for (question, words, verdict, expected) in [
        (CHOICE, "2/6", NotYet, Some("2-6")),
        (CHOICE, "7/8", NotYet, None),
        (SELECT, "Three; Two", GotIt, Some("two[,]three")),
        (TRUTH, "false", NotYet, Some("false")),
        (TEXT, "Mombasa", NotYet, Some("Mombasa")),
        (NUMBER, "2/8", GotIt, Some("0.25")),
        (NUMBER, "1/3", NotYet, None),
        (THIRD, "2/6", GotIt, Some("2/6")),
        (NEAR, "9,800 m", NotYet, None),
        (NEAR, "10.2 km", GotIt, Some("10.2")),
        (PERCENT, "75", GotIt, Some("0.75")),
        (PERCENT, "75", NotYet, Some("75")),
        (BLANKS, "dog; 4", NotYet, Some("dog[,]4")),
        (ORDER, "two; one; three", NotYet, Some("two[,]one[,]three")),
        (
            MATCH,
            "France = Rome; Kenya = Nairobi",
            NotYet,
            Some("france[.]rome[,]kenya[.]nairobi"),
        ),
    ] {
        let responded = responded(question, words, verdict);
        assert_eq!(responded.as_deref(), expected, "{question} {words}");
    }
}

#[test]
fn what_is_listed_is_told_with_ids_that_hold_when_it_changes_places() {
    let listed = |question: &str, list: &str| {
        let told = told(question);
        let all = told[list].as_array().cloned().unwrap_or_default();
        all.into_iter()
            .map(|one| {
                let text = one["description"]["en"].as_str().unwrap().to_owned();
                (text, one["id"].as_str().unwrap().to_owned())
            })
            .collect::<std::collections::BTreeMap<_, _>>()
    };
    let choices = listed(CHOICE, "choices");
    assert_eq!(choices.len(), 4);
    assert_ne!(choices["3"], choices["-3"], "{choices:?}");
    let turned = "  - question: q?\n    choices:\n      - \"-3\"\n      - 2/6\n      - text: 3/4\n        correct: true\n      - text: \"3\"\n";
    assert_eq!(listed(turned, "choices"), choices);
    assert_eq!(listed(MATCH, "source").len(), 2);
    assert_eq!(listed(MATCH, "target")["Rome"], "rome");
    assert!(listed(VARIED, "choices").is_empty());
}

#[test]
fn texts_that_are_alike_have_ids_of_their_own() {
    let ids = ids(&["a", "a", "A", "日本", "中国", "", " "]);
    let different: std::collections::BTreeSet<&String> = ids.iter().collect();
    assert_eq!(different.len(), ids.len(), "{ids:?}");
    assert!(ids.iter().all(|id| !id.contains(char::is_whitespace)));
}

#[test]
fn a_long_key_makes_a_long_fill_in() {
    let long = format!("  - question: q?\n    answer: {}\n", "word ".repeat(60));
    assert_eq!(told(&long)["interactionType"], "long-fill-in");
}
