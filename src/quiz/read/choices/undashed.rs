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
            if let Some(problem) = fallen_apart(notes, items) {
                return Some(problem);
            }
            let entries = entries?;
            if let Some(problem) = called(notes, &entries) {
                return Some(problem);
            }
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

/// What right and wrong choices are called in other places.
const RIGHT: &[&str] = &["correct", "right", "true", "yes", "answer", "richtig"];
const WRONG: &[&str] = &["wrong", "incorrect", "false", "no", "distractor", "falsch"];

/// `- correct: cat` and `- wrong: dog`.
fn called(notes: &Notes<'_>, entries: &[&Entry<'_>]) -> Option<Diagnostic> {
    let is = |entry: &Entry<'_>, names: &[&str]| {
        names.contains(&entry.name.text.to_lowercase().as_str())
    };
    let mark = |entry: &&Entry<'_>| {
        let text = entry.node.text()?;
        let right = is(entry, RIGHT);
        (truth(&text.text).is_none() && (right || is(entry, WRONG))).then_some(right)
    };
    let marks: Vec<bool> = entries.iter().map(mark).collect::<Option<_>>()?;
    if marks.len() < 2 || !marks.contains(&true) {
        return None;
    }
    let lines = entries.iter().zip(marks).take(MOST_SHOWN);
    let lines: String = lines
        .map(|(entry, right)| {
            let text = in_line(notes.slice(notes.first_line(entry.node.at)));
            if right {
                format!("\n      - text: {text}\n        correct: true")
            } else {
                item(&text)
            }
        })
        .collect();
    let message = "what is right stands below the text of a choice, and not before it";
    let problem = notes.problem(Code::WrongType, entries[0].name_at, message);
    Some(
        problem
            .label("before the text")
            .help(format!("write\n    choices:{lines}")),
    )
}

/// `- text: cat` and `- correct: true`: each field of a choice with a dash of its own.
fn fallen_apart(notes: &Notes<'_>, items: &[Node<'_>]) -> Option<Diagnostic> {
    let whole = |item| Fields::of(item).is_none_or(|fields| fields.get("text").is_some());
    if items.iter().all(whole) {
        return None;
    }
    let fields: Vec<Fields<'_, '_>> = items.iter().map(Fields::of).collect::<Option<_>>()?;
    let starts = |fields: &Fields<'_, '_>| fields.get("text").is_some();
    let ours = |entry: &Entry<'_>| names::CHOICE.contains(&&*entry.name.text);
    let all = || fields.iter().flat_map(Fields::all);
    if !starts(fields.first()?) || fields.iter().all(starts) || !all().all(ours) {
        return None;
    }
    // A choice that lacks its text alone is another slip.
    let mut lone = fields.iter().filter(|fields| !starts(fields));
    let marked = |fields: &Fields<'_, '_>| {
        let mark = fields.get("correct").and_then(|entry| entry.node.text());
        mark.is_none_or(|mark| truth(&mark.text).is_some())
    };
    if !lone.all(|fields| fields.all().len() == 1 && marked(fields)) {
        return None;
    }
    let lines: String = all()
        .take(MOST_SHOWN)
        .map(|entry| {
            let name = &*entry.name.text;
            let dash = if name == "text" { "- " } else { "  " };
            let written = in_line(notes.slice(notes.first_line(entry.node.at)));
            format!("\n      {dash}{name}: {written}")
        })
        .collect();
    let first = fields.iter().find(|fields| !starts(fields))?;
    let message = "a dash begins a new choice, and here each field has one";
    let problem = notes.problem(Code::WrongType, first.start, message);
    Some(problem.label("belongs to the choice above").help(format!(
        "put a dash before `text` alone, and line up the others below it:\n    choices:{lines}"
    )))
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
