//! What a teacher is told about a formula, and where. It never decides whether something is a slip.

use std::ops::Range;

use super::functions::{FUNCTIONS, Function};
use super::{DEEPEST, Sign, Slip, Token};
use crate::text::units;
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
    if let Some(help) = beyond(name) {
        return Slip::new(at, format!("there is no function `{shown}`"), help);
    }
    let help = match nearest(name) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "write `{shown} * (…)` to multiply; the functions are {}",
            FUNCTIONS.join(", ")
        ),
    };
    Slip::new(at, format!("there is no function `{shown}`"), help)
}

/// What to write for what school has and formulas have not: they are exact, and these are not.
pub(in crate::quiz) fn beyond(name: &str) -> Option<&'static str> {
    match name.to_lowercase().as_str() {
        "pi" | "π" => Some(
            "write `3.14159` for it, and how far off an answer may be, such as `tolerance: 1%`",
        ),
        "sin" | "cos" | "tan" | "log" | "ln" | "exp" => Some(
            "formulas have neither angles nor logarithms: draw from a list of numbers that you have worked out, such as `vary: {a: [0.5, 0.87]}`",
        ),
        "pow" | "power" | "square" | "sqr" => Some("a power is written with `^`, such as `a^2`"),
        _ => None,
    }
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
    let help = beside(text, left, right);
    Slip::new(both, "there is no sign between these two", help)
}

/// What is most likely meant by two things side by side.
fn beside(text: &str, left: &Token<'_>, right: &Token<'_>) -> String {
    let names = [left, right].map(|token| matches!(token.sign, Sign::Name(_)));
    let (left, right) = (word(text, left), word(text, right));
    if let Some((_, sign)) = IN_WORDS
        .iter()
        .find(|(words, _)| words.contains(&right.as_str()))
    {
        return format!("a formula is written in signs: `{sign}`");
    }
    let compares = COMPARING
        .iter()
        .find(|(words, _)| words.contains(&right.as_str()));
    if let Some((_, sign)) = compares {
        return format!(
            "a comparison is written with `{sign}`, in `where` or before a key of `feedback`; an answer is a number, such as `= {left} * 2`"
        );
    }
    let multiplied = format!("write `{left} * {right}` if they are multiplied");
    let is_long = |word: &str| word.chars().nth(2).is_some();
    match names {
        [_, true] if units::is_unit(&right) => format!(
            "a unit stands apart: `unit: {right}` below `answer`, or behind the brace in a text; {multiplied}"
        ),
        [true, true] if is_long(&left) && is_long(&right) => {
            format!("a name is one word: write `{left}_{right}`, in `vary` too; or {multiplied}")
        }
        _ => multiplied,
    }
}

/// Words for signs.
const IN_WORDS: &[(&[&str], &str)] = &[
    (&["times", "mal"], "*"),
    (&["plus"], "+"),
    (&["minus"], "-"),
    (&["over", "divided", "by"], "/"),
    (&["squared"], "^2"),
    (&["cubed"], "^3"),
];

/// Words that compare.
const COMPARING: &[(&[&str], &str)] = &[
    (
        &["bigger", "greater", "larger", "more", "above", "exceeds"],
        ">",
    ),
    (&["smaller", "less", "lower", "fewer", "below"], "<"),
    (&["equals", "equal", "is"], "="),
];

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
