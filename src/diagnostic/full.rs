//! The `full` rendering of diagnostics.
