//! Goals, the goal of a class, who is here, and what rests, on the screens.

use super::desk::Memory;
use super::learner::{BRIDGES, Learner};
use insta::{Settings, assert_snapshot};
use notyet::journal::Event;
use notyet::practice::{Goal, Plan};
use notyet::store::class::ClassGoal;
use notyet::tui::app::{App, Next};
use notyet::tui::class::ClassBar;
use notyet::tui::library::Library;
use notyet::tui::screen::Screen;
use notyet::tui::theme::{Theme, ThemeChoice};

const ORDINARY: (u16, u16) = (80, 24);
const SMALLEST: (u16, u16) = (40, 12);

/// A set that says nothing of working together, with one question: it comes back at once until it is got.
const ONE: &str = "title: Letters\nquestions:\n  - question: Which letter comes first?\n    answer: a\n    explanation: The alphabet begins with a, as its name says.\n";

fn on(set: &str, size: (u16, u16), way: &[&str]) -> Learner {
    let mut learner = Learner::of(Memory::with(&[("set.yaml", set)]), size);
    for keys in way {
        let _ = learner.press(keys);
    }
    learner
}

/// Takes a picture of both sizes.
macro_rules! looks {
    ($name:ident, $set:expr, $way:expr) => {
        #[test]
        fn $name() {
            let mut settings = Settings::clone_current();
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings.bind(|| {
                assert_snapshot!(
                    concat!(stringify!($name), "_80x24"),
                    on($set, ORDINARY, &$way).shown()
                );
                assert_snapshot!(
                    concat!(stringify!($name), "_40x12"),
                    on($set, SMALLEST, &$way).shown()
                );
            });
        }
    };
}

/// One showing with the same idea, at the end of which the answer is shown.
const ROUND: &str = "z Enter Tab s";
const AGAIN: &str = "Enter";

looks!(goals, BRIDGES, ["Enter g Down"]);
looks!(a_set_with_a_goal, BRIDGES, ["Enter g 2"]);
looks!(a_question_with_a_goal, BRIDGES, ["Enter g 1 Enter"]);
looks!(
    a_question_that_rests,
    ONE,
    [
        "Enter Enter",
        ROUND,
        AGAIN,
        ROUND,
        AGAIN,
        ROUND,
        AGAIN,
        ROUND,
        AGAIN,
        ROUND
    ]
);
looks!(
    an_answer_that_goes_round,
    ONE,
    [
        "Enter Enter",
        ROUND,
        AGAIN,
        ROUND,
        AGAIN,
        ROUND,
        AGAIN,
        ROUND,
        AGAIN,
        "z Enter"
    ]
);
looks!(
    the_end_with_a_goal_and_a_question_that_rests,
    ONE,
    [
        "Enter g 2 Enter",
        ROUND,
        AGAIN,
        ROUND,
        AGAIN,
        ROUND,
        AGAIN,
        ROUND,
        AGAIN,
        ROUND,
        AGAIN
    ]
);
looks!(a_goal_that_is_reached, ONE, ["Enter g 1 Enter a Enter"]);
looks!(who_is_here_in_our_words, ONE, ["Enter t"]);
looks!(a_set_together, ONE, ["Enter t Ben Enter"]);

#[test]
fn a_goal_to_master_waits_while_others_are_there() {
    let waits = "What you get together comes back when you are alone";
    let mut learner = on(BRIDGES, ORDINARY, &["Enter g 2"]);
    assert!(learner.shown().contains("Your goal: master"));
    let _ = learner.press("t Ben Enter");
    assert!(learner.shown().contains(waits), "{}", learner.shown());
    let _ = learner.press("Enter");
    assert!(learner.shown().contains(waits), "{}", learner.shown());
}

#[test]
fn a_goal_is_one_key_and_none_is_one_key_too() {
    let mut learner = on(BRIDGES, ORDINARY, &["Enter g 1"]);
    learner.sees("Your goal: try every question once.");
    let _ = learner.press("g");
    learner.sees("▸ 1  Try every question once (4)");
    learner.sees_no("look again");
    let _ = learner.press("4");
    learner.sees_no("Your goal");
    let _ = learner.press("g Esc");
    learner.sees_no("Your goal");
    let _ = learner.press("Enter");
    assert_eq!(learner.recorded(), ["sat-down", "shown"]);
}

#[test]
fn the_number_of_a_goal_stays_within_what_makes_sense() {
    let mut learner = on(BRIDGES, ORDINARY, &["Enter g Down"]);
    learner.sees("Master three more  ← →");
    let _ = learner.press("+ + +");
    learner.sees("Master four more");
    let _ = learner.press("Left - - -");
    learner.sees("Master one more");
    assert_eq!(learner.press("-"), Next::Wait);
    let _ = learner.press("Down - - -");
    learner.sees("Practise for five minutes");
    let _ = learner.press("+ + + + + + + + + + + + + +");
    learner.sees("Practise for 60 minutes");
    let _ = learner.press("Enter");
    learner.sees("Your goal: practise for 60 minutes.");
    let _ = learner.press("g");
    learner.sees("▸ 3  Practise for 60 minutes");
}

#[test]
fn what_is_left_alone_of_a_list_of_goals_changes_nothing() {
    let mut learner = on(BRIDGES, ORDINARY, &["Enter g"]);
    for keys in ["Up", "9", "x", "+", "-"] {
        assert_eq!(learner.press(keys), Next::Wait, "{keys}");
    }
}

