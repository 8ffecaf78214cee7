//! What lies in a class folder beside the folders of learners, as far as its teacher has to know of it. It is read by [`super::records`];
//! what stands here says what could not be read, and what may have been put together that is of two.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::journals::{self, Journal, is_named_like_one};
use super::opening::open_no_link;
use crate::journal::Event;
use crate::report::fold::identity;

/// How packed files end.
const PACKED: [&str; 9] = ["zip", "gz", "tgz", "tar", "7z", "rar", "bz2", "xz", "zst"];

/// Files that somebody may have meant as a record and that cannot be read as they are: packed, as mail and learning platforms hand files on,
/// or with an ending behind the one of a record. By name.
#[must_use]
pub fn packed(folder: &Path) -> Vec<PathBuf> {
    files(folder, is_like_a_record)
}

fn is_like_a_record(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_meant = PACKED.contains(&ending) || name.contains(".jsonl");
    is_meant && !name.starts_with('.') && !is_named_like_one(path)
}

fn files(folder: &Path, is_one: fn(&Path) -> bool) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let mut found: Vec<PathBuf> = paths
        .filter(|path| is_one(path) && path.is_file())
        .collect();
    found.sort();
    found
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
#[must_use]
pub fn alike(folder: &Path) -> Vec<Alike> {
    let files = files(folder, is_named_like_one);
    if files.len() < 2 {
        return Vec::new();
    }
    let mut known = BTreeMap::<String, (PathBuf, HashSet<u128>)>::new();
    let mut found = Vec::new();
    for file in files {
        for (learner, ids) in ids_in(&file) {
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
