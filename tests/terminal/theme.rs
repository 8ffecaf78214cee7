//! The theme `auto` in a real terminal: one with a light background, one with a dark one, one that never says, and one that says it late.
//! Whatever it says, no screen takes it for keys.
#![cfg(unix)]

use crate::support::Place;
use crate::terminal::{AT_MOST, Terminal, in_a_terminal};
use vt100::Color;

const QUESTION: &str = "\u{1b}]11;?\u{1b}\\";
/// The colours of a key's name, on light and on dark.
const ON_LIGHT: Color = Color::Idx(55);
const ON_DARK: Color = Color::Idx(183);

/// The colours of all that is shown.
fn colours(terminal: &Terminal) -> Vec<Color> {
    let screen = terminal.screen.screen();
    let (rows, columns) = screen.size();
    let cells = (0..rows.get()).flat_map(|row| (0..columns.get()).map(move |column| (row, column)));
    let cells = cells.filter_map(|(row, column)| screen.cell(row, column));
    let mut colours: Vec<Color> = cells.map(vt100::Cell::fgcolor).collect();
    colours.retain(|colour| *colour != Color::Default);
    colours
}

/// Waits until something has this colour.
#[track_caller]
fn sees_colour(terminal: &mut Terminal, colour: Color) {
    while !colours(terminal).contains(&colour) {
        let bytes = terminal.output.recv_timeout(AT_MOST);
        let bytes = bytes.unwrap_or_else(|why| panic!("no {colour:?} ({why})"));
        terminal.screen.process(&bytes);
    }
}

/// All that is written until these words are seen.
fn written(terminal: &mut Terminal, words: &str) -> String {
    let mut all = Vec::new();
    while !terminal.screen.screen().contents().contains(words) {
        let bytes = terminal.output.recv_timeout(AT_MOST).expect("more");
        terminal.screen.process(&bytes);
        all.extend(bytes);
    }
    String::from_utf8_lossy(&all).into_owned()
}

/// A terminal with these variables, and the program in it.
fn with(place: &Place, variables: &str, arguments: &str) -> Terminal {
    let program = env!("CARGO_BIN_EXE_notyet");
    let call = format!("{variables} exec '{program}' {arguments} fractions.yaml");
    Terminal::of(in_a_terminal(place, "/bin/sh", &["-c", &call]))
}

#[track_caller]
fn leaves(terminal: &mut Terminal) {
    terminal.press("\u{3}");
    assert!(terminal.end().success());
    terminal.is_given_back();
}

#[test]
fn on_a_light_background_colours_are_dark_and_the_answer_is_no_key() {
    let place = Place::new();
    let mut terminal = with(&place, "", "");
    terminal.press("\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\");
    terminal.sees("Enter start");
    sees_colour(&mut terminal, ON_LIGHT);
    terminal.press("\r");
    terminal.sees("What is 1/2 + 1/4?");
    leaves(&mut terminal);
    assert_eq!(place.lines().len(), 3, "{:?}", place.lines());
}

#[test]
fn on_a_dark_background_colours_are_light() {
    let place = Place::new();
    let mut terminal = with(&place, "", "");
    terminal.sees("Enter start");
    terminal.press("\u{1b}]11;rgb:1e/1e/1e\u{7}");
    sees_colour(&mut terminal, ON_DARK);
    assert!(!colours(&terminal).contains(&ON_LIGHT));
    leaves(&mut terminal);
}

#[test]
fn a_terminal_that_never_says_is_not_waited_for_and_has_no_colours() {
    let place = Place::new();
    let mut terminal = with(&place, "", "");
    let all = written(&mut terminal, "Enter start");
    assert_eq!(all.matches(QUESTION).count(), 1, "{all:?}");
    assert_eq!(colours(&terminal), []);
    terminal.press("\r");
    terminal.sees("What is 1/2 + 1/4?");
    terminal.press("h");
    let all = written(&mut terminal, "Draw a bar and cut it into quarters.");
    assert!(!all.contains(QUESTION), "{all:?}");
    assert_eq!(colours(&terminal), []);
    leaves(&mut terminal);
}

#[test]
fn an_answer_that_comes_late_is_seen_and_never_typed() {
    let place = Place::new();
    let mut terminal = with(&place, "", "");
    terminal.sees("Enter start");
    terminal.press("\rl");
    terminal.sees("Write 0.25 as a fraction.");
    terminal.press("1\u{1b}]11;rgb:0000/0000/0000\u{1b}\\/4");
    sees_colour(&mut terminal, ON_DARK);
    terminal.sees("› 1/4");
    terminal.press("\r");
    terminal.sees("✓ 1/4");
    leaves(&mut terminal);
}

#[test]
fn a_background_that_neither_theme_can_be_read_on_has_no_colours() {
    let place = Place::new();
    let mut terminal = with(&place, "COLORFGBG='15;0'", "");
    terminal.sees("Enter start");
    assert!(colours(&terminal).contains(&ON_DARK));
    terminal.press("\u{1b}]11;rgb:8080/8080/8080\u{7}");
    while !colours(&terminal).is_empty() {
        let bytes = terminal.output.recv_timeout(AT_MOST).expect("more");
        terminal.screen.process(&bytes);
    }
    leaves(&mut terminal);
}

#[test]
fn what_the_surroundings_say_counts_until_the_terminal_answers() {
    for (variables, colour) in [
        ("COLORFGBG='0;15'", ON_LIGHT),
        ("COLORFGBG='15;default;0'", ON_DARK),
    ] {
        let place = Place::new();
        let mut terminal = with(&place, variables, "");
        terminal.sees("Enter start");
        assert!(colours(&terminal).contains(&colour), "{variables}");
        leaves(&mut terminal);
    }
}

#[test]
fn nobody_is_asked_where_the_answer_would_change_nothing() {
    for (variables, arguments) in [
        ("", "--theme dark"),
        ("", "--theme mono"),
        ("NO_COLOR=1", ""),
        ("CLICOLOR=0", ""),
        ("TERM=linux", ""),
        ("TERM=vt220", ""),
        ("TERM=eterm-color", ""),
    ] {
        let place = Place::new();
        let mut terminal = with(&place, variables, arguments);
        let all = written(&mut terminal, "Enter start");
        assert!(
            !all.contains("\u{1b}]11"),
            "{variables} {arguments}: {all:?}"
        );
        leaves(&mut terminal);
    }
}
