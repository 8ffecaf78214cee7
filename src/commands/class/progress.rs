//! How far the reading is: a bar on standard error, where that is a terminal, once it takes longer than half a second. It is gone when
//! the reading ends. Where the terminal is a line printer (`TERM=dumb`) or closed, nothing is said.

use std::sync::Once;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::commands::environment;
use crate::phrases::report_text::reading;

/// How long it has to take before anything is said.
const PATIENCE: Duration = Duration::from_millis(500);
/// The bar, and how far it is in words.
const LINE: &str = "{bar:24} {msg}";
/// What is done and what is to come, as in the bars of the screens.
const SIGNS: &str = "█·";

/// How far the reading is.
pub(super) struct Progress {
    bar: ProgressBar,
    begun: Instant,
    /// Whether the terminal can take a line back.
    takes_back: bool,
    shown: Once,
}

impl Progress {
    pub(super) fn new() -> Self {
        Self {
            bar: ProgressBar::hidden(),
            begun: now(),
            takes_back: environment("TERM").is_none_or(|term| term != "dumb"),
            shown: Once::new(),
        }
    }

    /// Says how many of all are done.
    pub(super) fn tell(&self, done: usize, all: usize) {
        if !self.takes_back || now().duration_since(self.begun) < PATIENCE {
            return;
        }
        self.bar.set_length(all as u64);
        self.bar.set_position(done as u64);
        self.bar.set_message(reading(done, all));
        // It is shown once it has something to say.
        self.shown.call_once(|| {
            if let Ok(style) = ProgressStyle::with_template(LINE) {
                self.bar.set_style(style.progress_chars(SIGNS));
            }
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.bar.tick();
        });
    }

    /// Takes the bar away.
    pub(super) fn end(self) {
        self.bar.finish_and_clear();
    }
}

fn now() -> Instant {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the edge that reads the clock"
    )]
    Instant::now()
}
