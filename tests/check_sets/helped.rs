//! Help that is made of a teacher's own words, and slips that are told once.

use crate::told::assert_all_told;

#[test]
fn a_field_that_is_there_twice_becomes_a_list() {
    assert_all_told(&[
        (
            "hint",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    answer: cat\n    hint: It is small.\n    hint: It hunts mice.\n",
            &[(
                "7:5 duplicate-field",
                "make one list of both:\n    hints:\n      - It is small.\n      - It hunts mice.",
            )],
        ),
        (
            "hints",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    answer: cat\n    hints:\n      - It is small.\n    hints:\n      - It hunts mice.\n",
            &[(
                "8:5 duplicate-field",
                "make one list of both:\n    hints:\n      - It is small.\n      - It hunts mice.",
            )],
        ),
        (
            "answer",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    answer: cat\n    answer: a cat\n    hint: It is small.\n",
            &[(
                "6:5 duplicate-field",
                "make one list of both:\n    answer:\n      - cat\n      - a cat",
            )],
        ),
        (
            "question",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    answer: cat\n    question: What barks?\n",
            &[(
                "6:5 duplicate-field",
                "keep one of the two; or, if a new question begins here, put a dash before it, as before the first",
            )],
        ),
        (
            "hint and hints in one question",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    answer: cat\n    hint: It is small.\n    hints:\n      - It hunts mice.\n",
            &[(
                "6:5 duplicate-field",
                "make one list of both:\n    hints:\n      - It is small.\n      - It hunts mice.",
            )],
        ),
    ]);
}

#[test]
fn an_unknown_misconception_belongs_to_those_that_are_there() {
    assert_all_told(&[(
        "in line 2",
        "title: Animals\nmisconceptions:\n  size: Looks at size only\nquestions:\n  - id: q\n    question: What purrs?\n    answer: cat\n    feedback:\n      dog: {say: Listen., misconception: noise-maker}\n      mouse: {say: Listen., misconception: size}\n",
        &[(
            "9:42 unknown-misconception",
            "add a line to the `misconceptions` in line 2:\n  noise-maker: what the idea is",
        )],
    )]);
}

#[test]
fn feedback_is_written_after_the_teachers_own_answers() {
    assert_all_told(&[
        (
            "one text beside choices",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices: [cat, dog]\n    answer: cat\n    feedback: Think again\n",
            &[(
                "7:15 wrong-type",
                "write an answer that is not right, a colon and the text:\n    feedback:\n      dog: Think again",
            )],
        ),
        (
            "one text beside an answer",
            "title: Animals\nquestions:\n  - id: q\n    question: What metal?\n    answer: gold\n    feedback: Think again\n",
            &[(
                "6:15 wrong-type",
                "write an answer that is not right, a colon and the text:\n    feedback:\n      a wrong answer: Think again",
            )],
        ),
        (
            "a list of pairs",
            "title: Animals\nquestions:\n  - id: q\n    question: What metal?\n    answer: gold\n    feedback:\n      - iron: It rusts.\n      - tin: It is soft.\n",
            &[(
                "7:7 wrong-type",
                "write the same without dashes:\n    feedback:\n      iron: It rusts.\n      tin: It is soft.",
            )],
        ),
        (
            "a list of texts",
            "title: Animals\nquestions:\n  - id: q\n    question: What metal?\n    answer: gold\n    feedback:\n      - It rusts.\n",
            &[(
                "7:7 wrong-type",
                "write an answer that is not right, a colon and the text:\n    feedback:\n      a wrong answer: It rusts.",
            )],
        ),
    ]);
}

#[test]
fn pairs_and_lists_are_made_of_what_is_written() {
    assert_all_told(&[
        (
            "a list without partners",
            "title: Animals\nquestions:\n  - id: q\n    question: What goes together?\n    match:\n      - cat\n      - dog\n",
            &[(
                "6:9 wrong-type",
                "write the two sides of each pair on a line, with a colon between them:\n    match:\n      cat: …\n      dog: …",
            )],
        ),
        (
            "pairs without colons",
            "title: Animals\nquestions:\n  - id: q\n    question: What goes together?\n    match:\n      cat purrs\n      dog barks\n",
            &[(
                "6:7 wrong-type",
                "write the two sides of each pair on a line, with a colon between them:\n    match:\n      cat: purrs\n      dog: barks",
            )],
        ),
        (
            "pairs on one line",
            "title: Animals\nquestions:\n  - id: q\n    question: What goes together?\n    match: cat = purrs, dog = barks\n",
            &[(
                "5:12 wrong-type",
                "write the two sides of each pair on a line, with a colon between them:\n    match:\n      cat: purrs\n      dog: barks",
            )],
        ),
        (
            "pairs with equals signs",
            "title: Animals\nquestions:\n  - id: q\n    question: What goes together?\n    match:\n      - cat = purrs\n      - dog = barks\n",
            &[(
                "6:9 wrong-type",
                "write the two sides of each pair on a line, with a colon between them:\n    match:\n      cat: purrs\n      dog: barks",
            )],
        ),
        (
            "an order without dashes",
            "title: Animals\nquestions:\n  - id: q\n    question: In order\n    order:\n      cat\n      dog\n",
            &[(
                "6:7 wrong-type",
                "begin each item with a dash and a space:\n    order:\n      - cat\n      - dog",
            )],
        ),
        (
            "choices without dashes",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      cat\n      dog\n    answer: cat\n",
            &[(
                "6:7 wrong-type",
                "begin each item with a dash and a space:\n    choices:\n      - cat\n      - dog",
            )],
        ),
        (
            "an order with names",
            "title: Animals\nquestions:\n  - id: q\n    question: In order\n    order:\n      first: cat\n      second: dog\n",
            &[(
                "6:7 wrong-type",
                "begin each item with a dash and a space:\n    order:\n      - cat\n      - dog",
            )],
        ),
        (
            "choices with letters as names",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      a: cat\n      b: dog\n    answer: cat\n",
            &[(
                "6:7 wrong-type",
                "begin each item with a dash and a space:\n    choices:\n      - cat\n      - dog",
            )],
        ),
    ]);
}

#[test]
fn strict_and_typos_say_what_they_want() {
    assert_all_told(&[
        (
            "strict with true",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    answer: cat\n    strict: true\n",
            &[(
                "6:13 wrong-type",
                "write those that matter, in brackets, or delete the line:\n    strict: [case, accents, punctuation, spacing]",
            )],
        ),
        (
            "typos with yes",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    answer: cat\n    typos: yes\n",
            &[(
                "6:12 wrong-type",
                "write `typos: 1`, or another number from 0 to 2",
            )],
        ),
    ]);
}

#[test]
fn a_mark_that_cannot_be_read_is_told_once() {
    assert_all_told(&[
        (
            "yes",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      - text: cat\n        correct: yes\n      - dog\n",
            &[("7:18 wrong-type", "write `correct: true`")],
        ),
        (
            "x",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      - text: cat\n        correct: x\n      - dog\n",
            &[("7:18 wrong-type", "write `correct: true`")],
        ),
        (
            "True",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      - text: cat\n        correct: True\n      - dog\n",
            &[],
        ),
        (
            "right",
            "title: Animals\nquestions:\n  - id: q\n    question: What purrs?\n    choices:\n      - text: cat\n        correct: right\n      - dog\n",
            &[("7:18 wrong-type", "write `correct: true`")],
        ),
    ]);
}
