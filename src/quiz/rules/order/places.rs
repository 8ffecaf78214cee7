//! Hints, explanations and feedback that speak of a choice by its place, as in `It is not B.`, though its place changes.

use std::ops::Range;

use super::super::{Found, Place};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Choice, Question, Words};
use crate::text::words::{WORD, stretches_of};

/// Reports them in a question whose choices are shuffled.
pub(super) fn named(question: &Question, source: &str, found: &mut Found) {
    let choices = question.choices();
    if choices.is_empty() {
        return;
    }
    let own = choices.iter();
    let own = own.filter_map(|choice| choice.feedback.as_ref()?.say.as_ref());
    for text in question
        .hints
        .iter()
        .chain(&question.explanation)
        .chain(own)
    {
        let Some(inside) = place(text, choices.len()) else {
            continue;
        };
        if letters_are_names(question, choices) {
            return;
        }
        let at = Place::of(source, text).inside(&inside);
        let message = "this speaks of a choice by its place, and the choices are shuffled";
        let problem = Diagnostic::new(Code::ChoiceDependsOnOrder, at, message).label("a place");
        found.push(
            problem
                .help("name the choice by its words, or write `shuffle: false` in this question"),
        );
    }
}

/// Whether a single letter is something else here: a choice, or a thing that the question or a choice speaks of.
fn letters_are_names(question: &Question, choices: &[Choice]) -> bool {
    let holds = |text: &Words| {
        let mut words = text.split(|sign: char| !sign.is_alphanumeric());
        words.any(|word| word.len() == 1 && !matches!(word, "a" | "A" | "I" | "y" | "e" | "o"))
    };
    let letter = |choice: &Choice| choice.text.trim().len() == 1 || holds(&choice.text);
    choices.iter().any(letter) || holds(&question.prompt)
}

/// What a choice is called by those who number them.
const CALLED: &[&str] = &[
    "answer",
    "answers",
    "option",
    "options",
    "choice",
    "choices",
    "antwort",
    "respuesta",
    "opción",
    "réponse",
];

/// Where a text names the place of one of so many choices: `not B`, `answer C`, `the second option`.
fn place(text: &str, count: usize) -> Option<Range<usize>> {
    if !may_name_place(text) {
        return None;
    }
    let mut before: Option<Range<usize>> = None;
    for word in stretches_of(text, &WORD) {
        if let Some(first) = before.filter(|first| names_place(text, first, &word, count)) {
            return Some(first.start..word.end);
        }
        before = Some(word);
    }
    None
}

/// Whether there is a capital letter alone, or one of the words that stand behind a number: without either, no two words need a look.
fn may_name_place(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_alone = |(at, byte): (usize, &u8)| {
        let within = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        byte.is_ascii_uppercase()
            && !within(bytes.get(at + 1))
            && !within(at.checked_sub(1).and_then(|at| bytes.get(at)))
    };
    bytes.iter().enumerate().any(is_alone) || text.contains("option") || text.contains("choice")
}

/// Whether these two words in a row name one. Most second words cannot, and are told first.
fn names_place(text: &str, first: &Range<usize>, second: &Range<usize>, count: usize) -> bool {
    let word = &text[second.clone()];
    let letter = match word.as_bytes() {
        [letter @ b'A'..=b'Z'] => usize::from(letter - b'A') < count,
        _ => false,
    };
    let called = matches!(word, "option" | "choice");
    let between = text[first.end..second.start].trim_end_matches(['(', '"', '“', '\'']);
    if !(letter || called) || between != " " {
        return false;
    }
    let first = text[first.clone()].to_lowercase();
    let first = first.as_str();
    let rest = text[second.end..].trim_start_matches([')', '"', '”', '\'']);
    let ends = rest.is_empty() || rest.starts_with(['.', '!', '?', ',', ';']);
    let ordinal = matches!(first, "first" | "second" | "third" | "fourth" | "last");
    let denied = matches!(first, "not" | "nicht" | "no") && ends;
    letter && (CALLED.contains(&first) || denied) || called && ordinal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_from_words() {
        for text in [
            "Not B.",
            "It is not A",
            "Look at answer C again.",
            "Option (B) is too long",
            "The second option is longer.",
            "Nicht B!",
        ] {
            assert!(place(text, 4).is_some(), "{text}");
        }
        for text in [
            "Not a bird.",
            "Answer a question first.",
            "It is not A major.",
            "Vitamin B",
            "not X.",
            "No, A is",
            "the second one",
        ] {
            assert_eq!(place(text, 4), None, "{text}");
        }
    }
}
