//! What becomes of a question that goes round in circles for a learner, in the sitting and in the next one.

use crate::letters::{Desk, set};
use notyet::journal::Event;
use notyet::path::stuck::Why;
use notyet::practice::{Command, Effect, Only, Phase, Plan};

/// Answers the question that is on with this first, then rightly; then on to the next one.
fn after(desk: &mut Desk, first: &str) -> Vec<Effect> {
    let right = desk.on().to_owned();
    let mut effects = desk.answer(first);
    effects.extend(desk.answer(&right));
    desk.give(Command::Next);
    effects
}

/// A learner of `a` and `b` who has met `a` four times with the same idea each time, and is at it once more.
fn at_the_fifth_showing() -> Desk {
    let mut desk = Desk::new(set(2, "recalls: 1, apart: 1"));
    for _ in 0..4 {
        assert_eq!(desk.on(), "a");
        assert_eq!(after(&mut desk, "z"), [Effect::Judged, Effect::Judged]);
        assert_eq!(desk.on(), "b");
        let other = format!("other {}", desk.record.len());
        assert_eq!(after(&mut desk, &other), [Effect::Judged, Effect::Judged]);
    }
    assert_eq!(desk.on(), "a");
    desk
}

fn asides(desk: &Desk) -> usize {
    let asides = desk.record.iter();
    asides
        .filter(|entry| matches!(entry.event, Event::SetAside { .. }))
        .count()
}

#[test]
fn a_question_that_goes_round_is_set_aside_once_its_showing_has_come_to_its_end() {
    let mut desk = at_the_fifth_showing();
    assert_eq!(desk.answer("z"), [Effect::Judged, Effect::GoesRound]);
    assert_eq!(desk.sitting.phase(), Phase::Asking, "nobody is stopped");
    assert_eq!(desk.answer("y"), [Effect::Judged], "and it is said once");
    assert_eq!(desk.give(Command::Hint), [Effect::HintOpened(1)]);
    assert_eq!(desk.answer("a"), [Effect::Judged, Effect::SetAside]);
    assert_eq!(desk.sitting.phase(), Phase::Explaining);

    let stuck = desk.sitting.path().unwrap().stuck().expect("it is marked");
    assert_eq!(stuck.why, Why::SameAnswer("z".to_owned()));
    assert_eq!((stuck.showing, stuck.showings, stuck.over), (5, 5, false));
    assert_eq!(desk.sitting.summary().rest, ["a"]);
}

#[test]
fn it_is_set_aside_as_well_when_the_answer_is_shown() {
    let mut desk = at_the_fifth_showing();
    desk.answer("z");
    assert_eq!(
        desk.give(Command::ShowMe),
        [Effect::Revealed, Effect::SetAside]
    );
}

#[test]
fn what_was_set_aside_does_not_come_again_in_this_sitting() {
    let mut desk = at_the_fifth_showing();
    after(&mut desk, "z");
    assert_eq!(desk.way(99), "b", "and the sitting has its end");
    assert_eq!(desk.sitting.phase(), Phase::Ended);
}

#[test]
fn other_ideas_are_left_alone() {
    let mut desk = at_the_fifth_showing();
    assert_eq!(after(&mut desk, "y"), [Effect::Judged, Effect::Judged]);
    assert_eq!(asides(&desk), 0);
    let recalled = at_the_fifth_showing().answer("a");
    assert_eq!(recalled, [Effect::Judged]);
}

#[test]
fn it_comes_again_in_the_next_sitting_like_any_other() {
    for only in [None, Some(Only::Trying)] {
        let mut desk = at_the_fifth_showing();
        after(&mut desk, "z");
        let plan = Plan { only, tag: None };
        let mut desk = desk.back_after(0, plan);
        assert!(desk.way(99).contains('a'));
        let path = desk.sitting.paths().get("a").unwrap();
        assert_eq!(path.recalls, 1, "and a recall is a recall");
        assert!(path.stuck().unwrap().over);
        assert!(desk.sitting.summary().rest.is_empty());
    }
}

#[test]
fn it_is_set_aside_again_after_another_showing_that_goes_round_and_not_before() {
    let mut desk = at_the_fifth_showing();
    after(&mut desk, "z");
    let mut desk = desk.back_after(1, Plan::default());
    while desk.on() != "a" {
        desk.right();
    }
    assert_eq!(desk.answer("x"), [Effect::Judged], "a new idea");
    assert_eq!(desk.answer("a"), [Effect::Judged]);
    assert_eq!(asides(&desk), 1);

    let mut desk = desk.back_after(1, Plan::default());
    while desk.on() != "a" {
        desk.right();
    }
    assert_eq!(after(&mut desk, "z").last(), Some(&Effect::SetAside));
    assert_eq!(asides(&desk), 2);
}

#[test]
fn whoever_goes_to_it_can_practise_it_in_the_same_sitting() {
    let mut desk = at_the_fifth_showing();
    after(&mut desk, "z");
    desk.give(Command::GoTo(0));
    assert_eq!(desk.on(), "a");
    assert_eq!(desk.answer("a"), [Effect::Judged]);
}
