//! The `short` rendering of diagnostics.
