//! What a teacher is told about a formula, and where. It never decides whether something is a slip.

use std::ops::Range;

use super::functions::{FUNCTIONS, Function};
use super::{DEEPEST, Sign, Slip, Token};
use crate::text::words::{SHOWN, shortened};

pub(super) fn empty(at: Range<usize>) -> Slip {
    Slip::new(at, "there is no formula here", "write one, such as `a + 1`")
}

pub(super) fn too_deep(at: Range<usize>) -> Slip {
    let message =
        format!("brackets, powers and signs stand in each other more than {DEEPEST} deep");
    Slip::new(at, message, "split it into several names")
}

pub(super) fn never_closed(open: Range<usize>) -> Slip {
    Slip::new(open, "this bracket is never closed", "add `)`")
}

pub(super) fn not_a_number(at: Range<usize>) -> Slip {
    let help = "write arithmetic here; comparisons belong to `where`";
    Slip::new(at, "a comparison stands where a number is wanted", help)
}

pub(super) fn not_a_condition(at: Range<usize>) -> Slip {
    let help = "compare it with something, such as `a > 0`";
    Slip::new(at, "a number stands where a comparison is wanted", help)
}

/// A function's name without brackets.
pub(super) fn function_alone(name: &str, at: Range<usize>) -> Slip {
    let usage = Function::named(name).map_or("", Function::usage);
    Slip::new(
        at,
        format!("`{name}` is a function and needs brackets"),
        format!("write `{usage}`"),
    )
}

/// A name before a bracket that is no function.
pub(super) fn no_function(name: &str, at: Range<usize>) -> Slip {
    let shown = shortened(name);
    let help = match nearest(name) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "write `{shown} * (…)` to multiply; the functions are {}",
            FUNCTIONS.join(", ")
        ),
    };
    Slip::new(at, format!("there is no function `{shown}`"), help)
}

/// A function with too few or too many numbers.
pub(super) fn count(name: &str, function: Function, at: Range<usize>) -> Slip {
    Slip::new(
        at,
        format!("`{name}` takes {}", function.count()),
        format!("write `{}`", function.usage()),
    )
}

/// Nothing stands where the token of this index should be a number.
pub(super) fn missing(text: &str, tokens: &[Token<'_>], index: usize) -> Slip {
    let token = tokens.get(index);
    let before = index.checked_sub(1).and_then(|index| tokens.get(index));
    match (before, token) {
        (None, None) => empty(0..text.len()),
        (None, Some(token)) if token.sign == Sign::Close => never_opened(token.at.clone()),
        (None, Some(token)) => Slip::new(
            token.at.clone(),
            format!("nothing stands before `{}`", &text[token.at.clone()]),
            "write a number or a name there",
        ),
        (Some(open), None) if open.sign == Sign::Open => never_closed(open.at.clone()),
        (Some(open), Some(close)) if open.sign == Sign::Open && close.sign == Sign::Close => {
            let at = open.at.start..close.at.end;
            Slip::new(
                at,
                "nothing stands in these brackets",
                "write a number or a name there",
            )
        }
        (Some(before), _) => Slip::new(
            before.at.clone(),
            format!("nothing stands after `{}`", &text[before.at.clone()]),
            "write a number or a name there",
        ),
    }
}

/// The token of this index cannot follow what stands before it.
pub(super) fn out_of_place(text: &str, tokens: &[Token<'_>], index: usize) -> Slip {
    let at = tokens[index].at.clone();
    let before = index.checked_sub(1).and_then(|index| tokens.get(index));
    match (&tokens[index].sign, before) {
        (Sign::Close, _) => never_opened(at),
        (Sign::Comma, _) => Slip::new(
            at,
            "a comma cannot stand here",
            "write decimals with a point, such as `1.5`; only functions take several numbers",
        ),
        (Sign::Dots, _) => Slip::new(
            at,
            "a range cannot stand here",
            "a range is written alone, such as `1..10`",
        ),
        (Sign::Name(name), _) if Function::named(name).is_some() && !opens(tokens, index + 1) => {
            function_alone(name, at)
        }
        (Sign::Name("x" | "X"), Some(before)) if tokens.len() > index + 1 => {
            times(text, before, at, &tokens[index + 1])
        }
        (_, Some(before)) => no_sign(text, before, &tokens[index]),
        (_, None) => empty(at),
    }
}

fn opens(tokens: &[Token<'_>], index: usize) -> bool {
    tokens
        .get(index)
        .is_some_and(|token| token.sign == Sign::Open)
}

fn never_opened(at: Range<usize>) -> Slip {
    Slip::new(
        at,
        "this bracket was never opened",
        "take it away, or add `(`",
    )
}

/// Two things side by side, such as `2a`.
fn no_sign(text: &str, left: &Token<'_>, right: &Token<'_>) -> Slip {
    let both = left.at.start..right.at.end;
    let (left, right) = (word(text, left), word(text, right));
    Slip::new(
        both,
        "there is no sign between these two",
        format!("write `{left} * {right}` if they are multiplied"),
    )
}

/// `v x t`, as it is written by hand.
fn times(text: &str, left: &Token<'_>, at: Range<usize>, right: &Token<'_>) -> Slip {
    let (left, right) = (word(text, left), word(text, right));
    Slip::new(
        at,
        "the sign that multiplies is `*`",
        format!("write `{left} * {right}`"),
    )
}

/// What a token stands for in an example.
fn word(text: &str, token: &Token<'_>) -> String {
    match token.sign {
        Sign::Open | Sign::Close => "(…)".to_owned(),
        _ => shortened(&text[token.at.clone()]),
    }
}

/// The function that was most likely meant: at most a third of the letters differ.
fn nearest(name: &str) -> Option<&'static str> {
    let length = name.chars().count();
    if length > SHOWN {
        return None;
    }
    let name = name.to_lowercase();
    let distances = FUNCTIONS.map(|function| (strsim::osa_distance(&name, function), function));
    let near = distances
        .into_iter()
        .filter(|(distance, _)| *distance <= (length / 3).max(1) && *distance < length);
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, function)| function)
}
