//! The choices of a question, and which of them are right. It never changes their order.

use super::choice_names::{meant, unknown_in_choice};
use super::fields::{Fields, nearest};
use super::notes::Notes;
use super::question::Surroundings;
use super::{MOST_CHOICES, feedback, labelled, twice};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::yaml::{Entry, Node};
use crate::quiz::{Choice, Feedback, Kind, names};

pub(super) mod marked;
mod named;
mod undashed;

pub(super) use named::numbered;
use named::right;

/// Reads the choices and what is right among them.
pub(super) fn kind(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    entry: &Entry<'_>,
    wanted: Option<&'static str>,
    surroundings: &Surroundings,
) -> Option<Kind> {
    if let Some(other) = wanted.filter(|wanted| !matches!(*wanted, "choice" | "select")) {
        let problem = no_choices(notes, entry, other);
        notes.add(problem);
        return None;
    }
    if let Some(problem) = undashed::problem(notes, fields, &entry.node) {
        notes.add(problem);
        return None;
    }
    let items = notes.list("choices", &entry.node)?;
    if let Some(first) = items.get(MOST_CHOICES) {
        let message = format!(
            "this question has {} choices; it may have {MOST_CHOICES}",
            items.len()
        );
        let problem = notes
            .problem(Code::TooLarge, first.at, message)
            .label("the first one too many");
        notes.add(problem.help("leave some out"));
        return None;
    }
    if let Some(problem) = labelled::all_marked(notes, items) {
        notes.add(problem);
        return None;
    }
    // A mark that cannot be read has its own problem; which choice is right is not known then.
    let before = notes.unmarked;
    let mut choices: Vec<Choice> = items
        .iter()
        .filter_map(|item| choice(notes, item, surroundings))
        .collect();
    let complete = choices.len() == items.len();
    let marked = notes.unmarked == before;
    let texts = choices.iter().map(|choice| &choice.text);
    twice(notes, texts, "two choices say the same");
    right(notes, fields, &mut choices, complete);
    let right = choices.iter().filter(|choice| choice.correct).count();
    if right == 0 && complete && marked {
        marked::none_right(notes, fields, entry, items, &choices);
    }
    one_or_several(notes, fields, choices, right, wanted)
}

fn no_choices(notes: &Notes<'_>, entry: &Entry<'_>, kind: &str) -> Diagnostic {
    notes
        .problem(
            Code::UnknownField,
            entry.name_at,
            format!("a question of the kind `{kind}` has no `choices`"),
        )
        .label("has no use here")
        .help("delete the line with `kind`, or delete `choices`")
}

fn one_or_several(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    choices: Vec<Choice>,
    right: usize,
    wanted: Option<&'static str>,
) -> Option<Kind> {
    match (wanted, right) {
        (_, 0) => None,
        (Some("choice"), 2..) => {
            let at = fields
                .get("kind")
                .map_or(fields.start, |entry| entry.node.at);
            let problem = notes.problem(
                Code::WrongType,
                at,
                format!("in a `choice` question one choice is right, and here are {right}"),
            );
            notes.add(
                problem
                    .label("this kind")
                    .help("write `kind: select`, or delete the line"),
            );
            None
        }
        (Some("select"), _) | (_, 2..) => Some(Kind::Select(choices)),
        _ => Some(Kind::Choice(choices)),
    }
}

fn choice(notes: &mut Notes<'_>, node: &Node<'_>, surroundings: &Surroundings) -> Option<Choice> {
    let Some(fields) = Fields::of(node) else {
        return Some(Choice {
            text: notes.item("choices", node)?,
            correct: false,
            feedback: None,
        });
    };
    if let Some(problem) = labelled::of_choice(notes, &fields) {
        notes.add(problem);
        notes.unmarked += 1;
        return None;
    }
    if is_text_with_colon(&fields) {
        match labelled::with_feedback(notes, &fields) {
            Some(problem) => notes.add(problem),
            None => drop(notes.item("choices", node)),
        }
        return None;
    }
    let fields = fields.check(notes, names::CHOICE, |notes, fields, entry| {
        if let Some(problem) = labelled::after_comma(notes, fields, entry) {
            notes.add(problem);
            return Vec::new();
        }
        unknown_in_choice(notes, entry)
    });
    let text = fields.required(notes, "text", "write `text:` and what the choice says");
    let text = text.and_then(|entry| notes.words("text", &entry.node));
    let mark_at = fields.get("correct");
    // `corect: true` is told by its name; that nothing is right would come of it alone.
    notes.unmarked += usize::from(mark_at.is_none() && fields.has("correct"));
    let correct = mark_at.and_then(|entry| mark(notes, &entry.node));
    let feedback = own_feedback(notes, &fields, surroundings);
    Some(Choice {
        text: text?,
        correct: correct.unwrap_or(false),
        feedback,
    })
}

/// `correct: true`, or `false`.
fn mark(notes: &mut Notes<'_>, node: &Node<'_>) -> Option<bool> {
    let mark = notes.flag("correct", node);
    notes.unmarked += usize::from(mark.is_none());
    mark
}

/// `- Think: twice`, which was meant as a text.
fn is_text_with_colon(fields: &Fields<'_, '_>) -> bool {
    let [only] = fields.all() else { return false };
    meant(&only.name.text) != Some("text")
        && nearest(&only.name.text, names::CHOICE.iter().copied()).is_none()
}

fn own_feedback(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    surroundings: &Surroundings,
) -> Option<Feedback> {
    let say = fields.get("feedback").and_then(|entry| {
        if let Some(problem) = labelled::feedback_in_choice(notes, entry) {
            notes.add(problem);
            return None;
        }
        notes.words("feedback", &entry.node)
    });
    let misconception = feedback::misconception(notes, fields, surroundings);
    (say.is_some() || misconception.is_some()).then_some(Feedback { say, misconception })
}
