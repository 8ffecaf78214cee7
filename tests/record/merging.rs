//! The union of all files by id is the record: copies, copies taken while writing, conflict copies of sync folders, files of other
//! machines, in any order, fold to the same paths.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use crate::strace;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};

use crate::sittings::{file, sitting, sittings};
use crate::support::Place;
use notyet::journal::{Event, in_order};
use notyet::path::{Journey, fold};
use notyet::store::journals::{self, Journal};
use proptest::prelude::*;
use uuid::Uuid;

fn journey(files: &[Vec<u8>]) -> Journey {
    let mut journal = Journal::default();
    for file in files {
        journals::add(file, &mut journal);
    }
    fold(in_order(journal.records).iter().map(|record| &record.entry))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn copies_torn_copies_and_any_order_fold_to_the_same_paths(
        sittings in sittings(),
        copies in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..4),
        order in any::<u64>(),
    ) {
        let made = sittings.iter().enumerate();
        let mut files: Vec<Vec<u8>> = made.map(|(number, (begun, steps))| {
            file(&sitting(number as u128 + 1, *begun, steps))
        }).collect();
        let whole = journey(&files);
        for (which, cut) in copies {
            // A copy that was taken while the file was written ends anywhere.
            let file = which.get(&files).clone();
            files.push(file[..=cut.index(file.len())].to_vec());
        }
        let mut turn = order;
        files.sort_by_key(|_| { turn = turn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1); turn });
        prop_assert_eq!(&journey(&files), &whole);
        let mut shuffled: Vec<Vec<u8>> = Vec::new();
        for file in &files {
            let mut lines: Vec<&[u8]> = file.split_inclusive(|byte| *byte == b'\n').collect();
            lines.reverse();
            shuffled.push(lines.join(&b'\n'));
        }
        prop_assert_eq!(&journey(&shuffled), &whole);
    }
}

/// What sync folders call their copies: Dropbox, Syncthing, Nextcloud, `OneDrive`, iCloud, Google Drive, and people.
const COPIES: [&str; 7] = [
    "{} (Ana's conflicted copy 2026-11-23).jsonl",
    "{}.sync-conflict-20261123-102057-ABCDEFG.jsonl",
    "{} (conflicted copy 2026-11-23 102057).jsonl",
    "{}-LAPTOP.jsonl",
    "{} 2.jsonl",
    "{} (1).jsonl",
    "Copy of {}.jsonl",
];

#[test]
fn conflict_copies_by_every_name_are_the_same_record() {
    let place = Place::in_memory();
    place.run(&["--plain", "fractions.yaml"], "2/6\n3/4\n1/4\nq\n");
    let before = place.journey("fractions.yaml");
    let file = fs::read_dir(place.journal())
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let stem = file.file_stem().unwrap().to_str().unwrap().to_owned();
    for name in COPIES {
        fs::copy(&file, place.journal().join(name.replace("{}", &stem))).unwrap();
    }
    assert_eq!(fs::read_dir(place.journal()).unwrap().count(), 8);
    assert_eq!(place.journey("fractions.yaml"), before);
}

