//! A slip of syntax in a teacher's words: the place a teacher would look at, what was found, and what to write instead. It
//! never uses the parser's words, and looks at lines only: what is broken has no tree.

mod backslash;
mod bracket;
mod colon;
mod first;
mod lineup;
mod list;
mod over;
mod pair;
mod prose;
mod quote;
mod second;
mod ticked;

use super::lines::{Line, line_at, lines_from};
use super::mended::Fix;
use super::slip::{Slip, Stop};
use super::{MOST_CHARACTERS, MOST_DEPTH, MOST_NODES};
use crate::diagnostic::{Code, Diagnostic, Span, boundary};
use crate::quiz::names;

/// A corrected line longer than this would be no help.
const LONGEST_LINE: usize = 160;

/// Explains why reading stopped.
pub(super) fn explain(source: &str, stop: &Stop) -> Diagnostic {
    let is_bound = matches!(stop.slip, Slip::TooDeep | Slip::TooMany | Slip::TooLong);
    let line = line_at(source, stop.at);
    if let Some(told) = prose::first_too_far_left(source, line).filter(|_| !is_bound) {
        return told;
    }
    match stop.slip {
        Slip::Tab => lineup::tab(source, stop.at),
        Slip::NotLinedUp => lineup::not_lined_up(source, stop.at),
        Slip::Colon => colon::colon(source, stop.at),
        Slip::NoColon => colon::no_colon(source, line_at(source, stop.at)),
        Slip::OpenQuote => quote::never_closed(source, stop.at),
        Slip::AfterQuote => quote::after(source, stop.last, stop.at),
        Slip::Escape => quote::escape(source, stop.at),
        Slip::FirstCharacter => first::character(source, stop.at),
        Slip::AfterBar => first::after_bar(source, stop.at),
        Slip::Comment => first::comment(source, stop.at),
        Slip::Percent => first::percent(source, stop.at),
        Slip::Bracket => bracket::bracket(source, stop.at),
        Slip::NoName => bracket::no_name(source, stop.at),
        Slip::SecondDocument => second::document(source, stop.at),
        Slip::TooDeep | Slip::TooMany | Slip::TooLong => bound(source, stop),
    }
}

fn bound(source: &str, stop: &Stop) -> Diagnostic {
    let span = characters(source, stop.at, 1);
    let (message, help) = match stop.slip {
        Slip::TooDeep => (
            format!("lists and fields stand inside one another more than {MOST_DEPTH} deep"),
            "a question needs four levels; look for brackets that are too many",
        ),
        Slip::TooMany => (
            format!("this file has more than {MOST_NODES} names and values"),
            "split it into several sets",
        ),
        _ => (
            format!("this text has more than {MOST_CHARACTERS} characters"),
            "shorten it; if a quote is not closed, close it",
        ),
    };
    Diagnostic::new(Code::TooLarge, span, message)
        .label("here")
        .help(help)
}

/// What to write so that reading can go on after this slip, when it is plain what was meant.
pub(super) fn fix(source: &str, slip: &Diagnostic) -> Option<Fix> {
    let line = line_at(source, slip.span.start);
    let told = [
        over::lines(source, line),
        first::range(line),
        first::begun(source, line),
        first::before_colon(line),
        first::anchor(line),
        quote::comma_behind(source, line),
        quote::marked_behind(line),
        colon::missing(line),
        colon::choice_without_name(source, line),
        list::no_questions(source, line),
        list::set_as_item(source),
        list::questions_on_line(line),
        list::dashes_before_fields(source, line),
        lineup::item(source, line),
        list::undashed_first(source, line),
        colon::tight(line),
        prose::too_far_left(source, line),
        prose::untitled(source, line),
        prose::lettered(source, line),
        prose::said(source, line),
        Some(prose::note(source, line)),
    ];
    let mut told = told.into_iter().flatten();
    told.find_map(|(told, fix)| (told == *slip).then_some(fix))
        .or_else(|| as_corrected(line, slip))
}

/// The line as the help of its slip has it, where that begins as this one does and is made of it alone.
fn as_corrected(line: Line<'_>, slip: &Diagnostic) -> Option<Fix> {
    let (_, corrected) = slip.help.as_deref()?.split_once(":\n")?;
    // Whatever belongs to an item would have to be moved with it, as would the other lines of a text; and where a dash is taken away,
    // there are most likely others below.
    let body = corrected.trim_start();
    let moved = body == line.text.trim();
    let alone = !line.is_item() && line.plain_field().is_some();
    if moved && !alone || line.is_item() && !body.starts_with('-') {
        return None;
    }
    let mut lines = corrected.lines();
    let first = lines.next()?;
    let word = |text: &str| {
        let mut words = text.split([' ', ':']);
        let word = words.find(|word| !matches!(*word, "" | "-"));
        word.map(|word| {
            let word = word.trim_start_matches('-');
            word.trim_matches(['"', '\'']).to_owned()
        })
    };
    let same = word(first) == word(line.text) && corrected != line.text.trim_end();
    let alone = lines.all(|below| line.text.contains(below.trim()));
    let at = line.start..line.start + line.text.trim_end().len();
    let text = corrected.to_owned();
    (same && alone).then_some(Fix { at, text })
}

/// The column in which this line should begin, judged by the lines above it.
pub(super) fn column_for(source: &str, line: Line<'_>) -> usize {
    lineup::column_for(source, line)
}

/// A diagnostic of syntax.
fn slip(span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Code::YamlSyntax, span, message)
}

