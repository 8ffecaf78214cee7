//! The sets of a teacher, for what they add to a report on a class.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::bail;

use super::notify;
use crate::phrases::report_text;
use crate::quiz::Set;
use crate::report::{Report, material};
use crate::store::home::open_set;
use crate::store::sets::{BUILT_IN, Reached, Source, reached};

/// The sets of a folder.
pub(super) struct Sets<'a> {
    folder: &'a Path,
    own: Vec<Arc<Set>>,
}

impl<'a> Sets<'a> {
    /// Those that can be used. Those that need their author are told, and left out, and so is a second one under the same id.
    ///
    /// # Errors
    ///
    /// When there is no such folder.
    pub(super) fn of(folder: &'a Path) -> anyhow::Result<Self> {
        if !folder.exists() {
            bail!(
                "there is no folder {}; name the one that holds your sets with --sets",
                folder.display()
            );
        }
        let mut known = BTreeMap::<String, (PathBuf, Arc<Set>)>::new();
        for reached in reached(&[folder.to_owned()]) {
            match reached {
                Reached::Nothing { folder, why } => {
                    notify(&format!("{}: {why}", folder.display()));
                }
                Reached::File(file) => match open_set(&Source::File(file.clone())) {
                    Ok(set) => take(&mut known, file, set),
                    Err(needs_author) => notify(&report_text::set_left_out(&needs_author.path)),
                },
            }
        }
        let own = known.into_values().map(|(_, set)| set).collect();
        Ok(Self { folder, own })
    }

    /// Adds what they say, and those that are built in. Sets that are among neither are told.
    pub(super) fn add_to(self, report: &mut Report) {
        let built_in = built_in(report, &self.own);
        let all = [self.own, built_in].concat();
        material::add(report, &all);
        let is_known = |id: &str| all.iter().any(|set| set.id == id);
        let ids = report.sets.iter().map(|set| set.id.as_str());
        let unknown: Vec<&str> = ids.filter(|id| !is_known(id)).collect();
        if !unknown.is_empty() {
            let folder = self.folder.display().to_string();
            notify(&report_text::not_among(&folder, &unknown));
        }
    }
}

fn take(known: &mut BTreeMap<String, (PathBuf, Arc<Set>)>, file: PathBuf, set: Arc<Set>) {
    match known.entry(set.id.clone()) {
        Entry::Vacant(place) => {
            place.insert((file, set));
        }
        Entry::Occupied(first) => {
            let [first, second] = [&first.get().0, &file].map(|file| file.display().to_string());
            notify(&report_text::same_id(&set.id, &first, &second));
        }
    }
}

/// The sets that are built in and were practised, but for those that the teacher has under the same name.
fn built_in(report: &Report, own: &[Arc<Set>]) -> Vec<Arc<Set>> {
    let is_asked = |id: &str| report.set(id).is_some() && own.iter().all(|set| set.id != id);
    let asked = (0..BUILT_IN.len()).map(Source::BuiltIn);
    let asked = asked.filter(|source| is_asked(source.name().trim_end_matches(".yaml")));
    asked.filter_map(|source| open_set(&source).ok()).collect()
}
