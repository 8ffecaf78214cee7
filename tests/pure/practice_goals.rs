//! Goals: what makes sense, when one is reached, and that it is told once and stops nobody.

use crate::letters::{Desk, set};
use jiff::SignedDuration;
use notyet::journal::{Entry, Event};
use notyet::path::{self, Paths};
use notyet::practice::{Command, Effect, Goal, Only, Phase, Plan, Room};

/// Four questions, mastered with one recall.
fn four() -> Desk {
    Desk::new(set(4, "recalls: 1, apart: 3"))
}

fn aiming(mut desk: Desk, goal: Goal) -> Desk {
    assert_eq!(desk.give(Command::Aim(goal)), [Effect::Aimed]);
    desk
}

fn progress(desk: &Desk) -> (usize, usize, bool) {
    let progress = desk.sitting.goal().expect("a goal");
    (progress.done, progress.of, progress.reached)
}

/// Answers rightly and goes on; whether the goal was told to be reached.
fn right(desk: &mut Desk) -> bool {
    let answer = desk.on().to_owned();
    let told = desk.answer(&answer).contains(&Effect::GoalReached);
    desk.give(Command::Next);
    told
}

#[test]
fn every_question_tried_once_is_a_goal_for_tries_of_any_worth() {
    let mut desk = aiming(four(), Goal::All);
    assert_eq!(progress(&desk), (0, 4, false));
    desk.answer("z");
    assert_eq!(progress(&desk), (1, 4, false));
    desk.answer("a");
    desk.give(Command::Next);
    assert_eq!([right(&mut desk), right(&mut desk)], [false, false]);
    assert_eq!(progress(&desk), (3, 4, false));
    assert_eq!(
        desk.answer("z"),
        [Effect::Judged],
        "not in the middle of a question"
    );
    assert_eq!(progress(&desk), (4, 4, true));
    assert_eq!(desk.answer("d"), [Effect::Judged, Effect::GoalReached]);
    desk.give(Command::Next);
    assert_eq!(desk.sitting.phase(), Phase::Asking, "the sitting goes on");
    assert!(!right(&mut desk), "and it was told once");
}

#[test]
fn a_goal_that_is_reached_is_told_when_the_question_is_left_as_well() {
    let mut desk = aiming(four(), Goal::All);
    for _ in 0..3 {
        right(&mut desk);
    }
    desk.answer("z");
    let left = desk.give(Command::Later);
    assert_eq!(left.last(), Some(&Effect::GoalReached), "{left:?}");
}

#[test]
fn so_many_more_mastered_is_a_goal() {
    let mut desk = aiming(four(), Goal::Master(2));
    assert_eq!([right(&mut desk), right(&mut desk)], [false, true]);
    assert_eq!(progress(&desk), (2, 2, true));
    assert!(!right(&mut desk));
    assert_eq!(progress(&desk), (2, 2, true), "more than enough is enough");

    let desk = aiming(desk.back_after(0, Plan::default()), Goal::Master(9));
    assert_eq!(progress(&desk), (0, 1, false), "as much as there is left");
}

#[test]
fn with_others_there_is_nothing_to_master() {
    let mut desk = four();
    desk.give(Command::Together(vec!["ben".into()]));
    let nothing = desk.give(Command::Aim(Goal::Master(2)));
    assert_eq!(nothing, [Effect::NothingToReach(Goal::Master(2))]);
    assert_eq!(desk.sitting.goal(), None);
    assert_eq!(progress(&aiming(desk, Goal::All)), (0, 4, false));
}

#[test]
fn what_is_due_is_a_goal_where_something_is_due() {
    let mut desk = four();
    let nothing = desk.give(Command::Aim(Goal::Due));
    assert_eq!(nothing, [Effect::NothingToReach(Goal::Due)]);
    assert_eq!(desk.sitting.goal(), None);
    assert_eq!(desk.way(2), "ab");
    let mut desk = aiming(desk.back_after(30, Plan::default()), Goal::Due);
    assert_eq!(progress(&desk), (0, 2, false));
    assert!(!right(&mut desk));
    // Another look is one, whatever it took.
    desk.answer("z");
    assert_eq!(desk.answer("b").last(), Some(&Effect::GoalReached));
}

#[test]
fn minutes_are_looked_at_when_something_is_done() {
    let mut desk = aiming(four(), Goal::Minutes(10));
    desk.now += SignedDuration::from_mins(4);
    assert!(!right(&mut desk));
    assert_eq!(progress(&desk), (4, 10, false));
    desk.now += SignedDuration::from_mins(40);
    assert_eq!(progress(&desk), (4, 10, false), "no clock is read");
    assert_eq!(desk.give(Command::Hint), [Effect::HintOpened(1)]);
    assert_eq!(progress(&desk), (10, 10, true));
    assert!(right(&mut desk), "told at the end of the question");
    // A clock that is turned back takes no minute away.
    desk.now -= SignedDuration::from_hours(5);
    right(&mut desk);
    assert_eq!(progress(&desk), (10, 10, true));
}

#[test]
fn a_goal_can_be_set_anew_and_is_told_again() {
    let mut desk = aiming(four(), Goal::Master(1));
    assert!(right(&mut desk));
    let mut desk = aiming(desk, Goal::Master(1));
    assert_eq!(progress(&desk), (0, 1, false));
    assert!(right(&mut desk));
}

#[test]
fn the_end_of_a_sitting_is_no_time_to_tell_but_knows_how_far_it_came() {
    let mut desk = aiming(four(), Goal::Minutes(1));
    desk.now += SignedDuration::from_mins(3);
    assert_eq!(desk.give(Command::Quit), [Effect::Ended]);
    assert_eq!(progress(&desk), (1, 1, true));
    assert_eq!(desk.give(Command::Aim(Goal::All)), [], "it is over");
}

#[test]
fn a_goal_is_about_what_the_plan_comes_to() {
    let mut desk = four();
    desk.answer("z");
    let paths = desk.sitting.paths().clone();
    let room = |only| {
        let plan = Plan { only, tag: None };
        let room = Room::of(&desk.set, &paths, &plan, desk.now);
        (room.untried.len(), room.open.len(), room.due.len())
    };
    let found = [
        room(None),
        room(Some(Only::New)),
        room(Some(Only::Trying)),
        room(Some(Only::Due)),
    ];
    assert_eq!(found, [(3, 4, 0), (3, 3, 0), (0, 1, 0), (0, 0, 0)]);
    let tag = Plan {
        only: None,
        tag: Some("none has this".to_owned()),
    };
    let room = Room::of(&desk.set, &Paths::default(), &tag, desk.now);
    assert_eq!(room, Room::default());
    assert_eq!(room.take(Goal::All), None);
    assert_eq!(room.take(Goal::Master(1)), None);
    assert_eq!(room.take(Goal::Minutes(5)), Some(Goal::Minutes(5)));
}

#[test]
fn a_goal_is_in_the_record_as_it_is_typed_and_moves_no_path() {
    let desk = aiming(four(), Goal::Master(7));
    let goals = desk.record.iter().filter_map(|entry| match &entry.event {
        Event::GoalSet { goal } => Some(goal.as_str()),
        _ => None,
    });
    assert_eq!(goals.collect::<Vec<_>>(), ["master=4"]);
    let without: Vec<Entry> = desk.record[..2].to_vec();
    assert_eq!(path::fold(&desk.record), path::fold(&without));
}
