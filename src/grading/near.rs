//! Near misses: how far a text lies from one that was meant. It judges two texts that are in their forms for comparing
//! already, and never accepts anything.
//!
//! | the two differ in | it is |
//! |---|---|
//! | accents alone | near in the accents, whatever the length |
//! | one slip, from 4 letters on; two, from 10 letters on | near in the spelling |
//! | a digit, or both are numbers | not near: 15 is no slip for 16 |
//!
//! A slip is a letter too many, one too few, another letter, or two neighbours swapped (Damerau 1964).

use super::Near;
use crate::text::normal;
use crate::text::number::{self, Decimal};

/// In what `typed` is near to `meant`, if at all. Both are in their form for comparing, and differ.
pub(super) fn near(typed: &str, meant: &str) -> Option<Near> {
    if far(typed, meant) || other_number(typed, meant) {
        return None;
    }
    if only_accents(typed, meant) {
        return Some(Near::Accents);
    }
    let allowed = match letters(meant) {
        0..=3 => return None,
        4..=9 => 1,
        // From here on two slips hardly ever make another word; in shorter ones they do: increase and decrease.
        _ => 2,
    };
    slips(typed, meant, allowed).map(|_| Near::Spelling)
}

/// Whether the lengths alone say that the two are not near: a letter and its accents take up to three times the bytes of
/// the letter in the forms compared, and four bytes are a letter more.
fn far(typed: &str, meant: &str) -> bool {
    let (short, long) = (typed.len().min(meant.len()), typed.len().max(meant.len()));
    long > 4 * (short + 2)
}

/// Whether the two have the same letters and differ in their accents.
pub(super) fn only_accents(typed: &str, meant: &str) -> bool {
    typed != meant && normal::strip_marks(typed) == normal::strip_marks(meant)
}

/// Whether `typed` holds other digits than `meant`, or both are numbers that differ.
pub(super) fn other_number(typed: &str, meant: &str) -> bool {
    let digits = |text: &str| text.chars().filter(|sign| sign.is_numeric()).collect();
    let (one, other): (String, String) = (digits(typed), digits(meant));
    let reads = |text| !number::readings(text, Decimal::Comma).is_empty();
    one != other || (reads(typed) && reads(meant))
}

/// How many letters and digits a text has.
pub(super) fn letters(text: &str) -> usize {
    text.chars().filter(|sign| sign.is_alphanumeric()).count()
}

/// How many slips (Damerau-Levenshtein) lie between the two, when they are no more than `most`, which is at most 2.
///
/// Takes time in proportion to the texts' length, for the way branches at slips alone.
pub(super) fn slips(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    (0..=most).find(|count| within(&one, &other, *count))
}

/// Whether `count` slips make one of the other.
fn within(one: &[char], other: &[char], count: usize) -> bool {
    if one.len().abs_diff(other.len()) > count {
        return false;
    }
    let alike = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[alike..], &other[alike..]);
    if count == 0 || (one.is_empty() && other.is_empty()) {
        return one.len() == other.len() && one.is_empty();
    }
    let left = count - 1;
    let one_less = one.get(1..);
    let other_less = other.get(1..);
    one_less.is_some_and(|one| within(one, other, left))
        || other_less.is_some_and(|other| within(one, other, left))
        || matches!((one_less, other_less), (Some(one), Some(other)) if within(one, other, left))
        || swapped(one, other, count)
}

/// Whether two neighbours are swapped here, perhaps with one sign slipped in between them, and the rest fits.
fn swapped(one: &[char], other: &[char], count: usize) -> bool {
    match (one, other) {
        ([a, b, one @ ..], [c, d, other @ ..]) if a == d && b == c => within(one, other, count - 1),
        ([a, b, one @ ..], [c, _, d, other @ ..]) | ([a, _, b, one @ ..], [c, d, other @ ..])
            if count == 2 && a == d && b == c =>
        {
            within(one, other, 0)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn near_misses_are_told_by_what_differs() {
        let cases = [
            ("cafe", "café", Some(Near::Accents)),
            ("été", "ete", Some(Near::Accents)),
            ("nairobbi", "nairobi", Some(Near::Spelling)),
            ("nariobi", "nairobi", Some(Near::Spelling)),
            ("niarboi", "nairobi", None),
            ("photosintesis", "photosynthesis", Some(Near::Spelling)),
            ("cat", "car", None),
            ("1066", "1067", None),
            ("chapter 2", "chapter 3", None),
            ("chapter", "chapter 3", None),
            ("15.00", "1.500", None),
            ("mombasa", "nairobi", None),
            ("decrease", "increase", None),
            ("", "nairobi", None),
        ];
        for (typed, meant, expected) in cases {
            assert_eq!(near(typed, meant), expected, "{typed} for {meant}");
        }
    }

    #[test]
    fn long_texts_are_compared_at_once() {
        let meant = "ab".repeat(5000);
        let typed = format!("x{meant}x");
        assert_eq!(slips(&typed, &meant, 2), Some(2));
        assert_eq!(slips(&meant.replace('a', "c"), &meant, 2), None);
    }

    proptest! {
        #[test]
        fn slips_are_those_of_damerau_and_levenshtein(one in "[abc]{0,7}", other in "[abc]{0,7}") {
            let distance = strsim::damerau_levenshtein(&one, &other);
            prop_assert_eq!(slips(&one, &other, 2), (distance <= 2).then_some(distance));
        }
    }
}
