//! Tree to model, collecting every problem.

use super::Set;
use crate::diagnostic::Diagnostic;

/// What came of reading a text.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The set, when no diagnostic is an error.
    pub set: Option<Set>,
    /// The title, when one could be read, also of a broken set.
    pub title: Option<String>,
    /// Everything that is to be mended, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the bytes of a set's file. `name` is the file's name without its folder: the default for `id` is its slug.
#[must_use]
pub fn read(_bytes: &[u8], _name: &str) -> Reading {
    Reading {
        set: None,
        title: None,
        diagnostics: Vec::new(),
    }
}
