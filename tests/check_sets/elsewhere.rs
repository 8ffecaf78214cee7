//! Things that are written otherwise in other places, each told once and with the lines to write.

use notyet::diagnostic::Code;

use crate::told::{assert_all_told, assert_helped};

#[test]
fn pairs_in_two_lists_are_told_one_by_one() {
    assert_helped(
        Code::WrongType,
        &[
            (
                "Q\n    match: {left: [France, Spain], right: [Paris, Madrid, Rome]}\n",
                &[(
                    "4:12",
                    "match:\n      France: Paris\n      Spain: Madrid\n    decoys: [Rome]",
                )],
            ),
            ("Q\n    match: {left: links, right: rechts}\n", &[]),
        ],
    );
}

#[test]
fn lists_and_fields_in_place_of_a_text_are_told_as_a_text() {
    assert_helped(
        Code::WrongType,
        &[
            (
                "Q\n    answer: a\n    explanation:\n      - One.\n      - Two.\n",
                &[("6:7", "explanation: One. Two.")],
            ),
            (
                "Q\n    answer: a\n    explanation:\n      first: One.\n      second: Two.\n",
                &[("6:7", "explanation: |\n      first: One.")],
            ),
            (
                "Q\n    answer: a\n    explanation:\n      - One.\n",
                &[("6:7", "explanation: One.")],
            ),
            ("Q\n    answer: {sat}\n", &[("4:13", "answer: sat\nif")]),
            (
                "Q\n    order: [{sat}, b]\n",
                &[("4:13", "order: [sat, b]\nif")],
            ),
            (
                "Q\n    choices:\n      - a\n      - text: b\n        feedback:\n          say: Look.\n          misconception: x\n    answer: a\n",
                &[("7:9", "        feedback: Look.\n        misconception: x")],
            ),
            (
                "Q\n    answer: a\n    hints: Look at it, then count.\n",
                &[("5:12", "- Look at it, then count.")],
            ),
        ],
    );
}

#[test]
fn choices_that_are_named_by_letters_are_told_by_their_texts() {
    assert_helped(
        Code::AnswerNotAChoice,
        &[
            (
                "Q\n    choices: [cat, dog, cow]\n    answer: [A, C]\n",
                &[("5:13", "answer: [cat, cow]")],
            ),
            (
                "Q\n    choices: [cat, dog, cow]\n    answer: A, C\n",
                &[("5:13", "answer: [cat, cow]")],
            ),
            (
                "Q\n    choices: [cat, dog, cow]\n    answer: [cat, B]\n",
                &[("5:19", "answer: dog")],
            ),
        ],
    );
    assert_helped(
        Code::NoRightChoice,
        &[("Q\n    choices: [cat*, dog]\n", &[("4:15", "answer: cat")])],
    );
}

#[test]
fn questions_and_answers_as_pairs_are_told_as_fields() {
    assert_all_told(&[
        (
            "at the left edge",
            "title: T\nQ: What purrs?\nA: cat\nQ: What barks?\nA: dog\n",
            &[(
                "2:1 wrong-type",
                "write `questions:` above them, and these names:\nquestions:\n  - question: What purrs?\n    answer: cat\n  - question: What barks?\n    answer: dog",
            )],
        ),
        (
            "as one field",
            "title: T\nquestions:\n  - What purrs?: cat\n",
            &[(
                "3:5 wrong-type",
                "write each on a line of its own:\n  - question: What purrs?\n    answer: cat",
            )],
        ),
        (
            "as texts",
            "title: T\nquestions:\n  - What purrs? cat\n  - What barks? dog\n  - What sings?\n",
            &[(
                "3:5 wrong-type",
                "write each in this way:\nquestions:\n  - question: What purrs?\n    answer: cat\n  - question: What barks?\n    answer: dog",
            )],
        ),
        (
            "with numbers in place of dashes",
            "title: T\nquestions:\n  1:\n    question: What purrs?\n    answer: cat\n",
            &[(
                "3:3 wrong-type",
                "write a dash before the first field of each:\nquestions:\n  - question: What purrs?\n    answer: cat",
            )],
        ),
        (
            "with short names",
            "title: T\nquestions:\n  - Q: What purrs?\n    A: cat\n",
            &[
                ("3:5 unknown-field", "did you mean `question`?"),
                ("4:5 unknown-field", "did you mean `answer`?"),
            ],
        ),
    ]);
}

