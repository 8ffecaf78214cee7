//! A question's own answer, given as a learner gives it, must be accepted.

use notyet::diagnostic::{Code, Diagnostic};
use notyet::proof;

use crate::told::{assert_helped, helped, told_of};

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

#[test]
fn a_number_that_is_read_as_a_text_is_told_how_numbers_are_written() {
    assert_helped(
        Code::AnswerHardToType,
        &[
            (
                "Q\n    answer: 5 km\n",
                &[("4:13", "    answer: 5\n    unit: km")],
            ),
            ("Q\n    answer: 5kg\n", &[("4:13", "unit: kg")]),
            (
                "Q\n    answer: $5\n",
                &[("4:13", "    answer: 5\n    unit: $")],
            ),
            (
                "Q\n    answer: 3.50 €\n",
                &[("4:13", "    answer: 3.50\n    unit: €")],
            ),
            ("Q\n    answer: 37 °C\n", &[("4:13", "unit: °C")]),
            ("Q\n    answer: 37,5 °C\n", &[("4:13", "answer: 37.5")]),
            ("Q\n    answer: [5 km, 5km]\n", &[("4:14", "answer: 5")]),
            ("Q\n    answer: 0,75\n", &[("4:13", "    answer: 0.75")]),
            ("Q\n    answer: 1,000\n", &[("4:13", "    answer: 1000")]),
            ("Q\n    answer: 10 000\n", &[("4:13", "    answer: 10000")]),
            (
                "Q\n    answer: 1.5 million\n",
                &[("4:13", "    answer: 1500000")],
            ),
            (
                "Q\n    answer: 3 × 10^8\n",
                &[("4:13", "    answer: 300000000")],
            ),
            (
                "Q ___ and ___\n    blanks: [a, 5 km]\n",
                &[(
                    "4:17",
                    "    blanks: [a, 5]\nand the unit behind the gap, `___ km`",
                )],
            ),
            ("Q\n    answer: \"5 km\"\n", &[]),
            ("Q\n    answer: '0,75'\n", &[]),
            ("Q\n    answer: 5 km\n    kind: text\n", &[]),
            ("Q\n    answer: 5\n", &[]),
            ("Q\n    answer: 5 km/\n", &[]),
            ("Q\n    answer: 2x\n", &[]),
            ("Q\n    answer: 7 Up\n", &[]),
            ("Q\n    answer: 4th\n", &[]),
            ("Q\n    answer: [5 km, \"5\"]\n", &[]),
            ("Q\n    answer: [five, 5]\n", &[]),
            ("Q\n    answer: /5 ?km/\n", &[]),
        ],
    );
}

#[test]
fn several_answers_in_one_text_are_told_to_be_a_list() {
    assert_helped(
        Code::AnswerHardToType,
        &[
            (
                "Q\n    answer: leafy, grassy\n",
                &[("4:13", "    answer: [leafy, grassy]")],
            ),
            (
                "Q\n    answer: leafy or grassy\n",
                &[("4:13", "    answer: [leafy, grassy]")],
            ),
            (
                "Q\n    answer: leafy / grassy\n",
                &[("4:13", "    answer: [leafy, grassy]")],
            ),
            (
                "Q\n    answer: |\n      leafy\n      grassy\n",
                &[("5:7", "    answer:\n      - leafy\n      - grassy")],
            ),
            ("Q\n    answer: [3, -3]\n", &[("4:14", "blanks: [3, -3]")]),
            ("Q\n    answer: 3, -3\n", &[("4:13", "blanks: [3, -3]")]),
            (
                "Q\n    answer: [0.5, 1/2]\n",
                &[("4:14", "write `answer: 0.5`")],
            ),
            ("Q\n    answer: [leafy, grassy]\n", &[]),
            ("Q\n    answer: red or white blood cell\n", &[]),
            ("Q\n    answer: \"leafy, grassy\"\n", &[]),
            ("Q\n    answer: it sinks, because it is heavy\n", &[]),
            ("Q\n    answer: [\"3\", \"-3\"]\n", &[]),
            ("Q\n    answer: >\n      one long\n      text\n", &[]),
        ],
    );
}

#[test]
fn an_answer_that_was_meant_to_be_picked_or_worked_out_is_told_so() {
    assert_helped(
        Code::AnswerHardToType,
        &[
            (
                "Q\n    answer: yes\n",
                &[("4:13", "    choices: [Yes, No]\n    answer: Yes")],
            ),
            ("Q\n    answer: No\n", &[("4:13", "`answer: false`")]),
            ("Q\n    answer: \"yes\"\n", &[]),
            ("Q\n    answer: nose\n", &[]),
            ("Q\n    choices: [yes, no]\n    answer: no\n", &[]),
            ("Q\n    answer: = v\n", &[("4:13", "`vary: {v: 1..9}`")]),
        ],
    );
}

#[test]
fn thousands_with_points_are_told_where_the_comma_is_decimal() {
    let told = |language: &str, answer: &str| {
        let text = format!(
            "title: T\nlanguage: {language}\nquestions:\n  - question: Q\n    answer: {answer}\n"
        );
        helped(&text, Code::AnswerHardToType)
    };
    let help =
        "nothing stands between thousands in a file: write `10000`; or `10`, if that is meant";
    assert_eq!(told("de", "10.000"), [("5:13".to_owned(), help.to_owned())]);
    assert!(told("de", "1,500")[0].1.contains("answer: 1.500"));
    for (language, answer) in [("en", "10.000"), ("de", "1.5"), ("de", "3.14")] {
        assert_eq!(told(language, answer), [], "{answer}");
    }
}
