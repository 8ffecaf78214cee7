//! What a learner did, as xAPI: statements of every kind of question are valid against the schema of xAPI, and they come to a record store
//! whole and once, whatever it answers.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

mod delivered;
mod kinds;
mod made;
mod said;
mod server;
#[cfg(unix)]
mod valid;
