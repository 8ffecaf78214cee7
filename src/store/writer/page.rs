//! One journal file while it is this process's alone. It appends, and never reads, syncs or tries again.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use uuid::Uuid;

use super::private_folder;
use crate::store::opening::make_own;

/// The folders whose names lead to a journal file: the learner's, `journal`, the data folder, and the one that holds it.
const FOLDERS: usize = 4;

/// A journal file that is this process's alone.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) number: u64,
    pub(super) file: Arc<File>,
    pub(super) path: PathBuf,
    /// Whether it counted the names of the file: some file systems do not.
    named: bool,
    /// The number of the last record that stands on it whole; 0 when there is none.
    pub(super) upto: u64,
}

impl Page {
    /// Makes a file in the folder, its owner's alone under any umask, and the folder with it.
    pub(super) fn new(folder: &Path, number: u64) -> io::Result<Self> {
        private_folder(folder)?;
        Self::at(folder.join(format!("{}.jsonl", Uuid::now_v7())), number)
    }

    /// Makes the file, which must not be there yet.
    pub(super) fn at(path: PathBuf, number: u64) -> io::Result<Self> {
        let file = make_own(&path)?;
        Ok(Self {
            number,
            named: !is_nameless(&file),
            file: Arc::new(file),
            path,
            upto: 0,
        })
    }

    /// Writes a record in one go. A file that has been taken away meanwhile, as when a learner has the record forgotten, takes none:
    /// what is written there is nowhere.
    pub(super) fn append(&mut self, number: u64, line: &str) -> io::Result<()> {
        if self.named && is_nameless(&self.file) {
            return Err(io::ErrorKind::NotFound.into());
        }
        (&*self.file).write_all(line.as_bytes())?;
        self.upto = number;
        Ok(())
    }

    /// The folders whose names lead to it.
    pub(super) fn folders(&self) -> Vec<PathBuf> {
        let above = self.path.ancestors().skip(1);
        above.take(FOLDERS).map(Path::to_owned).collect()
    }

    /// Takes the file away again when no record stands on it whole, so that trouble that lasts leaves no heap of files.
    pub(super) fn discard_if_empty(self) {
        if self.upto == 0 {
            drop(self.file);
            // One that stays does no harm.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether no folder names the file any more.
#[cfg(unix)]
fn is_nameless(file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    file.metadata().is_ok_and(|metadata| metadata.nlink() == 0)
}

/// Windows keeps the name of an open file.
#[cfg(not(unix))]
fn is_nameless(_file: &File) -> bool {
    false
}
