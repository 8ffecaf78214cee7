//! A report on a class, put together by hand: what its page and its screens are tried with. Small, and with one of everything.

use notyet::path::weeks::Covered;
use notyet::report::model::{Place, Week};
use notyet::report::{
    Answer, Finding, Goal, Goes, Hint, Idea, Lasting, Learner, Link, OfQuestion, OfSet, Report,
    Stage, Stuck, StuckWhy, Told,
};

fn answer(text: &str, tries: u64, idea: Option<&str>, told: Told) -> Answer {
    Answer {
        text: text.to_owned(),
        tries,
        learners: tries.min(6),
        then_right: tries / 2,
        misconception: idea.map(str::to_owned),
        told: Some(told),
        wants: None,
    }
}

fn hint(number: u64, text: &str, learners: u64, turned: u64) -> Hint {
    Hint {
        number,
        text: Some(text.to_owned()),
        learners,
        turned,
    }
}

fn not_yet(text: &str) -> Stage {
    Stage::NotYet(text.to_owned())
}

fn halves() -> OfQuestion {
    let flow = [
        (not_yet("2/6"), Stage::Hint(1), 5),
        (not_yet("2/6"), not_yet("1/8"), 2),
        (not_yet("2/6"), Stage::GotIt, 2),
        (not_yet("1/8"), Stage::Shown, 1),
        (not_yet("1/8"), Stage::GotIt, 2),
        (not_yet("1/8"), Stage::Here, 1),
        (Stage::Hint(1), Stage::GotIt, 4),
        (Stage::Hint(1), Stage::Hint(2), 1),
        (Stage::Hint(2), Stage::GotIt, 1),
        (Stage::Shown, Stage::GotIt, 1),
        (Stage::GotIt, Stage::Mastered, 7),
        (Stage::GotIt, not_yet("2/6"), 2),
        (Stage::GotIt, Stage::Here, 1),
    ];
    OfQuestion {
        id: "half-and-quarter".to_owned(),
        text: Some("What is 1/2 + 1/4?".to_owned()),
        learners: 8,
        summaries: 0,
        mastered: 7,
        got_it: 8,
        median_tries: Some(2.5),
        tries: 31,
        not_yet: vec![
            answer("2/6", 9, Some("adds-tops-and-bottoms"), Told::Said),
            answer("1/8", 4, None, Told::Nothing),
        ],
        hints: vec![
            hint(1, "Cut the half into quarters.", 5, 4),
            hint(2, "How many quarters are there now?", 1, 1),
            hint(3, "Two quarters and one quarter.", 0, 0),
        ],
        hints_opened: 6,
        shown_answers: 1,
        unsure: 2,
        stuck: None,
        lasting: Lasting {
            came_back: 5,
            kept: 4,
        },
        flow: flow
            .into_iter()
            .map(|(from, to, times)| Link { from, to, times })
            .collect(),
    }
}

fn thirds() -> OfQuestion {
    let flow = [
        (not_yet("2/6"), not_yet("2/6"), 3),
        (not_yet("2/6"), Stage::Unsure, 2),
        (Stage::Unsure, Stage::Here, 2),
    ];
    OfQuestion {
        id: "two-thirds".to_owned(),
        text: Some("What is 1/3 + 1/3?".to_owned()),
        learners: 3,
        mastered: 0,
        got_it: 0,
        tries: 5,
        not_yet: vec![answer(
            "2/6",
            5,
            Some("adds-tops-and-bottoms"),
            Told::Nothing,
        )],
        hints: vec![hint(1, "Draw it.", 0, 0)],
        unsure: 2,
        stuck: Some(Stuck {
            now: 2,
            over: 0,
            why: vec![(StuckWhy::SameIdea("adds-tops-and-bottoms".to_owned()), 2)],
        }),
        flow: flow
            .into_iter()
            .map(|(from, to, times)| Link { from, to, times })
            .collect(),
        ..OfQuestion::default()
    }
}

fn at_once() -> OfQuestion {
    OfQuestion {
        id: "one-whole".to_owned(),
        text: Some("How many halves make a whole?".to_owned()),
        learners: 6,
        mastered: 6,
        got_it: 6,
        median_tries: Some(1.0),
        tries: 12,
        ..OfQuestion::default()
    }
}

fn findings() -> Vec<Finding> {
    let set = || "fractions".to_owned();
    let half = || "half-and-quarter".to_owned();
    vec![
        Finding::Idea {
            set: set(),
            slug: "adds-tops-and-bottoms".to_owned(),
            hold: 3,
            left: 5,
            questions: 2,
        },
        Finding::Stuck {
            set: set(),
            question: "two-thirds".to_owned(),
            learners: 2,
        },
        Finding::NoFeedback {
            set: set(),
            question: half(),
            answer: "1/8".to_owned(),
            alike: 0,
            learners: 4,
            yaml: "feedback:\n  \"1/8\": Write here what this answer shows.\n".to_owned(),
            goes: Goes::Question,
        },
        Finding::HintTurned {
            set: set(),
            question: half(),
            hint: 1,
            turned: 4,
            learners: 5,
        },
        Finding::HintUnused {
            set: set(),
            question: half(),
            hint: 3,
            learners: 8,
        },
        Finding::Turns {
            set: set(),
            question: half(),
            learners: 8,
            turned: 8,
            answer: "2/6".to_owned(),
        },
        Finding::AtOnce {
            set: set(),
            question: "one-whole".to_owned(),
            learners: 6,
        },
        Finding::Lasting {
            set: set(),
            came_back: 5,
            kept: 4,
        },
        Finding::Goal {
            so_far: 13,
            mastered: 40,
            by: "2026-12-18".parse().ok(),
        },
    ]
}

