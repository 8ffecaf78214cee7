//! `vary` and formulas as they are written elsewhere: what is told, and that what is sound is left alone.

use notyet::diagnostic::Code;
use notyet::quiz::read;

use crate::told::{assert_helped, helped, told_of};
use crate::varied::question;

#[test]
fn a_name_without_a_space_after_its_colon_is_shown_with_it() {
    assert_helped(
        Code::WrongType,
        &[
            (
                "What is {v}?\n    vary:\n      v:1..5\n    answer: = v\n",
                &[("5:7", "write `vary: {v: 1..5}`")],
            ),
            (
                "What is {v}?\n    vary: v = 1..5\n    answer: = v\n",
                &[("4:11", "write `vary: {v: 1..5}`")],
            ),
            (
                "What is {v}?\n    vary: some numbers\n    answer: = v\n",
                &[("4:11", "write `vary: {v: 40..120 step 10")],
            ),
        ],
    );
}

#[test]
fn sources_as_they_are_written_elsewhere_are_shown_as_they_should_be_once() {
    let cases = [
        ("{a: 2..10 steps 2}", "4:21", "write `2..10 step 2`"),
        ("{a: 2..10 by 2}", "4:21", "write `2..10 step 2`"),
        ("{a: 2..10 in steps of 2}", "4:21", "write `2..10 step 2`"),
        ("{a: 2..10, step 2}", "4:22", "write `2..10 step 2`"),
        ("\n      a: 2..10, step 2", "5:17", "write `2..10 step 2`"),
        ("{a: 2..9 even}", "4:15", "write `2..8 step 2`"),
        ("{a: 2..9 odd}", "4:15", "write `3..9 step 2`"),
        ("{a: 0,5..2,5}", "4:15", "write `0.5..2.5`"),
        ("\n      a: 0,5..2", "5:10", "write `0.5..2`"),
        ("{a: 2, 3, 4}", "4:15", "write `[2, 3, 4]`"),
        ("{a: (2, 3, 4)}", "4:15", "write `[2, 3, 4]`"),
        ("\n      a: 2, 3, 4", "5:10", "write `[2, 3, 4]`"),
        ("\n      a: (2, 3, 4)", "5:10", "write `[2, 3, 4]`"),
        ("{a: [2 3 4]}", "4:16", "write `[2, 3, 4]`"),
        ("{a: Ann}", "4:15", "write `[Ann]`"),
        ("{a: Ann Lee}", "4:15", "write `[Ann Lee]`"),
        ("{a: Ann, 3}", "4:15", "write `[Ann, 3]`"),
        ("{a = 2..9}", "4:14", "write `vary: {a: 2..9}`"),
        ("{a: b, b: 1..2}", "4:15", "once it stands before"),
    ];
    for (vary, place, help) in cases {
        let lines = format!("What is {{a}}?\n    vary: {vary}\n    answer: = a\n");
        assert_helped(Code::BadFormula, &[(&lines, &[(place, help)])]);
        let text = format!("title: T\nquestions:\n  - question: {lines}");
        assert_eq!(
            told_of(&text, &read::read(text.as_bytes(), "set.yaml").diagnostics).len(),
            1,
            "{text}"
        );
    }
}

#[test]
fn sources_that_are_sound_are_left_alone() {
    let sound = [
        "{a: 2..10 step 2}",
        "{a: [1 1/2, 2]}",
        "{a: [\"2 3 4\"]}",
        "{a: [Ann Lee, Ben]}",
        "{b: 2..4, a: b .. b + 3 step b}",
        "{step: 2..3, a: 1..9 step step}",
        "\n      b: 2..4\n      a: max(b, 3)",
    ];
    for vary in sound {
        let text = question(&format!("    vary: {vary}\n    answer: \"{{a}}\"\n"));
        assert_eq!(
            told_of(&text, &read::read(text.as_bytes(), "set.yaml").diagnostics),
            [""; 0],
            "{text}"
        );
    }
}

#[test]
fn conditions_as_they_are_written_elsewhere_are_shown_in_signs() {
    let cases = [
        ("a > b, b > 3", "write `where: [a > b, b > 3]`"),
        ("a > b; b is even", "write `a > b and mod(b, 2) == 0`"),
        ("a even", "write `mod(a, 2) == 0`"),
        ("a is odd", "write `mod(a, 2) == 1`"),
        ("a + b is not divisible by 3", "write `mod(a + b, 3) != 0`"),
        ("[a even]", "write `\"mod(a, 2) == 0\"`"),
    ];
    for (condition, help) in cases {
        let place = if condition.starts_with('[') {
            "5:13"
        } else {
            "5:12"
        };
        let lines = format!(
            "What is {{a}} + {{b}}?\n    vary: {{a: 2..9, b: 2..9}}\n    where: {condition}\n    answer: = a + b\n"
        );
        assert_helped(Code::BadFormula, &[(&lines, &[(place, help)])]);
    }
}

#[test]
fn names_without_curly_brackets_are_shown_with_them() {
    let cases = [
        ("    vary: a: 2..9\n", "4:12", "    vary: {a: 2..9}"),
        (
            "    vary: a: 2..9, b: 2..9\n",
            "4:12",
            "    vary: {a: 2..9, b: 2..9}",
        ),
        ("    vary: a: 2, 3, 4\n", "4:12", "    vary: {a: [2, 3, 4]}"),
        (
            "    vary: {a: 2..10 step: 2}\n",
            "4:25",
            "    vary: {a: 2..10 step 2}",
        ),
        (
            "    vary:\n      a: 2..10 step: 2\n",
            "5:20",
            "      a: 2..10 step 2",
        ),
    ];
    for (vary, place, help) in cases {
        let lines = format!("What is {{a}}?\n{vary}    answer: = a\n");
        assert_helped(Code::YamlSyntax, &[(&lines, &[(place, help)])]);
    }
}

