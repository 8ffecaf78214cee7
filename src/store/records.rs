//! Reads the records of a class: a folder a learner, with their `.jsonl` files in it. Each file is read once, into the same memory, and
//! folded as it is read; the learners are spread over all cores. Nothing is written and nothing is remembered.
//!
//! Links, what is no file and what is too long for a record are refused. Other than in a learner's own journal, a file may belong to someone
//! else: learners hand theirs in. Files that lie in the class folder itself belong to the learners named in them.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::beside::{self, Alike};
use super::cores;
use super::journals::{self, Journal};
use super::learners::kept_name;
use super::opening::IS_A_LINK;
use crate::journal::Record;
use crate::report::fold::{Depth, Doubled, Ended, Fold};

mod found;
mod in_two;
mod page;

use found::{Found, found, is_meant, listed, name_of};
pub use in_two::InTwo;
use page::Page;

/// What the records of a class come to.
#[derive(Debug)]
pub struct Records {
    /// All that was counted.
    pub fold: Fold,
    /// By the name of a learner's folder, or the learner's own: the name that stands beside the record, where there is one.
    pub names: BTreeMap<String, String>,
    /// Files and folders that were left out, and why.
    pub refused: Vec<(PathBuf, String)>,
    /// Folders with something in them that is no record.
    pub without: Vec<PathBuf>,
    /// Files beside records that may be meant as some, and cannot be read as they are.
    pub packed: Vec<PathBuf>,
    /// What stands in the records of two learners, and counts once.
    pub doubled: Vec<Doubled>,
    /// What was read.
    found: Found,
}

impl Records {
    /// Files that count as those of one learner, and may be of two.
    #[must_use]
    pub fn alike(&self) -> Vec<Alike> {
        beside::alike(&self.found.files)
    }

    /// The files that hold what stands in the records of two learners.
    #[must_use]
    pub fn in_two(&self) -> Vec<InTwo<'_>> {
        let doubled = self.doubled.iter();
        doubled
            .map(|doubled| InTwo::new(doubled, &self.found))
            .collect()
    }
}

/// Why there is nothing to report.
#[derive(Debug, thiserror::Error)]
pub enum NoRecords {
    /// There is no such folder.
    #[error("there is no folder {}; name the one that holds a folder for each learner", .0.display())]
    NoFolder(PathBuf),
    /// It is a file.
    #[error("{} is a file; name the folder that holds a folder for each learner", .0.display())]
    File(PathBuf),
    /// Its entries cannot be listed.
    #[error("{} cannot be read: {}", .0.display(), .1)]
    Unreadable(PathBuf, io::Error),
    /// There is nothing in it.
    #[error("{} is empty; put a folder for each learner into it, with the files they shared (notyet share) or their journals", .0.display())]
    Empty(PathBuf),
    /// There is something in it, but no record.
    #[error("there is no record in {}; each learner's folder in it has to hold the files they shared (notyet share) or their journal, which end with .jsonl", .0.display())]
    NoRecord(PathBuf),
    /// It is a data folder, and those of the learners are one further in.
    #[error("{} holds no learner's folder itself; name {} in it", .0.display(), .0.join(JOURNAL).display())]
    DataFolder(PathBuf),
}

/// What the folder of all learners' records is called in a data folder.
const JOURNAL: &str = "journal";

