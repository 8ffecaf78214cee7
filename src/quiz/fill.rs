//! Texts with `{…}` in them: where the formulas stand, and the text with their values. It draws nothing, and it knows
//! nothing of a text but its braces and its mathematics.
//!
//! `{{` and `}}` are braces, and a lone `}` stays. Within TeX mathematics (see `math`) braces are TeX's own: a group such as
//! `{a}` is filled only where it is a formula over the drawn names, and its braces stay, so that `$\frac{a}{b}$` becomes
//! `$\frac{70}{3}$`, and `$\text{km}$` and `$\frac{1}{2}$` are left alone.

use std::borrow::Cow;
use std::ops::Range;

use super::formula::{Broken, Formula, Slip, Values};
use crate::text::number::Decimal;

mod math;
mod shown;
mod template;

pub use shown::{exact, shown};
pub(super) use template::Template;

/// A formula in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Hole {
    /// Where it stands in the text, with its braces.
    pub at: Range<usize>,
    /// What stands between the braces; its places are those of the whole text.
    pub formula: Formula,
    /// Whether its braces are TeX's, and stay.
    pub in_math: bool,
}

/// Why a text cannot be filled.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FillError {
    /// Something in the text is to be mended.
    #[error(transparent)]
    Slip(#[from] Slip),
    /// A formula gives nothing for these values.
    #[error("{broken}")]
    Broken {
        /// Where it stands in the text, with its braces.
        at: Range<usize>,
        /// Why.
        broken: Broken,
    },
}

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq)]
enum Part {
    /// Stays as it is.
    Text(Range<usize>),
    /// `{{` or `}}`: the brace that is meant.
    Brace(char),
    /// `{…}` outside of mathematics, with its braces.
    Hole(Range<usize>),
    /// A group without groups in it, in mathematics, with its braces.
    Group(Range<usize>),
    /// A `{` that nothing closes before the next one, and everything after it.
    Open(Range<usize>),
}

/// Every formula in a text, for checking: outside of mathematics whatever stands in braces, within it what is a formula
/// over `names`.
///
/// # Errors
///
/// The first slip, with its place in `text`.
pub fn holes(text: &str, names: &[&str]) -> Result<Vec<Hole>, Slip> {
    let known = |name: &str| names.contains(&name);
    let holes = parts(text)
        .into_iter()
        .map(|part| hole(text, &part, &known));
    holes.filter_map(Result::transpose).collect()
}

/// The text with the value of every formula in its place.
///
/// # Errors
///
/// Says what is to be mended in the text, or which formula gives nothing for these values.
pub fn fill<'t>(
    text: &'t str,
    values: &Values,
    decimal: Decimal,
) -> Result<Cow<'t, str>, FillError> {
    let known = |name: &str| values.get(name).is_some();
    Ok(match Template::of(text, &known)? {
        Some(template) => Cow::Owned(template.fill(text, values, decimal)?),
        None => Cow::Borrowed(text),
    })
}

/// The text for where no numbers are drawn, such as lists and slugs: formulas without their braces, `{{` as `{`.
#[must_use]
pub fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    for part in parts(text) {
        match part {
            Part::Hole(at) => bare.push_str(text[inside(&at)].trim()),
            other => push_as_is(&mut bare, text, &other),
        }
    }
    bare
}

/// The text for its author, where no numbers are drawn: formulas in their braces, as they are written, and `{{` as `{`.
#[must_use]
pub fn in_braces(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for part in parts(text) {
        push_as_is(&mut written, text, &part);
    }
    written
}

/// Where a lone `}` stands, outside of mathematics: it closes nothing, and stays.
pub(super) fn unopened(text: &str) -> impl Iterator<Item = usize> {
    // Most texts have none, and need not be taken apart.
    let parts = if text.contains('}') {
        parts(text)
    } else {
        Vec::new()
    };
    parts.into_iter().flat_map(|part| match part {
        Part::Text(at) => {
            let found = text[at.clone()].match_indices('}');
            found.map(|(place, _)| at.start + place).collect()
        }
        _ => Vec::new(),
    })
}

