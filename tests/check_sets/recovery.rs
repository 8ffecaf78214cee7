//! A slip in one question hides nothing in the others, whatever kind of slip it is and wherever it stands.

use notyet::proof;
use proptest::prelude::*;
use proptest::sample::subsequence;

use crate::told::place;

/// Marks the place at which the slip behind it must be named.
const MARK: char = '§';

/// A question with one slip: its code, and its lines after `  - `, with [`MARK`] at the place. `№` stands for its number.
type Slip = (&'static str, &'static str);

/// Slips of syntax: what holds them cannot be read at all.
const SYNTAX: &[Slip] = &[
    (
        "yaml-syntax",
        "question: Name it§: the river, number №\n    answer: Nile\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "yaml-syntax",
        "question: Which river is number №?\n§\tanswer: Nile\n    hint: Look at the map.\n",
    ),
    (
        "yaml-syntax",
        "question: §\"Which river is number №?\n    answer: Nile\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "yaml-syntax",
        "question: Which river is number №?\n    choices: §[Nile, Rhine\n    answer: Nile\n    hint: Look at the map.\n",
    ),
    (
        "yaml-syntax",
        "question: §!Which river is number №?\n    answer: Nile\n    hint: Look at the map.\n",
    ),
    (
        "yaml-syntax",
        "question: Which river is number №?\n    answer: Nile\n   §hints:\n      - Look at the map.\n",
    ),
    (
        "yaml-syntax",
        "question: Which river is number №?\n    §answer Nile\n    hint: Look at the map.\n",
    ),
    (
        "yaml-syntax",
        "question: §*Which river is number №?\n    answer: Nile\n    hint: Look at the map.\n",
    ),
];

