//! What comes along when a set is written in a word processor, or with other signs than this format's: each kind is told once, with every
//! line, and hides nothing else.

use crate::told::assert_all_told;

#[test]
fn a_long_dash_is_no_dash() {
    assert_all_told(&[
        (
            "a long dash before a question",
            "title: Animals\nquestions:\n  – id: q\n    question: What purrs?\n    answer: cat\n",
            &[(
                "3:3 yaml-syntax",
                "write the short dash and a space:\n  - id: q",
            )],
        ),
        (
            "long dashes before all questions",
            "title: Animals\nquestions:\n  – question: What purrs?\n    answer: cat\n  – question: What barks?\n    answer: dog\n",
            &[(
                "3:3 yaml-syntax",
                "write the short dash and a space, here and in line 5:\n  - question: What purrs?",
            )],
        ),
        (
            "long dashes before choices",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      – cat\n      – dog\n    answer: cat\n",
            &[(
                "6:7 yaml-syntax",
                "write the short dash and a space, here and in line 7:\n      - cat",
            )],
        ),
        (
            "long dashes after a right one",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      - cat\n      – dog\n      — mouse\n    answer: cat\n",
            &[(
                "7:7 yaml-syntax",
                "write the short dash and a space, here and in line 8:\n      - dog",
            )],
        ),
        (
            "a long dash and a space that does not break",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    hints:\n      –\u{a0}It is small.\n    answer: cat\n",
            &[(
                "6:7 yaml-syntax",
                "write the short dash and a space:\n      - It is small.",
            )],
        ),
    ]);
}

#[test]
fn a_bullet_or_a_number_is_no_dash() {
    assert_all_told(&[
        (
            "bullets",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      • cat\n      • dog\n    answer: cat\n",
            &[(
                "6:7 yaml-syntax",
                "write a dash and a space instead, here and in line 7:\n      - cat",
            )],
        ),
        (
            "a bullet before a question",
            "title: Animals\nquestions:\n  • question: What purrs?\n    answer: cat\n",
            &[(
                "3:3 yaml-syntax",
                "write a dash and a space instead:\n  - question: What purrs?",
            )],
        ),
        (
            "numbers",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      1. cat\n      2. dog\n    answer: cat\n",
            &[(
                "6:7 yaml-syntax",
                "write a dash and a space instead, here and in line 7:\n      - cat",
            )],
        ),
        (
            "numbers with a bracket",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      1) cat\n      2) dog\n    answer: cat\n",
            &[(
                "6:7 yaml-syntax",
                "write a dash and a space instead, here and in line 7:\n      - cat",
            )],
        ),
        (
            "letters",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      a) cat\n      b) dog\n    answer: cat\n",
            &[(
                "6:7 yaml-syntax",
                "write a dash and a space instead, here and in line 7:\n      - cat",
            )],
        ),
        (
            "numbered hints",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    hints:\n      1. It is small.\n      2. It hunts mice.\n    answer: cat\n",
            &[(
                "6:7 yaml-syntax",
                "write a dash and a space instead, here and in line 7:\n      - It is small.",
            )],
        ),
        (
            "numbered questions",
            "title: Animals\nquestions:\n  1. question: What purrs?\n     answer: cat\n  2. question: What barks?\n     answer: dog\n",
            &[(
                "3:3 yaml-syntax",
                "write a dash and a space instead, here and in line 5:\n  - question: What purrs?",
            )],
        ),
        (
            "stars",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      * cat\n      * dog\n    answer: cat\n",
            &[(
                "6:7 yaml-syntax",
                "write a dash and a space instead, here and in line 7:\n      - cat",
            )],
        ),
    ]);
}

#[test]
fn spaces_and_colons_of_another_kind_are_named() {
    assert_all_told(&[
        (
            "spaces that do not break before a field",
            "title: Animals\nquestions:\n  - id: q\n\u{a0}\u{a0}\u{a0}\u{a0}question: What purrs?\n    answer: cat\n",
            &[(
                "4:1 yaml-syntax",
                "delete it, and press the space bar instead:\n    question: What purrs?",
            )],
        ),
        (
            "one after a dash",
            "title: Animals\nquestions:\n  -\u{a0}id: q\n    question: What purrs?\n    answer: cat\n",
            &[(
                "3:4 yaml-syntax",
                "delete it, and press the space bar instead:\n  - id: q",
            )],
        ),
        (
            "one after a colon",
            "title: Animals\nquestions:\n  - id: q\n    question:\u{a0}What purrs?\n    answer: cat\n",
            &[(
                "4:14 yaml-syntax",
                "delete it, and press the space bar instead:\n    question: What purrs?",
            )],
        ),
        (
            "wide colons",
            "title: Animals\nquestions:\n  - id: q\n    question：What purrs?\n    answer： cat\n",
            &[(
                "4:13 yaml-syntax",
                "write the plain colon and a space, here and in line 5:\n    question: What purrs?",
            )],
        ),
        (
            "a wide colon in the last field",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    answer： cat\n",
            &[(
                "5:11 yaml-syntax",
                "write the plain colon and a space:\n    answer: cat",
            )],
        ),
        (
            "a wide colon in feedback",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    answer: cat\n    feedback:\n      dog： It barks.\n      mouse：It squeaks.\n",
            &[(
                "7:10 yaml-syntax",
                "write the plain colon and a space, here and in line 8:\n      dog: It barks.",
            )],
        ),
    ]);
}

