//! What stands on the picture for the wall: it looks back on the way, and says nothing of what is missing.

use jiff::civil::Date;

use super::counted;
use super::journey::Sort;
use crate::path::{Path, State};

/// Its title.
pub const TITLE: &str = "From not yet to mine";

/// What stands at its foot.
pub const FOOT: &str = "Every step is part of the way. Made with notyet.";

/// Said where no path is there yet.
pub const NOTHING_YET: &str = "The first step will stand here.";

/// Whose it is.
#[must_use]
pub fn whose(name: &str) -> String {
    format!("The path of {name}")
}

/// From when to when: `23 November to 9 December 2026`.
#[must_use]
pub fn dates(first: Date, last: Date) -> String {
    let long = |date: Date| date.strftime("%-d %B %Y").to_string();
    if first == last {
        return long(first);
    }
    let form = if first.year() == last.year() {
        "%-d %B"
    } else {
        "%-d %B %Y"
    };
    format!("{} to {}", first.strftime(form), long(last))
}

/// The day over the first step of a day: `24 Nov`.
#[must_use]
pub fn day(date: Date) -> String {
    date.strftime("%-d %b").to_string()
}

/// What stands at the end of a question's line.
#[must_use]
pub fn end(path: &Path) -> String {
    match path.state() {
        State::New | State::Trying => "on the way".to_owned(),
        State::GotIt => "got it".to_owned(),
        State::Mastered => "mine".to_owned(),
        State::Kept => {
            let days = usize::try_from(path.kept_days()).unwrap_or(0);
            format!("mine, kept for {}", counted(days, "day", "days"))
        }
    }
}

/// The same for a listener.
#[must_use]
pub fn so_far(end: &str) -> String {
    format!("So far: {end}.")
}

/// What a sign of the picture means.
#[must_use]
pub const fn meaning(sort: Sort) -> &'static str {
    match sort {
        Sort::NotYet => "not yet",
        Sort::Nearly => "nearly",
        Sort::Hint => "a hint",
        Sort::Unsure => "“I don't know yet”",
        Sort::Shown => "shown",
        Sort::Aside => "set aside for a day",
        Sort::GotIt => "got it",
        Sort::Recall => "right at the first try",
    }
}

/// What the star means.
pub const STAR: &str = "mine: right at the first try again and again";
