//! Choices, answers and texts that are written as elsewhere: what is to be written instead is shown whole, is told once, and hides nothing
//! of the question below.

use notyet::diagnostic::Code;

use crate::told::{assert_all_told, assert_helped};

/// Asserts of each case, the lines of a question, that this alone is told of it, and what is to be told of the question below.
fn assert_followed(cases: &[(&str, &[(&str, &str)])]) {
    for (lines, expected) in cases {
        let text = format!(
            "title: Animals\nquestions:\n  - id: q\n{lines}  - question: What bark is loud?\n    anwser: dog\n"
        );
        let later = format!("{}:5 unknown-field", text.lines().count());
        let mut all = expected.to_vec();
        all.push((&later, "did you mean `answer`?"));
        assert_all_told(&[(lines, &text, &all)]);
    }
}

#[test]
fn choices_without_dashes_become_a_list() {
    assert_followed(&[
        (
            "    question: What purrs?\n    choices:\n      text: cat\n      correct: true\n      text: dog\n",
            &[(
                "6:7 wrong-type",
                "begin each item with a dash and a space:\n    choices:\n      - text: cat\n        correct: true\n      - text: dog",
            )],
        ),
        (
            "    question: What purrs?\n    choices:\n      cat: true\n      dog: false\n",
            &[(
                "6:7 wrong-type",
                "begin each item with a dash and a space:\n    choices:\n      - text: cat\n        correct: true\n      - dog",
            )],
        ),
        (
            "    question: What purrs?\n    choices:\n      a: cat\n      b: dog\n    answer: a\n",
            &[(
                "6:7 wrong-type",
                "begin each item with a dash and a space:\n    choices:\n      - cat\n      - dog\n    answer: cat",
            )],
        ),
        (
            "    question: What purrs?\n    choices:\n      - A: cat\n      - B: dog\n    answer: B\n",
            &[(
                "6:9 wrong-type",
                "write the texts alone:\n    choices:\n      - cat\n      - dog\n    answer: dog",
            )],
        ),
    ]);
}

#[test]
fn quotes_between_brackets_are_mended_between_brackets() {
    assert_followed(&[
        (
            "    question: What purrs?\n    choices: [\"cat\" \"dog\" \"cow\"]\n    answer: cat\n",
            &[(
                "5:21 yaml-syntax",
                "write:\n    choices: [\"cat\", \"dog\", \"cow\"]",
            )],
        ),
        (
            "    question: What purrs?\n    choices: [\"cat\", \"dog]\n    answer: cat\n",
            &[(
                "5:22 yaml-syntax",
                "put the same quote at the end of the text:\n    choices: [\"cat\", \"dog\"]",
            )],
        ),
        (
            "    question: What purrs?\n    choices: ['cat, dog]\n    answer: cat\n",
            &[(
                "5:15 yaml-syntax",
                "put the same quote at the end of the text:\n    choices: ['cat', dog]",
            )],
        ),
    ]);
}

#[test]
fn a_text_that_begins_with_a_hash_needs_quotes() {
    assert_followed(&[
        (
            "    question: Which is red?\n    choices:\n      - #ff0000\n      - '#00ff00'\n    answer: '#ff0000'\n",
            &[(
                "6:9 wrong-type",
                "if it belongs to the text, put the text in quotes:\n      - \"#ff0000\"",
            )],
        ),
        (
            "    question: Which is red?\n    choices:\n      - text: #ff0000\n        correct: true\n      - '#00ff00'\n",
            &[(
                "6:15 wrong-type",
                "if it belongs to the text, put the text in quotes:\n      - text: \"#ff0000\"",
            )],
        ),
    ]);
}

#[test]
fn what_is_written_as_elsewhere_is_shown_as_it_is_here() {
    assert_followed(&[
        (
            "    question: A \\_\\_\\_ purrs.\n    blanks: [cat]\n",
            &[(
                "5:5 blank-count",
                "write `___` as it stands here, without backslashes",
            )],
        ),
        (
            "    question: How many legs?\n    answer: > 5\n",
            &[(
                "5:13 yaml-syntax",
                "ask for one, or have the range picked:\n    choices: [\"< 5\", \"= 5\", \"> 5\"]\n    answer: \"> 5\"",
            )],
        ),
        (
            "    question: What is a half?\n    answer: 0.5\n    tolerance: 0,01\n",
            &[(
                "6:16 wrong-type",
                "in a file a number has a point before its decimals:\n    tolerance: 0.01",
            )],
        ),
        (
            "    question: Put in order.\n    order: Wake > Wash > Eat\n",
            &[(
                "5:12 wrong-type",
                "begin each item with a dash and a space:\n    order:\n      - Wake\n      - Wash\n      - Eat",
            )],
        ),
        (
            "    question: {x}?\n    vary: {x: 3..5}\n    answer: = x\n",
            &[(
                "4:15 yaml-syntax",
                "put the whole text in quotes:\n    question: \"{x}?\"",
            )],
        ),
    ]);
}

#[test]
fn a_sum_in_braces_is_worked_out_in_a_gap_too() {
    assert_helped(
        Code::AnswerHardToType,
        &[(
            "What is {x} + 1? ___\n    vary: {x: 3..5}\n    blanks: [\"{x} + 1\"]\n",
            &[("5:14", "blanks:\n      - = x + 1")],
        )],
    );
}

#[test]
fn a_pattern_below_one_that_fits_all_is_never_heard() {
    const HELP: &str = "move it above `/.+/`";
    assert_helped(
        Code::FeedbackNeverShown,
        &[
            (
                "What purrs?\n    answer: cat\n    feedback:\n      /.+/: Look again.\n      /dogs?/: It barks.\n",
                &[("7:7", HELP)],
            ),
            (
                "What purrs?\n    answer: cat\n    feedback:\n      /dogs?/: It barks.\n      dot: A dot?\n      /.+/: Look again.\n",
                &[],
            ),
            (
                "What purrs?\n    answer: cat\n    feedback:\n      /.+/: Look again.\n      dog: It barks.\n",
                &[],
            ),
        ],
    );
}

#[test]
fn a_hint_that_arranges_the_items_gives_the_answer() {
    let order = "What comes first?\n    order: [wake up, wash, eat]\n    hint: ";
    let pairs = "Who says what?\n    match: {cat: purrs, dog: barks, cow: moos}\n    hint: ";
    for (lines, hint, told) in [
        (order, "First wake up, then wash, then eat.", Some("5:18")),
        (order, "Wash after you wake up, not after you eat.", None),
        (order, "Does one wash first?", None),
        (pairs, "Think. The cat purrs.", Some("5:23")),
        (pairs, "Which one purrs: the cat or the dog?", None),
        (pairs, "Does the cat purrs?", None),
        (pairs, "The cat never barks.", None),
        (pairs, "A dog is loud.", None),
    ] {
        let text = format!("{lines}\"{hint}\"\n");
        let found: Vec<(&str, &str)> = told
            .iter()
            .map(|place| (*place, "leave the answer"))
            .collect();
        assert_helped(Code::HintGivesAnswer, &[(&text, &found)]);
    }
}
