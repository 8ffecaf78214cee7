//! Slips of meaning: unknown, missing and doubled fields, values of another sort, answers that fit nothing.

use notyet::quiz::read::read;

use crate::told::assert_told;

#[test]
fn fields_that_are_not_in_the_format_are_named() {
    assert_told(&[
        (
            "a slip of spelling",
            "title: T\nquestions:\n  - question: Q\n    anwser: a\n",
            &["4:5 unknown-field"],
        ),
        (
            "at the top",
            "titel: T\nquestions:\n  - question: Q\n    answer: a\n",
            &["1:1 unknown-field"],
        ),
        (
            "options",
            "title: T\nquestions:\n  - question: Q\n    options: [a, b]\n    answer: a\n",
            &["4:5 unknown-field"],
        ),
        (
            "answers",
            "title: T\nquestions:\n  - question: Q\n    answers: [a, b]\n",
            &["4:5 unknown-field"],
        ),
        (
            "correct beside the choices",
            "title: T\nquestions:\n  - question: Q\n    choices: [a, b]\n    correct: 1\n",
            &["5:5 unknown-field"],
        ),
        (
            "in a choice",
            "title: T\nquestions:\n  - question: Q\n    choices:\n      - {text: a, corect: true}\n      - b\n    answer: a\n",
            &["5:19 unknown-field"],
        ),
        (
            "in mastery",
            "title: T\nmastery: {recals: 2}\nquestions:\n  - question: Q\n    answer: a\n",
            &["2:11 unknown-field"],
        ),
        (
            "in a misconception",
            "title: T\nmisconceptions:\n  m: {nam: N}\nquestions:\n  - question: Q\n    answer: a\n",
            &["3:7 unknown-field"],
        ),
        (
            "in feedback",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    feedback:\n      b: {sai: S}\n",
            &["6:11 unknown-field"],
        ),
        (
            "tolerance of a text",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    tolerance: 1\n",
            &["5:5 unknown-field"],
        ),
        (
            "typos of a number",
            "title: T\nquestions:\n  - question: Q\n    answer: 1\n    typos: 1\n",
            &["5:5 unknown-field"],
        ),
        (
            "choices of a text",
            "title: T\nquestions:\n  - question: Q\n    kind: text\n    choices: [a]\n    answer: a\n",
            &["5:5 unknown-field"],
        ),
    ]);
}

#[test]
fn fields_that_are_there_twice_are_named() {
    assert_told(&[
        (
            "in a question",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    answer: b\n",
            &["5:5 duplicate-field"],
        ),
        (
            "a question without its dash",
            "title: T\nquestions:\n  - id: a\n    question: Q\n    answer: a\n    id: b\n    question: R\n    answer: b\n    hint: h\n    explanation: e\n",
            &["6:5 duplicate-field"],
        ),
        (
            "at the top",
            "title: T\ntitle: U\nquestions:\n  - question: Q\n    answer: a\n",
            &["2:1 duplicate-field"],
        ),
        (
            "hint and hints",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    hint: h\n    hints: [i]\n",
            &["5:5 duplicate-field"],
        ),
        (
            "in feedback",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    feedback: {b: x, b: y}\n",
            &["5:22 duplicate-field"],
        ),
        (
            "a choice's feedback",
            "title: T\nquestions:\n  - question: Q\n    choices: [a, {text: b, feedback: x}]\n    answer: a\n    feedback: {b: y}\n",
            &["6:16 duplicate-field"],
        ),
        (
            "two ways to say what is right",
            "title: T\nquestions:\n  - question: Q\n    choices: [a, {text: b, correct: true}]\n    answer: a\n",
            &["5:5 duplicate-field"],
        ),
        (
            "a misconception",
            "title: T\nmisconceptions: {m: a, m: b}\nquestions:\n  - question: Q\n    answer: a\n",
            &["2:24 duplicate-field"],
        ),
    ]);
}