/// Slips at the beginning of a line: each kind is told once, with all its lines, and mended.
const MARKS: &[Slip] = &[
    (
        "yaml-syntax",
        "id: n-№\n    question: Which river is number №?\n    choices:\n      - {text: Nile, feedback: And the Rhine?}\n      §– Rhine\n    answer: Rhine\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "yaml-syntax",
        "id: n-№\n    question: Which river is number №?\n    answer: Nile\n    hints:\n      §• Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "yaml-syntax",
        "id: n-№\n    question: Which river is number №?\n    answer: Nile\n    hints:\n      §1. Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "yaml-syntax",
        "id: n-№\n    question: Which river is number №?\n    answer§： Nile\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "yaml-syntax",
        "id: n-№\n    question: Which river is number №?\n    answer:§\u{a0}Nile\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "yaml-syntax",
        "id: n-№\n    §\"question: Which river is number №?\"\n    answer: Nile\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "unknown-field",
        "id: n-№\n    question: Which river is number №?\n    answer: Nile\n    feedback:\n    §Rhine: Look south.\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "yaml-syntax",
        "id: n-№\n    question: Which river is number №?\n    choices:\n      - §Rhine\n        correct: true\n      - {text: Nile, feedback: And the Rhine?}\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
];

/// Slips of meaning.
const MEANING: &[Slip] = &[
    (
        "unknown-field",
        "question: Which river is number №?\n    §anwser: Nile\n    hint: Look at the map.\n",
    ),
    (
        "duplicate-field",
        "question: Which river is number №?\n    answer: Nile\n    §answer: Rhine\n    hint: Look at the map.\n",
    ),
    (
        "missing-field",
        "§hint: Look at the map, number №.\n    answer: Nile\n    explanation: It is long.\n",
    ),
    (
        "wrong-type",
        "question: Which river is number №?\n    choices: §Nile or Rhine\n    answer: Nile\n",
    ),
    (
        "control-character",
        "question: \"Which river is §\\times №?\"\n    answer: Nile\n    hint: Look at the map.\n",
    ),
    (
        "wrong-type",
        "question: Which river is number №?\n    choices:\n      - {text: Nile, correct: §yes}\n      - Rhine\n",
    ),
    (
        "unknown-kind",
        "question: Which river is number №?\n    kind: §essay\n    answer: Nile\n",
    ),
    (
        "bad-id",
        "id: §Number №\n    question: Which river is number №?\n    answer: Nile\n",
    ),
    (
        "answer-not-a-choice",
        "question: Which river is number №?\n    choices: [Nile, Rhine]\n    answer: §Danube\n",
    ),
    (
        "no-right-choice",
        "question: Which river is number №?\n    §choices: [Nile, Rhine]\n",
    ),
    (
        "duplicate-choice",
        "question: Which river is number №?\n    choices: [Nile, Rhine, §Nile]\n    answer: Rhine\n",
    ),
    (
        "bad-pattern",
        "id: n-№\n    question: Which river is number №?\n    answer: §/Nile(/\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "bad-formula",
        "question: How long is number {a}, of №?\n    vary: {a: 1..9}\n    answer: = §b\n",
    ),
    (
        "bad-variant",
        "id: n-№\n    question: How long is number {a}, of №?\n    vary: {a: 0..9}\n    answer: §= 6 / a\n    tolerance: 1%\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "blank-count",
        "question: River № is ___ and ___.\n    §blanks: [long]\n",
    ),
    (
        "unknown-misconception",
        "question: Which river is number №?\n    answer: Nile\n    feedback:\n      Rhine: {say: Look south., misconception: §nroth}\n",
    ),
    (
        "alt-missing",
        "question: Which river is number №?\n    image: §river.png\n    answer: Nile\n",
    ),
    (
        "key-not-accepted",
        "id: n-№\n    question: How long is river №?\n    answer: 6\n    unit: §650 km\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "text-cut-by-comment",
        "id: n-№\n    question: Which river is number №?\n    answer: Nile\n    hint: Look at map §#2 of the book.\n    explanation: It is long.\n",
    ),
    (
        "answer-hard-to-type",
        "id: n-№\n    question: How long is river №?\n    answer: §6650 km\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "comma-splits-text",
        "id: n-№\n    question: Which river is number №?\n    answer: Nile\n    hints: [First, §look at the map.]\n    explanation: It is long.\n",
    ),
    (
        "hint-gives-answer",
        "id: n-№\n    question: Which river is number №?\n    answer: Nile\n    hint: Think of the §Nile.\n    explanation: It is long.\n",
    ),
    (
        "discouraging-words",
        "id: n-№\n    question: Which river is number №?\n    answer: Nile\n    feedback: {Rhine: That is §wrong.}\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "choice-depends-on-order",
        "id: n-№\n    question: Which river is number №?\n    choices: [{text: Nile, feedback: And the Rhine?}, Rhine, §Both of the above]\n    answer: Rhine\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "feedback-never-shown",
        "id: n-№\n    question: Which river is number №?\n    choices: [{text: Nile, feedback: And the Rhine?}, Rhine]\n    answer: Rhine\n    feedback: {§Danube: Look north.}\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "no-hints",
        "id: n-№\n    question: §Which river is number №?\n    answer: Nile\n    explanation: It is long.\n",
    ),
    (
        "no-explanation",
        "id: n-№\n    question: §Which river is number №?\n    answer: Nile\n    hint: Look at the map.\n",
    ),
    (
        "no-id",
        "question: §Which river is number №?\n    answer: Nile\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
    (
        "no-feedback",
        "id: n-№\n    question: §Which river is number №?\n    choices: [Nile, Rhine]\n    answer: Rhine\n    hint: Look at the map.\n    explanation: It is long.\n",
    ),
];

/// A question with nothing to mend.
const SOUND: &str = "id: n-№\n    question: Which river is number №?\n    answer: Nile\n    feedback: {Rhine: {say: Look south., misconception: north}}\n    hint: Look at the map.\n    explanation: It is long.\n";

/// A set of thirty questions, some of them with slips at these places, and what it must be told, in the order of the file.
fn set(slips: &[(usize, Slip)]) -> (String, Vec<String>) {
    let mut text =
        "title: Rivers\nmisconceptions:\n  north: Takes south for north\nquestions:\n".to_owned();
    let mut expected = Vec::new();
    for number in 0..30 {
        let slip = slips.iter().find(|(at, _)| *at == number);
        let lines = slip.map_or(SOUND, |(_, (_, lines))| lines);
        text.push_str("  - ");
        text.push_str(&lines.replace('№', &number.to_string()));
        if let Some((_, (code, _))) = slip {
            let at = text.find(MARK).expect("a slip has its place");
            text.remove(at);
            let line = 1 + text[..at].matches('\n').count();
            let column = 1 + text[..at]
                .rsplit('\n')
                .next()
                .unwrap_or_default()
                .chars()
                .count();
            expected.push(format!("{line}:{column} {code}"));
        }
    }
    (text, expected)
}

fn told(text: &str) -> Vec<String> {
    let found = proof::for_author(text.as_bytes(), "set.yaml").diagnostics;
    found.iter().map(|one| place(text, one)).collect()
}

#[test]
fn each_slip_alone_is_told_and_nothing_else_is() {
    for slip in SYNTAX.iter().chain(MARKS).chain(MEANING) {
        for at in [0, 14, 29] {
            let (text, expected) = set(&[(at, *slip)]);
            assert_eq!(told(&text), expected, "{}", slip.1);
        }
    }
}

#[test]
fn twenty_slips_in_thirty_questions_are_all_told_and_nothing_else_is() {
    let slips: Vec<(usize, Slip)> = SYNTAX
        .iter()
        .take(4)
        .chain(MEANING.iter().take(16))
        .enumerate()
        .map(|(place, slip)| (place * 7 % 30, *slip))
        .collect();
    let (text, expected) = set(&slips);
    assert_eq!(expected.len(), 20);
    assert_eq!(told(&text), expected, "{text}");
}

#[test]
fn a_line_too_far_left_moves_none_of_the_next_question() {
    let text = "title: Rivers\nquestions:\n  - question: How long?\n    answer: 5\n   hints:\n      - Look.\n  - hint: Look.\n    answer: Nile\n    explanation: It is long.\n";
    let found = told(text);
    assert_eq!(found[0], "5:4 yaml-syntax", "{found:?}");
    assert!(!found.iter().any(|one| one.starts_with("8:")), "{found:?}");
    assert!(found.contains(&"7:5 missing-field".to_owned()), "{found:?}");
}

proptest! {
    #[test]
    fn slips_hide_nothing_wherever_they_stand(
        syntax in subsequence(SYNTAX, 0..=SYNTAX.len()),
        marks in subsequence(MARKS, 0..=MARKS.len()),
        meaning in subsequence(MEANING, 0..=14),
        places in Just((0..30).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let slips: Vec<(usize, Slip)> = places.into_iter().zip(syntax.into_iter().chain(marks).chain(meaning)).collect();
        let (text, expected) = set(&slips);
        prop_assert_eq!(told(&text), expected, "{}", text);
    }
}
