//! The signs of GIFT. A sign behind a backslash is a letter like others, and so is one within a formula: both are set aside here, as
//! letters that no text has, before a block is cut at its signs, and come back after.
//!
//! Moodle knows no formulas: it would cut `$\frac{1}{2}$ {=…}` at the first brace. Files of other programs have such formulas, so
//! what is TeX between dollars, with its braces in pairs, is kept whole. A formula whose signs have backslashes, as Moodle asks, means
//! what Moodle makes of it.

use std::borrow::Cow;

use crate::exchange::markdown::formula;

/// Set aside: this plus the sign. The last of Unicode's planes is for private use, and no font has these.
const ASIDE: u32 = 0x0010_ff00;

/// What a backslash sets aside; `n` is a line break.
const SIGNS: &str = "~=#{}:n\\";

/// Signs that are kept whole in a formula.
const IN_FORMULAS: &str = "~=#{}:->";

fn aside(sign: char) -> char {
    char::from_u32(ASIDE + u32::from(sign)).unwrap_or(sign)
}

/// A line break that was written as `\n`, as it is set aside.
pub(super) const BREAK: char = '\u{10ff0a}';

/// The block with all signs set aside that are letters.
pub(super) fn set_aside(text: &str) -> Cow<'_, str> {
    if memchr::memchr2(b'\\', b'$', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut at = 0;
    while let Some(found) = text[at..].find(['\\', '$']) {
        let place = at + found;
        out.push_str(&text[at..place]);
        at = tex(text, place, &mut out)
            .or_else(|| escape(text, place, &mut out))
            .unwrap_or_else(|| {
                out.push_str(&text[place..=place]);
                place + 1
            });
    }
    out.push_str(&text[at..]);
    Cow::Owned(out)
}

/// A backslash and its sign; gives where they end.
fn escape(text: &str, place: usize, out: &mut String) -> Option<usize> {
    let sign = text[place..].strip_prefix('\\')?.chars().next()?;
    if !SIGNS.contains(sign) {
        return None;
    }
    out.push(if sign == 'n' { BREAK } else { aside(sign) });
    Some(place + 2)
}

/// A formula; gives where it ends.
fn tex(text: &str, place: usize, out: &mut String) -> Option<usize> {
    let (inner, _, end) = formula(text, place)?;
    let whole = &text[place..end];
    let moodles = [r"\{", r"\}", r"\=", r"\~", r"\#", r"\:"]
        .iter()
        .any(|escape| inner.contains(escape))
        || inner
            .match_indices(r"\\")
            .any(|(at, _)| inner[at + 2..].starts_with(|sign: char| sign.is_ascii_alphabetic()));
    let braces = inner.contains('{') && !inner.contains(r"\{");
    if moodles && !braces
        || inner.contains(['~', '#', '\n'])
        || inner.contains("->")
        || !in_pairs(inner)
    {
        return None;
    }
    let kept = whole.chars().map(|sign| {
        if IN_FORMULAS.contains(sign) || sign == '\\' {
            aside(sign)
        } else {
            sign
        }
    });
    out.extend(kept);
    Some(end)
}

/// Whether each brace has its partner.
fn in_pairs(tex: &str) -> bool {
    let mut depth = 0_i32;
    for sign in tex.chars() {
        depth += match sign {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}

/// The text with all that was set aside back, but for line breaks that were written as `\n`.
pub(super) fn back(text: &str) -> Cow<'_, str> {
    // The first byte of all that is set aside.
    if memchr::memchr(0xf4, text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let back = text
        .chars()
        .map(|sign| match u32::from(sign).checked_sub(ASIDE) {
            Some(code @ 0x20..0x7f) => char::from_u32(code).unwrap_or(sign),
            _ => sign,
        });
    back.collect()
}

/// The text with a backslash before each sign of the format.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for sign in text.chars() {
        match sign {
            '\n' => out.push_str("\\n"),
            '~' | '=' | '#' | '{' | '}' | ':' | '\\' => {
                out.push('\\');
                out.push(sign);
            }
            _ => out.push(sign),
        }
    }
    out
}