#[test]
fn braces_and_units_in_formulas_are_told_what_they_are() {
    let vary = "    vary: {a: 2..9, b: 3..4}\n";
    let cases = [
        ("    answer: = {a} + {b}\n", "5:15", "write `= a + b`"),
        (
            "    answer: = {a + b} * 2\n",
            "5:15",
            "write `= (a + b) * 2`",
        ),
        (
            "    answer: = 3.14 * a ^ 2 cm²\n",
            "5:28",
            "    answer: = 3.14 * a ^ 2\n    unit: cm²",
        ),
        ("    answer: = a * b km/h\n", "5:21", "    unit: km/h"),
        (
            "    answer: = a\n    feedback:\n      \"= {a} - 1\": Hm.\n",
            "7:10",
            "write `\"= a - 1\": …`",
        ),
        (
            "    answer: = a + b\n    explanation: The set is {1, 2}.\n",
            "6:29",
            "write `{{1, 2}}`",
        ),
        (
            "    answer: = a + b\n    explanation: The empty set is {}.\n",
            "6:35",
            "write `{{}}`",
        ),
    ];
    for (rest, place, help) in cases {
        let lines = format!("What is {{a}} + {{b}}?\n{vary}{rest}");
        assert_helped(Code::BadFormula, &[(&lines, &[(place, help)])]);
    }
}

#[test]
fn numbers_in_braces_that_nothing_draws_are_told_so() {
    let told = |lines: &str| {
        let text = format!("title: T\nquestions:\n  - question: {lines}");
        super::told::helped(&text, Code::BadFormula)
    };
    let both = [(
        "3:23".to_owned(),
        "write it below the question: `vary: {a: 2..9, b: 2..9}`".to_owned(),
    )];
    for lines in [
        "What is {a} + {b}?\n    answer: 5\n",
        "What is {a} + {b}?\n    answer: = a + b\n",
        "What is {a} + {b}?\n    answer: \"{a + b}\"\n",
        "What is {a} + {b}?\n    choices: [\"{a}\", \"{b}\"]\n    answer: \"{a}\"\n",
        "What is {a + b} km?\n    answer: {a + b}\n",
    ] {
        assert_eq!(told(lines), both, "{lines}");
    }
    for lines in [
        "What is {a}?\n    answer: a\n",
        "How many are in {1, 2}?\n    answer: 2\n",
        "How many elements has {a}?\n    answer: 1\n",
        "How many are in {a, b}?\n    answer: 2\n",
        "What is {{a}} and {b}?\n    answer: 2\n",
        "What does `{a} {b}` print?\n    answer: 2\n",
        "\"What is printed by f'{a} {b}'?\"\n    answer: 2\n",
        "What is /users/{id}/posts/{post}?\n    answer: a path\n",
        "What is $\\frac{a}{b}$ for 4 and 2?\n    answer: 2\n",
        "What is {x} in {2}?\n    answer: 2\n",
        "|\n      What is printed?\n\n      ```python\n      print(f\"{a} {b}\", {c})\n      ```\n    answer: 2\n",
    ] {
        assert_eq!(told(lines), [], "{lines}");
    }
}

#[test]
fn feedback_to_what_may_be_the_answer_is_shown_its_condition() {
    let vary = "What is {a} and {b}?\n    vary: {a: 1..4, b: 1..4}\n";
    let cases = [
        (
            "    answer: = a * b\n    feedback:\n      \"= a + b\": Hm.\n",
            "7:7",
            "`where: a + b != a * b`",
        ),
        (
            "    answer: = a * b\n    feedback:\n      4: Hm.\n",
            "7:7",
            "`where: 4 != a * b`",
        ),
        (
            "    where: a > 1\n    answer: = a * b\n    feedback:\n      \"= a + b\": Hm.\n",
            "8:7",
            "`a + b != a * b` in `where`, too",
        ),
    ];
    for (rest, place, help) in cases {
        assert_helped(
            Code::BadVariant,
            &[(&format!("{vary}{rest}"), &[(place, help)])],
        );
    }
}

#[test]
fn a_formula_that_is_one_number_is_shown_as_a_decimal() {
    assert_helped(
        Code::AnswerHardToType,
        &[
            (
                "What is it?\n    answer: = sqrt(2)\n",
                &[("4:13", "    answer: 1.41421\n    tolerance: 0.001")],
            ),
            (
                "What is it?\n    answer: = pi\n",
                &[("4:13", "    answer: 3.14159\n    tolerance: 0.001")],
            ),
            (
                "What is it?\n    answer: = 2 + 3\n",
                &[("4:13", "write the number: `answer: 5`")],
            ),
            (
                "What is it?\n    answer: = v * t\n",
                &[("4:13", "such as `vary: {v: 1..9}`")],
            ),
        ],
    );
}

#[test]
fn a_range_in_brackets_or_in_words_is_told_with_its_two_dots() {
    for source in [
        "[1..10]",
        "[1-10]",
        "[\"1..10\"]",
        "from 1 to 10",
        "between 1 and 10",
        "range(1, 10)",
        "random(1,10)",
        "1:10",
        "min 1 max 10",
    ] {
        let text = format!(
            "title: T\nquestions:\n  - question: Q {{a}}\n    vary:\n      a: {source}\n    answer: = a\n"
        );
        let told = helped(&text, Code::BadFormula);
        assert_eq!(told.len(), 1, "{source}: {told:?}");
        assert!(told[0].0.starts_with("5:1"), "{source}: {told:?}");
        assert!(told[0].1.contains("1..10`"), "{source}: {told:?}");
    }
}
