//! What grading promises, in tables.

use proptest::prelude::*;

use super::build::*;
use super::*;
use crate::quiz::{Comparison, Key, Pattern, Strict, Tolerance};
use crate::text::number::{Rational, plain};

fn key(number: &str) -> Key {
    Key::Number(plain(number).unwrap())
}

fn text_key(text: &str) -> Key {
    Key::Text(text.to_owned())
}

fn typed_response(line: &str) -> Response {
    Response::Typed(line.to_owned())
}

// choice, select, true-false

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

// text

#[test]
fn case_spaces_and_closing_punctuation_never_matter() {
    let question = text(&["New York", "/the big apple(s)?/"]);
    for line in [
        "New York",
        "new york",
        " NEW   YORK. ",
        "new york!",
        "The Big Apple",
        "the big  apples.",
    ] {
        assert_eq!(verdict(&question, line), Verdict::GotIt, "{line}");
    }
    for line in ["Boston", "big apple", "York"] {
        assert_eq!(verdict(&question, line), Verdict::NotYet, "{line}");
    }
    assert_eq!(typed(&question, "  "), Err(NotAResponse::Empty));
}

#[test]
fn a_near_miss_is_said_to_be_one() {
    let cases = [
        ("café", "cafe", Some(Near::Accents)),
        ("Nairobi", "Nairobbi", Some(Near::Spelling)),
        ("photosynthesis", "fotosynthesis", Some(Near::Spelling)),
        ("Nairobi", "Nirobbi", None),
        ("cat", "cut", None),
        ("chapter 2", "chapter 3", None),
    ];
    for (meant, line, near) in cases {
        let judgement = typed(&text(&[meant]), line).unwrap();
        assert_eq!(judgement.near, near, "{line}");
        let nearly = judgement.verdict == Verdict::Nearly;
        assert_eq!(nearly, near.is_some(), "{line}");
    }
}

#[test]
fn what_the_author_named_is_no_near_miss() {
    let question = text(&["stalagmite"])
        .says(text_key("stalactite"), mixed_up())
        .says(text_key("stalagmites"), say("One of them."));
    let named = typed(&question, "Stalactite.").unwrap();
    assert_eq!(named.verdict, Verdict::NotYet);
    assert_eq!(named.near, None);
    assert_eq!(named.misconception.as_deref(), Some("mixed-up"));
    assert_eq!(
        typed(&question, "stalagmites").unwrap().say,
        ["One of them."]
    );
    assert_eq!(verdict(&question, "stalagmit"), Verdict::Nearly);
    let slip = typed(&question, "stalactit").unwrap();
    assert_eq!(slip.verdict, Verdict::NotYet);
    assert_eq!(slip.misconception.as_deref(), Some("mixed-up"));
}

#[test]
fn an_accepted_text_is_not_spoiled_by_a_pattern() {
    let pattern = Key::Pattern(Pattern::new(".*"));
    let question = text(&["Nairobi"]).says(pattern, mixed_up());
    let right = typed(&question, "nairobi").unwrap();
    assert_eq!((right.verdict, right.say.len()), (Verdict::GotIt, 0));
    let other = typed(&question, "Kampala").unwrap();
    assert_eq!(other.misconception.as_deref(), Some("mixed-up"));
}

#[test]
fn an_accepted_text_has_its_own_words_and_no_misconception() {
    let question = text(&["colour", "color"]).says(text_key("color"), mixed_up());
    let right = typed(&question, "Color").unwrap();
    assert_eq!(right.verdict, Verdict::GotIt);
    assert_eq!(right.say, ["These two are easily mixed up."]);
    assert_eq!(right.misconception, None);
}

#[test]
fn strictness_makes_a_part_matter() {
    let none = Strict::default();
    let cases = [
        (Strict { case: true, ..none }, "NaCl", "nacl"),
        (
            Strict {
                accents: true,
                ..none
            },
            "café",
            "cafe",
        ),
        (
            Strict {
                punctuation: true,
                ..none
            },
            "is",
            "is.",
        ),
        (
            Strict {
                spacing: true,
                ..none
            },
            "a b",
            "a  b",
        ),
    ];
    for (strict, meant, line) in cases {
        let question = text_strict(&[meant], strict, 0);
        assert_eq!(verdict(&question, line), Verdict::NotYet, "{line}");
        assert_eq!(verdict(&question, meant), Verdict::GotIt, "{meant}");
    }
    let pattern = text_strict(&["/N[a-z]Cl/"], cases[0].0, 0);
    assert_eq!(verdict(&pattern, "NaCl"), Verdict::GotIt);
    assert_eq!(verdict(&pattern, "nacl"), Verdict::NotYet);
}

