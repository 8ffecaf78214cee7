//! Items that became fields though they were meant as texts: `- 1: cell`, `- cat: true`; and texts that a comma cut between braces. It
//! reads none of them.

use super::fields::Fields;
use super::notes::Notes;
use super::values::{self, truth};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::yaml::{self, Entry, Node, Style, Value};
use crate::quiz::{Words, names};
use crate::text::words::in_line;

/// `- cat: true`, or `- 1: cat`, among choices.
pub(super) fn of_choice(notes: &Notes<'_>, fields: &Fields<'_, '_>) -> Option<Diagnostic> {
    let [only] = fields.all() else { return None };
    if names::CHOICE.contains(&&*only.name.text) {
        return None;
    }
    let wrong = mark(&only.node).filter(|right| !right);
    if let Some(marked) = only
        .node
        .text()
        .and_then(|text| truth(&text.text))
        .or(wrong)
    {
        let text = without_mark(notes.slice(only.name_at));
        let right = if marked {
            format!("      - text: {text}\n        correct: true")
        } else {
            format!("      - {text}")
        };
        let message = "what is right stands below the text of a choice, and not behind it";
        let problem = notes.problem(Code::WrongType, fields.whole, message);
        return Some(
            problem
                .label("a text and a mark")
                .help(format!("write\n{right}")),
        );
    }
    counted(notes, only)
}

/// The text in `- Paris correct: true`, where the name of the mark stands behind it.
fn without_mark(written: &str) -> String {
    let marks = ["correct", "right"].iter();
    let mut texts = marks.filter_map(|mark| written.strip_suffix(mark)?.strip_suffix(' '));
    let text = texts.next().unwrap_or(written);
    in_line(text.trim_end_matches([' ', ',', ';', '-']))
}

/// Words that say of a choice that it is right.
const RIGHT: &[&str] = &[
    "right", "correct", "yes", "richtig", "correcto", "correcta", "vrai", "x", "✓", "✔",
];

/// Words that say of a choice that it is not.
const WRONG: &[&str] = &[
    "wrong",
    "incorrect",
    "not correct",
    "no",
    "falsch",
    "incorrecto",
    "incorrecta",
    "faux",
    "✗",
    "✘",
    "❌",
];

/// What these words, behind the colon of a choice, say of it.
fn mark(node: &Node<'_>) -> Option<bool> {
    let said = node.text()?.text.trim().to_lowercase();
    let is = |words: &[&str]| words.contains(&said.as_str());
    truth(&node.text()?.text)
        .or_else(|| is(RIGHT).then_some(true))
        .or_else(|| is(WRONG).then_some(false))
}

/// `- cat: right` and `- dog: wrong`: where several choices have such a mark, all of them are one problem.
pub(super) fn all_marked(notes: &Notes<'_>, items: &[Node<'_>]) -> Option<Diagnostic> {
    let marked = |item: &Node<'_>| {
        let fields = Fields::of(item)?;
        let [only] = fields.all() else { return None };
        let ours = names::CHOICE.contains(&&*only.name.text);
        let text = in_line(notes.slice(only.name_at));
        mark(&only.node)
            .filter(|_| !ours)
            .map(|right| (text, right, fields.whole))
    };
    let all: Vec<_> = items.iter().map(marked).collect();
    let mut some = all.iter().flatten();
    let (first, _) = (some.next()?, some.next()?);
    let lines = items.iter().zip(&all).map(|(item, marked)| match marked {
        Some((text, true, _)) => format!("\n      - text: {text}\n        correct: true"),
        Some((text, false, _)) => format!("\n      - {text}"),
        None => format!(
            "\n      - {}",
            in_line(notes.slice(notes.first_line(item.at)))
        ),
    });
    let lines: String = lines.collect();
    let message = "what is right stands below the text of a choice, and not behind it";
    let problem = notes.problem(Code::WrongType, first.2, message);
    let help = format!("write\n    choices:{lines}");
    Some(problem.label("a text and a mark").help(help))
}

/// `- cat: That one barks.`, or `- cat: right`, among choices: what is said to a choice, or that it is right.
pub(super) fn with_feedback(notes: &Notes<'_>, fields: &Fields<'_, '_>) -> Option<Diagnostic> {
    let [only] = fields.all() else { return None };
    let said = only.node.text()?;
    let text = in_line(notes.slice(only.name_at));
    let written = in_line(notes.slice(notes.first_line(only.node.at)));
    let right = RIGHT.contains(&said.text.trim().to_lowercase().as_str());
    let ends = said.text.trim_end().ends_with(['.', '!', '?', '…']);
    if !right && !ends {
        return None;
    }
    let below = if right {
        "correct: true".to_owned()
    } else {
        format!("feedback: {written}")
    };
    let message = "what belongs to a choice stands below its text, and not behind it";
    let problem = notes.problem(Code::WrongType, fields.whole, message);
    let whole = yaml::in_quotes(&format!("{text}: {written}"));
    Some(problem.label("a text and more").help(format!(
        "write\n      - text: {text}\n        {below}\nor, if all of it is the choice, put it in quotes: `{whole}`"
    )))
}

