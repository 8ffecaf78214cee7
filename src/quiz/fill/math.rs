//! Where a text has TeX mathematics, and which groups it has there.
//!
//! The rule is pulldown-cmark's for `$…$`, a little simpler: the opening `$` has no space after it, the next `$` closes
//! it and has no space before it, and neither has a backslash; the braces between them are in pairs. `$…$` stands on one
//! line, `$$…$$` in one paragraph. So "$5 and $6" is money. A `$` in a group, or in code, is a `$` like any other: no text
//! is looked through more than once.

use std::ops::Range;

use super::Part;

/// The end of the mathematics that the `$` at `start` opens, if it opens any.
pub(super) fn end(text: &str, start: usize) -> Option<usize> {
    let rest = &text[start..];
    if let Some(inner) = rest.strip_prefix("$$") {
        let length = close(inner, "$$", "\n\n")?;
        return Some(start + 2 + length + 2);
    }
    let inner = &rest[1..];
    let length = close(inner, "$", "\n")?;
    let written = &inner[..length];
    let spaced = |sign: char| sign.is_ascii_whitespace();
    let sound = !written.is_empty() && !written.starts_with(spaced) && !written.ends_with(spaced);
    sound.then_some(start + 1 + length + 1)
}

/// Where `mark` stands before `stop`, in no group; none when a brace or another `$` comes first.
fn close(text: &str, mark: &str, stop: &str) -> Option<usize> {
    let mut depth = 0_u32;
    let mut at = 0;
    while let Some(found) = text[at..].find(['{', '}', '$', '\\', '\n']) {
        at += found;
        match text.as_bytes()[at] {
            b'\\' => at += escaped(&text[at + 1..]),
            b'{' => depth += 1,
            b'}' => depth = depth.checked_sub(1)?,
            b'$' => return (depth == 0 && text[at..].starts_with(mark)).then_some(at),
            b'\n' if text[at..].starts_with(stop) => return None,
            _ => {}
        }
        at += 1;
    }
    None
}

/// How many bytes a backslash takes with it: a sign that would mean something without.
fn escaped(after: &str) -> usize {
    usize::from(after.starts_with(['{', '}', '$', '\\']))
}

/// The mathematics in `of`, its `$` included, in parts that cover it: its innermost groups, and what stands around them.
pub(super) fn parts(text: &str, of: Range<usize>) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut begun = of.start;
    let mut open = None;
    let mut at = of.start;
    while let Some(found) = text[at..of.end].find(['{', '}', '\\']) {
        at += found;
        match text.as_bytes()[at] {
            b'\\' => at += escaped(&text[at + 1..of.end]),
            b'{' => open = Some(at),
            _ => {
                if let Some(start) = open.take() {
                    parts.push(Part::Text(begun..start));
                    parts.push(Part::Group(start..at + 1));
                    begun = at + 1;
                }
            }
        }
        at += 1;
    }
    parts.push(Part::Text(begun..of.end));
    parts
}
