//! A second colon on the line of a pair: in its key, or in what stands behind it. It looks at lines below `feedback`, `match` and
//! `misconceptions` alone.

use super::super::lines::{Field, Line, lines_above};
use super::{characters, colon, corrected, first, in_quotes, inside_curly, over, replaced, slip};
use crate::diagnostic::{Diagnostic, Span};
use crate::text::words::shortened;

/// `1: oxygen: Swapped?` below `feedback:`: a key of two parts, which an equals sign joins, where a question has parts; else what is said
/// holds the second colon, as in any other field of pairs.
pub(super) fn with_colon(source: &str, line: Line<'_>, at: usize) -> Option<Diagnostic> {
    let field = line
        .field()
        .filter(|field| at > field.name_at + field.name.len() && !line.is_item())?;
    let mut above = lines_above(source, line).take(MOST_PAIRS);
    let above = above.find(|above| above.column() < line.column())?;
    let below = above.plain_field().filter(|below| below.value.is_empty())?;
    if !matches!(below.name, "feedback" | "match" | "misconceptions") {
        return None;
    }
    let second = field.value.split_once(": ").map_or("", |(_, rest)| rest);
    if second.starts_with(['"', '\'', '[', '{', '|', '>']) {
        return None;
    }
    let parts = || first::stands_beside(source, above, &["match", "blanks", "order"]);
    if below.name == "feedback" && second.split(' ').count() <= 4 && parts() {
        return Some(joined_key(line, field, at));
    }
    if over::lines(source, line).is_some() {
        return None;
    }
    let end = line.start + line.text.trim_end().len();
    let value = field.value.trim_end();
    let inner = inside_curly(value).unwrap_or(value);
    let mended = replaced(line, field.value_at, end, &in_quotes(inner));
    let told = slip(characters(source, at, 1), colon::IN_TEXT).label("this colon");
    let advice = format!(
        "put what stands behind `{}` in quotes",
        shortened(field.name)
    );
    Some(told.help(corrected(&advice, &mended)))
}

/// So many pairs are looked at for the field that they belong to.
const MOST_PAIRS: usize = 40;

/// What is said of a key of two parts.
fn joined_key(line: Line<'_>, field: Field<'_>, at: usize) -> Diagnostic {
    let lead = " ".repeat(line.column());
    let joined = format!("{lead}{} = {}", field.name, field.value);
    let told = slip(
        Span::new(at, at + 1),
        "a colon ends the answer that feedback is for, and here are two",
    )
    .label("this colon");
    told.help(corrected(
        "join the two parts of the answer with `=`; or, if the first colon ends it, put the text in quotes",
        &joined,
    ))
}
