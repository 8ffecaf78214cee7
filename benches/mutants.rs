//! How long the reader takes for broken and hostile sets, and how much memory: ten thousand mutants of the shipped sets, and files
//! that were made to hurt. It says where one takes more than a set may, 0.2 s or 64 MiB. It fails beyond that memory alone: what a time
//! means depends on the machine, so a person reads the times.
//! Run: `cargo bench --bench mutants`; with numbers of mutants, only these, `cargo bench --bench mutants -- 4711`. As
//! `cargo test --bench mutants` it is built like the tests, and its times mean less still.
#![expect(
    clippy::disallowed_methods,
    reason = "a measurement reads the clock and the disk"
)]

use std::process::ExitCode;
use std::time::{Duration, Instant};

#[path = "../tests/pure/mutants/make.rs"]
mod make;
#[path = "../tests/bodies/reader.rs"]
mod reader;

/// The most that a set may take.
const MOST_TIME: Duration = Duration::from_millis(200);

/// The most memory of the whole program, in KiB; the program itself and the file are part of it.
const MOST_MEMORY: u64 = 64 * 1024;

/// So many of the slowest are named.
const NAMED: usize = 8;

fn main() -> ExitCode {
    let chosen: Vec<u64> = std::env::args()
        .filter_map(|word| word.parse().ok())
        .collect();
    let numbers = if chosen.is_empty() {
        (0..make::MUTANTS).collect()
    } else {
        chosen
    };
    let mutants = numbers.into_iter().map(|number| {
        let (name, bytes) = make::mutant(number);
        (format!("mutant {number}, of {name}"), bytes)
    });
    let mutants = run("mutants", mutants);
    let hostile = run("hostile files", hostile().into_iter());
    if mutants && hostile {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Reads all of them and draws what there is to say, and prints what the slowest took; gives whether memory sufficed.
fn run(what: &str, files: impl Iterator<Item = (String, Vec<u8>)>) -> bool {
    let mut taken: Vec<(Duration, String)> = files
        .map(|(name, bytes)| {
            let begun = Instant::now();
            reader::reader(&bytes);
            (begun.elapsed(), name)
        })
        .collect();
    taken.sort_by_key(|(time, _)| std::cmp::Reverse(*time));
    let sum: Duration = taken.iter().map(|(time, _)| *time).sum();
    println!("{} {what} in {:.1} s", taken.len(), sum.as_secs_f64());
    for (time, name) in taken.iter().take(NAMED) {
        let over = if *time > MOST_TIME {
            "  OVER 0.2 s"
        } else {
            ""
        };
        println!("  {:6.1} ms  {name}{over}", time.as_secs_f64() * 1e3);
    }
    let memory = most_memory();
    if let Some(memory) = memory {
        println!("  at most {} MiB until here", memory / 1024);
    }
    memory.is_none_or(|memory| memory <= MOST_MEMORY)
}

/// The most memory that this program had so far, in KiB, where the system says it.
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Files that were made to hurt.
fn hostile() -> Vec<(String, Vec<u8>)> {
    let files: Vec<(&str, String)> = vec![
        (
            "100,000 open brackets",
            question(&format!("    choices: {}", "[".repeat(100_000))),
        ),
        (
            "100,000 open braces",
            question(&format!("    choices: {}", "{a: ".repeat(100_000))),
        ),
        (
            "brackets in turn",
            question(&format!("    choices: {}", "[{a: ".repeat(50_000))),
        ),
        (
            "dashes in a row",
            format!("title: T\nquestions:\n{}", "- ".repeat(100_000)),
        ),
        (
            "an alias bomb",
            format!(
                "a: &a [x]\n{}",
                many(30, &|n| format!("b{n}: &b{n} [*a, *a, *a]\n"))
            ),
        ),
        (
            "4 MiB on one line",
            format!("title: {}", "x".repeat(4 * 1024 * 1024 - 7)),
        ),
        ("4 MiB of remarks", "#\n".repeat(2 * 1024 * 1024 - 1)),
        (
            "a name of 1 MiB",
            format!("{}: 1\n", "k".repeat(1024 * 1024)),
        ),
    ];
    let meaning = hostile_answers();
    let named = files.into_iter().chain(meaning);
    named
        .map(|(name, text)| (name.to_owned(), text.into_bytes()))
        .collect()
}

/// The rest of a set around a question with these lines.
fn question(lines: &str) -> String {
    format!("title: T\nquestions:\n  - question: Q\n{lines}\n")
}

fn many(count: usize, one: &dyn Fn(usize) -> String) -> String {
    (0..count).map(one).collect()
}

/// Answers and what is said to them, more than anybody writes.
fn hostile_answers() -> Vec<(&'static str, String)> {
    vec![
        (
            "100,000 answers",
            question(&format!(
                "    answer: [{}]",
                many(100_000, &|n| format!("a{n}, "))
            )),
        ),
        (
            "50,000 keys of feedback",
            question(&format!(
                "    answer: a\n    feedback:\n{}",
                many(50_000, &|n| format!("      b{n}: c\n"))
            )),
        ),
        (
            "50,000 comparisons",
            question(&format!(
                "    answer: 1\n    feedback:\n{}",
                many(50_000, &|n| format!("      \"> {n}\": c\n"))
            )),
        ),
        (
            "400 comparisons",
            question(&format!(
                "    answer: 1\n    feedback:\n{}",
                many(400, &|n| format!("      \"> {n}\": c{n}\n"))
            )),
        ),
        (
            "5,000 answers beside a drawn number",
            question(&format!(
                "    vary: {{a: 1..1000}}\n    answer: [{}]\n    feedback:\n{}",
                many(5_000, &|n| format!("a{n}, ")),
                many(400, &|n| format!("      b{n}: c{n}\n"))
            )),
        ),
        (
            "20,000 hints",
            question(&format!(
                "    answer: abc\n    hints:\n{}",
                "      - abd abe\n".repeat(20_000)
            )),
        ),
        (
            "200,000 empty items",
            format!("title: T\nquestions:\n{}", "  -\n".repeat(190_000)),
        ),
        (
            "10 large patterns",
            question(&format!(
                "    answer: [{}]",
                many(10, &|n| format!("'/\\w{{1,20}}{n}/', "))
            )),
        ),
        (
            "a condition that is never met",
            question(
                "    vary: {a: 1..1000000, b: 1..1000000}\n    where: a * b = 7919 * 7907 + 1\n    answer: = a",
            ),
        ),
        (
            "quotes that never close",
            format!(
                "title: T\nquestions:\n{}",
                "  - question: \"a\n".repeat(2_000)
            ),
        ),
        ("control characters", "\u{1b}".repeat(1_000_000)),
    ]
}
