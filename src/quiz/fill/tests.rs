use proptest::prelude::*;

use super::*;
use crate::quiz::formula::Value;
use crate::text::number::plain;

/// a = 70, b = 3, c = 1/2, n = -2, who = Ana.
fn some() -> Values {
    let number = |text| Value::Exact(plain(text).unwrap());
    [
        ("a", number("70")),
        ("b", number("3")),
        ("c", number("0.5")),
        ("n", number("-2")),
        ("who", Value::Words("Ana".to_owned())),
    ]
    .into_iter()
    .collect()
}

const NAMES: [&str; 5] = ["a", "b", "c", "n", "who"];

fn filled(text: &str) -> String {
    let filled = fill(text, &some(), Decimal::Point);
    filled
        .unwrap_or_else(|error| panic!("{text}: {error:?}"))
        .into_owned()
}

#[test]
fn formulas_give_way_to_their_values() {
    let cases = [
        ("", ""),
        ("no braces", "no braces"),
        ("{a} km/h", "70 km/h"),
        ("{ a * b } km", "210 km"),
        ("{= a / b}", "70/3"),
        ("{c + 1}", "1.5"),
        ("{who} has {a}.", "Ana has 70."),
        ("{a}{b}", "703"),
        ("{{a}}", "{a}"),
        ("{{{a}}}", "{70}"),
        ("} and }}", "} and }"),
        ("é{n}é", "é-2é"),
        ("{round(a / b, 2)}", "23.33"),
        ("{sqrt(2)}", "1.41421"),
        ("C:\\{a}", "C:\\70"),
    ];
    for (text, expected) in cases {
        assert_eq!(filled(text), expected, "{text}");
    }
    let comma = fill("{c}, {a}", &some(), Decimal::Comma);
    assert_eq!(comma.as_deref(), Ok("0,5, 70"));
}

#[test]
fn in_mathematics_braces_are_texs_own() {
    let cases = [
        (r"$\frac{a}{b}$", r"$\frac{70}{3}$"),
        (r"$\frac{1}{2}$", r"$\frac{1}{2}$"),
        (r"$\text{km}$ {a}", r"$\text{km}$ 70"),
        (r"$x^{n}$", r"$x^{-2}$"),
        (r"$x^{a + x}$", r"$x^{a + x}$"),
        (r"$\sqrt{\frac{a}{2}}$", r"$\sqrt{\frac{70}{2}}$"),
        (r"$\{a\}$", r"$\{a\}$"),
        (r"$\\{a}$", r"$\\{70}$"),
        (r"${a + b}$", r"${73}$"),
        (r"${{a}}$", r"${{70}}$"),
        (r"$$\frac{a}{b}$$", r"$$\frac{70}{3}$$"),
        ("$$\n{a}\n$$", "$$\n{70}\n$$"),
        (r"$a$ and {a}", r"$a$ and 70"),
        (r"$a$-{a}-$b$", r"$a$-70-$b$"),
        (r"$\frac{}{a b}$", r"$\frac{}{a b}$"),
    ];
    for (text, expected) in cases {
        assert_eq!(filled(text), expected, "{text}");
    }
}

#[test]
fn money_is_not_mathematics() {
    let cases = [
        ("$5 and $6: {a}", "$5 and $6: 70"),
        ("${a} and ${b}", "$70 and $3"),
        ("$ {a}$", "$ 70$"),
        ("$\n{a}$", "$\n70$"),
        ("$x\n{a}$", "$x\n70$"),
        ("\\${a}$", "\\$70$"),
        ("$x {a}\\$ ", "$x 70\\$ "),
        ("$$x\n\n{a}$$", "$$x\n\n70$$"),
        ("$}{a}$", "$}70$"),
        (r"$\text{{$5}}{a}$", r"$\text{$5}70$"),
        ("{a}$", "70$"),
        ("$$", "$$"),
        ("$$ {a}", "$$ 70"),
    ];
    for (text, expected) in cases {
        assert_eq!(filled(text), expected, "{text}");
    }
}