/// The stretch of so many characters from `at`, within its line.
fn characters(source: &str, at: usize, count: usize) -> Span {
    let rest = source[boundary(source, at)..].chars();
    let width: usize = rest
        .take(count)
        .take_while(|c| *c != '\n')
        .map(char::len_utf8)
        .sum();
    Span::new(at, at + width)
}

/// The advice with the corrected line below it, unless that would be too long to help.
fn corrected(advice: &str, line: &str) -> String {
    if line.len() > LONGEST_LINE {
        return advice.to_owned();
    }
    format!("{advice}:\n{}", line.trim_end())
}

/// The line with everything from byte `at` of the file up to `end` replaced.
fn replaced(line: Line<'_>, at: usize, end: usize, by: &str) -> String {
    let within = |at: usize| boundary(line.text, at.saturating_sub(line.start));
    format!(
        "{}{by}{}",
        &line.text[..within(at)],
        &line.text[within(end)..]
    )
}

/// How many bytes the text at `at` has: to the end of its line, or inside brackets to the next comma or bracket.
fn value_length(line: Line<'_>, at: usize) -> usize {
    let (before, rest) = line.text.split_at(at - line.start);
    let in_brackets = before.contains(['[', '{']);
    let end = if in_brackets {
        rest.find([',', ']', '}'])
    } else {
        None
    };
    rest[..end.unwrap_or(rest.len())].trim_end().len()
}

/// A text in quotes as a teacher would put it: double ones, unless the text holds some or a backslash.
pub(super) fn in_quotes(text: &str) -> String {
    if text.contains(['"', '\\']) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    format!("\"{text}\"")
}

/// A text as it is written behind a colon or a dash, in quotes where it needs them.
pub(super) fn written(text: &str) -> String {
    let text = text.trim();
    let special = text.starts_with([
        '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '[', ']', '{', '}', ',',
    ]);
    let starts = ["-", "?", ":"].iter().any(|sign| {
        text.strip_prefix(sign)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    });
    let colon = text.contains(": ") || text.ends_with(':') || text.contains(" #");
    if special || starts || colon {
        return in_quotes(text);
    }
    text.to_owned()
}

/// Texts as a list in brackets, each in quotes where it needs them there.
pub(super) fn bracketed(texts: &[&str]) -> String {
    let item = |text: &&str| {
        if text.contains([',', '[', ']', '{', '}']) {
            return in_quotes(text.trim());
        }
        written(text)
    };
    let items: Vec<String> = texts.iter().map(item).collect();
    format!("[{}]", items.join(", "))
}

/// What stands between curly quotes, when they stand around the whole.
pub(super) fn inside_curly(text: &str) -> Option<&str> {
    let inner = text
        .trim()
        .strip_prefix(['“', '”', '„', '«', '»', '‘', '‚', '‹', '「'])?;
    let inner = inner.strip_suffix(['”', '“', '»', '«', '’', '‘', '›', '」'])?;
    let others = inner.contains(['“', '”', '„', '«', '»', '「']);
    (!others && !inner.is_empty()).then_some(inner.trim())
}

/// A backslash in double quotes that is read as something that nobody meant.
pub(super) fn unmeant_backslash(source: &str, at: Span) -> Option<Diagnostic> {
    let written = source.get(at.start..at.end)?;
    if !written.starts_with('"') || !written.contains('\\') {
        return None;
    }
    backslash::unmeant(source, at.start, written)
}

/// The line that holds `at`, with everything from there on in quotes.
pub(super) fn quoted_line(source: &str, at: usize) -> String {
    let line = line_at(source, at);
    let written = &line.text[at - line.start..][..value_length(line, at)];
    let end = at + written.len();
    let value = inside_curly(written).unwrap_or(written);
    if value.len() > LONGEST_LINE {
        return "\"…\"".to_owned();
    }
    replaced(line, at, end, &in_quotes(value))
}

/// A list item that begins with a dash and no space.
pub(super) fn dash_without_space(source: &str, at: usize) -> Diagnostic {
    colon::dash_without_space(line_at(source, at))
}

/// A line of the text at `at`, below its first, that looks like a list item or a field.
pub(super) fn swallowed(source: &str, at: Span) -> Option<Diagnostic> {
    let text = source.get(at.start..at.end)?;
    // Most texts are one line.
    memchr::memchr(b'\n', text.as_bytes())?;
    let first = line_at(source, at.start);
    let mut below = lines_from(source, first.start)
        .skip(1)
        .take_while(|line| line.start < at.end);
    below.find_map(|line| {
        let dash = first.is_item() && line.body().starts_with('-');
        if line.is_item() {
            return Some(lineup::not_lined_up(source, line.body_at()));
        }
        if dash && line.body()[1..].starts_with(char::is_alphabetic) {
            return Some(colon::dash_without_space(line));
        }
        let (name, _) = line.words().split_once(':')?;
        names::known(name).then(|| colon::no_colon(source, line))
    })
}

/// Whether one of these fields stands beside the one on the line of `at`, in the same question.
pub(super) fn stands_beside(source: &str, at: usize, names: &[&str]) -> bool {
    first::stands_beside(source, line_at(source, at), names)
}

/// A text that ends its line with a colon and goes on below it.
pub(super) fn over_lines(source: &str, at: usize) -> Option<Diagnostic> {
    over::lines(source, line_at(source, at)).map(|(told, _)| told)
}

/// A text that is a field without its colon or without the space after it.
pub(super) fn field_without_colon(source: &str, at: Span) -> Option<Diagnostic> {
    let line = line_at(source, at.start);
    let word = line.words().split([' ', ':', '=', ';']).next()?;
    (names::known(word) && word != "where" && word != "order")
        .then(|| colon::no_colon(source, line))
}
