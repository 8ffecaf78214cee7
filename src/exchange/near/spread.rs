//! What is said by comparisons, as other programs have it: to numbers near another, and to all others. They know no `> 100`.

use crate::exchange::of_set::decimal;
use crate::text::number::{self, Rational};

/// What is said by comparisons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread<'q, Said> {
    /// The middle of some numbers, how far off the outermost are, and what is said to them.
    pub ranges: Vec<(String, String, Said)>,
    /// What is said to all others.
    pub rest: Option<Said>,
    /// The comparisons that are neither.
    pub lost: Vec<&'q str>,
}

/// A comparison, with what is said to the numbers for which it holds.
struct Comparison<'q, Said> {
    key: &'q str,
    sign: &'static str,
    bound: Rational,
    said: Said,
}

/// The signs of comparisons, the longer ones first.
const SIGNS: [&str; 5] = ["<=", ">=", "!=", "<", ">"];

/// The most bounds that are looked at.
const MOST: usize = 100;

/// Whether this key of feedback is a comparison.
#[must_use]
pub fn is_comparison(key: &str) -> bool {
    parts(key).is_some()
}

fn parts(key: &str) -> Option<(&'static str, Rational)> {
    let key = key.trim();
    let sign = SIGNS.into_iter().find(|sign| key.starts_with(sign))?;
    Some((sign, number::plain(key[sign.len()..].trim())?))
}

impl<Said> Comparison<'_, Said> {
    fn holds(&self, number: &Rational) -> bool {
        match self.sign {
            "<=" => *number <= self.bound,
            ">=" => *number >= self.bound,
            "!=" => *number != self.bound,
            "<" => *number < self.bound,
            _ => *number > self.bound,
        }
    }
}

/// What is said to the numbers around `value`, which is right. The first comparison that holds counts, as in a set.
pub fn spread<'q, Said: Copy + PartialEq>(
    feedback: impl Iterator<Item = (&'q str, Said)>,
    value: &Rational,
) -> Spread<'q, Said> {
    let all = feedback.filter_map(|(key, said)| {
        let (sign, bound) = parts(key)?;
        Some(Comparison {
            key,
            sign,
            bound,
            said,
        })
    });
    let all: Vec<Comparison<'q, Said>> = all.collect();
    if let Some((ranges, rest)) = ranges(&all, value) {
        return Spread {
            ranges,
            rest,
            lost: Vec::new(),
        };
    }
    // All but the key are told something, and the rest has no place.
    let is_rest = |one: &&Comparison<'q, Said>| one.sign == "!=" && one.bound == *value;
    let others = all.iter().filter(|one| !is_rest(one));
    Spread {
        ranges: Vec::new(),
        rest: all.iter().find(is_rest).map(|one| one.said),
        lost: others.map(|one| one.key).collect(),
    }
}

/// Some numbers, as in [`Spread`].
type Range<Said> = (String, String, Said);

/// The ranges, and what is said to all others; nothing where the two ends of all numbers are told different things, or a range has no last one.
fn ranges<Said: Copy + PartialEq>(
    all: &[Comparison<'_, Said>],
    value: &Rational,
) -> Option<(Vec<Range<Said>>, Option<Said>)> {
    let mut bounds: Vec<&Rational> = all.iter().map(|one| &one.bound).collect();
    bounds.sort();
    bounds.dedup();
    let (Some(least), Some(most)) = (bounds.first(), bounds.last()) else {
        return Some((Vec::new(), None));
    };
    if bounds.len() > MOST {
        return None;
    }
    let one = Rational::from_integer(1.into());
    let two = Rational::from_integer(2.into());
    let said = |number: &Rational| all.iter().find(|it| it.holds(number)).map(|it| it.said);
    let rest = said(&(*least - &one));
    if said(&(*most + &one)) != rest {
        return None;
    }
    let mut ranges = Vec::new();
    // The first number of the range that is open, and what is said to it.
    let mut open: Option<(&Rational, Said)> = None;
    for (place, bound) in bounds.iter().enumerate() {
        let before = open.map_or(rest, |(_, said)| Some(said));
        // What is said to the right answer does not matter.
        let here = said(bound).or(before.filter(|_| **bound == *value));
        let behind = bounds.get(place + 1).map_or_else(
            || said(&(*most + &one)),
            |next| said(&((*bound + *next) / &two)),
        );
        if here.is_none() && rest.is_some() {
            return None;
        }
        if here != before {
            if open.is_some() {
                // It had no last number.
                return None;
            }
            open = here.filter(|_| here != rest).map(|said| (*bound, said));
        }
        if let Some((first, said)) = open.filter(|_| behind != here) {
            let middle = decimal(&((first + *bound) / &two));
            let off = decimal(&((*bound - first) / &two));
            if middle.contains('/') || off.contains('/') {
                return None;
            }
            ranges.push((middle, off, said));
            open = None;
        }
        if behind != open.map_or(rest, |(_, said)| Some(said)) {
            // One begins that has no first number.
            return None;
        }
    }
    Some((ranges, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glance(feedback: &[(&'static str, &'static str)], value: &str) -> String {
        let value = number::plain(value).unwrap();
        let spread = spread(feedback.iter().copied(), &value);
        let ranges = spread.ranges.iter();
        let ranges = ranges.map(|(middle, off, said)| format!("{middle}:{off} {said}, "));
        format!(
            "{}{} {:?}",
            ranges.collect::<String>(),
            spread.rest.unwrap_or("-"),
            spread.lost
        )
    }

    #[test]
    fn comparisons_become_numbers_near_others_where_they_have_two_ends() {
        for (feedback, expected) in [
            (&[][..], "- []"),
            (&[("7", "seven")], "- []"),
            (&[("!= 5", "no")], "no []"),
            (
                &[("< 3", "no"), ("<= 7", "near"), ("!= 5", "no")],
                "5:2 near, no []",
            ),
            (
                &[
                    ("> 7", "no"),
                    (">= 6.5", "high"),
                    ("< 3", "no"),
                    ("<= 3.5", "low"),
                    ("!= 5", "no"),
                ],
                "3.25:0.25 low, 6.75:0.25 high, no []",
            ),
            (
                &[
                    ("< 3", "no"),
                    ("<= 3", "three"),
                    ("< 5", "no"),
                    ("!= 5", "no"),
                ],
                "3:0 three, no []",
            ),
            (&[("> 100", "high"), ("!= 5", "no")], "no [\"> 100\"]"),
            (&[("> 100", "high")], "- [\"> 100\"]"),
            (
                &[("< 3", "no"), ("< 7", "near"), ("!= 5", "no")],
                "no [\"< 3\", \"< 7\"]",
            ),
            (
                &[("< 1/3", "no"), ("<= 7", "near"), ("!= 5", "no")],
                "no [\"< 1/3\", \"<= 7\"]",
            ),
        ] {
            assert_eq!(glance(feedback, "5"), expected, "{feedback:?}");
        }
    }
}
