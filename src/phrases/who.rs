//! Who is practising, where several share a computer.

use super::screen::{Doing, doing};
use super::words::File;

const WORDS: File = File::Who;

/// The question, where several share a computer.
#[must_use]
pub fn who_practises() -> &'static str {
    WORDS.text("who-practises")
}
/// The line for someone who has no record yet.
#[must_use]
pub fn someone_new() -> &'static str {
    WORDS.text("someone-new")
}
/// Asks someone new.
#[must_use]
pub fn your_name() -> &'static str {
    WORDS.text("your-name")
}
/// Said when what was typed is none.
#[must_use]
pub fn no_name() -> &'static str {
    WORDS.text("no-name")
}
/// Said when someone practises under that name already.
#[must_use]
pub fn is_known(name: &str, key: &str) -> String {
    WORDS.say("is-known", &[("name", name.into()), ("key", key.into())])
}
/// Changing who is practising.
pub const WHO: Doing = doing(WORDS, "who");
/// Taking the name under the mark, or the one typed.
pub const THAT_IS_ME: Doing = doing(WORDS, "that-is-me");
/// Taking a name by its label.
pub const PICK: Doing = doing(WORDS, "pick");

/// Said where nobody can be asked: how each can be named, as slug and shown name.
#[must_use]
pub fn say_who(learners: &[(String, String)]) -> String {
    let both = |(slug, name): &(String, String)| {
        if slug == name {
            slug.clone()
        } else {
            format!("{slug} ({name})")
        }
    };
    let all: Vec<String> = learners.iter().map(both).collect();
    let first = learners
        .first()
        .map_or(WORDS.text("name"), |(slug, _)| slug.as_str());
    let names = super::names(&all);
    let values = [("names", (&names).into()), ("first", first.into())];
    WORDS.say("say-who", &values)
}
