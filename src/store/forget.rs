//! Takes a learner's whole record away. One set of it cannot be taken out, since the files are only ever appended to.
//!
//! 1. Only the learner's own regular files go: the `.jsonl` files of the folder and the `name` beside them, what the library
//!    remembers of them and what was noted of them as sent, and then the folder, if nothing else is in it.
//! 2. A folder that is a link, or somebody else's, is refused as a whole ([`journals::accept`]).
//! 3. What stays, and why, is told.
//!
//! A sitting that is under way keeps what comes next in a new file (see `writer`).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::writer::sync_folder;
use super::{cache, journals, sent};

/// What there is of a learner's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The folder of the record.
    pub folder: PathBuf,
    /// The files of the record.
    pub files: Vec<PathBuf>,
    /// What is beside the record and goes with it.
    beside: Vec<PathBuf>,
    /// What else is in the folder, and stays; why, in a few words.
    pub others: Vec<(PathBuf, String)>,
}

impl Found {
    /// Whether there is nothing to take away.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.beside.is_empty()
    }
}

/// Looks what there is of this learner's. It changes nothing.
///
/// # Errors
///
/// When the folder is refused, or there and not to be read: what, where, what to do.
pub fn look(data: &Path, learner: &str) -> io::Result<Found> {
    let folder = journals::folder(data, learner);
    journals::accept(&folder)?;
    let name = folder.join("name");
    let mut found = Found {
        files: Vec::new(),
        beside: Vec::new(),
        others: Vec::new(),
        folder: folder.clone(),
    };
    for path in inside(&folder)? {
        let ending = path.extension();
        let refused = fs::symlink_metadata(&path).map(|metadata| journals::refusal(&metadata));
        match refused {
            Ok(None) if path == name => found.beside.push(path),
            Ok(None) if ending.is_some_and(|ending| ending == "jsonl") => found.files.push(path),
            Ok(None) => found
                .others
                .push((path, "it is not part of the record".to_owned())),
            Ok(Some(reason)) => found.others.push((path, reason.to_owned())),
            Err(error) => found.others.push((path, error.to_string())),
        }
    }
    let ground = cache::ground_file(data, learner);
    let metadata = fs::symlink_metadata(&ground);
    if metadata.is_ok_and(|metadata| journals::refusal(&metadata).is_none()) {
        found.beside.push(ground);
    }
    found.beside.extend(sent::files(data, learner));
    Ok(found)
}

/// All that is in a folder, by name; nothing where there is none.
fn inside(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let paths = entries.map(|entry| Ok(entry?.path()));
    let mut paths = paths.collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// Takes away what was found, for good, and says what of it could not be, and why.
#[must_use]
pub fn remove(found: &Found) -> Vec<(PathBuf, String)> {
    let mut left = Vec::new();
    // Looked at again: something else may stand there by now.
    if let Err(error) = journals::accept(&found.folder) {
        return vec![(found.folder.clone(), error.to_string())];
    }
    for path in found.files.iter().chain(&found.beside) {
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                left.push((path.clone(), error.to_string()));
            }
            _ => {}
        }
    }
    // It stays where something else is in it, or a sitting that is under way has begun a new file.
    let gone = fs::remove_dir(&found.folder);
    let lasting = if gone.is_ok() {
        found.folder.parent().unwrap_or(&found.folder)
    } else {
        &found.folder
    };
    // A folder that cannot be synced keeps no name longer than the next write of the disk.
    let _ = sync_folder(lasting);
    left
}
