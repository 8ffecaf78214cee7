//! Choices, typed answers, numbers, pairs and orders of Moodle.

use super::question::{Keyed, truth as is_true};
use super::texts::{Texts, one_line, typed};
use crate::exchange::draft::{Accepted, Choice, Kind, NumberKey, TextKey};
use crate::exchange::of_set::decimal;
use crate::exchange::wildcard;
use crate::exchange::xml::Element;
use crate::text::number;

/// What is said to which answer.
pub(super) type Told = Vec<(String, String)>;

/// The part of the grade that an answer gets, in percent.
fn fraction(answer: &Element) -> f64 {
    let written = answer.attribute("fraction").unwrap_or_default().trim();
    written.parse().unwrap_or(0.0)
}

/// A part of the credit as it is told.
pub(super) fn credit(fraction: f64, answer: &str) -> String {
    format!("{fraction}% of the credit for “{answer}”: here it is one that is not right yet")
}

/// An answer as it is read for choices.
pub(super) struct Weighed {
    pub(super) choice: Choice,
    pub(super) fraction: f64,
}

pub(super) fn choices(element: &Element, texts: &mut Texts) -> Result<Keyed, String> {
    let single = is_true(element.words("single")).unwrap_or(true);
    let answers = element.all("answer").map(|answer| Weighed {
        choice: Choice {
            text: texts.short(answer),
            correct: false,
            feedback: texts.told(answer.child("feedback")),
        },
        fraction: fraction(answer),
    });
    let answers = answers.collect();
    let kind = weighed(single, answers, texts)?;
    Ok(Keyed::new(kind, Vec::new()))
}

/// Choices by their parts of the credit: all of it makes the right one of a single choice, any of it one of several.
pub(super) fn weighed(
    single: bool,
    mut answers: Vec<Weighed>,
    texts: &mut Texts,
) -> Result<Kind, String> {
    for answer in &mut answers {
        answer.choice.correct = if single {
            answer.fraction >= 99.9
        } else {
            answer.fraction > 0.0
        };
    }
    let count = answers
        .iter()
        .filter(|answer| answer.choice.correct)
        .count();
    if count == 0 {
        return Err("none of its choices is right".to_owned());
    }
    if single {
        let part = |answer: &&Weighed| answer.fraction > 0.0 && !answer.choice.correct;
        for answer in answers.iter().filter(part) {
            texts.loses(credit(answer.fraction, &answer.choice.text));
        }
    }
    let choices = answers.into_iter().map(|answer| answer.choice).collect();
    if single && count == 1 {
        return Ok(Kind::Choice(choices));
    }
    if single {
        texts.loses(format!(
            "that one of its {count} right choices was enough: here all of them are to be picked"
        ));
    }
    Ok(Kind::Select(choices))
}

pub(super) fn truth(element: &Element, texts: &mut Texts) -> Result<Keyed, String> {
    let mut right = None;
    let mut feedback = Vec::new();
    for answer in element.all("answer") {
        let which = typed(answer).to_lowercase();
        let Ok(which) = which.parse::<bool>() else {
            return Err(format!("its answer “{which}” is neither true nor false"));
        };
        if fraction(answer) > 0.0 {
            right = Some(which);
        }
        let said = texts.told(answer.child("feedback"));
        feedback.extend(said.map(|said| (which.to_string(), said)));
    }
    let right = right.ok_or("nothing says whether it is true or false")?;
    feedback.sort_by_key(|(which, _)| *which == right.to_string());
    Ok(Keyed::new(Kind::TrueFalse(right), feedback))
}

/// A typed answer with its part of the credit.
pub(super) struct Typed {
    pub(super) text: String,
    pub(super) fraction: f64,
    pub(super) feedback: Option<String>,
}

pub(super) fn short(element: &Element, texts: &mut Texts) -> Result<Keyed, String> {
    let answers = element.all("answer").map(|answer| Typed {
        text: typed(answer),
        fraction: fraction(answer),
        feedback: texts.told(answer.child("feedback")),
    });
    let answers = answers.collect();
    let (accepted, feedback) = typed_key(answers, texts)?;
    let strict = is_true(element.words("usecase")) == Some(true);
    let key = TextKey {
        accepted,
        strict: strict.then(|| "case".to_owned()).into_iter().collect(),
        typos: 0,
    };
    Ok(Keyed::new(Kind::Text(key), feedback))
}

/// What typed answers accept, and what is said to which.
pub(super) fn typed_key(
    answers: Vec<Typed>,
    texts: &mut Texts,
) -> Result<(Vec<Accepted>, Told), String> {
    let (mut accepted, mut feedback) = (Vec::new(), Vec::new());
    for answer in answers {
        let key = wildcard::accepted(&answer.text);
        let right = answer.fraction >= 99.9;
        if right && wildcard::is_anything(&key) {
            return Err("it accepts whatever is typed".to_owned());
        }
        feedback.extend(answer.feedback.map(|said| (key.written(), said)));
        if right {
            accepted.push(key);
        } else if answer.fraction > 0.0 {
            texts.loses(credit(answer.fraction, &answer.text));
        }
    }
    if accepted.is_empty() {
        return Err("none of its answers is right".to_owned());
    }
    Ok((accepted, feedback))
}

