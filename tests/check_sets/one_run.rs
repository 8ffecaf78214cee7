//! Several slips of syntax in one question are told in one run: what a slip's help shows is what is read on.

use notyet::diagnostic::Code;

use crate::told::{assert_all_told, assert_helped, assert_told};

#[test]
fn each_slip_of_a_question_is_told_where_its_line_can_be_corrected() {
    assert_told(&[
        (
            "a colon, a bracket, a list and feedback on one line, then marks",
            "title: T\nquestions:\n  - question: Time: what is it?\n    answer: [a, b\n    hints: - Look\n    feedback: c: Look at it.\n  - question: \"What is 2\" really?\n    answer: @home\n    hints:\n      - !look\n      - *star\n",
            &[
                "3:19 yaml-syntax",
                "4:13 yaml-syntax",
                "5:12 yaml-syntax",
                "6:16 yaml-syntax",
                "7:27 yaml-syntax",
                "8:13 yaml-syntax",
                "10:9 yaml-syntax",
                "11:9 yaml-syntax",
            ],
        ),
        (
            "and what is meant is checked as well",
            "title: T\nquestions:\n  - question: Note: which is it?\n    choices: [a, b]\n    answer: c\n",
            &["3:19 yaml-syntax", "5:13 answer-not-a-choice"],
        ),
        (
            "what is said of a line that was corrected is not said",
            "title: T\nquestions:\n  - question: [a: b\n    answer: @home\n  - question: Q\n    anwser: x\n",
            &["3:15 yaml-syntax", "4:13 yaml-syntax", "6:5 unknown-field"],
        ),
        (
            "a mark that is misspelt is all that is said of it",
            "title: T\nquestions:\n  - question: Q\n    choices:\n      - {text: a, corect: true}\n      - b\n",
            &["5:19 unknown-field"],
        ),
    ]);
}

#[test]
fn what_begins_on_the_line_of_its_name_is_shown_below_it() {
    assert_all_told(&[
        (
            "hints",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    hints: - Look\n",
            &[(
                "5:12 yaml-syntax",
                "a list begins on the next line:\n    hints:\n      - Look",
            )],
        ),
        (
            "feedback",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    feedback: b: Look.\n",
            &[(
                "5:16 yaml-syntax",
                "write what belongs to it on lines of their own:\n    feedback:\n      b: Look.",
            )],
        ),
        (
            "a list in round brackets",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    hints: (Look, Look again)\n",
            &[(
                "5:12 wrong-type",
                "begin each item with a dash and a space:\n    hints:\n      - Look\n      - Look again",
            )],
        ),
    ]);
}

#[test]
fn what_must_be_there_is_not_to_be_deleted() {
    assert_all_told(&[
        (
            "title and answer",
            "title:\nquestions:\n  - question: Q\n    answer:\n    explanation:\n",
            &[
                ("1:6 wrong-type", "write it after `title:`"),
                ("4:11 wrong-type", "write what is right after `answer:`"),
                (
                    "5:16 wrong-type",
                    "write something after `explanation:`, or delete the line",
                ),
            ],
        ),
        (
            "answers beside choices",
            "title: T\nquestions:\n  - question: Q\n    choices: [a, b, c]\n    answers: [a, b]\n",
            &[(
                "5:5 unknown-field",
                "write `answer:`, for one as for several that are right",
            )],
        ),
    ]);
}

#[test]
fn a_number_before_its_unit_and_thin_spaces_are_known() {
    assert_helped(
        Code::WrongType,
        &[(
            "How long?\n    answer: 5\n    unit: 5 cm\n",
            &[("5:11", "    unit: cm")],
        )],
    );
    for space in ["\u{2009}", "\u{202f}", "\u{a0}", " "] {
        let lines = format!("How many?\n    answer: 2{space}000\n");
        assert_helped(
            Code::AnswerHardToType,
            &[(&lines, &[("4:13", "    answer: 2000")])],
        );
    }
}

#[test]
fn a_range_in_brackets_is_shown_without_them() {
    for range in [
        "{a: 2..10, step: 2}",
        "{from: 2, to: 10, step: 2}",
        "{min: 2, max: 10, step: 2}",
    ] {
        let lines =
            format!("What is {{a}} + 1?\n    vary:\n      a: {range}\n    answer: = a + 1\n");
        assert_helped(
            Code::WrongType,
            &[(&lines, &[("5:10", "write `a: 2..10 step 2`")])],
        );
    }
    assert_helped(
        Code::BadVariant,
        &[(
            "What is {a} + 1?\n    vary: {a: 2..10, step: 2}\n    answer: = a + 1\n",
            &[("4:28", "`2..10 step 2`")],
        )],
    );
}

#[test]
fn a_list_that_is_read_as_one_line_is_told() {
    assert_helped(
        Code::MarkNotShown,
        &[
            (
                "\n      1. Look.\n      2. Say.\n    answer: a\n",
                &[("4:7", "write `|` behind the colon")],
            ),
            (
                "\"Do this:\n      1) Look.\n      2) Say.\"\n    answer: a\n",
                &[("4:7", "write `|` behind the colon")],
            ),
            ("|\n      1. Look.\n      2. Say.\n    answer: a\n", &[]),
            ("In 1990\n      2. 5 came. Who?\n    answer: a\n", &[]),
        ],
    );
}

#[test]
fn feedback_for_several_choices_at_once_is_shown_apart() {
    let choices = "Which two?\n    choices: [Membrane, Cell wall, Nucleus]\n    answer: [Membrane, Cell wall]\n    feedback:\n";
    let lines = format!("{choices}      Membrane, nucleus: Look.\n");
    assert_helped(
        Code::FeedbackNeverShown,
        &[(&lines, &[("7:7", "write an entry for each of them")])],
    );
}

#[test]
fn a_backslash_that_nobody_meant_is_told_in_a_key_too() {
    assert_helped(
        Code::ControlCharacter,
        &[(
            "Where?\n    answer: here\n    feedback:\n      \"C:\\temp\": Look.\n",
            &[("6:10", "'C:\\temp'")],
        )],
    );
}

#[test]
fn braces_of_sets_are_no_numbers_in_any_language() {
    for text in [
        "Die Menge {a} hat wie viele Elemente?",
        "¿Cuántos elementos tiene el conjunto {a}?",
        "How many elements has {a}?",
    ] {
        let lines = format!("{text}\n    answer: 1\n");
        assert_helped(Code::BadFormula, &[(&lines, &[])]);
    }
}

#[test]
fn a_text_below_a_bar_is_told_once_with_all_its_lines() {
    assert_told(&[(
        "two lines too far left",
        "title: T\nquestions:\n  - id: q\n    question: |\n    Which is it?\n    Roses are red.\n    answer: a\n",
        &["5:5 yaml-syntax"],
    )]);
}

#[test]
fn the_slips_of_questions_are_told_whatever_their_list_is_called() {
    for name in ["Questions", "question", "fragen", "preguntas"] {
        let text = format!(
            "title: T\n{name}:\n  - question: Q {{a}}\n    anser: cat\n  - question: Q {{a}}\n    vary: {{a: 1..3}}\n    answer: = b\n"
        );
        let all = ["2:1 unknown-field", "4:5 unknown-field", "7:15 bad-formula"];
        assert_told(&[(name, &text, &all)]);
    }
}
