//! What the interface listens to: keys, signals, and that the terminal is gone. It never draws and never touches what is on the
//! screens.
//!
//! In the interface's own thread: handing a key from one thread to another costs as much as drawing what it changes. An idle
//! program sleeps in one call of the system that every one of these ends, so it wakes up for nothing; one that has to look at
//! something now and then says how long it sleeps at most.

use std::io;

use ratatui::crossterm::event::Event;

use crate::tui::theme::Rgb;

#[cfg(not(unix))]
pub(super) use elsewhere::Ears;
#[cfg(unix)]
pub(super) use unix::Ears;

/// Something heard.
#[derive(Debug)]
pub(super) enum Heard {
    /// A key, a paste, a new size.
    Event(Event),
    /// The colour of the terminal's background.
    Background(Rgb),
    /// Nothing that concerns anybody.
    Nothing,
    /// To stop for a while.
    Suspend,
    /// To end: a signal, or the terminal is gone.
    End,
    /// The terminal cannot be read.
    Broken(io::Error),
}

impl From<io::Result<Event>> for Heard {
    fn from(read: io::Result<Event>) -> Self {
        read.map_or_else(Self::Broken, Self::Event)
    }
}

#[cfg(unix)]
mod unix {
    use std::io::{self, Read};
    use std::os::unix::net::UnixStream;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use ratatui::crossterm::event::{self, Event};
    use ratatui::crossterm::terminal;
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::{flag, low_level};

    use super::super::watch::{GONE, watch_the_terminal};
    use super::Heard;

    /// How long a signal may take from the end of a stop until it is heard.
    const MOMENT: Timespec = Timespec {
        tv_sec: 0,
        tv_nsec: 50_000_000,
    };
    const MOMENTS: usize = 10;

    /// Whether the terminal is this program's to take.
    fn is_in_front() -> bool {
        let in_front = rustix::termios::tcgetpgrp(io::stdin());
        in_front.is_ok_and(|group| group == rustix::process::getpgrp())
    }

