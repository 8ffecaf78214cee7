//! The `full` rendering of diagnostics.
use super::Diagnostic;
/// Renders.
#[must_use]
pub fn render(path: &str, source: &str, diagnostics: &[Diagnostic], _colour: bool) -> String {
    super::short::render(path, source, diagnostics)
}
