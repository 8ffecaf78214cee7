//! Gaps of ours, as answers that are embedded in a text of Moodle's.

use super::typed::{beside_case, exact, off, rounded};
use crate::exchange::draft::{Blank, Question};
use crate::exchange::moodle::cloze;
use crate::exchange::near::spread::{is_comparison, spread};
use crate::exchange::of_set::decimal;
use crate::exchange::wildcard;
use crate::text::gaps;
use crate::text::markup::{escaped_html, html};
use crate::text::number;

/// Whether each gap can be written.
pub(super) fn fit(question: &Question, blanks: &[Blank]) -> Result<String, String> {
    if gaps::gaps(&question.prompt).count() != blanks.len() {
        return Err("its gaps stand in code or in formulas".to_owned());
    }
    for blank in blanks {
        let fits = match blank {
            Blank::Text(all) => all.iter().any(|one| wildcard::written(one).is_some()),
            Blank::Number(value) => number::plain(value)
                .and_then(|value| exact(&value))
                .is_some(),
        };
        if !fits {
            return Err(
                "what belongs into one of its gaps can be said in no way of Moodle's".to_owned(),
            );
        }
    }
    Ok(String::new())
}

/// What no text of ours has, around the number of a gap, while the text becomes HTML.
const MARKS: (char, char) = ('\u{10ff2c}', '\u{10ff2d}');

pub(super) fn filled(question: &Question, blanks: &[Blank], lost: &mut Vec<String>) -> String {
    let (open, close) = MARKS;
    let marked = gaps::filled(&question.prompt, |number| format!("{open}{number}{close}"));
    let case = beside_case(&question.gaps.strict, question.gaps.typos, lost);
    let mut out = html(&marked);
    for (number, blank) in blanks.iter().enumerate() {
        let gap = gap(question, number, blank, case, lost);
        out = out.replace(&format!("{open}{number}{close}"), &gap);
    }
    for (key, _) in &question.feedback {
        let is_placed = of_gap(key).is_some() || blanks.iter().any(|blank| fits_in(key, blank));
        if !is_placed {
            lost.push(format!("what is said to “{key}”, which fits in no gap"));
        }
    }
    out
}

/// The number of the gap to whose answer something is said, `2 = Nairobi`, and that answer; nothing where it is said in any gap.
fn of_gap(key: &str) -> Option<(usize, &str)> {
    let (number, answer) = key.split_once(" = ")?;
    Some((number.parse().ok()?, answer))
}

/// Whether this may be typed into such a gap.
fn fits_in(key: &str, blank: &Blank) -> bool {
    let is_number = number::plain(key).is_some() || is_comparison(key);
    is_number == matches!(blank, Blank::Number(_))
}

/// A number and how far off it may be, `47:0.5`.
fn near(value: &str, tolerance: Option<&str>) -> Option<String> {
    let value = number::plain(value)?;
    let off = off(&value, tolerance)?;
    // What has no end in decimals becomes a little wider.
    let off = exact(&off).unwrap_or_else(|| rounded(&value, &off).1);
    Some(format!("{}:{off}", decimal(&value)))
}

/// What is said in a gap, by its keys.
type Said<'q> = Vec<(&'q str, &'q String)>;

/// A gap with its answers.
fn gap(
    question: &Question,
    number: usize,
    blank: &Blank,
    case: bool,
    lost: &mut Vec<String>,
) -> String {
    let mut said = said_in(question, number, blank);
    let mut answers = right(question, number, blank, &mut said, lost);
    answers.extend(others(number, blank, &said, lost));
    let name = match blank {
        Blank::Number(_) => "NUMERICAL",
        Blank::Text(_) if case => "SHORTANSWER_C",
        Blank::Text(_) => "SHORTANSWER",
    };
    format!("{{1:{name}:{}}}", answers.join("~"))
}

/// What is said to answers in this gap, then to those in any, unless this one has words of its own to the same answer.
fn said_in<'q>(question: &'q Question, number: usize, blank: &Blank) -> Said<'q> {
    let (mut own, mut in_any): (Said<'_>, Said<'_>) = (Vec::new(), Vec::new());
    for (key, said) in &question.feedback {
        match of_gap(key) {
            Some((place, key)) if place == number + 1 => own.push((key, said)),
            None if fits_in(key, blank) => in_any.push((&**key, said)),
            _ => {}
        }
    }
    in_any.retain(|(key, _)| own.iter().all(|(known, _)| known != key));
    own.append(&mut in_any);
    own
}

/// An answer with its weight and with what is said to it.
fn answer(weight: &str, written: &str, said: Option<&String>) -> String {
    let said = said.map(|said| format!("#{}", cloze::escaped(&html(said))));
    let written = cloze::escaped(&escaped_html(written));
    format!("{weight}{written}{}", said.unwrap_or_default())
}

/// The right answers. What is said to them is taken out of what is said.
fn right(
    question: &Question,
    number: usize,
    blank: &Blank,
    said: &mut Said<'_>,
    lost: &mut Vec<String>,
) -> Vec<String> {
    let mut one = |key: &str, written: &str| {
        let place = said.iter().position(|(known, _)| *known == key);
        answer("=", written, place.map(|place| said.remove(place).1))
    };
    match blank {
        Blank::Number(value) => {
            let tolerance = question.gaps.tolerance.as_deref();
            let written = near(value, tolerance).unwrap_or_default();
            vec![one(value, &written)]
        }
        Blank::Text(all) => {
            let mut answers = Vec::new();
            for accepted in all {
                let key = accepted.written();
                match wildcard::written(accepted) {
                    Some(written) => answers.push(one(&key, &written)),
                    None => lost.push(format!(
                        "the pattern {key} in gap {}: Moodle has * alone",
                        number + 1
                    )),
                }
            }
            answers
        }
    }
}

/// Answers that are told something and are not right.
fn others(number: usize, blank: &Blank, said: &Said<'_>, lost: &mut Vec<String>) -> Vec<String> {
    let mut gone = |key: &str| lost.push(format!("what is said to “{key}” in gap {}", number + 1));
    let mut answers = Vec::new();
    let value = match blank {
        Blank::Number(value) => number::plain(value),
        Blank::Text(_) => None,
    };
    for (key, said) in said {
        if value.is_some() && is_comparison(key) {
            continue;
        }
        let written = match blank {
            Blank::Number(_) => number::plain(key).and_then(|value| exact(&value)),
            Blank::Text(_) => wildcard::written(&wildcard::of_key(key)),
        };
        match written {
            Some(written) => answers.push(answer("%0%", &written, Some(said))),
            None => gone(key),
        }
    }
    if let Some(value) = value {
        // What is said to all numbers above or below one.
        let spread = spread(said.iter().copied(), &value);
        let near = spread.ranges.iter();
        answers.extend(
            near.map(|(middle, off, said)| answer("%0%", &format!("{middle}:{off}"), Some(*said))),
        );
        answers.extend(spread.rest.map(|said| answer("%0%", "*", Some(said))));
        for key in &spread.lost {
            gone(key);
        }
    }
    answers
}
