//! What to write in place of feedback that says to no answer what it is for: texts alone, lists, other names. It reads none of it.

use super::super::notes::Notes;
use crate::quiz::Kind;
use crate::quiz::yaml::{Entry, Node, Value};
use crate::text::words::around_sign;

/// The most lines that are shown as they should be written.
const MOST_SHOWN: usize = 6;

/// What to write instead of texts that belong to no answer: each after an answer that is not right, where one is known.
pub(super) fn like_this(notes: &Notes<'_>, node: &Node<'_>, kind: Option<&Kind>) -> String {
    if let Some(line) = node.text().and_then(|text| tight(&text.text)) {
        return format!("a colon needs a space after it:\n    feedback:\n      {line}");
    }
    let lines = node.text().and_then(|_| of_lines(notes.slice(node.at)));
    if let Some(lines) = lines {
        return format!("write a colon behind each answer:\n    feedback:{lines}");
    }
    if let Some(all) = to_all(kind).filter(|_| node.text().is_some()) {
        let written = notes.slice(notes.first_line(node.at));
        return format!(
            "write to which answer it belongs; to all that are not right, so:\n    feedback:\n      {all}: {written}"
        );
    }
    let mut answers = not_right(kind).into_iter();
    let parts = match &node.value {
        Value::List(items) => &items[..],
        _ => std::slice::from_ref(node),
    };
    let mut lines = String::new();
    for part in parts.iter().take(MOST_SHOWN) {
        let written = notes.slice(notes.first_line(part.at));
        let line = match &part.value {
            Value::Fields(entries) => of_fields(notes, entries),
            _ => around_sign(written, false).map_or_else(
                || {
                    let answer = answers.next();
                    let answer = answer.as_deref().unwrap_or("a wrong answer");
                    format!("\n      {answer}: {written}")
                },
                |(answer, say)| format!("\n      {answer}: {say}"),
            ),
        };
        lines.push_str(&line);
    }
    let first = parts.first().map(|part| &part.value);
    let advice = match first {
        Some(Value::Fields(entries)) if entries.len() > 1 => {
            "write each answer before a colon, without a dash"
        }
        Some(Value::Fields(_)) => "write the same without dashes",
        _ => "write an answer that is not right, a colon and the text",
    };
    format!("{advice}:\n    feedback:{lines}")
}

/// Lines such as `cat - It barks.`, of which each has two sides.
fn of_lines(written: &str) -> Option<String> {
    let several = written.contains('\n');
    let sides = written
        .lines()
        .map(|line| around_sign(line.trim(), several))
        .take(MOST_SHOWN);
    let sides: Vec<(&str, &str)> = sides.collect::<Option<_>>()?;
    let lines = sides
        .iter()
        .map(|(answer, say)| format!("\n      {answer}: {say}"));
    Some(lines.collect())
}

/// What is called the answer, and what is said, in other formats.
const ANSWERS: &[&str] = &[
    "answer", "if", "when", "choice", "option", "key", "for", "response", "match",
];
const SAID: &[&str] = &[
    "say", "feedback", "then", "text", "message", "comment", "response",
];

/// The lines of an item with fields: `answer: cat` and `say: It barks.` are an answer and what is said to it.
fn of_fields(notes: &Notes<'_>, entries: &[Entry<'_>]) -> String {
    let written = |entry: &Entry<'_>| notes.slice(notes.first_line(entry.node.at));
    let one = |names: &[&str]| {
        let mut named = entries.iter();
        named.find(|entry| names.contains(&&*entry.name.text.to_lowercase()))
    };
    let idea = one(&["misconception"]).map(written);
    match (one(ANSWERS).map(written), one(SAID).map(written), idea) {
        (Some(answer), Some(say), None) => format!("\n      {answer}: {say}"),
        (Some(answer), Some(say), Some(idea)) => {
            format!("\n      {answer}:\n        say: {say}\n        misconception: {idea}")
        }
        _ => {
            let lines = entries.iter().take(MOST_SHOWN);
            lines
                .map(|entry| format!("\n      {}: {}", entry.name.text, written(entry)))
                .collect()
        }
    }
}

/// `cat:It barks.`, with the space that it lacks.
fn tight(written: &str) -> Option<String> {
    let (answer, say) = written.split_once(':')?;
    let short = !answer.is_empty() && answer.split(' ').count() <= 4 && !written.contains('\n');
    let begins = say.starts_with(char::is_alphabetic);
    (short && begins).then(|| format!("{answer}: {say}"))
}

/// The key of every answer that is not right, where one is typed.
fn to_all(kind: Option<&Kind>) -> Option<String> {
    match kind? {
        Kind::Text(_) => Some("/.*/".to_owned()),
        Kind::Number(key) => Some(format!("\"!= {}\"", key.written.trim())),
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Blanks(_)
        | Kind::Order(_)
        | Kind::Match(_) => None,
    }
}

/// Answers that are not right, as keys.
fn not_right(kind: Option<&Kind>) -> Vec<String> {
    match kind {
        Some(Kind::Choice(choices) | Kind::Select(choices)) => {
            let wrong = choices.iter().filter(|choice| !choice.correct);
            wrong.map(|choice| choice.text.value.clone()).collect()
        }
        Some(Kind::TrueFalse(right)) => vec![(!right).to_string()],
        Some(
            Kind::Text(_) | Kind::Number(_) | Kind::Blanks(_) | Kind::Order(_) | Kind::Match(_),
        )
        | None => Vec::new(),
    }
}
