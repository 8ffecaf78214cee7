//! The schema as a file that people read: two spaces, and fields in the order of the format, not of the alphabet. It changes nothing.

use serde_json::{Map, Value};

use crate::quiz::names;

/// What comes first in a schema, in this order. The rest follows by the alphabet.
const FIRST: &[&str] = &[
    "$schema",
    "title",
    "description",
    "type",
    "enum",
    "enumDescriptions",
    "const",
    "default",
    "examples",
    "required",
    "properties",
    "additionalProperties",
];

/// The JSON of a value, with a line break at its end.
pub(crate) fn pretty(value: &Value) -> String {
    let mut text = String::new();
    write(value, 0, &mut text);
    text.push('\n');
    text
}

fn write(value: &Value, depth: usize, text: &mut String) {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            let lines = ordered(fields).into_iter().map(|(name, value)| {
                let mut line = format!("{}: ", Value::from(name));
                write(value, depth + 1, &mut line);
                line
            });
            bracketed('{', lines, '}', depth, text);
        }
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            let lines = items.iter().map(|item| {
                let mut line = String::new();
                write(item, depth + 1, &mut line);
                line
            });
            bracketed('[', lines, ']', depth, text);
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(Value::to_string).collect();
            text.push_str(&format!("[{}]", items.join(", ")));
        }
        _ => text.push_str(&value.to_string()),
    }
}

fn bracketed(
    open: char,
    lines: impl Iterator<Item = String>,
    close: char,
    depth: usize,
    text: &mut String,
) {
    let inside = "  ".repeat(depth + 1);
    let lines: Vec<String> = lines.map(|line| format!("{inside}{line}")).collect();
    text.push_str(&format!(
        "{open}\n{}\n{}{close}",
        lines.join(",\n"),
        "  ".repeat(depth)
    ));
}

/// The fields in the order in which a person would write them.
fn ordered(fields: &Map<String, Value>) -> Vec<(&str, &Value)> {
    let known = [
        names::SET,
        names::QUESTION,
        names::CHOICE,
        names::FEEDBACK,
        names::MISCONCEPTION,
        names::MASTERY,
    ];
    let place = |name: &str| {
        let of_format = known
            .iter()
            .filter(|names| fields.keys().all(|field| names.contains(&field.as_str())));
        let order = of_format.copied().next().unwrap_or(FIRST);
        order
            .iter()
            .position(|first| *first == name)
            .unwrap_or(usize::MAX)
    };
    let mut fields: Vec<(&str, &Value)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value))
        .collect();
    fields.sort_by_key(|(name, _)| place(name));
    fields
}
