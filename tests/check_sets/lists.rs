//! Lists where none can be, and lists that say less than they should.

use notyet::diagnostic::Code;

use crate::told::{assert_all_told, assert_helped};

#[test]
fn a_list_below_a_text_is_named_with_the_way_to_write_it() {
    assert_all_told(&[
        (
            "below what is asked",
            "title: Animals\nquestions:\n  - id: q\n    question: What is it?\n      - small\n      - furry\n    answer: cat\n",
            &[(
                "5:7 yaml-syntax",
                "to show a list with the text, write `|` after the colon and all of it below:\n    question: |\n      What is it?\n\n      - small\n      - furry",
            )],
        ),
        (
            "below an explanation",
            "title: Animals\nquestions:\n  - id: q\n    question: What is it?\n    answer: cat\n    explanation: Two things.\n      - It is small.\n      - It purrs.\n",
            &[(
                "7:7 yaml-syntax",
                "to show a list with the text, write `|` after the colon and all of it below:\n    explanation: |\n      Two things.\n\n      - It is small.\n      - It purrs.",
            )],
        ),
        (
            "below what is asked, in its column",
            "title: Animals\nquestions:\n  - id: q\n    question: What is it?\n    - small\n    - furry\n    answer: cat\n",
            &[(
                "5:5 yaml-syntax",
                "to show a list with the text, write `|` after the colon and all of it below:\n    question: |\n      What is it?\n\n      - small\n      - furry",
            )],
        ),
        (
            "below a hint",
            "title: Animals\nquestions:\n  - id: q\n    question: What is it?\n    answer: cat\n    hint: It is small.\n      - It purrs.\n",
            &[(
                "7:7 yaml-syntax",
                "write all of it as one list:\n    hints:\n      - It is small.\n      - It purrs.",
            )],
        ),
    ]);
}

#[test]
fn questions_without_the_line_above_them_are_read_all_the_same() {
    assert_all_told(&[
        (
            "after a title",
            "title: T\n- id: a\n  question: What purrs?\n  answer: cat\n",
            &[(
                "2:1 yaml-syntax",
                "write a line `questions:` above the first of them:\nquestions:\n- id: a",
            )],
        ),
        (
            "with spaces before them",
            "title: T\n\n  - id: a\n    question: What purrs?\n    answer: cat\n",
            &[(
                "3:3 yaml-syntax",
                "write a line `questions:` above the first of them:\nquestions:\n  - id: a",
            )],
        ),
        (
            "after another field, with a slip in the second",
            "title: T\nlanguage: en\n- question: What purrs?\n  answer: cat\n- question: What barks?\n  anwser: dog\n",
            &[
                (
                    "3:1 yaml-syntax",
                    "write a line `questions:` above the first of them:\nquestions:\n- question: What purrs?",
                ),
                ("6:3 unknown-field", "did you mean `answer`?"),
            ],
        ),
        (
            "with nothing above them",
            "- question: What purrs?\n  answer: cat\n- question: What barks?\n  answer: dog\n",
            &[(
                "1:1 wrong-type",
                "write a title and the line `questions:` above them:\ntitle: My first set\nquestions:\n- question: What purrs?",
            )],
        ),
    ]);
}

#[test]
fn a_choice_with_more_than_its_text_needs_a_name_for_it() {
    assert_all_told(&[
        (
            "a right one",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      - cat\n        correct: true\n      - dog\n    hint: It is small.\n",
            &[("6:9 yaml-syntax", "write:\n      - text: cat")],
        ),
        (
            "one with feedback",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      - dog\n        feedback: It barks.\n      - cat\n    answer: cat\n",
            &[("6:9 yaml-syntax", "write:\n      - text: dog")],
        ),
    ]);
}

#[test]
fn a_dash_before_each_field_is_told_once() {
    assert_all_told(&[
        (
            "further to the right",
            "title: Animals\nquestions:\n  - question: What purrs?\n    - answer: cat\n    - hint: It is small.\n",
            &[(
                "4:5 yaml-syntax",
                "write the others below it, each without a dash, here and in line 5:\n    answer: cat",
            )],
        ),
        (
            "one question",
            "title: Animals\nquestions:\n  - question: What purrs?\n  - answer: cat\n  - hint: It is small.\n",
            &[(
                "3:5 missing-field",
                "put a dash before the first field alone, and line up the others below it:\n  - question: What purrs?\n    answer: cat\n    hint: It is small.",
            )],
        ),
        (
            "the second question",
            "title: Animals\nquestions:\n  - id: a\n    question: What sings?\n    answer: bird\n  - question: What purrs?\n  - answer: cat\n  - hint: It is small.\n",
            &[(
                "6:5 missing-field",
                "put a dash before the first field alone, and line up the others below it:\n  - question: What purrs?\n    answer: cat\n    hint: It is small.",
            )],
        ),
        (
            "all questions",
            "title: Animals\nquestions:\n  - question: What purrs?\n  - answer: cat\n  - hint: It is small.\n  - question: What barks?\n  - answer: dog\n",
            &[(
                "3:5 missing-field",
                "put a dash before the first field alone, and line up the others below it:\n  - question: What purrs?\n    answer: cat\n    hint: It is small.",
            )],
        ),
        (
            "a question with choices",
            "title: Animals\nquestions:\n  - id: q\n  - question: What purrs?\n  - choices: [cat, dog]\n  - answer: cat\n",
            &[(
                "3:5 missing-field",
                "put a dash before the first field alone, and line up the others below it:\n  - id: q\n    question: What purrs?\n    choices: [cat, dog]\n    answer: cat",
            )],
        ),
    ]);
}

