//! What is said before a record is shown to somebody else: what a file would hold, and what not.

use jiff::civil::Date;

use super::{counted, sentence};
use crate::journal::Level;
use crate::path::extent::Extent;

/// How much there is of each set: `Fractions, first steps: two questions, three answers.`; one line a set. `title` says what a set is
/// called, by its id.
#[must_use]
pub fn sets(extent: &Extent, title: impl Fn(&str) -> String) -> String {
    let line = |set: &crate::path::extent::OfSet| {
        let questions = counted(set.questions, "question", "questions");
        let answers = counted(set.answers, "answer", "answers");
        format!("{}: {questions}, {answers}.\n", title(&set.id))
    };
    extent.sets.iter().map(line).collect()
}

/// Since when, in a line; nothing where no day is known.
#[must_use]
pub fn since(day: Option<Date>) -> String {
    day.map_or_else(String::new, |day| {
        format!("The first day in it is {day}.\n")
    })
}

/// The first line: the level and the name.
#[must_use]
pub fn what_it_shows(level: Level, name: &str) -> String {
    let told = match level {
        Level::Summary => "how far you are with each question",
        Level::Path => "every step on your way, by days",
        Level::Full => "every step on your way, with its time",
    };
    format!(
        "This shows {told}, under the name “{name}”. Level: {}.",
        level.name()
    )
}

/// What is in it of each question or step.
#[must_use]
pub const fn what_is_in_it(level: Level) -> &'static str {
    match level {
        Level::Summary => {
            "In it, for each question: where it stands; how many times it came up; how many tries, hints and recalls; on how many days, and the first and the last of them; and today's day."
        }
        Level::Path => {
            "In it: each answer in your words and what it was worth, each hint, each answer that was shown to you, the day of each, the numbers it was asked with, your goals, today's day, and for each sitting which versions of the set and of notyet it had."
        }
        Level::Full => {
            "In it: each answer in your words and what it was worth, each hint, each answer that was shown to you, the time of each in your time zone and how long it took, the numbers it was asked with, your goals, today's day, and for each sitting which versions of the set and of notyet it had."
        }
    }
}

/// What is not in it.
#[must_use]
pub const fn what_is_not(level: Level) -> &'static str {
    match level {
        Level::Summary => {
            "Not in it: your answers, times of the day, how long anything took, your goals, and who practised with you."
        }
        Level::Path => {
            "Not in it: times of the day, how long anything took, and the names of those who practised with you. That somebody was there is in it. A name that you typed as an answer is in it, too."
        }
        Level::Full => {
            "Not in it: the names of those who practised with you. That somebody was there is in it. A name that you typed as an answer is in it, too."
        }
    }
}

/// Asks whether it is to be written.
#[must_use]
pub fn write_it(file: &str) -> String {
    format!("Write it to {file}? Type y or n: ")
}

/// Said when it is written.
#[must_use]
pub fn written(file: &str, lines: usize) -> String {
    format!(
        "Written to {file}: {}. It stays on this computer until you give it to somebody.",
        counted(lines, "line", "lines")
    )
}

/// Said when the learner would rather not.
pub const NOT_WRITTEN: &str = "nothing is written, and nothing is shown to anybody";

/// Said where nobody can be asked.
pub const NOBODY_TO_ASK: &str =
    "nothing is written: there is no terminal to ask you on. If it is as you wish, add --yes";

/// Said when nothing has been practised.
pub const NOTHING_YET: &str = "there is nothing to show yet: no question has come up for you";

/// Said when a set that was named has not been practised.
#[must_use]
pub fn nothing_of(set: &str) -> String {
    format!("there is nothing of “{set}” to show yet: none of its questions has come up for you")
}

/// Said when the file would stand among the record's own.
#[must_use]
pub fn among_your_own(folder: &str) -> String {
    format!(
        "your own record lies in {folder}, and what is shown must not be mixed with it; name a file elsewhere"
    )
}

/// Said when a name is none.
#[must_use]
pub fn no_name(name: &str) -> String {
    sentence(&format!(
        "“{name}” cannot be shown as a name: write one with a letter or a digit and no slash, such as Zoë"
    ))
}
