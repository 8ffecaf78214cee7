//! Answers that the set says nothing to yet, and the lines to paste for them.

use super::*;

#[test]
fn an_answer_that_the_set_says_nothing_to_comes_with_the_lines_for_it() {
    let answer = |text: &str, learners, told| Answer {
        text: text.to_owned(),
        tries: 9,
        learners,
        told,
        wants: Some(Wants::Key {
            key: text.to_owned(),
            begun: false,
        }),
        ..Answer::default()
    };
    let asked = OfQuestion {
        not_yet: vec![
            answer("yes: \"no\"", 2, Some(Told::Nothing)),
            answer("one learner's", 1, Some(Told::Nothing)),
            answer("said", 5, Some(Told::Said)),
            answer("unknown", 5, None),
        ],
        ..question("q", 9)
    };
    let told = found(vec![asked], Turned::default());
    let yaml: Vec<&str> = told
        .iter()
        .filter_map(|finding| match finding {
            Finding::NoFeedback { yaml, .. } => Some(&**yaml),
            _ => None,
        })
        .collect();
    assert_eq!(yaml.len(), 1);
    let read: BTreeMap<String, BTreeMap<String, String>> = serde_yaml::from_str(yaml[0]).unwrap();
    assert_eq!(read["feedback"]["yes: \"no\""], WRITE_HERE);
}

#[test]
fn the_lines_of_one_question_can_all_be_pasted() {
    let answer = |text: &str, learners, wants| Answer {
        text: text.to_owned(),
        learners,
        told: Some(Told::Nothing),
        wants: Some(wants),
        ..Answer::default()
    };
    let key = |key: &str, begun| Wants::Key {
        key: key.to_owned(),
        begun,
    };
    let choice = |text: &str, idea: Option<&str>| Wants::Choice {
        text: text.to_owned(),
        misconception: idea.map(str::to_owned),
    };
    let told = |answers| {
        let asked = OfQuestion {
            not_yet: answers,
            ..question("q", 9)
        };
        let told = found(vec![asked], Turned::default()).into_iter();
        let lines = told.map(|finding| match finding {
            Finding::NoFeedback { yaml, goes, .. } => (yaml, goes),
            other => panic!("{other:?}"),
        });
        lines.collect::<Vec<_>>()
    };
    let here = WRITE_HERE;
    assert_eq!(
        told(vec![
            answer("a; x", 2, key("2 = x", false)),
            answer("b; x", 3, key("2 = x", false)),
            answer("y", 2, key("y", false)),
        ]),
        [
            (format!("feedback:\n  2 = x: {here}\n"), Goes::Question),
            (format!("y: {here}\n"), Goes::Feedback),
        ],
        "the second one goes where the first one is by then"
    );
    assert_eq!(
        told(vec![answer("z", 2, key("z", true))]),
        [(format!("z: {here}\n"), Goes::Feedback)]
    );
    let beside = format!("- text: 2/6\n  misconception: adds\n  feedback: {here}\n");
    assert_eq!(
        told(vec![
            answer("2/6", 4, choice("2/6", Some("adds"))),
            answer("1/8", 2, choice("1/8", None)),
        ]),
        [
            (beside, Goes::Choice),
            (format!("- text: 1/8\n  feedback: {here}\n"), Goes::Choice),
        ]
    );
}

#[test]
fn answers_that_the_same_lines_would_do_for_are_one_finding_about_all_who_gave_them() {
    let answer = |text: &str, tries, key: &str| Answer {
        text: text.to_owned(),
        tries,
        learners: 1,
        told: Some(Told::Nothing),
        wants: Some(Wants::Key {
            key: key.to_owned(),
            begun: false,
        }),
        ..Answer::default()
    };
    let asked = OfQuestion {
        not_yet: vec![
            answer("Mombasa", 3, "Mombasa"),
            answer("Kisumu", 2, "Kisumu"),
            answer("mombasa", 1, "Mombasa"),
            answer("MOMBASA!", 1, "Mombasa"),
        ],
        ..question("q", 9)
    };
    let told = found(vec![asked.clone()], Turned::default());
    let [
        Finding::NoFeedback {
            answer,
            alike,
            learners,
            ..
        },
    ] = &told[..]
    else {
        panic!("{told:?}");
    };
    assert_eq!((&**answer, *alike, *learners), ("Mombasa", 2, 3));
    // One learner who spells it in three ways is one.
    let report = Report {
        sets: vec![OfSet {
            id: "s".to_owned(),
            title: None,
            questions: vec![asked],
        }],
        ..Report::default()
    };
    assert_eq!(findings(&report, &BTreeMap::new(), &|_, _| 1), []);
}
