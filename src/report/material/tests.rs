use super::*;
use crate::proof;
use crate::report::{Goes, Idea, OfSet};

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
    let mut lines = Lines::default();
    let told = super::told(&set, set.question(question).unwrap(), &answer, &mut lines)?;
    assert_eq!(told.0 == Told::Nothing, told.1.is_some());
    Some(told.0)
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
        ("typed", "/x/", Some(Told::Nothing)),
        ("typed", "=1+1", Some(Told::Nothing)),
        ("varied", "7", None),
    ] {
        assert_eq!(told(question, text), expected, "{question}: {text}");
    }
}

/// A question of each kind, to which nothing is said yet, and an answer with the words that the first lines of a finding are for.
const SILENT: [(&str, &str); 13] = [
    ("choices: [oak, {text: elm, correct: true}]\n", "oak"),
    (
        "choices: [{text: oak, correct: true}, {text: elm, correct: true}, fern]\n",
        "oak; fern",
    ),
    ("answer: true\n", "false"),
    ("answer: Nairobi\n", "Kisumu: the \"lake\""),
    ("answer: Nairobi\n", "=HYPERLINK(\"x\")"),
    ("answer: Nairobi\n", "<b>"),
    ("answer: Nairobi\n", "/a.*/"),
    ("answer: Nairobi\n", "/a"),
    ("answer: 36\n", "42"),
    ("blanks: [Nairobi, 7]\n", "/a; 8"),
    ("blanks: [Nairobi, 7]\n", "Nairobi; 8"),
    ("order: [one, two, three]\n", "one; three; two"),
    ("match: {leer: read, ir: go}\n", "leer = go; ir = read"),
];

