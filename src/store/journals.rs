//! Reads journals: the union by id over all files of a learner's folder *is* merging, so copies, conflict copies of sync
//! folders and the files of a second machine are all welcome. Damaged lines are skipped and counted. Symbolic links and
//! other people's files are refused. How they are written stands in `writer`.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::cache::Stamp;
use super::opening::{IS_A_LINK, read_own};
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

/// Whether a file stands, or would stand, in this folder itself, by whatever way it is named.
#[must_use]
pub fn holds(folder: &Path, file: &Path) -> bool {
    let around = file
        .parent()
        .filter(|around| !around.as_os_str().is_empty());
    let around = around.unwrap_or(Path::new(".")).canonicalize();
    matches!((around, folder.canonicalize()), (Ok(one), Ok(other)) if one == other)
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
            Ok(bytes) => add(&bytes, &mut journal),
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

/// The `.jsonl` files of a folder, by name; none of them is looked at.
pub(super) fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut files = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()?;
    files.retain(|path| is_named_like_one(path));
    files.sort();
    Ok(files)
}

/// Whether a file is one of a journal by its name.
pub(super) fn is_named_like_one(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "jsonl")
}

fn read_file(path: &Path) -> Result<Vec<u8>, String> {
    let metadata = fs::symlink_metadata(path).map_err(|error| error.to_string())?;
    refusal(&metadata).map_or(Ok(()), |reason| Err(reason.to_owned()))?;
    // And looked at again once it is open: something else may have taken its place in between.
    read_own(path).map_err(|error| error.to_string())
}

/// Refuses a learner's folder, or the one around it, that is a link, no folder at all, or someone else's. One that is not there is
/// welcome: it is made with the first record.
///
/// # Errors
///
/// What is in the way, where, and what to do.
pub fn accept(folder: &Path) -> io::Result<()> {
    let data = folder.ancestors().nth(2);
    // The data folder itself may be anywhere a learner has put it.
    if let Some(data) = data.filter(|data| data.exists() && !data.is_dir()) {
        let told = format!("{}: {NO_FOLDER}", data.display());
        return Err(io::Error::new(io::ErrorKind::InvalidInput, told));
    }
    let around = folder.parent().into_iter();
    for place in around.chain([folder]) {
        let refused = match fs::symlink_metadata(place) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
            Ok(metadata) => folder_refusal(&metadata),
        };
        if let Some(reason) = refused {
            let told = format!("{}: {reason}", place.display());
            return Err(io::Error::new(io::ErrorKind::InvalidInput, told));
        }
    }
    Ok(())
}

const NO_FOLDER: &str = "a file stands where the folder of the record should be; take it away";

/// Why a folder may not hold a record, and what to do.
fn folder_refusal(metadata: &Metadata) -> Option<&'static str> {
    if metadata.is_symlink() {
        return Some("this is a symbolic link; name the folder that holds the record with --data");
    }
    if !metadata.is_dir() {
        return Some(NO_FOLDER);
    }
    (!is_mine(metadata))
        .then_some("this folder belongs to someone else; name one of your own with --data")
}

/// Why a file may not be taken for a journal.
pub(super) fn refusal(metadata: &Metadata) -> Option<&'static str> {
    if metadata.is_symlink() {
        return Some(IS_A_LINK);
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

/// Adds what the bytes of one file hold. A damaged line is counted, and loses no other: not even the one after it where the end of
/// the line itself is damaged.
pub fn add(bytes: &[u8], journal: &mut Journal) {
    let lines = bytes.split(|byte| *byte == b'\n');
    for line in lines.filter(|line| !line.is_empty()) {
        if let Some(record) = record(line) {
            journal.records.push(record);
        } else {
            journal.damaged += 1;
            journal.records.extend(salvaged(line));
        }
    }
}

fn record(line: &[u8]) -> Option<Record> {
    let line = std::str::from_utf8(line).ok()?;
    line::read(line.trim_end_matches('\r')).ok()
}

/// The whole records in a damaged line: two that run into one another, or one after the rest of another.
pub(super) fn salvaged(line: &[u8]) -> Vec<Record> {
    // No text of a learner's can hold this: its quotes would be escaped.
    const BEGINNING: &[u8] = b"{\"v\":";
    let windows = line.windows(BEGINNING.len()).enumerate();
    let begun = windows.filter(|(_, window)| *window == BEGINNING);
    let places: Vec<usize> = begun.map(|(place, _)| place).collect();
    let ends = places.iter().skip(1).copied().chain([line.len()]);
    let pieces = places.iter().zip(ends).map(|(from, to)| &line[*from..to]);
    let whole = |piece: &[u8]| record(piece).or_else(|| record(piece.split_last()?.1));
    pieces.filter_map(whole).collect()
}
