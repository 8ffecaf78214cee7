//! Choices among which there is nothing to choose: one alone, or all of them right (`guessable`); and two that are the same
//! number, of which one is right and the other is not, or is to be put before it (`duplicate-choice`).

use std::collections::HashMap;

use super::{Found, first_line};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Choice, Kind, Question};
use crate::text::number::{self, Rational};
use crate::text::words::shortened;

/// Reports choices of this question that leave nothing to find out.
pub(super) fn leave_no_choice(question: &Question, source: &str, found: &mut Found) {
    let choices = question.choices();
    let Some(first) = choices.first() else {
        return;
    };
    if choices.iter().all(|choice| choice.correct) {
        let at = first_line(source, first.text.at);
        found.push(all_right(choices.len(), at));
        return;
    }
    marked(choices, source, found);
    if question.varied.is_none() {
        same_number(question, choices, source, found);
    }
}

/// Signs and words with which a choice is marked as right elsewhere.
const MARKS: &[&str] = &[
    "(correct)",
    "(right)",
    "(true)",
    "(richtig)",
    "(correcto)",
    "(correcta)",
    "(vrai)",
    "(x)",
    "[x]",
    "✓",
    "✔",
    "✅",
    "☑",
];

/// The same for one that is not right.
const OTHERS: &[&str] = &[
    "(wrong)",
    "(incorrect)",
    "(false)",
    "(falsch)",
    "(incorrecto)",
    "(incorrecta)",
    "(faux)",
    "[wrong]",
    "✗",
    "✘",
    "✖",
    "❌",
];

/// The mark at the end or the beginning of a choice, and its text without it.
fn mark<'c>(choice: &'c Choice, marks: &[&'static str]) -> Option<(&'static str, &'c str)> {
    // Every mark has a bracket, or a sign that is not ASCII.
    let mut bytes = choice.text.bytes();
    if !bytes.any(|byte| matches!(byte, b'(' | b'[') || !byte.is_ascii()) {
        return None;
    }
    let text = choice.text.trim();
    let lower = text.to_lowercase();
    let mut marks = marks.iter().filter(|mark| lower.len() > mark.len());
    let sign = marks.find(|mark| lower.starts_with(**mark) || lower.ends_with(**mark))?;
    let plain = if lower.ends_with(*sign) {
        text.get(..text.len().checked_sub(sign.len())?)
    } else {
        text.get(sign.len()..)
    };
    Some((sign, plain?.trim()))
}

/// A mark in the text of some of the choices, which a learner sees.
fn marked(choices: &[Choice], source: &str, found: &mut Found) {
    let with = |marks: &[&'static str]| -> Vec<(&Choice, (&str, &str))> {
        let all = choices.iter();
        all.filter_map(|choice| Some((choice, mark(choice, marks)?)))
            .collect()
    };
    let told = |choice: &Choice, sign: &str| {
        let at = first_line(source, choice.text.at);
        let message = format!("learners see the mark `{sign}`, and with it which choice is right");
        Diagnostic::new(Code::Guessable, at, message).label("marked for all to see")
    };
    if let [(choice, (sign, plain))] = with(MARKS)[..] {
        found.push(told(choice, sign).help(format!(
            "take the mark out of the choice, and write below the choices:\n    answer: {plain}"
        )));
        return;
    }
    // Where all have it, or one that is right, it is meant as a word.
    let others = with(OTHERS);
    let right = others.iter().any(|(choice, _)| choice.correct);
    if let Some((choice, (sign, plain))) = others.first()
        && !right
    {
        found.push(told(choice, sign).help(match others.len() {
            1 => format!("take it out of the choice: `{plain}`"),
            many => format!(
                "take it out of this choice, `{plain}`, and so in {} more",
                many - 1
            ),
        }));
    }
}

fn all_right(count: usize, at: crate::diagnostic::Span) -> Diagnostic {
    let (message, help) = if count == 1 {
        (
            "there is one choice alone, so there is nothing to choose",
            "add choices that are not right, as learners think of them; or write `answer:` without `choices`, to be typed",
        )
    } else {
        (
            "every choice is right, so who picks all of them has got it",
            "add choices that are not right, or mark only those that are with `answer:`",
        )
    };
    let problem = Diagnostic::new(Code::Guessable, at, message);
    problem.label("right, like all others").help(help)
}

/// Two choices of one value, where picking the other is told “not yet”. Where something is said to it, or the question is about
/// this number, its writing is what is asked for.
fn same_number(question: &Question, choices: &[Choice], source: &str, found: &mut Found) {
    let value = |choice: &Choice| {
        let text = choice.text.trim();
        let digits = text.contains(char::is_numeric);
        number::plain(text).filter(|_| digits)
    };
    let right: Vec<(&Choice, Rational)> = choices
        .iter()
        .filter(|choice| choice.correct)
        .filter_map(|choice| Some((choice, value(choice)?)))
        .collect();
    if right.is_empty() {
        return;
    }
    let others = choices
        .iter()
        .filter(|choice| !choice.correct && choice.feedback.is_none());
    for other in others {
        let Some(number) = value(other) else { continue };
        let Some((same, _)) = right.iter().find(|(_, right)| *right == number) else {
            continue;
        };
        let asked = [&other.text, &same.text]
            .iter()
            .any(|text| question.prompt.contains(text.trim()));
        if asked {
            continue;
        }
        let at = first_line(source, other.text.at);
        let message = format!(
            "`{}` is the same number as `{}`, and only one of them is right",
            shortened(&other.text),
            shortened(&same.text)
        );
        let problem = Diagnostic::new(Code::DuplicateChoice, at, message)
            .label("the same number")
            .related(first_line(source, same.text.at), "this one is right");
        found.push(problem.help("change it, or leave it out; if how the number is written matters, give this choice `feedback` that says so"));
    }
}

/// Reports two items of an order that are the same number, so that nothing says which comes first. Where all are, the order is of
/// their writing; and what stands in quotes is meant as it stands.
pub(super) fn same_in_order(question: &Question, source: &str, found: &mut Found) {
    let Kind::Order(items) = &question.kind else {
        return;
    };
    if question.varied.is_some() || super::order::is_cut(items, source) {
        return;
    }
    let mut seen: HashMap<Rational, usize> = HashMap::new();
    let mut same = Vec::new();
    for (place, item) in items.iter().enumerate() {
        let quoted = source
            .get(item.at.start..item.at.end)
            .is_some_and(|written| written.starts_with(['"', '\'']));
        let Some(number) = number::plain(item).filter(|_| !quoted) else {
            continue;
        };
        match seen.get(&number) {
            Some(first) => same.push((*first, place)),
            None => {
                seen.insert(number, place);
            }
        }
    }
    if seen.len() == 1 && same.len() + 1 == items.len() {
        return;
    }
    for (first, second) in same {
        let (first, second) = (&items[first], &items[second]);
        let message = format!(
            "`{}` is the same number as `{}`, and nothing says which comes first",
            shortened(second),
            shortened(first)
        );
        let problem = Diagnostic::new(
            Code::DuplicateChoice,
            first_line(source, second.at),
            message,
        )
        .label("the same number")
        .related(first_line(source, first.at), "the other");
        found.push(problem.help("leave one of them out, or change it; if how they are written gives the order, put both in quotes"));
    }
}
