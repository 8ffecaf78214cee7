//! Questions and their answers as pairs, as people write them elsewhere: `Q: What purrs?` with `A: A cat` below it, or
//! `- What purrs?: A cat`. It reads none of them.

use super::choices::marked;
use super::fields::Fields;
use super::notes::Notes;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::names;
use crate::quiz::yaml::{self, Entry, Node, Value};
use crate::text::words::in_line;

/// What stands before a question elsewhere.
const ASKED: &[&str] = &["q", "f", "p", "frage", "pregunta"];

/// What stands before an answer elsewhere.
const ANSWERED: &[&str] = &["a", "r", "antwort", "respuesta"];

/// The most pairs that are shown as they should be written.
const MOST_SHOWN: usize = 2;

/// `Q:` and `A:` at the left edge of the file, with no list of questions; or below `questions:`, without dashes.
pub(super) fn without_dashes(notes: &Notes<'_>, fields: &Fields<'_, '_>) -> Option<Diagnostic> {
    if fields.get("questions").is_some() {
        return None;
    }
    let pairs = fields.all().windows(2);
    let answers = |entry: &Entry<'_>| is(entry, ANSWERED, "answer") || entry.name.text == "answer";
    let pairs = pairs.filter(|pair| is(&pair[0], ASKED, "question") && answers(&pair[1]));
    let first = pairs.clone().next()?;
    let shown: String = pairs
        .take(MOST_SHOWN)
        .map(|pair| below_dash(notes, &pair[0], &pair[1]))
        .collect();
    let message = "questions stand in one list, each with a dash";
    let problem = notes.problem(Code::WrongType, first[0].name_at, message);
    Some(problem.label("the first question").help(format!(
        "write `questions:` above them, and these names:\nquestions:{shown}"
    )))
}

/// Whether this is one of these names, also with a number: `Q1`, `question 2`; the format's own name only with one, or in capitals.
fn is(entry: &Entry<'_>, list: &[&str], own: &str) -> bool {
    let lower = entry.name.text.to_lowercase();
    let name = lower.trim_end_matches(|sign: char| {
        sign.is_ascii_digit() || matches!(sign, ' ' | '_' | '.' | '-')
    });
    list.contains(&name) || name == own && *entry.name.text != *own
}

fn below_dash(notes: &Notes<'_>, question: &Entry<'_>, answer: &Entry<'_>) -> String {
    let written = |entry: &Entry<'_>| notes.slice(notes.first_line(entry.node.at));
    format!(
        "\n  - question: {}\n    answer: {}",
        written(question),
        written(answer)
    )
}

/// A list of texts, `- What purrs? A cat`, where questions should be: told once.
pub(super) fn texts(notes: &Notes<'_>, items: &[Node<'_>]) -> Option<Diagnostic> {
    let texts: Option<Vec<&str>> = items
        .iter()
        .map(|item| item.text().map(|text| &*text.text))
        .collect();
    let texts = texts.filter(|texts| texts.len() > 1)?;
    let known = |text: &&str| text.split([' ', ':', '=']).next().is_some_and(names::known);
    if texts.iter().any(|text| text.trim().is_empty()) || texts.iter().any(known) {
        return None;
    }
    let shown = texts.iter().take(MOST_SHOWN).map(|text| {
        let (question, answer) = text
            .find("? ")
            .map_or((*text, ""), |at| text.split_at(at + 1));
        format!(
            "\n  - question: {}{}",
            yaml::written(&in_line(question)),
            answered(answer.trim())
        )
    });
    let shown: String = shown.collect();
    let message = format!(
        "a question has fields, such as `question:` and `answer:`, and here are {} texts",
        texts.len()
    );
    let problem = notes
        .problem(Code::WrongType, items[0].at, message)
        .label("no fields");
    Some(problem.help(format!("write each in this way:\nquestions:{shown}")))
}

/// The lines for what stands behind a question: an answer, or choices with dashes before them.
fn answered(behind: &str) -> String {
    let parts: Vec<&str> = match behind.strip_prefix("- ") {
        Some(parts) => parts.split(" - ").map(str::trim).collect(),
        None => vec![behind],
    };
    match &parts[..] {
        [""] => "\n    answer: what is right".to_owned(),
        [one] => format!("\n    answer: {}", yaml::written(&in_line(one))),
        all => {
            let marked = |text: &&str| marked::right(text).is_some();
            let right = all.iter().copied().find(marked).and_then(marked::right);
            let texts = all.iter().map(|text| marked::right(text).unwrap_or(text));
            let texts: Vec<&str> = texts.collect();
            let right = right.unwrap_or("the text of the right choice");
            format!(
                "\n    choices: {}\n    answer: {}",
                yaml::bracketed(&texts),
                yaml::written(right)
            )
        }
    }
}

/// `1:` and `2:` with the fields of a question below each, in place of dashes.
pub(super) fn numbered(notes: &Notes<'_>, fields: &Fields<'_, '_>) -> Option<Diagnostic> {
    let all = fields.all();
    let inner: Option<Vec<Fields<'_, '_>>> =
        all.iter().map(|entry| Fields::of(&entry.node)).collect();
    let inner = inner.filter(|inner| !inner.is_empty())?;
    let first = inner[0].all().first()?;
    if !names::QUESTION.contains(&&*first.name.text) {
        return None;
    }
    let shown = inner.iter().take(MOST_SHOWN).map(|fields| {
        let lines = fields.all().iter().take(MOST_LINES).map(|entry| {
            let whole = Span::new(entry.name_at.start, entry.node.at.end);
            notes.slice(notes.first_line(whole))
        });
        format!("\n  - {}", lines.collect::<Vec<_>>().join("\n    "))
    });
    let shown: String = shown.collect();
    let message = "each question begins with a dash, and has no name of its own before it";
    let problem = notes
        .problem(Code::WrongType, all[0].name_at, message)
        .label("in place of a dash");
    Some(problem.help(format!(
        "write a dash before the first field of each:\nquestions:{shown}"
    )))
}

/// The most fields of a question that are shown.
const MOST_LINES: usize = 4;

/// `- What purrs?: A cat`: one field, whose name is the question.
pub(super) fn in_item(notes: &Notes<'_>, fields: &Fields<'_, '_>) -> Option<Diagnostic> {
    let [only] = fields.all() else { return None };
    let name = &*only.name.text;
    let asks = name.ends_with(['?', '？']) || name.contains(' ') && name.chars().count() > 12;
    if !asks || !matches!(only.node.value, Value::Text(_) | Value::List(_)) {
        return None;
    }
    let answer = notes.slice(notes.first_line(only.node.at));
    let question = notes.slice(only.name_at);
    let message = "a question and its answer are two fields";
    let problem = notes.problem(Code::WrongType, only.name_at, message);
    Some(problem.label("the question").help(format!(
        "write each on a line of its own:\n  - question: {question}\n    answer: {answer}"
    )))
}
