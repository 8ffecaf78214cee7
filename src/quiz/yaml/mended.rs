//! A file in which slips are mended or blanked out so that the rest can be read, and where everything in it stands in the file. It
//! decides nothing: who finds a slip says what to write instead.

use std::ops::Range;

use super::{Node, Value};
use crate::diagnostic::{Diagnostic, Span};

/// What to write in place of a stretch; an empty one is a place between two characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fix {
    /// The stretch, in bytes.
    pub(super) at: Range<usize>,
    /// What to write there.
    pub(super) text: String,
}

/// The file, what was mended in it, and the text to read.
#[derive(Debug)]
pub struct Mended<'s> {
    source: &'s str,
    /// In the order of the file, in its places.
    fixes: Vec<Fix>,
    /// What cannot be read, in places of the file.
    blanks: Vec<Range<usize>>,
    text: String,
    /// Where each fix stands in the text.
    written: Vec<Range<usize>>,
}

impl<'s> Mended<'s> {
    /// A file in which nothing is mended.
    #[must_use]
    pub fn new(source: &'s str) -> Self {
        Self {
            source,
            fixes: Vec::new(),
            blanks: Vec::new(),
            text: source.to_owned(),
            written: Vec::new(),
        }
    }

    /// The file.
    #[must_use]
    pub const fn source(&self) -> &'s str {
        self.source
    }

    /// The text to read.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Mends these stretches of the file, in its order, none of which touches another: the first that is done to it.
    pub(super) fn begin(&mut self, fixes: Vec<Fix>) {
        let source = self.source;
        self.fixes = fixes.into_iter().map(|fix| least(source, &fix)).collect();
        self.build();
    }

    /// Mends a stretch of the text, unless something was mended there before; gives whether it is mended now.
    pub(super) fn write(&mut self, fix: &Fix) -> bool {
        let lines = by_line(&self.text, fix).into_iter().map(|fix| Fix {
            at: self.place(fix.at.start)..self.place(fix.at.end),
            text: fix.text,
        });
        let lines: Vec<Fix> = lines.collect();
        let before = |fix: &Fix| {
            self.fixes
                .partition_point(|other| other.at.end < fix.at.start)
        };
        let touches = |fix: &Fix| {
            let next = self.fixes.get(before(fix));
            next.is_some_and(|other| other.at.start <= fix.at.end)
        };
        if lines.is_empty() || lines.iter().any(touches) {
            return false;
        }
        let lines = lines.iter().map(|fix| least(self.source, fix));
        self.fixes.extend(lines.collect::<Vec<_>>());
        self.fixes.sort_by_key(|fix| fix.at.start);
        self.build();
        true
    }

    /// Puts blanks in place of stretches of the text; line breaks stay.
    pub(super) fn blank_all(&mut self, regions: &[Span]) {
        let blanks = regions
            .iter()
            .map(|region| self.place(region.start)..self.place(region.end));
        let mut blanks: Vec<Range<usize>> = blanks.collect();
        self.blanks.append(&mut blanks);
        self.build();
    }

    fn build(&mut self) {
        let mut bytes = self.source.as_bytes().to_vec();
        for byte in self.blanks.iter().flat_map(Clone::clone) {
            if !matches!(bytes[byte], b'\n' | b'\r') {
                bytes[byte] = b' ';
            }
        }
        // Blanks begin and end between two characters, so this never replaces anything.
        let blanked = String::from_utf8_lossy(&bytes);
        let mut text = String::with_capacity(bytes.len() + self.fixes.len() * 4);
        let blanks = &self.blanks;
        let lost = |fix: &Fix| blanks.iter().any(|blank| blank.contains(&fix.at.start));
        self.fixes.retain(|fix| !lost(fix));
        self.written.clear();
        let mut read = 0;
        for fix in &self.fixes {
            text.push_str(&blanked[read..fix.at.start]);
            self.written.push(text.len()..text.len() + fix.text.len());
            text.push_str(&fix.text);
            read = fix.at.end;
        }
        text.push_str(&blanked[read..]);
        self.text = text;
    }

    /// Where in the file a byte of the text stands.
    fn place(&self, at: usize) -> usize {
        let after = self.written.partition_point(|written| written.start <= at);
        let Some(before) = after.checked_sub(1) else {
            return at;
        };
        let (written, fix) = (&self.written[before], &self.fixes[before].at);
        if at >= written.end {
            return fix.end + (at - written.end);
        }
        // Inside what was written.
        fix.start
    }

    fn span(&self, span: Span) -> Span {
        let start = self.place(span.start);
        Span::new(start, self.place(span.end).max(start))
    }

    /// The same diagnostic, at its places in the file.
    pub(super) fn placed(&self, mut diagnostic: Diagnostic) -> Diagnostic {
        diagnostic.span = self.span(diagnostic.span);
        if let Some((at, _)) = &mut diagnostic.related {
            *at = self.span(*at);
        }
        diagnostic
    }

    /// Gives every part of a tree of the text its place in the file.
    pub fn place_all(&self, node: &mut Node<'_>) {
        if self.fixes.is_empty() {
            return;
        }
        node.at = self.span(node.at);
        match &mut node.value {
            Value::Empty | Value::Text(_) => {}
            Value::List(items) => items.iter_mut().for_each(|item| self.place_all(item)),
            Value::Fields(entries) => {
                for entry in entries {
                    entry.name_at = self.span(entry.name_at);
                    self.place_all(&mut entry.node);
                }
            }
        }
    }
}

