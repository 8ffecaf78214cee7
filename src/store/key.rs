//! The key that pseudonyms are made with: `<data>/class.key`, its owner's alone, made when it is first needed. It lies apart from the
//! records of a class and from the reports on it: without it nobody can tell who is meant, and with it the names stay the same.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::opening::{make_own, open_no_link};
use crate::report::pseudonym::KEY;

/// Where the key lies.
#[must_use]
pub fn file(data: &Path) -> PathBuf {
    data.join("class.key")
}

/// The key, made anew where there is none.
///
/// # Errors
///
/// When it cannot be read or made, or is none.
pub fn read_or_make(data: &Path) -> io::Result<[u8; KEY]> {
    let path = file(data);
    match open_no_link(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => make(data, &path),
        opened => {
            let mut written = String::new();
            opened?.take(4 * KEY as u64).read_to_string(&mut written)?;
            of_hex(written.trim()).ok_or_else(|| {
                let told = "it holds no key; take it away, and a new one is made";
                io::Error::new(io::ErrorKind::InvalidData, told)
            })
        }
    }
}

fn make(data: &Path, path: &Path) -> io::Result<[u8; KEY]> {
    std::fs::create_dir_all(data)?;
    let key = drawn();
    let written: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut file = make_own(path)?;
    file.write_all(format!("{written}\n").as_bytes())?;
    file.sync_all()?;
    Ok(key)
}

/// Drawn by the system's chance: each version 7 id holds at least 32 bits of it (RFC 9562, section 6.2).
fn drawn() -> [u8; KEY] {
    let ids = (0..16).fold(Sha256::new(), |hash, _| hash.chain_update(Uuid::now_v7()));
    ids.finalize().into()
}

fn of_hex(written: &str) -> Option<[u8; KEY]> {
    if written.len() != 2 * KEY || !written.is_ascii() {
        return None;
    }
    let mut key = [0; KEY];
    for (place, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&written[2 * place..2 * place + 2], 16).ok()?;
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_stays() {
        let data = tempfile::tempdir().unwrap();
        let data = data.path().join("deep");
        let key = read_or_make(&data).unwrap();
        assert_eq!(read_or_make(&data).unwrap(), key);
        let other = tempfile::tempdir().unwrap();
        assert_ne!(read_or_make(other.path()).unwrap(), key);
    }

    #[cfg(unix)]
    #[test]
    fn a_key_is_its_owners_alone_and_never_read_through_a_link() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let data = tempfile::tempdir().unwrap();
        read_or_make(data.path()).unwrap();
        let mode = std::fs::metadata(file(data.path()))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
        let other = tempfile::tempdir().unwrap();
        symlink(file(data.path()), file(other.path())).unwrap();
        assert!(read_or_make(other.path()).is_err());
    }

    #[test]
    fn what_is_no_key_is_told() {
        let data = tempfile::tempdir().unwrap();
        for text in ["", "abc", &"g".repeat(64), &"é".repeat(32)] {
            std::fs::remove_file(file(data.path())).ok();
            let mut made = make_own(&file(data.path())).unwrap();
            made.write_all(text.as_bytes()).unwrap();
            let told = read_or_make(data.path()).unwrap_err().to_string();
            assert!(told.contains("take it away"), "{told}");
        }
    }
}
