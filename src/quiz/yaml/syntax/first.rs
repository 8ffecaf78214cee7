//! Texts that begin with a character that has a meaning of its own. It never judges what the text says.

use super::super::lines::{Line, line_at, lines_above, lines_from};
use super::super::mended::Fix;
use super::{characters, corrected, in_quotes, lineup, list, replaced, slip, value_length};
use crate::diagnostic::{Diagnostic, Span};
use crate::quiz::formula::without_braces;
use crate::quiz::names;
use crate::text::number;

/// A list that begins on the line of its name, and how that is mended.
pub(super) fn begun(source: &str, line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let field = line.plain_field()?;
    let (_, fix) = list::begun(source, line, field.value.trim_end())?;
    Some((character(source, field.value_at), fix))
}

/// A text that begins at `at` with a special character.
pub(super) fn character(source: &str, at: usize) -> Diagnostic {
    let line = line_at(source, at);
    let first = source[at..].chars().next().unwrap_or(' ');
    if first.is_alphanumeric() || matches!(first, ' ' | '\n') {
        return lineup::not_lined_up(source, at);
    }
    let opened = line
        .field()
        .filter(|field| field.value_at < at && field.value.starts_with('{'));
    if let Some(field) = opened.filter(|field| source[field.value_at..at].contains('}')) {
        return character(source, field.value_at);
    }
    if let Some((told, _)) = before_colon(line).filter(|_| at == line.body_at()) {
        return told;
    }
    if let Some((told, _)) = anchor(line).filter(|_| at == line.start + line.column()) {
        return told;
    }
    let rest = &line.text[at - line.start..];
    let value = &rest[..value_length(line, at)];
    let told = slip(
        characters(source, at, 1),
        format!("a text without quotes cannot begin with {}", named(first)),
    )
    .label("begins here");
    if let Some((listed, _)) = list::begun(source, line, value) {
        return told.help(format!("a list begins on the next line:\n{listed}"));
    }
    let (advice, right) = drawn(source, line, value).unwrap_or_else(|| plainly(line, value));
    let mended = replaced(line, at, at + value.len(), &right);
    told.help(corrected(advice, &mended))
}

/// `- &one` with fields below it: a name that other programs give to what stands there, and how it is mended.
pub(super) fn anchor(line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let words = line.words();
    let named = words.strip_prefix('&')?;
    let word = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_');
    if !line.is_item() || named.is_empty() || !named.chars().all(word) {
        return None;
    }
    let at = line.start + line.column();
    let span = Span::new(at, at + words.len());
    let told = slip(span, "nothing stands behind this dash but a name with `&`");
    let mended = replaced(line, at, at + words.len(), "");
    let told = told.label("of no use here").help(corrected(
        "delete it; if it is a text, put it in quotes",
        &mended,
    ));
    let (at, text) = (span.start..span.end, String::new());
    Some((told, Fix { at, text }))
}

/// `*: Think again.`: what stands before a colon, below a field of pairs, and how it is mended.
pub(super) fn before_colon(line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let field = line.field().filter(|_| !line.is_item())?;
    let first = field.name.chars().next()?;
    if !SIGNS.contains(&first) {
        return None;
    }
    let bare = field.name.trim_matches(SIGNS);
    let (advice, right) = match field.name {
        "*" => ("for all answers not named above, write", "/.*/".to_owned()),
        _ if names::known(bare) => ("write the name alone", bare.to_owned()),
        name => ("put it in quotes", in_quotes(name)),
    };
    let at = field.name_at..field.name_at + field.name.len();
    let mended = replaced(line, at.start, at.end, &right);
    let told = slip(
        Span::new(at.start, at.start + first.len_utf8()),
        format!(
            "what stands before a colon cannot begin with {} without quotes",
            named(first)
        ),
    );
    let told = told.label("begins here").help(corrected(advice, &mended));
    Some((told, Fix { at, text: right }))
}

/// Signs that mean something at the beginning of a name.
const SIGNS: &[char] = &['*', '&', '!', '@', '`', '%'];

/// `answer: {x} + 1` where numbers are drawn: in quotes it would be a text.
fn drawn(source: &str, line: Line<'_>, value: &str) -> Option<(&'static str, String)> {
    let signs = ['+', '-', '*', '/', '^', '×', '÷', '·', '−'];
    let is_answer = line
        .plain_field()
        .is_some_and(|field| field.name == "answer");
    let (_, after) = value.strip_prefix('{')?.split_once('}')?;
    if !is_answer || !after.contains(signs) || !stands_beside(source, line, &["vary"]) {
        return None;
    }
    let formula = without_braces(value)?;
    let advice = "an answer that is worked out begins with `=`, and its names stand without braces";
    Some((advice, format!("= {formula}")))
}

