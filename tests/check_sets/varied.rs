//! Slips in questions whose numbers are drawn.

use super::told::{assert_helped, assert_told, told_of};
use notyet::diagnostic::{Code, Severity};
use notyet::proof;
use notyet::quiz::read;

/// A question with these lines, after `vary` and `where`.
fn question(lines: &str) -> String {
    format!("title: T\nquestions:\n  - question: What is {{a}}?\n{lines}")
}

/// What drawing many finds.
fn drawn(text: &str) -> (Vec<String>, Vec<String>) {
    let reading = read::read(text.as_bytes(), "set.yaml");
    assert!(reading.diagnostics.is_empty(), "{:?}", reading.diagnostics);
    let mut found = proof::for_author(text.as_bytes(), "set.yaml").diagnostics;
    found.retain(|one| one.severity() != Severity::Advice);
    let messages = found.iter().map(|one| one.message.clone()).collect();
    (told_of(text, &found), messages)
}

#[test]
fn what_people_write_elsewhere_is_named() {
    let cases: Vec<(&str, String, &[&str])> = vec![
        (
            "a range in words",
            question("    vary: {a: 1 to 5}\n    answer: = a\n"),
            &["4:16 bad-formula"],
        ),
        (
            "a range with a dash",
            question("    vary: {a: 1-5 step 2}\n    answer: = a\n"),
            &["4:16 bad-formula"],
        ),
        (
            "a range with a long dash",
            question("    vary: {a: 1–5}\n    answer: = a\n"),
            &["4:16 bad-formula"],
        ),
        (
            "a range with three dots",
            question("    vary: {a: 1...5}\n    answer: = a\n"),
            &["4:16 bad-formula"],
        ),
        (
            "a difference of names is none",
            question("    vary: {b: 1..5, a: b-1, c: 7 - b}\n    answer: = a\n"),
            &[],
        ),
        (
            "a sign as it is written by hand",
            question("    vary: {a: 1..9}\n    answer: = a x 2\n"),
            &["5:17 bad-formula"],
        ),
        (
            "a brace that is not closed before the next",
            question("    vary: {a: 1..9}\n    answer: = a\n    hint: Is {a more than {a}?\n"),
            &["6:14 bad-formula"],
        ),
    ];
    let cases: Vec<_> = cases
        .iter()
        .map(|(what, text, expected)| (*what, text.as_str(), *expected))
        .collect();
    assert_told(&cases);
}

#[test]
fn formulas_that_cannot_be_read_are_named_at_the_exact_sign() {
    let cases: Vec<(&str, String, &[&str])> = vec![
        (
            "no such name",
            question("    vary: {a: 1..9}\n    answer: = a + bb\n"),
            &["5:19 bad-formula"],
        ),
        (
            "half a formula",
            question("    vary: {a: 1..9}\n    answer: = a +\n"),
            &["5:17 bad-formula"],
        ),
        (
            "a name of later",
            question("    vary: {a: 1..b, b: 2..3}\n    answer: = a\n"),
            &["4:18 bad-formula"],
        ),
        (
            "a range without an end",
            question("    vary: {a: \"1..\"}\n    answer: = a\n"),
            &["4:17 bad-formula"],
        ),
        (
            "a name that is a function",
            question("    vary: {max: 1..9}\n    answer: = 1\n"),
            &["3:24 bad-formula", "4:12 bad-formula"],
        ),
        (
            "a condition that compares nothing",
            question("    vary: {a: 1..9}\n    where: a + 1\n    answer: = a\n"),
            &["5:12 bad-formula"],
        ),
        (
            "an open brace in a hint",
            question("    vary: {a: 1..9}\n    answer: = a\n    hint: Think of {a\n"),
            &["6:20 bad-formula"],
        ),
        (
            "a feedback key",
            question("    vary: {a: 1..9}\n    answer: = a\n    feedback:\n      \"= a -\": Hm.\n"),
            &["7:12 bad-formula"],
        ),
        (
            "several at once",
            question("    vary: {a: 1..9, c: =}\n    where: [a > 1, d < 2]\n    answer: = e\n"),
            &["4:24 bad-formula", "5:20 bad-formula", "6:15 bad-formula"],
        ),
        (
            "a condition alone",
            question("    where: a > 1\n    answer: 1\n"),
            &["4:5 unknown-field"],
        ),
        (
            "names in a list",
            question("    vary: [a]\n    answer: 1\n"),
            &["4:11 wrong-type"],
        ),
        (
            "nothing to draw from",
            question("    vary:\n    answer: 1\n"),
            &["4:9 wrong-type"],
        ),
        (
            "another slip in the question",
            question("    vary: {a: 1..9}\n    anwser: = a\n"),
            &["5:5 unknown-field"],
        ),
    ];
    let cases: Vec<(&str, &str, &[&str])> = cases
        .iter()
        .map(|(what, text, expected)| (*what, text.as_str(), *expected))
        .collect();
    assert_told(&cases);
}

