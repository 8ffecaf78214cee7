//! A text for who hears it: no marks, a line a paragraph, item or row, and words for where something else begins and ends.

use super::block::{Block, Content, Lead};
use super::language;
use super::table::{Cell, Table};
use super::{Piece, Tone, words};

/// The blocks as lines that are read one after the other.
pub(super) fn read(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        if block.leads.contains(&Lead::Quote) {
            lines.push(words::QUOTE.to_owned());
        }
        match &block.content {
            Content::Words(runs) => {
                // A line below the first one of an item stands under its words.
                let below = format!("\n{}", "  ".repeat(depth(&block.leads)));
                lines.push(lead(&block.leads) + &quoted(runs).replace('\n', &below));
            }
            Content::Code {
                language,
                lines: code,
            } => read_code(language, code, &mut lines),
            Content::Table(table) => read_table(table, &mut lines),
            Content::Rule => {}
        }
    }
    lines.join("\n")
}

/// Code between quotation marks: heard, or read without its style, it would run into the words.
pub(super) fn quoted(runs: &[Piece]) -> String {
    let quoted = |run: &Piece| match run.tone {
        Tone::Code => format!("“{}”", run.text),
        _ => run.text.clone(),
    };
    runs.iter().map(quoted).collect()
}

/// In how many lists a block stands.
fn depth(leads: &[Lead]) -> usize {
    let lists = leads
        .iter()
        .filter(|lead| matches!(lead, Lead::Item(_) | Lead::Under(_)));
    lists.count()
}

fn lead(leads: &[Lead]) -> String {
    let depth = depth(leads);
    match leads.last() {
        Some(Lead::Item(marker)) => "  ".repeat(depth.saturating_sub(1)) + marker + " ",
        _ => "  ".repeat(depth),
    }
}

fn read_code(language: &str, code: &[String], lines: &mut Vec<String>) {
    lines.push(match language::title(language) {
        Some(title) => words::code_in(&title),
        None => words::CODE.to_owned(),
    });
    lines.extend(code.iter().map(|line| format!("  {line}")));
    if code.len() > 1 {
        lines.push(words::END_OF_CODE.to_owned());
    }
}

fn read_table(table: &Table, lines: &mut Vec<String>) {
    let names: Vec<String> = table.header().iter().map(cell).collect();
    lines.push(words::table(table.rows().len(), names.len()));
    if table.rows().is_empty() {
        lines.push(sentence(&names));
    }
    for row in table.rows() {
        let cells: Vec<String> = row
            .iter()
            .enumerate()
            .map(|(place, said)| named(names.get(place), &cell(said)))
            .collect();
        lines.push(sentence(&cells));
    }
}

fn cell(cell: &Cell) -> String {
    quoted(cell).replace('\n', " ")
}

fn named(name: Option<&String>, said: &str) -> String {
    let said = if said.is_empty() { words::EMPTY } else { said };
    match name.filter(|name| !name.is_empty()) {
        Some(name) => format!("{name}: {said}"),
        None => said.to_owned(),
    }
}

fn sentence(parts: &[String]) -> String {
    let said = parts.join("; ");
    let ends = said.ends_with(['.', '!', '?', '…']);
    if ends { said } else { said + "." }
}