/// Folds all records of a class folder. `done` is told now and then how many learners of how many are folded.
///
/// # Errors
///
/// When there is no such folder, or no record in it.
pub fn read(
    folder: &Path,
    depth: Depth,
    done: &(impl Fn(usize, usize) + Sync),
) -> Result<Records, NoRecords> {
    let found = found(folder)?;
    let mut first = read_all(&found, &Hand::new(depth), done);
    let doubled = first.fold.doubled();
    if !doubled.is_empty() {
        // What was counted twice cannot be taken back: once more, and without it.
        drop(first);
        first = read_all(&found, &Hand::without(depth, &doubled), done);
    }
    let links = found.links.iter();
    let refused = links.map(|link| (link.clone(), IS_A_LINK.to_owned()));
    first.refused.extend(refused);
    first.refused.sort();
    if first.fold.learners() == 0 && first.fold.damaged_lines() == 0 && first.refused.is_empty() {
        let is_data = folder.join(JOURNAL).is_dir();
        return Err(if is_data {
            NoRecords::DataFolder(folder.to_owned())
        } else {
            NoRecords::NoRecord(folder.to_owned())
        });
    }
    first.without.sort();
    first.packed.extend(found.packed.iter().cloned());
    first.packed.sort();
    Ok(Records {
        fold: first.fold,
        names: first.names,
        refused: first.refused,
        without: first.without,
        packed: first.packed,
        doubled,
        found,
    })
}

/// Folds all that was found, with hands such as this one.
fn read_all<'a>(found: &Found, new: &Hand<'a>, done: &(impl Fn(usize, usize) + Sync)) -> Hand<'a> {
    let mut reader = new.again();
    let mut beside = reader.read_beside(&found.files);
    let folders = found.folders.iter();
    let (in_both, folders): (Vec<_>, Vec<_>) =
        folders.partition(|folder| beside.contains_key(&*name_of(folder)));
    let mut hands = on_all(&folders, new, done);
    let mut first = hands.pop().unwrap_or_else(|| new.again());
    for hand in hands.into_iter().chain([reader]) {
        first.join(hand);
    }
    for folder in in_both {
        let records = beside.remove(&*name_of(folder)).unwrap_or_default();
        first.read_both(folder, records);
    }
    for (learner, records) in beside {
        first.exact(records, &learner);
    }
    first
}

/// Folds learners on all cores; each takes the next learner when it is done with one.
fn on_all<'a>(
    folders: &[&PathBuf],
    new: &Hand<'a>,
    done: &(impl Fn(usize, usize) + Sync),
) -> Vec<Hand<'a>> {
    let next = AtomicUsize::new(0);
    cores::on_each(folders.len(), || {
        let mut hand = new.again();
        while let Some(folder) = folders.get(next.fetch_add(1, Ordering::Relaxed)) {
            hand.read_learner(folder);
            done(
                next.load(Ordering::Relaxed).min(folders.len()),
                folders.len(),
            );
        }
        hand
    })
}

/// What one core does.
struct Hand<'a> {
    depth: Depth,
    /// What is another learner's.
    doubled: &'a [Doubled],
    fold: Fold,
    names: BTreeMap<String, String>,
    refused: Vec<(PathBuf, String)>,
    without: Vec<PathBuf>,
    packed: Vec<PathBuf>,
    /// The file that is being read.
    page: Page,
}

impl<'a> Hand<'a> {
    fn new(depth: Depth) -> Self {
        Self::without(depth, &[])
    }

    fn without(depth: Depth, doubled: &'a [Doubled]) -> Self {
        Self {
            depth,
            doubled,
            fold: Fold::new(depth),
            names: BTreeMap::new(),
            refused: Vec::new(),
            without: Vec::new(),
            packed: Vec::new(),
            page: Page::default(),
        }
    }

    /// One that begins anew.
    fn again(&self) -> Self {
        Self::without(self.depth, self.doubled)
    }

    /// Takes over what another has read.
    fn join(&mut self, other: Self) {
        self.fold.join(other.fold);
        self.names.extend(other.names);
        self.refused.extend(other.refused);
        self.without.extend(other.without);
        self.packed.extend(other.packed);
    }

