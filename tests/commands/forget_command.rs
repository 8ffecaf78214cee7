//! `notyet forget`: what goes, what stays, and that nothing goes unasked.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::support::{Place, said};
use crate::terminal::Terminal;
use jiff::Timestamp;
use notyet::journal::{Entry, Event};
use notyet::phrases::voice::Voice;
use notyet::store::desk::{Desk, Kept};
use notyet::store::home::{Home, Setup};
use notyet::store::learners::Learner;
use notyet::store::{forget, journals};
use uuid::Uuid;

/// A place where Zoë and Ben have a record, and Zoë's ground is remembered.
fn practised() -> Place {
    let place = Place::new();
    for name in ["Zoë", "Ben"] {
        for _ in 0..2 {
            let arguments = ["--learner", name, "--plain", "fractions.yaml"];
            assert!(place.run(&arguments, "2/6\n3/4\nq\n").status.success());
        }
        place.run(&["journey", "--plain", "--learner", name], "");
    }
    place
}

fn folder(place: &Place) -> PathBuf {
    place.data().join("journal/zoe")
}

/// All files of the place, by path and bytes.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).unwrap();
                found.push((path, bytes));
            }
        }
    }
    found.sort();
    found
}

fn forget(place: &Place, options: &[&str], typed: &str) -> Output {
    place.run(&[&["forget", "--learner", "Zoë"], options].concat(), typed)
}

