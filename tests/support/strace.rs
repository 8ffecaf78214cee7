//! The program under `strace`: its calls of the system are read, slowed down, or made to go wrong.
#![allow(
    dead_code,
    reason = "each test file uses its own part of this, and some all of it"
)]
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use crate::support::Place;

/// Whether a program can be traced here; says so where it cannot.
pub(crate) fn can_trace() -> bool {
    let tried = Command::new("strace")
        .args(["-f", "-o", "/dev/null", "true"])
        .output();
    let can = tried.is_ok_and(|output| output.status.success());
    if !can {
        println!("skipped: strace is not there, or may not trace here");
    }
    can
}

/// Where the calls are written.
pub(crate) fn trace_file(place: &Place) -> PathBuf {
    place.path().join("trace")
}

/// The words before the program's own: which calls are written, and what becomes of them.
pub(crate) fn words(place: &Place, options: &[&str]) -> Vec<String> {
    let trace = trace_file(place).display().to_string();
    let ours = ["-f", "-qq", "-s", "4096", "-o", &trace];
    let words = ours.iter().chain(options).map(ToString::to_string);
    words
        .chain([env!("CARGO_BIN_EXE_notyet").to_owned()])
        .collect()
}

/// Runs a sitting to its end with these lines typed, traced.
pub(crate) fn run(place: &Place, options: &[&str], arguments: &[&str], typed: &str) -> Output {
    let mut child = Command::new("strace")
        .args(words(place, options))
        .args(arguments)
        .current_dir(place.path())
        .env("NOTYET_DATA", place.data())
        .env("TMPDIR", place.path())
        .env("LC_ALL", "C")
        .env_remove("NOTYET_LEARNER")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that has ended early reads no more.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    child.wait_with_output().unwrap()
}

/// The calls of the last run, a line each, without the process that made them.
pub(crate) fn calls(place: &Place) -> Vec<String> {
    let trace = fs::read(trace_file(place)).unwrap();
    let trace = String::from_utf8_lossy(&trace).into_owned();
    let call = |line: &str| {
        line.split_once(' ')
            .unwrap_or_default()
            .1
            .trim_start()
            .to_owned()
    };
    trace.lines().map(call).collect()
}
