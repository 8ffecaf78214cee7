//! The rows of a table in a file of `SQLite` (`sqlite.org/fileformat2.html`): the whole of a table, one row after the other, and no more
//! than that. It writes nothing, knows no SQL, and no index.
//!
//! Own, because what reads these files is the library of `SQLite` in C, a megabyte, or `limbo` and `turso`, which are whole databases; a
//! package of Anki needs four tables read once. Every number in the file is looked at before it is followed: a page is read once, so that
//! no tree can bite its own tail, and what rows hold together is bounded.

use std::borrow::Cow;

pub(super) use record::Value;
use record::{record, varint};

mod record;

/// The most bytes that rows may hold together outside of their own pages.
const MOST_OVERFLOW: usize = 256 * 1024 * 1024;
/// The most values of a table: a hundred thousand notes with their cards have three million.
const MOST_VALUES: usize = 8_000_000;
/// How deep a tree of pages may be: with the least of four children a page, this holds more pages than a file can have.
const MOST_DEPTH: usize = 24;

/// A table: its rows, by the names of its columns.
#[derive(Debug)]
pub(super) struct Table<'d> {
    columns: Vec<String>,
    rows: Vec<Vec<Value<'d>>>,
}

impl<'d> Table<'d> {
    /// Each row's values for these columns; [`Value::Null`] for one that is not there.
    pub(super) fn select<const N: usize>(
        &self,
        names: [&str; N],
    ) -> impl Iterator<Item = [&Value<'d>; N]> {
        let places = names.map(|name| self.columns.iter().position(|column| column == name));
        self.rows.iter().map(move |row| {
            places.map(|place| {
                place
                    .and_then(|place| row.get(place))
                    .unwrap_or(&Value::Null)
            })
        })
    }
}

/// A file.
pub(super) struct Database<'d> {
    bytes: &'d [u8],
    page: usize,
    usable: usize,
}

/// What is told of a file that is none, or damaged.
type Damaged = &'static str;

const DAMAGED: Damaged = "its collection is damaged";

impl<'d> Database<'d> {
    /// A file of these bytes.
    pub(super) fn open(bytes: &'d [u8]) -> Result<Self, Damaged> {
        if !bytes.starts_with(b"SQLite format 3\0") || bytes.len() < 512 {
            return Err("its collection is no file of SQLite");
        }
        let page = match u16::from_be_bytes([bytes[16], bytes[17]]) {
            1 => 65_536,
            size => usize::from(size),
        };
        let usable = page.saturating_sub(usize::from(bytes[20]));
        if page < 512 || !page.is_power_of_two() || usable < 480 {
            return Err(DAMAGED);
        }
        if !matches!(bytes[56..60], [0, 0, 0, 0 | 1]) {
            return Err("its collection is not in UTF-8");
        }
        Ok(Self {
            bytes,
            page,
            usable,
        })
    }

    /// The table of this name; nothing where there is none.
    pub(super) fn table(&self, name: &str) -> Result<Option<Table<'d>>, Damaged> {
        // type, name, tbl_name, rootpage, sql (2.6)
        for row in Scan::of(self, 1)? {
            let [kind, known, _, root, sql] = &row[..] else {
                return Err(DAMAGED);
            };
            if kind.text() == "table" && known.text() == name {
                let root = root.whole().and_then(|root| usize::try_from(root).ok());
                let (columns, alias) = columns(sql.text());
                let mut rows = Scan::of(self, root.ok_or(DAMAGED)?)?;
                for row in &mut rows {
                    own_number(row, alias);
                }
                return Ok(Some(Table { columns, rows }));
            }
        }
        Ok(None)
    }

    /// A page by its number, from 1, and where its head begins.
    fn page(&self, number: usize) -> Result<(&'d [u8], usize), Damaged> {
        let start = number.checked_sub(1).ok_or(DAMAGED)?.checked_mul(self.page);
        let start = start.ok_or(DAMAGED)?;
        let page = self
            .bytes
            .get(start..)
            .and_then(|rest| rest.get(..self.page));
        Ok((page.ok_or(DAMAGED)?, if number == 1 { 100 } else { 0 }))
    }
}

