//! Which kind of question the fields choose. It never reads the choices or the answer itself.

use super::fields::{Fields, nearest};
use super::notes::Notes;
use super::question::Surroundings;
use super::{answer, blanks, choices, matching, order};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::yaml::Entry;
use crate::quiz::{Accepted, Kind, TextKey};
use crate::text::words::shortened;
use crate::text::{number, units};

/// The kinds of the format.
pub(super) const KINDS: &[&str] = &[
    "choice",
    "select",
    "true-false",
    "text",
    "number",
    "blanks",
    "order",
    "match",
];

/// The fields that choose a kind by being there. A question has one of them.
const CHOOSING: &[&str] = &["choices", "blanks", "order", "match"];

/// Reads the kind with its key; `None` when there is a problem that leaves none.
pub(super) fn kind(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    surroundings: &Surroundings,
) -> Option<Kind> {
    let wanted = wanted(notes, fields).ok()?;
    let kind = match chosen(notes, fields, wanted).ok()? {
        Some(entry) => match &*entry.name.text {
            "blanks" => blanks::kind(notes, fields, entry),
            "order" => order::kind(notes, entry),
            "match" => matching::kind(notes, fields, entry),
            _ => choices::kind(notes, fields, entry, wanted, surroundings),
        },
        None => without_choices(notes, fields, wanted),
    }?;
    foreign(notes, fields, &kind);
    Some(kind)
}

/// The field that chooses the kind, if there is one; an error, reported here, where two of them, or one and `kind:`, say different
/// things.
fn chosen<'n, 's>(
    notes: &mut Notes<'_>,
    fields: &Fields<'n, 's>,
    wanted: Option<&'static str>,
) -> Result<Option<&'n Entry<'s>>, ()> {
    let mut there = CHOOSING.iter().filter_map(|name| fields.get(name));
    let Some(first) = there.next() else {
        return Ok(None);
    };
    let name = &*first.name.text;
    if let Some(second) = there.next() {
        let message = format!("this question has both `{name}` and `{}`", second.name.text);
        let problem = notes
            .problem(Code::DuplicateField, second.name_at, message)
            .label("one of two")
            .related(first.name_at, "the other");
        notes.add(problem.help("keep one of the two, or make two questions of it"));
        return Err(());
    }
    let of_choices = name == "choices";
    match wanted.filter(|wanted| !of_choices && *wanted != name) {
        Some(wanted) => {
            let message = format!("a question of the kind `{wanted}` has no `{name}`");
            let problem = notes
                .problem(Code::UnknownField, first.name_at, message)
                .label("has no use here");
            notes.add(problem.help(format!("delete the line with `kind`, or delete `{name}`")));
            Err(())
        }
        None => Ok(Some(first)),
    }
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
    let problem = notes
        .problem(Code::UnknownKind, entry.node.at, message)
        .help(help);
    notes.add(problem.label("this kind"));
    Err(())
}

fn without_choices(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    wanted: Option<&'static str>,
) -> Option<Kind> {
    let needed = match wanted {
        Some("choice" | "select") => Some("choices"),
        Some(name @ ("blanks" | "order" | "match")) => Some(name),
        _ => None,
    };
    if let (Some(wanted), Some(needed)) = (wanted, needed) {
        let what = if needed == "match" { "" } else { "a list of " };
        let help = format!("a question of the kind `{wanted}` needs {what}`{needed}:`");
        fields.required(notes, needed, &help)?;
        return None;
    }
    if let Some(entry) = fields.get("answer") {
        if wanted.is_none() && blanks::in_answer(notes, fields, entry) {
            return None;
        }
        return answer::kind(notes, fields, entry, wanted);
    }
    if !fields.has("answer") && !CHOOSING.iter().any(|name| fields.has(name)) {
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
    let answered = matches!(kind, Kind::Blanks(_) | Kind::Order(_) | Kind::Match(_));
    for entry in fields.all() {
        let owners: &[&str] = match &*entry.name.text {
            "strict" | "typos" => &["text", "blanks"],
            "tolerance" => &["number", "blanks"],
            "unit" => &["number"],
            "decoys" => &["match"],
            "answer" if answered => &["typed"],
            _ => continue,
        };
        if !owners.contains(&kind.name()) {
            let problem = misplaced(notes, entry, owners[0], kind);
            notes.add(problem);
        }
    }
}

fn misplaced(notes: &Notes<'_>, entry: &Entry<'_>, owner: &str, kind: &Kind) -> Diagnostic {
    let name = &*entry.name.text;
    let message = format!(
        "`{name}` belongs to {owner} questions, and this is {} {} question",
        if kind.name().starts_with(['a', 'e', 'i', 'o', 'u']) {
            "an"
        } else {
            "a"
        },
        kind.name()
    );
    let help = match (owner, kind) {
        ("number", Kind::Text(key)) => as_number(key),
        ("typed", _) => format!("delete `answer`: what is right stands in `{}`", kind.name()),
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

/// How an answer is written that was meant as a number.
fn as_number(key: &TextKey) -> String {
    let quantity = key
        .accepted
        .first()
        .and_then(|accepted| match &accepted.value {
            Accepted::Text(text) => units::quantity(text),
            Accepted::Pattern(_) => None,
        });
    match quantity.filter(|(number, unit)| units::is_unit(unit) && number::plain(number).is_some())
    {
        Some((number, unit)) => {
            format!(
                "write the number alone, and its unit apart:\n    answer: {number}\n    unit: {unit}"
            )
        }
        None => in_digits(key),
    }
}

/// The same for an answer that is no number with its unit; one without any number is a text.
fn in_digits(key: &TextKey) -> String {
    let texts = key.accepted.iter().map(|accepted| match &accepted.value {
        Accepted::Text(text) => text.as_str(),
        Accepted::Pattern(pattern) => pattern.source(),
    });
    let first = texts.clone().next().unwrap_or_default();
    let number = number::plain(first).map(|_| first.trim().to_owned());
    let heard =
        || number::heard_in_english(&first.trim().to_lowercase()).map(|number| number.to_string());
    if let Some(number) = number.or_else(heard) {
        return format!(
            "write the answer as a number in digits, without quotes:\n    answer: {number}"
        );
    }
    let decimal = first.trim().replacen(',', ".", 1);
    if number::plain(&decimal).is_some() {
        return format!(
            "in a file a number has a point before its decimals:\n    answer: {decimal}"
        );
    }
    if texts.clone().any(|text| text.contains(char::is_numeric)) {
        return "write the answer as one number in digits, without quotes and without a unit"
            .to_owned();
    }
    format!(
        "delete this line: `{}` is a text, and nothing is counted in it",
        shortened(first)
    )
}
