//! Journeys over several days: what the lines, one question's path and the weeks look like, and which paths a key shows.

use insta::{Settings, assert_snapshot};
use jiff::SignedDuration;
use notyet::journal::Event;
use notyet::phrases::tongue::{Tongue, speak};
use notyet::store::desk::Desk;

use super::cost::written_for;
use super::learner::Learner;

/// A learner who came back on two later days, and has begun a second question with Ben.
fn after_three_days(size: (u16, u16)) -> Learner {
    let mut learner = Learner::at(size);
    let _ = learner.press("Enter Enter");
    learner.choose("A flat");
    let _ = learner.press("Enter h");
    learner.choose("A rope");
    let _ = learner.press("Enter");
    learner.choose("An arch");
    let _ = learner.press("Enter q Enter");
    for days in [1, 6] {
        learner.desk.now += SignedDuration::from_hours(24 * days);
        let _ = learner.press("Enter Enter");
        learner.choose("An arch");
        let _ = learner.press("Enter q Enter");
    }
    let _ = learner.press("Enter t Ben Enter Enter");
    learner.choose("Mast");
    let _ = learner.press("Enter q Enter");
    learner
}

/// Takes a picture of both sizes, after these keys.
fn looks(name: &str, keys: &str) {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for size in [(80, 24), (40, 12)] {
            let mut learner = after_three_days(size);
            let _ = learner.press(keys);
            assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), learner.shown());
        }
    });
}

#[test]
fn where_nothing_has_begun_no_key_is_named_that_opens_a_path() {
    let mut learner = Learner::at((80, 24));
    let _ = learner.press("J");
    learner.sees("Esc back");
    learner.sees_no("Enter open");
    let mut learner = after_three_days((80, 24));
    let _ = learner.press("J");
    learner.sees("Enter open");
}

#[test]
fn a_journey_of_days() {
    looks("a_journey_of_days", "J");
}

#[test]
fn a_path_of_days() {
    looks("a_path_of_days", "J Enter");
}

#[test]
fn weeks() {
    looks("weeks", "J w");
}

#[test]
fn one_key_leads_through_what_can_be_seen() {
    let mut learner = after_three_days((80, 24));
    let _ = learner.press("J");
    learner.sees("[all 4]");
    learner.sees("A rope bridge can carry a person.");
    let _ = learner.press("f");
    learner.sees("[trying 1]");
    learner.sees("Which of these are parts of a bridge?");
    learner.sees_no("Which shape");
    let _ = learner.press("f");
    learner.sees("[due 0]");
    learner.sees("Nothing needs another look now.");
    let _ = learner.press("Enter");
    learner.sees("[due 0]");
    let _ = learner.press("f");
    learner.sees("[hardest won 1]");
    learner.sees("three steps on the way: ");
    learner.sees("Which shape");
    learner.sees_no("Which of these");
    let _ = learner.press("Enter");
    learner.sees("● Mastered.");
    let _ = learner.press("Esc f");
    learner.sees("[all 4]");
}

#[test]
fn what_is_due_is_shown_once_it_is() {
    let mut learner = after_three_days((80, 24));
    learner.desk.now += SignedDuration::from_hours(24 * 90);
    let _ = learner.press("J f f");
    learner.sees("[due 1]");
    learner.sees("Which shape");
}

#[test]
fn a_path_says_who_was_there_and_what_was_said() {
    let mut learner = after_three_days((80, 40));
    let _ = learner.press("J Enter");
    learner.sees("“A flat plank”: not yet");
    learner.sees("A plank bends in its middle.");
    learner.sees("Think of a stone gate.");
    learner.sees("An arch presses outwards");
    let _ = learner.press("Esc Down Enter");
    learner.sees("“Mast”: not yet, none of two in place, together with Ben");
    learner.sees("A mast stands on a ship.");
}

#[test]
fn every_state_is_set_apart_from_its_question() {
    for (tongue, tag) in Tongue::ALL {
        speak(tongue);
        let mut learner = after_three_days((80, 24));
        let _ = learner.press("J");
        assert!(learner.shown().contains(" Which shape"), "{tag}");
    }
    speak(Tongue::English);
}

#[test]
fn the_plot_stands_over_a_journey_where_the_screen_is_tall() {
    let mut learner = after_three_days((80, 30));
    let _ = learner.press("J");
    learner.sees_no("begun");
    let mut tall = after_three_days((80, 40));
    let _ = tall.press("J");
    tall.sees("░ 2 begun");
    tall.sees("Which shape");
}

#[test]
fn paths_through_a_set_that_is_elsewhere_are_told() {
    let mut learner = after_three_days((40, 12));
    for entry in &mut learner.desk.record {
        "towers".clone_into(&mut entry.set);
    }
    learner.desk.refresh();
    let _ = learner.press("J");
    learner.sees("Your paths through “towers” are kept.");
    learner.sees_no("once you have begun");
    let _ = learner.press("w");
    learner.sees("░ 2 begun");
}

#[test]
fn without_a_step_there_are_no_weeks_and_no_choices() {
    let mut learner = Learner::at((80, 60));
    let _ = learner.press("Enter j");
    learner.sees("Your paths appear here once you have begun.");
    learner.sees_no("[all");
    let _ = learner.press("w");
    learner.sees("Your paths appear here once you have begun.");
    let _ = learner.press("Esc");
    learner.sees("· new");
}

#[test]
fn a_response_that_would_steer_the_terminal_is_words() {
    let mut learner = after_three_days((80, 24));
    for entry in &mut learner.desk.record {
        if let Event::Answered(answered) = &mut entry.event {
            answered.response = "a\u{1b}[31mb\u{202e}c\u{9b}d\nEVIL\u{7}".to_owned();
        }
    }
    for keys in ["J", "J Enter", "J w"] {
        let mut other = after_three_days((80, 24));
        other.desk.record.clone_from(&learner.desk.record);
        let (before, last) = keys.rsplit_once(' ').unwrap_or(("", keys));
        if !before.is_empty() {
            let _ = other.press(before);
        }
        let written = written_for(&mut other, last);
        let written = String::from_utf8_lossy(&written);
        assert!(!written.contains("\u{1b}[31m"), "{keys}");
        for steers in ['\u{202e}', '\u{9b}', '\u{7}', '\n'] {
            assert!(!written.contains(steers), "{keys}: {steers:?}");
        }
    }
}
