//! How problems look.

use notyet::diagnostic::{full, short};
use notyet::quiz::read::read;

fn drawn(text: &str, colour: bool) -> String {
    full::render(
        "set.yaml",
        text,
        &read(text.as_bytes(), "set.yaml").diagnostics,
        colour,
    )
}

#[test]
fn a_problem_shows_its_line_its_words_and_what_to_write() {
    insta::assert_snapshot!(drawn(
        "title: T\nquestions:\n  - question: Name it: the river\n    answer: a\n",
        false
    ));
}

#[test]
fn two_places_near_each_other_are_drawn_together() {
    insta::assert_snapshot!(drawn(
        "title: T\nquestions:\n  - question: Q\n    answer: a\n    answer: b\n",
        false
    ));
}

#[test]
fn two_places_far_apart_are_drawn_apart() {
    let between = "  # a remark\n".repeat(20);
    insta::assert_snapshot!(drawn(
        &format!("title: T\n{between}title: U\nquestions:\n  - question: Q\n    answer: a\n"),
        false
    ));
}

#[test]
fn colour_is_there_only_when_asked_for() {
    let text = "titel: T\nquestions:\n  - question: Q\n    answer: a\n";
    assert!(!drawn(text, false).contains('\u{1b}'));
    assert!(drawn(text, true).contains("\u{1b}["));
}

#[test]
fn control_characters_of_the_file_are_drawn_as_symbols() {
    let text = "title: a\u{1b}[31mb\u{202e}c\u{9b}d\nquestions:\n  - question: Q\n    answer: a\n";
    let drawn = drawn(text, false);
    assert!(!drawn.contains(['\u{1b}', '\u{202e}', '\u{9b}']), "{drawn}");
    assert!(drawn.contains('␛'), "{drawn}");
}

#[test]
fn a_line_of_two_megabytes_is_trimmed_on_both_sides() {
    let long = "x".repeat(1_000_000);
    let text = format!("title: {long}\u{1b}{long}\n");
    let drawn = drawn(&text, false);
    assert!(drawn.len() < 10_000);
    assert!(drawn.contains("set.yaml:1:1000008"), "{drawn}");
}

#[test]
fn a_file_that_is_not_utf8_is_drawn_from_its_lossy_text() {
    let bytes = b"title: Caf\xe9 \xe9\ntitel: x\n";
    let text = String::from_utf8_lossy(bytes);
    let diagnostics = read(bytes, "set.yaml").diagnostics;
    let lines = short::render("set.yaml", &text, &diagnostics);
    assert!(lines.contains("set.yaml:1:11: error[not-utf8]"), "{lines}");
    assert!(
        lines.contains("set.yaml:2:1: error[unknown-field]"),
        "{lines}"
    );
    assert!(full::render("set.yaml", &text, &diagnostics, false).contains("^^^^^"));
}
