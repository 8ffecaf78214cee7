//! How far the reading is: a bar on standard error, where that is a terminal, once it takes longer than half a second. It is gone when
//! the reading ends. Where the terminal is a line printer (`TERM=dumb`) or closed, nothing is said.

use std::sync::{Mutex, Once, PoisonError};
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
    patience: Duration,
    /// Where it is shown, once it has something to say; nowhere where a terminal cannot take a line back.
    place: Mutex<Option<ProgressDrawTarget>>,
    shown: Once,
}

impl Progress {
    /// On standard error, after half a second.
    pub(super) fn new() -> Self {
        let takes_back = environment("TERM").is_none_or(|term| term != "dumb");
        let place = takes_back.then(ProgressDrawTarget::stderr);
        Self::shown_in(place, PATIENCE)
    }

    /// In this place, once it has taken longer than that.
    pub(super) fn shown_in(place: Option<ProgressDrawTarget>, patience: Duration) -> Self {
        Self {
            bar: ProgressBar::hidden(),
            begun: now(),
            patience,
            place: Mutex::new(place),
            shown: Once::new(),
        }
    }

    /// Says how many of all are done.
    pub(super) fn tell(&self, done: usize, all: usize) {
        if now().duration_since(self.begun) < self.patience {
            return;
        }
        self.bar.set_length(all as u64);
        self.bar.set_position(done as u64);
        self.bar.set_message(reading(done, all));
        self.shown.call_once(|| self.show());
    }

    fn show(&self) {
        let mut place = self.place.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(place) = place.take() else {
            return;
        };
        if let Ok(style) = ProgressStyle::with_template(LINE) {
            self.bar.set_style(style.progress_chars(SIGNS));
        }
        self.bar.set_draw_target(place);
        self.bar.tick();
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

#[cfg(test)]
pub(super) mod tests {
    use std::fmt::{self, Debug, Formatter};
    use std::io;
    use std::sync::Arc;

    use indicatif::TermLike;

    use super::*;

    /// A terminal that keeps all that is written to it, and how often a line was taken back.
    #[derive(Clone, Default)]
    pub(in crate::commands::class) struct Paper(Arc<Mutex<(String, usize)>>);

    impl Paper {
        pub(in crate::commands::class) fn place(&self) -> ProgressDrawTarget {
            ProgressDrawTarget::term_like(Box::new(self.clone()))
        }

        /// All that was ever written.
        pub(in crate::commands::class) fn written(&self) -> String {
            self.0.lock().unwrap().0.clone()
        }

        fn cleared(&self) -> usize {
            self.0.lock().unwrap().1
        }
    }

    impl Debug for Paper {
        fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
            out.write_str("paper")
        }
    }

    impl TermLike for Paper {
        fn width(&self) -> u16 {
            80
        }

        fn move_cursor_up(&self, _: usize) -> io::Result<()> {
            Ok(())
        }

        fn move_cursor_down(&self, _: usize) -> io::Result<()> {
            Ok(())
        }

        fn move_cursor_right(&self, _: usize) -> io::Result<()> {
            Ok(())
        }

        fn move_cursor_left(&self, _: usize) -> io::Result<()> {
            Ok(())
        }

        fn write_line(&self, line: &str) -> io::Result<()> {
            self.write_str(line)
        }

        fn write_str(&self, words: &str) -> io::Result<()> {
            self.0.lock().unwrap().0.push_str(words);
            Ok(())
        }

        fn clear_line(&self) -> io::Result<()> {
            self.0.lock().unwrap().1 += 1;
            Ok(())
        }

        fn flush(&self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn once_it_has_taken_its_time_a_bar_says_how_far_the_reading_is_and_goes() {
        let paper = Paper::default();
        let progress = Progress::shown_in(Some(paper.place()), Duration::ZERO);
        progress.tell(1, 4);
        let shown = paper.written();
        assert!(shown.contains(&reading(1, 4)), "{shown}");
        assert_eq!(shown.matches('█').count(), 6, "{shown}");
        assert_eq!(shown.matches('·').count(), 18, "{shown}");
        let before = paper.cleared();
        progress.end();
        assert!(paper.cleared() > before, "the bar stays");
    }

    #[test]
    fn before_that_nothing_is_said() {
        let paper = Paper::default();
        let progress = Progress::shown_in(Some(paper.place()), Duration::MAX);
        progress.tell(1, 4);
        progress.end();
        assert_eq!(paper.written(), "");
        assert!(PATIENCE == Duration::from_millis(500));
    }

    #[test]
    fn where_no_line_can_be_taken_back_nothing_is_said() {
        let progress = Progress::shown_in(None, Duration::ZERO);
        progress.tell(1, 4);
        assert!(progress.bar.is_hidden());
        progress.end();
    }
}
