//! The table of a set: a line a question, in columns that fit the width; and that of its ideas.

use crate::phrases::report_page as page;
use crate::report::table::{HEADS, cells, is_number};
use crate::report::{Idea, OfQuestion, OfSet};
use crate::text::markup;
use crate::text::safe::safe;
use crate::text::width::columns;

/// The widest column of questions, of answers, and of ideas.
const QUESTION: usize = 31;
const ANSWER: usize = 17;
const IDEA: usize = 44;

/// The lines of the table.
pub(super) fn of(set: &OfSet) -> Vec<String> {
    let head = HEADS.map(str::to_owned);
    let rows = set.questions.iter().map(row);
    lines(
        &std::iter::once(head).chain(rows).collect::<Vec<_>>(),
        is_number,
    )
}

/// The lines of the table of ideas: how many hold each now, and how many have left it.
pub(super) fn of_ideas<'i>(ideas: impl Iterator<Item = &'i Idea>) -> Vec<String> {
    let head = [page::IDEA, page::HOLD, page::LEFT, page::MET_AT].map(str::to_owned);
    let row = |idea: &Idea| {
        let [hold, left] = [idea.hold, idea.left].map(|count| count.to_string());
        let questions = idea.questions.len().to_string();
        [cut(idea.name(), IDEA), hold, left, questions]
    };
    let rows = ideas.map(row);
    lines(
        &std::iter::once(head).chain(rows).collect::<Vec<_>>(),
        |column| column > 0,
    )
}

/// Rows in columns, each as wide as its widest cell.
fn lines<const COLUMNS: usize>(
    rows: &[[String; COLUMNS]],
    is_number: fn(usize) -> bool,
) -> Vec<String> {
    let width = |column: usize| rows.iter().map(|row| columns(&row[column])).max();
    let widths: Vec<usize> = (0..COLUMNS).map(|at| width(at).unwrap_or(0)).collect();
    rows.iter()
        .map(|row| line(row, &widths, is_number))
        .collect()
}

fn row(question: &OfQuestion) -> [String; 6] {
    let [asks, met, got_it, mastered, tries, answer] = cells(question);
    let (asks, answer) = (cut(&asks, QUESTION), cut(&answer, ANSWER));
    [asks, met, got_it, mastered, tries, answer]
}

/// Words on the left, numbers on the right of their columns.
fn line(row: &[String], widths: &[usize], is_number: fn(usize) -> bool) -> String {
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
