//! One line a diagnostic: `path:line:column: severity[code]: message`. It never colours, and never lets a control character
//! through.

use std::fmt::Write;

use super::Diagnostic;
use super::lines::Lines;
use crate::text::safe::{safe, steers};

/// Draws all diagnostics of one file, a line each.
#[must_use]
pub fn render(path: &str, source: &str, diagnostics: &[Diagnostic]) -> String {
    if diagnostics.is_empty() {
        return String::new();
    }
    let lines = Lines::new(source);
    let path = safe(path);
    let mut drawn = String::new();
    for diagnostic in diagnostics {
        let place = lines.place(diagnostic.span.start);
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            drawn,
            "{}:{}:{}: {}[{}]: {}",
            path,
            place.line,
            place.column,
            diagnostic.severity(),
            diagnostic.code,
            visible(&diagnostic.message)
        );
    }
    drawn
}

/// The text with a symbol for each character that may not reach a terminal.
pub(super) fn visible(text: &str) -> String {
    let symbol = |character: char| match character {
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + u32::from(character)).unwrap_or('�'),
        '\u{7f}' => '␡',
        other if steers(other) => '�',
        other => other,
    };
    text.chars().map(symbol).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Span};

    #[test]
    fn each_diagnostic_is_one_line_with_its_place() {
        let source = "title: é\nansver: x\n";
        let diagnostics =
            [
                Diagnostic::new(Code::UnknownField, Span::new(10, 16), "no field `ansver`")
                    .help("answer"),
            ];
        assert_eq!(
            render("a.yaml", source, &diagnostics),
            "a.yaml:2:1: error[unknown-field]: no field `ansver`\n"
        );
    }

    #[test]
    fn control_characters_become_symbols() {
        let diagnostics = [Diagnostic::new(
            Code::UnknownField,
            Span::default(),
            "\u{1b}[31m\n\u{9b}\u{202e}\u{7f}",
        )];
        assert_eq!(
            render("a\u{7}", "", &diagnostics),
            "a␇:1:1: error[unknown-field]: ␛[31m␊��␡\n"
        );
    }
}
