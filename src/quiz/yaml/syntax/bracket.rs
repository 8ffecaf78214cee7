//! Brackets that are not closed, and what cannot stand between them. It never counts brackets inside quotes.

use super::super::lines::{Line, line_at, lines_above};
use super::{characters, colon, corrected, slip};
use crate::diagnostic::Diagnostic;

/// How far above the place where reading stopped an open bracket is looked for.
const LINES_ABOVE: usize = 200;

/// Something inside `[…]` or `{…}` at `at` that cannot be.
pub(super) fn bracket(source: &str, at: usize) -> Diagnostic {
    let line = line_at(source, at);
    let lines = std::iter::once(line).chain(lines_above(source, line).take(LINES_ABOVE));
    for line in lines {
        if let Some((open, bracket)) = unclosed(line) {
            return never_closed(source, line, open, bracket);
        }
        if line.start <= at && opens(line).is_some() {
            break;
        }
    }
    let diagnostic = slip(
        characters(source, at, 1),
        "this cannot stand between brackets",
    )
    .label("here");
    if let Some(mended) = colon::step(line, at) {
        return diagnostic.help(corrected("write `step` without a colon", &mended));
    }
    diagnostic
        .help("put each text between the brackets in quotes, and one comma between two of them")
}

fn never_closed(source: &str, line: Line<'_>, open: usize, bracket: char) -> Diagnostic {
    let close = if bracket == '[' { ']' } else { '}' };
    let mended = format!(
        "{}{close}",
        line.text.trim_end().trim_end_matches([',', ']', '}'])
    );
    slip(
        characters(source, open, 1),
        format!("this `{bracket}` is never closed"),
    )
    .label("opened here")
    .help(corrected(
        &format!("put `{close}` after the last item"),
        &mended,
    ))
}

/// Where the value of this line opens a bracket.
fn opens(line: Line<'_>) -> Option<usize> {
    let start = line
        .field()
        .map_or(line.column(), |field| field.value_at - line.start);
    line.text[start..].starts_with(['[', '{']).then_some(start)
}

/// The outermost bracket of this line's value that is not closed on the line by one of its kind.
fn unclosed(line: Line<'_>) -> Option<(usize, char)> {
    let start = opens(line)?;
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut quote = None;
    for (at, character) in line.text[start..].char_indices() {
        match (quote, character) {
            (Some(closing), _) if character == closing => quote = None,
            (None, '"' | '\'') => quote = Some(character),
            (None, '[' | '{') => open.push((line.start + start + at, character)),
            (None, ']') if open.last().is_some_and(|(_, open)| *open == '[') => drop(open.pop()),
            (None, '}') if open.last().is_some_and(|(_, open)| *open == '{') => drop(open.pop()),
            // Inside quotes, or no bracket.
            _ => {}
        }
    }
    open.first().copied()
}

/// A list or group at `at` where a name should stand.
pub(super) fn no_name(source: &str, at: usize) -> Diagnostic {
    slip(
        characters(source, at, 1),
        "a bracket cannot begin the name of a field",
    )
    .label("here")
    .help("if this begins a text, put the whole text in quotes")
}
