//! Slips of syntax: each is named once, where a teacher would look, in words a teacher knows, with the line to write.

use crate::told::{assert_told, told};
use notyet::diagnostic::{Code, Diagnostic};
use notyet::quiz::read::read;

/// What it is, the file, what is told.
type Case = (&'static str, &'static str, &'static [&'static str]);

/// The files are written as lines, so that their columns can be seen.
const CASES: &[Case] = &[
    (
        "a tab",
        "title: T\nquestions:\n  - question: Q\n\tanswer: a\n",
        &["4:1 yaml-syntax"],
    ),
    (
        "a tab after spaces",
        "title: T\nquestions:\n  - question: Q\n  \tanswer: a\n",
        &["4:3 yaml-syntax"],
    ),
    (
        "no colon",
        "title: T\nquestions:\n  - question: Q\n    answer Nairobi\n    hint: h\n",
        &["4:5 yaml-syntax"],
    ),
    (
        "no space after a colon",
        "title: T\nquestions:\n  - question: Q\n    answer:Nairobi\n    hint: h\n",
        &["4:5 yaml-syntax"],
    ),
    (
        "no space after the first colon",
        "title: T\nquestions:\n  - question:Q\n    answer: a\n",
        &["3:5 yaml-syntax"],
    ),
    (
        "a field that lost its colon and has a list",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n    hints\n      - h\n",
        &["5:5 yaml-syntax"],
    ),
    (
        "no colon after questions",
        "title: T\nquestions\n  - question: Q\n    answer: a\n",
        &["2:1 yaml-syntax"],
    ),
    (
        "an equals sign",
        "title: T\nquestions:\n  - question: Q\n    answer = a\n    hint: h\n",
        &["4:5 yaml-syntax"],
    ),
    (
        "a colon in a text",
        "title: T\nquestions:\n  - question: Name it: the river\n    answer: a\n",
        &["3:22 yaml-syntax"],
    ),
    (
        "a colon in the title",
        "title: T: U\nquestions:\n  - question: Q\n    answer: a\n",
        &["1:9 yaml-syntax"],
    ),
    (
        "a field too far left",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n   hints:\n      - h\n",
        &["5:4 yaml-syntax"],
    ),
    (
        "a field at the dash",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n  hints:\n      - h\n",
        &["5:3 yaml-syntax"],
    ),
    (
        "a field at the edge",
        "title: T\nquestions:\n  - question: Q\n    answer: a\nhints:\n      - h\n",
        &["5:1 unknown-field"],
    ),
    (
        "a field too far right",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n     hints:\n      - h\n",
        &["5:6 yaml-syntax"],
    ),
    (
        "an item too far left",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n    hints:\n      - h\n     - i\n",
        &["7:6 yaml-syntax"],
    ),
    (
        "an item too far right",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n    hints:\n      - h\n        - i\n",
        &["7:9 yaml-syntax"],
    ),
    (
        "a question too far right",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n   - question: R\n     answer: b\n",
        &["5:4 yaml-syntax"],
    ),
    (
        "a question too far left",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n - question: R\n   answer: b\n",
        &["5:2 yaml-syntax"],
    ),
    (
        "a first line with a space",
        " title: T\nquestions:\n  - question: Q\n    answer: a\n",
        &["1:2 yaml-syntax"],
    ),
    (
        "a list below a text",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n    - b\n",
        &["5:5 yaml-syntax"],
    ),
    (
        "a dash without space",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n    hints:\n      -first\n      - second\n",
        &["6:7 yaml-syntax"],
    ),
    (
        "a second dash without space",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n    hints:\n      - first\n      -second\n",
        &["7:7 yaml-syntax"],
    ),
    (
        "an open double quote",
        "title: T\nquestions:\n  - question: \"Q\n    answer: a\n",
        &["3:15 yaml-syntax"],
    ),
    (
        "an open quote that a later one closes",
        "title: T\nquestions:\n  - question: \"Q\n    answer: \"a\"\n",
        &["3:15 yaml-syntax"],
    ),
    (
        "text after a quote",
        "title: T\nquestions:\n  - question: \"Nile\" is where?\n    answer: a\n",
        &["3:22 yaml-syntax"],
    ),
    (
        "an apostrophe in single quotes",
        "title: T\nquestions:\n  - question: 'Where's it?'\n    answer: a\n",
        &["3:22 yaml-syntax"],
    ),
    (
        "a backslash",
        "title: T\nquestions:\n  - question: \"Open D:\\quiz\"\n    answer: a\n",
        &["3:23 yaml-syntax"],
    ),
    (
        "a star",
        "title: T\nquestions:\n  - question: *Which* one?\n    answer: a\n",
        &["3:15 yaml-syntax"],
    ),
    (
        "an at sign",
        "title: T\nquestions:\n  - question: @home is what?\n    answer: a\n",
        &["3:15 yaml-syntax"],
    ),
    (
        "a backtick",
        "title: T\nquestions:\n  - question: `x` is what?\n    answer: a\n",
        &["3:15 yaml-syntax"],
    ),
    (
        "a percent sign",
        "title: T\nquestions:\n  - question: %5 is what?\n    answer: a\n",
        &["3:15 yaml-syntax"],
    ),
    (
        "an exclamation mark",
        "title: T\nquestions:\n  - question: !now what?\n    answer: a\n",
        &["3:15 yaml-syntax"],
    ),
    (
        "an ampersand",
        "title: T\nquestions:\n  - question: &c means what?\n    answer: a\n",
        &["3:15 yaml-syntax"],
    ),
    (
        "a question mark",
        "title: T\nquestions:\n  - question: ? why\n    answer: a\n",
        &["3:15 yaml-syntax"],
    ),
    (
        "a dash before a text",
        "title: T\nquestions:\n  - question: - why\n    answer: a\n",
        &["3:15 yaml-syntax"],
    ),
    (
        "a brace before a text",
        "title: T\nquestions:\n  - question: {x} is what?\n    answer: a\n",
        &["3:15 yaml-syntax"],
    ),
    (
        "an open bracket",
        "title: T\nquestions:\n  - question: Q\n    choices: [a, b\n    answer: a\n",
        &["4:14 yaml-syntax"],
    ),
    (
        "an open brace",
        "title: T\nmastery: {recalls: 2\nquestions:\n  - question: Q\n    answer: a\n",
        &["2:10 yaml-syntax"],
    ),
    (
        "text beside a bar",
        "title: T\nquestions:\n  - question: | Why?\n    answer: a\n",
        &["3:17 yaml-syntax"],
    ),
    (
        "text below a bar too far left",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n    explanation: |\n    Because.\n",
        &["6:5 yaml-syntax"],
    ),
    (
        "a choice's dash without space",
        "title: T\nquestions:\n  - question: Q\n    choices:\n      - text: a\n        correct: true\n      -text: b\n",
        &["7:7 yaml-syntax"],
    ),
    (
        "a comparison without quotes",
        "title: T\nquestions:\n  - question: Q\n    answer: 5\n    feedback:\n      > 100: Too much.\n",
        &["6:7 yaml-syntax"],
    ),
    (
        "a remark too close",
        "title: T\nquestions:\n  - question: Q\n    answer: \"a\"# b\n",
        &["4:16 yaml-syntax"],
    ),
    (
        "a line with a percent sign",
        "%YAML 1.2\n---\ntitle: T\nquestions:\n  - question: Q\n    answer: a\n",
        &["1:1 yaml-syntax"],
    ),
    (
        "a second set",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n---\ntitle: U\n",
        &["5:1 second-document"],
    ),
    (
        "a hidden rest of the line",
        "title: T\nquestions:\n  - question: Who is #1?\n    answer: a\n",
        &["3:22 text-cut-by-comment"],
    ),
];