    fn read_learner(&mut self, folder: &Path) {
        let files = self.files(folder);
        let name = name_of(folder);
        self.fold.leave_out(self.doubled, &name);
        let mut damaged = 0;
        for file in &files {
            match self.page.fill(file) {
                Ok(()) => damaged += fold_lines(self.page.bytes(), &mut self.fold),
                Err(reason) => self.refused.push((file.clone(), reason)),
            }
        }
        self.fold.damaged(damaged);
        match self.fold.end(&name) {
            Ended::Empty => return,
            Ended::Counted => {}
            Ended::Renamed => {
                let records = files.iter().flat_map(|file| self.records(file));
                let records = records.collect();
                self.fold.exact(records, &name);
            }
        }
        self.take_name(folder);
    }

    /// The files of a learner's folder that are records. What lies there besides, and somebody may have meant as one, is noted.
    fn files(&mut self, folder: &Path) -> Vec<PathBuf> {
        let (mut files, others) = match listed(folder) {
            Ok(paths) => paths
                .into_iter()
                .partition::<Vec<_>, _>(|path| journals::is_named_like_one(path)),
            Err(error) => {
                self.refused.push((folder.to_owned(), error.to_string()));
                return Vec::new();
            }
        };
        files.sort();
        if !files.is_empty() {
            let packed = others.into_iter().filter(|path| beside::is_packed(path));
            self.packed.extend(packed);
        } else if is_meant(folder, &others) {
            self.without.push(folder.to_owned());
        }
        files
    }

    fn take_name(&mut self, folder: &Path) {
        if let Some(kept) = kept_name(folder) {
            self.names.insert(name_of(folder).into_owned(), kept);
        }
    }

    /// A learner of whom there are records beside the folders, too: what is in both counts once.
    fn read_both(&mut self, folder: &Path, mut records: Vec<Record>) {
        let files = self.files(folder);
        for file in &files {
            records.extend(self.journal(file));
        }
        self.exact(records, &name_of(folder));
        self.take_name(folder);
    }

    /// Folds all records of a learner.
    fn exact(&mut self, records: Vec<Record>, name: &str) {
        self.fold.leave_out(self.doubled, name);
        self.fold.exact(records, name);
    }

    /// The records of a file; of one that is left out that is noted, and damaged lines are counted.
    fn journal(&mut self, file: &Path) -> Vec<Record> {
        let mut journal = Journal::default();
        match self.page.fill(file) {
            Ok(()) => journals::add(self.page.bytes(), &mut journal),
            Err(reason) => self.refused.push((file.to_owned(), reason)),
        }
        self.fold.damaged(journal.damaged as u64);
        journal.records
    }

    /// The records of files in the class folder itself, by the learners named in them.
    fn read_beside(&mut self, files: &[PathBuf]) -> BTreeMap<String, Vec<Record>> {
        let mut by_learner = BTreeMap::<String, Vec<Record>>::new();
        for record in files.iter().flat_map(|file| self.journal(file)) {
            let learner = by_learner.entry(record.learner.clone());
            learner.or_default().push(record);
        }
        by_learner
    }

    fn records(&mut self, file: &Path) -> Vec<Record> {
        let mut journal = Journal::default();
        if self.page.fill(file).is_ok() {
            journals::add(self.page.bytes(), &mut journal);
        }
        journal.records
    }
}

/// Folds the lines of a file, and says how many were damaged.
fn fold_lines(bytes: &[u8], fold: &mut Fold) -> u64 {
    // Looked at as a whole, which is quicker; where it is no text, line by line.
    let text = std::str::from_utf8(bytes).ok();
    let mut damaged = 0;
    let mut from = 0;
    let ends = memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]);
    for to in ends {
        let line = match text {
            Some(text) => text.get(from..to),
            None => std::str::from_utf8(&bytes[from..to]).ok(),
        };
        let is_read = line
            .is_some_and(|line| line.is_empty() || fold.line(line.trim_end_matches('\r')).is_ok());
        if !is_read {
            damaged += 1;
            for record in journals::salvaged(&bytes[from..to]) {
                fold.take(&crate::journal::brief::Brief::of(&record));
            }
        }
        from = to + 1;
    }
    damaged
}

#[cfg(test)]
mod tests;
