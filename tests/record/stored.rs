//! The record on the disk: nothing is lost, nothing is doubled, and trouble is told.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{self, Place};
use jiff::Timestamp;
use notyet::journal::{Entry, Event, line};
use notyet::path::State;
use notyet::phrases::voice::Voice;
use notyet::store::Home;
use notyet::store::desk::{Desk, Kept};
use notyet::store::home::Setup;
use notyet::store::journals;
use notyet::store::sets::Source;
use uuid::Uuid;

fn home(place: &Place, sets: &[&str]) -> Home {
    let sources = sets
        .iter()
        .map(|name| Source::File(place.path().join(name)))
        .collect();
    let setup = Setup {
        data: place.data(),
        learner: notyet::store::learners::Learner::new("me"),
        seed: Some(1),
        voice: Voice::default(),
        sources,
    };
    Home::open(setup).unwrap()
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

/// Keeps an entry, and waits for it however slow the disk is.
fn kept(home: &mut Home, entry: &Entry) -> Kept {
    let _ = home.keep(entry);
    home.settle()
}

fn questions(place: &Place) -> Vec<String> {
    let journal = journals::read(&place.journal()).unwrap();
    journal
        .records
        .iter()
        .map(|record| record.entry.event.question().unwrap().to_owned())
        .collect()
}

fn only_file(folder: &Path) -> PathBuf {
    let files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(files.len(), 1);
    files[0].clone()
}

#[test]
fn what_could_not_be_saved_is_saved_once_it_can_be() {
    let place = Place::new();
    fs::create_dir(place.data()).unwrap();
    fs::write(place.data().join("journal"), "a file in the way").unwrap();
    let setup = Setup {
        data: place.data(),
        learner: notyet::store::learners::Learner::new("me"),
        seed: None,
        voice: Voice::default(),
        sources: Vec::new(),
    };
    // A folder that cannot be read is told at once, before anything is practised.
    assert!(Home::open(setup.clone()).is_err());
    fs::remove_file(place.data().join("journal")).unwrap();
    let mut home = Home::open(setup).unwrap();
    fs::write(place.data().join("journal"), "a file in the way").unwrap();
    for number in 1..=3 {
        assert!(
            matches!(kept(&mut home, &entry(number)), Kept::NotSaved(reason) if !reason.is_empty())
        );
    }
    assert_eq!(
        home.paths("s").iter().count(),
        3,
        "the path is held in memory"
    );
    home.refresh();
    assert_eq!(
        home.paths("s").iter().count(),
        3,
        "and not let go of when the library is shown"
    );
    fs::remove_file(place.data().join("journal")).unwrap();
    assert_eq!(kept(&mut home, &entry(4)), Kept::Saved);
    assert_eq!(questions(&place), ["q1", "q2", "q3", "q4"]);
}

#[test]
fn two_sittings_at_once_never_share_a_file() {
    let place = Place::new();
    let mut home = home(&place, &[]);
    assert_eq!(kept(&mut home, &entry(1)), Kept::Saved);
    let first = only_file(&place.journal());
    let mut other = self::home(&place, &[]);
    assert_eq!(kept(&mut other, &entry(2)), Kept::Saved);
    assert_eq!(kept(&mut home, &entry(3)), Kept::Saved);
    assert_eq!(
        fs::read_dir(place.journal()).unwrap().count(),
        2,
        "no two writers share a file"
    );
    assert_eq!(fs::read_to_string(first).unwrap().lines().count(), 2);
    assert_eq!(questions(&place).len(), 3);
}

#[test]
fn a_torn_or_damaged_line_loses_itself_alone_and_is_told() {
    let place = Place::new();
    let mut first = home(&place, &[]);
    for number in 1..=4 {
        assert_eq!(kept(&mut first, &entry(number)), Kept::Saved);
    }
    let file = only_file(&place.journal());
    let text = fs::read_to_string(&file).unwrap();
    let damaged = text.replacen("\"q2\"", "\"q9\"", 1);
    fs::write(&file, &damaged[..damaged.len() - 30]).unwrap();
    assert_eq!(questions(&place), ["q1", "q3"]);
    let mut again = home(&place, &[]);
    assert_eq!(again.paths("s").iter().count(), 2);
    let notices = again.notices();
    assert_eq!(notices.len(), 1, "{notices:?}");
    assert!(
        notices[0].starts_with("Two lines of the record could not be read"),
        "{notices:?}"
    );
    assert!(again.notices().is_empty(), "told once");
}

#[test]
fn every_cut_of_a_file_reads_all_whole_lines_before_it() {
    let place = Place::new();
    let mut home = home(&place, &[]);
    for number in 1..=3 {
        assert_eq!(kept(&mut home, &entry(number)), Kept::Saved);
    }
    let file = only_file(&place.journal());
    let text = fs::read_to_string(&file).unwrap();
    for end in 0..=text.len() {
        fs::write(&file, &text[..end]).unwrap();
        // The newline itself may be missing: the checksum says that the line is whole.
        let whole = text[..end]
            .lines()
            .filter(|one| line::read(one).is_ok())
            .count();
        assert_eq!(questions(&place).len(), whole, "cut at {end}");
        assert!(whole >= text[..end].matches('\n').count());
    }
}

#[test]
fn copies_and_a_second_machines_files_are_one_record() {
    let place = Place::new();
    assert_eq!(kept(&mut home(&place, &[]), &entry(1)), Kept::Saved);
    let file = only_file(&place.journal());
    fs::copy(&file, place.journal().join("conflict copy.jsonl")).unwrap();
    let elsewhere = Place::new();
    assert_eq!(kept(&mut home(&elsewhere, &[]), &entry(2)), Kept::Saved);
    let from = only_file(&elsewhere.journal());
    fs::copy(&from, place.journal().join(from.file_name().unwrap())).unwrap();
    assert_eq!(questions(&place), ["q1", "q2"]);
}

#[cfg(unix)]
#[test]
fn symbolic_links_and_folders_in_the_record_are_refused_with_a_word() {
    let place = Place::new();
    assert_eq!(kept(&mut home(&place, &[]), &entry(1)), Kept::Saved);
    let elsewhere = Place::new();
    assert_eq!(kept(&mut home(&elsewhere, &[]), &entry(2)), Kept::Saved);
    std::os::unix::fs::symlink(
        only_file(&elsewhere.journal()),
        place.journal().join("link.jsonl"),
    )
    .unwrap();
    fs::create_dir(place.journal().join("folder.jsonl")).unwrap();
    let mut again = home(&place, &[]);
    assert_eq!(again.paths("s").iter().count(), 1);
    let notices = again.notices().join("\n");
    assert!(
        notices.contains("link.jsonl was left out of your record: it is a symbolic link"),
        "{notices}"
    );
    assert!(
        notices.contains("folder.jsonl was left out of your record: it is not a regular file"),
        "{notices}"
    );
}

#[test]
fn what_is_remembered_of_the_library_is_what_a_fresh_look_shows() {
    let place = Place::new();
    place.write("broken.yaml", "title: Broken\nquestions: []\n");
    let sets = ["fractions.yaml", "broken.yaml"];
    let shelf = |place: &Place| home(place, &sets).shelf().to_vec();
    let fresh = shelf(&place);
    assert!(place.data().join("cache").is_dir(), "nothing is remembered");
    assert_eq!(shelf(&place), fresh);

    place.run(&["--plain", "fractions.yaml"], "2/6\n3/4\nq\n");
    let practised = shelf(&place);
    assert_ne!(practised, fresh);
    assert_eq!(shelf(&place), practised, "remembered");
    fs::remove_dir_all(place.data().join("cache")).unwrap();
    assert_eq!(shelf(&place), practised, "folded anew");

    place.write(
        "fractions.yaml",
        &support::FRACTIONS.replace("first steps", "first leaps"),
    );
    let renamed = shelf(&place);
    assert!(
        renamed
            .iter()
            .any(|listing| listing.title == "Fractions, first leaps"),
        "a changed set is read anew"
    );

    for nonsense in ["", "{}", "[1,2]", "{\"program\":\"0.1.0\",\"covers\":[{}]}"] {
        fs::write(place.data().join("cache/sets.json"), nonsense).unwrap();
        fs::write(place.data().join("cache/ground-me.json"), nonsense).unwrap();
        assert_eq!(shelf(&place), renamed, "{nonsense}");
    }
}

#[test]
fn another_sitting_of_the_same_learner_is_seen_when_the_library_comes_back() {
    let place = Place::new();
    let mut open = home(&place, &["fractions.yaml"]);
    assert_eq!(open.shelf()[0].ground.new, 3);
    place.run(&["--plain", "fractions.yaml"], "3/4\nq\n");
    open.refresh();
    assert_eq!(open.shelf()[0].ground.got_it, 1);
    let state = open.paths("fractions").state("half-and-quarter");
    assert_eq!(state, State::GotIt);
}

#[cfg(unix)]
#[test]
fn a_set_that_changes_in_any_way_is_looked_at_anew() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let sets = ["fractions.yaml"];
    let file = place.path().join("fractions.yaml");
    let broken = |place: &Place| home(place, &sets).shelf()[0].broken;
    fs::rename(&file, place.path().join("aside")).unwrap();
    assert!(
        broken(&place),
        "a file that is not there cannot be practised"
    );
    fs::rename(place.path().join("aside"), &file).unwrap();
    assert!(!broken(&place));
    // A change of rights changes neither size nor time; it is seen all the same.
    let before = fs::read_to_string(place.data().join("cache/sets.json")).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    assert!(!broken(&place));
    assert_ne!(
        fs::read_to_string(place.data().join("cache/sets.json")).unwrap(),
        before
    );
}

