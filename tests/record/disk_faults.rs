//! Everything that a disk can refuse, refused at every place of a sitting, once and for good: nothing panics, nothing is called saved
//! that is in no file, and what could not be saved is saved once it can be, or left where the last line says.
//!
//! The calls are made to go wrong by `strace`. Each place with one of three errors, with all three under `NOTYET_LONG=1`.
#![cfg(target_os = "linux")]
#![expect(
    clippy::disallowed_methods,
    reason = "a test looks at the disk and the surroundings"
)]

use crate::strace;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::{self, Place};
use crate::terminal::{Terminal, in_a_terminal};
use notyet::journal::{Event, line};

const TYPED: &str = "2/6\nh\n3/4\n1/4\nq\n";

/// An input or output error, a full disk, a full share of it.
const ERRORS: [&str; 3] = ["EIO", "ENOSPC", "EDQUOT"];

/// Lets the calls of this name go wrong.
#[derive(Debug, Clone, Copy)]
enum When {
    /// The one with this number.
    Once(usize),
    /// That one, and all after it.
    ForGood(usize),
}

/// What a sitting in trouble has said and kept.
struct Sitting {
    place: Place,
    output: Output,
    what: String,
}

impl Sitting {
    fn with(call: &str, when: When, error: &str) -> Self {
        let place = Place::in_memory();
        let when = match when {
            When::Once(number) => number.to_string(),
            When::ForGood(number) => format!("{number}+"),
        };
        let inject = format!("inject={call}:error={error}:when={when}");
        let options = ["-e", &format!("trace={call}"), "-e", &inject];
        let output = strace::run(&place, &options, &["--plain", "fractions.yaml"], TYPED);
        Self {
            place,
            output,
            what: inject,
        }
    }

    fn said(&self) -> String {
        String::from_utf8_lossy(&self.output.stdout).into_owned()
    }

    fn told(&self) -> String {
        String::from_utf8_lossy(&self.output.stderr).into_owned()
    }

    /// Whether the program itself was there, and could say what it had to.
    fn could_speak(&self) -> bool {
        let calls = strace::calls(&self.place);
        let injected = calls.iter().filter(|call| call.contains("(INJECTED)"));
        let mute =
            injected.filter(|call| call.starts_with("write(1,") || call.starts_with("write(2,"));
        mute.count() == 0 && !self.told().contains("loading shared libraries")
    }

    /// The responses whose results were shown.
    fn shown(&self) -> BTreeSet<String> {
        let said = self.said();
        let results = said
            .lines()
            .filter(|line| line.contains(": not yet.") || line.contains(": got it"));
        results
            .filter_map(|line| Some(line.split_once(": ")?.0.to_owned()))
            .collect()
    }

    /// What lies in another folder, as the last line says.
    fn left(&self) -> Option<PathBuf> {
        let told = self.told();
        let (_, after) = told.split_once("They are in ")?;
        Some(PathBuf::from(after.split_once(". See to")?.0))
    }

    /// Holds what must hold whatever has happened.
    fn holds(&self) {
        let (what, said, told) = (&self.what, self.said(), self.told());
        let code = self.output.status.code();
        assert!(
            code.is_some_and(|code| code <= 1) || !self.could_speak(),
            "{what}: {code:?} {told}"
        );
        assert!(
            !told.contains("panicked") && !said.contains("panicked"),
            "{what}: {told}"
        );
        if !self.could_speak() {
            return;
        }
        let (shown, kept) = (self.shown(), responses(&self.place.journal()));
        let confessed = told.contains("could not be saved in");
        if said.contains("Your path is kept") {
            assert!(!confessed && code == Some(0), "{what}: {said}{told}");
        }
        if !confessed {
            assert!(
                shown.is_subset(&kept),
                "{what}: {shown:?} {kept:?}\n{said}{told}"
            );
        } else if let Some(file) = self.left() {
            fs::create_dir_all(self.place.journal()).unwrap();
            fs::rename(&file, self.place.journal().join(file.file_name().unwrap())).unwrap();
            let kept = responses(&self.place.journal());
            assert!(shown.is_subset(&kept), "{what}: {shown:?} {kept:?}");
        }
    }
}

