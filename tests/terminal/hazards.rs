//! What terminals, shells and hands do to the program: stopped and continued, its terminal taken away, made as small as nothing, a
//! flood of bytes that are no keys, a paste without an end. It goes on or ends cleanly, and its record can be read.
//!
//! No terminal here ever answers a question: what is written is only read.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::io::{Read, Write};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::support::{self, Place};
use crate::terminal::{SIZE, Terminal, ends, ends_without, in_a_terminal};
use notyet::journal::line;
use portable_pty::PtySize;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use rustix::fs::{Mode, OFlags, open};
use rustix::termios::{Action, LocalModes, tcflow, tcgetattr};

/// A shell that stops and continues what runs in it, with the program in it; the shell's own lines begin with `$`.
fn in_a_shell(place: &Place) -> Terminal {
    let words = ["--norc", "--noprofile", "-i"];
    let mut terminal = Terminal::of(in_a_terminal(place, "bash", &words));
    // Its own marks of a paste would be taken for the program's.
    terminal.press("bind 'set enable-bracketed-paste off'; PS1='ready'$((1 + 1))'$ '\n");
    terminal.sees("ready2$");
    let program = env!("CARGO_BIN_EXE_notyet");
    let call = format!("sh -c 'echo $$ > process; exec {program} --seed 1 fractions.yaml'\n");
    terminal.press(&call);
    terminal.sees("Enter start");
    terminal.press("\r");
    terminal.sees("What is 1/2 + 1/4?");
    terminal
}

fn signal(place: &Place, name: &str) {
    let process = std::fs::read_to_string(place.path().join("process")).expect("its number");
    let sent = Command::new("kill").args([name, process.trim()]).status();
    assert!(sent.expect("kill").success());
}

#[test]
fn ctrl_z_and_a_stop_from_outside_give_the_terminal_back_and_fg_draws_anew() {
    let place = Place::new();
    let mut terminal = in_a_shell(&place);
    for outside in [false, true] {
        if outside {
            signal(&place, "-TSTP");
        } else {
            terminal.press("\u{1a}");
        }
        terminal.sees("Stopped");
        terminal.is_given_back();
        // The line discipline is the shell's again: it takes a line and says what it holds.
        terminal.press("echo one$((1 + 1))three\n");
        terminal.sees("one2three");
        terminal.press("clear; fg\n");
        terminal.sees("What is 1/2 + 1/4?");
        assert!(terminal.screen.screen().alternate_screen());
        assert!(terminal.screen.screen().bracketed_paste());
        assert!(terminal.screen.screen().hide_cursor());
    }
    // It still hears keys.
    terminal.press("h");
    terminal.sees("Draw a bar and cut it into quarters.");
    terminal.press("\u{3}");
    terminal.sees_no_more("What is 1/2 + 1/4?");
    terminal.is_given_back();
    terminal.press("echo ended$?\nexit\n");
    terminal.sees("ended0");
    terminal.end();
}

#[test]
fn a_program_that_is_stopped_for_good_can_be_ended_and_has_given_the_terminal_back() {
    let place = Place::new();
    let mut terminal = in_a_shell(&place);
    terminal.press("\u{1a}");
    terminal.sees("Stopped");
    signal(&place, "-TERM");
    signal(&place, "-CONT");
    terminal.press("wait; echo ended$?\nexit\n");
    terminal.sees("ended");
    terminal.end();
    terminal.is_given_back();
}

#[test]
fn a_terminal_that_hangs_up_ends_the_program_and_what_was_shown_is_kept() {
    let place = Place::new();
    let words = ["--seed", "1", "fractions.yaml"];
    let (master, child) = in_a_terminal(&place, env!("CARGO_BIN_EXE_notyet"), &words);
    let mut keys = master.take_writer().expect("its keys");
    let mut reader = master.try_clone_reader().expect("its output");
    let mut screen = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
    for (words, pressed) in [
        ("Enter start", "\r"),
        ("What is 1/2", "1\r"),
        ("Not yet", ""),
    ] {
        while !screen.screen().contents().contains(words) {
            let mut buffer = [0; 4096];
            let length = reader.read(&mut buffer).expect("its output");
            screen.process(&buffer[..length]);
        }
        keys.write_all(pressed.as_bytes()).expect("keys");
    }
    // Each of them would keep the terminal open.
    drop((keys, reader));
    assert!(ends_without(master, child), "it was still there");
    let lines = place.lines().concat();
    assert!(lines.contains("\"answered\""), "{lines}");
}

#[test]
fn a_terminal_that_takes_nothing_keeps_no_program_that_is_to_end() {
    let place = Place::new();
    for (name, keys) in [("-TERM", "\r"), ("-HUP", "\r"), ("-INT", "")] {
        let mut terminal = Terminal::notyet(&place, &["--seed", "1", "fractions.yaml"]);
        terminal.sees("Enter start");
        let path = terminal.master.tty_name().expect("its name");
        let tty = open(path, OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).expect("it");
        let is_by_lines = || {
            let modes = tcgetattr(&tty).expect("how it is set").local_modes;
            modes.contains(LocalModes::ICANON)
        };
        assert!(!is_by_lines());
        tcflow(&tty, Action::OOff).expect("it stands still");
        // What the key asks for waits in a write; without one, what gives the terminal back does.
        terminal.press(keys);
        terminal.signal(name);
        assert!(ends(terminal.child), "{name}: it was still there");
        assert!(is_by_lines(), "{name}: keys are no lines");
    }
}