/// A number with its part of the credit; `None` for any.
pub(super) struct Number {
    pub(super) value: Option<String>,
    pub(super) tolerance: Option<String>,
    pub(super) fraction: f64,
    pub(super) feedback: Option<String>,
}

pub(super) fn numerical(element: &Element, texts: &mut Texts) -> Result<Keyed, String> {
    let mut numbers = Vec::new();
    for answer in element.all("answer") {
        let written = typed(answer);
        numbers.push(Number {
            value: value(&written)?,
            tolerance: tolerance(answer.words("tolerance"))?,
            fraction: fraction(answer),
            feedback: texts.told(answer.child("feedback")),
        });
    }
    let (mut key, feedback) = number_key(numbers, texts)?;
    key.unit = unit(element, texts);
    Ok(Keyed::new(Kind::Number(key), feedback))
}

/// The number that is written; nothing for `*`.
pub(super) fn value(written: &str) -> Result<Option<String>, String> {
    if written == "*" {
        return Ok(None);
    }
    // Exports of other languages have their own decimal sign.
    let value = written.replace(',', ".");
    match number::plain(&value) {
        Some(_) => Ok(Some(value)),
        None => Err(format!("its answer “{written}” is no number")),
    }
}

/// How far off an answer may be; nothing where it is exact.
pub(super) fn tolerance(written: &str) -> Result<Option<String>, String> {
    if written.is_empty() {
        return Ok(None);
    }
    let off = number::plain(&written.replace(',', "."));
    let off = off.ok_or_else(|| format!("its tolerance “{written}” is no number"))?;
    Ok(Some(decimal(&off)).filter(|off| off != "0"))
}

/// The key of a number, and what is said to which.
pub(super) fn number_key(
    numbers: Vec<Number>,
    texts: &mut Texts,
) -> Result<(NumberKey, Told), String> {
    let right = numbers.iter().position(|number| number.fraction >= 99.9);
    let right = right.ok_or("no number is right")?;
    let Some(value) = numbers[right].value.clone() else {
        return Err("it accepts any number".to_owned());
    };
    let off = numbers[right].tolerance.clone();
    let (mut feedback, mut rest) = (Vec::new(), None);
    for (place, number) in numbers.into_iter().enumerate() {
        let Some(other) = number.value else {
            rest = rest.or(number.feedback);
            continue;
        };
        if place != right && number.fraction >= 99.9 {
            texts.loses(format!(
                "{other} as a second right number: here one number is right"
            ));
        } else if place != right && number.fraction > 0.0 {
            texts.loses(credit(number.fraction, &other));
        }
        if place == right || number.tolerance.is_none() {
            feedback.extend(number.feedback.map(|said| (other, said)));
        } else if number.feedback.is_some() {
            texts.loses(format!("what is said to numbers near {other}: feedback here is for one number, or for all above or below it"));
        }
    }
    feedback.extend(rest.map(|said| (format!("!= {value}"), said)));
    let key = NumberKey {
        value,
        tolerance: off,
        unit: None,
    };
    Ok((key, feedback))
}

/// The unit that the number is written in; others, with their factors, have no place.
fn unit(element: &Element, texts: &mut Texts) -> Option<String> {
    let units = element
        .child("units")
        .into_iter()
        .flat_map(|units| units.all("unit"));
    let mut own = None;
    for unit in units {
        let name = one_line(unit.words("unit_name"));
        let factor = number::plain(unit.words("multiplier"));
        if own.is_none() && factor == number::plain("1") {
            own = Some(name).filter(|name| !name.is_empty());
        } else {
            texts.loses(format!("the unit “{name}”: here a number has one"));
        }
    }
    own
}

pub(super) fn matching(element: &Element, texts: &mut Texts) -> Result<Keyed, String> {
    let (mut pairs, mut decoys) = (Vec::new(), Vec::new());
    for pair in element.all("subquestion") {
        let left = texts.short(pair);
        let right = pair.child("answer").map(|answer| texts.short(answer));
        let right = right.unwrap_or_default();
        if left.is_empty() {
            decoys.push(right);
        } else {
            pairs.push((left, right));
        }
    }
    if pairs.is_empty() {
        return Err("it has no pairs".to_owned());
    }
    Ok(Keyed::new(Kind::Match { pairs, decoys }, Vec::new()))
}

pub(super) fn ordering(element: &Element, texts: &mut Texts) -> Result<Keyed, String> {
    // Which of the items are shown: 0 and ALL are all of them.
    if !matches!(element.words("selecttype"), "" | "0" | "ALL") {
        texts.loses("that a part of its items is drawn: here all of them are put in order");
    }
    let items: Vec<String> = element
        .all("answer")
        .map(|answer| texts.short(answer))
        .collect();
    if items.len() < 2 {
        return Err("it has nothing to be put in order".to_owned());
    }
    Ok(Keyed::new(Kind::Order(items), Vec::new()))
}
