use proptest::prelude::*;

use super::super::build::*;
use super::super::{Near, NotAResponse, Verdict};
use crate::quiz::{Key, Pattern, Strict};

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
        // Accents apart, the letters fit: that much is said.
        let expected = if strict.accents {
            Verdict::NotYet
        } else {
            Verdict::Nearly
        };
        assert_eq!(verdict(&question, line), expected, "{line}");
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
fn a_response_longer_than_any_text_of_a_set_is_another_idea() {
    let question = text(&["a", "/a*/"]);
    assert_eq!(verdict(&question, &"a".repeat(40_000)), Verdict::GotIt);
    assert_eq!(verdict(&question, &"a".repeat(40_001)), Verdict::NotYet);
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

#[test]
fn a_pattern_that_tells_the_two_apart_is_asked_before_a_near_miss() {
    let pattern = |source: &str| Key::Pattern(Pattern::new(source));
    let named = text(&["effect"]).says(pattern("affects?"), mixed_up());
    let judgement = typed(&named, "affect").unwrap();
    assert_eq!(judgement.verdict, Verdict::NotYet);
    assert_eq!(judgement.misconception.as_deref(), Some("mixed-up"));
    assert_eq!(verdict(&named, "efect"), Verdict::Nearly);
    let everything = text(&["effect"]).says(pattern(".*"), mixed_up());
    assert_eq!(verdict(&everything, "affect"), Verdict::Nearly);
}

#[test]
fn how_a_formula_is_spaced_never_matters_unless_spacing_is_asked_for() {
    let cases = [
        ("x = 2", "x=2"),
        ("x>3", "x > 3"),
        ("(2, 3)", "( 2,3 )"),
        ("9:3:3:1", "9 : 3 : 3 : 1"),
        ("2a", "2 A"),
        ("x^2 + 2x + 1", "x^2+2x+1."),
        ("f(x) = -x", "f (x)=- x"),
    ];
    let strict = Strict {
        spacing: true,
        ..Strict::default()
    };
    for (meant, line) in cases {
        assert_eq!(verdict(&text(&[meant]), line), Verdict::GotIt, "{line}");
        let strict = text_strict(&[meant], strict, 0);
        assert_eq!(verdict(&strict, line), Verdict::Nearly, "{line}");
        assert_eq!(verdict(&strict, meant), Verdict::GotIt, "{meant}");
    }
    for (meant, line) in [("1 1/2 cups", "11/2 cups"), ("12 apples", "1 2 apples")] {
        assert_ne!(verdict(&text(&[meant]), line), Verdict::GotIt, "{line}");
    }
}

#[test]
fn a_pattern_reads_the_spaces_that_were_typed() {
    let question = text(&["/x = [0-9]/"]);
    assert_eq!(verdict(&question, "x = 2"), Verdict::GotIt);
    assert_eq!(verdict(&question, "x=2"), Verdict::NotYet);
}

/// The parts of a formula, with a sign between every two.
fn formula() -> impl Strategy<Value = Vec<String>> {
    let part = "[1-9]{1,2}|[a-z]|[1-9][a-z]|\\([a-z]\\)";
    let sign = prop::sample::select(vec!["+", "-", "=", "<", "≤", "·", "/", ":", ","]);
    (part, prop::collection::vec((sign, part), 1..5)).prop_map(|(first, more)| {
        let more = more
            .into_iter()
            .flat_map(|(sign, part)| [sign.to_owned(), part]);
        std::iter::once(first).chain(more).collect()
    })
}

proptest! {
    #[test]
    fn a_formula_is_accepted_however_it_is_spaced(parts in formula(), spaces in prop::collection::vec(0..3_usize, 10)) {
        let spaced: String = parts.iter().zip(&spaces).map(|(part, count)| format!("{part}{}", " ".repeat(*count))).collect();
        let question = text(&[&parts.concat()]);
        prop_assert_eq!(verdict(&question, &spaced), Verdict::GotIt);
        let question = text(&[&parts.join(" ")]);
        prop_assert_eq!(verdict(&question, &spaced), Verdict::GotIt);
    }

    #[test]
    fn words_keep_the_spaces_between_them(one in "[a-z]{2,6}", other in "[a-z]{2,6}") {
        let question = text(&[&format!("{one} {other}")]);
        prop_assert_ne!(verdict(&question, &format!("{one}{other}")), Verdict::GotIt);
    }

    #[test]
    fn the_key_is_accepted_in_any_case_and_spacing(words in prop::collection::vec("[a-zß-öø-ÿα-ω]{1,8}", 1..4), end in "[.! ]{0,3}") {
        let meant = words.join(" ");
        let line = format!("  {}{end}", words.join("   ").to_uppercase());
        prop_assert_eq!(verdict(&text(&[&meant]), &line), Verdict::GotIt);
    }

    #[test]
    fn nearly_is_for_near_misses_alone(meant in "[abc]{1,12}", line in "[abc]{1,12}") {
        let judged = verdict(&text(&[&meant]), &line);
        let distance = strsim::damerau_levenshtein(&meant, &line);
        let allowed = match meant.len() { 0..=3 => 0, 4..=9 => 1, _ => 2 };
        let expected = match distance {
            0 => Verdict::GotIt,
            slips if slips <= allowed => Verdict::Nearly,
            _ => Verdict::NotYet,
        };
        prop_assert_eq!(judged, expected);
    }
}
