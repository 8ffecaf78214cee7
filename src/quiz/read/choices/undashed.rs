//! Choices that lack their dashes, or have letters besides: `cat: true`, `text: cat`, `- a: cat`. It reads none of them, and shows the list
//! to write.

use super::super::fields::Fields;
use super::super::notes::Notes;
use super::super::values::truth;
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::names;
use crate::quiz::yaml::{Entry, Node, Value};
use crate::text::words::in_line;

/// The most choices that are shown as they should be written.
const MOST_SHOWN: usize = 8;

/// What to say of these choices, when they are such.
pub(super) fn problem(
    notes: &Notes<'_>,
    fields: &Fields<'_, '_>,
    node: &Node<'_>,
) -> Option<Diagnostic> {
    match &node.value {
        Value::Fields(entries) => {
            let entries: Vec<&Entry<'_>> = entries.iter().collect();
            let (message, list) = lettered(notes, fields, &entries)
                .map(|list| ("each choice begins with a dash, and needs no letter", list))
                .or_else(|| {
                    let braces = notes.slice(node.at).starts_with('{');
                    let list = marked(notes, &entries)
                        .or_else(|| grouped(notes, &entries).filter(|_| !braces))?;
                    Some(("each choice begins with a dash, and here none does", list))
                })?;
            let problem = notes.problem(Code::WrongType, entries.first()?.name_at, message);
            Some(problem.label("the first choice").help(format!(
                "begin each item with a dash and a space:\n    choices:{list}"
            )))
        }
        Value::List(items) => {
            let only = |item| match Fields::of(item)?.all() {
                [only] => Some(only),
                _ => None,
            };
            let entries: Option<Vec<&Entry<'_>>> = items.iter().map(only).collect();
            let entries = entries?;
            let list = lettered(notes, fields, &entries)?;
            let message = "a choice needs no letter before it";
            let problem = notes.problem(Code::WrongType, entries.first()?.name_at, message);
            Some(
                problem
                    .label("a letter and a text")
                    .help(format!("write the texts alone:\n    choices:{list}")),
            )
        }
        _ => None,
    }
}

/// `a: cat` and `b: dog`: the texts, and the one that `answer` names by its letter.
fn lettered(notes: &Notes<'_>, fields: &Fields<'_, '_>, entries: &[&Entry<'_>]) -> Option<String> {
    let in_turn = (b'a'..=b'z').zip(entries).all(|(letter, entry)| {
        let name = entry.name.text.as_bytes();
        matches!(name, [own] if own.to_ascii_lowercase() == letter)
    });
    let texts = entries.iter().map(|entry| {
        entry.node.text()?;
        Some(notes.slice(notes.first_line(entry.node.at)))
    });
    let texts: Vec<&str> = texts.collect::<Option<_>>()?;
    if entries.len() < 2 || !in_turn {
        return None;
    }
    let mut list: String = texts
        .iter()
        .take(MOST_SHOWN)
        .map(|text| item(text))
        .collect();
    let answer = fields.get("answer").and_then(|entry| entry.node.text());
    let right = answer.and_then(|answer| super::numbered(&answer.text, &texts));
    if let Some(right) = right {
        list.push_str("\n    answer: ");
        list.push_str(right);
    }
    Some(list)
}

/// `cat: true` and `dog: false`.
fn marked(notes: &Notes<'_>, entries: &[&Entry<'_>]) -> Option<String> {
    let mark = |entry: &&Entry<'_>| {
        let own = !names::CHOICE.contains(&&*entry.name.text);
        truth(&entry.node.text()?.text).filter(|_| own)
    };
    let marks: Vec<bool> = entries.iter().map(mark).collect::<Option<_>>()?;
    let lines = entries
        .iter()
        .zip(marks)
        .take(MOST_SHOWN)
        .map(|(entry, right)| {
            let text = in_line(notes.slice(entry.name_at));
            if right {
                format!("\n      - text: {text}\n        correct: true")
            } else {
                item(&text)
            }
        });
    Some(lines.collect())
}

/// `text: cat` with `correct: true` below it: a dash before each `text`.
fn grouped(notes: &Notes<'_>, entries: &[&Entry<'_>]) -> Option<String> {
    let ours = |entry: &&Entry<'_>| names::CHOICE.contains(&&*entry.name.text);
    if entries.first()?.name.text != "text" || !entries.iter().all(ours) {
        return None;
    }
    let lines = entries.iter().take(MOST_SHOWN).map(|entry| {
        let name = &*entry.name.text;
        let lead = if name == "text" {
            "      - "
        } else {
            "        "
        };
        let written = in_line(notes.slice(notes.first_line(entry.node.at)));
        format!("\n{lead}{name}: {written}")
    });
    Some(lines.collect())
}

fn item(text: &str) -> String {
    format!("\n      - {}", in_line(text))
}