#[test]
fn lines_of_prose_are_told_once_and_hide_nothing() {
    assert_all_told(&[
        (
            "above the questions, and a slip below",
            "title: T\nThis set is for year 5.\nIt is about cats.\nquestions:\n  - question: What purrs?\n    anwser: cat\n",
            &[
                (
                    "2:1 yaml-syntax",
                    "if it is a note for yourself, begin each line with `#`:\n# This set is for year 5.\n# It is about cats.\nif it belongs to the text above, put 2 spaces before each of them",
                ),
                ("6:5 unknown-field", "did you mean `answer`?"),
            ],
        ),
        (
            "below the first line of the questions",
            "title: T\nquestions:\nThey come here.\n  - question: What purrs?\n    answer: cat\n",
            &[(
                "3:1 yaml-syntax",
                "if it is a note for yourself, begin each line with `#`:\n# They come here.",
            )],
        ),
        (
            "a colon without its space among answers",
            "title: T\nquestions:\n  - question: What purrs?\n    answer: cat\n    feedback:\n      dog: It barks.\n      cow:It moos.\n",
            &[("7:7 yaml-syntax", "write:\n      cow: It moos.")],
        ),
        (
            "boxes to tick",
            "title: T\nquestions:\n  - question: What is 5 + 6?\n    choices:\n      - [ ] 12\n      - [x] 11\n",
            &[(
                "5:9 yaml-syntax",
                "write the texts alone, and below them which is right:\n    choices:\n      - 12\n      - 11\n    answer: 11",
            )],
        ),
    ]);
}

#[test]
fn apostrophes_and_doubled_quotes_are_told_as_what_they_are() {
    assert_all_told(&[
        (
            "a word that begins with an apostrophe",
            "title: T\nquestions:\n  - question: Which word?\n    answer: 'Tis\n",
            &[(
                "4:13 yaml-syntax",
                "put the whole text in double quotes:\n    answer: \"'Tis\"",
            )],
        ),
        (
            "two of them in brackets",
            "title: T\nquestions:\n  - question: Which word?\n    answer: ['Twas, 'Tis]\n",
            &[(
                "4:14 yaml-syntax",
                "put the whole text in double quotes:\n    answer: [\"'Twas\", \"'Tis\"]",
            )],
        ),
        (
            "a quote that is not closed",
            "title: T\nquestions:\n  - question: Which word?\n    answer: 'cat\n",
            &[(
                "4:13 yaml-syntax",
                "put the same quote at the end of the text:\n    answer: 'cat'",
            )],
        ),
        (
            "quotes as a table writes them",
            "title: T\nquestions:\n  - question: \"What does \"\"hi\"\" mean?\"\n    answer: cat\n",
            &[(
                "3:27 yaml-syntax",
                "write each quote inside once, and put the whole text in quotes of the other kind:\n  - question: 'What does \"hi\" mean?'",
            )],
        ),
    ]);
}

#[test]
fn a_remark_is_no_slip_and_what_cuts_a_text_has_a_way_out() {
    assert_helped(
        Code::TextCutByComment,
        &[
            ("Which one? # week 3\n    answer: a\n", &[]),
            ("Which one?\n    answer: a  # week 3\n", &[]),
            (
                "Which one?\n    answer: a # week 3\n",
                &[("4:15", "two spaces before the `#`")],
            ),
            (
                "Which is #3 here?\n    answer: a\n",
                &[("3:24", "in quotes")],
            ),
        ],
    );
    assert_helped(
        Code::DiscouragingWords,
        &[
            (
                "Q\n    answer: a\n    hint: There is only one, and it happens only once.\n",
                &[],
            ),
            (
                "Q\n    answer: a\n    hint: You only need to look.\n",
                &[("5:15", "")],
            ),
        ],
    );
}

#[test]
fn what_has_no_use_is_told_without_a_strange_example() {
    assert_helped(
        Code::UnknownField,
        &[
            (
                "Q\n    answer: seven\n    unit: km\n",
                &[("5:5", "answer: 7")],
            ),
            (
                "Q\n    answer: Nile\n    unit: km\n",
                &[("5:5", "`Nile` is a text")],
            ),
        ],
    );
    assert_helped(
        Code::BadId,
        &[(
            "Q\n    choices: [a, {text: b, misconception: Long words}]\n    answer: a\n",
            &[("4:43", "misconceptions:\n  long-words: Long words")],
        )],
    );
    assert_helped(
        Code::BadPattern,
        &[("Q\n    answer: /(a/\n", &[("4:13", "mend the pattern")])],
    );
}

#[test]
fn what_a_comma_cuts_is_told_once_and_its_pieces_are_not() {
    assert_all_told(&[(
        "decimals of an order",
        "title: T\nquestions:\n  - question: Which is larger?\n    order: [0,5, 1/4, 0,75]\n",
        &[(
            "4:13 comma-splits-text",
            "in a file a number has a point before its decimals:\n    order: [0.5, 1/4, 0.75]",
        )],
    )]);
}

#[test]
fn a_gap_of_another_sort_is_told_as_one() {
    assert_helped(
        Code::BlankCount,
        &[
            (
                "5 + [ ] = 8\n    blanks: [3]\n",
                &[("4:5", "in place of `[ ]`")],
            ),
            (
                "5 + __ = 8\n    blanks: [3]\n",
                &[("4:5", "write three or more")],
            ),
            (
                "5 + 3 = 8\n    blanks: [3]\n",
                &[("4:5", "write `___` in the question")],
            ),
        ],
    );
}
