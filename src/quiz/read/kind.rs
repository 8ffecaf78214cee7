//! Which kind of question the fields choose. It never reads the choices or the answer itself.

use super::fields::{Fields, nearest, shortened};
use super::notes::Notes;
use super::question::Surroundings;
use super::{answer, choices};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::Kind;
use crate::quiz::yaml::Entry;

/// The kinds that can be practised.
const KINDS: &[&str] = &["choice", "select", "true-false", "text", "number"];
/// The kinds that the format has and this version has not.
const LATER: &[&str] = &["blanks", "order", "match"];

/// Reads the kind with its key; `None` when there is a problem that leaves none.
pub(super) fn kind(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    surroundings: &Surroundings,
) -> Option<Kind> {
    let wanted = wanted(notes, fields).ok()?;
    let kind = match fields.get("choices") {
        Some(entry) => choices::kind(notes, fields, entry, wanted, surroundings),
        None => without_choices(notes, fields, wanted),
    }?;
    foreign(notes, fields, &kind);
    Some(kind)
}

/// What `kind:` says, if it is there.
fn wanted(notes: &mut Notes<'_>, fields: &Fields<'_, '_>) -> Result<Option<&'static str>, ()> {
    let Some(entry) = fields.get("kind") else {
        return Ok(None);
    };
    if notes.empty("kind", &entry.node) {
        return Err(());
    }
    let written = entry.node.text().map_or("", |text| &text.text);
    if let Some(kind) = KINDS.iter().find(|kind| **kind == written) {
        return Ok(Some(kind));
    }
    let problem = if LATER.contains(&written) {
        let message = format!("this version cannot practise questions of the kind `{written}` yet");
        notes
            .problem(Code::UnknownKind, entry.node.at, message)
            .help("leave this question out, or ask it in another way")
    } else {
        let message = format!(
            "there is no kind of question called `{}`",
            shortened(written)
        );
        let help = match nearest(written, KINDS.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "delete the line, and the fields choose the kind; or write one of {}",
                KINDS.join(", ")
            ),
        };
        notes
            .problem(Code::UnknownKind, entry.node.at, message)
            .help(help)
    };
    notes.add(problem.label("this kind"));
    Err(())
}

fn without_choices(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    wanted: Option<&'static str>,
) -> Option<Kind> {
    if let Some(wanted @ ("choice" | "select")) = wanted {
        fields.required(
            notes,
            "choices",
            &format!("a question of the kind `{wanted}` needs a list of `choices:`"),
        )?;
        return None;
    }
    if let Some(entry) = fields.get("answer") {
        return answer::kind(notes, fields, entry, wanted);
    }
    if !fields.has("answer") && !fields.has("choices") {
        let problem = neither(notes, fields);
        notes.add(problem);
    }
    None
}

fn neither(notes: &Notes<'_>, fields: &Fields<'_, '_>) -> Diagnostic {
    notes
        .problem(
            Code::MissingField,
            fields.start,
            "this question has neither an `answer` nor `choices`",
        )
        .label("this question")
        .help(
            "write `answer:` and what is right, or a list of `choices:` with the right one marked",
        )
}

/// Reports fields that belong to another kind.
fn foreign(notes: &mut Notes<'_>, fields: &Fields<'_, '_>, kind: &Kind) {
    let belongs = |name: &str| match name {
        "strict" | "typos" => Some("text"),
        "tolerance" | "unit" => Some("number"),
        _ => None,
    };
    for entry in fields.all() {
        let Some(owner) = belongs(&entry.name.text).filter(|owner| *owner != kind.name()) else {
            continue;
        };
        let problem = misplaced(notes, entry, owner, kind);
        notes.add(problem);
    }
}

fn misplaced(notes: &Notes<'_>, entry: &Entry<'_>, owner: &str, kind: &Kind) -> Diagnostic {
    let name = &*entry.name.text;
    let message = format!(
        "`{name}` belongs to {owner} questions, and this is a {} question",
        kind.name()
    );
    let help = match (owner, kind) {
        ("number", Kind::Text(_)) => {
            "write the answer as a number, without quotes and without a unit".to_owned()
        }
        ("text", Kind::Number(_)) => {
            "put the answer in quotes, if it is meant as a text".to_owned()
        }
        _ => format!("delete `{name}`"),
    };
    notes
        .problem(Code::UnknownField, entry.name_at, message)
        .label("has no use here")
        .help(help)
}
