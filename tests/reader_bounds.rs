//! What a file may be: over each bound a diagnostic names the bound, and what is hostile is answered like anything else.

use std::fmt::Write;

use notyet::diagnostic::Code;
use notyet::quiz::read::{Reading, read};

fn reading(text: &str) -> Reading {
    read(text.as_bytes(), "set.yaml")
}

/// That reading ends with this code, and a message that holds `bound`.
fn assert_bound(text: &str, code: Code, bound: &str) {
    let reading = reading(text);
    assert!(reading.set.is_none());
    let named = reading
        .diagnostics
        .iter()
        .any(|one| one.code == code && one.message.contains(bound));
    assert!(
        named,
        "{code} with {bound} is not in {:?}",
        reading.diagnostics.iter().take(3).collect::<Vec<_>>()
    );
}

fn set_of(questions: usize) -> String {
    let mut text = "title: T\nquestions:\n".to_owned();
    for number in 0..questions {
        let _ = writeln!(text, "  - {{question: Q{number}, answer: a}}");
    }
    text
}

#[test]
fn a_file_may_have_four_mebibytes() {
    let text = format!("{}{}", set_of(1), "# x\n".repeat(1024 * 1024));
    assert_bound(&text, Code::TooLarge, "4 MiB");
    let fits = format!("{}{}", set_of(1), "# x\n".repeat(1024 * 1024 - 20));
    assert!(reading(&fits).set.is_some());
}

#[test]
fn a_set_may_have_five_thousand_questions() {
    assert!(reading(&set_of(5_000)).set.is_some());
    assert_bound(&set_of(5_001), Code::TooLarge, "5000");
}

#[test]
fn a_question_may_have_twenty_six_choices() {
    let with = |count: usize| {
        let choices: Vec<String> = (0..count).map(|number| format!("c{number}")).collect();
        format!(
            "title: T\nquestions:\n  - question: Q\n    choices: [{}]\n    answer: c0\n",
            choices.join(", ")
        )
    };
    assert!(reading(&with(26)).set.is_some());
    assert_bound(&with(27), Code::TooLarge, "26");
}

#[test]
fn a_text_may_have_ten_thousand_characters() {
    let with = |count: usize| {
        format!(
            "title: T\nquestions:\n  - question: {}\n    answer: a\n",
            "é".repeat(count)
        )
    };
    assert!(reading(&with(10_000)).set.is_some());
    assert_bound(&with(10_001), Code::TooLarge, "10000 characters");
}

#[test]
fn lists_and_fields_may_stand_sixteen_deep() {
    let with = |deep: usize| format!("title: {}{}\n", "[".repeat(deep - 1), "]".repeat(deep - 1));
    assert_bound(&with(17), Code::TooLarge, "16 deep");
    assert!(
        reading(&with(16))
            .diagnostics
            .iter()
            .all(|one| one.code != Code::TooLarge)
    );
}

#[test]
fn a_file_may_have_two_hundred_thousand_names_and_values() {
    let text = format!("title: T\ntags: [{}]\n", "a,".repeat(200_000));
    assert_bound(&text, Code::TooLarge, "200000");
}

#[test]
fn nothing_is_expanded() {
    let mut text = "title: T\na: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (name, before) in ('b'..='z').zip('a'..) {
        let _ = writeln!(
            text,
            "{name}: &{name} [*{before}, *{before}, *{before}, *{before}, *{before}, *{before}]"
        );
    }
    assert_bound(&text, Code::YamlSyntax, "`&`");
}

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

#[test]
fn hostile_files_are_answered_like_any_other() {
    let deep_dashes = "- ".repeat(100_000);
    let deep_indents = (0..2_000).fold(String::new(), |mut text, deep| {
        let _ = writeln!(text, "{}a:", " ".repeat(deep));
        text
    });
    for text in [
        "[".repeat(100_000),
        "{a: ".repeat(100_000),
        "[{a: ".repeat(100_000),
        format!("title: {}", "[".repeat(100_000)),
        deep_dashes,
        deep_indents,
        "x".repeat(2_000_000),
        format!("title: \"{}", "x ".repeat(1_000_000)),
        format!("title: {}\n", "a: ".repeat(500_000)),
        "\"".repeat(1_000_000),
        "'".repeat(1_000_001),
        "? ".repeat(100_000),
        "a\n".repeat(1_000_000),
        "\t".repeat(1_000_000),
        "#".repeat(2_000_000),
        "# x\n".repeat(500_000),
        "&a ".repeat(500_000),
        "!".repeat(500_000),
        "---\n".repeat(500_000),
        "a: b\n".repeat(90_000),
        format!(
            "title: T\nquestions:\n{}",
            "  - question: A: b\n".repeat(50_000)
        ),
        format!("title: T\nquestions:\n{}", "  - x\n".repeat(5_000)),
        format!("title: T\nquestions: [{}", "x, ".repeat(50_000)),
        "\u{1b}".repeat(1_000_000),
    ] {
        let reading = reading(&text);
        assert!(reading.set.is_none());
        assert!(!reading.diagnostics.is_empty(), "{}", &text[..40]);
        assert!(reading.diagnostics.len() <= 1_100);
    }
}

#[test]
fn bytes_that_are_no_text_are_placed_exactly() {
    for (bytes, at, code) in [
        (&b"title: Caf\xe9\n"[..], 10, Code::NotUtf8),
        (&b"\xff\xfet\0i\0"[..], 0, Code::NotUtf8),
        (&b"title: a\x1b[31m\n"[..], 8, Code::ControlCharacter),
        (&b"title: a\xc2\x9bb\n"[..], 8, Code::ControlCharacter),
        ("title: a\u{202e}b\n".as_bytes(), 8, Code::ControlCharacter),
        ("title: a\u{2066}b\n".as_bytes(), 8, Code::ControlCharacter),
        ("title: a\u{e0041}b\n".as_bytes(), 8, Code::ControlCharacter),
        (&b"title: a\0b\n"[..], 8, Code::ControlCharacter),
        (&b"title: a\rtags: b\n"[..], 8, Code::ControlCharacter),
    ] {
        let reading = read(bytes, "set.yaml");
        assert!(reading.set.is_none());
        let found: Vec<_> = reading
            .diagnostics
            .iter()
            .map(|diagnostic| (diagnostic.span.start, diagnostic.code))
            .collect();
        assert!(
            found.contains(&(at, code)),
            "{code} at {at} is not in {found:?}"
        );
    }
}
