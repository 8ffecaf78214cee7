//! xAPI 1.0.3 (the Experience API): records in, statements out, for a learning record store (LRS), which is the engine that schools have
//! already where thousands of machines send what was practised. How they get there stands in [`delivery`].
//!
//! | event | statement |
//! |---|---|
//! | `sat-down`, `got-up` | `initialized` and `terminated`, of the set |
//! | `answered` | `answered`, of the question as an interaction (see [`interaction`]); `success` is true where it was got |
//! | the answer that makes a question mastered | beside that, `mastered` |
//! | `hinted`, `shown-answer` | `experienced`, of the hint and of the answer |
//! | `unsure`, `set-aside` | `interacted` ("I don't know yet") and `suspended`, of the question |
//! | `shown`, `goal-set`, `moved`, `kept-apart`, and what a newer program wrote | none; what `shown` tells stands in the answers after it |
//!
//! **No score, and never `success: false`.** An LRS and what is built on it add up `score` and `success` by the first statement of each
//! question, or by all: a learner who tried five times and then had it would stand there with one of six. A path is not a grade; so what
//! an answer was worth stands in an extension, in the record's own words (`not-yet`, `nearly`, `got-it`), and `success` says what is
//! true of the learner from then on, or nothing.
//!
//! Each statement's id is made from its record's (UUID version 5, RFC 9562), so that the same record sent twice is stored once, from
//! whatever machine, and through whatever copy of the record.

pub mod delivery;
pub mod interaction;
mod number;
pub mod reply;
mod statement;
mod telling;

pub use statement::{Account, Activity, Actor, Statement};
pub use telling::Telling;

/// What stands before the ids of a school's learners and sets where none is named. Nobody can ever own a name in `.invalid` (RFC 2606),
/// so they mean nothing else anywhere.
pub const HOME: &str = "https://notyet.invalid";

/// What stands before the names of the extensions, whatever the school.
pub const EXTENSIONS: &str = "https://notyet.invalid/xapi/";

/// How statements speak of a learner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// What the ids of learners and sets begin with: an absolute address without a slash at its end.
    pub home: String,
    /// Stands for the learner, the same each time.
    pub account: String,
    /// The name to be shown, if one is wished.
    pub name: Option<String>,
}

#[cfg(test)]
mod tests;