fn learner(name: &str, shared: Option<&'static str>, questions: &[&str]) -> Learner {
    let place = |question: &&str| Place {
        set: "fractions".to_owned(),
        question: (*question).to_owned(),
    };
    Learner {
        name: name.to_owned(),
        shared,
        working_on: questions.iter().map(place).collect(),
    }
}

/// Three weeks of eight learners with three questions.
pub(crate) fn report() -> Report {
    let week = |monday: &str, numbers: [usize; 4]| {
        let [begun, got, mastered, kept] = numbers;
        Week {
            monday: monday.parse().expect("a day"),
            so_far: Covered {
                begun,
                got,
                mastered,
                kept,
            },
        }
    };
    Report {
        findings: findings(),
        sets: vec![OfSet {
            id: "fractions".to_owned(),
            title: Some("Fractions, first steps".to_owned()),
            questions: vec![halves(), at_once(), thirds()],
        }],
        ideas: vec![Idea {
            set: "fractions".to_owned(),
            slug: "adds-tops-and-bottoms".to_owned(),
            name: Some("Adds the tops and the bottoms".to_owned()),
            questions: vec!["half-and-quarter".to_owned(), "two-thirds".to_owned()],
            hold: 3,
            left: 5,
        }],
        goal: Some(Goal {
            mastered: 40,
            by: "2026-12-18".parse().ok(),
            so_far: 13,
        }),
        learners: vec![
            learner("Ana", None, &["half-and-quarter"]),
            learner("Ben", Some("path"), &["two-thirds"]),
            learner("Cleo", Some("summary"), &[]),
            learner("Zoë", None, &["two-thirds"]),
        ],
        since: "2026-11-02".parse().ok(),
        until: "2026-11-27".parse().ok(),
        weeks: vec![
            week("2026-11-02", [6, 3, 0, 0]),
            week("2026-11-09", [12, 9, 5, 0]),
            week("2026-11-23", [17, 14, 13, 4]),
        ],
        pseudonyms: false,
        damaged_lines: 1,
    }
}

/// One learner, who has begun with one question.
pub(crate) fn one() -> Report {
    let monday = "2026-11-23".parse().expect("a day");
    let so_far = Covered {
        begun: 1,
        ..Covered::default()
    };
    Report {
        sets: vec![OfSet {
            id: "fractions".to_owned(),
            title: None,
            questions: vec![OfQuestion {
                id: "two-thirds".to_owned(),
                learners: 1,
                tries: 1,
                not_yet: vec![Answer {
                    text: "2/6".to_owned(),
                    tries: 1,
                    learners: 1,
                    ..Answer::default()
                }],
                flow: vec![Link {
                    from: not_yet("2/6"),
                    to: Stage::Here,
                    times: 1,
                }],
                ..OfQuestion::default()
            }],
        }],
        learners: vec![learner("Ana", None, &["two-thirds"])],
        since: Some(monday),
        until: Some(monday),
        weeks: vec![Week { monday, so_far }],
        ..Report::default()
    }
}

/// The report with texts in it that would steer a browser or a reader, or have no end.
pub(crate) fn hostile() -> Report {
    let markup = "</text></svg></style></bdi><script>alert(1)</script><img src=x onerror=alert(1)>";
    let steers = "\u{1b}]0;title\u{7}\u{0}\u{202e}evil\u{2066}\u{2028}\u{feff}\u{e0041}";
    let long = "9".repeat(3_000);
    let mut report = report();
    let set = &mut report.sets[0];
    set.title = Some(format!("{markup}{steers}"));
    for (question, text) in set.questions.iter_mut().zip([markup, steers, &long]) {
        question.text = Some(text.to_owned());
        for (answer, text) in question.not_yet.iter_mut().zip([&long, steers]) {
            text.clone_into(&mut answer.text);
        }
        for hint in &mut question.hints {
            hint.text = Some(format!("{steers}{long}{markup}"));
        }
        for link in &mut question.flow {
            for stage in [&mut link.from, &mut link.to] {
                match stage {
                    Stage::NotYet(answer) if answer == "2/6" => answer.clone_from(&long),
                    Stage::NotYet(answer) => *answer = format!("{steers}{markup}"),
                    _ => {}
                }
            }
        }
    }
    report.ideas[0].name = Some(format!("{long}{markup}"));
    for learner in &mut report.learners {
        learner.name = format!("{}{steers}{markup}", learner.name);
    }
    report
}