#[test]
fn a_colon_that_is_forgotten_hides_nothing_in_the_same_question() {
    assert_all_told(&[(
        "and four other slips",
        "title: Animals\nquestions:\n  - question What purrs?\n    anwser: cat\n    hints: It is small.\n    kind: essay\n    stretch: perhaps\n",
        &[
            ("3:5 yaml-syntax", "write:\n  - question: What purrs?"),
            ("4:5 unknown-field", "did you mean `answer`?"),
            (
                "5:12 wrong-type",
                "begin each item with a dash and a space:\n    hints:\n      - It is small.",
            ),
            (
                "6:11 unknown-kind",
                "delete the line, and the fields choose the kind; or write one of choice, select, true-false, text, number, blanks, order, match",
            ),
            (
                "7:14 wrong-type",
                "write `stretch: true` or `stretch: false`",
            ),
        ],
    )]);
}

#[test]
fn a_text_that_needs_quotes_is_put_into_them_where_it_is_suggested() {
    assert_helped(
        Code::AnswerNotAChoice,
        &[
            (
                "Q\n    choices:\n      - \"Time: noon\"\n      - Rome\n    answer: 1\n",
                &[("7:13", "    answer: \"Time: noon\"")],
            ),
            (
                "Q\n    choices:\n      - \"#5\"\n      - Rome\n    answer: A\n",
                &[("7:13", "    answer: \"#5\"")],
            ),
            (
                "Q\n    choices:\n      - \"a: b\"\n      - Rome\n      - Bonn\n    answer: \"a: b and Rome\"\n",
                &[("8:13", "    answer: [\"a: b\", Rome]")],
            ),
            (
                "Q\n    choices:\n      - -5\n      - Rome\n    answer: A\n",
                &[("7:13", "    answer: -5")],
            ),
        ],
    );
    assert_helped(
        Code::NoRightChoice,
        &[(
            "Q\n    choices:\n      - \"Time: noon *\"\n      - Rome\n",
            &[("5:9", "    answer: \"Time: noon\"")],
        )],
    );
    assert_helped(
        Code::UnknownField,
        &[(
            "Q\n    choices:\n      - \"#5\"\n      - Rome\n    correct: A\n",
            &[("7:5", "    answer: \"#5\"")],
        )],
    );
}

#[test]
fn choices_with_a_comma_between_them_are_two_answers_and_no_text_in_pieces() {
    assert_helped(
        Code::AnswerNotAChoice,
        &[
            (
                "Q\n    choices:\n      - Paris\n      - Rome\n      - Bonn\n    answer: Paris, Rome\n",
                &[("8:13", "    answer: [Paris, Rome]")],
            ),
            (
                "Q\n    choices: [Paris, Rome, Bonn]\n    answer: Paris, Rome\n",
                &[("5:13", "    answer: [Paris, Rome]")],
            ),
            (
                "Q\n    choices: [red, white and blue, green]\n    answer: red, white and blue\n",
                &[("5:13", "in quotes: `\"red, white and blue\"`")],
            ),
        ],
    );
}

#[test]
fn the_parts_of_a_pair_a_mark_and_a_unit_are_taken_apart_in_the_help() {
    assert_helped(
        Code::WrongType,
        &[
            (
                "Q\n    match:\n      run:correr\n      eat:comer\n",
                &[("5:7", "\n      run: correr\n      eat: comer")],
            ),
            (
                "Q\n    match:\n      - run:correr\n      - 7:05 - breakfast\n",
                &[("5:9", "\n      run: correr\n      7:05: breakfast")],
            ),
            (
                "Q\n    choices:\n      - Paris correct: true\n      - Rome\n",
                &[("5:9", "      - text: Paris\n        correct: true")],
            ),
            (
                "Q\n    choices:\n      - Quite correct reasoning: true\n      - Rome\n",
                &[(
                    "5:9",
                    "      - text: Quite correct reasoning\n        correct: true",
                )],
            ),
            (
                "Q\n    answer: 5\n    unit: [m, km]\n",
                &[("5:11", "alone:\n    unit: m")],
            ),
        ],
    );
}

#[test]
fn a_field_with_the_name_it_has_elsewhere_is_told_once() {
    let choice = |mark: &str| {
        format!(
            "title: T\nquestions:\n  - question: Q\n    choices:\n      - text: a\n        {mark}\n      - b\n"
        )
    };
    for mark in ["right: true", "answer: true", "is_correct: true"] {
        let text = choice(mark);
        let meant = [("6:9 unknown-field", "did you mean `correct`?")];
        assert_all_told(&[(mark, &text, &meant)]);
    }
    for answer in [
        "correctAnswer: a",
        "correct_option: A",
        "richtig: a",
        "correct answer: a",
    ] {
        let text =
            format!("title: T\nquestions:\n  - question: Q\n    choices: [a, b]\n    {answer}\n");
        let meant = [("5:5 unknown-field", "did you mean `answer`?")];
        assert_all_told(&[(answer, &text, &meant)]);
    }
    assert_all_told(&[(
        "pairs",
        "title: T\nquestions:\n  - question: Q\n    pairs:\n      run: correr\n      eat: comer\n",
        &[("4:5 unknown-field", "did you mean `match`?")],
    )]);
    for name in ["option", "choice"] {
        let text = format!(
            "title: T\nquestions:\n  - question: Q\n    choices:\n      - {name}: a\n        correct: true\n      - {name}: b\n"
        );
        let meant = "did you mean `text`?";
        let both = [("5:9 unknown-field", meant), ("7:9 unknown-field", meant)];
        assert_all_told(&[(name, &text, &both)]);
    }
}
