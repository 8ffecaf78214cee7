//! Lines of prose where fields should stand: notes that somebody wrote between the fields, or the rest of a text. They are told once,
//! however many there are.

use super::super::lines::{Line, lines_above, lines_from};
use super::super::mended::Fix;
use super::{characters, corrected, slip};
use crate::diagnostic::Diagnostic;

/// The most lines that are shown as they should be written.
const MOST_SHOWN: usize = 4;

/// The most lines that are taken for one note.
const MOST_LINES: usize = 100;

/// A line that is no field at all.
pub(super) fn neither(source: &str, line: Line<'_>) -> Diagnostic {
    too_far_left(source, line).unwrap_or_else(|| note(source, line).0)
}

/// A line below `|` that does not stand far enough to the right.
fn too_far_left(source: &str, line: Line<'_>) -> Option<Diagnostic> {
    let at = line.body_at();
    let field = block_above(source, line)?;
    let sign = &field.value[..1];
    let right = format!("{}{}", " ".repeat(field.column + 2), line.body());
    let told = slip(
        characters(source, at, 1),
        format!("the text below `{sign}` does not stand far enough to the right"),
    );
    Some(told.label("begins here").help(corrected(
        "put all its lines two spaces further in than their field",
        &right,
    )))
}

/// Lines of prose from this one on, and how they are mended: as remarks.
pub(super) fn note<'s>(source: &'s str, line: Line<'s>) -> (Diagnostic, Fix) {
    let is_prose = |below: &Line<'_>| {
        let ends = below.body().is_empty() || below.is_item() || below.field().is_some();
        !ends && below.indent() <= line.indent() + 1
    };
    let below = lines_from(source, line.start).skip(1);
    let below = below.take_while(is_prose).take(MOST_LINES);
    let all: Vec<Line<'_>> = std::iter::once(line).chain(below).collect();
    let at = line.body_at();
    let shown = line.body().chars().count().min(60);
    let message = if all.len() == 1 {
        "this line is neither a field nor part of the text above it".to_owned()
    } else {
        let count = all.len();
        format!("these {count} lines are neither fields nor part of the text above them")
    };
    let margin = " ".repeat(line.indent());
    let remarks: Vec<String> = all
        .iter()
        .map(|line| format!("{margin}# {}", line.body()))
        .collect();
    let example = remarks[..remarks.len().min(MOST_SHOWN)].join("\n");
    let told = slip(characters(source, at, shown), message)
        .label("a field looks like `name: value`")
        .help(format!(
            "if it is a note for yourself, begin each line with `#`:\n{example}\nif it belongs to the text above, put that text in quotes, or move it two spaces to the right"
        ));
    let end = all
        .last()
        .map_or(at, |last| last.start + last.text.trim_end().len());
    let fix = Fix {
        at: line.start..end,
        text: remarks.join("\n"),
    };
    (told, fix)
}

/// The value of a field with `|` or `>` above this line, and the field's column, when nothing but text stands between.
fn block_above<'s>(source: &'s str, line: Line<'s>) -> Option<Block<'s>> {
    let above = lines_above(source, line).find_map(|above| Some((above, above.plain_field()?)));
    let (above, field) = above?;
    let value = field.value;
    value.starts_with(['|', '>']).then(|| Block {
        value,
        column: above.column(),
    })
}

/// A field that holds a text of several lines.
struct Block<'s> {
    value: &'s str,
    column: usize,
}
