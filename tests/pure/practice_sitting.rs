//! One sitting, step by step: what comes next, what counts, and what is said to have happened.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use notyet::grading::Verdict;
use notyet::journal::Event;
use notyet::path::{Paths, State};
use notyet::practice::{Beginning, Command, Effect, Only, Phase, Plan, Sitting};
use notyet::quiz::read;
use uuid::Uuid;

use crate::letters::{Desk, set};

#[test]
fn each_question_returns_after_as_many_others_as_the_rule_asks() {
    assert_eq!(
        Desk::new(set(6, "recalls: 2, apart: 3")).way(99),
        "abcdabcdefabef"
    );
}

#[test]
fn in_a_small_set_all_others_come_between() {
    assert_eq!(Desk::new(set(2, "recalls: 2, apart: 3")).way(99), "abab");
    assert_eq!(Desk::new(set(1, "recalls: 3, apart: 3")).way(99), "aaa");
}

#[test]
fn mastered_ones_come_between_when_too_few_are_left_the_longest_unseen_first() {
    let mut desk = Desk::new(set(5, "recalls: 2, apart: 3"));
    // `e` comes once after the other four are mastered, and needs three between.
    assert_eq!(desk.way(99), "abcdabcdeabce");
    assert!(desk.states().iter().all(|state| *state == State::Mastered));
}

#[test]
fn a_recall_too_soon_does_not_count_but_ten_minutes_make_it_count() {
    let recalls = |seconds: i64| {
        let mut desk = Desk::new(set(1, "recalls: 5, apart: 0"));
        desk.right();
        let mut desk = desk.back_after(0, Plan::default());
        desk.now += SignedDuration::from_secs(seconds);
        desk.right();
        desk.sitting.paths().get("a").unwrap().recalls
    };
    assert_eq!(recalls(0), 2, "a set of one has no others");
    let spaced = |wait: i64| {
        let mut desk = Desk::new(set(8, "recalls: 5, apart: 3"));
        desk.right();
        desk.give(Command::Quit);
        let later = desk.now + SignedDuration::from_secs(wait);
        let desk = Desk::with(
            desk.set,
            desk.record,
            Plan {
                only: Some(Only::Trying),
                tag: None,
            },
            later,
        );
        let shown = desk
            .record
            .iter()
            .rev()
            .find_map(|entry| match entry.event {
                Event::Shown { spaced, .. } => Some(spaced),
                _ => None,
            });
        (desk.on().to_owned(), shown.unwrap())
    };
    assert_eq!(spaced(60), ("a".to_owned(), false));
    assert_eq!(spaced(601), ("a".to_owned(), true));
}

#[test]
fn what_came_between_before_a_break_counts_too() {
    let mut desk = Desk::new(set(8, "recalls: 5, apart: 3"));
    for _ in 0..3 {
        desk.right();
    }
    assert_eq!(desk.on(), "d");
    let desk = desk.back_after(
        0,
        Plan {
            only: Some(Only::Trying),
            tag: None,
        },
    );
    let shown = desk.record.last().map(|entry| entry.event.clone());
    let Some(Event::Shown {
        question, spaced, ..
    }) = shown
    else {
        panic!("{shown:?}")
    };
    assert_eq!(
        (question.as_str(), spaced),
        ("a", true),
        "b, c and d came between"
    );
}

#[test]
fn the_time_of_a_try_and_of_a_hint_is_recorded() {
    let mut desk = Desk::new(set(2, "recalls: 1, apart: 1"));
    desk.now += SignedDuration::from_secs(7);
    desk.answer("x");
    desk.give(Command::Hint);
    desk.now += SignedDuration::from_secs(2);
    desk.answer("y");
    let times: Vec<u64> = desk
        .record
        .iter()
        .filter_map(|entry| match &entry.event {
            Event::Answered(answered) => Some(answered.ms),
            Event::Hinted { ms, .. } => Some(*ms),
            _ => None,
        })
        .collect();
    assert_eq!(times, [12_000, 5_000, 12_000]);
}

#[test]
fn new_questions_are_shuffled_by_the_seed_when_the_author_says_so() {
    let text = "title: Letters\nshuffle: questions\nquestions:\n".to_owned()
        + &(b'a'..=b'h')
            .map(|letter| {
                format!(
                    "  - {{id: {0}, question: Which?, answer: {0}}}\n",
                    char::from(letter)
                )
            })
            .collect::<String>();
    let set = Arc::new(read::read(text.as_bytes(), "letters.yaml").set.unwrap());
    let first = |seed| {
        let beginning = Beginning {
            sitting: Uuid::from_u128(1),
            seed,
            offset: 0,
            with: Vec::new(),
            plan: Plan::default(),
        };
        let (sitting, _) = Sitting::begin(
            set.clone(),
            Paths::default(),
            beginning,
            Timestamp::UNIX_EPOCH,
        );
        sitting.question().unwrap().id.clone()
    };
    let firsts: std::collections::BTreeSet<String> = (0..20).map(first).collect();
    assert!(firsts.len() > 3, "{firsts:?}");
    assert_eq!(first(5), first(5));
}

