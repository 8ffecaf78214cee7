//! The words of a text around its code and formulas: dollars without a partner, and TeX without dollars.

use super::{Sort, Stray};
use crate::text::tex::{is_command, is_tex};

/// Stands for code or a formula.
pub(super) const INLINE: char = '\u{e000}';
/// Stand for signs with a backslash before them: `\$`, `\(`, `\)`, `\[`, `\]`.
const DOLLAR: char = '\u{e001}';
const ROUND: [char; 2] = ['\u{e002}', '\u{e003}'];
const SQUARE: [char; 2] = ['\u{e004}', '\u{e005}'];

/// What stands for this sign where it has a backslash before it.
pub(super) const fn escaped(sign: char) -> Option<char> {
    Some(match sign {
        '$' => DOLLAR,
        '(' => ROUND[0],
        ')' => ROUND[1],
        '[' => SQUARE[0],
        ']' => SQUARE[1],
        _ => return None,
    })
}

/// Adds the stray marks of these words: what is found first explains the others.
pub(super) fn strays(words: &str, found: &mut Vec<Stray>) {
    let lines = || words.lines().filter(|line| !line.is_empty());
    let stray = lines()
        .find_map(spaced)
        .or_else(|| lines().find_map(torn))
        .or_else(|| lines().find_map(lone_dollar))
        .or_else(|| lines().find_map(bracketed))
        .or_else(|| lines().find_map(bare));
    found.extend(stray);
}

/// `$ x^2 $`.
fn spaced(line: &str) -> Option<Stray> {
    let (before, rest) = line.split_once('$')?;
    let (inner, after) = rest.split_once('$')?;
    let tex = inner.trim();
    let is_price = before
        .trim_end()
        .ends_with(|sign: char| sign.is_ascii_digit());
    let is_apart = inner.starts_with(' ') || inner.ends_with(' ');
    let formula = has_tex(tex) || tex.contains(['=', '+']) || is_letter(tex);
    let found = is_apart && !is_price && formula && is_tex(None, tex, None);
    let next_price = after.starts_with(|sign: char| sign.is_ascii_digit());
    (found && !next_price).then(|| Stray {
        written: format!("${inner}$"),
        sort: Sort::Spaced,
    })
}

/// `$\frac{1}{2$`: two dollars around TeX of which something is missing.
fn torn(line: &str) -> Option<Stray> {
    let (_, rest) = line.split_once('$')?;
    let (inner, _) = rest.split_once('$')?;
    let close = !inner.starts_with(' ') && !inner.ends_with(' ') && !inner.contains(INLINE);
    (close && command(inner).is_some()).then(|| Stray {
        written: format!("${inner}$"),
        sort: Sort::Formula,
    })
}

fn is_letter(text: &str) -> bool {
    let mut signs = text.chars();
    signs.next().is_some_and(char::is_alphabetic) && signs.next().is_none()
}

/// A dollar that has no partner on its line, with TeX on the side where the formula would be.
fn lone_dollar(line: &str) -> Option<Stray> {
    let mut dollars = line.match_indices('$').map(|(at, _)| at);
    let at = dollars.next()?;
    if dollars.next().is_some() {
        return None;
    }
    let (before, after) = (&line[..at], &line[at + 1..]);
    let opens = !after.is_empty() && !after.starts_with(char::is_whitespace);
    let closes = !before.is_empty() && !before.ends_with(char::is_whitespace);
    let near = |words: &str| words.split(INLINE).next().unwrap_or_default().to_owned();
    let ahead = near(after);
    let behind = before.rsplit(INLINE).next().unwrap_or_default();
    let written = if opens && (has_tex(&ahead) || begins_formula(&ahead)) {
        format!("${}", first_words(&ahead))
    } else if closes && has_tex(behind) {
        format!("{}$", last_word(behind))
    } else {
        return None;
    };
    Some(Stray {
        written,
        sort: Sort::Dollar,
    })
}

/// `x + 3`, `x = 7`: a letter that stands alone, a sign, and a number or a letter that stands alone.
fn begins_formula(words: &str) -> bool {
    let mut signs = words.chars().filter(|sign| *sign != ' ').peekable();
    let letter = signs.next().is_some_and(|sign| sign.is_ascii_alphabetic());
    let sign = signs.next().is_some_and(|sign| "+-=<>*/".contains(sign));
    let number = signs.next().is_some_and(|sign| sign.is_ascii_digit());
    letter && sign && number && !words.contains([';', '"', '\''])
}

/// A power, an index in braces, or a command.
fn has_tex(words: &str) -> bool {
    let power = words.match_indices('^').any(|(at, _)| {
        let base =
            words[..at].ends_with(|sign: char| sign.is_alphanumeric() || ")}".contains(sign));
        let up = words[at + 1..].starts_with(|sign: char| sign.is_alphanumeric() || sign == '{');
        base && up
    });
    power || words.contains("_{") || command(words).is_some()
}

/// `\(x^2\)`, `\[\frac{1}{2}\]`.
fn bracketed(line: &str) -> Option<Stray> {
    let between = |[open, close]: [char; 2]| {
        let inner = line.split_once(open)?.1.split_once(close)?.0;
        Some(inner.to_owned())
    };
    let round = between(ROUND).filter(|inner| has_tex(inner) || is_tex(None, inner.trim(), None));
    let (inner, signs) = match round {
        Some(inner) => (inner, ["\\(", "\\)"]),
        None => (
            between(SQUARE).filter(|inner| has_tex(inner))?,
            ["\\[", "\\]"],
        ),
    };
    (!inner.contains(INLINE)).then(|| Stray {
        written: format!("{}{inner}{}", signs[0], signs[1]),
        sort: Sort::Brackets(inner.trim().to_owned()),
    })
}

/// `\frac{1}{2}` outside of dollars.
fn bare(line: &str) -> Option<Stray> {
    let at = command(line)?;
    let name = name_at(line, at);
    let end = after_groups(line, at + 1 + name.len());
    Some(Stray {
        written: line[at..end].to_owned(),
        sort: Sort::Bare,
    })
}

/// Where the first command begins: not in a path such as `C:\times`, nor within a word, and not the `\d{2}` of a pattern.
fn command(words: &str) -> Option<usize> {
    words.match_indices('\\').map(|(at, _)| at).find(|at| {
        let before = words[..*at].chars().next_back();
        let path = |sign: char| sign.is_alphabetic() || "\\:/._~%$\"'".contains(sign);
        let name = name_at(words, *at);
        let group = words[at + 1 + name.len()..].starts_with('{');
        let is_one = is_command(name) || (name.len() > 2 && group);
        let goes_on = words[at + 1 + name.len()..].starts_with('\\');
        name.len() > 1 && is_one && !before.is_some_and(path) && !goes_on
    })
}

fn name_at(words: &str, at: usize) -> &str {
    let rest = &words[at + 1..];
    let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    &rest[..length]
}

/// The end of the groups in braces that begin at `at`.
fn after_groups(words: &str, mut at: usize) -> usize {
    while words[at..].starts_with('{') {
        let mut depth = 0_usize;
        let length = words[at..].char_indices().find_map(|(place, sign)| {
            match sign {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            (depth == 0).then_some(place + 1)
        });
        let Some(length) = length else {
            break;
        };
        at += length;
    }
    at
}

/// The beginning of a formula, to the first space after a few signs.
fn first_words(words: &str) -> &str {
    let end = words.find(char::is_whitespace).unwrap_or(words.len());
    &words[..end]
}

fn last_word(words: &str) -> &str {
    words.rsplit(char::is_whitespace).next().unwrap_or_default()
}
