//! How fast files of other programs are read, in MB a second, and how long the whole import of one takes.
//! Run: `cargo bench --bench exchange`.
//!
//! The target is that of the project: GIFT at 20 MB a second or more. Nothing here asserts anything.
#![expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]

use std::hint::black_box;
use std::time::Instant;

use notyet::exchange::fit::fit;
use notyet::exchange::gift::parse;
use notyet::exchange::{self, Input, write};
use notyet::proof;

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
/// Four questions.
const MOODLE: &str = "<question type=\"multichoice\"><name><text>River NR</text></name>
<questiontext format=\"html\"><text><![CDATA[<p>Which of these <b>rivers</b> of map NR is the longest?</p>]]></text></questiontext>
<generalfeedback format=\"html\"><text>They are hard to measure.</text></generalfeedback><idnumber>river-NR</idnumber><single>true</single>
<answer fraction=\"100\" format=\"html\"><text><![CDATA[<p>The Nile</p>]]></text><feedback format=\"html\"><text>It is 6650 km long.</text></feedback></answer>
<answer fraction=\"0\" format=\"html\"><text><![CDATA[<p>The Danube</p>]]></text><feedback format=\"html\"><text>Look at where it ends.</text></feedback></answer>
<hint format=\"html\"><text>It flows north.</text></hint><tags><tag><text>rivers</text></tag></tags></question>
<question type=\"shortanswer\"><questiontext format=\"html\"><text>What is bridge NR made of?</text></questiontext><usecase>0</usecase>
<answer fraction=\"100\"><text>stone</text></answer><answer fraction=\"100\"><text>granite*</text></answer></question>
<question type=\"numerical\"><questiontext format=\"html\"><text>When was bridge NR built?</text></questiontext>
<answer fraction=\"100\"><text>1822</text><tolerance>2</tolerance></answer></question>
<question type=\"cloze\"><questiontext format=\"html\"><text>River NR flows into {1:SA:=a lake~the sea#Look again.} in {1:SA:=Africa}.</text></questiontext></question>
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

/// How long the whole import of a text takes, and each of its parts: reading it, writing the set, checking what was written.
fn parts(name: &str, text: String) {
    let input = Input {
        text,
        ..Input::default()
    };
    let read = best(|| {
        black_box(exchange::import(&input, None).ok());
    });
    let whole = best(|| {
        if let Ok(read) = exchange::import(&input, None) {
            black_box(fit(read, "Title"));
        }
    });
    let Ok(done) = exchange::import(&input, None) else {
        return;
    };
    let fitted = fit(done, "Title");
    let written = best(|| {
        black_box(write::yaml(&fitted.draft, "Title"));
    });
    let checked = best(|| {
        black_box(proof::for_author(fitted.text.as_bytes(), "set.yaml"));
    });
    println!(
        "{name}, {:.2} MB: whole {:.0} ms ({:.1} MB/s); read {:.0}, written {:.0}, checked {:.0} ms",
        megabytes(&input.text),
        whole * 1e3,
        megabytes(&input.text) / whole,
        read * 1e3,
        written * 1e3,
        checked * 1e3
    );
}

#[expect(clippy::cast_precision_loss, reason = "a size for people")]
fn megabytes(text: &str) -> f64 {
    text.len() as f64 / 1e6
}

/// So many of these, with numbers of their own.
fn many(count: usize, one: &str) -> String {
    (0..count)
        .map(|number| one.replace("NR", &number.to_string()))
        .collect()
}

fn main() {
    let gift = large("", GIFT);
    let parsed = best(|| {
        black_box(parse::blocks(&gift).count());
    });
    let speed = |text: &str, seconds: f64| megabytes(text) / seconds;
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
    // The target is that of the project: 5,000 questions of Moodle XML within a second, and here with all that follows.
    let moodle = format!("<quiz>{}</quiz>", many(1250, MOODLE));
    parts("5,000 questions of Moodle XML", moodle);
    parts("5,000 questions of gift", many(1000, GIFT));
}
