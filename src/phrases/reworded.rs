//! Questions whose words were mended since a learner met them.

use super::screen::{Doing, doing};
use super::{count, sentence};

/// Asks whether two questions are one.
pub const QUESTION: &str = "The same question in other words?";
/// The head over what is asked now.
pub const NOW: &str = "Now it asks:";
/// The head over what is known of the question of then.
pub const BEFORE: &str = "Before, it was about:";
/// Why it is asked.
pub const ABOUT: &str =
    "If it is the same, your path goes on. If it is another one, it begins its own.";
/// They are one.
pub const SAME: Doing = doing("the same", "It is the same question: its path goes on.");
/// They are two.
pub const ANOTHER: Doing = doing("another", "It is another question: it begins its own path.");

/// What the learner answered then.
#[must_use]
pub fn answers(answers: &[String]) -> String {
    format!("You answered: {}", answers.join("; "))
}

/// Said quietly when their paths go on.
#[must_use]
pub fn go_on(number: usize) -> String {
    match number {
        1 => "One question was reworded; its path goes on.".to_owned(),
        more => format!(
            "{} questions were reworded; their paths go on.",
            sentence(&count(more))
        ),
    }
}
