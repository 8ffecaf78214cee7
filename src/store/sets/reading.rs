//! Reads one set's file, and says why one cannot be read. It never waits: not for the other end of a pipe, nor for a device.

use std::fs::{self, FileType};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::yaml::MOST_BYTES;
use crate::store::opening::open;

/// What is no file that a set could be in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum NoFile {
    #[error("this is a folder, and a set is a file: name a file in it")]
    Folder,
    #[error("this is a pipe, and a set is a file: save the set as a .yaml file and name that")]
    Pipe,
    #[error("this is a socket, and a set is a file: save the set as a .yaml file and name that")]
    Socket,
    #[error("this is a device, and a set is a file: save the set as a .yaml file and name that")]
    Device,
    #[error("this is no regular file: save the set as a .yaml file and name that")]
    Other,
    #[error("this is a link to “{}”, and no file is there: make it lead to the set, or delete it", .0.display())]
    BrokenLink(PathBuf),
}

impl From<NoFile> for io::Error {
    fn from(what: NoFile) -> Self {
        Self::new(io::ErrorKind::InvalidInput, what)
    }
}

/// The bytes of a regular file, at most one more than the bound, so that the reader of sets can say that there are more.
///
/// # Errors
///
/// When it is not there, not a regular file, or may not be read.
pub(super) fn read_regular(path: &Path) -> io::Result<Vec<u8>> {
    let found = fs::metadata(path).map_err(|error| broken_link(path).map_or(error, Into::into))?;
    // Asked before opening: some devices do something when they are opened.
    regular(found.file_type())?;
    let file = open(path)?;
    // And asked again: something else may have taken its place in between.
    regular(file.metadata()?.file_type())?;
    let most = MOST_BYTES + 1;
    let size = usize::try_from(found.len()).unwrap_or(most);
    let mut bytes = Vec::with_capacity(size.min(most));
    file.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn regular(kind: FileType) -> Result<(), NoFile> {
    if kind.is_file() {
        return Ok(());
    }
    if kind.is_dir() {
        return Err(NoFile::Folder);
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        if kind.is_fifo() {
            return Err(NoFile::Pipe);
        }
        if kind.is_socket() {
            return Err(NoFile::Socket);
        }
        if kind.is_block_device() || kind.is_char_device() {
            return Err(NoFile::Device);
        }
    }
    Err(NoFile::Other)
}

/// Where a link leads that cannot be followed to its end; `None` when the path is no such link.
fn broken_link(path: &Path) -> Option<NoFile> {
    let target = fs::read_link(path).ok()?;
    // The file at its other end may be there and closed to us: then that is what is to be said.
    let error = fs::metadata(path).err()?;
    (error.kind() != io::ErrorKind::PermissionDenied).then_some(NoFile::BrokenLink(target))
}

/// Why a file could not be read, and what to do, for the person who named it.
#[must_use]
pub fn why_unreadable(error: &io::Error) -> String {
    if let Some(what) = error
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<NoFile>())
    {
        return what.to_string();
    }
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            "there is no such file: look at how its name is written, and in which folder it is"
                .to_owned()
        }
        io::ErrorKind::PermissionDenied => "it may not be read: look at its permissions".to_owned(),
        _ => format!("{error}: try again, or copy it to another place"),
    }
}

