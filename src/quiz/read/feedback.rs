//! The `feedback` map of a question: what each answer is told. Entries for choices are folded into the choices.

use super::fields::{Fields, unknown};
use super::notes::Notes;
use super::question::Surroundings;
use super::values::truth;
use super::{answer, misconceptions};
use crate::diagnostic::Code;
use crate::quiz::yaml::{Entry, Node};
use crate::quiz::{Choice, Comparison, Feedback, Key, Kind, Located, NumberKey, Words, names};
use crate::text::number;

/// Reads the map. What answers to a choice goes to that choice; the rest is given back in the order of the file.
pub(super) fn map(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    mut kind: Option<&mut Kind>,
    surroundings: &Surroundings,
) -> Vec<(Located<Key>, Feedback)> {
    let Some(entry) = fields.get("feedback") else {
        return Vec::new();
    };
    let Some(entries) = entries(notes, &entry.node) else {
        return Vec::new();
    };
    let mut rest = Vec::new();
    for entry in entries.all() {
        let Some(feedback) = one(notes, entry, surroundings) else {
            continue;
        };
        let key = answer::text_of(&entry.name);
        match kind.as_deref_mut() {
            Some(Kind::Choice(choices) | Kind::Select(choices)) => match choices
                .iter_mut()
                .find(|choice| choice.text.trim() == key.trim())
            {
                Some(choice) => fold(notes, choice, feedback, entry),
                None => rest.push((Located::new(Key::Text(key), entry.name_at), feedback)),
            },
            other => rest.push((
                Located::new(self::key(key, other.as_deref()), entry.name_at),
                feedback,
            )),
        }
    }
    rest
}

/// The entries of the map.
fn entries<'n, 's>(notes: &mut Notes<'_>, node: &'n Node<'s>) -> Option<Fields<'n, 's>> {
    if notes.empty("feedback", node) {
        return None;
    }
    let Some(fields) = Fields::of(node) else {
        let problem = notes
            .wrong(node, "the `feedback` of a question says to which answer each text belongs")
            .label("to which answer?")
            .help("write the answer, a colon and the text:\n    feedback:\n      2/6: Are a half and a quarter pieces of the same size?");
        notes.add(problem);
        return None;
    };
    fields.twice(notes);
    Some(fields)
}

/// One entry: a text, or `{say, misconception}`.
fn one(notes: &mut Notes<'_>, entry: &Entry<'_>, surroundings: &Surroundings) -> Option<Feedback> {
    let Some(fields) = Fields::of(&entry.node).filter(|fields| !fields.all().is_empty()) else {
        let say = notes.words(&entry.name.text, &entry.node)?;
        return Some(Feedback {
            say: Some(say),
            misconception: None,
        });
    };
    let fields = fields.check(notes, names::FEEDBACK, |notes, _, entry| {
        unknown(notes, entry, "feedback", names::FEEDBACK)
    });
    let say = fields
        .get("say")
        .and_then(|entry| notes.words("say", &entry.node));
    let misconception = misconception(notes, &fields, surroundings);
    Some(Feedback { say, misconception })
}

/// The misconception that is named, checked to be declared.
pub(super) fn misconception(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    surroundings: &Surroundings,
) -> Option<Words> {
    let entry = fields.get("misconception")?;
    let slug = notes.words("misconception", &entry.node)?;
    misconceptions::declared(notes, &slug, surroundings);
    Some(slug)
}

/// Gives the choice this feedback, besides what it has.
fn fold(notes: &mut Notes<'_>, choice: &mut Choice, feedback: Feedback, entry: &Entry<'_>) {
    let own = choice.feedback.get_or_insert_with(Feedback::default);
    let twice = own.say.is_some() && feedback.say.is_some()
        || own.misconception.is_some() && feedback.misconception.is_some();
    if twice {
        let problem = notes
            .problem(
                Code::DuplicateField,
                entry.name_at,
                "this choice already has feedback of its own",
            )
            .label("here again")
            .related(choice.text.at, "the choice")
            .help("keep one of the two");
        notes.add(problem);
        return;
    }
    own.say = own.say.take().or(feedback.say);
    own.misconception = own.misconception.take().or(feedback.misconception);
}

/// What a key answers to, in a question of this kind.
fn key(written: String, kind: Option<&Kind>) -> Key {
    if let Some(pattern) = answer::pattern(&written) {
        return Key::Pattern(pattern);
    }
    let found = match kind {
        Some(Kind::TrueFalse(_)) => truth(written.trim()).map(Key::TrueFalse),
        Some(Kind::Number(number)) => number_key(&written, number),
        _ => None,
    };
    found.unwrap_or(Key::Text(written))
}

/// A number or a comparison, with or without the unit.
fn number_key(written: &str, key: &NumberKey) -> Option<Key> {
    let written = written.trim();
    let unit = key.unit.as_ref().map_or("", |unit| unit.as_str());
    let read = |text: &str| number::plain(text.trim().strip_suffix(unit).unwrap_or(text).trim());
    let signs = [
        ("<=", Comparison::AtMost),
        (">=", Comparison::AtLeast),
        ("!=", Comparison::Other),
        ("≤", Comparison::AtMost),
        ("≥", Comparison::AtLeast),
        ("≠", Comparison::Other),
        ("<", Comparison::Less),
        (">", Comparison::Greater),
    ];
    for (sign, comparison) in signs {
        if let Some(rest) = written.strip_prefix(sign) {
            return Some(Key::Comparison(comparison, read(rest)?));
        }
    }
    number::plain(written)
        .or_else(|| read(written))
        .map(Key::Number)
}