#[test]
fn all_lines_with_tabs_are_named() {
    assert_all_told(&[
        (
            "tabs in three lines",
            "title: Animals\nquestions:\n  - id: q\n\tquestion: What purrs?\n\tanswer: cat\n  - id: r\n\tquestion: What barks?\n    answer: dog\n",
            &[(
                "4:1 yaml-syntax",
                "write spaces instead, here and in lines 5 and 7:\n    question: What purrs?",
            )],
        ),
        (
            "tabs all over",
            "title: Animals\nquestions:\n\t- id: q\n\t\tquestion: What purrs?\n\t\tchoices:\n\t\t\t- text: cat\n\t\t\t\tcorrect: true\n\t\t\t- dog\n\t\tfeedback:\n\t\t\tdog: It barks.\n\t\thint: One\n\t\t\tor two.\n\t\texplanation: |\n\t\t\tIt is\n\t\t\ta cat.\n",
            &[(
                "3:1 yaml-syntax",
                "write spaces instead, here and in lines 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 and 15:\n  - id: q",
            )],
        ),
    ]);
}

#[test]
fn a_dash_without_its_space_is_named() {
    assert_all_told(&[
        (
            "before the first question",
            "title: Animals\nquestions:\n  -id: q\n    question: What purrs?\n    answer: cat\n",
            &[(
                "3:3 yaml-syntax",
                "write a space after it, and line up the fields below:\n  - id: q",
            )],
        ),
        (
            "before the second",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    answer: cat\n  -id: r\n    question: What barks?\n    answer: dog\n",
            &[(
                "6:3 yaml-syntax",
                "write a space after it, and line up the fields below:\n  - id: r",
            )],
        ),
        (
            "before all, with their fields lined up",
            "title: Animals\nquestions:\n  -question: What purrs?\n   answer: cat\n  -question: What barks?\n   answer: dog\n",
            &[(
                "3:3 yaml-syntax",
                "write a space after it, and line up the fields below, here and in line 5:\n  - question: What purrs?",
            )],
        ),
    ]);
}

#[test]
fn quotes_around_a_whole_field_are_named() {
    assert_all_told(&[
        (
            "around a field",
            "title: Animals\nquestions:\n  - id: q\n    \"question: What purrs?\"\n    answer: cat\n",
            &[(
                "4:5 yaml-syntax",
                "put the quotes around the text alone:\n    question: \"What purrs?\"",
            )],
        ),
        (
            "around the first field",
            "title: Animals\nquestions:\n  - \"question: What purrs?\"\n    answer: cat\n",
            &[(
                "3:5 yaml-syntax",
                "put the quotes around the text alone:\n  - question: \"What purrs?\"",
            )],
        ),
        (
            "around the title",
            "\"title: T\"\nquestions:\n  - id: q\n    question: What?\n    answer: cat\n",
            &[(
                "1:1 yaml-syntax",
                "put the quotes around the text alone:\ntitle: \"T\"",
            )],
        ),
        (
            "around a part of a text with a colon",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    answer: cat\n    hint: \"Small\": it hunts.\n",
            &[(
                "6:18 yaml-syntax",
                "put the whole text in quotes:\n    hint: '\"Small\": it hunts.'",
            )],
        ),
    ]);
}

#[test]
fn lines_that_are_not_further_to_the_right_than_their_field_are_named() {
    assert_all_told(&[
        (
            "of feedback",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    answer: cat\n    feedback:\n    dog: It barks.\n    mouse: It squeaks.\n",
            &[(
                "7:5 unknown-field",
                "put two more spaces before each of its lines, here and in line 8:\n      dog: It barks.",
            )],
        ),
        (
            "of feedback to a number",
            "title: Animals\nquestions:\n  - id: q\n    question: How many?\n    answer: 4\n    feedback:\n    3: One more.\n",
            &[(
                "7:5 unknown-field",
                "put two more spaces before each of its lines:\n      3: One more.",
            )],
        ),
        (
            "of pairs",
            "title: Animals\nquestions:\n  - id: q\n    question: Which?\n    match:\n    cat: purrs\n    dog: barks\n",
            &[(
                "6:5 unknown-field",
                "put two more spaces before each of its lines, here and in line 7:\n      cat: purrs",
            )],
        ),
    ]);
}

#[test]
fn what_looks_like_a_mark_and_is_none_is_left_alone() {
    assert_all_told(&[
        (
            "dashes and numbers in a text of several lines, beside another slip",
            "title: Animals\nquestions:\n  - id: q\n    question: |\n      What is it?\n      – small\n      1. furry\n      • quick\n      answer： no\n      \"hint: x\"\n    answer: cat\n    explanation: It is\n      – small –\n      • and furry\n      1. of all\n    hints:\n      - It is\n        – small\n    anwser: x\n",
            &[("19:5 unknown-field", "did you mean `answer`?")],
        ),
        (
            "in a text in quotes",
            "title: Animals\nquestions:\n  - id: q\n    question: \"What is it?\n      – question: x\n      1. furry\"\n    answer: cat\n    anwser: x\n",
            &[("8:5 unknown-field", "did you mean `answer`?")],
        ),
    ]);
}