#[test]
fn slips_are_accepted_where_the_author_says_so() {
    let two = text_strict(&["Nairobi"], Strict::default(), 2);
    assert_eq!(verdict(&two, "Nirobbi"), Verdict::GotIt);
    let one = text_strict(&["Nairobi"], Strict::default(), 1).says(text_key("nairobe"), mixed_up());
    assert_eq!(verdict(&one, "Nairobbi"), Verdict::GotIt);
    assert_eq!(verdict(&one, "Nirobbi"), Verdict::NotYet);
    assert_eq!(verdict(&one, "Nairobe"), Verdict::NotYet);
    let short = text_strict(&["x", "1066"], Strict::default(), 2);
    assert_eq!(verdict(&short, "y"), Verdict::NotYet);
    assert_eq!(verdict(&short, "1067"), Verdict::NotYet);
}

#[test]
fn an_answer_of_punctuation_can_be_given() {
    assert_eq!(verdict(&text(&["!"]), "!"), Verdict::GotIt);
    assert_eq!(verdict(&text(&["!"]), "?"), Verdict::NotYet);
}

#[test]
fn case_is_folded_by_the_language() {
    let cases = [
        ("tr", "ışık", "IŞIK", Verdict::GotIt),
        ("de", "Straße", "STRASSE", Verdict::GotIt),
        ("el", "οδός", "ΟΔΌΣ", Verdict::GotIt),
    ];
    for (language, meant, line, verdict) in cases {
        let judgement = typed_in(language, &text(&[meant]), line).unwrap();
        assert_eq!(judgement.verdict, verdict, "{line}");
    }
}

// number

#[test]
fn a_number_is_accepted_in_every_form() {
    let cases = [
        ("3/4", "0.75 .75 3/4 6/8 75% ¾ 7.5e-1 0.750"),
        ("0.75", "3/4 75%"),
        ("-3/2", "-1.5 −1.5 -1½ -3/2"),
        ("1500", "1500 1,500 1'500 1.5e3 1500.0 +1500 1500."),
    ];
    for (written, lines) in cases {
        for line in lines
            .split(' ')
            .chain(["-1 1/2"].into_iter().filter(|_| written == "-3/2"))
        {
            let question = number(written, None);
            assert_eq!(verdict(&question, line), Verdict::GotIt, "{line}");
        }
    }
}

#[test]
fn a_decimal_comma_is_read_where_the_language_has_it() {
    let in_german =
        |written, line| typed_in("de", &number(written, None), line).map(|it| it.verdict);
    for (written, line) in [
        ("0.75", "0,75"),
        ("0.75", "0.75"),
        ("1500", "1.500"),
        ("1.5", "1.500"),
        ("1.5", "1,500"),
    ] {
        assert_eq!(in_german(written, line), Ok(Verdict::GotIt), "{line}");
    }
    assert_eq!(in_german("1500", "1,500"), Ok(Verdict::NotYet));
    assert_eq!(
        typed(&number("0.75", None), "0,75"),
        Err(NotAResponse::NotANumber)
    );
}

#[test]
fn a_unit_may_be_typed_or_not_and_another_is_told() {
    let question = number("12", Some("km/h"));
    for line in [
        "12",
        "12 km/h",
        "12km/h",
        "12 km / h.",
        "12.0 KM/H",
        "24/2 km/h",
    ] {
        assert_eq!(verdict(&question, line), Verdict::GotIt, "{line}");
    }
    assert_eq!(verdict(&question, "13 km/h"), Verdict::NotYet);
    let unit = "km/h".to_owned();
    for line in ["12 m/s", "12 km", "12%", "1 1/2 h"] {
        let other = NotAResponse::OtherUnit { unit: unit.clone() };
        assert_eq!(typed(&question, line), Err(other), "{line}");
    }
    for line in ["twelve", "km/h", "12 or 13", "12 + 3"] {
        assert_eq!(
            typed(&question, line),
            Err(NotAResponse::NotANumber),
            "{line}"
        );
    }
    assert_eq!(verdict(&number("5", Some("€")), "€5"), Verdict::GotIt);
    assert_eq!(verdict(&number("5", Some("m²")), "5 m^2"), Verdict::GotIt);
    assert_eq!(verdict(&number("-5", Some("°C")), "−5 ℃"), Verdict::GotIt);
}

#[test]
fn percent_is_read_as_its_author_means_it() {
    let cases = [
        ("75", Some("%"), "75 75% 75.0%", "0.75 3/4"),
        ("75%", None, "75% 75 0.75 3/4", "7.5 750%"),
        ("75%", Some("%"), "75% 75 0.75", "7.5"),
        ("0.75", None, "75% 0.75", "75"),
    ];
    for (written, unit, right, other) in cases {
        let question = number(written, unit);
        for line in right.split(' ') {
            assert_eq!(
                verdict(&question, line),
                Verdict::GotIt,
                "{written}: {line}"
            );
        }
        for line in other.split(' ') {
            assert_eq!(
                verdict(&question, line),
                Verdict::NotYet,
                "{written}: {line}"
            );
        }
    }
    let named = number("75%", None).says(key("75"), say("Of a hundred?"));
    assert_eq!(verdict(&named, "75"), Verdict::NotYet);
}

