//! `answer-hard-to-type` in drawn answers: a decimal that never ends, where no tolerance is given; and a number that is read as a
//! text, because it stands in braces. Who works with decimals cannot type the first; a fraction can be typed, so nothing is said
//! where the question speaks of one.

use num_traits::{One, Zero};

use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::formula::{Formula, without_braces};
use crate::quiz::{Accepted, Blank, Kind, NumberKey, Question, TextKey};
use crate::text::number::{self, Rational};
use crate::text::units;

/// The answers of this drawing that are hard to type; `source` is the text that the set was read from.
pub(super) fn hard(question: &Question, source: &str) -> Vec<Diagnostic> {
    let mut found = decimals(question);
    match &question.kind {
        Kind::Text(key) => found.extend(in_braces(key, question, source)),
        Kind::Blanks(blanks) => {
            let texts = blanks.iter().filter_map(|blank| match &blank.value {
                Blank::Text(key) => Some(key),
                Blank::Number(_) => None,
            });
            found.extend(texts.filter_map(|key| in_braces(key, question, source)));
        }
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Number(_)
        | Kind::Order(_)
        | Kind::Match(_) => {}
    }
    found
}

/// `answer: "{v * t}"`: what learners type would be compared with these digits as they stand.
fn in_braces(key: &TextKey, question: &Question, source: &str) -> Option<Diagnostic> {
    let [accepted] = key.accepted.as_slice() else {
        return None;
    };
    let Accepted::Text(drawn) = &accepted.value else {
        return None;
    };
    let written = source.get(accepted.at.start..accepted.at.end)?;
    let written = written.trim_matches(['"', '\'']);
    let (formula, unit) = alone(written, drawn).or_else(|| sum(written, drawn))?;
    let whole = source.get(question.at.start..question.at.end)?;
    if whole.contains("kind: text") {
        return None;
    }
    let message = format!("the answer {drawn} is read as a text, because it stands in braces");
    let problem = Diagnostic::new(Code::AnswerHardToType, accepted.at, message);
    if let Kind::Blanks(_) = &question.kind {
        let help = format!("a number is worked out after `=`:\n    blanks:\n      - = {formula}");
        return unit
            .is_empty()
            .then(|| problem.label("read as a text").help(help));
    }
    let help = format!(
        "a number is worked out after `=`:\n    answer: = {formula}{unit}\nif it is to be typed exactly so, write `kind: text`"
    );
    Some(problem.label("read as a text").help(help))
}

/// The formula of `{v * t}` or `{v * t} km` that gives a number, and the line for its unit.
fn alone(written: &str, drawn: &str) -> Option<(String, String)> {
    let (formula, rest) = written.strip_prefix('{')?.split_once('}')?;
    let unit = match units::quantity(drawn) {
        Some((_, unit)) if rest.trim() == unit => format!("\n    unit: {unit}"),
        None if rest.is_empty() && number::plain(drawn).is_some() => String::new(),
        _ => return None,
    };
    Some((formula.trim().to_owned(), unit))
}

/// The formula of `{x} + 1`, whose drawings are sums such as `2 + 1`. A date and a score, `{d}/{m}` and `{a}-{b}`, are none.
fn sum(written: &str, drawn: &str) -> Option<(String, String)> {
    let signs = ["+", "*", "×", "÷", "^", " - ", " / "];
    let worked_out = signs.iter().any(|sign| drawn.contains(sign))
        && Formula::parse(drawn).is_ok_and(|formula| formula.names().next().is_none());
    if !worked_out || !written.contains('{') {
        return None;
    }
    Some((without_braces(written)?, String::new()))
}

/// The answers of this drawing that no decimal is equal to.
fn decimals(question: &Question) -> Vec<Diagnostic> {
    let keys: Vec<&NumberKey> = match &question.kind {
        Kind::Number(key) => vec![key],
        Kind::Blanks(blanks) => blanks
            .iter()
            .filter_map(|blank| match &blank.value {
                Blank::Number(key) => Some(key),
                Blank::Text(_) => None,
            })
            .collect(),
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Text(_)
        | Kind::Order(_)
        | Kind::Match(_) => Vec::new(),
    };
    let never = keys
        .into_iter()
        .filter(|key| key.tolerance.is_none() && !ends(&key.value));
    let never: Vec<Diagnostic> = never.map(problem).collect();
    if never.is_empty() || speaks_of_fractions(question) {
        return Vec::new();
    }
    never
}

/// Whether a decimal of it ends: what is below the line has no other factors than 2 and 5.
fn ends(number: &Rational) -> bool {
    if number.is_integer() {
        return true;
    }
    let mut below = number.denom().clone();
    for factor in [2_u32, 5] {
        while (&below % factor).is_zero() {
            below /= factor;
        }
    }
    below.is_one()
}

/// Whether a learner is led to a fraction: the question asks for one, in English, or shows one, or the hints and the explanation do.
fn speaks_of_fractions(question: &Question) -> bool {
    let mut texts = std::iter::once(&question.prompt)
        .chain(&question.hints)
        .chain(&question.explanation);
    texts.any(|text| text.to_lowercase().contains("fraction") || shows_fraction(text))
}

/// Whether digits stand on both sides of a `/`, or TeX writes a fraction.
fn shows_fraction(text: &str) -> bool {
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    let mut lines = text.match_indices('/');
    let slashed =
        lines.any(|(at, _)| digit(bytes.get(at + 1)) && at > 0 && digit(bytes.get(at - 1)));
    slashed || text.contains("frac{")
}

fn problem(key: &NumberKey) -> Diagnostic {
    let message = format!("the answer is {}, and its decimal never ends", key.value);
    Diagnostic::new(Code::AnswerHardToType, key.written.at, message)
        .label("as a decimal nobody can type it")
        .help("write how far off an answer may be, such as `tolerance: 0.01`; or ask for a fraction in the question, as one can be typed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_ends_where_twos_and_fives_divide() {
        for (above, below, expected) in [
            (1, 3, false),
            (1, 8, true),
            (7, 50, true),
            (5, 6, false),
            (4, 1, true),
        ] {
            let number = Rational::new(above.into(), below.into());
            assert_eq!(ends(&number), expected, "{number}");
        }
    }
}