#[test]
fn holes_are_found_with_their_places() {
    let text = r"é {{x}} {a + b} $\frac{b}{2} \text{km}$ {x}";
    let found = holes(text, &NAMES).unwrap();
    let found: Vec<_> = found
        .iter()
        .map(|hole| (&text[hole.at.clone()], hole.in_math))
        .collect();
    assert_eq!(found, [("{a + b}", false), ("{b}", true), ("{x}", false)]);
    let names: Vec<_> = holes(text, &NAMES).unwrap()[0]
        .formula
        .names()
        .map(|(name, at)| (name.to_owned(), text[at].to_owned()))
        .collect();
    let pair = |name: &str| (name.to_owned(), name.to_owned());
    assert_eq!(names, [pair("a"), pair("b")]);
}

#[test]
fn a_slip_in_a_text_names_its_place() {
    let cases = [
        ("é {a", "{", "this brace is never closed"),
        ("é {}", "", "there is no formula here"),
        ("é {2a}", "2a", "there is no sign between these two"),
        ("{a {b}}", "{", "this brace is never closed"),
        (
            "{a > b}",
            "a > b",
            "a comparison stands where a number is wanted",
        ),
    ];
    for (text, at, message) in cases {
        let slip = holes(text, &NAMES).expect_err(text);
        let found = (&text[slip.at.clone()], slip.message.as_str());
        assert_eq!(found, (at, message), "{text}");
        let same = fill(text, &some(), Decimal::Point);
        assert_eq!(same, Err(FillError::Slip(slip)), "{text}");
    }
}

#[test]
fn a_formula_that_gives_nothing_is_named() {
    let cases = [
        ("é {a / 0}", 3..10, "something is divided by 0"),
        ("{a} {x}", 4..7, "there is no value for `x`"),
        ("$x^{a / (b - 3)}$", 3..16, "something is divided by 0"),
    ];
    for (text, at, message) in cases {
        let error = fill(text, &some(), Decimal::Point).expect_err(text);
        assert_eq!(error.to_string(), message);
        assert!(
            matches!(error, FillError::Broken { at: found, .. } if found == at),
            "{text}"
        );
    }
}

#[test]
fn without_numbers_the_braces_go() {
    let cases = [
        ("{v} km/h", "v km/h"),
        ("{ v * t } km", "v * t km"),
        ("{{v}}", "{v}"),
        ("{v", "{v"),
        ("} }}", "} }"),
        (r"$\frac{a}{b}$ {v}", r"$\frac{a}{b}$ v"),
        ("{2a} {}", "2a "),
    ];
    for (text, expected) in cases {
        assert_eq!(bare(text), expected, "{text}");
    }
}

/// Pieces that texts with braces are made of.
const LIKELY: &str = "(\\{a\\}|\\{x\\}|\\{b \\+ 1\\}|[{}$\\\\ \n]|\\$\\$|frac|é|5)";

proptest! {
    #[test]
    fn a_text_with_its_braces_doubled_comes_back_as_it_was(text in "[^$]{0,80}") {
        let doubled = text.replace('{', "{{").replace('}', "}}");
        prop_assert_eq!(filled(&doubled), text.clone());
        prop_assert_eq!(bare(&doubled), text);
        prop_assert_eq!(holes(&doubled, &NAMES), Ok(Vec::new()));
    }

    #[test]
    fn a_text_without_braces_stays(text in "[^{}]{0,80}") {
        prop_assert_eq!(filled(&text), text.clone());
        prop_assert_eq!(bare(&text), text);
    }

    #[test]
    fn the_parts_cover_the_text_in_order(text in proptest::collection::vec(LIKELY, 0..40).prop_map(|parts| parts.concat())) {
        let mut at = 0;
        for part in parts(&text) {
            match part {
                Part::Brace(_) => at += 2,
                Part::Text(range) | Part::Hole(range) | Part::Group(range) | Part::Open(range) => {
                    prop_assert_eq!(range.start, at);
                    at = range.end;
                }
            }
        }
        prop_assert_eq!(at, text.len());
    }

    #[test]
    fn any_text_is_filled_without_harm(text in prop_oneof![
        any::<String>(),
        proptest::collection::vec(LIKELY, 0..40).prop_map(|parts| parts.concat()),
    ]) {
        let _ = bare(&text);
        let found = holes(&text, &NAMES);
        match fill(&text, &some(), Decimal::Point) {
            Ok(_) => prop_assert!(found.is_ok()),
            Err(FillError::Slip(slip)) => {
                prop_assert!(text.get(slip.at.clone()).is_some(), "{slip:?}");
                prop_assert!(found.is_err());
            }
            Err(FillError::Broken { at, .. }) => prop_assert_eq!(text[at].chars().next(), Some('{')),
        }
    }
}
