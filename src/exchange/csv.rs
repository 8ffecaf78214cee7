//! Tables, as spreadsheets save them: a line with the names of the columns, then a question a line. Comma, semicolon and tab part the
//! cells alike.
//!
//! | file | holds |
//! |---|---|
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
//! `2,5` is a number where no comma parts the cells. A cell that a spreadsheet would take for a formula (`=1+1`) is written with an apostrophe before it, and read without.

use ::csv::{ReaderBuilder, StringRecord};

use super::{Format, Input, Lost, Read, Slip};
use columns::Columns;
use row::Row;
use row::choices::Names;

mod columns;
mod export;
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

/// The first line names a question and something to answer with.
fn looks(input: &Input) -> bool {
    let text = table(&input.text);
    // The first line with anything in it is all that is looked at, however long the rest is.
    let first = text.trim_start().lines().next().unwrap_or_default();
    parted(first).is_some()
}

/// The text without the line in which Excel notes its separator.
fn table(text: &str) -> &str {
    let text = text.trim_start_matches(['\u{feff}', '\n']);
    match text.split_once('\n') {
        Some((first, rest)) if first.starts_with("sep=") => rest,
        _ => text,
    }
}

/// The separator by which most columns are known, where a question and something to answer with are among them.
fn parted(text: &str) -> Option<(u8, Columns)> {
    let all = SEPARATORS.iter().filter_map(|separator| {
        let head = records(text, *separator).next()?;
        let columns = Columns::of(&head.1, *separator != b',');
        columns.suffice().then_some((*separator, columns))
    });
    all.max_by_key(|(_, columns)| columns.known())
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
    let Some((separator, mut columns)) = parted(text) else {
        return Err(Slip::new(
            1,
            "the first line does not name the columns",
            "write names above them: question, answer, wrong, feedback, hint, explanation; `question` and one more are needed",
        ));
    };
    columns.by_place = names_places(text, separator, &columns);
    let mut read = Read::default();
    for name in columns.unknown() {
        let reason = format!("the column “{name}”");
        read.lost.push(Lost::at(skipped + 1, "", reason));
    }
    let mut last = None;
    for (line, record) in records(text, separator).skip(1) {
        let line = skipped + line;
        last = Some((line, record.iter().any(|cell| cell.contains('\n'))));
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        row::add(&record, &columns, line, &mut read);
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

/// Whether the answers of a table name choices by their places: all are numbers of choices, and not all of them are texts of choices. `2` is
/// the second choice then, also where another one says “2”.
fn names_places(text: &str, separator: u8, columns: &Columns) -> bool {
    if !columns.have_choices() {
        return false;
    }
    let mut any = false;
    for (_, record) in records(text, separator).skip(1) {
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
