//! Every sentence that a learner may read, in one place, where one can see them together.
//!
//! It never decides anything and never draws anything. How the program speaks: it says "not yet" and what an answer shows, never
//! that it is off; it praises the work and the strategy, never the person, not every time, and never twice the same in a
//! row; few words, for a reader of about ten. A test reads all of them against the words that hurt.
//!
//! Sentences that come in several forms take a `turn`, which counts how often there was something to say them to: the form follows
//! from it, so that none is said twice in a row, but for the quiet voice, which has one form for each. How much is said besides what
//! is needed depends on the [`voice::Voice`].

use crate::path::State;

pub mod answer;
pub mod contents;
pub mod due;
pub mod ending;
pub mod everything;
pub mod forget;
pub mod goal;
pub mod journey;
pub mod path;
pub mod plain;
pub mod poster;
pub mod preview;
pub mod refusal;
pub mod response;
pub mod reworded;
pub mod screen;
pub mod settings;
pub mod share;
pub mod shelf;
pub mod voice;
pub mod who;
pub mod won;

/// The word for where a question stands.
#[must_use]
pub const fn state(state: State) -> &'static str {
    match state {
        State::New => "new",
        State::Trying => "trying",
        State::GotIt => "got it",
        State::Mastered => "mastered",
        State::Kept => "kept",
    }
}

/// The symbol that stands beside the word, never alone.
#[must_use]
pub const fn symbol(state: State) -> &'static str {
    match state {
        State::New => "·",
        State::Trying => "○",
        State::GotIt => "◐",
        State::Mastered => "●",
        State::Kept => "★",
    }
}

/// What a picture shows: said beside it, and in its place where it cannot be seen.
#[must_use]
pub fn picture(alt: &str) -> String {
    format!("Picture: {alt}")
}

/// A count as one says it: in words up to twelve, in digits above.
#[must_use]
pub fn count(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS
        .get(number)
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// A place in an order as one says it, from 0: in words up to the twelfth, in digits above.
#[must_use]
pub fn ordinal(place: usize) -> String {
    const WORDS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    WORDS.get(place).map_or_else(
        || format!("number {}", place + 1),
        |word| (*word).to_owned(),
    )
}

/// A count with its noun: `one try`, `three tries`.
#[must_use]
pub fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", count(number), if number == 1 { one } else { many })
}

/// The sentence with its first letter large.
#[must_use]
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Names as one says them: `Ana`, `Ana and Ben`, `Ana, Ben and Cleo`.
#[must_use]
pub fn names(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

/// One of several forms, by turn, which counts from 1; nothing where there are none.
fn form<'a>(forms: &[&'a str], turn: usize) -> &'a str {
    forms
        .get(turn.saturating_sub(1) % forms.len().max(1))
        .copied()
        .unwrap_or_default()
}