    /// Why a sleep has ended.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Woken {
        /// The terminal is gone.
        Gone,
        /// There are keys.
        Keys,
        /// There was a signal.
        Signal,
        /// Nothing was there.
        TimeIsUp,
    }

    /// What is there already: what a signal has flagged, or what is to be read, with whether there are keys.
    fn heard_now(
        flagged: impl Fn() -> Option<Heard>,
        look: impl Fn() -> Woken,
        read: impl Fn(bool) -> Option<Heard>,
    ) -> Option<Heard> {
        loop {
            if let Some(heard) = flagged() {
                return Some(heard);
            }
            // Asked first: reading a terminal that is gone never comes back.
            match look() {
                Woken::Gone => return Some(Heard::End),
                // Its byte is taken by now, so that nothing would end the sleep: its flag is looked at here.
                Woken::Signal => {}
                woken => return read(woken == Woken::Keys),
            }
        }
    }

    /// Ears, open for as long as the program runs.
    #[derive(Debug)]
    pub(in super::super) struct Ears {
        end: Arc<AtomicBool>,
        suspend: Arc<AtomicBool>,
        resized: Arc<AtomicBool>,
        /// Whether nobody listens any more, since the terminal is given back: a signal ends the program again, as it does any other.
        closed: Arc<AtomicBool>,
        /// Every signal writes a byte here, so that one which comes just before the sleep still ends it.
        signalled: UnixStream,
        /// Where it writes it.
        bell: UnixStream,
        /// Whether nothing was there when it was looked for last: then there is nothing to do before the next sleep.
        quiet: bool,
    }

    impl Ears {
        /// Hears signals from now on.
        ///
        /// # Errors
        ///
        /// When the signals cannot be had.
        pub(in super::super) fn open() -> io::Result<Self> {
            let (end, closed) = (Arc::default(), Arc::<AtomicBool>::default());
            let (suspend, resized) = (Arc::default(), Arc::default());
            let (signalled, bell) = UnixStream::pair()?;
            signalled.set_nonblocking(true)?;
            for signal in [SIGTERM, SIGHUP, SIGINT] {
                flag::register(signal, Arc::clone(&end))?;
                flag::register_conditional_default(signal, Arc::clone(&closed))?;
            }
            flag::register(SIGTSTP, Arc::clone(&suspend))?;
            flag::register(SIGWINCH, Arc::clone(&resized))?;
            // Before the terminal is read for the first time: it may be gone by then, and nobody else would end the program.
            let (asked_to_end, end_bell) = UnixStream::pair()?;
            for signal in [SIGTERM, SIGHUP, SIGINT] {
                low_level::pipe::register(signal, end_bell.try_clone()?)?;
            }
            watch_the_terminal(asked_to_end, Arc::clone(&closed))?;
            Ok(Self {
                end,
                suspend,
                resized,
                closed,
                signalled,
                bell,
                quiet: false,
            })
        }

        /// Hears the terminal as well, and is woken by signals. It takes dozens of calls of the system, so it is for when there is
        /// something to see already; what was signalled until then is found before the first sleep.
        ///
        /// # Errors
        ///
        /// When the signals cannot be had, or the terminal cannot be read.
        pub(in super::super) fn listen(&self) -> io::Result<()> {
            // The event source is made at its first use; only from then on does it see that the size changes.
            event::poll(Duration::ZERO)?;
            for signal in [SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGWINCH] {
                low_level::pipe::register(signal, self.bell.try_clone()?)?;
            }
            Ok(())
        }

        /// Listens no more: what waits at the end, such as for a slow disk, can be ended by a signal.
        pub(in super::super) fn close(&self) {
            self.closed.store(true, Ordering::SeqCst);
        }

        /// Whether a signal has asked for the end.
        #[must_use]
        fn is_to_end(&self) -> bool {
            self.end.load(Ordering::SeqCst)
        }

        /// Stops as the shell expects it; whether the terminal is to be taken again then. Another program may have it still, as
        /// after `bg`: then it stops again. And a signal that came meanwhile may be heard a moment after the stop has ended.
        ///
        /// # Errors
        ///
        /// When the system does not let it.
        pub(in super::super) fn stop(&mut self) -> io::Result<bool> {
            loop {
                low_level::emulate_default_handler(SIGTSTP)?;
                let mut asked = [PollFd::new(&self.signalled, PollFlags::IN)];
                for _ in 0..MOMENTS {
                    if self.is_to_end() {
                        return Ok(false);
                    }
                    if is_in_front() {
                        return Ok(true);
                    }
                    let _ = poll(&mut asked, Some(&MOMENT));
                }
            }
        }

        /// Sleeps until something is heard, at most so long; `None` when nothing was.
        #[must_use]
        pub(in super::super) fn wait(&mut self, at_most: Option<Duration>) -> Option<Heard> {
            if !self.quiet
                && let Some(heard) = self.next()
            {
                return Some(heard);
            }
            loop {
                let heard = match self.sleep(at_most) {
                    Woken::Gone => Some(Heard::End),
                    Woken::TimeIsUp => return None,
                    Woken::Signal => self.next(),
                    Woken::Keys => self.flagged().or_else(|| Self::read(true)),
                };
                if heard.is_some() {
                    self.quiet = false;
                    return heard;
                }
            }
        }

        /// What was heard already, if anything.
        #[must_use]
        pub(in super::super) fn next(&mut self) -> Option<Heard> {
            let heard = self.already();
            self.quiet = heard.is_none();
            heard
        }

        fn already(&self) -> Option<Heard> {
            let looked = || self.sleep(Some(Duration::ZERO));
            heard_now(|| self.flagged(), looked, Self::read)
        }

        /// What signals have asked for.
        fn flagged(&self) -> Option<Heard> {
            if self.is_to_end() {
                return Some(Heard::End);
            }
            if self.suspend.swap(false, Ordering::SeqCst) {
                return Some(Heard::Suspend);
            }
            // From here and not from the event source, which forgets a new size that comes together with a key.
            let resized = self.resized.swap(false, Ordering::SeqCst);
            resized.then(|| {
                let size = terminal::size();
                size.map(|(columns, rows)| Event::Resize(columns, rows))
                    .into()
            })
        }

        /// What the event source has, of a terminal that was there a moment ago; `keys`: whether it has some to be read.
        fn read(keys: bool) -> Option<Heard> {
            match event::poll(Duration::ZERO) {
                Ok(true) => Some(event::read().into()),
                Ok(false) => {
                    if keys {
                        call_again();
                    }
                    None
                }
                Err(error) => Some(Heard::Broken(error)),
            }
        }

        /// Sleeps until there is something, at most so long. Whether the terminal is gone is asked here, because the event source
        /// waits out a terminal that is gone without end, and busily.
        fn sleep(&self, at_most: Option<Duration>) -> Woken {
            let at_most = at_most.and_then(|time| Timespec::try_from(time).ok());
            let input = io::stdin();
            let mut asked = [
                PollFd::new(&input, PollFlags::IN),
                PollFd::new(&self.signalled, PollFlags::IN),
            ];
            let woken = poll(&mut asked, at_most.as_ref());
            let is_gone = woken.is_ok() && asked[0].revents().intersects(GONE);
            let are_keys = woken.is_ok() && asked[0].revents().contains(PollFlags::IN);
            if woken.is_ok() && !asked[1].revents().is_empty() {
                // The bytes say nothing but that there was a signal; its flag says which.
                let _ = (&self.signalled).read(&mut [0; 64]);
            }
            match woken {
                _ if is_gone => Woken::Gone,
                Ok(0) => Woken::TimeIsUp,
                Ok(_) if are_keys => Woken::Keys,
                _ => Woken::Signal,
            }
        }
    }

    /// Has the system tell the event source once more that there are keys. It is told of them once, when they come; and when a new
    /// size comes in the same moment, it takes that and forgets the keys, until the next one. Setting the terminal as it is set
    /// changes nothing and wakes whoever waits for it.
    fn call_again() {
        let input = io::stdin();
        if let Ok(settings) = tcgetattr(&input) {
            let _ = tcsetattr(&input, OptionalActions::Now, &settings);
        }
    }

    #[cfg(test)]
    mod tests;
}

