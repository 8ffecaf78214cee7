//! Colons that are too many, and lines that lack theirs. It never changes the words of a text.

use super::super::lines::{Line, line_at, lines_above, lines_from};
use super::super::mended::Fix;
use super::{
    characters, corrected, in_quotes, inside_curly, lineup, over, pair, prose, replaced, slip,
};
use crate::diagnostic::{Diagnostic, Span};
use crate::quiz::names;

/// A colon at `at` where none can stand.
pub(super) fn colon(source: &str, at: usize) -> Diagnostic {
    let line = line_at(source, at);
    let Some(field) = line.field() else {
        return in_text(source, line, at);
    };
    if at > field.name_at + field.name.len() {
        return in_text(source, line, at);
    }
    let above = lines_above(source, line)
        .next()
        .filter(|above| above.field().is_none());
    if let Some(above) = above
        && (above.column() == line.column() || names::known(above.words()))
    {
        return no_colon(source, above);
    }
    if names::known(field.name) || field.value.is_empty() {
        return lineup::not_lined_up(source, field.name_at);
    }
    in_text(source, line, at)
}

/// What is said of a colon within a text.
pub(super) const IN_TEXT: &str =
    "a colon with a space after it begins a new value, so a text that holds one needs quotes";

/// A colon inside a text without quotes.
fn in_text(source: &str, line: Line<'_>, at: usize) -> Diagnostic {
    if let Some(told) = second_field(line, at)
        .or_else(|| fields_on_one_line(line))
        .or_else(|| pair::with_colon(source, line, at))
    {
        return told;
    }
    if let Some((told, _)) = over::lines(source, line).filter(|_| step(line, at).is_none()) {
        return told;
    }
    let diagnostic = slip(characters(source, at, 1), IN_TEXT).label("this colon");
    let named = |name: &str| names::known(name) || names::meant(name).is_some();
    let field = line.field().filter(|field| named(field.name));
    let start = field.map_or(line.start + line.column(), |field| field.value_at);
    let value = line.text[start - line.start..].trim_end();
    // A bracket or an open quote before the colon: what was meant cannot be told.
    if let Some(below) = field.and_then(|field| on_lines_below(line, field.name, value)) {
        return diagnostic.help(corrected(
            "write what belongs to it on lines of their own",
            &below,
        ));
    }
    let open = value.starts_with(['[', '{'])
        || value.starts_with(['"', '\'']) && !closes_before(value, at.saturating_sub(start));
    if field.is_some_and(|field| field.name == "answer") && value.starts_with('=') {
        let mended = replaced(line, at, at + 1, "/");
        return diagnostic.help(corrected("the sign that divides is `/`", &mended));
    }
    if let Some(mended) = drawn(line, field.map(|field| field.name), start, at) {
        return diagnostic.help(corrected(mended.0, &mended.1));
    }
    if open || at < start {
        return diagnostic.help("put the whole text in quotes");
    }
    if field.is_none() && !line.is_item() {
        return diagnostic.help("put the whole text in quotes; if this is a field of its own, line it up with those above");
    }
    let end = line.start + line.text.len();
    let Some(inner) = inside_curly(value) else {
        let mended = replaced(line, start, end, &in_quotes(value));
        return diagnostic.help(corrected("put the whole text in quotes", &mended));
    };
    let mended = replaced(line, start, end, &in_quotes(inner));
    let advice = "write straight quotes, as curly ones do not count";
    diagnostic.help(corrected(advice, &mended))
}

/// `feedback: 5: Look again.`: a field that holds fields, with the first of them on its own line.
fn on_lines_below(line: Line<'_>, name: &str, value: &str) -> Option<String> {
    // What is drawn stands in braces.
    let holds_fields = names::is_pairs(name) && name != "vary";
    let plain = !value.starts_with(['[', '{', '"', '\'', '|', '>']);
    let lead = line.text.get(..line.column())?;
    let margin = " ".repeat(line.column() + 2);
    (holds_fields && plain).then(|| format!("{lead}{name}:\n{margin}{value}"))
}

