//! Replaces what a teacher's file holds, whole or not at all. It writes into no other file, and never into one that has changed
//! since it was read. The steps:
//!
//! 1. Links are followed: what is replaced is the file itself, and the link stays one.
//! 2. A file that may not be written to is left alone, though its folder would let it be replaced.
//! 3. The new text is written beside it, with the owner and the permissions of the old one, and synced.
//! 4. The old text is read once more. Only when it is still the one that the new text was made from, the new file takes its
//!    place, in one step.
//! 5. After any trouble the file beside is taken away, and the old one is as it was.
//!
//! Other names of the same file (hard links) keep the old text, and access lists and attributes beyond owner and permissions are not
//! taken over.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::sets::{Source, why_unreadable};
use super::writer::sync_folder;

/// Puts `now` in the place of `was`, which is what the file held when it was read.
///
/// # Errors
///
/// Why not, in a few words; the file is then as it was, or as somebody else has changed it.
pub fn replace(path: &Path, was: &[u8], now: &[u8]) -> Result<(), String> {
    let file = fs::canonicalize(path).map_err(|error| why_unreadable(&error))?;
    let found = may_be_written(&file).map_err(|error| why_unwritable(&error, "it"))?;
    let beside = Beside::new(&file).map_err(|error| why_unwritable(&error, "its folder"))?;
    beside
        .fill(now, &found)
        .map_err(|error| why_unwritable(&error, "its folder"))?;
    let held = Source::File(file.clone()).bytes();
    if held.map_err(|error| why_unreadable(&error))? != was {
        return Err("it was changed in the meantime; try again".to_owned());
    }
    beside
        .take_the_place_of(&file)
        .map_err(|error| why_unwritable(&error, "it"))
}

/// What is known of a file that may be written to.
fn may_be_written(file: &Path) -> io::Result<Metadata> {
    let opened = OpenOptions::new().write(true).open(file)?;
    let found = opened.metadata()?;
    // Whoever may do anything could open it all the same; its owner has said what is wanted.
    if found.permissions().readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    Ok(found)
}

/// A new file in the folder of another, gone at the end unless it has taken its place.
struct Beside {
    path: PathBuf,
    file: File,
}

impl Beside {
    fn new(other: &Path) -> io::Result<Self> {
        // A name that nobody takes for a set.
        let path = other.with_file_name(format!(".notyet-{}", Uuid::now_v7()));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path)?;
        Ok(Self { path, file })
    }

    /// Writes the text, and makes the file as the other was found.
    fn fill(&self, text: &[u8], other: &Metadata) -> io::Result<()> {
        (&self.file).write_all(text)?;
        #[cfg(unix)]
        give_to_the_same(&self.file, other)?;
        self.file.set_permissions(other.permissions())?;
        self.file.sync_all()
    }

    fn take_the_place_of(self, other: &Path) -> io::Result<()> {
        fs::rename(&self.path, other)?;
        // The file is whole under its name. Should its folder not be synced, a power cut may bring the old one back, as whole.
        let _ = other.parent().map(sync_folder);
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // After the new file has taken its place there is none of this name; one that cannot be taken away does no harm.
        let _ = fs::remove_file(&self.path);
    }
}

/// Gives a file to the owner and the group of the other.
#[cfg(unix)]
fn give_to_the_same(file: &File, other: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let own = file.metadata()?;
    if (own.uid(), own.gid()) == (other.uid(), other.gid()) {
        return Ok(());
    }
    fchown(file, Some(other.uid()), Some(other.gid()))
        .map_err(|_| io::Error::other("its owner and group could not be kept; let its owner do it"))
}

/// Trouble with writing as a teacher can act on it; `what` is the file or its folder.
fn why_unwritable(error: &io::Error, what: &str) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => {
            format!("{what} may not be written to: look at its permissions")
        }
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::QuotaExceeded => "your share of the disk is full".to_owned(),
        io::ErrorKind::FileTooLarge => "the file may not grow any more".to_owned(),
        _ => error.to_string(),
    }
}
