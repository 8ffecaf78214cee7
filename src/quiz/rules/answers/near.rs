//! Numbers that are written with how far off they may be, or in a way that has to be worked out first: `37 ± 0.5`, `about 37`,
//! `36-37`, `> 5`, `7 + 3`, `√2`. It reads one step of a calculation, and no formula.

use num_traits::ToPrimitive;

use super::several::one_number_each;
use super::{Amiss, Field};
use crate::text::number::{self, Rational};
use crate::text::units;
use crate::text::words::shortened;

/// What people write before a number that is not exact.
const ABOUT: &[&str] = &[
    "~",
    "≈",
    "about ",
    "approx. ",
    "approx ",
    "approximately ",
    "around ",
    "roughly ",
    "circa ",
    "ca. ",
    "ca ",
    "c. ",
    "etwa ",
    "ungefähr ",
    "environ ",
];

/// What stands between a number and how far off it may be.
const OFF: &[&str] = &["±", "+/-", "+-"];

/// What stands between the two ends of a range.
const TO: &[&str] = &["..", "–", "—", " to ", " bis ", "-"];

/// From here on two numbers with a dash between them are years.
const YEARS: i64 = 1000;

/// What is amiss with a number of this sort.
pub(super) fn amiss(written: &str, field: Field<'_>) -> Option<Amiss> {
    let help = off(written, field)
        .or_else(|| goes_on(written, field))
        .or_else(|| about(written, field))
        .or_else(|| range(written, field))
        .or_else(|| comparison(written))
        .or_else(|| both_signs(written))
        .or_else(|| root(written, field))
        .or_else(|| worked_out(written, field))?;
    let meant = if is_comparison(written) {
        "write `kind: text` below"
    } else {
        "put it in quotes"
    };
    Some(Amiss {
        message: format!(
            "`{}` is read as a text, not as a number",
            shortened(written)
        ),
        help: format!("{help}\nif it is to be typed exactly so, {meant}"),
    })
}

/// Whether this is a comparison, which stands in quotes only because a file wants it so.
pub(super) fn is_comparison(written: &str) -> bool {
    compared(written).is_some()
}

/// A number, and its unit if it has one.
fn amount(text: &str) -> Option<(&str, Option<&str>)> {
    let text = text.trim();
    if number::plain(text).is_some() {
        return Some((text, None));
    }
    let (number, unit) = units::quantity(text)?;
    number::plain(number).map(|_| (number, Some(unit)))
}

/// The lines for a number that may be off by so much.
fn lines(number: &str, off: &str, unit: Option<&str>, field: Field<'_>) -> String {
    let unit = match (unit, field) {
        (None, _) => String::new(),
        (Some(unit), Field::Answer) => format!("\n    unit: {unit}"),
        (Some(unit), Field::Gap { .. }) => format!("\nand the unit behind the gap, `___ {unit}`"),
    };
    format!(
        "write the number alone, and how far off an answer may be:\n    {}\n    tolerance: {off}{unit}",
        field.line(number)
    )
}

fn off(written: &str, field: Field<'_>) -> Option<String> {
    let (number, off) = OFF.iter().find_map(|sign| written.split_once(sign))?;
    let (number, before) = amount(number)?;
    let (off, after) = amount(off)?;
    Some(lines(number, off, after.or(before), field))
}

/// `1.41...`
fn goes_on(written: &str, field: Field<'_>) -> Option<String> {
    let number = written
        .strip_suffix("...")
        .or_else(|| written.strip_suffix('…'))?
        .trim();
    let (_, decimals) = number.split_once('.')?;
    let last = "0".repeat(decimals.len().saturating_sub(1));
    number::plain(number).map(|_| lines(number, &format!("0.{last}1"), None, field))
}

fn about(written: &str, field: Field<'_>) -> Option<String> {
    let rest = ABOUT.iter().find_map(|word| {
        let begin = written.get(..word.len())?;
        begin
            .eq_ignore_ascii_case(word)
            .then(|| &written[word.len()..])
    })?;
    let (number, unit) = amount(rest)?;
    Some(lines(number, "0.5", unit, field))
}

