//! What a comma between curly brackets tears apart: `{a: 2, 3, 4}` is read as `a: 2` and the names `3` and `4`. It says one slip
//! of them all.

use super::names::slipped;
use crate::diagnostic::Span;
use crate::quiz::formula::check_name;
use crate::quiz::read::notes::Notes;
use crate::quiz::vary::otherwise;
use crate::quiz::yaml::{Entry, Value};

/// Reports the source of this name when the names `after` it are the rest of it; gives how many of them are.
pub(super) fn torn(notes: &mut Notes<'_>, entry: &Entry<'_>, after: &[Entry<'_>]) -> usize {
    let empty = |entry: &&Entry<'_>| matches!(entry.node.value, Value::Empty);
    let count = after.iter().take_while(empty).count();
    let Some(last) = count.checked_sub(1).map(|last| &after[last]) else {
        return 0;
    };
    let Some(first) = entry.node.text() else {
        return 0;
    };
    // `{a: 2..9, b}` lacks what `b` is drawn from.
    let named = |entry: &Entry<'_>| check_name(&entry.name.text).is_ok();
    if after[..count].iter().all(named) && check_name(&first.text).is_err() {
        return 0;
    }
    let at = Span::new(entry.node.at.start, last.name_at.end);
    let text = notes.slice(at);
    let Some(slip) = otherwise(text) else {
        return 0;
    };
    slipped(notes, at, text, &slip);
    count
}
