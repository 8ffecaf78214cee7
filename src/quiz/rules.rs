//! What a well-formed set must still hold to.

use super::Set;
use crate::diagnostic::Diagnostic;

/// What is to be mended in a set that could be read.
#[must_use]
pub fn check(_set: &Set, _source: &str) -> Vec<Diagnostic> {
    Vec::new()
}
