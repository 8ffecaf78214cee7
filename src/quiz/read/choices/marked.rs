//! Choices of which none is marked as right, though a sign or a word in them may say so: `Paris *`, `Paris (right)`, `- Paris  # correct`.
//! It marks none of them, and shows what to write.

use super::super::fields::Fields;
use super::super::notes::Notes;
use crate::diagnostic::{Code, Span};
use crate::quiz::Choice;
use crate::quiz::yaml::{self, Entry, Node};

/// Signs and words with which a choice is marked as right elsewhere.
const RIGHT: &[&str] = &[
    "*",
    "✓",
    "✔",
    "✅",
    "☑",
    "(x)",
    "[x]",
    "(correct)",
    "(right)",
    "(true)",
    "(right answer)",
    "(correct answer)",
    "(richtig)",
    "(correcto)",
    "(correcta)",
    "(correct!)",
    "[correct]",
    "[right]",
    "= correct",
    "= right",
    "= true",
    "- correct",
    "– correct",
    "-> correct",
    "→ correct",
    "<- correct",
    "← correct",
    "<-",
    "←",
];

/// The same for a choice that is not right.
const WRONG: &[&str] = &[
    "✗",
    "✘",
    "❌",
    "✖",
    "(wrong)",
    "(incorrect)",
    "(false)",
    "(falsch)",
    "[wrong]",
    "= wrong",
    "= false",
    "- wrong",
    "– wrong",
    "-> wrong",
    "→ wrong",
];

/// Words of a remark that says that what stands before it is right.
const REMARKS: &[&str] = &[
    "correct",
    "right",
    "correct answer",
    "right answer",
    "the correct answer",
    "the right answer",
    "answer",
    "true",
    "this one",
    "richtig",
    "correcto",
    "correcta",
    "✓",
    "✔",
    "x",
    "*",
];

/// Reports that nothing is marked as right. Where an `answer` was written, or meant, that has its own problem already.
pub(super) fn none_right(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    entry: &Entry<'_>,
    items: &[Node<'_>],
    choices: &[Choice],
) {
    if fields.has("answer") {
        return;
    }
    let signed: Vec<(&str, Span)> = choices
        .iter()
        .filter_map(|choice| Some((without(&choice.text, RIGHT)?, choice.text.at)))
        .collect();
    let remarked: Vec<(&str, Span)> = items
        .iter()
        .zip(choices)
        .filter_map(|(item, choice)| Some((choice.text.trim(), remark(notes, item)?)))
        .collect();
    // All of them, and it marks none.
    let some = |marked: &Vec<(&str, Span)>| !marked.is_empty() && marked.len() < choices.len();
    let (code, told) = (Code::NoRightChoice, "with a sign of its own");
    let problem = if some(&signed) {
        let others = choices
            .iter()
            .any(|choice| without(&choice.text, WRONG).is_some());
        let advice = if others || signed.len() > 1 {
            "take the signs out"
        } else {
            "take the sign out"
        };
        let message = "a sign in a choice does not mark it as right, and learners would see it";
        let problem = notes.problem(code, signed[0].1, message).label(told);
        let answer = answer(&signed);
        problem.help(format!(
            "{advice}, and write below the choices:\n    {answer}"
        ))
    } else if some(&remarked) {
        let message = "a remark does not mark a choice as right: nobody reads it but you";
        let problem = notes.problem(code, remarked[0].1, message);
        let answer = answer(&remarked);
        problem
            .label("a remark")
            .help(format!("write below the choices:\n    {answer}"))
    } else {
        let message = "none of these choices is marked as right";
        notes
            .problem(code, entry.name_at, message)
            .label("these choices")
            .help("write below them `answer:` and the text of the right choice, or `correct: true` inside it")
    };
    notes.add(problem);
}

/// The text of a choice that is marked as right, without its mark.
pub(in crate::quiz::read) fn right(text: &str) -> Option<&str> {
    without(text, RIGHT)
}

/// The text of a choice without marks of this sort, when it has one, and without those of the other.
fn without<'t>(text: &'t str, marks: &[&str]) -> Option<&'t str> {
    let whole = text.trim();
    let mut rest = whole;
    while let Some(inner) = marks.iter().find_map(|mark| stripped(rest, mark)) {
        rest = inner.trim();
    }
    (rest.len() < whole.len() && !rest.is_empty()).then_some(rest)
}

/// A text without this mark at its end or beginning; words count in any case.
fn stripped<'t>(text: &'t str, mark: &str) -> Option<&'t str> {
    let same = |part: &str| part.to_lowercase() == mark;
    let end = text.len().checked_sub(mark.len())?;
    let behind = text.is_char_boundary(end) && same(&text[end..]);
    let before = text.is_char_boundary(mark.len()) && same(&text[..mark.len()]);
    // `2 - correct` has a word before its sign.
    let word = mark.starts_with(['=', '-', '–', '→', '<', '←']) && mark.len() > 3;
    if behind && (!word || text[..end].ends_with(' ')) {
        return Some(&text[..end]);
    }
    (before && !word).then(|| &text[mark.len()..])
}

/// Where the remark stands that says of this item that it is right.
fn remark(notes: &Notes<'_>, item: &Node<'_>) -> Option<Span> {
    item.text()?;
    let rest = notes.source.get(item.at.end..)?;
    let rest = rest.split(['\n', '\r']).next()?;
    let words = rest.trim_start().strip_prefix('#')?;
    let said = words.trim().trim_end_matches(['.', '!']).to_lowercase();
    let start = item.at.end + rest.len() - words.len() - 1;
    let end = item.at.end + rest.trim_end().len();
    REMARKS
        .contains(&said.as_str())
        .then(|| Span::new(start, end))
}

/// The line that names the right choices.
fn answer(right: &[(&str, Span)]) -> String {
    match right {
        [(one, _)] => format!("answer: {}", yaml::written(one)),
        several => {
            let texts: Vec<&str> = several.iter().map(|(text, _)| *text).collect();
            format!("answer: {}", yaml::bracketed(&texts))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_taken_off_whole() {
        for (text, bare) in [
            ("Paris *", Some("Paris")),
            ("**Paris**", Some("Paris")),
            ("✓ Paris", Some("Paris")),
            ("Paris (Right)", Some("Paris")),
            ("Paris = correct", Some("Paris")),
            ("politically-correct", None),
            ("Paris", None),
            ("*", None),
            ("É*", Some("É")),
        ] {
            assert_eq!(without(text, RIGHT), bare, "{text}");
        }
    }
}
