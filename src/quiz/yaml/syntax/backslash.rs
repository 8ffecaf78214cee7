//! Backslashes in double quotes that mean something else than a teacher thinks: a tab instead of the beginning of `\times`. It never
//! judges a backslash that begins nothing at all: the parser stops there.

use super::super::lines::{Line, line_at};
use super::{characters, corrected, replaced};
use crate::diagnostic::{Code, Diagnostic};

/// Names of TeX that begin with an `n`, an `r` or a `t`: after these letters a line break or a tab may well be meant.
const TEX: &[&str] = &[
    "nabla",
    "natural",
    "ncong",
    "ne",
    "nearrow",
    "neg",
    "neq",
    "newline",
    "nexists",
    "ngeq",
    "ni",
    "nleq",
    "nless",
    "nmid",
    "not",
    "notin",
    "nparallel",
    "nsim",
    "nsubseteq",
    "nu",
    "nwarrow",
    "rangle",
    "rbrace",
    "rceil",
    "re",
    "rfloor",
    "rho",
    "right",
    "rightarrow",
    "rm",
    "root",
    "tan",
    "tanh",
    "tau",
    "tbinom",
    "text",
    "textbf",
    "textit",
    "textrm",
    "tfrac",
    "therefore",
    "theta",
    "thickapprox",
    "tilde",
    "times",
    "tiny",
    "to",
    "top",
    "triangle",
    "triangleq",
];

/// What to say of the first such backslash in the text in double quotes that begins at `at`; `written` is all of it.
pub(super) fn unmeant(source: &str, at: usize, written: &str) -> Option<Diagnostic> {
    let (place, sign) = backslashes(written).find(|(place, _)| is_unmeant(written, *place))?;
    let line = line_at(source, at + place);
    let word = word(&written[place + 1..]);
    let shown = if word.len() > 1 {
        format!("`\\{word}`")
    } else {
        "what stands here".to_owned()
    };
    let message = format!(
        "in double quotes `\\{sign}` is {}, and {shown} is lost",
        meaning(sign)
    );
    let span = characters(source, at + place, 1 + word.chars().count().max(1));
    let problem =
        Diagnostic::new(Code::ControlCharacter, span, message).label("a backslash of its own");
    Some(problem.help(help(line, at, written)))
}

/// The line with its text in single quotes, where a backslash is a backslash.
pub(super) fn help(line: Line<'_>, at: usize, written: &str) -> String {
    let Some(right) = single(written) else {
        return "write two backslashes instead of each one".to_owned();
    };
    if at < line.start || written.contains('\n') {
        return "put the text in single quotes".to_owned();
    }
    let mended = replaced(line, at, at + written.len(), &right);
    corrected("put the text in single quotes", &mended)
}

/// A text in double quotes, in single ones; `None` where a backslash in it means what double quotes are needed for.
fn single(written: &str) -> Option<String> {
    let inner = written.strip_prefix('"')?;
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    let needed = |(place, sign): (usize, char)| {
        matches!(sign, 'n' | 't' | 'r' | 'x' | 'u' | 'U') && !is_unmeant(inner, place)
    };
    if backslashes(inner).any(needed) {
        return None;
    }
    let plain = inner.replace("\\\\", "\\").replace("\\\"", "\"");
    Some(format!("'{}'", plain.replace('\'', "''")))
}

/// Each backslash with the sign after it; of two, the first.
fn backslashes(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut next = 0;
    std::iter::from_fn(move || {
        let place = next + text.get(next..)?.find('\\')?;
        let sign = text[place + 1..].chars().next()?;
        next = place + 1 + sign.len_utf8();
        Some((place, sign))
    })
}

/// The letters that a text begins with.
fn word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphabetic());
    &text[..end.unwrap_or(text.len())]
}

/// Whether the backslash at `place` is read as a sign that nobody meant.
fn is_unmeant(text: &str, place: usize) -> bool {
    let after = &text[place + 1..];
    let word = word(after);
    let in_path = || {
        let drive = text[..place]
            .rsplit([' ', '"', '('])
            .next()
            .unwrap_or_default();
        drive.as_bytes().get(1) == Some(&b':') || drive.starts_with("\\\\")
    };
    match after.chars().next() {
        Some('a' | 'b' | 'e' | 'f' | 'v' | '0') => true,
        Some('n' | 'r' | 't') => TEX.contains(&word) || word.len() > 1 && in_path(),
        Some('N' | 'L' | 'P') => word.len() > 1,
        _ => false,
    }
}

fn meaning(sign: char) -> &'static str {
    match sign {
        't' => "a tab",
        'n' | 'N' | 'L' | 'P' | 'r' => "a line break",
        _ => "a sign that cannot be seen",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_backslash_that_nobody_meant_is_found() {
        for (written, found) in [
            (r#""$2 \times 3$""#, Some(r"\times")),
            (r#""$a \neq b$""#, Some(r"\neq")),
            (r#""$\frac{1}{2}$""#, Some(r"\frac")),
            (r#""$\\frac{1}{2} \rho$""#, Some(r"\rho")),
            (r#""$\Phi$ and $\beta$""#, Some(r"\Phi")),
            (r#""C:\new\test""#, Some(r"\new")),
            (r#""One\nTwo\n\n- a\nnext""#, None),
            (r#""One\ttwo""#, None),
            (r#""$\\times$""#, None),
            (r#""say \"no\" \u00e9""#, None),
        ] {
            let place = backslashes(written).find(|(place, _)| is_unmeant(written, *place));
            let shown = place.map(|(place, _)| format!("\\{}", word(&written[place + 1..])));
            assert_eq!(shown.as_deref(), found, "{written}");
        }
    }

    #[test]
    fn a_text_is_put_in_single_quotes_where_it_says_the_same() {
        for (written, right) in [
            (r#""$2 \times 3$""#, Some(r"'$2 \times 3$'")),
            (r#""It's $\\frac{1}{2}$""#, Some(r"'It''s $\frac{1}{2}$'")),
            (r#""say \"no\" to \beta""#, Some(r#"'say "no" to \beta'"#)),
            (r#""One\nand $\beta$""#, None),
        ] {
            assert_eq!(single(written).as_deref(), right, "{written}");
        }
    }
}
