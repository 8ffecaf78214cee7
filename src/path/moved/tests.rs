use std::sync::Arc;

use super::*;
use crate::journal::{Entry, Event};
use crate::quiz::read;

/// Numbers of questions, from 1: before, and now.
type Pairs = Vec<(usize, usize)>;

/// What a teacher did; the set before and after; what is found.
type Edit<'a> = (&'a str, &'a [&'a str], &'a [&'a str], &'a [(usize, usize)]);

/// A set of questions: each its fields below the dash.
fn set(questions: &[&str]) -> Arc<Set> {
    let questions: String = questions
        .iter()
        .map(|it| format!("  - {{{it}}}\n"))
        .collect();
    let text = format!("id: s\ntitle: T\nquestions:\n{questions}");
    let reading = read::read(text.as_bytes(), "s.yaml");
    Arc::new(
        reading
            .set
            .unwrap_or_else(|| panic!("{:?}\n{text}", reading.diagnostics)),
    )
}

fn add(paths: &mut Paths, event: Event) {
    paths.add(&Entry {
        at: "2026-11-23T10:00:00Z".parse().unwrap(),
        sitting: uuid::Uuid::from_u128(1),
        set: "s".into(),
        event,
    });
}

/// Every question of a set was shown once.
fn walked(set: &Set) -> Paths {
    let mut paths = Paths::default();
    for question in &set.questions {
        let shown = Event::Shown {
            question: question.id.clone(),
            showing: 1,
            spaced: true,
            values: BTreeMap::new(),
            fingerprint: (!question.id_written).then(|| fingerprint::of(question)),
        };
        add(&mut paths, shown);
    }
    paths
}

/// What is found in a set that was changed after every question had been met: pairs of numbers of questions, from 1.
fn after(before: &[&str], now: &[&str]) -> (Pairs, Pairs) {
    let (before, now) = (set(before), set(now));
    let found = found(&now, &walked(&before));
    assert_eq!(found.again, []);
    let number = |set: &Set, id: &str| set.questions.iter().position(|it| it.id == id).unwrap() + 1;
    let numbers = |moves: Vec<Move>| {
        let pairs = moves.iter();
        let mut pairs: Pairs = pairs
            .map(|it| (number(&before, &it.from), number(&now, &it.to)))
            .collect();
        pairs.sort_unstable();
        pairs
    };
    (numbers(found.sure), numbers(found.perhaps))
}

const SEINE: &str = "question: Which river flows trough Paris?, answer: Seine";
const SEINE_MENDED: &str = "question: Which river flows through Paris?, answer: Seine";
const NILE: &str = "question: Which sea does the Nile flow into?, answer: Mediterranean";
const KENYA: &str =
    "question: The capital of Kenya?, choices: [{text: Nairobi, correct: true}, Mombasa, Kisumu]";
const ROPE: &str = "question: A rope bridge can carry a person., answer: true";
const HALVES: &str = "question: What is 1/2 + 1/4?, answer: 3/4";

