//! Slips that once reached a learner without a word, and helps that made them worse.

use notyet::diagnostic::Code;

use crate::told::{assert_all_told, assert_helped, assert_told};

#[test]
fn an_answer_for_which_almost_anything_is_right_is_told() {
    assert_helped(
        Code::Guessable,
        &[
            (
                "How many?\n    answer: 100\n    tolerance: 100\n",
                &[("4:13", "`tolerance: 2%`")],
            ),
            (
                "How many?\n    answer: 10 %\n    tolerance: 5\n",
                &[("4:13", "`tolerance: 0.05`")],
            ),
            (
                "How many?\n    answer: -3\n    tolerance: 100%\n",
                &[("4:13", "`tolerance: 2%`")],
            ),
            ("How many?\n    answer: 100\n    tolerance: 40\n", &[]),
            ("How many?\n    answer: 0\n    tolerance: 1\n", &[]),
            (
                "Which city?\n    answer: Rom\n    typos: 2\n",
                &[("4:13", "leave `typos` out")],
            ),
            (
                "Which animal?\n    answer: cat\n    typos: 1\n",
                &[("4:13", "leave `typos` out")],
            ),
            ("Which animal?\n    answer: elephant\n    typos: 2\n", &[]),
        ],
    );
}

#[test]
fn percent_are_typed_with_their_sign() {
    assert_helped(
        Code::AnswerHardToType,
        &[
            (
                "How many percent is 3/10?\n    answer: 30\n",
                &[("4:13", "    answer: 30\n    unit: \"%\"")],
            ),
            (
                "How many percent is 3/10?\n    answer: 30\n    unit: \"%\"\n",
                &[],
            ),
            ("How many percent is 3/10?\n    answer: 30%\n", &[]),
            ("What is 20% of 50?\n    answer: 10\n", &[]),
        ],
    );
    assert_helped(
        Code::WrongType,
        &[(
            "How much is 3/10?\n    answer: 30\n    unit: Prozent\n",
            &[("5:11", "    unit: \"%\"")],
        )],
    );
}

#[test]
fn a_mark_that_says_which_choice_is_right_is_told() {
    let choices = |list: &str| format!("Which swims?\n    choices: [{list}]\n    answer: Eel\n");
    for (list, place) in [
        ("Cat, Eel, Whale (correct)", "4:25"),
        ("Cat, Eel, ✓ Whale", "4:25"),
        ("Cat, Eel, '[x] Whale'", "4:25"),
    ] {
        let lines = choices(list);
        assert_helped(Code::Guessable, &[(&lines, &[(place, "answer: Whale")])]);
    }
    let both = choices("Cat (x), Eel, Whale (x)");
    assert_helped(Code::Guessable, &[(&both, &[])]);
}

#[test]
fn letters_that_were_read_as_others_are_told() {
    assert_helped(
        Code::MarkNotShown,
        &[
            ("Was ist schÃ¶n?\n    answer: a\n", &[("3:26", "write `ö`")]),
            ("São ou não?\n    answer: a\n", &[]),
        ],
    );
}

#[test]
fn curly_quotes_around_a_key_are_to_be_left_out() {
    assert_helped(
        Code::FeedbackNeverShown,
        &[(
            "Which city?\n    answer: Paris\n    feedback:\n      “Lyon”: Look north.\n",
            &[("6:7", "`Lyon: …`")],
        )],
    );
}

#[test]
fn all_fields_of_a_question_on_one_line_are_shown_on_their_own() {
    assert_all_told(&[(
        "three fields",
        "title: T\nquestions:\n  - question: What is it?, answer: cat, hint: It purrs.\n",
        &[(
            "3:28 yaml-syntax",
            "write each field on a line of its own:\n  - question: What is it?\n    answer: cat\n    hint: It purrs.",
        )],
    )]);
}

#[test]
fn what_stands_behind_a_choice_is_shown_below_it() {
    let choices = |second: &str| {
        format!(
            "title: T\nquestions:\n  - question: Which purrs?\n    choices:\n      - Dog\n      - {second}\n    answer: Dog\n"
        )
    };
    for (second, help) in [
        (
            "Cat: right",
            "write\n      - text: Cat\n        correct: true\nor, if all of it is the choice, put it in quotes: `\"Cat: right\"`",
        ),
        (
            "Cat: It purrs.",
            "write\n      - text: Cat\n        feedback: It purrs.\nor, if all of it is the choice, put it in quotes: `\"Cat: It purrs.\"`",
        ),
    ] {
        assert_all_told(&[(second, &choices(second), &[("6:9 wrong-type", help)])]);
    }
}

#[test]
fn fences_and_lines_for_the_eye_are_to_be_deleted_and_hide_nothing() {
    assert_told(&[
        (
            "a fence",
            "```yaml\ntitle: T\nquestions:\n  - question: Q\n    anwser: a\n```\n",
            &["1:1 yaml-syntax", "5:5 unknown-field"],
        ),
        (
            "dividers",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n----------\n  - question: R\n    answer: b\n=====\n  - question: S\n    anwser: c\n",
            &["5:1 yaml-syntax", "10:5 unknown-field"],
        ),
        (
            "in a text they are part of it",
            "title: T\nquestions:\n  - question: |\n      a\n      =====\n      b\n    answer: c\n",
            &[],
        ),
    ]);
}
