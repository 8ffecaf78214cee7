//! A question as an interaction (xAPI-Data 1.0.3, section 2.4.4.1 and appendix C): its type, its key, what is listed in it, and a
//! learner's response in the same terms. It judges nothing.
//!
//! | kind | interaction | response |
//! |---|---|---|
//! | `choice`, `select` | `choice` | ids of choices, `[,]` between |
//! | `true-false` | `true-false` | `true` or `false` |
//! | `text` | `fill-in`; `long-fill-in` where the key has more than 250 characters | as typed |
//! | `number` | `numeric`, the key as a range where there is a tolerance; `fill-in` where its decimals never end (1/3) | in decimals |
//! | `blanks` | `fill-in` | what is in each gap, `[,]` between |
//! | `order` | `sequencing` | ids of items, `[,]` between |
//! | `match` | `matching` | `left[.]right`, `[,]` between |
//!
//! Ids are made from the texts, so that they stay when choices change places. Where numbers are drawn at every showing, what is listed and
//! the key are others each time: then neither stands in the definition, which belongs to the question and not to a showing.

use super::number::decimal;
use super::statement::{Component, Definition, INTERACTION, words_in};
use crate::grading::{self, Response, Verdict};
use crate::journal::Answered;
use crate::quiz::{Accepted, Blank, Choice, Kind, NumberKey, Question, Set, TextKey, Tolerance};
use crate::text::markup::{one_line, plain_short};
use crate::text::number::Rational;
use crate::text::slug;
use crate::text::words::shortened;

/// Between the parts of a response.
const AND: &str = "[,]";
/// Between a left and its right.
const WITH: &str = "[.]";
/// Between the bounds of a range.
const TO: &str = "[:]";
/// The longest response that is called short, in characters.
const SHORT: usize = 250;
/// The most keys that are written out where each of several gaps has several.
const MOST_KEYS: usize = 64;

/// What the question is.
#[must_use]
pub fn definition(set: &Set, question: &Question) -> Definition {
    let asks = one_line(&question.asks_in_braces());
    let mut definition = Definition {
        // What a record store lists it by.
        name: words_in(set, &shortened(&asks)),
        description: words_in(set, &asks),
        kind: Some(INTERACTION),
        interaction_type: Some(interaction_type(question)),
        ..Definition::default()
    };
    if question.varied.is_some() {
        return definition;
    }
    definition.correct_responses_pattern = pattern(question);
    let listed = |texts: &[&str]| components(set, texts);
    match &question.kind {
        Kind::Choice(_) | Kind::Select(_) | Kind::Order(_) => {
            definition.choices = listed(&texts(question));
        }
        Kind::Match(matching) => {
            definition.source = listed(&lefts(matching));
            definition.target = listed(&texts(question));
        }
        Kind::TrueFalse(_) | Kind::Text(_) | Kind::Number(_) | Kind::Blanks(_) => {}
    }
    definition
}

/// The key, each way of it that xAPI can write: a pattern of the author's has none.
#[must_use]
pub fn pattern(question: &Question) -> Vec<String> {
    let ids = || ids(&texts(question));
    let keys = match &question.kind {
        Kind::Choice(choices) | Kind::Select(choices) => {
            let right = |(id, choice): (String, &Choice)| choice.correct.then_some(id);
            let right: Vec<String> = ids().into_iter().zip(choices).filter_map(right).collect();
            vec![right.join(AND)]
        }
        Kind::TrueFalse(key) => vec![key.to_string()],
        Kind::Text(key) => text_keys(key),
        Kind::Number(key) => vec![range(key).unwrap_or_else(|| grading::model_answer(question))],
        Kind::Blanks(blanks) => gap_keys(blanks.iter().map(|blank| &blank.value)),
        Kind::Order(_) => vec![ids().join(AND)],
        Kind::Match(matching) => {
            let partners = matching.pairs.iter().map(|(_, right)| Some(*right));
            vec![pairs(question, &partners.collect::<Vec<_>>())]
        }
    };
    keys.into_iter().filter(|key| !key.is_empty()).collect()
}

/// A response as its interaction has it; `None` where the question, as it is now, does not know it, or where it is no decimal.
#[must_use]
pub fn response(set: &Set, question: &Question, answered: &Answered) -> Option<String> {
    let in_file: Vec<usize> = (0..question.kind.listed()).collect();
    let response = grading::read(question, &in_file, &answered.response).ok()?;
    let ids = || ids(&texts(question));
    let joined = |places: &mut dyn Iterator<Item = usize>| {
        let ids = ids();
        let picked: Option<Vec<&str>> = places.map(|at| Some(ids.get(at)?.as_str())).collect();
        picked.map(|picked| picked.join(AND))
    };
    match (&question.kind, &response) {
        (_, Response::Choice(at)) => joined(&mut std::iter::once(*at)),
        (_, Response::Select(picked)) => joined(&mut picked.iter().copied()),
        (_, Response::Order(order)) => joined(&mut order.iter().copied()),
        (_, Response::TrueFalse(said)) => Some(said.to_string()),
        (_, Response::Match(partners)) => Some(pairs(question, partners)),
        (_, Response::Blanks(typed)) => Some(typed.join(AND)),
        (Kind::Number(key), Response::Typed(typed)) if range(key).is_some() => {
            let right = answered.verdict == Verdict::GotIt;
            decimal(&grading::number_meant(set, key, typed, right)?)
        }
        (_, Response::Typed(typed)) => Some(typed.clone()),
    }
}

