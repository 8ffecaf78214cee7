//! Rules that show what was meant: keys of feedback, choices, misconceptions, words and marks.

use notyet::diagnostic::Code;

use crate::told::assert_helped;

#[test]
fn feedback_to_what_nobody_types_is_told_what_to_write() {
    assert_helped(
        Code::FeedbackNeverShown,
        &[
            (
                "Q\n    answer: 4\n    feedback:\n      \"> 4 km\": a\n      \"3,0\": b\n      about 5: c\n      10-20: d\n      \">= 5 and < 7\": e\n",
                &[
                    ("6:7", "`\"> 4\"`"),
                    ("7:7", "a point before its decimals"),
                    ("8:7", "write the number alone"),
                    ("9:7", "\"< 10\": …\n      \"<= 20\": …"),
                    ("10:7", "one comparison with one number"),
                ],
            ),
            (
                "Q\n    answer: 4\n    unit: km\n    feedback: {\"> 5 km\": a, 5 m: b}\n",
                &[],
            ),
            (
                "Q\n    answer: stone\n    feedback:\n      rock, sand: a\n      rock or sand: b\n      Well, no: c\n",
                &[
                    ("6:7", "      rock: …\n      sand: …"),
                    ("7:7", "`/rock|sand/`"),
                ],
            ),
            (
                "Q\n    answer: \"salt, pepper\"\n    feedback: {\"pepper, salt\": a}\n",
                &[],
            ),
            (
                "Q ___\n    blanks: [dog]\n    feedback: {\"1: cat\": a, 1 = cow: b}\n",
                &[("5:16", "`1 = cat`")],
            ),
            (
                "Q ___\n    blanks: [4]\n    feedback: {1 = 10-20: a}\n",
                &[("5:16", "\"< 10\": …")],
            ),
        ],
    );
}

#[test]
fn choices_that_leave_nothing_to_choose_are_named() {
    assert_helped(
        Code::Guessable,
        &[
            (
                "Q\n    choices: [only]\n    answer: only\n",
                &[("4:15", "add choices that are not right")],
            ),
            (
                "Q\n    choices: [a, b]\n    answer: [a, b]\n",
                &[("4:15", "mark only those that are")],
            ),
            ("Q\n    choices: [a, b, c]\n    answer: [a, b]\n", &[]),
        ],
    );
}

#[test]
fn two_choices_of_one_number_are_named_where_one_is_right() {
    assert_helped(
        Code::DuplicateChoice,
        &[
            (
                "Q\n    choices: [0.5, 0.50, 1/2, 2]\n    answer: 0.5\n",
                &[
                    ("4:20", "change it, or leave it out"),
                    ("4:26", "give this choice `feedback`"),
                ],
            ),
            (
                "Q\n    choices: [0.5, 0.50, 2]\n    answer: [0.5, 0.50]\n",
                &[],
            ),
            (
                "Which is in lowest terms, 1/2 or 2/4?\n    choices: [1/2, 2/4]\n    answer: 1/2\n",
                &[],
            ),
            (
                "Q\n    choices: [1/2, {text: 2/4, feedback: Can it be halved?}]\n    answer: 1/2\n",
                &[],
            ),
            ("Q\n    choices: [0.5, 0.50, 2]\n    answer: 2\n", &[]),
        ],
    );
}

#[test]
fn a_misconception_in_two_spellings_is_named_where_none_is_declared() {
    assert_helped(
        Code::UnknownMisconception,
        &[
            (
                "Q\n    answer: a\n    feedback:\n      b: {misconception: adds-tops}\n      c: {misconception: add-tops}\n",
                &[("7:26", "write the same name at both")],
            ),
            (
                "Q\n    answer: a\n    feedback:\n      b: {misconception: x-first}\n      c: {misconception: y-first}\n",
                &[],
            ),
            (
                "Q\n    answer: a\n    feedback:\n      b: {misconception: times-10}\n      c: {misconception: times-20}\n",
                &[],
            ),
        ],
    );
}

#[test]
fn the_number_of_a_page_gives_nothing_away() {
    assert_helped(
        Code::HintGivesAnswer,
        &[
            (
                "Q\n    answer: 12\n    hints: [See page 12., Look at p. 12, In chapter 12 (map), Map 12]\n",
                &[],
            ),
            (
                "Q\n    answer: 12\n    hint: There are 12 people.\n",
                &[("5:21", "")],
            ),
        ],
    );
}

#[test]
fn a_word_of_the_subject_hurts_nobody() {
    assert_helped(
        Code::DiscouragingWords,
        &[
            (
                "Q\n    answer: a\n    hints: [The heart is failing, A standard error, By trial and error, She is an only child, A weak acid, True if and only if]\n",
                &[],
            ),
            (
                "Q\n    answer: a\n    hint: You are failing\n",
                &[("5:19", "between backticks")],
            ),
            (
                "Q\n    answer: a\n    hint: That is an error, and only that\n",
                &[("5:22", ""), ("5:33", "")],
            ),
        ],
    );
}

#[test]
fn a_mark_that_stays_a_mark_is_told_with_what_to_write() {
    assert_helped(
        Code::MarkNotShown,
        &[
            (
                "What is $\\frac{1}{2} of 6?\n    answer: 3\n",
                &[("3:23", "between two dollars")],
            ),
            (
                "What is \\frac{1}{2} of 6?\n    answer: 3\n",
                &[("3:23", "`$\\frac{1}{2}$`")],
            ),
            (
                "What is $\\fraq{1}{2}$ of 6?\n    answer: 3\n",
                &[("3:24", "did you mean `\\frac`?")],
            ),
            (
                "Look. ![a map](map.png)\n    answer: Kenya\n",
                &[("3:21", "`image: map.png` and `alt: a map`")],
            ),
            (
                "Q\n    answer: a\n    hints: [\"H<sub>2</sub>O\"]\n",
                &[("5:15", "H_2O")],
            ),
            (
                "Q\n    choices: [$x^2 + 1, $x^2$]\n    answer: $x^2$\n",
                &[("4:15", "between two dollars")],
            ),
            (
                "Is it $5 or $6, in C:\\new, `\\frac{1}{2}` and $x^2$?\n    answer: a\n",
                &[],
            ),
        ],
    );
}