#[test]
fn what_a_finding_says_to_write_is_heard_once_it_is_written() {
    for (kind, text) in SILENT {
        let asks = if kind.starts_with("blanks") {
            "___ and ___"
        } else {
            "Which?"
        };
        let set = |more: &str, kind: &str| {
            let source = format!(
                "title: T\nid: s\nquestions:\n  - id: q\n    question: {asks}\n    {kind}{more}"
            );
            let read = proof::for_practice(source.as_bytes(), "s.yaml");
            read.set.unwrap_or_else(|| panic!("{source}"))
        };
        let answer = Answer {
            text: text.to_owned(),
            learners: 2,
            ..Answer::default()
        };
        let before = set("", kind);
        let mut lines = Lines::default();
        let told = super::told(&before, &before.questions[0], &answer, &mut lines);
        let Some((Told::Nothing, Some(wants))) = told else {
            panic!("{kind}: {told:?}");
        };
        let (yaml, goes) = crate::report::to_write::lines(&wants, false);
        let after = if goes == Goes::Choice {
            // In place of the choice, in the other way of writing a list.
            let group: Vec<&str> = yaml
                .trim_start_matches("- ")
                .lines()
                .map(str::trim)
                .collect();
            let name = yaml.lines().next().unwrap().trim_start_matches("- text: ");
            set(
                "",
                &kind.replace(name, &format!("{{{}}}", group.join(", "))),
            )
        } else {
            let lines: String = yaml.lines().map(|line| format!("    {line}\n")).collect();
            set(&lines, kind)
        };
        let told = super::told(&after, &after.questions[0], &answer, &mut Lines::default());
        assert_eq!(told, Some((Told::Said, None)), "{kind}: {yaml}");
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
    assert_eq!(report.sets[1].questions[1], gone, "in no set any more");
    let asked = &report.sets[1].questions[0];
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

/// What could be written for each of these answers, the most frequent one first.
fn wants(kind: &str, answers: &[&str]) -> Vec<Wants> {
    let asks = if kind.starts_with("blanks") {
        "___ and ___"
    } else {
        "Which?"
    };
    let source = format!("title: T\nid: s\nquestions:\n  - question: {asks}\n    {kind}");
    let set = proof::for_practice(source.as_bytes(), "s.yaml")
        .set
        .unwrap_or_else(|| panic!("{source}"));
    let mut lines = Lines::default();
    let each = answers.iter().map(|text| {
        let answer = Answer {
            text: (*text).to_owned(),
            ..Answer::default()
        };
        let told = super::told(&set, &set.questions[0], &answer, &mut lines);
        match told {
            Some((Told::Nothing, Some(wants))) => wants,
            other => panic!("{text}: {other:?}"),
        }
    });
    each.collect()
}

#[test]
fn answers_that_the_same_lines_would_do_for_want_the_same() {
    for (kind, answers) in [
        (
            "answer: Nairobi\n",
            &["Mombasa", " mombasa", "MOMBASA!", "Mombassa"][..],
        ),
        (
            "answer: 25\n    unit: km/h\n",
            &["50", "50 km/h", "50.0", "100/2"],
        ),
        ("blanks: [Nairobi, 7]\n", &["Kisumu; 8", "kisumu; 7"]),
        (
            "order: [one, two, three]\n",
            &["two; one; three", "two; three; one"],
        ),
        (
            "choices: [{text: oak, correct: true}, {text: elm, correct: true}, fern]\n",
            &["oak; fern", "oak; elm; fern"],
        ),
    ] {
        let wants = wants(kind, answers);
        assert!(wants.iter().all(|other| *other == wants[0]), "{wants:?}");
    }
    for (kind, answers) in [
        ("answer: Nairobi\n", ["Mombasa", "Kisumu"]),
        (
            "answer: Nairobi\n    strict: [case]\n",
            ["Mombasa", "KISUMU"],
        ),
        ("answer: 25\n", ["50", "5"]),
        (
            "order: [one, two, three]\n",
            ["two; one; three", "one; three; two"],
        ),
        ("choices: [{text: a, correct: true}, B., b]\n", ["B.", "b"]),
    ] {
        let wants = wants(kind, &answers);
        assert_ne!(wants[0], wants[1]);
    }
}

#[test]
fn where_numbers_are_drawn_a_question_and_its_hints_stand_as_they_are_written() {
    let source = "title: T
id: s
questions:
  - id: q
    question: \"{who} cycles at {v} km/h for {{t}}. $\\\\frac{1}{2}$ of that?\"
    vary: {who: [Mia, Omar], v: [12, 14]}
    answer: = v
    hints: [\"{v} km in each hour, {2 * v} in two.\", Draw it.]
";
    let set = proof::for_practice(source.as_bytes(), "s.yaml")
        .set
        .unwrap();
    let asked = OfQuestion {
        id: "q".to_owned(),
        ..OfQuestion::default()
    };
    let mut report = Report {
        sets: vec![OfSet {
            id: "s".to_owned(),
            title: None,
            questions: vec![asked],
        }],
        ..Report::default()
    };
    add(&mut report, &[Arc::new(set)]);
    let asked = &report.sets[0].questions[0];
    assert_eq!(asked.name(), "{who} cycles at {v} km/h for {t}. ½ of that?");
    let hints: Vec<_> = asked
        .hints
        .iter()
        .map(|hint| hint.text.as_deref())
        .collect();
    assert_eq!(
        hints,
        [
            Some("{v} km in each hour, {2 * v} in two."),
            Some("Draw it.")
        ]
    );
}

#[test]
fn questions_stand_as_in_their_set_and_what_learners_work_on_with_them() {
    let place = |question: &str| Place {
        set: "s".to_owned(),
        question: question.to_owned(),
    };
    let ids = ["gone", "q", "typed", "varied"];
    let question = |id: &&str| OfQuestion {
        id: (*id).to_owned(),
        ..OfQuestion::default()
    };
    let source = "title: T\nid: s\nquestions:\n  - {id: varied, question: A, answer: a}\n  - {id: q, question: B, answer: b}\n  - {id: typed, question: C, answer: c}\n";
    let set = proof::for_practice(source.as_bytes(), "s.yaml")
        .set
        .unwrap();
    let mut report = Report {
        sets: vec![OfSet {
            id: "s".to_owned(),
            title: None,
            questions: ids.iter().map(question).collect(),
        }],
        learners: vec![crate::report::Learner {
            name: "Ana".to_owned(),
            shared: None,
            working_on: ids[..3].iter().map(|id| place(id)).collect(),
        }],
        ..Report::default()
    };
    add(&mut report, &[Arc::new(set)]);
    let questions: Vec<_> = report.sets[0].questions.iter().map(|it| &*it.id).collect();
    assert_eq!(questions, ["varied", "q", "typed", "gone"]);
    assert_eq!(
        report.learners[0].working_on,
        [place("q"), place("typed"), place("gone")]
    );
}
