//! The lines that give an answer its words, as they are written into a set: to be filled in.

use std::collections::BTreeMap;

use serde::Serialize;

use super::model::{Goes, Wants};
use crate::phrases::report_text::WRITE_HERE;

/// A choice as a group of its own.
#[derive(Serialize)]
struct AsChoice<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    misconception: Option<&'a str>,
    feedback: &'a str,
}

/// The lines, and where they go. `begun` is whether the question has a `feedback` by then: its own, or that of lines before these.
pub(super) fn lines(wants: &Wants, begun: bool) -> (String, Goes) {
    match wants {
        Wants::Choice {
            text,
            misconception,
        } => {
            let choice = AsChoice {
                text,
                misconception: misconception.as_deref(),
                feedback: WRITE_HERE,
            };
            (yaml(&[choice]), Goes::Choice)
        }
        Wants::Key { key, .. } => {
            let said = BTreeMap::from([(key, WRITE_HERE)]);
            if begun {
                (yaml(&said), Goes::Feedback)
            } else {
                (yaml(&BTreeMap::from([("feedback", said)])), Goes::Question)
            }
        }
    }
}

fn yaml(lines: &impl Serialize) -> String {
    // A text can always be written.
    serde_yaml::to_string(lines).unwrap_or_default()
}
