//! What grading promises, in tables.

use proptest::prelude::*;

use super::build::*;
use super::*;
use crate::quiz::{Key, Strict};

mod parts;

fn typed_response(line: &str) -> Response {
    Response::Typed(line.to_owned())
}

#[test]
fn the_right_choice_is_got_and_another_is_not_yet() {
    let mut question = choice(&["2/6", "+3/4", "1/8"]);
    let Kind::Choice(choices) = &mut question.kind else {
        unreachable!()
    };
    choices[0].feedback = Some(mixed_up());
    choices[1].feedback = Some(say("Two quarters and one quarter."));
    let judge = |at| grade(&set("en"), &question, &Response::Choice(at));

    let right = judge(1).unwrap();
    assert_eq!(right.verdict, Verdict::GotIt);
    assert_eq!(right.say, ["Two quarters and one quarter."]);
    let other = judge(0).unwrap();
    assert_eq!(other.verdict, Verdict::NotYet);
    assert_eq!(other.misconception.as_deref(), Some("mixed-up"));
    assert_eq!(other.say, ["These two are easily mixed up."]);
    assert_eq!(judge(2).unwrap().say, [""; 0]);
    let what = "#4".to_owned();
    assert_eq!(judge(3), Err(NotAResponse::NoSuchChoice { what }));
}

#[test]
fn select_keeps_the_right_picks_and_speaks_to_the_others() {
    let mut question = select(&["+a", "b", "+c", "d"]);
    let Kind::Select(choices) = &mut question.kind else {
        unreachable!()
    };
    choices[0].feedback = Some(say("a fits"));
    choices[1].feedback = Some(say("b does not"));
    choices[3].feedback = Some(mixed_up());
    let judge = |picked: &[usize]| {
        let picked = picked.iter().copied().collect();
        grade(&set("en"), &question, &Response::Select(picked))
    };

    let some = judge(&[0, 1, 3]).unwrap();
    assert_eq!(some.verdict, Verdict::NotYet);
    assert_eq!(some.say, ["b does not", "These two are easily mixed up."]);
    assert_eq!(some.misconception.as_deref(), Some("mixed-up"));
    let parts = some.parts.unwrap();
    assert_eq!((parts.right, parts.of), (BTreeSet::from([0]), 2));
    assert_eq!(judge(&[0, 1, 2]).unwrap().verdict, Verdict::NotYet);
    assert_eq!(judge(&[2]).unwrap().verdict, Verdict::NotYet);
    let all = judge(&[0, 2]).unwrap();
    assert_eq!(all.verdict, Verdict::GotIt);
    assert_eq!(all.say, ["a fits"]);
    assert_eq!(judge(&[]), Err(NotAResponse::Empty));
    assert!(judge(&[0, 4]).is_err());
}

#[test]
fn one_of_two_is_judged_with_what_is_said_to_it() {
    let question = question(Kind::TrueFalse(false)).says(Key::TrueFalse(true), mixed_up());
    let judge = |said| grade(&set("en"), &question, &Response::TrueFalse(said)).unwrap();
    assert_eq!(judge(false).verdict, Verdict::GotIt);
    assert_eq!(judge(true).verdict, Verdict::NotYet);
    assert_eq!(judge(true).misconception.as_deref(), Some("mixed-up"));
}

#[test]
fn the_same_in_other_signs_is_no_new_try() {
    let alike = |question: &Question, one: &str, other: &str| {
        same(
            &set("de"),
            question,
            &typed_response(one),
            &typed_response(other),
        )
    };
    assert!(alike(&text(&["x"]), "New  York.", "new york"));
    assert!(!alike(&text(&["x"]), "café", "cafe"));
    let metres = number("2", Some("m"));
    assert!(alike(&metres, "1/2", "0,5 m"));
    assert!(!alike(&metres, "1.500", "1500"));
    assert!(!alike(&metres, "1", "2"));
    assert!(alike(&metres, "Dozen", "dozen."));
    let picks = |list: &[usize]| Response::Select(list.iter().copied().collect());
    let question = select(&["+a", "+b"]);
    assert!(same(
        &set("en"),
        &question,
        &picks(&[0, 1]),
        &picks(&[1, 0])
    ));
    assert!(!same(&set("en"), &question, &picks(&[0]), &picks(&[1])));
}

#[test]
fn a_response_of_another_kind_is_none() {
    let response = Response::TrueFalse(true);
    for question in [
        choice(&["+a"]),
        select(&["+a"]),
        text(&["a"]),
        number("1", None),
    ] {
        assert!(grade(&set("en"), &question, &response).is_err());
    }
}

proptest! {
    #[test]
    fn any_line_is_judged_without_harm(meant in any::<String>(), line in any::<String>(), typos in 0u8..3) {
        let question = text_strict(&[&meant, "/a.*/"], Strict::default(), typos).says(text_key(&line), mixed_up());
        let _ = typed(&question, &line);
        let _ = typed_in("tr", &number("3", Some(&meant)), &line);
        let _ = typed_in("de", &number("3", Some("m")), &format!("3{line}"));
    }
}
