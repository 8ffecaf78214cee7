//! What learners are called in a report on a class, by the names that their records were folded under.

use std::collections::BTreeMap;

use anyhow::Context;

use super::Whose;
use crate::phrases::report_text;
use crate::report::fold::Fold;
use crate::report::pseudonym::pseudonyms;
use crate::store::key;
use crate::store::records::Records;

/// Their own names: as each chose it, else as it stands beside the record, else as the folder is called. Where two are called alike, the
/// folder stands behind the name.
pub(super) fn own(read: &Records) -> BTreeMap<&str, String> {
    let beside = |folder| read.names.get(folder).map(String::as_str);
    let own: Vec<(&str, &str)> = (read.fold.names())
        .map(|(folder, chosen)| (folder, chosen.or_else(|| beside(folder)).unwrap_or(folder)))
        .collect();
    let mut times = BTreeMap::<&str, usize>::new();
    for (_, name) in &own {
        *times.entry(name).or_default() += 1;
    }
    let shown = |folder: &str, name: &str| {
        if times[name] > 1 && name != folder {
            report_text::one_of_a_name(name, folder)
        } else {
            name.to_owned()
        }
    };
    let each = own.iter();
    each.map(|(folder, name)| (*folder, shown(folder, name)))
        .collect()
}

/// Names that stand for theirs.
///
/// # Errors
///
/// When the key cannot be read or made.
pub(super) fn pseudonymous<'a>(
    fold: &'a Fold,
    whose: &Whose,
) -> anyhow::Result<BTreeMap<&'a str, String>> {
    let data = whose.data()?;
    let key = key::read_or_make(&data).with_context(|| {
        let file = key::file(&data);
        format!("{} cannot be used as the key of pseudonyms", file.display())
    })?;
    Ok(pseudonyms(&key, fold.names().map(|(folder, _)| folder)))
}
