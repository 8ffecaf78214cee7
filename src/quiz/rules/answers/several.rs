//! Several answers where one is read: `leafy, grassy`, `leafy or grassy`, two lines, a list of numbers. Whether a comma stands
//! between answers or within one is told by how many words are on its sides.

use super::{Amiss, Field, lines};
use crate::diagnostic::Span;
use crate::quiz::Language;
use crate::text::number::{self, Rational};
use crate::text::units;
use crate::text::words::shortened;

/// What people write between two answers.
const BETWEEN: &[&str] = &[
    ", or ", ", oder ", ", also ", ", ", "; ", " or ", " oder ", " bzw. ", " resp. ", " aka ",
    " / ", "/ ", " || ", " | ",
];

/// What stands before two answers and belongs to neither.
const BEFORE: &[&str] = &[
    "either ",
    "both ",
    "Either ",
    "Both ",
    "entweder ",
    "sowohl ",
];

/// What only some languages write between two answers.
const OF_LANGUAGE: &[(&str, &str)] = &[
    ("es", " o "),
    ("it", " o "),
    ("fr", " ou "),
    ("pt", " ou "),
    ("nl", " of "),
];

/// What stands between two answers that may both be asked for.
const BOTH: &[&str] = &[" and ", " & ", " und "];

/// What only some languages write between two such answers.
const BOTH_OF_LANGUAGE: &[(&str, &str)] = &[
    ("es", " y "),
    ("it", " e "),
    ("fr", " et "),
    ("pt", " e "),
    ("nl", " en "),
];

/// So many words has an answer that stands in such a row; more make a sentence of it.
const MOST_WORDS: usize = 2;

/// The same where a `/` stands between, which no sentence has.
const MOST_BESIDE: usize = 4;

/// So many letters at their beginnings make two words akin.
const STEM: usize = 5;

/// So many answers stand in such a row.
pub(super) const MOST: usize = 6;

/// Letters on both sides of a `/` without spaces: fewer are a unit or a short form such as `km/h` or `and/or`.
const LETTERS: usize = 3;

/// What is amiss with one text, if it looks like several.
pub(super) fn in_one(written: &str, field: Field<'_>, language: &Language) -> Option<Amiss> {
    // Most answers are one word, and several have a sign between them.
    if written.chars().all(char::is_alphanumeric) {
        return None;
    }
    if let Some(number) = equal(written) {
        return Some(one_number(number, field));
    }
    let written = BEFORE
        .iter()
        .find_map(|word| written.strip_prefix(word))
        .unwrap_or(written);
    let whole = written;
    let own = language.tag().split('-').next().unwrap_or_default();
    let joint = BOTH_OF_LANGUAGE.iter().find(|(tag, _)| *tag == own);
    if let Some(parts) = both(written).or_else(|| joined_by(joint?.1, written)) {
        return Some(all_or_one(written, &parts, field));
    }
    let word = OF_LANGUAGE.iter().find(|(tag, _)| *tag == own);
    let written = word.map_or_else(
        || written.to_owned(),
        |(_, word)| written.replace(word, " or "),
    );
    let written = written.as_str();
    if let Some(list) = lines::sentences(written) {
        return Some(Amiss {
            message: format!(
                "`{}` is read as one text, with all that stands between its words",
                shortened(whole)
            ),
            help: several(&list, field),
        });
    }
    let parts = parts(written)?;
    if parts.iter().all(|part| number::plain(part).is_some()) {
        return Some(not_one_number(written, &parts, field));
    }
    let list = parts.join(", ");
    Some(Amiss {
        message: format!(
            "`{}` is read as one text, with all that stands between its words",
            shortened(whole)
        ),
        help: several(&list, field),
    })
}

/// The first number of `3/4 = 0.75`.
fn equal(written: &str) -> Option<&str> {
    let parts: Vec<&str> = written.split('=').map(str::trim).collect();
    let values: Vec<Rational> = parts
        .iter()
        .filter_map(|part| number::plain(part))
        .collect();
    let same = values.windows(2).all(|pair| pair[0] == pair[1]);
    (parts.len() > 1 && values.len() == parts.len() && same).then_some(parts[0])
}

/// The two of `xylem and phloem`; `Romeo and Juliet` is a name.
pub(super) fn both(written: &str) -> Option<Vec<&str>> {
    BOTH.iter().find_map(|word| joined_by(word, written))
}

/// The two of them, where just this stands between.
fn joined_by<'w>(word: &str, written: &'w str) -> Option<Vec<&'w str>> {
    let (one, other) = written.split_once(word)?;
    let (one, other) = (one.trim(), other.trim());
    let is_word =
        |text: &str| text.chars().nth(1).is_some() && text.chars().all(char::is_alphabetic);
    let words = is_word(one) && is_word(other) && other.starts_with(char::is_lowercase);
    let numbers = number::plain(one).is_some() && number::plain(other).is_some();
    (words || numbers).then(|| vec![one, other])
}

fn all_or_one(written: &str, parts: &[&str], field: Field<'_>) -> Amiss {
    if parts.iter().all(|part| number::plain(part).is_some()) {
        return not_one_number(written, parts, field);
    }
    Amiss {
        message: format!(
            "`{}` is read as one text, and who types the two the other way round would not have got it",
            shortened(written)
        ),
        help: format!(
            "if both are asked for, write `___` in the question for each, and\n    blanks: [{}]\nif they are one answer, put it in quotes",
            parts.join(", ")
        ),
    }
}

