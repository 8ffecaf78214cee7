//! Whatever bytes a set's file holds: it is read to an end, every place lies in the text, and everything can be drawn. It knows
//! no mutants and no corpus, and it is the same for both.

use notyet::diagnostic::{full, json, sarif, short};
use notyet::proof;
use notyet::quiz::add_ids::add_ids;

/// Reads the bytes as `check` does, and draws what there is to say in every way.
pub(crate) fn reader(bytes: &[u8]) {
    let reading = proof::for_author(bytes, "set.yaml");
    let found = &reading.diagnostics;
    assert!(reading.set.is_some() || !found.is_empty());
    let text = String::from_utf8_lossy(bytes);
    for one in found {
        let places = [one.span].into_iter();
        for at in places.chain(one.related.iter().map(|(at, _)| *at)) {
            assert!(text.get(at.start..at.end).is_some(), "{one:?}");
        }
        assert!(!one.message.is_empty());
    }
    let lines = short::render("set.yaml", &text, found);
    assert_eq!(lines.lines().count(), found.len());
    let objects = json::render("set.yaml", &text, bytes, found);
    assert_eq!(objects.lines().count(), found.len());
    let drawn = [
        lines,
        objects,
        full::render("set.yaml", &text, found, false),
        full::render_in(20, "set.yaml", &text, found),
        sarif::log(sarif::findings("set.yaml", &text, bytes, found), &[], 0),
    ];
    for drawn in drawn {
        assert!(drawn.chars().all(|sign| sign == '\n' || !sign.is_control()));
    }
}

/// Writes the missing ids: where that can be done at all, nothing is missing then.
#[allow(dead_code, reason = "fuzzed, and held for its seeds")]
pub(crate) fn ids(bytes: &[u8]) {
    if let Ok(with_ids) = add_ids(bytes, "set.yaml") {
        let again = add_ids(with_ids.text.as_bytes(), "set.yaml");
        assert!(again.is_ok_and(|again| again.added.is_empty()));
    }
}
