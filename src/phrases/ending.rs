//! The end of a sitting: what moved and what comes next. Never a percentage, a grade or a rank.

use super::voice::Voice;
use super::{count, counted, sentence};
use crate::practice::{Ground, Summary};

/// What this sitting has moved, a sentence each. The first is the headline; none when nothing was tried.
#[must_use]
pub fn moved(voice: Voice, summary: &Summary) -> Vec<String> {
    let mut lines = Vec::new();
    let warm = |words: &'static str| if voice == Voice::Warm { words } else { "" };
    if !summary.mastered.is_empty() {
        lines.push(format!(
            "{} mastered today.",
            sentence(&count(summary.mastered.len()))
        ));
    }
    if !summary.kept.is_empty() {
        lines.push(format!(
            "{} kept from another day.{}",
            sentence(&count(summary.kept.len())),
            warm(" That lasts.")
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
            "{} begun.{}",
            sentence(&count(begun)),
            warm(" A start is a step.")
        ));
    }
    if lines.is_empty() && summary.tries > 0 {
        let lasts = warm(" Each return makes it last longer.");
        lines.push(format!("Practice done.{lasts}"));
    }
    lines.extend(rest(summary.rest.len()));
    lines
}

/// How many questions rest until the next sitting.
fn rest(number: usize) -> Option<String> {
    match number {
        0 => None,
        1 => Some("One rests until next time. Talk it over with somebody.".to_owned()),
        more => Some(format!(
            "{} rest until next time. Talk them over with somebody.",
            sentence(&count(more))
        )),
    }
}

/// Where the set stands now: `Four are yours now. Six to go.`
#[must_use]
pub fn ground(ground: &Ground) -> String {
    let to_go = sentence(&count(ground.total() - ground.mastered));
    let mine = sentence(&count(ground.mastered));
    match (ground.mastered, ground.got_it) {
        (mastered, _) if mastered == ground.total() => "All of them are yours now.".to_owned(),
        (0, 0) => format!("{to_go} to go."),
        (0, 1) => "One is on its way to being yours.".to_owned(),
        (0, got) => format!("{} are on their way to being yours.", sentence(&count(got))),
        (1, _) => format!("One is yours now. {to_go} to go."),
        _ => format!("{mine} are yours now. {to_go} to go."),
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
#[must_use]
pub const fn all_kept(voice: Voice) -> &'static str {
    voice.pick(
        "Your path is kept. Come back any time.",
        "Your path is kept.",
        "Your path is kept.",
    )
}
