//! What other programs write and read: import, export, and what goes to a record store.

#[path = "../bodies/exchange.rs"]
mod body;
mod exchange;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/terminal.rs"]
mod terminal;
mod xapi;
