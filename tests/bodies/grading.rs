//! Whatever line a learner types, to whatever question: it is a response or it is told why not, it is judged the same each time,
//! and the record's words read back as it. The last line of a text is the learner's; what stands above it is a question.

use std::sync::LazyLock;

use notyet::grading::{self, Response};
use notyet::proof;
use notyet::quiz::{Question, Set};

/// A question of each kind, with what makes its answers hard to tell apart.
const ALL_KINDS: &str = r##"title: All kinds
language: de
questions:
  - {question: One, choices: ["1", "#2", Paris, "a; b", "*Rome*"], answer: Paris}
  - {question: Several, choices: [Paris, Rome, "1", "2 3"], answer: [Paris, "1"]}
  - {question: Two, answer: true}
  - {question: Typed, answer: [Zürich, "/col(ou|o)r/"], typos: 1, feedback: {Bern: Near., "/b.*/": Further.}}
  - {question: Exactly, answer: "If (x)", strict: [case, accents, punctuation, spacing]}
  - {question: A number, answer: 3/4, tolerance: 1%, unit: km/h, feedback: {"> 1": Less.}}
  - {question: A part, answer: 75%, unit: "%"}
  - {question: "___ and ___", blanks: [[a, b], 1.5], feedback: {2.5: Less.}}
  - {question: Rows, order: [first, second, "3", "#1"]}
  - {question: Pairs, match: {a: b, "1b": "2", "c = d": e}, decoys: [f]}
"##;

static ALL: LazyLock<Set> = LazyLock::new(|| {
    let reading = proof::for_practice(ALL_KINDS.as_bytes(), "all.yaml");
    reading
        .set
        .unwrap_or_else(|| panic!("{:?}", reading.diagnostics))
});

/// Gives the last line to a question of each kind, and to the one above it, if that is one.
pub(crate) fn grading(text: &str) {
    let (question, line) = text.rsplit_once('\n').unwrap_or(("", text));
    to_all(&ALL, line);
    if question.is_empty() {
        return;
    }
    let own = format!("title: T\nquestions:\n  - question: Q ___ ___\n{question}\n");
    if let Some(set) = proof::for_practice(own.as_bytes(), "own.yaml").set {
        to_all(&set, line);
    }
}

fn to_all(set: &Set, line: &str) {
    for question in &set.questions {
        let in_file: Vec<usize> = (0..question.kind.listed()).collect();
        let turned: Vec<usize> = in_file.iter().rev().copied().collect();
        for order in [&in_file, &turned] {
            if let Ok(response) = grading::read(question, order, line) {
                given(set, question, &in_file, &response);
            }
        }
    }
}

/// What holds for every response.
fn given(set: &Set, question: &Question, in_file: &[usize], response: &Response) {
    let words = grading::words(question, response);
    let back = grading::read(question, in_file, &words);
    assert_eq!(back.as_ref(), Ok(response), "{words:?}");
    let _ = grading::spoken(question, response);
    let judged = grading::grade(set, question, response);
    assert_eq!(judged, grading::grade(set, question, response));
    if judged.is_ok() {
        assert!(
            grading::same(set, question, response, response),
            "{words:?}"
        );
    }
    let Ok(model) = grading::read(question, in_file, &grading::model_answer(question)) else {
        return;
    };
    let same = grading::same(set, question, response, &model);
    assert_eq!(same, grading::same(set, question, &model, response));
    if let (true, Ok(judged), Ok(model)) = (same, judged, grading::grade(set, question, &model)) {
        assert_eq!(judged.verdict, model.verdict, "{words:?}");
    }
}
