//! What to do after a slip of syntax: mend it where it is plain what was meant, else blank out the question or field that holds
//! it, and read the rest again, so that one run names the problems of all.

use std::collections::HashSet;

use super::lines::{Line, line_at, lines_from};
use super::mended::Mended;
use super::{syntax, tree};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::names;

/// The most slips of syntax after which the rest is read again in one run.
const MOST_ROUNDS: usize = 100;
/// The most bytes read again in one run, so that a large broken file is still answered at once.
const MOST_BYTES_AGAIN: usize = 8 * 1024 * 1024;

/// What had to be blanked out, so that nobody complains that it is missing.
#[derive(Debug, Default, Clone)]
pub struct Lost {
    /// The names of fields at the left edge.
    pub fields: Vec<String>,
    /// Whether any question is among it.
    pub questions: bool,
    /// Where the lines begin on which a slip was told: what else is said of such a line may be of what was written there.
    pub slipped: Vec<usize>,
}

/// Mends or blanks out what cannot be read, until the rest can, and adds a diagnostic for each slip; `None` when there is no rest.
/// `first` is the slip that stops the reading now, where it is known.
pub fn mend(
    mended: &mut Mended<'_>,
    first: Option<Diagnostic>,
    notes: &mut Vec<Diagnostic>,
) -> Option<Lost> {
    let before = notes.len();
    let lost = read_on(mended, first, notes);
    let told = notes[before..].last_mut();
    // A bound says for itself that nothing more is read.
    if let Some(told) = told.filter(|told| lost.is_none() && told.code != Code::TooLarge) {
        told.message.push_str(ENDS);
    }
    lost
}

/// What is said with the last slip, where what stands below it is not read.
const ENDS: &str =
    "; the reading ends here, and more may follow: check again once these are mended";

fn read_on(
    mended: &mut Mended<'_>,
    mut first: Option<Diagnostic>,
    notes: &mut Vec<Diagnostic>,
) -> Option<Lost> {
    let most = MOST_BYTES_AGAIN / mended.text().len().max(1);
    let rounds = MOST_ROUNDS.min(most).max(1);
    let mut lost = Lost::default();
    for round in 0..=rounds {
        let slip = match first.take() {
            Some(slip) => slip,
            None => match tree(mended.text()) {
                Ok(_) => return Some(lost),
                Err(slip) => *slip,
            },
        };
        let placed = mended.placed(slip.clone());
        let line = line_at(mended.source(), placed.span.start).start;
        let mended_before = lost.slipped.contains(&line);
        if !mended_before {
            notes.push(placed);
        }
        if round == rounds {
            break;
        }
        let fix = syntax::fix(mended.text(), &slip).filter(|_| !mended_before);
        lost.slipped.push(line);
        if fix.is_none_or(|fix| !mended.write(&fix)) {
            if slip.code == Code::SecondDocument {
                mended.blank_all(&second(mended.text(), slip.span.start, &mut lost));
                continue;
            }
            let region = region(mended.text(), &slip, &mut lost)?;
            mended.blank_all(&[region]);
        }
    }
    None
}

/// The stretch to blank out for this slip.
fn region(text: &str, slip: &Diagnostic, lost: &mut Lost) -> Option<Span> {
    let place = line_at(text, slip.span.start).start;
    let questions = questions(text);
    let top = lines_from(text, 0)
        .filter(|line| is_top(line, questions.map_or(text.len(), |line| line.start)))
        .take_while(|line| line.start <= place)
        .last();
    if let (Some(top), Some(questions)) = (top, questions)
        && top.start <= questions.start
        && questions.start <= place
    {
        lost.questions = true;
        let from = questions.start + questions.text.len();
        return item(text, from, place);
    }
    if questions.is_none() && lines_from(text, 0).any(|line| at_edge(&line) && is_question(&line)) {
        lost.questions = true;
        return item(text, 0, place);
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

/// The line above the questions: at the left edge, or with the whole set below another name.
fn questions(text: &str) -> Option<Line<'_>> {
    let mut lines = lines_from(text, 0);
    let top = lines.find(|line| line.text.starts_with("questions:"));
    top.or_else(|| {
        lines_from(text, 0).find(|line| {
            let name = line.text.trim_end().strip_suffix(':');
            line.body() == "questions:" || name.and_then(names::meant) == Some("questions")
        })
    })
}

fn at_edge(line: &Line<'_>) -> bool {
    line.is_item() && line.indent() == 0
}

/// What to blank out so that what stands below `---` is read on with what stands above it: that line, and what is there already.
fn second(text: &str, at: usize, lost: &mut Lost) -> Vec<Span> {
    let marker = line_at(text, at);
    let (above, below) = (&text[..marker.start], marker.start + marker.text.len());
    let column = |from: usize, to: usize| {
        let mut lines = lines_from(&text[..to], from);
        lines
            .find(|line| is_question(line))
            .map(|line| line.indent())
    };
    let (first, own) = (column(0, marker.start), column(below, text.len()));
    if first.is_some() && own.is_some() && first != own {
        lost.questions = true;
        return vec![Span::new(at, text.len())];
    }
    let there: HashSet<&str> = lines_from(above, 0).filter_map(top_name).collect();
    let mut blanks = vec![Span::new(marker.start, below)];
    let mut again = false;
    for line in lines_from(text, below).skip(1) {
        if let Some(name) = top_name(line) {
            again = there.contains(name);
        }
        let is_list = top_name(line) == Some("questions");
        if again {
            blanks.push(Span::new(line.start, line.start + line.text.len()));
        }
        again &= !is_list;
    }
    blanks
}

/// The name of the field of a set that this line begins.
fn top_name(line: Line<'_>) -> Option<&str> {
    let field = line.plain_field()?;
    let top = line.indent() == 0 && !line.is_item() && names::SET.contains(&field.name);
    top.then_some(field.name)
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

/// The question that holds the line beginning at `place`, among those from byte `from` on.
fn item(text: &str, from: usize, place: usize) -> Option<Span> {
    let body = || lines_from(text, from);
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