#[test]
fn a_pattern_keeps_its_braces_and_text_its_doubled_ones() {
    assert_told(&[(
        "braces that are no formulas",
        "title: T\nquestions:\n  - question: What is {a}, in {{x}}?\n    vary: {a: [one, two]}\n    answer: [\"{a}\", \"/o{1,2}ne/\"]\n    feedback:\n      /x{2}/: Hm.\n",
        &[],
    )]);
}

#[test]
fn what_never_or_always_breaks_is_found_when_the_set_is_read() {
    assert_told(&[
        (
            "a condition that nothing meets",
            &question("    vary: {a: 1..9}\n    where: a > 9\n    answer: = a\n"),
            &["5:12 bad-variant"],
        ),
        (
            "an answer that nobody can type",
            &question("    vary: {a: [2, 3]}\n    answer: = sqrt(a)\n"),
            &["5:13 bad-variant"],
        ),
        (
            "the same with a tolerance",
            &question("    vary: {a: [2, 3]}\n    answer: = sqrt(a)\n    tolerance: 0.01\n"),
            &[],
        ),
        (
            "arithmetic with words",
            &question("    vary: {a: [Ana, Ben]}\n    answer: = a + 1\n"),
            &["5:13 bad-variant"],
        ),
    ]);
}

#[test]
fn drawings_that_break_are_named_with_their_numbers() {
    let both = |lines: &str| question(lines).replace("{a}?", "{a} and {b}?");
    let (told, messages) = drawn(&both(
        "    vary: {a: 1..9, b: 0..3}\n    answer: = a / b\n    tolerance: 1%\n",
    ));
    assert_eq!(told, ["5:13 bad-variant"]);
    assert!(
        messages[0].contains("b = 0: something is divided by 0"),
        "{messages:?}"
    );

    let choices = "    vary: {a: 1..9}\n    choices:\n      - text: \"{a}\"\n        correct: true\n      - \"{10 - a}\"\n";
    let (told, messages) = drawn(&question(choices));
    assert_eq!(told, ["8:9 bad-variant"]);
    assert_eq!(messages, ["with a = 5: two choices say the same"]);

    let feedback = "    vary: {a: 1..4, b: 1..4}\n    answer: = a * b\n    feedback:\n      \"= a + b\": Hm.\n";
    let (told, messages) = drawn(&both(feedback));
    assert_eq!(told, ["7:7 bad-variant"]);
    assert_eq!(
        messages,
        ["with a = 2, b = 2: this feedback is to the right answer, 4"]
    );

    let gaps = "title: T\nquestions:\n  - question: What is {a}, {b}, ___?\n    vary: {a: 1..4, b: 1..4}\n    blanks: [= a * b]\n    feedback:\n      \"1 = = a + b\": Hm.\n";
    assert_eq!(drawn(gaps).0, ["7:7 bad-variant"]);

    let sound = "    vary: {a: 1..4, b: 1..4}\n    where: a * b != a + b\n    answer: = a * b\n    feedback:\n      \"= a + b\": Hm.\n";
    assert_eq!(drawn(&both(sound)).0, [""; 0]);
}

#[test]
fn a_key_for_one_gap_may_be_a_formula_or_a_comparison_with_one() {
    use notyet::grading::{Response, grade};
    let text = "title: T\nquestions:\n  - question: What is {a}, ___ and ___?\n    vary: {a: 3..9}\n    blanks: [= a, = 2 * a]\n    feedback:\n      2 = = a: one\n      2 = < a: less\n      2 = >= 100: more\n";
    let set = read::read(text.as_bytes(), "set.yaml").set.unwrap();
    let question = &set.questions[0];
    let a = question.prompt.split(&[' ', ','][..]).nth(2).unwrap();
    for (typed, said) in [(a, "one"), ("1", "less"), ("100", "more")] {
        let response = Response::Blanks(vec![a.to_owned(), typed.to_owned()]);
        assert_eq!(
            grade(&set, question, &response).unwrap().say,
            [said],
            "{typed}"
        );
    }
    assert_told(&[(
        "an unknown name after a gap's number",
        "title: T\nquestions:\n  - question: What is {a}, ___?\n    vary: {a: 3..9}\n    blanks: [= a]\n    feedback:\n      1 = = b: one\n",
        &["7:13 bad-formula"],
    )]);
}

#[test]
fn a_hint_gives_the_answer_away_only_where_it_always_does() {
    let hints = |hint: &str| {
        let text = question(&format!(
            "    id: q\n    vary: {{a: 2..9}}\n    answer: = 2 * a\n    explanation: Twice.\n    hint: {hint}\n"
        ));
        let found = proof::for_author(text.as_bytes(), "set.yaml").diagnostics;
        told_of(&text, &found)
    };
    assert_eq!(hints("Some get 4, or 6, or 8."), [""; 0]);
    assert_eq!(hints("Is it {a + a} or more?"), ["8:11 hint-gives-answer"]);
}