/// A row's own number stands at the end while a tree is read; it is the value of the column that is an alias for it.
fn own_number(row: &mut Vec<Value<'_>>, alias: Option<usize>) {
    let number = row.pop().unwrap_or(Value::Null);
    if let Some(value) = alias.and_then(|place| row.get_mut(place))
        && *value == Value::Null
    {
        *value = number;
    }
}

/// The walk through a tree of pages.
struct Scan<'s, 'd> {
    database: &'s Database<'d>,
    seen: Vec<bool>,
    overflow: usize,
    values: usize,
    rows: Vec<Vec<Value<'d>>>,
}

impl<'s, 'd> Scan<'s, 'd> {
    /// All rows of the tree at this page. Those of the list of tables come without their own numbers.
    fn of(database: &'s Database<'d>, root: usize) -> Result<Vec<Vec<Value<'d>>>, Damaged> {
        let pages = database.bytes.len() / database.page;
        let mut scan = Self {
            database,
            seen: vec![false; pages + 1],
            overflow: 0,
            values: 0,
            rows: Vec::new(),
        };
        scan.tree(root, 0)?;
        if root == 1 {
            for row in &mut scan.rows {
                row.pop();
            }
        }
        Ok(scan.rows)
    }

    fn tree(&mut self, number: usize, depth: usize) -> Result<(), Damaged> {
        let new = self.seen.get_mut(number).ok_or(DAMAGED)?;
        if std::mem::replace(new, true) || depth > MOST_DEPTH {
            return Err(DAMAGED);
        }
        let (page, head) = self.database.page(number)?;
        let kind = page[head];
        let (inner, of_table) = match kind {
            0x02 => (true, false),
            0x05 => (true, true),
            0x0a => (false, false),
            0x0d => (false, true),
            _ => return Err(DAMAGED),
        };
        let cells = usize::from(two(page, head + 3)?);
        let list = head + if inner { 12 } else { 8 };
        for cell in 0..cells {
            let at = usize::from(two(page, list + 2 * cell)?);
            let mut cell = page.get(at..self.database.usable).ok_or(DAMAGED)?;
            if inner {
                let child = usize::try_from(four(cell, 0)?).map_err(|_| DAMAGED)?;
                self.tree(child, depth + 1)?;
                cell = &cell[4..];
            }
            // The inner cells of a table hold no rows; those of an index do.
            if !(inner && of_table) {
                self.cell(cell, of_table)?;
            }
        }
        if inner {
            let right = usize::try_from(four(page, head + 8)?).map_err(|_| DAMAGED)?;
            self.tree(right, depth + 1)?;
        }
        Ok(())
    }

    fn cell(&mut self, mut cell: &'d [u8], of_table: bool) -> Result<(), Damaged> {
        let size = usize::try_from(varint(&mut cell)?).map_err(|_| DAMAGED)?;
        let number = if of_table {
            Value::Whole(varint(&mut cell)?)
        } else {
            Value::Null
        };
        let payload = self.payload(cell, size, of_table)?;
        let mut row = record(payload)?;
        row.push(number);
        self.values += row.len();
        self.rows.push(row);
        if self.values > MOST_VALUES {
            return Err("its collection has more notes than can be read here");
        }
        Ok(())
    }

    /// What a cell holds, with what does not fit into its page (1.6).
    fn payload(
        &mut self,
        cell: &'d [u8],
        size: usize,
        of_table: bool,
    ) -> Result<Cow<'d, [u8]>, Damaged> {
        let usable = self.database.usable;
        let most = if of_table {
            usable - 35
        } else {
            (usable - 12) * 64 / 255 - 23
        };
        if size <= most {
            return Ok(cell.get(..size).ok_or(DAMAGED)?.into());
        }
        let least = (usable - 12) * 32 / 255 - 23;
        let fitting = least + (size - least) % (usable - 4);
        let here = if fitting <= most { fitting } else { least };
        self.overflow = self.overflow.saturating_add(size);
        if size > self.database.bytes.len() || self.overflow > MOST_OVERFLOW {
            return Err(DAMAGED);
        }
        let mut whole = cell.get(..here).ok_or(DAMAGED)?.to_owned();
        let mut next = four(cell, here)?;
        while whole.len() < size {
            let (page, _) = self
                .database
                .page(usize::try_from(next).map_err(|_| DAMAGED)?)?;
            let part = (size - whole.len()).min(usable - 4);
            whole.extend(&page[4..4 + part]);
            next = four(page, 0)?;
        }
        Ok(whole.into())
    }
}