#[test]
fn fields_that_are_missing_are_named_where_their_thing_begins() {
    assert_told(&[
        (
            "the question",
            "title: T\nquestions:\n  - id: q\n    answer: a\n",
            &["3:5 missing-field"],
        ),
        (
            "the answer",
            "title: T\nquestions:\n  - question: Q\n",
            &["3:5 missing-field"],
        ),
        (
            "the choices",
            "title: T\nquestions:\n  - question: Q\n    kind: choice\n    answer: a\n",
            &["3:5 missing-field"],
        ),
        (
            "the title",
            "questions:\n  - question: Q\n    answer: a\n",
            &["1:1 missing-field"],
        ),
        ("the questions", "title: T\n", &["1:1 missing-field"]),
        (
            "the text of a choice",
            "title: T\nquestions:\n  - question: Q\n    choices: [a, {correct: true}]\n    answer: a\n",
            &["4:19 missing-field"],
        ),
        ("everything", "", &["1:1 missing-field"]),
        (
            "everything but a remark",
            "# nothing yet\n",
            &["1:1 missing-field"],
        ),
    ]);
}

#[test]
fn what_names_something_that_is_not_there_is_named() {
    assert_told(&[
        (
            "an answer in another case",
            "title: T\nquestions:\n  - question: Q\n    choices: [a, b]\n    answer: A\n",
            &["5:13 answer-not-a-choice"],
        ),
        (
            "one of several answers",
            "title: T\nquestions:\n  - question: Q\n    choices: [a, b]\n    answer: [a, c]\n",
            &["5:17 answer-not-a-choice"],
        ),
        (
            "no answer",
            "title: T\nquestions:\n  - question: Q\n    choices: [a, b]\n",
            &["4:5 no-right-choice"],
        ),
        (
            "two alike",
            "title: T\nquestions:\n  - question: Q\n    choices: [a, b, a]\n    answer: b\n",
            &["4:21 duplicate-choice"],
        ),
        (
            "a misconception of a choice",
            "title: T\nmisconceptions: {n: An idea}\nquestions:\n  - question: Q\n    choices: [a, {text: b, misconception: m}]\n    answer: a\n",
            &["5:43 unknown-misconception"],
        ),
        (
            "a misconception in feedback",
            "title: T\nmisconceptions: {n: An idea}\nquestions:\n  - question: Q\n    answer: a\n    feedback: {b: {misconception: m}}\n",
            &["6:35 unknown-misconception"],
        ),
        (
            "a misconception in a set that declares none",
            "title: T\nquestions:\n  - question: Q\n    choices: [a, {text: b, misconception: m}]\n    answer: a\n",
            &[],
        ),
        (
            "a name of a misconception that cannot be one",
            "title: T\nquestions:\n  - question: Q\n    choices: [a, {text: b, misconception: Adds Tops}]\n    answer: a\n",
            &["4:43 bad-id"],
        ),
        (
            "a kind",
            "title: T\nquestions:\n  - question: Q\n    kind: essay\n    answer: a\n",
            &["4:11 unknown-kind"],
        ),
        (
            "an id twice",
            "title: T\nquestions:\n  - id: q\n    question: Q\n    answer: a\n  - id: q\n    question: R\n    answer: a\n",
            &["6:9 duplicate-id"],
        ),
        (
            "an id that is none",
            "title: T\nquestions:\n  - id: Q 1\n    question: Q\n    answer: a\n",
            &["3:9 bad-id"],
        ),
        (
            "a set's id that is none",
            "id: A_B\ntitle: T\nquestions:\n  - question: Q\n    answer: a\n",
            &["1:5 bad-id"],
        ),
        (
            "a misconception's name that is none",
            "title: T\nmisconceptions: {A b: c}\nquestions:\n  - question: Q\n    answer: a\n",
            &["2:18 bad-id"],
        ),
        (
            "a newer format",
            "format: 2\ntitle: T\nnovelty: 1\n",
            &["1:9 newer-format"],
        ),
    ]);
}