#[test]
fn a_storm_of_sizes_down_to_nothing_is_outlived() {
    let place = Place::new();
    let mut terminal = Terminal::notyet(&place, &["--seed", "1", "fractions.yaml"]);
    terminal.sees("Enter start");
    terminal.press("\r");
    terminal.sees("What is 1/2 + 1/4?");
    let odd = [
        (0, 0),
        (1, 1),
        (0, 1),
        (1, 0),
        (2, 80),
        (24, 1),
        (11, 40),
        (12, 39),
        (12, 40),
        (1000, 3),
        (3, 1000),
        (200, 300),
    ];
    for round in 0..40 {
        for (rows, cols) in odd {
            let size = PtySize { rows, cols, ..SIZE };
            terminal.master.resize(size).expect("a new size");
            // Something is drawn in between: a hint, the help, what was there.
            terminal.press(["h", "?", "\u{1b}", "j", "\u{c}"][(round + usize::from(cols)) % 5]);
        }
    }
    terminal.master.resize(SIZE).expect("a new size");
    terminal.press("\u{1b}\u{1b}\u{c}");
    terminal.press("\u{3}");
    assert!(terminal.end().success());
    terminal.is_given_back();
    // And one that stays small is no harm to the next.
    let mut terminal = Terminal::notyet(&place, &["--seed", "1", "fractions.yaml"]);
    terminal.sees("Enter start");
    for size in [(0, 0), (1, 1)] {
        let (rows, cols) = size;
        let size = PtySize { rows, cols, ..SIZE };
        terminal.master.resize(size).expect("a new size");
    }
    terminal.master.resize(SIZE).expect("a new size");
    terminal.press("\u{c}\r");
    terminal.sees("What is 1/2 + 1/4?");
    terminal.press("\u{3}");
    assert!(terminal.end().success());
}

#[test]
fn a_paste_without_an_end_is_no_keys_and_a_signal_ends_the_program() {
    for ended in [true, false] {
        let place = Place::new();
        let mut terminal = Terminal::notyet(&place, &["--seed", "1", "fractions.yaml"]);
        terminal.sees("Enter start");
        // Were these keys, the sitting would begin and end.
        terminal.press("\u{1b}[200~\r1\rq\r\u{3}");
        terminal.press(&"q\r".repeat(50_000));
        if ended {
            terminal.press("\u{1b}[201~");
            terminal.press("\r");
            terminal.sees("What is 1/2 + 1/4?");
        }
        terminal.signal("-TERM");
        // Where the paste has no end, the interface is still waiting for it and is ended from beside.
        assert_eq!(terminal.end().exit_code(), u32::from(!ended));
        terminal.is_given_back();
        let answered = place.lines().concat().contains("\"answered\"");
        assert!(!answered, "a paste was taken for keys");
    }
}

#[test]
fn without_a_terminal_or_with_a_dumb_one_the_way_to_practise_is_told() {
    let place = Place::new();
    for arguments in [
        &[][..],
        &["fractions.yaml"],
        &["practice", "fractions.yaml"],
    ] {
        let output = place.run(arguments, "");
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains("--plain"), "{told}");
    }
    let call = format!(
        "TERM=dumb exec '{}' fractions.yaml",
        env!("CARGO_BIN_EXE_notyet")
    );
    let mut terminal = Terminal::of(in_a_terminal(&place, "/bin/sh", &["-c", &call]));
    assert_eq!(terminal.end().exit_code(), 1);
    terminal.sees("--plain");
    assert!(!terminal.screen.screen().alternate_screen());
    assert!(!place.data().exists(), "something was recorded");
}

#[test]
fn a_reader_that_goes_away_is_no_trouble_to_any_command() {
    let place = Place::new();
    let calls = [
        "check fractions.yaml",
        "check --format json fractions.yaml",
        "check --format sarif fractions.yaml",
        "check --explain unknown-field",
        "journey --format text fractions.yaml",
        "journey --format json fractions.yaml",
        "journey --format svg fractions.yaml",
        "practice --plain fractions.yaml",
        "share -",
        "schema",
        "--help",
    ];
    for call in calls {
        // The reading end is closed before anything is written.
        let words = format!(
            "{{ while [ ! -e gone ]; do :; done; '{}' {call} < /dev/null; echo $? > status; }} 2> told | {{ exec <&-; : > gone; }}; \
             while [ ! -s status ]; do :; done",
            env!("CARGO_BIN_EXE_notyet")
        );
        for file in ["gone", "status", "told"] {
            let _ = std::fs::remove_file(place.path().join(file));
        }
        let mut shell = Command::new("bash");
        shell.args(["-c", &words]).current_dir(place.path());
        shell.env("NOTYET_DATA", place.data());
        assert!(shell.status().expect("a shell").success());
        let read = |file| std::fs::read_to_string(place.path().join(file)).expect("a file");
        assert_eq!(read("status"), "0\n", "{call}");
        assert!(
            !read("told").contains("notyet: "),
            "{call}: {}",
            read("told")
        );
    }
}

