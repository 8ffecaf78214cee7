//! The top of a file: everything that is not a question. It knows no kinds.

use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::MOST_QUESTIONS;
use super::fields::{Fields, nearest, unknown};
use super::notes::Notes;
use super::question::{self, Surroundings};
use super::{dashes, identity, labelled, misconceptions, pairs, question_names, top, varied};
use crate::diagnostic::{Code, Span, line_and_column};
use crate::quiz::language;
use crate::quiz::names::{self, only_in_question};
use crate::quiz::yaml::{Entry, Node, Value};
use crate::quiz::{Language, Mastery, Question, Set, Shuffle, Words};
use crate::text::words::shortened;

/// The version of the format that is read here.
const FORMAT: u64 = 1;

/// Reads the whole set; also gives its title, when only that can be read.
pub(super) fn set(
    notes: &mut Notes<'_>,
    root: Option<&Node<'_>>,
    name: &str,
    bytes: &[u8],
) -> (Option<Set>, Option<String>) {
    let anew = root.and_then(|root| top::anew(notes, root));
    let root = anew.as_ref().or(root);
    let Some(fields) = root.and_then(Fields::of) else {
        top::none(notes, root);
        return (None, None);
    };
    if newer(notes, &fields) {
        let title = fields.get("title").and_then(|entry| entry.node.text());
        return (None, title.map(|title| title.text.clone().into_owned()));
    }
    if let Some(problem) = pairs::without_dashes(notes, &fields) {
        notes.add(problem);
        return (None, None);
    }
    let fields = fields.check(notes, names::SET, unknown_field);
    let title = fields.required(
        notes,
        "title",
        "write at the top: `title: what the set is called`",
    );
    let title = title.and_then(|entry| notes.words("title", &entry.node));
    let set = rest(
        notes,
        &fields,
        title.clone().unwrap_or_default(),
        name,
        bytes,
    );
    (set, title.map(|title| title.value))
}

/// Reports a `format` that is newer than this program, or none at all; gives whether it is newer.
fn newer(notes: &mut Notes<'_>, fields: &Fields<'_, '_>) -> bool {
    let Some(entry) = fields.get("format") else {
        return false;
    };
    let written = entry.node.text().map_or("", |text| &text.text);
    match written.parse::<u64>() {
        Ok(FORMAT) => false,
        Ok(newer) if newer > FORMAT => {
            let problem = notes
                .problem(Code::NewerFormat, entry.node.at, format!("this set is written in format {newer}, and this program reads format {FORMAT}"))
                .label("newer than this program")
                .help("update notyet to practise this set");
            notes.add(problem);
            true
        }
        _ => {
            if !notes.empty("format", &entry.node) {
                let problem = notes
                    .wrong(&entry.node, "`format` should be a whole number")
                    .label("not a version");
                notes.add(problem.help(format!("write `format: {FORMAT}`")));
            }
            false
        }
    }
}

/// Names of fields in other languages, and the list of all questions under the name of one.
pub(super) fn meant(entry: &Entry<'_>) -> Option<&'static str> {
    let listed = matches!(&entry.node.value, Value::List(items) if items.iter().any(|item| Fields::of(item).is_some()));
    match entry.name.text.to_lowercase().as_str() {
        "name" => Some("title"),
        "lang" => Some("language"),
        "question" | "quiz" | "items" if listed => Some("questions"),
        name => names::translated(name).filter(|ours| names::SET.contains(ours)),
    }
}

fn unknown_field(
    notes: &mut Notes<'_>,
    _: &Fields<'_, '_>,
    entry: &Entry<'_>,
) -> Vec<&'static str> {
    let name = &*entry.name.text;
    let meant = meant(entry);
    if let Some(meant) = meant {
        let message = format!("a set has no field `{}`", shortened(name));
        let problem = notes.problem(Code::UnknownField, entry.name_at, message);
        notes.add(
            problem
                .label("unknown field")
                .help(format!("did you mean `{meant}`?")),
        );
        return vec![meant];
    }
    if names::MASTERY.contains(&name) {
        let message = format!("`{name}` belongs to `mastery`, and here it stands outside of it");
        let problem = notes.problem(Code::UnknownField, entry.name_at, message);
        notes.add(problem.label("too far to the left").help(format!(
            "put 2 spaces before it, below `mastery:`:\n  {name}: …"
        )));
        return Vec::new();
    }
    if question_names::is_note(name) {
        let problem = question_names::note(notes, entry, "a set");
        notes.add(problem);
        return Vec::new();
    }
    let lower = name.to_lowercase();
    if !only_in_question(&lower) {
        return unknown(notes, entry, "a set", names::SET);
    }
    let problem = notes
        .problem(
            Code::UnknownField,
            entry.name_at,
            format!("`{name}` belongs to a question, and here it stands outside of all"),
        )
        .label("too far to the left")
        .help(format!("put 4 spaces before it:\n    {lower}: …"));
    notes.add(problem);
    Vec::new()
}

