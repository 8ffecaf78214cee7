//! What comes of writing a set for the first time: questions further in than those above, names of another language or in capitals, a
//! program below `|` without its spaces, marks behind choices, numbers with commas. One message for each, whose help holds as it stands.

use notyet::diagnostic::Code;

use crate::told::{assert_all_told, helped, told};

#[test]
fn a_question_that_stands_further_in_is_one_more_question() {
    assert_all_told(&[
        (
            "with its fields below it",
            "title: T\nquestions:\n  - question: What purrs?\n    answer: cat\n    - question: What barks?\n      anwser: dog\n      hint: Look: there\n  - question: What moos?\n    answer: cow\n",
            &[
                (
                    "5:5 yaml-syntax",
                    "put 2 spaces before it, and move what belongs to it as far:\n  - question: What barks?",
                ),
                ("6:7 unknown-field", "did you mean `answer`?"),
                (
                    "7:17 yaml-syntax",
                    "put the whole text in quotes:\n    hint: \"Look: there\"",
                ),
            ],
        ),
        (
            "behind its id",
            "title: T\nquestions:\n  - id: a\n    - question: What purrs?\n      answer: cat\n      hints: [Listen: well, Look]\n  - id: b\n    question: What barks?\n    answer: dog\n",
            &[
                (
                    "4:5 yaml-syntax",
                    "write the others below it, each without a dash, and all as far to the left as it, here and in line 5:\n    question: What purrs?",
                ),
                (
                    "6:15 wrong-type",
                    "put the whole text in quotes:\n      hints: [\"Listen: well\", Look]",
                ),
            ],
        ),
        (
            "an id with a dash of its own",
            "title: T\nquestions:\n  - id: a\n  - question: What purrs?\n    answer: cat\n    hint: Listen.\n  - id: b\n    question: What barks?\n    answer: dog\n",
            &[(
                "3:5 missing-field",
                "put a dash before the first field alone, and line up the others below it:\n  - id: a\n    question: What purrs?\n    answer: cat\n    hint: Listen.",
            )],
        ),
    ]);
}

#[test]
fn names_of_another_language_or_in_capitals_are_told_once_each_and_read() {
    assert_all_told(&[
        (
            "in Spanish, with a colon in a text",
            "title: T\npreguntas:\n  - pregunta: ¿Qué ronronea?\n    respuesta: gato\n  - pregunta: ¿Quién ladra: perro o gato?\n    respuesta: perro\n",
            &[
                ("2:1 unknown-field", "did you mean `questions`?"),
                (
                    "3:5 unknown-field",
                    "write, here and in line 5:\n  - question: ¿Qué ronronea?",
                ),
                (
                    "4:5 unknown-field",
                    "write, here and in line 6:\n    answer: gato",
                ),
                (
                    "5:27 yaml-syntax",
                    "put the whole text in quotes:\n  - question: \"¿Quién ladra: perro o gato?\"",
                ),
            ],
        ),
        (
            "in capitals",
            "title: T\nquestions:\n  - Question: What purrs?\n    Answer: cat\n    hnits: [Listen, \"\"]\n  - Question: What barks?\n    Answer: dog\n",
            &[
                (
                    "3:5 unknown-field",
                    "write, here and in line 6:\n  - question: What purrs?",
                ),
                (
                    "4:5 unknown-field",
                    "write, here and in line 7:\n    answer: cat",
                ),
                ("5:5 unknown-field", "did you mean `hints`?"),
                (
                    "5:21 wrong-type",
                    "write something after the dash, or delete the line",
                ),
            ],
        ),
        (
            "one alone, with a colon in its text",
            "title: T\nquestions:\n  - Question: Choose: what purrs?\n    answer: cat\n",
            &[(
                "3:21 yaml-syntax",
                "put the whole text in quotes:\n  - Question: \"Choose: what purrs?\"",
            )],
        ),
    ]);
}

#[test]
fn what_a_misspelled_field_holds_is_told_in_the_same_run() {
    assert_eq!(
        told(
            "title: T\nquestions:\n  - question: What purrs?\n    chocies:\n      - text: cat\n        corect: true\n      - dog: it barks\n"
        ),
        ["4:5 unknown-field", "6:9 unknown-field", "7:9 wrong-type"]
    );
}