/// `- text: cat, correct: true`: two fields of a choice on one line.
fn second_field(line: Line<'_>, at: usize) -> Option<Diagnostic> {
    let field = line.plain_field().filter(|field| field.name == "text")?;
    let before = line.text.get(..at.checked_sub(line.start)?)?;
    let name = before.rsplit([' ', ',']).next()?;
    let start = at - name.len();
    if !names::CHOICE.contains(&name)
        || start <= field.value_at
        || field.value.starts_with(['"', '\'', '{'])
    {
        return None;
    }
    let first = before[..before.len() - name.len()].trim_end_matches([' ', ',']);
    let second = format!(
        "{}{}",
        " ".repeat(line.column()),
        &line.text[start - line.start..]
    );
    let told = slip(
        Span::new(start, at),
        format!("`{name}` begins a field of its own, which needs a line of its own"),
    )
    .label("a second field");
    Some(told.help(corrected("write", &format!("{first}\n{second}"))))
}

/// `- question: What is it?, answer: cat`: all fields of a question on one line.
fn fields_on_one_line(line: Line<'_>) -> Option<Diagnostic> {
    let field = line
        .plain_field()
        .filter(|field| field.name == "question")?;
    if field.value.starts_with(['"', '\'', '{', '[', '|', '>']) {
        return None;
    }
    let value = line.text.get(field.value_at - line.start..)?;
    let mut starts: Vec<usize> = ONE_LINE
        .iter()
        .flat_map(|name| {
            [
                format!(", {name}: "),
                format!("; {name}: "),
                format!(" {name}: "),
            ]
        })
        .filter_map(|joint| {
            value
                .find(&joint)
                .map(|at| at + joint.len() - joint.trim_start_matches([',', ';', ' ']).len())
        })
        .collect();
    starts.sort_unstable();
    starts.dedup();
    let first = *starts.first()?;
    let margin = " ".repeat(line.column());
    let ends = starts.iter().skip(1).copied().chain([value.len()]);
    let lines = starts.iter().zip(ends).map(|(start, end)| {
        let part = value[*start..end].trim_end_matches([',', ';', ' ']);
        format!("\n{margin}{part}")
    });
    let head = &line.text[..field.value_at - line.start];
    let whole: String = lines.collect();
    let question = value[..first].trim_end_matches([',', ';', ' ']);
    let at = field.value_at + first;
    let name = value[first..].split(':').next()?;
    let told = slip(
        Span::new(at, at + name.len()),
        format!("`{name}` begins a field of its own, which needs a line of its own"),
    )
    .label("a second field");
    Some(told.help(corrected(
        "write each field on a line of its own",
        &format!("{head}{question}{whole}"),
    )))
}

/// The fields that teachers write behind a question.
const ONE_LINE: &[&str] = &[
    "answer",
    "choices",
    "hint",
    "hints",
    "explanation",
    "unit",
    "tolerance",
];

/// How a line of `vary` is mended whose names stand without brackets, or whose `step` has a colon.
fn drawn(
    line: Line<'_>,
    field: Option<&str>,
    start: usize,
    at: usize,
) -> Option<(&'static str, String)> {
    if let Some(mended) = step(line, at) {
        return Some(("write `step` without a colon", mended));
    }
    let value = line.text[start - line.start..].trim_end();
    let (name, source) = value.split_once(':').filter(|_| field == Some("vary"))?;
    if value.starts_with(['{', '[', '"', '\'']) {
        return None;
    }
    let torn = source.contains(',') && !source.contains([':', '[']);
    let names = if torn {
        format!("{{{name}: [{}]}}", source.trim())
    } else {
        format!("{{{value}}}")
    };
    let mended = replaced(line, start, start + value.len(), &names);
    Some(("put the names in curly brackets", mended))
}

/// The line without the colon at `at`, where that stands after the `step` of a range.
pub(super) fn step(line: Line<'_>, at: usize) -> Option<String> {
    let before = line.text.get(..at - line.start)?;
    let is_step = before.ends_with(" step") && before.contains("..");
    let mended = || replaced(line, at, at + 1, "");
    (is_step && line.text[before.len()..].starts_with(':')).then(mended)
}

/// Whether the quote that begins a text is closed before byte `at` of it.
fn closes_before(text: &str, at: usize) -> bool {
    let inner = text.get(1..at).unwrap_or_default();
    inner.contains(&text[..1])
}

/// A line where a field should stand that has no colon with a space after it.
pub(super) fn no_colon(source: &str, line: Line<'_>) -> Diagnostic {
    let body = line.body();
    if body.starts_with('-') && !line.is_item() {
        return dash_without_space(line);
    }
    let above = lines_above(source, line).next();
    let told = missing(line)
        .or_else(|| over::lines(source, above.filter(Line::is_item)?))
        .or_else(|| choice_without_name(source, line))
        .or_else(|| tight(line));
    told.map_or_else(|| prose::neither(source, line), |(told, _)| told)
}

