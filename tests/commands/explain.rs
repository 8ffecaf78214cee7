//! `notyet check --explain`: every code is explained, and each example is what it says it is.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::fs;
use std::process::Output;

use crate::picture::png;
use crate::support::{self, Place, said};
use notyet::diagnostic::Code;
use notyet::diagnostic::catalogue::{Explanation, explanation};
use notyet::quiz::add_ids::add_ids;
use notyet::store::home::check_source;
use notyet::store::sets::Source;

/// The columns that an example has on a terminal of 80, set in by four.
const WIDEST: usize = 76;

/// What a teacher who knows no YAML would have to look up.
const JARGON: [&str; 8] = [
    "mapping", "scalar", "token", "node", "parse", "schema", "sequence", "string",
];

fn all() -> impl Iterator<Item = (Code, &'static Explanation)> {
    Code::ALL.iter().map(|code| (*code, explanation(*code)))
}

/// A place with the one picture that the examples speak of.
fn place() -> Place {
    let place = Place::new();
    place.put("kenya.png", &png(2, 2, |_, _| [9, 9, 9]));
    place
}

/// What the command finds in a file with these bytes, beside the picture.
fn found_in(place: &Place, set: &[u8]) -> Vec<Code> {
    place.put("example.yaml", set);
    let source = Source::File(place.path().join("example.yaml"));
    let (_, reading) = check_source(&source).unwrap();
    reading
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code)
        .collect()
}

fn explain(name: &str) -> Output {
    Place::new().run(&["check", "--explain", name], "")
}

#[test]
fn every_wrong_example_has_its_own_slip_and_no_other() {
    let place = place();
    for (code, explanation) in all() {
        let found = found_in(&place, explanation.wrong);
        assert!(!found.is_empty(), "{code} is not found in its own example");
        assert!(
            found.iter().all(|other| *other == code),
            "{code}: {found:?}"
        );
    }
}

#[test]
fn every_right_example_has_nothing_to_mend() {
    let place = place();
    for (code, explanation) in all() {
        let found = found_in(&place, explanation.right.as_bytes());
        assert!(found.is_empty(), "{code}: {found:?}");
        assert_ne!(explanation.wrong, explanation.right.as_bytes(), "{code}");
    }
}

#[test]
fn the_id_that_is_missing_is_the_one_that_is_written() {
    let explanation = explanation(Code::NoId);
    let with_ids = add_ids(explanation.wrong, "example.yaml").unwrap();
    assert_eq!(with_ids.text, explanation.right);
}

#[test]
fn an_explanation_is_two_to_four_sentences_without_jargon() {
    for (code, explanation) in all() {
        let words = explanation.words;
        let sentences = words.split_inclusive(". ").count();
        assert!((2..=4).contains(&sentences), "{code}: {sentences}: {words}");
        assert!(
            words.ends_with('.') && !words.contains("  "),
            "{code}: {words}"
        );
        assert!(!words.contains('!'), "{code}: {words}");
        let lower = words.to_lowercase();
        let jargon = JARGON.iter().find(|word| lower.contains(*word));
        assert_eq!(jargon, None, "{code}: {words}");
    }
}

#[test]
fn an_example_fits_on_a_screen_and_ends_in_a_whole_line() {
    for (code, explanation) in all() {
        assert!(explanation.wrong.ends_with(b"\n"), "{code}");
        assert!(explanation.right.ends_with('\n'), "{code}");
        let wrong = explanation.wrong_lines();
        let lines = wrong.iter().map(String::as_str);
        let lines: Vec<&str> = lines.chain(explanation.right.lines()).collect();
        assert!(lines.len() <= 30, "{code}: {} lines", lines.len());
        for line in lines {
            assert!(line.chars().count() <= WIDEST, "{code}: {line}");
            assert_eq!(line, line.trim_end(), "{code}");
        }
    }
}

#[test]
fn the_command_says_what_it_is_and_shows_both_examples() {
    let output = explain("unknown-field");
    assert_eq!(output.status.code(), Some(0));
    let said = said(&output);
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[0].starts_with("unknown-field (error: "), "{said}");
    let place = |line: &str| lines.iter().position(|other| *other == line);
    let places = [
        place("For example, not like this:"),
        place("        anwser: Paris"),
        place("but like this:"),
        place("        answer: Paris"),
    ];
    assert!(
        places.is_sorted() && places.iter().all(Option::is_some),
        "{places:?} in\n{said}"
    );
    assert!(
        said.lines().all(|line| line.chars().count() <= 80),
        "{said}"
    );
    assert!(output.stderr.is_empty());
}

#[test]
fn every_code_is_explained_and_nothing_raw_reaches_the_terminal() {
    let place = Place::new();
    for (code, explanation) in all() {
        let output = place.run(&["check", "--explain", code.name()], "");
        assert_eq!(output.status.code(), Some(0), "{code}");
        let said = said(&output);
        let begins = format!("{code} ({}: ", code.severity());
        assert!(said.starts_with(&begins), "{said}");
        assert!(
            !said.contains(|sign: char| sign.is_control() && sign != '\n'),
            "{said:?}"
        );
        for line in explanation.right.lines().filter(|line| !line.is_empty()) {
            assert!(
                said.contains(&format!("\n    {line}\n")),
                "{line} in {said}"
            );
        }
    }
}

#[test]
fn what_cannot_be_shown_is_a_symbol() {
    assert!(said(&explain("control-character")).contains("Seine.␋The"));
    assert!(said(&explain("not-utf8")).contains("answer: caf�\n"));
}

#[test]
fn case_spaces_and_the_brackets_of_a_message_do_not_matter() {
    let expected = said(&explain("no-id"));
    for name in ["NO-ID", " no-id ", "advice[no-id]", "advice[no-id]: this"] {
        assert_eq!(said(&explain(name)), expected, "{name}");
    }
}

#[test]
fn a_code_that_does_not_exist_is_told_in_one_line_with_what_was_meant() {
    let told = |name: &str| {
        let output = explain(name);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(output.stdout.is_empty(), "{name}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(told.lines().count(), 1, "{told}");
        told
    };
    assert_eq!(
        told("unknwon-field"),
        "notyet: there is no code “unknwon-field”; did you mean “unknown-field”?\n"
    );
    let far = told("\u{1b}[31m");
    assert!(far.contains("the codes are: yaml-syntax, ") && far.contains(", no-feedback\n"));
    assert!(!far.contains('\u{1b}'), "{far:?}");
    assert!(told("").contains("the codes are: "));
}

#[test]
fn an_explanation_and_files_at_once_are_a_wrong_call() {
    let place = Place::new();
    let status = |arguments: &[&str]| place.run(arguments, "").status.code();
    assert_eq!(
        status(&["check", "--explain", "no-id", "fractions.yaml"]),
        Some(2)
    );
    assert_eq!(status(&["check", "--explain"]), Some(2));
    assert_eq!(status(&["check"]), Some(2));
    let untouched = fs::read_to_string(place.path().join("fractions.yaml")).unwrap();
    assert_eq!(untouched, support::FRACTIONS);
}
