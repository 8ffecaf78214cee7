//! `true-false`: one of two. It never knows in which words the two were asked.

use super::{Judgement, Verdict, judged};
use crate::quiz::{Key, Question, Set};

/// Judges one of two against the key.
pub(super) fn grade(set: &Set, question: &Question, key: bool, said: bool) -> Judgement {
    let feedback = question
        .feedback
        .iter()
        .find(|(answers, _)| answers.value == Key::TrueFalse(said))
        .map(|(_, feedback)| feedback);
    let verdict = Verdict::of(key == said);
    judged(set, verdict, feedback)
}