#[test]
fn tolerance_is_absolute_or_a_part_of_the_key() {
    let absolute = Tolerance::Absolute(plain("0.01").unwrap());
    let pi = number_within("3.14", None, Some(absolute));
    for (line, expected) in [
        ("3.14", Verdict::GotIt),
        ("3.15", Verdict::GotIt),
        ("3.13", Verdict::GotIt),
        ("3.1501", Verdict::NotYet),
    ] {
        assert_eq!(verdict(&pi, line), expected, "{line}");
    }
    let relative = Tolerance::Relative(plain("2%").unwrap());
    let below_zero = number_within("-50", None, Some(relative));
    assert_eq!(verdict(&below_zero, "-51"), Verdict::GotIt);
    assert_eq!(verdict(&below_zero, "-51.01"), Verdict::NotYet);
    assert_eq!(verdict(&below_zero, "50"), Verdict::NotYet);
}

#[test]
fn feedback_to_just_this_number_comes_before_comparisons_and_those_in_order() {
    let hundred = plain("100").unwrap();
    let fifty = plain("50").unwrap();
    let question = number("12", None)
        .says(Key::Comparison(Comparison::Greater, hundred), say("far"))
        .says(Key::Comparison(Comparison::AtLeast, fifty), say("big"))
        .says(key("200"), say("twice"))
        .says(Key::Pattern(Pattern::new(r"-.*")), say("below"))
        .says(text_key("a dozen"), say("In figures?"));
    let cases = [
        ("200", "twice"),
        ("400/2", "twice"),
        ("101", "far"),
        ("50", "big"),
        ("-3", "below"),
        ("A dozen.", "In figures?"),
    ];
    for (line, expected) in cases {
        let judgement = typed(&question, line).unwrap();
        assert_eq!(judgement.verdict, Verdict::NotYet);
        assert_eq!(judgement.say, [expected], "{line}");
    }
    assert_eq!(typed(&question, "12").unwrap().say, [""; 0]);
    assert_eq!(typed(&question, "twelve"), Err(NotAResponse::NotANumber));
}

#[test]
fn an_accepted_number_is_not_spoiled_by_a_comparison() {
    let zero = plain("0").unwrap();
    let question = number("12", None).says(Key::Comparison(Comparison::Other, zero), mixed_up());
    let right = typed(&question, "12").unwrap();
    assert_eq!((right.verdict, right.say.len()), (Verdict::GotIt, 0));
}

// the same again

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
    fn any_other_number_is_never_accepted(top in -99i64..99, below in 1i64..20, other in -99i64..99, under in 1i64..20) {
        let question = number(&format!("{top}/{below}"), Some("m"));
        let equal = Rational::new(top.into(), below.into()) == Rational::new(other.into(), under.into());
        for line in [format!("{other}/{under}"), format!("{other}/{under} m")] {
            prop_assert_eq!(verdict(&question, &line) == Verdict::GotIt, equal);
        }
    }

    #[test]
    fn the_key_is_accepted_in_any_case_and_spacing(words in prop::collection::vec("[a-zß-öø-ÿα-ω]{1,8}", 1..4), end in "[.! ]{0,3}") {
        let meant = words.join(" ");
        let line = format!("  {}{end}", words.join("   ").to_uppercase());
        prop_assert_eq!(verdict(&text(&[&meant]), &line), Verdict::GotIt);
    }

    #[test]
    fn the_model_answer_is_accepted(number_of in -999i32..999, unit in prop::option::of("km|m²|%|apples|°C|m/s")) {
        for written in [number_of.to_string(), format!("{number_of}.5"), format!("{number_of}/7"), format!("{number_of}%")] {
            let question = number(&written, unit.as_deref());
            for language in ["en", "de"] {
                let judgement = typed_in(language, &question, &model_answer(&question)).unwrap();
                prop_assert_eq!(judgement.verdict, Verdict::GotIt, "{}", written);
            }
        }
    }

    #[test]
    fn any_line_is_judged_without_harm(meant in any::<String>(), line in any::<String>(), typos in 0u8..3) {
        let question = text_strict(&[&meant, "/a.*/"], Strict::default(), typos).says(text_key(&line), mixed_up());
        let _ = typed(&question, &line);
        let _ = typed_in("tr", &number("3", Some(&meant)), &line);
        let _ = typed_in("de", &number("3", Some("m")), &format!("3{line}"));
    }

    #[test]
    fn nearly_is_for_near_misses_alone(meant in "[abc]{1,9}", line in "[abc]{1,9}") {
        let judged = verdict(&text(&[&meant]), &line);
        let distance = strsim::damerau_levenshtein(&meant, &line);
        let allowed = match meant.len() { 0..=3 => 0, 4..=7 => 1, _ => 2 };
        let expected = match distance {
            0 => Verdict::GotIt,
            slips if slips <= allowed => Verdict::Nearly,
            _ => Verdict::NotYet,
        };
        prop_assert_eq!(judged, expected);
    }
}
