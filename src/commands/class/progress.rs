//! How far the reading is: a line on standard error, where that is a terminal, once it takes longer than half a second. It is gone when the
//! reading ends. Where the terminal is a line printer (`TERM=dumb`) or closed, nothing is said.
//!
//! The crate `indicatif` 0.18 does the same and more; an empty program grew by 135 kB with it, more than one line is worth.

use std::io::{self, IsTerminal, Write};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::commands::environment;
use crate::phrases::report_text::reading;

/// How long it has to take before anything is said.
const PATIENCE: Duration = Duration::from_millis(500);
/// How long a number stands at least.
const PAUSE: Duration = Duration::from_millis(100);
/// Back to the beginning of the line, and all in it gone.
const FRESH_LINE: &str = "\r\u{1b}[2K";

/// A line that says how far it is, or none.
pub(super) struct Progress {
    /// When to say something next, and whether anything was said; `None` where nobody looks.
    next: Option<Mutex<(Instant, bool)>>,
}

impl Progress {
    pub(super) fn new() -> Self {
        let takes_lines_back = environment("TERM").is_none_or(|term| term != "dumb");
        let is_seen = io::stderr().is_terminal() && takes_lines_back;
        let next = is_seen.then(|| Mutex::new((now() + PATIENCE, false)));
        Self { next }
    }

    /// Says how many of all are done, unless it was said shortly before.
    pub(super) fn tell(&self, done: usize, all: usize) {
        // Whoever finds it in another's hand leaves it to them.
        let Some(mut next) = self.next.as_ref().and_then(|next| next.try_lock().ok()) else {
            return;
        };
        let now = now();
        if now >= next.0 {
            *next = (now + PAUSE, true);
            write(&format!("{FRESH_LINE}{}", reading(done, all)));
        }
    }

    /// Takes the line away.
    pub(super) fn end(self) {
        let said = self.next.and_then(|next| next.into_inner().ok());
        if said.is_some_and(|(_, said)| said) {
            write(FRESH_LINE);
        }
    }
}

fn write(words: &str) {
    let mut output = io::stderr().lock();
    // Where standard error is closed nobody is to be told.
    let _ = output
        .write_all(words.as_bytes())
        .and_then(|()| output.flush());
}

fn now() -> Instant {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the edge that reads the clock"
    )]
    Instant::now()
}
