//! Slips that look like a good set, and that a learner would be the first to meet: answers that nobody can type, signs and texts that were
//! not meant to be read.

use notyet::diagnostic::Code;

use crate::told::assert_helped;

#[test]
fn what_nobody_can_type_is_told() {
    assert_helped(
        Code::AnswerHardToType,
        &[
            (
                "Which city?\n    answer: \u{420}aris\n",
                &[("4:13", "    answer: Paris")],
            ),
            ("Which city?\n    answer: [\u{420}aris, Paris]\n", &[]),
            (
                "What purrs? a) cat b) dog\n    answer: a\n",
                &[("4:13", "    choices: [cat, dog]\n    answer: cat")],
            ),
            ("What purrs? a) cat b) dog\n    answer: \"a\"\n", &[]),
            (
                "What purrs?\n    answer: A) cat\n",
                &[("4:13", "    answer: cat")],
            ),
            (
                "What purrs?\n    answer:\n      cat\n      dog\n",
                &[("5:7", "    answer:\n      - cat\n      - dog")],
            ),
            ("What purrs?\n    answer: |\n      cat\n", &[]),
        ],
    );
    assert_helped(
        Code::FeedbackNeverShown,
        &[
            (
                "How many?\n    answer: 8\n    feedback: {6 legs: a}\n",
                &[("5:16", "      6: …")],
            ),
            (
                "How many?\n    answer: 8\n    feedback: {6 legs: a, 6: b}\n",
                &[],
            ),
            (
                "How far?\n    answer: 8\n    unit: km\n    feedback: {6 km: a}\n",
                &[],
            ),
        ],
    );
}

#[test]
fn signs_that_learners_would_see_are_told() {
    assert_helped(
        Code::MarkNotShown,
        &[
            (
                "Which?\n    choices: [\"3 &lt; 5\", 5]\n    answer: 5\n",
                &[("4:18", "`<`")],
            ),
            (
                "What is `&lt;` in HTML?\n    choices: [\"&lt;\", 5]\n    answer: 5\n",
                &[],
            ),
            (
                "What purrs?,\n    answer: cat\n    hint: Listen.,\n",
                &[("3:26", "and in line 5")],
            ),
            ("What comes next, 2, 4,\n    answer: 6\n", &[]),
        ],
    );
    assert_helped(
        Code::LeftToWrite,
        &[
            (
                "What purrs?\n    answer: cat\n    feedback:\n      dog: …\n      eel: Write here what this answer shows.\n    hint: TODO\n",
                &[
                    ("6:12", "delete the line"),
                    ("7:12", "delete the line"),
                    ("8:11", "delete the line"),
                ],
            ),
            (
                "What is TODO in Spanish?\n    answer: todo\n    hint: Think of everything.\n",
                &[],
            ),
        ],
    );
}

#[test]
fn praise_in_two_parts_is_praise() {
    assert_helped(
        Code::FeedbackMismatch,
        &[
            (
                "What purrs?\n    answer: cat\n    feedback: {dog: \"Great, you got it!\"}\n",
                &[("5:21", "list of `answer:`")],
            ),
            (
                "What purrs?\n    answer: cat\n    feedback: {dog: \"Right, but listen.\"}\n",
                &[],
            ),
        ],
    );
}

#[test]
fn a_hint_gives_the_answer_in_other_words_for_its_number_too() {
    assert_helped(
        Code::HintGivesAnswer,
        &[
            (
                "When did it begin?\n    answer: 1789\n    hint: In seventeen eighty-nine.\n",
                &[("5:14", "say what")],
            ),
            (
                "How many?\n    answer: 1024\n    hint: One thousand and twenty-four.\n",
                &[("5:11", "say what")],
            ),
            (
                "Which part?\n    answer: 0.25\n    hint: It is twenty-five percent.\n",
                &[("5:17", "say what")],
            ),
            (
                "How long is a marathon?\n    answer: 42.195\n    tolerance: 1\n    hint: About 42 km.\n",
                &[("6:17", "say what")],
            ),
            (
                "How long is a marathon?\n    answer: 42.195\n    tolerance: 1%\n    hint: More than 41 km, see page 42.\n",
                &[],
            ),
            (
                "What is 42 and a bit?\n    answer: 42.195\n    tolerance: 1\n    hint: More than 42.\n",
                &[],
            ),
            (
                "A whale is a fish.\n    answer: false\n    hint: It is not true.\n",
                &[("5:17", "say what")],
            ),
            (
                "A whale is a fish.\n    answer: false\n    hint: Is it true that it breathes?\n",
                &[],
            ),
            (
                "A whale breathes.\n    answer: true\n    hint: It is not true of fish.\n",
                &[],
            ),
        ],
    );
}
