//! The library and a set's first page.

use super::screen::{Doing, doing};
use super::sentence;
use super::words::File;
use crate::practice::Ground;

const WORDS: File = File::Shelf;

/// The sets by their folders, or by their tags.
pub const GROUPS: Doing = doing(WORDS, "groups");

/// Over the sets that were practised last.
#[must_use]
pub fn practised_last() -> &'static str {
    WORDS.text("practised-last")
}

/// Over own sets that lie in no folder of their own.
#[must_use]
pub fn in_no_folder() -> &'static str {
    WORDS.text("in-no-folder")
}

/// Over sets without a tag.
#[must_use]
pub fn without_a_tag() -> &'static str {
    WORDS.text("without-a-tag")
}

/// Over the sets that come with the program.
#[must_use]
pub fn built_in() -> &'static str {
    WORDS.text("built-in")
}

/// How much ground is covered in a set, in words.
#[must_use]
pub fn ground(ground: &Ground) -> String {
    if ground.new == ground.total() {
        return WORDS.say("all-new", &[("number", ground.total().into())]);
    }
    let parts = [
        ("mastered", ground.mastered),
        ("got", ground.got_it),
        ("trying", ground.trying),
        ("new", ground.new),
    ];
    let parts = parts.into_iter().filter(|(_, number)| *number > 0);
    let parts = parts.map(|(key, number)| WORDS.say(key, &[("number", number.into())]));
    parts.collect::<Vec<_>>().join(", ")
}

/// How many mastered questions are worth another look.
#[must_use]
pub fn due(number: usize) -> String {
    match number {
        0 => String::new(),
        more => WORDS.say("due", &[("number", more.into())]),
    }
}

/// A set that cannot be read, in the library.
#[must_use]
pub fn needs_its_author() -> &'static str {
    WORDS.text("needs-its-author")
}

/// What to do about it.
#[must_use]
pub fn how_to_mend(path: &str) -> String {
    WORDS.say("how-to-mend", &[("path", path.into())])
}

/// What this is, on the first screen.
#[must_use]
pub fn motto() -> &'static str {
    WORDS.text("motto")
}

/// Said when no set is found by a search.
#[must_use]
pub fn nothing_found(search: &str) -> String {
    WORDS.say("nothing-found", &[("search", search.into())])
}

/// Said once when lines of the record were damaged.
#[must_use]
pub fn damaged_lines(number: usize) -> String {
    sentence(&WORDS.say("damaged-lines", &[("number", number.into())]))
}

/// Said once for a file of the record that was left out.
#[must_use]
pub fn refused_file(path: &str, reason: &str) -> String {
    WORDS.say(
        "refused-file",
        &[("path", path.into()), ("reason", reason.into())],
    )
}

/// Stands while the disk takes its time; the result is shown already.
#[must_use]
pub fn saving() -> &'static str {
    WORDS.text("saving")
}

/// Said line by line when that is over.
#[must_use]
pub fn saved() -> &'static str {
    WORDS.text("saved")
}

/// Said at the end while the disk takes its time.
#[must_use]
pub fn saving_the_last() -> &'static str {
    WORDS.text("saving-the-last")
}

/// Said at the end when something could not be saved in `folder`; `file` is where it was left instead, if anywhere.
#[must_use]
pub fn left_unsaved(folder: &str, reason: &str, file: Option<&str>) -> String {
    let (key, file) = match file {
        Some(file) => ("left-elsewhere", file),
        None => ("left-nowhere", ""),
    };
    let values = [
        ("folder", folder.into()),
        ("reason", reason.into()),
        ("file", file.into()),
    ];
    WORDS.say(key, &values)
}

/// Said when a try could not be written, once; it is kept in memory and tried again.
#[must_use]
pub fn not_saved(reason: &str) -> String {
    WORDS.say("not-saved", &[("reason", reason.into())])
}
