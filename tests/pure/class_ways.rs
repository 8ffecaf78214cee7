//! What is counted of which way of a learner, by hand. Over made-up records it is tried in `class_fold.rs`.

use crate::folded::{BEGIN, answered, by_lines, record, report, sat_down, shown};
use notyet::journal::{Event, Level, Record};
use notyet::path::share::{Sharing, shared};
use notyet::report::fold::{Depth, Ended, Fold};
use notyet::report::model::Place;
use notyet::report::{OfQuestion, Stage, StuckWhy};

/// A learner's way at the question `q` of the set `s`: what happens, a showing in each list.
fn way(sitting: u128, showings: &[Vec<Event>]) -> Vec<Record> {
    let mut seq = 1;
    let at = BEGIN + i64::try_from(sitting).unwrap() * 86_400;
    let mut all = vec![record(sitting, seq, at, "s", sat_down(2, 0))];
    for events in showings {
        for event in events {
            seq += 1;
            all.push(record(
                sitting,
                seq,
                at + i64::try_from(seq).unwrap() * 10,
                "s",
                event.clone(),
            ));
        }
    }
    all
}

fn not_yet(showing: u32, response: &str) -> Event {
    Event::Answered(answered("q", showing, response, false))
}

fn right(showing: u32) -> Event {
    Event::Answered(answered("q", showing, "3/4", true))
}

fn hint(showing: u32, hint: u32) -> Event {
    let question = "q".to_owned();
    Event::Hinted {
        question,
        showing,
        hint,
        ms: 0,
    }
}

fn only_question(learners: &[Vec<Record>]) -> OfQuestion {
    let mut fold = Fold::new(Depth::Whole);
    for (number, records) in learners.iter().enumerate() {
        assert_eq!(
            by_lines(&mut fold, records, &format!("learner {number}")),
            Ended::Counted
        );
    }
    let mut report = report(&fold);
    assert_eq!(report.sets.len(), 1);
    report.sets[0].questions.remove(0)
}

#[test]
fn a_way_is_told_from_the_first_answer_that_was_not_there_yet_to_mastery() {
    let records = way(
        1,
        &[
            vec![
                shown("q", 1),
                hint(1, 1),
                not_yet(1, "2/6"),
                hint(1, 2),
                right(1),
            ],
            vec![shown("q", 2), right(2)],
            vec![shown("q", 3), right(3)],
            vec![shown("q", 4), not_yet(4, "1/8"), right(4)],
        ],
    );
    let question = only_question(&[records]);
    let flow: Vec<_> = question
        .flow
        .iter()
        .map(|link| (&link.from, &link.to, link.times))
        .collect();
    let two_sixths = Stage::NotYet("2/6".to_owned());
    assert_eq!(
        flow,
        [
            (&two_sixths, &Stage::Hint(2), 1),
            (&Stage::Hint(2), &Stage::GotIt, 1),
            (&Stage::GotIt, &Stage::GotIt, 1),
            (&Stage::GotIt, &Stage::Mastered, 1),
        ]
    );
    assert_eq!(
        (question.mastered, question.got_it, question.tries),
        (1, 1, 6)
    );
    assert_eq!(question.median_tries, Some(2.0));
    let answers: Vec<_> = question
        .not_yet
        .iter()
        .map(|it| (&*it.text, it.tries, it.learners, it.then_right))
        .collect();
    assert_eq!(answers, [("1/8", 1, 1, 1), ("2/6", 1, 1, 1)]);
}

#[test]
fn a_hint_is_the_turn_where_the_next_answer_is_right_and_no_other_help_came_between() {
    let turned = way(
        1,
        &[vec![shown("q", 1), not_yet(1, "2/6"), hint(1, 1), right(1)]],
    );
    let two_hints = way(
        2,
        &[vec![
            shown("q", 1),
            not_yet(1, "2/6"),
            hint(1, 1),
            hint(1, 2),
            right(1),
        ]],
    );
    let later = way(
        3,
        &[
            vec![shown("q", 1), not_yet(1, "2/6"), hint(1, 1)],
            vec![shown("q", 2), right(2)],
            vec![shown("q", 3), hint(3, 1), right(3)],
        ],
    );
    let question = only_question(&[turned, two_hints, later]);
    let hints: Vec<_> = question
        .hints
        .iter()
        .map(|hint| (hint.number, hint.learners, hint.turned))
        .collect();
    assert_eq!(hints, [(1, 3, 1), (2, 1, 1)]);
    assert_eq!(question.hints_opened, 5);
    assert_eq!(
        question
            .flow
            .iter()
            .find(|link| link.to == Stage::Here)
            .map(|link| link.times),
        Some(3)
    );
}

