//! What stands on top of a file where the fields of a set should: questions alone, fields of a question, a name above the whole set. It
//! tells once what is missing, and gives what is there as the fields of a set, so that its questions are read on.

use super::dashes;
use super::fields::Fields;
use super::notes::Notes;
use super::set::meant;
use crate::diagnostic::{Code, Span};
use crate::quiz::names::{self, only_in_question};
use crate::quiz::yaml::{Entry, Node, Style, Text, Value};
use crate::text::words::in_line;

/// So many fields of a question are compared with the next: more than the format has.
const MOST_FIELDS: usize = 40;

mod around;

/// The fields of the set that was meant, reported once; `None` where they stand as they should, or nothing like it is there.
pub(super) fn anew<'s>(notes: &mut Notes<'_>, root: &Node<'s>) -> Option<Node<'s>> {
    match &root.value {
        Value::List(items) => {
            if let Some(anew) = around::in_items(notes, root, items) {
                return Some(anew);
            }
            only_questions(notes, root)?;
            none(notes, Some(root));
            notes.lost.fields.push("title".to_owned());
            Some(fields(root, vec![questions(items.clone(), root.at)]))
        }
        Value::Fields(entries) => {
            if let Some(anew) = around::parts(notes, root, entries) {
                return Some(anew);
            }
            let listed = entries
                .iter()
                .find(|entry| entry.name.text == "questions" || meant(entry) == Some("questions"));
            if let Some(anew) = listed.and_then(|entry| below(notes, root, entries, entry)) {
                return Some(anew);
            }
            if listed.is_some_and(|entry| !matches!(entry.node.value, Value::Empty)) {
                return None;
            }
            around::wrapped(notes, root, entries).or_else(|| without_list(notes, root, entries))
        }
        _ => None,
    }
}

/// The fields of several questions below `questions:`, without a dash before each.
fn below<'s>(
    notes: &mut Notes<'_>,
    root: &Node<'s>,
    entries: &[Entry<'s>],
    listed: &Entry<'s>,
) -> Option<Node<'s>> {
    let inner = Fields::of(&listed.node)?;
    let twice = inner.all().iter().filter(|entry| asks(entry)).count() > 1;
    if !twice || notes.slice(listed.node.at).starts_with('{') {
        return None;
    }
    let (_, items) = parted(inner.all());
    let first = Fields::of(items.first()?)?;
    undashed(
        notes,
        &first,
        "each question begins with a dash, and here none does",
        "put a dash before the first field of each, and line up its others below it:",
    );
    let others = entries
        .iter()
        .filter(|entry| entry.name_at != listed.name_at);
    let mut all: Vec<Entry<'s>> = others.cloned().collect();
    all.push(questions(items, listed.node.at));
    Some(fields(root, all))
}

/// `question:` and `answer:` at the left edge, with no list of questions around them.
fn without_list<'s>(
    notes: &mut Notes<'_>,
    root: &Node<'s>,
    entries: &[Entry<'s>],
) -> Option<Node<'s>> {
    if !entries.iter().any(asks) {
        return None;
    }
    let (mut set, items) = parted(entries);
    let first = Fields::of(items.first()?)?;
    let titled = set.iter().any(|entry| entry.name.text == "title");
    let (advice, title) = if titled {
        ("write `questions:`", "")
    } else {
        ("write a title and `questions:`", "\ntitle: My first set")
    };
    undashed(
        notes,
        &first,
        "questions stand in one list, each with a dash, and here is none",
        &format!(
            "{advice} above it, a dash before its first field, and line up the others below:{title}"
        ),
    );
    if !titled {
        notes.lost.fields.push("title".to_owned());
    }
    let at = Span::new(first.start.start, root.at.end);
    set.push(questions(items, at));
    Some(fields(root, set))
}

