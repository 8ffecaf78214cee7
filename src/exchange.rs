//! Other formats: text in, text out; one file a format. It never touches a disk, a network or a clock.
//!
//! - [`xapi`] says what a learner did to a learning record store.

pub mod xapi;
