//! Brackets that are not closed, and what cannot stand between them. It never counts brackets inside quotes.

use super::super::lines::{Line, line_at, lines_above};
use super::{characters, colon, corrected, in_quotes, replaced, slip};
use crate::diagnostic::{Diagnostic, Span};

/// How far above the place where reading stopped an open bracket is looked for.
const LINES_ABOVE: usize = 200;

/// Something inside `[…]` or `{…}` at `at` that cannot be.
pub(super) fn bracket(source: &str, at: usize) -> Diagnostic {
    let line = line_at(source, at);
    let lines = std::iter::once(line).chain(lines_above(source, line).take(LINES_ABOVE));
    for line in lines {
        if let Some(told) = hidden(line) {
            return told;
        }
        if let Some((open, bracket)) = unclosed(line) {
            return never_closed(source, line, open, bracket);
        }
        if opens(line).is_some_and(|open| line.start + open < at) {
            break;
        }
    }
    if source[at..].starts_with([']', '}']) {
        let mended = replaced(line, at, at + 1, "");
        let told = slip(characters(source, at, 1), "this bracket closes nothing");
        return told
            .label("one too many")
            .help(corrected("leave it out", &mended));
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

/// `[easy, #hard]`: a bracket that is closed in a remark alone.
fn hidden(line: Line<'_>) -> Option<Diagnostic> {
    let start = opens(line)?;
    let sign = start + line.text[start..].find(" #")? + 1;
    let (before, remark) = (&line.text[..sign], line.text[sign..].trim_end());
    if before.contains(['"', '\'', ']', '}']) || !remark.ends_with([']', '}']) {
        return None;
    }
    let end = remark.find([',', ']', '}'])?;
    let (item, rest) = remark.split_at(end);
    let quoted = in_quotes(item.trim_end());
    let at = line.start + sign;
    let told = slip(
        Span::new(at, at + remark.len()),
        "a `#` after a space hides the rest of the line, and the bracket that closes the list",
    )
    .label("this is not read");
    Some(told.help(corrected(
        "put what begins with it in quotes",
        &format!("{before}{quoted}{rest}"),
    )))
}

fn never_closed(source: &str, line: Line<'_>, open: usize, bracket: char) -> Diagnostic {
    let close = if bracket == '[' { ']' } else { '}' };
    let inner = line.text.trim_end().trim_end_matches([',', ']', '}']);
    // `[a, b)` was meant to be closed there; `[a, f(x)` was not.
    let round = inner.strip_suffix(')').filter(|inner| !inner.contains('('));
    let mended = format!("{}{close}", round.unwrap_or(inner));
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
    let start = match line.field() {
        // `- {text: cat` begins with its bracket, though a colon follows.
        Some(field) if !line.words().starts_with(['[', '{']) => field.value_at - line.start,
        _ => line.column(),
    };
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
    let line = line_at(source, at);
    let mark = std::iter::once(line)
        .chain(lines_above(source, line).take(LINES_ABOVE))
        .take_while(|above| !source[at..].starts_with(['[', '{']) || above.start == line.start)
        .find(|above| above.body() == "?" || above.body().starts_with("? "));
    if let Some(mark) = mark {
        let at = mark.body_at();
        return slip(
            characters(source, at, 1),
            "a line cannot begin with `?` and a space",
        )
        .label("begins here")
        .help("put it at the end of the line above; or, if a text begins with it, put the whole text in quotes");
    }
    let told = slip(
        characters(source, at, 1),
        "a bracket cannot begin the name of a field",
    )
    .label("here");
    let field = line.field().filter(|field| field.value_at <= at);
    let Some(start) = field.map(|field| field.value_at) else {
        return told.help("if this begins a text, put the whole text in quotes");
    };
    let end = line.start + line.text.trim_end().len();
    let mended = replaced(
        line,
        start,
        end,
        &in_quotes(&line.text[start - line.start..end - line.start]),
    );
    told.help(corrected(
        "if this begins a text, put the whole text in quotes",
        &mended,
    ))
}
