//! `order`: everything in its place. It compares places, and never how far off an item is.

use std::collections::{BTreeMap, BTreeSet};

use super::{Judgement, NotAResponse, Parts, Verdict, judged_parts};
use crate::quiz::{Feedback, Key, Question, Set, Words};

/// Judges an order: says how many items are in place, and what the author says to what is not.
///
/// # Errors
///
/// When an item is missing or there twice.
pub(super) fn grade(
    set: &Set,
    question: &Question,
    items: &[Words],
    order: &[usize],
) -> Result<Judgement, NotAResponse> {
    complete(items, order)?;
    let right: BTreeSet<usize> = (0..items.len())
        .filter(|place| order[*place] == *place)
        .collect();
    let verdict = Verdict::of(right.len() == items.len());
    let heard = heard(question, order);
    let parts = Parts {
        right,
        near: BTreeMap::new(),
        of: items.len(),
    };
    Ok(judged_parts(set, verdict, parts, heard))
}

fn complete(items: &[Words], order: &[usize]) -> Result<(), NotAResponse> {
    let mut seen = BTreeSet::new();
    for item in order {
        let words = items
            .get(*item)
            .ok_or_else(|| super::response::no_such_place(*item))?;
        if !seen.insert(item) {
            return Err(NotAResponse::Twice {
                what: words.value.clone(),
            });
        }
    }
    match items.len() - seen.len() {
        0 => Ok(()),
        missing => Err(NotAResponse::Incomplete { missing }),
    }
}

/// How much is said at once of what the author has to say: an order turned round would be met with all of it.
const SAID: usize = 2;

/// What the author says to this order: to two items the other way round, and to an item that is not in its place; the first of
/// it in the file's order.
fn heard<'q>(question: &'q Question, order: &[usize]) -> impl Iterator<Item = &'q Feedback> {
    let place = |item: usize| order.iter().position(|other| *other == item);
    let said = move |key: &Key| match *key {
        Key::Before(one, other) => one > other && place(one) < place(other),
        Key::Item(item) => place(item) != Some(item),
        _ => false,
    };
    let told = question.feedback.iter();
    told.filter(move |(key, _)| said(&key.value))
        .map(|(_, feedback)| feedback)
        .take(SAID)
}
