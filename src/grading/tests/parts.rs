//! Responses of several parts: gaps, orders and pairs.

use super::super::build::*;
use super::super::*;
use crate::quiz::Key;

/// A case: what is given, and verdict, parts that are right, and what is said.
type Case<'a, T> = (T, Verdict, &'a [usize], &'a [&'a str]);

fn judge(question: &Question, response: &Response) -> Result<Judgement, NotAResponse> {
    grade(&set("en"), question, response)
}

fn typed(texts: &[&str]) -> Response {
    Response::Blanks(texts.iter().map(|text| (*text).to_owned()).collect())
}

/// Verdict, parts that are right, and what is said.
fn told(judgement: &Judgement) -> (Verdict, Vec<usize>, Vec<&str>) {
    let parts = judgement.parts.as_ref().expect("several parts");
    (
        judgement.verdict,
        parts.right.iter().copied().collect(),
        judgement.say.iter().map(String::as_str).collect(),
    )
}

#[test]
fn gaps_are_judged_one_by_one() {
    let question = blanks(&["Nairobi", "3/4", "Kampala"])
        .says(text_key("Mombasa"), say("a port"))
        .says(Key::Blank(2, Box::new(text_key("Entebbe"))), mixed_up());
    let cases: [Case<'_, &[&str]>; 5] = [
        (
            &["nairobi", "0.75", " Kampala. "],
            Verdict::GotIt,
            &[0, 1, 2],
            &[],
        ),
        (
            &["Mombasa", "3/4", "Mombasa"],
            Verdict::NotYet,
            &[1],
            &["a port"],
        ),
        (
            &["Entebbe", "6/8", "Entebbe"],
            Verdict::NotYet,
            &[1],
            &["These two are easily mixed up."],
        ),
        (
            &["Nairoby", "3/4", "Kampala"],
            Verdict::Nearly,
            &[1, 2],
            &[],
        ),
        (&["Nairoby", "1/4", "Kampala"], Verdict::NotYet, &[2], &[]),
    ];
    for (texts, verdict, right, said) in cases {
        let judgement = judge(&question, &typed(texts)).unwrap();
        assert_eq!(
            told(&judgement),
            (verdict, right.to_vec(), said.to_vec()),
            "{texts:?}"
        );
    }
    let other = judge(&question, &typed(&["Nairobi", "3/4", "Entebbe"])).unwrap();
    assert_eq!(other.misconception.as_deref(), Some("mixed-up"));
}

#[test]
fn gaps_that_are_empty_or_hold_no_number_are_no_try() {
    let question = blanks(&["Nairobi", "3/4"]);
    let empty = judge(&question, &typed(&["Nairobi", " "]));
    assert_eq!(empty, Err(NotAResponse::Incomplete { missing: 1 }));
    let words = judge(&question, &typed(&["Nairobi", "many"]));
    let reason = Box::new(NotAResponse::NotANumber);
    assert_eq!(words, Err(NotAResponse::InBlank { blank: 1, reason }));
    let few = judge(&question, &typed(&["Nairobi"]));
    assert_eq!(few, Err(NotAResponse::Incomplete { missing: 1 }));
    assert_eq!(
        grade_blank(&set("en"), &question, 1, "0.75").map(drop),
        Ok(())
    );
    assert_eq!(
        grade_blank(&set("en"), &question, 1, "many"),
        Err(NotAResponse::NotANumber)
    );
}

#[test]
fn a_number_may_be_typed_with_the_word_that_follows_its_gap() {
    let mut question = blanks(&["30", "2"]);
    question.prompt = words_of("It gets ___ km in ___ hours.");
    for (texts, expected) in [
        (["30 km", "2 hours"], Some(Verdict::GotIt)),
        (["30km", "3 hours "], Some(Verdict::NotYet)),
        (["30 miles", "2"], None),
        (["km", "2"], None),
    ] {
        let judged = judge(&question, &typed(&texts)).ok();
        assert_eq!(judged.map(|judged| judged.verdict), expected, "{texts:?}");
    }
    let alike = same(
        &set("en"),
        &question,
        &typed(&["31 km", "2"]),
        &typed(&["31", "2 hours"]),
    );
    assert!(alike);
}

#[test]
fn a_number_after_a_gap_is_not_part_of_the_answer() {
    let mut question = blanks(&["3"]);
    question.prompt = words_of("Go on: 1 2 ___ 4 5");
    let alike = same(&set("en"), &question, &typed(&["34"]), &typed(&["3"]));
    assert!(!alike, "3 is a try of its own");
}

#[test]
fn an_order_turned_round_is_told_two_things_at_most() {
    let question = order(&["a", "b", "c"])
        .says(Key::Before(1, 0), say("one"))
        .says(Key::Before(2, 0), say("two"))
        .says(Key::Before(2, 1), say("three"));
    let judgement = judge(&question, &Response::Order(vec![2, 1, 0])).unwrap();
    assert_eq!(judgement.say, ["one", "two"]);
}

#[test]
fn the_same_in_every_gap_is_no_new_try() {
    let question = blanks(&["Nairobi", "3/4"]);
    let alike =
        |one: &[&str], other: &[&str]| same(&set("en"), &question, &typed(one), &typed(other));
    assert!(alike(&["Mombasa", "0.5"], &["mombasa.", "1/2"]));
    assert!(!alike(&["Mombasa", "0.5"], &["Mombasa", "1/4"]));
}

