//! What start-up is made of, in microseconds (medians), and as ratios to one pass of `serde_yaml` over the same sets.
//! Run: `cargo bench --bench start_up`.

use std::hint::black_box;

use jiff::Timestamp;
use notyet::grading::Verdict;
use notyet::journal::{Answered, Entry, Event, Record, line};
use notyet::path;
use notyet::quiz::{read, rules};
use notyet::store::sets::BUILT_IN;
use uuid::Uuid;

mod timing;

const RUNS: usize = 101;
const EVENTS: u32 = 10_000;

/// The median of some runs, in microseconds.
fn median(run: impl FnMut()) -> f64 {
    timing::median(RUNS, run) * 1e6
}

fn records() -> Vec<Record> {
    let answered = |number: u32| Answered {
        question: format!("question-{}", number % 40),
        showing: number / 80 + 1,
        attempt: number % 2 + 1,
        response: "2/6".to_owned(),
        verdict: Verdict::NotYet,
        misconception: Some("adds-tops-and-bottoms".to_owned()),
        hints: 0,
        ms: 5320,
        with: Vec::new(),
        parts: None,
    };
    let record = |number: u32| Record {
        id: Uuid::from_u128(u128::from(number)),
        seq: u64::from(number),
        learner: "me".to_owned(),
        entry: Entry {
            at: Timestamp::from_second(i64::from(number)).unwrap_or(Timestamp::UNIX_EPOCH),
            sitting: Uuid::from_u128(u128::from(number / 100)),
            set: "fractions".to_owned(),
            event: Event::Answered(answered(number)),
        },
    };
    (0..EVENTS).map(record).collect()
}

fn main() {
    let serde = median(|| {
        for (_, text) in BUILT_IN {
            black_box(serde_yaml::from_str::<serde_yaml::Value>(text).ok());
        }
    });
    let reading = median(|| {
        for (name, text) in BUILT_IN {
            black_box(read::read(text.as_bytes(), name));
        }
    });
    let sets: Vec<_> = BUILT_IN
        .iter()
        .filter_map(|(name, text)| Some((read::read(text.as_bytes(), name).set?, *text)))
        .collect();
    let ruling = median(|| {
        for (set, text) in &sets {
            black_box(rules::check(set, text));
        }
    });
    let records = records();
    let lines: Vec<String> = records.iter().map(line::write).collect();
    let decoding = median(|| {
        for one in &lines {
            black_box(line::read(one).ok());
        }
    });
    let ordering = median(|| drop(black_box(notyet::journal::in_order(records.clone()))));
    let folding = median(|| {
        black_box(path::fold(records.iter().map(|record| &record.entry)));
    });
    println!("serde_yaml reads the built-in sets   {serde:9.0} µs  1.00");
    println!(
        "the reader reads them                {reading:9.0} µs  {:.2}",
        reading / serde
    );
    println!(
        "the rules check them                 {ruling:9.0} µs  {:.2}",
        ruling / serde
    );
    println!("{EVENTS} lines are decoded          {decoding:9.0} µs");
    println!("{EVENTS} records are put in order   {ordering:9.0} µs");
    println!("{EVENTS} entries are folded         {folding:9.0} µs");
}