/// How many bytes go in.
const FLOOD: usize = 1_000_000;

/// Pieces of what terminals send, between the bytes drawn one by one.
const PIECES: [&[u8]; 16] = [
    b"\x1b[200~",
    b"\x1b[201~",
    b"\x1b[A",
    b"\x1b[1;5C",
    b"\x1b[97;5:3u",
    b"\x1b[13;1:2u",
    b"\x1b[<0;10;10M",
    b"\x1b[M !!",
    b"\x1b[?62;4c",
    b"\x1b[24;80R",
    b"\x1bOP",
    b"\x1b[I",
    b"\x1b]11;rgb:0000/0000/0000\x1b\\",
    b"\x1b[99999999999999999999;;;;~",
    "é\u{301}\u{202e}".as_bytes(),
    b"\xf0\x9f",
];

/// The next bytes of the flood: any byte but Ctrl-C and Ctrl-Z, which end and stop the program and are asked about elsewhere, and
/// Ctrl-\, with which the system ends it by force once it has given the terminal back, and throws away what is written.
fn next_bytes(chance: &mut Xoshiro256PlusPlus) -> Vec<u8> {
    let mut bytes = Vec::new();
    while bytes.len() < 512 {
        if chance.random_range(0..40) == 0 {
            bytes.extend(PIECES[chance.random_range(0..PIECES.len())]);
        } else {
            let byte = chance.random_range(0..=255);
            bytes.extend((!matches!(byte, 0x03 | 0x1a | 0x1c)).then_some(byte));
        }
    }
    bytes
}

/// Sends what is drawn until the program ends, at most so many bytes, and then asks it to end. From a thread of its own, which is
/// left where it is: what is written to a terminal whose program has ended may wait for ever.
fn flood(terminal: &mut Terminal, mut chance: Xoshiro256PlusPlus, most: usize) -> Arc<AtomicUsize> {
    let sent = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&sent);
    let mut keys = std::mem::replace(&mut terminal.keys, Box::new(std::io::sink()));
    let process = terminal.child.process_id().expect("a process");
    thread::spawn(move || {
        while counted.load(Ordering::SeqCst) < most {
            let bytes = next_bytes(&mut chance);
            if keys.write_all(&bytes).is_err() {
                return;
            }
            counted.fetch_add(bytes.len(), Ordering::SeqCst);
        }
        // Whatever has begun goes to its end, so that the key after it is heard.
        let _ = keys.write_all(b"\x1b[201~\x1b[A\x03");
        let _ = Command::new("kill").arg(process.to_string()).output();
    });
    sent
}

#[test]
fn a_million_bytes_that_are_no_keys_leave_a_record_that_can_be_read() {
    let place = Place::in_memory();
    place.write("fractions.yaml", support::FRACTIONS);
    let (mut sent, mut programs) = (0, 0);
    while sent < FLOOD {
        let mut terminal = Terminal::notyet(&place, &["fractions.yaml"]);
        terminal.sees("Enter start");
        programs += 1;
        let chance = Xoshiro256PlusPlus::seed_from_u64(programs);
        let counted = flood(&mut terminal, chance, FLOOD / 10);
        // A sequence that is not whole may be waited for: then it is ended from beside.
        assert!(terminal.end().exit_code() <= 1, "after {sent} bytes");
        terminal.is_given_back();
        sent += counted.load(Ordering::SeqCst).max(1);
    }
    let lines = place.lines();
    println!("{programs} programs, {} records", lines.len());
    assert!(lines.len() > 100, "the bytes do not get anywhere");
    for one in &lines {
        assert!(line::read(one).is_ok(), "{one}");
    }
    assert!(place.journey("fractions.yaml").is_array());
}

#[test]
fn a_key_that_is_let_go_asks_for_nothing() {
    // As terminals say it that tell of more than presses: Enter let go, pressed, held down.
    let (released, pressed, held) = ("\u{1b}[13;1:3u", "\u{1b}[13;1:1u", "\u{1b}[57353;1:2u");
    let place = Place::new();
    let mut terminal = Terminal::notyet(&place, &["--seed", "1", "fractions.yaml"]);
    terminal.sees("Enter start");
    // Were it a press, the sitting would begin, and `?` would name its keys.
    terminal.press(released);
    terminal.press("?");
    terminal.sees("Start practising.");
    terminal.press("\u{1b}");
    terminal.sees("Enter start");
    terminal.press(held);
    terminal.press(pressed);
    terminal.sees("What is 1/2 + 1/4?");
    // Nor is an answer given by the release that follows.
    terminal.press(released);
    terminal.press("h");
    terminal.sees("Draw a bar and cut it into quarters.");
    terminal.press("\u{3}");
    assert!(terminal.end().success());
    let answered = place.lines().concat().contains("\"answered\"");
    assert!(!answered, "a release was taken for a press");
}
