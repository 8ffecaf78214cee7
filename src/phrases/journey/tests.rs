use jiff::{SignedDuration, Timestamp};

use super::*;

fn answered(response: &str, verdict: Verdict, recall: bool) -> StepKind {
    StepKind::answered(response, verdict, recall)
}

/// Steps by day (from 0), showing and kind.
fn path(steps: Vec<(i64, u32, StepKind)>) -> Path {
    let began: Timestamp = "2026-11-23T10:20:00Z".parse().unwrap();
    let step = |(days, showing, kind)| Step {
        at: began + SignedDuration::from_hours(24 * days),
        offset: 60,
        showing,
        kind,
    };
    Path {
        steps: steps.into_iter().map(step).collect(),
        ..Path::default()
    }
}

fn fractions() -> Path {
    use Verdict::{GotIt, Nearly, NotYet};
    path(vec![
        (0, 1, answered("2/6", NotYet, false)),
        (0, 1, StepKind::Hinted(1)),
        (0, 1, answered("3/4", GotIt, false)),
        (0, 2, answered("3/4", GotIt, true)),
        (1, 3, answered("3/4", GotIt, true)),
        (7, 4, StepKind::Unsure),
        (7, 4, answered("three quatres", Nearly, false)),
        (7, 4, StepKind::ShownAnswer),
        (6, 5, StepKind::SetAside),
    ])
}

#[test]
fn a_line_of_steps_has_signs_words_and_days() {
    let line: String = stops(None, &fractions(), 9)
        .iter()
        .map(|stop| stop.before.text() + &stop.text())
        .collect();
    assert_eq!(
        line,
        "○ 2/6 → ◇ hint → ✓ 3/4 · ✓ ┊ day 2 ✓ ┊ day 3 ~ don't know yet → ≈ three qu… → □ shown ┊ day 4 ‖ set aside"
    );
}

#[test]
fn a_path_is_told_day_by_day_by_the_clock_on_the_wall() {
    let told = told(None, &fractions());
    let days: Vec<&str> = told.iter().filter_map(|one| one.day.as_deref()).collect();
    assert_eq!(
        days,
        [
            "Day one · Monday, 23 November 2026",
            "Day two · Tuesday, 24 November 2026",
            "Day three · Monday, 30 November 2026",
            "Day four · Sunday, 29 November 2026",
        ]
    );
    assert_eq!(told[0].time, "11:20");
    assert_eq!(told[0].words, "“2/6”: not yet");
    assert_eq!(told[1].words, "Hint 1");
}

#[test]
fn how_long_a_try_took_is_said_in_round_words() {
    for (seconds, expected) in [
        (0, ""),
        (1, "after a few seconds"),
        (9, "after a few seconds"),
        (10, "after about 10 seconds"),
        (22, "after about 20 seconds"),
        (23, "after about 25 seconds"),
        (57, "after about 55 seconds"),
        (58, "after about one minute"),
        (89, "after about one minute"),
        (90, "after about two minutes"),
        (3569, "after about 59 minutes"),
        (3570, ""),
        (u64::MAX / 1000, ""),
    ] {
        let kind = StepKind::Answered {
            response: String::new(),
            verdict: Verdict::NotYet,
            misconception: None,
            with: Vec::new(),
            recall: false,
            parts: None,
            ms: seconds * 1000,
        };
        assert_eq!(took(&kind).unwrap_or_default(), expected, "{seconds}");
    }
    assert_eq!(took(&StepKind::Hinted(1)), None);
}

#[test]
fn a_week_says_all_so_far_and_nothing_that_is_not_there() {
    let today = "2027-01-05".parse().unwrap();
    let so_far = Covered {
        begun: 12,
        got: 9,
        mastered: 5,
        kept: 0,
    };
    for (monday, expected) in [
        (
            "2026-11-16",
            "Week of 16 November 2026: 12 begun, 9 got, 5 mastered so far.",
        ),
        (
            "2027-01-04",
            "Week of 4 January: 12 begun, 9 got, 5 mastered so far.",
        ),
    ] {
        let monday = monday.parse().unwrap();
        assert_eq!(week(&Week { monday, so_far }, today), expected);
    }
}
