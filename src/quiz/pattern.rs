//! A teacher's `/pattern/`: compiled when first needed, within a bound, in linear time.

use std::sync::OnceLock;

use regex::Regex;

/// A regular expression that the whole of a response must fit.
#[derive(Debug, Clone)]
pub struct Pattern {
    source: String,
    compiled: OnceLock<Result<Regex, String>>,
}

impl Pattern {
    /// Takes what stands between the slashes. Nothing is compiled yet.
    #[must_use]
    pub fn new(source: impl Into<String>) -> Self {
        Self {
            source: source.into(),
            compiled: OnceLock::new(),
        }
    }

    /// What stands between the slashes.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}
