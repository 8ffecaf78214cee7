//! What the words of a cell mean: yes and no, and texts that are accepted.

use crate::exchange::draft::Accepted;

/// How spreadsheets in other languages write what is true and what is not: in capital letters, and by themselves.
const OF_SPREADSHEETS: [(&str, &str); 10] = [
    ("WAHR", "FALSCH"),
    ("VERDADERO", "FALSO"),
    ("VRAI", "FAUX"),
    ("VERO", "FALSO"),
    ("VERDADEIRO", "FALSO"),
    ("WAAR", "ONWAAR"),
    ("PRAWDA", "FAŁSZ"),
    ("PRAVDA", "NEPRAVDA"),
    ("ИСТИНА", "ЛОЖЬ"),
    ("ІСТИНА", "ХИБНІСТЬ"),
];

/// `true` and `false`, as spreadsheets write them, too.
pub(super) fn truth_of_ours(written: &str) -> Option<bool> {
    let written = written.trim();
    let of_spreadsheets = OF_SPREADSHEETS.iter().find_map(|(yes, no)| {
        let is_one = written == *yes || written == *no;
        is_one.then(|| written == *yes)
    });
    match &*written.to_lowercase() {
        "true" => Some(true),
        "false" => Some(false),
        _ => of_spreadsheets,
    }
}

/// Yes and no, where nothing else can be meant.
pub(super) fn truth(written: &str) -> Option<bool> {
    match &*written.trim().to_lowercase() {
        "t" | "yes" | "y" | "1" | "ja" | "richtig" | "sí" | "да" => Some(true),
        "f" | "no" | "n" | "0" | "nein" | "нет" => Some(false),
        _ => truth_of_ours(&written.to_uppercase()),
    }
}

/// A text or a pattern, as in a set of ours.
pub(super) fn accepted(written: &str) -> Option<Accepted> {
    let written = written.trim();
    let inner = written
        .strip_prefix('/')
        .and_then(|rest| rest.strip_suffix('/'));
    match inner.filter(|inner| !inner.is_empty()) {
        Some(pattern) => Some(Accepted::Pattern(pattern.to_owned())),
        None => Some(Accepted::Text(written.to_owned())).filter(|_| !written.is_empty()),
    }
}
