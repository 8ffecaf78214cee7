//! Markdown.

/// Plain.
#[must_use]
pub fn plain(text: &str) -> String {
    text.to_owned()
}