fn range(written: &str, field: Field<'_>) -> Option<String> {
    let inner = written
        .strip_prefix("between ")
        .and_then(|rest| rest.split_once(" and "));
    let rest = written.strip_prefix("from ").unwrap_or(written);
    let (from, to) = inner.or_else(|| TO.iter().find_map(|sign| rest.split_once(sign)))?;
    let (from, _) = amount(from)?;
    let (to, unit) = amount(to)?;
    let (low, high) = (number::plain(from)?, number::plain(to)?);
    if low >= high || low >= Rational::from_integer(YEARS.into()) {
        return None;
    }
    let two = Rational::from_integer(2.into());
    let (middle, off) = ((&low + &high) / &two, (&high - &low) / &two);
    Some(lines(&in_file(&middle), &in_file(&off), unit, field))
}

/// The number after `<` or `>`.
fn compared(written: &str) -> Option<(&str, Option<&str>)> {
    let rest = written.trim().strip_prefix(['<', '>', '≤', '≥'])?;
    amount(rest.strip_prefix('=').unwrap_or(rest))
}

fn comparison(written: &str) -> Option<String> {
    let (number, _) = compared(written)?;
    let sign = if written.trim().starts_with(['<', '≤']) {
        "<"
    } else {
        ">"
    };
    Some(format!(
        "an answer is one number, never a range: ask for one, or have the range picked:\n    choices: [\"< {number}\", \"= {number}\", \"> {number}\"]\n    answer: \"{sign} {number}\""
    ))
}

fn both_signs(written: &str) -> Option<String> {
    let number = written.strip_prefix('±')?.trim();
    number::plain(number)?;
    Some(one_number_each(&[number, &format!("-{number}")]))
}

fn root(written: &str, field: Field<'_>) -> Option<String> {
    let inner = written.strip_prefix('√')?;
    let value = number::plain(inner.trim_matches(['(', ')', ' ']))?;
    let root = value.to_f64().filter(|value| *value >= 0.0)?.sqrt();
    let whole = Rational::from_float(root.round())?;
    if &whole * &whole == value {
        return Some(format!(
            "write what it comes to:\n    {}",
            field.line(&whole.to_string())
        ));
    }
    Some(lines(&format!("{root:.3}"), "0.001", None, field))
}

/// Two numbers with a sign of arithmetic between them.
fn worked_out(written: &str, field: Field<'_>) -> Option<String> {
    let signs = ["+", "*", "×", "·", "÷", " - ", " − "];
    let (sign, (one, other)) = signs
        .iter()
        .find_map(|sign| Some((*sign, written.split_once(sign)?)))?;
    let (one, other) = (number::plain(one)?, number::plain(other)?);
    let zero = Rational::from_integer(0.into());
    let value = match sign {
        "+" => one + other,
        "*" | "×" | "·" => one * other,
        "÷" if other == zero => return None,
        "÷" => one / other,
        _ => one - other,
    };
    Some(format!(
        "nothing is worked out here; write what it comes to:\n    {}",
        field.line(&in_file(&value))
    ))
}

/// A number as it stands in a file: with a point where that ends soon, else as a fraction.
pub(super) fn in_file(value: &Rational) -> String {
    let ten = Rational::from_integer(10.into());
    let mut grown = value.clone();
    for places in 0..=6_usize {
        if grown.is_integer() {
            return with_point(&grown, places);
        }
        grown *= &ten;
    }
    value.to_string()
}

fn with_point(grown: &Rational, places: usize) -> String {
    let written = grown.to_string();
    if places == 0 {
        return written;
    }
    let (sign, digits) = written
        .strip_prefix('-')
        .map_or(("", written.as_str()), |rest| ("-", rest));
    let digits = format!("{digits:0>width$}", width = places + 1);
    let (whole, tenths) = digits.split_at(digits.len() - places);
    format!("{sign}{whole}.{tenths}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_with_a_point_where_it_ends() {
        for (value, written) in [
            ("73/2", "36.5"),
            ("-1/20", "-0.05"),
            ("1/3", "1/3"),
            ("12", "12"),
        ] {
            assert_eq!(in_file(&number::plain(value).unwrap()), written);
        }
    }

    #[test]
    fn years_scores_and_names_are_no_ranges() {
        for written in [
            "1914-1918",
            "3-1",
            "8-bit",
            "5-HT",
            "2-methyl",
            "COVID-19",
            "A4",
            "1+x",
            "C++",
            "~/bin",
        ] {
            assert!(amiss(written, Field::Answer).is_none(), "{written}");
        }
    }
}