#[test]
fn a_not_yet_answer_leaves_the_question_on_with_the_answer_tried() {
    let mut desk = Desk::new(set(3, "recalls: 2, apart: 2"));
    assert_eq!(desk.answer("x"), [Effect::Judged]);
    assert_eq!((desk.on(), desk.sitting.phase()), ("a", Phase::Asking));
    let showing = desk.sitting.showing().unwrap();
    assert_eq!(showing.tried.len(), 1);
    assert_eq!(showing.tried[0].verdict, Verdict::NotYet);
    assert_eq!(
        desk.answer(" X. "),
        [Effect::SameAgain],
        "the same in another form"
    );
    assert_eq!(desk.sitting.path().unwrap().tries(), 1);
}

#[test]
fn hints_open_one_by_one_and_end() {
    let mut desk = Desk::new(set(3, "recalls: 2, apart: 2"));
    assert_eq!(desk.give(Command::Hint), [Effect::HintOpened(1)]);
    assert_eq!(desk.give(Command::Hint), [Effect::HintOpened(2)]);
    assert_eq!(desk.give(Command::Hint), [Effect::NoHintLeft]);
    assert_eq!(desk.sitting.path().unwrap().hints(), 2);
}

#[test]
fn i_dont_know_yet_is_no_try_and_opens_a_hint() {
    let mut desk = Desk::new(set(3, "recalls: 2, apart: 2"));
    assert_eq!(
        desk.give(Command::Unsure),
        [Effect::Unsure { hint_follows: true }, Effect::HintOpened(1)]
    );
    desk.give(Command::Hint);
    assert_eq!(
        desk.give(Command::Unsure),
        [Effect::Unsure {
            hint_follows: false
        }]
    );
    assert_eq!(desk.sitting.path().unwrap().tries(), 0);
}

#[test]
fn show_me_asks_once_for_a_guess_unless_one_was_made_or_all_hints_are_open() {
    let fresh = || Desk::new(set(3, "recalls: 2, apart: 2"));
    let mut desk = fresh();
    assert_eq!(desk.give(Command::ShowMe), [Effect::GuessFirst]);
    assert_eq!(desk.give(Command::ShowMe), [Effect::Revealed]);
    let mut desk = fresh();
    desk.answer("x");
    assert_eq!(desk.give(Command::ShowMe), [Effect::Revealed]);
    let mut desk = fresh();
    desk.give(Command::Hint);
    desk.give(Command::Hint);
    assert_eq!(desk.give(Command::ShowMe), [Effect::Revealed]);
}

#[test]
fn what_was_shown_comes_back_and_then_counts() {
    let mut desk = Desk::new(set(3, "recalls: 1, apart: 2"));
    desk.answer("x");
    desk.give(Command::ShowMe);
    assert_eq!(desk.sitting.phase(), Phase::Explaining);
    desk.give(Command::Next);
    assert_eq!(desk.way(99), "bca");
    assert_eq!(desk.states(), [State::Mastered; 3]);
}

#[test]
fn later_puts_a_question_at_the_end_of_the_line() {
    let mut desk = Desk::new(set(4, "recalls: 1, apart: 1"));
    assert_eq!(desk.give(Command::Later), [Effect::PutOff, Effect::Asked]);
    assert_eq!(desk.way(99), "bcda");
    let mut alone = Desk::new(set(1, "recalls: 1, apart: 1"));
    assert_eq!(alone.give(Command::Later), [Effect::NothingElse]);
    assert_eq!(alone.on(), "a");
}

#[test]
fn coming_back_goes_on_with_what_is_under_way_before_anything_new() {
    let mut desk = Desk::new(set(5, "recalls: 2, apart: 3"));
    desk.right();
    desk.right();
    desk.answer("x");
    let mut desk = desk.back_after(1, Plan::default());
    assert_eq!(&desk.way(99)[..5], "abcde");
}

#[test]
fn due_questions_come_first_and_are_done_after_one_recall() {
    let mut desk = Desk::new(set(3, "recalls: 1, apart: 1"));
    desk.right();
    let mut desk = desk.back_after(60, Plan::default());
    let due = desk.sitting.paths().get("a").unwrap().due().unwrap();
    assert!(
        due < desk.now,
        "a mastered question is worth another look after two months"
    );
    assert_eq!(desk.way(99), "abc");
    assert_eq!(desk.states()[0], State::Kept);
    let summary = desk.sitting.summary();
    assert_eq!(
        (summary.kept, summary.mastered),
        (vec!["a".to_owned()], vec!["b".to_owned(), "c".to_owned()])
    );
}

