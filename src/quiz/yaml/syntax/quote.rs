//! Quotes that are not closed, closed too early, or hold a backslash. It never looks at text without quotes.

use super::super::lines::{Line, line_at, lines_from};
use super::super::mended::Fix;
use super::{backslash, characters, corrected, in_quotes, replaced, slip, value_length};
use crate::diagnostic::{Diagnostic, Span};
use crate::quiz::names;

/// A quote that opens at `at` and never closes.
pub(super) fn never_closed(source: &str, at: usize) -> Diagnostic {
    let line = line_at(source, at);
    let quote = source[at..].chars().next().unwrap_or('"');
    if let Some(mended) = apostrophe(line, at) {
        return slip(
            characters(source, at, 1),
            "an apostrophe at the beginning of a text opens a quote",
        )
        .label("read as a quote")
        .help(corrected("put the whole text in double quotes", &mended));
    }
    let diagnostic = slip(
        characters(source, at, 1),
        "this quote is opened and never closed",
    )
    .label("opened here");
    if let Some(mended) = in_brackets(line, at, quote) {
        return diagnostic.help(corrected(
            "put the same quote at the end of the text",
            &mended,
        ));
    }
    // A curly quote at the end was meant to close it.
    let text = line.text.trim_end();
    let text = text.strip_suffix(['”', '“', '’', '‘', '»']).unwrap_or(text);
    let closed = format!("{text}{quote}{}", open_bracket(line));
    diagnostic.help(corrected(
        "put the same quote at the end of the text",
        &closed,
    ))
}