#[test]
fn a_formula_that_is_read_as_a_text_is_told_its_sign() {
    assert_helped(
        Code::BadFormula,
        &[
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: v * 2\n",
                &[("5:13", "write `= v * 2`")],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: v\n",
                &[("5:13", "write `= v`")],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: \"v * 2\"\n",
                &[],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: = v\n    feedback:\n      v + 1: Hm.\n",
                &[("7:7", "write `\"= v + 1\": …`")],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: = v\n    feedback:\n      v: Hm.\n",
                &[],
            ),
            (
                "What is v}?\n    vary: {v: 1..5}\n    answer: = v\n",
                &[("3:24", "write `{v}`")],
            ),
            (
                "What is {v}}? And x}\n    vary: {v: 1..5}\n    answer: = v\n",
                &[],
            ),
        ],
    );
}

#[test]
fn what_stands_beside_a_name_is_told_for_what_it_is() {
    assert_helped(
        Code::BadFormula,
        &[
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: = v km\n",
                &[("5:15", "`unit: km` below `answer`")],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: = v bigger than 3\n",
                &[("5:15", "a comparison is written with `>`")],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: = v times 2\n",
                &[("5:15", "`*`")],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: = 2 v\n",
                &[("5:15", "write `2 * v` if they are multiplied")],
            ),
            (
                "What is {speed limit}?\n    vary: {speed: 1..5}\n    answer: = speed\n",
                &[("3:24", "write `speed_limit`")],
            ),
            (
                "What is {s}?\n    vary: {speed limit: 1..5, s: 1..2}\n    answer: = s\n",
                &[("4:12", "write `speed_limit`")],
            ),
            (
                "What is {v:1..5}?\n    vary: {v: 1..5}\n    answer: = v\n",
                &[("3:25", "the name alone")],
            ),
            (
                "What is {v}?\n    vary: {v:1..5}\n    answer: = v\n",
                &[("4:13", "write `vary: {v: 1..5}`")],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: = pi * v\n",
                &[("5:15", "write `3.14159`")],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: = sin(v)\n",
                &[("5:15", "neither angles nor logarithms")],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: \"= v : 2\"\n",
                &[("5:18", "write `/` to divide")],
            ),
        ],
    );
}

#[test]
fn a_drawn_name_must_be_seen_where_the_answer_hangs_on_it() {
    assert_helped(
        Code::BadVariant,
        &[
            (
                "What is {v}?\n    vary: {v: 1..5, w: 1..3}\n    answer: = v * w\n",
                &[("4:24", "write `{w}` in the question")],
            ),
            (
                "What is it?\n    vary: {v: 1..5}\n    answer: = v\n",
                &[("4:15", "write `{v}` in the question")],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5, w: 1..3}\n    answer: = v\n",
                &[("4:24", "or leave `w` out of `vary`")],
            ),
            (
                "What is {v}?\n    vary: {w: 1..3, v: 2 * w}\n    answer: = w\n",
                &[],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5, w: 1..5}\n    answer: = w\n    where: v = w\n",
                &[],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5, w: 1..5}\n    answer: = w\n    where: v >= w\n",
                &[("4:24", "write `{w}`")],
            ),
            (
                "Which is right?\n    vary: {v: 1..5}\n    choices: [= v, = v + 1]\n    answer: = v\n",
                &[],
            ),
            (
                "What is {v} plus one?\n    vary: {v: 1..5, w: 2..3}\n    answer: = v + 1\n    feedback:\n      \"= v + w\": Hm.\n",
                &[],
            ),
        ],
    );
}

#[test]
fn a_drawn_number_that_is_hard_to_type_is_told_so() {
    assert_helped(
        Code::AnswerHardToType,
        &[
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: = v / 3\n",
                &[("5:13", "`tolerance: 0.01`")],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: = v / 3\n    tolerance: 1%\n",
                &[],
            ),
            (
                "What is {v}, as a fraction?\n    vary: {v: 1..5}\n    answer: = v / 3\n",
                &[],
            ),
            (
                "What is {v}/3 + {v}/3?\n    vary: {v: 1..5}\n    answer: = 2 * v / 3\n",
                &[],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: = v / 4\n",
                &[],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: \"{v * 2}\"\n",
                &[("5:13", "    answer: = v * 2\n")],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: \"{v * 2} km\"\n",
                &[("5:13", "    answer: = v * 2\n    unit: km\n")],
            ),
            (
                "What is {v}?\n    vary: {v: 1..5}\n    answer: \"{v * 2}\"\n    kind: text\n",
                &[],
            ),
            (
                "What is {v}?\n    vary: {v: [Ana, Ben]}\n    answer: \"{v}\"\n",
                &[],
            ),
        ],
    );
}

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
