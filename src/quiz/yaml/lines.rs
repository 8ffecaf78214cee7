//! A file as a teacher sees it: lines, dashes and `name: value`. It never parses: it looks at one line at a time, also at
//! lines that no parser can read.

use crate::diagnostic::boundary;
use crate::quiz::names;

/// One line without its line break.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'s> {
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Its characters.
    pub(super) text: &'s str,
}

/// `name: value` on one line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field<'s> {
    /// What stands before the colon.
    pub(super) name: &'s str,
    /// Where the name begins, in bytes of the file.
    pub(super) name_at: usize,
    /// What stands after the colon; may be empty.
    pub(super) value: &'s str,
    /// Where the value begins, in bytes of the file.
    pub(super) value_at: usize,
}

/// The line that holds this byte.
pub(super) fn line_at(source: &str, offset: usize) -> Line<'_> {
    let offset = boundary(source, offset);
    let start = source[..offset]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    line_from(source, start)
}

/// The line that begins at this byte.
fn line_from(source: &str, start: usize) -> Line<'_> {
    let rest = &source[start..];
    let text = rest.split('\n').next().unwrap_or(rest);
    let text = text.strip_suffix('\r').unwrap_or(text);
    Line { start, text }
}

/// All lines from the one that begins at `start`.
pub(super) fn lines_from(source: &str, start: usize) -> impl Iterator<Item = Line<'_>> {
    let mut next = Some(start);
    std::iter::from_fn(move || {
        let start = next?;
        let rest = &source[start..];
        let newline = memchr::memchr(b'\n', rest.as_bytes());
        next = newline.map(|newline| start + newline + 1);
        let text = newline.map_or(rest, |newline| &rest[..newline]);
        let text = text.strip_suffix('\r').unwrap_or(text);
        Some(Line { start, text })
    })
}

/// The lines above this one, the nearest first, without blank lines and comments.
pub(super) fn lines_above<'s>(source: &'s str, line: Line<'s>) -> impl Iterator<Item = Line<'s>> {
    let mut end = line.start;
    std::iter::from_fn(move || {
        let before = end.checked_sub(1)?;
        let line = line_at(source, before);
        end = line.start;
        Some(line)
    })
    .filter(|line| !line.is_blank())
}

impl<'s> Line<'s> {
    /// The width of the blanks at its start.
    pub(super) fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start_matches([' ', '\t', '\u{feff}']).len()
    }

    /// What stands after those blanks.
    pub(super) fn body(&self) -> &'s str {
        self.text[self.indent()..].trim_end()
    }

    /// Where the body begins, in bytes of the file.
    pub(super) fn body_at(&self) -> usize {
        self.start + self.indent()
    }

    /// Whether nothing but blanks or a comment stands on it.
    pub(super) fn is_blank(&self) -> bool {
        let body = self.body();
        body.is_empty() || body.starts_with('#')
    }

    /// Whether it begins a list item.
    pub(super) fn is_item(&self) -> bool {
        let body = self.body();
        body == "-" || body.starts_with("- ")
    }

    /// The width of blanks and dashes before its words.
    pub(super) fn column(&self) -> usize {
        let mut rest = &self.text[self.indent()..];
        while let Some(inner) = rest.strip_prefix("- ") {
            rest = inner.trim_start_matches(' ');
        }
        self.text.len() - rest.len()
    }

    /// The words after blanks and dashes.
    pub(super) fn words(&self) -> &'s str {
        self.text[self.column()..].trim_end()
    }

    /// The field on this line, when what stands before its first colon could be the name of one.
    pub(super) fn field(&self) -> Option<Field<'s>> {
        let words = self.words();
        let colon = words.match_indices(':').map(|(at, _)| at).find(|at| {
            let after = &words[at + 1..];
            after.is_empty() || after.starts_with([' ', '\t'])
        })?;
        let after = &words[colon + 1..];
        let value = after.trim_start();
        let name_at = self.start + self.column();
        Some(Field {
            name: words[..colon].trim_end(),
            name_at,
            value,
            value_at: name_at + colon + 1 + (after.len() - value.len()),
        })
    }

    /// Whether a field of the format begins on it, also a misspelled one.
    pub(super) fn begins_known(&self) -> bool {
        self.plain_field().is_some_and(|field| {
            let name = field.name;
            let long = name.len() > 3 && names::is_misspelled(name);
            names::known(name) || names::meant(name).is_some() || long
        })
    }

    /// The field on this line, when its name is one word.
    pub(super) fn plain_field(&self) -> Option<Field<'s>> {
        self.field().filter(|field| {
            let letters = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            !field.name.is_empty() && field.name.chars().all(letters)
        })
    }
}