#[test]
fn each_slip_is_named_once_at_its_place() {
    assert_told(CASES);
}

#[test]
fn what_looks_like_a_slip_and_is_none_is_left_alone() {
    assert_told(&[
        (
            "windows line ends and a byte order mark",
            "\u{feff}title: T\r\nquestions:\r\n  - question: Q\r\n    answer: a\r\n",
            &[],
        ),
        (
            "three dashes at the start",
            "---\ntitle: T\nquestions:\n  - question: Q\n    answer: a\n...\n",
            &[],
        ),
        (
            "no indentation of the list",
            "title: T\nquestions:\n- question: Q\n  answer: a\n",
            &[],
        ),
        (
            "a remark set apart",
            "title: T  # the name\nquestions:\n  - question: Q  # easy\n    answer: a\n",
            &[],
        ),
        (
            "a colon without space",
            "title: T\nquestions:\n  - question: At 12:30?\n    answer: 3:4\n",
            &[],
        ),
        (
            "text over two lines",
            "title: T\nquestions:\n  - question: One\n      and two\n    answer: a\n",
            &[],
        ),
        (
            "a block with anything",
            "title: T\nquestions:\n  - question: |\n      a: b: c\n      - \"x\n    answer: a\n",
            &[],
        ),
    ]);
}

