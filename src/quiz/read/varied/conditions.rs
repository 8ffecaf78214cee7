//! `where`: what must hold of the drawn numbers, and how people write it elsewhere. It draws nothing.

use super::Places;
use super::names::{all_known, slipped};
use crate::quiz::formula::{Formula, Slip};
use crate::quiz::read::fields::Fields;
use crate::quiz::read::notes::Notes;
use crate::quiz::read::too_many;
use crate::quiz::vary::MOST_NAMES;
use crate::quiz::yaml::{Node, Value};

/// The conditions: one, or a list of them that must all hold.
pub(super) fn read(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    known: &[String],
    places: &mut Places,
) -> Option<Vec<Formula>> {
    let Some(entry) = fields.get("where") else {
        return Some(Vec::new());
    };
    let written: Vec<&Node<'_>> = match &entry.node.value {
        Value::List(items) => items.iter().collect(),
        _ => vec![&entry.node],
    };
    if let Some(first) = written.get(MOST_NAMES) {
        too_many(notes, "where", written.len(), first.at);
        return None;
    }
    let mut conditions = Vec::new();
    for node in &written {
        let Some(text) = notes.words("where", node) else {
            continue;
        };
        match Formula::condition(&text) {
            Ok(formula) if all_known(notes, text.at, &text, formula.names(), known) => {
                places.conditions.push(text.at);
                conditions.push(formula);
            }
            Ok(_) => {}
            Err(slip) => {
                let in_list = written.len() > 1 || matches!(entry.node.value, Value::List(_));
                let slip = otherwise(&text, in_list).unwrap_or(slip);
                slipped(notes, text.at, &text, &slip);
            }
        }
    }
    (conditions.len() == written.len()).then_some(conditions)
}

/// What to say of conditions that are written in another way.
fn otherwise(text: &str, in_list: bool) -> Option<Slip> {
    let slip = |message: &str, help: String| Slip {
        at: 0..text.len(),
        message: message.to_owned(),
        help,
    };
    if let Some(condition) = in_words(text) {
        // The comma of a function would end an item of a list.
        let quote = if in_list { "\"" } else { "" };
        let help = format!("write `{quote}{condition}{quote}`");
        return Some(slip("a condition compares two numbers by a sign", help));
    }
    let parts: Vec<&str> = text.split([',', ';']).map(str::trim).collect();
    let each: Option<Vec<String>> = parts.iter().map(|part| readable(part)).collect();
    let each = each.filter(|each| each.len() > 1)?;
    let written = if in_list || each.iter().any(|one| one.contains([',', '[', '{', '"'])) {
        each.join(" and ")
    } else {
        format!("where: [{}]", each.join(", "))
    };
    let message = "several conditions stand in a list, or with `and` between them";
    Some(slip(message, format!("write `{written}`")))
}

/// A condition as it can be read, if it can.
fn readable(text: &str) -> Option<String> {
    let readable = Formula::condition(text).is_ok().then(|| text.to_owned());
    readable.or_else(|| in_words(text))
}

/// `a even`, `a is odd` and `a divisible by 3` in signs.
fn in_words(text: &str) -> Option<String> {
    let (what, divisor, rest) = if let Some(what) = text.trim().strip_suffix(" even") {
        (what, "2", 0)
    } else if let Some(what) = text.trim().strip_suffix(" odd") {
        (what, "2", 1)
    } else {
        let (what, divisor) = text.trim().split_once(" divisible by ")?;
        (what, divisor, 0)
    };
    let (what, sign) = match what.strip_suffix(" not") {
        Some(what) => (what, "!="),
        None => (what, "=="),
    };
    let what = what.strip_suffix(" is").unwrap_or(what).trim();
    let readable = Formula::parse(what).is_ok() && Formula::parse(divisor).is_ok();
    readable.then(|| format!("mod({what}, {}) {sign} {rest}", divisor.trim()))
}
