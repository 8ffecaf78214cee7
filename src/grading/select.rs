//! `select`: all that fit, and nothing else. The right picks stay in place for the next try.

use std::collections::{BTreeMap, BTreeSet};

use super::{Judgement, NotAResponse, Parts, Verdict, judged_parts, response};
use crate::quiz::{Choice, Set};

/// Judges a set of picks: says how many parts are right and what the author says to the picks that are not; to the right
/// ones once all are right.
///
/// # Errors
///
/// When nothing is picked, or something that is not there.
pub(super) fn grade(
    set: &Set,
    choices: &[Choice],
    picked: &BTreeSet<usize>,
) -> Result<Judgement, NotAResponse> {
    let last = *picked.last().ok_or(NotAResponse::Empty)?;
    if last >= choices.len() {
        return Err(response::no_such_place(last));
    }
    let fits: BTreeSet<usize> = (0..choices.len())
        .filter(|at| choices[*at].correct)
        .collect();
    let got_it = fits == *picked;
    let heard = picked
        .iter()
        .map(|at| &choices[*at])
        .filter(|choice| choice.correct == got_it)
        .filter_map(|choice| choice.feedback.as_ref());
    let parts = Parts {
        right: fits.intersection(picked).copied().collect(),
        near: BTreeMap::new(),
        of: fits.len(),
    };
    Ok(judged_parts(set, Verdict::of(got_it), parts, heard))
}
