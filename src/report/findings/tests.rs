use super::*;
use crate::phrases::report_text::WRITE_HERE;
use crate::report::{Answer, Goes, Hint, Lasting, Stuck};

mod answers;

fn question(id: &str, learners: u64) -> OfQuestion {
    OfQuestion {
        id: id.to_owned(),
        learners,
        got_it: learners,
        ..OfQuestion::default()
    }
}

fn hint(number: u64, learners: u64, turned: u64) -> Hint {
    Hint {
        number,
        text: Some("A nudge.".to_owned()),
        learners,
        turned,
    }
}

/// What is found, where all who met a question have answered it unless it is told otherwise.
fn found(questions: Vec<OfQuestion>, turned: Turned) -> Vec<Finding> {
    let more = questions.iter().map(|question| {
        let place = Place {
            set: "s".to_owned(),
            question: question.id.clone(),
        };
        let begun = if turned.begun == 0 {
            question.learners
        } else {
            turned.begun
        };
        (place, Turned { begun, ..turned })
    });
    let more = more.collect();
    let report = Report {
        sets: vec![OfSet {
            id: "s".to_owned(),
            title: None,
            questions,
        }],
        ..Report::default()
    };
    findings(&report, &more, &|place, answers| {
        gave(&report, place, answers)
    })
}

/// How many gave these answers, where nobody gave two of them.
fn gave(report: &Report, place: &Place, answers: &[&str]) -> u64 {
    let questions = &report.sets[0].questions;
    let asked = questions.iter().find(|asked| asked.id == place.question);
    let all = asked.into_iter().flat_map(|asked| &asked.not_yet);
    let given = all.filter(|answer| answers.contains(&&*answer.text));
    given.map(|answer| answer.learners).sum()
}

#[test]
fn a_hint_is_told_by_what_it_turned() {
    for (learners, turned, is_told) in [
        (2, 2, None),
        (3, 2, Some(true)),
        (4, 2, Some(true)),
        (5, 2, None),
        (5, 1, None),
        (5, 0, Some(false)),
        (6, 1, Some(false)),
        (4, 0, None),
    ] {
        let asked = OfQuestion {
            hints: vec![hint(1, learners, turned)],
            hints_opened: learners,
            ..question("q", learners)
        };
        let told = found(vec![asked], Turned::default());
        let told = told.iter().find_map(|finding| match finding {
            Finding::HintTurned { .. } => Some(true),
            Finding::HintTellsNothing { .. } => Some(false),
            _ => None,
        });
        assert_eq!(told, is_told, "{turned} of {learners}");
    }
}

#[test]
fn hints_that_nobody_opened_are_told_from_the_first_of_them_on() {
    let asked = |hints| OfQuestion {
        hints,
        hints_opened: 1,
        ..question("q", 3)
    };
    let first = |hints, turned| {
        found(vec![asked(hints)], turned)
            .iter()
            .find_map(|finding| match finding {
                Finding::HintUnused { hint, .. } => Some(*hint),
                _ => None,
            })
    };
    let known = Turned::default();
    assert_eq!(
        first(vec![hint(1, 1, 0), hint(2, 0, 0), hint(3, 0, 0)], known),
        Some(2)
    );
    assert_eq!(first(vec![hint(1, 0, 0), hint(2, 1, 0)], known), None);
    let from_a_summary = Turned { told: 1, ..known };
    assert_eq!(
        first(vec![hint(1, 1, 0), hint(2, 0, 0)], from_a_summary),
        None,
        "nobody knows"
    );
}

#[test]
fn a_question_that_all_had_at_once_is_told_as_that_alone() {
    let asked = OfQuestion {
        hints: vec![hint(1, 0, 0)],
        ..question("q", 3)
    };
    let told = found(vec![asked.clone()], Turned::default());
    assert!(
        matches!(told[..], [Finding::AtOnce { learners: 3, .. }]),
        "{told:?}"
    );
    for other in [
        OfQuestion {
            unsure: 1,
            ..asked.clone()
        },
        OfQuestion {
            got_it: 2,
            ..asked.clone()
        },
        OfQuestion {
            learners: 2,
            got_it: 2,
            ..asked
        },
    ] {
        let told = found(vec![other], Turned::default());
        assert!(
            !told
                .iter()
                .any(|finding| matches!(finding, Finding::AtOnce { .. }))
        );
    }
}

#[test]
fn who_has_only_seen_a_question_is_in_no_finding_about_all() {
    let seen = |begun, got_it, tries| {
        let asked = OfQuestion {
            hints: vec![hint(1, 0, 0)],
            got_it,
            tries,
            not_yet: vec![Answer::default(); usize::from(tries > got_it)],
            ..question("q", 5)
        };
        let more = Turned {
            begun,
            ..Turned::default()
        };
        found(vec![asked], more)
    };
    let three = seen(3, 2, 4);
    assert!(
        matches!(three[..], [Finding::HintUnused { learners: 3, .. }]),
        "{three:?}"
    );
    assert_eq!(seen(2, 2, 3), [], "two of five have answered");
    let at_once = seen(3, 3, 3);
    assert!(
        matches!(at_once[..], [Finding::AtOnce { learners: 3, .. }]),
        "{at_once:?}"
    );
}

