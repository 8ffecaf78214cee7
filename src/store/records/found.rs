//! What lies in a class folder, and in the folder of a learner.

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::NoRecords;
use crate::store::{beside, journals};

/// What there is to read.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The folders of learners, by name.
    pub(super) folders: Vec<PathBuf>,
    /// Files that lie beside them.
    pub(super) files: Vec<PathBuf>,
    /// Files of which somebody may think that they are records.
    pub(super) packed: Vec<PathBuf>,
    /// Links to folders.
    pub(super) links: Vec<PathBuf>,
}

/// Lists a class folder.
pub(super) fn found(folder: &Path) -> Result<Found, NoRecords> {
    let unreadable = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => NoRecords::NoFolder(folder.to_owned()),
        io::ErrorKind::NotADirectory => NoRecords::File(folder.to_owned()),
        _ => NoRecords::Unreadable(folder.to_owned(), error),
    };
    let mut found = Found::default();
    let mut is_empty = true;
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        is_empty = false;
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            found.folders.push(path);
        } else if journals::is_named_like_one(&path) {
            found.files.push(path);
        } else if beside::is_packed(&path) {
            found.packed.push(path);
        } else if path.is_dir() {
            found.links.push(path);
        }
    }
    if is_empty {
        return Err(NoRecords::Empty(folder.to_owned()));
    }
    found.folders.sort();
    found.files.sort();
    found.packed.sort();
    Ok(found)
}

/// What lies in a folder.
pub(super) fn listed(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect()
}

/// Whether there is something in a folder that somebody may have meant as a record: no set, and not what a program keeps for itself.
pub(super) fn is_meant(folder: &Path, paths: &[PathBuf]) -> bool {
    let is_hidden = |path: &Path| name_of(path).starts_with('.');
    let is_set = |path: &PathBuf| {
        let ending = path.extension();
        ending.is_some_and(|ending| ending == "yaml" || ending == "yml")
    };
    let is_of_sets = paths.iter().any(is_set);
    !is_hidden(folder) && !is_of_sets && paths.iter().any(|path| !is_hidden(path))
}

/// What a folder is called.
pub(super) fn name_of(folder: &Path) -> Cow<'_, str> {
    folder.file_name().unwrap_or_default().to_string_lossy()
}
