//! Marks from elsewhere: stars and tags in choices, a gap of two lines, a remark behind `//`, the doubled quotes of a table.

use super::super::{Found, Place};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Question, Words};
use crate::text::entity;
use crate::text::gaps::too_short;
use crate::text::words::in_line;

/// Reports them in the texts of a question: in `long` ones Markdown is read, in `short` ones it is not.
pub(super) fn marks<'w>(
    question: &Question,
    long: impl Iterator<Item = &'w Words>,
    short: &[&Words],
    source: &str,
    found: &mut Found,
) {
    if found.full() || question.varied.is_some() {
        return;
    }
    two_lines(&question.prompt, source, found);
    for text in long {
        remark(text, source, found);
        doubled(text, source, found);
    }
    in_choices(question, short, source, found);
    for text in short {
        doubled(text, source, found);
    }
}

fn push(text: &Words, written: &str, message: &str, help: String, source: &str, found: &mut Found) {
    let place = Place::of(source, text);
    let start = text.find(written).unwrap_or_default();
    let at = place.inside(&(start..start + written.len()));
    let problem = Diagnostic::new(Code::MarkNotShown, at, message);
    found.push(problem.label("shown as it stands here").help(help));
}

/// `The sky is __.`
fn two_lines(prompt: &Words, source: &str, found: &mut Found) {
    let Some(at) = too_short(prompt) else {
        return;
    };
    let written = &prompt[at..at + 2];
    let help = "write three or more, `___`: that is shown as a gap, and `blanks:` says what belongs into it";
    push(
        prompt,
        written,
        "two lines are no gap",
        help.to_owned(),
        source,
        found,
    );
}

/// `How many cats? // easy`
fn remark(text: &Words, source: &str, found: &mut Found) {
    // Most texts have no such sign, and that is seen at once.
    if memchr::memchr(b'/', text.as_bytes()).is_none() {
        return;
    }
    let Some(at) = text.find(" //").filter(|_| !text.contains(['`', '\n'])) else {
        return;
    };
    let (before, rest) = (text[..at].trim_end(), &text[at + 3..]);
    let plain = source.get(text.at.start..text.at.end) == Some(text.as_str());
    let word = rest.trim_start().starts_with(char::is_alphabetic);
    if plain && word && before.ends_with(['.', '?', '!', '…']) {
        let help = format!(
            "a remark begins with two spaces and `#`:\n    {}  # {}",
            in_line(before),
            in_line(rest.trim())
        );
        push(
            text,
            &text[at + 1..],
            "what stands behind `//` is read as text",
            help,
            source,
            found,
        );
    }
}

/// `""hello""`, as a table writes a quote within quotes.
fn doubled(text: &Words, source: &str, found: &mut Found) {
    let may_be = memchr::memchr(b'"', text.as_bytes()).is_some() && text.contains("\"\"");
    if !may_be || text.contains(['`', '\n']) {
        return;
    }
    let quoted = || {
        let start = text.find("\"\"")?;
        let inner = &text[start + 2..];
        let end = inner.find("\"\"")?;
        let (word, after) = (&inner[..end], &inner[end + 2..]);
        let is_word =
            word.starts_with(char::is_alphanumeric) && word.chars().any(char::is_alphabetic);
        (is_word && !after.starts_with('"')).then(|| (&text[start..start + end + 4], word))
    };
    if let Some((written, word)) = quoted() {
        let help =
            format!("write each of them once, and the whole text in single quotes: `\"{word}\"`");
        push(
            text,
            written,
            "these quotes are doubled, as in a table",
            help,
            source,
            found,
        );
    }
}

/// Tags that set letters apart, and so have no place in a choice.
const TAGS: &[&str] = &[
    "sub", "sup", "b", "i", "u", "em", "strong", "code", "p", "span",
];

/// Words of a question about such marks.
const ASKED: &[&str] = &[
    "html", "markdown", " tag", "markup", "css", "element", "wiki", "xml", "`",
];

/// `**yes**`, `<b>yes</b>` among choices; not where the question is about such marks, or all choices have them.
fn in_choices(question: &Question, short: &[&Words], source: &str, found: &mut Found) {
    if short.iter().all(|text| !text.contains(['*', '<', '&'])) {
        return;
    }
    let asked = question.prompt.to_lowercase();
    if ASKED.iter().any(|word| asked.contains(word)) {
        return;
    }
    for text in short.iter().filter(|text| !text.contains('`')) {
        if let Some((written, inner)) = starred(text) {
            let help = format!("write the words alone: `{inner}`");
            push(
                text,
                written,
                "stars are shown as stars here",
                help,
                source,
                found,
            );
        } else if let Some((written, tag, inner)) = tagged(text) {
            let help = match tag {
                "sub" | "sup" => {
                    "write `$H_2O$` or `$x^2$`, or the raised and lowered signs themselves: ₂ ²"
                        .to_owned()
                }
                _ => format!("write the words alone: `{inner}`"),
            };
            push(text, written, "HTML is not read here", help, source, found);
        } else {
            named_sign(text, source, found);
        }
    }
}

/// `3 &lt; 5`, where signs stand for themselves.
pub(super) fn named_sign(text: &Words, source: &str, found: &mut Found) {
    let Some((written, sign)) = entity::first(text) else {
        return;
    };
    let help = match sign.as_str() {
        " " => "write a space".to_owned(),
        sign => format!("write the sign itself: `{sign}`"),
    };
    let message = format!("`{written}` is not read as a sign here");
    push(text, written, &message, help, source, found);
}

/// `**yes**` as a whole word, and what stands between its stars.
fn starred(text: &str) -> Option<(&str, &str)> {
    let start = text.find("**")?;
    let inner = &text[start + 2..];
    let end = inner.find("**")?;
    let (word, after) = (&inner[..end], &inner[end + 2..]);
    let apart = !text[..start].ends_with(char::is_alphanumeric)
        && !after.starts_with(char::is_alphanumeric);
    let is_word = word.starts_with(char::is_alphabetic) && !word.ends_with(' ');
    (apart && is_word).then(|| (&text[start..start + end + 4], word))
}

/// `<b>yes</b>`, its tag, and what stands between.
fn tagged(text: &str) -> Option<(&str, &'static str, &str)> {
    TAGS.iter().find_map(|tag| {
        let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
        let start = text.find(&open)?;
        let inner = &text[start + open.len()..];
        let end = inner.find(&close)?;
        let whole = start + open.len() + end + close.len();
        Some((&text[start..whole], *tag, &inner[..end]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_from_elsewhere_are_told_from_signs() {
        assert_eq!(starred("**yes**"), Some(("**yes**", "yes")));
        assert_eq!(starred("2**3**4"), None);
        assert_eq!(tagged("<b>yes</b>"), Some(("<b>yes</b>", "b", "yes")));
        assert_eq!(tagged("<b>"), None);
    }
}
