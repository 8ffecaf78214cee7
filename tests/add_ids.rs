//! Ids written into files: what becomes of the text, and what the command does.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

mod support;

#[path = "add_ids/command.rs"]
mod command;
#[path = "add_ids/layout.rs"]
mod layout;
#[path = "add_ids/text.rs"]
mod text;
