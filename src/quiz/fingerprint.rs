//! What the answers of a question look like, as a few hex digits: the kind, what is right, what there is to pick from. What is asked is
//! not in it, so that a question whose words were mended is found again (see [`crate::path::moved`]). It tells no answer.
//!
//! | of | is in it |
//! |---|---|
//! | choice, select | every choice, and whether it is right, in no order |
//! | true-false | which it is |
//! | text | every accepted text or pattern, in no order |
//! | number | its value and unit |
//! | blanks | the same of each gap, in their order |
//! | order, match | the items in their order; the pairs and what fits none, in no order |
//! | any whose numbers are drawn | the same fields as they are written |
//!
//! Hints, feedback, explanations, slips that are let pass and pictures are not.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::{Accepted, Blank, Kind, NumberKey, Question, TextKey};

/// How many hex digits: two of ten thousand questions share one by chance once in five million sets.
const DIGITS: usize = 12;

/// So many letters and digits in all that is listed tell one question from another; `yes` and `no`, or `A` to `D`, do not.
const TELLING_LIST: usize = 8;

/// The fingerprint: twelve hex digits of the SHA-256.
#[must_use]
pub fn of(question: &Question) -> String {
    let mut digest = Sha256::new();
    digest.update(question.kind.name());
    for part in parts(question) {
        // No text of a set holds it.
        digest.update([0]);
        digest.update(part);
    }
    let digest = digest.finalize();
    let mut digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.truncate(DIGITS);
    digits
}

/// Whether two questions with these answers are most likely one. Many questions share `true`, a letter or a small number.
#[must_use]
pub fn is_telling(question: &Question) -> bool {
    let letters = |text: &str| text.chars().filter(|it| it.is_alphanumeric()).count();
    let of_all = || {
        parts(question)
            .iter()
            .map(|part| letters(part))
            .sum::<usize>()
    };
    match &question.kind {
        _ if question.varied.is_some() => of_all() >= TELLING_LIST,
        Kind::TrueFalse(_) => false,
        Kind::Text(_) => of_all() > 1,
        Kind::Number(key) => letters(&key.written) > 2 || key.unit.is_some(),
        Kind::Choice(_) | Kind::Select(_) | Kind::Blanks(_) | Kind::Order(_) | Kind::Match(_) => {
            of_all() >= TELLING_LIST
        }
    }
}

fn parts(question: &Question) -> Vec<String> {
    if let Some(varied) = &question.varied {
        return varied.answers_as_written();
    }
    match &question.kind {
        Kind::Choice(choices) | Kind::Select(choices) => in_no_order(
            choices
                .iter()
                .map(|choice| format!("{}{}", sign(choice.correct), even(&choice.text))),
        ),
        Kind::TrueFalse(right) => vec![right.to_string()],
        Kind::Text(key) => texts(key),
        Kind::Number(key) => vec![number(key)],
        Kind::Blanks(blanks) => blanks
            .iter()
            .map(|blank| match &blank.value {
                Blank::Text(key) => texts(key).join("\n"),
                Blank::Number(key) => number(key),
            })
            .collect(),
        Kind::Order(items) => items.iter().map(|item| even(item)).collect(),
        Kind::Match(matching) => {
            let right = |place: &usize| matching.rights.get(*place).map_or("", |it| it.as_str());
            let pairs = matching.pairs.iter();
            let pairs =
                pairs.map(|(left, place)| format!("{}\n{}", even(left), even(right(place))));
            in_no_order(pairs.chain(matching.rights.iter().map(|right| even(right))))
        }
    }
}

const fn sign(right: bool) -> char {
    if right { '+' } else { '-' }
}

fn texts(key: &TextKey) -> Vec<String> {
    in_no_order(key.accepted.iter().map(|accepted| match &accepted.value {
        Accepted::Text(text) => even(text),
        Accepted::Pattern(pattern) => format!("/{}/", pattern.source()),
    }))
}

fn number(key: &NumberKey) -> String {
    let unit = key.unit.as_ref().map_or("", |unit| unit.as_str());
    format!("{} {unit}", key.value)
}

fn in_no_order(parts: impl Iterator<Item = String>) -> Vec<String> {
    let mut parts: Vec<String> = parts.collect();
    parts.sort_unstable();
    parts
}

/// A text without what nobody sees: spaces at its ends or doubled, and how an accent is written.
fn even(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::read;

    fn question(fields: &str) -> Question {
        let text = format!("title: T\nquestions:\n  - question: Q\n{fields}");
        let reading = read::read(text.as_bytes(), "t.yaml");
        let set = reading
            .set
            .unwrap_or_else(|| panic!("{:?}\n{text}", reading.diagnostics));
        set.questions.into_iter().next().unwrap()
    }

    #[test]
    fn what_is_around_the_answers_changes_nothing() {
        let same = [
            [
                "    choices: [{text: oak, correct: true}, elm]\n",
                "    choices: [elm, {text: oak,  correct: true, feedback: Yes.}]\n    hint: A\n",
            ],
            [
                "    answer: [Seine, the Seine]\n",
                "    answer: [the Seine, Seine]\n    typos: 1\n",
            ],
            [
                "    answer: 0.25\n",
                "    answer: 1/4\n    tolerance: 0.01\n",
            ],
            ["    match: {a: 1, b: 2}\n", "    match: {b: 2, a: 1}\n"],
            [
                "    vary: {a: 1..9}\n    answer: = a + 1\n",
                "    vary: {a: 1..9}\n    answer: = a + 1\n    hint: Count on.\n",
            ],
        ];
        for [one, other] in same {
            assert_eq!(of(&question(one)), of(&question(other)), "{one}{other}");
        }
    }

    #[test]
    fn other_answers_are_others() {
        let all = [
            "    choices: [{text: oak, correct: true}, elm]\n",
            "    choices: [oak, {text: elm, correct: true}]\n",
            "    choices: [{text: oak, correct: true}, {text: elm, correct: true}]\n",
            "    choices: [{text: oak, correct: true}, elm, ash]\n",
            "    answer: true\n",
            "    answer: false\n",
            "    answer: oak\n",
            "    answer: /oak/\n",
            "    answer: 5\n",
            "    answer: 5\n    unit: km\n",
            "    order: [oak, elm]\n",
            "    order: [elm, oak]\n",
            "    match: {oak: tree, rose: flower}\n",
            "    match: {oak: flower, rose: tree}\n",
            "    vary: {a: 1..9}\n    answer: = a + 1\n",
            "    vary: {a: 1..9}\n    answer: = a + 2\n",
        ];
        let mut seen: Vec<String> = all.iter().map(|fields| of(&question(fields))).collect();
        assert!(seen.iter().all(|one| one.len() == DIGITS));
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), all.len());
    }

    #[test]
    fn answers_that_many_questions_share_tell_nothing() {
        for (fields, telling) in [
            ("    answer: true\n", false),
            ("    answer: a\n", false),
            ("    answer: 12\n", false),
            ("    choices: [{text: yes it, correct: true}, no]\n", false),
            ("    answer: oak\n", true),
            ("    answer: 1492\n", true),
            ("    answer: 12\n    unit: km\n", true),
            (
                "    choices: [{text: oak, correct: true}, elm, ash]\n",
                true,
            ),
        ] {
            assert_eq!(is_telling(&question(fields)), telling, "{fields}");
        }
    }
}
