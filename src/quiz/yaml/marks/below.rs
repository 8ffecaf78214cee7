//! The lines of a text below `|` or `>`. Where they stand no further to the right than their field, they are its text all the same: that
//! they were meant so is told for itself.

use super::super::lines::Line;

/// A text of which lines may follow.
pub(super) struct Below {
    /// Where its field stands.
    column: usize,
    /// Whether its first line was seen.
    begun: bool,
    /// Where its lines begin, when that is too far to the left.
    left: Option<usize>,
}

impl Below {
    /// The text of the field in this column, of which nothing was seen.
    pub(super) const fn new(column: usize) -> Self {
        Self {
            column,
            begun: false,
            left: None,
        }
    }

    /// Whether the next line belongs to it.
    pub(super) fn holds(&mut self, line: Line<'_>) -> bool {
        if line.body().is_empty() {
            return true;
        }
        let first = !self.begun;
        self.begun = true;
        if line.indent() > self.column {
            return true;
        }
        // A list may stand where its field does, and tabs have columns of their own.
        let tabbed = line.text[..line.indent()].contains('\t');
        if first && !tabbed && !line.is_item() && line.field().is_none() {
            self.left = Some(line.indent());
        }
        let left = self.left.is_some_and(|left| line.indent() >= left);
        left && !line.begins_known()
    }
}
