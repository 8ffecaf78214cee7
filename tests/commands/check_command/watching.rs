//! `--watch`, on a terminal and in a pipe.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use super::{GOOD, SLIP};
use crate::support::Place;

/// Nothing here takes as long; a test that waits this long has found something.
const AT_MOST: Duration = Duration::from_secs(20);

/// A watch whose output goes into a pipe.
struct Piped {
    child: Child,
    lines: Receiver<String>,
}

impl Piped {
    fn new(place: &Place, arguments: &[&str]) -> Self {
        let mut command = place.notyet(&[&["check", "--watch"], arguments].concat());
        command.stdin(Stdio::null());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let lines = lines(child.stdout.take().unwrap());
        Self { child, lines }
    }

    /// All lines up to the one that says that there is a wait.
    fn run(&self) -> Vec<String> {
        let mut run = Vec::new();
        loop {
            let line = self
                .lines
                .recv_timeout(AT_MOST)
                .unwrap_or_else(|_| panic!("no end of {run:?}"));
            if line.starts_with("Watching.") {
                return run;
            }
            run.push(line);
        }
    }

    /// How it ended, and what it said aside; it is killed should it not end.
    fn end(mut self) -> (ExitStatus, String) {
        let process = self.child.id();
        let mut said = self.child.stderr.take().unwrap();
        let (ended, wait) = channel();
        thread::spawn(move || {
            let mut aside = String::new();
            said.read_to_string(&mut aside).unwrap();
            ended.send((self.child.wait().unwrap(), aside))
        });
        wait.recv_timeout(AT_MOST).unwrap_or_else(|_| {
            signal(process, "-KILL");
            panic!("it was still there")
        })
    }
}

fn lines(output: ChildStdout) -> Receiver<String> {
    let (send, receive) = channel();
    thread::spawn(move || {
        for line in BufReader::new(output).lines() {
            let Ok(line) = line else { return };
            if send.send(line).is_err() {
                return;
            }
        }
    });
    receive
}

fn signal(process: u32, name: &str) {
    let mut kill = std::process::Command::new("kill");
    assert!(
        kill.args([name, &process.to_string()])
            .status()
            .unwrap()
            .success()
    );
}

#[test]
fn in_a_pipe_every_save_is_a_run_of_its_own_without_any_codes() {
    let place = Place::new();
    std::fs::create_dir(place.path().join("sets")).unwrap();
    place.write("sets/a.yaml", SLIP);
    let watch = Piped::new(&place, &["--format", "short", "sets"]);
    let first = watch.run();
    assert!(
        first[0].contains("a.yaml:5:5: error[unknown-field]"),
        "{first:?}"
    );
    assert_eq!(first[1..], ["1 file checked: 1 to mend."]);
    place.write("sets/a.yaml", GOOD);
    assert_eq!(watch.run(), ["", "1 file checked: nothing to mend."]);
    place.write("sets/b.yaml", GOOD);
    assert_eq!(watch.run(), ["", "2 files checked: nothing to mend."]);
    std::fs::remove_file(place.path().join("sets/a.yaml")).unwrap();
    assert_eq!(watch.run(), ["", "1 file checked: nothing to mend."]);
    signal(watch.child.id(), "-INT");
    let (status, aside) = watch.end();
    assert_eq!((status.code(), aside.as_str()), (Some(0), ""));
}

#[test]
fn an_empty_folder_and_a_file_that_is_not_there_are_waited_for() {
    let place = Place::new();
    std::fs::create_dir(place.path().join("sets")).unwrap();
    let watch = Piped::new(&place, &["--format", "short", "sets", "later.yaml"]);
    assert_eq!(
        watch.run(),
        ["1 file checked: 1 file that cannot be read, 1 folder with nothing to check."]
    );
    place.write("sets/a.yaml", GOOD);
    assert_eq!(
        watch.run(),
        ["", "2 files checked: 1 file that cannot be read."]
    );
    place.write("later.yaml", GOOD);
    assert_eq!(watch.run(), ["", "2 files checked: nothing to mend."]);
    signal(watch.child.id(), "-TERM");
    let (status, aside) = watch.end();
    assert_eq!(status.code(), Some(0));
    assert_eq!(
        aside.matches("sets: there is no .yaml").count(),
        1,
        "{aside}"
    );
    assert_eq!(
        aside.matches("later.yaml: there is no such file").count(),
        2,
        "{aside}"
    );
}

