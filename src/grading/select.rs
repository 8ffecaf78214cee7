//! `select`: all that fit, and nothing else. The right picks stay in place for the next try.

use std::collections::BTreeSet;

use super::{Judgement, NotAResponse, Parts, Verdict, response};
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
    let misconception = heard
        .clone()
        .find_map(|feedback| feedback.misconception.as_ref())
        .filter(|_| !got_it);
    let verdict = Verdict::of(got_it);
    let say = heard.filter_map(|feedback| set.say(feedback));
    let right = fits.intersection(picked).copied().collect();
    Ok(Judgement {
        verdict,
        near: None,
        misconception: misconception.map(|slug| slug.value.clone()),
        say: say.map(str::to_owned).collect(),
        parts: Some(Parts {
            right,
            of: fits.len(),
        }),
    })
}
