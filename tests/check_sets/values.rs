//! Values of another sort than their field asks for.

use notyet::diagnostic::Code;

use crate::told::{assert_helped, assert_told};

#[test]
fn values_of_another_sort_are_named() {
    assert_told(&[
        (
            "a text for a list",
            "title: T\nquestions:\n  - question: Q\n    choices: Paris, Lyon\n    answer: Paris\n",
            &["4:14 wrong-type"],
        ),
        (
            "a text for hints",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    hints: Look\n",
            &["5:12 wrong-type"],
        ),
        (
            "nothing",
            "title: T\nquestions:\n  - question: Q\n    answer:\n",
            &["4:11 wrong-type"],
        ),
        (
            "nothing in quotes",
            "title: T\nquestions:\n  - question: Q\n    answer: \"\"\n",
            &["4:13 wrong-type"],
        ),
        (
            "an empty item",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    hints:\n      -\n      - h\n",
            &["6:7 wrong-type"],
        ),
        (
            "an empty list",
            "title: T\nquestions: []\n",
            &["2:12 wrong-type"],
        ),
        (
            "a list for a text",
            "title: T\nquestions:\n  - question: [Q]\n    answer: a\n",
            &["3:15 wrong-type"],
        ),
        (
            "a brace for a text",
            "title: T\nquestions:\n  - question: {Q}\n    answer: a\n",
            &["3:15 wrong-type"],
        ),
        (
            "a colon in an item",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    hints:\n      - Think: twice\n",
            &["6:9 wrong-type"],
        ),
        (
            "a colon in a choice",
            "title: T\nquestions:\n  - question: Q\n    choices:\n      - Name: it\n      - b\n    answer: b\n",
            &["5:9 wrong-type"],
        ),
        (
            "a flag",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    stretch: yes\n",
            &["5:14 wrong-type"],
        ),
        (
            "a whole number",
            "title: T\nmastery: {recalls: 9, apart: x}\nquestions:\n  - question: Q\n    answer: a\n",
            &["2:20 wrong-type", "2:30 wrong-type"],
        ),
    ]);
}

#[test]
fn values_of_one_kind_of_field_are_named_when_they_do_not_fit() {
    assert_told(&[
        (
            "mastery as a number",
            "title: T\nmastery: 2\nquestions:\n  - question: Q\n    answer: a\n",
            &["2:10 wrong-type"],
        ),
        (
            "a word",
            "title: T\nshuffle: always\nquestions:\n  - question: Q\n    answer: a\n",
            &["2:10 wrong-type"],
        ),
        (
            "a language",
            "title: T\nlanguage: \"?\"\nquestions:\n  - question: Q\n    answer: a\n",
            &["2:11 wrong-type"],
        ),
        (
            "a format",
            "format: one\ntitle: T\nquestions:\n  - question: Q\n    answer: a\n",
            &["1:9 wrong-type"],
        ),
        (
            "feedback to nothing",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    feedback: Look again\n",
            &["5:15 wrong-type"],
        ),
        (
            "a number that is none",
            "title: T\nquestions:\n  - question: Q\n    kind: number\n    answer: much\n",
            &["5:13 wrong-type"],
        ),
        (
            "a tolerance",
            "title: T\nquestions:\n  - question: Q\n    answer: 1\n    tolerance: little\n",
            &["5:16 wrong-type"],
        ),
        (
            "what is strict",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    strict: [spelling]\n",
            &["5:14 wrong-type"],
        ),
        (
            "several right where one may be",
            "title: T\nquestions:\n  - question: Q\n    kind: choice\n    choices: [a, b, c]\n    answer: [a, b]\n",
            &["4:11 wrong-type"],
        ),
        (
            "a text as a question",
            "title: T\nquestions:\n  - Why?\n",
            &["3:5 wrong-type"],
        ),
        ("a list as a set", "- a\n", &["1:1 wrong-type"]),
        ("a text as a set", "a\n", &["1:1 wrong-type"]),
    ]);
}

#[test]
fn a_comma_in_brackets_that_cuts_a_text_is_told() {
    assert_helped(
        Code::CommaSplitsText,
        &[
            (
                "Q\n    answer: a\n    hints: [First, look at the map.]\n",
                &[("5:20", "    hints: [\"First, look at the map.\"]")],
            ),
            (
                "Q\n    answer: a\n    hints: [Look., \"Or, ask.\", Of ice, water and steam., Now.]\n",
                &[(
                    "5:40",
                    "    hints: [Look., \"Or, ask.\", \"Of ice, water and steam.\", Now.]",
                )],
            ),
            (
                "Q\n    choices: [Yes, because it is heavy, No]\n    answer: No\n",
                &[("4:20", "    choices: [\"Yes, because it is heavy\", No]")],
            ),
            (
                "Q\n    choices: [0,75, 0,5]\n    answer: 0,75\n",
                &[("4:15", "    choices: [0.75, 0.5]")],
            ),
            ("Q\n    answer: [0,75]\n", &[("4:14", "    answer: 0.75")]),
            (
                "Q\n    answer: a\n    hints: [look north, look at the map.]\n",
                &[],
            ),
            (
                "Q\n    answer: a\n    hints: [Look north., look at the map.]\n",
                &[],
            ),
            (
                "Q\n    answer: a\n    hints: [Look north, Look at the map.]\n",
                &[],
            ),
            (
                "Q\n    answer: a\n    hints:\n      - First\n      - look at the map.\n",
                &[],
            ),
            (
                "Q\n    choices: [Seine, the Loire, Rhine]\n    answer: Seine\n",
                &[],
            ),
            ("Q\n    choices: [1,2,3, 4]\n    answer: 3\n", &[]),
            ("Q\n    choices: [0,1]\n    answer: 1\n", &[]),
            ("Q\n    answer: [a, b]\n", &[]),
            ("Q\n    answer: [Seine, the Seine]\n", &[]),
        ],
    );
}
