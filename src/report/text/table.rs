//! The table of a set: a line a question, in columns that fit the width.

use crate::phrases::report_page::NONE;
use crate::phrases::report_text::{COLUMNS, MOST_OFTEN};
use crate::report::{OfQuestion, OfSet};
use crate::text::markup;
use crate::text::safe::safe;
use crate::text::width::columns;

/// The widest column of questions, and of answers.
const QUESTION: usize = 31;
const ANSWER: usize = 17;

/// The lines of the table.
pub(super) fn of(set: &OfSet) -> Vec<String> {
    let head = [
        crate::phrases::report_page::QUESTION.to_owned(),
        COLUMNS[0].to_owned(),
        COLUMNS[1].to_owned(),
        COLUMNS[2].to_owned(),
        COLUMNS[3].to_owned(),
        MOST_OFTEN.to_owned(),
    ];
    let rows: Vec<[String; 6]> = set.questions.iter().map(row).collect();
    let all = || std::iter::once(&head).chain(&rows);
    let widths: Vec<usize> = (0..head.len())
        .map(|column| all().map(|row| columns(&row[column])).max().unwrap_or(0))
        .collect();
    all().map(|row| line(row, &widths)).collect()
}

fn row(question: &OfQuestion) -> [String; 6] {
    let answer = question.not_yet.first();
    [
        cut(question.name(), QUESTION),
        question.learners.to_string(),
        question.got_it.to_string(),
        question.mastered.to_string(),
        (question.median_tries).map_or(NONE.to_owned(), |median| median.to_string()),
        answer.map_or(NONE.to_owned(), |answer| cut(&answer.text, ANSWER)),
    ]
}

/// Words on the left, numbers on the right of their columns.
fn line(row: &[String; 6], widths: &[usize]) -> String {
    let mut line = String::new();
    for (place, (cell, width)) in row.iter().zip(widths).enumerate() {
        let gap = " ".repeat(width - columns(cell));
        let is_words = place == 0 || place == row.len() - 1;
        let cell = if is_words {
            format!("{cell}{gap}")
        } else {
            format!("{gap}{cell}")
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
