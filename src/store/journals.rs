//! Reads journals: the union by id over all files of a learner's folder *is* merging, so copies, conflict copies of sync
//! folders and the files of a second machine are all welcome. Damaged lines are skipped and counted. Symbolic links and
//! other people's files are refused. How they are written stands in `writer`.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::cache::Stamp;
use crate::journal::{Record, in_order, line};

/// What the files of one learner hold.
#[derive(Debug, Default)]
pub struct Journal {
    /// All records, in the order in which they happened.
    pub records: Vec<Record>,
    /// Lines that could not be read and were left out.
    pub damaged: usize,
    /// Files that were left out, and why.
    pub refused: Vec<(PathBuf, String)>,
}

/// The folder of a learner's journal.
#[must_use]
pub fn folder(data: &Path, learner: &str) -> PathBuf {
    data.join("journal").join(learner)
}

/// Reads all records of a learner. A folder that is not there holds none.
///
/// # Errors
///
/// When the folder is there and cannot be read.
pub fn read(folder: &Path) -> io::Result<Journal> {
    let mut journal = Journal::default();
    for path in files(folder)? {
        match read_file(&path) {
            Ok(bytes) => read_lines(&bytes, &mut journal),
            Err(reason) => journal.refused.push((path, reason)),
        }
    }
    journal.records = in_order(std::mem::take(&mut journal.records));
    Ok(journal)
}

/// What the files of a folder were like, to see whether they have changed.
///
/// # Errors
///
/// When the folder is there and cannot be read.
pub(super) fn stamps(folder: &Path) -> io::Result<Vec<Stamp>> {
    let stamp = |path: PathBuf| Some(Stamp::of_file(&path, &fs::symlink_metadata(&path).ok()?));
    Ok(files(folder)?.into_iter().filter_map(stamp).collect())
}

/// When a learner's record was last written to; `None` where there is none.
pub(super) fn last_written(folder: &Path) -> Option<SystemTime> {
    let files = files(folder).ok()?.into_iter();
    let changed = files.filter_map(|path| fs::symlink_metadata(path).ok()?.modified().ok());
    changed.max()
}

/// The `.jsonl` files of a folder, by name.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut files = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()?;
    files.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "jsonl")
    });
    files.sort();
    Ok(files)
}

fn read_file(path: &Path) -> Result<Vec<u8>, String> {
    let metadata = fs::symlink_metadata(path).map_err(|error| error.to_string())?;
    refusal(&metadata).map_or(Ok(()), |reason| Err(reason.to_owned()))?;
    #[expect(clippy::disallowed_methods, reason = "this is the disk")]
    fs::read(path).map_err(|error| error.to_string())
}

/// Why a file may not be taken for a journal.
fn refusal(metadata: &Metadata) -> Option<&'static str> {
    if metadata.is_symlink() {
        return Some("it is a symbolic link");
    }
    if !metadata.is_file() {
        return Some("it is not a regular file");
    }
    (!is_mine(metadata)).then_some("it belongs to someone else")
}

#[cfg(unix)]
pub(super) fn is_mine(metadata: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::uid(metadata) == rustix::process::geteuid().as_raw()
}

#[cfg(not(unix))]
pub(super) fn is_mine(_metadata: &Metadata) -> bool {
    true
}

fn read_lines(bytes: &[u8], journal: &mut Journal) {
    for line in bytes
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
    {
        let record = std::str::from_utf8(line)
            .ok()
            .and_then(|line| line::read(line.trim_end_matches('\r')).ok());
        match record {
            Some(record) => journal.records.push(record),
            None => journal.damaged += 1,
        }
    }
}