/// Puts the true size of a file into what is said of one that is too large. The reader of sets has seen no more than one byte over
/// the bound.
pub(in super::super) fn say_true_size(path: &Path, read: &[u8], found: &mut [Diagnostic]) {
    const MIB: u64 = 1024 * 1024;
    let size = fs::metadata(path).map_or(0, |found| found.len());
    if read.len() <= MOST_BYTES || size < read.len() as u64 {
        return;
    }
    let (seen, true_size) = ((read.len() as u64).div_ceil(MIB), size.div_ceil(MIB));
    let (seen, true_size) = (format!(" {seen} MiB"), format!(" {true_size} MiB"));
    for one in found.iter_mut().filter(|one| one.code == Code::TooLarge) {
        one.message = one.message.replacen(&seen, &true_size, 1);
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test looks at the disk")]
mod tests {
    use super::*;
    use crate::quiz::read;

    #[test]
    fn every_reason_says_what_it_is_and_what_to_do() {
        let link = NoFile::BrokenLink(PathBuf::from("old/a.yaml"));
        let cases: [(io::Error, &str, &str); 9] = [
            (
                io::ErrorKind::NotFound.into(),
                "no such file",
                "look at how its name",
            ),
            (
                io::ErrorKind::NotADirectory.into(),
                "no such file",
                "in which folder",
            ),
            (
                io::ErrorKind::PermissionDenied.into(),
                "may not be read",
                "permissions",
            ),
            (NoFile::Folder.into(), "a folder", "name a file in it"),
            (NoFile::Pipe.into(), "a pipe", "save the set"),
            (NoFile::Socket.into(), "a socket", "save the set"),
            (NoFile::Device.into(), "a device", "save the set"),
            (link.into(), "a link to “old/a.yaml”", "make it lead"),
            (
                io::Error::other("the disk hums"),
                "the disk hums",
                "try again",
            ),
        ];
        for (error, what, to_do) in cases {
            let said = why_unreadable(&error);
            assert!(said.contains(what) && said.contains(to_do), "{said}");
            assert!(!said.contains('\n'), "{said}");
        }
    }

    #[test]
    fn folders_and_names_that_are_not_there_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        fs::write(path.join("a.yaml"), "title: A").unwrap();
        let why =
            |name: &str| read_regular(&path.join(name)).map_err(|error| why_unreadable(&error));
        assert_eq!(why("a.yaml").unwrap(), b"title: A");
        assert_eq!(why(".").unwrap_err(), NoFile::Folder.to_string());
        assert!(why("b.yaml").unwrap_err().contains("no such file"));
        assert!(why("a.yaml/b.yaml").unwrap_err().contains("no such file"));
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_named_and_never_waited_for() {
        use std::os::unix::fs::symlink;
        use std::os::unix::net::UnixListener;
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let why = |name: &str| read_regular(&path(name)).map_err(|error| why_unreadable(&error));
        assert!(
            std::process::Command::new("mkfifo")
                .arg(path("pipe"))
                .status()
                .unwrap()
                .success()
        );
        let _socket = UnixListener::bind(path("socket")).unwrap();
        symlink("/dev/null", path("device")).unwrap();
        symlink("gone.yaml", path("broken")).unwrap();
        symlink("circle", path("circle")).unwrap();
        let link = |target: &str| NoFile::BrokenLink(target.into()).to_string();
        assert_eq!(why("pipe").unwrap_err(), NoFile::Pipe.to_string());
        assert_eq!(why("socket").unwrap_err(), NoFile::Socket.to_string());
        assert_eq!(why("device").unwrap_err(), NoFile::Device.to_string());
        assert_eq!(why("broken").unwrap_err(), link("gone.yaml"));
        assert_eq!(why("circle").unwrap_err(), link("circle"));
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_that_takes_the_place_of_a_file_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(
            std::process::Command::new("mkfifo")
                .arg(&pipe)
                .status()
                .unwrap()
                .success()
        );
        // As if it had been a file when it was asked: nobody writes to it, and opening it comes back.
        let opened = open(&pipe).unwrap();
        assert_eq!(
            regular(opened.metadata().unwrap().file_type()),
            Err(NoFile::Pipe)
        );
    }

    #[test]
    fn the_true_size_is_said_and_no_more_than_the_bound_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large.yaml");
        let file = fs::File::create(&path).unwrap();
        for (size, said) in [(MOST_BYTES + 1, "5 MiB"), (300 * 1024 * 1024, "300 MiB")] {
            file.set_len(size as u64).unwrap();
            let bytes = read_regular(&path).unwrap();
            assert_eq!(bytes.len(), MOST_BYTES + 1);
            let mut found = read::read(&bytes, "large.yaml").diagnostics;
            say_true_size(&path, &bytes, &mut found);
            assert!(found[0].message.contains(said), "{}", found[0].message);
            assert!(found[0].message.contains("4 MiB"), "{}", found[0].message);
        }
    }
}
