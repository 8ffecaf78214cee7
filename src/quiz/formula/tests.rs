use proptest::prelude::*;

use super::*;

mod random;
mod slips;

fn given(values: &[(&str, &str)]) -> Values {
    let value = |text: &str| match crate::text::number::plain(text) {
        Some(number) => Value::Exact(number),
        None => Value::Words(text.to_owned()),
    };
    values
        .iter()
        .map(|(name, text)| (*name, value(text)))
        .collect()
}

/// a = 7, b = 3, c = 0.5, n = -2, who = Ana.
fn some() -> Values {
    let words = ("who", "Ana");
    given(&[("a", "7"), ("b", "3"), ("c", "0.5"), ("n", "-2"), words])
}

fn exact(text: &str) -> Value {
    Value::Exact(crate::text::number::plain(text).unwrap())
}

fn value(text: &str) -> Result<Value, Broken> {
    let formula = Formula::parse(text).unwrap_or_else(|slip| panic!("{text}: {slip:?}"));
    formula.value(&some())
}

#[test]
fn arithmetic_is_exact() {
    let cases = [
        ("3", "3"),
        ("0.5", "1/2"),
        (".5", "1/2"),
        ("a", "7"),
        ("= a * b", "21"),
        ("  =a*b", "21"),
        ("a / b", "7/3"),
        ("a / b * b", "7"),
        ("1 - 2 - 3", "-4"),
        ("8 / 4 / 2", "1"),
        ("1 + 2 * 3", "7"),
        ("(1 + 2) * 3", "9"),
        ("0.1 + 0.2", "3/10"),
        ("-2^2", "-4"),
        ("(-2)^2", "4"),
        ("2^-1", "1/2"),
        ("2^3^2", "512"),
        ("2^0", "1"),
        ("0^0", "1"),
        ("0^2", "0"),
        ("(-1)^999999999999", "-1"),
        ("1^999999999999999999999", "1"),
        ("(2/3)^-2", "9/4"),
        ("4^0.5", "2"),
        ("8^(1/3)", "2"),
        ("4^-1.5", "1/8"),
        ("- -a", "7"),
        ("+a", "7"),
        ("2 * -a", "-14"),
        ("a - -n", "5"),
        ("a × b · 2 ÷ 6 − 1", "6"),
        ("abs(n)", "2"),
        ("sqrt(9/4)", "3/2"),
        ("sqrt(0)", "0"),
        ("round(2.5)", "3"),
        ("round(-2.5)", "-3"),
        ("round(2.345, 2)", "2.35"),
        ("round(1250, -2)", "1300"),
        ("round(sqrt(2), 3)", "1.414"),
        ("floor(n / 3)", "-1"),
        ("ceil(n / 3)", "0"),
        ("ceil(sqrt(2))", "2"),
        ("min(a, b, n)", "-2"),
        ("max(a, b, n)", "7"),
        ("gcd(12, 18)", "6"),
        ("gcd(0, 0)", "0"),
        ("gcd(-12, 18, 8)", "2"),
        ("lcm(4, 6)", "12"),
        ("lcm(4, 0)", "0"),
        ("lcm(2, 3, 4)", "12"),
        ("mod(7, 3)", "1"),
        ("mod(-7, 3)", "2"),
        ("mod(7, -3)", "-2"),
        ("mod(7.5, 2)", "1.5"),
        ("ä1_ + 1 - ä1_", "1"),
    ];
    for (text, expected) in cases {
        let formula = Formula::parse(text).unwrap_or_else(|slip| panic!("{text}: {slip:?}"));
        let mut values = some();
        values.insert("ä1_", 5.into());
        assert_eq!(formula.value(&values), Ok(exact(expected)), "{text}");
    }
}

