//! Quotes that do something else than a teacher thinks: backslashes in double ones, curly ones.

use notyet::diagnostic::Code;

use crate::told::{assert_all_told, assert_helped};

#[test]
fn a_backslash_in_double_quotes_is_named_where_nobody_means_it() {
    assert_all_told(&[
        (
            "a tab in a formula",
            "title: Animals\nquestions:\n  - id: q\n    question: \"What is $2 \\times 3$?\"\n    answer: 6\n",
            &[(
                "4:27 control-character",
                "put the text in single quotes:\n    question: 'What is $2 \\times 3$?'",
            )],
        ),
        (
            "a line break in a formula, and more",
            "title: Animals\nquestions:\n  - id: q\n    question: \"Is $a \\neq b$ and $\\rho \\frac{1}{2} \\beta \\alpha$?\"\n    answer: true\n",
            &[(
                "4:22 control-character",
                "put the text in single quotes:\n    question: 'Is $a \\neq b$ and $\\rho \\frac{1}{2} \\beta \\alpha$?'",
            )],
        ),
        (
            "in an answer",
            "title: Animals\nquestions:\n  - id: q\n    question: What?\n    answer: \"\\frac{1}{2}\"\n",
            &[(
                "5:14 control-character",
                "put the text in single quotes:\n    answer: '\\frac{1}{2}'",
            )],
        ),
        (
            "in a path",
            "title: Animals\nquestions:\n  - id: q\n    question: \"Open C:\\new\\test\\readme\"\n    answer: cat\n",
            &[(
                "4:23 control-character",
                "put the text in single quotes:\n    question: 'Open C:\\new\\test\\readme'",
            )],
        ),
        (
            "one that means nothing, and a tab",
            "title: Animals\nquestions:\n  - id: q\n    question: \"What is $2 \\cdot 3 \\times 4$?\"\n    answer: 24\n",
            &[(
                "4:27 yaml-syntax",
                "put the text in single quotes:\n    question: 'What is $2 \\cdot 3 \\times 4$?'",
            )],
        ),
        (
            "line breaks that are meant",
            "title: Animals\nquestions:\n  - id: q\n    question: \"Two lines:\\nThe second\\n\\n- a\"\n    answer: cat\n",
            &[],
        ),
        (
            "a tab that is meant",
            "title: Animals\nquestions:\n  - id: q\n    question: \"What is it?\\tTab\"\n    answer: cat\n",
            &[],
        ),
    ]);
}

#[test]
fn curly_quotes_are_named_where_they_do_not_do_what_they_seem_to() {
    assert_all_told(&[
        (
            "around a colon",
            "title: Animals\nquestions:\n  - id: q\n    question: “What is it: a cat?”\n    answer: cat\n",
            &[(
                "4:26 yaml-syntax",
                "write straight quotes, as curly ones do not count:\n    question: \"What is it: a cat?\"",
            )],
        ),
        (
            "around a title with a colon",
            "title: “Rivers: a start”\nquestions:\n  - id: q\n    question: Where?\n    answer: here\n",
            &[(
                "1:15 yaml-syntax",
                "write straight quotes, as curly ones do not count:\ntitle: \"Rivers: a start\"",
            )],
        ),
        (
            "around a number sign",
            "title: Animals\nquestions:\n  - id: q\n    question: “Who is #1?”\n    answer: cat\n",
            &[(
                "4:23 text-cut-by-comment",
                "write straight quotes, as curly ones do not count:\n    question: \"Who is #1?\"",
            )],
        ),
        (
            "around an answer",
            "title: Animals\nquestions:\n  - id: q\n    question: Where?\n    answer: “Nairobi”\n",
            &[(
                "5:13 key-not-accepted",
                "write straight quotes, or none: `\"Nairobi\"`",
            )],
        ),
        (
            "around one of two answers, and in quotes",
            "title: Animals\nquestions:\n  - id: q\n    question: Where?\n    answer: [\"“Nairobi”\", „Nairobi“]\n",
            &[(
                "5:27 key-not-accepted",
                "write straight quotes, or none: `\"Nairobi\"`",
            )],
        ),
        (
            "around an answer that names a choice",
            "title: Animals\nquestions:\n  - id: q\n    question: Where?\n    choices: [Nairobi, Mombasa]\n    answer: “Nairobi”\n",
            &[("6:13 answer-not-a-choice", "did you mean `Nairobi`?")],
        ),
        (
            "around choices and the answer",
            "title: Animals\nquestions:\n  - id: q\n    question: Where?\n    choices: [“Nairobi”, “Mombasa”]\n    answer: “Nairobi”\n",
            &[],
        ),
        (
            "around what is asked",
            "title: Animals\nquestions:\n  - id: q\n    question: “Where?”\n    answer: here\n",
            &[],
        ),
    ]);
}

#[test]
fn an_answer_that_is_worked_out_is_put_into_no_quotes() {
    assert_helped(
        Code::YamlSyntax,
        &[
            (
                "Q {x}\n    answer: {x} + 1\n    vary: {x: 1..3}\n",
                &[("4:13", "    answer: = x + 1")],
            ),
            (
                "Q {x}\n    vary: {x: 1..3}\n    answer: {x + 1}/2\n",
                &[("5:13", "    answer: = (x + 1)/2")],
            ),
            (
                "Q {x}\n    answer: {x} km\n    vary: {x: 1..3}\n",
                &[("4:13", "    answer: \"{x} km\"")],
            ),
            (
                "Q\n    answer: {x} + 1\n  - question: What is {x}?\n    vary: {x: 1..3}\n",
                &[("4:13", "    answer: \"{x} + 1\"")],
            ),
        ],
    );
    assert_helped(
        Code::AnswerHardToType,
        &[
            (
                "Q {x}\n    answer: \"{x} + 1\"\n    vary: {x: 1..3}\n",
                &[("4:13", "    answer: = x + 1\n")],
            ),
            ("Q {x}\n    answer: \"{x} + y\"\n    vary: {x: 1..3}\n", &[]),
            ("Q {x}\n    answer: \"{x}-{x}\"\n    vary: {x: 1..3}\n", &[]),
            (
                "Q {x}\n    kind: text\n    answer: \"{x} + 1\"\n    vary: {x: 1..3}\n",
                &[],
            ),
        ],
    );
}

#[test]
fn a_picture_as_markdown_has_it_becomes_the_name_of_its_file() {
    assert_helped(
        Code::YamlSyntax,
        &[
            (
                "Q\n    answer: cat\n    image: ![map](map.png)\n",
                &[("5:12", "    image: map.png")],
            ),
            (
                "Q\n    image: ![map](map.png)\n    alt: A map\n    answer: cat\n",
                &[("4:12", "    image: map.png")],
            ),
        ],
    );
}
