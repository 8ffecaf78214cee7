//! The `unit` of a number question: what learners may write behind the number. It never says what a unit is worth.

use super::Notes;
use crate::quiz::Words;
use crate::quiz::yaml::{self, Node, Value};
use crate::text::number::{self, Rational};
use crate::text::words::shortened;
use crate::text::{tex, units};

/// Reads the unit of this answer, and reports what no learner would write behind a number: also the answer itself, once more.
pub(super) fn read(notes: &mut Notes<'_>, node: &Node<'_>, answer: &Rational) -> Option<Words> {
    if several(notes, node) {
        return None;
    }
    let written = notes.words("unit", node)?;
    if is_sign(written.trim()) {
        return Some(written);
    }
    let behind_answer = || {
        let (number, unit) = units::quantity(written.trim())?;
        (number::plain(number).as_ref() == Some(answer)).then(|| unit.to_owned())
    };
    let Some(meant) = meant(written.trim()).or_else(behind_answer) else {
        return Some(written);
    };
    let message = format!(
        "`unit` is what stands behind the number, and nobody writes `{}` there",
        shortened(&written)
    );
    let problem = notes.wrong(node, message).label("more than a unit");
    notes.add(problem.help(format!("write the unit alone:\n    unit: {meant}")));
    None
}

/// Whether this is nothing but a few letters, as most units are: no word for `%` is so short.
fn is_sign(written: &str) -> bool {
    (1..=3).contains(&written.len()) && written.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Reports `unit: [m, km]`, with the first of them.
fn several(notes: &mut Notes<'_>, node: &Node<'_>) -> bool {
    let Value::List(items) = &node.value else {
        return false;
    };
    let Some(first) = items.first().and_then(Node::text) else {
        return false;
    };
    let problem = notes
        .wrong(node, "`unit` is one unit, the one that the answer is in")
        .label("a list");
    notes.add(problem.help(format!(
        "write that one alone:\n    unit: {}",
        yaml::written(&first.text)
    )));
    true
}

/// Words for `%`, which most learners type as that sign.
const PERCENT: &[&str] = &["percent", "per cent", "prozent", "por ciento", "pour cent"];

/// `kg/kilogram`: the sign, where behind the slash it is written out.
fn in_two_ways(written: &str) -> Option<&str> {
    let (sign, word) = written.split_once('/')?;
    let (sign, word) = (sign.trim(), word.trim());
    let letters = word.chars().filter(|sign| sign.is_alphabetic()).count();
    let same = |one: Option<char>, other: Option<char>| {
        one.zip(other)
            .is_some_and(|(one, other)| one.eq_ignore_ascii_case(&other))
    };
    let is_word = letters > 3
        && letters == word.chars().count()
        && !TIMES.contains(&word.to_lowercase().as_str());
    (is_word && units::is_unit(sign) && same(sign.chars().next(), word.chars().next()))
        .then_some(sign)
}

/// What may be counted by: `m/minute` is a speed.
const TIMES: &[&str] = &[
    "minute", "minutes", "second", "seconds", "hour", "month", "minuto", "sekunde", "stunde",
    "segundo", "hora", "heure",
];

/// The unit in `in cm`, `(cm)`, `cm or mm`, `$\text{cm}^2$`; `None` where it stands alone.
fn meant(written: &str) -> Option<String> {
    let inside = |open: char, close: char| {
        let inner = written.strip_prefix(open)?.strip_suffix(close)?;
        (!inner.is_empty()).then_some(inner.trim())
    };
    if let Some(inner) = inside('(', ')').or_else(|| inside('[', ']')) {
        return Some(inner.to_owned());
    }
    if PERCENT.contains(&written.to_lowercase().as_str()) {
        return Some("\"%\"".to_owned());
    }
    if let Some(inner) = inside('$', '$') {
        return Some(tex::shown(inner).unwrap_or_else(|| inner.to_owned()));
    }
    let one_of = [" or ", ", ", " oder ", " o ", " ou "].iter();
    let first = one_of
        .filter_map(|sign| written.split_once(sign))
        .map(|(first, _)| first)
        .find(|first| units::is_unit(first))
        .or_else(|| in_two_ways(written));
    let behind_word = written
        .strip_prefix("in ")
        .or_else(|| written.strip_prefix("en "));
    first
        .or_else(|| behind_word.filter(|unit| !unit.contains(' ')))
        .map(str::to_owned)
}
