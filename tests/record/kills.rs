//! No answer whose result was shown is ever lost: the program is killed again and again, at moments drawn by chance from all that
//! it takes to answer. A moment is so many bytes of its output, and so many turns of the machine after them: no clock is read.
//!
//! A thousand kills, ten thousand with `NOTYET_LONG=1`. `NOTYET_SEED=…` has the same moments drawn again, as far as the machine lets
//! them be the same. The record lies in memory where there is such a place: a kill takes nothing from a disk, and what a disk does
//! when the power goes is no matter of this test.
#![expect(
    clippy::disallowed_methods,
    reason = "a test looks at the disk and the surroundings"
)]

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;

use crate::support::Place;
use notyet::grading::Verdict;
use notyet::journal::{Event, line};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

/// Records of earlier rounds are set aside, so that each start reads few.
const ASIDE_AFTER: usize = 20;

const ANSWERS: usize = 30;

/// The most turns of the machine between the last byte that is waited for and the kill: more than several records take.
const MOST_TURNS: u32 = 20_000;

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

/// When a sitting is killed.
struct Moment {
    /// After so many bytes of its output.
    bytes: usize,
    /// And after so many turns of the machine more.
    turns: u32,
}

/// A sitting in which every try is a new one, killed at this moment; gives the responses whose results were shown.
fn shown_before_the_kill(place: &Place, round: usize, moment: &Moment) -> Vec<String> {
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
    let mut output = child.stdout.take().unwrap();
    let mut said = vec![0; moment.bytes];
    output.read_exact(&mut said).unwrap();
    for _ in 0..moment.turns {
        std::hint::spin_loop();
    }
    child.kill().unwrap();
    // What was said before the kill lies in the pipe.
    output.read_to_end(&mut said).unwrap();
    child.wait().unwrap();
    let said = String::from_utf8_lossy(&said);
    // What is not whole was not shown.
    let lines = said
        .split_inclusive('\n')
        .filter(|line| line.ends_with('\n'));
    let result = |line: &str| Some(line.trim_end().strip_suffix(": not yet.")?.to_owned());
    lines.filter_map(result).collect()
}

/// How many bytes a whole sitting says, so that the moments fall all over it: fewer than any that is killed would, whose answers
/// are longer.
fn whole_sitting(place: &Place) -> usize {
    let typed: String = (0..ANSWERS).map(|number| format!("{number}\n")).collect();
    let output = place.run(&["--plain", "one.yaml"], &typed);
    assert!(output.status.success());
    output.stdout.len()
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

/// What became of the results of some sittings that were killed.
#[derive(Default)]
struct Found {
    shown: usize,
    lost: Vec<String>,
    /// Sittings that had shown some of their results, and not all.
    cut_short: usize,
}

/// So many sittings, one after the other in a place of their own, each killed at a moment drawn by chance.
fn killed(kills: usize, whole: usize, chance: &mut Xoshiro256PlusPlus) -> Found {
    let place = Place::in_memory();
    place.write("one.yaml", SET);
    let (mut shown, mut kept) = (BTreeSet::new(), BTreeSet::new());
    let mut cut_short = 0;
    for round in 0..kills {
        let moment = Moment {
            bytes: chance.random_range(0..whole),
            turns: chance.random_range(0..MOST_TURNS),
        };
        let results = shown_before_the_kill(&place, round, &moment);
        cut_short += usize::from(!results.is_empty() && results.len() < ANSWERS);
        shown.extend(results);
        if round % ASIDE_AFTER == 0 || round + 1 == kills {
            add_kept(&place.journal(), &mut kept);
            for file in files(&place.journal()) {
                fs::remove_file(file).unwrap();
            }
        }
    }
    Found {
        shown: shown.len(),
        lost: shown.difference(&kept).cloned().collect(),
        cut_short,
    }
}

#[test]
fn a_thousand_kills_at_any_moment_lose_no_answer_whose_result_was_shown() {
    let kills: usize = if long() { 10_000 } else { 1_000 };
    let seed = seed();
    let place = Place::in_memory();
    place.write("one.yaml", SET);
    let whole = whole_sitting(&place);
    // On all cores: with the others at work, the moments fall where they would not on an idle machine.
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let found: Vec<Found> = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores)
            .map(|worker| {
                let mut chance = Xoshiro256PlusPlus::seed_from_u64(seed ^ worker as u64);
                scope.spawn(move || killed(kills.div_ceil(cores), whole, &mut chance))
            })
            .collect();
        let found = workers.into_iter().map(|worker| worker.join().unwrap());
        found.collect()
    });
    let shown: usize = found.iter().map(|part| part.shown).sum();
    let cut_short: usize = found.iter().map(|part| part.cut_short).sum();
    let lost: Vec<&String> = found.iter().flat_map(|part| &part.lost).collect();
    println!("{shown} results in {kills} sittings, {cut_short} of them cut short");
    assert!(lost.is_empty(), "{} of {shown} lost: {lost:?}", lost.len());
    assert!(
        cut_short > kills / 100,
        "the moments do not fall into the sittings"
    );
}
