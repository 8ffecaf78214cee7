//! Where a stretch of a file stands, as editors count: lines and columns of the text, bytes of the file. It never looks at a file:
//! it is given what was read.

use super::lines::{Lines, mark};
use super::{Span, boundary};

/// A stretch, by its first place and the place behind its last character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Region {
    /// The line of the first place, from 1.
    pub(super) line: usize,
    /// The column of the first place, in characters, from 1.
    pub(super) column: usize,
    /// The line of the place behind, from 1.
    pub(super) end_line: usize,
    /// The column of the place behind, in characters, from 1.
    pub(super) end_column: usize,
    /// The first byte in the file, from 0.
    pub(super) start: usize,
    /// The byte behind the last one, from 0.
    pub(super) end: usize,
}

/// Finds the regions of one file.
pub(super) struct Regions<'s> {
    source: &'s str,
    lines: Lines<'s>,
    /// Where each stretch of the file that is UTF-8 begins: in the text, in the file.
    stretches: Vec<(usize, usize)>,
}

impl<'s> Regions<'s> {
    /// For a text and the bytes it was read from, which differ where the file is not UTF-8: there the text has a replacement
    /// character of three bytes for one to three of the file.
    pub(super) fn new(source: &'s str, bytes: &[u8]) -> Self {
        Self {
            source,
            lines: Lines::new(source),
            stretches: stretches(bytes),
        }
    }

    /// Where a stretch of the text stands. The byte order mark belongs to none, and an end before the start is the start.
    pub(super) fn region(&self, span: Span) -> Region {
        let first = boundary(self.source, span.start).max(mark(self.source));
        let behind = boundary(self.source, span.end).max(first);
        let (line, column) = self.lines.line_and_column(first);
        let (end_line, end_column) = self.lines.line_and_column(behind);
        Region {
            line,
            column,
            end_line,
            end_column,
            start: self.in_file(first),
            end: self.in_file(behind),
        }
    }

    /// The byte of the file at a place between two characters of the text.
    fn in_file(&self, offset: usize) -> usize {
        let until = self
            .stretches
            .partition_point(|(in_text, _)| *in_text <= offset);
        let (in_text, in_file) = self.stretches[until.saturating_sub(1)];
        in_file + offset - in_text
    }
}

