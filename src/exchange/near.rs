//! The answers of a number question as other programs have them: numbers, each with its tolerance, its part of the credit and what is said
//! to it. One of them is the key here. What is said to numbers near another is said here by comparisons, or to single numbers.

use super::credit::credit;
use super::draft::{NumberKey, Told};
use super::of_set::decimal;
use crate::text::number::{self, Rational};

pub mod spread;

/// An answer as it is read elsewhere.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Near {
    /// The number, or a formula after `=`; nothing for any.
    pub value: Option<String>,
    /// How far off a response may be, above 0: a number, or a part in percent.
    pub tolerance: Option<String>,
    /// Its part of the credit, in percent.
    pub weight: f64,
    /// What is said to it.
    pub feedback: Option<String>,
}

/// The key, and what is said to which answer; what has no place goes to `lost`.
///
/// # Errors
///
/// Why there is no key, in a sentence without a full stop.
pub fn key(all: Vec<Near>, lost: &mut impl FnMut(String)) -> Result<(NumberKey, Told), String> {
    let right = all.iter().position(|one| one.weight >= 99.9);
    let right = right.ok_or("no number is right")?;
    let value = all[right].value.clone();
    let value = value.ok_or("it accepts any number")?;
    let key = NumberKey {
        tolerance: all[right].tolerance.clone(),
        value,
        unit: None,
    };
    let accepted = Range::of(&all[right]);
    let (mut told, mut rest, mut near) = (Told::new(), None, Vec::new());
    for (place, one) in all.into_iter().enumerate() {
        let Some(other) = one.value.clone() else {
            rest = rest.or(one.feedback);
            continue;
        };
        if place != right && one.weight >= 99.9 {
            let what = "as a second right number: here one number is right";
            lost(format!("{} {what}", bare(&other)));
        } else if place != right && one.weight > 0.0 {
            lost(credit(one.weight, bare(&other), one.feedback.is_some()));
        }
        let Some(said) = one.feedback.clone() else {
            continue;
        };
        if place == right || one.tolerance.is_none() {
            told.push((other, said));
        } else {
            near.push((one, said));
        }
    }
    let bare = bare(&key.value).to_owned();
    told.extend(around(
        &near,
        rest.as_ref(),
        &key.value,
        accepted.as_ref(),
        lost,
    ));
    told.extend(rest.map(|said| (format!("!= {bare}"), said)));
    Ok((key, told))
}

/// A formula without its `=`.
fn bare(value: &str) -> &str {
    value.trim_start_matches(['=', ' '])
}

/// The numbers between two, both with them.
#[derive(Debug, Clone, PartialEq)]
struct Range {
    from: Rational,
    to: Rational,
}

impl Range {
    /// The numbers that an answer accepts; nothing where they are drawn.
    fn of(near: &Near) -> Option<Self> {
        let value = number::plain(near.value.as_deref()?)?;
        let off = match near.tolerance.as_deref().map(str::trim) {
            None => Rational::from_integer(0.into()),
            Some(off) => match off.strip_suffix('%') {
                Some(part) => {
                    let part = number::plain(part)? / Rational::from_integer(100.into());
                    let off = &value * part;
                    std::cmp::max(off.clone(), -off)
                }
                None => number::plain(off)?,
            },
        };
        Some(Self {
            from: &value - &off,
            to: value + off,
        })
    }

    fn has(&self, number: &Rational) -> bool {
        *number >= self.from && *number <= self.to
    }
}

/// What is said to numbers near others. Where all other numbers are told something, comparisons say it exactly.
fn around(
    near: &[(Near, String)],
    rest: Option<&String>,
    value: &str,
    accepted: Option<&Range>,
    lost: &mut impl FnMut(String),
) -> Told {
    let ranges = near.iter().map(|(one, said)| Some((Range::of(one)?, said)));
    let ranges: Option<Vec<(Range, &String)>> = ranges.collect();
    if let (Some(ranges), Some(rest)) = (&ranges, rest) {
        return compared(ranges, rest);
    }
    let mut told = Told::new();
    for (one, said) in near {
        let other = one.value.as_deref().unwrap_or_default();
        let middle = number::plain(other);
        let is_right = other == value
            || middle.is_some_and(|middle| accepted.is_some_and(|all| all.has(&middle)));
        let mut numbers: Vec<String> = Range::of(one)
            .map_or_else(Vec::new, |range| whole(&range, accepted))
            .into_iter()
            .filter(|whole| whole != other)
            .collect();
        if !is_right {
            numbers.insert(0, other.to_owned());
        }
        lost(format!(
            "what is said to numbers near {}: {}",
            bare(other),
            match numbers.len() {
                0 => "feedback here is for one number, or for all above or below it",
                1 => "here it is said to that number alone",
                _ => "here it is said to whole numbers alone",
            }
        ));
        let said = numbers.into_iter().map(|number| (number, said.clone()));
        told.extend(said);
    }
    told
}

/// The most whole numbers to each of which something is said that is said to a range.
const MOST_WHOLE: usize = 10;

/// The whole numbers of a range that has whole ends and few numbers, without those that are right.
fn whole(range: &Range, accepted: Option<&Range>) -> Vec<String> {
    let count = &range.to - &range.from;
    let few = count < Rational::from_integer(MOST_WHOLE.into());
    if !(range.from.is_integer() && range.to.is_integer() && few) {
        return Vec::new();
    }
    let one = Rational::from_integer(1.into());
    let all = std::iter::successors(Some(range.from.clone()), |number| Some(number + &one));
    let all = all.take_while(|number| *number <= range.to);
    let others = all.filter(|number| !accepted.is_some_and(|accepted| accepted.has(number)));
    others.map(|number| decimal(&number)).collect()
}

