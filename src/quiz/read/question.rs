//! One question. What its fields choose is for `kind`; here is everything that all kinds share.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fields::Fields;
use super::notes::Notes;
use super::question_names::unknown_field;
use super::{feedback, identity, kind, labelled, loose, pairs, picture, values, varied};
use crate::diagnostic::{Code, Span};
use crate::quiz::yaml::{self, Entry, Node, Value};
use crate::quiz::{Language, Misconception, Question, Words, names};

/// What a question may refer to.
#[derive(Debug)]
pub(super) struct Surroundings {
    /// The text that is read.
    pub(super) source: Arc<str>,
    /// The language of the set.
    pub(super) language: Language,
    /// The declared misconceptions.
    pub(super) misconceptions: BTreeMap<String, Misconception>,
    /// Whether the set declares any. Where it does not, a name stands for itself, as in a first small set.
    pub(super) declares: bool,
    /// The line of the file where they begin.
    pub(super) declared: Option<usize>,
    /// Whether the declarations could not be read, so that nothing can be said of references.
    pub(super) lenient: bool,
}

/// Reads a question, with the place of its id when one is written; `None` when what it asks or its key cannot be read, and then
/// its other words are kept for the rules.
pub(super) fn question(
    notes: &mut Notes<'_>,
    node: &Node<'_>,
    surroundings: &Arc<Surroundings>,
) -> Option<(Question, Option<Span>)> {
    let read = whole(notes, node, surroundings);
    if read.is_none() {
        notes.unread += 1;
        loose::texts(node, &mut notes.loose);
    }
    read
}

fn whole(
    notes: &mut Notes<'_>,
    node: &Node<'_>,
    surroundings: &Arc<Surroundings>,
) -> Option<(Question, Option<Span>)> {
    let Some(fields) = Fields::of(node) else {
        no_question(notes, node);
        return None;
    };
    if let Some(problem) = pairs::in_item(notes, &fields) {
        notes.add(problem);
        return None;
    }
    if varied::varies(&fields) {
        return varied::question(notes, node, &fields, surroundings);
    }
    if varied::undrawn(notes, &fields) {
        return None;
    }
    fixed(notes, node, surroundings)
}

/// Reads a question in which nothing is left to draw.
pub(super) fn fixed(
    notes: &mut Notes<'_>,
    node: &Node<'_>,
    surroundings: &Surroundings,
) -> Option<(Question, Option<Span>)> {
    let fields = Fields::of(node)?;
    let fields = fields.check(notes, names::QUESTION, unknown_field);
    let prompt = fields.required(notes, "question", "write `question:` and what is asked");
    let prompt = prompt.and_then(|entry| notes.words("question", &entry.node));
    let id = fields
        .get("id")
        .and_then(|entry| Some(Words::new(identity::id(notes, &entry.node)?, entry.node.at)));
    let hints = hints(notes, &fields);
    let explanation = fields
        .get("explanation")
        .and_then(|entry| notes.words("explanation", &entry.node));
    let tags = fields
        .get("tags")
        .map_or_else(Vec::new, |entry| labelled::tags(notes, entry));
    let stretch = fields
        .get("stretch")
        .and_then(|entry| notes.flag("stretch", &entry.node));
    let shuffle = fields
        .get("shuffle")
        .and_then(|entry| notes.flag("shuffle", &entry.node));
    let image = picture::image(notes, &fields);
    let mut kind = kind::kind(notes, &fields, surroundings);
    let feedback = feedback::map(notes, &fields, kind.as_mut(), surroundings);
    let id_at = id.as_ref().map(|id| id.at);
    let question = Question {
        id_written: id.is_some(),
        id: id.map_or_else(String::new, |id| id.value),
        at: fields.whole,
        prompt: prompt?,
        kind: kind?,
        hints,
        explanation,
        feedback,
        tags,
        stretch: stretch.unwrap_or(false),
        shuffle,
        image,
        varied: None,
    };
    Some((question, id_at))
}

/// A list item that is no group of fields.
fn no_question(notes: &mut Notes<'_>, node: &Node<'_>) {
    if let Some(slip) = node
        .text()
        .and_then(|_| yaml::field_without_colon(notes.source, node.at))
    {
        notes.add(slip);
        return;
    }
    if notes.empty("question", node) {
        return;
    }
    let problem = notes
        .wrong(
            node,
            format!(
                "a question has fields, such as `question:` and `answer:`, and {}",
                values::here(node)
            ),
        )
        .label("no fields")
        .help("write at least:\n  - question: What is asked?\n    answer: What is right");
    notes.add(problem);
}

fn hints(notes: &mut Notes<'_>, fields: &Fields<'_, '_>) -> Vec<Words> {
    match (fields.get("hint"), fields.get("hints")) {
        (Some(one), Some(_)) => {
            let problem = notes
                .problem(
                    Code::DuplicateField,
                    one.name_at,
                    "this question has both `hint` and `hints`",
                )
                .label("one of two")
                .help(fields.both(notes, one));
            notes.add(problem);
            Vec::new()
        }
        (Some(one), None) if matches!(&one.node.value, Value::List(items) if items.len() > 1) => {
            several_in_hint(notes, one);
            Vec::new()
        }
        (Some(one), None) => notes.words("hint", &one.node).into_iter().collect(),
        // That they are there twice was told, with the list to write.
        (None, Some(many)) if many.node.text().is_some() && is_twice(fields, "hints") => Vec::new(),
        (None, Some(many)) => notes.words_list("hints", &many.node),
        (None, None) => Vec::new(),
    }
}

fn is_twice(fields: &Fields<'_, '_>, name: &str) -> bool {
    let all = fields.all().iter();
    all.filter(|entry| entry.name.text == name).nth(1).is_some()
}

/// `hint: [a, b]`.
fn several_in_hint(notes: &mut Notes<'_>, entry: &Entry<'_>) {
    const MOST_SHOWN: usize = 8;
    let Value::List(items) = &entry.node.value else {
        return;
    };
    let texts = items.iter().take(MOST_SHOWN);
    let texts = texts.map(|item| notes.slice(notes.first_line(item.at)));
    let list = values::list_of("hints", texts);
    let problem = notes
        .wrong(&entry.node, "`hint` is one text, and here are several")
        .label("a list");
    notes.add(problem.help(format!("several hints are called `hints`:\n{list}")));
}
