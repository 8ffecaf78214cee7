//! One text for several gaps in the question: `answer: carbon dioxide, oxygen`. Of a question with one gap it says nothing, as one
//! answer can be typed there.

use super::{Amiss, Field, several};
use crate::text::gaps::gaps;

/// What is amiss with one answer where there are several gaps.
pub(super) fn amiss(written: &str, prompt: &str, field: Field<'_>) -> Option<Amiss> {
    let count = gaps(prompt).count();
    if count < 2 || field != Field::Answer {
        return None;
    }
    let words = || written.split_whitespace().collect::<Vec<_>>();
    let fits = |parts: &Vec<&str>| parts.len() == count;
    let parts = several::parts(written)
        .filter(fits)
        .or_else(|| several::both(written).filter(fits))
        .or_else(|| Some(words()).filter(fits));
    let list = parts.map_or_else(
        || "one answer, the next answer".to_owned(),
        |parts| parts.join(", "),
    );
    Some(Amiss {
        message: format!("the question has {count} gaps, and `answer` is one text for all of them"),
        help: format!(
            "write what belongs into each gap in place of `answer`:\n    blanks: [{list}]\nif one text is to be typed, put it in quotes"
        ),
    })
}
