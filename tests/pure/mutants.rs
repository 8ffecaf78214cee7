//! Ten thousand broken sets: each is read to an end, and of every tenth all is proven and drawn that there is to say. How long that
//! takes and how much memory, `benches/mutants.rs` says, which breaks whole sets alone and looks at all of them in full.

use std::panic::catch_unwind;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use notyet::quiz::Set;
use notyet::quiz::read::read;
use notyet::store::sets::BUILT_IN;
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;

use crate::reader;

mod make;
mod one;

/// Every so many is a whole set. Measured, unoptimised: one takes 0.2 s, and one with a single question 0.02 s.
const WHOLE: u64 = 100;

/// Every so many is looked at as `check` does, with its proof and all faces; the reader alone takes a quarter of that.
const IN_FULL: u64 = 10;

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
                    let (name, bytes) = if number.is_multiple_of(WHOLE) {
                        make::mutant(number)
                    } else {
                        one::mutant(number)
                    };
                    let read = catch_unwind(|| {
                        if number.is_multiple_of(IN_FULL) {
                            reader::reader(&bytes);
                        } else {
                            drop(read(&bytes, name));
                        }
                    });
                    let text = String::from_utf8_lossy(&bytes);
                    assert!(read.is_ok(), "mutant {number}, of {name}:\n{text}");
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

#[test]
fn a_set_with_one_of_its_questions_can_be_read() {
    for (name, text) in BUILT_IN {
        for number in 0..20 {
            let mut chance = Xoshiro256PlusPlus::seed_from_u64(number);
            let one = one::with_one_question(text, &mut chance);
            let set = read(one.as_bytes(), name).set.expect(name);
            assert_eq!(set.questions.len(), 1, "{name}");
            let all = read(text.as_bytes(), name).set.expect(name);
            let before = |set: &Set| (set.title.value.clone(), set.misconceptions.len());
            assert_eq!(before(&set), before(&all), "{name}");
        }
    }
}
