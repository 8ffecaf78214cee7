//! Fields and items in a shape that other programs have: each is told with the lines to write.

use notyet::diagnostic::Severity;
use notyet::quiz::read::read;

use crate::told::place;

/// The lines after `question: Q`, and what is told: each place with the end of its help.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)]);

fn assert_shapes(lead: &str, cases: &[Case<'_>]) {
    let mut amiss = Vec::new();
    for (lines, expected) in cases {
        let text = format!("{lead}{lines}");
        let found = read(text.as_bytes(), "set.yaml").diagnostics;
        let errors = found.iter().filter(|one| one.severity() == Severity::Error);
        let found: Vec<(String, String)> = errors
            .map(|one| (place(&text, one), one.help.clone().unwrap_or_default()))
            .collect();
        let same = found.len() == expected.len()
            && found
                .iter()
                .zip(*expected)
                .all(|((at, help), (place, words))| at == place && help.ends_with(words));
        if !same {
            amiss.push(format!("{found:#?}\ninstead of {expected:#?} for\n{text}"));
        }
    }
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
}

const QUESTION: &str = "title: T\nquestions:\n  - question: Q\n";

#[test]
fn answers_are_told_as_they_are_written() {
    assert_shapes(
        QUESTION,
        &[
            (
                "    answer: \"nucleus\", \"cell nucleus\"\n",
                &[(
                    "4:22 yaml-syntax",
                    "    answer: [\"nucleus\", \"cell nucleus\"]",
                )],
            ),
            (
                "    answer: {nucleus, cell nucleus}\n",
                &[("4:13 wrong-type", "    answer: [nucleus, cell nucleus]")],
            ),
            (
                "    answer: - 5\n",
                &[("4:13 yaml-syntax", "    answer: -5")],
            ),
            (
                "    answer: >5\n",
                &[("4:13 wrong-type", "    answer: \">5\"")],
            ),
            (
                "    answer: #5\n",
                &[("4:13 wrong-type", "    answer: \"#5\"")],
            ),
            (
                "    answer: |x|\n",
                &[("4:13 yaml-syntax", "    answer: \"|x|\"")],
            ),
            (
                "    answer: *Homo sapiens*\n",
                &[("4:13 yaml-syntax", "    answer: Homo sapiens")],
            ),
            (
                "    answer: `cat`\n",
                &[("4:13 yaml-syntax", "    answer: cat")],
            ),
            (
                "    answer: 4\n    tags: #homework\n",
                &[("5:11 wrong-type", "    tags: \"#homework\"")],
            ),
            (
                "    answer: \"What is it?”\n",
                &[("4:13 yaml-syntax", "    answer: \"What is it?\"")],
            ),
        ],
    );
}

#[test]
fn choices_and_items_are_told_as_they_are_written() {
    assert_shapes(
        QUESTION,
        &[
            (
                "    order:\n      - 1: cell\n      - 2: tissue\n",
                &[("5:9 wrong-type", "      - cell")],
            ),
            (
                "    choices:\n      - cat: true\n      - dog: false\n",
                &[(
                    "5:9 wrong-type",
                    "    choices:\n      - text: cat\n        correct: true\n      - dog",
                )],
            ),
            (
                "    choices:\n      - text: cat, correct: true\n      - text: eel\n",
                &[(
                    "5:20 yaml-syntax",
                    "      - text: cat\n        correct: true",
                )],
            ),
            (
                "    choices:\n      - text: cat correct: true\n      - text: eel\n",
                &[(
                    "5:19 yaml-syntax",
                    "      - text: cat\n        correct: true",
                )],
            ),
            (
                "    choices:\n      - {text: cat, correct: true}\n      - {text: eel, feedback: No, it swims?}\n",
                &[("6:35 unknown-field", "`feedback: \"No, it swims?\"`")],
            ),
            (
                "    choices: [red, white and blue, green, white and red]\n    answer: red, white and blue\n",
                &[("5:13 answer-not-a-choice", "`\"red, white and blue\"`")],
            ),
            (
                "    match:\n      - left: heart\n        right: blood\n      - left: lungs\n        right: air\n",
                &[(
                    "5:9 wrong-type",
                    "    match:\n      heart: blood\n      lungs: air",
                )],
            ),
        ],
    );
}

#[test]
fn hints_and_feedback_are_told_as_they_are_written() {
    assert_shapes(
        QUESTION,
        &[
            (
                "    answer: 5\n    hint1: a\n    hint2: b\n",
                &[("5:5 unknown-field", "    hints:\n      - a\n      - b")],
            ),
            (
                "    answer: 5\n    hint: [a, b]\n",
                &[("5:11 wrong-type", "    hints:\n      - a\n      - b")],
            ),
            (
                "    answer: 5\n    hints: Look\n    hints: Look 2\n",
                &[(
                    "6:5 duplicate-field",
                    "    hints:\n      - Look\n      - Look 2",
                )],
            ),
            (
                "    answer: 5\n    feedback: Look again.\n",
                &[(
                    "5:15 wrong-type",
                    "    feedback:\n      \"!= 5\": Look again.",
                )],
            ),
            (
                "    match:\n      heart: blood\n      lungs: air\n    feedback:\n      heart: air: No?\n",
                &[("8:17 yaml-syntax", "      heart = air: No?")],
            ),
            (
                "    answer: 5\n    points: 2\n",
                &[("5:5 unknown-field", "delete this line")],
            ),
        ],
    );
}

#[test]
fn sets_of_another_shape_or_language_are_told_once() {
    assert_shapes(
        "title: T\n",
        &[
            (
                "questions:\n  question: What is it?\n  answer: nucleus\n",
                &[(
                    "3:3 wrong-type",
                    "questions:\n  - question: What is it?\n    answer: nucleus",
                )],
            ),
            (
                "question:\n  - question: What is it?\n    answer: nucleus\n",
                &[("2:1 unknown-field", "did you mean `questions`?")],
            ),
            (
                "fragen:\n  - frage: Was ist das?\n    antwort: Kern\n",
                &[
                    ("2:1 unknown-field", "did you mean `questions`?"),
                    ("3:5 unknown-field", "did you mean `question`?"),
                    ("4:5 unknown-field", "did you mean `answer`?"),
                ],
            ),
            (
                "questions:\n  - Frage: Was ist das?\n    antwort: Kern\n",
                &[
                    ("3:5 unknown-field", "did you mean `question`?"),
                    ("4:5 unknown-field", "did you mean `answer`?"),
                ],
            ),
        ],
    );
}
