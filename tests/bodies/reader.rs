//! Whatever bytes a set's file holds: it is read to an end, every place lies in the text, and everything can be drawn. It knows
//! no mutants and no corpus, and it is the same for both.

use notyet::diagnostic::{full, json, sarif, short};
use notyet::proof;

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
