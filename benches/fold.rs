//! How long a learner's 200,000 events take from files to paths, in milliseconds (medians), and as ratios to `serde_json` reading the
//! same lines as they come. Run: `cargo bench --bench fold`.
//!
//! Such a record is years of practice: 200,000 events are some 50,000 answers. Nothing here asserts anything: machines are noisy. The
//! targets are printed beside the times.

use std::fs;
use std::hint::black_box;
use std::path::Path;

use jiff::Timestamp;
use notyet::grading::Verdict;
use notyet::journal::{Answered, Entry, Event, Record, SatDown, in_order, line};
use notyet::path;
use notyet::quiz::Mastery;
use notyet::store::Home;
use notyet::store::desk::Desk;
use notyet::store::home::Setup;
use notyet::store::journals;
use notyet::store::sets::Source;
use uuid::Uuid;

mod timing;

const RUNS: usize = 7;
const EVENTS: u32 = 200_000;
const PER_SITTING: u32 = 100;

/// The median of some runs, in milliseconds.
fn median(run: impl FnMut()) -> f64 {
    timing::median(RUNS, run) * 1e3
}

/// What happens at the step with this number: a sitting begins, then questions are shown, tried, helped with and got.
fn event(number: u32) -> Event {
    let step = number % PER_SITTING;
    if step == 0 {
        return Event::SatDown(SatDown {
            hash: "9a3c01f7".repeat(8),
            mastery: Mastery {
                recalls: 2,
                apart: 3,
            },
            with: Vec::new(),
            program: "0.1.0".into(),
            seed: 1,
            offset: 60,
        });
    }
    let question = format!("question-{}", (number / 4) % 40);
    let showing = number / 160 + 1;
    let answered = |attempt, response: &str, verdict| {
        Event::Answered(Answered {
            question: question.clone(),
            showing,
            attempt,
            response: response.into(),
            verdict,
            misconception: Some("adds-tops-and-bottoms".into()),
            hints: attempt - 1,
            ms: 5320,
            with: Vec::new(),
            parts: None,
        })
    };
    match step % 4 {
        0 => Event::Shown {
            question,
            showing,
            spaced: true,
            values: std::collections::BTreeMap::new(),
            fingerprint: None,
        },
        1 => answered(1, "2/6", Verdict::NotYet),
        2 => Event::Hinted {
            question,
            showing,
            hint: 1,
            ms: 900,
        },
        _ => answered(2, "3/4", Verdict::GotIt),
    }
}

/// Two sittings a day, over some years and four sets.
fn records() -> Vec<Record> {
    let record = |number: u32| {
        let sitting = number / PER_SITTING;
        Record {
            id: Uuid::from_u128(u128::from(number) << 64 | 7),
            seq: u64::from(number % PER_SITTING) + 1,
            learner: "me".into(),
            entry: Entry {
                at: Timestamp::from_second(
                    i64::from(sitting) * 43_200 + i64::from(number % PER_SITTING) * 12,
                )
                .unwrap_or(Timestamp::UNIX_EPOCH),
                sitting: Uuid::from_u128(u128::from(sitting) << 64 | 9),
                set: ["fractions", "geography", "water-cycle", "probability"][sitting as usize % 4]
                    .into(),
                event: event(number),
            },
        }
    };
    (0..EVENTS).map(record).collect()
}

/// A file a sitting, as the program writes them.
fn write(records: &[Record], folder: &Path) {
    fs::create_dir_all(folder).expect("a folder");
    for (number, sitting) in records.chunks(PER_SITTING as usize).enumerate() {
        let lines: String = sitting
            .iter()
            .map(|record| line::write(record) + "\n")
            .collect();
        #[expect(clippy::disallowed_methods, reason = "a bench makes its own files")]
        fs::write(folder.join(format!("{number:05}.jsonl")), lines).expect("a file");
    }
}

fn home(data: &Path) -> Home {
    let setup = Setup {
        data: data.to_owned(),
        learner: notyet::store::learners::Learner::new("me"),
        seed: None,
        voice: notyet::phrases::voice::Voice::default(),
        sources: (0..4).map(Source::BuiltIn).collect(),
    };
    Home::open(setup).expect("a desk")
}

fn main() {
    let records = records();
    let place = tempfile::tempdir().expect("a folder");
    let folder = journals::folder(place.path(), "me");
    write(&records, &folder);
    let lines: Vec<String> = records.iter().map(line::write).collect();
    let plain = median(|| {
        for one in &lines {
            black_box(serde_json::from_str::<serde_json::Value>(one).ok());
        }
    });
    let decoding = median(|| {
        for one in &lines {
            black_box(line::read(one).ok());
        }
    });
    let mut copies: Vec<Vec<Record>> = (0..RUNS).map(|_| records.clone()).collect();
    let ordering = median(|| drop(black_box(in_order(copies.pop().unwrap_or_default()))));
    let folding = median(|| {
        black_box(path::fold(records.iter().map(|record| &record.entry)));
    });
    let reading = median(|| drop(black_box(journals::read(&folder))));
    let mut anew = || {
        let _ = fs::remove_dir_all(place.path().join("cache"));
        black_box(home(place.path()).shelf().len());
    };
    let first = median(&mut anew);
    let again = median(|| {
        black_box(home(place.path()).shelf().len());
    });
    println!("{EVENTS} events, in ms and as ratios to serde_json");
    for (what, time) in [
        ("serde_json reads the lines", plain),
        ("the lines are read", decoding),
        ("the records are put in order", ordering),
        ("the entries are folded (at most 60 ms)", folding),
        ("the files are read, whole, in order", reading),
        ("the library opens, nothing remembered", first),
        ("the library opens, all remembered", again),
    ] {
        println!("{what:<40} {time:9.1}  {:.2}", time / plain);
    }
}
