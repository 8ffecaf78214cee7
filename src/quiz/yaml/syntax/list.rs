//! Lists where none can be: below a text, before `questions:`, made of the fields of one question. It never looks at lists that stand
//! where one belongs.

use super::super::lines::{Line, lines_above, lines_from};
use super::super::mended::Fix;
use super::lineup::{is_question, name_or_dash};
use super::{corrected, slip};
use crate::diagnostic::Diagnostic;
use crate::quiz::names;

/// How many lines of a list are shown.
const MOST_SHOWN: usize = 8;

/// A list item that cannot stand where it stands, when it is plain what was meant.
pub(super) fn misplaced(source: &str, line: Line<'_>) -> Option<Diagnostic> {
    if !line.is_item() {
        return None;
    }
    if let Some((told, _)) = no_questions(source, line) {
        return Some(told);
    }
    let above = lines_above(source, line).next()?;
    let field = above.plain_field()?;
    let filled = !field.value.is_empty() && !field.value.starts_with(['#', '|', '>', '[', '{']);
    if !filled || line.indent() < above.column() {
        return None;
    }
    if let Some(own) = line.plain_field()
        && names::known(own.name)
    {
        return is_question(line).then(|| dash_before_field(line, above));
    }
    Some(below_text(source, line, above))
}

/// Questions with nothing above them that says that they begin, and how that is mended.
pub(super) fn no_questions(source: &str, line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let begins = line.is_item()
        && line.plain_field().is_some_and(|field| {
            matches!(field.name, "id" | "kind") || names::only_in_question(field.name)
        });
    let above = lines_above(source, line).next()?;
    let at_edge = above.indent() == 0 && above.plain_field().is_some();
    let mut all = lines_from(source, 0);
    if !begins || !at_edge || all.any(|line| line.text.starts_with("questions")) {
        return None;
    }
    let right = format!("questions:\n{}", line.text);
    let told = slip(
        name_or_dash(line),
        "the questions begin here, and no line says so",
    )
    .label("the first question")
    .help(corrected(
        "write a line `questions:` above the first of them",
        &right,
    ));
    let text = "questions:\n".to_owned();
    let at = line.start..line.start;
    Some((told, Fix { at, text }))
}

/// `- answer: …` below `- question: …`.
fn dash_before_field(line: Line<'_>, above: Line<'_>) -> Diagnostic {
    let right = format!("{}{}", " ".repeat(above.column()), line.words());
    slip(
        name_or_dash(line),
        "only the first field of a question has a dash before it",
    )
    .label("this dash")
    .help(corrected(
        "write the others below it, each without a dash",
        &right,
    ))
}

/// A list below a field that already has a text.
fn below_text(source: &str, line: Line<'_>, above: Line<'_>) -> Diagnostic {
    let (name, value) = above
        .plain_field()
        .map_or(("", ""), |field| (field.name, field.value));
    let items = lines_from(source, line.start)
        .take_while(|below| below.is_item() && below.indent() == line.indent())
        .take(MOST_SHOWN);
    let lead = &above.text[..above.column()];
    let margin = " ".repeat(above.column() + 2);
    let told = slip(
        name_or_dash(line),
        format!("`{name}` already has a text on its own line, so no list can follow"),
    )
    .label("this item");
    let many = name == "hint" || names::is_list(name);
    let inner = |quote| value.strip_prefix(quote)?.strip_suffix(quote);
    let value = if many {
        value
    } else {
        inner('"').or_else(|| inner('\'')).unwrap_or(value)
    };
    let mut right = if many {
        let name = if name == "hint" { "hints" } else { name };
        format!("{lead}{name}:\n{margin}- {value}")
    } else {
        format!("{lead}{name}: |\n{margin}{value}\n")
    };
    for item in items {
        right.push('\n');
        right.push_str(&margin);
        right.push_str(item.body());
    }
    let advice = if many {
        "write all of it as one list"
    } else {
        "to show a list with the text, write `|` after the colon and all of it below"
    };
    told.help(format!("{advice}:\n{right}"))
}
