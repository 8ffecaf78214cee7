//! The end of a sitting: what moved and what comes next. Never a percentage, a grade or a rank.

use super::sentence;
use super::voice::Voice;
use super::words::File;
use crate::practice::{Ground, Summary};

const WORDS: File = File::Ending;

/// What this sitting has moved, a sentence each. The first is the headline; none when nothing was tried.
#[must_use]
pub fn moved(voice: Voice, summary: &Summary) -> Vec<String> {
    let say = |key: &str, number: usize| sentence(&WORDS.say(key, &[("number", number.into())]));
    let without =
        |ids: &[String], known: &[String]| ids.iter().filter(|id| !known.contains(id)).count();
    let moved = [
        ("mastered", "mastered", summary.mastered.len()),
        ("kept-warm", "kept", summary.kept.len()),
        ("got", "got", without(&summary.got, &summary.mastered)),
        ("begun-warm", "begun", without(&summary.begun, &summary.got)),
    ];
    let moved = moved.into_iter().filter(|(.., number)| *number > 0);
    let mut lines: Vec<String> = moved
        .map(|(warm, other, number)| say(if voice == Voice::Warm { warm } else { other }, number))
        .collect();
    if lines.is_empty() && summary.tries > 0 {
        let done = WORDS.text(voice.pick("practised-warm", "practised", "practised"));
        lines.push(done.to_owned());
    }
    if !summary.rest.is_empty() {
        lines.push(say("rest", summary.rest.len()));
    }
    lines
}

/// Where the set stands now: `Four are yours now. Six to go.`
#[must_use]
pub fn ground(ground: &Ground) -> String {
    let numbers = [
        ("mastered", ground.mastered.into()),
        ("to-go", (ground.total() - ground.mastered).into()),
        ("got", ground.got_it.into()),
    ];
    let key = match (ground.mastered, ground.got_it) {
        (mastered, _) if mastered == ground.total() => "all-yours",
        (0, 0) => "to-go",
        (0, _) => "on-their-way",
        _ => "yours-and-to-go",
    };
    let said = WORDS.say(key, &numbers);
    let sentences = said.split_inclusive(". ").map(sentence);
    sentences.collect()
}

/// The head over the question that took the longest way.
#[must_use]
pub fn hardest_won() -> &'static str {
    WORDS.text("hardest-won")
}

/// When the next question is worth another look; `days` from today.
#[must_use]
pub fn next_look(days: usize) -> String {
    match days {
        0 => WORDS.text("look-today").to_owned(),
        days => WORDS.say("look-in-days", &[("days", days.into())]),
    }
}

/// That nothing has to be saved.
#[must_use]
pub fn all_kept(voice: Voice) -> &'static str {
    WORDS.text(voice.pick("all-kept-warm", "all-kept", "all-kept"))
}
