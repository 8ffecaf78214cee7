//! Answers over several lines of the file, and sentences in a row.

use super::several::MOST;
use super::{Amiss, Field};
use crate::diagnostic::Span;
use crate::quiz::yaml::in_quotes;
use crate::text::words::in_line;

/// Whether an answer goes on in the next line of the file, which makes a space of the new line.
pub(super) fn is_folded(source: &str, at: Span) -> bool {
    let (Some(before), Some(written)) = (source.get(..at.start), source.get(at.start..at.end))
    else {
        return false;
    };
    // A block begins in a line of its own, below its sign.
    let sign = before.trim_end().ends_with(['|', '>', '-', '+']);
    let alone = before
        .rsplit('\n')
        .next()
        .is_some_and(|line| line.trim().is_empty());
    let goes_on = !(alone && sign) && written.trim_end().contains('\n');
    goes_on && !written.starts_with(['"', '\'', '|', '>'])
}

/// What is amiss with a text of several lines.
pub(super) fn amiss(written: &str, field: Field<'_>) -> Amiss {
    let lines: Vec<&str> = written
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let list = lines
        .iter()
        .map(|line| format!("\n      - {}", in_line(line)));
    let name = match field {
        Field::Answer => "answer",
        Field::Gap { .. } => "blanks",
    };
    Amiss {
        message: "an answer of several lines is read as one text, and nobody can type a new line"
            .to_owned(),
        help: format!(
            "if each line is right, write a list:\n    {name}:{}\nif it is one text, write it on one line",
            list.take(MOST).collect::<String>()
        ),
    }
}

/// The list of `Yes, I am. / No, I'm not.`: sentences, or more than a few words, with a `/` between spaces.
pub(super) fn sentences(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.split(" / ").map(str::trim).collect();
    let word = |part: &&str| part.chars().filter(|sign| sign.is_alphabetic()).count() > 1;
    let marked = parts
        .iter()
        .any(|part| part.contains(['.', ',', '!', '?', '\'']));
    let row = (2..=MOST).contains(&parts.len()) && parts.iter().all(word);
    let quoted = |part: &&str| {
        if part.contains([',', ':', '[', ']', '{', '}', '#', '\'']) {
            return in_quotes(part);
        }
        (*part).to_owned()
    };
    (row && marked).then(|| parts.iter().map(quoted).collect::<Vec<_>>().join(", "))
}