#[test]
fn what_is_no_fraction_is_near_and_so_is_what_comes_of_it() {
    for (text, expected) in [
        ("sqrt(2)", 2_f64.sqrt()),
        ("2^0.5", 2_f64.sqrt()),
        ("1 + sqrt(2)", 1.0 + 2_f64.sqrt()),
        ("-sqrt(2)", -(2_f64.sqrt())),
        ("sqrt(2)^2", 2_f64.sqrt().powf(2.0)),
        ("max(1, sqrt(2))", 2_f64.sqrt()),
        ("abs(-sqrt(2))", 2_f64.sqrt()),
        ("0 * sqrt(2) * -1", 0.0),
    ] {
        assert_eq!(value(text), Ok(Value::Near(expected)), "{text}");
    }
}

#[test]
fn a_name_alone_may_be_words() {
    assert_eq!(value("who"), Ok(Value::Words("Ana".to_owned())));
}

#[test]
fn what_gives_nothing_says_why() {
    let cases = [
        ("a / 0", "something is divided by 0"),
        ("a / (b - 3)", "something is divided by 0"),
        ("mod(a, 0)", "something is divided by 0"),
        ("0^-1", "something is divided by 0"),
        ("0^-0.5", "something is divided by 0"),
        ("(0 * sqrt(2))^-1", "something is divided by 0"),
        ("a / (0 * sqrt(2))", "something is divided by 0"),
        ("sqrt(n)", "the root of a number below 0"),
        ("sqrt(-sqrt(2))", "the root of a number below 0"),
        ("n^0.5", "the root of a number below 0"),
        ("(-8)^(1/3)", "the root of a number below 0"),
        ("(-sqrt(2))^0.5", "the root of a number below 0"),
        ("10^100", "a number with more than 100 digits"),
        ("10^-100", "a number with more than 100 digits"),
        ("9^9^9^9^9", "a number with more than 100 digits"),
        (
            "0.5^99999999999999999999",
            "a number with more than 100 digits",
        ),
        (
            "sqrt(2)^99999999999999",
            "a number with more than 100 digits",
        ),
        ("floor(sqrt(2)^1000)", "a number with more than 100 digits"),
        ("gcd(a, c)", "`gcd` asks for whole numbers"),
        ("lcm(sqrt(2), a)", "`lcm` asks for whole numbers"),
        ("round(a, c)", "`round` asks for whole numbers"),
        ("round(a, 101)", "`round` with more than 100 places"),
        ("who + 1", "`who` is words, not a number"),
        ("-who", "`who` is words, not a number"),
        ("max(a, who)", "`who` is words, not a number"),
        ("x + 1", "there is no value for `x`"),
    ];
    for (text, expected) in cases {
        let broken = value(text).expect_err(text).to_string();
        assert_eq!(broken, expected, "{text}");
    }
}

#[test]
fn a_hundred_digits_are_enough_and_no_more() {
    assert!(value("10^99 * 9").is_ok());
    assert!(value("(10^99 - 1) * 10 + 9").is_ok());
    assert_eq!(value("(10^99 - 1) * 10 + 10"), Err(Broken::TooLong));
    assert_eq!(value("1 / (10^99) / 10"), Err(Broken::TooLong));
}

#[test]
fn conditions_hold_or_do_not() {
    let cases = [
        ("a > b", true),
        ("a = 7", true),
        ("a == 7", true),
        ("a != 7", false),
        ("a ≠ b", true),
        ("a <= 7", true),
        ("a ≤ 6", false),
        ("a ≥ 7", true),
        ("b < a", true),
        ("1 < b < a", true),
        ("1 < b < 3", false),
        ("9 > a > b > n", true),
        ("a > b and b > 0", true),
        ("a < b and 1 / 0 > 1", false),
        ("a > b or 1 / 0 > 1", true),
        ("a < b or n < 0", true),
        ("not a < b", true),
        ("not not a < b", false),
        ("not a < b and a < b", false),
        ("not (a < b and a < b)", true),
        ("a < b and a < b or a > b", true),
        ("(a > b) and ((n < 0))", true),
        ("(a + b) * 2 > 19", true),
        ("a / b = 7/3", true),
        ("sqrt(2) * sqrt(2) = 2", true),
        ("sqrt(2) < 1.5", true),
        ("sqrt(2) > 1.5", false),
        ("who = who", true),
        ("who != who", false),
    ];
    for (text, expected) in cases {
        let formula = Formula::condition(text).unwrap_or_else(|slip| panic!("{text}: {slip:?}"));
        assert_eq!(formula.holds(&some()), Ok(expected), "{text}");
    }
}