#[test]
fn a_slip_in_one_question_hides_none_in_the_others() {
    let text = "title: T\nquestions:\n  - question: A: b\n    answer: x\n  - question: B\n    anwser: x\n  - question: \"C\n    answer: 3\n  - question: D\n    answer: [x\n  - question: E\n    tolerance: 1\n    answer: \"5\"\n";
    assert_eq!(
        told(text),
        [
            "3:16 yaml-syntax",
            "6:5 unknown-field",
            "7:15 yaml-syntax",
            "10:13 yaml-syntax",
            "12:5 unknown-field"
        ]
    );
}

#[test]
fn of_more_than_a_hundred_slips_the_last_one_told_says_that_more_may_follow() {
    let slips = |count| {
        let questions = "  - question: A: b\n    answer: x\n".repeat(count);
        let text = format!("title: T\nquestions:\n{questions}");
        read(text.as_bytes(), "set.yaml").diagnostics
    };
    let says = |one: &Diagnostic| one.message.contains("more may follow");
    let of_syntax = |one: &&Diagnostic| one.code == Code::YamlSyntax;
    assert_eq!(slips(100).iter().filter(of_syntax).count(), 100);
    assert!(!slips(100).iter().any(says));
    let many = slips(150);
    assert_eq!(many.len(), 101);
    assert_eq!(many.iter().position(says), Some(100));
}

#[test]
fn the_corrected_line_is_shown() {
    for (text, line) in [
        ("title: Rivers: a start\n", "title: \"Rivers: a start\""),
        ("title: @home\n", "title: \"@home\""),
        ("title: \"Nile\" and more\n", "title: '\"Nile\" and more'"),
        ("title: 'Where's it?'\n", "title: \"Where's it?\""),
        ("title: \"D:\\quiz\"\n", "title: 'D:\\quiz'"),
        ("title: [Nile\nquestions:\n", "title: [Nile]"),
        ("title T\ntags: [a]\n", "title: T"),
        (
            "title: T\nquestions:\n  - question: Q\n    answer: a\n     hint: h\n",
            "    hint: h",
        ),
        ("title: | Why?\n", "  Why?"),
        ("title: > 3\n", "title: \"> 3\""),
        ("> 100: x\n", "\"> 100\": x"),
        (
            "title: T\nquestions:\n  - question: Q\n\tanswer: a\n",
            "    answer: a",
        ),
    ] {
        let reading = read(text.as_bytes(), "set.yaml");
        let helps: Vec<&str> = reading
            .diagnostics
            .iter()
            .filter_map(|diagnostic| diagnostic.help.as_deref())
            .collect();
        let shown = helps
            .iter()
            .any(|help| help.split('\n').skip(1).any(|shown| shown == line));
        assert!(shown, "{line:?} is not in {helps:?}");
    }
}

#[test]
fn no_message_speaks_the_language_of_parsers() {
    const PARSERS: &[&str] = &[
        "mapping",
        "scalar",
        "token",
        "node",
        "block",
        "indicator",
        "flow",
        "sequence",
        "parse",
        "yaml",
    ];
    for (_, text, _) in CASES {
        for diagnostic in read(text.as_bytes(), "set.yaml").diagnostics {
            let words = format!(
                "{} {} {}",
                diagnostic.message,
                diagnostic.label,
                diagnostic.help.clone().unwrap_or_default()
            );
            for word in PARSERS {
                assert!(!words.to_lowercase().contains(word), "“{word}” in: {words}");
            }
        }
    }
}

#[test]
fn every_slip_of_syntax_comes_with_help_and_a_label() {
    for (what, text, _) in CASES {
        for diagnostic in read(text.as_bytes(), "set.yaml").diagnostics {
            assert!(diagnostic.help.is_some(), "{what}: {diagnostic:?}");
            assert!(!diagnostic.label.is_empty(), "{what}: {diagnostic:?}");
            assert!(!diagnostic.message.ends_with('.'), "{what}: {diagnostic:?}");
        }
    }
}
