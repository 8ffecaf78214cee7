//! Fields and list items that stand too far to the left or right, and tabs. It counts columns as an editor shows them.

use super::super::lines::{Line, line_at, lines_above, lines_from};
use super::super::marks::also;
use super::super::mended::Fix;
use super::{characters, colon, corrected, first, list, replaced, slip, ticked};
use crate::diagnostic::{Diagnostic, Span};
use crate::quiz::names;

/// How many lines below the place where reading stopped a tab is looked for: a text may go on over several.
const LINES_BELOW: usize = 50;

/// How many lines above it are looked at to see where a line should begin: more than any question has.
const LINES_ABOVE: usize = 1_000;

/// A tab in the blanks at the start of a line, at `at` or soon after it.
pub(super) fn tab(source: &str, at: usize) -> Diagnostic {
    let start = line_at(source, at).start;
    let mut lines = lines_from(source, start).take(LINES_BELOW);
    let indented = lines.find_map(|line| Some((line, line.text[..line.indent()].find('\t')?)));
    let place = indented.map_or_else(|| tab_between(source, at), |(line, tab)| line.start + tab);
    let tabs = source[place..]
        .chars()
        .take_while(|c| *c == '\t')
        .count()
        .max(1);
    let message = "there is a tab here where only spaces may stand";
    let diagnostic = slip(characters(source, place, tabs), message).label("this tab");
    let Some((line, _)) = indented else {
        return diagnostic.help("write a space instead");
    };
    let mended = format!("{}{}", " ".repeat(column_for(source, line)), line.body());
    diagnostic.help(corrected("write spaces instead", &mended))
}

/// The tab nearest before `at` on its line, else the first after it.
fn tab_between(source: &str, at: usize) -> usize {
    let line = line_at(source, at);
    let before = source[line.start..at].rfind('\t');
    let tab = before.or_else(|| line.text.find('\t'));
    tab.map_or(at, |tab| line.start + tab)
}

/// A field or item whose column fits nothing above it.
pub(super) fn not_lined_up(source: &str, at: usize) -> Diagnostic {
    let line = line_at(source, at);
    if let Some(told) = first::picture(line) {
        return told;
    }
    if let Some((told, _)) = list::set_as_item(source).filter(|_| line.indent() == 0) {
        return told;
    }
    if let Some(field) = line.field()
        && field.value_at < at
        && field.value.starts_with(['[', '{'])
    {
        return after_bracket(source, line, field.name, field.value_at, at);
    }
    if line.body().starts_with('-') && !line.is_item() {
        return colon::dash_without_space(line);
    }
    if !line.is_item() && line.field().is_none() && !line.is_blank() {
        return colon::no_colon(source, line);
    }
    if let Some(told) = ticked::boxes(source, line).or_else(|| list::misplaced(source, line)) {
        return told;
    }
    out_of_column(source, pushed_in(source, line).unwrap_or(line))
}

/// What to say of a line in a column that fits nothing above it.
fn out_of_column(source: &str, line: Line<'_>) -> Diagnostic {
    let span = name_or_dash(line);
    let right = column_for(source, line);
    let what = if line.is_item() {
        "this list item"
    } else {
        "this field"
    };
    let diagnostic = slip(
        span,
        format!("{what} is not lined up with what stands above it"),
    )
    .label(format!("{} before this", spaces(line.indent())));
    if right == line.indent() {
        return diagnostic.help("put as many spaces before it as before the others of its kind");
    }
    let mended = format!("{}{}", " ".repeat(right), line.body());
    let again: Vec<usize> = with_item(source, line)
        .into_iter()
        .filter(|(other, _)| other.indent() == line.indent() && other.start > line.start)
        .map(|(_, number)| number)
        .collect();
    let along = if rigid(&with_item(source, line), line, right) {
        ", and move what belongs to it as far"
    } else {
        ""
    };
    diagnostic.help(corrected(
        &format!("put {} before it{}{along}", spaces(right), also(&again)),
        &mended,
    ))
}