impl Hole {
    /// What stands in its place for these values.
    fn filled(&self, values: &Values, decimal: Decimal) -> Result<String, FillError> {
        let value = self
            .formula
            .value(values)
            .map_err(|broken| FillError::Broken {
                at: self.at.clone(),
                broken,
            })?;
        let shown = shown(&value, decimal);
        Ok(if self.in_math {
            format!("{{{shown}}}")
        } else {
            shown
        })
    }
}

/// The formula of a part, if it is one.
fn hole(text: &str, part: &Part, known: &impl Fn(&str) -> bool) -> Result<Option<Hole>, Slip> {
    match part {
        Part::Text(_) | Part::Brace(_) => Ok(None),
        Part::Hole(at) => Ok(Some(Hole {
            at: at.clone(),
            formula: Formula::parse_part(text, inside(at))?,
            in_math: false,
        })),
        Part::Group(at) => Ok(group(text, at, known)),
        Part::Open(at) => Err(Slip::new(
            at.start..at.start + 1,
            "this brace is never closed",
            "add `}` after the formula, or write `{{` if a brace is meant",
        )),
    }
}

/// A group of TeX's as a formula, where it uses the names and nothing but them.
fn group(text: &str, at: &Range<usize>, known: &impl Fn(&str) -> bool) -> Option<Hole> {
    let formula = Formula::parse_part(text, inside(at)).ok()?;
    let ours = formula.names().next().is_some() && formula.names().all(|(name, _)| known(name));
    ours.then(|| Hole {
        at: at.clone(),
        formula,
        in_math: true,
    })
}

/// What stands between the braces.
const fn inside(at: &Range<usize>) -> Range<usize> {
    at.start + 1..at.end - 1
}

fn push_as_is(out: &mut String, text: &str, part: &Part) {
    match part {
        Part::Brace(brace) => out.push(*brace),
        Part::Text(at) | Part::Hole(at) | Part::Group(at) | Part::Open(at) => {
            out.push_str(&text[at.clone()]);
        }
    }
}

/// The text in parts that cover it.
fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut at = 0;
    // Where what stays as it is began.
    let mut begun = 0;
    while let Some(found) = text[at..].find(['{', '}', '$', '\\']) {
        let start = at + found;
        let Some((part, end)) = one(text, start) else {
            at = start + stays(&text[start..]);
            continue;
        };
        parts.push(Part::Text(begun..start));
        match part {
            Some(part) => parts.push(part),
            None => parts.extend(math::parts(text, start..end)),
        }
        (at, begun) = (end, end);
    }
    parts.push(Part::Text(begun..text.len()));
    parts
}

/// The part that begins with the sign at `start`, and its end; no part, but an end, for mathematics.
fn one(text: &str, start: usize) -> Option<(Option<Part>, usize)> {
    let rest = &text[start..];
    let brace = |brace| Some((Some(Part::Brace(brace)), start + 2));
    match rest.as_bytes()[0] {
        b'{' if rest.starts_with("{{") => brace('{'),
        b'}' if rest.starts_with("}}") => brace('}'),
        b'{' => Some(
            match rest[1..].find(['{', '}']).map(|length| start + 1 + length) {
                Some(end) if text[end..].starts_with('}') => {
                    (Some(Part::Hole(start..end + 1)), end + 1)
                }
                _ => (Some(Part::Open(start..text.len())), text.len()),
            },
        ),
        b'$' => math::end(text, start).map(|end| (None, end)),
        _ => None,
    }
}

/// How many bytes a sign that is no part takes: a `$` after a backslash begins nothing.
fn stays(rest: &str) -> usize {
    if rest.starts_with("\\$") || rest.starts_with("\\\\") {
        2
    } else {
        1
    }
}

#[cfg(test)]
mod tests;
