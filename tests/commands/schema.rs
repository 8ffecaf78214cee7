//! The schema that editors read: it is a schema, it tells a teacher of every field, and it accepts whatever the reader accepts.

mod accepted;
mod agreed;
mod command;
mod described;
mod generated;
mod record;
