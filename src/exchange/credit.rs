//! Answers that are each worth a part of the credit, as Moodle's formats have them: which of them are right here, and what is told of the
//! others.

use super::draft::{Accepted, Choice, Kind, Told};
use super::wildcard;

/// A choice with its part of the credit.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed {
    /// Whether it is right is seen later.
    pub choice: Choice,
    /// In percent.
    pub weight: f64,
}

/// A typed answer with its part of the credit.
#[derive(Debug, Clone, PartialEq)]
pub struct Typed {
    /// As it is typed; a `*` stands for any signs.
    pub text: String,
    /// In percent.
    pub weight: f64,
    /// What is said to it.
    pub feedback: Option<String>,
}

/// All of the credit, as far as a file may have rounded it.
const ALL: f64 = 99.9;

/// Choices by their parts of the credit: all of it makes the right one of a `single` choice, any of it one of several. What has no place
/// goes to `lose`.
///
/// # Errors
///
/// Why there is no key, in a sentence without a full stop.
pub fn choices(
    single: bool,
    mut all: Vec<Weighed>,
    lose: &mut dyn FnMut(String),
) -> Result<Kind, String> {
    for one in &mut all {
        one.choice.correct = one.weight > 0.0 && (!single || one.weight >= ALL);
    }
    let right = all.iter().filter(|one| one.choice.correct).count();
    if right == 0 {
        return Err("none of its choices is right".to_owned());
    }
    for part in all
        .iter()
        .filter(|one| one.weight > 0.0 && !one.choice.correct)
    {
        let said = part.choice.feedback.is_some();
        lose(credit(part.weight, &part.choice.text, said));
    }
    let weights = all.iter().map(|one| one.weight);
    let weights: Vec<f64> = weights.filter(|weight| *weight > 0.0).collect();
    let choices = all.into_iter().map(|one| one.choice).collect();
    if single && right == 1 {
        return Ok(Kind::Choice(choices));
    }
    if single {
        lose(format!(
            "that one of its {right} right choices was enough: here all of them are to be picked"
        ));
    } else if let Some(parts) = unequal(&weights) {
        lose(parts);
    }
    Ok(Kind::Select(choices))
}

/// What typed answers accept, and what is said to which. What has no place goes to `lose`.
///
/// # Errors
///
/// Why there is no key, in a sentence without a full stop.
pub fn typed(
    all: Vec<Typed>,
    lose: &mut dyn FnMut(String),
) -> Result<(Vec<Accepted>, Told), String> {
    let (mut accepted, mut feedback) = (Vec::new(), Vec::new());
    for answer in all {
        let key = wildcard::accepted(&answer.text);
        let right = answer.weight >= ALL;
        if right && wildcard::is_anything(&key) {
            return Err("it accepts whatever is typed".to_owned());
        }
        if answer.weight > 0.0 && !right {
            let said = answer.feedback.is_some();
            lose(credit(answer.weight, &answer.text, said));
        }
        feedback.extend(answer.feedback.map(|said| (key.written(), said)));
        if right {
            accepted.push(key);
        }
    }
    if accepted.is_empty() {
        return Err("none of its answers is right".to_owned());
    }
    Ok((accepted, feedback))
}

/// A part of the credit as it is told, and what the teacher can do about it.
#[must_use]
pub fn credit(weight: f64, answer: &str, said: bool) -> String {
    let more = if said {
        ""
    } else {
        "; say to it what is missing"
    };
    format!("{weight}% of the credit for “{answer}”: here it is one that is not right yet{more}")
}

/// Told where several right choices make up unequal parts of the credit, which a choice here does not have; nothing where the parts are alike.
fn unequal(weights: &[f64]) -> Option<String> {
    // A third is written as 33, 33.3 or 33.33333.
    const ROUNDED: f64 = 1.0;
    let least = weights.iter().copied().fold(f64::INFINITY, f64::min);
    let most = weights.iter().copied().fold(0.0, f64::max);
    if weights.len() < 2 || most - least <= ROUNDED {
        return None;
    }
    let parts: Vec<String> = weights.iter().map(|part| format!("{part}%")).collect();
    let parts = parts.join(", ");
    Some(format!(
        "that its right choices are worth unequal parts ({parts}): here one counts as much as another"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unequal_parts_are_told_and_rounded_ones_are_alike() {
        for (weights, told) in [
            (&[100.0][..], false),
            (&[50.0, 50.0], false),
            (&[33.333, 33.3, 33.0], false),
            (&[70.0, 30.0], true),
        ] {
            assert_eq!(unequal(weights).is_some(), told, "{weights:?}");
        }
    }
}
