//! The program in a real terminal: it is used, given back at its end, and left quietly when it is gone.
#![cfg(unix)]

use std::sync::Arc;

use crate::desk::Memory;
use crate::support::{self, Place};
use crate::terminal::{SIZE, Terminal, ends_with_its_terminal};
#[cfg(feature = "pictures")]
use crate::{picture, terminal};
use notyet::journal::Entry;
use notyet::path::Paths;
use notyet::practice::{Beginning, Plan};
use notyet::quiz::Set;
use notyet::store::desk::{Desk, Kept, Listing, NeedsAuthor};
use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};

#[test]
fn a_sitting_from_the_first_screen_to_the_last() {
    let place = Place::new();
    let mut terminal = Terminal::notyet(&place, &["fractions.yaml"]);
    terminal.sees("Enter start");
    assert!(terminal.screen.screen().alternate_screen());
    assert!(terminal.screen.screen().bracketed_paste());
    terminal.press("\r");
    terminal.sees("What is 1/2 + 1/4?");
    terminal.press("h");
    terminal.sees("Draw a bar and cut it into quarters.");
    terminal.press("l");
    terminal.sees("Write 0.25 as a fraction.");
    terminal.press("\u{1b}[200~1/4\n\u{1b}[201~");
    terminal.sees("› 1/4");
    terminal.press("\r");
    terminal.sees("✓ 1/4");
    terminal.press("q");
    terminal.sees("What moved");
    terminal.press("\r");
    assert!(terminal.end().success());
    terminal.is_given_back();
    let events: String = place.lines().concat();
    for event in ["sat-down", "hinted", "answered", "got-up"] {
        assert!(events.contains(event), "{event} in {events}");
    }
}

#[test]
fn signals_and_ctrl_c_give_the_terminal_back() {
    for signal in ["-TERM", "-HUP", "-INT", "key"] {
        let place = Place::new();
        let mut terminal = Terminal::notyet(&place, &["fractions.yaml"]);
        terminal.sees("Enter start");
        terminal.press("\r");
        terminal.sees("What is 1/2 + 1/4?");
        match signal {
            "key" => terminal.press("\u{3}"),
            name => terminal.signal(name),
        }
        assert!(terminal.end().success(), "{signal}");
        terminal.is_given_back();
        assert!(place.lines().concat().contains("got-up"), "{signal}");
    }
}

#[test]
fn a_terminal_that_is_gone_ends_the_program_even_when_nobody_says_so() {
    let place = Place::new();
    // Once it has heard a key it has all of its ears.
    let steps = [("", "help"), ("?", "practising.")];
    ends_with_its_terminal(&place, "fractions.yaml", &steps);
}

#[test]
fn a_smaller_and_a_larger_terminal_are_drawn_anew() {
    let place = Place::new();
    let mut terminal = Terminal::notyet(&place, &["fractions.yaml"]);
    terminal.sees("Enter start");
    let small = PtySize {
        rows: 8,
        cols: 30,
        pixel_width: 0,
        pixel_height: 0,
    };
    terminal.master.resize(small).expect("a new size");
    terminal.sees("notyet needs 40×12");
    let large = PtySize {
        rows: 30,
        cols: 100,
        ..small
    };
    terminal.master.resize(large).expect("a new size");
    terminal.sees("Fractions, first steps");
    terminal.press("q");
    assert!(terminal.end().success());
}

/// A set with a picture, in a terminal of this name, and of this many pixels a cell; all that is written until the words of the
/// picture are there.
#[cfg(feature = "pictures")]
fn written_for_a_picture(name: &str, cell: (u16, u16)) -> String {
    let place = Place::new();
    place.write(
        "set.yaml",
        "title: T\nquestions:\n  - question: Q\n    image: a.png\n    alt: A grey wall\n    answer: a\n",
    );
    let grey = picture::png(60, 40, |_, _| [99, 99, 99]);
    place.put("a.png", &grey);
    let size = PtySize {
        pixel_width: SIZE.cols * cell.0,
        pixel_height: SIZE.rows * cell.1,
        ..SIZE
    };
    let pair = native_pty_system().openpty(size).expect("a terminal");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_notyet"));
    command.args(["set.yaml"]);
    command.cwd(place.path());
    command.env_clear();
    command.env("NOTYET_DATA", place.data());
    command.env("TERM", name);
    let child = pair.slave.spawn_command(command).expect("the program");
    drop(pair.slave);
    let mut terminal = Terminal::of((pair.master, child));
    terminal.sees("Enter start");
    terminal.press("\r");
    let mut written = String::new();
    // On the screen: what is there already, such as a blank, is not written again.
    while !terminal.screen.screen().contents().contains("A grey wall") {
        let bytes = terminal
            .output
            .recv_timeout(terminal::AT_MOST)
            .expect("the words");
        terminal.screen.process(&bytes);
        written.push_str(&String::from_utf8_lossy(&bytes));
    }
    terminal.press("\x03");
    assert!(terminal.end().success());
    written
}

