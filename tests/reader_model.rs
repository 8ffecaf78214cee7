//! What a teacher wrote is what the program holds, word for word.

use notyet::quiz::read::{Reading, read};
use notyet::quiz::{Accepted, Kind, Set};

fn set(text: &str) -> Set {
    let reading = read(text.as_bytes(), "first-steps.yaml");
    assert_eq!(errors(&reading), [""; 0]);
    reading.set.expect("a set without errors is a set")
}

fn errors(reading: &Reading) -> Vec<String> {
    reading
        .diagnostics
        .iter()
        .map(|diagnostic| format!("{}: {}", diagnostic.code, diagnostic.message))
        .collect()
}

const SMALL: &str = r#"# yaml-language-server: $schema=./quiz.schema.json
title: Fractions, first steps
misconceptions:
  adds-tops-and-bottoms: {name: Adds tops and bottoms, feedback: What do the bottoms say?}
questions:
  - question: What is 1/2 + 1/4?
    choices:
      - text: 3/4
        correct: true
      - text: 2/6
        feedback: Are a half and a quarter pieces of the same size?
        misconception: adds-tops-and-bottoms
      - 1/8
    hints:
      - Draw a bar and cut it into quarters.
      - How many quarters is one half?
    explanation: One half is two quarters, so two quarters and one quarter make three quarters.

  - question: Write 0.25 as a fraction.
    answer: 1/4

  - question: The capital of Kenya?
    answer: Nairobi
    feedback:
      Mombasa: That is the biggest port. The capital lies inland.
"#;

#[test]
fn the_small_set_of_the_format_reads_into_exactly_this_model() {
    insta::assert_debug_snapshot!(set(SMALL));
}

#[test]
fn raw_characters_count_and_never_what_they_might_mean() {
    let set = set(
        "title: 007\nquestions:\n  - question: Which?\n    choices: [yes, no, on, 3.10, 1e3, ~, null, 0x1F]\n    answer: no\n",
    );
    assert_eq!(*set.title, "007");
    let texts: Vec<&str> = set.questions[0]
        .choices()
        .iter()
        .map(|choice| choice.text.as_str())
        .collect();
    assert_eq!(
        texts,
        ["yes", "no", "on", "3.10", "1e3", "~", "null", "0x1F"]
    );
    assert!(set.questions[0].choices()[1].correct);
}

#[test]
fn the_answer_chooses_the_kind() {
    for (answer, kind) in [
        ("1/4", "number"),
        ("12", "number"),
        ("-3", "number"),
        ("\"12\"", "text"),
        ("'1/4'", "text"),
        ("true", "true-false"),
        ("\"true\"", "text"),
        ("yes", "text"),
        ("no", "text"),
        ("off", "text"),
        ("Nairobi", "text"),
        ("[4, four]", "text"),
        ("/colou?r/", "text"),
    ] {
        let set = set(&format!(
            "title: T\nquestions:\n  - question: Q\n    answer: {answer}\n"
        ));
        assert_eq!(set.questions[0].kind.name(), kind, "{answer}");
    }
}

#[test]
fn slashes_make_a_pattern() {
    let set = set("title: T\nquestions:\n  - question: Q\n    answer: [grey, \"/gr[ae]y/\", /]\n");
    let Kind::Text(key) = &set.questions[0].kind else {
        panic!("a text question")
    };
    assert!(
        matches!(&*key.accepted[1], Accepted::Pattern(pattern) if pattern.source() == "gr[ae]y")
    );
    assert!(matches!(&*key.accepted[2], Accepted::Text(text) if text == "/"));
}
