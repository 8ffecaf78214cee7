//! Where the schema and the reader can agree to the letter, they do: bounds, words, ids, pictures.

use crate::editor;
use notyet::quiz::read::{MOST_CHOICES, MOST_PARTS, MOST_QUESTIONS, read};
use notyet::quiz::vary::MOST_NAMES;
use notyet::quiz::yaml::MOST_CHARACTERS;
use notyet::text::slug;

const QUESTIONS: &str = "questions:\n  - question: Q\n    answer: a\n";

/// A set with these lines at its top.
fn top(lines: &str) -> String {
    format!("title: T\n{lines}\n{QUESTIONS}")
}

/// A set whose question asks `asked` and has these lines.
fn asking(asked: &str, lines: &str) -> String {
    format!("title: T\nquestions:\n  - question: {asked}\n    {lines}\n")
}

/// A set whose question has these lines.
fn question(lines: &str) -> String {
    asking("Q", lines)
}

/// Whether both take it for a set; whoever says otherwise is named.
fn both(text: &str) -> bool {
    let reading = read(text.as_bytes(), "set.yaml");
    let amiss = editor::amiss(&editor::seen(text).expect("YAML"));
    assert_eq!(
        reading.set.is_some(),
        amiss.is_empty(),
        "the reader says {:?}, the schema {amiss:?} of\n{text}",
        reading.diagnostics
    );
    amiss.is_empty()
}

/// So many different things between brackets.
fn many(count: usize, one: impl Fn(usize) -> String) -> String {
    let all: Vec<String> = (0..count).map(one).collect();
    all.join(", ")
}

