//! A set as a table: the columns that its questions need, and no others. The right choices come first.

use std::collections::BTreeMap;

use ::csv::Writer;

use super::columns::Column;
use super::is_formula;
use crate::exchange::draft::{Accepted, Blank, Choice, Draft, Kind, Question};
use crate::exchange::{Lost, Written};

/// A cell, and what is said to it.
type Cell = (String, Option<String>);

/// The cells of a question, by column.
#[derive(Default)]
struct Row {
    cells: BTreeMap<usize, Vec<Cell>>,
}

/// The columns, from left to right.
const ORDER: [Column; 18] = [
    Column::Question,
    Column::Kind,
    Column::Answer,
    Column::Wrong,
    Column::Left,
    Column::Right,
    Column::Tolerance,
    Column::Unit,
    Column::Strict,
    Column::Typos,
    Column::Hint,
    Column::Explanation,
    Column::Tags,
    Column::Stretch,
    Column::Shuffle,
    Column::Image,
    Column::Alt,
    Column::Id,
];

/// Where a column stands.
fn place(column: Column) -> usize {
    ORDER
        .iter()
        .position(|known| *known == column)
        .unwrap_or(ORDER.len())
}

impl Row {
    fn add(&mut self, column: Column, cell: impl Into<String>, said: Option<&String>) {
        let cells = self.cells.entry(place(column)).or_default();
        cells.push((cell.into(), said.cloned()));
    }

    fn cells(&self, column: Column) -> &[Cell] {
        self.cells.get(&place(column)).map_or(&[], Vec::as_slice)
    }
}

/// Writes the draft.
pub(super) fn export(draft: &Draft) -> Written {
    let mut written = Written::default();
    // Where choices stay in their order, each question says so.
    let holds: &[&str] = match draft.shuffle.as_deref() {
        Some("none") => &["shuffle"],
        _ => &[],
    };
    written.leaves_behind(draft, holds);
    let mut rows = Vec::new();
    for question in &draft.questions {
        let mut lost = Vec::new();
        let mut row = row(question, &mut lost);
        if draft.keeps_order(question) && question.shuffle.is_none() && has_order(&question.kind) {
            row.add(Column::Shuffle, "false", None);
        }
        rows.push(row);
        written
            .lost
            .extend(lost.into_iter().map(|reason| Lost::of(question, reason)));
    }
    if !draft.pictures.is_empty() {
        written.lost.push(Lost::at(
            0,
            "",
            "the pictures themselves: the table has their names",
        ));
    }
    written.text = table(&rows);
    written
}

/// Whether there is an order in which its choices could come.
fn has_order(kind: &Kind) -> bool {
    matches!(kind, Kind::Choice(_) | Kind::Select(_) | Kind::Match { .. })
}

/// Columns that come as often as the question with the most of them needs them.
fn table(rows: &[Row]) -> String {
    let count = |column| {
        rows.iter()
            .map(|row| row.cells(column).len())
            .max()
            .unwrap_or(0)
    };
    let said = |column, number: usize| {
        rows.iter().any(|row| {
            row.cells(column)
                .get(number)
                .is_some_and(|(_, said)| said.is_some())
        })
    };
    // Each column: its name, and which cell of which kind stands in it.
    let mut columns: Vec<(Column, usize, bool)> = Vec::new();
    for column in ORDER.into_iter().filter(|column| *column != Column::Right) {
        for number in 0..count(column) {
            columns.push((column, number, false));
            // What belongs together stands side by side.
            if column == Column::Left {
                columns.push((Column::Right, number, false));
            }
            if said(column, number) {
                columns.push((column, number, true));
            }
        }
    }
    let names = columns
        .iter()
        .map(|(column, _, said)| if *said { Column::Feedback } else { *column });
    let mut lines = vec![
        names
            .map(|column| column.name().to_owned())
            .collect::<Vec<_>>(),
    ];
    for row in rows {
        let cells = columns.iter().map(|(column, number, said)| {
            let cell = row.cells(*column).get(*number);
            let text = cell.map(|(text, feedback)| {
                if *said {
                    feedback.clone().unwrap_or_default()
                } else {
                    text.clone()
                }
            });
            guarded(text.unwrap_or_default())
        });
        lines.push(cells.collect());
    }
    written(&lines)
}

/// A cell that no spreadsheet takes for a formula.
fn guarded(cell: String) -> String {
    if is_formula(&cell) {
        format!("'{cell}")
    } else {
        cell
    }
}

