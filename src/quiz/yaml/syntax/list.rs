//! Lists where none can be: below a text, before `questions:`, made of the fields of one question. It never looks at lists that stand
//! where one belongs.

use super::super::lines::{Line, lines_above, lines_from};
use super::super::marks::also;
use super::super::mended::Fix;
use super::lineup::{is_question, name_or_dash};
use super::{corrected, slip};
use crate::diagnostic::{Diagnostic, Span};
use crate::quiz::names;
use crate::text::number;

/// How many lines of a list are shown.
const MOST_SHOWN: usize = 8;

/// A list item that cannot stand where it stands, when it is plain what was meant.
pub(super) fn misplaced(source: &str, line: Line<'_>) -> Option<Diagnostic> {
    if !line.is_item() {
        return None;
    }
    if let Some((told, _)) = no_questions(source, line).or_else(|| undashed(source, line)) {
        return Some(told);
    }
    let above = lines_above(source, line).next()?;
    let field = above.plain_field()?;
    let filled = !field.value.is_empty() && !field.value.starts_with(['#', '|', '>', '[', '{']);
    if let Some((told, _)) = questions_on_line(above).filter(|_| filled) {
        return Some(told);
    }
    if !filled || line.indent() < above.column() {
        return None;
    }
    if let Some(own) = line.plain_field()
        && names::known(own.name)
    {
        return dashes_before_fields(source, line).map(|(told, _)| told);
    }
    Some(below_text(source, line, above))
}

/// `- title: Rivers` with `questions:` at the left edge below it, and how that is mended.
pub(super) fn set_as_item(source: &str) -> Option<(Diagnostic, Fix)> {
    let mut lines = lines_from(source, 0).filter(|line| !line.is_blank());
    let first = lines.next()?;
    let of_set = |line: &Line<'_>| {
        line.plain_field().is_some_and(|field| {
            names::SET.contains(&field.name) && !names::QUESTION.contains(&field.name)
        })
    };
    let below = |line: &Line<'_>| line.indent() == 0 && !line.is_item() && of_set(line);
    if first.indent() > 0 || !first.is_item() || !of_set(&first) || !lines.any(|line| below(&line))
    {
        return None;
    }
    let told = slip(
        name_or_dash(first),
        "a set is no list item, and here a dash stands before its first field",
    )
    .label("this dash")
    .help(corrected("delete it", first.words()));
    let at = first.start..first.start + first.column();
    let text = String::new();
    Some((told, Fix { at, text }))
}

/// A question whose first field lacks its dash, where the one below has one, and how that is mended.
fn undashed(source: &str, line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let begins = |line: &Line<'_>| {
        let field = line.plain_field();
        field.is_some_and(|field| matches!(field.name, "question" | "id" | "kind"))
    };
    if !line.is_item() || !begins(&line) {
        return None;
    }
    let mut above: Vec<Line<'_>> = Vec::new();
    for other in lines_above(source, line).take(MOST_BELOW) {
        let field = other.plain_field();
        if other.indent() == 0 && field.is_some_and(|field| field.name == "questions") {
            break;
        }
        above.push(other);
    }
    above.reverse();
    let first = *above.first().filter(|first| begins(first))?;
    let beside = |other: &Line<'_>| {
        other.indent() > line.indent() || other.indent() == line.indent() && !other.is_item()
    };
    if first.is_item() || first.indent() != line.indent() || !above.iter().all(beside) {
        return None;
    }
    let moved = above.iter().enumerate().map(|(place, other)| {
        let sign = if place == 0 { "- " } else { "  " };
        let lead = &other.text[..line.indent()];
        format!("{lead}{sign}{}", other.text[line.indent()..].trim_end())
    });
    let text = moved.collect::<Vec<_>>().join("\n");
    let told = slip(
        name_or_dash(first),
        "a question begins with a dash, and here none is",
    )
    .label("the first question")
    .help(format!(
        "put a dash before its first field alone, and line up the others below it:\n{text}"
    ));
    let last = above.last().unwrap_or(&first);
    let at = first.start..last.start + last.text.trim_end().len();
    Some((told, Fix { at, text }))
}

/// The same, where `first` is the first line of that question.
pub(super) fn undashed_first(source: &str, first: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let mut below = lines_from(source, first.start).skip(1).take(MOST_BELOW);
    let next = below.find(|line| line.is_item() && line.indent() == first.indent())?;
    undashed(source, next).filter(|(told, _)| told.span.start == first.body_at())
}