/// What has a bound, the bound, and a set that has as many of it as it is asked for.
type Bound = (&'static str, usize, fn(usize) -> String);

#[test]
fn each_bound_is_the_reader_s_own() {
    let bounds: &[Bound] = &[
        ("questions", MOST_QUESTIONS, |count| {
            format!(
                "title: T\nquestions: [{}]\n",
                many(count, |_| "{question: Q, answer: a}".to_owned())
            )
        }),
        ("choices", MOST_CHOICES, |count| {
            question(&format!(
                "answer: c0\n    choices: [{}]",
                many(count, |one| format!("c{one}"))
            ))
        }),
        ("gaps", MOST_PARTS, |count| {
            asking(
                &"___ ".repeat(count),
                &format!("blanks: [{}]", many(count, |one| format!("b{one}"))),
            )
        }),
        ("items to order", MOST_PARTS, |count| {
            question(&format!(
                "order: [{}]",
                many(count, |one| format!("i{one}"))
            ))
        }),
        ("pairs", MOST_PARTS, |count| {
            question(&format!(
                "match: {{{}}}",
                many(count, |one| format!("l{one}: r{one}"))
            ))
        }),
        ("pairs in a list", MOST_PARTS, |count| {
            question(&format!(
                "match: [{}]",
                many(count, |one| format!("[l{one}, r{one}]"))
            ))
        }),
        ("names that vary", MOST_NAMES, |count| {
            question(&format!(
                "answer: a\n    vary: {{{}}}",
                many(count, |one| format!("n{one}: 1..2"))
            ))
        }),
        ("conditions", MOST_NAMES, |count| {
            question(&format!(
                "answer: a\n    vary: {{n: 1..2}}\n    where: [{}]",
                many(count, |_| "n > 0".to_owned())
            ))
        }),
        ("characters", MOST_CHARACTERS, |count| {
            format!("title: {}\n{QUESTIONS}", "é".repeat(count))
        }),
        ("letters of an id", slug::LONGEST, |count| {
            top(&format!("id: {}", "x".repeat(count)))
        }),
    ];
    for (what, bound, text) in bounds {
        assert!(both(&text(*bound)), "{bound} {what}");
        assert!(!both(&text(*bound + 1)), "{bound} {what} and one");
    }
    for list in [
        "choices: []",
        "hints: []",
        "blanks: []",
        "order: [a]",
        "match: {a: b}",
        "match: [[a, b]]",
        "strict: []",
        "tags: []",
    ] {
        assert!(
            !both(&question(&format!("answer: a\n    {list}"))),
            "{list}"
        );
    }
    assert!(!both("title: T\nquestions: []\n"));
}

#[test]
fn whole_numbers_are_taken_in_every_style_and_within_the_reader_s_bounds() {
    let mut taken = 0;
    for number in 0..13 {
        for written in [
            format!("{number}"),
            format!("\"{number}\""),
            format!("'+{number}'"),
            format!("'0{number}'"),
            format!("+{number}"),
        ] {
            let sets = [
                top(&format!("mastery: {{recalls: {written}}}")),
                top(&format!("mastery: {{apart: {written}}}")),
                question(&format!("answer: a\n    typos: {written}")),
                top(&format!("format: {written}")),
            ];
            taken += sets.iter().filter(|text| both(text)).count();
        }
    }
    assert_eq!(taken, (5 + 11 + 3 + 1) * 5);
    for written in ["many", "-1", "1.5", "[1]", "''"] {
        assert!(
            !both(&top(&format!("mastery: {{recalls: {written}}}"))),
            "{written}"
        );
        assert!(
            !both(&question(&format!("answer: a\n    typos: {written}"))),
            "{written}"
        );
    }
}

#[test]
fn words_that_stand_for_something_are_the_reader_s_own() {
    let words = [
        "none",
        "choices",
        "questions",
        "both",
        "\"both\"",
        "choice",
        "select",
        "true-false",
        "text",
        "number",
        "blanks",
        "order",
        "match",
        "essay",
        "Choices",
        "all",
        "case",
        "accents",
        "punctuation",
        "spacing",
        "spelling",
        "true",
        "True",
        "TRUE",
        "tRUE",
        "\"true\"",
        "'False'",
        "FALSE",
        "yes",
        "no",
        "on",
        "1",
        "[true]",
        "{a: b}",
    ];
    for word in words {
        both(&top(&format!("shuffle: {word}")));
        both(&question(&format!("answer: a\n    stretch: {word}")));
        both(&question(&format!("answer: a\n    shuffle: {word}")));
        both(&question(&format!("answer: a\n    strict: [{word}]")));
        both(&question(&format!(
            "answer: a\n    choices: [{{text: a, correct: {word}}}]"
        )));
        both(&question(&format!(
            "choices: [{{text: a, correct: {word}}}, b]"
        )));
    }
    let fields = [
        ("choice", "choices: [a, b]\n    answer: a"),
        ("select", "choices: [a, b]\n    answer: a"),
        ("true-false", "answer: true"),
        ("text", "answer: a"),
        ("number", "answer: 1"),
        ("blanks", "blanks: [a]"),
        ("order", "order: [a, b]"),
        ("match", "match: {a: b, c: d}"),
    ];
    let mut fitting = 0;
    for kind in words {
        for (of, lines) in fields {
            // Whether an answer fits its kind is for the reader.
            if of != kind && lines.starts_with("answer") {
                continue;
            }
            fitting += usize::from(both(&asking(
                "Q ___",
                &format!("kind: {kind}\n    {lines}"),
            )));
        }
    }
    // Each kind with its own field, and choices as both of theirs.
    assert_eq!(fitting, fields.len() + 2);
}

#[test]
fn ids_and_languages_are_the_reader_s_own() {
    let written = [
        "half", "a-1", "7", "-5", "1e3", "true", "x--y", "'-'", "A", "a b", "a_b", "é", "''",
        "[a]", "{a: b}", "'1.5'", "\"7\"",
    ];
    for id in written {
        both(&top(&format!("id: {id}")));
        both(&question(&format!("id: {id}\n    answer: a")));
        both(&question(&format!(
            "choices: [a, {{text: b, misconception: {id}}}]\n    answer: a"
        )));
    }
    for id in ["half", "a-1", "7", "x--y", "A", "a_b", "é", "\"a b\""] {
        both(&top(&format!("misconceptions: {{{id}: An idea}}")));
    }
    for language in [
        "en",
        "de-CH",
        "es-419",
        "zh-Hant-TW",
        "sl-rozaj",
        "x",
        "'?'",
        "english language",
        "[en]",
        "''",
        "de_CH",
    ] {
        both(&top(&format!("language: {language}")));
    }
}

#[test]
fn pictures_lie_beside_the_set_for_both() {
    let paths = [
        "a.png",
        "a.JPG",
        "./a.jpeg",
        "b/c/a.gif",
        "a..b.webp",
        "a b.png",
        ".png",
        "..a.png",
        "a../b.png",
        "/etc/a.png",
        "~/a.png",
        "../a.png",
        "maps/../../a.png",
        "a/..",
        "a/../b.png",
        "'maps\\a.png'",
        "'C:a.png'",
        "https://example.org/a.png",
        "picture",
        "a.pdf",
        "maps.png/a",
        ".png/..png/..",
        "7",
        "[a.png]",
        "a.svg",
    ];
    let taken = paths.iter().filter(|path| {
        both(&question(&format!(
            "answer: a\n    image: {path}\n    alt: A"
        )))
    });
    assert_eq!(taken.count(), 9);
    for lines in [
        "image: a.png",
        "alt: A",
        "image: a.png\n    alt: ''",
        "image: a.png\n    alt: [A]",
    ] {
        assert!(
            !both(&question(&format!("answer: a\n    {lines}"))),
            "{lines}"
        );
    }
}

#[test]
fn distances_are_the_reader_s_own() {
    for written in [
        "0.01", "2%", "1/8", "\"0.5\"", "0", "½", "'½ %'", "1e-2", "-1", "little", "''", "[1]",
    ] {
        both(&question(&format!("answer: 1\n    tolerance: {written}")));
    }
    for written in ["= a / 10", "\"{a}%\"", "0.1"] {
        assert!(
            both(&question(&format!(
                "vary: {{a: 1..9}}\n    answer: = a\n    tolerance: {written}"
            ))),
            "{written}"
        );
    }
}

#[test]
fn a_question_has_what_belongs_together_for_both() {
    let bodies = [
        "choices: [a, b]",
        "answer: a",
        "blanks: [a]",
        "order: [a, b]",
        "match: {a: b, c: d}",
    ];
    let others = [
        "unit: km",
        "strict: [case]",
        "typos: 1",
        "tolerance: 1",
        "decoys: [x]",
        "answer: a",
    ];
    for (number, body) in bodies.iter().enumerate() {
        for other in bodies[number + 1..]
            .iter()
            .chain(&others)
            .filter(|other| *other != body)
        {
            // What a typed answer may have hangs on what is typed.
            if *body == "answer: a" && ["unit: km", "tolerance: 1"].contains(other) {
                continue;
            }
            both(&asking("Q ___", &format!("{body}\n    {other}")));
        }
    }
}
