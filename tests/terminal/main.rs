//! The program in a terminal of its own: what it shows there, and that it gives the terminal back whatever happens.
//! These wait for what is shown, and never for a time.
#![cfg(unix)]

#[path = "../screens/desk.rs"]
mod desk;
mod hazards;
mod mouse;
mod panics;
#[cfg(feature = "pictures")]
#[path = "../support/picture.rs"]
mod picture;
mod preview;
mod screens;
mod settings;
#[path = "../support/strace.rs"]
mod strace;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/terminal.rs"]
mod terminal;
mod theme;
mod vanished;
