//! Slips that would reach a learner: answers, keys and texts that are read as something else. What is well and looks alike is left
//! alone.

use notyet::diagnostic::Code;

use crate::told::{assert_helped, helped};
use crate::typed::assert_answers;

#[test]
fn dates_times_and_shares_are_told_from_fractions() {
    assert_answers(
        "When is Bastille Day?",
        &[
            ("14/7", "answer: [\"14/7\", 14 July, July 14]"),
            ("9/11", "answer: \"9/11\""),
            ("\"14/7\"", ""),
            ("14/7\n    kind: number", ""),
            ("14/7\n    tolerance: 0.1", ""),
            ("45/7", ""),
        ],
    );
    assert_answers(
        "When did the first war last?",
        &[("1914/18", "\"1914/18\"")],
    );
    assert_answers("When is 3x equal to 14?", &[("14/3", "")]);
    assert_answers("What part of the year is that?", &[("7/12", "")]);
    assert_answers(
        "How do they share the prize?",
        &[("50/50", "\"50/50\""), ("1/2", "")],
    );
    assert_answers("Write 1 with 50 below the line.", &[("50/50", "")]);
    assert_answers(
        "At what time does it leave?",
        &[
            ("10.30", "answer: [\"10:30\", \"10.30\"]"),
            ("10.75", ""),
            ("10.5", ""),
        ],
    );
    assert_answers("What time in seconds is that?", &[("10.30", "")]);
    assert_answers("How far is it?", &[("10.30", "")]);
}

#[test]
fn times_dates_and_prices_in_words_are_told_in_all_their_ways() {
    assert_answers(
        "When?",
        &[
            ("10 Uhr", "[10 Uhr, \"10:00\", 10:00 Uhr]"),
            ("8 a.m.", "[8 am, 8 a.m., 8am, 8:00 am]"),
            ("07:05", "[\"07:05\", \"7:05\"]"),
            ("4 July 1776", "\"July 4, 1776\""),
            ("July 4", "[4 July, July 4]"),
            ("10:30", ""),
            ("[8 am, 8am]", ""),
            ("\"07:05\"", ""),
            ("July 1776", ""),
            ("May", ""),
        ],
    );
    assert_answers(
        "How much?",
        &[
            ("5,-", "answer: 5\n    unit: €"),
            ("5.- CHF", "answer: 5\n    unit: CHF"),
            ("1.41...", "tolerance: 0.01"),
            ("20° C", "unit: °C"),
            ("3*10^8 m/s", "answer: 300000000\n    unit: m/s"),
            ("x = ±2", "blanks: [2, -2]"),
            ("5-", ""),
        ],
    );
    assert_answers(
        "How many legs?",
        &[
            ("eight legs", "answer: 8\n    unit: legs"),
            ("eight", "answer: 8"),
        ],
    );
    assert_answers("Who?", &[("seven dwarfs", "")]);
}

#[test]
fn slashes_and_stars_that_make_no_pattern_are_told() {
    assert_answers(
        "Which?",
        &[
            ("/home/", "answer: home\n"),
            ("/s/", "answer: /\\/s\\/?/"),
            ("[/s/, /z/]", "answer: [s, z]"),
            ("/blue/i", "answer: blue\n"),
            ("/colou?r/i", "answer: /colou?r/"),
            ("colou?r/", "answer: /colou?r/"),
            ("blue/", "answer: blue\n"),
            ("\"*blue\"", "answer: /.*blue/"),
            ("blue*", "answer: /blue.*/"),
            (".*blue.*", "answer: /.*blue.*/"),
            ("red|blue", "answer: /red|blue/"),
            ("/colou?r/", ""),
            ("[seine, /the seine/]", ""),
            ("/.*rain.*/", ""),
            ("\"*blue\"\n    kind: text", ""),
            ("a|b", ""),
            ("/etc/x", ""),
        ],
    );
    for (question, answer) in [
        ("Which Python argument takes all?", "\"*args\""),
        ("Which folder holds the sources?", "src/"),
        ("Which regular expression finds it?", ".*blue.*"),
        ("Which wildcard finds all text files?", "\"*txt\""),
    ] {
        assert_answers(question, &[(answer, "")]);
    }
}