/// The stretches of UTF-8, and the end of the file as an empty one; the first begins at 0.
fn stretches(bytes: &[u8]) -> Vec<(usize, usize)> {
    let (mut in_text, mut in_file) = (0, 0);
    let mut stretches = vec![(0, 0)];
    for chunk in bytes.utf8_chunks() {
        in_text += chunk.valid().len();
        in_file += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            in_text += char::REPLACEMENT_CHARACTER.len_utf8();
            in_file += chunk.invalid().len();
            stretches.push((in_text, in_file));
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::line_and_column;
    use super::*;

    /// Line, column, line and column behind, first byte, byte behind.
    type Numbers = [usize; 6];

    /// What a case is, a file, a stretch of it, and where that stands.
    type Case<'a> = (&'a str, &'a [u8], (usize, usize), Numbers);

    fn numbers(bytes: &[u8], span: (usize, usize)) -> Numbers {
        let source = String::from_utf8_lossy(bytes);
        let region = Regions::new(&source, bytes).region(Span::new(span.0, span.1));
        [
            region.line,
            region.column,
            region.end_line,
            region.end_column,
            region.start,
            region.end,
        ]
    }

    #[test]
    fn regions_are_counted_as_editors_count_them() {
        let mark = "\u{feff}ab\n".as_bytes();
        let cases: &[Case<'_>] = &[
            ("plain", b"title: x\n", (7, 8), [1, 8, 1, 9, 7, 8]),
            ("an empty file", b"", (0, 0), [1, 1, 1, 1, 0, 0]),
            ("behind a mark", mark, (3, 4), [1, 1, 1, 2, 3, 4]),
            ("the mark itself", mark, (0, 0), [1, 1, 1, 1, 3, 3]),
            ("with the mark", mark, (0, 5), [1, 1, 1, 3, 3, 5]),
            ("CRLF", b"a\r\nbc\r\n", (3, 5), [2, 1, 2, 3, 3, 5]),
            ("over CRLF", b"a\r\nbc\r\n", (0, 4), [1, 1, 2, 2, 0, 4]),
            ("between", b"a\r\nb", (0, 2), [1, 1, 1, 3, 0, 2]),
            ("two bytes", "é=x".as_bytes(), (2, 3), [1, 2, 1, 3, 2, 3]),
            ("four", "🙂=x".as_bytes(), (0, 4), [1, 1, 1, 2, 0, 4]),
            ("in one", "🙂=x".as_bytes(), (1, 3), [1, 1, 1, 1, 0, 0]),
            ("lines", b"a\nb\nc", (0, 5), [1, 1, 3, 2, 0, 5]),
            ("whole lines", b"a\nb\n", (0, 4), [1, 1, 3, 1, 0, 4]),
            ("at the end", b"a\nb\n", (4, 4), [3, 1, 3, 1, 4, 4]),
            ("at the end", b"a\nb", (3, 3), [2, 2, 2, 2, 3, 3]),
            ("past the end", b"a\nb", (9, 99), [2, 2, 2, 2, 3, 3]),
            ("turned round", b"abc", (2, 1), [1, 3, 1, 3, 2, 2]),
        ];
        for (name, bytes, span, expected) in cases {
            assert_eq!(numbers(bytes, *span), *expected, "{name}");
        }
    }

    #[test]
    fn bytes_are_those_of_the_file_where_it_is_not_utf_8() {
        // The text has three bytes where the file has one, or two of a character that is cut short.
        let latin = b"caf\xe9: x\nna\xefve";
        let cut = b"a\xe2\x98\nb";
        let cases: &[(&[u8], (usize, usize), Numbers)] = &[
            (latin, (3, 6), [1, 4, 1, 5, 3, 4]),
            (latin, (8, 9), [1, 7, 1, 8, 6, 7]),
            (latin, (10, 17), [2, 1, 2, 6, 8, 13]),
            (latin, (17, 17), [2, 6, 2, 6, 13, 13]),
            (cut, (1, 4), [1, 2, 1, 3, 1, 3]),
            (cut, (5, 6), [2, 1, 2, 2, 4, 5]),
        ];
        for (bytes, span, expected) in cases {
            assert_eq!(numbers(bytes, *span), *expected, "{bytes:?} {span:?}");
        }
    }

    proptest! {
        #[test]
        fn any_region_agrees_with_the_plain_way_of_counting(
            source in "\u{feff}?[ab\u{feff}é☃🙂\u{301}\t\r\n]{0,80}",
            start in 0_usize..200,
            length in 0_usize..200,
        ) {
            let region = Regions::new(&source, source.as_bytes()).region(Span::new(start, start + length));
            prop_assert_eq!((region.line, region.column), line_and_column(&source, start));
            prop_assert_eq!((region.end_line, region.end_column), line_and_column(&source, start + length));
            prop_assert_eq!(region.start, boundary(&source, start).max(mark(&source)));
            prop_assert!(region.start <= region.end && region.end <= source.len());
        }

        #[test]
        fn any_stretch_of_any_bytes_is_found_in_them_again(
            bytes in prop::collection::vec(prop_oneof![any::<u8>(), Just(b'a'), Just(0xe2), Just(0x98), Just(b'\n')], 0..60),
            start in 0_usize..120,
            length in 0_usize..120,
        ) {
            let source = String::from_utf8_lossy(&bytes);
            let (first, behind) = (boundary(&source, start), boundary(&source, start + length));
            let [.., from, to] = numbers(&bytes, (start, start + length));
            prop_assert!(from <= to && to <= bytes.len());
            let first = first.max(mark(&source));
            let found = String::from_utf8_lossy(&bytes[from..to]);
            prop_assert_eq!(found.as_ref(), &source[first..behind.max(first)]);
        }
    }
}
