//! Every sentence that a learner may read, in one place, where one can see them together.
//!
//! It never decides anything and never draws anything. How the program speaks: it says "not yet" and what an answer shows, never
//! that it is off; it praises the work and the strategy, never the person, not every time, and never twice the same in a
//! row; few words, for a reader of about ten. A test reads all of them against the words that hurt.
//!
//! Sentences that come in several forms take a `turn`, which counts how often there was something to say them to: the form follows
//! from it, so that none is said twice in a row, but for the quiet voice, which has one form for each. How much is said besides what
//! is needed depends on the [`voice::Voice`].
//!
//! The functions choose what is said; the words themselves stand in [`words`], in each language that [`tongue`] knows.

use crate::path::State;
use crate::text::normal::strip_marks;
use words::File;

pub mod answer;
pub mod calendar;
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
pub mod report_findings;
pub mod report_page;
pub mod report_screen;
pub mod report_text;
pub mod response;
pub mod reworded;
pub mod screen;
pub mod send;
pub mod settings;
pub mod share;
pub mod shelf;
pub mod tongue;
pub mod voice;
pub mod who;
pub mod won;
pub mod words;

const WORDS: File = File::Common;

/// The word for where a question stands.
#[must_use]
pub fn state(state: State) -> &'static str {
    WORDS.text(match state {
        State::New => "new",
        State::Trying => "trying",
        State::GotIt => "got-it",
        State::Mastered => "mastered",
        State::Kept => "kept",
    })
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
    WORDS.say("picture", &[("alt", alt.into())])
}

/// A count as one says it: in words up to twelve, in digits above.
#[must_use]
pub fn count(number: usize) -> String {
    WORDS.say("count", &[("number", number.into())])
}

/// A place in an order as one says it, from 0: in words up to the twelfth, in digits above.
#[must_use]
pub fn ordinal(place: usize) -> String {
    WORDS.say("ordinal", &[("number", (place + 1).into())])
}

/// Whether an answer says yes, by the word or by its first letter: in the language that is spoken, or in English.
#[must_use]
pub fn is_yes(answer: &str) -> bool {
    let letter = answer.trim().to_lowercase();
    says_yes(answer) || letter == "y" || letter == WORDS.text("y")
}

/// The same, by the whole word alone: for what cannot be taken back. Its accent may be left out.
#[must_use]
pub fn says_yes(answer: &str) -> bool {
    let word = strip_marks(&answer.trim().to_lowercase());
    word == "yes" || word == strip_marks(WORDS.text("yes"))
}

/// A title in the quotes of the language.
#[must_use]
pub fn quoted(title: &str) -> String {
    WORDS.say("quoted", &[("title", title.into())])
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
        [before @ .., last] => {
            let before = before.join(", ");
            let values = [
                ("before", (&before).into()),
                ("last", last.into()),
                ("sound", first_sound(last).into()),
            ];
            WORDS.say("names", &values)
        }
    }
}

/// Whether a name is heard to begin with i: Spanish says another word for "and" before it.
fn first_sound(name: &str) -> &'static str {
    let name = name.to_lowercase();
    let begins = |with: &[&str]| with.iter().any(|sound| name.starts_with(sound));
    let is_i = begins(&["i", "í", "hi", "hí"]) && !begins(&["hie", "ia", "ie", "io"]);
    if is_i { "i" } else { "other" }
}

/// The code that asks for the words, by catalogue: for a test that holds both together.
#[cfg(test)]
const fn sources_for_tests() -> [(&'static str, &'static str); 21] {
    [
        ("answer", include_str!("phrases/answer.rs")),
        (
            "common",
            concat!(
                include_str!("phrases.rs"),
                include_str!("phrases/calendar.rs")
            ),
        ),
        ("due", include_str!("phrases/due.rs")),
        ("ending", include_str!("phrases/ending.rs")),
        ("forget", include_str!("phrases/forget.rs")),
        ("goal", include_str!("phrases/goal.rs")),
        ("journey", include_str!("phrases/journey.rs")),
        ("path", include_str!("phrases/path.rs")),
        ("plain", include_str!("phrases/plain.rs")),
        ("poster", include_str!("phrases/poster.rs")),
        ("preview", include_str!("phrases/preview.rs")),
        ("refusal", include_str!("phrases/refusal.rs")),
        ("response", include_str!("phrases/response.rs")),
        ("reworded", include_str!("phrases/reworded.rs")),
        ("screen", include_str!("phrases/screen.rs")),
        ("send", include_str!("phrases/send.rs")),
        ("settings", include_str!("phrases/settings.rs")),
        ("share", include_str!("phrases/share.rs")),
        ("shelf", include_str!("phrases/shelf.rs")),
        ("who", include_str!("phrases/who.rs")),
        ("won", include_str!("phrases/won.rs")),
    ]
}