#[test]
fn words_of_a_dictionary_and_open_answers_are_told() {
    assert_answers(
        "Which?",
        &[
            ("Hund, der", "answer: [der Hund, Hund]"),
            ("Hund (der)", "answer: [der Hund, Hund]"),
            ("Lehrer/in", "answer: [Lehrer, Lehrerin]"),
            ("amigo/a", "answer: [amigo, amiga]"),
            ("CO2/carbon dioxide", "answer: [CO2, carbon dioxide]"),
            ("New York/NYC", "answer: [New York, NYC]"),
            (
                "Yes, I am. / No, I'm not.",
                "[\"Yes, I am.\", \"No, I'm not.\"]",
            ),
            ("Yes/No", "answer: Yes"),
            ("either red or blue", "answer: [red, blue]"),
            (
                "nucleus (or cell nucleus)",
                "answer: [nucleus, cell nucleus]",
            ),
            ("went (not goed)", "answer: went\n"),
            ("e.g. an apple", "answer: [an apple]"),
            ("red, blue, etc.", "answer: [red, blue]"),
            ("Answers may vary.", "`/.+/`"),
            ("5 // the answer", "answer: 5  # the answer"),
            ("7 // 2", ""),
            ("a // b", ""),
            ("GET /users", ""),
            ("der Hund", ""),
        ],
    );
    let text = "title: T\nlanguage: es\nquestions:\n  - question: Q\n    answer: sal y pimienta\n";
    assert_eq!(helped(text, Code::AnswerHardToType).len(), 1);
}

#[test]
fn signs_that_keyboards_lack_are_told() {
    assert_answers(
        "Which?",
        &[
            ("x²", "answer: [x², x^2]"),
            ("2π", "answer: [2π, 2pi, 2 pi]"),
            ("≤", "answer: [≤, \"<=\"]"),
            ("[x², x^2]", ""),
            ("x^2", ""),
            ("\"x²\"", ""),
            ("CO₂", ""),
            ("½", ""),
        ],
    );
    assert_answers("Is x² or x³ larger?", &[("x³", "")]);
}

#[test]
fn units_and_numbers_of_other_places_are_told() {
    let told = |lines: &str| {
        let text = format!("title: T\nlanguage: de\nquestions:\n  - question: {lines}");
        let found = helped(&text, Code::AnswerHardToType);
        found.into_iter().map(|(_, help)| help).collect::<String>()
    };
    for (lines, words) in [
        ("Q\n    answer: 40.075\n", "write `40075`"),
        ("Wie viele?\n    answer: 1.234\n", "write `1234`"),
        ("Q\n    answer: 5\n    unit: kmh\n", "unit: km/h"),
        ("Q\n    answer: 40.075\n    tolerance: 0.001\n", ""),
        ("Q\n    answer: 3.142\n", ""),
        ("Q\n    answer: 0.125\n", ""),
        ("Q\n    answer: 5\n    unit: km/h\n", ""),
    ] {
        let found = told(lines);
        assert_eq!(found.is_empty(), words.is_empty(), "{lines}: {found}");
        assert!(found.contains(words), "{lines}: {found}");
    }
    assert_helped(
        Code::WrongType,
        &[
            (
                "Q\n    answer: 5\n    unit: kg/kilogram\n",
                &[("5:11", "unit: kg")],
            ),
            ("Q\n    answer: 5\n    unit: m/minute\n", &[]),
            ("Q\n    answer: 5\n    unit: kg/m³\n", &[]),
        ],
    );
}

