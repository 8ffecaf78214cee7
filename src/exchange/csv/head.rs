//! Where a table names its columns: in its first line, or below a few that say what it is, as in the forms of quiz programs.

use super::columns::Columns;
use super::{SEPARATORS, records};

/// So many lines may stand above the names.
const MOST_ABOVE: usize = 12;
/// Below a line of something else, names are known by so many of them at least.
const LEAST_KNOWN: usize = 3;
/// The names stand within so many bytes, however long the rest is.
const MOST_BYTES: usize = 64 * 1024;

/// The names of a table's columns.
pub(super) struct Head {
    /// What parts the cells.
    pub(super) separator: u8,
    pub(super) columns: Columns,
    /// How many lines of the table stand above them.
    pub(super) above: usize,
    /// The line where they stand, from 1.
    pub(super) line: usize,
}

impl Head {
    /// The names by which most columns are known, where a question and something to answer with are among them.
    pub(super) fn of(text: &str) -> Option<Self> {
        let begin = &text[..text.floor_char_boundary(MOST_BYTES)];
        let all = SEPARATORS.iter();
        let all = all.filter_map(|separator| Self::parted(begin, *separator));
        all.max_by_key(|head| head.columns.known())
    }

    fn parted(begin: &str, separator: u8) -> Option<Self> {
        let lines = records(begin, separator).enumerate();
        let mut heads = lines
            .take(MOST_ABOVE + 1)
            .map(|(above, (line, record))| Self {
                separator,
                columns: Columns::of(&record, separator != b','),
                above,
                line,
            });
        heads.find(|head| {
            let is_plain = head.above == 0 || head.columns.known() >= LEAST_KNOWN;
            is_plain && head.columns.suffice()
        })
    }
}
