//! Marks in an answer, which no learner types: `*stars*`, `$TeX$`, `<i>tags</i>`, `CO_2`. Here it does not help to put the
//! answer in quotes: a star or a backtick at its beginning can be written in no other way.

use super::{Amiss, Field};
use crate::text::entity;
use crate::text::tex;
use crate::text::words::shortened;
use crate::text::{normal, number};

/// Words of a question that asks for marks themselves.
const ASKED: &[&str] = &["markdown", "latex", "html", "markup", " tag", "wiki", "```"];

/// Pairs of marks around words, the longer ones first.
const AROUND: &[&str] = &["**", "*", "`", "_"];

/// Tags that set letters apart.
const TAGS: &[&str] = &[
    "sub", "sup", "i", "b", "em", "strong", "u", "code", "span", "p",
];

const RAISED: &[(char, char)] = &[
    ('⁰', '0'),
    ('¹', '1'),
    ('²', '2'),
    ('³', '3'),
    ('⁴', '4'),
    ('⁵', '5'),
    ('⁶', '6'),
    ('⁷', '7'),
    ('⁸', '8'),
    ('⁹', '9'),
    ('⁻', '-'),
];

/// What is amiss with an answer that holds marks.
pub(super) fn amiss(written: &str, prompt: &str, field: Field<'_>) -> Option<Amiss> {
    // A pattern without its slashes has a name of its own.
    let plain = unmarked(written).filter(|_| !written.contains(".*"))?;
    let lower = prompt.to_lowercase();
    if ASKED.iter().any(|word| lower.contains(word)) || prompt.contains(written) {
        return None;
    }
    let spelled = raised_as_typed(&plain).replace('π', "pi");
    let line = if spelled == plain {
        field.line(&plain)
    } else {
        field.list(&format!("{plain}, {spelled}"))
    };
    Some(Amiss {
        message: format!(
            "a learner would have to type `{}` with its marks",
            shortened(written)
        ),
        help: format!(
            "learners type no stars, dollars, backticks or tags; write\n    {line}\nif the marks are asked for, write `kind: text` below"
        ),
    })
}

/// So many sorts of signs by their names are looked for in an answer.
const MOST_SIGNS: usize = 8;

/// The text without its marks, where it has some.
pub(super) fn unmarked(written: &str) -> Option<String> {
    // Most answers are words, which have no marks.
    if written
        .chars()
        .all(|sign| sign.is_alphanumeric() || sign == ' ')
    {
        return None;
    }
    let mut text = without_formulas(written);
    text = without_tags(&text);
    let mut rest = MOST_SIGNS;
    while let Some((written, sign)) = entity::first(&text).filter(|_| rest > 0) {
        text = text.replace(written, &sign);
        rest -= 1;
    }
    text = without_lowered(&text);
    for mark in AROUND {
        text = without_pairs(&text, mark);
    }
    let text = text.trim();
    (text != written.trim() && !text.is_empty()).then(|| text.to_owned())
}

/// `x²` as it is typed: `x^2`.
pub(super) fn raised_as_typed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_raised = false;
    for sign in text.chars() {
        let digit = RAISED.iter().find(|(raised, _)| *raised == sign);
        if digit.is_some() && !is_raised {
            out.push('^');
        }
        is_raised = digit.is_some();
        out.push(digit.map_or(sign, |(_, digit)| *digit));
    }
    out
}

/// Formulas between dollars as they are typed; those that cannot be read stay.
fn without_formulas(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inner, after)) = formula(rest) {
        out.push_str(before);
        out.push_str(&inner);
        rest = after;
    }
    out + rest
}

/// The first formula, typed, with what stands before and after it.
fn formula(text: &str) -> Option<(&str, String, &str)> {
    let start = text.find('$')?;
    let (before, inner) = (&text[..start], &text[start + 1..]);
    let tex = &inner[..inner.find('$')?];
    let after = &inner[tex.len() + 1..];
    let is_tex = tex::is_tex(before.chars().next_back(), tex, after.chars().next());
    let shown = is_tex.then(|| tex::shown(tex))??;
    Some((before, typed(&shown), after))
}

/// A formula of signs as people type it: a number in digits, an index on the line.
fn typed(shown: &str) -> String {
    let plain = normal::alike(shown);
    let is_raised = |sign| RAISED.iter().any(|(raised, _)| *raised == sign);
    if number::plain(&plain).is_some() || !shown.contains(is_raised) {
        plain
    } else {
        shown.to_owned()
    }
}

/// `H<sub>2</sub>O` without its tags; one that is not closed stays.
fn without_tags(text: &str) -> String {
    TAGS.iter().fold(text.to_owned(), |text, tag| {
        let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
        let closed = text.find(&open).zip(text.rfind(&close));
        if closed.is_some_and(|(start, end)| start < end) {
            text.replace(&open, "").replace(&close, "")
        } else {
            text
        }
    })
}

/// `CO_2`, `CO_{2}` and `CO~2~` with the index on the line, where a capital letter begins the name.
fn without_lowered(text: &str) -> String {
    let shaped = text.starts_with(char::is_uppercase) && !text.contains(char::is_whitespace);
    let mut signs = text.char_indices().peekable();
    let lowers = shaped
        && signs.any(|(at, sign)| {
            let rest = text[at + sign.len_utf8()..].trim_start_matches('{');
            matches!(sign, '_' | '~') && rest.starts_with(|c: char| c.is_ascii_digit())
        });
    if lowers {
        text.replace(['_', '~', '{', '}'], "")
    } else {
        text.to_owned()
    }
}

/// The text without such marks around words: `*Homo sapiens*`, and not `2*3*4`.
fn without_pairs(text: &str, mark: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inner, after)) = pair(rest, mark) {
        out.push_str(before);
        out.push_str(inner);
        rest = after;
    }
    out + rest
}

fn pair<'t>(text: &'t str, mark: &str) -> Option<(&'t str, &'t str, &'t str)> {
    let start = text.find(mark)?;
    let (before, inner) = (&text[..start], &text[start + mark.len()..]);
    if before.ends_with(char::is_alphanumeric) || !inner.starts_with(char::is_alphanumeric) {
        return None;
    }
    let mut ends = inner.match_indices(mark).map(|(end, _)| end);
    let end = ends.find(|end| {
        let after = &inner[end + mark.len()..];
        !inner[..*end].ends_with(char::is_whitespace)
            && !after.starts_with(|sign: char| sign.is_alphanumeric() || mark.starts_with(sign))
    })?;
    Some((before, &inner[..end], &inner[end + mark.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_signs_that_are_typed() {
        for (written, plain) in [
            ("*Homo sapiens*", "Homo sapiens"),
            ("_Homo sapiens_", "Homo sapiens"),
            ("**mitosis**", "mitosis"),
            ("`nucleus`", "nucleus"),
            ("the *cell* wall", "the cell wall"),
            ("$H_2O$", "H2O"),
            (r"$\frac{1}{2}$", "1/2"),
            ("CO_2", "CO2"),
            ("CO~2~", "CO2"),
            ("H<sub>2</sub>O", "H2O"),
            ("<i>x</i>", "x"),
            ("x&nbsp;y", "x y"),
        ] {
            assert_eq!(unmarked(written).as_deref(), Some(plain), "{written}");
        }
        for written in [
            "2*3*4",
            "my_name",
            "__init__",
            "x_1",
            "$5",
            "<b>",
            "a < b > c",
            "f_2",
            "~5",
            "*",
            "**",
            "snake_case_name",
            "2 * x * y",
            "*args",
        ] {
            assert_eq!(unmarked(written), None, "{written}");
        }
    }
}
