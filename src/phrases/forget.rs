//! What is said before a whole record is taken away, and after.

use super::sentence;
use super::words::File;

const WORDS: File = File::Forget;

/// The first line: whose record, where, in how many files.
#[must_use]
pub fn what_goes(name: &str, folder: &str, files: usize) -> String {
    let values = [
        ("name", name.into()),
        ("folder", folder.into()),
        ("files", files.into()),
    ];
    WORDS.say("what-goes", &values)
}

/// The last lines before the question.
#[must_use]
pub fn for_good() -> String {
    format!("{}\n{}", WORDS.text("for-good"), WORDS.text("goes-on"))
}

/// Asks.
#[must_use]
pub fn ask(name: &str) -> String {
    let key = if super::says_yes(name) {
        "ask-yes"
    } else {
        "ask"
    };
    format!("{} ", WORDS.say(key, &[("name", name.into())]))
}

/// Said when it was not wished after all.
#[must_use]
pub fn kept() -> &'static str {
    WORDS.text("kept")
}

/// Said when there is nothing.
#[must_use]
pub fn nothing_there(name: &str) -> String {
    WORDS.say("nothing-there", &[("name", name.into())])
}

/// Said when all is gone.
#[must_use]
pub fn done(name: &str, files: usize) -> String {
    sentence(&WORDS.say("done", &[("name", name.into()), ("files", files.into())]))
}

/// Said of something that is not the record's.
#[must_use]
pub fn stays(path: &str, why: &str) -> String {
    WORDS.say("stays", &[("path", path.into()), ("why", why.into())])
}

/// Said when something of it could not be taken away.
#[must_use]
pub fn left(places: &[(String, String)]) -> String {
    let one = |(path, why): &(String, String)| format!("{path} ({why})");
    let all: Vec<String> = places.iter().map(one).collect();
    let all = all.join(", ");
    WORDS.say(
        "left",
        &[("number", places.len().into()), ("places", (&all).into())],
    )
}
