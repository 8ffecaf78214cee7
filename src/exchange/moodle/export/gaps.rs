//! Gaps of ours, as answers that are embedded in a text of Moodle's.

use super::typed::exact;
use crate::exchange::draft::{Blank, Question};
use crate::exchange::moodle::cloze;
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
    let mut out = html(&marked);
    for (number, blank) in blanks.iter().enumerate() {
        let gap = gap(question, number, blank, lost);
        out = out.replace(&format!("{open}{number}{close}"), &gap);
    }
    let unplaced = question
        .feedback
        .iter()
        .any(|(key, _)| !key.contains(" = "));
    if unplaced {
        lost.push("feedback that is to no answer in a gap".to_owned());
    }
    out
}

/// A gap with its answers.
fn gap(question: &Question, number: usize, blank: &Blank, lost: &mut Vec<String>) -> String {
    let before = format!("{} = ", number + 1);
    let told = question.feedback.iter();
    let told = told.filter_map(|(key, said)| Some((key.strip_prefix(&*before)?, said)));
    let mut told: Vec<(&str, &String)> = told.collect();
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
            let written = number::plain(value).map_or_else(String::new, |value| decimal(&value));
            answer("=", value, &format!("{written}:0"));
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
            "SHORTANSWER"
        }
    };
    for (key, said) in told {
        let written = match blank {
            Blank::Number(_) => number::plain(key).and_then(|value| exact(&value)),
            Blank::Text(_) => wildcard::written(&wildcard::of_key(key)),
        };
        let Some(written) = written else {
            lost.push(format!("what is said to “{key}” in gap {}", number + 1));
            continue;
        };
        let written = cloze::escaped(&escaped_html(&written));
        answers.push(format!("%0%{written}#{}", cloze::escaped(&html(said))));
    }
    format!("{{1:{name}:{}}}", answers.join("~"))
}
