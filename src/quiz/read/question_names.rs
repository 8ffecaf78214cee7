//! Fields that a question does not have: names that teachers use elsewhere, fields of the set, notes of their own. It reads no values
//! but those that it shows as they should be written.

use super::fields::{Fields, nearest, unknown};
use super::kind::KINDS;
use super::notes::Notes;
use super::{choices, spread, values};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::names;
use crate::quiz::yaml::{self, Entry, Node, Value};
use crate::text::words::{in_line, shortened};

/// Names that teachers use elsewhere for what is called otherwise here.
const MEANT: &[(&str, &str)] = &[
    ("text", "question"),
    ("prompt", "question"),
    ("q", "question"),
    ("f", "question"),
    ("a", "answer"),
    ("type", "kind"),
    ("solution", "answer"),
    ("correct_answer", "answer"),
    ("correctanswer", "answer"),
    ("correct answer", "answer"),
    ("right_answer", "answer"),
    ("right answer", "answer"),
    ("correct_option", "answer"),
    ("correct option", "answer"),
    ("correctoption", "answer"),
    ("correct_choice", "answer"),
    ("right", "answer"),
    ("richtig", "answer"),
    ("pairs", "match"),
    ("explain", "explanation"),
    ("rationale", "explanation"),
    ("difficulty", "stretch"),
    ("stem", "question"),
    ("question text", "question"),
    ("question_text", "question"),
    ("questiontext", "question"),
    ("sequence", "order"),
    ("steps", "order"),
    ("items", "order"),
    ("sort", "order"),
];

/// The field of a question that goes by this name elsewhere, or in another language.
fn meant(name: &str) -> Option<&'static str> {
    let mut elsewhere = MEANT.iter();
    let found = elsewhere.find(|(other, _)| *other == name.to_lowercase());
    let ours = found
        .map(|(_, ours)| *ours)
        .or_else(|| names::translated(name));
    ours.filter(|ours| names::QUESTION.contains(ours))
}

/// Says that a question has no such field; gives what it was most likely meant to be.
pub(super) fn unknown_field(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    entry: &Entry<'_>,
) -> Vec<&'static str> {
    if let Some(meant) = spread::choices(notes, fields, entry) {
        return meant;
    }
    let name = &*entry.name.text;
    let field = |message: &str| {
        notes
            .problem(Code::UnknownField, entry.name_at, message)
            .label("unknown field")
    };
    if let Some(message) = of_no_use(entry) {
        let problem = field(message).help("delete this line");
        notes.add(problem);
        return Vec::new();
    }
    let (problem, meant) = match name {
        "options" => (
            field("a question has no field `options`")
                .help("the choices to pick from are called `choices`"),
            vec!["choices"],
        ),
        "answers" if fields.has("choices") => (
            field("a question has no field `answers`")
                .help("write `answer:`, for one as for several that are right"),
            vec!["answer"],
        ),
        "answers" => {
            let help =
                "write `choices:` for what the learner picks from, or `answer:` for what is right";
            (
                field("a question has no field `answers`, which could mean two things").help(help),
                vec!["choices", "answer"],
            )
        }
        "correct" => {
            let help = format!(
                "name the right choice by its text:\n    answer: {}",
                named(fields, &entry.node)
            );
            (
                field("`correct` stands inside a choice, not beside the choices").help(help),
                vec!["answer"],
            )
        }
        "alternatives" | "accepted" | "accept" | "synonyms" | "also" | "variants"
            if fields.has("answer") && !fields.has("choices") =>
        {
            let help = all_accepted(notes, fields, entry);
            (
                field(&format!(
                    "a question has no field `{name}`: `answer` holds all that is accepted"
                ))
                .help(help),
                Vec::new(),
            )
        }
        _ if name.starts_with("feedback ") || name.starts_with("feedback_") => (
            field(&format!("a question has no field `{}`", shortened(name))).help(
                "write `feedback:`, and below it each answer that is not right, a colon and what is said to it",
            ),
            vec!["feedback"],
        ),
        _ if of_the_set(name) => (of_set(notes, entry), Vec::new()),
        _ if is_note(name) => (note(notes, entry, "a question"), Vec::new()),
        _ if is_counted_hint(name) => {
            // All of them are one problem.
            let before = fields
                .all()
                .iter()
                .take_while(|other| other.name_at != entry.name_at);
            if before
                .into_iter()
                .any(|other| is_counted_hint(&other.name.text))
            {
                return vec!["hints"];
            }
            let help = all_hints(notes, fields);
            (
                field("a question has one list of hints").help(help),
                vec!["hints"],
            )
        }
        _ => match meant(name) {
            Some(ours) => (
                field(&format!("a question has no field `{name}`"))
                    .help(format!("did you mean `{ours}`?")),
                vec![ours],
            ),
            None => match of_pairs(notes, fields, entry) {
                Some(problem) => (problem, Vec::new()),
                None => return unknown(notes, entry, "a question", names::QUESTION),
            },
        },
    };
    notes.add(problem);
    meant
}