#[test]
fn no_choice_is_offered_that_may_not_be_the_right_one() {
    for (lines, help) in [
        (
            "choices: [stone, sky, leaf]\n    answer: c\n",
            "write the text of the right choice:\n    answer: leaf",
        ),
        (
            "choices: [stone, sky, leaf]\n    answer: B)\n",
            "write the text of the right choice:\n    answer: sky",
        ),
        (
            "choices: [stone, sky, leaf]\n    answer: 3\n",
            "write the text of the right choice:\n    answer: leaf",
        ),
        (
            "choices: [stone, sky, leaf]\n    answer: the third\n",
            "write the text of the right choice, letter by letter",
        ),
        (
            "choices: [stone, {text: leaf}]\n    correct: b\n",
            "name the right choice by its text:\n    answer: leaf",
        ),
        (
            "choices: [stone, leaf]\n    correct: both\n",
            "name the right choice by its text:\n    answer: the text of the right choice",
        ),
    ] {
        let text = format!("title: T\nquestions:\n  - question: Q\n    {lines}");
        let found = read(text.as_bytes(), "set.yaml").diagnostics;
        assert_eq!(found[0].help.as_deref(), Some(help), "{text}");
    }
}

#[test]
fn a_question_without_its_dash_is_shown_with_it() {
    let text =
        "title: T\nquestions:\n  - question: Q\n    answer: a\n    question: R\n    answer: b\n";
    let found = read(text.as_bytes(), "set.yaml").diagnostics;
    let help = found[0].help.as_deref();
    assert_eq!(
        help,
        Some("a new question begins with a dash:\n  - question: R")
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn the_nearest_name_is_offered() {
    for (text, offer) in [
        ("titel: T\n", "`title`"),
        (
            "title: T\nquestions:\n  - question: Q\n    explaination: E\n    answer: a\n",
            "`explanation`",
        ),
        (
            "title: T\nquestions:\n  - prompt: Q\n    answer: a\n",
            "`question`",
        ),
        (
            "title: T\nquestions:\n  - question: Q\n    options: [a, b]\n    answer: a\n",
            "`choices`",
        ),
        (
            "title: T\nquestions:\n  - question: Q\n    choices: [Nile, Rhine]\n    answer: Rhime\n",
            "`Rhine`",
        ),
        (
            "title: T\nquestions:\n  - question: Q\n    choices: [Nile, Rhine]\n    correct: 2\n",
            "answer: Rhine",
        ),
        (
            "title: T\nquestions:\n  - question: Q\n    choices: [Nile, Rhine]\n    answer: 2\n",
            "answer: Rhine",
        ),
        (
            "title: T\nquestions:\n  - question: Q\n    kind: chioce\n    answer: a\n",
            "`choice`",
        ),
        (
            "title: T\nmisconceptions: {adds-tops: a}\nquestions:\n  - question: Q\n    answer: a\n    feedback: {b: {misconception: ads-tops}}\n",
            "`adds-tops`",
        ),
        (
            "title: T\nquestions:\n  - id: Half & Quarter\n    question: Q\n    answer: a\n",
            "`half-quarter`",
        ),
    ] {
        let reading = read(text.as_bytes(), "set.yaml");
        let helps: Vec<String> = reading
            .diagnostics
            .into_iter()
            .filter_map(|diagnostic| diagnostic.help)
            .collect();
        assert!(
            helps.iter().any(|help| help.contains(offer)),
            "{offer} is not in {helps:?}"
        );
    }
}

#[test]
fn a_broken_set_still_gives_its_title() {
    for text in [
        "title: Rivers\nquestions:\n  - question: Q\n",
        "format: 9\ntitle: Rivers\n",
        "title: Rivers\nquestions:\n  - question: A: b\n",
    ] {
        let reading = read(text.as_bytes(), "set.yaml");
        assert!(reading.set.is_none());
        assert_eq!(reading.title.as_deref(), Some("Rivers"));
    }
}
