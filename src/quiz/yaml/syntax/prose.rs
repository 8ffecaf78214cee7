//! Lines of prose where fields should stand: notes that somebody wrote between the fields, or the rest of a text. They are told once,
//! however many there are.

use super::super::lines::{Line, lines_above, lines_from};
use super::super::marks::is_bar;
use super::super::mended::Fix;
use super::{characters, corrected, slip, written};
use crate::diagnostic::{Diagnostic, Span};
use crate::text::words::around_sign;

/// The most lines that are shown as they should be written.
const MOST_SHOWN: usize = 4;

/// The most lines that are taken for one note.
const MOST_LINES: usize = 100;

/// A line that is no field at all.
pub(super) fn neither(source: &str, line: Line<'_>) -> Diagnostic {
    if let Some((told, _)) = too_far_left(source, line) {
        return told;
    }
    let meant = untitled(source, line)
        .or_else(|| lettered(source, line))
        .or_else(|| said(source, line));
    meant.unwrap_or_else(|| note(source, line)).0
}

/// The first line of a file without a title, which it most likely is, and how it is mended.
pub(super) fn untitled(source: &str, line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let mut all = lines_from(source, 0).filter(|line| !line.is_blank());
    let first = all.next()?;
    if first.start != line.start || line.indent() > 0 || line.field().is_some() {
        return None;
    }
    let words = line.body();
    if words.ends_with(['.', '!', ':']) || all.any(|line| line.text.starts_with("title")) {
        return None;
    }
    let right = format!("title: {}", written(words));
    let told = slip(
        Span::new(line.start, line.start + words.len()),
        "no name stands before this, and the set has no `title`",
    )
    .label("perhaps the title")
    .help(corrected("write", &right));
    let at = line.start..line.start + line.text.trim_end().len();
    Some((told, Fix { at, text: right }))
}

/// `a) cat` and `b) dog` on lines of their own below a question, and how they are mended: as choices.
pub(super) fn lettered<'s>(source: &'s str, line: Line<'s>) -> Option<(Diagnostic, Fix)> {
    let all = together(source, line);
    let texts: Option<Vec<&str>> = all.iter().map(|line| behind_letter(line.body())).collect();
    let texts = texts.filter(|texts| texts.len() > 1)?;
    let above = lines_above(source, line).next()?;
    if above.column() != line.indent() || above.plain_field()?.name != "question" {
        return None;
    }
    let margin = " ".repeat(line.indent());
    let mut right = format!("{margin}choices:");
    for text in &texts {
        right.push_str(&format!("\n{margin}  - {}", written(text)));
    }
    let at = line.body_at();
    let told = slip(
        Span::new(at, at + line.body().len()),
        "choices stand in one list, each with a dash",
    )
    .label("the first choice")
    .help(format!(
        "write `choices:` above them, and a dash before each:\n{right}"
    ));
    let last = all.last().unwrap_or(&line);
    let at = line.start..last.start + last.text.trim_end().len();
    Some((told, Fix { at, text: right }))
}

/// `Cow - Think of wings.` below `feedback:`, and how it is mended.
pub(super) fn said(source: &str, line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let mut above = lines_above(source, line).take(MOST_LINES);
    let owner = above.find(|above| above.column() < line.indent())?;
    let field = owner.plain_field().filter(|field| field.value.is_empty())?;
    let what = match field.name {
        "feedback" => "an answer, a colon and what is said",
        "match" => "a pair, with a colon between its sides",
        "misconceptions" => "a short name, a colon and the idea",
        _ => return None,
    };
    if owner.is_item() {
        return None;
    }
    let body = line.body();
    let (advice, (answer, say)) = match around_sign(body, true) {
        Some(sides) => ("write", sides),
        // Below another, it may be the rest of what is said there.
        None if field.name == "match" || lines_above(source, line).next()?.start == owner.start => {
            (
                "put a colon and a space between the two, such as",
                body.split_once(' ')?,
            )
        }
        None => return None,
    };
    let margin = " ".repeat(line.indent());
    let right = format!("{margin}{answer}: {}", written(say));
    let at = line.body_at();
    let told = slip(
        Span::new(at, at + body.len()),
        format!("below `{}` each line is {what}", field.name),
    )
    .label("no colon")
    .help(corrected(advice, &right));
    let at = line.start..line.start + line.text.trim_end().len();
    Some((told, Fix { at, text: right }))
}

