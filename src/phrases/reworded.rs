//! Questions whose words were mended since a learner met them.

use super::screen::{Doing, doing};
use super::sentence;
use super::words::File;

const WORDS: File = File::Reworded;

/// Asks whether two questions are one.
#[must_use]
pub fn question() -> &'static str {
    WORDS.text("question")
}
/// The head over what is asked now.
#[must_use]
pub fn now() -> &'static str {
    WORDS.text("now")
}
/// The head over what is known of the question of then.
#[must_use]
pub fn before() -> &'static str {
    WORDS.text("before")
}
/// Why it is asked.
#[must_use]
pub fn about() -> &'static str {
    WORDS.text("about")
}
/// They are one.
pub const SAME: Doing = doing(WORDS, "same");
/// They are two.
pub const ANOTHER: Doing = doing(WORDS, "another");

/// What the learner answered then.
#[must_use]
pub fn answers(answers: &[String]) -> String {
    let answers = answers.join("; ");
    WORDS.say("answers", &[("answers", (&answers).into())])
}

/// Said quietly when their paths go on.
#[must_use]
pub fn go_on(number: usize) -> String {
    sentence(&WORDS.say("go-on", &[("number", number.into())]))
}
