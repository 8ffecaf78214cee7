//! Choices that stand in fields of their own: `a: cat` and `b: dog`, `option1: cat`, `correct: cat` with `wrong: dog`, `choice:` again and
//! again. It reads none of them, and shows the list to write.

use super::choices::numbered;
use super::fields::Fields;
use super::notes::Notes;
use crate::diagnostic::{Code, Span};
use crate::quiz::yaml::{Entry, Value};
use crate::text::words::in_line;

/// The most choices that are shown as they should be written.
const MOST_SHOWN: usize = 8;

/// What a choice is called, alone or with a number or a letter behind it.
const CHOICES: &[&str] = &["option", "choice", "alternative", "opcion", "opción"];

/// What choices that are not right are called.
const WRONG: &[&str] = &[
    "wrong",
    "wrong_answer",
    "wrong_answers",
    "wrong answer",
    "wrong answers",
    "incorrect",
    "incorrect_answer",
    "incorrect_answers",
    "incorrect answer",
    "incorrect answers",
    "distractor",
    "distractors",
    "falsch",
];

/// What the right one is called beside them.
const RIGHT: &[&str] = &[
    "correct",
    "correct_answer",
    "correct answer",
    "right",
    "right_answer",
    "right answer",
    "richtig",
];

/// What a field is among choices that stand in fields.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// One of them, or several.
    Choice,
    /// Those that are not right.
    Wrong,
    /// The one that is.
    Right,
}

/// Reports such fields at the first of them; gives what they were meant to be, and `None` where this field is none of them.
pub(super) fn choices(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    entry: &Entry<'_>,
) -> Option<Vec<&'static str>> {
    part(&entry.name.text)?;
    let all = parts(fields)?;
    let first = all.first()?;
    if !all.iter().any(|(_, one)| one.name_at == entry.name_at) {
        return None;
    }
    if first.1.name_at == entry.name_at {
        let message = "the choices of a question stand in one list";
        let problem = notes
            .problem(Code::UnknownField, entry.name_at, message)
            .label("in a field of its own");
        let help = format!(
            "write a dash before each:\n    choices:{}",
            listed(notes, fields, &all)
        );
        notes.add(problem.help(help));
    }
    Some(vec!["choices", "answer"])
}

/// Whether fields of this name may well stand in a question again and again, as `choice: cat` and `choice: dog`: all are one problem.
pub(super) fn repeats(name: &str) -> bool {
    let name = name.to_lowercase();
    CHOICES.contains(&name.as_str()) || WRONG.contains(&name.as_str())
}

/// What a name says.
fn part(name: &str) -> Option<Part> {
    let lower = name.to_lowercase();
    let bare = lower.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let counted = bare.len() < lower.len();
    let lettered = bare.strip_suffix(|sign: char| ('a'..='h').contains(&sign));
    let plain = |text: &str| text.trim_end_matches(['_', '-', ' ']).to_owned();
    let is = |list: &[&str], text: &str| list.contains(&text);
    let (whole, bare, stem) = (
        &*lower,
        plain(bare),
        lettered.map(plain).unwrap_or_default(),
    );
    if is(RIGHT, whole) {
        return Some(Part::Right);
    }
    if is(WRONG, whole) || counted && is(WRONG, &bare) {
        return Some(Part::Wrong);
    }
    let letter = lower.len() == 1 && lower.starts_with(|sign: char| sign.is_ascii_lowercase());
    let named = is(CHOICES, whole) || counted && is(CHOICES, &bare) || is(CHOICES, &stem);
    (letter || named).then_some(Part::Choice)
}

/// All such fields of a question: at least two choices, or those that are not right; letters from `a` on alone.
fn parts<'n, 's>(fields: &Fields<'n, 's>) -> Option<Vec<(Part, &'n Entry<'s>)>> {
    let has = |name: &str| {
        fields
            .all()
            .iter()
            .any(|entry| entry.name.text.eq_ignore_ascii_case(name))
    };
    let letters = has("a") && has("b");
    let all = fields.all().iter().filter_map(|entry| {
        let part = part(&entry.name.text)?;
        (entry.name.text.len() > 1 || letters).then_some((part, entry))
    });
    let all: Vec<(Part, &Entry<'_>)> = all.collect();
    let count = |part| all.iter().filter(|(one, _)| *one == part).count();
    let (choices, wrong) = (count(Part::Choice), count(Part::Wrong));
    let listed = fields.get("choices").is_some();
    // With choices in their list, `correct: cat` is told for itself.
    (!listed && (choices > 1 || wrong > 0)).then_some(all)
}

/// The list to write, and which of them is right, where that is known.
fn listed(notes: &Notes<'_>, fields: &Fields<'_, '_>, all: &[(Part, &Entry<'_>)]) -> String {
    let written = |at: Span| in_line(notes.slice(notes.first_line(at)));
    let named = |part: Part| all.iter().filter(move |(one, _)| *one == part);
    let mut texts: Vec<String> = Vec::new();
    let answer = fields
        .get("answer")
        .filter(|entry| entry.node.text().is_some());
    let right = named(Part::Right)
        .map(|(_, entry)| *entry)
        .next()
        .or(answer);
    let right = right.map(|entry| written(entry.node.at));
    let others = named(Part::Choice).chain(named(Part::Wrong));
    for (_, entry) in others {
        match &entry.node.value {
            Value::List(items) => texts.extend(items.iter().map(|item| written(item.at))),
            Value::Empty => {}
            _ => texts.push(written(entry.node.at)),
        }
    }
    let shown: Vec<&str> = texts.iter().map(String::as_str).collect();
    let right = right.map(|right| numbered_or_whole(&right, &shown));
    let mut list = String::new();
    let own = right.iter().filter(|right| !texts.contains(right));
    for text in own.chain(&texts).take(MOST_SHOWN) {
        list.push_str(&format!("\n      - {text}"));
    }
    if let Some(right) = right {
        list.push_str(&format!("\n    answer: {right}"));
    }
    list
}

/// The text that an answer names by its letter, or the answer.
fn numbered_or_whole(answer: &str, texts: &[&str]) -> String {
    if texts.contains(&answer) {
        return answer.to_owned();
    }
    numbered(answer, texts).unwrap_or(answer).to_owned()
}
