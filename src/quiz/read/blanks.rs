//! Gaps in the question, and what belongs into each. It counts gaps, and never looks at the words around them.

use super::fields::Fields;
use super::notes::Notes;
use super::{MOST_PARTS, answer, too_many};
use crate::diagnostic::Code;
use crate::quiz::yaml::{self, Entry, Node, Value};
use crate::quiz::{Blank, Kind, Located, Tolerance};
use crate::text::gaps::{GAP, gaps, too_short};

/// What stands for a gap elsewhere.
const GAPS: &[&str] = &[
    "[ ]", "[]", "( )", "()", "[...]", "(...)", "......", ".....", "....", "……", "…", "...", "_",
];

/// Reads what belongs into the gaps, one entry for each.
pub(super) fn kind(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    entry: &Entry<'_>,
) -> Option<Kind> {
    let items = notes.list("blanks", &entry.node)?;
    if let Some(first) = items.get(MOST_PARTS) {
        too_many(notes, "blanks", items.len(), first.at);
        return None;
    }
    let fits = as_many_as_gaps(notes, fields, entry, items.len());
    let compared = answer::Compared::read(notes, fields);
    let tolerance = answer::tolerance(notes, fields);
    let blanks: Vec<Located<Blank>> = items
        .iter()
        .filter_map(|item| blank(notes, item, compared, tolerance.clone()))
        .collect();
    (fits && blanks.len() == items.len()).then_some(Kind::Blanks(blanks))
}

fn blank(
    notes: &mut Notes<'_>,
    node: &Node<'_>,
    compared: answer::Compared,
    tolerance: Option<Tolerance>,
) -> Option<Located<Blank>> {
    let blank = if answer::is_plain_number(node) {
        Blank::Number(answer::number_key(notes, "blanks", node, tolerance)?)
    } else {
        Blank::Text(answer::text_key(notes, "blanks", node, compared)?)
    };
    Some(Located::new(blank, node.at))
}

/// Reports that there are more or fewer entries than gaps.
fn as_many_as_gaps(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    entry: &Entry<'_>,
    entries: usize,
) -> bool {
    let prompt = fields
        .get("question")
        .and_then(|entry| entry.node.text())
        .map(|text| &text.text);
    let Some(prompt) = prompt else {
        // A question without its text has its own problem.
        return false;
    };
    let count = gaps(prompt).count();
    if count == entries {
        return true;
    }
    let message = format!(
        "the question has {} (`{GAP}`), and `blanks` has {}",
        counted(count, "gap"),
        counted(entries, "item")
    );
    let help = if prompt.contains("\\_") {
        format!("write `{GAP}` as it stands here, without backslashes")
    } else if too_short(prompt).is_some() {
        format!("two lines, `__`, are no gap: write three or more, `{GAP}`")
    } else if let Some(other) = GAPS
        .iter()
        .find(|other| count == 0 && prompt.contains(**other))
    {
        format!("write `{GAP}` in place of `{other}`, where something is to be filled in")
    } else if count == 0 {
        format!("write `{GAP}` in the question where something is to be filled in")
    } else if let Some(parts) = in_one(entry).filter(|parts| parts.len() == count) {
        format!(
            "write one item for each `{GAP}`, in their order:\n    blanks: {}",
            yaml::bracketed(&parts)
        )
    } else {
        format!("write one item for each `{GAP}`, in their order")
    };
    let problem = notes
        .problem(Code::BlankCount, entry.name_at, message)
        .label("not as many")
        .help(help);
    notes.add(problem);
    false
}

/// The parts of the only item, where commas stand in it: `- Paris, Rome`.
fn in_one<'n>(entry: &'n Entry<'_>) -> Option<Vec<&'n str>> {
    let Value::List(items) = &entry.node.value else {
        return None;
    };
    let [only] = &items[..] else { return None };
    let text = &only.text()?.text;
    Some(text.split([',', ';']).map(str::trim).collect())
}

/// Reports `answer: [carbon dioxide, oxygen]` where the question has as many gaps, and more than one; gives whether it is so.
pub(super) fn in_answer(notes: &mut Notes<'_>, fields: &Fields<'_, '_>, entry: &Entry<'_>) -> bool {
    let Value::List(items) = &entry.node.value else {
        return false;
    };
    let prompt = fields.get("question").and_then(|entry| entry.node.text());
    let count = prompt.map_or(0, |text| gaps(&text.text).count());
    if count < 2 || count != items.len() {
        return false;
    }
    let list = items.iter().map(|item| notes.slice(item.at));
    let list = list.collect::<Vec<_>>().join(", ");
    let message = format!(
        "the question has {}, and each item of `answer` would be right for all of them",
        counted(count, "gap")
    );
    let problem = notes
        .problem(Code::BlankCount, entry.name_at, message)
        .label("one answer for all gaps")
        .help(format!("write `blanks` in place of `answer`:\n    blanks: [{list}]\nif each of them fills all gaps, write `kind: text` below"));
    notes.add(problem);
    true
}

fn counted(number: usize, what: &str) -> String {
    match number {
        0 => format!("no {what}"),
        1 => format!("one {what}"),
        more => format!("{more} {what}s"),
    }
}
