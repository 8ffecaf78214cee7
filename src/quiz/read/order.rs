//! Items to be put in order. As they are written is right.

use super::notes::Notes;
use super::{MOST_PARTS, labelled, too_many, twice};
use crate::diagnostic::Code;
use crate::quiz::yaml::Entry;
use crate::quiz::{Kind, Words};

/// Reads the items in their right order.
pub(super) fn kind(notes: &mut Notes<'_>, entry: &Entry<'_>) -> Option<Kind> {
    let listed = notes.list("order", &entry.node)?;
    if let Some(first) = listed.get(MOST_PARTS) {
        too_many(notes, "order", listed.len(), first.at);
        return None;
    }
    if labelled::in_list(notes, listed) {
        return None;
    }
    let items: Vec<Words> = notes.words_list("order", &entry.node);
    twice(notes, &items, "two items say the same");
    if listed.len() < 2 {
        let problem = notes
            .problem(
                Code::WrongType,
                entry.name_at,
                "there is only one item to put in order",
            )
            .label("this list");
        notes.add(problem.help("write at least two items, in their right order"));
        return None;
    }
    (items.len() == listed.len()).then_some(Kind::Order(items))
}
