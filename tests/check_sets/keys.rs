//! A question's own answer, given as a learner gives it, must be accepted.

use notyet::diagnostic::{Code, Diagnostic};
use notyet::proof;

use crate::told::told_of;

/// What a set with these lines at its top and in its only question is told of its key.
fn told(top: &str, lines: &str) -> (String, Vec<Diagnostic>) {
    let text = format!("title: T\n{top}questions:\n  - question: Q ___\n{lines}");
    let mut found = proof::for_author(text.as_bytes(), "set.yaml").diagnostics;
    found.retain(|one| matches!(one.code, Code::KeyNotAccepted | Code::BadPattern));
    (text, found)
}

fn assert_places(cases: &[(&str, &str, &str, &[&str])]) {
    for (what, top, lines, expected) in cases {
        let (text, found) = told(top, lines);
        let expected: Vec<String> = expected
            .iter()
            .map(|place| format!("{place} key-not-accepted"))
            .collect();
        assert_eq!(
            told_of(&text, &found),
            expected,
            "{what}:\n{text}{found:#?}"
        );
    }
}

#[test]
fn a_text_that_nobody_can_type_is_named_where_it_is_written() {
    assert_places(&[
        ("a text", "", "    answer: Nairobi\n", &[]),
        ("signs alone", "", "    answer: \"...\"\n", &[]),
        (
            "the second of a list",
            "",
            "    answer: [Nairobi, \"\u{200b}\"]\n",
            &["4:23"],
        ),
        (
            "nothing to see",
            "",
            "    answer: \"\u{200b}\"\n",
            &["4:13"],
        ),
        (
            "two lines",
            "",
            "    answer: |\n      one\n      two\n",
            &[],
        ),
        (
            "two lines, spaces matter",
            "",
            "    answer: |\n      one\n      two\n    strict: [spacing]\n",
            &["5:7"],
        ),
        ("a pattern that fits", "", "    answer: /colou?r/\n", &[]),
        (
            "a pattern with a space before",
            "",
            "    answer: \"/ colou?r/\"\n",
            &["4:13"],
        ),
        (
            "a pattern with two spaces",
            "",
            "    answer: \"/a  b/\"\n",
            &["4:13"],
        ),
        (
            "two spaces that matter",
            "",
            "    answer: \"/a  b/\"\n    strict: [spacing]\n",
            &[],
        ),
        (
            "a pattern with a raised two",
            "",
            "    answer: /m²/\n",
            &["4:13"],
        ),
        (
            "a pattern beside a text",
            "",
            "    answer: [m2, /m²/]\n",
            &["4:18"],
        ),
    ]);
}

#[test]
fn a_number_is_typed_with_its_unit_and_without() {
    assert_places(&[
        ("a number", "", "    answer: 1 1/2\n    unit: km\n", &[]),
        (
            "a percentage",
            "",
            "    answer: 75%\n    unit: \"%\"\n",
            &[],
        ),
        (
            "a unit that is a number",
            "",
            "    answer: 40\n    unit: 000 km\n",
            &["5:11"],
        ),
        (
            "a unit that is an exponent",
            "",
            "    answer: 4\n    unit: e3\n",
            &["5:11"],
        ),
        (
            "a unit that is a fraction",
            "",
            "    answer: 4\n    unit: 3/4 l\n",
            &["5:11"],
        ),
        (
            "a unit of a power",
            "",
            "    answer: 4\n    unit: m^2\n",
            &[],
        ),
        ("money", "", "    answer: 4\n    unit: €\n", &[]),
        (
            "a decimal where the comma is decimal",
            "language: de\n",
            "    answer: 1.500\n",
            &[],
        ),
    ]);
}

#[test]
fn what_is_picked_or_put_together_is_given_by_its_words() {
    assert_places(&[
        (
            "gaps",
            "",
            "    blanks: [[\"\u{200b}\", five]]\n",
            &["4:15"],
        ),
        ("a gap with a number", "", "    blanks: [7]\n", &[]),
        ("a choice", "", "    choices: [a, b]\n    answer: b\n", &[]),
        (
            "choices that are numbers of choices",
            "",
            "    choices: [3, 1, 2]\n    answer: 2\n",
            &[],
        ),
        (
            "a choice that is the number of another",
            "",
            "    choices: [\"#2\", \"#1\", \"#3\"]\n    answer: \"#1\"\n",
            &["4:21"],
        ),
        (
            "several choices with semicolons",
            "",
            "    choices: [a; b, b, c, a]\n    answer: [a; b, b]\n",
            &[],
        ),
        ("an order", "", "    order: [b; c, a, \"2\"]\n", &[]),
        ("pairs", "", "    match: {a = b: c, d: e}\n", &[]),
        ("true", "", "    answer: true\n", &[]),
    ]);
}

#[test]
fn with_drawn_numbers_the_key_is_tried_with_each_of_them() {
    let lines = "    vary: {u: [km, 000 km]}\n    answer: 40\n    unit: \"{u}\"\n";
    let (text, found) = told("", lines);
    assert_eq!(told_of(&text, &found), ["6:11 key-not-accepted"]);
    assert!(
        found[0].message.starts_with("with u = 000 km: "),
        "{found:?}"
    );
}

#[test]
fn a_set_whose_key_is_not_accepted_is_not_for_practice() {
    let text = "title: T\nquestions:\n  - question: Q\n    answer: \"\u{200b}\"\n";
    let reading = proof::for_practice(text.as_bytes(), "set.yaml");
    assert!(reading.set.is_none());
    assert_eq!(
        told_of(text, &reading.diagnostics),
        ["4:13 key-not-accepted"]
    );
}
