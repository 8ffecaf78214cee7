use super::super::draft::{NumberKey, TextKey};
use super::*;

fn one(question: Question) -> String {
    let draft = Draft {
        questions: vec![question],
        ..Draft::default()
    };
    yaml(&draft, "T").text
}

fn choice(text: &str, correct: bool, feedback: Option<&str>) -> Choice {
    Choice {
        text: text.to_owned(),
        correct,
        feedback: feedback.map(str::to_owned),
    }
}

#[test]
fn a_set_is_written_as_the_guide_shows_it() {
    let mut first = Question::new(
        "What is 1/2 + 1/4?\n\nTwo parts.",
        Kind::Choice(vec![
            choice("3/4", true, None),
            choice("2/6", false, Some("Are they of the same size?")),
            choice("1/8", false, None),
        ]),
    );
    first.hints = vec!["Draw a bar.".to_owned()];
    first.explanation = Some("One half is two quarters.".to_owned());
    first.tags = vec!["sums".to_owned()];
    let mut second = Question::new(
        "The capital of Kenya?",
        Kind::Text(TextKey {
            accepted: vec![Accepted::Text("Nairobi".to_owned())],
            ..TextKey::default()
        }),
    );
    second.feedback = vec![("Mombasa".to_owned(), "That is the port.".to_owned())];
    let draft = Draft {
        description: Some("First steps".to_owned()),
        questions: vec![first, second],
        ..Draft::default()
    };
    let written = yaml(&draft, "Fractions");
    assert_eq!(
        written.text,
        "title: Fractions
description: First steps
questions:
  - question: |
      What is 1/2 + 1/4?

      Two parts.
    choices:
    - text: 3/4
      correct: true
    - text: 2/6
      feedback: Are they of the same size?
    - 1/8
    hints:
    - Draw a bar.
    explanation: One half is two quarters.
    tags:
    - sums

  - question: The capital of Kenya?
    answer: Nairobi
    feedback:
      Mombasa: That is the port.
"
    );
    let starts: Vec<&str> = written
        .questions
        .iter()
        .map(|place| &written.text[place.clone()])
        .collect();
    assert!(starts.iter().all(|text| text.starts_with("  - question: ")));
}

#[test]
fn an_answer_stays_of_its_kind() {
    let text = |text: &str| {
        Kind::Text(TextKey {
            accepted: vec![Accepted::Text(text.to_owned())],
            ..TextKey::default()
        })
    };
    let number = |value: &str| {
        Kind::Number(NumberKey {
            value: value.to_owned(),
            ..NumberKey::default()
        })
    };
    for (kind, lines) in [
        (text("42"), "    answer: '42'\n"),
        (text("1/4"), "    kind: text\n    answer: 1/4\n"),
        (text("true"), "    answer: 'true'\n"),
        (text("/a/"), "    answer: //a//\n"),
        (number("42"), "    answer: 42\n"),
        (number("3.10"), "    answer: 3.1\n"),
        (number("1/4"), "    answer: 1/4\n"),
        (number("-.5"), "    answer: -0.5\n"),
        (
            number("123456789012345678901234567890"),
            "    kind: number\n    answer: '123456789012345678901234567890'\n",
        ),
        (Kind::TrueFalse(true), "    answer: true\n"),
        (
            Kind::Select(vec![choice("a", true, None), choice("b", false, None)]),
            "    kind: select\n    choices:\n    - text: a\n      correct: true\n    - b\n",
        ),
        (
            Kind::Blanks(vec![
                Blank::Text(vec![Accepted::Text("1/2".to_owned())]),
                Blank::Number("1/2".to_owned()),
                Blank::Text(vec![
                    Accepted::Text("a".to_owned()),
                    Accepted::Pattern("b+".to_owned()),
                ]),
            ]),
            "    blanks:\n    - - 1/2\n    - 1/2\n    - - a\n      - /b+/\n",
        ),
    ] {
        let written = one(Question::new("Q", kind));
        assert_eq!(
            written,
            format!("title: T\nquestions:\n  - question: Q\n{lines}")
        );
    }
}