fn copy_all(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

#[test]
fn two_machines_whose_folders_are_dropped_together_show_one_path() {
    let (one, other) = (Place::in_memory(), Place::in_memory());
    one.run(
        &["--plain", "--seed", "1", "fractions.yaml"],
        "2/6\n3/4\nq\n",
    );
    other.run(
        &["--plain", "--seed", "2", "fractions.yaml"],
        "1/8\nh\n3/4\nq\n",
    );
    one.run(&["--plain", "--seed", "3", "fractions.yaml"], "1/4\nq\n");
    let alone = one.journey("fractions.yaml");
    copy_all(&one.journal(), &other.journal());
    copy_all(&other.journal(), &one.journal());
    let merged = one.journey("fractions.yaml");
    assert_eq!(merged, other.journey("fractions.yaml"));
    assert_ne!(merged, alone);
    let path = merged[0]["questions"][0]["path"].as_array().unwrap();
    let responses: BTreeSet<_> = path
        .iter()
        .filter_map(|step| step["response"].as_str())
        .collect();
    assert!(
        responses.is_superset(&BTreeSet::from(["1/8", "2/6", "3/4"])),
        "{merged}"
    );
}

const SITTINGS: usize = 16;
const TRIES: usize = 12;

fn typed(sitting: usize) -> String {
    (0..TRIES)
        .map(|number| format!("try {sitting} {number}\n"))
        .collect()
}

/// Ends all of them, and holds that every try of each is in the record.
fn all_are_kept(place: &Place, children: Vec<Child>) {
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }
    let journal = journals::read(&place.journal()).unwrap();
    assert_eq!((journal.damaged, journal.refused.len()), (0, 0));
    let responses: BTreeSet<String> = journal
        .records
        .into_iter()
        .filter_map(|record| match record.entry.event {
            Event::Answered(answered) => Some(answered.response),
            _ => None,
        })
        .collect();
    assert_eq!(responses.len(), SITTINGS * TRIES);
    let files = fs::read_dir(place.journal()).unwrap().count();
    assert_eq!(files, SITTINGS, "each has a file of its own");
}

fn one_question() -> Place {
    let place = Place::in_memory();
    place.write(
        "one.yaml",
        "title: One\nquestions:\n  - question: What?\n    id: one\n    answer: a secret\n",
    );
    for number in 0..SITTINGS {
        fs::write(place.path().join(format!("typed{number}")), typed(number)).unwrap();
    }
    place
}

#[test]
fn sixteen_sittings_of_one_learner_at_once_lose_nothing_and_copies_taken_meanwhile_are_whole() {
    let place = one_question();
    let start = |number| {
        let typed = fs::File::open(place.path().join(format!("typed{number}"))).unwrap();
        let mut command = place.notyet(&["--plain", "one.yaml"]);
        command
            .stdin(typed)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.spawn().unwrap()
    };
    let mut children: Vec<Child> = (0..SITTINGS).map(start).collect();
    let mut copied = Vec::new();
    while children
        .iter_mut()
        .any(|child| child.try_wait().unwrap().is_none())
    {
        for entry in fs::read_dir(place.journal()).into_iter().flatten() {
            let mut journal = Journal::default();
            journals::add(&fs::read(entry.unwrap().path()).unwrap(), &mut journal);
            // A copy may end in the middle of its last line, and nowhere else.
            assert!(journal.damaged <= 1);
            copied.extend(journal.records.into_iter().map(|record| record.id));
        }
    }
    all_are_kept(&place, children);
    let all = journals::read(&place.journal()).unwrap().records;
    let all: BTreeSet<Uuid> = all.into_iter().map(|record| record.id).collect();
    assert!(copied.iter().all(|id| all.contains(id)));
}

#[cfg(target_os = "linux")]
#[test]
fn where_nothing_can_be_locked_sixteen_sittings_lose_nothing() {
    if !strace::can_trace() {
        return;
    }
    let place = one_question();
    let start = |number| {
        let typed = fs::File::open(place.path().join(format!("typed{number}"))).unwrap();
        let mut command = std::process::Command::new("strace");
        let no_locks = [
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            "trace=flock",
            "-e",
            "inject=flock:error=ENOLCK",
        ];
        command.args(no_locks).arg(env!("CARGO_BIN_EXE_notyet"));
        command
            .args(["--plain", "one.yaml"])
            .current_dir(place.path());
        command
            .env("NOTYET_DATA", place.data())
            .env("LC_ALL", "C")
            .env_remove("NOTYET_LEARNER");
        command
            .stdin(typed)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.spawn().unwrap()
    };
    let children: Vec<Child> = (0..SITTINGS).map(start).collect();
    all_are_kept(&place, children);
}