#[test]
fn an_order_is_right_when_everything_is_in_its_place() {
    let question = order(&["a", "b", "c", "d"])
        .says(Key::Before(2, 1), say("c is not before b"))
        .says(Key::Before(0, 1), say("never"))
        .says(Key::Item(3), mixed_up());
    let cases: [Case<'_, &[usize]>; 4] = [
        (&[0, 1, 2, 3], Verdict::GotIt, &[0, 1, 2, 3], &[]),
        (
            &[0, 2, 1, 3],
            Verdict::NotYet,
            &[0, 3],
            &["c is not before b"],
        ),
        (
            &[3, 2, 0, 1],
            Verdict::NotYet,
            &[],
            &["c is not before b", "These two are easily mixed up."],
        ),
        (&[1, 0, 2, 3], Verdict::NotYet, &[2, 3], &[]),
    ];
    for (given, verdict, right, said) in cases {
        let judgement = judge(&question, &Response::Order(given.to_vec())).unwrap();
        assert_eq!(
            told(&judgement),
            (verdict, right.to_vec(), said.to_vec()),
            "{given:?}"
        );
    }
    let missing = judge(&question, &Response::Order(vec![0, 1]));
    assert_eq!(missing, Err(NotAResponse::Incomplete { missing: 2 }));
    let what = "b".to_owned();
    let twice = judge(&question, &Response::Order(vec![0, 1, 1, 2]));
    assert_eq!(twice, Err(NotAResponse::Twice { what }));
    let beyond = judge(&question, &Response::Order(vec![4]));
    assert!(matches!(beyond, Err(NotAResponse::NoSuchChoice { .. })));
}

#[test]
fn pairs_are_told_what_is_said_to_them_first_and_then_to_one_side() {
    let question = pairs(
        &[("cat", 0), ("dog", 0), ("oak", 1)],
        &["animal", "plant", "stone"],
    )
    .says(Key::Pair(Some(2), Some(0)), say("an oak that walks"))
    .says(Key::Pair(Some(0), None), say("look at the cat"))
    .says(Key::Pair(None, Some(2)), mixed_up())
    .says(Key::Pair(Some(1), Some(0)), say("a dog indeed"));
    let cases: [Case<'_, [usize; 3]>; 4] = [
        ([0, 0, 1], Verdict::GotIt, &[0, 1, 2], &["a dog indeed"]),
        ([0, 0, 0], Verdict::NotYet, &[0, 1], &["an oak that walks"]),
        (
            [2, 2, 1],
            Verdict::NotYet,
            &[2],
            &["look at the cat", "These two are easily mixed up."],
        ),
        ([0, 1, 1], Verdict::NotYet, &[0, 2], &[]),
    ];
    for (given, verdict, right, said) in cases {
        let partners = given.iter().map(|right| Some(*right)).collect();
        let judgement = judge(&question, &Response::Match(partners)).unwrap();
        assert_eq!(
            told(&judgement),
            (verdict, right.to_vec(), said.to_vec()),
            "{given:?}"
        );
    }
    let open = judge(&question, &Response::Match(vec![Some(0), None, None]));
    assert_eq!(open, Err(NotAResponse::Incomplete { missing: 2 }));
}

#[test]
fn a_line_means_an_order_or_pairs() {
    let order = order(&["first; of all", "second", "3"]);
    let listed = [2, 0, 1];
    let cases = [
        ("#2 #3 #1", Some(vec![0, 1, 2])),
        ("first; of all; Second; 3", Some(vec![0, 1, 2])),
        ("second", Some(vec![1])),
        ("fourth", None),
    ];
    for (line, expected) in cases {
        let read = read(&order, &listed, line).ok();
        assert_eq!(read, expected.map(Response::Order), "{line}");
    }
    let pairs = pairs(&[("France", 0), ("a = b", 1)], &["Paris", "Lima"]);
    let listed = [1, 0];
    let right = vec![Some(0), Some(1)];
    let cases = [
        ("1b 2a", Some(right.clone())),
        ("2A,1B", Some(right.clone())),
        ("1-b; 2=a", Some(right.clone())),
        ("1 b 2 a", Some(right.clone())),
        ("1b", Some(vec![Some(0), None])),
        ("france = paris; a = b = Lima", Some(right)),
        ("3a", None),
        ("1c", None),
        ("1ba", None),
        ("1a 1b", None),
        ("Peru = Lima", None),
        (";", None),
        (" ; ; ", None),
    ];
    for (line, expected) in cases {
        let read = read(&pairs, &listed, line).ok();
        assert_eq!(read, expected.map(Response::Match), "{line}");
    }
}

#[test]
fn the_record_reads_every_response_back() {
    let questions = [
        (blanks(&["a;b", "2"]), typed(&[r"x;\y", "2"])),
        (order(&["a; b", "a", "b"]), Response::Order(vec![2, 0, 1])),
        (order(&["1", "2", "3"]), Response::Order(vec![2, 0, 1])),
        (
            pairs(&[("x = y", 0), ("x", 1)], &["y = z", "z", "; "]),
            Response::Match(vec![Some(2), Some(0)]),
        ),
    ];
    for (question, response) in questions {
        let in_file: Vec<usize> = (0..question.kind.listed()).collect();
        let words = words(&question, &response);
        assert_eq!(read(&question, &in_file, &words), Ok(response), "{words}");
    }
}

#[test]
fn the_model_answer_of_several_parts_is_accepted() {
    for question in [
        blanks(&["a;b", "3/4"]),
        order(&["b", "a", "c"]),
        pairs(&[("x", 1), ("y", 0)], &["p", "q", "r"]),
    ] {
        let in_file: Vec<usize> = (0..question.kind.listed()).collect();
        let answer = model_answer(&question);
        let response = read(&question, &in_file, &answer).unwrap();
        let judgement = judge(&question, &response).unwrap();
        assert_eq!(judgement.verdict, Verdict::GotIt, "{answer}");
    }
}
