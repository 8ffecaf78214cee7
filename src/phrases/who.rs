//! Who is practising, where several share a computer.

use super::screen::{Doing, doing};

/// The question, where several share a computer.
pub const WHO_PRACTISES: &str = "Who is practising?";
/// The line for someone who has no record yet.
pub const SOMEONE_NEW: &str = "Someone new";
/// Asks someone new.
pub const YOUR_NAME: &str = "What is your name?";
/// Said when what was typed is none.
pub const NO_NAME: &str = "A name has a letter or a digit in it, and no slash. What is your name?";
/// Changing who is practising.
pub const WHO: Doing = doing("who", "Say who is practising, or add someone new.");
/// Taking the name under the mark, or the one typed.
pub const THAT_IS_ME: Doing = doing("that is me", "Practise under this name.");
/// Taking a name by its label.
pub const PICK: Doing = doing("pick", "Practise under the name with this label.");

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
    let first = learners.first().map_or("NAME", |(slug, _)| slug.as_str());
    format!(
        "several practise here: {}. Say who it is, such as: --learner {first}",
        super::names(&all)
    )
}
