//! A text without quotes that holds a colon and goes on below its line: `question: Think of this:` with `how many legs?` below. It leaves
//! alone what a field of the format stands below.

use super::super::lines::{Line, lines_from};
use super::super::mended::Fix;
use super::{LONGEST_LINE, colon, corrected, in_quotes, replaced, slip};
use crate::diagnostic::{Diagnostic, Span};
use crate::quiz::names;

/// The most lines that are taken for one text.
const MOST_LINES: usize = 20;

/// What to say where the text on this line holds a colon and goes on below, and how it is mended.
pub(super) fn lines(source: &str, line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let start = begins(line)?;
    let value = line.text.trim_end().get(start - line.start..)?;
    let ends = value.strip_suffix(':').map(str::len);
    let colon = value.find(": ").or(ends)?;
    if value.starts_with(['"', '\'', '[', '{', '|', '>', '#']) {
        return None;
    }
    let ours = line.is_item()
        || line
            .plain_field()
            .is_some_and(|field| names::known(field.name));
    let below = lines_from(source, line.start).skip(1);
    let goes_on = |below: &Line<'_>| {
        // One in line with this field is another, though its name may be misspelled.
        let field = below.plain_field();
        let beside = ours && !below.is_item() && below.indent() <= line.column();
        let known = field.is_some_and(|field| beside || names::known(field.name))
            || beside && colon::missing(*below).is_some();
        let least = line.column() + usize::from(!ours);
        !below.is_blank() && !known && below.indent() >= least
    };
    let below: Vec<Line<'_>> = below.take_while(goes_on).take(MOST_LINES).collect();
    let last = below.last()?;
    let (advice, right) = written(line, value, &below);
    let end = last.start + last.text.trim_end().len();
    let told = slip(
        Span::new(start + colon, start + colon + 1),
        "a colon before a space or a new line begins a new value, so a text that holds one needs quotes",
    )
    .label("this colon");
    let whole = replaced(line, start, line.start + line.text.len(), &right);
    let fix = Fix {
        at: start..end,
        text: right,
    };
    Some((told.help(corrected(advice, &whole)), fix))
}

/// Where the text of this line begins: behind the name of a field or of a pair, or behind a dash.
fn begins(line: Line<'_>) -> Option<usize> {
    let field = line.plain_field();
    match field.filter(|field| names::known(field.name)) {
        Some(field) => (!field.value.is_empty()).then_some(field.value_at),
        None if line.is_item() => Some(line.start + line.column()),
        None => {
            let field = line.field()?;
            (!field.value.is_empty()).then_some(field.value_at)
        }
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
