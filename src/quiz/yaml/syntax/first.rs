//! Texts that begin with a character that has a meaning of its own. It never judges what the text says.

use super::super::lines::line_at;
use super::{characters, corrected, in_quotes, lineup, replaced, slip};
use crate::diagnostic::{Diagnostic, Span};

/// A text that begins at `at` with a special character.
pub(super) fn character(source: &str, at: usize) -> Diagnostic {
    let line = line_at(source, at);
    let first = source[at..].chars().next().unwrap_or(' ');
    if first.is_alphanumeric() || matches!(first, ' ' | '\n') {
        return lineup::not_lined_up(source, at);
    }
    let rest = &line.text[at - line.start..];
    let in_brackets = line.text[..at - line.start].contains(['[', '{']);
    let end = if in_brackets {
        rest.find([',', ']', '}'])
    } else {
        None
    };
    let value = rest[..end.unwrap_or(rest.len())].trim_end();
    let mended = replaced(line, at, at + value.len(), &in_quotes(value));
    slip(
        characters(source, at, 1),
        format!("a text without quotes cannot begin with `{first}`"),
    )
    .label("begins here")
    .help(corrected("put the whole text in quotes", &mended))
}

/// Text on the same line as the `|` or `>` at `at`.
pub(super) fn after_bar(source: &str, at: usize) -> Diagnostic {
    let line = line_at(source, at);
    let rest = &line.text[at - line.start..];
    let sign = rest.chars().next().unwrap_or('|');
    let text = rest.trim_start_matches(|c: char| "|>+- \t".contains(c) || c.is_ascii_digit());
    let text = if text.is_empty() { rest } else { text };
    let place = at + rest.len() - text.len();
    let span = Span::new(place, place + text.trim_end().len());
    let whole = replaced(
        line,
        at,
        line.start + line.text.len(),
        &in_quotes(rest.trim_end()),
    );
    let below = format!(
        "{} {sign}\n{}  {}",
        line.text[..at - line.start].trim_end(),
        " ".repeat(line.column()),
        text
    );
    let diagnostic = slip(
        span,
        format!("after `{sign}` the text begins on the next line"),
    )
    .label("move this down");
    if sign == '>' && span.start == at + 2 {
        return diagnostic.help(corrected(
            "write the text below it; or, if the text itself begins with `>`, put it in quotes",
            &whole,
        ));
    }
    diagnostic.help(corrected("write", &below))
}

/// A `#` that stands too close to a text, or between its lines.
pub(super) fn comment(source: &str, at: usize) -> Diagnostic {
    slip(
        characters(source, at, 1),
        "a remark that begins with `#` cannot stand here",
    )
    .label("this `#`")
    .help("put a space before the `#`; if it belongs to the text, put the whole text in quotes")
}

/// A line that begins with `%`.
pub(super) fn percent(source: &str, at: usize) -> Diagnostic {
    let line = line_at(source, at);
    let at = line.body_at();
    slip(characters(source, at, 1), "a line cannot begin with `%`")
        .label("this `%`")
        .help("delete the line; if it belongs to a text, put the whole text in quotes")
}
