//! Numbers to be put in order that are not in order as they are written, which is what counts as right.

use super::super::{Found, first_line};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Question, Words};
use crate::text::number::{self, Rational};
use crate::text::units;
use crate::text::words::{in_line, shortened};

/// Words of a question that asks for a rising order.
const RISING: &[&str] = &[
    "smallest to largest",
    "smallest to biggest",
    "smallest first",
    "least to greatest",
    "low to high",
    "lowest to highest",
    "ascending",
    "shortest to longest",
    "lightest to heaviest",
    "slowest to fastest",
    "from small to large",
    "aufsteigend",
    "vom kleinsten zum größten",
    "kleinste zuerst",
    "de menor a mayor",
    "ascendente",
    "du plus petit au plus grand",
    "ordre croissant",
];

/// Words of a question that asks for a falling order.
const FALLING: &[&str] = &[
    "largest to smallest",
    "biggest to smallest",
    "largest first",
    "biggest first",
    "greatest to least",
    "high to low",
    "highest to lowest",
    "descending",
    "longest to shortest",
    "heaviest to lightest",
    "fastest to slowest",
    "absteigend",
    "vom größten zum kleinsten",
    "größte zuerst",
    "de mayor a menor",
    "descendente",
    "du plus grand au plus petit",
    "ordre décroissant",
];

/// The most items that are shown as they should be written.
const MOST_SHOWN: usize = 12;

/// Reports them. What stands in quotes is meant as it stands.
pub(super) fn report(question: &Question, items: &[Words], source: &str, found: &mut Found) {
    if question.varied.is_some() || items.len() < 3 || is_cut(items, source) {
        return;
    }
    let Some(values) = values(items, source) else {
        return;
    };
    let asked = question.prompt.to_lowercase();
    let wants = |list: &[&str]| list.iter().any(|words| asked.contains(words));
    let (rising, falling) = match (wants(RISING), wants(FALLING)) {
        (true, false) => (true, false),
        (false, true) => (false, true),
        _ => (true, true),
    };
    let mut pairs = values.windows(2);
    let first_fall = pairs.position(|pair| pair[0] > pair[1]);
    let first_rise = values.windows(2).position(|pair| pair[0] < pair[1]);
    if rising && first_fall.is_none() || falling && first_rise.is_none() {
        return;
    }
    let Some(place) = (if rising { first_fall } else { first_rise }) else {
        return;
    };
    let mut sorted: Vec<(&Rational, &Words)> = values.iter().zip(items).collect();
    sorted.sort_by(|one, other| one.0.cmp(other.0));
    if !rising {
        sorted.reverse();
    }
    let sorted = sorted.iter().take(MOST_SHOWN);
    let lines: String = sorted
        .map(|(_, item)| format!("\n      - {}", in_line(item)))
        .collect();
    let (one, other) = (&items[place], &items[place + 1]);
    let message = format!(
        "as the items are written is their right order, and here `{}` comes before `{}`",
        shortened(one),
        shortened(other)
    );
    let at = first_line(source, other.at);
    let problem = Diagnostic::new(Code::ChoiceDependsOnOrder, at, message).label("out of order");
    found.push(problem.help(format!(
        "if they go by size, write:\n    order:{lines}\nif they go by something else, put them in quotes"
    )));
}

/// Whether a comma without a space stands between two numbers, as in `[0,5, 0,75]`: a decimal in two pieces, which is told.
pub(in super::super) fn is_cut(items: &[Words], source: &str) -> bool {
    let mut pairs = items.windows(2);
    pairs.any(|pair| {
        let close = source.get(pair[0].at.end..pair[1].at.start) == Some(",");
        close && number::plain(&pair[0]).is_some() && number::plain(&pair[1]).is_some()
    })
}

/// The items as numbers, where all are, counted in the same unit and without quotes.
fn values(items: &[Words], source: &str) -> Option<Vec<Rational>> {
    let mut unit = None;
    let one = |item: &Words| {
        let (value, own) = value(item)?;
        let written = source.get(item.at.start..item.at.end) == Some(item.as_str());
        (written && *unit.get_or_insert(own.to_owned()) == own).then_some(value)
    };
    items.iter().map(one).collect()
}

/// A number, and what it is counted in.
fn value(item: &str) -> Option<(Rational, &str)> {
    if let Some(value) = number::plain(item) {
        return Some((value, ""));
    }
    if let Some(year) = year(item) {
        return Some((Rational::from_integer(year.into()), "of years"));
    }
    let (number, unit) = units::quantity(item)?;
    Some((number::plain(number)?, unit))
}

/// The year of `1945 - the war ends`, `1945: the war ends` and `The war ends (1945)`.
fn year(item: &str) -> Option<u16> {
    let before = || {
        let (year, rest) = item.split_at_checked(4)?;
        let signs = [" - ", " – ", ": ", " (", ", "];
        signs
            .iter()
            .any(|sign| rest.starts_with(sign))
            .then_some(year)
    };
    let behind = || {
        item.strip_suffix(')')?
            .rsplit_once('(')
            .map(|(_, year)| year)
    };
    let year = before().or_else(behind)?;
    let year: u16 = year.parse().ok().filter(|_| year.len() == 4)?;
    (1000..2200).contains(&year).then_some(year)
}
