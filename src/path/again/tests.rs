use std::collections::BTreeMap;

use jiff::Timestamp;

use super::*;
use crate::grading::Verdict;
use crate::quiz::read;

const SET: &str = r#"
title: Things
questions:
  - id: sum
    question: What is 1/2 + 1/4?
    choices:
      - {text: 3/4, correct: true}
      - {text: 2/6, feedback: Are they of the same size?}
      - {text: "2", feedback: More than one?}
      - 1/8
    hints: [Draw a bar., Cut it.]
    explanation: Two quarters and one.
  - id: kenya
    question: The capital of Kenya?
    answer: Nairobi
    feedback: {Mombasa: That is the biggest port.}
  - id: twice
    question: What is twice {n}?
    vary: {n: 2..9}
    answer: "{n * 2}"
    feedback:
      "{n}": That is once {n}.
"#;

fn set() -> Set {
    let reading = read::read(SET.as_bytes(), "set.yaml");
    reading
        .set
        .unwrap_or_else(|| panic!("{:#?}", reading.diagnostics))
}

fn step(kind: StepKind) -> Step {
    Step {
        at: Timestamp::UNIX_EPOCH,
        offset: 0,
        showing: 1,
        kind,
    }
}

fn answered(response: &str, verdict: Verdict) -> Step {
    step(StepKind::answered(response, verdict, false))
}

#[test]
fn what_was_recorded_is_answered_by_the_set_as_it_is_now() {
    use Verdict::{GotIt, NotYet};
    let set = set();
    for (question, response, verdict, expected) in [
        ("sum", "2/6", NotYet, "Are they of the same size?"),
        // A choice whose text is a number is recorded by its place.
        ("sum", "#3", NotYet, "More than one?"),
        ("sum", "1/8", NotYet, ""),
        ("sum", "3/4", GotIt, ""),
        ("kenya", "mombasa", NotYet, "That is the biggest port."),
        // Its author takes another answer by now: what is said now was not said then.
        ("kenya", "Nairobi", NotYet, ""),
        ("kenya", "Mombasa", GotIt, ""),
        // No choice any more.
        ("sum", "5/6", NotYet, ""),
        ("sum", "", NotYet, ""),
    ] {
        let said = said(
            &set,
            set.question(question).unwrap(),
            &answered(response, verdict),
        );
        assert_eq!(said.concat(), expected, "{question}: {response}");
    }
}

#[test]
fn a_hint_that_is_gone_has_no_text() {
    let set = set();
    let sum = set.question("sum").unwrap();
    for (number, expected) in [(1, "Draw a bar."), (2, "Cut it."), (3, ""), (0, "")] {
        let said = said(&set, sum, &step(StepKind::Hinted(number)));
        assert_eq!(said.concat(), expected, "{number}");
    }
}

#[test]
fn nothing_is_said_to_what_is_no_answer() {
    let set = set();
    for kind in [StepKind::Unsure, StepKind::ShownAnswer, StepKind::SetAside] {
        assert_eq!(said(&set, &set.questions[0], &step(kind)), [""; 0]);
    }
}

#[test]
fn the_numbers_of_the_showing_are_put_in_again() {
    let set = set();
    let twice = set.question("twice").unwrap();
    let numbers = |value: &str| BTreeMap::from([("n".to_owned(), value.to_owned())]);
    let path = Path {
        numbers: BTreeMap::from([(1, numbers("7")), (2, numbers("1/0"))]),
        ..Path::default()
    };
    let shown = as_shown(twice, &path, 1);
    assert_eq!(
        said(&set, &shown, &answered("7", Verdict::NotYet)),
        ["That is once 7."]
    );
    for other in [2, 3] {
        assert_eq!(*as_shown(twice, &path, other), *twice, "showing {other}");
    }
}
