//! The rules over sets that can be used.

use notyet::diagnostic::{Code, Diagnostic};
use notyet::proof;
use notyet::quiz::read::read;

use crate::told::place;

/// What the rules say of a set with these questions.
fn found(questions: &str) -> (String, Vec<Diagnostic>) {
    let text = format!("title: T\nquestions:\n{questions}");
    let reading = read(text.as_bytes(), "set.yaml");
    let told = &reading.diagnostics;
    assert!(reading.set.is_some(), "{told:?} in\n{text}");
    let found = proof::for_author(text.as_bytes(), "set.yaml").diagnostics;
    (text, found)
}

/// The places at which the rules name `code`, as `line:column`.
fn places(code: Code, questions: &str) -> Vec<String> {
    let (text, found) = found(questions);
    let of_code = found.iter().filter(|diagnostic| diagnostic.code == code);
    of_code
        .map(|diagnostic| {
            place(&text, diagnostic)
                .split(' ')
                .next()
                .unwrap_or_default()
                .to_owned()
        })
        .collect()
}

fn assert_places(code: Code, cases: &[(&str, &[&str])]) {
    for (questions, expected) in cases {
        assert_eq!(places(code, questions), *expected, "{questions}");
    }
}

#[test]
fn a_hint_must_not_hold_the_answer() {
    assert_places(
        Code::HintGivesAnswer,
        &[
            (
                "  - question: Q\n    answer: Nairobi\n    hint: It is nairobi, of course\n",
                &["5:17"],
            ),
            (
                "  - question: Q\n    answer: Nairobi\n    hint: Look inland\n",
                &[],
            ),
            (
                "  - question: Q\n    answer: Nile\n    hint: Juvenile\n",
                &[],
            ),
            (
                "  - question: Q\n    answer: [the Nile, Nile]\n    hint: It is Nile.\n",
                &["5:17"],
            ),
            (
                "  - question: Q\n    answer: New York\n    hint: In New York they know\n",
                &["5:14"],
            ),
            (
                "  - question: Q\n    answer: New York\n    hint: New in York\n",
                &[],
            ),
            (
                "  - question: Q\n    answer: 1/2\n    hint: Is it (0.5)?\n",
                &["5:18"],
            ),
            (
                "  - question: Q\n    answer: 1/2\n    hint: Is it 1/20?\n",
                &[],
            ),
            (
                "  - question: Q\n    answer: /colou?r( blind)?/\n    hint: Think of Colour.\n",
                &["5:20"],
            ),
            (
                "  - question: Q\n    answer: 3/4\n    hint: Is it three quarters?\n",
                &["5:17"],
            ),
            (
                "  - question: Q\n    answer: 12\n    hint: Count to Twelve.\n",
                &["5:20"],
            ),
            (
                "  - question: Q\n    answer: 21\n    hint: There are twenty-one.\n",
                &["5:21"],
            ),
            (
                "  - question: Q\n    answer: 2\n    hint: Look at the two sides.\n",
                &[],
            ),
            (
                "  - question: Is 3/4 more than 1/2?\n    answer: 0.75\n    hint: Draw three quarters.\n",
                &[],
            ),
            (
                "  - question: Is 2 more than 1?\n    answer: 2\n    hint: Look at 2.\n",
                &[],
            ),
            (
                "  - question: Q\n    choices: [blue, red]\n    answer: red\n    hint: Red, I think; not blue.\n",
                &["6:11"],
            ),
            (
                "  - question: Q\n    answer: [a b c, b d]\n    hint: A a b d\n",
                &["5:15"],
            ),
            (
                "  - question: Not b d, is it?\n    answer: [a b c, b d]\n    hint: A b d and a b C\n",
                &["5:21"],
            ),
            (
                "  - question: Q\n    answer: one two three four five six seven eight nine\n    hint: So one two three four five six seven eight ten\n",
                &["5:14"],
            ),
            (
                "  - question: Q\n    answer: one two three four five six seven eight nine\n    hint: So one two three four five six seven nine\n",
                &[],
            ),
            (
                "  - question: Q\n    answer: a\n    hint: Draw a bar\n",
                &[],
            ),
            (
                "  - question: Q\n    answer: true\n    hint: Is it true?\n",
                &[],
            ),
        ],
    );
}

#[test]
fn words_that_hurt_are_named_in_what_learners_read() {
    assert_places(
        Code::DiscouragingWords,
        &[
            (
                "  - question: Q\n    answer: a\n    hint: This is easy\n",
                &["5:19"],
            ),
            (
                "  - question: Q\n    answer: a\n    explanation: You just add\n",
                &["5:22"],
            ),
            (
                "  - question: Q\n    answer: a\n    feedback: {b: That is Wrong}\n",
                &["5:27"],
            ),
            (
                "  - question: Q\n    choices: [a, {text: b, feedback: A silly idea}]\n    answer: a\n",
                &["4:40"],
            ),
            ("  - question: What is wrong here?\n    answer: a\n", &[]),
            (
                "  - question: Q\n    answer: a\n    hint: Python says `error` here\n",
                &[],
            ),
            ("  - question: Q\n    answer: a\n    hint: Adjust it\n", &[]),
            (
                "  - question: Q\n    answer: a\n    hint: A `bad` and bad ``error`` is `not` easy\n",
                &["5:23", "5:46"],
            ),
        ],
    );
}

