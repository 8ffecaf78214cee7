//! Whatever the bytes, reading and drawing end well; and what is written is what is read.

use notyet::diagnostic::{full, short};
use notyet::proof;
use notyet::quiz::Kind;
use notyet::quiz::read::{Reading, read};
use proptest::prelude::*;

const VALID: &str = "title: Fractions
mastery: {recalls: 2, apart: 3}
misconceptions:
  adds-tops: {name: Adds tops, feedback: What do the bottoms say?}
questions:
  - id: half
    question: What is 1/2 + 1/4?
    choices:
      - text: 3/4
        correct: true
      - text: \"2/6\"
        misconception: adds-tops
      - 1/8
    hints:
      - Draw a bar.
    explanation: |
      One half is two quarters.
  - question: 'Write 0.25 as a fraction.'
    answer: 1/4
    tolerance: 1%
    feedback: {\"> 1\": Too much., 4: Turn it over.}
  - question: The capital of Kenya?
    answer: [Nairobi, /nai.*/]
    strict: [case]
    feedback:
      Mombasa: {say: The biggest port., misconception: adds-tops}
  - question: Is 1/2 more than 1/3?
    answer: true
    stretch: true
";

/// Reads, checks the rules, and draws everything in every way.
fn all_the_way(bytes: &[u8]) -> Reading {
    let reading = read(bytes, "set.yaml");
    let text = String::from_utf8_lossy(bytes);
    let all = proof::for_author(bytes, "set.yaml").diagnostics;
    for diagnostic in &all {
        assert!(
            diagnostic.span.start <= diagnostic.span.end,
            "{diagnostic:?}"
        );
        assert!(
            text.get(diagnostic.span.start..diagnostic.span.end)
                .is_some(),
            "{diagnostic:?}"
        );
    }
    let lines = short::render("set.yaml", &text, &all);
    assert_eq!(lines.lines().count(), all.len());
    let drawn = full::render("set.yaml", &text, &all, false);
    assert!(drawn.chars().all(|c| c == '\n' || !c.is_control()));
    reading
}

/// Pieces of which slips are made.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ \\-:#\\[\\]{},\"'|>&*!%@`?\\\\/\n\t\r]{1,4}",
        Just("  - question: Q\n".to_owned()),
        Just("\n    answer: ".to_owned()),
        Just("\u{feff}".to_owned()),
        Just("\u{85}".to_owned()),
        "[ \t\u{a0}]{0,5}[–•*1a-]?[.)]?[ \u{a0}]?(question|feedback|choices|dog)?[:：]?[ \u{a0}|]?\n?",
        Just("é☃🙂".to_owned()),
        Just("---\n".to_owned()),
        any::<char>().prop_map(String::from),
    ]
}

#[test]
fn a_mark_of_bytes_before_a_question_like_prose_is_read_to_an_end() {
    all_the_way("\u{feff}a)\u{a0}question：\n    answer: ".as_bytes());
}

#[test]
fn a_dash_behind_a_blank_of_another_kind_is_read_to_an_end() {
    all_the_way(
        "title: T\nquestions:\n  - question: Q\n    hints:\n\u{a0}\t-)  - Draw a bar.\n    answer: a\n"
            .as_bytes(),
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_to_an_end(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        all_the_way(&bytes);
    }

    #[test]
    fn any_text_of_telling_pieces_is_read_to_an_end(pieces in proptest::collection::vec(piece(), 0..40)) {
        all_the_way(pieces.concat().as_bytes());
    }

    #[test]
    fn any_change_of_a_valid_set_is_read_to_an_end(
        at in 0..VALID.len(), removed in 0_usize..12, piece in piece(), again in 0..VALID.len(), other in piece(),
    ) {
        let mut bytes = VALID.as_bytes().to_vec();
        bytes.splice(at..(at + removed).min(bytes.len()), piece.bytes());
        let again = again.min(bytes.len());
        bytes.splice(again..again, other.bytes());
        all_the_way(&bytes);
    }

    #[test]
    fn a_set_without_a_set_says_why(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
        let reading = all_the_way(&bytes);
        prop_assert!(reading.set.is_some() || !reading.diagnostics.is_empty());
    }

    #[test]
    fn what_is_written_in_quotes_is_what_is_read(
        title in words(), asked in words(), choices in proptest::collection::hash_set(words(), 2..6), hint in words(),
    ) {
        let choices: Vec<String> = choices.into_iter().collect();
        let listed: Vec<String> = choices.iter().map(|choice| format!("      - {}\n", quoted(choice))).collect();
        let text = format!(
            "title: {}\nquestions:\n  - question: {}\n    choices:\n{}    answer: {}\n    hint: {}\n",
            quoted(&title), quoted(&asked), listed.concat(), quoted(&choices[0]), quoted(&hint),
        );
        let reading = all_the_way(text.as_bytes());
        let set = reading.set.ok_or_else(|| TestCaseError::fail(format!("{:?}", reading.diagnostics)))?;
        prop_assert_eq!(&set.title.value, &title);
        let question = &set.questions[0];
        prop_assert_eq!(&question.prompt.value, &asked);
        prop_assert_eq!(&question.hints[0].value, &hint);
        let Kind::Choice(read) = &question.kind else { return Err(TestCaseError::fail("a choice question")) };
        let texts: Vec<String> = read.iter().map(|choice| choice.text.value.clone()).collect();
        prop_assert_eq!(texts, choices);
    }
}

/// Texts that are not blank, and hold nothing that a file may not.
fn words() -> impl Strategy<Value = String> {
    "[a-zé☃][ -~é☃🙂]{0,30}[a-z.]"
}

/// In double quotes, as JSON and YAML both write them.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[test]
fn the_valid_set_is_valid() {
    let reading = all_the_way(VALID.as_bytes());
    assert_eq!(reading.diagnostics, []);
    assert!(reading.set.is_some());
}
