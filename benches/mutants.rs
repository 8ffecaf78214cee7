//! How long the reader takes for broken and hostile sets, and how much memory: ten thousand mutants of the shipped sets, and each
//! file of `tests/hostile_files/made.rs`. It fails where one takes more than a set may: 0.2 s, or 64 MiB.
//! Run: `cargo bench --bench mutants`; with numbers of mutants, only these, `cargo bench --bench mutants -- 4711`.
#![expect(
    clippy::disallowed_methods,
    reason = "a measurement reads the clock and the disk"
)]

use std::fs;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

#[path = "../tests/mutants/make.rs"]
mod make;
#[path = "../tests/bodies/reader.rs"]
mod reader;

/// The most that a set may take.
const MOST_TIME: Duration = Duration::from_millis(200);

fn main() -> ExitCode {
    let numbers: Vec<u64> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let mut taken: Vec<(Duration, u64)> = if numbers.is_empty() {
        (0..make::MUTANTS).map(|n| (time(n), n)).collect()
    } else {
        numbers.into_iter().map(|n| (time(n), n)).collect()
    };
    taken.sort_by_key(|t| std::cmp::Reverse(t.0));
    for (time, number) in taken.iter().take(12) {
        println!("{:8.1} ms {number} {}", time.as_secs_f64() * 1e3, make::mutant(*number).0);
    }
    let sum: f64 = taken.iter().map(|t| t.0.as_secs_f64()).sum();
    println!("mean {:.2} ms", sum * 1e3 / taken.len() as f64);
    ExitCode::SUCCESS
}
fn time(number: u64) -> Duration {
    let (_, bytes) = make::mutant(number);
    let begun = Instant::now();
    reader::reader(&bytes);
    begun.elapsed()
}
