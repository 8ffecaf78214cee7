//! Several answers where one is read: `leafy, grassy`, `leafy or grassy`, two lines, a list of numbers. Whether a comma stands
//! between answers or within one is told by how many words are on its sides.

use super::{Amiss, Field};
use crate::diagnostic::Span;
use crate::text::number;
use crate::text::words::shortened;

/// What people write between two answers.
const BETWEEN: &[&str] = &[", or ", ", ", "; ", " or ", " / ", " | "];

/// So many words has an answer that stands in such a row; more make a sentence of it.
const MOST_WORDS: usize = 2;

/// So many answers stand in such a row.
const MOST: usize = 6;

/// Letters on both sides of a `/` without spaces: fewer are a unit or a short form such as `km/h` or `and/or`.
const LETTERS: usize = 4;

/// What is amiss with one text, if it looks like several.
pub(super) fn in_one(written: &str, field: Field) -> Option<Amiss> {
    let parts = parts(written)?;
    if parts.iter().all(|part| number::plain(part).is_some()) {
        return Some(not_one_number(written, &parts, field));
    }
    let list = parts.join(", ");
    Some(Amiss {
        message: format!(
            "`{}` is read as one text, with all that stands between its words",
            shortened(written)
        ),
        help: several(&list, field),
    })
}

/// What to write for several answers, and for one.
fn several(list: &str, field: Field) -> String {
    let line = field.line(&format!("[{list}]"));
    format!(
        "if each of them is right, write a list:\n    {line}\nif all are asked for, write `___` in the question for each, and `blanks: [{list}]`\nif just this is to be typed, put it in quotes"
    )
}

/// The answers that seem to stand in one text.
pub(crate) fn parts(written: &str) -> Option<Vec<&str>> {
    let written = written.trim();
    let between = BETWEEN.iter().any(|sign| written.contains(sign));
    let parts = if between {
        apart(written)
    } else {
        side_by_side(written)?
    };
    let short = parts.iter().all(|part| is_answer(part));
    let row = (2..=MOST).contains(&parts.len()) && short;
    (row && alike(&parts)).then_some(parts)
}

/// The parts between these signs, whichever of them they are.
fn apart(written: &str) -> Vec<&str> {
    let mut parts = vec![written];
    for sign in BETWEEN {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(sign))
            .collect();
    }
    parts.into_iter().map(str::trim).collect()
}

/// `colour/color`.
fn side_by_side(written: &str) -> Option<Vec<&str>> {
    let (one, other) = written.split_once('/')?;
    let is_word =
        |text: &str| text.chars().count() >= LETTERS && text.chars().all(char::is_alphabetic);
    (is_word(one) && is_word(other)).then(|| vec![one, other])
}

fn is_answer(part: &str) -> bool {
    let words = part.split_whitespace().count();
    let begins = part.starts_with(|sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '−'));
    let sentence =
        part.contains(['.', '!', '?', ':', '(', ')', '=', '"']) && number::plain(part).is_none();
    (1..=MOST_WORDS).contains(&words) && begins && !sentence
}

/// Whether all begin with a capital letter, or none: `Yes, please` is a sentence.
fn alike(parts: &[&str]) -> bool {
    let capital = |part: &&str| part.starts_with(char::is_uppercase);
    parts.iter().all(capital) || !parts.iter().any(capital)
}

/// What is amiss with a text of several lines.
pub(super) fn lines(written: &str, field: Field) -> Amiss {
    let lines: Vec<&str> = written
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let list = lines
        .iter()
        .map(|line| format!("\n      - {}", shortened(line)));
    let name = match field {
        Field::Answer => "answer",
        Field::Gap => "blanks",
    };
    Amiss {
        message: "an answer of several lines is read as one text, and nobody can type a new line"
            .to_owned(),
        help: format!(
            "if each line is right, write a list:\n    {name}:{}\nif it is one text, write it on one line",
            list.take(MOST).collect::<String>()
        ),
    }
}

/// What is amiss with a list of numbers.
pub(super) fn numbers(written: &[(&str, Span)], field: Field) -> Amiss {
    let texts: Vec<&str> = written.iter().map(|(text, _)| *text).collect();
    let first = texts[0];
    let values: Vec<_> = texts
        .iter()
        .filter_map(|text| number::plain(text))
        .collect();
    let message =
        "a list makes texts of these numbers, so they are compared sign for sign".to_owned();
    if values.windows(2).all(|pair| pair[0] == pair[1]) {
        let line = field.line(first);
        let help =
            format!("they are one number: write `{line}`, and every way to write it is accepted");
        return Amiss { message, help };
    }
    Amiss {
        message,
        help: one_number_each(&texts),
    }
}

/// What is amiss with `3, -3`.
fn not_one_number(written: &str, parts: &[&str], field: Field) -> Amiss {
    let decimal = parts.len() == 2 && field == Field::Answer && written.contains(", ");
    let decimal = if decimal {
        format!("; a decimal has a point: `{}`", parts.join("."))
    } else {
        String::new()
    };
    Amiss {
        message: format!(
            "`{}` is read as one text, not as numbers",
            shortened(written)
        ),
        help: format!("{}{decimal}", one_number_each(parts)),
    }
}

fn one_number_each(numbers: &[&str]) -> String {
    format!(
        "a question has one number: ask for one of them, or write `___` in the question for each and\n    blanks: [{}]\nif they are to be typed as they stand, put each in quotes",
        numbers.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_in_a_row_are_told_from_a_sentence() {
        for text in [
            "leafy, grassy",
            "leafy or grassy",
            "leafy, grassy, or mossy",
            "leafy / grassy",
            "colour/color",
            "Paris; Lyon",
            "3, -3",
            "blue whale, grey whale",
        ] {
            assert!(parts(text).is_some(), "{text}");
        }
        for text in [
            "leafy",
            "red or white blood cell",
            "because it is cold, and wet",
            "Yes, please",
            "Dr. Jekyll, Mr. Hyde",
            "km/h",
            "and/or",
            "I came, I saw, I conquered today",
            "(3, 4)",
            "f(a, b)",
            "a,b",
        ] {
            assert_eq!(parts(text), None, "{text}");
        }
    }
}
