//! What a file may be: over each bound a diagnostic names the bound.

use std::fmt::Write;

use notyet::diagnostic::Code;
use notyet::quiz::read::{Reading, read};
use notyet::quiz::rules;

pub(crate) fn reading(text: &str) -> Reading {
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

pub(crate) fn set_of(questions: usize) -> String {
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

/// One question with these lines below it.
pub(crate) fn one(lines: &str) -> String {
    format!("title: T\nquestions:\n  - question: Q\n{lines}\n")
}

/// `count` texts as the items of a list on one line.
pub(crate) fn items(count: usize, text: impl Fn(usize) -> String) -> String {
    (0..count)
        .map(|number| format!("{}, ", text(number)))
        .collect()
}

#[test]
fn a_thousand_warnings_hide_no_error_and_cost_no_text() {
    let hints = "    - aaaa #x\n".repeat(2_000);
    let text = one(&format!("    answer: a\n    hints:\n{hints}"));
    let fits = reading(&text);
    assert_eq!(fits.diagnostics.len(), 1_000);
    assert_eq!(fits.set.expect("a set").questions[0].hints.len(), 2_000);
    let broken = reading(&format!(
        "{text}  - {{question: Q, answer: a, colour: red}}\n"
    ));
    let codes: Vec<Code> = broken.diagnostics.iter().map(|one| one.code).collect();
    assert!(codes.len() == 1_000 && codes.contains(&Code::UnknownField));
    assert!(broken.set.is_none());
}

#[test]
fn a_set_may_have_five_thousand_plain_patterns_or_ten_large_ones() {
    let codes = |count, pattern: fn(usize) -> String| {
        let text = one(&format!("    answer: [{}]", items(count, pattern)));
        let found = rules::check(&reading(&text).set.expect("a set"), &text);
        let bound = found.iter().filter(|one| one.code == Code::TooLarge);
        bound.map(|one| one.message.clone()).collect::<Vec<_>>()
    };
    let plain = |number| format!("/colou?r{number}/");
    let large = |number| format!(r#""/\\w{{1,20}}{number}/""#);
    let same = |_| r#""/\\w{1,20}/""#.to_owned();
    for (count, pattern) in [
        (5_000, plain as fn(usize) -> String),
        (10, large),
        (90_000, same),
    ] {
        assert_eq!(codes(count, pattern), [""; 0]);
    }
    for (count, pattern) in [(5_001, plain as fn(usize) -> String), (90_000, large)] {
        let told = codes(count, pattern);
        assert!(
            told.len() == 1 && told[0].contains("5000 plain ones"),
            "{told:?}"
        );
    }
}

#[test]
fn what_matters_most_is_kept_where_there_is_too_much_to_say() {
    let text = format!(
        "{}  - {{question: Last, answer: /a(/, feedback: {{/b(/: bad}}}}\n",
        set_of(4_000)
    );
    let found = rules::check(&reading(&text).set.expect("a set"), &text);
    let count = |code| found.iter().filter(|one| one.code == code).count();
    assert_eq!(found.len(), 1_000);
    assert_eq!(
        (count(Code::BadPattern), count(Code::DiscouragingWords)),
        (2, 1)
    );
    assert!(found.is_sorted_by_key(|one| one.span.start));
}

#[test]
fn a_file_in_another_encoding_or_of_another_kind_is_told_what_it_seems_to_be() {
    let text = "title: Реки\n";
    let utf16 = |little: bool| -> Vec<u8> {
        let bytes = |unit: u16| {
            if little {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            }
        };
        "title: Rivers\n".encode_utf16().flat_map(bytes).collect()
    };
    let windows_1251: Vec<u8> = text
        .chars()
        .map(|letter| match u32::from(letter) {
            code @ 0x410..=0x44f => u8::try_from(code - 0x410 + 0xc0).unwrap(),
            code => u8::try_from(code).unwrap(),
        })
        .collect();
    let wide = |turned: bool| -> Vec<u8> {
        let text = "title: T\nquestions: []\n".chars();
        text.flat_map(|sign| {
            let mut bytes = u32::from(sign).to_le_bytes();
            if turned {
                bytes.reverse();
            }
            bytes
        })
        .collect()
    };
    let marked = |mark: &[u8], turned| [mark, &wide(turned)].concat();
    let cases: [(&str, Vec<u8>, &str); 10] = [
        ("UTF-32", wide(false), "UTF-32"),
        ("UTF-32, big end first", wide(true), "UTF-32"),
        (
            "UTF-32, and it says so",
            marked(b"\xff\xfe\0\0", false),
            "UTF-32",
        ),
        (
            "UTF-32, big end first, and it says so",
            marked(b"\0\0\xfe\xff", true),
            "UTF-32",
        ),
        ("UTF-16, little end first", utf16(true), "UTF-16"),
        ("UTF-16, big end first", utf16(false), "UTF-16"),
        ("Windows-1251", windows_1251, "Windows-1251"),
        (
            "Latin-1",
            b"title: Caf\xe9 noir\n".to_vec(),
            "perhaps meant to be `é`",
        ),
        (
            "a picture",
            b"\x89PNG\r\n\x1a\n\0\0\0".to_vec(),
            "a picture",
        ),
        (
            "a document",
            b"PK\x03\x04\x14\0".to_vec(),
            "a word processor",
        ),
    ];
    for (what, bytes, words) in cases {
        let reading = read(&bytes, "set.yaml");
        let mut told = reading.diagnostics.iter();
        let one = told.find(|one| one.code == Code::NotUtf8).expect(what);
        let said = format!("{} {}", one.message, one.label);
        assert!(said.contains(words), "{what}: {said}");
    }
}

#[test]
fn line_breaks_of_an_old_kind_are_told_once() {
    let text = b"title: T\rquestions:\r  - question: Q\r    answer: a\r";
    let found = read(text, "set.yaml").diagnostics;
    let places: Vec<_> = found.iter().map(|one| (one.code, one.span.start)).collect();
    assert_eq!(places, [(Code::ControlCharacter, 8)]);
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
