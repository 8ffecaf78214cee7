use super::*;
use crate::report::{Hint, Idea, OfQuestion, OfSet};

fn report() -> Report {
    let hint = |number| Hint {
        number,
        ..Hint::default()
    };
    let question = OfQuestion {
        id: "q".to_owned(),
        text: Some("Which?".to_owned()),
        hints: vec![hint(1), hint(2)],
        ..OfQuestion::default()
    };
    Report {
        sets: vec![OfSet {
            id: "s".to_owned(),
            title: None,
            questions: vec![question],
        }],
        ..Report::default()
    }
}

fn unused(hint: u64) -> Finding {
    Finding::HintUnused {
        set: "s".to_owned(),
        question: "q".to_owned(),
        hint,
        learners: 3,
    }
}

#[test]
fn a_last_hint_has_none_after_it() {
    assert_eq!(
        finding(&report(), &unused(1)),
        "None of three learners opened hint 1 of “Which?”, or one after it. It may not be needed."
    );
    assert_eq!(
        finding(&report(), &unused(2)),
        "None of three learners opened hint 2 of “Which?”. It may not be needed."
    );
}

#[test]
fn beside_its_question_a_finding_does_not_name_it_again() {
    let turns = |answer: &str| Finding::Turns {
        set: "s".to_owned(),
        question: "q".to_owned(),
        learners: 3,
        turned: 3,
        answer: answer.to_owned(),
    };
    assert_eq!(
        beside_its_question(&report(), &turns("2/6")),
        "This question turns learners: three were not there yet, most often with “2/6”, and all of them have got it since."
    );
    let answered = |alike| Finding::NoFeedback {
        set: "s".to_owned(),
        question: "q".to_owned(),
        answer: "Which?".to_owned(),
        alike,
        learners: 2,
        yaml: String::new(),
        goes: Goes::Question,
    };
    assert_eq!(
        finding(&report(), &answered(3)),
        "Two learners answered “Which?”, or alike, to “Which?”, and the set has nothing to say to it yet."
    );
    assert_eq!(
        beside_its_question(&report(), &answered(0)),
        "Two learners answered “Which?” to this question, and the set has nothing to say to it yet."
    );
    let goal = Finding::Goal {
        so_far: 1,
        mastered: 2,
        by: None,
    };
    assert_eq!(
        beside_its_question(&report(), &goal),
        finding(&report(), &goal)
    );
}

#[test]
fn an_idea_that_is_called_like_one_of_another_set_has_its_set_behind_it() {
    let mut all = report();
    let idea = |set: &str, slug: &str| Idea {
        set: set.to_owned(),
        slug: slug.to_owned(),
        ..Idea::default()
    };
    all.ideas = vec![idea("s", "adds"), idea("s", "port"), idea("other", "adds")];
    let said = |slug: &str| {
        let found = Finding::Idea {
            set: "s".to_owned(),
            slug: slug.to_owned(),
            hold: 0,
            left: 2,
            questions: 1,
        };
        finding(&all, &found)
    };
    assert!(
        said("adds").starts_with("The idea “adds” in “s” came up"),
        "{}",
        said("adds")
    );
    assert!(
        said("port").starts_with("The idea “port” came up"),
        "{}",
        said("port")
    );
}
