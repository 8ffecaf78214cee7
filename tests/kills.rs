//! No answer whose result was shown is ever lost: the program is killed again and again, at moments drawn by chance from all that
//! it takes to answer.
//!
//! A thousand kills, ten thousand with `NOTYET_LONG=1`. `NOTYET_SEED=…` has the same moments drawn again, as far as the machine lets
//! them be the same. The record lies in memory where there is such a place: a kill takes nothing from a disk, and what a disk does
//! when the power goes is no matter of this test.
#![expect(
    clippy::disallowed_methods,
    reason = "a test looks at the disk, the surroundings and the clock"
)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use notyet::grading::Verdict;
use notyet::journal::{Event, line};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use support::Place;

/// Records of earlier rounds are set aside, so that each start reads few.
const ASIDE_AFTER: usize = 20;

const ANSWERS: usize = 250;

const SET: &str =
    "title: One\nquestions:\n  - question: What is it?\n    id: one\n    answer: a secret\n";

fn long() -> bool {
    std::env::var_os("NOTYET_LONG").is_some()
}

/// The seed that is asked for, else one by chance; it is printed, and seen when the test finds something.
fn seed() -> u64 {
    let told = std::env::var("NOTYET_SEED").ok();
    let seed = told.and_then(|told| told.parse().ok());
    let seed = seed.unwrap_or_else(|| uuid::Uuid::now_v7().as_u64_pair().1);
    println!("NOTYET_SEED={seed}");
    seed
}

/// A sitting in which every try is a new one, killed so long after its start; gives the responses whose results were shown.
fn shown_before_the_kill(place: &Place, round: usize, moment: Duration) -> Vec<String> {
    let mut command = place.notyet(&["--plain", "one.yaml"]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut typed = child.stdin.take().unwrap();
    let answers: String = (0..ANSWERS)
        .map(|number| format!("try {round} number {number}\n"))
        .collect();
    // A pipe holds all of it at once, so nothing waits here.
    typed.write_all(answers.as_bytes()).unwrap();
    let begun = Instant::now();
    let mut output = child.stdout.take().unwrap();
    let reading = std::thread::spawn(move || {
        let mut said = Vec::new();
        // A kill may cut a line short.
        let _ = output.read_to_end(&mut said);
        said
    });
    // The moment is what is tried; nothing is held of how long anything takes.
    while begun.elapsed() < moment {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let said = reading.join().unwrap();
    let said = String::from_utf8_lossy(&said);
    // What is not whole was not shown.
    let lines = said
        .split_inclusive('\n')
        .filter(|line| line.ends_with('\n'));
    let result = |line: &str| Some(line.trim_end().strip_suffix(": not yet.")?.to_owned());
    lines.filter_map(result).collect()
}

/// How long a whole sitting takes here at its quickest, so that the moments fall all over it.
fn whole_sitting(place: &Place) -> Duration {
    let typed: String = (0..ANSWERS)
        .map(|number| format!("first {number}\n"))
        .collect();
    let taken = (0..5).map(|_| {
        let begun = Instant::now();
        assert!(place.run(&["--plain", "one.yaml"], &typed).status.success());
        begun.elapsed()
    });
    taken.min().unwrap()
}

/// Adds the responses that the files of a folder hold whole.
fn add_kept(folder: &Path, kept: &mut BTreeSet<String>) {
    for file in files(folder) {
        let text = fs::read(&file).unwrap();
        for one in String::from_utf8_lossy(&text).lines() {
            if let Ok(record) = line::read(one)
                && let Event::Answered(answered) = record.entry.event
            {
                assert_eq!(answered.verdict, Verdict::NotYet);
                kept.insert(answered.response);
            }
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn a_thousand_kills_at_any_moment_lose_no_answer_whose_result_was_shown() {
    let kills = if long() { 10_000 } else { 1_000 };
    let mut chance = Xoshiro256PlusPlus::seed_from_u64(seed());
    let place = Place::in_memory();
    place.write("one.yaml", SET);
    let whole = whole_sitting(&place);
    let (mut shown, mut kept) = (BTreeSet::new(), BTreeSet::new());
    let mut cut_short = 0;
    for round in 0..kills {
        let moment = whole.mul_f64(chance.random::<f64>());
        let results = shown_before_the_kill(&place, round, moment);
        cut_short += usize::from(!results.is_empty() && results.len() < ANSWERS);
        shown.extend(results);
        if round % ASIDE_AFTER == 0 || round + 1 == kills {
            add_kept(&place.journal(), &mut kept);
            for file in files(&place.journal()) {
                fs::remove_file(file).unwrap();
            }
        }
    }
    let lost: Vec<_> = shown.difference(&kept).collect();
    println!(
        "{} results in {kills} sittings, {cut_short} of them cut short",
        shown.len()
    );
    assert!(
        lost.is_empty(),
        "{} of {} lost: {lost:?}",
        lost.len(),
        shown.len()
    );
    assert!(
        cut_short > kills / 100,
        "the moments do not fall into the sittings"
    );
}