fn interaction_type(question: &Question) -> &'static str {
    match &question.kind {
        Kind::Choice(_) | Kind::Select(_) => "choice",
        Kind::TrueFalse(_) => "true-false",
        Kind::Order(_) => "sequencing",
        Kind::Match(_) => "matching",
        Kind::Number(key) if question.varied.is_some() || range(key).is_some() => "numeric",
        Kind::Text(_) | Kind::Number(_) | Kind::Blanks(_) => {
            let is_long = |key: &String| key.chars().count() > SHORT;
            if question.varied.is_none() && pattern(question).iter().any(is_long) {
                "long-fill-in"
            } else {
                "fill-in"
            }
        }
    }
}

/// The texts that are listed: choices, items, the rights of a match.
fn texts(question: &Question) -> Vec<&str> {
    match &question.kind {
        Kind::Choice(choices) | Kind::Select(choices) => {
            choices.iter().map(|choice| choice.text.as_str()).collect()
        }
        Kind::Order(items) => items.iter().map(|item| item.as_str()).collect(),
        Kind::Match(matching) => matching.rights.iter().map(|right| right.as_str()).collect(),
        Kind::TrueFalse(_) | Kind::Text(_) | Kind::Number(_) | Kind::Blanks(_) => Vec::new(),
    }
}

fn lefts(matching: &crate::quiz::Matching) -> Vec<&str> {
    matching
        .pairs
        .iter()
        .map(|(left, _)| left.as_str())
        .collect()
}

fn components(set: &Set, texts: &[&str]) -> Vec<Component> {
    let described = ids(texts).into_iter().zip(texts);
    described
        .map(|(id, text)| Component {
            id,
            description: words_in(set, &plain_short(text)),
        })
        .collect()
}

/// An id for each text: its slug, with a hash where others have the same (`3` and `-3`), and a number where even the texts are alike.
fn ids(texts: &[&str]) -> Vec<String> {
    let slugs: Vec<String> = texts
        .iter()
        .map(|text| slug::name(text, "choice"))
        .collect();
    let mut ids: Vec<String> = Vec::with_capacity(texts.len());
    for (text, own) in texts.iter().zip(&slugs) {
        let alike = slugs.iter().filter(|other| *other == own).count();
        let hashed = format!("{own}-{:08x}", crc32fast::hash(text.trim().as_bytes()));
        let id = if alike == 1 { own.clone() } else { hashed };
        let numbered = (2..).map(|number| format!("{id}-{number}"));
        let free = |id: &String| !ids.contains(id);
        let first = std::iter::once(id.clone()).chain(numbered).find(free);
        ids.extend(first);
    }
    ids
}

/// Lefts with their partners; one without a partner is left out.
fn pairs(question: &Question, partners: &[Option<usize>]) -> String {
    let Kind::Match(matching) = &question.kind else {
        return String::new();
    };
    let (sources, targets) = (ids(&lefts(matching)), ids(&texts(question)));
    let pair = |(source, partner): (&String, &Option<usize>)| {
        let target = targets.get((*partner)?)?;
        Some(format!("{source}{WITH}{target}"))
    };
    let pairs: Vec<String> = sources.iter().zip(partners).filter_map(pair).collect();
    pairs.join(AND)
}

/// The accepted texts. Case matters where the author says so, and nowhere else.
fn text_keys(key: &TextKey) -> Vec<String> {
    let case = if key.strict.case {
        "{case_matters=true}"
    } else {
        ""
    };
    let accepted = accepted(key).into_iter();
    accepted.map(|text| format!("{case}{text}")).collect()
}

fn accepted(key: &TextKey) -> Vec<String> {
    let texts = key.accepted.iter().filter_map(|one| match &one.value {
        Accepted::Text(text) => Some(text.trim().to_owned()),
        Accepted::Pattern(_) => None,
    });
    texts.filter(|text| !text.is_empty()).collect()
}

/// What may stand in all gaps together, the model answers first; nothing where a gap has a pattern alone.
fn gap_keys<'q>(blanks: impl Iterator<Item = &'q Blank>) -> Vec<String> {
    let mut keys = vec![String::new()];
    let mut case = "";
    for (place, blank) in blanks.enumerate() {
        let own = match blank {
            Blank::Text(key) => {
                if key.strict.case {
                    case = "{case_matters=true}";
                }
                accepted(key)
            }
            Blank::Number(_) => vec![grading::model_blank(blank)],
        };
        let and = if place == 0 { "" } else { AND };
        keys = own
            .iter()
            .flat_map(|own| keys.iter().map(move |key| format!("{key}{and}{own}")))
            .take(MOST_KEYS)
            .collect();
    }
    keys.iter().map(|key| format!("{case}{key}")).collect()
}

/// The key of a number in decimals: `0.25`, or with its tolerance `0.24[:]0.26`; `None` where decimals cannot say it.
fn range(key: &NumberKey) -> Option<String> {
    let value = &key.value;
    let off = match &key.tolerance {
        None => return decimal(value),
        Some(Tolerance::Absolute(most)) => most.clone(),
        Some(Tolerance::Relative(part)) => {
            let zero = Rational::from_integer(0.into());
            let size = if *value < zero { -value } else { value.clone() };
            part * size
        }
    };
    let (least, most) = (decimal(&(value - &off))?, decimal(&(value + &off))?);
    Some(format!("{least}{TO}{most}"))
}

#[cfg(test)]
mod tests;
