//! The format as a JSON Schema, for editors: what may stand where, and a word on what each field does for the learner. It never
//! judges a set for the program: the reader does, and is the truth. Whatever the reader accepts, the schema accepts.
//!
//! | file | holds |
//! |---|---|
//! | `quizzes/quiz.schema.json` | the schema, as [`TEXT`] and `notyet schema` give it |
//! | `shape.rs`, `shape/` | the types it is made from, for tests alone |
//!
//! It is made by `schemars` from types that only tests build, and kept as a file, which a test holds to be current. So it can be
//! read and reviewed where it lies, an author can point an editor at it, and the program carries a text in place of a generator.
//!
//! It is draft-07: `yaml-language-server`, which most editors use for YAML, reads later drafts since its release 1.20 alone, and draft-07
//! in every release that is still about. Nothing here needs a later one. `tests/language_server.mjs` tries it with that server.
//!
//! An editor sees YAML's types, and this format has none: what is written is what is read. So wherever a text is meant, a number and a
//! boolean will do. Nothing (`null`) never does: an editor cannot tell a field that was left empty from one that says `null`.

/// The schema, as JSON (draft-07).
pub const TEXT: &str = include_str!("../../quizzes/quiz.schema.json");

#[cfg(test)]
pub(crate) mod shape;
