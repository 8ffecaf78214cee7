//! Files as large as the bounds allow, and hostile ones: each is looked at to an end, which would take minutes if anything in it were
//! looked at once for each other thing.

use std::fmt::Write;

use notyet::exchange::fit::fit;
use notyet::exchange::{self, Input};
use notyet::proof;

use crate::reader_bounds::{items, one, reading, set_of};

/// A line of four mebibytes, of as many texts as a file may have.
#[test]
fn texts_on_one_long_line_are_each_looked_at_once() {
    let tags = "aaaaaaaaaaaaaaa, ".repeat(190_000);
    let text = format!("title: T\ntags: [{tags}]\nquestions:\n  - {{question: Q, answer: a}}\n");
    let set = reading(&text).set.expect("a set");
    assert_eq!(set.tags.len(), 190_000);
    let lists = "[aaaaaaaaaaaaaaa], ".repeat(90_000);
    let reading = reading(&format!("title: T\ntags: [{lists}]\n"));
    assert!(reading.set.is_none() && reading.diagnostics.len() <= 1_100);
}

/// That a set which can be used, as large as the bounds allow, is looked at to an end: it would take minutes if a rule looked at every
/// pair in it.
fn assert_answered(text: &str) {
    assert!(text.len() < 4 * 1024 * 1024);
    let reading = proof::for_author(text.as_bytes(), "set.yaml");
    let is_whole = reading.set.is_some() || reading.rest.is_some();
    assert!(is_whole, "{:?}", &reading.diagnostics[0]);
    assert!(reading.diagnostics.len() <= 4_000);
}

/// `count` items of a map on one line, with keys that begin with this one.
fn says(count: usize, key: &str) -> String {
    items(count, |number| format!("{key}{number}: x"))
}

#[test]
fn feedback_to_each_of_many_answers_is_looked_at() {
    assert_answered(&one(&format!(
        "    answer: [{}]\n    feedback: {{{}}}",
        items(60_000, |number| format!("t{number}")),
        says(60_000, "t")
    )));
    assert_answered(&one(&format!(
        "    answer: a\n    feedback: {{{}}}",
        items(60_000, |number| format!("t{number}: It is bad"))
    )));
}

#[test]
fn feedback_to_many_answers_that_are_no_choices_is_looked_at() {
    assert_answered(&one(&format!(
        "    choices: [a, b]\n    answer: a\n    feedback: {{{}}}",
        says(90_000, "t")
    )));
}

#[test]
fn many_hints_beside_many_answers_are_looked_at() {
    assert_answered(&one(&format!(
        "    answer: [{}]\n    hints: [{}]",
        items(90_000, |number| format!("answer {number}")),
        items(90_000, |number| format!("hint {number}"))
    )));
    let row = |number| format!("{}b{number}", "a ".repeat(30));
    assert_answered(&one(&format!(
        "    answer: [{}]\n    hints: [{}]",
        items(25_000, row),
        items(25_000, |_| "a ".repeat(35))
    )));
}

#[test]
fn long_hints_of_words_to_avoid_are_looked_at() {
    let written = "bad ".repeat(2_499);
    let escaped = format!("\"\\x41 {}\"", "`bad` ".repeat(1_660));
    for hint in [written, escaped] {
        let hints = format!("      - {hint}\n").repeat(390);
        assert_answered(&one(&format!("    answer: a\n    hints:\n{hints}")));
    }
}

#[test]
fn many_patterns_and_many_questions_are_looked_at() {
    let patterns = "\"/(a{9}b{9}){99}/\", ".repeat(100_000);
    assert_answered(&one(&format!("    answer: [{patterns}]")));
    assert_answered(&set_of(5_000));
}

/// That reading it ends with something to say, and not with everything that could be said.
fn assert_told(text: &str) {
    let reading = reading(text);
    assert!(reading.set.is_none());
    let count = reading.diagnostics.len();
    assert!((1..=1_100).contains(&count), "{count}: {}", &text[..40]);
}

#[test]
fn what_is_nested_without_end_is_told() {
    let indents = (0..2_000).fold(String::new(), |mut text, deep| {
        let _ = writeln!(text, "{}a:", " ".repeat(deep));
        text
    });
    assert_told(&indents);
    assert_told(&format!("title: {}", "[".repeat(100_000)));
    for opening in ["[", "{a: ", "[{a: ", "- ", "? "] {
        assert_told(&opening.repeat(100_000));
    }
}

#[test]
fn a_line_without_end_is_told() {
    assert_told(&format!("title: \"{}", "x ".repeat(1_000_000)));
    assert_told(&format!("title: {}\n", "a: ".repeat(500_000)));
    assert_told(&format!("title: T\nquestions: [{}", "x, ".repeat(50_000)));
    for (sign, times) in [
        ("x", 2_000_000),
        ("#", 2_000_000),
        ("\"", 1_000_000),
        ("'", 1_000_001),
        ("\t", 1_000_000),
        ("\u{1b}", 1_000_000),
        ("&a ", 500_000),
        ("!", 500_000),
    ] {
        assert_told(&sign.repeat(times));
    }
}

#[test]
fn lines_without_end_are_told() {
    for (line, times) in [
        ("a\n", 100_000),
        ("# x\n", 100_000),
        ("---\n", 50_000),
        ("a: b\n", 90_000),
    ] {
        assert_told(&line.repeat(times));
    }
    for (line, times) in [("  - question: A: b\n", 50_000), ("  - x\n", 5_000)] {
        assert_told(&format!("title: T\nquestions:\n{}", line.repeat(times)));
    }
}

#[test]
fn questions_of_other_programs_without_end_come_to_an_end() {
    let answers = |number| format!("=a{number}#f{number} ");
    let gift = format!("Q {{{}}}", (0..20_000).map(answers).collect::<String>());
    let signs = format!("[html]{} {{=a}}", "&amp;&lt;".repeat(60_000));
    let gaps = format!(
        "#separator:tab\n#html:true\n{}\tx\n",
        "{{c1::a}} ".repeat(20_000)
    );
    let ticks = format!("Q {{=a ~{}}}", "`".repeat(20_000));
    for (format, text) in [
        ("gift", gift),
        ("gift", signs),
        ("anki", gaps),
        ("gift", ticks),
    ] {
        let input = Input {
            text,
            ..Input::default()
        };
        let read = exchange::import(&input, exchange::named(format)).unwrap();
        let fitted = fit(read, "Title");
        assert_eq!(fitted.draft.questions.len() + fitted.left_out.len(), 1);
    }
}
