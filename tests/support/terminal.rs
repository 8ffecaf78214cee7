//! The program in a terminal of its own: keys go in, and what is on the screen is read.
#![allow(
    dead_code,
    reason = "each test file uses its own part of this, and some all of it"
)]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::process::Command;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use crate::support::Place;

/// Nothing here takes as long; a test that waits this long has found something.
pub(crate) const AT_MOST: Duration = Duration::from_secs(20);

pub(crate) const SIZE: PtySize = PtySize {
    rows: 24,
    cols: 80,
    pixel_width: 0,
    pixel_height: 0,
};

pub(crate) type Started = (Box<dyn MasterPty + Send>, Box<dyn Child + Send + Sync>);

/// Starts a program in a terminal of its own.
pub(crate) fn in_a_terminal(place: &Place, program: &str, arguments: &[&str]) -> Started {
    let pair = native_pty_system().openpty(SIZE).expect("a terminal");
    let mut command = CommandBuilder::new(program);
    command.args(arguments);
    command.cwd(place.path());
    command.env("NOTYET_DATA", place.data());
    // What could not be saved is left there, and goes with the place.
    command.env("TMPDIR", place.path());
    command.env("TERM", "xterm-256color");
    command.env("LC_ALL", "C");
    let child = pair.slave.spawn_command(command).expect("the program");
    // The test's own end of the slave would keep the terminal open for ever.
    drop(pair.slave);
    (pair.master, child)
}

/// Holds that the program ends when its terminal is gone and nobody says so: it is started with these words as its arguments, and the
/// terminal is closed once the last of these steps is done: keys that are pressed, and words that are seen after it. The signal is kept
/// from it by a block where the system's `env` can do that: to ignore it is no more than a wish, which a program that listens for it
/// undoes.
pub(crate) fn ends_with_its_terminal(place: &Place, arguments: &str, steps: &[(&str, &str)]) {
    let call = format!(
        "trap '' HUP; block=--block-signal=HUP; env $block true 2> {place}/told || block=; exec env $block '{program}' {arguments}",
        place = place.path().display(),
        program = env!("CARGO_BIN_EXE_notyet")
    );
    let (master, child) = in_a_terminal(place, "/bin/sh", &["-c", &call]);
    // No thread reads here: what it reads from would keep the terminal open.
    let mut reader = master.try_clone_reader().expect("its output");
    let mut keys = master.take_writer().expect("its keys");
    for (pressed, words) in steps {
        keys.write_all(pressed.as_bytes()).expect("keys");
        let mut written = String::new();
        while !written.contains(words) {
            let mut buffer = [0; 4096];
            let length = reader.read(&mut buffer).expect("its output");
            written.push_str(&String::from_utf8_lossy(&buffer[..length]));
        }
    }
    drop((reader, keys));
    assert!(ends_without(master, child), "it was still there");
}

/// Takes the terminal away and says whether the program ends with it; it has ended then in any case.
pub(crate) fn ends_without(
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
) -> bool {
    drop(master);
    ends(child)
}

/// Says whether the program ends; it has ended then in any case.
pub(crate) fn ends(mut child: Box<dyn Child + Send + Sync>) -> bool {
    let mut killer = child.clone_killer();
    let (ended, wait) = channel();
    thread::spawn(move || ended.send(child.wait().is_ok()));
    let in_time = wait.recv_timeout(AT_MOST);
    if in_time.is_err() {
        let _ = killer.kill();
    }
    in_time == Ok(true)
}

/// A terminal with the program in it.
pub(crate) struct Terminal {
    pub(crate) screen: vt100::Parser,
    pub(crate) output: Receiver<Vec<u8>>,
    pub(crate) keys: Box<dyn Write + Send>,
    pub(crate) child: Box<dyn Child + Send + Sync>,
    pub(crate) master: Box<dyn MasterPty + Send>,
}

impl Terminal {
    pub(crate) fn notyet(place: &Place, arguments: &[&str]) -> Self {
        Self::of(in_a_terminal(
            place,
            env!("CARGO_BIN_EXE_notyet"),
            arguments,
        ))
    }

    pub(crate) fn of((master, child): Started) -> Self {
        let reader = master.try_clone_reader().expect("its output");
        let rows = NonZeroU16::new(SIZE.rows).expect("rows");
        let columns = NonZeroU16::new(SIZE.cols).expect("columns");
        Self {
            screen: vt100::Parser::new(rows, columns, 0),
            output: chunks(reader),
            keys: master.take_writer().expect("its keys"),
            child,
            master,
        }
    }

    /// Waits until these words are on the screen.
    #[track_caller]
    pub(crate) fn sees(&mut self, words: &str) {
        while !self.screen.screen().contents().contains(words) {
            match self.output.recv_timeout(AT_MOST) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(reason) => {
                    let shown = self.screen.screen().contents();
                    panic!("no “{words}” ({reason}) in\n{shown}")
                }
            }
        }
    }

    /// Waits until these words are gone from the screen.
    #[track_caller]
    pub(crate) fn sees_no_more(&mut self, words: &str) {
        while self.screen.screen().contents().contains(words) {
            match self.output.recv_timeout(AT_MOST) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(reason) => {
                    let shown = self.screen.screen().contents();
                    panic!("“{words}” stays ({reason}) in\n{shown}")
                }
            }
        }
    }

    pub(crate) fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).expect("keys");
        self.keys.flush().expect("keys");
    }

    pub(crate) fn signal(&self, name: &str) {
        let process = self.child.process_id().expect("a process").to_string();
        let sent = Command::new("kill").args([name, &process]).status();
        assert!(sent.expect("kill").success());
    }

    /// Waits for the end, and takes in all that was written until then. A program that does not end is ended, and the test fails.
    #[track_caller]
    pub(crate) fn end(&mut self) -> ExitStatus {
        loop {
            match self.output.recv_timeout(AT_MOST) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    let _ = self.child.kill();
                    let shown = self.screen.screen().contents();
                    panic!("it does not end, and shows\n{shown}");
                }
            }
        }
        self.child.wait().expect("its end")
    }

    #[track_caller]
    pub(crate) fn is_given_back(&self) {
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "the other screen is on");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "paste is marked");
        let mouse = screen.mouse_protocol_mode();
        assert_eq!(mouse, vt100::MouseProtocolMode::None, "the mouse is on");
    }
}

/// What is written, chunk by chunk; it ends when the terminal does.
fn chunks(mut reader: Box<dyn Read + Send>) -> Receiver<Vec<u8>> {
    let (send, receive) = channel();
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(length @ 1..) = reader.read(&mut buffer) {
            if send.send(buffer[..length].to_vec()).is_err() {
                return;
            }
        }
    });
    receive
}