/// What to say of a field that other programs have and that has no place here.
fn of_no_use(entry: &Entry<'_>) -> Option<&'static str> {
    let no_kind = |entry: &Entry<'_>| entry.node.text().is_some_and(|kind| !is_kind(&kind.text));
    match &*entry.name.text {
        "type" if no_kind(entry) => {
            Some("a question has no field `type`: its other fields choose what kind it is")
        }
        "points" | "score" | "marks" | "weight" | "punkte" | "puntos" => {
            Some("a question has no points: a wrong answer is a step, and no loss")
        }
        "time" | "timer" | "time limit" | "time_limit" | "timelimit" | "seconds" => {
            Some("a question has no time limit: whoever needs longer takes longer")
        }
        _ => None,
    }
}

/// Whether this is nearly one of the kinds of the format.
fn is_kind(written: &str) -> bool {
    nearest(&written.replace('_', "-"), KINDS.iter().copied()).is_some()
        || KINDS.contains(&written.trim())
}

/// `hint1`, `hint_2`, `hint 3`.
fn is_counted_hint(name: &str) -> bool {
    let rest = name
        .strip_prefix("hints")
        .or_else(|| name.strip_prefix("hint"));
    rest.is_some_and(|rest| {
        let number = rest.trim_start_matches(['_', '-', ' ']);
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// The list to write instead of `answer` and of others beside it.
fn all_accepted(notes: &Notes<'_>, fields: &Fields<'_, '_>, entry: &Entry<'_>) -> String {
    const MOST_SHOWN: usize = 8;
    let mut texts = Vec::new();
    for node in fields
        .get("answer")
        .map(|answer| &answer.node)
        .into_iter()
        .chain([&entry.node])
    {
        match &node.value {
            Value::List(items) => texts.extend(items.iter().take(MOST_SHOWN).map(|item| item.at)),
            _ => texts.push(node.at),
        }
    }
    let texts = texts
        .iter()
        .map(|at| notes.slice(notes.first_line(*at)).trim());
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    format!(
        "write one list of them:\n    answer: [{}]",
        texts.join(", ")
    )
}

/// The list to write instead of `hint1` and `hint2`.
fn all_hints(notes: &Notes<'_>, fields: &Fields<'_, '_>) -> String {
    const MOST_SHOWN: usize = 8;
    let all = fields.all().iter();
    let hints = all.filter(|entry| is_counted_hint(&entry.name.text) || entry.name.text == "hint");
    let texts = hints.map(|entry| notes.slice(notes.first_line(entry.node.at)));
    format!(
        "make one list of them:\n{}",
        values::list_of("hints", texts.take(MOST_SHOWN))
    )
}

/// The choice that a teacher meant by its text or its number.
fn named(fields: &Fields<'_, '_>, node: &Node<'_>) -> String {
    let written = node.text().map_or("", |text| &text.text);
    let Some(Value::List(choices)) = fields.get("choices").map(|entry| &entry.node.value) else {
        return match written.trim() {
            "" => "the text of the right choice".to_owned(),
            text => yaml::written(text),
        };
    };
    let text = |choice: &'_ Node<'_>| match Fields::of(choice) {
        Some(fields) => Some(fields.get("text")?.node.text()?.text.to_string()),
        None => Some(choice.text()?.text.to_string()),
    };
    let texts: Vec<String> = choices
        .iter()
        .map(|choice| text(choice).unwrap_or_default())
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let own = texts.iter().copied().find(|text| *text == written);
    let chosen = own.or_else(|| choices::numbered(written, &texts));
    chosen.map_or_else(|| "the text of the right choice".to_owned(), yaml::written)
}

/// Names of lines that teachers write for themselves.
const NOTES: &[&str] = &[
    "note",
    "notes",
    "todo",
    "to do",
    "fixme",
    "remark",
    "remarks",
    "comment",
    "comments",
    "nb",
    "notiz",
    "notizen",
    "kommentar",
    "nota",
    "notas",
];

/// Whether a line of this name is most likely a note of the teacher's own.
pub(super) fn is_note(name: &str) -> bool {
    NOTES.contains(&name.to_lowercase().as_str())
}

/// What to say of such a line in `a question` or in a set.
pub(super) fn note(notes: &Notes<'_>, entry: &Entry<'_>, of: &str) -> Diagnostic {
    let whole = Span::new(entry.name_at.start, entry.node.at.end);
    let line = in_line(notes.slice(notes.first_line(whole)));
    let message = format!("{of} has no field `{}`", shortened(&entry.name.text));
    let problem = notes.problem(Code::UnknownField, entry.name_at, message);
    let help = format!("if it is a note for yourself, begin the line with `#`:\n# {line}");
    problem.label("unknown field").help(help)
}

/// Whether this is a field of the set alone.
fn of_the_set(name: &str) -> bool {
    names::SET.contains(&name) && !names::QUESTION.contains(&name)
}

/// `source:` in a question.
fn of_set(notes: &Notes<'_>, entry: &Entry<'_>) -> Diagnostic {
    let name = &*entry.name.text;
    let message = format!("`{name}` belongs to the whole set, and here it stands in a question");
    let problem = notes.problem(Code::UnknownField, entry.name_at, message);
    let help = if name == "title" {
        "delete the line; a heading for yourself is a remark that begins with `#`".to_owned()
    } else {
        format!("move `{name}` to the left edge, above `questions:`, or delete it")
    };
    problem.label("in a question").help(help)
}

/// `dog: It barks.` in line with `feedback:`, right below the pairs of that field.
fn of_pairs(notes: &Notes<'_>, fields: &Fields<'_, '_>, entry: &Entry<'_>) -> Option<Diagnostic> {
    let mut all = fields.all().iter();
    let place = all.position(|other| other.name_at == entry.name_at)?;
    let above = fields.all().get(place.checked_sub(1)?)?;
    let owner = &*above.name.text;
    let pairs = matches!(owner, "feedback" | "match" | "vary") && Fields::of(&above.node).is_some();
    let braces = notes.slice(above.node.at).starts_with('{');
    if !pairs || braces || entry.node.text().is_none() {
        return None;
    }
    let whole = Span::new(entry.name_at.start, entry.node.at.end);
    let line = in_line(notes.slice(notes.first_line(whole)));
    let message = format!("what belongs to `{owner}` must stand further to the right than it");
    let problem = notes.problem(Code::UnknownField, entry.name_at, message);
    let help = format!("put two more spaces before it:\n      {line}");
    Some(problem.label("too far to the left").help(help))
}
