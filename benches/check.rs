//! How long `notyet check` takes, for a folder of a thousand sets and for one large set.
//! Run: `cargo bench --bench check`; with `NOTYET=PATH` the folder is checked by that program, its start included.
//!
//! The targets are those of the project: a thousand files of twenty questions in at most 0.5 s on two cores, and one set of 2,000
//! questions, checked on both as well, in at most 1.5 times what `serde_yaml` takes to read it into plain structs. Nothing here asserts anything.
//!
//! The release profile builds `serde_yaml` for size; the bench profile builds it for speed, which is the harder measure.
#![expect(
    clippy::disallowed_methods,
    reason = "a measurement reads the clock, the disk and the surroundings"
)]

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use notyet::commands::check::{Check, Format, report};
use notyet::store::home::check_source;
use notyet::store::sets::Source;
use serde::Deserialize;

const FILES: usize = 1_000;
const QUESTIONS_A_FILE: usize = 20;
const QUESTIONS: usize = 2_000;
/// How often each is timed.
const RUNS: usize = 9;

/// A set as plain structs: what a program would read that checks nothing.
#[derive(Deserialize)]
#[expect(dead_code, reason = "only reading is timed")]
struct PlainSet {
    title: String,
    misconceptions: BTreeMap<String, String>,
    questions: Vec<PlainQuestion>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only reading is timed")]
struct PlainQuestion {
    id: String,
    question: String,
    #[serde(default)]
    choices: Vec<PlainChoice>,
    answer: Option<String>,
    unit: Option<String>,
    tolerance: Option<String>,
    #[serde(default)]
    blanks: Vec<String>,
    #[serde(default)]
    order: Vec<String>,
    #[serde(default)]
    r#match: BTreeMap<String, String>,
    #[serde(default)]
    feedback: BTreeMap<String, String>,
    hints: Vec<String>,
    explanation: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only reading is timed")]
struct PlainChoice {
    text: String,
    #[serde(default)]
    correct: bool,
    feedback: Option<String>,
    misconception: Option<String>,
}

/// What a question of each kind holds, `NR` standing for its number.
const KINDS: [&str; 8] = [
    "question: Which of these cities lies furthest north on map NR?
    choices:
      - text: Tromsø, map NR
        correct: true
      - text: Oslo, map NR
        feedback: Look at the degrees at the edge of the map once more.
      - text: Hamburg, map NR
        feedback: Which of the three has a sun at midnight?
        misconception: bigger-is-further",
    "question: Which of these numbers on sheet NR are prime?
    choices:
      - text: two, sheet NR
        correct: true
      - text: nine, sheet NR
        feedback: Can you lay nine stones in a square?
      - text: seven, sheet NR
        correct: true
      - text: one, sheet NR
        feedback: How many divisors does it have?
        misconception: one-is-prime",
    "question: A whale of family NR breathes air.
    answer: true
    feedback:
      false: How does a calf of family NR sleep near the surface?",
    "question: Which river of chapter NR flows through Vienna?
    answer: Danube
    feedback:
      Rhine: That one flows to the North Sea. Which goes to the Black Sea?",
    "question: How far does cyclist NR get in 2 hours at 15 km/h?
    answer: 30
    tolerance: 2%
    unit: km
    feedback:
      17: Speed and time are not added. What does “per hour” tell you?
      \"> 100\": That would be a train.",
    "question: Water of glass NR freezes to ___ and boils to ___.
    blanks: [ice, steam]
    feedback:
      snow: That falls from a cloud. What is on the puddle in the morning?",
    "question: Put the planets of poster NR in order, from the sun outwards.
    order: [Mercury, Venus, Earth, Mars]",
    "question: Which capital of list NR belongs to which country?
    match:
      Kenya: Nairobi
      Peru: Lima
      Norway: Oslo",
];

/// A question whose numbers are drawn afresh.
const VARIED: &str =
    "question: A train of line NR goes {v} km/h for {t} hours. How far does it get?
    vary: {v: 40..120 step 10, t: [2, 3, 4, 5]}
    where: v != 10 * t
    answer: = v * t
    unit: km
    feedback:
      \"= v + t\": Speed and time are not added. What does “per hour” tell you?";

/// What every question ends with.
const END: &str = "
    hints:
      - Think of what you would do first if you had paper and a pencil.
      - Say it in your own words, and look at what is asked for.
    explanation: It is as the words of the question say, one after the other, and nothing else is needed to see it.
";

/// A set of so many questions of all kinds in turn; every so many has fresh numbers, or none has.
fn set(number: usize, questions: usize, varied: Option<usize>) -> String {
    let mut text = format!(
        "title: Set {number}\nmisconceptions:\n  bigger-is-further: Takes the bigger city for the further one\n  one-is-prime: Counts one among the primes\nquestions:\n"
    );
    for question in 0..questions {
        let is_varied = varied.is_some_and(|every| question % every == every - 1);
        let body = if is_varied {
            VARIED
        } else {
            KINDS[question % KINDS.len()]
        };
        let body = body.replace("NR", &format!("{}", number * questions + question + 1_000));
        text.push_str(&format!("  - id: question-{question}\n    {body}{END}"));
    }
    text
}

fn seconds(run: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    run();
    begun.elapsed().as_secs_f64()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Checks a folder as the command does, and gives what it wrote.
fn check_folder(folder: &Path, program: Option<&OsString>) -> String {
    let Some(program) = program else {
        let check = Check {
            files: vec![folder.to_owned()],
            format: Format::Short,
            ..Check::default()
        };
        return report(&check).text().to_owned();
    };
    let mut command = Command::new(program);
    command.args(["check", "--format", "short"]).arg(folder);
    let output = command.output().expect("the program");
    String::from_utf8(output.stdout).expect("text")
}

/// A folder of a thousand sets.
fn many(folder: &Path) {
    let program = std::env::var_os("NOTYET");
    for number in 0..FILES {
        let text = set(number, QUESTIONS_A_FILE, Some(QUESTIONS_A_FILE));
        std::fs::write(folder.join(format!("set-{number:04}.yaml")), text).expect("a set");
    }
    let mut told = 0;
    let run = |_| seconds(|| told = check_folder(folder, program.as_ref()).lines().count());
    let taken = median((0..RUNS).map(run).collect());
    #[expect(clippy::cast_precision_loss, reason = "a thousand files")]
    let rate = FILES as f64 / taken;
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!(
        "{FILES} files of {QUESTIONS_A_FILE} questions, one with `vary` in each, {told} diagnostics, on {cores} cores"
    );
    println!("  checked in {taken:.3} s, {rate:.0} files/s (target: at most 0.5 s on two cores)");
}

/// One set of 2,000 questions, by all checks and by `serde_yaml`, turn by turn.
fn one(folder: &Path) {
    let (file, text) = (folder.join("one.yaml"), set(0, QUESTIONS, None));
    std::fs::write(&file, &text).expect("a set");
    let source = Source::File(PathBuf::from(&file));
    let (mut checks, mut plain) = (Vec::new(), Vec::new());
    let mut told = 0;
    for _ in 0..RUNS {
        plain.push(seconds(|| {
            let set: PlainSet = serde_yaml::from_str(&text).expect("a plain set");
            assert_eq!(set.questions.len(), QUESTIONS);
            black_box(set);
        }));
        checks.push(seconds(|| {
            told = check_source(&source).map_or(0, |(_, reading)| reading.diagnostics.len());
        }));
    }
    let (checks, plain) = (median(checks), median(plain));
    println!(
        "one set of {QUESTIONS} questions, {} KiB, {told} diagnostics",
        text.len() / 1024
    );
    println!("  serde_yaml reads it into plain structs in {plain:.4} s");
    println!(
        "  read and checked by all rules in {checks:.4} s, {:.2} times that (target: at most 1.5 times)",
        checks / plain
    );
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let sets = folder.path().join("sets");
    std::fs::create_dir(&sets).expect("a folder");
    many(&sets);
    one(folder.path());
}
