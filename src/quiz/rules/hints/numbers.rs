//! The numbers in a hint, as people write them there, and those that only count pages and lines. It knows no answer.

use std::ops::Range;

use crate::text::number::{self, Rational};
use crate::text::words::stretches;

/// The numbers in a text, with their places.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = (Rational, Range<usize>)> {
    pieces(text)
        .filter(|place| may_hold_number(&text[place.clone()]))
        .filter_map(|place| Some((number::plain(&text[place.clone()])?, place)))
}

/// The numbers with signs between their thousands, `1,000` or `1 000`, with their places.
pub(super) fn grouped(text: &str) -> impl Iterator<Item = (Rational, Range<usize>)> {
    const SIGNS: [char; 7] = [',', '.', ' ', '\'', '’', '\u{a0}', '\u{202f}'];
    stretches(text, |sign| sign.is_ascii_digit() || SIGNS.contains(&sign)).filter_map(|place| {
        let written = &text[place.clone()];
        let inner = written.trim_matches(SIGNS);
        let sign = inner.chars().find(|sign| !sign.is_ascii_digit())?;
        let mut groups = inner.split(sign);
        let first = groups.next()?;
        let sound = first.len() <= 3 && groups.all(|group| group.len() == 3);
        let digits: String = inner.chars().filter(|other| *other != sign).collect();
        let is_whole = sound && digits.bytes().all(|byte| byte.is_ascii_digit());
        let start = place.start + written.len() - written.trim_start_matches(SIGNS).len();
        let number = number::plain(&digits).filter(|_| is_whole)?;
        Some((number, start..start + inner.len()))
    })
}

/// Whether there is a digit; those of other scripts, and fractions that are one sign, are not ASCII.
pub(super) fn may_hold_number(text: &str) -> bool {
    text.bytes()
        .any(|byte| byte.is_ascii_digit() || !byte.is_ascii())
}

/// What stands before the number of a place to look at, in lower case.
const PLACES: &[&str] = &[
    "page",
    "pages",
    "p",
    "pp",
    "chapter",
    "ch",
    "section",
    "lesson",
    "figure",
    "fig",
    "table",
    "map",
    "line",
    "verse",
    "exercise",
    "unit",
    "appendix",
    "paragraph",
    "seite",
    "kapitel",
    "página",
    "capítulo",
];

/// Whether the number that begins there says where something stands: `see page 12`, `p. 12`.
pub(super) fn counts_places(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end().trim_end_matches('.');
    let from = before.rfind(|c: char| !c.is_alphabetic());
    let from = from.map_or(0, |at| {
        at + before[at..].chars().next().map_or(1, char::len_utf8)
    });
    let word = before[from..].to_lowercase();
    PLACES.contains(&word.as_str())
}

/// The stretches between blanks, without the punctuation around them.
fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> {
    stretches(text, |c| !c.is_whitespace()).map(|place| {
        let piece = &text[place.clone()];
        let outer = |c: char| {
            matches!(
                c,
                '.' | ','
                    | ';'
                    | ':'
                    | '!'
                    | '?'
                    | '('
                    | ')'
                    | '"'
                    | '\''
                    | '`'
                    | '*'
                    | '_'
                    | '“'
                    | '”'
            )
        };
        let start = piece.len() - piece.trim_start_matches(|c| outer(c) && c != '.').len();
        let end = piece.trim_end_matches(outer).len();
        place.start + start.min(end)..place.start + end
    })
}
