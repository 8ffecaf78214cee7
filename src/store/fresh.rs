//! A file that is made where none was: a new set, or what a learner gives away. It never touches a file that is there, and never makes a folder.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Why a file could not be made, for the person who named it.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// Something has this name already.
    #[error("{} is there already; name another file, or move that one away", .0.display())]
    There(PathBuf),
    /// The folder that it should stand in is not there.
    #[error("there is no folder {}; make it, or name another one", .0.display())]
    NoFolder(PathBuf),
    /// The disk refuses.
    #[error("{} cannot be written: {}", .0.display(), in_few_words(.1))]
    Refused(PathBuf, io::Error),
}

/// Whether the file could be made, as far as that is seen without making it: for whoever is asked before.
///
/// # Errors
///
/// When something is there, or the folder is not.
pub fn free(path: &Path) -> Result<(), NotMade> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    if fs::symlink_metadata(path).is_ok() {
        return Err(NotMade::There(path.to_owned()));
    }
    match folder {
        Some(folder) if !folder.is_dir() => Err(NotMade::NoFolder(folder.to_owned())),
        _ => Ok(()),
    }
}

/// Makes the file at `path` with this text, and has it safe on the disk.
///
/// # Errors
///
/// When something is there, the folder is not, or the disk refuses; no half of a file is left behind then.
pub fn make(path: &Path, text: &str) -> Result<(), NotMade> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(|error| not_made(path, error))?;
    fill(&mut file, text).map_err(|error| {
        drop(file);
        // What cannot be taken away is told of by its being there.
        let _ = fs::remove_file(path);
        not_made(path, error)
    })
}

fn fill(file: &mut File, text: &str) -> io::Result<()> {
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn not_made(path: &Path, error: io::Error) -> NotMade {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    match (error.kind(), folder) {
        (io::ErrorKind::AlreadyExists, _) => NotMade::There(path.to_owned()),
        (io::ErrorKind::NotFound | io::ErrorKind::NotADirectory, Some(folder)) => {
            NotMade::NoFolder(folder.to_owned())
        }
        _ => NotMade::Refused(path.to_owned(), error),
    }
}

/// Trouble with a disk as a teacher can act on it.
fn in_few_words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::QuotaExceeded => "your share of the disk is full".to_owned(),
        io::ErrorKind::PermissionDenied => "you may not write in this folder".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        io::ErrorKind::FileTooLarge => "the file may not be so large".to_owned(),
        io::ErrorKind::InvalidFilename => "no file can have this name here".to_owned(),
        _ => error.to_string(),
    }
}
