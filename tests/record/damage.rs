//! A journal that is cut short or changed anywhere loses the lines that were damaged, no other, and says so once.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::fs;

use crate::support::{self, Place};
use notyet::journal::{Record, line};
use notyet::store::journals::{self, Journal};

const TYPED: &str = "2/6\nh\n1/8\n3/4\n1/4\nMombasa\nNairobi\nq\n";

/// The journal file of a real sitting, and its place.
fn real() -> (Place, std::path::PathBuf, Vec<u8>) {
    let place = Place::in_memory();
    assert!(
        place
            .run(&["--plain", "fractions.yaml"], TYPED)
            .status
            .success()
    );
    let mut files = fs::read_dir(place.journal()).unwrap();
    let file = files.next().unwrap().unwrap().path();
    let bytes = fs::read(&file).unwrap();
    assert!(files.next().is_none() && bytes.len() > 2000);
    (place, file, bytes)
}

fn read(bytes: &[u8]) -> Journal {
    let mut journal = Journal::default();
    journals::add(bytes, &mut journal);
    journal
}

/// The record of each line, with where the line ends, its newline included.
fn lines(bytes: &[u8]) -> Vec<(usize, Record)> {
    let mut end = 0;
    let text = std::str::from_utf8(bytes).unwrap();
    let line = |one: &str| {
        end += one.len();
        (end, line::read(one.trim_end()).unwrap())
    };
    text.split_inclusive('\n').map(line).collect()
}

#[test]
fn every_beginning_of_a_journal_has_all_its_whole_lines() {
    let (_, _, bytes) = real();
    let lines = lines(&bytes);
    for cut in 0..=bytes.len() {
        // The newline itself may be missing: the checksum says that the line is whole.
        let whole = lines.iter().filter(|(end, _)| *end <= cut + 1);
        let whole: Vec<&Record> = whole.map(|(_, record)| record).collect();
        let journal = read(&bytes[..cut]);
        assert_eq!(
            journal.records.iter().collect::<Vec<_>>(),
            whole,
            "cut at {cut}"
        );
        assert!(journal.damaged <= 1, "cut at {cut}");
    }
}

#[test]
fn every_flipped_bit_of_a_journal_loses_its_line_alone_and_is_counted() {
    let (_, _, bytes) = real();
    let lines = lines(&bytes);
    for place in 0..bytes.len() {
        let damaged = lines.iter().position(|(end, _)| place < *end).unwrap();
        for bit in 0..8 {
            let mut changed = bytes.clone();
            changed[place] ^= 1 << bit;
            let journal = read(&changed);
            // One flip can make two lines of one, and the end of a file needs no newline.
            assert!(journal.damaged <= 2, "{place}, bit {bit}");
            let mut expected: Vec<&Record> = lines.iter().map(|(_, record)| record).collect();
            if journal.records.len() < lines.len() {
                assert!(journal.damaged > 0, "{place}, bit {bit}: lost and not told");
                expected.remove(damaged);
            }
            assert_eq!(
                journal.records.iter().collect::<Vec<_>>(),
                expected,
                "{place}, bit {bit}"
            );
        }
    }
}

#[test]
fn a_damaged_line_is_told_once_by_every_command_that_reads_it() {
    let (place, file, bytes) = real();
    for at in [3, bytes.len() / 2, bytes.len() - 5] {
        let mut changed = bytes.clone();
        changed[at] ^= 4;
        fs::write(&file, &changed).unwrap();
        let words = "line of the record could not be read and was left out";
        let plain = place.run(&["--plain", "fractions.yaml"], "");
        assert_eq!(support::said(&plain).matches(words).count(), 1, "{plain:?}");
        let journey = place.run(&["journey", "--format", "json"], "");
        assert!(journey.status.success());
        let told = String::from_utf8(journey.stderr).unwrap();
        assert_eq!(told.matches(words).count(), 1, "{told}");
        serde_json::from_slice::<serde_json::Value>(&journey.stdout).unwrap();
        for other in fs::read_dir(place.journal()).unwrap() {
            let other = other.unwrap().path();
            if other != file {
                fs::remove_file(other).unwrap();
            }
        }
    }
}
