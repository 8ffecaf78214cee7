//! Small numbers as English says them, to be said and to be heard. It says no number that one would rather see in digits.

use num_traits::ToPrimitive;

use super::Rational;

const BELOW_TWENTY: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// One part of so many, from a half on.
const PARTS: [&str; 11] = [
    "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

/// The ways to say a number from 0 to 100, or a fraction of halves to twelfths below 20; none for others.
fn in_english(number: &Rational) -> Vec<String> {
    let (Some(top), Some(bottom)) = (number.numer().to_usize(), number.denom().to_usize()) else {
        return Vec::new();
    };
    match (top, bottom) {
        (_, 1) => whole(top).into_iter().collect(),
        (1..20, 2..=12) => fraction(top, bottom),
        _ => Vec::new(),
    }
}

/// The same and more, as a hint may say a number though one would rather see its digits: whole numbers below a million, years such as
/// `seventeen eighty-nine`, and parts of a hundred such as `fifty percent`.
#[must_use]
pub fn said_in_english(number: &Rational) -> Vec<String> {
    let mut said = in_english(number);
    let (Some(top), Some(bottom)) = (number.numer().to_usize(), number.denom().to_usize()) else {
        return said;
    };
    match (top, bottom) {
        (101..1_000_000, 1) => {
            said.push(large(top, ""));
            said.push(large(top, "and "));
            said.extend(year(top));
        }
        (_, 2 | 4 | 5 | 10 | 20 | 25 | 50 | 100) if top < bottom => {
            let part = spelled(top * 100 / bottom).unwrap_or_default();
            said.extend([format!("{part} percent"), format!("{part} per cent")]);
        }
        _ => {}
    }
    said
}

/// Whether a number that is said so may end with this word, whatever its case: where a text has none of them, no number is said in it.
#[must_use]
pub fn ends_said_in_english(word: &str) -> bool {
    const OTHERS: [&str; 6] = ["hundred", "thousand", "percent", "cent", "fourth", "halves"];
    let word = word.to_lowercase();
    let one = word.strip_suffix('s').unwrap_or(&word);
    let ends = |known: &[&str]| known.contains(&&*word) || known.contains(&one);
    ends(&BELOW_TWENTY) || ends(&TENS) || ends(&PARTS) || ends(&OTHERS)
}

/// The years 1100 to 1999, as most say them.
fn year(number: usize) -> Option<String> {
    if !(1_100..2_000).contains(&number) {
        return None;
    }
    let (century, rest) = (spelled(number / 100)?, spelled(number % 100)?);
    Some(match number % 100 {
        0 => format!("{century} hundred"),
        1..10 => format!("{century} oh {rest}"),
        _ => format!("{century} {rest}"),
    })
}

/// A number from 101 to 999,999, with this before its last part.
fn large(number: usize, and: &str) -> String {
    let (thousands, rest) = (number / 1_000, number % 1_000);
    let (hundreds, last) = (rest / 100, rest % 100);
    let mut parts = Vec::new();
    if thousands > 0 {
        let count = spelled(thousands).unwrap_or_else(|| large(thousands, and));
        parts.push(format!("{count} thousand"));
    }
    parts.extend(
        spelled(hundreds)
            .filter(|_| hundreds > 0)
            .map(|count| format!("{count} hundred")),
    );
    parts.extend(
        spelled(last)
            .filter(|_| last > 0)
            .map(|last| format!("{and}{last}")),
    );
    parts.join(" ")
}

/// A number from 0 to 99.
fn spelled(number: usize) -> Option<String> {
    (number < 100).then(|| whole(number)).flatten()
}

/// The number from 0 to 99 that these small letters say: `eight`, `twenty-three`, `twenty three`.
#[must_use]
pub fn heard_in_english(said: &str) -> Option<usize> {
    let place = |words: &[&str], word: &str| words.iter().position(|known| *known == word);
    if let Some(number) = place(&BELOW_TWENTY, said) {
        return Some(number);
    }
    let (tens, ones) = said.split_once(['-', ' ']).unwrap_or((said, ""));
    let tens = (place(&TENS, tens)? + 2) * 10;
    match ones {
        "" => (!said.ends_with(['-', ' '])).then_some(tens),
        ones => {
            let ones = place(&BELOW_TWENTY, ones).filter(|ones| (1..10).contains(ones))?;
            Some(tens + ones)
        }
    }
}

fn whole(number: usize) -> Option<String> {
    match number {
        0..20 => Some(BELOW_TWENTY[number].to_owned()),
        20..100 => {
            let tens = TENS[number / 10 - 2];
            Some(match number % 10 {
                0 => tens.to_owned(),
                ones => format!("{tens}-{}", BELOW_TWENTY[ones]),
            })
        }
        100 => Some("one hundred".to_owned()),
        _ => None,
    }
}

/// `three quarters`, and `three fourths`.
fn fraction(top: usize, bottom: usize) -> Vec<String> {
    let count = BELOW_TWENTY[top];
    let part = PARTS[bottom - 2];
    let several = |part: &str| match (part, top) {
        (_, 1) => format!("{count} {part}"),
        ("half", _) => format!("{count} halves"),
        _ => format!("{count} {part}s"),
    };
    let other = (bottom == 4).then(|| several("fourth"));
    std::iter::once(several(part)).chain(other).collect()
}

#[cfg(test)]
mod tests {
    use super::super::plain;
    use super::*;

    #[test]
    fn small_numbers_are_said_and_others_are_not() {
        let cases: [(&str, &[&str]); 12] = [
            ("0", &["zero"]),
            ("7", &["seven"]),
            ("12.0", &["twelve"]),
            ("40", &["forty"]),
            ("99", &["ninety-nine"]),
            ("100", &["one hundred"]),
            ("3/4", &["three quarters", "three fourths"]),
            ("0.5", &["one half"]),
            ("3/2", &["three halves"]),
            ("2/3", &["two thirds"]),
            ("1234", &[]),
            ("-3", &[]),
        ];
        for (number, expected) in cases {
            assert_eq!(in_english(&plain(number).unwrap()), expected, "{number}");
        }
    }

    #[test]
    fn a_hint_may_say_large_numbers_years_and_parts_of_a_hundred() {
        let cases: [(&str, &[&str]); 8] = [
            ("8", &["eight"]),
            (
                "1024",
                &["one thousand twenty-four", "one thousand and twenty-four"],
            ),
            (
                "1789",
                &[
                    "one thousand seven hundred eighty-nine",
                    "one thousand seven hundred and eighty-nine",
                    "seventeen eighty-nine",
                ],
            ),
            (
                "1905",
                &[
                    "one thousand nine hundred five",
                    "one thousand nine hundred and five",
                    "nineteen oh five",
                ],
            ),
            ("40000", &["forty thousand", "forty thousand"]),
            (
                "0.25",
                &[
                    "one quarter",
                    "one fourth",
                    "twenty-five percent",
                    "twenty-five per cent",
                ],
            ),
            ("1/3", &["one third"]),
            ("-3", &[]),
        ];
        for (number, expected) in cases {
            assert_eq!(
                said_in_english(&plain(number).unwrap()),
                expected,
                "{number}"
            );
        }
    }

    #[test]
    fn all_that_is_said_ends_with_a_known_word() {
        let whole = (0..3_000).chain((3_000..1_000_000).step_by(997));
        let whole = whole.map(|number| Rational::from_integer(number.into()));
        let parts = (1..40).flat_map(|top| {
            let of = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 25, 50, 100];
            of.map(|bottom| Rational::new(top.into(), bottom.into()))
        });
        for number in whole.chain(parts) {
            for said in said_in_english(&number) {
                let last = said.rsplit([' ', '-']).next().unwrap();
                assert!(ends_said_in_english(last), "{said}");
                assert!(ends_said_in_english(&last.to_uppercase()), "{said}");
            }
        }
        for other in ["", "s", "first", "and", "oh", "per", "thousandth", "cat"] {
            assert!(!ends_said_in_english(other), "{other}");
        }
    }

    #[test]
    fn what_is_said_is_heard() {
        for number in 0..100 {
            let said = whole(number).unwrap();
            assert_eq!(heard_in_english(&said), Some(number), "{said}");
            assert_eq!(heard_in_english(&said.replace('-', " ")), Some(number));
        }
        for other in [
            "",
            "-",
            "twenty-",
            "twenty-zero",
            "twenty-eleven",
            "one-two",
            "ant",
            "one hundred",
        ] {
            assert_eq!(heard_in_english(other), None, "{other}");
        }
    }
}
