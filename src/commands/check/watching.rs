//! `--watch`: checks again whenever a set is saved. The terminal stays as it is: no mode is changed, so there is nothing to give
//! back. It ends at Ctrl-C (or TERM), with exit status 0, because that is how a watch ends; and when nobody reads what it says.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crossterm::cursor::MoveTo;
use crossterm::queue;
use crossterm::terminal::{Clear, ClearType};
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

use super::super::environment;
use super::super::output;
use super::{Check, report};
use crate::store::watch::{BETWEEN_LOOKS, Watch};

const WATCHING: &str = "Watching. Save a file to check again; Ctrl-C ends.";

/// What comes after a wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
enum Next {
    Again,
    End,
}

/// Checks, waits for a change, and checks again until the end. All files are checked each time: it takes a moment, and pictures
/// beside them may have come and gone.
///
/// # Errors
///
/// When standard output is closed, or signals cannot be heard.
pub(super) fn run(check: &Check) -> anyhow::Result<ExitCode> {
    let end = heard()?;
    let screen =
        io::stdout().is_terminal() && environment("TERM").is_none_or(|term| term != "dumb");
    // Before anything is read, so that no change goes unseen.
    let mut watch = Watch::new(&check.files);
    say(check, screen, "")?;
    while wait(&mut watch, &end) == Next::Again {
        say(check, screen, "\n")?;
    }
    if screen {
        // The terminal has shown `^C`; what comes next begins a line.
        writeln!(output::standard())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What is set when the program shall end. At the second signal it ends at once.
fn heard() -> io::Result<Arc<AtomicBool>> {
    let end = Arc::default();
    for signal in [SIGINT, SIGTERM] {
        flag::register_conditional_default(signal, Arc::clone(&end))?;
        flag::register(signal, Arc::clone(&end))?;
    }
    Ok(end)
}

/// Checks and says what was found, on a clean screen or apart from what was said before.
fn say(check: &Check, screen: bool, apart: &str) -> io::Result<()> {
    let report = report(check);
    let mut output = io::BufWriter::new(output::standard());
    if screen {
        // What has scrolled out of sight stays where it is.
        queue!(output, Clear(ClearType::All), MoveTo(0, 0))?;
    } else {
        write!(output, "{apart}")?;
    }
    report.write(&mut output, &mut io::stderr().lock())?;
    writeln!(output, "{WATCHING}")?;
    output.flush()
}

fn wait(watch: &mut Watch, end: &AtomicBool) -> Next {
    loop {
        if end.load(Ordering::SeqCst) || nobody_reads() {
            return Next::End;
        }
        if watch.changed() {
            return Next::Again;
        }
        thread::sleep(BETWEEN_LOOKS);
    }
}

/// Whether the other end of standard output is closed, or its terminal gone. Without asking, that would be seen only at the next
/// change, and there may be none.
#[cfg(unix)]
fn nobody_reads() -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let output = io::stdout();
    let mut asked = [PollFd::new(&output, PollFlags::empty())];
    let at_once = Timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    let gone = PollFlags::HUP | PollFlags::ERR;
    poll(&mut asked, Some(&at_once)).is_ok() && asked[0].revents().intersects(gone)
}

/// Elsewhere it is seen at the next change.
#[cfg(not(unix))]
fn nobody_reads() -> bool {
    false
}
