//! `choice`: one is right. It never looks at the order in which the choices were shown.

use super::{Judgement, NotAResponse, Verdict, judged, response};
use crate::quiz::{Choice, Set};

/// Judges the pick of one choice.
///
/// # Errors
///
/// When there is no such choice.
pub(super) fn grade(
    set: &Set,
    choices: &[Choice],
    picked: usize,
) -> Result<Judgement, NotAResponse> {
    let choice = choices
        .get(picked)
        .ok_or_else(|| response::no_such_place(picked))?;
    let verdict = Verdict::of(choice.correct);
    Ok(judged(set, verdict, choice.feedback.as_ref()))
}
