//! Where lines begin, so that many places in one source are found quickly. It never keeps a source.

use super::{Span, boundary};

/// The places at which the lines of a source begin.
pub(super) struct Lines<'s> {
    source: &'s str,
    starts: Vec<usize>,
}

/// A place as people count it, and its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place<'s> {
    /// The line, from 1.
    pub(super) line: usize,
    /// The column in characters, from 1.
    pub(super) column: usize,
    /// The line's characters, without its line break.
    pub(super) text: &'s str,
    /// Where in that text the place is, in bytes.
    pub(super) at: usize,
}

impl<'s> Lines<'s> {
    /// Finds the lines of a source.
    pub(super) fn new(source: &'s str) -> Self {
        let breaks = source
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0)
            .chain(breaks.map(|(at, _)| at + 1))
            .collect();
        Self { source, starts }
    }

    /// The place of a byte; past the end it is the end.
    pub(super) fn place(&self, offset: usize) -> Place<'s> {
        let offset = boundary(self.source, offset);
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts[line - 1];
        let rest = &self.source[start..];
        let text = rest.split('\n').next().unwrap_or(rest);
        let text = text.strip_suffix('\r').unwrap_or(text);
        // The byte order mark at the start of a file is no character of its first line.
        let mark = if text.starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        };
        let text = &text[mark..];
        let at = (offset - start).saturating_sub(mark).min(text.len());
        let column = text[..at].chars().count() + 1;
        Place {
            line,
            column,
            text,
            at,
        }
    }

    /// The lines numbered `first` to `last`, and the byte at which they begin.
    pub(super) fn between(&self, first: usize, last: usize) -> (&'s str, usize) {
        let start = self.starts[first - 1];
        let end = self
            .starts
            .get(last)
            .map_or(self.source.len(), |next| *next);
        let mark = if self.source[start..].starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        };
        (
            self.source[start + mark..end].trim_end_matches(['\n', '\r']),
            start + mark,
        )
    }

    /// The part of a stretch that stands on its first line.
    pub(super) fn on_one_line(&self, span: Span) -> Span {
        let place = self.place(span.start);
        let room = place.text.len() - place.at;
        Span::new(
            span.start,
            span.start + span.end.saturating_sub(span.start).min(room),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::line_and_column;
    use super::*;

    #[test]
    fn places_agree_with_the_plain_way_of_counting() {
        let source = "\u{feff}title: é\r\n\nx: ☃ y\n";
        let lines = Lines::new(source);
        for offset in 0..=source.len() + 2 {
            let place = lines.place(offset);
            let floor = boundary(source, offset);
            if !source[..floor].ends_with('\r') {
                assert_eq!(
                    (place.line, place.column),
                    line_and_column(source, offset),
                    "{offset}"
                );
            }
        }
    }
}