#[test]
fn a_goal_is_recorded_after_the_first_question_and_said_quietly() {
    let mut learner = on(BRIDGES, ORDINARY, &["Enter g 1 Enter"]);
    assert_eq!(learner.recorded(), ["sat-down", "shown", "goal-set"]);
    learner.sees("goal: 0 of 4");
    learner.choose("A flat");
    let _ = learner.press("Enter");
    learner.sees("goal: 1 of 4");
    let _ = learner.press("q");
    learner.sees("Your goal was to try every question once: one of four done, and that");
}

#[test]
fn minutes_do_not_run_on_the_screen() {
    let mut learner = on(BRIDGES, ORDINARY, &["Enter g 3 Enter"]);
    learner.sees("goal: ten minutes");
    learner.desk.now += jiff::SignedDuration::from_mins(6);
    learner.choose("A flat");
    let _ = learner.press("Enter");
    learner.sees("goal: ten minutes");
    learner.desk.now += jiff::SignedDuration::from_mins(6);
    learner.choose("An arch");
    let _ = learner.press("Enter");
    learner.sees("ten minutes of practice. Stop here, or go on");
    let _ = learner.press("Enter");
    learner.sees_no("Stop here");
    learner.sees("goal reached");
}

#[test]
fn goals_that_make_no_sense_are_not_offered() {
    // Everything is mastered, and nothing is due yet.
    let easy = format!("{ONE}mastery: {{recalls: 1}}\n");
    let mut learner = on(
        &easy,
        ORDINARY,
        &["Enter Enter", "a Enter Enter Enter", "Enter g"],
    );
    learner.sees("1  Practise for ten minutes");
    learner.sees("2  No goal");
    learner.desk.now += jiff::SignedDuration::from_hours(24 * 40);
    let _ = learner.press("Esc g");
    learner.sees("1  Look again at what is due (1)");
    let _ = learner.press("1 Enter");
    learner.sees("goal: 0 of 1");
}

#[test]
fn mastering_is_no_goal_with_partners_because_it_waits_for_one_alone() {
    let mut learner = on(ONE, ORDINARY, &["Enter t Ben Enter g"]);
    learner.sees("1  Try every question once (1)");
    learner.sees_no("Master");
    let _ = learner.press("Esc t ^u Enter g");
    learner.sees("Master one more");
}

#[test]
fn where_it_is_narrow_the_title_gives_way_to_the_goal() {
    let long = ONE.replace("Letters", "Letters and all that can be said of them");
    let learner = on(&long, SMALLEST, &["Enter g 1 Enter"]);
    learner.sees("Letters and all that ca…  goal: 0 of 1");
}

#[test]
fn a_goal_from_the_command_line_that_makes_no_sense_is_told() {
    let mut learner = on(ONE, ORDINARY, &["Enter"]);
    let Some(Screen::Set(set)) = learner.app.screen() else {
        panic!("the set")
    };
    let mut set = set.clone();
    set.aim_for(Some(Goal::Due));
    let theme = Theme::new(ThemeChoice::Auto, false);
    learner.app = App::new(Screen::Set(set), Plan::default(), theme, ORDINARY);
    let _ = learner.press("Enter");
    learner.sees("Nothing is worth another look yet, so this sitting has no goal.");
}

fn class(together: Option<usize>) -> Option<ClassBar> {
    ClassBar::of(Ok(Some(ClassGoal {
        mastered: 500,
        by: Some(jiff::civil::date(2026, 12, 18)),
        together,
        own: 4,
    })))
}

/// The library of a class.
fn library(class: Option<ClassBar>, size: (u16, u16)) -> Learner {
    let mut learner = Learner::at(size);
    let library = Library::open(&mut learner.desk).with_class(class);
    let theme = Theme::new(ThemeChoice::Auto, false);
    learner.app = App::new(
        Screen::Library(Box::new(library)),
        Plan::default(),
        theme,
        size,
    );
    learner
}

#[test]
fn the_library_shows_one_bar_of_all() {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        assert_snapshot!(
            "library_of_a_class_80x24",
            library(class(Some(312)), ORDINARY).shown()
        );
        assert_snapshot!(
            "library_of_a_class_40x12",
            library(class(Some(312)), SMALLEST).shown()
        );
    });
}

#[test]
fn without_the_records_of_a_class_its_goal_is_said_in_words() {
    let learner = library(class(None), ORDINARY);
    learner.sees("The goal of your class: 500 mastered together by 18 December.");
    learner.sees("Four of them");
    learner.sees_no("█");
    let learner = library(ClassBar::of(Err("class.yaml: no".to_owned())), ORDINARY);
    learner.sees("class.yaml: no");
    assert_eq!(ClassBar::of(Ok(None)), None);
}

#[test]
fn the_path_shows_who_was_there() {
    let mut learner = on(
        ONE,
        ORDINARY,
        &["Enter t Ben Enter Enter", "z Enter a Enter"],
    );
    learner.sees("Your path: z → a ✓ with Ben");
    let _ = learner.press("q Enter J");
    learner.sees("○ z → ✓ a with Ben");
    let _ = learner.press("Enter");
    learner.sees("“z”: not yet, together with Ben");
    let record = learner.desk.record.iter();
    let with = record.filter_map(|entry| match &entry.event {
        Event::Answered(answered) => Some(answered.with.as_slice()),
        _ => None,
    });
    assert_eq!(with.collect::<Vec<_>>(), [["Ben"], ["Ben"]]);
}
