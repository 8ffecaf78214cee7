//! A file that is made where none was: a new set, or what a learner gives away. It never touches a file that is there, and never makes a folder.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use uuid::Uuid;

use crate::exchange::draft::Picture;

/// Why a file could not be made, for the person who named it.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// Something has this name already.
    #[error("{} is there already; name another file, or move that one away", .0.display())]
    There(PathBuf),
    /// Another picture has this name already.
    #[error("another picture is at {} already; if the set that it belongs to is gone, move it away, else write the new set into another folder", .0.display())]
    OtherPicture(PathBuf),
    /// The folder that it should stand in is not there.
    #[error("there is no folder {}; make it, or name another one", .0.display())]
    NoFolder(PathBuf),
    /// A picture would come to lie outside of the folder.
    #[error("a picture is called “{0}”, which leads out of the folder; nothing is written")]
    Outside(String),
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

/// Makes the file at `path` with this text and the pictures beside it, all of it or nothing: each is written under another name first,
/// and is there whole once it is there. A picture that is there already with the very same bytes is left as it is.
///
/// # Errors
///
/// When something else is there, the folder is not, a picture's path leads out of it, or the disk refuses.
pub fn make_with(path: &Path, text: &str, pictures: &[Picture]) -> Result<(), NotMade> {
    free(path)?;
    let mut made = Made::default();
    for picture in pictures {
        let inside = Path::new(&picture.path).components();
        let mut inside = inside.map(|part| matches!(part, Component::Normal(_)));
        if picture.path.is_empty() || !inside.all(|is| is) {
            return Err(NotMade::Outside(picture.path.clone()));
        }
        let place = path.with_file_name(&picture.path);
        made.folders(&place)?;
        made.file(&place, &picture.bytes, true)?;
    }
    made.file(path, text.as_bytes(), false)?;
    made.kept = true;
    Ok(())
}

/// What was made so far: gone again, unless all of it was.
#[derive(Default)]
struct Made {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
    kept: bool,
}

impl Made {
    /// Makes the folders that a picture lies in.
    fn folders(&mut self, place: &Path) -> Result<(), NotMade> {
        let missing = place
            .ancestors()
            .skip(1)
            .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists());
        let missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(&folder).map_err(|error| not_made(&folder, error))?;
            self.folders.push(folder);
        }
        Ok(())
    }

    /// Makes a file; one with the same bytes may be there already, if that is `welcome`.
    fn file(&mut self, path: &Path, bytes: &[u8], welcome: bool) -> Result<(), NotMade> {
        if welcome && holds(path, bytes) {
            return Ok(());
        }
        let beside = path.with_file_name(format!(".notyet-{}", Uuid::now_v7()));
        let made = write_new(&beside, bytes).and_then(|()| take_place(&beside, path));
        // What cannot be taken away is told of by its being there.
        let _ = fs::remove_file(&beside);
        made.map_err(|error| match not_made(path, error) {
            NotMade::There(path) if welcome => NotMade::OtherPicture(path),
            other => other,
        })?;
        self.files.push(path.to_owned());
        Ok(())
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        if self.kept {
            return;
        }
        for file in &self.files {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

fn holds(path: &Path, bytes: &[u8]) -> bool {
    #[expect(clippy::disallowed_methods, reason = "this is the disk")]
    let read = || fs::read(path);
    let same_size =
        fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() == bytes.len() as u64);
    same_size && read().is_ok_and(|held| held == bytes)
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Gives a file this name as well, which nothing may have. Where a disk knows no second names, the file is renamed.
fn take_place(beside: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(beside, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) if fs::symlink_metadata(path).is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(beside, path),
        Ok(()) => Ok(()),
    }
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
