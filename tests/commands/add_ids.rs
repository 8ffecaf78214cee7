//! Ids written into files: what becomes of the text, and what the command does.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

mod command;
mod layout;
mod text;