#[cfg(feature = "pictures")]
#[test]
fn a_terminal_gets_pictures_as_it_understands_them_and_is_asked_nothing() {
    let cases = [
        ("xterm-kitty", (8, 16), "\u{1b}_Gq=2,"),
        ("foot", (8, 16), "\u{1b}P"),
        ("xterm-256color", (8, 16), "48;5;241m"),
        ("xterm-kitty", (0, 0), "48;5;241m"),
    ];
    for (name, cell, expected) in cases {
        let written = written_for_a_picture(name, cell);
        assert!(written.contains(expected), "{name} {cell:?}: {written:?}");
        // A question about the terminal ends in `c` (what it is), `n` (how it is), `t` (how large it is).
        for question in ["[c", "[0c", "[>c", "[5n", "[6n", "[14t", "[16t", "a=q"] {
            assert!(!written.contains(question), "{name}: {question}");
        }
    }
}

/// Chooses that this executable is the one in the terminal of the test below.
const TROUBLE: &str = "NOTYET_TEST_TROUBLE";

/// A desk on which trouble waits.
struct Troubled {
    desk: Memory,
}

impl Desk for Troubled {
    fn open(&self, _: usize) -> Result<Arc<Set>, NeedsAuthor> {
        Err(NeedsAuthor {
            path: "bridges.yaml".to_owned(),
            source: String::new(),
            diagnostics: Vec::new(),
            unreadable: Some("the desk is locked".to_owned()),
        })
    }

    fn now(&self) -> jiff::Timestamp {
        self.desk.now()
    }
    fn learner(&self) -> &str {
        self.desk.learner()
    }
    fn shelf(&self) -> &[Listing] {
        self.desk.shelf()
    }
    fn refresh(&mut self) {
        self.desk.refresh();
    }
    fn paths(&self, set: &str) -> Paths {
        self.desk.paths(set)
    }
    fn offset(&self) -> i32 {
        self.desk.offset()
    }
    fn beginning(&mut self, plan: Plan) -> Beginning {
        self.desk.beginning(plan)
    }
    fn keep(&mut self, entry: &Entry) -> Kept {
        self.desk.keep(entry)
    }
    fn standing(&mut self) -> Kept {
        self.desk.standing()
    }
    fn settle(&mut self) -> Kept {
        self.desk.settle()
    }
    fn notices(&mut self) -> Vec<String> {
        self.desk.notices()
    }
}

/// Not a test by itself: what the one below runs in a terminal.
#[test]
fn a_desk_with_trouble_in_the_child() {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is how the child is told what it is for"
    )]
    if std::env::var_os(TROUBLE).is_none() {
        return;
    }
    let mut desk = Troubled {
        desk: Memory::with(&[("bridges.yaml", support::FRACTIONS)]),
    };
    let ended = notyet::tui::library(&mut desk, None, Ok(None), &notyet::tui::Options::default());
    println!("ended: {}", ended.is_ok());
}

/// The terminal's modes, as text: their type is another crate's.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("its modes"))
}

/// This executable in a terminal, with trouble on its desk.
fn with_trouble(place: &Place) -> (Terminal, String) {
    let pair = native_pty_system().openpty(SIZE).expect("a terminal");
    let before = modes(&*pair.master);
    let mut command = CommandBuilder::new(std::env::current_exe().expect("this executable"));
    command.args([
        "--exact",
        "screens::a_desk_with_trouble_in_the_child",
        "--nocapture",
        "--test-threads=1",
    ]);
    command.cwd(place.path());
    command.env(TROUBLE, "yes");
    command.env("RUST_BACKTRACE", "0");
    let child = pair.slave.spawn_command(command).expect("this executable");
    drop(pair.slave);
    (Terminal::of((pair.master, child)), before)
}

#[test]
fn an_error_of_the_desk_is_told_and_the_terminal_given_back() {
    let place = Place::new();
    let (mut terminal, before) = with_trouble(&place);
    terminal.sees("Enter open");
    terminal.press("\r");
    terminal.sees("the desk is locked");
    terminal.press("\rqq");
    assert!(terminal.end().success());
    terminal.is_given_back();
    assert_eq!(modes(&*terminal.master), before);
    terminal.sees("ended: true");
}
