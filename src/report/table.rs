//! The figures of each question as the eye reads them: the words of a table's cells, for a terminal. How wide they are is for whoever
//! draws them.

use super::model::OfQuestion;
use crate::phrases::report_page::{NONE, QUESTION};
use crate::phrases::report_text::{COLUMNS, MOST_OFTEN};

/// The heads: the question, how many met it, got it and mastered it, the tries up to a first right answer in the middle, and the most
/// frequent answer that was not there yet. The numbers stand on the right of their columns.
pub const HEADS: [&str; 6] = [
    QUESTION, COLUMNS[0], COLUMNS[1], COLUMNS[2], COLUMNS[3], MOST_OFTEN,
];

/// Whether a column holds numbers.
#[must_use]
pub const fn is_number(column: usize) -> bool {
    column > 0 && column < HEADS.len() - 1
}

/// The cells of a question under these heads. They hold texts of sets and records: whoever shows them makes them safe.
#[must_use]
pub fn cells(question: &OfQuestion) -> [String; 6] {
    let answer = question.not_yet.first();
    [
        question.name().to_owned(),
        question.learners.to_string(),
        question.got_it.to_string(),
        question.mastered.to_string(),
        (question.median_tries).map_or(NONE.to_owned(), |median| median.to_string()),
        answer.map_or(NONE.to_owned(), |answer| answer.text.clone()),
    ]
}
