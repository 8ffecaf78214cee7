use super::*;
use crate::proof;
use crate::report::{Idea, OfSet};

const SET: &str = "title: Fractions
id: s
misconceptions:
  adds: Adds the tops
questions:
  - id: q
    question: What is **1/2** + 1/4?
    choices:
      - text: 3/4
        correct: true
      - text: 2/6
        feedback: Are the pieces alike?
        misconception: adds
      - 1/8
    hints: [Draw it., Count quarters.]
  - id: typed
    question: The capital of Kenya?
    answer: Nairobi
    feedback:
      Mombasa: That is the port.
  - id: varied
    question: What is {a} + 1?
    vary: {a: [1, 2]}
    answer: = a + 1
";

fn sets() -> Vec<Arc<Set>> {
    vec![Arc::new(
        proof::for_practice(SET.as_bytes(), "s.yaml").set.unwrap(),
    )]
}

fn told(question: &str, text: &str) -> Option<Told> {
    let set = sets().remove(0);
    let answer = Answer {
        text: text.to_owned(),
        ..Answer::default()
    };
    super::told(&set, set.question(question).unwrap(), &answer)
}

#[test]
fn what_an_answer_is_told_is_what_the_set_says_now() {
    for (question, text, expected) in [
        ("q", "2/6", Some(Told::Said)),
        ("q", "1/8", Some(Told::Nothing)),
        ("q", "7/9", Some(Told::NoLongerAsked)),
        ("q", "3/4", Some(Told::NoLongerAsked)),
        ("typed", "Mombasa", Some(Told::Said)),
        ("typed", "Nairobbi", Some(Told::Said)),
        ("typed", "Kisumu", Some(Told::Nothing)),
        ("typed", "Nairobi", Some(Told::NoLongerAsked)),
        ("typed", "/x/", Some(Told::Said)),
        ("varied", "7", None),
    ] {
        assert_eq!(told(question, text), expected, "{question}: {text}");
    }
}

#[test]
fn titles_texts_and_names_are_those_of_the_sets() {
    let asked = OfQuestion {
        id: "q".to_owned(),
        hints: vec![
            Hint {
                number: 2,
                learners: 4,
                ..Hint::default()
            },
            Hint {
                number: 7,
                learners: 1,
                ..Hint::default()
            },
        ],
        ..OfQuestion::default()
    };
    let gone = OfQuestion {
        id: "gone".to_owned(),
        ..OfQuestion::default()
    };
    let of = |id: &str, questions| OfSet {
        id: id.to_owned(),
        title: None,
        questions,
    };
    let mut report = Report {
        sets: vec![
            of("other", vec![asked.clone()]),
            of("s", vec![gone.clone(), asked]),
        ],
        ideas: vec![Idea {
            set: "s".to_owned(),
            slug: "adds".to_owned(),
            ..Idea::default()
        }],
        ..Report::default()
    };
    let before = report.sets[0].clone();
    add(&mut report, &sets());
    assert_eq!(report.sets[0], before, "nothing is known of the other set");
    assert_eq!(report.sets[1].name(), "Fractions");
    assert_eq!(report.sets[1].questions[0], gone);
    let asked = &report.sets[1].questions[1];
    assert_eq!(asked.name(), "What is 1/2 + 1/4?");
    let hints: Vec<_> = asked
        .hints
        .iter()
        .map(|hint| (hint.number, hint.text.as_deref(), hint.learners))
        .collect();
    assert_eq!(
        hints,
        [
            (1, Some("Draw it."), 0),
            (2, Some("Count quarters."), 4),
            (7, None, 1)
        ]
    );
    assert_eq!(report.ideas[0].name(), "Adds the tops");
}