#[test]
fn choices_that_name_places_are_told_where_places_change() {
    assert_places(
        Code::ChoiceDependsOnOrder,
        &[
            (
                "  - question: Q\n    choices: [a, b, All of the above]\n    answer: a\n",
                &["4:21"],
            ),
            (
                "  - question: Q\n    choices: [x, y, Both A and B]\n    answer: x\n",
                &["4:21"],
            ),
            (
                "  - question: Q\n    choices: [a, b, All of the above]\n    answer: a\n    shuffle: false\n",
                &[],
            ),
            (
                "  - question: Q\n    choices: [a, b, All of them]\n    answer: a\n",
                &[],
            ),
        ],
    );
}

#[test]
fn feedback_that_nobody_will_read_is_named() {
    assert_places(
        Code::FeedbackNeverShown,
        &[
            (
                "  - question: Q\n    choices: [Nile, Rhine]\n    answer: Nile\n    feedback: {Rhime: x}\n",
                &["6:16"],
            ),
            (
                "  - question: Q\n    choices: [Nile, Rhine]\n    answer: Nile\n    feedback: {Rhine: x, Nile: y}\n",
                &[],
            ),
            (
                "  - question: Q\n    answer: Nile\n    feedback: {nile.: x, Rhine: y, ＮＩＬＥ: z}\n",
                &["5:36"],
            ),
            (
                "  - question: Q\n    answer: Nile\n    feedback: {rhine: x, \"?\": y, \"/ Rhine/\": z, /Rh.*/: u, /.*/: v}\n",
                &["5:34"],
            ),
            (
                "  - question: Q\n    answer: 10\n    feedback: {\"> 20\": x, \"> 30\": y, 30: z, \"< 40\": u, \"!= 10\": v, \">= 40\": w}\n",
                &["5:27", "5:56", "5:68"],
            ),
            (
                "  - question: Q ___\n    blanks: [five]\n    feedback: {3 = six: x, 1 = seven: y, six: z, 0 = a: u}\n",
                &["5:16", "5:50"],
            ),
            (
                "  - question: Q ___ and ___ km\n    blanks: [five, 6]\n    feedback: {2 = 7: x, 7: y, \"> 100\": z, 2 = > 100: u, 1 = 8: v}\n",
                &[],
            ),
            (
                "  - question: Q\n    order: [a, b, c]\n    feedback: {b -> a: u, c -> b: v, a -> a: w, b: x}\n",
                &["5:38"],
            ),
            (
                "  - question: Q\n    order: [a, b, c]\n    feedback: {a: x, b: y, c: z, b -> a: u}\n",
                &["5:34"],
            ),
            (
                "  - question: Q\n    match: {a: x, b: x}\n    decoys: [y]\n    feedback: {x: never, a: said, b = y: said, y: said}\n",
                &["6:16"],
            ),
            (
                "  - question: Q\n    answer: 1/2\n    feedback: {0.5: x, 2: y, \"> 3\": z, much: u}\n",
                &["5:16"],
            ),
            (
                "  - question: Q\n    answer: 10\n    tolerance: 10%\n    feedback: {11: x, 12: y, 5: v, five: z}\n",
                &[],
            ),
            (
                "  - question: Q\n    answer: true\n    feedback: {true: x, \"false\": y, maybe: z}\n",
                &["5:37"],
            ),
        ],
    );
}

#[test]
fn patterns_that_cannot_be_used_are_named() {
    assert_places(
        Code::BadPattern,
        &[
            (
                "  - question: Q\n    answer: /colou?r/\n    feedback: {/grey/: x}\n",
                &[],
            ),
            ("  - question: Q\n    answer: /colo(r/\n", &["4:13"]),
            (
                "  - question: Q\n    answer: a\n    feedback: {/b(/: x}\n",
                &["5:16"],
            ),
            (
                "  - question: Q\n    answer: /(a{1000}){1000}/\n",
                &["4:13"],
            ),
        ],
    );
}

#[test]
fn a_misconception_that_nothing_names_is_named() {
    let text = "title: T\nmisconceptions:\n  one: A\n  two: B\nquestions:\n  - question: Q\n    answer: a\n    feedback: {b: {misconception: two}}\n";
    let found = proof::for_author(text.as_bytes(), "set.yaml").diagnostics;
    let unused: Vec<String> = found
        .iter()
        .filter(|one| one.code == Code::UnusedMisconception)
        .map(|one| place(text, one))
        .collect();
    assert_eq!(unused, ["3:3 unused-misconception"]);
}

#[test]
fn a_set_of_true_and_false_alone_can_be_guessed() {
    assert_places(
        Code::Guessable,
        &[
            (
                "  - question: Q\n    answer: true\n  - question: R\n    answer: false\n",
                &["1:8"],
            ),
            (
                "  - question: Q\n    answer: true\n  - question: R\n    answer: a\n",
                &[],
            ),
        ],
    );
}

#[test]
fn what_would_teach_better_is_advised() {
    let bare = "  - question: Q\n    choices: [a, b]\n    answer: a\n";
    let rich = "  - question: Q\n    id: q\n    choices: [a, {text: b, feedback: Look}]\n    answer: a\n    hint: H\n    explanation: E\n";
    for code in [
        Code::NoHints,
        Code::NoExplanation,
        Code::NoId,
        Code::NoFeedback,
    ] {
        assert_eq!(places(code, bare), ["3:15"], "{code}");
        assert_eq!(places(code, rich), [""; 0], "{code}");
    }
}

#[test]
fn the_feedback_of_a_misconception_counts_as_feedback() {
    let text = "title: T\nmisconceptions:\n  m: {name: N, feedback: Look}\nquestions:\n  - question: Q\n    choices: [a, {text: b, misconception: m}]\n    answer: a\n";
    assert!(
        proof::for_author(text.as_bytes(), "set.yaml")
            .diagnostics
            .iter()
            .all(|one| one.code != Code::NoFeedback)
    );
}
