//! One JSON object a line and diagnostic, for editors and other programs. It keeps every text as it is, and lets none reach a
//! terminal as a command: what steers one is written as an escape.
//!
//! | field | holds |
//! |---|---|
//! | `path` | the file as it was named; a byte that is no UTF-8 is shown as `�` |
//! | `line`, `column`, `end_line`, `end_column` | characters from 1; the end is the place behind the last character. The byte order mark is not counted |
//! | `start`, `end` | bytes from 0 of the file as it lies on the disk, its byte order mark counted |
//! | `severity` | `error`, `warning` or `advice` |
//! | `code` | the stable name of the slip |
//! | `message` | what was found |
//! | `help` | what to write instead, or `null`: every line has every field |

use std::fmt::Write;

use serde::Serialize;

use super::Diagnostic;
use super::region::Regions;
use crate::text::safe::steers;

/// One line.
#[derive(Serialize)]
struct Told<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start: usize,
    end: usize,
    severity: String,
    code: &'static str,
    message: &'a str,
    help: Option<&'a str>,
}

/// Writes all diagnostics of one file, a line each.
///
/// `source` is the text that the places are about, and `bytes` is what it was read from: the same, unless the file is not UTF-8.
#[must_use]
pub fn render(path: &str, source: &str, bytes: &[u8], diagnostics: &[Diagnostic]) -> String {
    let regions = Regions::new(source, bytes);
    let line = |diagnostic: &Diagnostic| {
        let region = regions.region(diagnostic.span);
        written(&Told {
            path,
            line: region.line,
            column: region.column,
            end_line: region.end_line,
            end_column: region.end_column,
            start: region.start,
            end: region.end,
            severity: diagnostic.severity().to_string(),
            code: diagnostic.code.name(),
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
        })
    };
    diagnostics.iter().map(line).collect()
}

/// A value as one line of JSON.
pub(super) fn written<T: Serialize>(value: &T) -> String {
    // What is written here has names for keys and nothing that JSON cannot hold.
    let json = serde_json::to_string(value).unwrap_or_default();
    let mut line = escaped(&json);
    line.push('\n');
    line
}

/// JSON with an escape for each character that may not reach a terminal. Outside of texts there is none: JSON is made of ASCII, and
/// controls below a space are escaped already.
fn escaped(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for character in json.chars() {
        if steers(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a `String` cannot fail.
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(character);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Code, Span, line_and_column};
    use super::*;

    #[test]
    fn each_diagnostic_is_one_line_with_every_field() {
        let source = "title: é\nansver: x\n";
        let slip = Diagnostic::new(Code::UnknownField, Span::new(10, 16), "no field `ansver`");
        let diagnostics = [
            slip.help("did you mean `answer`?"),
            Diagnostic::new(Code::NoHints, Span::new(10, 19), "no \"hints\""),
        ];
        let expected = concat!(
            r#"{"path":"a.yaml","line":2,"column":1,"end_line":2,"end_column":7,"start":10,"end":16,"#,
            r#""severity":"error","code":"unknown-field","message":"no field `ansver`","help":"did you mean `answer`?"}"#,
            "\n",
            r#"{"path":"a.yaml","line":2,"column":1,"end_line":2,"end_column":10,"start":10,"end":19,"#,
            r#""severity":"advice","code":"no-hints","message":"no \"hints\"","help":null}"#,
            "\n",
        );
        assert_eq!(
            render("a.yaml", source, source.as_bytes(), &diagnostics),
            expected
        );
    }

    #[test]
    fn what_steers_a_terminal_is_escaped_and_comes_back_whole() {
        let text = "\u{1b}[31m\r\n\u{7f}\u{9b}\u{202e}\u{2028}\u{feff}\u{e0041}é🙂\\\"";
        let line = written(&text);
        assert!(line.is_ascii() || !line.trim_end().contains(steers));
        assert!(
            line.contains("\\u009b\\u202e\\u2028\\ufeff\\udb40\\udc41é🙂"),
            "{line}"
        );
        assert_eq!(serde_json::from_str::<String>(&line).unwrap(), text);
    }

    proptest! {
        #[test]
        fn any_text_comes_back_whole_and_steers_nothing(path in any::<String>(), message in any::<String>(), help in any::<String>()) {
            let slip = Diagnostic::new(Code::WrongType, Span::default(), message.clone()).help(help.clone());
            let line = render(&path, "", b"", &[slip]);
            prop_assert!(!line.trim_end_matches('\n').contains(steers));
            let read: serde_json::Value = serde_json::from_str(&line).unwrap();
            prop_assert_eq!(&read["path"], &path);
            prop_assert_eq!(&read["message"], &message);
            prop_assert_eq!(&read["help"], &help);
        }

        #[test]
        fn any_place_is_the_one_that_is_counted_plainly(
            source in "\u{feff}?[a\u{feff}é☃🙂\r\n]{0,60}",
            start in 0_usize..150,
            length in 0_usize..150,
        ) {
            let slip = Diagnostic::new(Code::WrongType, Span::new(start, start + length), "");
            let line = render("", &source, source.as_bytes(), &[slip]);
            let read: serde_json::Value = serde_json::from_str(&line).unwrap();
            let place = |line: &str, column: &str| (read[line].as_u64(), read[column].as_u64());
            let counted = |offset| {
                let (line, column) = line_and_column(&source, offset);
                (Some(line as u64), Some(column as u64))
            };
            prop_assert_eq!(place("line", "column"), counted(start));
            prop_assert_eq!(place("end_line", "end_column"), counted(start + length));
        }
    }
}
