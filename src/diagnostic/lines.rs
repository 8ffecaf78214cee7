//! Where lines begin, so that many places in one source are found quickly. It never keeps a source.

use super::{MARK, Span, boundary};

/// Every so many bytes it is known how many characters came before, so that a place on a very long line is found as quickly as
/// any other.
const STEP: usize = 1024;

/// The places at which the lines of a source begin.
#[derive(Debug)]
pub struct Lines<'s> {
    source: &'s str,
    starts: Vec<usize>,
    /// How many characters begin before each step.
    characters: Vec<usize>,
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
    #[must_use]
    pub fn new(source: &'s str) -> Self {
        let breaks = source
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(mark(source))
            .chain(breaks.map(|(at, _)| at + 1))
            .collect();
        let mut before = 0;
        let count = |step: &[u8]| {
            let so_far = before;
            before += characters(step);
            so_far
        };
        let characters = source.as_bytes().chunks(STEP).map(count).collect();
        Self {
            source,
            starts,
            characters,
        }
    }

    /// Line and column as [`line_and_column`](super::line_and_column) counts them.
    #[must_use]
    pub fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let offset = boundary(self.source, offset);
        let line = self.line(offset);
        let start = self.starts[line - 1];
        let column = self.before(offset.max(start)) - self.before(start) + 1;
        (line, column)
    }

    /// The place of a byte; past the end it is the end.
    pub(super) fn place(&self, offset: usize) -> Place<'s> {
        let offset = boundary(self.source, offset);
        let line = self.line(offset);
        let start = self.starts[line - 1];
        let end = self.starts.get(line).copied();
        let text = &self.source[start..end.unwrap_or(self.source.len())];
        let text = text.strip_suffix('\n').unwrap_or(text);
        let text = text.strip_suffix('\r').unwrap_or(text);
        let at = offset.saturating_sub(start).min(text.len());
        let column = self.before(start + at) - self.before(start) + 1;
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
        let end = self.starts.get(last).copied();
        let text = &self.source[start..end.unwrap_or(self.source.len())];
        (text.trim_end_matches(['\n', '\r']), start)
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

    /// The number of the line that a byte stands on. The mark at the start of a file stands on the first.
    fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).max(1)
    }

    /// How many characters begin before this byte.
    fn before(&self, offset: usize) -> usize {
        let step = offset / STEP;
        let counted = step * STEP;
        let so_far = self.characters.get(step).copied();
        match so_far {
            Some(so_far) => so_far + characters(&self.source.as_bytes()[counted..offset]),
            // At the very end of a source of whole steps.
            None => self.source.chars().count(),
        }
    }
}

/// How many bytes the byte order mark at the start takes.
pub(super) fn mark(source: &str) -> usize {
    if source.starts_with(MARK) {
        MARK.len_utf8()
    } else {
        0
    }
}

/// How many characters begin in these bytes.
fn characters(bytes: &[u8]) -> usize {
    // All bytes of a character but its first are 0b10xx_xxxx.
    bytes
        .iter()
        .filter(|byte| (**byte & 0b1100_0000) != 0b1000_0000)
        .count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::line_and_column;
    use super::*;

    #[test]
    fn places_agree_with_the_plain_way_of_counting() {
        let source = "\u{feff}title: é\r\n\nx: ☃ y\n";
        let lines = Lines::new(source);
        for offset in 0..=source.len() + 2 {
            let place = lines.place(offset);
            let floor = boundary(source, offset);
            let counted = line_and_column(source, offset);
            assert_eq!(lines.line_and_column(offset), counted, "{offset}");
            if !source[..floor].ends_with('\r') {
                assert_eq!((place.line, place.column), counted, "{offset}");
            }
        }
    }

    #[test]
    fn a_place_on_a_line_of_many_steps_is_counted_in_characters() {
        let source = "é☃x".repeat(STEP);
        let lines = Lines::new(&source);
        for offset in [0, 2, STEP - 1, STEP, 3 * STEP + 1, source.len(), usize::MAX] {
            assert_eq!(
                lines.line_and_column(offset),
                line_and_column(&source, offset),
                "{offset}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_place_agrees_with_the_plain_way_of_counting(
            source in "[a\u{feff}é☃🙂\r\n]{0,60}",
            times in 1_usize..40,
            offset in 0_usize..4_000,
        ) {
            let source = source.repeat(times);
            let lines = Lines::new(&source);
            prop_assert_eq!(lines.line_and_column(offset), line_and_column(&source, offset));
        }
    }
}
