//! Answers that were meant to be picked: `yes`, `T`, `correct`, `true, because …`.

use super::{Amiss, Field};
use crate::text::gaps::gaps;
use crate::text::words::shortened;

/// What is amiss with an answer that is a word of consent, or its contrary.
pub(super) fn amiss(written: &str, prompt: &str, field: Field<'_>) -> Option<Amiss> {
    if field != Field::Answer {
        return None;
    }
    let word = written.trim_end_matches(['.', '!']).to_lowercase();
    match word.as_str() {
        "yes/no" | "no/yes" | "true/false" | "t/f" | "ja/nein" | "sí/no" | "oui/non" => {
            return Some(Amiss {
                message: format!("`{written}` leaves open which of the two is right"),
                help: "write the one that is right, to be picked:\n    choices: [Yes, No]\n    answer: Yes\nfor a sentence that is true or not, write `answer: true` or `answer: false`".to_owned(),
            });
        }
        "yes" | "no" => return Some(yes_or_no(written, word == "yes")),
        "true" | "false" => return Some(true_or_false(written, word == "true", "")),
        "t" | "correct" | "right" | "wahr" | "richtig" | "verdadero" | "cierto" | "vrai"
            if is_statement(prompt) =>
        {
            return Some(true_or_false(written, true, ""));
        }
        "f" | "incorrect" | "wrong" | "falsch" | "unwahr" | "falso" | "faux"
            if is_statement(prompt) =>
        {
            return Some(true_or_false(written, false, ""));
        }
        _ => {}
    }
    let (truth, rest) = ["true", "false"]
        .iter()
        .find_map(|truth| Some((*truth == "true", word.strip_prefix(truth)?)))?;
    let because =
        rest.trim_start().starts_with([',', ';', '-', '–', '—']) || rest.starts_with(" because");
    because.then(|| true_or_false(written, truth, "\n    explanation: and here why"))
}

/// Whether it is said, and not asked: `T` may be a base of DNA, and `right` a side.
fn is_statement(prompt: &str) -> bool {
    let lower = prompt.to_lowercase();
    let named = lower.contains("true") || lower.contains("t or f") || lower.contains("t/f");
    let named = named
        || ["oder falsch", "o falso", "ou faux"]
            .iter()
            .any(|words| lower.contains(words));
    named || prompt.trim_end().ends_with('.') && gaps(prompt).next().is_none()
}

fn true_or_false(written: &str, truth: bool, explanation: &str) -> Amiss {
    Amiss {
        message: format!(
            "`{}` is read as a text that a learner is to type",
            shortened(written)
        ),
        help: format!(
            "for a sentence that is true or not, write\n    answer: {truth}{explanation}\nif it is to be typed, put it in quotes"
        ),
    }
}

fn yes_or_no(written: &str, consent: bool) -> Amiss {
    Amiss {
        message: format!("`{written}` is read as a text that a learner is to type"),
        help: format!(
            "to be picked, write two choices:\n    choices: [Yes, No]\n    answer: {}\nfor a sentence that is true or not, write `answer: true` or `answer: false`\nif it is to be typed, put it in quotes",
            if consent { "Yes" } else { "No" }
        ),
    }
}
