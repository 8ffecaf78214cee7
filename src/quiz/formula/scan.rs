//! A formula as a row of numbers, names and signs, each with its place. It does not know what may follow what.

use std::ops::Range;

use num_bigint::BigInt;

use super::{
    Comparison, DIGITS, LONGEST, Operator, Rational, Slip, Value, begins_name, continues_name,
};

/// One number, name or sign.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::quiz) struct Token<'t> {
    /// What it is.
    pub(in crate::quiz) sign: Sign<'t>,
    /// Where it stands, in bytes.
    pub(in crate::quiz) at: Range<usize>,
}

/// What a token can be.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::quiz) enum Sign<'t> {
    Number(Value),
    Name(&'t str),
    Operator(Operator),
    Comparison(Comparison),
    And,
    Or,
    Not,
    Open,
    Close,
    Comma,
    /// The two points of a range.
    Dots,
}

/// Signs of two characters first: the longest that fits is meant.
const SIGNS: &[(&str, Sign<'static>)] = &[
    ("..", Sign::Dots),
    ("==", Sign::Comparison(Comparison::Equal)),
    ("!=", Sign::Comparison(Comparison::Unequal)),
    ("<=", Sign::Comparison(Comparison::LessOrEqual)),
    (">=", Sign::Comparison(Comparison::GreaterOrEqual)),
    ("=", Sign::Comparison(Comparison::Equal)),
    ("≠", Sign::Comparison(Comparison::Unequal)),
    ("<", Sign::Comparison(Comparison::Less)),
    ("≤", Sign::Comparison(Comparison::LessOrEqual)),
    (">", Sign::Comparison(Comparison::Greater)),
    ("≥", Sign::Comparison(Comparison::GreaterOrEqual)),
    ("+", Sign::Operator(Operator::Add)),
    ("-", Sign::Operator(Operator::Subtract)),
    ("−", Sign::Operator(Operator::Subtract)),
    ("–", Sign::Operator(Operator::Subtract)),
    ("*", Sign::Operator(Operator::Multiply)),
    ("×", Sign::Operator(Operator::Multiply)),
    ("·", Sign::Operator(Operator::Multiply)),
    ("⋅", Sign::Operator(Operator::Multiply)),
    ("/", Sign::Operator(Operator::Divide)),
    ("÷", Sign::Operator(Operator::Divide)),
    ("^", Sign::Operator(Operator::Power)),
    ("(", Sign::Open),
    (")", Sign::Close),
    (",", Sign::Comma),
];

/// What people write that formulas write otherwise.
const OTHERWISE: &[(&str, &str)] = &[
    ("**", "write `^` for a power"),
    ("=>", "write `>=`"),
    ("=<", "write `<=`"),
    ("<>", "write `!=`"),
    ("&", "write `and`"),
    ("|", "write `or`, or `abs(a)` for a distance from 0"),
    ("!", "write `not`, or `!=`"),
    ("%", "write `0.05` for 5 %, or `mod(a, b)` for a remainder"),
    ("√", "write `sqrt(a)`"),
    ("²", "write `^2`"),
    ("³", "write `^3`"),
    ("½", "write `1/2`"),
    ("[", "write `(`"),
    ("]", "write `)`"),
    ("{", "write `(`"),
    ("}", "write `)`"),
    (".", "a decimal has digits after its point, such as `0.5`"),
    (";", "write `,` between the numbers of a function"),
    (":", "write `/` to divide"),
];

/// The tokens of `text[part]`, without one `=` at its beginning.
pub(in crate::quiz) fn scan(text: &str, part: Range<usize>) -> Result<Vec<Token<'_>>, Slip> {
    let within = &text[part.clone()];
    if let Some((first, _)) = within.char_indices().nth(LONGEST) {
        return Err(Slip::new(
            part.start + first..part.end,
            format!("a formula has at most {LONGEST} characters"),
            "split it into several names",
        ));
    }
    let mut rest = within.trim_start();
    rest = rest.strip_prefix('=').unwrap_or(rest).trim_start();
    let mut tokens = Vec::new();
    while !rest.is_empty() {
        let start = part.end - rest.len();
        let (sign, length) = one(rest, start)?;
        let at = start..start + length;
        tokens.push(Token { sign, at });
        rest = rest[length..].trim_start();
    }
    Ok(tokens)
}

/// The token at the beginning of `rest`, and its bytes. `start` is where it stands in the text.
fn one(rest: &str, start: usize) -> Result<(Sign<'_>, usize), Slip> {
    if let Some(found) = number(rest, start) {
        return found;
    }
    if rest.starts_with(begins_name) {
        let end = rest.find(|sign| !continues_name(sign));
        let name = &rest[..end.unwrap_or(rest.len())];
        return Ok((word(name), name.len()));
    }
    if let Some((written, help)) = OTHERWISE[..4].iter().find(|(w, _)| rest.starts_with(w)) {
        return Err(unknown(written, start, help));
    }
    if let Some((written, sign)) = SIGNS.iter().find(|(w, _)| rest.starts_with(w)) {
        return Ok((sign.clone(), written.len()));
    }
    let end = rest.chars().next().map_or(0, char::len_utf8);
    let help = OTHERWISE.iter().find(|(w, _)| *w == &rest[..end]);
    if rest.starts_with(':') && rest.contains("..") {
        let help = "write the name alone here, such as `{v}`, and in `vary` what it is drawn from, such as `vary: {v: 1..5}`";
        return Err(unknown(":", start, help));
    }
    let general = "a formula has numbers, names, `+ - * / ^ ( )` and functions";
    Err(unknown(
        &rest[..end],
        start,
        help.map_or(general, |(_, help)| help),
    ))
}

fn unknown(written: &str, start: usize, help: &str) -> Slip {
    Slip::new(
        start..start + written.len(),
        format!("`{written}` means nothing in a formula"),
        help,
    )
}

/// A name, or a word with a meaning.
fn word(name: &str) -> Sign<'_> {
    match name {
        "and" => Sign::And,
        "or" => Sign::Or,
        "not" => Sign::Not,
        _ => Sign::Name(name),
    }
}

/// `3`, `0.5` or `.5`, where one stands.
fn number(rest: &str, start: usize) -> Option<Result<(Sign<'_>, usize), Slip>> {
    let ones = digits(rest);
    // The points of `1..5` are not the point of a decimal.
    let tenths = rest[ones.len()..]
        .strip_prefix('.')
        .map_or("", |after| digits(after));
    let length = match (ones.len(), tenths.len()) {
        (0, 0) => return None,
        (ones, 0) => ones,
        (ones, tenths) => ones + 1 + tenths,
    };
    if ones.len() + tenths.len() > DIGITS as usize {
        return Some(Err(Slip::new(
            start..start + length,
            format!("a number has at most {DIGITS} digits"),
            "write a smaller number",
        )));
    }
    let value = Value::Exact(decimal(ones, tenths));
    Some(Ok((Sign::Number(value), length)))
}

/// The ASCII digits at the beginning.
fn digits(text: &str) -> &str {
    let end = text.find(|sign: char| !sign.is_ascii_digit());
    &text[..end.unwrap_or(text.len())]
}

/// Digits before and after a point as a fraction.
fn decimal(ones: &str, tenths: &str) -> Rational {
    let mut below = BigInt::from(1);
    for _ in 0..tenths.len() {
        below *= 10;
    }
    let all = format!("{ones}{tenths}");
    let above = BigInt::parse_bytes(all.as_bytes(), 10).unwrap_or_default();
    Rational::new(above, below)
}
