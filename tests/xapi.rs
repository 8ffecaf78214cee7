//! What a learner did, as xAPI: statements of every kind of question are valid against the schema of xAPI, and they come to a record store
//! whole and once, whatever it answers.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

#[path = "xapi/delivered.rs"]
mod delivered;
#[path = "xapi/kinds.rs"]
mod kinds;
#[path = "xapi/made.rs"]
mod made;
#[path = "xapi/said.rs"]
mod said;
#[path = "xapi/server.rs"]
mod server;
mod support;
#[cfg(unix)]
#[path = "support/terminal.rs"]
mod terminal;
#[path = "xapi/valid.rs"]
mod valid;