#[test]
fn an_idea_is_left_where_a_right_answer_came_after_it_at_every_question() {
    let with_idea = |question: &str, showing| {
        let mut answer = answered(question, showing, "2/6", false);
        answer.misconception = Some("adds".into());
        Event::Answered(answer)
    };
    let left = way(1, &[vec![shown("q", 1), with_idea("q", 1), right(1)]]);
    let at_one = way(
        2,
        &[
            vec![shown("q", 1), with_idea("q", 1), right(1)],
            vec![shown("p", 1), with_idea("p", 1)],
        ],
    );
    let again = way(
        3,
        &[
            vec![shown("q", 1), with_idea("q", 1), right(1)],
            vec![shown("q", 2), with_idea("q", 2)],
        ],
    );
    let mut fold = Fold::new(Depth::Whole);
    for records in [&left, &at_one, &again] {
        let _ = by_lines(&mut fold, records, "someone");
    }
    let ideas = report(&fold).ideas;
    assert_eq!(ideas.len(), 1);
    assert_eq!(
        (&*ideas[0].slug, ideas[0].hold, ideas[0].left),
        ("adds", 2, 1)
    );
    assert_eq!(ideas[0].questions, ["p", "q"]);
}

#[test]
fn who_goes_round_in_circles_because_of_an_idea_holds_it() {
    let round = |sitting, recalled: bool| {
        let mut showings: Vec<_> = (1..=5)
            .map(|showing| {
                let mut first = answered("q", showing, "2/6", false);
                first.misconception = Some("adds".into());
                let mut then = answered("q", showing, "3/4", true);
                then.attempt = 2;
                let [first, then] = [first, then].map(Event::Answered);
                vec![shown("q", showing), first, then]
            })
            .collect();
        if recalled {
            showings.push(vec![shown("q", 6), right(6)]);
        }
        way(sitting, &showings)
    };
    let learners = [round(1, false), round(2, true)];
    let mut lines = Fold::new(Depth::Whole);
    let mut paths = Fold::new(Depth::Whole);
    for records in learners {
        let _ = by_lines(&mut lines, &records, "someone");
        paths.exact(records, "someone");
    }
    for fold in [lines, paths] {
        let report = report(&fold);
        let stuck = report.sets[0].questions[0].stuck.as_ref().unwrap();
        assert_eq!((stuck.now, stuck.over), (1, 1));
        assert_eq!((report.ideas[0].hold, report.ideas[0].left), (1, 1));
    }
}

#[test]
fn going_round_in_circles_is_told_with_what_went_round() {
    let round = |sitting, showings: u32| {
        let showings: Vec<_> = (1..=showings)
            .map(|showing| vec![shown("q", showing), not_yet(showing, "2/6")])
            .collect();
        way(sitting, &showings)
    };
    let question = only_question(&[round(1, 4), round(2, 5), round(3, 6)]);
    let stuck = question.stuck.unwrap();
    assert_eq!((stuck.now, stuck.over), (2, 0));
    assert_eq!(stuck.why, [(StuckWhy::SameAnswer("2/6".to_owned()), 2)]);
}

#[test]
fn what_comes_back_on_a_later_day_and_is_recalled_is_kept() {
    let mastered = || vec![vec![shown("q", 1), right(1)], vec![shown("q", 2), right(2)]];
    let day_two = |sitting, events| {
        let mut records = way(sitting, &mastered());
        let mut later = way(sitting + 20, &[events]);
        records.append(&mut later);
        records
    };
    let kept = day_two(1, vec![shown("q", 3), right(3)]);
    let not_now = day_two(2, vec![shown("q", 3), not_yet(3, "2/6")]);
    let helped = day_two(4, vec![shown("q", 3), hint(3, 1)]);
    let left = day_two(5, vec![shown("q", 3)]);
    let mut together = answered("q", 3, "3/4", true);
    together.with.push("ben".to_owned());
    let together = day_two(6, vec![shown("q", 3), Event::Answered(together)]);
    let stays = way(3, &mastered());
    let question = only_question(&[kept, not_now, stays, helped, left, together]);
    assert_eq!((question.lasting.came_back, question.lasting.kept), (3, 1));
    assert_eq!(question.mastered, 6, "nothing is taken back");
}

