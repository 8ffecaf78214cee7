//! The gaps in a text: three underscores or more in a row. It never says what belongs into one.

use std::ops::Range;

use super::words::stretches;

/// What a gap is at least.
pub const GAP: &str = "___";

/// Where the gaps stand, in bytes, in their order.
pub fn gaps(text: &str) -> impl Iterator<Item = Range<usize>> {
    // Most texts have none, and that is seen at once.
    let from = memchr::memchr(b'_', text.as_bytes()).unwrap_or(text.len());
    let lines = stretches(&text[from..], |sign| sign == '_');
    let lines = lines.map(move |place| from + place.start..from + place.end);
    lines.filter(|place| place.len() >= GAP.len())
}

/// Writes a gap behind what is there; a space parts it from a gap right before it, with which it would be one.
pub fn put(out: &mut String) {
    if out.ends_with('_') {
        out.push(' ');
    }
    out.push_str("_____");
}

/// Where two underscores stand between blanks and punctuation, outside of code: a gap that is too short to be one.
#[must_use]
pub fn too_short(text: &str) -> Option<usize> {
    let may_be = memchr::memchr(b'_', text.as_bytes()).is_some();
    if !may_be || !text.contains("__") || text.contains('`') {
        return None;
    }
    let mut places = text.match_indices("__").map(|(at, _)| at);
    places.find(|at| {
        let (before, after) = (&text[..*at], &text[at + 2..]);
        let begins = before.is_empty() || before.ends_with([' ', '\n', '(', '“', '"']);
        let signs = [' ', '\n', '.', ',', ';', '!', '?', ')', '”', '"'];
        begins && (after.is_empty() || after.starts_with(signs))
    })
}

/// The text with something in place of each gap; `fill` gets the gap's number from 0.
#[must_use]
pub fn filled(text: &str, mut fill: impl FnMut(usize) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut end = 0;
    for (number, gap) in gaps(text).enumerate() {
        out.push_str(&text[end..gap.start]);
        out.push_str(&fill(number));
        end = gap.end;
    }
    out.push_str(&text[end..]);
    out
}

/// The word right after a gap, by the gap's number from 0, without the punctuation that closes it.
#[must_use]
pub fn word_after(text: &str, gap: usize) -> Option<&str> {
    let gap = gaps(text).nth(gap)?;
    let line = text[gap.end..].split('\n').next()?;
    let word = line.strip_prefix(' ')?.split_whitespace().next()?;
    let word = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
    // A number after a gap is no unit: `1 2 ___ 4` counts on.
    let is_word = word.starts_with(|sign: char| !sign.is_numeric()) && !word.starts_with(GAP);
    is_word.then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_underscores_or_more_are_one_gap() {
        let cases = [
            ("", 0),
            ("__init__ and _it_", 0),
            ("The capital is ___.", 1),
            ("______ and ___", 2),
            ("___\n\nné ____", 2),
        ];
        for (text, count) in cases {
            assert_eq!(gaps(text).count(), count, "{text}");
        }
    }

    #[test]
    fn two_underscores_alone_are_too_short() {
        for text in ["The sky is __.", "__ is blue", "a __ and"] {
            assert!(too_short(text).is_some(), "{text}");
        }
        for text in ["__init__", "___", "`__`", "a__b", "____"] {
            assert_eq!(too_short(text), None, "{text}");
        }
    }

    #[test]
    fn the_word_after_a_gap_is_told_without_its_punctuation() {
        let text = "It gets ___ km, and\nneeds ___.\nOr ___ ___, 1 2 ___ 4";
        let words: Vec<Option<&str>> = (0..6).map(|gap| word_after(text, gap)).collect();
        assert_eq!(words, [Some("km"), None, None, None, None, None]);
    }

    #[test]
    fn what_stands_around_gaps_stays() {
        let filled = filled("é ___, ____!", |number| format!("<{number}>"));
        assert_eq!(filled, "é <0>, <1>!");
    }
}