#[test]
fn a_question_turns_learners_where_three_quarters_have_got_it_since() {
    let asked = OfQuestion {
        not_yet: vec![Answer {
            text: "2/6".to_owned(),
            tries: 4,
            ..Answer::default()
        }],
        ..question("q", 9)
    };
    for (not_at_first, turned, circles, is_told) in [
        (2, 2, 0, false),
        (3, 3, 0, true),
        (4, 3, 0, true),
        (5, 3, 0, false),
        (3, 3, 3, false),
        (4, 4, 1, true),
        (3, 3, 5, false),
    ] {
        let asked = OfQuestion {
            stuck: Some(Stuck {
                now: circles,
                ..Stuck::default()
            }),
            ..asked.clone()
        };
        let more = Turned {
            not_at_first,
            turned,
            ..Turned::default()
        };
        let told = found(vec![asked], more);
        let is_turn =
            |finding: &Finding| matches!(finding, Finding::Turns { answer, .. } if answer == "2/6");
        assert_eq!(
            told.iter().any(is_turn),
            is_told,
            "{turned} of {not_at_first}, {circles} in circles"
        );
    }
}

#[test]
fn no_hint_is_needless_where_learners_go_round_in_circles_or_had_the_answer_shown() {
    let asked = OfQuestion {
        hints: vec![hint(1, 0, 0)],
        not_yet: vec![Answer::default()],
        ..question("q", 5)
    };
    let is_told = |asked: OfQuestion| {
        let told = found(vec![asked], Turned::default());
        told.iter()
            .any(|finding| matches!(finding, Finding::HintUnused { .. }))
    };
    assert!(is_told(asked.clone()));
    let circles = |now| {
        Some(Stuck {
            now,
            over: 1,
            ..Stuck::default()
        })
    };
    assert!(is_told(OfQuestion {
        stuck: circles(0),
        ..asked.clone()
    }));
    assert!(!is_told(OfQuestion {
        stuck: circles(1),
        ..asked.clone()
    }));
    assert!(!is_told(OfQuestion {
        shown_answers: 1,
        ..asked
    }));
}

#[test]
fn hints_that_turn_and_hints_that_tell_nothing_are_told_apart() {
    let asked = |id: &str, hints| OfQuestion {
        hints,
        hints_opened: 1,
        ..question(id, 9)
    };
    let told = found(
        vec![
            asked("p", vec![hint(1, 9, 0), hint(2, 4, 4)]),
            asked("q", vec![hint(1, 8, 8), hint(2, 5, 0)]),
        ],
        Turned::default(),
    );
    let helps: Vec<bool> = told
        .iter()
        .map(|finding| matches!(finding, Finding::HintTurned { .. }))
        .collect();
    assert_eq!(helps, [false, false, true, true]);
}

#[test]
fn ideas_and_circles_come_first_and_the_goal_last() {
    let idea = |slug: &str, hold, left| Idea {
        set: "s".to_owned(),
        slug: slug.to_owned(),
        questions: vec!["q".to_owned()],
        hold,
        left,
        name: None,
    };
    let asked = OfQuestion {
        stuck: Some(Stuck {
            now: 1,
            ..Stuck::default()
        }),
        lasting: Lasting {
            came_back: 3,
            kept: 1,
        },
        ..question("q", 4)
    };
    let report = Report {
        sets: vec![OfSet {
            id: "s".to_owned(),
            title: None,
            questions: vec![asked],
        }],
        ideas: vec![
            idea("left-by-all", 0, 9),
            idea("held", 2, 0),
            idea("one", 1, 0),
        ],
        goal: Some(Goal {
            mastered: 9,
            by: None,
            so_far: 3,
        }),
        ..Report::default()
    };
    let place = Place {
        set: "s".to_owned(),
        question: "q".to_owned(),
    };
    let more = Turned {
        begun: 4,
        ..Turned::default()
    };
    let found = findings(&report, &BTreeMap::from([(place, more)]), &|_, _| 0);
    let names: Vec<String> = found
        .iter()
        .map(|finding| match finding {
            Finding::Idea { slug, .. } => slug.clone(),
            other => {
                let value = serde_json::to_value(other).unwrap();
                value["finding"].as_str().unwrap().to_owned()
            }
        })
        .collect();
    assert_eq!(
        names,
        ["held", "stuck", "left-by-all", "at-once", "lasting", "goal"]
    );
}