/// Whether what stands below the dash of an item has to be moved with it: fields that stand where they should once the dash does are
/// left there.
fn rigid(lines: &[(Line<'_>, usize)], line: Line<'_>, right: usize) -> bool {
    let mut inner = lines
        .iter()
        .map(|(below, _)| below)
        .filter(|below| !below.is_blank() && below.indent() > line.indent());
    inner
        .next()
        .is_some_and(|below| below.indent() != right + line.column() - line.indent())
}

/// An item in a column that fits nothing above it, and how it is mended: with what belongs to it, and with those right below it.
pub(super) fn item(source: &str, line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let right = column_for(source, line);
    if !line.is_item() || right == line.indent() {
        return None;
    }
    let told = out_of_column(source, line);
    let lines = with_item(source, line);
    let end = lines
        .last()
        .map(|(last, _)| last.start + last.text.trim_end().len())?;
    let rigid = rigid(&lines, line, right);
    let moved = lines.iter().map(|(below, _)| {
        if below.body().is_empty() || !rigid && below.indent() > line.indent() {
            return below.text.trim_end().to_owned();
        }
        let column = (below.indent() + right).saturating_sub(line.indent());
        format!("{}{}", " ".repeat(column), below.body())
    });
    let text = moved.collect::<Vec<_>>().join("\n");
    let at = line.start..end;
    Some((told, Fix { at, text }))
}

/// The most lines that are moved with an item.
const MOST_MOVED: usize = 60;

/// The lines of an item and of those right below it in the same column, with their numbers; none for a field.
fn with_item<'s>(source: &'s str, line: Line<'s>) -> Vec<(Line<'s>, usize)> {
    if !line.is_item() {
        return Vec::new();
    }
    let first = source[..line.start].matches('\n').count() + 1;
    let belongs = |below: &(Line<'_>, usize)| {
        let sibling = below.0.is_item() && below.0.indent() == line.indent();
        sibling || below.0.is_blank() || below.0.indent() >= line.column()
    };
    let lines = lines_from(source, line.start).zip(first..);
    let mut all: Vec<_> = lines.take_while(belongs).take(MOST_MOVED).collect();
    while all.pop_if(|(last, _)| last.is_blank()).is_some() {}
    all
}

/// The first line of the file, when it is the one that stands too far to the right.
fn pushed_in<'s>(source: &'s str, line: Line<'s>) -> Option<Line<'s>> {
    let first = lines_from(source, 0).find(|line| !line.is_blank())?;
    (line.indent() == 0 && first.start < line.start && first.indent() > 0).then_some(first)
}

fn spaces(count: usize) -> String {
    match count {
        0 => "no space".to_owned(),
        1 => "1 space".to_owned(),
        _ => format!("{count} spaces"),
    }
}

/// `{blank} is the capital`, or `[Paris] Lyon`.
fn after_bracket(
    source: &str,
    line: Line<'_>,
    name: &str,
    value_at: usize,
    at: usize,
) -> Diagnostic {
    if !matches!(name, "choices" | "tags" | "hints" | "questions") {
        return first::character(source, value_at);
    }
    let end = line.start + line.text.len();
    let mended = replaced(line, at, end, "");
    slip(
        Span::new(at, end),
        format!("there is something after the closing bracket of `{name}`"),
    )
    .label("this")
    .help(corrected(
        "take it into the brackets, or leave it out",
        &mended,
    ))
}

/// The dash of an item, else the name of a field, else the first character.
pub(super) fn name_or_dash(line: Line<'_>) -> Span {
    let at = line.body_at();
    if line.is_item() {
        return Span::new(at, at + 1);
    }
    let first = line.body().chars().next().map_or(0, char::len_utf8);
    let width = line
        .field()
        .map_or(first, |field| field.name.len().max(first));
    Span::new(at, at + width)
}

/// The column in which this line should begin, judged by the lines above it.
pub(super) fn column_for(source: &str, line: Line<'_>) -> usize {
    if line.is_item() {
        column_for_item(source, line)
    } else {
        column_for_field(source, line)
    }
}

fn column_for_item(source: &str, line: Line<'_>) -> usize {
    let begins_question = line
        .plain_field()
        .is_some_and(|field| matches!(field.name, "id" | "question" | "kind"));
    for above in lines_above(source, line).take(LINES_ABOVE) {
        let field = above.plain_field();
        if begins_question {
            if field.is_some_and(|field| field.name == "questions") && above.indent() == 0 {
                return 2;
            }
            if above.is_item() && is_question(above) {
                return above.indent();
            }
        } else if above.is_item() && !is_question(above) {
            return above.indent();
        } else if field.is_some_and(|field| field.value.is_empty()) {
            return above.column() + 2;
        }
    }
    line.indent()
}

pub(super) fn is_question(line: Line<'_>) -> bool {
    line.plain_field()
        .is_some_and(|field| names::QUESTION.contains(&field.name) && field.name != "feedback")
}

/// Of the columns in which a field of this name may stand here, the nearest to where it stands.
fn column_for_field(source: &str, line: Line<'_>) -> usize {
    let name = line.field().map_or("", |field| field.name);
    let mut columns = Vec::new();
    for above in lines_above(source, line).take(LINES_ABOVE) {
        let Some(field) = above.plain_field() else {
            continue;
        };
        let in_choice = above.is_item() && names::CHOICE.contains(&field.name);
        if in_choice && columns.is_empty() && names::CHOICE.contains(&name) {
            columns.push(above.column());
        }
        if above.is_item() && is_question(above) && names::QUESTION.contains(&name) {
            columns.push(above.column());
            break;
        }
        if above.indent() == 0 && !above.is_item() {
            break;
        }
    }
    if names::SET.contains(&name) && (columns.is_empty() || !names::QUESTION.contains(&name)) {
        columns.push(0);
    }
    columns
        .into_iter()
        .min_by_key(|column| column.abs_diff(line.indent()))
        .unwrap_or(line.indent())
}
