//! How the program is called: where options may stand, and what is told of a call that can be none.

use crate::support::{Place, said};

fn told(place: &Place, words: &[&str]) -> (Option<i32>, String) {
    let output = place.run(words, "");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), told)
}

#[test]
fn options_of_all_commands_may_stand_before_the_command() {
    let place = Place::new();
    for (before, command) in [
        (&["--lang", "de"][..], &["settings", "--plain"][..]),
        (&["--no-motion"], &["settings", "--plain"]),
        (&["--learner", "ana"], &["journey", "--plain"]),
        (&["--data", "elsewhere"], &["check", "fractions.yaml"]),
        (
            &["--voice=quiet", "--theme", "mono"],
            &["journey", "--plain", "fractions.yaml"],
        ),
    ] {
        let before_it = place.run(&[before, command].concat(), "");
        let after_it = place.run(&[command, before].concat(), "");
        assert!(before_it.status.success(), "{before:?} {command:?}");
        assert_eq!(said(&before_it), said(&after_it), "{before:?} {command:?}");
    }
}

#[test]
fn what_is_for_practising_goes_with_no_other_command() {
    let place = Place::new();
    for words in [
        &["--plain", "check", "fractions.yaml"][..],
        &["--seed", "1", "journey"],
        &["--only", "due", "practice"],
    ] {
        let (status, told) = told(&place, words);
        assert_eq!(status, Some(2), "{words:?}");
        assert!(told.contains("behind the command"), "{words:?}: {told}");
    }
}

#[test]
fn a_word_that_is_nearly_a_command_is_told() {
    let place = Place::new();
    let (status, told) = told(&place, &["--plain", "setings"]);
    assert_eq!(status, Some(1));
    assert!(told.contains("there is no file or set “setings”"), "{told}");
    assert!(told.contains("the command “settings”?"), "{told}");
}

#[test]
fn a_file_that_is_nearly_a_command_is_that_file() {
    let place = Place::new();
    place.write("clas", "title: T\n");
    let (_, told) = told(&place, &["--plain", "clas"]);
    assert!(!told.contains("the command"), "{told}");
}

#[test]
fn what_is_typed_in_a_wrong_call_puts_no_control_on_the_terminal() {
    let place = Place::new();
    let hostile = "\u{1b}[31m\u{9b}31m\u{202e}\u{e0041}\u{7f}x";
    for words in [
        &["--theme", hostile][..],
        &["check", "--format", hostile],
        &["practice", "--goal", hostile, "fractions.yaml"],
        &[&format!("--{hostile}")],
        &["man", hostile],
    ] {
        let (status, told) = told(&place, words);
        assert_eq!(status, Some(2), "{words:?}");
        holds_no_control(words, &told);
    }
}

#[test]
fn what_is_said_of_a_file_that_is_not_there_puts_no_control_on_the_terminal() {
    let place = Place::new();
    let hostile = "\u{1b}[31m\u{9b}31m\u{202e}\u{e0041}\u{7f}x";
    for words in [
        &["--plain", hostile][..],
        &["check", hostile],
        &["check", "--explain", hostile],
        &["export", hostile, "--to", "gift"],
        &["import", hostile],
        &["class", hostile],
        &["journey", "--plain", hostile],
        &["new", &format!("nowhere/{hostile}.yaml")],
        &["settings", &format!("{hostile}=on")],
        &["share", &format!("nowhere/{hostile}")],
    ] {
        let output = place.run(words, "");
        assert_ne!(output.status.code(), Some(0), "{words:?}");
        let all = [output.stdout, output.stderr].concat();
        assert!(!all.is_empty(), "{words:?}");
        holds_no_control(words, &String::from_utf8_lossy(&all));
    }
}

fn holds_no_control(words: &[&str], told: &str) {
    let is_loose =
        |sign: &char| sign.is_control() && *sign != '\n' || "\u{202e}\u{e0041}".contains(*sign);
    let loose: Vec<char> = told.chars().filter(is_loose).collect();
    assert!(loose.is_empty(), "{words:?}: {loose:?} in {told:?}");
}
