//! Sentences that the plain face alone speaks: what a screen shows by place and colour is said here in words.

use super::{count, sentence};
use crate::path::{Path, State};
use crate::practice::Ground;
use crate::quiz::Kind;

/// The first line of a sitting.
#[must_use]
pub fn welcome(title: &str, ground: &Ground) -> String {
    format!("{title}. {}.", sentence(&super::shelf::ground(ground)))
}

/// How to begin.
pub const HOW_TO_BEGIN: &str =
    "Type your answer and press Enter. Type ? to read what else can be typed.";

/// The line above a question: what the learner has to do with it so far.
#[must_use]
pub fn before_question(path: Option<&Path>, stretch: bool) -> String {
    let standing = match path.map(Path::state) {
        None | Some(State::New) => "A new question",
        Some(_) if path.is_some_and(|path| path.steps.is_empty()) => "A new question",
        Some(State::Trying) => "A question under way",
        Some(State::GotIt) => "Once more, a question you have got before",
        Some(State::Mastered | State::Kept) => "Another look at a question you have mastered",
    };
    if stretch {
        format!("{standing}. It is a stretch question: trying it is what counts.")
    } else {
        format!("{standing}.")
    }
}

/// What to type for this kind of question.
#[must_use]
pub const fn how_to_answer(kind: &Kind) -> &'static str {
    match kind {
        Kind::Choice(_) => "Pick one: type its number or its words.",
        Kind::Select(_) => "Pick all that fit: type their numbers, such as 1 3.",
        Kind::TrueFalse(_) => "Type true or false.",
        Kind::Text(_) => "Type your answer.",
        Kind::Number(_) => "Type a number.",
    }
}

/// The result of a response, naming the response it speaks of: `2/6: not yet.`
#[must_use]
pub fn result(response: &str, sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters
        .next()
        .map(|first| first.to_lowercase().to_string())
        .unwrap_or_default();
    format!("{response}: {first}{}", letters.as_str())
}

/// A choice that was tried, in the list.
pub const TRIED: &str = "tried";

/// A part that is in place, in the list.
pub const IN_PLACE: &str = "in place";

/// Everything that can be typed while a question waits.
#[must_use]
pub fn help(kind: &Kind) -> Vec<String> {
    let mut lines = vec![how_to_answer(kind).to_owned()];
    let commands = [
        "h for a hint.",
        "d for: I don't know yet.",
        "s for: show me the answer.",
        "l for later: the question goes to the end of the line.",
        "t and a name when someone practises with you; t alone when you are alone again.",
        "q to stop. Everything is kept.",
        "An equals sign before a line makes it an answer, also when it is one of these letters.",
    ];
    lines.extend(commands.map(str::to_owned));
    lines
}

/// Who practises here now.
#[must_use]
pub fn together(with: &[String]) -> String {
    if with.is_empty() {
        "You practise alone now.".to_owned()
    } else {
        format!(
            "You practise with {} now. Recalls are counted when you are alone again.",
            super::names(with)
        )
    }
}

/// How many tried answers stand behind the learner in this showing.
#[must_use]
pub fn tried_so_far(tried: &[String]) -> String {
    format!("Tried so far: {}.", tried.join("; "))
}

/// Said when records that could not be saved are safe now.
pub const SAVED_AGAIN: &str = "Saved now, with all that was waiting.";

/// Said when the sitting ends with something not saved.
#[must_use]
pub fn left_unsaved(reason: &str) -> String {
    format!("Your last steps could not be saved: {reason}.")
}

/// Several in a row of the same sort: `three questions`.
#[must_use]
pub fn questions(number: usize) -> String {
    format!(
        "{} {}",
        count(number),
        if number == 1 { "question" } else { "questions" }
    )
}
