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

/// A gap with its answers.
fn gap(
    question: &Question,
    number: usize,
    blank: &Blank,
    case: bool,
    lost: &mut Vec<String>,
) -> String {
    // What is said to an answer in this gap comes before what is said to it in any.
    let mut told: Vec<(&str, &String)> = Vec::new();
    let mut in_any: Vec<(&str, &String)> = Vec::new();
    for (key, said) in &question.feedback {
        match of_gap(key) {
            Some((place, key)) if place == number + 1 => told.push((key, said)),
            None if fits_in(key, blank) => in_any.push((&**key, said)),
            _ => {}
        }
    }
    in_any.retain(|(key, _)| told.iter().all(|(own, _)| own != key));
    told.append(&mut in_any);
    let mut answers = Vec::new();
    let mut answer = |weight: &str, key: &str, written: &str| {
        let place = told.iter().position(|(known, _)| *known == key);
        let said = place.map(|place| html(told.remove(place).1));
        let said = said.map_or_else(String::new, |said| format!("#{}", cloze::escaped(&said)));
        let written = cloze::escaped(&escaped_html(written));
        answers.push(format!("{weight}{written}{said}"));
    };
    let name = match blank {
        Blank::Number(value) => {
            let tolerance = question.gaps.tolerance.as_deref();
            answer("=", value, &near(value, tolerance).unwrap_or_default());
            "NUMERICAL"
        }
        Blank::Text(all) => {
            for accepted in all {
                match wildcard::written(accepted) {
                    Some(written) => answer("=", &accepted.written(), &written),
                    None => lost.push(format!(
                        "the pattern {} in gap {}: Moodle has * alone",
                        accepted.written(),
                        number + 1
                    )),
                }
            }
            if case { "SHORTANSWER_C" } else { "SHORTANSWER" }
        }
    };
    let spread = match blank {
        Blank::Number(value) => {
            number::plain(value).map(|value| spread(told.iter().copied(), &value))
        }
        Blank::Text(_) => None,
    };
    let mut answer = |written: &str, said: &str| {
        let written = cloze::escaped(&escaped_html(written));
        answers.push(format!("%0%{written}#{}", cloze::escaped(&html(said))));
    };
    for (key, said) in &told {
        if spread.is_some() && is_comparison(key) {
            continue;
        }
        let written = match blank {
            Blank::Number(_) => number::plain(key).and_then(|value| exact(&value)),
            Blank::Text(_) => wildcard::written(&wildcard::of_key(key)),
        };
        match written {
            Some(written) => answer(&written, said),
            None => lost.push(format!("what is said to “{key}” in gap {}", number + 1)),
        }
    }
    if let Some(spread) = spread {
        for (middle, off, said) in &spread.ranges {
            answer(&format!("{middle}:{off}"), said);
        }
        if let Some(said) = spread.rest {
            answer("*", said);
        }
        let gone = spread.lost.iter();
        lost.extend(gone.map(|key| format!("what is said to “{key}” in gap {}", number + 1)));
    }
    format!("{{1:{name}:{}}}", answers.join("~"))
}
