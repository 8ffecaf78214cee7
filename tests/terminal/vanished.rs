//! A terminal that is gone before it was read for the first time: the program ends nevertheless. Reading such a terminal never comes
//! back, and busily so; what ends the program must be there before.
#![cfg(target_os = "linux")]
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use crate::strace;
use std::process::Command;

use crate::support::Place;
use crate::terminal::{ends_without, in_a_terminal};

/// The event source is made by this call, just before the first read; it is held up there.
const HELD_UP: &str = "inject=epoll_create1:delay_enter=500000";

#[test]
fn a_terminal_that_goes_before_the_first_read_takes_the_program_with_it() {
    if !strace::can_trace() {
        return;
    }
    let place = Place::new();
    let words = strace::words(&place, &["-e", "trace=epoll_create1", "-e", HELD_UP]);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (master, child) = in_a_terminal(&place, "strace", &words);
    let trace = strace::trace_file(&place);
    let process = loop {
        let traced = std::fs::read_to_string(&trace).unwrap_or_default();
        if let Some((process, _)) = traced.split_once(" epoll_create1") {
            break process.trim().to_owned();
        }
        std::thread::yield_now();
    };
    let ends = ends_without(master, child);
    if !ends {
        // It was let go when what traced it was ended.
        let _ = Command::new("kill").args(["-KILL", &process]).status();
    }
    assert!(ends, "it was still there");
}
