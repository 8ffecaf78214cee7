use proptest::prelude::*;

use super::*;

fn ratio(top: i64, below: i64) -> Rational {
    Rational::new(top.into(), below.into())
}

#[test]
fn a_set_writes_numbers_in_these_forms() {
    let cases = [
        ("5", 5, 1),
        ("-3", -3, 1),
        ("+3", 3, 1),
        ("0.75", 3, 4),
        (".75", 3, 4),
        ("5.", 5, 1),
        ("3/4", 3, 4),
        (" 3 / 4 ", 3, 4),
        ("1 1/2", 3, 2),
        ("-1 1/2", -3, 2),
        ("7.5e-1", 3, 4),
        ("1E3", 1000, 1),
        ("1e+3", 1000, 1),
        ("75%", 3, 4),
        ("75 %", 3, 4),
        ("007", 7, 1),
        ("½", 1, 2),
        ("-1½", -3, 2),
        ("1 ½", 3, 2),
        ("3⁄4", 3, 4),
        ("−4", -4, 1),
    ];
    for (text, top, below) in cases {
        assert_eq!(plain(text), Some(ratio(top, below)), "{text}");
    }
}

#[test]
fn a_set_writes_nothing_else_as_a_number() {
    let cases = [
        "",
        " ",
        ".",
        "-",
        "%",
        "1,5",
        "1,500",
        "1 500",
        "1'500",
        "5!",
        "e5",
        "1e",
        "1e61",
        "1e-61",
        "1e99999999999",
        "1/0",
        "1/2/3",
        "1.5/2",
        "1/-2",
        "--1",
        "1..2",
        "½3",
        "1.½",
        "2²",
        "inf",
        "NaN",
        "0x10",
        "1_000",
        "1 2",
        "twelve",
    ];
    for text in cases {
        assert_eq!(plain(text), None, "{text}");
    }
}

#[test]
fn a_learner_may_group_thousands_and_close_the_line() {
    let cases = [
        ("1,500", 1500, 1),
        ("1 500", 1500, 1),
        ("1\u{a0}500", 1500, 1),
        ("1\u{202f}500", 1500, 1),
        ("1'500", 1500, 1),
        ("1’500", 1500, 1),
        ("-1,234,567.5", -2_469_135, 2),
        ("12,345", 12_345, 1),
        ("1 234½", 2469, 2),
        (" 0.75. ", 3, 4),
        ("5!", 5, 1),
        ("75%.", 3, 4),
        ("٣", 3, 1),
        ("１２", 12, 1),
    ];
    for (text, top, below) in cases {
        assert_eq!(
            readings(text, Decimal::Point),
            [ratio(top, below)],
            "{text}"
        );
    }
}

#[test]
fn groups_that_are_not_of_three_are_no_number() {
    for text in [
        "1,50",
        "1,5000",
        "0,750",
        "1234,567",
        "1,234 567",
        "1,",
        ",5",
        "1,,234",
        "1 23",
        "1,500e3",
    ] {
        assert_eq!(readings(text, Decimal::Point), [], "{text}");
    }
}

#[test]
fn a_comma_language_reads_comma_and_point() {
    let cases: &[(&str, &[(i64, i64)])] = &[
        ("0,75", &[(3, 4)]),
        (",75", &[(3, 4)]),
        ("0.75", &[(3, 4)]),
        ("1.5", &[(3, 2)]),
        ("1.500", &[(1500, 1), (3, 2)]),
        ("1.500,25", &[(6001, 4)]),
        ("1.500.000", &[(1_500_000, 1)]),
        ("0.500", &[(1, 2)]),
        ("1,500", &[(3, 2)]),
        ("1 500,5", &[(3001, 2)]),
        ("7,5e-1", &[(3, 4)]),
        ("1 1/2", &[(3, 2)]),
    ];
    for (text, expected) in cases {
        let expected: Vec<_> = expected.iter().map(|(a, b)| ratio(*a, *b)).collect();
        assert_eq!(readings(text, Decimal::Comma), expected, "{text}");
    }
}

#[test]
fn a_proper_fraction_after_a_space_is_expected_before_thousands() {
    assert_eq!(
        readings("1 200/400", Decimal::Point),
        [ratio(3, 2), ratio(3, 1)]
    );
    assert_eq!(
        readings("1 234/5", Decimal::Point),
        [ratio(1234, 5), ratio(239, 5)]
    );
}

#[test]
fn sixty_digits_are_read_and_one_more_is_not() {
    assert!(plain(&"9".repeat(60)).is_some());
    assert!(plain(&"9".repeat(61)).is_none());
    assert!(plain("1e60").is_some());
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in any::<String>()) {
        let _ = plain(&text);
        let _ = readings(&text, Decimal::Comma);
    }

    #[test]
    fn whatever_looks_like_a_number_is_read_without_harm(text in "[-+0-9., '/%eE½⅓]{0,80}") {
        for decimal in [Decimal::Point, Decimal::Comma] {
            prop_assert!(readings(&text, decimal).len() <= 4);
        }
    }

    #[test]
    fn a_fraction_is_read_back(top in -9999i64..9999, below in 1i64..9999) {
        let number = ratio(top, below);
        prop_assert_eq!(plain(&format!("{top}/{below}")), Some(number.clone()));
        prop_assert_eq!(plain(&number.to_string()), Some(number));
    }

    #[test]
    fn what_a_set_may_write_a_learner_may_type(text in "[-+]?[0-9]{1,4}(\\.[0-9]{0,4}|/[1-9]| 1/2|e-?[0-9])?%?") {
        let written = plain(&text).unwrap();
        prop_assert!(readings(&text, Decimal::Point).contains(&written));
        prop_assert!(readings(&text, Decimal::Comma).contains(&written));
    }

    #[test]
    fn thousands_are_read_in_both_kinds_of_language(number in 1000u32..) {
        let mut grouped = number.to_string();
        let mut at = grouped.len();
        while at > 3 {
            at -= 3;
            grouped.insert(at, ',');
        }
        let value = Rational::from_integer(number.into());
        prop_assert_eq!(readings(&grouped, Decimal::Point), [value.clone()]);
        let german = readings(&grouped.replace(',', "."), Decimal::Comma);
        prop_assert_eq!(german.first(), Some(&value));
    }
}
