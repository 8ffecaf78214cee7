//! The declared misconceptions, and whether what is named is declared. It says nothing of what is never named: a rule does.

use std::collections::BTreeMap;

use super::fields::{Fields, nearest, unknown};
use super::identity;
use super::notes::Notes;
use super::question::Surroundings;
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::yaml::{Entry, Node, Value};
use crate::quiz::{Misconception, Words, names};
use crate::text::slug::{is_slug, slug};
use crate::text::words::in_line;

/// Reads what is declared, by slug.
pub(super) fn read(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
) -> BTreeMap<String, Misconception> {
    let mut all = BTreeMap::new();
    let Some(entry) = fields.get("misconceptions") else {
        return all;
    };
    if notes.empty("misconceptions", &entry.node) {
        return all;
    }
    let Some(inner) = Fields::of(&entry.node) else {
        let problem = notes
            .wrong(&entry.node, "`misconceptions` gives each idea a short name")
            .label("no names");
        let shown = in_items(notes, &entry.node);
        let shown = shown
            .as_deref()
            .unwrap_or("\n  adds-tops-and-bottoms: Adds tops and bottoms");
        notes.add(problem.help(format!("write them like this:\nmisconceptions:{shown}")));
        // What is named elsewhere is most likely among them.
        notes.lost.fields.push("misconceptions".to_owned());
        return all;
    };
    inner.twice(notes);
    for entry in inner.all() {
        if !is_slug(&entry.name.text) {
            identity::bad_slug(
                notes,
                entry.name_at,
                &entry.name.text,
                "the name of a misconception",
            );
        }
        if let Some(misconception) = misconception(notes, entry) {
            all.entry(entry.name.text.clone().into_owned())
                .or_insert(misconception);
        }
    }
    all
}

/// The most ideas that are shown as they should be written.
const MOST_SHOWN: usize = 3;

/// `- flies: Thinks it flies`, or `- id: flies` with `name:` below it: the same without dashes.
fn in_items(notes: &Notes<'_>, node: &Node<'_>) -> Option<String> {
    let Value::List(items) = &node.value else {
        return None;
    };
    let written = |at| in_line(notes.slice(notes.first_line(at)));
    let lines = items.iter().take(MOST_SHOWN).map(|item| {
        let Some(fields) = Fields::of(item) else {
            let name = slug(&item.text()?.text);
            let text = written(item.at);
            return (!name.is_empty()).then(|| format!("\n  {name}: {text}"));
        };
        let named = ["id", "slug", "key"].iter().find_map(|id| fields.get(id));
        let (name, text) = match (fields.all(), named) {
            ([only], None) => (&*only.name.text, only),
            (all, Some(id)) => {
                let mut others = all.iter().filter(|other| other.name_at != id.name_at);
                (&*id.node.text()?.text, others.next()?)
            }
            _ => return None,
        };
        Some(format!("\n  {}: {}", slug(name), written(text.node.at)))
    });
    lines.collect()
}

fn misconception(notes: &mut Notes<'_>, entry: &Entry<'_>) -> Option<Misconception> {
    let at = entry.name_at;
    let Some(fields) = Fields::of(&entry.node) else {
        let name = notes.words(&entry.name.text, &entry.node)?;
        return Some(Misconception {
            name,
            feedback: None,
            at,
        });
    };
    let names = names::MISCONCEPTION;
    let fields = fields.check(notes, names, |notes, _, entry| {
        unknown(notes, entry, "a misconception", names::MISCONCEPTION)
    });
    let feedback = fields
        .get("feedback")
        .and_then(|entry| notes.words("feedback", &entry.node));
    let name = match fields.get("name") {
        Some(entry) => notes.words("name", &entry.node)?,
        // Without a name of its own, its slug is what a teacher's report can say.
        None => Words::new(entry.name.text.replace('-', " "), at),
    };
    Some(Misconception { name, feedback, at })
}

/// What to say of `misconception: Long words`, whose words belong to the top of the file.
fn in_words(notes: &Notes<'_>, written: &Words) -> Diagnostic {
    let problem = identity::no_slug(notes, written.at, "the name of a misconception");
    let name = slug(written);
    if name.is_empty() {
        return problem.help("write a short name");
    }
    problem.help(format!(
        "write a short name here, `misconception: {name}`, and what it stands for at the top of the file:\nmisconceptions:\n  {name}: {}",
        in_line(written)
    ))
}

/// Reports a misconception that is not declared, in a set that declares what it names; in a set that declares none, a
/// name that is no slug.
pub(super) fn declared(notes: &mut Notes<'_>, slug: &Words, surroundings: &Surroundings) {
    if !surroundings.declares && !surroundings.lenient {
        if !is_slug(slug) {
            let problem = in_words(notes, slug);
            notes.add(problem);
        }
        return;
    }
    if surroundings.lenient || surroundings.misconceptions.contains_key(slug.as_str()) {
        return;
    }
    let problem = notes
        .problem(
            Code::UnknownMisconception,
            slug.at,
            format!("no misconception is called `{}`", slug.as_str()),
        )
        .label("not among the `misconceptions`");
    if notes.full() {
        return;
    }
    // Many unknown names against many declared ones would take long; a teacher has a few dozen.
    let near = nearest(
        slug,
        surroundings
            .misconceptions
            .keys()
            .map(String::as_str)
            .take(100),
    );
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "add a line to the `misconceptions`{}:\n  {}: what the idea is",
            surroundings
                .declared
                .map_or_else(String::new, |line| format!(" in line {line}")),
            slug.as_str()
        ),
    };
    notes.add(problem.help(help));
}