#[test]
fn who_gave_any_of_some_answers_counts_once_by_whatever_hand_it_was_counted() {
    let gave = |sitting, answers: &[&str]| {
        let answers = answers.iter().map(|answer| not_yet(1, answer));
        let events = std::iter::once(shown("q", 1)).chain(answers);
        way(sitting, &[events.collect()])
    };
    let learners = [
        gave(1, &["Mombasa", "mombasa"]),
        gave(2, &["mombasa"]),
        gave(3, &["Kisumu"]),
        gave(4, &["MOMBASA", "Kisumu"]),
    ];
    let mut hands = [Fold::new(Depth::Whole), Fold::new(Depth::Whole)];
    for (number, records) in learners.iter().enumerate() {
        let _ = by_lines(&mut hands[number % 2], records, &format!("{number}"));
    }
    let [mut fold, other] = hands;
    fold.join(other);
    let place = Place {
        set: "s".to_owned(),
        question: "q".to_owned(),
    };
    for (answers, learners) in [
        (&["Mombasa"][..], 1),
        (&["Mombasa", "mombasa"], 2),
        (&["Mombasa", "mombasa", "MOMBASA"], 3),
        (&["Mombasa", "mombasa", "MOMBASA", "Kisumu"], 4),
        (&["Nakuru"], 0),
    ] {
        let gave = fold.gave(&place, answers.iter().copied());
        assert_eq!(gave, learners, "{answers:?}");
    }
    let elsewhere = Place {
        set: "t".to_owned(),
        ..place
    };
    assert_eq!(fold.gave(&elsewhere, ["Mombasa"]), 0);
}

#[test]
fn names_stand_as_in_a_list_of_names() {
    let mut fold = Fold::new(Depth::Whole);
    for name in [
        "Zoë", "Đức", "emma", "Élise", "Ece", "Dan", "Emil", "Özlem", "Olga",
    ] {
        let _ = by_lines(&mut fold, &way(1, &[vec![shown("q", 1)]]), name);
    }
    let learners = report(&fold).learners;
    let names: Vec<&str> = learners.iter().map(|learner| &*learner.name).collect();
    assert_eq!(
        names,
        [
            "Dan", "Đức", "Ece", "Élise", "Emil", "emma", "Olga", "Özlem", "Zoë"
        ]
    );
}

#[test]
fn a_renamed_question_counts_under_its_new_id() {
    let mut records = way(1, &[vec![shown("q", 1), not_yet(1, "2/6")]]);
    let moved = Event::Moved {
        from: "q".into(),
        to: "new".into(),
    };
    records.push(record(2, 1, BEGIN + 200_000, "s", moved));
    records.push(record(
        2,
        2,
        BEGIN + 200_010,
        "s",
        Event::Answered(answered("new", 1, "3/4", true)),
    ));
    let mut fold = Fold::new(Depth::Whole);
    assert_eq!(by_lines(&mut fold, &records, "ana"), Ended::Renamed);
    fold.exact(records, "ana");
    let report = report(&fold);
    let questions: Vec<_> = report.sets[0]
        .questions
        .iter()
        .map(|it| (&*it.id, it.tries, it.got_it))
        .collect();
    assert_eq!(questions, [("new", 2, 1)]);
    assert_eq!(report.learners.len(), 1);
}

#[test]
fn a_summary_counts_where_the_steps_are_not_known_and_there_alone() {
    let records = notyet::journal::in_order(way(
        1,
        &[vec![shown("q", 1), not_yet(1, "2/6"), hint(1, 1), right(1)]],
    ));
    let sharing = Sharing {
        name: "Ana B.".into(),
        learner: "ana-b".into(),
        level: Level::Summary,
        today: "2026-11-29".parse().unwrap(),
    };
    let told = shared(&records, &sharing);
    for records in [told.clone(), [told.clone(), told.clone()].concat()] {
        let question = only_question(&[records]);
        assert_eq!(
            (question.learners, question.got_it, question.mastered),
            (1, 1, 0)
        );
        assert_eq!((question.tries, question.hints_opened), (2, 1));
        assert_eq!((question.median_tries, question.not_yet.len()), (None, 0));
    }
    let both = only_question(&[[told.clone(), records].concat()]);
    assert_eq!(
        (both.learners, both.tries, both.median_tries),
        (1, 2, Some(2.0))
    );
    let mut fold = Fold::new(Depth::Whole);
    let _ = by_lines(&mut fold, &told, "folder");
    let report = fold.report(|name, chosen| chosen.unwrap_or(name).to_owned());
    assert_eq!(
        (&*report.learners[0].name, report.learners[0].shared),
        ("Ana B.", Some("summary"))
    );
    assert_eq!(report.learners[0].working_on.len(), 1);
}

