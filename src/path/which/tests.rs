use crate::grading::Verdict;
use proptest::prelude::*;

use super::*;

/// A path by its steps: `n` not yet, `h` a hint, `u` unsure, `s` shown, `y` right.
fn path(steps: &str) -> Path {
    let step = |letter: char| {
        let answered = |verdict| StepKind::answered("r", verdict, false);
        let kind = match letter {
            'y' => answered(Verdict::GotIt),
            'h' => StepKind::Hinted(1),
            'u' => StepKind::Unsure,
            's' => StepKind::ShownAnswer,
            _ => answered(Verdict::NotYet),
        };
        Step {
            at: Timestamp::UNIX_EPOCH,
            offset: 0,
            showing: 1,
            kind,
        }
    };
    Path {
        steps: steps.chars().map(step).collect(),
        showings: 1,
        got_it: steps.contains('y'),
        ..Path::default()
    }
}

#[test]
fn the_way_is_what_lay_before_the_last_right_answer() {
    for (steps, expected) in [
        ("", 0),
        ("n", 0),
        ("nhh", 0),
        ("y", 0),
        ("yy", 0),
        ("ny", 1),
        ("nhny", 3),
        ("nyn", 1),
        ("nynhy", 3),
        ("usy", 0),
    ] {
        assert_eq!(way(&path(steps)), expected, "{steps}");
    }
}

#[test]
fn each_choice_picks_its_own() {
    let now = Timestamp::UNIX_EPOCH;
    let paths: Vec<Path> = ["n", "y", "ny", "nhny", "hy", "h"].map(path).into();
    let mut all: Vec<Option<&Path>> = paths.iter().map(Some).collect();
    all.push(None);
    for (which, expected) in [
        (Which::All, vec![0, 1, 2, 3, 4, 5, 6]),
        (Which::Trying, vec![0, 5]),
        (Which::Due, vec![]),
        (Which::HardestWon, vec![3, 2, 4]),
    ] {
        assert_eq!(which.of(&all, now), expected, "{which:?}");
    }
}

#[test]
fn a_mastered_question_is_picked_once_it_is_due() {
    let day = "1970-01-01".parse().unwrap();
    let mastered = Path {
        mastered_on: Some(day),
        reviews: vec![super::super::review::Review {
            at: Timestamp::UNIX_EPOCH,
            day,
            showing: 1,
            outcome: Some(super::super::review::Outcome::Recalled),
        }],
        ..path("y")
    };
    let due = mastered.due().unwrap();
    let before = Which::Due.of(&[Some(&mastered)], Timestamp::UNIX_EPOCH);
    assert!(before.is_empty(), "{before:?}");
    assert_eq!(Which::Due.of(&[Some(&mastered)], due), [0]);
}

#[test]
fn one_key_leads_through_all_choices_and_round() {
    let mut seen = vec![Which::All];
    while seen.len() < 4 {
        seen.push(seen[seen.len() - 1].next());
    }
    assert_eq!(seen, Which::ALL);
    assert_eq!(Which::HardestWon.next(), Which::All);
}

proptest! {
    #[test]
    fn who_is_picked_is_there_once_and_the_proudest_come_first(
        steps in prop::collection::vec("[nhusy]{0,8}", 0..12)
    ) {
        let paths: Vec<Path> = steps.iter().map(|steps| path(steps)).collect();
        let all: Vec<Option<&Path>> = paths.iter().map(Some).collect();
        for which in Which::ALL {
            let mut places = which.of(&all, Timestamp::UNIX_EPOCH);
            let ways: Vec<usize> = places.iter().map(|place| way(&paths[*place])).collect();
            prop_assert!(which != Which::HardestWon || ways.is_sorted_by(|one, next| one >= next));
            let count = places.len();
            places.sort_unstable();
            places.dedup();
            prop_assert_eq!(places.len(), count);
        }
    }
}
