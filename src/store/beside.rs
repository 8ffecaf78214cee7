//! What lies in a class folder besides records in the folders of learners, as far as its teacher has to know of it. [`super::records`]
//! reads it; what stands here says what cannot be read, and what may have been put together that is of two.

use std::collections::{BTreeMap, HashSet};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::journals::{self, Journal, is_named_like_one};
use super::opening::open_no_link;
use crate::journal::Event;
use crate::report::fold::identity;

/// How packed files end.
const PACKED: [&str; 9] = ["zip", "gz", "tgz", "tar", "7z", "rar", "bz2", "xz", "zst"];

/// Whether somebody may have meant this file as a record that cannot be read as it is: packed, as mail and learning platforms hand files
/// on, or with an ending behind the one of a record.
pub(super) fn is_packed(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_meant = PACKED.contains(&ending) || name.contains(".jsonl");
    is_meant && !name.starts_with('.') && !is_named_like_one(path) && path.is_file()
}

/// Two files that name one learner.
#[derive(Debug, PartialEq, Eq)]
pub struct Alike {
    /// The learner.
    pub learner: String,
    /// The first file of this learner.
    pub first: PathBuf,
    /// One that has no record in common with those before it.
    pub other: PathBuf,
}

/// Files that count as those of one learner, because they name one, and have nothing in common: they may be of two, such as of two who
/// never gave a name and are called `me`. What one learner hands in twice has records in common, unless it is of two sets.
pub(super) fn alike(files: &[PathBuf]) -> Vec<Alike> {
    if files.len() < 2 {
        return Vec::new();
    }
    let mut known = BTreeMap::<String, (PathBuf, HashSet<u128>)>::new();
    let mut found = Vec::new();
    for file in files {
        for (learner, ids) in ids_in(file) {
            let Some((first, before)) = known.get_mut(&learner) else {
                known.insert(learner, (file.clone(), ids));
                continue;
            };
            if before.is_disjoint(&ids) {
                found.push(Alike {
                    learner,
                    first: first.clone(),
                    other: file.clone(),
                });
            }
            before.extend(ids);
        }
    }
    found
}

/// What the records of each learner in a file are known by; nothing of a file that cannot be read.
fn ids_in(file: &Path) -> BTreeMap<String, HashSet<u128>> {
    let mut bytes = Vec::new();
    let read = open_no_link(file).and_then(|mut file| file.read_to_end(&mut bytes));
    let mut journal = Journal::default();
    if read.is_ok() {
        journals::add(&bytes, &mut journal);
    }
    let mut ids = BTreeMap::<String, HashSet<u128>>::new();
    for record in journal.records {
        let own = ids.entry(record.learner).or_default();
        // The heads of two who are called alike are alike when they shared on one day.
        if !matches!(record.entry.event, Event::Shared(_)) {
            own.insert(identity(record.id));
        }
    }
    ids
}
