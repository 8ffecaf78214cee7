use proptest::prelude::*;

use super::super::build::*;
use super::super::{NotAResponse, Verdict, model_answer};
use crate::quiz::{Comparison, Key, Pattern, Tolerance};
use crate::text::number::{Rational, plain};

fn key(number: &str) -> Key {
    Key::Number(plain(number).unwrap())
}

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
fn what_is_said_to_just_these_signs_is_said_to_an_accepted_number_too() {
    let question = number("1/2", None).says(text_key("2/4"), say("Halve both."));
    let judgement = typed(&question, "2/4").unwrap();
    assert_eq!(judgement.verdict, Verdict::GotIt);
    assert_eq!(judgement.say, ["Halve both."]);
    assert_eq!(typed(&question, "1/2").unwrap().say, [""; 0]);
}

#[test]
fn an_accepted_number_is_not_spoiled_by_a_comparison() {
    let zero = plain("0").unwrap();
    let question = number("12", None).says(Key::Comparison(Comparison::Other, zero), mixed_up());
    let right = typed(&question, "12").unwrap();
    assert_eq!((right.verdict, right.say.len()), (Verdict::GotIt, 0));
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
    fn the_model_answer_is_accepted(number_of in -999i32..999, unit in prop::option::of("km|m²|%|apples|°C|m/s")) {
        for written in [number_of.to_string(), format!("{number_of}.5"), format!("{number_of}/7"), format!("{number_of}%")] {
            let question = number(&written, unit.as_deref());
            for language in ["en", "de"] {
                let judgement = typed_in(language, &question, &model_answer(&question)).unwrap();
                prop_assert_eq!(judgement.verdict, Verdict::GotIt, "{}", written);
            }
        }
    }
}
