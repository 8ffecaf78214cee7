//! The schema that editors read: it is a schema, it tells a teacher of every field, and it accepts whatever the reader accepts.

#[path = "schema/accepted.rs"]
mod accepted;
#[path = "schema/agreed.rs"]
mod agreed;
#[path = "support/blocks.rs"]
mod blocks;
#[path = "schema/command.rs"]
mod command;
#[path = "schema/described.rs"]
mod described;
#[path = "support/editor.rs"]
mod editor;
#[path = "schema/generated.rs"]
mod generated;
#[path = "support/held.rs"]
mod held;
#[path = "schema/record.rs"]
mod record;
mod support;
