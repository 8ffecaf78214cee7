//! What is said to a line that is no response: what would be one. It never blames, and says what was not counted.

use super::answer::gap;
use super::{counted, sentence};
use crate::grading::NotAResponse;
use crate::quiz::Kind;
use crate::text::number::Decimal;

/// Said when a line is no response: what would be one.
#[must_use]
pub fn not_a_try(reason: &NotAResponse, kind: &Kind, decimal: Decimal) -> String {
    match reason {
        NotAResponse::Empty => nothing_there(kind).to_owned(),
        NotAResponse::NoSuchChoice { what } => not_in_the_list(what, kind),
        NotAResponse::NeitherTrueNorFalse => "This one takes true or false.".to_owned(),
        NotAResponse::NotANumber => {
            let (like, sign) = if decimal == Decimal::Comma {
                ("0,75", "comma")
            } else {
                ("0.75", "point")
            };
            format!(
                "This one takes a number in digits, such as 12, {like} or 3/4, with a {sign} and no other words. {UNCOUNTED}"
            )
        }
        NotAResponse::OtherUnit { unit } => {
            format!(
                "This one is asked in {unit}. Give it in {unit}, or the number alone. {UNCOUNTED}"
            )
        }
        NotAResponse::Incomplete { missing } => incomplete(*missing, kind),
        NotAResponse::NoSuchPair { what } => format!(
            "“{what}” is no pair here. Type each number with the letter of its partner, such as 1b 2a. {UNCOUNTED}"
        ),
        NotAResponse::Twice { what } => {
            format!("“{what}” is there twice. Each one goes in once. {UNCOUNTED}")
        }
        NotAResponse::InBlank { blank, reason } => {
            let reason = not_a_try(reason, kind, decimal);
            if kind.parts() > 1 {
                format!("{}: {reason}", gap(*blank))
            } else {
                reason
            }
        }
    }
}

const UNCOUNTED: &str = "That was not counted as a try.";

fn not_in_the_list(what: &str, kind: &Kind) -> String {
    let listed = kind.listed();
    if matches!(kind, Kind::Order(_)) {
        return format!(
            "“{what}” is not in the list. Give all the numbers from 1 to {listed} in order, with spaces between. {UNCOUNTED}"
        );
    }
    let several = if matches!(kind, Kind::Select(_)) {
        "; for several, put ; between"
    } else {
        ""
    };
    format!(
        "“{what}” is not in the list. Take a number from 1 to {listed}, or the words of a choice{several}."
    )
}

fn incomplete(missing: usize, kind: &Kind) -> String {
    let (one, many) = match kind {
        Kind::Order(_) => (
            "item is not in your order yet",
            "items are not in your order yet",
        ),
        Kind::Match(_) => ("is still without a partner", "are still without a partner"),
        _ => ("gap is still empty", "gaps are still empty"),
    };
    format!("{}. {UNCOUNTED}", sentence(&counted(missing, one, many)))
}

const fn nothing_there(kind: &Kind) -> &'static str {
    match kind {
        Kind::Choice(_) | Kind::TrueFalse(_) => "Pick one first.",
        Kind::Select(_) => "Pick all that fit first.",
        Kind::Text(_) | Kind::Number(_) => "Type your answer first.",
        Kind::Blanks(_) => "Fill the gap first.",
        Kind::Order(_) => "Put them in order first.",
        Kind::Match(_) => "Find the partners first.",
    }
}
