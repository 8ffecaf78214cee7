//! Ids of sets and questions: as written, else made from the file's name or the question's text. No two questions of a set
//! ever share one.

use foldhash::{HashMap, HashMapExt, HashSet};

use super::fields::Fields;
use super::notes::Notes;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::Question;
use crate::quiz::yaml::Node;
use crate::text::slug::{self, is_slug, numbered};

/// The set's id: as written, else a name made from the file's.
pub(super) fn of_set(notes: &mut Notes<'_>, fields: &Fields<'_, '_>, name: &str) -> String {
    if let Some(id) = fields.get("id").and_then(|entry| id(notes, &entry.node)) {
        return id;
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    slug::name(stem, "set")
}

/// An id as written.
pub(super) fn id(notes: &mut Notes<'_>, node: &Node<'_>) -> Option<String> {
    let words = notes.words("id", node)?;
    if is_slug(&words) {
        return Some(words.value);
    }
    bad_slug(notes, words.at, &words, "an id");
    None
}

/// Reports `what` that is no slug.
pub(super) fn bad_slug(notes: &mut Notes<'_>, at: Span, written: &str, what: &str) {
    let better = slug::slug(written);
    let help = if better.is_empty() {
        "write a short name".to_owned()
    } else {
        format!("write `{better}`")
    };
    let problem = no_slug(notes, at, what);
    notes.add(problem.help(help));
}

/// What to say of `what` that is no slug, without what to write instead.
pub(super) fn no_slug(notes: &Notes<'_>, at: Span, what: &str) -> Diagnostic {
    let message =
        format!("{what} is made of small letters a to z, digits and `-`, at most 64 of them");
    let problem = notes.problem(Code::BadId, at, message);
    problem.label("cannot be one")
}

/// Reports ids that are written twice.
pub(super) fn twice(notes: &mut Notes<'_>, questions: &[Question], ids: &[Option<Span>]) {
    let mut seen: HashMap<&str, Span> = HashMap::with_capacity(questions.len());
    for (question, at) in questions.iter().zip(ids) {
        let Some(at) = *at else { continue };
        let Some(first) = seen.insert(&question.id, at) else {
            continue;
        };
        let problem = notes
            .problem(
                Code::DuplicateId,
                at,
                format!("two questions have the id `{}`", question.id),
            )
            .label("this one")
            .related(first, "and this one")
            .help("give one of them another id: a record belongs to exactly one question");
        notes.add(problem);
    }
}

/// Gives every question without an id one of its own: a name made from its text, with a number where that is taken.
pub(super) fn complete(questions: &mut [Question]) {
    if questions.iter().all(|question| question.id_written) {
        return;
    }
    let written = questions.iter().filter(|question| question.id_written);
    let mut taken: HashSet<String> = written.map(|question| question.id.clone()).collect();
    let mut last: HashMap<String, usize> = HashMap::new();
    for question in questions.iter_mut().filter(|question| !question.id_written) {
        let base = slug::name(&question.asks(), "question");
        let mut id = base.clone();
        while !taken.insert(id.clone()) {
            let number = last
                .entry(base.clone())
                .and_modify(|number| *number += 1)
                .or_insert(2);
            id = numbered(&base, *number);
        }
        if let Some(varied) = question.varied.as_mut() {
            varied.take_id(&id);
        }
        question.id = id;
    }
}
