//! The figures of each question as comma-separated values (RFC 4180, with `\n` at the end of each line). No learner is in it.
//!
//! Answers stand in it as they were typed, also where a spreadsheet would take one for a formula (`=1+1`): it is the table that any other
//! program makes of the same records, to the byte (`docs/class.sql`). The guide for teachers says so where it names the table.

use super::model::{OfQuestion, Report};

/// The names of the columns.
const HEAD: &str = "set,question,learners,mastered,median_tries_to_first_right,not_yet_1,not_yet_1_tries,not_yet_2,not_yet_2_tries,\
                    not_yet_3,not_yet_3_tries,hints,shown_answers";

/// So many answers have columns.
const ANSWERS: usize = 3;

/// The table: a line a question, in the order of the report.
#[must_use]
pub fn table(report: &Report) -> String {
    let mut table = format!("{HEAD}\n");
    for set in &report.sets {
        for question in &set.questions {
            table.push_str(&line(&set.id, question));
        }
    }
    table
}

fn line(set: &str, question: &OfQuestion) -> String {
    let mut fields = vec![
        field(set),
        field(&question.id),
        question.learners.to_string(),
        question.mastered.to_string(),
        question
            .median_tries
            .map_or(String::new(), |median| median.to_string()),
    ];
    for place in 0..ANSWERS {
        let answer = question.not_yet.get(place);
        fields.push(answer.map_or(String::new(), |answer| field(&answer.text)));
        fields.push(answer.map_or(String::new(), |answer| answer.tries.to_string()));
    }
    fields.push(question.hints_opened.to_string());
    fields.push(question.shown_answers.to_string());
    format!("{}\n", fields.join(","))
}

/// A text as a field: in quotes where it would be read as something else.
fn field(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests;
