//! The part of a written question that says what is right, as texts that can be compared with those of another version. It works out no
//! formula.

use super::fields::{Part, field};
use crate::quiz::yaml::{Node, Value};
use crate::text::words::single_spaced;

/// Whether a field is compared: what is right, what there is to pick from, and where the numbers come from.
fn is_compared(name: &str) -> bool {
    let part = field(name).map(|field| field.part);
    matches!(name, "vary" | "where") || matches!(part, Some(Part::Given | Part::Right))
}

/// Fields of a choice that only speak of it.
const SAID: [&str; 2] = ["feedback", "misconception"];

/// A text a field, or an item where the order of the items means nothing; in alphabetical order.
pub(super) fn as_written(question: &Node<'_>) -> Vec<String> {
    let Value::Fields(entries) = &question.value else {
        return Vec::new();
    };
    let mut texts = Vec::new();
    for entry in entries {
        let name = &*entry.name.text;
        match &entry.node.value {
            _ if !is_compared(name) => {}
            Value::List(items) if name == "choices" => {
                texts.extend(items.iter().map(|item| format!("{name}: {}", flat(item))));
            }
            _ => texts.push(format!("{name}: {}", flat(&entry.node))),
        }
    }
    texts.sort_unstable();
    texts
}

fn flat(node: &Node<'_>) -> String {
    match &node.value {
        Value::Empty => String::new(),
        Value::Text(text) => single_spaced(&text.text),
        Value::List(items) => items.iter().map(flat).collect::<Vec<_>>().join("\n"),
        Value::Fields(entries) => {
            let kept = entries.iter();
            let kept = kept.filter(|entry| !SAID.contains(&&*entry.name.text));
            let texts = kept.map(|entry| format!("{}: {}", entry.name.text, flat(&entry.node)));
            texts.collect::<Vec<_>>().join("\n")
        }
    }
}