/// What stands behind `a)`, `(b)` or `1.`.
fn behind_letter(body: &str) -> Option<&str> {
    let rest = body.strip_prefix('(').unwrap_or(body);
    let rest = rest.strip_prefix(|sign: char| sign.is_ascii_alphanumeric())?;
    let rest = rest.strip_prefix([')', '.'])?;
    let text = rest.trim_start();
    (!text.is_empty() && text.len() < rest.len()).then_some(text)
}

/// A line below `|` that does not stand far enough to the right, and how it is mended with those below it.
pub(super) fn too_far_left<'s>(source: &'s str, line: Line<'s>) -> Option<(Diagnostic, Fix)> {
    let at = line.body_at();
    let field = block_above(source, line)?;
    let sign = &field.value[..1];
    let right = format!("{}{}", " ".repeat(field.column + 2), line.body());
    let told = slip(
        characters(source, at, 1),
        format!("the text below `{sign}` does not stand far enough to the right"),
    );
    let told = told.label("begins here").help(corrected(
        "put all its lines two spaces further in than their field",
        &right,
    ));
    let lines = whole_text(source, line);
    let end = lines
        .last()
        .map(|last| last.start + last.text.trim_end().len())?;
    let margin = " ".repeat(field.column + 2);
    let moved = lines.iter().map(|below| {
        let inner = below.text.get(line.indent()..).unwrap_or_default();
        format!("{margin}{}", inner.trim_end())
            .trim_end()
            .to_owned()
    });
    let text = moved.collect::<Vec<_>>().join("\n");
    let at = line.start..end;
    Some((told, Fix { at, text }))
}

/// The same for the first line below the sign, which may look like anything but a field of the format.
pub(super) fn first_too_far_left(source: &str, line: Line<'_>) -> Option<Diagnostic> {
    let above = lines_above(source, line).next()?;
    let field = above.plain_field().filter(|field| is_bar(field.value))?;
    let left = line.indent() <= above.column() && field.name_at < line.start;
    let text = left && !line.is_blank() && !line.begins_known();
    text.then(|| too_far_left(source, line))?
        .map(|(told, _)| told)
}

/// All lines of a text that begins with this one, as far to the left as it: up to the next field of the format.
fn whole_text<'s>(source: &'s str, line: Line<'s>) -> Vec<Line<'s>> {
    let below = lines_from(source, line.start).skip(1);
    let is_text = |below: &Line<'_>| {
        below.body().is_empty() || below.indent() >= line.indent() && !below.begins_known()
    };
    let mut all = vec![line];
    all.extend(below.take_while(is_text).take(MOST_LINES));
    while all.pop_if(|last| last.body().is_empty()).is_some() {}
    all
}

/// This line and those of prose right below it.
fn together<'s>(source: &'s str, line: Line<'s>) -> Vec<Line<'s>> {
    let is_prose = |below: &Line<'_>| {
        let ends = below.body().is_empty() || below.is_item() || below.field().is_some();
        !ends && below.indent() <= line.indent() + 1
    };
    let below = lines_from(source, line.start).skip(1);
    let below = below.take_while(is_prose).take(MOST_LINES);
    std::iter::once(line).chain(below).collect()
}

/// What to do where the lines belong to the text above them.
fn belongs(source: &str, line: Line<'_>, many: bool) -> String {
    let above = lines_above(source, line).find(|above| above.field().is_some() || above.is_item());
    let Some(above) = above else {
        return String::new();
    };
    let value = above
        .field()
        .map_or_else(|| above.words(), |field| field.value);
    if value.is_empty() || value.starts_with(['[', '{']) {
        return String::new();
    }
    if value.starts_with(['"', '\'']) {
        return "\nif it belongs to the text above, move it to before the quote that ends that text"
            .to_owned();
    }
    let spaces = above.column() + if above.field().is_some() { 2 } else { 0 };
    let each = if many { "each of them" } else { "it" };
    format!("\nif it belongs to the text above, put {spaces} spaces before {each}")
}

/// Lines of prose from this one on, and how they are mended: as remarks.
pub(super) fn note<'s>(source: &'s str, line: Line<'s>) -> (Diagnostic, Fix) {
    let all = together(source, line);
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
            "if it is a note for yourself, begin each line with `#`:\n{example}{}",
            belongs(source, line, all.len() > 1)
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
