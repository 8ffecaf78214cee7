//! How fast files of other programs are read, in MB a second, and how long the whole import of one takes.
//! Run: `cargo bench --bench exchange`.
//!
//! The target is that of the project: GIFT at 20 MB a second or more. Nothing here asserts anything.
#![expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]

use std::hint::black_box;
use std::time::Instant;

use notyet::exchange::fit::fit;
use notyet::exchange::gift::parse;
use notyet::exchange::{self, Input};

/// How often each is timed; the best counts, as the others were disturbed.
const RUNS: usize = 7;
/// How large the files are, in bytes.
const SIZE: usize = 8 << 20;

/// Questions as teachers write them, `NR` standing for a number.
const GIFT: &str = "// [id:river-NR] [tag:rivers]
::River NR::[html]<p>Which of these <b>rivers</b> of map NR is the longest?</p> {
  =The Nile, map NR#It is 6650 km long.
  ~The Danube, map NR#Look at where it ends: is that another continent?
  ~%50%The Amazon, map NR#Very close.
####They are hard to measure.
}

When was bridge NR built? {#=1822:2#Right. ~#Look at the stone above the arch.}

Bridge NR is made of {=stone =granite =%0%wood#That would not have lasted.} and iron.

River NR flows into a lake. {T#Follow it with a finger.}

What belongs together on map NR? {=Nile -> Africa =Danube -> Europe =Ganges -> Asia}

";
const AIKEN: &str = "Which of these rivers of map NR is the longest?
A. The Nile, map NR
B. The Danube, map NR
C. The Rhine, map NR
ANSWER: A

";
const TABLE: &str = "Which of these rivers of map NR is the longest?,\"The Nile, NR\",\"The Danube, NR\",Look at where it ends.,The Rhine,\n";

fn large(before: &str, one: &str) -> String {
    let mut text = before.to_owned();
    for number in 0.. {
        if text.len() >= SIZE {
            break;
        }
        text.push_str(&one.replace("NR", &number.to_string()));
    }
    text
}

/// The shortest time, in seconds.
fn best(mut work: impl FnMut()) -> f64 {
    let times = (0..RUNS).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed().as_secs_f64()
    });
    times.fold(f64::INFINITY, f64::min)
}

fn main() {
    let gift = large("", GIFT);
    let parsed = best(|| {
        black_box(parse::blocks(&gift).count());
    });
    #[expect(clippy::cast_precision_loss, reason = "a size for people")]
    let speed = |text: &str, seconds: f64| text.len() as f64 / 1e6 / seconds;
    println!("gift, parsed: {:.1} MB/s", speed(&gift, parsed));
    let files = [
        ("gift", gift),
        ("aiken", large("", AIKEN)),
        (
            "csv",
            large("question,answer,wrong,feedback,wrong,feedback\n", TABLE),
        ),
    ];
    for (name, text) in files {
        let input = Input {
            text,
            ..Input::default()
        };
        let format = exchange::named(name);
        let read = best(|| {
            black_box(exchange::import(&input, format).ok());
        });
        println!(
            "{name}, as questions of ours: {:.1} MB/s",
            speed(&input.text, read)
        );
    }
    let some: String = (0..400)
        .map(|number| GIFT.replace("NR", &number.to_string()))
        .collect();
    let input = Input {
        text: some,
        ..Input::default()
    };
    let whole = best(|| {
        if let Ok(read) = exchange::import(&input, None) {
            black_box(fit(read, "Title"));
        }
    });
    println!(
        "2,000 questions of gift, checked and written: {:.0} ms",
        whole * 1e3
    );
}
