//! The end of a sitting: what moved and what comes next. Never a percentage, a grade or a rank.

use super::{count, counted, sentence};
use crate::practice::{Ground, Summary};

/// What this sitting has moved, a sentence each. The first is the headline.
#[must_use]
pub fn moved(summary: &Summary) -> Vec<String> {
    let mut lines = Vec::new();
    if !summary.mastered.is_empty() {
        lines.push(format!(
            "{} mastered today.",
            sentence(&count(summary.mastered.len()))
        ));
    }
    if !summary.kept.is_empty() {
        lines.push(format!(
            "{} kept from another day. That lasts.",
            sentence(&count(summary.kept.len()))
        ));
    }
    let got_not_mastered = summary
        .got
        .iter()
        .filter(|id| !summary.mastered.contains(id))
        .count();
    if got_not_mastered > 0 {
        lines.push(format!(
            "{} reached for the first time.",
            sentence(&counted(got_not_mastered, "answer", "answers"))
        ));
    }
    let begun = summary
        .begun
        .iter()
        .filter(|id| !summary.got.contains(id))
        .count();
    if begun > 0 {
        lines.push(format!(
            "{} begun. A start is a step.",
            sentence(&count(begun))
        ));
    }
    if lines.is_empty() {
        lines.push("Practice done. Each return makes it last longer.".to_owned());
    }
    lines
}

/// Where the set stands now: `Four are yours now. Six to go.`
#[must_use]
pub fn ground(ground: &Ground) -> String {
    let to_go = ground.total() - ground.mastered;
    match (ground.mastered, to_go) {
        (0, left) => format!("{} to go.", sentence(&count(left))),
        (_, 0) => "All of them are yours now.".to_owned(),
        (1, left) => format!("One is yours now. {} to go.", sentence(&count(left))),
        (mine, left) => format!(
            "{} are yours now. {} to go.",
            sentence(&count(mine)),
            sentence(&count(left))
        ),
    }
}

/// The head over the question that took the longest way.
pub const HARDEST_WON: &str = "Hardest won today:";

/// When the next question is worth another look; `days` from today.
#[must_use]
pub fn next_look(days: i64) -> String {
    match days {
        i64::MIN..=0 => "Some are worth another look today.".to_owned(),
        1 => "The next one is worth another look tomorrow.".to_owned(),
        more => {
            let days = usize::try_from(more).unwrap_or(usize::MAX);
            format!(
                "The next one is worth another look in {} days.",
                count(days)
            )
        }
    }
}

/// That nothing has to be saved.
pub const ALL_KEPT: &str = "Your path is kept. Come back any time.";
