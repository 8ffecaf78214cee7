//! `choice-depends-on-order`: a choice that speaks of the others by their place, where their places change; and choices or items
//! that are counted, though they are shuffled.

use super::{Found, first_line};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Choice, Kind, Question, Set, Words};

mod counted;
mod places;
mod sorted;

pub(super) use sorted::is_cut;

/// Reports choices such as "all of the above" where choices are shuffled, and numbers before what is shuffled.
pub(super) fn depend_on_order(set: &Set, question: &Question, source: &str, found: &mut Found) {
    if let Kind::Order(items) = &question.kind {
        sorted::report(question, items, source, found);
        let items: Vec<&Words> = items.iter().collect();
        counted::report(&items, None, source, found);
        return;
    }
    if !question.shuffle.unwrap_or(set.shuffle.choices()) {
        return;
    }
    places::named(question, source, found);
    let choices = question.choices();
    let texts: Vec<&Words> = choices.iter().map(|choice| &choice.text).collect();
    counted::report(&texts, Some(choices), source, found);
    let by_letters = letters_are_places(choices);
    for text in texts {
        if !(names_places(text) || by_letters && names_letters(text, choices.len())) {
            continue;
        }
        let at = first_line(source, text.at);
        let message = "this choice speaks of the places of the others, and they are shuffled";
        let problem =
            Diagnostic::new(Code::ChoiceDependsOnOrder, at, message).label("depends on the order");
        found.push(problem.help("write `shuffle: false` in this question, or name what is meant"));
    }
}

/// Whether a letter in a choice can only be the place of another: not where choices are letters, or most join two of them, as
/// points and sides are joined.
fn letters_are_places(choices: &[Choice]) -> bool {
    let joined = choices
        .iter()
        .filter(|choice| names_letters(&choice.text, choices.len()));
    let alone = choices.iter().any(|choice| choice.text.trim().len() == 1);
    !alone && joined.count() * 2 < choices.len()
}

/// Whether a text is `A and B`, `a & b`, or `only A`, with letters that are places of so many choices.
fn names_letters(text: &str, count: usize) -> bool {
    let first = first_word(text.trim(), |sign| matches!(sign, ' ' | ',' | ')' | '('));
    let may_be_letter = |word: &str| word.len() == 1 || word.eq_ignore_ascii_case("only");
    if text.is_ascii() && !may_be_letter(first) {
        return false;
    }
    let lower = text.trim().trim_end_matches('.').to_lowercase();
    let words: Vec<&str> = lower
        .split([' ', ',', ')', '('])
        .filter(|word| !word.is_empty())
        .collect();
    let place = |word: &str| match word.as_bytes() {
        [letter @ b'a'..=b'z'] => usize::from(letter - b'a') < count,
        _ => false,
    };
    match words.as_slice() {
        ["only", letter] | [letter, "only"] => place(letter),
        [first @ .., and, last] => {
            let all = first.iter().all(|word| place(word)) && !first.is_empty();
            JOINING.contains(and) && all && place(last)
        }
        _ => false,
    }
}

/// The first word between such signs, as it is written: most choices are told by it to name no place, whatever else they say.
fn first_word(text: &str, between: impl Fn(char) -> bool) -> &str {
    let mut words = text.split(between);
    words.find(|word| !word.is_empty()).unwrap_or_default()
}

/// What joins two places.
const JOINING: &[&str] = &["and", "or", "&", "+", "und", "y", "et"];

/// Whether a text names places: "above", "below", or two letters such as "both A and B".
fn names_places(text: &str) -> bool {
    let first = first_word(text, |sign| !sign.is_alphanumeric());
    let is = |word: &&str| word.eq_ignore_ascii_case(first);
    let mut begins = [OTHERS, COUNTS, BEGINNINGS].into_iter().flatten();
    if text.is_ascii() && !begins.any(is) {
        return false;
    }
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
    if let [word, numbers @ ..] = words.as_slice()
        && OTHERS.contains(word)
    {
        let joined = numbers.len() > 1 && numbers.iter().any(|word| JOINING.contains(word));
        return joined
            && numbers
                .iter()
                .all(|word| place(word) || JOINING.contains(word));
    }
    if let ["the", "first" | "last", "two" | "three", rest @ ..] = words.as_slice() {
        return rest.iter().all(|word| OTHERS.contains(word));
    }
    if FOREIGN.contains(&lower.trim_end_matches('.')) {
        return true;
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

/// What choices are called by those who number them.
const OTHERS: &[&str] = &[
    "answer",
    "answers",
    "option",
    "options",
    "choice",
    "choices",
    "respuestas",
    "opciones",
    "réponses",
    "antworten",
];

/// What else begins a choice that names places: that with an article, and those in other languages.
const BEGINNINGS: &[&str] = &[
    "the", "todas", "ninguna", "toutes", "aucune", "alle", "keine",
];

/// "All of the above" and "none of the above" in Spanish, French and German.
const FOREIGN: &[&str] = &[
    "todas las anteriores",
    "todas las respuestas anteriores",
    "ninguna de las anteriores",
    "toutes les réponses ci-dessus",
    "aucune des réponses ci-dessus",
    "alle oben genannten",
    "alle genannten",
    "keine der oben genannten",
    "keine der genannten",
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
            "Answers 1 and 2",
            "options 1, 2 and 3",
            "The first two",
            "the last two options",
            "Todas las anteriores.",
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
            "options",
            "answers and questions",
            "1 and 2",
            "the first two weeks",
        ] {
            assert!(!names_places(text), "{text}");
        }
    }

    #[test]
    fn letters_are_told_from_words() {
        for text in [
            "A and B",
            "a and b",
            "A & B",
            "A, B and C",
            "only A",
            "a) and b)",
        ] {
            assert!(names_letters(text, 4), "{text}");
        }
        for text in [
            "A and X",
            "a cat and b",
            "vitamin A",
            "A",
            "and b",
            "1 and 2",
        ] {
            assert!(!names_letters(text, 4), "{text}");
        }
    }
}
