//! What stands on the picture for the wall: it looks back on the way, and says nothing of what is missing.

use jiff::civil::Date;

use super::calendar;
use super::journey::Sort;
use super::words::File;
use crate::path::{Path, State};

const WORDS: File = File::Poster;

/// Its title.
#[must_use]
pub fn title() -> &'static str {
    WORDS.text("title")
}

/// What stands at its foot.
#[must_use]
pub fn foot() -> &'static str {
    WORDS.text("foot")
}

/// Said where no path is there yet.
#[must_use]
pub fn nothing_yet() -> &'static str {
    WORDS.text("nothing-yet")
}

/// Whose it is.
#[must_use]
pub fn whose(name: &str) -> String {
    WORDS.say("whose", &[("name", name.into())])
}

/// From when to when: `23 November to 9 December 2026`.
#[must_use]
pub fn dates(first: Date, last: Date) -> String {
    let long = calendar::with_year(last);
    if first == last {
        return long;
    }
    let first = if first.year() == last.year() {
        calendar::day_and_month(first)
    } else {
        calendar::with_year(first)
    };
    WORDS.say(
        "dates",
        &[("first", (&first).into()), ("last", (&long).into())],
    )
}

/// The day over the first step of a day: `24 Nov`.
#[must_use]
pub fn day(date: Date) -> String {
    calendar::short(date)
}

/// What stands at the end of a question's line.
#[must_use]
pub fn end(path: &Path) -> String {
    match path.state() {
        State::New | State::Trying => WORDS.text("end-on-the-way").to_owned(),
        State::GotIt => WORDS.text("end-got-it").to_owned(),
        State::Mastered => WORDS.text("end-mine").to_owned(),
        State::Kept => {
            let days = usize::try_from(path.kept_days()).unwrap_or(0);
            WORDS.say("end-kept", &[("days", days.into())])
        }
    }
}

/// The same for a listener.
#[must_use]
pub fn so_far(end: &str) -> String {
    WORDS.say("so-far", &[("end", end.into())])
}

/// What a sign of the picture means.
#[must_use]
pub fn meaning(sort: Sort) -> &'static str {
    match sort {
        Sort::NotYet => WORDS.text("not-yet"),
        Sort::Nearly => WORDS.text("nearly"),
        Sort::Hint => WORDS.text("a-hint"),
        Sort::Unsure => WORDS.text("unsure"),
        Sort::Shown => WORDS.text("shown"),
        Sort::Aside => WORDS.text("aside"),
        Sort::GotIt => WORDS.text("got-it"),
        Sort::Recall => WORDS.text("recall"),
    }
}

/// What the star means.
#[must_use]
pub fn star() -> &'static str {
    WORDS.text("star")
}
