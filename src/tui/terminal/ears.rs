//! What the interface listens to: keys, signals, and that the terminal is gone. Each has a thread that sleeps until there is
//! something, so that nothing wakes up for nothing. They never draw and never touch what is on the screens.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use ratatui::crossterm::event::{self, Event};

/// Something heard.
#[derive(Debug)]
pub(super) enum Heard {
    /// A key, a paste, a new size.
    Event(Event),
    /// To stop for a while.
    Suspend,
    /// To end: a signal, or the terminal is gone.
    End,
    /// The terminal cannot be read.
    Broken(io::Error),
    /// A listening thread broke down; its message.
    Panicked(String),
}

/// Ears, open for as long as the program runs.
#[derive(Debug)]
pub(super) struct Ears {
    heard: Receiver<Heard>,
    mouth: Sender<Heard>,
}

impl Ears {
    /// Begins to listen.
    ///
    /// # Errors
    ///
    /// When a thread or the signals cannot be had.
    pub(super) fn open() -> io::Result<Self> {
        let (mouth, heard) = channel();
        listen_to_signals(mouth.clone())?;
        watch_the_terminal(mouth.clone())?;
        listen_to_keys(mouth.clone())?;
        Ok(Self { heard, mouth })
    }

    /// Where a thread tells what it heard.
    #[must_use]
    pub(super) fn mouth(&self) -> Sender<Heard> {
        self.mouth.clone()
    }

    /// Sleeps until something is heard.
    #[must_use]
    pub(super) fn wait(&self) -> Option<Heard> {
        self.heard.recv().ok()
    }

    /// What was heard already, if anything.
    #[must_use]
    pub(super) fn next(&self) -> Option<Heard> {
        self.heard.try_recv().ok()
    }
}

fn listen_to_keys(mouth: Sender<Heard>) -> io::Result<()> {
    // The event source is made at its first use; only from then on does it see that the size changes.
    event::poll(Duration::ZERO)?;
    let listen = move || {
        loop {
            let heard = event::read().map_or_else(Heard::Broken, Heard::Event);
            let broken = matches!(heard, Heard::Broken(_));
            if mouth.send(heard).is_err() || broken {
                return;
            }
        }
    };
    thread::Builder::new().name("keys".into()).spawn(listen)?;
    Ok(())
}

#[cfg(unix)]
fn listen_to_signals(mouth: Sender<Heard>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP])?;
    let listen = move || {
        for signal in signals.forever() {
            let heard = if signal == SIGTSTP {
                Heard::Suspend
            } else {
                Heard::End
            };
            if mouth.send(heard).is_err() {
                return;
            }
        }
    };
    thread::Builder::new()
        .name("signals".into())
        .spawn(listen)?;
    Ok(())
}

/// Elsewhere the system ends the program itself.
#[cfg(not(unix))]
fn listen_to_signals(_mouth: Sender<Heard>) -> io::Result<()> {
    Ok(())
}

/// Once the other side of the terminal is closed, reading it gives nothing for ever, and the event source waits it out without
/// end. So a thread asks the system for nothing but that it is gone; no data wakes it up.
#[cfg(unix)]
fn watch_the_terminal(mouth: Sender<Heard>) -> io::Result<()> {
    use rustix::event::{PollFd, PollFlags, poll};

    let watch = move || {
        let input = io::stdin();
        loop {
            let mut asked = [PollFd::new(&input, PollFlags::empty())];
            match poll(&mut asked, None) {
                Err(rustix::io::Errno::INTR) => {}
                Ok(_) if asked[0].revents().is_empty() => {}
                Ok(_) => {
                    let _ = mouth.send(Heard::End);
                    return;
                }
                // A system that cannot watch a terminal: the signal that hangs up is left.
                Err(_) => return,
            }
        }
    };
    thread::Builder::new()
        .name("terminal".into())
        .spawn(watch)?;
    Ok(())
}

/// Elsewhere a terminal takes the program with it.
#[cfg(not(unix))]
fn watch_the_terminal(_mouth: Sender<Heard>) -> io::Result<()> {
    Ok(())
}

/// Stops the process, as Ctrl-Z does in a shell, until it is continued.
///
/// # Errors
///
/// When the system does not let it.
#[cfg(unix)]
pub(super) fn stop() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)
}

/// Elsewhere there is no such thing.
///
/// # Errors
///
/// None.
#[cfg(not(unix))]
pub(super) fn stop() -> io::Result<()> {
    Ok(())
}
