//! Choices and items with numbers or letters before them: `1. cell`, `2. tissue`, or `a) cat`, `b) dog`. Shuffled, they mislead; and
//! items to be put in order give their order away.

use super::super::{Found, first_line};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Choice, Words, yaml};
use crate::text::words::in_line;

/// How many texts are shown as they should be written.
const MOST_SHOWN: usize = 8;

/// Reports texts that are counted one after the other: those of choices, or of items in their order.
pub(super) fn report(
    texts: &[&Words],
    choices: Option<&[Choice]>,
    source: &str,
    found: &mut Found,
) {
    let inner: Option<Vec<&str>> = texts
        .iter()
        .enumerate()
        .map(|(place, text)| without_label(text.trim(), place))
        .collect();
    // `1. May` and `2. May` are two days.
    let alike = |inner: &[&str]| inner.windows(2).any(|pair| pair[0] == pair[1]);
    let Some(inner) = inner.filter(|inner| inner.len() > 1 && !alike(inner)) else {
        return;
    };
    let (field, message) = if choices.is_some() {
        (
            "choices",
            "these choices are counted, and they are shuffled",
        )
    } else {
        (
            "order",
            "these items are counted in their right order, which gives it away",
        )
    };
    let at = first_line(source, texts[0].at);
    let problem = Diagnostic::new(Code::ChoiceDependsOnOrder, at, message).label("counted");
    let lines = inner.iter().take(MOST_SHOWN);
    let lines: Vec<String> = lines
        .map(|text| format!("\n      - {}", in_line(text)))
        .collect();
    found.push(problem.help(format!(
        "leave out what counts them:\n    {field}:{}{}",
        lines.concat(),
        choices.map_or_else(String::new, |choices| answer(choices, &inner))
    )));
}

/// The line that says which choices are right: where it names one, it names it with what counts it.
fn answer(choices: &[Choice], inner: &[&str]) -> String {
    let right = choices
        .iter()
        .zip(inner)
        .filter(|(choice, _)| choice.correct);
    let right: Vec<&str> = right.map(|(_, text)| *text).collect();
    let written = match right.as_slice() {
        [one] => yaml::written(&in_line(one)),
        several => yaml::bracketed(several),
    };
    format!("\n    answer: {written}")
}

/// The text behind `1.`, `1)`, `a)`, `(a)`, `A.`, where that is what counts the text at this place.
fn without_label(text: &str, place: usize) -> Option<&str> {
    let open = text.strip_prefix('(').unwrap_or(text);
    let end = open.find([')', '.', ':'])?;
    let (label, rest) = open.split_at(end);
    let letter = u8::try_from(place).ok()?.checked_add(b'a')?;
    let by_letter = matches!(label.as_bytes(), [one] if one.to_ascii_lowercase() == letter);
    let inner = rest[1..].strip_prefix(' ')?.trim();
    let counts = by_letter || label == (place + 1).to_string();
    (counts && !inner.is_empty()).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_counts_a_text_is_told_from_the_text() {
        for (text, place, inner) in [
            ("1. cell", 0, Some("cell")),
            ("2) tissue", 1, Some("tissue")),
            ("(b) dog", 1, Some("dog")),
            ("A. cat", 0, Some("cat")),
            ("2. tissue", 0, None),
            ("1.5 m", 0, None),
            ("E. coli", 0, None),
            ("a cat", 0, None),
        ] {
            assert_eq!(without_label(text, place), inner, "{text}");
        }
    }
}