#[test]
fn keys_of_feedback_in_words_are_told_in_signs() {
    assert_helped(
        Code::FeedbackNeverShown,
        &[
            (
                "Q\n    answer: 100\n    feedback:\n      bigger than 100: a\n      150+: b\n      500 or more: c\n      mindestens 7: d\n",
                &[
                    ("6:7", "\"> 100\": …"),
                    ("7:7", "\">= 150\": …"),
                    ("8:7", "\">= 500\": …"),
                    ("9:7", "\">= 7\": …"),
                ],
            ),
            (
                "Q\n    answer: 5\n    feedback: {four: a}\n",
                &[("5:16", "      4: …")],
            ),
            ("Q\n    answer: 5\n    feedback: {four: a, 4: b}\n", &[]),
            (
                "Q ___\n    blanks: [is]\n    feedback: {gap 1 = it: a}\n",
                &[("5:16", "`1 = it`")],
            ),
            (
                "Q\n    answer: Hund\n    feedback: {richtig: a}\n",
                &[("5:16", "`Hund: …`")],
            ),
            (
                "Q\n    answer: Hund\n    feedback: {\"*hund\": a}\n",
                &[("5:16", "/.*hund/: …")],
            ),
            (
                "Q\n    choices: [cat, dog]\n    answer: cat\n    feedback: {wrong: a}\n",
                &[("6:16", "`dog: …`")],
            ),
            (
                "Q\n    choices: [cat, dog]\n    answer: cat\n    feedback: {correct: a}\n",
                &[("6:16", "`cat: …`")],
            ),
            (
                "Is it right or left?\n    answer: left\n    feedback: {right: a}\n",
                &[],
            ),
        ],
    );
}

#[test]
fn marks_from_elsewhere_are_told() {
    assert_helped(
        Code::MarkNotShown,
        &[
            ("The sky is __.\n    answer: blue\n", &[("3:26", "`___`")]),
            ("What does __init__ do?\n    answer: a\n", &[]),
            (
                "How many? // easy\n    answer: a\n",
                &[("3:25", "How many?  # easy")],
            ),
            ("What does // do in Python?\n    answer: a\n", &[]),
            (
                "What does \"\"hi\"\" mean?\n    answer: a\n",
                &[("3:25", "`\"hi\"`")],
            ),
            ("What is \"\" in Python?\n    answer: a\n", &[]),
            (
                "Q\n    choices: [<b>yes</b>, no]\n    answer: no\n",
                &[("4:15", "`yes`")],
            ),
            (
                "Q\n    choices: [\"**yes**\", no]\n    answer: no\n",
                &[("4:16", "`yes`")],
            ),
            (
                "Which tag is bold?\n    choices: [<b>x</b>, <i>x</i>]\n    answer: <b>x</b>\n",
                &[],
            ),
            ("Q\n    choices: [2**3**4, 8]\n    answer: 8\n", &[]),
        ],
    );
}

#[test]
fn a_comma_that_cuts_a_name_or_a_sentence_is_told() {
    assert_helped(
        Code::CommaSplitsText,
        &[
            (
                "Q\n    answer: [Washington, D.C.]\n",
                &[("4:26", "[\"Washington, D.C.\"]")],
            ),
            (
                "Q\n    answer: [Yes, I do.]\n",
                &[("4:19", "[\"Yes, I do.\"]")],
            ),
            (
                "Q\n    answer: [No, I don't]\n",
                &[("4:18", "[\"No, I don't\"]")],
            ),
            (
                "Q\n    answer: a\n    hints: [Look at the map, then turn it, Count]\n",
                &[("5:30", "[\"Look at the map, then turn it\", Count]")],
            ),
            (
                "Nimm {a}.\n    vary: {a: [1,5, 2,5]}\n    answer: = a\n",
                &[("4:16", "a: [1.5, 2.5]")],
            ),
            (
                "Nimm {a}.\n    vary: {a: [1, 5, 2, 5]}\n    answer: = a\n",
                &[],
            ),
            (
                "Q\n    choices: [Yes, No, I don't know]\n    answer: Yes\n",
                &[],
            ),
            (
                "Q\n    answer: [Washington, \"Washington, D.C.\", D.C.]\n",
                &[],
            ),
            (
                "Q\n    answer: a\n    hints: [Look at it, Count to ten]\n",
                &[],
            ),
        ],
    );
}
