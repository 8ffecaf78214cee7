//! The mouse in a real terminal: heard where it is switched on and nowhere else, and switched off again whenever the terminal is given back.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::fs;

use crate::support::Place;
use crate::terminal::{Terminal, in_a_terminal};
use vt100::{MouseProtocolEncoding, MouseProtocolMode};

fn place_with(settings: &str) -> Place {
    let place = Place::new();
    fs::create_dir_all(place.data()).unwrap();
    place.write("D/settings.yaml", settings);
    place
}

fn mode(terminal: &Terminal) -> MouseProtocolMode {
    terminal.screen.screen().mouse_protocol_mode()
}

/// Presses and lets go of the left button on these words.
#[track_caller]
fn click(terminal: &mut Terminal, words: &str) {
    let shown = terminal.screen.screen().contents();
    let mut lines = shown.lines().enumerate();
    let (row, line) = lines.find(|(_, line)| line.contains(words)).expect(words);
    let before = line.split(words).next().unwrap_or_default();
    let (column, row) = (before.chars().count() + 1, row + 1);
    terminal.press(&format!(
        "\u{1b}[<0;{column};{row}M\u{1b}[<0;{column};{row}m"
    ));
}

#[test]
fn a_click_picks_a_choice_and_a_second_one_answers() {
    let place = place_with("mouse: on\n");
    let mut terminal = Terminal::notyet(&place, &["--seed", "1", "fractions.yaml"]);
    terminal.sees("Enter start");
    assert_eq!(mode(&terminal), MouseProtocolMode::PressRelease);
    let encoding = terminal.screen.screen().mouse_protocol_encoding();
    assert_eq!(encoding, MouseProtocolEncoding::Sgr);
    terminal.press("\r");
    terminal.sees("What is 1/2 + 1/4?");
    click(&mut terminal, "3/4");
    click(&mut terminal, "1/8");
    click(&mut terminal, "1/8");
    terminal.sees("Not yet");
    let answered = |place: &Place| {
        let lines = place.lines().into_iter();
        lines
            .filter(|line| line.contains("\"answered\""))
            .collect::<Vec<_>>()
    };
    let lines = answered(&place);
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains("\"response\":\"1/8\""), "{lines:?}");
    terminal.press("\u{3}");
    assert!(terminal.end().success());
    terminal.is_given_back();
}

#[test]
fn the_mouse_is_not_heard_unless_it_is_switched_on() {
    let place = Place::new();
    let mut terminal = Terminal::notyet(&place, &["--seed", "1", "fractions.yaml"]);
    terminal.sees("Enter start");
    assert_eq!(mode(&terminal), MouseProtocolMode::None);
    terminal.press("\r");
    terminal.sees("What is 1/2 + 1/4?");
    // One that reports it all the same.
    for _ in 0..2 {
        click(&mut terminal, "1/8");
    }
    terminal.press("h");
    terminal.sees("Draw a bar and cut it into quarters.");
    assert!(!place.lines().concat().contains("answered"));
    terminal.press("\u{3}");
    assert!(terminal.end().success());
}

#[test]
fn it_is_switched_on_and_off_on_the_screen_of_the_settings() {
    let place = place_with("mouse: off\n");
    let mut terminal = Terminal::notyet(&place, &["settings"]);
    terminal.sees("Mouse");
    terminal.press("jjjj ");
    terminal.sees("‹ on ›");
    assert_eq!(mode(&terminal), MouseProtocolMode::PressRelease);
    click(&mut terminal, "Voice");
    terminal.sees("‹ warm ›");
    click(&mut terminal, "Voice");
    terminal.sees("‹ plain ›");
    click(&mut terminal, "Mouse");
    terminal.sees("‹ on ›");
    terminal.press(" ");
    terminal.sees("‹ off ›");
    assert_eq!(mode(&terminal), MouseProtocolMode::None);
    terminal.press("q");
    assert!(terminal.end().success());
    let kept = fs::read_to_string(place.data().join("settings.yaml")).unwrap();
    assert_eq!(kept, "mouse: off\nvoice: plain\n");
}

#[test]
fn it_is_off_while_the_program_is_stopped_and_after_a_signal() {
    let place = place_with("mouse: on\n");
    let words = ["--norc", "--noediting", "-i"];
    let mut terminal = Terminal::of(in_a_terminal(&place, "bash", &words));
    terminal.press("PS1='ready'$((1 + 1))'$ '\n");
    terminal.sees("ready2$");
    let program = env!("CARGO_BIN_EXE_notyet");
    let call = format!("sh -c 'echo $$ > process; exec {program} fractions.yaml'\n");
    terminal.press(&call);
    terminal.sees("Enter start");
    assert_eq!(mode(&terminal), MouseProtocolMode::PressRelease);
    terminal.press("\u{1a}");
    terminal.sees("Stopped");
    assert_eq!(mode(&terminal), MouseProtocolMode::None);
    terminal.press("clear; fg\n");
    terminal.sees("Enter start");
    assert_eq!(mode(&terminal), MouseProtocolMode::PressRelease);
    let process = fs::read_to_string(place.path().join("process")).unwrap();
    let sent = std::process::Command::new("kill")
        .args(["-TERM", process.trim()])
        .status();
    assert!(sent.unwrap().success());
    terminal.sees("ready2$");
    assert_eq!(mode(&terminal), MouseProtocolMode::None);
    terminal.press("exit\n");
    let _ = terminal.end();
}