/// The responses in the files of a folder.
fn responses(folder: &Path) -> BTreeSet<String> {
    let files = fs::read_dir(folder).into_iter().flatten();
    let texts = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let records = texts.flat_map(|text| {
        text.lines()
            .filter_map(|one| line::read(one).ok())
            .collect::<Vec<_>>()
    });
    let answers = records.filter_map(|record| match record.entry.event {
        Event::Answered(answered) => Some(answered.response),
        _ => None,
    });
    answers.collect()
}

/// How often each thread of a sitting without trouble makes this call, at most.
fn how_often(call: &str) -> usize {
    let place = Place::in_memory();
    let options = ["-e", &format!("trace={call}")];
    let output = strace::run(&place, &options, &["--plain", "fractions.yaml"], TYPED);
    assert!(output.status.success(), "{output:?}");
    strace::calls(&place).len()
}

/// Refuses a call at every place where it is made.
fn refuse_everywhere(call: &str) {
    if !strace::can_trace() {
        return;
    }
    let errors = if std::env::var_os("NOTYET_LONG").is_some() {
        3
    } else {
        1
    };
    let often = how_often(call);
    assert!(often > 0, "{call} is never called");
    for number in 1..=often {
        for turn in 0..errors {
            let error = |shift| ERRORS[(number + turn + shift) % 3];
            Sitting::with(call, When::Once(number), error(0)).holds();
            Sitting::with(call, When::ForGood(number), error(1)).holds();
        }
    }
}

#[test]
fn every_write_can_be_refused() {
    refuse_everywhere("write");
}

#[test]
fn every_sync_of_a_file_can_be_refused() {
    refuse_everywhere("fdatasync");
}

#[test]
fn every_sync_of_a_folder_can_be_refused() {
    refuse_everywhere("fsync");
}

#[test]
fn every_opening_can_be_refused() {
    refuse_everywhere("openat");
}

#[test]
fn every_making_of_a_folder_can_be_refused() {
    refuse_everywhere("mkdir");
}

#[test]
fn every_renaming_can_be_refused() {
    refuse_everywhere("rename");
}

#[test]
fn a_sync_that_is_refused_once_is_no_trouble_and_that_file_is_left() {
    if !strace::can_trace() {
        return;
    }
    for error in ERRORS {
        let sitting = Sitting::with("fdatasync", When::Once(1), error);
        assert!(sitting.output.status.success(), "{}", sitting.told());
        assert!(!sitting.said().contains("Not saved"), "{}", sitting.said());
        assert!(sitting.said().contains("Your path is kept"));
        assert_eq!(fs::read_dir(sitting.place.journal()).unwrap().count(), 2);
    }
}

#[test]
fn what_is_refused_for_good_is_left_in_a_file_that_is_the_record() {
    if !strace::can_trace() {
        return;
    }
    let sitting = Sitting::with("mkdir", When::ForGood(1), "EDQUOT");
    let (said, told) = (sitting.said(), sitting.told());
    assert!(
        said.contains("Not saved: your share of the disk is full."),
        "{said}"
    );
    assert_eq!(told.lines().count(), 1, "one line: {told}");
    let file = sitting.left().expect("a file");
    let journal = sitting.place.journal();
    fs::create_dir_all(&journal).unwrap();
    fs::rename(&file, journal.join(file.file_name().unwrap())).unwrap();
    let journey = sitting.place.journey("fractions.yaml");
    assert_eq!(
        journey[0]["questions"][0]["path"].as_array().unwrap().len(),
        3,
        "{journey}"
    );
}

#[test]
fn what_was_refused_is_saved_with_the_next_record_or_at_the_end() {
    if !strace::can_trace() {
        return;
    }
    let records = {
        let place = Place::in_memory();
        place.run(&["--plain", "fractions.yaml"], TYPED);
        place.lines().len()
    };
    // Two goes a record: as long as the folder cannot be made, nothing is saved. The first two records are kept before anything is
    // said, so trouble with the first alone is not told.
    for goes in [2, 2 * records - 2, 2 * records] {
        let place = Place::in_memory();
        let inject = format!("inject=mkdir:error=ENOSPC:when=1..{goes}");
        let options = ["-e", "trace=mkdir", "-e", &inject];
        let output = strace::run(&place, &options, &["--plain", "fractions.yaml"], TYPED);
        let said = support::said(&output);
        assert!(output.status.success(), "{goes}: {output:?}");
        assert_eq!(
            said.matches("Not saved: the disk is full.").count(),
            usize::from(goes > 2),
            "{said}"
        );
        assert!(said.contains("Your path is kept"), "{goes}: {said}");
        assert_eq!(place.lines().len(), records, "{goes}");
    }
}