/// Whether one of these fields stands beside this one, in the same question.
pub(super) fn stands_beside(source: &str, line: Line<'_>, names: &[&str]) -> bool {
    let beside = |other: &Line<'_>| other.column() == line.column();
    let is_one = |other: Line<'_>| {
        let field = other.plain_field();
        beside(&other) && field.is_some_and(|field| names.contains(&field.name))
    };
    let first = |other: &Line<'_>| other.is_item() && beside(other);
    // What stands above the dash of this question belongs to another.
    let above = if line.is_item() { 0 } else { MOST_LINES };
    let mut above = lines_above(source, line).take(above);
    let mut below = lines_from(source, line.start)
        .skip(1)
        .take(MOST_LINES)
        .take_while(|below| !first(below));
    let nearest = above.find(|above| first(above) || is_one(*above));
    below.any(is_one) || nearest.is_some_and(is_one)
}

/// No question has more lines than are looked at for its other fields.
const MOST_LINES: usize = 60;

/// What to write instead of a value that begins with a special character: in an answer, without the stars and backticks that
/// nobody types, and `-5` for `- 5`.
fn plainly(line: Line<'_>, value: &str) -> (&'static str, String) {
    let typed = line
        .plain_field()
        .is_some_and(|field| field.name == "answer");
    let inner = ["**", "*", "`"].iter().find_map(|sign| {
        let inner = value.strip_prefix(sign)?.strip_suffix(sign)?;
        (!inner.is_empty() && !inner.contains(['*', '`'])).then_some(inner)
    });
    let number = value
        .strip_prefix("- ")
        .filter(|rest| number::plain(rest).is_some());
    match (inner, number) {
        (Some(inner), _) if typed => (
            "write the words alone, as learners type them",
            inner.to_owned(),
        ),
        (_, Some(number)) if typed => (
            "write a number without a space after its sign",
            format!("-{}", number.trim()),
        ),
        _ => ("put the whole text in quotes", in_quotes(value)),
    }
}

/// `image: ![map](map.png)`: a picture as Markdown has it.
pub(super) fn picture(line: Line<'_>) -> Option<Diagnostic> {
    let field = line.plain_field().filter(|field| field.name == "image")?;
    let value = field.value.trim_end();
    let (_, path) = value.strip_prefix("![")?.split_once("](")?;
    let path = path.strip_suffix(')')?;
    let mended = replaced(line, field.value_at, field.value_at + value.len(), path);
    let span = Span::new(field.value_at, field.value_at + value.len());
    let told = slip(span, "a picture is named by its file alone");
    Some(
        told.label("more than a file")
            .help(corrected("write", &mended)),
    )
}

/// Text on the same line as the `|` or `>` at `at`.
pub(super) fn after_bar(source: &str, at: usize) -> Diagnostic {
    let line = line_at(source, at);
    let sign = if source[at..].starts_with('>') {
        ">"
    } else {
        "|"
    };
    if let Some(field) = line.field().filter(|field| field.name_at == at) {
        let mended = replaced(line, at, at + field.name.len(), &in_quotes(field.name));
        return slip(
            Span::new(at, at + field.name.len()),
            format!("what stands before a colon cannot begin with `{sign}` without quotes"),
        )
        .label("begins here")
        .help(corrected("put it in quotes", &mended));
    }
    let rest = line.text[at - line.start..].trim_end();
    if sign == "|" && rest.len() > 2 && rest.ends_with('|') {
        let mended = replaced(line, at, at + rest.len(), &in_quotes(rest));
        let span = Span::new(at, at + rest.len());
        return slip(span, "a text without quotes cannot begin with `|`")
            .label("begins here")
            .help(corrected("put the whole text in quotes", &mended));
    }
    let after = rest
        .strip_prefix(sign)
        .unwrap_or(rest)
        .trim_start_matches(['+', '-']);
    let text = after.trim_start_matches([' ', '\t']);
    let place = at + rest.len() - text.len();
    let diagnostic = slip(
        Span::new(place, at + rest.len()),
        format!("after `{sign}` the text begins on the next line"),
    )
    .label("move this down");
    if let Some((told, _)) = range(line) {
        return told;
    }
    if sign == ">" {
        let mended = replaced(line, at, at + rest.len(), &in_quotes(rest));
        let advice =
            "write the text below it; or, if the text itself begins with `>`, put it in quotes";
        return diagnostic.help(corrected(advice, &mended));
    }
    let above = line.text[..at - line.start].trim_end();
    let below = format!("{above} {sign}\n{}  {text}", " ".repeat(line.column()));
    diagnostic.help(corrected("write", &below))
}

/// `answer: > 5`: what to write instead of a range, and how it is read on.
pub(super) fn range(line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let field = line.plain_field().filter(|field| field.name == "answer")?;
    let value = field.value.trim_end();
    let number = value.strip_prefix('>')?.trim_start();
    number::plain(number)?;
    let lead = " ".repeat(line.column());
    let span = Span::new(field.value_at, field.value_at + value.len());
    let told = slip(span, "an answer is one number, never a range")
        .label("a range")
        .help(format!("ask for one, or have the range picked:\n{lead}choices: [\"< {number}\", \"= {number}\", \"> {number}\"]\n{lead}answer: \"> {number}\""));
    let fix = Fix {
        at: span.start..span.end,
        text: number.to_owned(),
    };
    Some((told, fix))
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

/// The character as it is shown in a message.
fn named(character: char) -> String {
    match character {
        '`' => "a backtick".to_owned(),
        other => format!("`{other}`"),
    }
}