/// What to write for several answers, and for one.
fn several(list: &str, field: Field<'_>) -> String {
    let line = field.list(list);
    format!(
        "if each of them is right, write a list:\n    {line}\nif all are asked for, write `___` in the question for each, and `blanks: [{list}]`\nif just this is to be typed, put it in quotes"
    )
}

/// The answers that seem to stand in one text.
pub(crate) fn parts(written: &str) -> Option<Vec<&str>> {
    let written = written.trim();
    // `7 // 2` is a sum of a program.
    if written.contains("//") {
        return None;
    }
    let between = BETWEEN.iter().any(|sign| written.contains(sign));
    let parts = if between {
        apart(written)
    } else {
        side_by_side(written)?
    };
    let slashes =
        written.contains('/') && !written.contains([',', ';']) && !written.contains(" or ");
    let most = if slashes { MOST_BESIDE } else { MOST_WORDS };
    let short = parts.iter().all(|part| is_answer(part, most));
    let row = (2..=MOST).contains(&parts.len()) && short;
    let told = alike(&parts) || !written.contains(", ") || akin(&parts);
    (row && told).then_some(parts)
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
    let numbers = |(one, other): &(&str, &str)| {
        number::plain(one).is_some() && number::plain(other).is_some()
    };
    if let Some((one, other)) = written.split_once(';').filter(numbers) {
        return Some(vec![one, other]);
    }
    let sign = if written.contains('/') { '/' } else { ',' };
    let parts: Vec<&str> = written.split(sign).collect();
    let long =
        |text: &&str| text.chars().count() >= LETTERS && text.starts_with(char::is_alphabetic);
    let letters = |text: &&str| text.chars().all(char::is_alphabetic);
    // `CO2`, `New York`
    let named = |text: &&str| {
        text.chars()
            .all(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '-'))
    };
    let is_path = sign == '/' && parts.len() > 2 && !parts.iter().any(|part| part.contains(' '));
    let is_unit = parts.iter().any(|part| units::is_unit(part)) || units::is_unit(written);
    let words = parts
        .iter()
        .all(|part| letters(part) || sign == '/' && named(part));
    let close = |text: &&str| long(text) && text.trim() == *text;
    let apart = parts.len() > 1 && parts.iter().all(close);
    (apart && words && !is_path && !is_unit).then_some(parts)
}

fn is_answer(part: &str, most: usize) -> bool {
    let words = part.split_whitespace().count();
    let begins = part.starts_with(|sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '−'));
    let sentence =
        part.contains(['.', '!', '?', ':', '(', ')', '=', '"']) && number::plain(part).is_none();
    (1..=most).contains(&words) && begins && !sentence
}

/// Whether all begin with a capital letter, or none: `Yes, please` is a sentence.
fn alike(parts: &[&str]) -> bool {
    let capital = |part: &&str| part.starts_with(char::is_uppercase);
    parts.iter().all(capital) || !parts.iter().any(capital)
}

/// Whether each is the first in another way of writing: `Nucleus, cell nucleus`, `Mitochondria, mitochondrion`, `X-ray, x ray`.
fn akin(parts: &[&str]) -> bool {
    let letters = |text: &str| {
        let letters = text.to_lowercase();
        letters
            .chars()
            .filter(|sign| sign.is_alphanumeric())
            .collect::<String>()
    };
    let first = letters(parts[0]);
    parts[1..].iter().all(|part| {
        let part = letters(part);
        let begin = first
            .chars()
            .zip(part.chars())
            .take_while(|(one, other)| one == other);
        part.contains(&first) || first.contains(&part) || begin.count() >= STEM
    })
}

/// What is amiss with a list of numbers.
pub(super) fn numbers(written: &[(&str, Span)], field: Field<'_>) -> Amiss {
    let texts: Vec<&str> = written.iter().map(|(text, _)| *text).collect();
    let first = texts[0];
    let values: Vec<_> = texts
        .iter()
        .filter_map(|text| number::plain(text))
        .collect();
    let message =
        "a list makes texts of these numbers, so they are compared as they stand".to_owned();
    if values.windows(2).all(|pair| pair[0] == pair[1]) {
        return Amiss {
            message,
            ..one_number(first, field)
        };
    }
    Amiss {
        message,
        help: one_number_each(&texts),
    }
}

/// What is amiss with several writings of one number.
pub(super) fn one_number(first: &str, field: Field<'_>) -> Amiss {
    let line = field.line(first);
    Amiss {
        message: "these are texts that are compared as they stand, and they are one number"
            .to_owned(),
        help: format!("they are one number: write `{line}`, and every way to write it is accepted"),
    }
}

/// What is amiss with `3, -3`.
fn not_one_number(written: &str, parts: &[&str], field: Field<'_>) -> Amiss {
    let values: Vec<Rational> = parts
        .iter()
        .filter_map(|part| number::plain(part))
        .collect();
    if values.windows(2).all(|pair| pair[0] == pair[1]) {
        return one_number(parts[0], field);
    }
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

pub(super) fn one_number_each(numbers: &[&str]) -> String {
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
            "Nucleus, cell nucleus",
            "Nucleus or cell nucleus",
            "Mitochondria, mitochondrion",
            "Red/blue",
            "carbon dioxide or CO2",
            "DNA/RNA",
            "CO2/carbon dioxide",
            "New York/NYC",
            "red/ blue",
            "red,blue",
            "red,blue,green",
            "rot bzw. blau",
            "X-ray, x ray",
            "a || b",
            "5;6",
            "rot oder blau",
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
            "usr/local/bin",
            "9/11 attacks",
            "km/h limit",
            "GET /users",
            "7 // 2",
        ] {
            assert_eq!(parts(text), None, "{text}");
        }
    }
}
