//! Slips in questions of several parts: gaps, orders, pairs.

use super::told::{assert_told, told_of};
use notyet::proof;

#[test]
fn slips_in_gaps_are_named() {
    assert_told(&[
        (
            "fewer entries than gaps",
            "title: T\nquestions:\n  - question: A ___ and a ___\n    blanks: [x]\n",
            &["4:5 blank-count"],
        ),
        (
            "no gap at all",
            "title: T\nquestions:\n  - question: A __ and\n    blanks: [x]\n",
            &["4:5 blank-count"],
        ),
        (
            "one text instead of a list",
            "title: T\nquestions:\n  - question: A ___\n    blanks: x\n",
            &["4:13 wrong-type"],
        ),
        (
            "an empty entry",
            "title: T\nquestions:\n  - question: A ___ ___\n    blanks: [x, '']\n",
            &["4:17 wrong-type"],
        ),
        (
            "a unit of gaps",
            "title: T\nquestions:\n  - question: A ___\n    blanks: [1]\n    unit: km\n",
            &["5:5 unknown-field"],
        ),
        (
            "what is compared, once for all gaps",
            "title: T\nquestions:\n  - question: A ___ ___\n    blanks: [x, y]\n    strict: [cases]\n",
            &["5:14 wrong-type"],
        ),
        (
            "an answer beside them",
            "title: T\nquestions:\n  - question: A ___\n    blanks: [x]\n    answer: x\n",
            &["5:5 unknown-field"],
        ),
        (
            "everything that a gap may be",
            "title: T\nquestions:\n  - question: A ___ ___ ____\n    blanks: [x, [y, /z+/], 3/4]\n    typos: 1\n    tolerance: 1%\n",
            &[],
        ),
    ]);
}

#[test]
fn slips_in_orders_are_named() {
    assert_told(&[
        (
            "one item",
            "title: T\nquestions:\n  - question: Q\n    order: [a]\n",
            &["4:5 wrong-type"],
        ),
        (
            "two items alike",
            "title: T\nquestions:\n  - question: Q\n    order: [a, b, a]\n",
            &["4:19 duplicate-choice"],
        ),
        (
            "two kinds at once",
            "title: T\nquestions:\n  - question: Q\n    order: [a, b]\n    choices: [a, b]\n",
            &["4:5 duplicate-field"],
        ),
        (
            "another kind than the field",
            "title: T\nquestions:\n  - question: Q\n    kind: text\n    order: [a, b]\n",
            &["5:5 unknown-field"],
        ),
        (
            "a kind without its field",
            "title: T\nquestions:\n  - question: Q\n    kind: order\n    answer: a\n",
            &["3:5 missing-field"],
        ),
        (
            "a kind with a typo",
            "title: T\nquestions:\n  - question: Q\n    kind: ordr\n    order: [a, b]\n",
            &["4:11 unknown-kind"],
        ),
    ]);
}

#[test]
fn slips_in_pairs_are_named() {
    assert_told(&[
        (
            "one pair",
            "title: T\nquestions:\n  - question: Q\n    match: {a: b}\n",
            &["4:5 wrong-type"],
        ),
        (
            "a list of single words",
            "title: T\nquestions:\n  - question: Q\n    match: [a, b]\n",
            &["4:13 wrong-type"],
        ),
        (
            "a left without its partner",
            "title: T\nquestions:\n  - question: Q\n    match:\n      a: b\n      c:\n",
            &["6:8 wrong-type"],
        ),
        (
            "a left twice",
            "title: T\nquestions:\n  - question: Q\n    match:\n      - [a, b]\n      - [a, c]\n",
            &["6:10 duplicate-choice"],
        ),
        (
            "a decoy that is a partner",
            "title: T\nquestions:\n  - question: Q\n    match: {a: b, c: d}\n    decoys: [d]\n",
            &["5:14 duplicate-choice"],
        ),
        (
            "decoys of another kind",
            "title: T\nquestions:\n  - question: Q\n    answer: a\n    decoys: [d]\n",
            &["5:5 unknown-field"],
        ),
        (
            "both ways to write pairs",
            "title: T\nquestions:\n  - question: Q\n    match:\n      - a: b\n      - [c, d]\n    decoys: [e]\n",
            &[],
        ),
    ]);
}

#[test]
fn feedback_that_nobody_can_meet_is_named() {
    let text = "title: T\nquestions:\n  - question: Q\n    order: [a, b]\n    feedback:\n      a -> b: never\n      b -> a: said\n      c: never\n      a: said\n  - question: R\n    match: {a: b, c: d}\n    feedback:\n      a = d: said\n      b: said\n      a = x: never\n";
    let found = proof::for_author(text.as_bytes(), "set.yaml").diagnostics;
    let never = "feedback-never-shown";
    assert_eq!(
        told_of(text, &found),
        [
            format!("6:7 {never}"),
            format!("8:7 {never}"),
            format!("15:7 {never}")
        ]
    );
}
