//! What is said to a line that is no response: what would be one. It never blames, and says what was not counted.

use super::answer::gap;
use super::sentence;
use super::words::File;
use crate::grading::NotAResponse;
use crate::quiz::Kind;
use crate::text::number::Decimal;

const WORDS: File = File::Refusal;

/// Said when a line is no response: what would be one.
#[must_use]
pub fn not_a_try(reason: &NotAResponse, kind: &Kind, decimal: Decimal) -> String {
    match reason {
        NotAResponse::Empty => nothing_there(kind).to_owned(),
        NotAResponse::NoSuchChoice { what } => not_in_the_list(what, kind),
        NotAResponse::NeitherTrueNorFalse => WORDS.text("true-or-false").to_owned(),
        NotAResponse::NotANumber => {
            let key = match decimal {
                Decimal::Comma => "digits-with-comma",
                Decimal::Point => "digits-with-point",
            };
            WORDS.text(key).to_owned()
        }
        NotAResponse::OtherUnit { unit } => WORDS.say("other-unit", &[("unit", unit.into())]),
        NotAResponse::Incomplete { missing } => incomplete(*missing, kind),
        NotAResponse::NoSuchPair { what } => WORDS.say("no-such-pair", &[("what", what.into())]),
        NotAResponse::Twice { what } => WORDS.say("twice", &[("what", what.into())]),
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

fn not_in_the_list(what: &str, kind: &Kind) -> String {
    let key = match kind {
        Kind::Order(_) => "no-such-item",
        Kind::Select(_) => "no-such-choices",
        Kind::Choice(_)
        | Kind::TrueFalse(_)
        | Kind::Text(_)
        | Kind::Number(_)
        | Kind::Blanks(_)
        | Kind::Match(_) => "no-such-choice",
    };
    WORDS.say(
        key,
        &[("what", what.into()), ("listed", kind.listed().into())],
    )
}

fn incomplete(missing: usize, kind: &Kind) -> String {
    let key = match kind {
        Kind::Order(_) => "items-missing",
        Kind::Match(_) => "partners-missing",
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Text(_)
        | Kind::Number(_)
        | Kind::Blanks(_) => "gaps-missing",
    };
    sentence(&WORDS.say(key, &[("missing", missing.into())]))
}

fn nothing_there(kind: &Kind) -> &'static str {
    match kind {
        Kind::Choice(_) | Kind::TrueFalse(_) => WORDS.text("pick-one"),
        Kind::Select(_) => WORDS.text("pick-all"),
        Kind::Text(_) | Kind::Number(_) => WORDS.text("type-it"),
        Kind::Blanks(_) => WORDS.text("fill"),
        Kind::Order(_) => WORDS.text("put-in-order"),
        Kind::Match(_) => WORDS.text("find-partners"),
    }
}