/// The bracket that the value of this line begins with, closed, where it is closed nowhere.
fn open_bracket(line: Line<'_>) -> &'static str {
    let value = match line.plain_field() {
        Some(field) => field.value,
        None => line.words(),
    };
    match value.chars().next() {
        Some('[') if !value.contains(']') => "]",
        Some('{') if !value.contains('}') => "}",
        _ => "",
    }
}

/// `["cat", "dog]`: the line with the quote before the next comma or bracket.
fn in_brackets(line: Line<'_>, at: usize, quote: char) -> Option<String> {
    let start = at.checked_sub(line.start)? + quote.len_utf8();
    let (before, rest) = (line.text.get(..start)?, line.text.get(start..)?);
    let open = line
        .field()
        .map_or(line.column(), |field| field.value_at - line.start);
    let listed = before.get(open..)?.starts_with(['[', '{']);
    let closed = rest.trim_end().ends_with([']', '}']) && !rest.contains(quote);
    let end = rest.find([',', ']', '}']).filter(|_| listed && closed)?;
    let inner = rest[..end].trim_end();
    Some(format!("{before}{inner}{quote}{}", &rest[inner.len()..]))
}

/// `["cat" "dog"]`: the line with a comma after each text in quotes that another follows.
fn without_comma(line: Line<'_>, at: usize) -> Option<String> {
    let start = line
        .field()
        .map_or(line.column(), |field| field.value_at - line.start);
    let value = line.text.get(start..)?;
    let rest = line.text.get(at.checked_sub(line.start)?..)?;
    if !value.starts_with('[') || !rest.starts_with(['"', '\'']) {
        return None;
    }
    let mut mended = line.text[..start].to_owned();
    let mut open = None;
    for (place, sign) in value.char_indices() {
        mended.push(sign);
        match open {
            Some(quote) if sign == quote => {
                open = None;
                let after = &value[place + 1..];
                let next = after.trim_start();
                if next.len() < after.len() && next.starts_with(['"', '\'']) {
                    mended.push(',');
                }
            }
            None if matches!(sign, '"' | '\'') => open = Some(sign),
            _ => {}
        }
    }
    open.is_none().then_some(mended)
}

/// Words that begin with an apostrophe.
const APOSTROPHES: &[&str] = &[
    "tis", "twas", "twere", "til", "till", "em", "cause", "cos", "bout", "round", "n", "neath", "s",
];

/// The line with each text that begins so in double quotes, where the quote at `at` is such an apostrophe.
fn apostrophe(line: Line<'_>, at: usize) -> Option<String> {
    let begins = |text: &str| {
        let word = text.strip_prefix('\'')?;
        let end = word
            .find(|sign: char| !sign.is_alphabetic())
            .unwrap_or(word.len());
        let known = APOSTROPHES.contains(&word[..end].to_lowercase().as_str());
        // What is closed again is in quotes.
        (known && !word[end..].starts_with('\'')).then_some(())
    };
    begins(line.text.get(at.checked_sub(line.start)?..)?)?;
    let mut mended = String::new();
    let mut rest = line.text.trim_end();
    while let Some(place) = rest
        .match_indices('\'')
        .map(|(place, _)| place)
        .find(|place| {
            let before = rest[..*place].trim_end_matches(' ');
            let stands =
                before.is_empty() && !mended.is_empty() || before.ends_with([':', '-', ',', '[']);
            stands && begins(&rest[*place..]).is_some()
        })
    {
        let in_brackets = line.text[..line.text.len() - rest.len() + place].contains('[');
        let value = &rest[place..];
        let end = in_brackets
            .then(|| value.find([',', ']']))
            .flatten()
            .unwrap_or(value.len());
        mended.push_str(&rest[..place]);
        mended.push_str(&in_quotes(value[..end].trim_end()));
        rest = &value[end..];
    }
    mended.push_str(rest);
    Some(mended)
}

/// Text at `at`, after a quote that closed too early. `last` is where the part before ended.
pub(super) fn after(source: &str, last: usize, at: usize) -> Diagnostic {
    let line = line_at(source, at);
    let opening = opening(source, last, at);
    if let Some(opening) = opening.filter(|opening| swallows_a_field(source, *opening, line)) {
        return never_closed(source, opening);
    }
    if let Some((told, _)) = comma(source, line, at).or_else(|| marked(line, at)) {
        return told;
    }
    let message = "the text goes on after the closing quote";
    let diagnostic =
        slip(characters(source, at, 1), message).label("the quote before this closed the text");
    let Some(opening) = opening.filter(|opening| *opening >= line.start) else {
        return diagnostic
            .help("leave out the quotes, or put the whole text in quotes of the other kind");
    };
    if apostrophe(line, opening).is_some() {
        return never_closed(source, opening);
    }
    if let Some(mended) = without_comma(line, at) {
        let told = slip(
            characters(source, at, 1),
            "between two texts in brackets stands a comma",
        );
        return told
            .label("no comma before this")
            .help(corrected("write", &mended));
    }
    if let Some(right) = doubled(line, opening) {
        let mended = replaced(
            line,
            opening,
            line.start + line.text.trim_end().len(),
            &right,
        );
        return diagnostic.help(corrected(
            "write each quote inside once, and put the whole text in quotes of the other kind",
            &mended,
        ));
    }
    if let Some(listed) = listed(source, line, opening, at) {
        return diagnostic.help(corrected("write several texts between brackets", &listed));
    }
    let mended = requoted(source, line, opening, at);
    diagnostic.help(corrected(
        "put the whole text in quotes of the other kind",
        &mended,
    ))
}

/// Signs and words with which a choice is marked as right elsewhere.
const RIGHT: &[&str] = &[
    "✅",
    "✓",
    "✔",
    "☑",
    "*",
    "(correct)",
    "(right)",
    "(richtig)",
    "(correcto)",
    "(correcta)",
    "<-",
    "←",
];

/// `- "Paris" ✅`: a sign that says that a choice is right, behind its text in quotes.
fn marked(line: Line<'_>, at: usize) -> Option<(Diagnostic, Fix)> {
    let place = at.checked_sub(line.start)?;
    let (before, sign) = (line.text.get(..place)?, line.text.get(place..)?);
    let sign = sign.trim().trim_end_matches('\u{fe0f}').to_lowercase();
    let text = before.get(line.column()..)?.trim_end();
    let whole = text.starts_with(['"', '\'']) && text.ends_with(['"', '\'']);
    if !line.is_item() || !whole || !RIGHT.contains(&sign.as_str()) {
        return None;
    }
    let lead = before.get(..line.column())?;
    let margin = " ".repeat(line.column());
    let right = format!("{lead}text: {text}\n{margin}correct: true");
    let end = line.start + line.text.trim_end().len();
    let message = "a sign behind a choice does not mark it as right";
    let told = slip(Span::new(at, end), message).label("this sign");
    let told = told.help(corrected("write", &right));
    let at = line.start..end;
    Some((told, Fix { at, text: right }))
}

/// The same at the end of a line.
pub(super) fn marked_behind(line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let text = line.text.trim_end();
    let sign = text.rsplit(['"', '\'']).next()?;
    let blanks = sign.len() - sign.trim_start().len();
    marked(line, line.start + text.len() - sign.len() + blanks)
}

/// `"answer": "Paris",`: a comma behind the text, as other formats have it.
fn comma(source: &str, line: Line<'_>, at: usize) -> Option<(Diagnostic, Fix)> {
    let rest = line.text.get(at.checked_sub(line.start)?..)?.trim_end();
    if !matches!(rest, "," | ";") || !source[..at].trim_end().ends_with(['"', '\'']) {
        return None;
    }
    let told = slip(
        characters(source, at, 1),
        format!("no `{rest}` stands behind a text"),
    );
    let mended = replaced(line, at, at + 1, "");
    let told = told
        .label("one sign too many")
        .help(corrected("leave it out", &mended));
    let text = String::new();
    Some((
        told,
        Fix {
            at: at..at + 1,
            text,
        },
    ))
}

/// The same at the end of a line.
pub(super) fn comma_behind(source: &str, line: Line<'_>) -> Option<(Diagnostic, Fix)> {
    let end = line.text.trim_end().len().checked_sub(1)?;
    comma(source, line, line.start + end)
}

/// `"What does ""hello"" mean?"`, as a table writes quotes within quotes: the text in quotes of the other kind.
fn doubled(line: Line<'_>, opening: usize) -> Option<String> {
    let value = line.text[opening - line.start..].trim_end();
    let inner = value.strip_prefix('"')?;
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    let once = inner.replace("\"\"", "\"");
    // `""Paris""` is one word in quotes.
    let bare = inner
        .strip_prefix('"')
        .and_then(|inner| inner.strip_suffix('"'));
    if let Some(bare) = bare.filter(|bare| !bare.contains('"')) {
        return Some(in_quotes(bare));
    }
    (once.len() < inner.len()).then(|| in_quotes(&once))
}

/// The line of `answer: "nucleus", "cell nucleus"` with brackets around its texts.
fn listed(source: &str, line: Line<'_>, opening: usize, at: usize) -> Option<String> {
    let after = source.get(at..)?.strip_prefix(',')?;
    let field = line.plain_field()?;
    let many = names::is_list(field.name);
    let value = line.text[opening - line.start..].trim_end();
    let whole =
        many && field.value_at == opening && after.trim_start_matches(' ').starts_with(['"', '\'']);
    whole.then(|| replaced(line, opening, opening + value.len(), &format!("[{value}]")))
}

/// The line with its text in quotes of the other kind.
fn requoted(source: &str, line: Line<'_>, opening: usize, at: usize) -> String {
    let quote = source[opening..].chars().next().unwrap_or('"');
    let length = value_length(line, opening);
    let value = &line.text[opening - line.start..][..length];
    // `'What's` : the quote inside is an apostrophe, and the outer ones were meant as quotes.
    let apostrophe = source[..at].ends_with(quote);
    let open = value.get(quote.len_utf8()..).unwrap_or_default();
    // `'Don't' is short`: what is quoted is a part of the text.
    let quoted = !open.ends_with(quote) && open.contains(&format!("{quote} "));
    let inner = if value.len() > 1 && apostrophe && !quoted {
        open.strip_suffix(quote).unwrap_or(open)
    } else {
        value
    };
    replaced(line, opening, opening + length, &in_quotes(inner))
}

/// The quote that began the text before `at`: the first one after `last` that stands where a text may begin.
fn opening(source: &str, last: usize, at: usize) -> Option<usize> {
    let between = source.get(last..at)?;
    between
        .match_indices(['"', '\''])
        .map(|(found, _)| last + found)
        .find(|found| {
            let before = source[..*found].trim_end_matches([' ', '\t']);
            before.len() < *found && before.ends_with([':', '-', ','])
                || before.is_empty()
                || before.ends_with(['[', '{', '\n'])
        })
}

/// Whether a line between the opening quote and `line`, or `line` itself, looks like a field of its own.
fn swallows_a_field(source: &str, opening: usize, line: Line<'_>) -> bool {
    let first = line_at(source, opening).start;
    lines_from(source, first)
        .skip(1)
        .take_while(|below| below.start <= line.start)
        .any(|below| below.plain_field().is_some())
}

/// A backslash in the text in double quotes that opens at `at` which means nothing.
pub(super) fn escape(source: &str, at: usize) -> Diagnostic {
    let place = at + bad_backslash(&source[at..]).unwrap_or(0);
    let line = line_at(source, place);
    slip(
        characters(source, place, 2),
        "in double quotes a backslash has a meaning of its own, and this one has none",
    )
    .label("this backslash")
    .help(backslash::help(line, at, quoted(&source[at..])))
}

/// The text in double quotes that begins here, up to the end of its line.
fn quoted(text: &str) -> &str {
    let mut escaped = true;
    let end = text.find(|c: char| {
        let closes = c == '"' && !escaped || c == '\n';
        escaped = c == '\\' && !escaped;
        closes
    });
    let closed = end.filter(|end| text[*end..].starts_with('"'));
    &text[..closed.map_or(end.unwrap_or(text.len()), |end| end + 1)]
}

/// The first backslash that begins nothing the format knows.
fn bad_backslash(text: &str) -> Option<usize> {
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        if character != '\\' {
            continue;
        }
        let digits = match characters.next()?.1 {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            '0' | 'a' | 'b' | 't' | '\t' | 'n' | 'v' | 'f' | 'r' | 'e' | ' ' | '"' | '/' | '\\'
            | 'N' | '_' | 'L' | 'P' | '\n' | '\r' => 0,
            _ => return Some(at),
        };
        let digits_there = text[at + 2..]
            .chars()
            .take(digits)
            .filter(char::is_ascii_hexdigit)
            .count();
        // Half of a pair, or a number beyond all characters.
        let code = text
            .get(at + 2..at + 2 + digits)
            .and_then(|hex| u32::from_str_radix(hex, 16).ok());
        if digits_there < digits || digits > 0 && code.and_then(char::from_u32).is_none() {
            return Some(at);
        }
    }
    None
}
