//! `notyet check`, called as a teacher, an editor or a CI does.

mod files;
mod for_programs;
mod sarif;
#[cfg(unix)]
mod watching;

use std::process::Output;

use crate::support::{Place, said};

/// A set with nothing to mend, and no advice to give.
const GOOD: &str = "title: Good\nquestions:\n  - id: one\n    question: The capital of Kenya?\n    answer: Nairobi\n    hints: [It lies inland.]\n    explanation: It grew from a railway depot.\n";
/// A set with one slip.
const SLIP: &str = "title: Slip\nquestions:\n  - id: one\n    question: The capital of Kenya?\n    anwser: Nairobi\n";

const FORMATS: [&str; 4] = ["full", "short", "json", "sarif"];

/// What a run has said aside.
fn aside(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn the_status_says_whether_there_is_something_to_mend() {
    let place = Place::new();
    place.write("good.yaml", GOOD);
    place.write(
        "warned.yaml",
        &GOOD.replace("It lies inland.", "It is Nairobi."),
    );
    place.write("slip.yaml", SLIP);
    std::fs::create_dir(place.path().join("empty")).unwrap();
    for format in FORMATS {
        let status = |arguments: &[&str]| {
            let arguments = [&["check", "--format", format], arguments].concat();
            place.run(&arguments, "").status.code()
        };
        assert_eq!(status(&["good.yaml"]), Some(0), "{format}");
        assert_eq!(status(&["warned.yaml"]), Some(0), "{format}");
        assert_eq!(status(&["--strict", "good.yaml"]), Some(0), "{format}");
        assert_eq!(status(&["--strict", "warned.yaml"]), Some(1), "{format}");
        assert_eq!(status(&["good.yaml", "slip.yaml"]), Some(1), "{format}");
        assert_eq!(status(&["good.yaml", "nowhere.yaml"]), Some(1), "{format}");
        assert_eq!(status(&["empty"]), Some(1), "{format}");
        assert_eq!(status(&[]), Some(2), "{format}");
    }
    let status = |arguments: &[&str]| place.run(arguments, "").status.code();
    assert_eq!(status(&["check", "--format", "xml", "good.yaml"]), Some(2));
}

#[test]
fn without_a_file_one_line_says_what_to_write() {
    let place = Place::new();
    for call in [
        &["check"][..],
        &["check", "--watch"],
        &["check", "--add-ids"],
    ] {
        let output = place.run(call, "");
        assert_eq!(output.status.code(), Some(2), "{call:?}");
        let line = "notyet: name a file or a folder to check, such as: notyet check weather.yaml\n";
        assert_eq!(aside(&output), line, "{call:?}");
    }
}

#[test]
fn what_can_be_called_next_is_said_to_people_once() {
    let place = Place::new();
    place.write("ids.yaml", &GOOD.replace("id: one\n    ", ""));
    place.write("good.yaml", GOOD);
    let full = said(&place.run(&["check", "ids.yaml", "good.yaml"], ""));
    let next = "2 files checked: 1 piece of advice.\n\
                `notyet check --add-ids ids.yaml` writes the missing ids.\n\
                `notyet check --explain no-id` says more, with an example.\n";
    assert!(full.ends_with(next), "{full}");
    assert!(!said(&place.run(&["check", "good.yaml"], "")).contains('`'));
    for format in ["short", "json", "sarif"] {
        let output = said(&place.run(&["check", "--format", format, "ids.yaml"], ""));
        for line in next.lines() {
            assert!(!output.contains(line), "{format}");
        }
    }
    let added = place.run(&["check", "--add-ids", "ids.yaml"], "");
    assert_eq!(said(&added), "ids.yaml: 1 id written.\n");
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_the_others_are_checked() {
    let place = Place::new();
    place.write("slip.yaml", SLIP);
    let said = said(&place.run(&["check", "nowhere.yaml", "slip.yaml"], ""));
    assert!(
        said.starts_with("nowhere.yaml: there is no such file"),
        "{said}"
    );
    assert!(said.contains("did you mean `answer`?"), "{said}");
    assert!(
        said.contains("\n2 files checked: 1 to mend, 1 file that cannot be read.\n"),
        "{said}"
    );
}

#[test]
fn nothing_in_a_file_or_its_name_reaches_the_terminal_as_a_command() {
    let place = Place::new();
    let name = if cfg!(windows) {
        "hostile\u{9b}\u{202e}\u{e0041}.yaml"
    } else {
        "hostile\u{1b}[31m\n\u{9b}\u{202e}\u{e0041}.yaml"
    };
    place.write(
        name,
        "title: \"a \u{1b}[31mred\"\nquestions:\n  - question: \u{202e}abc\u{e0041}\n    \u{9b}x: 1\n",
    );
    let gone = format!("gone{name}");
    for format in FORMATS {
        let output = place.run(&["check", "--format", format, name, &gone], "");
        let said = said(&output) + &aside(&output);
        assert!(said.contains("control-character"), "{said}");
        assert!(said.contains("no such file"), "{said}");
        let steers = |sign: char| {
            (sign.is_control() && sign != '\n')
                || matches!(sign, '\u{202e}' | '\u{e0000}'..='\u{e007f}')
        };
        assert!(!said.contains(steers), "{format}: {said:?}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let place = Place::new();
    for number in 0..200 {
        place.write(&format!("slip-{number}.yaml"), SLIP);
    }
    for format in FORMATS {
        let mut command = place.notyet(&["check", "--format", format, "."]);
        let (reader, writer) = std::io::pipe().unwrap();
        let output = {
            let child = command.stdout(writer).stderr(std::process::Stdio::piped());
            let child = child.spawn().unwrap();
            // The command holds an end of its own, which would keep the pipe open.
            drop(command);
            drop(reader);
            child.wait_with_output().unwrap()
        };
        assert_eq!(aside(&output), "", "{format}");
        assert!(output.status.success(), "{format}");
    }
}

#[test]
fn a_watch_for_programs_is_a_wrong_call() {
    let place = Place::new();
    for format in ["json", "sarif"] {
        let call = ["check", "--watch", "--format", format, "fractions.yaml"];
        let output = place.run(&call, "");
        assert_eq!(output.status.code(), Some(2));
        let words = "notyet: --watch goes with --format full or short\n";
        assert_eq!(aside(&output), words);
        assert!(output.stdout.is_empty());
    }
}
