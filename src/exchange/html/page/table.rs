//! The rows of a table, and what they become.

use crate::text::words::single_spaced;

/// A table so far.
#[derive(Default)]
pub(super) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn row(&mut self) {
        self.rows.push(Vec::new());
    }

    /// A cell of the last row, on one line; an empty one is none.
    pub(super) fn cell(&mut self, words: &str) {
        let cell = single_spaced(words);
        if cell.is_empty() {
            return;
        }
        match self.rows.last_mut() {
            Some(row) => row.push(cell),
            None => self.rows.push(vec![cell]),
        }
    }

    /// A table of Markdown; one of a single row or column, or where no marks are wanted, is words alone.
    pub(super) fn written(mut self, marks: bool) -> String {
        self.rows.retain(|row| !row.is_empty());
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        if !marks || columns < 2 || self.rows.len() < 2 {
            return self.rows.concat().join(" ");
        }
        let row = |cells: &Vec<String>| {
            let cell = |at| cells.get(at).map_or("", String::as_str);
            let cells = (0..columns).map(|at| whole(cell(at)));
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        };
        let mut lines: Vec<String> = self.rows.iter().map(row).collect();
        lines.insert(1, format!("|{}", " --- |".repeat(columns)));
        lines.join("\n")
    }
}

/// A cell in which no sign parts it from the next: a backslash stands before each that would, also in code.
fn whole(cell: &str) -> String {
    let mut whole = String::with_capacity(cell.len());
    for sign in cell.chars() {
        if sign == '|' && !whole.ends_with('\\') {
            whole.push('\\');
        }
        whole.push(sign);
    }
    whole
}
