//! Answers and feedback as they are written for the first time: several solutions in one text, a number with a noun, a decimal comma beside a
//! tolerance, keys of feedback that were meant as patterns or formulas. What is told to write holds as it stands.

use notyet::diagnostic::Code;

use crate::told::{assert_all_told, assert_helped, helped};

#[test]
fn several_solutions_in_one_answer_are_told_as_numbers() {
    for (answer, blanks) in [
        ("x = 2 or x = -2", "blanks: [2, -2]"),
        ("x=2, x=-2", "blanks: [2, -2]"),
        ("x1 = 1/2; x2 = 3", "blanks: [1/2, 3]"),
        ("x = 2 oder x = 3", "blanks: [2, 3]"),
    ] {
        let lines = format!("Solve it.\n    answer: {answer}\n");
        assert_helped(Code::AnswerHardToType, &[(&lines, &[("4:13", blanks)])]);
    }
    for answer in ["x = a or y = b", "if x = 2 or so", "\"x = 2 or x = 3\""] {
        let lines = format!("Solve it.\n    answer: {answer}\n");
        assert_helped(Code::AnswerHardToType, &[(&lines, &[])]);
    }
}

#[test]
fn a_number_with_a_noun_is_told_where_it_is_asked_how_many() {
    assert_helped(
        Code::AnswerHardToType,
        &[
            (
                "Wie viele Stände gab es?\n    answer: 3 Stände\n",
                &[("4:13", "answer: 3\n    unit: Stände")],
            ),
            ("Welcher Film?\n    answer: 3 Engel\n", &[]),
            ("How many, 3 Kings or 4?\n    answer: 3 Kings\n", &[]),
        ],
    );
}

#[test]
fn a_decimal_comma_beside_a_tolerance_is_told_once() {
    let text = "title: T\nlanguage: de\nquestions:\n  - question: Welcher pH-Wert?\n    answer: 7,0\n    tolerance: 0.1\n";
    assert_eq!(
        helped(text, Code::UnknownField),
        [(
            "6:5".to_owned(),
            "in a file a number has a point before its decimals:\n    answer: 7.0".to_owned()
        )]
    );
    assert_eq!(helped(text, Code::AnswerHardToType), []);
}

#[test]
fn keys_of_feedback_that_are_patterns_or_formulas_are_told_as_such() {
    let drawn = "How far at {v} km/h in {t} hours?\n    vary: {v: 40..120 step 10, t: 3..5}\n    answer: = v * t\n    feedback:\n";
    let of = |key: &str| format!("{drawn}      {key}: Look again.\n");
    assert_helped(
        Code::FeedbackNeverShown,
        &[
            (
                "What purrs?\n    answer: cat\n    feedback:\n      dog|wolf: It barks.\n",
                &[("6:7", "/dog|wolf/: …")],
            ),
            (
                "Which sign?\n    answer: a|b\n    feedback:\n      a|c: Look again.\n",
                &[],
            ),
            (&of("\"v + t\""), &[("7:7", "\"= v + t\": …")]),
            (
                &of("\"{v} + {t}\""),
                &[("7:7", "its names stand without braces")],
            ),
            (&of("\"= v + t\""), &[]),
        ],
    );
    let text = format!("title: T\nquestions:\n  - question: {}", of("\"= v * t\""));
    let found = helped(&text, Code::BadVariant);
    let (_, help) = found.first().expect("it is told");
    assert!(help.starts_with("delete this line"), "{help}");
}

#[test]
fn counted_choices_are_shown_with_their_answer() {
    let text = "title: T\nquestions:\n  - question: Q\n    choices:\n      - A. Paris\n      - B. Rome\n    answer: B. Rome\n";
    assert_eq!(
        helped(text, Code::ChoiceDependsOnOrder),
        [(
            "5:9".to_owned(),
            "leave out what counts them:\n    choices:\n      - Paris\n      - Rome\n    answer: Rome"
                .to_owned()
        )]
    );
}

#[test]
fn other_texts_that_are_accepted_stand_in_the_answer() {
    assert_all_told(&[(
        "alternatives",
        "title: T\nquestions:\n  - question: Q\n    answer: SPQR\n    alternatives: [\"S.P.Q.R.\", spqr]\n",
        &[(
            "5:5 unknown-field",
            "write one list of them:\n    answer: [SPQR, \"S.P.Q.R.\", spqr]",
        )],
    )]);
}

#[test]
fn a_type_of_another_program_is_to_be_deleted() {
    let set = |kind: &str| {
        format!("title: T\nquestions:\n  - question: Q\n    type: {kind}\n    answer: a\n")
    };
    for (kind, help) in [
        ("multiple_choice", "delete this line"),
        ("short answer", "delete this line"),
        ("text", "did you mean `kind`?"),
        ("true_false", "did you mean `kind`?"),
    ] {
        assert_eq!(
            helped(&set(kind), Code::UnknownField),
            [("4:5".to_owned(), help.to_owned())]
        );
    }
}

#[test]
fn a_quoted_word_at_the_beginning_keeps_its_quotes() {
    assert_all_told(&[(
        "an apostrophe in it",
        "title: T\nquestions:\n  - question: 'Don't' is short for?\n    answer: do not\n",
        &[(
            "3:20 yaml-syntax",
            "put the whole text in quotes of the other kind:\n  - question: \"'Don't' is short for?\"",
        )],
    )]);
}

#[test]
fn an_anchor_alone_is_told_once() {
    assert_all_told(&[(
        "before the fields of a question",
        "title: T\nquestions:\n  - &one\n    question: Q\n    answer: a\n",
        &[(
            "3:5 yaml-syntax",
            "delete it; if it is a text, put it in quotes:\n  -",
        )],
    )]);
}
