//! What is said before a whole record is taken away, and after.

use super::{count, counted, sentence};

/// The first line: whose record, where, in how many files.
#[must_use]
pub fn what_goes(name: &str, folder: &str, files: usize) -> String {
    let files = counted(files, "file", "files");
    format!("This takes away all that is kept of {name}: {files} in {folder}.")
}

/// The last lines before the question.
pub const FOR_GOOD: &str = "It cannot be brought back from here, and questions begin as new again. What you have shared or copied elsewhere stays there.\nA sitting that is open now goes on, and what comes next in it is kept anew.";

/// Asks.
#[must_use]
pub fn ask(name: &str) -> String {
    if name == "yes" {
        return "To take it away, type yes. Anything else keeps it: ".to_owned();
    }
    format!("To take it away, type {name} or yes. Anything else keeps it: ")
}

/// Said when it was not wished after all.
pub const KEPT: &str = "nothing is taken away: your record is as it was";

/// Said when there is nothing.
#[must_use]
pub fn nothing_there(name: &str) -> String {
    format!("Nothing is kept of {name} here.")
}

/// Said when all is gone.
#[must_use]
pub fn done(name: &str, files: usize) -> String {
    let files = sentence(&counted(files, "file is", "files are"));
    format!(
        "{files} gone. Nothing of the record of {name} is kept here any more. A new path can begin any time."
    )
}

/// Said of something that is not the record's.
#[must_use]
pub fn stays(path: &str, why: &str) -> String {
    format!("{path} stays where it is: {why}.")
}

/// Said when something of it could not be taken away.
#[must_use]
pub fn left(places: &[(String, String)]) -> String {
    let one = |(path, why): &(String, String)| format!("{path} ({why})");
    let all: Vec<String> = places.iter().map(one).collect();
    format!(
        "{} could not be taken away: {}. Call notyet forget again once that is possible",
        count(places.len()),
        all.join(", ")
    )
}
