//! `match`: every left with its partner. It never minds which of two partners that are written alike was meant: they are one.

use std::collections::{BTreeMap, BTreeSet};

use super::{Judgement, NotAResponse, Parts, Verdict, judged_parts};
use crate::quiz::{Feedback, Key, Matching, Question, Set};

/// Judges pairs: says how many lefts have their partner, and what the author says to the others; to the pairs that are right
/// once all are.
///
/// # Errors
///
/// When a left has no partner, or one that is not there.
pub(super) fn grade(
    set: &Set,
    question: &Question,
    matching: &Matching,
    partners: &[Option<usize>],
) -> Result<Judgement, NotAResponse> {
    let pairs = complete(matching, partners)?;
    let fits = |left: usize| matching.pairs[left].1 == pairs[left];
    let right: BTreeSet<usize> = (0..pairs.len()).filter(|left| fits(*left)).collect();
    let got_it = right.len() == pairs.len();
    let heard = (0..pairs.len())
        .filter(|left| fits(*left) == got_it)
        .filter_map(|left| said_to(question, left, pairs[left], got_it));
    let parts = Parts {
        right: right.clone(),
        near: BTreeMap::new(),
        of: pairs.len(),
    };
    Ok(judged_parts(set, Verdict::of(got_it), parts, heard))
}

/// The partner of each left.
fn complete(matching: &Matching, partners: &[Option<usize>]) -> Result<Vec<usize>, NotAResponse> {
    let given: Vec<usize> = partners.iter().copied().flatten().collect();
    if let Some(beyond) = given.iter().find(|right| **right >= matching.rights.len()) {
        return Err(super::response::no_such_place(*beyond));
    }
    match matching.pairs.len().saturating_sub(given.len()) {
        0 if given.len() == matching.pairs.len() => Ok(given),
        missing => Err(NotAResponse::Incomplete { missing }),
    }
}

/// What the author says to a pair: to just these two first, then to any with this left, then to any with this right. What is
/// said to one side is meant for pairs that do not belong together.
fn said_to(question: &Question, left: usize, right: usize, fits: bool) -> Option<&Feedback> {
    let keys = [
        Key::Pair(Some(left), Some(right)),
        Key::Pair(Some(left), None),
        Key::Pair(None, Some(right)),
    ];
    let asked = if fits { &keys[..1] } else { &keys[..] };
    asked.iter().find_map(|wanted| {
        let mut told = question.feedback.iter();
        told.find(|(key, _)| key.value == *wanted)
            .map(|(_, feedback)| feedback)
    })
}
