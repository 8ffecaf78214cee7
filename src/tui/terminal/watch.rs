//! A thread that sleeps until the terminal is gone or a signal asks for the end, gives the interface its time, and ends the program. It
//! is there for an interface that cannot hear: one that reads a terminal that has gone since it was asked, which never comes back; one
//! that waits for the rest of a sequence, such as a paste without its end, in a read that no signal ends; and one that writes to a
//! terminal that takes nothing, as at the other end of a line that hangs. Nothing is lost: every record is written before it is shown,
//! and what is written outlives the program.

use std::io;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use ratatui::crossterm::terminal::disable_raw_mode;
use rustix::event::{PollFd, PollFlags, poll};

use super::give_back;

/// What a terminal that is gone answers.
pub(super) const GONE: PollFlags = PollFlags::HUP.union(PollFlags::ERR).union(PollFlags::NVAL);

/// How long the interface has to give the terminal back by itself: with what comes behind, the end takes less than a second.
const GRACE: Duration = Duration::from_millis(700);
/// How long a terminal that takes anything takes for that.
const TAKES: Duration = Duration::from_millis(200);

/// Watches from now on. A byte on `asked_to_end` is a signal; `given_back`: whether the interface has done all that is done here.
///
/// # Errors
///
/// When there can be no thread.
pub(super) fn watch_the_terminal(
    asked_to_end: UnixStream,
    given_back: Arc<AtomicBool>,
) -> io::Result<()> {
    let watch = move || {
        let input = io::stdin();
        let mut asked = [
            PollFd::new(&input, PollFlags::empty()),
            PollFd::new(&asked_to_end, PollFlags::IN),
        ];
        while poll(&mut asked, None) == Err(rustix::io::Errno::INTR) {}
        let is_gone = asked[0].revents().intersects(GONE);
        thread::sleep(GRACE);
        if is_gone || !given_back.load(Ordering::SeqCst) {
            give_back_what_can_be();
            std::process::exit(1);
        }
    };
    thread::Builder::new()
        .name("terminal".into())
        .spawn(watch)?;
    Ok(())
}

/// Gives the terminal back from a thread of its own, which is left where it is when the terminal takes nothing; its lines are lines
/// again in any case.
fn give_back_what_can_be() {
    let (done, given) = channel();
    let give = move || {
        // There may be nobody left to take it.
        let _ = give_back();
        let _ = done.send(());
    };
    let _ = thread::Builder::new().spawn(give);
    let _ = given.recv_timeout(TAKES);
    let _ = disable_raw_mode();
}