/// A full disk of 64 KiB, filled by one sitting.
#[test]
fn a_full_disk_is_told_and_what_does_not_fit_is_left_elsewhere() {
    let place = Place::new();
    place.write(
        "one.yaml",
        "title: One\nquestions:\n  - question: What?\n    id: one\n    answer: a secret\n",
    );
    let typed: String = (0..300).map(|number| format!("try {number}\n")).collect();
    fs::write(place.path().join("typed"), typed).unwrap();
    fs::create_dir_all(place.data()).unwrap();
    let script = format!(
        "mount -t tmpfs -o size=64k tmpfs D || exit 77\n'{}' --plain one.yaml < typed > said 2> told; echo $? > status; cp -r D/journal kept",
        env!("CARGO_BIN_EXE_notyet")
    );
    let mut unshare = Command::new("unshare");
    unshare
        .args(["-rm", "sh", "-c", &script])
        .current_dir(place.path());
    unshare
        .env("NOTYET_DATA", place.data())
        .env("TMPDIR", place.path())
        .env("LC_ALL", "C")
        .env_remove("NOTYET_LEARNER");
    if !unshare.status().is_ok_and(|status| status.success()) {
        println!("skipped: no disk can be mounted here");
        return;
    }
    let read = |name: &str| fs::read_to_string(place.path().join(name)).unwrap();
    assert_eq!(read("status").trim(), "1", "{}", read("told"));
    assert!(read("said").contains("Not saved: the disk is full."));
    assert!(!read("said").contains("Your path is kept"));
    let told = read("told");
    let (_, after) = told.split_once("They are in ").expect("where it was left");
    let file = PathBuf::from(after.split_once(". See to").unwrap().0);
    let kept = place.path().join("kept/me");
    let before = responses(&kept);
    assert!(!before.is_empty() && before.len() < 300, "{}", before.len());
    fs::rename(&file, kept.join("left.jsonl")).unwrap();
    assert_eq!(responses(&kept).len(), 300);
}

/// A sitting on screens with trouble.
fn on_screens(place: &Place, trace: &str, inject: &str) -> Terminal {
    let trace = format!("trace={trace}");
    let mut words = strace::words(place, &["-e", &trace, "-e", inject]);
    words.push("fractions.yaml".to_owned());
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Terminal::of(in_a_terminal(place, "strace", &words))
}

#[test]
fn the_screens_say_not_saved_and_give_the_terminal_back() {
    if !strace::can_trace() {
        return;
    }
    let cases = [
        (
            "mkdir",
            "EDQUOT",
            "Not saved: your share of the disk is full.",
        ),
        ("mkdir", "ENOSPC", "Not saved: the disk is full."),
        ("fdatasync", "EIO", "Not saved: "),
    ];
    for (call, error, words) in cases {
        let place = Place::new();
        let mut terminal = on_screens(&place, call, &format!("inject={call}:error={error}"));
        terminal.sees("Enter start");
        terminal.press("\r");
        terminal.sees(words);
        terminal.press("\x03");
        assert_eq!(terminal.end().exit_code(), 1, "{call} {error}");
        terminal.is_given_back();
        terminal.sees("could not be saved in");
    }
}

#[test]
fn a_write_that_is_refused_on_screens_gives_the_terminal_back() {
    if !strace::can_trace() {
        return;
    }
    for number in [4, 6, 8] {
        let place = Place::new();
        let inject = format!("inject=write:error=EIO:when={number}");
        let mut terminal = on_screens(&place, "write", &inject);
        terminal.press("\rh\x03");
        let _ = terminal.end();
        terminal.is_given_back();
        let shown = terminal.screen.screen().contents();
        assert!(!shown.contains("panicked"), "{number}: {shown}");
    }
}