fn two(bytes: &[u8], at: usize) -> Result<u16, Damaged> {
    let found = bytes.get(at..).and_then(|rest| rest.first_chunk::<2>());
    found.map(|found| u16::from_be_bytes(*found)).ok_or(DAMAGED)
}

fn four(bytes: &[u8], at: usize) -> Result<u32, Damaged> {
    let found = bytes.get(at..).and_then(|rest| rest.first_chunk::<4>());
    found.map(|found| u32::from_be_bytes(*found)).ok_or(DAMAGED)
}

/// The names of a table's columns from what made it, and which of them is the row's own number. Anki's tables have no commas but between
/// columns, in the list of a key, and in remarks.
fn columns(sql: &str) -> (Vec<String>, Option<usize>) {
    let sql = without_remarks(sql);
    let inner = sql.split_once('(').map_or("", |(_, inner)| inner);
    let (mut names, mut alias, mut depth, mut from) = (Vec::new(), None, 0_usize, 0);
    let mut column = |part: &str| {
        let lower = part.trim().to_ascii_lowercase();
        let Some(name) = lower.split_whitespace().next() else {
            return;
        };
        if ["primary", "unique", "check", "foreign", "constraint"].contains(&name) {
            return;
        }
        let mut words = lower.split_whitespace();
        // `id integer primary key`, and `id integer not null primary key`, too.
        if words.nth(1) == Some("integer") && lower.contains("primary key") {
            alias = Some(names.len());
        }
        names.push(name.trim_matches(['"', '`', '[', ']', '\'']).to_owned());
    };
    for (at, sign) in inner.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' if depth == 0 => {
                column(&inner[from..at]);
                return (names, alias);
            }
            ')' => depth -= 1,
            ',' if depth == 0 => {
                column(&inner[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    (names, alias)
}

/// Without `/* 0 */` and `-- to the end of the line`: Anki before 2.1.28 numbers the columns of its notes so, and so do packages that other
/// programs write.
fn without_remarks(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut rest = sql;
    loop {
        let ends = [("/*", "*/"), ("--", "\n")];
        let found = ends
            .iter()
            .filter_map(|(begin, end)| Some((rest.find(begin)?, *end)));
        let Some((place, end)) = found.min() else {
            return out + rest;
        };
        out.push_str(&rest[..place]);
        out.push(' ');
        rest = rest[place + 2..]
            .split_once(end)
            .map_or("", |(_, behind)| behind);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_of_a_table_are_known_whatever_is_remarked_between_them() {
        for sql in [
            "CREATE TABLE notes (id integer primary key, guid text not null, flds text)",
            "CREATE TABLE notes (\n  id integer primary key,   /* 0 */\n  guid text not null,  /* 1, a name */\n  flds text not null /* 2 */\n)",
            "CREATE TABLE notes (\n  id integer PRIMARY KEY, -- its number\n  guid text,\n  -- fields, (all) of them\n  flds text)",
            "create table notes (\"id\" integer not null primary key, `guid` text, [flds] text, unique (guid, id)) /* open",
        ] {
            let names = ["id", "guid", "flds"].map(str::to_owned).to_vec();
            assert_eq!(columns(sql), (names, Some(0)), "{sql}");
        }
    }
}
