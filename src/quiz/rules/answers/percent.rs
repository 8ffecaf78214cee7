//! A number that is asked for in percent. It says nothing of what a percentage is worth.

use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{NumberKey, Question};

/// Words with which a number is asked for in percent.
const IN_PERCENT: &[&str] = &[
    "how many percent",
    "how many per cent",
    "what percent",
    "what per cent",
    "in percent",
    "in per cent",
    "as a percent",
    "as percent",
    "wie viel prozent",
    "wieviel prozent",
    "wie viele prozent",
    "in prozent",
    "qué porcentaje",
    "en porcentaje",
    "cuánto por ciento",
    "quel pourcentage",
    "en pourcentage",
];

/// A number that is asked for in percent: who writes the sign would be told "not yet".
pub(super) fn unsigned(question: &Question, key: &NumberKey) -> Option<Diagnostic> {
    let asked = question.prompt.to_lowercase();
    let in_percent = IN_PERCENT.iter().any(|words| asked.contains(words));
    if !in_percent || key.unit.is_some() || key.written.trim_end().ends_with('%') {
        return None;
    }
    let message = "percent are asked for, and who types the sign `%` would be told “not yet”";
    let problem = Diagnostic::new(Code::AnswerHardToType, key.written.at, message);
    let help = format!(
        "write the sign as the unit, which may be typed or left out:\n    answer: {}\n    unit: \"%\"",
        key.written.trim()
    );
    Some(problem.label("without its sign").help(help))
}
