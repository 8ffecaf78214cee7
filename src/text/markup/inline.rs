//! Short texts, in which nothing is marked but `` `code` `` and `$formulas$`: a star in a choice is a star.

use super::reader::Reading;
use super::{Line, Piece, Tone};
use crate::text::tex::is_tex;

/// The runs of a short text.
pub(super) fn short(text: &str, reading: Reading) -> Vec<Piece> {
    let mut runs = Line::new();
    let mut plain = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find(['`', '$']) {
        let mark = at + found;
        match marked(text, mark, reading) {
            Some((inner, tone, after)) => {
                join(&mut runs, &text[plain..mark], Tone::Plain);
                join(&mut runs, &inner, tone);
                (plain, at) = (after, after);
            }
            None => at = mark + run_length(&text[mark..]),
        }
    }
    join(&mut runs, &text[plain..], Tone::Plain);
    runs
}

/// A part of a short text as its author wrote it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'t> {
    /// Words, in which no sign is a mark.
    Words(&'t str),
    /// Between backticks.
    Code(&'t str),
    /// Between dollars.
    Formula(&'t str),
}

/// The parts of a short text, for whoever writes them in another way.
pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let (mut plain, mut at) = (0, 0);
    while let Some(found) = text[at..].find(['`', '$']) {
        let mark = at + found;
        let marked = if text[mark..].starts_with('$') {
            tex(text, mark).map(|(tex, after)| (Part::Formula(tex), after))
        } else {
            code(text, mark).map(|(inner, after)| (Part::Code(inner), after))
        };
        let Some((part, after)) = marked else {
            at = mark + run_length(&text[mark..]);
            continue;
        };
        if plain < mark {
            parts.push(Part::Words(&text[plain..mark]));
        }
        parts.push(part);
        (plain, at) = (after, after);
    }
    if plain < text.len() {
        parts.push(Part::Words(&text[plain..]));
    }
    parts
}

/// What is marked at `at`: the inner text, its tone, and where it ends.
fn marked(text: &str, at: usize, reading: Reading) -> Option<(String, Tone, usize)> {
    if text[at..].starts_with('$') {
        return formula(text, at, reading);
    }
    let (inner, after) = code(text, at)?;
    Some((inner.to_owned(), Tone::Code, after))
}

fn formula(text: &str, at: usize, reading: Reading) -> Option<(String, Tone, usize)> {
    let (tex, after) = tex(text, at)?;
    Some((reading.formula(tex)?, Tone::Plain, after))
}

/// The TeX whose first dollar stands at `at`, and where it ends.
fn tex(text: &str, at: usize) -> Option<(&str, usize)> {
    let inner = text[at..].strip_prefix('$')?;
    let tex = &inner[..inner.find('$')?];
    let after = at + tex.len() + 2;
    let (before, next) = (text[..at].chars().next_back(), text[after..].chars().next());
    is_tex(before, tex, next).then_some((tex, after))
}

/// Code ends at as many backticks as it began with; one space at each end belongs to the marks.
fn code(text: &str, at: usize) -> Option<(&str, usize)> {
    let length = run_length(&text[at..]);
    let begin = at + length;
    let mut search = begin;
    loop {
        let found = search + text[search..].find('`')?;
        let closing = run_length(&text[found..]);
        if closing == length {
            let inner = &text[begin..found];
            let trimmed = inner
                .strip_prefix(' ')
                .and_then(|inner| inner.strip_suffix(' '));
            let inner = trimmed
                .filter(|inner| !inner.trim().is_empty())
                .unwrap_or(inner);
            return Some((inner, found + closing));
        }
        search = found + closing;
    }
}

/// How often the first sign stands there in a row.
fn run_length(text: &str) -> usize {
    let first = text.chars().next();
    text.chars().take_while(|sign| Some(*sign) == first).count()
}

/// Adds text to a line, in the last piece where the tone is the same.
pub(super) fn join(line: &mut Line, text: &str, tone: Tone) {
    match line.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.tone == tone => last.text.push_str(text),
        _ => line.push(Piece::new(text, tone)),
    }
}
