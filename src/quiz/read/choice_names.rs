//! Names that teachers use elsewhere for the fields of a choice. It reads no values.

use super::fields::unknown;
use super::notes::Notes;
use crate::diagnostic::Code;
use crate::quiz::names;
use crate::quiz::yaml::Entry;
use crate::text::words::shortened;

/// What is called otherwise here.
const MEANT: &[(&str, &str)] = &[
    ("right", "correct"),
    ("answer", "correct"),
    ("is_correct", "correct"),
    ("iscorrect", "correct"),
    ("is_right", "correct"),
    ("true", "correct"),
    ("richtig", "correct"),
    ("correcta", "correct"),
    ("correcto", "correct"),
    ("option", "text"),
    ("choice", "text"),
    ("label", "text"),
    ("opción", "text"),
    ("opcion", "text"),
];

/// The field that this name was meant to be.
pub(super) fn meant(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let found = MEANT.iter().find(|(other, _)| *other == name);
    found.map(|(_, ours)| *ours)
}

/// Says that a choice has no such field; gives what it was most likely meant to be.
pub(super) fn unknown_in_choice(notes: &mut Notes<'_>, entry: &Entry<'_>) -> Vec<&'static str> {
    let name = &*entry.name.text;
    let Some(ours) = meant(name) else {
        return unknown(notes, entry, "a choice", names::CHOICE);
    };
    let message = format!("a choice has no field `{}`", shortened(name));
    let problem = notes
        .problem(Code::UnknownField, entry.name_at, message)
        .label("unknown field");
    notes.add(problem.help(format!("did you mean `{ours}`?")));
    vec![ours]
}