/// Reports questions without dashes at the first of them, which is shown as it should be written.
fn undashed(notes: &mut Notes<'_>, first: &Fields<'_, '_>, message: &str, advice: &str) {
    let problem = notes
        .problem(Code::WrongType, first.start, message)
        .label("the first question");
    let lines = dashes::lines(notes, first);
    notes.add(problem.help(format!("{advice}\nquestions:\n  - {lines}")));
}

/// Whether this is what a question asks.
fn asks(entry: &Entry<'_>) -> bool {
    entry.name.text == "question" && matches!(entry.node.value, Value::Text(_))
}

/// The fields of the set, and the questions that the others make: a field that is there already begins the next one.
fn parted<'s>(entries: &[Entry<'s>]) -> (Vec<Entry<'s>>, Vec<Node<'s>>) {
    let (mut set, mut items): (Vec<Entry<'s>>, Vec<Vec<Entry<'s>>>) = (Vec::new(), Vec::new());
    for entry in entries {
        let name = &*entry.name.text;
        let of_set = names::SET.contains(&name);
        match items.last_mut() {
            Some(item) if !of_set || names::QUESTION.contains(&name) => {
                let mut first = item.iter().take(MOST_FIELDS);
                let again = first.any(|other| other.name.text == entry.name.text);
                if again && item.iter().take(MOST_FIELDS).any(asks) {
                    items.push(vec![entry.clone()]);
                } else {
                    item.push(entry.clone());
                }
            }
            None if only_in_question(name) => items.push(vec![entry.clone()]),
            _ if name == "questions" => {}
            _ => set.push(entry.clone()),
        }
    }
    let items = items.into_iter().map(|item| {
        let end = item.last().map_or(0, |entry| entry.node.at.end);
        let start = item.first().map_or(end, |entry| entry.name_at.start);
        Node {
            value: Value::Fields(item),
            at: Span::new(start, end),
        }
    });
    (set, items.collect())
}

/// The same file with these fields.
fn fields<'s>(root: &Node<'s>, entries: Vec<Entry<'s>>) -> Node<'s> {
    Node {
        value: Value::Fields(entries),
        at: root.at,
    }
}

/// A list of questions, as if its name stood above it.
fn questions(items: Vec<Node<'_>>, at: Span) -> Entry<'_> {
    let name = Text {
        text: "questions".into(),
        style: Style::Plain,
    };
    Entry {
        name,
        name_at: Span::new(at.start, at.start),
        node: Node {
            value: Value::List(items),
            at,
        },
    }
}

/// A file that is empty, or a list, or only a text.
pub(super) fn none(notes: &mut Notes<'_>, root: Option<&Node<'_>>) {
    const START: &str = "begin the file like this:\ntitle: My first set\nquestions:\n  - question: What is 1/2 + 1/4?\n    answer: 3/4";
    if notes.lost.questions || !notes.lost.fields.is_empty() {
        return;
    }
    let at = root.map_or(Span::default(), |root| root.at);
    let message = if root.is_some() {
        "a question set begins with fields such as `title:` and `questions:`"
    } else {
        "this file is empty"
    };
    let code = if root.is_some() {
        Code::WrongType
    } else {
        Code::MissingField
    };
    let problem = notes.problem(code, at, message);
    let help = root.and_then(|root| only_questions(notes, root));
    notes.add(problem.help(help.as_deref().unwrap_or(START)));
}

/// What to write above questions that stand alone.
fn only_questions(notes: &Notes<'_>, root: &Node<'_>) -> Option<String> {
    let Value::List(items) = &root.value else {
        return None;
    };
    let fields = Fields::of(items.first()?)?;
    let name = &*fields.all().first()?.name.text;
    let line = notes.slice(notes.first_line(root.at));
    let lead = "write a title and the line `questions:` above them";
    (name == "id" || only_in_question(name)).then(|| {
        format!(
            "{lead}:\ntitle: My first set\nquestions:\n{}",
            in_line(line)
        )
    })
}