#[test]
fn what_a_teacher_mends_keeps_its_path() {
    let edits: &[Edit<'_>] = &[
        ("nothing", &[SEINE, NILE], &[SEINE, NILE], &[]),
        ("a word", &[SEINE, NILE], &[NILE, SEINE_MENDED], &[(1, 2)]),
        (
            "all words",
            &[SEINE],
            &[
                "question: Name what divides the left bank from the right one in France's first city., answer: Seine",
            ],
            &[(1, 1)],
        ),
        (
            "a word, and the choices in another order",
            &[KENYA, NILE],
            &[
                "question: What is the capital of Kenya?, choices: [Kisumu, Mombasa, {text: Nairobi, correct: true}]",
                NILE,
            ],
            &[(1, 1)],
        ),
        (
            "a word, and a name given at last",
            &[SEINE],
            &["id: seine, question: Which river flows through Paris?, answer: Seine"],
            &[(1, 1)],
        ),
        (
            "a word of a question with an answer that many share",
            &[ROPE],
            &["question: A rope bridge can carry a grown person., answer: true"],
            &[(1, 1)],
        ),
        (
            "one split into two, of which one has its answer",
            &[SEINE],
            &[
                SEINE_MENDED,
                "question: Into which sea does that river flow?, answer: Channel",
            ],
            &[(1, 1)],
        ),
        (
            "a number that is drawn, in another sentence",
            &["question: 'Add 1 to {a}.', vary: {a: 10..99}, answer: = a + 1"],
            &["question: 'What comes after {a}?', vary: {a: 10..99}, answer: = a + 1"],
            &[(1, 1)],
        ),
        (
            "a word in another script",
            &["question: Столица Кении?, answer: Найроби"],
            &["question: Назовите столицу Кении., answer: Найроби"],
            &[(1, 1)],
        ),
    ];
    for (edit, before, now, sure) in edits {
        assert_eq!(after(before, now), (sure.to_vec(), vec![]), "{edit}");
    }
}

#[test]
fn what_may_be_one_question_is_asked_about() {
    let rivers = "question: Which river flows through Rome?, answer: Tiber";
    let edits: &[Edit<'_>] = &[
        (
            "a word, and the answer",
            &[KENYA],
            &[
                "question: The present capital of Kenya?, choices: [Nairobi, {text: Mombasa, correct: true}]",
            ],
            &[(1, 1)],
        ),
        (
            "a word of each of two with one answer",
            &[
                NILE,
                "question: What lies north of Egypt?, answer: Mediterranean",
            ],
            &[
                "question: Which sea does the river Nile flow into?, answer: Mediterranean",
                "question: And what lies north of Egypt?, answer: Mediterranean",
            ],
            &[(1, 1), (2, 2)],
        ),
        (
            "a word, where another question is a little like it",
            &[KENYA, rivers],
            &[
                "question: The capital of Kenya now?, answer: Nairobi",
                rivers,
            ],
            &[(1, 1)],
        ),
    ];
    for (edit, before, now, perhaps) in edits {
        assert_eq!(after(before, now), (vec![], perhaps.to_vec()), "{edit}");
    }
}

#[test]
fn what_is_not_clear_is_left() {
    let edits: &[(&str, &[&str], &[&str])] = &[
        ("another question", &[SEINE], &[NILE]),
        (
            "an answer alone",
            &[SEINE_MENDED],
            &["question: Which river flows through Paris?, answer: the Seine"],
        ),
        (
            "texts swapped",
            &[
                "question: What is oak?, answer: tree",
                "question: What is rose?, answer: flower",
            ],
            &[
                "question: What is rose?, answer: tree",
                "question: What is oak?, answer: flower",
            ],
        ),
        (
            "other numbers",
            &[HALVES],
            &["question: What is 1/2 + 1/3?, answer: 5/6"],
        ),
        (
            "another question with an answer that many share",
            &[ROPE],
            &["question: Stone is lighter than wood., answer: true"],
        ),
        (
            "two questions with one answer, of which nobody knows which",
            &[
                "question: Which sea is north of Egypt?, answer: Mediterranean",
                "question: Which sea is south of France?, answer: Mediterranean",
            ],
            &[
                "question: Name the sea of Malta., answer: Mediterranean",
                "question: Name the sea of Crete., answer: Mediterranean",
            ],
        ),
        (
            "one of two alike taken out, and a third put in",
            &[
                "question: Is water wet?, answer: yes it is",
                "question: Is fire hot?, answer: yes it is",
            ],
            &[
                "question: Is water wet?, answer: yes it is",
                "question: Is ice cold?, answer: no it is not",
            ],
        ),
        (
            "a question with a name of its author's and another one",
            &["id: seine, question: Which river flows through Paris?, answer: Seine"],
            &["id: paris, question: Which river flows through Paris?, answer: Seine"],
        ),
        (
            "two alike that are nearly as near",
            &["question: The capital of Kenya?, answer: Nairobi"],
            &[
                "question: The old capital of Kenya?, answer: Mombasa",
                "question: The new capital of Kenya?, answer: Kisumu",
            ],
        ),
    ];
    for (edit, before, now) in edits {
        assert_eq!(after(before, now), (vec![], vec![]), "{edit}");
    }
}