/// Everything but the title.
fn rest(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    title: Words,
    name: &str,
    bytes: &[u8],
) -> Option<Set> {
    let mut words = |field: &str| {
        fields
            .get(field)
            .and_then(|entry| notes.words(field, &entry.node))
    };
    let (description, author) = (words("description"), words("author"));
    let (license, source, together) = (words("license"), words("source"), words("together"));
    let surroundings = Arc::new(Surroundings {
        source: varied_source(notes, fields),
        language: language_of(notes, fields),
        misconceptions: misconceptions::read(notes, fields),
        declares: fields.has("misconceptions"),
        declared: fields
            .get("misconceptions")
            .map(|entry| line_and_column(notes.source, entry.name_at.start).0),
        lenient: notes
            .lost
            .fields
            .iter()
            .any(|lost| lost == "misconceptions"),
    });
    let id = identity::of_set(notes, fields, name);
    let id_written = fields.has("id");
    let tags = fields
        .get("tags")
        .map_or_else(Vec::new, |entry| labelled::tags(notes, entry));
    let (mastery, shuffle) = (mastery(notes, fields), shuffle(notes, fields));
    let questions = questions(notes, fields, &surroundings)?;
    let language = surroundings.language.clone();
    let misconceptions = surroundings.misconceptions.clone();
    Some(Set {
        id,
        id_written,
        title,
        description,
        author,
        license,
        source,
        language,
        tags,
        together,
        mastery,
        shuffle,
        misconceptions,
        questions,
        content: content(bytes),
    })
}

/// The list of questions under another name, which was told: so that what is to be mended in them is told in the same run.
fn misnamed<'n, 's>(fields: &Fields<'n, 's>) -> Option<&'n Entry<'s>> {
    let mut listed = fields.all().iter().filter(|entry| {
        let name = &*entry.name.text;
        !names::SET.contains(&name) && matches!(entry.node.value, Value::List(_))
    });
    listed.find(|entry| {
        let near = || nearest(&entry.name.text, names::SET.iter().copied());
        meant(entry).or_else(near) == Some("questions")
    })
}

/// All questions, where their list is there twice, which was told.
fn again<'s>(fields: &Fields<'_, 's>) -> Option<Vec<Node<'s>>> {
    let lists = fields
        .all()
        .iter()
        .filter_map(|entry| match &entry.node.value {
            Value::List(items) if entry.name.text == "questions" => Some(items),
            _ => None,
        });
    let lists: Vec<&Vec<Node<'s>>> = lists.collect();
    (lists.len() > 1).then(|| lists.into_iter().flatten().cloned().collect())
}

/// The text, for questions that are drawn from it later; nothing where there are none.
fn varied_source(notes: &Notes<'_>, fields: &Fields<'_, '_>) -> Arc<str> {
    let questions = fields.get("questions").or_else(|| misnamed(fields));
    let questions = questions.map(|entry| &entry.node.value);
    let Some(Value::List(items)) = questions else {
        return Arc::from("");
    };
    let varies = |item: &Node<'_>| Fields::of(item).is_some_and(|fields| varied::varies(&fields));
    if items.iter().any(varies) {
        Arc::from(notes.source)
    } else {
        Arc::from("")
    }
}

