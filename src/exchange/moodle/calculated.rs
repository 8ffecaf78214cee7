//! Calculated questions, whose numbers Moodle draws from data sets: they come along as questions with fresh numbers (`vary`), as far as a set
//! can say the same.
//!
//! What they mean here is what Moodle makes of them (`question/type/calculated/question.php` and `question/type/numerical/question.php`):
//!
//! - `{a}` in any text is the number `a` of one item of the data sets, the same item for all of them; `{={a}*2}` is worked out.
//! - The answer is not rounded before it is compared. How many places or figures are named for it says how it is shown, and so it is with
//!   what is worked out in choices and in what is said to an answer.
//! - The tolerance is a part of the answer (1), a number (2), or a factor (3).
//!
//! | file | holds |
//! |---|---|
//! | `data` | the data sets as `vary` and `where` |
//! | `formula` | Moodle's formulas, which are PHP's, as ours |
//! | `holes` | texts with `{a}` and `{={a}*2}` |

use super::kinds::{self, tolerance, unit};
use super::question::Keyed;
use super::texts::{Texts, typed};
use crate::exchange::draft::{Kind, Question};
use crate::exchange::near::{self, Near};
use crate::exchange::of_set::decimal;
use crate::exchange::xml::Element;
use crate::quiz::fill::shown;
use crate::quiz::formula::{Formula, Rational, Value};
use crate::text::number::{self, Decimal};
use data::Data;
use holes::{Holes, Shown};

mod data;
mod formula;
mod holes;

/// A question whose numbers are drawn, ready to be read like any other: its texts have marks where formulas stand.
pub(super) struct Calculated {
    /// It with marks.
    pub(super) element: Element,
    data: Data,
    holes: Holes,
    /// What is said to the right answer: here that stands in the explanation.
    right: Option<String>,
    /// The right answer's formula, and those of others to which something is said.
    slips: Option<(String, Vec<String>)>,
}

/// Whether this kind draws its numbers.
pub(super) fn is_one(kind: &str) -> bool {
    matches!(kind, "calculated" | "calculatedsimple" | "calculatedmulti")
}

/// Reads the data sets, and puts marks into all texts.
///
/// # Errors
///
/// Why it cannot be a question of ours, in a sentence without a full stop.
pub(super) fn marked(element: &Element) -> Result<Calculated, String> {
    let mut data = Data::read(element)?;
    let mut holes = Holes::default();
    let mut marked = element.clone();
    let is_choice = element.attribute("type") == Some("calculatedmulti");
    for child in &mut marked.children {
        match &*child.name {
            "questiontext" | "generalfeedback" | "hint" | "correctfeedback" => {
                holes.mark(child, Shown::AsItIs, &mut data)?;
            }
            "answer" => {
                let rounded = Shown::of(child);
                if is_choice {
                    holes.mark(child, rounded, &mut data)?;
                }
                let told = child.children.iter_mut();
                for told in told.filter(|told| told.name == "feedback") {
                    holes.mark(told, rounded, &mut data)?;
                }
            }
            _ => {}
        }
    }
    Ok(Calculated {
        element: marked,
        data,
        holes,
        right: None,
        slips: None,
    })
}

impl Calculated {
    /// The key, with formulas where a number would stand.
    pub(super) fn keyed(&mut self, texts: &mut Texts) -> Result<Keyed, String> {
        let element = &self.element;
        if element.attribute("type") == Some("calculatedmulti") {
            return kinds::choices(element, texts);
        }
        let mut numbers = Vec::new();
        for answer in element.all("answer") {
            let written = typed(answer);
            let value = if written.is_empty() || written == "*" {
                None
            } else {
                let formula = formula::translated(&written, &mut self.data)?;
                Some(format!("= {}", key(&formula, answer, &self.data)?))
            };
            numbers.push(Near {
                value,
                tolerance: off(answer, texts)?,
                weight: kinds::fraction(answer),
                feedback: texts.told(answer.child("feedback")),
            });
        }
        let (mut key, feedback) = near::key(numbers, &mut |what| texts.loses(what))?;
        key.unit = unit(element, texts);
        let (right, mut told): (Vec<_>, Vec<_>) = feedback
            .into_iter()
            .partition(|(other, _)| *other == key.value);
        self.right = right.into_iter().next().map(|(_, said)| said);
        let right = bare(&key.value);
        told.retain(|(other, _)| {
            let always =
                other.starts_with('=') && self.data.always(&format!("{} = {right}", bare(other)));
            if always {
                texts.loses(format!(
                    "what is said to {}: it is the right answer",
                    bare(other)
                ));
            }
            !always
        });
        let slips = told.iter().filter(|(other, _)| other.starts_with('='));
        let slips = slips.map(|(other, _)| bare(other).to_owned());
        self.slips = Some((right.to_owned(), slips.collect()));
        Ok(Keyed::new(Kind::Number(key), told))
    }

