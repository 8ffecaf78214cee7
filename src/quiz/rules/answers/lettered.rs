//! Letters of choices in an answer that is typed: `b`, where the question lists `a) cat b) dog` in its text; `B) dog`.

use super::{Amiss, Field};
use crate::quiz::yaml::bracketed;
use crate::text::words::shortened;

/// So many choices are looked for in a question.
const MOST: usize = 8;

/// What is amiss with the letter of a choice that stands in the question.
pub(super) fn named(written: &str, prompt: &str, field: Field<'_>) -> Option<Amiss> {
    if field != Field::Answer {
        return None;
    }
    let mark = written.trim().trim_matches(['(', ')', '.']);
    let [letter] = mark.as_bytes() else {
        return None;
    };
    let choices = listed(prompt);
    let place = place(*letter).filter(|place| *place < choices.len())?;
    let answer = choices.get(place)?;
    Some(Amiss {
        message: format!(
            "`{}` names a choice in the question, and who types its words would not have got it",
            shortened(written)
        ),
        help: format!(
            "leave the choices out of the question, and write them below it:\n    choices: {}\n    answer: {answer}\nif the letter is to be typed, put it in quotes",
            bracketed(&choices)
        ),
    })
}

/// What is amiss with an answer that has a letter before it.
pub(super) fn labelled(written: &str, field: Field<'_>) -> Option<Amiss> {
    let (mark, text) = written.split_once(' ')?;
    let letter = letter(mark)?;
    let text = text.trim();
    let word = text.starts_with(char::is_alphabetic) && letter.is_ascii_alphabetic();
    // `A. Lincoln` is a name.
    let name = mark.ends_with('.') && letter.is_ascii_uppercase();
    (word && !name).then(|| Amiss {
        message: format!(
            "a learner would have to type `{}` with its letter",
            shortened(written)
        ),
        help: format!(
            "write the answer alone:\n    {}\nif the letter is to be typed, put it in quotes",
            field.line(text)
        ),
    })
}

/// The choices that a question lists: `a) cat b) dog`, on one line or several.
fn listed(prompt: &str) -> Vec<&str> {
    let mut marks: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for token in prompt.split_inclusive(char::is_whitespace) {
        let mark = token.trim_end();
        if letter(mark).and_then(place) == Some(marks.len()) && marks.len() < MOST {
            marks.push((at, at + token.len()));
        }
        at += token.len();
    }
    if marks.len() < 2 {
        return Vec::new();
    }
    let ends = marks.iter().skip(1).map(|(start, _)| *start);
    let ends = ends.chain([prompt.len()]);
    let texts = marks.iter().zip(ends).map(|((_, from), to)| {
        let text = prompt[*from..to].trim();
        let line = text.lines().next().unwrap_or(text);
        line.trim_end_matches([' ', ',', ';', '.', '/', '|'])
    });
    let texts: Vec<&str> = texts.collect();
    if texts.iter().any(|text| text.is_empty()) {
        return Vec::new();
    }
    texts
}

/// The letter or digit of `a)`, `(b)`, `C.`, `2)`.
fn letter(mark: &str) -> Option<u8> {
    let inner = mark.strip_suffix([')', '.', ':'])?;
    let inner = inner.strip_prefix('(').unwrap_or(inner);
    match inner.as_bytes() {
        [one] if one.is_ascii_alphanumeric() => Some(*one),
        _ => None,
    }
}

/// The place of a letter or digit among choices.
fn place(letter: u8) -> Option<usize> {
    match letter {
        b'1'..=b'9' => Some(usize::from(letter - b'1')),
        b'a'..=b'z' => Some(usize::from(letter - b'a')),
        b'A'..=b'Z' => Some(usize::from(letter - b'A')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_read_out_of_a_question() {
        for (prompt, choices) in [
            (
                "Which is it? a) cat b) dog c) eel",
                &["cat", "dog", "eel"][..],
            ),
            ("Which is it?\n\nA. cat\nB. dog", &["cat", "dog"]),
            ("Which is it? (1) cat, (2) dog?", &["cat", "dog?"]),
            ("Which is it, a or b?", &[]),
            ("See b) below.", &[]),
            ("Which is it? a) b)", &[]),
        ] {
            assert_eq!(listed(prompt), choices, "{prompt}");
        }
    }

    #[test]
    fn a_letter_before_an_answer_is_told_from_a_name() {
        for (written, told) in [
            ("A) cat", true),
            ("(b) dog", true),
            ("a. cat", true),
            ("A. Lincoln", false),
            ("a cat", false),
            ("1) 5", false),
        ] {
            let amiss = labelled(written, Field::Answer);
            assert_eq!(amiss.is_some(), told, "{written}");
        }
    }
}
