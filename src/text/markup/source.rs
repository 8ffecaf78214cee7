//! The author's text before it is read as Markdown: what CommonMark would take for a mark and an author of questions hardly means
//! as one gets a backslash, so that it stays as it was written.
//!
//! | written | CommonMark, with TeX | here |
//! |---|---|---|
//! | `2*3*4`, `a**3 + b**2` | emphasis between the stars | as written; but `kn*i*fe` is emphasis, where nothing looks like a product |
//! | `$5-$10`, `$HOME/$USER` | a formula | as written, by the rule of [`is_tex`] |
//! | `[1]: see below` | the address of a link, which nobody sees | as written |

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::text::tex::is_tex;

/// How often a text is read again: each time a star or a dollar may find another partner.
const ROUNDS: usize = 8;

/// The reader of CommonMark, with tables and TeX.
pub(super) fn parser(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_MATH)
}

/// The text with a backslash before all that is no mark; nothing where it does not come to rest.
pub(super) fn settled(text: &str) -> Option<Cow<'_, str>> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..ROUNDS {
        let places = places(&text);
        if places.is_empty() {
            return Some(text);
        }
        text = Cow::Owned(escaped(&text, &places));
    }
    None
}

/// Where a backslash is missing, in order.
fn places(text: &str) -> Vec<usize> {
    if !text.contains(['*', '$', '[']) {
        return Vec::new();
    }
    let parser = parser(text);
    let definitions = parser.reference_definitions().iter();
    let mut places: Vec<usize> = definitions
        .filter_map(|(_, known)| {
            text[known.span.clone()]
                .find('[')
                .map(|at| known.span.start + at)
        })
        .collect();
    let mut starred = Vec::new();
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::Emphasis | Tag::Strong) if is_product(text, &range) => {
                stars(text, &range, &mut starred);
            }
            Event::InlineMath(tex) if !is_formula(text, &tex, &range) => places.push(range.start),
            Event::DisplayMath(tex) if !is_formula(text, tex.trim(), &range) => {
                places.extend([range.start, range.start + 1]);
            }
            _ => {}
        }
    }
    // Stars come last: while the dollars move, a star may still turn out to stand in a formula, where a backslash is no escape.
    if places.is_empty() {
        places = starred;
    }
    places.sort_unstable();
    places.dedup();
    places
}

fn around(text: &str, range: &Range<usize>) -> (Option<char>, Option<char>) {
    (
        text[..range.start].chars().next_back(),
        text[range.end..].chars().next(),
    )
}

fn is_formula(text: &str, tex: &str, range: &Range<usize>) -> bool {
    let (before, after) = around(text, range);
    is_tex(before, tex, after)
}

/// Whether the stars stand between numbers or names, not around a part of a word (`kn*i*fe`) or in a script without spaces.
fn is_product(text: &str, range: &Range<usize>) -> bool {
    let marked = &text[range.clone()];
    if !marked.starts_with('*') {
        return false;
    }
    let (before, after) = (&text[..range.start], &text[range.end..]);
    match (around(text, range), marked.contains([' ', '\n'])) {
        ((Some(last), Some(first)), spaced) if ends(last, ')') && ends(first, '(') => {
            let is_short = before
                .chars()
                .nth_back(1)
                .is_none_or(|sign| !is_letter(sign))
                || after.chars().nth(1).is_none_or(|sign| !is_letter(sign));
            spaced || is_short || !is_letter(last) || !is_letter(first) || has_digit(marked)
        }
        _ => false,
    }
}

fn ends(sign: char, bracket: char) -> bool {
    sign == bracket || is_letter(sign) || sign.is_ascii_digit()
}

/// Latin, Greek and Cyrillic letters, and those in between: what names in formulas and programs are made of.
fn is_letter(sign: char) -> bool {
    sign < '\u{590}' && sign.is_alphabetic()
}

fn has_digit(text: &str) -> bool {
    text.contains(|sign: char| sign.is_ascii_digit())
}

/// The stars at both ends.
fn stars(text: &str, range: &Range<usize>, places: &mut Vec<usize>) {
    let marked = &text[range.clone()];
    let first = marked.bytes().take_while(|byte| *byte == b'*').count();
    let last = marked
        .bytes()
        .rev()
        .take_while(|byte| *byte == b'*')
        .count();
    places.extend(range.start..range.start + first);
    places.extend(range.end - last..range.end);
}

fn escaped(text: &str, places: &[usize]) -> String {
    let mut out = String::with_capacity(text.len() + places.len());
    let mut from = 0;
    for place in places {
        out.push_str(&text[from..*place]);
        out.push('\\');
        from = *place;
    }
    out + &text[from..]
}
