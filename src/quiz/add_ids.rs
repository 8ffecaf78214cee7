//! Writes the ids that questions lack into the text of a set, and changes not one other byte of it. It touches no disk, and
//! it never gives a text that reads as another set: what it gives was read again.
//!
//! Each id is the one that the reader gave the question, so records that were made under it stay with the question. It becomes the
//! question's first field:
//!
//! | the question | with its id |
//! |---|---|
//! | `  - question: …` | `  - id: …`, a line break as at the end of that line, `    question: …` |
//! | `{question: …}` | `{id: …, question: …}` |
//! | `{"question": …}` | `{"id": "…", "question": …}`, so that JSON stays JSON |

use super::read::{self, Reading};
use super::yaml::{self, Node, Value};
use super::{Question, Set};
use crate::diagnostic::{Diagnostic, Severity, Span};

/// A text in which every question has its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithIds {
    /// The text.
    pub text: String,
    /// The stretches of it that were put in, in order; none where nothing was missing.
    pub added: Vec<Span>,
}

/// Why no ids can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAdded {
    /// So many errors are to be mended first: until then it is not known which questions there are.
    ToMend(usize),
    /// The text would not read as the same set; why, as a part of a sentence.
    ReadsOtherwise(String),
}

/// Writes the missing ids into the bytes of a set's file. `name` is the file's name without its folder, as for
/// [`read::read`]. The id of the set itself stays as it is: without one it is the file's name.
///
/// # Errors
///
/// When there is something to mend in the set, or ids cannot be put into it.
pub fn add_ids(bytes: &[u8], name: &str) -> Result<WithIds, NotAdded> {
    let Reading {
        set, diagnostics, ..
    } = read::read(bytes, name);
    let errors = errors(&diagnostics).count();
    let (Some(set), 0, Ok(text)) = (set, errors, std::str::from_utf8(bytes)) else {
        return Err(NotAdded::ToMend(errors));
    };
    let with_ids = put_in(text, &missing(text, &set)?);
    hold_same(&set, &with_ids.text, name)?;
    Ok(with_ids)
}

fn errors(diagnostics: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity() == Severity::Error)
}

/// Something to be put in before this byte.
struct Insertion {
    at: usize,
    words: String,
}

/// The ids that are missing, each with its place in the text.
fn missing(text: &str, set: &Set) -> Result<Vec<Insertion>, NotAdded> {
    let tree = yaml::tree(text).ok().flatten();
    let nodes = tree.as_ref().and_then(questions).unwrap_or_default();
    let without = set
        .questions
        .iter()
        .zip(nodes)
        .filter(|(question, _)| !question.id_written);
    let insertions: Option<Vec<_>> = without
        .map(|(question, node)| insertion(text, question, node))
        .collect();
    insertions
        .filter(|_| nodes.len() == set.questions.len())
        .ok_or_else(|| NotAdded::ReadsOtherwise("its questions cannot be found".to_owned()))
}

/// The items of the list of questions.
fn questions<'n, 's>(root: &'n Node<'s>) -> Option<&'n [Node<'s>]> {
    let Value::Fields(fields) = &root.value else {
        return None;
    };
    let field = fields.iter().find(|field| field.name.text == "questions")?;
    match &field.node.value {
        Value::List(items) => Some(items),
        _ => None,
    }
}

/// The id of a question and where it goes: before its first field.
fn insertion(text: &str, question: &Question, node: &Node<'_>) -> Option<Insertion> {
    let Value::Fields(fields) = &node.value else {
        return None;
    };
    let name = fields.first()?.name_at.start;
    let id = &question.id;
    let begins = |at: usize, sign: u8| text.as_bytes().get(at) == Some(&sign);
    let (at, words) = if !begins(node.at.start, b'{') {
        (node.at.start, line(text, node.at.start, id)?)
    } else if begins(name, b'"') {
        (name, format!("\"id\": \"{id}\", "))
    } else {
        (name, format!("id: {id}, "))
    };
    text.is_char_boundary(at).then_some(Insertion { at, words })
}

/// The id, the end of its line, and the spaces up to the field that stood there.
fn line(text: &str, at: usize, id: &str) -> Option<String> {
    let (before, after) = text.split_at_checked(at)?;
    let indent = before.rsplit('\n').next()?.chars().count();
    // A question that is not in braces has two lines at least, so its first one has an end.
    let (rest, _) = after.split_once('\n')?;
    let line_break = if rest.ends_with('\r') { "\r\n" } else { "\n" };
    Some(format!("id: {id}{line_break}{}", " ".repeat(indent)))
}

/// The text with everything put in.
fn put_in(text: &str, insertions: &[Insertion]) -> WithIds {
    let mut with_ids = WithIds {
        text: String::with_capacity(text.len() + insertions.len() * 32),
        added: Vec::with_capacity(insertions.len()),
    };
    let mut copied = 0;
    for Insertion { at, words } in insertions {
        with_ids.text.push_str(&text[copied..*at]);
        let start = with_ids.text.len();
        with_ids.text.push_str(words);
        with_ids.added.push(Span::new(start, with_ids.text.len()));
        copied = *at;
    }
    with_ids.text.push_str(&text[copied..]);
    with_ids
}

/// Holds that the new text reads as the same set, with all its ids written.
fn hold_same(set: &Set, text: &str, name: &str) -> Result<(), NotAdded> {
    let reading = read::read(text.as_bytes(), name);
    if let Some(error) = errors(&reading.diagnostics).next() {
        return Err(NotAdded::ReadsOtherwise(error.message.clone()));
    }
    let written = |set: &Set| set.questions.iter().all(|question| question.id_written);
    let same = |new: &Set| written(new) && without_places(new) == without_places(set);
    if reading.set.as_ref().is_some_and(same) {
        Ok(())
    } else {
        Err(NotAdded::ReadsOtherwise(
            "it would read as another set".to_owned(),
        ))
    }
}

/// The set without what ids in the file may change: places, the hash of the bytes, and whether ids are written.
fn without_places(set: &Set) -> Set {
    let mut set = set.clone();
    set.content.clear();
    for misconception in set.misconceptions.values_mut() {
        misconception.at = Span::default();
    }
    for question in &mut set.questions {
        question.at = Span::default();
        question.id_written = true;
    }
    set
}
