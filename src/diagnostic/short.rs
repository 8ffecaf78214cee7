//! The `short` rendering of diagnostics.
use super::{Diagnostic, line_and_column};
/// Renders.
#[must_use]
pub fn render(path: &str, source: &str, diagnostics: &[Diagnostic]) -> String {
    diagnostics
        .iter()
        .map(|d| {
            let (l, c) = line_and_column(source, d.span.start);
            format!(
                "{path}:{l}:{c}: {}[{}]: {}\n",
                d.severity(),
                d.code,
                d.message
            )
        })
        .collect()
}
