//! The TeX of a set's texts on one line: in Unicode for who sees it, in words for who hears it. Where any part is not known the
//! answer is nothing, and the caller shows the text as it was written. It knows no Markdown and no terminal.
//!
//! Own, because no crate does this under a licence that fits: `unicodeit` replaces one sign after the other and is partly under the
//! LPPL, and the crates that typeset (`katex`, `pulldown-latex`, `latex2mathml`) write HTML or MathML.
//!
//! | written | shown | read aloud |
//! |---|---|---|
//! | `\frac{1}{2}` | ½ | one half |
//! | `\frac{a+1}{b}` | (a + 1)/b | the fraction a plus 1 over b, end of fraction |
//! | `x^2`, `x^{n+1}`, `x_1` | x², xⁿ⁺¹, x₁ | x squared, x to the power of n plus 1, end of power, x index 1 |
//! | `\sqrt{2}`, `\sqrt[3]{a+b}` | √2, ∛(a + b) | the root of 2, the cube root of a plus b, end of root |
//! | `a \le b` | a ≤ b | a less than or equal to b |

mod aloud;
mod parse;
mod scripts;
mod shown;
mod words;

/// The longest text that is read, in bytes: what is longer does not fit on a line.
const LONGEST: usize = 400;

/// The signs that a formula may not end in: then it was a price, a path or a list.
const OPEN_ENDED: &[char] = &[
    '+', '-', '*', '/', ',', ';', ':', '.', '=', '<', '>', '(', '[', '"', '?', '&',
];

/// The text between two dollars in Unicode; nothing where any part of it is not known.
#[must_use]
pub fn shown(tex: &str) -> Option<String> {
    parse::parse(bounded(tex)?).map(|nodes| shown::line(&nodes))
}

/// The text between two dollars in words; nothing where any part of it is not known.
#[must_use]
pub fn aloud(tex: &str) -> Option<String> {
    parse::parse(bounded(tex)?).map(|nodes| aloud::words(&nodes))
}

/// Whether a formula can be shown in Unicode.
#[must_use]
pub fn can_be_shown(tex: &str) -> bool {
    bounded(tex).is_some_and(|tex| parse::parse(tex).is_some())
}

/// The first command of a formula that is not known, without its backslash, and the known one that is nearest.
#[must_use]
pub fn unknown_command(tex: &str) -> Option<(&str, Option<&'static str>)> {
    let name = parse::commands(bounded(tex)?).find(|name| !parse::is_known(name))?;
    let distance = |known: &str| strsim::osa_distance(known, name);
    let nearest = parse::known().min_by_key(|known| distance(known));
    let near = nearest.filter(|known| distance(known) * 2 < name.len().max(3));
    Some((name, near))
}

/// The command, without its backslash, that shows this sign; nothing for one that stands for itself.
#[must_use]
pub fn command(shown: char) -> Option<&'static str> {
    let mut letters = [0; 4];
    let shown: &str = shown.encode_utf8(&mut letters);
    let is_command = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphabetic());
    let mut all = words::SIGNS.iter();
    let found = all.find(|sign| sign.shown == shown && is_command(sign.name));
    found.filter(|_| !shown.is_ascii()).map(|sign| sign.name)
}

/// Whether this is the name of a known command of letters.
#[must_use]
pub fn is_command(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic()) && parse::is_known(name)
}

fn bounded(tex: &str) -> Option<&str> {
    (tex.len() <= LONGEST).then_some(tex)
}

/// Whether what stands between two dollars is TeX, and not money or the name of a variable. `before` and `after` are the signs next
/// to the dollars. It is TeX unless
///
/// - a letter or digit stands right before the first dollar, or a digit right after the second (`US$5`, `$5,$6`; the second is
///   Pandoc's rule too);
/// - it begins or ends in a space, or holds another dollar;
/// - it has neither a command, a power, an index nor a group, and holds a word of three letters or more, two numbers apart by a space,
///   or ends in a sign that wants something after it (`$HOME/$USER`, `$5 each$`).
#[must_use]
pub fn is_tex(before: Option<char>, tex: &str, after: Option<char>) -> bool {
    let hugs = before.is_some_and(char::is_alphanumeric)
        || after.is_some_and(|after| after.is_ascii_digit());
    let spaced = tex.trim() != tex || tex.is_empty();
    !hugs && !spaced && !tex.contains('$') && (tex.contains(['\\', '^', '{']) || is_formula(tex))
}

fn is_formula(tex: &str) -> bool {
    let word = |part: &str| part.chars().count() > 2;
    let has_word = tex.split(|sign: char| !sign.is_alphabetic()).any(word);
    let one_sign = tex.chars().nth(1).is_none();
    !has_word && (one_sign || !tex.ends_with(OPEN_ENDED)) && !has_two_numbers(tex)
}

fn has_two_numbers(tex: &str) -> bool {
    let mut parts = tex.split_whitespace().peekable();
    while let Some(part) = parts.next() {
        let next = parts.peek().copied().unwrap_or_default();
        if part.ends_with(|sign: char| sign.is_alphanumeric())
            && next.starts_with(|sign: char| sign.is_alphanumeric())
        {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests;