/// `feedback:` with `say:` or `misconception:` below it, in a choice, where these stand beside the text.
pub(super) fn feedback_in_choice(notes: &Notes<'_>, entry: &Entry<'_>) -> Option<Diagnostic> {
    let inner = Fields::of(&entry.node)?;
    let all = inner.all();
    if all.is_empty()
        || !all
            .iter()
            .all(|one| names::FEEDBACK.contains(&&*one.name.text))
    {
        return None;
    }
    let lines = all.iter().map(|one| {
        let name = if one.name.text == "say" {
            "feedback"
        } else {
            &*one.name.text
        };
        let written = notes.slice(notes.first_line(one.node.at));
        format!("\n        {name}: {written}")
    });
    let message = "in a choice, what is said and the misconception stand beside its text";
    let problem = notes
        .problem(Code::WrongType, entry.name_at, message)
        .label("holds fields");
    Some(problem.help(format!(
        "write them in line with `text`:{}",
        lines.collect::<String>()
    )))
}

/// `- 1: cell` in the list of `field`: the first such item, reported once for all; gives whether there is one.
pub(super) fn in_list(notes: &mut Notes<'_>, items: &[Node<'_>]) -> bool {
    let problem = items.iter().find_map(|item| {
        let fields = Fields::of(item)?;
        let [only] = fields.all() else { return None };
        counted(notes, only)
    });
    let found = problem.is_some();
    if let Some(problem) = problem {
        notes.add(problem);
    }
    found
}

fn counted(notes: &Notes<'_>, only: &Entry<'_>) -> Option<Diagnostic> {
    let name = &*only.name.text;
    let is_count =
        !name.is_empty() && name.len() <= 2 && name.bytes().all(|byte| byte.is_ascii_digit());
    let in_braces = notes.source[..only.name_at.start].trim_end().ends_with('{');
    if !is_count || in_braces || only.node.text().is_none() {
        return None;
    }
    let whole = Span::new(only.name_at.start, only.node.at.end);
    let text = in_line(notes.slice(notes.first_line(only.node.at)));
    let message = "an item of a list needs no number";
    let problem = notes.problem(Code::WrongType, whole, message);
    Some(
        problem
            .label("a number and a text")
            .help(format!("write\n      - {text}")),
    )
}

/// `{text: eel, feedback: No, it swims}`: what stands behind the comma belongs to the text before.
pub(super) fn after_comma(
    notes: &Notes<'_>,
    fields: &Fields<'_, '_>,
    entry: &Entry<'_>,
) -> Option<Diagnostic> {
    let place = fields
        .all()
        .iter()
        .position(|other| other.name_at == entry.name_at)?;
    let before = fields.all().get(place.checked_sub(1)?)?;
    let cut = before
        .node
        .text()
        .is_some_and(|text| text.style == Style::Plain)
        && matches!(entry.node.value, Value::Empty)
        && notes
            .slice(Span::new(before.node.at.end, entry.name_at.start))
            .trim()
            == ",";
    if !cut {
        return None;
    }
    let text = notes.slice(Span::new(before.node.at.start, entry.name_at.end));
    let message =
        "a comma between `{` and `}` begins a new field, and this reads as the rest of a text";
    let problem = notes.problem(Code::UnknownField, entry.name_at, message);
    Some(problem.label("a field of its own").help(format!(
        "put a text that holds a comma in quotes: `{}: {}`",
        before.name.text,
        yaml::in_quotes(text)
    )))
}

/// `answer: {nucleus, cell nucleus}`: texts between braces.
pub(super) fn in_braces(notes: &Notes<'_>, field: &str, node: &Node<'_>) -> Option<Diagnostic> {
    let Value::Fields(entries) = &node.value else {
        return None;
    };
    let alone = |entry: &Entry<'_>| matches!(entry.node.value, Value::Empty);
    if !notes.slice(node.at).starts_with('{') || entries.len() < 2 || !entries.iter().all(alone) {
        return None;
    }
    let texts: Vec<&str> = entries
        .iter()
        .map(|entry| notes.slice(entry.name_at))
        .collect();
    let problem = notes
        .wrong(
            node,
            format!("the texts of `{field}` stand in the wrong brackets"),
        )
        .label("begins with `{`");
    Some(problem.help(format!(
        "write several answers between `[` and `]`:\n    {field}: [{}]",
        texts.join(", ")
    )))
}

/// The tags, which many write with a `#`.
pub(super) fn tags(notes: &mut Notes<'_>, entry: &Entry<'_>) -> Vec<Words> {
    if let Some(problem) = hidden(notes, entry) {
        notes.add(problem);
        return Vec::new();
    }
    notes.words_list("tags", &entry.node)
}

/// A value that a sign hides: `#5` is a remark, and the text of `>5` would begin on the next line.
pub(super) fn hidden(notes: &Notes<'_>, entry: &Entry<'_>) -> Option<Diagnostic> {
    if !values::is_empty(&entry.node) {
        return None;
    }
    let line = notes
        .source
        .get(entry.name_at.end..)?
        .split(['\n', '\r'])
        .next()?;
    let written = line.strip_prefix(':')?.trim_start();
    let sign = written
        .chars()
        .next()
        .filter(|sign| matches!(sign, '#' | '>'))?;
    let text = written[1..].trim();
    // A remark set apart by a space is one.
    let alone = text.is_empty() && sign == '#' && entry.name.text == "answer";
    if !alone && (text.is_empty() || written[1..].starts_with(' ')) {
        return None;
    }
    let at = entry.name_at.end + line.len() - written.len();
    let message = if sign == '#' {
        "a `#` after a space hides the rest of the line".to_owned()
    } else {
        format!("after `{sign}` the text would begin on the next line")
    };
    let span = Span::new(at, at + written.trim_end().len());
    let problem = notes
        .problem(Code::WrongType, span, message)
        .label("this is not read");
    let quoted = yaml::quoted_line(notes.source, at);
    Some(problem.help(format!(
        "if it belongs to the text, put the text in quotes:\n{quoted}"
    )))
}
