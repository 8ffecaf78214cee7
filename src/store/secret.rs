//! A secret in a file: what opens an LRS. It is read from a file that is its owner's alone, never written, and never shown.

use std::fs::Metadata;
use std::io::{self, Read};
use std::path::Path;

use super::journals::is_mine;
use super::opening::open_no_link;
use super::writer::in_few_words;

/// Why a file that should hold a secret cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum NoSecret {
    /// It cannot be read, or is a link.
    #[error("{0}")]
    Unreadable(String),
    /// It is not this person's, or others may read it.
    #[error("others may read it")]
    NotPrivate,
}

/// The longest secret, in bytes.
const LONGEST: u64 = 4096;

/// What stands in a file that is its owner's alone (mode 0600 or less).
///
/// # Errors
///
/// When it cannot be read, is a link, or may be read by others.
pub fn read(file: &Path) -> Result<String, NoSecret> {
    let unreadable = |error: io::Error| NoSecret::Unreadable(in_few_words(&error));
    let opened = open_no_link(file).map_err(unreadable)?;
    let metadata = opened.metadata().map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(NoSecret::Unreadable("it is not a regular file".to_owned()));
    }
    if !is_mine(&metadata) || is_open_to_others(&metadata) {
        return Err(NoSecret::NotPrivate);
    }
    let mut text = String::new();
    let read = opened.take(LONGEST).read_to_string(&mut text);
    read.map_err(unreadable)?;
    Ok(text)
}

#[cfg(unix)]
fn is_open_to_others(metadata: &Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o077 != 0
}

#[cfg(not(unix))]
fn is_open_to_others(_metadata: &Metadata) -> bool {
    false
}

#[cfg(all(test, unix))]
#[expect(clippy::disallowed_methods, reason = "a test looks at the disk")]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn a_secret_is_read_where_it_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("key");
        fs::write(&file, "key:secret\n").unwrap();
        for (mode, fits) in [(0o600, true), (0o400, true), (0o640, false), (0o604, false)] {
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(read(&file).is_ok(), fits, "{mode:o}");
        }
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        symlink(&file, folder.path().join("link")).unwrap();
        assert!(read(&folder.path().join("link")).is_err());
        assert!(read(&folder.path().join("nothing")).is_err());
        assert!(read(folder.path()).is_err());
    }
}
