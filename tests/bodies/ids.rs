//! Whatever bytes a set's file holds: where ids can be written, they are written once.

use notyet::quiz::add_ids::add_ids;

/// Writes the missing ids: where that can be done at all, nothing is missing then.
pub(crate) fn ids(bytes: &[u8]) {
    if let Ok(with_ids) = add_ids(bytes, "set.yaml") {
        let again = add_ids(with_ids.text.as_bytes(), "set.yaml");
        assert!(again.is_ok_and(|again| again.added.is_empty()));
    }
}
