//! A text without quotes that goes on below a line which ends in a colon: `question: Think of this:` with `how many legs?` below. It
//! leaves alone what a field of the format stands below.

use super::super::lines::{Line, lines_from};
use super::super::mended::Fix;
use super::{LONGEST_LINE, corrected, in_quotes, replaced, slip};
use crate::diagnostic::{Diagnostic, Span};
use crate::quiz::names;

/// The most lines that are taken for one text.
const MOST_LINES: usize = 20;

/// What to say where the text on this line ends in a colon and goes on below, and how it is mended.
pub(super) fn lines(source: &str, line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let text = line.text.trim_end();
    let start = begins(line).filter(|_| text.ends_with(':'))?;
    let value = text.get(start - line.start..)?;
    if value.starts_with(['"', '\'', '[', '{', '|', '>', '#']) {
        return None;
    }
    let below = lines_from(source, line.start).skip(1);
    let goes_on = |below: &Line<'_>| {
        let known = below.plain_field();
        let known = known.is_some_and(|field| names::known(field.name));
        !below.is_blank() && !known && below.indent() >= line.column()
    };
    let below: Vec<Line<'_>> = below.take_while(goes_on).take(MOST_LINES).collect();
    let last = below.last()?;
    let (advice, right) = written(line, value, &below);
    let end = last.start + last.text.trim_end().len();
    let told = slip(
        Span::new(start + value.len() - 1, start + value.len()),
        "a colon at the end of a line begins a new value, so a text that goes on below it needs quotes",
    )
    .label("this colon");
    let whole = replaced(line, start, line.start + line.text.len(), &right);
    let fix = Fix {
        at: start..end,
        text: right,
    };
    Some((told.help(corrected(advice, &whole)), fix))
}

/// Where the text of this line begins: behind the name of a field, or behind a dash.
fn begins(line: Line<'_>) -> Option<usize> {
    let field = line.plain_field();
    match field.filter(|field| names::known(field.name)) {
        Some(field) => (!field.value.is_empty()).then_some(field.value_at),
        None => line.is_item().then(|| line.start + line.column()),
    }
}

/// The text with the lines below it: in quotes on one line, or below a `|` where it is long or holds a list.
fn written(line: Line<'_>, value: &str, below: &[Line<'_>]) -> (&'static str, String) {
    let parts = below.iter().any(Line::is_item);
    let mut whole = value.to_owned();
    for below in below {
        whole.push(' ');
        whole.push_str(below.body());
    }
    if !parts && line.column() + whole.len() < LONGEST_LINE {
        return (
            "put the whole text in quotes, on one line",
            in_quotes(&whole),
        );
    }
    let margin = " ".repeat(line.column() + 2);
    let mut whole = format!("|\n{margin}{value}");
    if parts {
        whole.push('\n');
    }
    for below in below {
        whole.push_str(&format!("\n{margin}{}", below.body()));
    }
    (
        "write `|` where the text begins, and all of it below",
        whole,
    )
}
