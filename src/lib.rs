//! **notyet** is a quiz in the terminal where a wrong answer is a step, not a score.
//!
//! This page is the map. A part imports only parts above it in this list, and `tests/pure/layers.rs` holds that:
//!
//! | part | holds |
//! |---|---|
//! | [`text`] | width, wrapping, normalising, reading numbers, Markdown and TeX, making text safe for a terminal |
//! | [`diagnostic`] | what is to be mended in a set, as plain data; one renderer a file |
//! | [`quiz`] | the set a teacher writes: the model, the reader, the rules |
//! | [`grading`] | response to verdict; one file a kind |
//! | [`proof`] | what a set promises, tried as a learner would; all that there is to say of a file, together |
//! | [`journal`] | the vocabulary of events and the line codec |
//! | [`path`] | folds events into each question's path and mastery |
//! | [`practice`] | one sitting as a state machine: command in, effects out |
//! | [`phrases`] | every sentence that a learner may read |
//! | [`report`] | what a class did, from many journals; one renderer a file |
//! | [`exchange`] | other formats, both ways; one file or folder a format |
//! | [`store`] | the only disk: journals, sets, settings |
//! | [`tui`], [`plain`] | two faces over the same practice; neither knows the other |
//! | [`commands`], [`cli`] | one file a command, and the call that picks it |
//!
//! Everything above [`store`] is pure: it does no I/O, reads no clock, and draws no chance but from a seed that it is
//! given. A learner's way through it:
//!
//! 1. [`store`] reads a file, [`quiz`] and [`proof`] turn it into a [`quiz::Set`] and a list of [`diagnostic::Diagnostic`]s.
//! 2. [`store`] reads the journal, [`path`] folds it into [`path::Paths`].
//! 3. [`practice::Sitting`] takes both; each command of the learner gives effects; a face writes the records through
//!    [`store`] and shows the rest.

pub mod cli;
pub mod commands;
pub mod diagnostic;
pub mod exchange;
pub mod grading;
pub mod journal;
pub mod path;
pub mod phrases;
pub mod plain;
pub mod practice;
pub mod proof;
pub mod quiz;
pub mod report;
pub mod store;
pub mod text;
pub mod tui;