#[test]
fn a_summary_that_was_shared_later_tells_how_far_questions_have_come() {
    let mut mixed_up = answered("q", 1, "2/6", false);
    mixed_up.misconception = Some("adds".into());
    let begun = [vec![shown("q", 1), Event::Answered(mixed_up)]];
    let mastered = [vec![shown("q", 2), right(2)], vec![shown("q", 3), right(3)]];
    let seen = [vec![shown("p", 1)]];
    let got = [vec![
        shown("p", 2),
        Event::Answered(answered("p", 2, "3/4", true)),
    ]];
    let first = [way(1, &begun), way(2, &seen)].concat();
    let later = [way(3, &mastered), way(4, &got)].concat();
    let records = notyet::journal::in_order([first.clone(), later].concat());
    let sharing = Sharing {
        name: "Ana B.".into(),
        learner: "ana-b".into(),
        level: Level::Summary,
        today: "2026-11-29".parse().unwrap(),
    };
    let told = shared(&records, &sharing);
    let mut fold = Fold::new(Depth::Whole);
    let _ = by_lines(&mut fold, &[told.clone(), first.clone()].concat(), "folder");
    let mut paths = Fold::new(Depth::Whole);
    paths.exact([told, first].concat(), "folder");
    let report = report(&fold);
    assert_eq!(report, crate::folded::report(&paths));
    let [p, q] = &report.sets[0].questions[..] else {
        panic!("{report:?}");
    };
    assert_eq!((q.learners, q.got_it, q.mastered), (1, 1, 1));
    assert_eq!((q.tries, q.summaries, q.not_yet.len()), (1, 0, 1));
    assert_eq!((p.learners, p.got_it, p.mastered), (1, 1, 0));
    assert_eq!((p.tries, p.summaries), (0, 1), "its answer is not known");
    assert_eq!(fold.mastered(), 1);
    assert_eq!((report.ideas[0].hold, report.ideas[0].left), (0, 1));
    let turned = fold.turned()[&Place {
        set: "s".to_owned(),
        question: "q".to_owned(),
    }];
    assert_eq!((turned.not_at_first, turned.turned), (1, 1));
    let under_way = &report.learners[0].working_on;
    assert_eq!((under_way.len(), &*under_way[0].question), (1, "p"));
}

#[test]
fn a_question_is_under_way_from_the_first_answer_on_and_what_was_seen_is_met_alone() {
    let unsure = |showing| Event::Unsure {
        question: "q".to_owned(),
        showing,
    };
    let with_help = vec![shown("q", 1), hint(1, 1), unsure(1)];
    let learners = [
        way(1, &[vec![shown("q", 1)]]),
        way(2, &[with_help]),
        way(3, &[vec![shown("q", 1), not_yet(1, "2/6")]]),
        way(4, &[vec![shown("q", 1), right(1)]]),
    ];
    let fold = |exactly: bool, level: Option<Level>| {
        let mut fold = Fold::new(Depth::Whole);
        for (number, records) in learners.iter().enumerate() {
            let name = format!("learner {number}");
            let records = level.map_or_else(
                || records.clone(),
                |level| {
                    let sharing = Sharing {
                        level,
                        name: name.clone(),
                        learner: format!("learner-{number}"),
                        today: "2026-11-29".parse().unwrap(),
                    };
                    shared(records, &sharing)
                },
            );
            if exactly {
                fold.exact(records, &name);
            } else {
                assert_eq!(by_lines(&mut fold, &records, &name), Ended::Counted);
            }
        }
        fold
    };
    for (exactly, level) in [
        (false, None),
        (true, None),
        (false, Some(Level::Path)),
        (false, Some(Level::Summary)),
    ] {
        let fold = fold(exactly, level);
        let report = report(&fold);
        let under_way = report
            .learners
            .iter()
            .map(|learner| learner.working_on.len());
        assert_eq!(under_way.collect::<Vec<_>>(), [0, 0, 1, 1], "{level:?}");
        assert_eq!(report.sets[0].questions[0].learners, 4, "{level:?}");
        let place = fold.turned().into_iter().next();
        assert_eq!(place.map(|(_, more)| more.begun), Some(2), "{level:?}");
        if level != Some(Level::Summary) {
            let last = report.weeks.last().map(|week| week.so_far.begun);
            assert_eq!(last, Some(2), "{level:?}");
        }
    }
}
