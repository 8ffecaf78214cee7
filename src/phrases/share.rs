//! What is said before a record is shown to somebody else: what a file would hold, and what not.

use jiff::civil::Date;

use super::sentence;
use super::words::File;
use crate::journal::Level;
use crate::path::extent::Extent;

const WORDS: File = File::Share;

/// How much there is of each set: `Fractions, first steps: two questions, three answers.`; one line a set. `title` says what a set is
/// called, by its id.
#[must_use]
pub fn sets(extent: &Extent, title: impl Fn(&str) -> String) -> String {
    let line = |set: &crate::path::extent::OfSet| {
        let title = title(&set.id);
        let values = [
            ("title", (&title).into()),
            ("questions", set.questions.into()),
            ("answers", set.answers.into()),
        ];
        WORDS.say("of-set", &values) + "\n"
    };
    extent.sets.iter().map(line).collect()
}

/// Since when, in a line; nothing where no day is known.
#[must_use]
pub fn since(day: Option<Date>) -> String {
    day.map_or_else(String::new, |day| {
        WORDS.say("since", &[("day", (&day.to_string()).into())]) + "\n"
    })
}

/// The first line: the level and the name.
#[must_use]
pub fn what_it_shows(level: Level, name: &str) -> String {
    let told = match level {
        Level::Summary => WORDS.text("told-summary"),
        Level::Path => WORDS.text("told-path"),
        Level::Full => WORDS.text("told-full"),
    };
    let values = [
        ("told", told.into()),
        ("name", name.into()),
        ("level", level.name().into()),
    ];
    WORDS.say("what-it-shows", &values)
}

/// What is in it of each question or step.
#[must_use]
pub fn what_is_in_it(level: Level) -> &'static str {
    match level {
        Level::Summary => WORDS.text("in-it-summary"),
        Level::Path => WORDS.text("in-it-path"),
        Level::Full => WORDS.text("in-it-full"),
    }
}

/// What is not in it.
#[must_use]
pub fn what_is_not(level: Level) -> &'static str {
    match level {
        Level::Summary => WORDS.text("not-in-it-summary"),
        Level::Path => WORDS.text("not-in-it-path"),
        Level::Full => WORDS.text("not-in-it-full"),
    }
}

/// Asks whether it is to be written.
#[must_use]
pub fn write_it(file: &str) -> String {
    format!("{} ", WORDS.say("write-it", &[("file", file.into())]))
}

/// Said when it is written.
#[must_use]
pub fn written(file: &str, lines: usize) -> String {
    WORDS.say("written", &[("file", file.into()), ("lines", lines.into())])
}

/// Said when the learner would rather not.
#[must_use]
pub fn not_written() -> &'static str {
    WORDS.text("not-written")
}

/// Said where nobody can be asked.
#[must_use]
pub fn nobody_to_ask() -> &'static str {
    WORDS.text("nobody-to-ask")
}

/// Said when nothing has been practised.
#[must_use]
pub fn nothing_yet() -> &'static str {
    WORDS.text("nothing-yet")
}

/// Said when a set that was named has not been practised.
#[must_use]
pub fn nothing_of(set: &str) -> String {
    WORDS.say("nothing-of", &[("set", set.into())])
}

/// Said when the file would stand among the record's own.
#[must_use]
pub fn among_your_own(folder: &str) -> String {
    WORDS.say("among-your-own", &[("folder", folder.into())])
}

/// Said when a name is none.
#[must_use]
pub fn no_name(name: &str) -> String {
    sentence(&WORDS.say("no-name", &[("name", name.into())]))
}
