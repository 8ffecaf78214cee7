//! A record is written in one go and synced before anything says that it is saved; and where a sync takes its time, as on a home
//! that lies on a network, the result is there at once and "Saving…" stands until it is over. Syncs are slowed down by `strace`, and
//! nothing here is timed: what is held is the order of the program's own calls.
#![cfg(target_os = "linux")]

use crate::strace;
use crate::support::{self, Place};
use crate::terminal::{Terminal, in_a_terminal};

const TYPED: &str = "2/6\n3/4\n1/4\nMombasa\nq\n";

/// Half a second for every sync: far longer than a result waits.
const SLOW: &str = "inject=fdatasync:delay_enter=500000";

/// What the program's calls say of its records so far.
#[derive(Debug, Default)]
struct Records {
    written: usize,
    /// How many the sync that is under way covers.
    covered: usize,
    durable: usize,
    syncs: usize,
    waits: bool,
}

impl Records {
    /// Takes a call, and holds what must be so when it is made.
    fn take(&mut self, call: &str) {
        if call.starts_with("write(") && call.contains(r#"\"crc\""#) {
            assert_eq!(
                call.matches(r#"\"crc\""#).count(),
                1,
                "one record a write: {call}"
            );
            assert!(call.contains(r#"\"}\n", "#), "a whole line: {call}");
            self.written += 1;
        } else if call.contains("fdatasync") {
            self.sync(call);
        } else if call.starts_with("write(1, ") {
            self.said(call);
        }
    }

    fn sync(&mut self, call: &str) {
        if call.starts_with("fdatasync(") {
            self.covered = self.written;
            self.syncs += 1;
        }
        if call.contains("= 0") {
            self.durable = self.covered;
        }
    }

    fn said(&mut self, call: &str) {
        if call.contains("Saving…") || call.contains(r"Saving\342\200\246") {
            self.waits = true;
        }
        if call.contains("Saved.") || call.contains("Your path is kept") {
            assert_eq!(self.durable, self.written, "a false word: {call}");
        }
        if call.contains("not yet.") || call.contains("got it") {
            let all = self.durable == self.written;
            assert!(all || self.waits, "a result came before its sync: {call}");
        }
    }
}

fn all_of(place: &Place) -> Records {
    let mut records = Records::default();
    for call in strace::calls(place) {
        records.take(&call);
    }
    records
}

#[test]
fn a_record_is_one_write_and_one_sync_before_its_result_and_nothing_else() {
    if !strace::can_trace() {
        return;
    }
    let place = Place::new();
    let traced = "trace=%file,write,writev,pwrite64,fdatasync,fsync,ftruncate,flock,fcntl";
    let output = strace::run(
        &place,
        &["-e", traced],
        &["--plain", "fractions.yaml"],
        TYPED,
    );
    assert!(output.status.success(), "{output:?}");
    let calls = strace::calls(&place);
    let at = |what: &str| calls.iter().position(|call| call.contains(what)).unwrap();
    let (record, shown) = (at(r#"\"response\":\"2/6\""#), at("2/6: not yet."));
    assert!(record < shown, "{calls:#?}");
    let between = calls[record + 1..shown].iter();
    let others: Vec<_> = between.filter(|call| !call.contains("fdatasync")).collect();
    assert!(others.is_empty(), "{others:?}");
    let records = all_of(&place);
    assert_eq!(records.written, place.lines().len());
    assert!(records.syncs <= records.written, "{records:?}");
    assert_eq!(records.durable, records.written);
    assert!(
        !calls.iter().any(|call| call.starts_with("flock(")),
        "no lock is taken"
    );
}

#[test]
fn on_a_slow_disk_results_come_at_once_and_nothing_is_called_saved_before_it_is() {
    if !strace::can_trace() {
        return;
    }
    let place = Place::new();
    let options = ["-e", "trace=write,fdatasync", "-e", SLOW];
    let output = strace::run(&place, &options, &["--plain", "fractions.yaml"], TYPED);
    assert!(output.status.success(), "{output:?}");
    let said = support::said(&output);
    for words in [
        "Saving…",
        "2/6: not yet.",
        "Your last steps are being saved.",
        "Your path is kept.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let records = all_of(&place);
    assert_eq!(records.durable, records.written);
    // While one sync is under way, what is written waits for the next one together.
    assert!(records.syncs < records.written, "{records:?}");
}

#[test]
fn on_a_slow_disk_the_name_of_a_learner_is_kept_too() {
    if !strace::can_trace() {
        return;
    }
    let place = Place::new();
    let options = ["-e", "trace=write,fdatasync", "-e", SLOW];
    let call = ["--learner", "Zoë", "--plain", "fractions.yaml"];
    let output = strace::run(&place, &options, &call, "2/6\nq\n");
    assert!(support::said(&output).contains("Saving…"), "{output:?}");
    assert!(place.data().join("journal/zoe/name").is_file());
}

#[test]
fn a_slow_sync_that_goes_wrong_is_never_called_saved() {
    if !strace::can_trace() {
        return;
    }
    let place = Place::new();
    let wrong = "inject=fdatasync:delay_enter=100000:error=EIO";
    let options = ["-e", "trace=write,fdatasync", "-e", wrong];
    let output = strace::run(&place, &options, &["--plain", "fractions.yaml"], TYPED);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = support::said(&output);
    assert!(said.contains("Not saved: "), "{said}");
    assert!(
        !said.contains("Saved") && !said.contains("Your path is kept"),
        "{said}"
    );
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        told.contains("Your last steps could not be saved in"),
        "{told}"
    );
}

/// The program in a terminal with slow syncs.
fn on_screens(place: &Place, inject: &str) -> Terminal {
    let mut words = strace::words(place, &["-e", "trace=fdatasync", "-e", inject]);
    words.push("fractions.yaml".to_owned());
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Terminal::of(in_a_terminal(place, "strace", &words))
}

#[test]
fn the_screens_say_saving_until_it_is_saved_and_wait_at_the_end() {
    if !strace::can_trace() {
        return;
    }
    let place = Place::new();
    let mut terminal = on_screens(&place, SLOW);
    terminal.sees("Enter start");
    terminal.press("\r");
    terminal.sees("Saving…");
    terminal.sees("1/8");
    terminal.sees_no_more("Saving…");
    terminal.press("h");
    terminal.sees("Draw a bar");
    terminal.sees("Saving…");
    terminal.sees_no_more("Saving…");
    terminal.press("\x03");
    assert!(terminal.end().success());
    terminal.is_given_back();
    terminal.sees("Your last steps are being saved.");
    assert!(
        place
            .lines()
            .last()
            .is_some_and(|line| line.contains("got-up"))
    );
}

#[test]
fn the_end_of_a_sitting_says_kept_once_it_is() {
    if !strace::can_trace() {
        return;
    }
    let place = Place::new();
    let mut terminal = on_screens(&place, SLOW);
    terminal.sees("Enter start");
    terminal.press("\r");
    terminal.sees("1/8");
    terminal.press("q");
    terminal.sees("Saving…");
    assert!(
        !terminal
            .screen
            .screen()
            .contents()
            .contains("Your path is kept")
    );
    terminal.sees("Your path is kept");
    terminal.press("\x03");
    assert!(terminal.end().success());
}

#[test]
fn the_screens_turn_saving_into_not_saved_when_it_goes_wrong() {
    if !strace::can_trace() {
        return;
    }
    let place = Place::new();
    let mut terminal = on_screens(&place, "inject=fdatasync:delay_enter=200000:error=ENOSPC");
    terminal.sees("Enter start");
    terminal.press("\r");
    terminal.sees("Saving…");
    terminal.sees("Not saved: the disk is full.");
    terminal.press("q");
    terminal.sees("Not saved: the disk is full.");
    assert!(
        !terminal
            .screen
            .screen()
            .contents()
            .contains("Your path is kept")
    );
    terminal.press("\x03");
    assert_eq!(terminal.end().exit_code(), 1);
    terminal.is_given_back();
    terminal.sees("Your last steps could not be saved in");
}
