//! The columns of lines that begin with tabs. It looks at the lines above, and at what other lines with the same tabs were given.

use super::super::lines::{Line, lines_above};
use super::super::syntax;
use super::Scan;
use super::line::{self, Cut};

/// The most different beginnings with tabs that are remembered.
const MOST_TABS: usize = 32;

impl Scan {
    /// The column for a line that begins with tabs: that of another line that begins with the same ones.
    pub(super) fn tabbed(&mut self, cut: Cut<'_>, rest: &str) -> usize {
        let item = !cut.marker.is_empty();
        let mut before = self.tabs.iter();
        if let Some((_, _, column)) = before.find(|(tabs, of, _)| tabs == cut.indent && *of == item)
        {
            return *column;
        }
        let column = self.column(cut, rest);
        if self.tabs.len() < MOST_TABS {
            self.tabs.push((cut.indent.to_owned(), item, column));
        }
        column
    }

    /// The column in which a line that begins with tabs should begin, judged by those above it.
    fn column(&mut self, cut: Cut<'_>, rest: &str) -> usize {
        let marker = if cut.marker.is_empty() { "" } else { "- " };
        let indent = cut.indent.replace('\t', "    ");
        let start = self.above.len();
        self.above.extend([&indent, marker, rest]);
        let column = self.column_of(start, !marker.is_empty() || line::known(rest).is_some());
        self.above.truncate(start);
        column
    }

    /// The same for the last of the lines so far, which begins at `start`.
    fn column_of(&self, start: usize, structure: bool) -> usize {
        let text = &self.above;
        let line = Line {
            start,
            text: &text[start..],
        };
        if structure {
            return syntax::column_for(text, line);
        }
        let Some(above) = lines_above(text, line).next() else {
            return 0;
        };
        match above.field() {
            Some(field) if field.value.is_empty() || line.field().is_none() => above.column() + 2,
            Some(_) => above.column(),
            None => above.indent(),
        }
    }
}
