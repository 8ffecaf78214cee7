//! What was sent to an LRS and accepted there: `<data>/sent/<learner>.<which>.ids`, an id a line, with the address in the first one. It is
//! appended to when a batch is accepted, so that the next call goes on where the last one stopped. Without the file all is sent again,
//! which stores nothing twice (see [`crate::exchange::xapi`]); a line that is torn is sent again, too.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::journals::refusal;
use super::opening::{make_own, open_no_link};
use super::writer::{in_few_words, private_folder};

/// What one LRS has of one learner.
#[derive(Debug)]
pub struct Sent {
    file: PathBuf,
    address: String,
    ids: HashSet<Uuid>,
    /// Open once something is to be noted.
    open: Option<File>,
}

impl Sent {
    /// Reads what was noted of this learner and this address. A file that is not there means nothing.
    ///
    /// # Errors
    ///
    /// When the file is there and cannot be used: what, and why.
    pub fn read(data: &Path, learner: &str, address: &str) -> Result<Self, String> {
        let hash = Sha256::digest(address.as_bytes());
        let which: String = hash[..8].iter().map(|byte| format!("{byte:02x}")).collect();
        let file = folder(data).join(format!("{learner}.{which}.ids"));
        let ids = match read(&file) {
            Ok(text) => text.lines().filter_map(|line| line.parse().ok()).collect(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => HashSet::new(),
            Err(error) => return Err(format!("{}: {}", file.display(), in_few_words(&error))),
        };
        Ok(Self {
            file,
            address: address.to_owned(),
            ids,
            open: None,
        })
    }

    /// Whether this statement is there.
    #[must_use]
    pub fn has(&self, id: &Uuid) -> bool {
        self.ids.contains(id)
    }

    /// All that are there.
    #[must_use]
    pub const fn ids(&self) -> &HashSet<Uuid> {
        &self.ids
    }

    /// Notes down that these are there, and has it safe on the disk.
    ///
    /// # Errors
    ///
    /// When the disk does not take it: what, and why.
    pub fn note(&mut self, accepted: &[Uuid]) -> Result<(), String> {
        let file = self.file.display().to_string();
        let noted = self.append(accepted);
        noted.map_err(|error| format!("{file}: {}", in_few_words(&error)))?;
        self.ids.extend(accepted);
        Ok(())
    }

    fn append(&mut self, accepted: &[Uuid]) -> io::Result<()> {
        let lines: String = accepted.iter().map(|id| format!("{id}\n")).collect();
        if self.open.is_none() {
            self.open = Some(self.opened()?);
        }
        let Some(open) = &mut self.open else {
            return Ok(());
        };
        open.write_all(lines.as_bytes())?;
        open.sync_data()
    }

    /// The file to append to, beginning with a new line.
    fn opened(&self) -> io::Result<File> {
        let folder = self.file.parent().unwrap_or(Path::new(""));
        private_folder(folder)?;
        match make_own(&self.file) {
            Ok(mut file) => {
                file.write_all(format!("{}\n", self.address).as_bytes())?;
                Ok(file)
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                // It was looked at when it was read.
                let mut file = OpenOptions::new().append(true).open(&self.file)?;
                // What a torn line holds must not run into the next.
                file.write_all(b"\n")?;
                Ok(file)
            }
            Err(error) => Err(error),
        }
    }

    /// A file of this process's own to hold a batch while it is sent.
    #[must_use]
    pub fn batch_file(&self) -> PathBuf {
        self.file
            .with_extension(format!("{}.batch", std::process::id()))
    }
}

/// Writes a batch into its file, which is its owner's alone; what is there is replaced.
///
/// # Errors
///
/// When the disk does not take it.
pub fn write_batch(file: &Path, text: &str) -> io::Result<()> {
    private_folder(file.parent().unwrap_or(Path::new("")))?;
    take_away(file);
    make_own(file)?.write_all(text.as_bytes())
}

/// Takes a batch's file away, if it is there.
pub fn take_away(file: &Path) {
    // One that stays is its owner's alone, and goes when the record is forgotten.
    let _ = fs::remove_file(file);
}

/// All that is kept of what a learner has sent, to be taken away with the record.
pub(super) fn files(data: &Path, learner: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder(data)).into_iter().flatten().flatten();
    let theirs = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.and_then(|name| name.strip_prefix(learner))
            .is_some_and(|rest| rest.starts_with('.'))
    };
    let own = |path: &PathBuf| {
        fs::symlink_metadata(path).is_ok_and(|metadata| refusal(&metadata).is_none())
    };
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(theirs)
        .filter(own)
        .collect();
    files.sort();
    files
}

fn folder(data: &Path) -> PathBuf {
    data.join("sent")
}

fn read(file: &Path) -> io::Result<String> {
    let mut opened = open_no_link(file)?;
    if let Some(reason) = refusal(&opened.metadata()?) {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, reason));
    }
    let mut bytes = Vec::new();
    opened.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test looks at the disk")]
mod tests {
    use super::*;

    const LRS: &str = "https://lrs.example.org/xapi";

    fn ids(numbers: std::ops::RangeInclusive<u128>) -> Vec<Uuid> {
        numbers.map(Uuid::from_u128).collect()
    }

    #[test]
    fn what_is_noted_is_there_the_next_time_for_this_lrs_alone() {
        let data = tempfile::tempdir().unwrap();
        let mut sent = Sent::read(data.path(), "me", LRS).unwrap();
        sent.note(&ids(1..=3)).unwrap();
        sent.note(&ids(4..=5)).unwrap();
        assert!(sent.has(&Uuid::from_u128(5)));
        let again = Sent::read(data.path(), "me", LRS).unwrap();
        assert!(ids(1..=5).iter().all(|id| again.has(id)));
        assert!(!again.has(&Uuid::from_u128(6)));
        for (learner, address) in [("ana", LRS), ("me", "https://other.example.org")] {
            let other = Sent::read(data.path(), learner, address).unwrap();
            assert!(!other.has(&Uuid::from_u128(1)));
        }
    }

    #[test]
    fn a_torn_line_is_not_there_and_spoils_no_other() {
        let data = tempfile::tempdir().unwrap();
        let mut sent = Sent::read(data.path(), "me", LRS).unwrap();
        sent.note(&ids(1..=2)).unwrap();
        let text = fs::read_to_string(&sent.file).unwrap();
        fs::write(&sent.file, &text[..text.len() - 7]).unwrap();
        let mut again = Sent::read(data.path(), "me", LRS).unwrap();
        assert!(again.has(&Uuid::from_u128(1)) && !again.has(&Uuid::from_u128(2)));
        again.note(&ids(3..=3)).unwrap();
        let third = Sent::read(data.path(), "me", LRS).unwrap();
        assert!(third.has(&Uuid::from_u128(1)) && third.has(&Uuid::from_u128(3)));
    }

    #[test]
    fn a_learner_s_files_are_found_and_no_other_s() {
        let data = tempfile::tempdir().unwrap();
        for learner in ["ana", "ana-b"] {
            let mut sent = Sent::read(data.path(), learner, LRS).unwrap();
            sent.note(&ids(1..=1)).unwrap();
            write_batch(&sent.batch_file(), "[]").unwrap();
        }
        let found = files(data.path(), "ana");
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(files(data.path(), "an").is_empty());
    }
}