#[test]
fn a_reader_that_goes_away_ends_it_without_a_word() {
    let place = Place::new();
    place.write("good.yaml", GOOD);
    let mut command = place.notyet(&["check", "--watch", "good.yaml"]);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    assert_eq!(line, "1 file checked: nothing to mend.\n");
    // Nothing is saved after this: it must see by itself that nobody reads.
    drop(output);
    let (_, lines) = channel();
    let (status, aside) = Piped { child, lines }.end();
    assert_eq!((status.code(), aside.as_str()), (Some(0), ""));
}

mod on_a_terminal {
    use portable_pty::MasterPty;

    use super::*;
    use crate::terminal::{Terminal, ends_with_its_terminal};

    /// The terminal's modes, as text: their type is another crate's.
    fn modes(master: &dyn MasterPty) -> String {
        format!("{:?}", master.get_termios().expect("its modes"))
    }

    /// What was written until a wait began.
    fn run(terminal: &mut Terminal) -> String {
        let mut written = String::new();
        while !written.contains("Watching.") {
            let bytes = terminal.output.recv_timeout(AT_MOST).expect(&written);
            terminal.screen.process(&bytes);
            written.push_str(&String::from_utf8_lossy(&bytes));
        }
        written
    }

    #[test]
    fn each_run_begins_on_a_clean_screen_and_the_terminal_stays_as_it_is() {
        let place = Place::new();
        std::fs::create_dir(place.path().join("sets")).unwrap();
        place.write("sets/a.yaml", SLIP);
        let arguments = ["check", "--watch", "sets", "gone.yaml"];
        let mut terminal = Terminal::notyet(&place, &arguments);
        let mut written = run(&mut terminal);
        let before = modes(&*terminal.master);
        terminal.sees("Ctrl-C ends.");
        terminal.sees("did you mean `answer`?");
        terminal.sees("1 file that cannot be read.");
        place.write("sets/a.yaml", GOOD);
        written += &run(&mut terminal);
        terminal.sees("Ctrl-C ends.");
        let shown = terminal.screen.screen().contents();
        let lines: Vec<&str> = shown.lines().collect();
        assert!(
            lines[0].starts_with("gone.yaml: there is no such file"),
            "{shown}"
        );
        assert_eq!(
            lines[lines.len() - 2],
            "2 files checked: 1 file that cannot be read."
        );
        assert_eq!(
            lines[lines.len() - 1],
            "Watching. Save a file to check again; Ctrl-C ends."
        );
        assert_eq!(written.matches("\u{1b}[2J").count(), 2, "{written:?}");
        for code in ["[3J", "[?1049", "[?25", "\u{1b}c"] {
            assert!(!written.contains(code), "{code} in {written:?}");
        }
        assert_eq!(modes(&*terminal.master), before);
        terminal.press("\u{3}");
        assert!(terminal.end().success());
        terminal.is_given_back();
    }

    #[test]
    fn what_is_told_aside_stays_on_the_screen() {
        let place = Place::new();
        std::fs::create_dir(place.path().join("empty")).unwrap();
        let arguments = [
            "check",
            "--watch",
            "--format",
            "short",
            "empty",
            "gone.yaml",
        ];
        let mut terminal = Terminal::notyet(&place, &arguments);
        run(&mut terminal);
        terminal.sees("empty: there is no .yaml or .yml file");
        terminal.sees("gone.yaml: there is no such file");
        terminal.press("\u{3}");
        assert!(terminal.end().success());
    }

    #[test]
    fn a_terminal_that_is_gone_ends_it() {
        let place = Place::new();
        place.write("good.yaml", GOOD);
        ends_with_its_terminal(&place, "check --watch good.yaml", &[("", "Watching.")]);
    }
}