#[test]
fn a_text_below_a_bar_that_stands_too_far_left_is_one_message() {
    let advice = "put all its lines two spaces further in than their field:\n      ";
    let of = |first: &str| format!("{advice}{first}");
    for (text, help) in [
        (
            "What does it print?\n\n    ```js\n    for (let i = 0; i < 3; i++) {\n      print(i);\n    }\n    ```",
            "What does it print?",
        ),
        (
            "```python\n    v = 10\n    # twice\n    print(v: 2)\n    ```",
            "```python",
        ),
        ("What is one?\n    And two: what is it?", "What is one?"),
        ("| a | b |\n    |---|---|\n    | 1 | 2 |", "| a | b |"),
    ] {
        let set = format!(
            "title: T\nquestions:\n  - question: |\n    {text}\n    anwser: cat\n  - question: What moos?\n    answer: cow\n"
        );
        let line = 4 + text.lines().count();
        let help = of(help);
        assert_all_told(&[(
            text,
            &set,
            &[
                ("4:5 yaml-syntax", help.as_str()),
                (
                    format!("{line}:5 unknown-field").as_str(),
                    "did you mean `answer`?",
                ),
            ],
        )]);
    }
}

#[test]
fn marks_behind_choices_are_told_once_and_no_learner_sees_them() {
    assert_all_told(&[
        (
            "words behind a colon",
            "title: T\nquestions:\n  - question: What purrs?\n    choices:\n      - cat: right\n      - dog: wrong\n      - cow: wrong\n",
            &[(
                "5:9 wrong-type",
                "write\n    choices:\n      - text: cat\n        correct: true\n      - dog\n      - cow",
            )],
        ),
        (
            "one that is not right",
            "title: T\nquestions:\n  - question: What purrs?\n    choices:\n      - cat\n      - dog: falsch\n    answer: cat\n",
            &[("6:9 wrong-type", "write\n      - dog")],
        ),
        (
            "a sign behind quotes",
            "title: T\nquestions:\n  - question: What purrs?\n    choices:\n      - \"cat\" ✅\n      - \"dog\"\n",
            &[(
                "5:15 yaml-syntax",
                "write:\n      - text: \"cat\"\n        correct: true",
            )],
        ),
        (
            "a field of a choice below its dash",
            "title: T\nquestions:\n  - question: What purrs?\n    choices:\n    - text: cat\n    correct: true\n    - text: dog\n",
            &[(
                "6:5 yaml-syntax",
                "put spaces before it, so that it is lined up like this:\n  - question: What purrs?\n    choices:\n    - text: cat\n      correct: true\n    - text: dog",
            )],
        ),
    ]);
}

#[test]
fn numbers_that_a_comma_cuts_are_told_with_their_units() {
    for (list, right) in [
        (
            "[10 m/s, 30 km/h, 1,000 m/min]",
            "[10 m/s, 30 km/h, \"1,000 m/min\"]",
        ),
        ("[2,5 m, 3 m, 3,5 m]", "[\"2,5 m\", 3 m, \"3,5 m\"]"),
        ("[$500, $1,000, $20]", "[$500, \"$1,000\", $20]"),
    ] {
        let text = format!(
            "title: T\nquestions:\n  - question: Q\n    choices: {list}\n    answer: {}\n",
            right[1..].split(',').next().unwrap_or_default()
        );
        let found = helped(&text, Code::CommaSplitsText);
        assert_eq!(found.len(), 1, "{text}");
        assert!(found[0].1.ends_with(right), "{found:?}");
    }
    for list in [
        "[1, 2, 3]",
        "[1,2,3]",
        "[1,000 m, 2]",
        "[cat,dog, 3 cows]",
        "[1,2, 3]",
    ] {
        let text = format!("title: T\nquestions:\n  - question: Q\n    choices: {list}\n");
        let found = helped(&text, Code::CommaSplitsText);
        let held = found.is_empty() || list == "[1,000 m, 2]";
        assert!(held, "{list}: {found:?}");
    }
}

#[test]
fn a_mark_that_says_which_choice_is_not_right_is_told() {
    let set = |list: &str| {
        format!(
            "title: T\nquestions:\n  - question: Which swims?\n    choices: [{list}]\n    answer: Eel\n"
        )
    };
    for (list, at, help) in [
        (
            "Eel, Cat (wrong)",
            "4:20",
            "take it out of the choice: `Cat`",
        ),
        (
            "Eel, ❌ Cat, Dog (Incorrect)",
            "4:20",
            "take it out of this choice, `Cat`, and so in 1 more",
        ),
    ] {
        let found = helped(&set(list), Code::Guessable);
        assert_eq!(found, [(at.to_owned(), help.to_owned())], "{list}");
    }
    for list in ["Eel, Cat (small)", "Eel, wrong, \"x (a)\"", "Eel, ✗"] {
        assert_eq!(helped(&set(list), Code::Guessable), [], "{list}");
    }
}
