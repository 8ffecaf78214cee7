//! Slips in questions whose numbers are drawn.

use super::told::{assert_helped, assert_told, told_of};
use notyet::diagnostic::{Code, Severity};
use notyet::proof;
use notyet::quiz::read;

/// A question with these lines, after `vary` and `where`.
pub(crate) fn question(lines: &str) -> String {
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
fn a_hint_in_words_gives_a_number_away_that_is_the_same_whatever_is_drawn() {
    let told = |hint: &str, answer: &str| {
        let text = question(&format!(
            "    id: q\n    vary: {{a: 2..9}}\n    answer: = {answer} * a / a\n    explanation: So.\n    hint: {hint}\n"
        ));
        let found = proof::for_author(text.as_bytes(), "set.yaml").diagnostics;
        !told_of(&text, &found).is_empty()
    };
    for (hint, answer) in [
        ("Count to seven.", "7"),
        ("With {a} in it, count to SEVEN.", "7"),
        ("Is it twenty-one?", "21"),
        ("It is fifty per cent.", "0.5"),
        ("Three quarters of {a}, over {a}.", "0.75"),
        ("One thousand and four years.", "1004"),
    ] {
        assert!(told(hint, answer), "{hint}");
        assert!(!told(hint, "19"), "{hint}");
    }
    assert!(!told("Count your fingers, and go on.", "7"));
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