    /// Puts the formulas where their marks are, and says where the numbers come from.
    ///
    /// # Errors
    ///
    /// Why no set can say the same.
    pub(super) fn finish(self, question: &mut Question, texts: &mut Texts) -> Result<(), String> {
        let (mut vary, by_rule) = self.data.vary(texts)?;
        let (right, slips) = self.slips.unwrap_or_default();
        for slip in slips {
            let apart = format!("{slip} != {right}");
            let meet = !self.data.always(&apart);
            if meet {
                texts.loses(format!(
                    "the numbers with which {slip} is the right answer, too: what is said to it would be said to who got it"
                ));
            }
            if meet || by_rule {
                vary.conditions.push(apart);
            }
        }
        if let Some(right) = self.right {
            let more = question.explanation.take();
            let more = more.map_or_else(String::new, |more| format!("\n\n{more}"));
            question.explanation = Some(right + &more);
        }
        let names: Vec<&str> = vary.names.iter().map(|(name, _)| name.as_str()).collect();
        self.holes.fill(question, &names)?;
        if matches!(self.element.words("synchronize"), "1" | "2") {
            texts.loses("that other questions have the same numbers: here each has its own");
        }
        question.vary = Some(vary);
        Ok(())
    }
}

/// A formula without its `=`.
fn bare(formula: &str) -> &str {
    formula.trim_start_matches(['=', ' '])
}

/// The most signs of a number that still reads well as an answer.
const READABLE: usize = 9;

/// The formula of an answer; rounded to so many places that nobody would see it, where its exact value would be a fraction of many digits.
fn key(formula: &str, answer: &Element, data: &Data) -> Result<String, String> {
    let values = data.worked_out(formula)?;
    let long = |value: &&Value| {
        let text = shown(value, Decimal::Point);
        text.contains('/') && text.len() > READABLE
    };
    if !values.iter().any(|value| long(&value)) {
        return Ok(formula.to_owned());
    }
    let off = tolerance(answer.words("tolerance"))?;
    let off = off.and_then(|off| number::plain(&off));
    let places = Rational::new(1.into(), 1_000_000.into());
    let is_part = !matches!(answer.words("tolerancetype"), "2");
    let harmless = off.is_some_and(|off| {
        values.iter().all(|value| match value {
            Value::Exact(value) if is_part => {
                let value = if *value < Rational::from_integer(0.into()) {
                    -value
                } else {
                    value.clone()
                };
                value * &off > &places * Rational::from_integer(100.into())
            }
            Value::Exact(_) => off > &places * Rational::from_integer(100.into()),
            _ => true,
        })
    });
    let rounded = format!("round({formula}, 6)");
    let fits = harmless && Formula::parse(&rounded).is_ok();
    Ok(if fits { rounded } else { formula.to_owned() })
}

/// How far off an answer may be, as a set says it.
fn off(answer: &Element, texts: &mut Texts) -> Result<Option<String>, String> {
    let Some(off) = tolerance(answer.words("tolerance"))? else {
        return Ok(None);
    };
    let kind = answer.words("tolerancetype");
    if kind == "2" || kind == "nominal" {
        return Ok(Some(off));
    }
    if kind == "3" || kind == "geometric" {
        texts.loses(format!(
            "that its tolerance is a factor: here an answer may be as far below as above, {off} of it"
        ));
    }
    let part = number::plain(&off).ok_or("its tolerance is no number")?;
    let hundred = Rational::from_integer(100.into());
    Ok(Some(format!("{}%", decimal(&(part * hundred)))))
}

#[cfg(test)]
mod tests;
