//! The library and a set's first page.

use super::{count, sentence};
use crate::practice::Ground;

/// How much ground is covered in a set, in words.
#[must_use]
pub fn ground(ground: &Ground) -> String {
    let mut parts = Vec::new();
    if ground.new == ground.total() {
        return match ground.total() {
            1 => "1 question, new".to_owned(),
            total => format!("{total} questions, all new"),
        };
    }
    for (number, word) in [
        (ground.mastered, "mastered"),
        (ground.got_it, "got"),
        (ground.trying, "trying"),
        (ground.new, "new"),
    ] {
        if number > 0 {
            parts.push(format!("{number} {word}"));
        }
    }
    parts.join(", ")
}

/// How many mastered questions are worth another look.
#[must_use]
pub fn due(number: usize) -> String {
    match number {
        0 => String::new(),
        1 => "one is worth another look".to_owned(),
        more => format!("{} are worth another look", count(more)),
    }
}

/// A set that cannot be read, in the library.
pub const NEEDS_ITS_AUTHOR: &str = "needs its author";

/// What to do about it.
#[must_use]
pub fn how_to_mend(path: &str) -> String {
    format!(
        "This set needs its author before it can be practised. `notyet check {path}` says what to mend."
    )
}

/// What this is, on the first screen.
pub const MOTTO: &str = "Not knowing yet is where it starts.";

/// Said when no set is found by a search.
#[must_use]
pub fn nothing_found(search: &str) -> String {
    format!("No set has “{search}” in its title or tags.")
}

/// Said once when lines of the record were damaged.
#[must_use]
pub fn damaged_lines(number: usize) -> String {
    match number {
        1 => "One line of the record could not be read and was left out. All others are here."
            .to_owned(),
        more => format!(
            "{} lines of the record could not be read and were left out. All others are here.",
            sentence(&count(more))
        ),
    }
}

/// Said once for a file of the record that was left out.
#[must_use]
pub fn refused_file(path: &str, reason: &str) -> String {
    format!("{path} was left out of your record: {reason}.")
}

/// Stands while the disk takes its time; the result is shown already.
pub const SAVING: &str = "Saving…";

/// Said line by line when that is over.
pub const SAVED: &str = "Saved.";

/// Said at the end while the disk takes its time.
pub const SAVING_THE_LAST: &str = "Your last steps are being saved. This disk takes its time.";

/// Said at the end when something could not be saved in `folder`; `file` is where it was left instead, if anywhere.
#[must_use]
pub fn left_unsaved(folder: &str, reason: &str, file: Option<&str>) -> String {
    let told = format!("Your last steps could not be saved in {folder}: {reason}.");
    match file {
        Some(file) => format!(
            "{told} They are in {file}. See to the disk, then move that file into the folder: your path goes on from there."
        ),
        None => format!("{told} See to the disk before you go on. Their questions come back then."),
    }
}

/// Said when a try could not be written, once; it is kept in memory and tried again.
#[must_use]
pub fn not_saved(reason: &str) -> String {
    format!("Not saved: {reason}. Your path is held here and saved as soon as it can be.")
}