/// From below: `< 1820` the rest, `<= 1824` what is said to that range. What is behind the last is told as the rest is.
fn compared(ranges: &[(Range, &String)], rest: &String) -> Told {
    // What is said at a number, or right behind it.
    let said_at = |number: &Rational, behind: bool| {
        let holds = |range: &Range| {
            let below_end = if behind {
                *number < range.to
            } else {
                *number <= range.to
            };
            *number >= range.from && below_end
        };
        let found = ranges.iter().find(|(range, _)| holds(range));
        found.map_or(rest, |(_, said)| *said)
    };
    let ends = ranges
        .iter()
        .flat_map(|(range, _)| [&range.from, &range.to]);
    let mut ends: Vec<&Rational> = ends.collect();
    ends.sort();
    ends.dedup();
    let mut told: Vec<(String, &String)> = Vec::new();
    let mut add = |key: String, said| {
        // A longer reach takes the place of a shorter one with the same words.
        told.pop_if(|(_, before)| *before == said);
        told.push((key, said));
    };
    let mut before = rest;
    for end in ends {
        let written = decimal(end);
        add(format!("< {written}"), before);
        add(format!("<= {written}"), said_at(end, false));
        before = said_at(end, true);
    }
    // The rest says it to all that come after.
    told.pop_if(|(_, last)| *last == rest);
    told.into_iter()
        .map(|(key, said)| (key, said.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(value: &str, tolerance: &str, weight: f64, said: &str) -> Near {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Near {
            value: some(value).filter(|value| value != "*"),
            tolerance: some(tolerance),
            weight,
            feedback: some(said),
        }
    }

    /// What is said to which, on one line, and what is told.
    fn said(all: &[Near]) -> (String, Vec<String>) {
        let mut lost = Vec::new();
        let (_, told) = key(all.to_vec(), &mut |what| lost.push(what)).unwrap();
        let told = told.iter().map(|(key, said)| format!("{key}: {said}"));
        (told.collect::<Vec<_>>().join(" | "), lost)
    }

    #[test]
    fn what_is_said_near_a_number_is_said_by_comparisons_where_all_others_are_told_something() {
        let right = near("1822", "", 100.0, "Yes.");
        for (more, expected) in [
            (
                &[near("1822", "2", 50.0, "Close.")][..],
                "1822: Yes. | < 1820: No. | <= 1824: Close. | != 1822: No.",
            ),
            (
                &[
                    near("1800", "5", 0.0, "Early."),
                    near("1822", "2", 50.0, "Close."),
                ],
                "1822: Yes. | < 1795: No. | <= 1805: Early. | < 1820: No. | <= 1824: Close. | != 1822: No.",
            ),
            (
                &[
                    near("1822", "1", 50.0, "Close."),
                    near("1822", "3", 20.0, "Near."),
                ],
                "1822: Yes. | < 1819: No. | < 1821: Near. | <= 1823: Close. | <= 1825: Near. | != 1822: No.",
            ),
        ] {
            let mut all = vec![right.clone()];
            all.extend_from_slice(more);
            all.push(near("*", "", 0.0, "No."));
            assert_eq!(said(&all).0, expected);
        }
    }

    #[test]
    fn without_words_to_all_others_it_is_said_to_single_numbers() {
        for (right, more, expected, told) in [
            (
                near("1822", "", 100.0, ""),
                near("1822", "2", 50.0, "Close."),
                "1820: Close. | 1821: Close. | 1823: Close. | 1824: Close.",
                "whole numbers alone",
            ),
            (
                near("1822", "1", 100.0, ""),
                near("1822", "2", 0.0, "Close."),
                "1820: Close. | 1824: Close.",
                "whole numbers alone",
            ),
            (
                near("3.14", "", 100.0, ""),
                near("3.14", "0.1", 0.0, "Close."),
                "",
                "above or below",
            ),
            (
                near("3.14", "", 100.0, ""),
                near("2.71", "1%", 0.0, "That is e."),
                "2.71: That is e.",
                "that number alone",
            ),
            (
                near("= a * b", "", 100.0, ""),
                near("= a + b", "1%", 0.0, "Not plus."),
                "= a + b: Not plus.",
                "near a + b",
            ),
            (
                near("= a * b", "1%", 100.0, ""),
                near("= a * b", "5%", 50.0, "Close."),
                "",
                "near a * b",
            ),
        ] {
            let (said, lost) = said(&[right, more]);
            assert_eq!(said, expected);
            assert!(lost.last().unwrap().contains(told), "{lost:?}");
        }
    }

    #[test]
    fn a_part_of_the_credit_asks_for_a_word_where_there_is_none() {
        let (_, lost) = said(&[near("1", "", 100.0, ""), near("2", "", 50.0, "")]);
        assert!(lost[0].ends_with("what is missing"), "{lost:?}");
        let (told, lost) = said(&[near("1", "", 100.0, ""), near("2", "", 50.0, "Half.")]);
        assert_eq!(told, "2: Half.");
        assert!(lost[0].ends_with("not right yet"), "{lost:?}");
    }
}
