//! The author's text before it is read as Markdown: what CommonMark would take for a mark and an author of questions hardly means
//! as one gets a backslash, so that it stays as it was written.
//!
//! | written | CommonMark, with TeX | here |
//! |---|---|---|
//! | `2*3*4`, `2**3 + 4**2` | emphasis between the stars | as written: a star follows the rule of `_`, never within a word |
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
            Event::Start(Tag::Emphasis | Tag::Strong) if is_within_word(text, &range) => {
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

fn is_within_word(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = around(text, range);
    let word = |sign: char| sign.is_alphanumeric() || matches!(sign, '(' | ')');
    text[range.clone()].starts_with('*') && before.is_some_and(word) && after.is_some_and(word)
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
