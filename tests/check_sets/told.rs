//! What a text is told, as short lines that a table of cases can hold.

use notyet::diagnostic::{Code, Diagnostic, Severity, line_and_column};
use notyet::proof;
use notyet::quiz::read::read;

use crate::schema::undecided;

/// Errors and warnings of reading, as `line:column code`, in the order of the file.
pub(crate) fn told(text: &str) -> Vec<String> {
    told_of(text, &read(text.as_bytes(), "set.yaml").diagnostics)
}

/// Errors and warnings among these, as `line:column code`.
pub(crate) fn told_of(text: &str, diagnostics: &[Diagnostic]) -> Vec<String> {
    let matter = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity() != Severity::Advice);
    matter.map(|diagnostic| place(text, diagnostic)).collect()
}

/// One diagnostic as `line:column code`.
pub(crate) fn place(text: &str, diagnostic: &Diagnostic) -> String {
    let (line, column) = line_and_column(text, diagnostic.span.start);
    format!("{line}:{column} {}", diagnostic.code)
}

/// Asserts every case of a table: its text is told exactly this, in this order, and an editor shows it where it can.
pub(crate) fn assert_told(cases: &[(&str, &str, &[&str])]) {
    let amiss: Vec<String> = cases
        .iter()
        .filter_map(|(what, text, expected)| {
            let found = told(text);
            (found != *expected)
                .then(|| format!("{what}: {found:?} instead of {expected:?} for\n{text}"))
                .or_else(|| undecided(what, text))
        })
        .collect();
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
}

/// The places at which a set's author is told of this code, as `line:column`, each with what to write instead.
pub(crate) fn helped(text: &str, code: Code) -> Vec<(String, String)> {
    let found = proof::for_author(text.as_bytes(), "set.yaml").diagnostics;
    let of_code = found.into_iter().filter(|one| one.code == code);
    of_code
        .map(|one| {
            let (line, column) = line_and_column(text, one.span.start);
            (format!("{line}:{column}"), one.help.unwrap_or_default())
        })
        .collect()
}

/// Asserts every case of a table: what it is, the lines of its only question, and where its slip is told, each place with some words
/// of the help.
pub(crate) fn assert_helped(code: Code, cases: &[(&str, &[(&str, &str)])]) {
    let amiss: Vec<String> = cases
        .iter()
        .filter_map(|(lines, expected)| {
            let text = format!("title: T\nquestions:\n  - question: {lines}");
            let found = helped(&text, code);
            let same = found.len() == expected.len()
                && found
                    .iter()
                    .zip(*expected)
                    .all(|((at, help), (place, words))| at == place && help.contains(words));
            (!same).then(|| format!("{found:#?}\ninstead of {expected:#?} for\n{text}"))
        })
        .collect();
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
}

/// What it is, the file, and what is told: `line:column code` with its help.
pub(crate) type Helped<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);

/// Asserts every case of a table: its text is told exactly this, with exactly this help.
pub(crate) fn assert_all_told(cases: &[Helped<'_>]) {
    for (what, text, expected) in cases {
        let found = read(text.as_bytes(), "set.yaml").diagnostics;
        let found: Vec<(String, String)> = found
            .iter()
            .filter(|one| one.severity() != Severity::Advice)
            .map(|one| (place(text, one), one.help.clone().unwrap_or_default()))
            .collect();
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(place, help)| (place.as_str(), help.as_str()))
            .collect();
        assert_eq!(found, *expected, "{what}, of\n{text}");
        assert_eq!(undecided(what, text), None);
    }
}