fn written(lines: &[Vec<String>]) -> String {
    let mut writer = Writer::from_writer(Vec::new());
    for line in lines {
        // Into memory, and lines of equal length: there is nothing that it would refuse.
        let _ = writer.write_record(line);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn row(question: &Question, lost: &mut Vec<String>) -> Row {
    let mut row = Row::default();
    row.add(Column::Question, &question.prompt, None);
    for hint in &question.hints {
        row.add(Column::Hint, hint, None);
    }
    let optional = [
        (Column::Explanation, &question.explanation),
        (Column::Id, &question.id),
    ];
    for (column, text) in optional {
        if let Some(text) = text {
            row.add(column, text, None);
        }
    }
    if !question.tags.is_empty() {
        if question.tags.iter().any(|tag| tag.contains([',', ';'])) {
            lost.push("a comma within a tag: in a table it parts two tags".to_owned());
        }
        row.add(Column::Tags, question.tags.join(", "), None);
    }
    if question.stretch {
        row.add(Column::Stretch, "true", None);
    }
    if let Some(shuffle) = question.shuffle {
        row.add(Column::Shuffle, shuffle.to_string(), None);
    }
    if let Some((path, alt)) = &question.image {
        row.add(Column::Image, path, None);
        row.add(Column::Alt, alt, None);
    }
    kind(question, &mut row, lost);
    row
}

fn kind(question: &Question, row: &mut Row, lost: &mut Vec<String>) {
    let name = match &question.kind {
        Kind::Choice(choices) => {
            listed(choices, row);
            "choice"
        }
        Kind::Select(choices) => {
            listed(choices, row);
            "select"
        }
        Kind::Order(items) => {
            for item in items {
                row.add(Column::Answer, item, None);
            }
            parts(question, lost);
            "order"
        }
        Kind::Match { pairs, decoys } => {
            let decoys = decoys.iter().map(|decoy| ("", decoy.as_str()));
            let pairs = pairs
                .iter()
                .map(|(left, right)| (left.as_str(), right.as_str()));
            for (left, right) in pairs.chain(decoys) {
                row.add(Column::Left, left, None);
                row.add(Column::Right, right, None);
            }
            parts(question, lost);
            "match"
        }
        typed => self::typed(typed, question, row),
    };
    row.add(Column::Kind, name, None);
}

/// The cells of a question whose answer is typed, or one of two; gives the name of its kind.
fn typed(kind: &Kind, question: &Question, row: &mut Row) -> &'static str {
    match kind {
        Kind::TrueFalse(right) => {
            told(&[right.to_string()], question, row);
            "true-false"
        }
        Kind::Number(key) => {
            told(std::slice::from_ref(&key.value), question, row);
            compared(key.tolerance.as_ref(), &[], 0, row);
            if let Some(unit) = &key.unit {
                row.add(Column::Unit, unit, None);
            }
            "number"
        }
        Kind::Blanks(blanks) => {
            let all: Vec<String> = blanks.iter().map(blank).collect();
            told(&all, question, row);
            let gaps = &question.gaps;
            compared(gaps.tolerance.as_ref(), &gaps.strict, gaps.typos, row);
            "blanks"
        }
        Kind::Text(key) => {
            let accepted: Vec<String> = key.accepted.iter().map(Accepted::written).collect();
            told(&accepted, question, row);
            compared(None, &key.strict, key.typos, row);
            "text"
        }
        Kind::Choice(_) | Kind::Select(_) | Kind::Order(_) | Kind::Match { .. } => "",
    }
}

/// How what is typed is compared with its key.
fn compared(tolerance: Option<&String>, strict: &[String], typos: u8, row: &mut Row) {
    if let Some(tolerance) = tolerance {
        row.add(Column::Tolerance, tolerance, None);
    }
    if !strict.is_empty() {
        row.add(Column::Strict, strict.join(", "), None);
    }
    if typos > 0 {
        row.add(Column::Typos, typos.to_string(), None);
    }
}

/// Feedback to parts has no cell on whose right it could stand.
fn parts(question: &Question, lost: &mut Vec<String>) {
    if !question.feedback.is_empty() {
        lost.push("its feedback: a table has none for what is put in order or together".to_owned());
    }
}

fn listed(choices: &[Choice], row: &mut Row) {
    for choice in choices {
        let column = if choice.correct {
            Column::Answer
        } else {
            Column::Wrong
        };
        row.add(column, &choice.text, choice.feedback.as_ref());
    }
}

/// Answers that are typed, and those that are told something.
fn told(answers: &[String], question: &Question, row: &mut Row) {
    let said = |key: &str| {
        question
            .feedback
            .iter()
            .find(|(known, _)| known == key)
            .map(|(_, said)| said)
    };
    for answer in answers {
        row.add(Column::Answer, answer, said(answer));
    }
    for (key, said) in question
        .feedback
        .iter()
        .filter(|(key, _)| !answers.contains(key))
    {
        row.add(Column::Wrong, key, Some(said));
    }
}

fn blank(blank: &Blank) -> String {
    match blank {
        Blank::Number(number) => number.clone(),
        Blank::Text(accepted) => {
            let accepted: Vec<String> = accepted.iter().map(Accepted::written).collect();
            accepted.join("\n")
        }
    }
}
