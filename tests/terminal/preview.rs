//! A preview in a real terminal: saved in every way that editors save, broken and mended while it goes on, and nothing recorded.
#![cfg(unix)]

use std::fs;

use crate::support::{FRACTIONS, Place};
use crate::terminal::Terminal;

/// Saves as many editors do: the new text beside the file, then in its place.
fn save_by_rename(place: &Place, text: &str) {
    place.write("fractions.yaml~", text);
    fs::rename(
        place.path().join("fractions.yaml~"),
        place.path().join("fractions.yaml"),
    )
    .expect("a save");
}

/// As others do: the file is moved aside, and a new one is written.
fn save_by_backup(place: &Place, text: &str) {
    let file = place.path().join("fractions.yaml");
    fs::rename(&file, place.path().join("fractions.yaml.bak")).expect("a copy");
    place.write("fractions.yaml", text);
}

#[test]
fn every_save_is_seen_and_nothing_is_recorded() {
    let place = Place::new();
    let mut terminal = Terminal::notyet(&place, &["preview", "fractions.yaml"]);
    terminal.sees("Preview: nothing is recorded. 3 questions.");
    terminal.press("\r");
    terminal.sees("What is 1/2 + 1/4?");
    terminal.press("n");
    terminal.sees("Write 0.25 as a fraction.");
    terminal.press("1/");

    save_by_rename(&place, &FRACTIONS.replace("Write 0.25", "Put 0.25"));
    terminal.sees("Put 0.25 as a fraction.");
    terminal.sees("› 1/");

    let broken = FRACTIONS.replace("answer: 1/4", "anwser: 1/4");
    save_by_backup(&place, &broken);
    terminal.sees("You see the last good version.");
    terminal.sees("no field anwser");
    terminal.press("4\r");
    terminal.sees("✓ 1/4");

    place.write("fractions.yaml", FRACTIONS);
    terminal.sees_no_more("You see the last good version.");
    terminal.sees("✓ 1/4");
    terminal.press("g3\r");
    terminal.sees("The capital of Kenya?");
    terminal.sees("Question 3 of 3.");

    fs::remove_file(place.path().join("fractions.yaml")).expect("gone");
    terminal.sees("The file cannot be read: there is no such file");
    place.write("fractions.yaml", FRACTIONS);
    terminal.sees_no_more("The file cannot be read");

    terminal.press("\u{1b}");
    terminal.sees("Enter start");
    terminal.press("q");
    assert!(terminal.end().success());
    terminal.is_given_back();
    assert!(!place.data().exists(), "something was recorded");
}

#[test]
fn a_set_that_is_broken_at_first_is_shown_as_soon_as_it_is_mended() {
    let place = Place::new();
    place.write("fractions.yaml", &FRACTIONS.replace("title:", "titel:"));
    let mut terminal = Terminal::notyet(&place, &["preview", "fractions.yaml"]);
    terminal.sees("One thing is to be mended:");
    save_by_rename(&place, FRACTIONS);
    terminal.sees("Enter start");
    terminal.press("\u{3}");
    assert!(terminal.end().success());
    terminal.is_given_back();
}

#[test]
fn a_set_of_the_library_can_be_looked_at_too() {
    let place = Place::new();
    let mut terminal = Terminal::notyet(&place, &["preview", "water-cycle"]);
    terminal.sees("Preview: nothing is recorded.");
    terminal.press("\u{3}");
    assert!(terminal.end().success());
    assert!(!place.data().exists(), "something was recorded");
}
