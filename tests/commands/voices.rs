//! The three voices, as a learner hears them: warm from the start, plain and quiet when asked for once or for good.

use crate::support::{Place, said};

const TYPED: &str = "1/8\nh\n3/4\n1/3\nd\ns\nq\n";

fn heard(place: &Place, more: &[&str]) -> String {
    let call = [&["--plain", "--seed", "1", "fractions.yaml"], more].concat();
    said(&place.run(&call, TYPED))
}

#[test]
fn the_warm_voice_speaks_from_the_start() {
    let heard = heard(&Place::new(), &[]);
    for words in [
        "1/8: not yet.\nOne more idea tried. What else could it be?",
        "3/4: got it, after two tries and a hint. You stayed with it.",
        "1/3: not yet.\nThat one is ruled out now. What do you see differently?",
        "Good to know where you are.",
        "then it is yours to answer.",
        "A start is a step.",
        "Come back any time.",
    ] {
        assert!(heard.contains(words), "“{words}” is missing in:\n{heard}");
    }
}

#[test]
fn the_plain_voice_says_what_happened() {
    let heard = heard(&Place::new(), &["--voice", "plain"]);
    for words in [
        "1/8: not yet.\nWhat else could it be?",
        "3/4: got it, after two tries and a hint.\n",
        "1/3: not yet.\nWhere would you look next?",
        "This question comes back after some others.\n",
        "Your path is kept.\n",
    ] {
        assert!(heard.contains(words), "“{words}” is missing in:\n{heard}");
    }
    for words in ["stayed", "Good to know", "is a step", "Come back"] {
        assert!(!heard.contains(words), "“{words}” is in:\n{heard}");
    }
}

#[test]
fn the_quiet_voice_says_what_is_needed_and_can_be_kept_in_the_settings() {
    let place = Place::new();
    std::fs::create_dir_all(place.data()).unwrap();
    place.write("D/settings.yaml", "voice: quiet\n");
    let heard = heard(&place, &[]);
    for words in [
        "1/8: not yet.\nTwo hints are ready. Type h.\n",
        "Hint 1 of 2: Draw a bar and cut it into quarters.\n",
        "3/4: got it.\nOne half is two quarters",
        "This question comes back.\n",
        "Your path is kept.\n",
    ] {
        assert!(heard.contains(words), "“{words}” is missing in:\n{heard}");
    }
    let louder = self::heard(&Place::new(), &["--voice", "warm"]);
    assert!(heard.len() < louder.len());
}

#[test]
fn a_voice_that_does_not_exist_is_told_with_those_that_do_and_the_sitting_goes_on() {
    let place = Place::new();
    std::fs::create_dir_all(place.data()).unwrap();
    place.write("D/settings.yaml", "voice: loud\n");
    let output = place.run(&["--plain", "fractions.yaml"], "");
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{error}");
    for words in ["settings.yaml, line 1", "loud", "warm", "plain", "quiet"] {
        assert!(error.contains(words), "“{words}” is missing in: {error}");
    }
    assert_eq!(error.lines().count(), 1, "{error}");
}