fn errors(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn all_of_one_learner_goes_and_nothing_of_another() {
    let place = practised();
    assert!(place.data().join("cache/ground-zoe.json").exists());
    let others = |place: &Place| -> Vec<_> {
        let mut files = files(&place.data());
        files.retain(|(path, _)| !path.to_string_lossy().contains("zoe"));
        files
    };
    let before = others(&place);
    let output = forget(&place, &["--yes"], "");
    assert!(output.status.success(), "{output:?}");
    let words = said(&output);
    let told = [
        "Zoë",
        "two files in",
        "four answers",
        "The first day in it is",
        "gone",
    ];
    for told in told {
        assert!(words.contains(told), "{told} in {words}");
    }
    assert_eq!(files(&place.data()), before);
    assert!(!folder(&place).exists());
    let again = forget(&place, &["--yes"], "");
    assert!(again.status.success() && said(&again).contains("Nothing is kept of Zoë"));
}

#[test]
fn the_shown_name_and_yes_are_taken_and_anything_else_keeps_all() {
    for typed in ["", "\n", "n\n", "y\n", "Ben\n", "zoe\n", "\u{fffd}yes\n"] {
        let place = practised();
        let before = files(&place.data());
        let output = forget(&place, &[], typed);
        assert_eq!(output.status.code(), Some(1), "{typed:?}");
        assert!(errors(&output).contains("your record is as it was"));
        assert_eq!(errors(&output).lines().count(), 1);
        assert_eq!(files(&place.data()), before, "{typed:?}");
    }
    for typed in ["Zoë\n", " YES \n", "yes"] {
        let place = practised();
        assert!(forget(&place, &[], typed).status.success(), "{typed:?}");
        assert!(!folder(&place).exists());
    }
}

#[test]
fn yes_is_said_in_the_language_that_asks() {
    for (lang, typed, goes) in [
        ("de", "Ja\n", true),
        ("de", "j\n", false),
        ("es", "sí\n", true),
        ("es", "si\n", true),
        ("es", "ja\n", false),
        ("de", "yes\n", true),
    ] {
        let place = practised();
        let output = forget(&place, &["--lang", lang], typed);
        assert_eq!(output.status.success(), goes, "{lang}, {typed:?}");
        assert_eq!(!folder(&place).exists(), goes, "{lang}, {typed:?}");
    }
}

#[test]
fn several_learners_and_nobody_named_is_asked_back() {
    let place = practised();
    let before = files(&place.data());
    let output = place.run(&["forget", "--yes"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(errors(&output).contains("--learner"), "{output:?}");
    assert_eq!(files(&place.data()), before);
}

#[test]
fn what_is_not_the_records_stays_and_is_told() {
    let place = practised();
    place.write("elsewhere", "not mine to take");
    let elsewhere = place.path().join("elsewhere");
    symlink(&elsewhere, folder(&place).join("link.jsonl")).unwrap();
    fs::write(folder(&place).join("notes.txt"), "notes").unwrap();
    fs::create_dir(folder(&place).join("sub.jsonl")).unwrap();
    let output = forget(&place, &["--yes"], "");
    assert!(output.status.success());
    for name in ["link.jsonl", "notes.txt", "sub.jsonl"] {
        assert!(folder(&place).join(name).symlink_metadata().is_ok());
        assert!(
            said(&output).contains(&format!("{name} stays where it is")),
            "{output:?}"
        );
    }
    let left = fs::read_dir(folder(&place)).unwrap().count();
    assert_eq!(
        (left, fs::read(&elsewhere).unwrap()),
        (3, b"not mine to take".to_vec())
    );
}

#[test]
fn a_folder_that_is_a_link_is_refused() {
    let place = practised();
    let real = place.path().join("real");
    fs::rename(folder(&place), &real).unwrap();
    symlink(&real, folder(&place)).unwrap();
    let before = files(&real);
    let output = place.run(&["forget", "--learner", "zoe", "--yes"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(errors(&output).contains("symbolic link"), "{output:?}");
    assert_eq!(files(&real), before);
}

fn entry(number: i64) -> Entry {
    Entry {
        at: Timestamp::from_second(number).unwrap(),
        sitting: Uuid::from_u128(1),
        set: "s".into(),
        event: Event::Unsure {
            question: format!("q{number}"),
            showing: 1,
        },
    }
}

#[test]
fn a_sitting_that_is_under_way_goes_on_in_a_new_file() {
    let place = Place::new();
    let setup = Setup {
        data: place.data(),
        learner: Learner::new("me"),
        seed: Some(1),
        voice: Voice::default(),
        sources: Vec::new(),
    };
    let mut home = Home::open(setup).unwrap();
    let mut keep = |number| {
        let _ = home.keep(&entry(number));
        home.settle()
    };
    assert_eq!((keep(1), keep(2)), (Kept::Saved, Kept::Saved));
    let found = forget::look(&place.data(), "me").unwrap();
    assert_eq!((found.files.len(), forget::remove(&found)), (1, Vec::new()));
    assert!(!place.journal().exists());
    assert_eq!((keep(3), keep(4)), (Kept::Saved, Kept::Saved));
    let kept = journals::read(&place.journal()).unwrap().records;
    let questions: Vec<_> = kept
        .iter()
        .map(|record| record.entry.event.question())
        .collect();
    assert_eq!(questions, [Some("q3"), Some("q4")]);
}

#[test]
fn what_comes_between_looking_and_taking_away_stays() {
    let place = practised();
    let found = forget::look(&place.data(), "zoe").unwrap();
    fs::write(folder(&place).join("new.jsonl"), "").unwrap();
    assert_eq!(forget::remove(&found), []);
    let left: Vec<_> = files(&folder(&place));
    assert_eq!(left, [(folder(&place).join("new.jsonl"), Vec::new())]);
}

#[test]
fn on_a_terminal_it_asks_for_the_name() {
    for (typed, gone) in [("no\r", false), ("\u{4}", false), ("Zoë\r", true)] {
        let place = practised();
        let mut terminal = Terminal::notyet(&place, &["forget", "--learner", "zoe"]);
        terminal.sees("type Zoë or yes");
        assert!(folder(&place).exists());
        terminal.press(typed);
        assert_eq!(terminal.end().success(), gone, "{typed:?}");
        assert_eq!(!folder(&place).exists(), gone, "{typed:?}");
    }
}
