//! Whatever set the reader accepts, an editor has nothing against it: over sets that are made of everything a teacher may write.

use crate::editor;
use std::collections::BTreeSet;

use notyet::quiz::read::read;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;

/// Whether YAML's `null` stands somewhere: a text like any other for the reader, nothing for an editor.
pub(crate) fn holds_null(seen: &Value) -> bool {
    match seen {
        Value::Null => true,
        Value::Array(items) => items.iter().any(holds_null),
        Value::Object(fields) => fields.values().any(holds_null),
        _ => false,
    }
}

/// Texts that YAML takes for something else, or that hold signs of its own.
const ODD: &[&str] = &[
    "yes",
    "no",
    "on",
    "off",
    "y",
    "~",
    "null",
    "Null",
    "true",
    "True",
    "TRUE",
    "false",
    "False",
    "7",
    "-7",
    "+7",
    "007",
    "0x1F",
    "0o17",
    "0b11",
    "1_000",
    "1e3",
    "1E-2",
    ".5",
    "5.",
    "3.10",
    "1.0",
    ".inf",
    "-.inf",
    ".nan",
    "12345678901234567890123",
    "3/4",
    "1 1/2",
    "75%",
    "2026-01-01",
    "12:30",
    "a-b",
    "Évora",
    "日本",
    "½",
    "x # y",
    "/gr[ae]y/",
    "\"7\"",
    "'no'",
    "\"true\"",
    "'null'",
    "\"a: b\"",
    "'- a'",
    "\"\\u00e9\"",
    "\"a\\nb\"",
    "\"{x}\"",
    "'[x]'",
    "= 1 + 1",
    "> 5",
    "-> a",
    "|",
    "''",
];

/// One text as it may be written.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z]{2,8}( [a-z]{2,8})?",
        3 => select(ODD).prop_map(str::to_owned),
        1 => "[ -~é]{1,20}".prop_map(|text| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))),
    ]
}

/// So many texts that differ, each with a letter of its own; some are odd.
fn texts(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<String>> {
    let one = prop_oneof![2 => "[a-z]{2,8}", 1 => select(ODD).prop_map(str::to_owned)];
    proptest::collection::btree_set(one, count).prop_map(|texts| texts.into_iter().collect())
}

fn list(texts: &[String]) -> String {
    texts
        .iter()
        .map(|text| format!("\n      - {text}"))
        .collect()
}

fn slug() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[a-z0-9-]{1,12}", 1 => select(&["Half", "a b", "7", "true", "'1'"][..]).prop_map(str::to_owned)]
}

fn flag() -> impl Strategy<Value = String> {
    select(&["true", "false", "True", "FALSE", "\"true\"", "yes"][..]).prop_map(str::to_owned)
}

/// What is asked, and the lines that say what is right.
fn body() -> impl Strategy<Value = (String, String)> {
    let asked = || text();
    let choice = (
        text(),
        flag(),
        prop::option::of(text()),
        prop::option::of(slug()),
    );
    let choices = proptest::collection::vec(choice, 2..5).prop_map(|choices| {
        let lines = choices.into_iter().map(|(text, correct, feedback, slug)| {
            let feedback = feedback
                .map(|feedback| format!("\n        feedback: {feedback}"))
                .unwrap_or_default();
            let slug = slug
                .map(|slug| format!("\n        misconception: {slug}"))
                .unwrap_or_default();
            format!("\n      - text: {text}\n        correct: {correct}{feedback}{slug}")
        });
        format!("choices:{}", lines.collect::<String>())
    });
    let named =
        texts(2..6).prop_map(|texts| format!("answer: {}\n    choices:{}", texts[0], list(&texts)));
    let accepted = texts(1..4).prop_map(|texts| format!("answer:{}", list(&texts)));
    let pairs = texts(4..9).prop_map(|texts| {
        let pairs = texts
            .chunks_exact(2)
            .map(|pair| format!("\n      {}: {}", pair[0], pair[1]));
        format!(
            "match:{}\n    decoys: [decoy, other]",
            pairs.collect::<String>()
        )
    });
    let listed = texts(4..9).prop_map(|texts| {
        let pairs = texts
            .chunks_exact(2)
            .enumerate()
            .map(|(number, pair)| match number % 2 {
                0 => format!("\n      - {}: {}", pair[0], pair[1]),
                _ => format!("\n      -\n        - {}\n        - {}", pair[0], pair[1]),
            });
        format!("match:{}", pairs.collect::<String>())
    });
    prop_oneof![
        (asked(), choices),
        (asked(), named),
        (asked(), text().prop_map(|text| format!("answer: {text}"))),
        (asked(), accepted),
        (
            asked(),
            select(
                &[
                    "answer: 3/4",
                    "answer: 7\n    unit: km",
                    "answer: 0.5\n    tolerance: 2%"
                ][..]
            )
            .prop_map(str::to_owned)
        ),
        (
            Just("A ___ and a ___".to_owned()),
            texts(2..3).prop_map(|texts| format!("blanks:{}", list(&texts)))
        ),
        (
            asked(),
            texts(2..6).prop_map(|texts| format!("order:{}", list(&texts)))
        ),
        (asked(), pairs),
        (asked(), listed),
        (
            Just("\"{a} and {b}\"".to_owned()),
            select(VARIED).prop_map(str::to_owned)
        ),
    ]
}