#[test]
fn a_set_that_only_the_rules_find_broken_is_listed_as_broken() {
    let place = Place::new();
    place.write(
        "pattern.yaml",
        "title: Pattern\nquestions:\n  - question: Which?\n    id: a\n    answer: [x, \"/(/\"]\n",
    );
    assert!(home(&place, &["pattern.yaml"]).shelf()[0].broken);
}

/// Runs a sitting in which no file may grow beyond `blocks` of 512 bytes.
#[cfg(unix)]
fn in_little_space(place: &Place, blocks: u32, typed: &str) -> std::process::Output {
    let script = format!(
        "ulimit -f {blocks}; printf '{typed}' | {} --plain fractions.yaml",
        env!("CARGO_BIN_EXE_notyet")
    );
    let mut shell = std::process::Command::new("sh");
    shell
        .args(["-c", &script])
        .current_dir(place.path())
        .env("NOTYET_DATA", place.data())
        .env("TMPDIR", place.path());
    shell.output().unwrap()
}

#[cfg(unix)]
#[test]
fn without_space_it_is_told_and_no_heap_of_empty_files_is_left() {
    let place = Place::new();
    let output = in_little_space(&place, 0, r"2/6\n3/4\nq\n");
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = support::said(&output);
    assert!(
        said.contains("2/6: not yet."),
        "the sitting goes on: {said}"
    );
    assert_eq!(
        said.matches("Not saved: the file may not grow any more.")
            .count(),
        1,
        "{said}"
    );
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        told.contains("Your last steps could not be saved"),
        "{told}"
    );
    assert!(!said.contains("Your path is kept"), "{said}");
    assert_eq!(fs::read_dir(place.journal()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_grow_is_left_for_a_new_one() {
    let place = Place::new();
    // Two blocks take some records and tear one: the next goes to a new file, whole.
    let output = in_little_space(
        &place,
        2,
        r"2/6\nh\n1/8\nh\n3/4\n1/4\nMombasa\nNairobi\nq\n",
    );
    assert!(output.status.success(), "{output:?}");
    assert!(fs::read_dir(place.journal()).unwrap().count() > 2);
    let question = &place.journey("fractions.yaml")[0]["questions"][0];
    assert_eq!(question["path"].as_array().unwrap().len(), 5, "{question}");
}
