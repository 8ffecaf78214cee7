//! Tables, as spreadsheets save them: a line with the names of the columns, then a question a line. Comma, semicolon and tab part the
//! cells alike.
//!
//! | file | holds |
//! |---|---|
//! | `head` | where the columns have their names |
//! | `columns` | what the names of columns mean |
//! | `row` | a line as a question |
//! | `export` | a set as a table |
//!
//! | column | holds |
//! |---|---|
//! | `question` | what is asked, in Markdown |
//! | `answer` (once or several times) | what is right; lines within a cell are as many answers of one gap |
//! | `wrong` (several times) | what is not |
//! | `feedback` | what to say to the cell on its left |
//! | `choice` (several times) | choices, of which `answer` names the right ones by text, number or letter |
//! | `left`, `right` (several times) | what belongs together; a right alone is a decoy |
//! | `hint` (several times), `explanation`, `tags`, `id`, `kind`, `tolerance`, `unit`, … | as in a set |
//!
//! `2,5` is a number where no comma parts the cells, and where the language has it so. A cell that a spreadsheet would take for a formula (`=1+1`) is written with an apostrophe before it, and read without.

use ::csv::{ReaderBuilder, StringRecord};

use super::{Format, Input, Lost, Read, Slip};
use crate::text::words::{shortened, single_spaced};
use columns::Columns;
use head::Head;
use row::Row;
use row::choices::Names;

mod columns;
mod export;
mod head;
mod row;

/// The format.
pub const FORMAT: Format = Format {
    name: "csv",
    title: "a table (CSV)",
    looks,
    import: Some(import),
    export: Some(export::export),
};

/// What may part the cells.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// A line near its beginning names a question and something to answer with.
fn looks(input: &Input) -> bool {
    Head::of(table(&input.text)).is_some()
}

/// The text without the line in which Excel notes its separator.
fn table(text: &str) -> &str {
    let text = text.trim_start_matches(['\u{feff}', '\n']);
    match text.split_once('\n') {
        Some((first, rest)) if first.starts_with("sep=") => rest,
        _ => text,
    }
}

/// The lines of the table, each with its number from 1.
fn records(text: &str, separator: u8) -> impl Iterator<Item = (usize, StringRecord)> {
    let reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    reader.into_records().filter_map(|record| {
        // Bytes that are text already, and lines of any length: there is nothing that it would refuse.
        let record = record.ok()?;
        let line = record.position().map_or(0, ::csv::Position::line);
        Some((usize::try_from(line).unwrap_or(0), record))
    })
}

fn import(input: &Input) -> Result<Read, Slip> {
    let text = table(&input.text);
    let skipped = input.text[..input.text.len() - text.len()]
        .matches('\n')
        .count();
    let Some(head) = Head::of(text) else {
        return Err(Slip::new(
            1,
            "the first line does not name the columns",
            "write names above them: question, answer, wrong, feedback, hint, explanation; `question` and one more are needed",
        ));
    };
    let below = || records(text, head.separator).skip(head.above + 1);
    let mut columns = head.columns.clone();
    columns.decimal_comma |= input.has_decimal_comma();
    columns.pass_over_numbers(below());
    columns.by_place = names_places(below(), &columns);
    let mut read = Read::default();
    above(text, &head, skipped, &mut read);
    for name in columns.unknown() {
        let reason = format!("the column “{}”", shortened(&single_spaced(name)));
        read.lost.push(Lost::at(skipped + head.line, "", reason));
    }
    let mut last = None;
    for (line, record) in below() {
        let line = skipped + line;
        last = Some((line, record.iter().any(|cell| cell.contains('\n'))));
        if !columns.are_empty(&record) {
            row::add(&record, &columns, line, &mut read);
        }
    }
    // What stands behind a quotation mark that nothing closes is one cell to the end of the file.
    if let Some((line, true)) = last
        && text.matches('"').count() % 2 == 1
    {
        return Err(Slip::new(
            line,
            "a quotation mark opens a cell here, and none closes it",
            "write \" behind the cell, or \"\" for a quotation mark within it",
        ));
    }
    if read.draft.questions.is_empty() && read.left_out.is_empty() {
        return Err(Slip::new(
            0,
            "there is no line below the names of the columns",
            "write a question a line",
        ));
    }
    Ok(read)
}

/// Tells what stands above the names of the columns.
fn above(text: &str, head: &Head, skipped: usize, read: &mut Read) {
    for (line, record) in records(text, head.separator).take(head.above) {
        let cells = record.iter().map(single_spaced);
        let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
        if !cells.is_empty() {
            let words = shortened(&cells.join(" "));
            let reason = format!("“{words}”, which stands above the names of the columns");
            read.lost.push(Lost::at(skipped + line, "", reason));
        }
    }
}

/// Whether the answers of a table name choices by their places: all are numbers of choices, and not all of them are texts of choices. `2` is
/// the second choice then, also where another one says “2”.
fn names_places(lines: impl Iterator<Item = (usize, StringRecord)>, columns: &Columns) -> bool {
    if !columns.have_choices() {
        return false;
    }
    let mut any = false;
    for (_, record) in lines {
        match Row::of(&record, columns).names() {
            Names::Places => any = true,
            Names::Texts => return false,
            Names::Nothing | Names::Either => {}
        }
    }
    any
}

/// Whether a spreadsheet takes a cell for a formula, with any apostrophes before it.
fn is_formula(cell: &str) -> bool {
    let bare = cell.trim_start_matches('\'');
    bare.starts_with(['=', '+', '-', '@']) && crate::text::number::plain(bare).is_none()
}

/// A cell as it is meant.
fn meant(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests;