#[test]
fn a_plan_takes_questions_of_one_standing() {
    let mut desk = Desk::new(set(4, "recalls: 1, apart: 1"));
    desk.right();
    desk.answer("x");
    let only = |only| Plan {
        only: Some(only),
        tag: None,
    };
    let desk = desk.back_after(0, only(Only::Trying));
    assert_eq!(desk.on(), "b");
    let mut desk = desk.back_after(0, only(Only::New));
    assert_eq!(desk.way(99), "cd");
    let desk = desk.back_after(0, only(Only::Due));
    assert_eq!(desk.sitting.phase(), Phase::Ended);
}

#[test]
fn a_last_question_that_cannot_be_spaced_rests_until_another_day() {
    let mut desk = Desk::new(set(9, "recalls: 3, apart: 8"));
    for _ in 0..7 {
        desk.right();
    }
    let mut desk = desk.back_after(
        0,
        Plan {
            only: Some(Only::New),
            tag: None,
        },
    );
    assert_eq!(
        desk.way(99),
        "i",
        "got once, it is not asked again and again"
    );
    let mut shown = Desk::new(set(9, "recalls: 3, apart: 8"));
    for _ in 0..7 {
        shown.right();
    }
    let mut shown = shown.back_after(
        0,
        Plan {
            only: Some(Only::New),
            tag: None,
        },
    );
    shown.answer("x");
    shown.give(Command::ShowMe);
    shown.give(Command::Next);
    assert_eq!(shown.way(99), "i", "shown, it comes back to be answered");
}

#[test]
fn when_all_is_mastered_and_nothing_due_everything_can_be_gone_over_again() {
    let mut desk = Desk::new(set(3, "recalls: 1, apart: 1"));
    desk.way(99);
    let mut desk = desk.back_after(0, Plan::default());
    assert_eq!(desk.way(99), "abc");
}

#[test]
fn what_is_got_together_comes_back_when_alone() {
    let mut desk = Desk::new(set(2, "recalls: 1, apart: 1"));
    desk.give(Command::Together(vec!["ben".to_owned()]));
    desk.right();
    assert_eq!(desk.sitting.paths().get("a").unwrap().recalls, 0);
    assert_eq!(desk.on(), "b");
    desk.give(Command::Together(Vec::new()));
    assert_eq!(desk.way(99), "ba");
    assert_eq!(desk.states(), [State::Mastered; 2]);
}

#[test]
fn a_sitting_together_ends_when_each_was_got_once() {
    let mut desk = Desk::new(set(3, "recalls: 2, apart: 1"));
    desk.give(Command::Together(vec!["ben".to_owned()]));
    assert_eq!(desk.way(99), "abc");
    assert_eq!(desk.sitting.phase(), Phase::Ended);
}

#[test]
fn commands_that_do_not_fit_do_nothing() {
    let mut desk = Desk::new(set(2, "recalls: 1, apart: 1"));
    assert_eq!(desk.give(Command::Next), []);
    desk.answer("a");
    for command in [
        Command::Hint,
        Command::Unsure,
        Command::ShowMe,
        Command::Later,
    ] {
        assert_eq!(desk.give(command), []);
    }
    assert_eq!(desk.answer("a"), []);
    assert_eq!(desk.give(Command::Quit), [Effect::Ended]);
    assert_eq!(desk.give(Command::Quit), []);
}

#[test]
fn a_question_shown_and_left_alone_has_moved_nothing() {
    let mut desk = Desk::new(set(2, "recalls: 1, apart: 1"));
    desk.give(Command::Quit);
    let summary = desk.sitting.summary();
    assert!(summary.begun.is_empty() && summary.got.is_empty() && summary.tries == 0);
    assert_eq!(desk.sittings, 1);
}

#[test]
fn the_hardest_won_took_the_most_steps_before_it_was_got() {
    let mut desk = Desk::new(set(3, "recalls: 1, apart: 1"));
    desk.answer("x");
    desk.give(Command::Hint);
    desk.right();
    desk.answer("x");
    desk.right();
    desk.answer("x");
    desk.answer("y");
    desk.give(Command::ShowMe);
    assert_eq!(
        desk.sitting.summary().hardest_won.as_deref(),
        Some("a"),
        "what was shown was not won"
    );
}

#[test]
fn an_empty_record_rebuilds_into_a_sitting_that_has_not_begun() {
    let beginning = Beginning {
        sitting: Uuid::nil(),
        seed: 1,
        offset: 0,
        with: Vec::new(),
        plan: Plan::default(),
    };
    let sitting = Sitting::rebuild(
        set(2, "recalls: 1, apart: 1"),
        Paths::default(),
        beginning,
        &[],
    );
    assert_eq!(sitting.phase(), Phase::Ended);
}
