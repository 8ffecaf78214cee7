//! The table of a set: a line a question, in columns that fit the width.

use crate::report::table::{HEADS, cells, is_number};
use crate::report::{OfQuestion, OfSet};
use crate::text::markup;
use crate::text::safe::safe;
use crate::text::width::columns;

/// The widest column of questions, and of answers.
const QUESTION: usize = 31;
const ANSWER: usize = 17;

/// The lines of the table.
pub(super) fn of(set: &OfSet) -> Vec<String> {
    let head = HEADS.map(str::to_owned);
    let rows: Vec<[String; 6]> = set.questions.iter().map(row).collect();
    let all = || std::iter::once(&head).chain(&rows);
    let widths: Vec<usize> = (0..head.len())
        .map(|column| all().map(|row| columns(&row[column])).max().unwrap_or(0))
        .collect();
    all().map(|row| line(row, &widths)).collect()
}

fn row(question: &OfQuestion) -> [String; 6] {
    let [asks, met, got_it, mastered, tries, answer] = cells(question);
    let (asks, answer) = (cut(&asks, QUESTION), cut(&answer, ANSWER));
    [asks, met, got_it, mastered, tries, answer]
}

/// Words on the left, numbers on the right of their columns.
fn line(row: &[String; 6], widths: &[usize]) -> String {
    let mut line = String::new();
    for (place, (cell, width)) in row.iter().zip(widths).enumerate() {
        let gap = " ".repeat(width - columns(cell));
        let cell = if is_number(place) {
            format!("{gap}{cell}")
        } else {
            format!("{cell}{gap}")
        };
        line.push_str(if place == 0 { "" } else { "  " });
        line.push_str(&cell);
    }
    line
}

/// A text on one line, cut where it is too wide.
fn cut(text: &str, width: usize) -> String {
    markup::cut(&safe(text), width)
}
