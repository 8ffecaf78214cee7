//! `choice-depends-on-order`: a choice that speaks of the others by their place, where their places change.

use super::{Found, first_line};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Question, Set};

/// Reports choices such as "all of the above" where choices are shuffled.
pub(super) fn depend_on_order(set: &Set, question: &Question, source: &str, found: &mut Found) {
    if !question.shuffle.unwrap_or(set.shuffle.choices()) {
        return;
    }
    for choice in question
        .choices()
        .iter()
        .filter(|choice| names_places(&choice.text))
    {
        let at = first_line(source, choice.text.at);
        let message = "this choice speaks of the places of the others, and they are shuffled";
        let problem =
            Diagnostic::new(Code::ChoiceDependsOnOrder, at, message).label("depends on the order");
        found.push(problem.help("write `shuffle: false` in this question, or name what is meant"));
    }
}

/// Whether a text names places: "above", "below", or two letters such as "both A and B".
fn names_places(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let place =
        |word: &str| word.len() == 1 && word.chars().all(|c| matches!(c, 'a'..='f' | '1'..='6'));
    if let [
        "both" | "neither" | "either",
        first,
        "and" | "or" | "nor",
        second,
    ] = words.as_slice()
    {
        return place(first) && place(second);
    }
    let counts = words.first().is_some_and(|word| COUNTS.contains(word));
    counts
        && words
            .last()
            .is_some_and(|word| matches!(*word, "above" | "below"))
}

/// Words with which a choice begins that speaks of others.
const COUNTS: &[&str] = &[
    "all", "any", "both", "either", "neither", "none", "some", "two",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_from_words() {
        for text in [
            "All of the above",
            "none of the above.",
            "Both A and B",
            "both a) and c)",
            "Neither 1 nor 2",
            "All the above",
            "Any of those above",
        ] {
            assert!(names_places(text), "{text}");
        }
        for text in [
            "The water above",
            "a and b",
            "all of them",
            "Both cats and dogs",
            "Look below",
            "the above",
        ] {
            assert!(!names_places(text), "{text}");
        }
    }
}
