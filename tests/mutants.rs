//! Ten thousand broken sets: of each something is said, and all of it can be drawn. How long that takes and how much memory,
//! `benches/mutants.rs` says.

use std::panic::catch_unwind;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

#[path = "mutants/make.rs"]
mod make;
#[path = "bodies/reader.rs"]
mod reader;

#[test]
fn ten_thousand_broken_sets_are_read_to_an_end() {
    let next = AtomicU64::new(0);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= make::MUTANTS {
                        break;
                    }
                    let (name, bytes) = make::mutant(number);
                    let read = catch_unwind(|| reader::reader(&bytes));
                    assert!(read.is_ok(), "mutant {number}, of {name}");
                }
            });
        }
    });
}

#[test]
fn a_mutant_is_the_same_every_time_and_mostly_another_than_its_neighbour() {
    assert_eq!(make::mutant(7), make::mutant(7));
    let texts: std::collections::HashSet<Vec<u8>> =
        (0..100).map(|number| make::mutant(number).1).collect();
    assert!(texts.len() > 95, "{}", texts.len());
}
