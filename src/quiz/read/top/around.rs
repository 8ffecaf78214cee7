//! What stands around the fields of a set: a name above them, a dash before them, parts that divide its questions. It tells it once, and
//! gives the fields as they should stand.

use super::super::fields::Fields;
use super::super::notes::Notes;
use super::{fields, questions};
use crate::diagnostic::{Code, Span};
use crate::quiz::names;
use crate::quiz::yaml::{Entry, Node, Value};
use crate::text::words::{in_line, shortened};

/// The most lines of a set that are shown as they should be written.
const MOST_SHOWN: usize = 3;

/// `quiz:` with the whole set below it.
pub(super) fn wrapped<'s>(
    notes: &mut Notes<'_>,
    root: &Node<'s>,
    entries: &[Entry<'s>],
) -> Option<Node<'s>> {
    let (place, inner) = entries.iter().enumerate().find_map(|(place, entry)| {
        let inner = Fields::of(&entry.node)?;
        let ours = names::SET.contains(&&*entry.name.text);
        (!ours && inner.get("questions").is_some()).then_some((place, inner))
    })?;
    let name = &entries[place].name.text;
    let message = format!(
        "no name stands above the fields of a set, and here is `{}`",
        in_line(name)
    );
    let problem = notes
        .problem(Code::UnknownField, entries[place].name_at, message)
        .label("above the whole set");
    notes.add(problem.help(format!(
        "delete this line, and move all lines below it to the left edge:\n{}",
        shown(notes, inner.all())
    )));
    let others = entries
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != place);
    let mut all: Vec<Entry<'s>> = others.map(|(_, entry)| entry.clone()).collect();
    all.extend(inner.all().iter().cloned());
    Some(fields(root, all))
}

/// `- title: Rivers`: a dash before the fields of the set, or before each of them.
pub(super) fn in_items<'s>(
    notes: &mut Notes<'_>,
    root: &Node<'s>,
    items: &[Node<'s>],
) -> Option<Node<'s>> {
    let first = Fields::of(items.first()?)?;
    let name = &*first.all().first()?.name.text;
    if !names::SET.contains(&name) || names::QUESTION.contains(&name) {
        return None;
    }
    let inner: Option<Vec<Fields<'_, 's>>> = items.iter().map(Fields::of).collect();
    let all = inner?.into_iter().flat_map(|fields| fields.all().to_vec());
    let all: Vec<Entry<'s>> = all.collect();
    // What was written for the dash may be a longer sign.
    let rest = notes.source.get(root.at.start..).unwrap_or_default();
    let sign = rest.chars().next().map_or(0, char::len_utf8);
    let at = Span::new(root.at.start, root.at.start + sign);
    let problem = notes
        .problem(
            Code::WrongType,
            at,
            "a set is no list item, and here a dash stands before its fields",
        )
        .label("this dash");
    let dashes = if items.len() > 1 {
        "delete the dashes before the fields of the set"
    } else {
        "delete the dash"
    };
    let help = format!(
        "{dashes}, and move all lines below as far to the left:\n{}",
        shown(notes, &all)
    );
    notes.add(problem.help(help));
    Some(fields(root, all))
}

/// `sections:` with `questions:` in each, or a list of one set: all their questions as one list.
pub(super) fn parts<'s>(
    notes: &mut Notes<'_>,
    root: &Node<'s>,
    entries: &[Entry<'s>],
) -> Option<Node<'s>> {
    let place = entries.iter().position(|entry| divides(entry))?;
    let divided = &entries[place];
    let Value::List(items) = &divided.node.value else {
        return None;
    };
    let others = entries
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != place);
    let mut all: Vec<Entry<'s>> = others.map(|(_, entry)| entry.clone()).collect();
    let name = shortened(&divided.name.text);
    let titled = all.iter().any(|entry| entry.name.text == "title");
    if let ([only], false) = (&items[..], titled) {
        let inner = Fields::of(only)?;
        let message = format!("no name stands above the fields of a set, and here is `{name}`");
        let problem = notes
            .problem(Code::UnknownField, divided.name_at, message)
            .label("above the whole set");
        notes.add(problem.help(format!(
            "delete this line and the dash below it, and move all other lines to the left edge:\n{}",
            shown(notes, inner.all())
        )));
        all.extend(inner.all().iter().cloned());
        return Some(fields(root, all));
    }
    let listed: Vec<Node<'s>> = items.iter().flat_map(own_questions).collect();
    let own = divided.name.text == "questions";
    let (code, at) = if own {
        (Code::WrongType, items.first()?.at)
    } else {
        (Code::UnknownField, divided.name_at)
    };
    let message = format!("a set has one list of questions, and here `{name}` divides them");
    let problem = notes.problem(code, at, message).label("parts of a set");
    let help = as_one(notes, items, &listed);
    notes.add(problem.help(help));
    all.push(questions(listed, divided.node.at));
    Some(fields(root, all))
}

/// Whether the items of this list have questions of their own. In the list of the questions the first item says so.
fn divides(entry: &Entry<'_>) -> bool {
    let Value::List(items) = &entry.node.value else {
        return false;
    };
    let most = if entry.name.text == "questions" {
        1
    } else {
        items.len()
    };
    items
        .iter()
        .take(most)
        .any(|item| listed_in(item).is_some())
}

/// The questions within an item.
fn listed_in<'n, 's>(item: &'n Node<'s>) -> Option<&'n [Node<'s>]> {
    let inner = Fields::of(item)?;
    match &inner.get("questions")?.node.value {
        Value::List(items) => Some(items),
        _ => None,
    }
}

/// The questions within an item, or the item, where it has none.
fn own_questions<'s>(item: &Node<'s>) -> Vec<Node<'s>> {
    listed_in(item).map_or_else(|| vec![item.clone()], <[Node<'s>]>::to_vec)
}

/// How the first part is written, with a remark in place of its title.
fn as_one(notes: &Notes<'_>, items: &[Node<'_>], listed: &[Node<'_>]) -> String {
    let title = items.first().and_then(|item| {
        let inner = Fields::of(item)?;
        let title = inner.get("title").or_else(|| inner.get("name"))?;
        Some(notes.slice(notes.first_line(title.node.at)))
    });
    let first = listed
        .first()
        .map_or("", |first| notes.slice(notes.first_line(first.at)));
    format!(
        "write all questions below one `questions:`; where a part begins, a remark may say so:\nquestions:\n  # {}\n  - {}",
        in_line(title.unwrap_or("Part 1")),
        in_line(first)
    )
}

/// The first fields of a set, as they should be written.
fn shown(notes: &Notes<'_>, entries: &[Entry<'_>]) -> String {
    let lines = entries.iter().take(MOST_SHOWN).map(|entry| {
        let to = match &entry.node.value {
            Value::Text(_) => entry.node.at.end,
            _ => entry.name_at.end + 1,
        };
        notes.slice(notes.first_line(Span::new(entry.name_at.start, to)))
    });
    lines.collect::<Vec<&str>>().join("\n")
}