/// `questions: 10` with the questions below it, and how that is mended.
pub(super) fn questions_on_line(line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let field = line
        .plain_field()
        .filter(|field| field.name == "questions" && line.indent() == 0)?;
    if field.value.is_empty() || field.value.starts_with(['[', '{', '#']) {
        return None;
    }
    let at = field.value_at..field.value_at + field.value.trim_end().len();
    let told = slip(
        Span::new(at.start, at.end),
        "nothing stands behind the colon of `questions`: they begin on the next line",
    )
    .label("no question")
    .help("write:\nquestions:");
    let text = String::new();
    Some((told, Fix { at, text }))
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

/// `hints: - Look again.`: a list whose first item stands on the line of its name, how it is written, and how it is mended: with all
/// that stands below it.
pub(super) fn begun(source: &str, line: Line<'_>, value: &str) -> Option<(String, Fix)> {
    let item = value.strip_prefix("- ")?;
    let field = line.plain_field()?;
    let number = field.name == "answer" && number::plain(item).is_some();
    let name = if field.name == "hint" {
        "hints"
    } else {
        field.name
    };
    if number || !names::is_list(name) {
        return None;
    }
    let lead = line.text.get(..line.column())?;
    let margin = " ".repeat(line.column() + 2);
    let below = lines_from(source, line.start).skip(1);
    let below: Vec<Line<'_>> = below
        .take_while(|below| below.is_item() && below.indent() > line.column())
        .take(MOST_BELOW)
        .collect();
    // `- Bat - Cow`: all of them on one line. A sentence may hold a dash.
    let several = !matches!(name, "hints") && below.is_empty();
    let first = value.split(" - ").filter(|_| several);
    let first: Vec<&str> = first.map(|part| part.trim_start_matches("- ")).collect();
    let own = if first.is_empty() { vec![item] } else { first };
    let items = own.into_iter().chain(below.iter().map(Line::words));
    let mut right = format!("{lead}{name}:");
    for item in items {
        right.push_str(&format!("\n{margin}- {}", item.trim()));
    }
    let last = below.last().unwrap_or(&line);
    let fix = Fix {
        at: line.start..last.start + last.text.trim_end().len(),
        text: right.clone(),
    };
    Some((right, fix))
}

/// The most items that are moved with the first.
const MOST_BELOW: usize = 30;

/// `- answer: …` below `- question: …`, also the next ones, and how they are mended.
pub(super) fn dashes_before_fields(source: &str, line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let own = |line: &Line<'_>| line.is_item() && is_question(*line);
    let above = lines_above(source, line).next().filter(|_| own(&line))?;
    if above.plain_field()?.value.is_empty() || line.indent() < above.column() {
        return None;
    }
    if asks(line) && asked_above(source, line) {
        return None;
    }
    let together = |below: &Line<'_>| {
        let beside = below.indent() == line.indent();
        beside && own(below) || below.indent() > line.indent() || below.is_blank()
    };
    let all: Vec<Line<'_>> = lines_from(source, line.start)
        .take_while(together)
        .take(MOST_BELOW)
        .collect();
    let margin = " ".repeat(above.column());
    let mut again = Vec::new();
    let mut text = String::new();
    // What is lined up with the words behind the dash is moved as far as they are.
    let mut by = None;
    for (place, below) in all.iter().enumerate() {
        let dashed = below.indent() == line.indent() && own(below);
        if place > 0 {
            text.push('\n');
        }
        if dashed && place > 0 {
            again.push(source[..below.start].matches('\n').count() + 1);
        }
        if dashed {
            text.push_str(&format!("{margin}{}", below.words()));
            by = None;
            continue;
        }
        let beside = below.indent() == line.column() && is_question(*below);
        if beside && by.is_none() {
            by = Some(line.column() - above.column());
            again.push(source[..below.start].matches('\n').count() + 1);
        }
        let blanks = by.unwrap_or(0).min(below.indent());
        text.push_str(&below.text[blanks..]);
    }
    let right = format!("{margin}{}", line.words());
    let advice = if by.is_some() {
        "write the others below it, each without a dash, and all as far to the left as it"
    } else {
        "write the others below it, each without a dash"
    };
    let advice = format!("{advice}{}", also(&again));
    let told = slip(
        name_or_dash(line),
        "only the first field of a question has a dash before it",
    )
    .label("this dash")
    .help(corrected(&advice, &right));
    let last = all.last().unwrap_or(&line);
    let at = line.start..last.start + last.text.len();
    Some((told, Fix { at, text }))
}

/// Whether the line says what is asked.
fn asks(line: Line<'_>) -> bool {
    let field = line.plain_field();
    field.is_some_and(|field| field.name == "question")
}

/// Whether the question that this line would belong to, by what stands above it, asks something already: then it begins another.
fn asked_above(source: &str, line: Line<'_>) -> bool {
    let mut above = lines_above(source, line).take(MOST_LINES);
    let mut asked = false;
    let first = above.find(|above| {
        asked |= asks(*above);
        above.is_item() && above.indent() < line.indent()
    });
    first.is_some() && asked
}

/// No question has more lines above one that is looked at.
const MOST_LINES: usize = 60;

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