/// The same fix line by line, where it moves or changes lines and adds none: then whatever else stands in them keeps its places.
fn by_line(text: &str, fix: &Fix) -> Vec<Fix> {
    let old = text.get(fix.at.clone()).unwrap_or_default();
    if old.split('\n').count() != fix.text.split('\n').count() {
        return vec![least(text, fix)];
    }
    let mut start = fix.at.start;
    let lines = old.split('\n').zip(fix.text.split('\n'));
    let lines = lines.map(|(old, new)| {
        let at = start..start + old.trim_end_matches('\r').len();
        start += old.len() + 1;
        let text = new.trim_end_matches('\r').to_owned();
        Fix { at, text }
    });
    // What stands before and behind what is changed may have been mended already.
    let changed = lines.filter(|fix| text[fix.at.clone()] != fix.text);
    changed.map(|fix| least(text, &fix)).collect()
}

/// The same fix without what stays as it is at its start and end, so that this keeps its places; blanks are not taken apart, as they
/// may stand for a sign that was taken out.
fn least(source: &str, fix: &Fix) -> Fix {
    let old = &source[fix.at.clone()];
    let same = |one: &mut dyn Iterator<Item = char>, other: &mut dyn Iterator<Item = char>| {
        let pairs = one.zip(other).take_while(|(one, other)| one == other);
        pairs.map(|(one, _)| one.len_utf8()).sum::<usize>()
    };
    let start = same(&mut old.chars(), &mut fix.text.chars());
    let start = old[..start].trim_end_matches(' ').len();
    let (old, new) = (&old[start..], &fix.text[start..]);
    let end = same(&mut old.chars().rev(), &mut new.chars().rev());
    let end = old[old.len() - end..].trim_start_matches(' ').len();
    Fix {
        at: fix.at.start + start..fix.at.end - end,
        text: new[..new.len() - end].to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fix(at: Range<usize>, text: &str) -> Fix {
        let text = text.to_owned();
        Fix { at, text }
    }

    #[test]
    fn what_is_mended_keeps_its_places_in_the_file() {
        let mut mended = Mended::new("\tab\n– c\nd e\n");
        mended.begin(vec![fix(0..1, "    "), fix(4..8, "- ")]);
        assert_eq!(mended.text(), "    ab\n- c\nd e\n");
        let places = |text: &str, mended: &Mended<'_>| {
            let at = mended.text().find(text).expect("it is there");
            mended.place(at)
        };
        assert_eq!(places("ab", &mended), 1);
        assert_eq!(places("- c", &mended), 4);
        assert_eq!(places("c", &mended), 8);
        let colon = mended.text().find(" e").expect("it is there");
        assert!(mended.write(&fix(colon..colon, ":")));
        assert_eq!(mended.text(), "    ab\n- c\nd: e\n");
        assert_eq!(places("e", &mended), 12);
        assert!(!mended.write(&fix(0..1, "x")), "it was mended before");
    }

    #[test]
    fn what_stands_in_lines_that_are_moved_keeps_its_places() {
        let mut mended = Mended::new("a\n    b\r\n\n      c d\n");
        assert!(mended.write(&fix(2..19, "  b\n\n    c d")));
        assert_eq!(mended.text(), "a\n  b\r\n\n    c d\n");
        let d = mended.text().find('d').expect("it is there");
        assert_eq!(mended.place(d), 18);
        assert!(mended.write(&fix(d..d + 1, "e")), "only blanks were mended");
        assert_eq!(mended.text(), "a\n  b\r\n\n    c e\n");
        let same = mended.text().to_owned();
        assert!(
            !mended.write(&fix(0..same.len(), &same)),
            "nothing is mended"
        );
    }

    #[test]
    fn what_is_blanked_out_stays_so_whatever_is_mended_after() {
        let mut mended = Mended::new("a\nbé\nc d\n");
        mended.blank_all(&[Span::new(2, 6)]);
        assert_eq!(mended.text(), "a\n   \nc d\n");
        assert!(mended.write(&fix(7..7, ":")));
        assert_eq!(mended.text(), "a\n   \nc: d\n");
        mended.blank_all(&[Span::new(6, 10)]);
        assert_eq!(mended.text(), "a\n   \n   \n");
    }
}