/// The first 16 hex digits of the SHA-256 of the bytes.
fn content(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let first = digest
        .iter()
        .take(8)
        .fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    format!("{first:016x}")
}

fn language_of(notes: &mut Notes<'_>, fields: &Fields<'_, '_>) -> Language {
    let Some(entry) = fields.get("language") else {
        return Language::default();
    };
    let Some(words) = notes.words("language", &entry.node) else {
        return Language::default();
    };
    let found = Language::new(&words).filter(|language| language::exists(language.tag()));
    found.unwrap_or_else(|| {
        let problem = notes
            .wrong(&entry.node, "this is not the short name of a language")
            .label("not a language");
        let help = language::meant(&words).map_or_else(
            || "write a name such as `en`, `de` or `es-MX`".to_owned(),
            |tag| format!("did you mean `{tag}`?\nlanguage: {tag}"),
        );
        notes.add(problem.help(help));
        Language::default()
    })
}

fn mastery(notes: &mut Notes<'_>, fields: &Fields<'_, '_>) -> Mastery {
    let mut mastery = Mastery::default();
    let Some(entry) = fields.get("mastery") else {
        return mastery;
    };
    if notes.empty("mastery", &entry.node) {
        return mastery;
    }
    let Some(inner) = Fields::of(&entry.node) else {
        let problem = notes
            .wrong(
                &entry.node,
                "`mastery` says how many recalls, and how far apart",
            )
            .label("not both");
        notes.add(problem.help("write `mastery: {recalls: 2, apart: 3}`"));
        return mastery;
    };
    let inner = inner.check(notes, names::MASTERY, |notes, _, entry| {
        unknown(notes, entry, "`mastery`", names::MASTERY)
    });
    if let Some(recalls) = inner
        .get("recalls")
        .and_then(|entry| notes.whole("recalls", &entry.node, 1, 5))
    {
        mastery.recalls = recalls;
    }
    if let Some(apart) = inner
        .get("apart")
        .and_then(|entry| notes.whole("apart", &entry.node, 0, 10))
    {
        mastery.apart = apart;
    }
    mastery
}

fn shuffle(notes: &mut Notes<'_>, fields: &Fields<'_, '_>) -> Shuffle {
    let words = [
        ("none", Shuffle::None),
        ("choices", Shuffle::Choices),
        ("questions", Shuffle::Questions),
        ("both", Shuffle::Both),
    ];
    let entry = fields.get("shuffle");
    entry
        .and_then(|entry| notes.one_of("shuffle", &entry.node, &words))
        .unwrap_or_default()
}

fn questions(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    surroundings: &Arc<Surroundings>,
) -> Option<Vec<Question>> {
    let lost = notes.lost.questions;
    let help = "write `questions:`, and below it a line `  - question: …` for each question";
    let entry = fields.required(notes, "questions", help);
    let entry = entry.or_else(|| misnamed(fields))?;
    if lost && !matches!(&entry.node.value, Value::List(items) if !items.is_empty()) {
        return None;
    }
    if let Some(problem) = dashes::none(notes, &entry.node) {
        notes.add(problem);
        return None;
    }
    let again = again(fields);
    let items = match &again {
        Some(items) => items,
        None => notes.list("questions", &entry.node)?,
    };
    if let Some(first) = items.get(MOST_QUESTIONS) {
        let problem = notes
            .problem(
                Code::TooLarge,
                first.at,
                format!(
                    "this set has {} questions; a set may have {MOST_QUESTIONS}",
                    items.len()
                ),
            )
            .label("the first one too many")
            .help("split it into several sets");
        notes.add(problem);
        return None;
    }
    if let Some(problem) = pairs::texts(notes, items) {
        notes.add(problem);
        return None;
    }
    let joined = dashes::joined(notes, items);
    let items = joined.as_deref().unwrap_or(items);
    let read = items.iter().filter_map(|item| {
        (!notes.full())
            .then(|| question::question(notes, item, surroundings))
            .flatten()
    });
    let (mut questions, ids): (Vec<Question>, Vec<Option<Span>>) = read.unzip();
    identity::twice(notes, &questions, &ids);
    identity::complete(&mut questions);
    Some(questions)
}
