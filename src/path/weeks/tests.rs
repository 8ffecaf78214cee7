use jiff::ToSpan;
use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// The path of a question that came further on these days: begun, got, mastered, kept.
fn path(days: [&str; 4]) -> Path {
    let [begun_on, got_on, mastered_on, kept_from] =
        days.map(|text| (!text.is_empty()).then(|| day(text)));
    Path {
        begun_on,
        got_on,
        mastered_on,
        kept_from,
        ..Path::default()
    }
}

/// As a table: `2026-11-16: 2 begun, 1 got, 0 mastered, 0 kept`.
fn told(weeks: &[Week]) -> Vec<String> {
    let line = |week: &Week| {
        let Covered {
            begun,
            got,
            mastered,
            kept,
        } = week.so_far;
        format!("{}: {begun} {got} {mastered} {kept}", week.monday)
    };
    weeks.iter().map(line).collect()
}

fn some() -> [Path; 4] {
    [
        path(["2026-11-16", "2026-11-22", "2026-11-23", "2026-12-09"]),
        path(["2026-11-18", "", "", ""]),
        path(["2026-11-24", "2026-11-24", "2026-11-24", ""]),
        Path::default(),
    ]
}

#[test]
fn a_week_begins_on_monday_and_counts_all_so_far() {
    assert_eq!(
        told(&weeks(&some())),
        [
            "2026-11-16: 2 1 0 0",
            "2026-11-23: 3 2 2 0",
            "2026-12-07: 3 2 2 1"
        ]
    );
}

#[test]
fn nothing_begun_is_no_week() {
    assert_eq!(weeks(&[Path::default()]), []);
    assert_eq!(row(&[], day("2026-11-24"), 9), []);
}

#[test]
fn a_row_has_the_quiet_weeks_too_and_ends_with_this_one() {
    let weeks = weeks(&some());
    assert_eq!(
        told(&row(&weeks, day("2026-12-20"), 9)),
        [
            "2026-11-16: 2 1 0 0",
            "2026-11-23: 3 2 2 0",
            "2026-11-30: 3 2 2 0",
            "2026-12-07: 3 2 2 1",
            "2026-12-14: 3 2 2 1",
        ]
    );
    assert_eq!(
        told(&row(&weeks, day("2026-12-14"), 2)),
        ["2026-12-07: 3 2 2 1", "2026-12-14: 3 2 2 1"]
    );
}

#[test]
fn what_a_clock_put_into_days_to_come_counts_in_this_week() {
    let weeks = weeks(&some());
    assert_eq!(
        told(&row(&weeks, day("2026-11-24"), 9)),
        ["2026-11-16: 2 1 0 0", "2026-11-23: 3 2 2 1"]
    );
    assert_eq!(
        told(&row(&weeks, day("1970-01-01"), 9)),
        ["1969-12-29: 3 2 2 1"]
    );
}

#[test]
fn a_right_answer_dated_after_the_mastery_it_led_to_counts_with_it() {
    let early = path(["2026-11-16", "2026-11-30", "2026-11-23", ""]);
    assert_eq!(
        told(&weeks(&[early])),
        ["2026-11-16: 1 0 0 0", "2026-11-23: 1 1 1 0"]
    );
}

#[test]
fn the_ends_of_the_calendar_are_weeks_as_well() {
    for day in [Date::MIN, Date::MAX] {
        let path = Path {
            begun_on: Some(day),
            ..Path::default()
        };
        let weeks = weeks(&[path]);
        assert_eq!(weeks.len(), 1);
        assert_eq!(row(&weeks, Date::MIN, 3).len(), 1, "{day}");
        assert!(!row(&weeks, Date::MAX, 3).is_empty(), "{day}");
    }
}

fn days() -> impl Strategy<Value = Path> {
    let some_day = || prop::option::of(0..200_i64);
    (some_day(), some_day(), some_day(), some_day()).prop_map(|(begun, got, mastered, kept)| {
        let day = |days: i64| day("2026-01-01").checked_add(days.days()).unwrap();
        Path {
            begun_on: begun.map(day),
            got_on: got.map(day),
            mastered_on: mastered.map(day),
            kept_from: kept.map(day),
            ..Path::default()
        }
    })
}

proptest! {
    #[test]
    fn ground_covered_is_never_lost_and_who_is_further_counts_before(
        paths in prop::collection::vec(days(), 0..20)
    ) {
        let weeks = weeks(&paths);
        let numbers = |week: &Week| {
            let so_far = week.so_far;
            [so_far.kept, so_far.mastered, so_far.got, so_far.begun]
        };
        for week in &weeks {
            prop_assert!(numbers(week).is_sorted());
        }
        for pair in weeks.windows(2) {
            prop_assert!(pair[0].monday < pair[1].monday);
            let (before, after) = (numbers(&pair[0]), numbers(&pair[1]));
            prop_assert!(before.iter().zip(after).all(|(before, after)| *before <= after));
        }
    }

    #[test]
    fn the_order_of_the_paths_does_not_matter(mut paths in prop::collection::vec(days(), 0..9)) {
        let forwards = weeks(&paths);
        paths.reverse();
        prop_assert_eq!(forwards, weeks(&paths));
    }

    #[test]
    fn a_row_ends_with_all_there_is_and_misses_no_week(
        paths in prop::collection::vec(days(), 1..9), until in 0..300_i64, most in 1..30_usize
    ) {
        let until = day("2026-01-01").checked_add(until.days()).unwrap();
        let weeks = weeks(&paths);
        let row = row(&weeks, until, most);
        prop_assert!(row.len() <= most);
        prop_assert_eq!(row.last().map(|week| week.so_far), weeks.last().map(|week| week.so_far));
        for pair in row.windows(2) {
            prop_assert_eq!((pair[1].monday - pair[0].monday).get_days(), 7);
        }
    }
}
