//! What learners would read in a question that cannot be read as a whole: its words can be looked at, whatever else is to be
//! mended in it. It reports nothing.

use super::values::kept;
use crate::quiz::Words;
use crate::quiz::yaml::{Node, Value};

/// The texts of feedback, hints and explanation, in the order of the file.
pub(super) fn texts(question: &Node<'_>, found: &mut Vec<Words>) {
    let Value::Fields(entries) = &question.value else {
        return;
    };
    for entry in entries {
        match &*entry.name.text {
            "feedback" | "hint" | "hints" | "explanation" => all(&entry.node, found),
            "choices" => {
                if let Value::List(choices) = &entry.node.value {
                    for choice in choices {
                        texts(choice, found);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Every text below, but for the names of misconceptions.
fn all(node: &Node<'_>, found: &mut Vec<Words>) {
    match &node.value {
        Value::Empty => {}
        Value::Text(text) => found.push(Words::new(kept(text), node.at)),
        Value::List(items) => {
            for item in items {
                all(item, found);
            }
        }
        Value::Fields(entries) => {
            for entry in entries
                .iter()
                .filter(|entry| entry.name.text != "misconception")
            {
                all(&entry.node, found);
            }
        }
    }
}