#[test]
fn a_record_without_fingerprints_is_asked_about_and_never_sure() {
    let (before, now) = (set(&[SEINE]), set(&[SEINE_MENDED]));
    let mut paths = Paths::default();
    let shown = Event::Shown {
        question: before.questions[0].id.clone(),
        showing: 1,
        spaced: true,
        values: BTreeMap::new(),
        fingerprint: None,
    };
    add(&mut paths, shown);
    let found = found(&now, &paths);
    assert_eq!((found.sure.len(), found.perhaps.len()), (0, 1));
}

#[test]
fn two_that_the_learner_kept_apart_are_never_found_again() {
    let (before, now) = (
        set(&[KENYA]),
        set(&["question: The new capital of Kenya?, answer: Dodoma"]),
    );
    let mut paths = walked(&before);
    let perhaps = found(&now, &paths).perhaps;
    let [Move { from, to }] = &perhaps[..] else {
        panic!("{perhaps:?}")
    };
    add(
        &mut paths,
        Event::KeptApart {
            from: from.clone(),
            to: to.clone(),
        },
    );
    assert_eq!(found(&now, &paths), Found::default());
}

#[test]
fn a_text_that_is_put_back_gets_its_path_back() {
    let (before, now) = (set(&[SEINE]), set(&[SEINE_MENDED]));
    let mut paths = walked(&before);
    let (old, new) = (&before.questions[0].id, &now.questions[0].id);
    add(
        &mut paths,
        Event::Moved {
            from: old.clone(),
            to: new.clone(),
        },
    );
    assert_eq!(found(&now, &paths), Found::default());
    let back = found(&before, &paths);
    assert_eq!(
        back.sure,
        [Move {
            from: new.clone(),
            to: old.clone()
        }]
    );
    add(
        &mut paths,
        Event::Moved {
            from: new.clone(),
            to: old.clone(),
        },
    );
    assert!(paths.get(old).is_some() && paths.get(new).is_none());
    assert_eq!(found(&before, &paths), Found::default());
}

#[test]
fn two_that_both_stand_are_two_whatever_was_moved_before() {
    let (before, now) = (set(&[SEINE]), set(&[SEINE_MENDED]));
    let mut paths = walked(&before);
    let (from, to) = (before.questions[0].id.clone(), now.questions[0].id.clone());
    add(
        &mut paths,
        Event::Moved {
            from: from.clone(),
            to: to.clone(),
        },
    );
    let both = set(&[SEINE, SEINE_MENDED]);
    let again = found(&both, &paths).again;
    assert_eq!(
        again,
        [Move {
            from: from.clone(),
            to: to.clone()
        }]
    );
    add(
        &mut paths,
        Event::KeptApart {
            from: from.clone(),
            to: to.clone(),
        },
    );
    assert_eq!(found(&both, &paths), Found::default());
    add(
        &mut paths,
        Event::ShownAnswer {
            question: from.clone(),
            showing: 1,
        },
    );
    assert_eq!(paths.get(&from).map(|path| path.steps.len()), Some(1));
    assert_eq!(paths.get(&to).map(|path| path.steps.len()), Some(0));
}

#[test]
fn a_set_of_which_nothing_is_left_is_no_work() {
    let before: Vec<String> = (0..200)
        .map(|it| format!("question: Old word{it} again?, answer: a{it}"))
        .collect();
    let now: Vec<String> = (0..200)
        .map(|it| format!("question: New word{it} again?, answer: b{it}"))
        .collect();
    let texts = |all: &[String]| set(&all.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(
        found(&texts(&now), &walked(&texts(&before))),
        Found::default()
    );
}