/// Elsewhere the system ends the program itself, and takes it along when its terminal goes.
#[cfg(not(unix))]
mod elsewhere {
    use std::io;
    use std::time::Duration;

    use ratatui::crossterm::event;

    use super::Heard;

    /// Ears, open for as long as the program runs.
    #[derive(Debug)]
    pub(in super::super) struct Ears;

    impl Ears {
        /// Begins to listen.
        ///
        /// # Errors
        ///
        /// None.
        pub(in super::super) fn open() -> io::Result<Self> {
            Ok(Self)
        }

        /// The terminal is heard already.
        ///
        /// # Errors
        ///
        /// None.
        #[expect(
            clippy::unused_self,
            clippy::unnecessary_wraps,
            reason = "it is the same call everywhere"
        )]
        pub(in super::super) fn listen(&self) -> io::Result<()> {
            Ok(())
        }

        /// The system ends the program itself.
        #[expect(clippy::unused_self, reason = "it is the same call everywhere")]
        pub(in super::super) fn close(&self) {}

        /// There is no such thing here.
        ///
        /// # Errors
        ///
        /// None.
        #[expect(
            clippy::unused_self,
            clippy::unnecessary_wraps,
            reason = "it is the same call everywhere"
        )]
        pub(in super::super) fn stop(&mut self) -> io::Result<bool> {
            Ok(true)
        }

        /// Sleeps until something is heard, at most so long; `None` when nothing was.
        #[must_use]
        pub(in super::super) fn wait(&mut self, at_most: Option<Duration>) -> Option<Heard> {
            match at_most.map_or(Ok(true), event::poll) {
                Ok(true) => Some(event::read().into()),
                Ok(false) => None,
                Err(error) => Some(Heard::Broken(error)),
            }
        }

        /// What was heard already, if anything.
        #[must_use]
        pub(in super::super) fn next(&mut self) -> Option<Heard> {
            match event::poll(Duration::ZERO) {
                Ok(true) => Some(event::read().into()),
                Ok(false) => None,
                Err(error) => Some(Heard::Broken(error)),
            }
        }
    }
}
