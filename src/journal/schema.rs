//! The record as a JSON Schema, for programs that read it: what stands in a line of each event, and what it means. It never judges a line for
//! this program: [`super::line`] does, and is the truth. Whatever is written passes the schema.
//!
//! | file | holds |
//! |---|---|
//! | `record.schema.json` | the schema, as [`TEXT`] and `notyet schema --record` give it |
//! | `schema/shape.rs` | the types it is made from, for tests alone |
//!
//! It is made and kept as the schema of sets is (see [`crate::quiz::schema`]).

/// The schema, as JSON (draft-07).
pub const TEXT: &str = include_str!("record.schema.json");

#[cfg(test)]
pub(crate) mod shape;
