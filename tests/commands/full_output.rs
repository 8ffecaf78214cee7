//! Output that cannot be written, because the disk is full where it goes: each command says so in one line, and ends with 1.
#![cfg(target_os = "linux")]

use std::fs::OpenOptions;
use std::process::Stdio;

use crate::support::Place;

/// What is said, and how the call ended, where nothing can be written to its output.
fn told(place: &Place, call: &str) -> (Option<i32>, String) {
    let full = OpenOptions::new().write(true).open("/dev/full");
    let words: Vec<&str> = call.split(' ').collect();
    let mut command = place.notyet(&words);
    command
        .stdin(Stdio::null())
        .stdout(full.expect("a full disk"));
    let output = command.output().expect("the program");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), told)
}

#[test]
fn every_command_tells_that_its_output_could_not_be_written() {
    let place = Place::new();
    place.write(
        "broken.yaml",
        "title: T\nquestions: [{question: Q, anwser: 4}]\n",
    );
    place.write("ours.gift", "::Q:: Two and two {=four =4}\n");
    assert!(
        place
            .run(&["practice", "--plain", "fractions.yaml"], "1\nq\n")
            .status
            .success()
    );
    for call in [
        "--help",
        "--version",
        "check --help",
        "check fractions.yaml",
        "check broken.yaml",
        "check --format short broken.yaml",
        "check --format json broken.yaml",
        "check --format sarif broken.yaml",
        "check --explain unknown-field",
        "check --add-ids fractions.yaml",
        "schema",
        "schema --record",
        "man",
        "completions bash",
        "completions zsh",
        "completions fish",
        "completions powershell",
        "export fractions.yaml --to gift",
        "export --records",
        "import ours.gift",
        "class D/journal",
        "class --format json D/journal",
        "class --format csv D/journal",
        "class --format html D/journal",
        "journey --format text",
        "journey --format json",
        "journey --format svg",
        "settings --plain",
        "settings motion=off",
        "share -",
        "forget",
        "new another.yaml",
        "practice --plain fractions.yaml",
        "preview --plain fractions.yaml",
    ] {
        let (status, told) = told(&place, call);
        assert_eq!(status, Some(1), "{call}: {told}");
        let last = told.lines().last().unwrap_or_default();
        let begins = "notyet: standard output could not be written in full: No space left";
        assert!(last.starts_with(begins), "{call}: {told}");
        assert!(last.contains("make room"), "{call}: {told}");
        let times = told.matches("No space left").count();
        assert_eq!(times, 1, "{call}: {told}");
    }
}

#[test]
fn it_is_told_in_the_language_that_is_spoken() {
    let place = Place::new();
    for (tongue, words) in [
        ("de", "die Ausgabe ließ sich nicht ganz schreiben"),
        ("es", "la salida no se pudo escribir entera"),
    ] {
        let (_, told) = told(
            &place,
            &format!("practice --plain --lang {tongue} fractions.yaml"),
        );
        assert!(told.contains(words), "{told}");
    }
}
