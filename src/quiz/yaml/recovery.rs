//! What to do after a slip of syntax: blank out the question or field that holds it and read the rest again, so that one
//! run names the problems of all. It never moves anything: blanks take the place of what is blanked, line breaks stay.

use super::lines::{Line, line_at, lines_from};
use super::tree;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::names;

/// The most slips of syntax named in one run.
const MOST_ROUNDS: usize = 20;
/// The most bytes read again in one run, so that a large broken file is still answered at once.
const MOST_BYTES_AGAIN: usize = 8 * 1024 * 1024;

/// What had to be blanked out, so that nobody complains that it is missing.
#[derive(Debug, Default, Clone)]
pub struct Lost {
    /// The names of fields at the left edge.
    pub fields: Vec<String>,
    /// Whether any question is among it.
    pub questions: bool,
}

/// Blanks out what cannot be read, until the rest can, and adds a diagnostic for each slip; `None` when there is no rest.
pub fn mend(text: &str, first: Diagnostic, notes: &mut Vec<Diagnostic>) -> Option<(String, Lost)> {
    let rounds = MOST_ROUNDS.min(MOST_BYTES_AGAIN / text.len().max(1)).max(1);
    let mut text = text.to_owned();
    let mut lost = Lost::default();
    let mut slip = first;
    for _ in 0..rounds {
        let region = region(&text, &slip, &mut lost);
        notes.push(slip);
        blank(&mut text, region?);
        match tree(&text) {
            Ok(_) => return Some((text, lost)),
            Err(next) => slip = *next,
        }
    }
    notes.push(slip);
    None
}

/// The stretch to blank out for this slip.
fn region(text: &str, slip: &Diagnostic, lost: &mut Lost) -> Option<Span> {
    if slip.code == Code::SecondDocument {
        return Some(Span::new(slip.span.start, text.len()));
    }
    let place = line_at(text, slip.span.start).start;
    let questions = lines_from(text, 0).find(|line| line.text.starts_with("questions:"));
    let top = lines_from(text, 0)
        .filter(|line| is_top(line, questions.map_or(text.len(), |line| line.start)))
        .take_while(|line| line.start <= place)
        .last();
    if let (Some(top), Some(questions)) = (top, questions)
        && top.start == questions.start
    {
        lost.questions = true;
        return item(text, questions, place);
    }
    let start = top.map_or(0, |top| top.start);
    let end = lines_from(text, start)
        .skip(1)
        .find(|line| is_top(line, text.len()));
    let region = nonempty(text, start, end.map_or(text.len(), |line| line.start))?;
    let lines = lines_from(text, start).take_while(|line| line.start < region.end);
    let first_words = lines.filter_map(|line| line.words().split([':', ' ']).next());
    lost.fields.extend(
        first_words
            .filter(|word| names::SET.contains(word))
            .map(str::to_owned),
    );
    Some(region)
}

/// Whether the line begins a field at the left edge. After `questions:` a question's field there has only slipped.
fn is_top(line: &Line<'_>, questions: usize) -> bool {
    let at_edge = line.indent() == line.text.len() - line.text.trim_start_matches('\u{feff}').len();
    let slipped = line.start > questions
        && line
            .plain_field()
            .is_some_and(|field| names::only_in_question(field.name));
    at_edge && !line.is_blank() && !line.body().starts_with('-') && !slipped
}

/// The question that holds the line beginning at `place`.
fn item(text: &str, questions: Line<'_>, place: usize) -> Option<Span> {
    let body = || lines_from(text, questions.start).skip(1);
    let column = body().find(Line::is_item)?.indent();
    let begins = |line: &Line<'_>| {
        line.is_item() && (line.indent() == column || is_question(line)) || is_top(line, line.start)
    };
    let start = body()
        .take_while(|line| line.start <= place)
        .filter(begins)
        .last()?;
    let end = body().find(|line| line.start > start.start && begins(line));
    nonempty(text, start.start, end.map_or(text.len(), |line| line.start))
}

/// Whether an item can only be a question, wherever it stands.
fn is_question(line: &Line<'_>) -> bool {
    line.plain_field()
        .is_some_and(|field| matches!(field.name, "id" | "question" | "kind"))
}

/// The stretch, when there is anything in it to blank out.
fn nonempty(text: &str, start: usize, end: usize) -> Option<Span> {
    let anything = !text.get(start..end)?.trim().is_empty();
    anything.then(|| Span::new(start, end))
}

fn blank(text: &mut String, region: Span) {
    let mut bytes = std::mem::take(text).into_bytes();
    for byte in &mut bytes[region.start..region.end] {
        if !matches!(byte, b'\n' | b'\r') {
            *byte = b' ';
        }
    }
    // Regions begin and end at line breaks or at ASCII characters, so this never replaces anything.
    *text = String::from_utf8_lossy(&bytes).into_owned();
}