#[test]
fn words_have_no_order_and_are_no_numbers() {
    for text in ["who < who", "who = 3", "3 != who", "a < who"] {
        let formula = Formula::condition(text).unwrap();
        let broken = formula.holds(&some());
        assert_eq!(broken, Err(Broken::Words("who".to_owned())), "{text}");
    }
}

#[test]
fn a_condition_has_no_number_and_arithmetic_does_not_hold() {
    let condition = Formula::condition("a > 1").unwrap();
    assert_eq!(condition.value(&some()), Err(Broken::NotANumber));
    let arithmetic = Formula::parse("a").unwrap();
    assert_eq!(arithmetic.holds(&some()), Err(Broken::NotACondition));
}

#[test]
fn every_name_is_known_with_its_place() {
    let text = "= max(km_1, é) + km_1 * sqrt(2)";
    let formula = Formula::parse(text).unwrap();
    let names: Vec<_> = formula
        .names()
        .map(|(name, at)| (name, &text[at.clone()], at.start))
        .collect();
    let expected = [("km_1", "km_1", 6), ("é", "é", 12), ("km_1", "km_1", 18)];
    assert_eq!(names, expected);
}

#[test]
fn a_formula_in_a_longer_text_keeps_the_places_of_the_text() {
    let text = "é {a + b}.";
    let formula = Formula::parse_part(text, 4..9).unwrap();
    let places: Vec<_> = formula.names().map(|(_, at)| at).collect();
    assert_eq!(places, [4..5, 8..9]);
    assert_eq!(Formula::parse_part(text, 4..7).unwrap_err().at, 6..7);
    assert_eq!(Formula::parse_part(text, 4..4).unwrap_err().at, 4..4);
}

#[test]
fn a_name_is_a_name_of_any_script() {
    for name in [
        "a",
        "_",
        "km2",
        "größe",
        "скорость",
        "वेग",
        "v₁",
        "e\u{301}te",
        "速度",
        "step",
    ] {
        assert_eq!(check_name(name), Ok(()), "{name}");
        assert!(Formula::parse(name).is_ok(), "{name}");
    }
    for name in [
        "", "2a", "a b", "a²", "and", "not", "min", "a-b", "{a}", "½",
    ] {
        assert!(check_name(name).is_err(), "{name}");
    }
}

/// Signs that formulas are made of, and a few that they are not.
const LIKELY: &str = "(sqrt\\(|max\\(|round\\(|mod\\(| and | or |not |[0-9]{1,3}|[abc]|\\.\\.|[-+*/^(),<>=!.×÷−≤²é{} ])";

proptest! {
    #[test]
    fn any_text_is_read_and_worked_out_without_harm(text in prop_oneof![
        "\\PC{0,600}",
        any::<String>(),
        proptest::collection::vec(LIKELY, 0..200).prop_map(|parts| parts.concat()),
        proptest::collection::vec("[0-9a^*(]", 0..500).prop_map(|parts| parts.concat()),
    ]) {
        for read in [Formula::parse(&text), Formula::condition(&text)] {
            match read {
                Ok(formula) => {
                    let _ = (formula.value(&some()), formula.holds(&some()));
                    prop_assert!(formula.names().all(|(name, at)| text[at] == *name));
                }
                Err(slip) => {
                    prop_assert!(text.get(slip.at.clone()).is_some(), "{slip:?}");
                    prop_assert!(!slip.message.is_empty() && !slip.help.is_empty());
                }
            }
        }
    }
}
