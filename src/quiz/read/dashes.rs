//! Questions that fell apart because each of their fields has a dash before it. It puts them together again, and says so once.

use super::fields::Fields;
use super::notes::Notes;
use super::pairs;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::names;
use crate::quiz::yaml::{Node, Value};

/// The most fields that are shown as they should be written.
const MOST_SHOWN: usize = 8;

/// The questions with what fell apart put together, reported once; `None` where nothing did.
pub(super) fn joined<'s>(notes: &mut Notes<'_>, items: &[Node<'s>]) -> Option<Vec<Node<'s>>> {
    if !items.windows(2).any(|two| goes_on(&two[0], &two[1])) {
        return None;
    }
    let mut all: Vec<Node<'s>> = Vec::new();
    let mut broken: Vec<usize> = Vec::new();
    for item in items {
        if let Some(last) = all.last_mut()
            && goes_on(last, item)
        {
            let number = all.len() - 1;
            join(&mut all[number], item);
            if broken.last() != Some(&number) {
                broken.push(number);
            }
            continue;
        }
        all.push(item.clone());
    }
    report(notes, &all, &broken);
    Some(all)
}

/// What to say of `questions` whose only question lacks its dash.
pub(super) fn none(notes: &Notes<'_>, node: &Node<'_>) -> Option<Diagnostic> {
    let fields = Fields::of(node)?;
    if let Some(told) =
        pairs::without_dashes(notes, &fields).or_else(|| pairs::numbered(notes, &fields))
    {
        return Some(told);
    }
    let first = fields.all().first()?;
    if !names::QUESTION.contains(&&*first.name.text) || notes.slice(node.at).starts_with('{') {
        return None;
    }
    let written = lines(notes, &fields);
    let message = "a question begins with a dash, and here none is";
    let problem = notes
        .problem(Code::WrongType, first.name_at, message)
        .label("the first question");
    Some(problem.help(format!(
        "put a dash before its first field alone, and line up the others below it:\nquestions:\n  - {written}"
    )))
}

/// The fields of a question as they should be written, below a dash, with what stands below each.
pub(super) fn lines(notes: &Notes<'_>, fields: &Fields<'_, '_>) -> String {
    let mut all: Vec<String> = Vec::new();
    for entry in fields.all().iter().take(MOST_SHOWN) {
        let start = entry.name_at.start;
        let before = notes.source.get(..start).unwrap_or_default();
        let column = start - before.rfind('\n').map_or(0, |end| end + 1);
        let mut lines = notes.slice(Span::new(start, entry.node.at.end)).lines();
        all.extend(lines.next().map(|line| line.trim_end().to_owned()));
        let lines = lines.filter(|line| !line.trim().is_empty());
        all.extend(lines.take(MOST_SHOWN).map(|line| {
            let blanks = line.len() - line.trim_start_matches(' ').len();
            line[blanks.min(column)..].trim_end().to_owned()
        }));
    }
    all.join("\n    ")
}

/// Whether `item` is one field that belongs to the question before it, which lacks it; or all of a question of which only the id stands
/// before it.
fn goes_on(before: &Node<'_>, item: &Node<'_>) -> bool {
    let (Some(before), Some(fields)) = (Fields::of(before), Fields::of(item)) else {
        return false;
    };
    let begins = before.all().iter().all(|entry| entry.name.text == "id");
    let asks = fields.get("question").is_some() && fields.get("id").is_none();
    if begins && before.all().len() == 1 && asks {
        return true;
    }
    let [only] = fields.all() else { return false };
    let name = &*only.name.text;
    let may = names::QUESTION.contains(&name) && name != "id" && (name != "question" || begins);
    may && before.get(name).is_none()
}

fn join<'s>(question: &mut Node<'s>, item: &Node<'s>) {
    if let (Value::Fields(entries), Value::Fields(more)) = (&mut question.value, &item.value) {
        entries.extend(more.iter().cloned());
        question.at = Span::new(question.at.start, item.at.end.max(question.at.end));
    }
}

fn report(notes: &mut Notes<'_>, all: &[Node<'_>], broken: &[usize]) {
    let Some(fields) = broken.first().and_then(|number| Fields::of(&all[*number])) else {
        return;
    };
    let written = lines(notes, &fields);
    let dashes = if is_parted(notes, &fields) {
        "here one stands behind the id, too"
    } else {
        "here each field has one"
    };
    let others = match broken.len() {
        1 => String::new(),
        2 => ", as in one more question".to_owned(),
        more => format!(", as in {} more questions", more - 1),
    };
    let message = format!("a dash begins a new question, and {dashes}{others}");
    let problem = notes
        .problem(Code::MissingField, fields.start, message)
        .label("this question");
    notes.add(problem.help(format!(
        "put a dash before the first field alone, and line up the others below it:\n  - {written}"
    )));
}

/// Whether only the second of these fields, and none behind it, has a dash beside that of the first.
fn is_parted(notes: &Notes<'_>, fields: &Fields<'_, '_>) -> bool {
    let dashed = |at: Span| {
        let before = notes.source.get(..at.start).unwrap_or_default();
        before.trim_end_matches(' ').ends_with('-')
    };
    let mut behind = fields.all().iter().skip(2).peekable();
    behind.peek().is_some() && !behind.any(|entry| dashed(entry.name_at))
}
