//! A panic, in the interface or in a thread beside it: the terminal is given back once, the message comes after that, and the record
//! holds all that was shown.
//!
//! The program has no panic to ask for. So this executable runs the interface itself, as a child in a terminal, over the desk of the
//! program with one difference: it panics when it is asked for what is worth another look.
#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    reason = "a test looks at the disk and the surroundings"
)]

use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use crate::support::Place;
use crate::terminal::{AT_MOST, SIZE, Terminal};
use jiff::Timestamp;
use notyet::journal::{Entry, line};
use notyet::path::Paths;
use notyet::phrases::voice::Voice;
use notyet::practice::{Beginning, Plan};
use notyet::quiz::Set;
use notyet::store::desk::{Desk, Kept, Listing, NeedsAuthor};
use notyet::store::home::{Home, Setup};
use notyet::store::learners::Learner;
use notyet::store::sets::Source;
use notyet::store::settings::Switch;
use notyet::tui;
use portable_pty::{CommandBuilder, MasterPty, native_pty_system};

/// Where the panic is to come from; chooses that this executable is the one in the terminal.
const PANICS: &str = "NOTYET_TEST_PANICS";

/// What leaves the other screen.
const GIVEN_BACK: &str = "\u{1b}[?1049l";

/// What takes it.
const TAKEN: &str = "\u{1b}[?1049h";

/// What is said once the desk has panicked.
const SAID: &str = "the desk has burnt down";

/// The desk of the program, until the second answer is to be kept.
struct Troubled {
    home: Home,
    answers: usize,
    beside: bool,
}

impl Troubled {
    fn panic(&self) {
        if self.beside {
            let beside = thread::Builder::new().name("beside".into());
            let thread = beside.spawn(|| panic!("{SAID}")).expect("a thread");
            // The interface is busy until the program is gone.
            let _ = thread.join();
            return;
        }
        panic!("{SAID}");
    }
}

impl Desk for Troubled {
    fn keep(&mut self, entry: &Entry) -> Kept {
        self.answers += usize::from(entry.event.name() == "answered");
        if self.answers == 2 {
            self.panic();
        }
        self.home.keep(entry)
    }

    fn now(&self) -> Timestamp {
        self.home.now()
    }
    fn learner(&self) -> &str {
        self.home.learner()
    }
    fn shelf(&self) -> &[Listing] {
        self.home.shelf()
    }
    fn refresh(&mut self) {
        self.home.refresh();
    }
    fn open(&self, listing: usize) -> Result<Arc<Set>, NeedsAuthor> {
        self.home.open(listing)
    }
    fn paths(&self, set: &str) -> Paths {
        self.home.paths(set)
    }
    fn offset(&self) -> i32 {
        self.home.offset()
    }
    fn beginning(&mut self, plan: Plan) -> Beginning {
        self.home.beginning(plan)
    }
    fn standing(&mut self) -> Kept {
        self.home.standing()
    }
    fn settle(&mut self) -> Kept {
        self.home.settle()
    }
    fn notices(&mut self) -> Vec<String> {
        self.home.notices()
    }
}

/// Not a test by itself: what the one below runs in a terminal.
#[test]
fn a_desk_that_panics_in_the_child() {
    let Some(panics) = std::env::var_os(PANICS) else {
        return;
    };
    let home = Home::open(Setup {
        data: std::env::var_os("NOTYET_DATA").expect("a place").into(),
        learner: Learner::new("me"),
        seed: Some(1),
        voice: Voice::default(),
        sources: vec![Source::File(PathBuf::from("fractions.yaml"))],
    });
    let mut desk = Troubled {
        home: home.expect("a desk"),
        answers: 0,
        beside: panics == "beside",
    };
    let ended = tui::practice(
        &mut desk,
        0,
        tui::Start::default(),
        Ok(None),
        &with_the_mouse(),
    );
    println!("it went on: {}", ended.is_ok());
}

/// So that it has to be switched off again.
fn with_the_mouse() -> tui::Options {
    let mut options = tui::Options::default();
    options.looks.settings.mouse = Switch(true);
    options
}

/// The terminal's modes, as text: their type is another crate's.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("its modes"))
}

/// This executable in a terminal, with a desk that panics there.
fn panicking(place: &Place, where_from: &str) -> (Terminal, String) {
    let pair = native_pty_system().openpty(SIZE).expect("a terminal");
    let before = modes(&*pair.master);
    let mut command = CommandBuilder::new(std::env::current_exe().expect("this executable"));
    command.args([
        "--exact",
        "panics::a_desk_that_panics_in_the_child",
        "--nocapture",
        "--test-threads=1",
    ]);
    command.cwd(place.path());
    command.env(PANICS, where_from);
    command.env("NOTYET_DATA", place.data());
    command.env("RUST_BACKTRACE", "0");
    let child = pair.slave.spawn_command(command).expect("this executable");
    drop(pair.slave);
    (Terminal::of((pair.master, child)), before)
}

#[test]
fn a_panic_in_any_thread_gives_the_terminal_back_once_and_keeps_the_record() {
    for where_from in ["interface", "beside"] {
        let place = Place::new();
        let (mut terminal, before) = panicking(&place, where_from);
        terminal.sees("Enter start");
        assert!(terminal.screen.screen().alternate_screen());
        let mouse = terminal.screen.screen().mouse_protocol_mode();
        assert_eq!(mouse, vt100::MouseProtocolMode::PressRelease);
        assert_ne!(modes(&*terminal.master), before, "raw mode is on");
        terminal.press("\r");
        terminal.sees("What is 1/2 + 1/4?");
        terminal.press("1\r");
        // Shown, and so kept; the next answer is the one that the desk panics at.
        terminal.sees("Not yet");
        terminal.press("2\r");
        let mut written = Vec::new();
        while let Ok(bytes) = terminal.output.recv_timeout(AT_MOST) {
            terminal.screen.process(&bytes);
            written.extend(bytes);
        }
        let ended = terminal.child.wait().expect("its end");
        assert!(!ended.success(), "{where_from}");
        terminal.is_given_back();
        assert_eq!(modes(&*terminal.master), before, "{where_from}");
        let written = String::from_utf8_lossy(&written);
        assert_eq!(written.matches(GIVEN_BACK).count(), 1, "{where_from}");
        assert!(!written.contains(TAKEN), "{where_from}");
        let (_, after) = written.split_once(GIVEN_BACK).expect("it was given back");
        assert!(after.contains(SAID), "{where_from}: {after:?}");
        let lines = place.lines();
        assert!(lines.iter().all(|one| line::read(one).is_ok()), "{lines:?}");
        let answered = lines.iter().filter(|one| one.contains("\"answered\""));
        assert_eq!(answered.count(), 1, "{where_from}: {lines:?}");
    }
}
