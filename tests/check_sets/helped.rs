//! Help that is made of a teacher's own words, and slips that are told once.

use notyet::diagnostic::Code;

use crate::told::{assert_all_told, assert_helped, helped};

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
                "write to which answer it belongs; to all that are not right, so:\n    feedback:\n      /.*/: Think again",
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

#[test]
fn the_name_of_a_misconception_is_no_text_for_learners() {
    let lead = "title: T\nmisconceptions:\n  adds-tops: Adds tops\nquestions:\n  - id: a\n    question: Q\n";
    let cases = [
        (
            "    answer: 5/6\n    feedback:\n      2/5: adds-tops\n",
            "9:12",
            "      2/5: {say: …, misconception: adds-tops}",
        ),
        (
            "    answer: 5/6\n    feedback:\n      2/5: Tops?\n      misconception: adds-tops\n",
            "10:22",
            "      2/5: {say: …, misconception: adds-tops}",
        ),
        (
            "    choices:\n      - text: 5/6\n        correct: true\n      - text: 2/5\n        feedback: adds-tops\n",
            "11:19",
            "        misconception: adds-tops",
        ),
    ];
    for (lines, place, help) in cases {
        let found = helped(&format!("{lead}{lines}"), Code::UnusedMisconception);
        assert_eq!(found.len(), 1, "{lines}{found:?}");
        assert_eq!(found[0].0, place, "{lines}");
        assert!(found[0].1.ends_with(help), "{found:?}");
    }
}

#[test]
fn feedback_to_all_other_answers_is_told_to_be_a_pattern() {
    assert_helped(
        Code::FeedbackNeverShown,
        &[
            (
                "Q\n    answer: cell\n    feedback:\n      other: Look again?\n",
                &[("6:7", "      /.*/: …")],
            ),
            (
                "Q\n    answer: cell\n    feedback:\n      \"*\": Look again?\n",
                &[("6:7", "      /.*/: …")],
            ),
            (
                "Q\n    answer: cell\n    feedback:\n      anything else: Look again?\n",
                &[("6:7", "      /.*/: …")],
            ),
            (
                "Q\n    answer: 5\n    feedback:\n      other: Look again?\n",
                &[("6:7", "      \"!= 5\": …")],
            ),
            (
                "Q\n    answer: tissue\n    feedback:\n      /cell: Look again?\n",
                &[("6:7", "      /cell/: …")],
            ),
            (
                "Q\n    answer: tissue\n    feedback:\n      cell*: Look again?\n",
                &[("6:7", "      /cell.*/: …")],
            ),
            (
                "Q\n    answer: tissue\n    feedback:\n      cell(s): Look again?\n",
                &[("6:7", "      /cell(s)?/: …")],
            ),
            (
                "Which word means another?\n    answer: other\n    feedback:\n      others: One alone?\n",
                &[],
            ),
            (
                "What is the opposite of wrong?\n    answer: right\n    feedback:\n      wrong: The opposite?\n",
                &[],
            ),
        ],
    );
}

#[test]
fn what_counts_shuffled_texts_is_told_to_be_left_out() {
    assert_helped(
        Code::ChoiceDependsOnOrder,
        &[
            (
                "Q\n    order: [1. cell, 2. tissue]\n",
                &[("4:13", "    order:\n      - cell\n      - tissue")],
            ),
            (
                "Q\n    choices: [a) cat, b) dog]\n    answer: a) cat\n",
                &[("4:15", "    choices:\n      - cat\n      - dog")],
            ),
            (
                "Q\n    choices: [a) cat, b) dog]\n    answer: a) cat\n    shuffle: false\n",
                &[],
            ),
            (
                "Q\n    choices: [1. May, 2. May]\n    answer: 1. May\n",
                &[],
            ),
            ("Q\n    order: [1.5 m, 2.5 m]\n", &[]),
            (
                "Q\n    choices: [cat, dog, A and B]\n    answer: cat\n",
                &[("4:25", "shuffle: false")],
            ),
            (
                "Q\n    choices: [cat, dog, Only A]\n    answer: cat\n",
                &[("4:25", "shuffle: false")],
            ),
            (
                "Which points?\n    choices: [A and B, B and C, A and C]\n    answer: A and B\n",
                &[],
            ),
            ("Which?\n    choices: [A, B, A and B]\n    answer: A\n", &[]),
        ],
    );
}

#[test]
fn a_language_goes_by_its_short_name() {
    for (written, help) in [
        ("german", "did you mean `de`?\nlanguage: de"),
        ("Deutsch", "did you mean `de`?\nlanguage: de"),
        ("ger", "did you mean `de`?\nlanguage: de"),
        ("Spanish", "did you mean `es`?\nlanguage: es"),
        ("de_AT", "did you mean `de-AT`?\nlanguage: de-AT"),
        ("xx", "write a name such as `en`, `de` or `es-MX`"),
    ] {
        let text = format!(
            "title: T\nlanguage: {written}\nquestions:\n  - question: Q\n    answer: cat\n"
        );
        let found = helped(&text, Code::WrongType);
        assert_eq!(found, [("2:11".to_owned(), help.to_owned())], "{written}");
    }
}

#[test]
fn a_unit_stands_alone() {
    assert_helped(
        Code::WrongType,
        &[
            (
                "Q\n    answer: 5\n    unit: in cm\n",
                &[("5:11", "    unit: cm")],
            ),
            (
                "Q\n    answer: 5\n    unit: cm or mm\n",
                &[("5:11", "    unit: cm")],
            ),
            (
                "Q\n    answer: 5\n    unit: (cm)\n",
                &[("5:11", "    unit: cm")],
            ),
            (
                "Q\n    answer: 5\n    unit: $\\text{cm}^2$\n",
                &[("5:11", "    unit: cm²")],
            ),
            ("Q\n    answer: 5\n    unit: in\n", &[]),
            ("Q\n    answer: 5\n    unit: $\n", &[]),
            ("Q\n    answer: 5\n    unit: 1000 people\n", &[]),
            ("Q\n    answer: 5\n    unit: kg/(m s)\n", &[]),
        ],
    );
}

#[test]
fn a_comma_in_brackets_is_put_back_where_it_was_meant() {
    assert_helped(
        Code::CommaSplitsText,
        &[
            (
                "Q\n    answer: cat\n    hints: [First, look at page 3, Then think about cells]\n",
                &[(
                    "5:20",
                    "    hints: [\"First, look at page 3\", Then think about cells]",
                )],
            ),
            (
                "Q\n    choices: [1,000, 2,000, 3,000]\n    answer: 1,000\n",
                &[("4:15", "    choices: [1000, 2000, 3000]")],
            ),
            (
                "Q\n    choices: [0,750, 2,000]\n    answer: 1\n",
                &[("4:15", "    choices: [0.750, 2.000]")],
            ),
            ("Q\n    order: [First, second, Third]\n", &[]),
        ],
    );
}
