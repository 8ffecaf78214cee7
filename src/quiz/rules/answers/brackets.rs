//! Brackets in an answer: `nucleus (cell nucleus)`, `(cell) nucleus`, `colo(u)r`. What stands between them may be typed or not.

use super::{Amiss, Field};
use crate::text::number;
use crate::text::words::shortened;

/// So many words has an answer before its brackets, and as many within them.
const MOST_WORDS: usize = 3;

/// Words within brackets that only join another answer: `nucleus (or cell nucleus)`.
const JOINED: &[&str] = &[
    "or ",
    "also ",
    "also: ",
    "= ",
    "=",
    "auch ",
    "oder ",
    "o ",
    "ou ",
    "aka ",
    "also called ",
    "or: ",
];

/// Letters that end a word or do not: `cat(s)` is one word or several cats, and `sin(x)` a function.
const ENDINGS: &[&str] = &["s", "es", "e", "n", "en", "r"];

/// What is amiss with an answer in which something stands in brackets.
pub(super) fn amiss(written: &str, field: Field<'_>) -> Option<Amiss> {
    let (before, rest) = written.split_once(['(', '['])?;
    let (inner, after) = rest.split_once([')', ']'])?;
    let brackets = |text: &str| text.contains(['(', ')', '[', ']']);
    if brackets(inner) || brackets(after) || inner.trim().is_empty() {
        return None;
    }
    let joined = JOINED.iter().find_map(|word| inner.strip_prefix(word));
    let inner = joined.unwrap_or(inner);
    let answers = behind(before, inner, after)
        .or_else(|| ahead(before, inner, after))
        .or_else(|| within(before, inner, after))?;
    let aside = is_aside(inner.trim());
    let line = match answers.iter().find(|one| number::plain(one).is_some()) {
        Some(number) => field.line(number),
        None if aside => field.line(&answers[0]),
        None => field.list(&answers.join(", ")),
    };
    let advice = if aside {
        "leave out what stands in brackets, or write it into `explanation`"
    } else {
        "leave out what stands in brackets; or, if each of the two is right by itself, write both, the one to be shown first"
    };
    Some(Amiss {
        message: format!(
            "a learner would have to type `{}` with its brackets",
            shortened(written)
        ),
        help: format!("{advice}:\n    {line}\nif it is to be typed exactly so, put it in quotes"),
    })
}

/// Whether this is said beside an answer, and is none itself: `not "goed"`, `n.`, `1789-1797`.
fn is_aside(inner: &str) -> bool {
    let denied = ["not ", "nicht ", "no ", "pas "]
        .iter()
        .any(|word| inner.starts_with(word));
    let years = inner.chars().filter(char::is_ascii_digit).count() > 2;
    denied || years || inner.ends_with('.') || inner.contains('"')
}

fn is_short(text: &str) -> bool {
    (1..=MOST_WORDS).contains(&text.split_whitespace().count())
}

/// `nucleus (cell nucleus)`
fn behind(before: &str, inner: &str, after: &str) -> Option<Vec<String>> {
    let apart = before.ends_with(' ') && after.trim().is_empty();
    let word = |text: &str| {
        is_short(text) && text.starts_with(char::is_alphanumeric) && text.chars().nth(1).is_some()
    };
    let both = word(before) || number::plain(before).is_some();
    (apart && both && word(inner.trim()))
        .then(|| vec![before.trim().to_owned(), inner.trim().to_owned()])
}

/// `(cell) nucleus`
fn ahead(before: &str, inner: &str, after: &str) -> Option<Vec<String>> {
    let word = after.strip_prefix(' ')?;
    let letters = |text: &str| text.chars().all(|sign| sign.is_alphabetic() || sign == ' ');
    let shaped =
        before.is_empty() && is_short(inner) && is_short(word) && letters(inner) && letters(word);
    shaped.then(|| vec![word.to_owned(), format!("{inner} {word}")])
}

/// `colo(u)r`, `cat(s)`
fn within(before: &str, inner: &str, after: &str) -> Option<Vec<String>> {
    let letters = |text: &str| text.chars().all(char::is_alphabetic);
    let small = inner.chars().all(char::is_lowercase) && inner.chars().count() <= 3;
    let ends = after.is_empty() && ENDINGS.contains(&inner) || !after.is_empty();
    let is_word = before.ends_with(char::is_lowercase) && before.chars().nth(2).is_some();
    let shaped = letters(before) && letters(after) && small && ends && is_word;
    shaped.then(|| {
        vec![
            format!("{before}{after}"),
            format!("{before}{inner}{after}"),
        ]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_that_are_typed_are_left_alone() {
        for written in [
            "f(x)",
            "sin(x)",
            "Ca(OH)2",
            "(3, 4)",
            "2(x + 1)",
            "print()",
            "print(x)",
            "(a + b)c",
            "iron(II) oxide",
        ] {
            assert!(amiss(written, Field::Answer).is_none(), "{written}");
        }
    }
}