/// Questions with fresh numbers.
const VARIED: &[&str] = &[
    "vary: {a: 1..9, b: [2, 3, 4]}\n    answer: = a * b",
    "vary: {a: 1..9, b: [no, 1, true]}\n    where: a > 2\n    answer: \"{b}\"",
    "vary: {a: 2..9 step 2, b: = a + 1}\n    where: [a > 2, b < 9]\n    choices: [= a, = b, = a + b]\n    answer: = a + b",
    "vary: {é_1: 1..2, a: 1, b: 2.5}\n    answer: = a + b\n    tolerance: = a / 10\n    unit: m",
];

/// One of the other fields, as lines.
fn other() -> impl Strategy<Value = String> {
    let line = |name: &'static str, value: BoxedStrategy<String>| {
        value
            .prop_map(move |value| format!("{name}: {value}"))
            .boxed()
    };
    let fixed = select(
        &[
            "typos: 1",
            "typos: \"2\"",
            "strict: [case, accents]",
            "kind: text",
            "kind: number",
            "kind: select",
            "kind: \"true-false\"",
            "image: a/b.png\n    alt: A map",
            "image: 7.PNG\n    alt: 7",
            "unit: 5",
            "tolerance: 0.1",
            "tags: [1, no, a b]",
        ][..],
    );
    let feedback = (texts(1..4), text(), slug()).prop_map(|(keys, said, slug)| {
        let lines = keys.iter().enumerate().map(|(number, key)| match number {
            0 => format!("\n      {key}: {said}"),
            _ => format!("\n      {key}:\n        say: {said}\n        misconception: {slug}"),
        });
        format!("feedback:{}", lines.collect::<String>())
    });
    prop_oneof![
        line("id", slug().boxed()),
        line("hint", text().boxed()),
        texts(1..4).prop_map(|texts| format!("hints:{}", list(&texts))),
        line("explanation", text().boxed()),
        Just("explanation: |\n      One line\n\n      and another\n".to_owned()),
        feedback,
        line("stretch", flag().boxed()),
        line("shuffle", flag().boxed()),
        fixed.prop_map(str::to_owned),
    ]
}

/// Lines at the top of a file.
fn above() -> impl Strategy<Value = String> {
    let fixed = select(
        &[
            "format: 1",
            "format: \"1\"",
            "language: de",
            "tags: [1, yes, a]",
            "mastery: {recalls: 1}",
            "mastery: {recalls: 5, apart: '0'}",
            "mastery: {}",
            "shuffle: none",
            "shuffle: \"both\"",
            "misconceptions: {an-idea: 7, b: {name: true}, c: {feedback: x}, d: {}}",
        ][..],
    );
    let text = (
        select(&["description", "author", "license", "source", "together"][..]),
        text(),
    )
        .prop_map(|(name, text)| format!("{name}: {text}"));
    prop_oneof![3 => fixed.prop_map(str::to_owned), 2 => text, 1 => slug().prop_map(|slug| format!("id: {slug}"))]
}

/// A whole set, which may well be none.
fn set() -> impl Strategy<Value = String> {
    let question =
        (body(), proptest::collection::vec(other(), 0..3)).prop_map(|((asked, right), others)| {
            let lines: Vec<String> = others
                .into_iter()
                .map(|line| format!("    {line}\n"))
                .collect();
            format!("  - question: {asked}\n    {right}\n{}", lines.concat())
        });
    let above = proptest::collection::vec(above(), 0..3).prop_map(|lines| lines.join("\n"));
    (text(), above, proptest::collection::vec(question, 1..3)).prop_map(
        |(title, above, questions)| {
            format!(
                "title: {title}\n{above}\nquestions:\n{}",
                questions.concat()
            )
        },
    )
}

/// What an editor has against a text that the reader takes for a set.
fn amiss(text: &str) -> Option<Vec<String>> {
    read(text.as_bytes(), "set.yaml").set?;
    let seen = editor::seen(text).filter(|seen| !holds_null(seen))?;
    Some(editor::amiss(&seen))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_editor_has_nothing_against_what_the_reader_accepts(text in set()) {
        let amiss = amiss(&text).unwrap_or_default();
        prop_assert!(amiss.is_empty(), "{amiss:#?}\n{text}");
    }
}

#[test]
fn the_sets_that_are_made_are_often_sets_and_of_every_kind() {
    let mut runner = TestRunner::deterministic();
    let mut kinds = BTreeSet::new();
    let mut accepted = 0;
    for _ in 0..1_000 {
        let text = set().new_tree(&mut runner).unwrap().current();
        if amiss(&text).is_some() {
            let set = read(text.as_bytes(), "set.yaml").set.unwrap();
            accepted += 1;
            kinds.extend(set.questions.iter().map(|question| question.kind.name()));
        }
    }
    assert!(accepted > 250, "{accepted}");
    assert_eq!(kinds.len(), 8, "{kinds:?}");
}