/// `b:It barks`: any name whose colon lacks the space after it, and how it is mended.
pub(super) fn tight(line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let words = line.words();
    let (name, value) = words.split_once(':')?;
    let short = !name.is_empty() && name.len() <= 40 && name.split(' ').count() <= 3;
    let begins =
        value.starts_with(|sign: char| sign.is_alphanumeric() || matches!(sign, '"' | '\''));
    // A time, a ratio: `7:05`.
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let time = digits(name) && value.starts_with(|sign: char| sign.is_ascii_digit());
    if !short || !begins || time || line.field().is_some() {
        return None;
    }
    let at = line.start + line.column();
    let colon = at + name.len();
    let mended = replaced(line, colon, colon + 1, ": ");
    let told = slip(
        Span::new(at, colon + 1),
        format!("there is no space after the colon of `{name}`"),
    )
    .label("the colon needs a space after it")
    .help(corrected("write", &mended));
    let text = ": ".to_owned();
    Some((
        told,
        Fix {
            at: colon..colon + 1,
            text,
        },
    ))
}

/// A field that lacks its colon, or the space after it, and how it is mended.
pub(super) fn missing(line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let words = line.words();
    let at = line.start + line.column();
    let end = words
        .find([' ', ':', '=', '\t', ';', '.', ',', '-', '–', '—'])
        .unwrap_or(words.len());
    let (word, rest) = words.split_at(end);
    if !names::known(word) {
        return None;
    }
    let value = behind_sign(rest)?;
    let right = if value.is_empty() { ":" } else { ": " };
    let mended = format!("{}{word}{right}{value}", &line.text[..line.column()]);
    let fix = Fix {
        at: at + end..at + words.len() - value.len(),
        text: right.to_owned(),
    };
    let told = if rest.starts_with(':') {
        slip(
            Span::new(at, at + end + 1),
            format!("there is no space after the colon of `{word}`"),
        )
        .label("the colon needs a space after it")
    } else {
        slip(
            Span::new(at, at + word.len()),
            format!("there is no colon after `{word}`"),
        )
        .label("the colon is missing after this")
    };
    Some((told.help(corrected("write", &mended)), fix))
}

/// What stands behind the sign that was written for the colon of a field, or behind nothing: `; Paris`, ` - Paris`, ` Paris`.
fn behind_sign(rest: &str) -> Option<&str> {
    let blanks = [' ', '\t'];
    let inner = rest.trim_start_matches(blanks);
    if inner.starts_with([':', '=']) {
        return Some(inner.trim_start_matches([' ', ':', '=', '\t']));
    }
    let signs = ["->", "=>", "→", ";", ".", ",", "-", "–", "—"];
    let sign = signs.iter().find_map(|sign| inner.strip_prefix(sign));
    match sign {
        Some(after) if after.is_empty() || after.starts_with(blanks) => {
            Some(after.trim_start_matches(blanks))
        }
        // `hint-gives` is another word, and `answer -5` has no sign.
        _ => (inner.len() < rest.len() || rest.is_empty()).then_some(inner),
    }
}

/// `- Paris` with `correct: true` below it, and how it is mended.
pub(super) fn choice_without_name(source: &str, line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let below = lines_from(source, line.start)
        .skip(1)
        .find(|below| !below.is_blank())?;
    let field = below.plain_field()?;
    let of_choice = names::CHOICE.contains(&field.name) && below.indent() > line.indent();
    if !line.is_item() || line.field().is_some() || !of_choice {
        return None;
    }
    let at = line.start + line.column();
    let mended = replaced(line, at, at, "text: ");
    let message = format!(
        "this choice has `{}` below it, so its text needs a name, too: `text`",
        field.name
    );
    let told = slip(Span::new(at, at + line.words().len()), message)
        .label("the text of the choice")
        .help(corrected("write", &mended));
    let text = "text: ".to_owned();
    Some((told, Fix { at: at..at, text }))
}

/// `-Paris`.
pub(super) fn dash_without_space(line: Line<'_>) -> Diagnostic {
    // A blank of another kind may stand before it.
    let place = line.text.find('-').unwrap_or(line.indent());
    let sign = line.text[place..].chars().next().map_or(0, char::len_utf8);
    let at = line.start + place;
    let mended = replaced(line, at, at + sign, "- ");
    slip(
        Span::new(at, at + sign),
        "the dash before a list item needs a space after it",
    )
    .label("this dash")
    .help(corrected("write", &mended))
}
