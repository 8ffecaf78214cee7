//! Writes one learner's records. The rules:
//!
//! 1. One file a writer, named by a random id: no two processes ever share one, so none waits for another.
//! 2. The file is made when the first record is written, 0600 in a folder of 0700 under any umask, and the folder is synced.
//! 3. One `write_all` a record, then `sync_data`, then, and not before, the caller may show the result.
//! 4. After any trouble with a file that file is never used again: once a sync has failed its pages may be marked clean, and a
//!    retry would lie. What could not be saved stays in memory, in order, and goes to a new file with the next record.
//! 5. A record that reached both files is the same record twice: readers take the union by id.

use std::collections::VecDeque;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::journal::{Entry, Record, line};
use crate::store::desk::Kept;

/// Appends to one learner's journal.
#[derive(Debug)]
pub(super) struct Writer {
    folder: PathBuf,
    learner: String,
    page: Option<Page>,
    seq: u64,
    waiting: VecDeque<String>,
}

impl Writer {
    pub(super) fn new(folder: PathBuf, learner: &str) -> Self {
        Self {
            folder,
            learner: learner.to_owned(),
            page: None,
            seq: 0,
            waiting: VecDeque::new(),
        }
    }

    /// Whether nothing waits in memory.
    pub(super) fn all_saved(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Makes an entry durable, and everything that still waits before it.
    pub(super) fn keep(&mut self, entry: &Entry) -> Kept {
        self.seq += 1;
        let record = Record {
            id: Uuid::now_v7(),
            seq: self.seq,
            learner: self.learner.clone(),
            entry: entry.clone(),
        };
        let mut line = line::write(&record);
        line.push('\n');
        self.waiting.push_back(line);
        // A second go, in a new file, before it is called trouble: the first file may be gone or its disk full for a moment.
        match self.save_waiting().or_else(|_| self.save_waiting()) {
            Ok(()) => Kept::Saved,
            Err(error) => Kept::NotSaved(in_few_words(&error)),
        }
    }

    fn save_waiting(&mut self) -> io::Result<()> {
        while let Some(line) = self.waiting.front() {
            let mut page = match self.page.take() {
                Some(page) => page,
                None => Page::new(&self.folder)?,
            };
            // Until it has gone well the page is not put back, so that a troubled one is never used again.
            match page.append(line) {
                Ok(()) => self.page = Some(page),
                Err(error) => {
                    page.discard_if_empty();
                    return Err(error);
                }
            }
            self.waiting.pop_front();
        }
        Ok(())
    }
}

/// A journal file that is this process's alone.
#[derive(Debug)]
struct Page {
    file: File,
    path: PathBuf,
}

impl Page {
    fn new(folder: &Path) -> io::Result<Self> {
        private_folder(folder)?;
        let path = folder.join(format!("{}.jsonl", Uuid::now_v7()));
        let mut options = OpenOptions::new();
        options.read(true).append(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let page = Self {
            file: options.open(&path)?,
            path,
        };
        match page.settle(folder) {
            Ok(()) => Ok(page),
            Err(error) => {
                page.discard_if_empty();
                Err(error)
            }
        }
    }

    /// Makes the file its owner's alone under any umask, and its name durable.
    fn settle(&self, folder: &Path) -> io::Result<()> {
        #[cfg(unix)]
        self.file
            .set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
        folder.ancestors().take(FOLDERS).try_for_each(sync_folder)
    }

    fn append(&mut self, line: &str) -> io::Result<()> {
        self.file.write_all(line.as_bytes())?;
        self.file.sync_data()
    }

    /// Takes a file away again on which nothing was written, so that trouble that lasts leaves no heap of empty files.
    fn discard_if_empty(self) {
        if self
            .file
            .metadata()
            .is_ok_and(|metadata| metadata.len() == 0)
        {
            drop(self.file);
            // An empty file that stays does no harm.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Makes the folder and those above it that are missing, each for its owner alone.
pub(super) fn private_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(above) = folder
        .parent()
        .filter(|above| !above.as_os_str().is_empty())
    {
        private_folder(above)?;
    }
    match fs::create_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    #[cfg(unix)]
    fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(())
}

/// The folders whose names lead to a journal file: the learner's, `journal`, the data folder, and the one that holds it.
const FOLDERS: usize = 4;

/// Makes the names in a folder durable. Windows has no such call: its folders are journalled.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    if cfg!(unix) {
        OpenOptions::new().read(true).open(folder)?.sync_all()
    } else {
        Ok(())
    }
}

/// Trouble with a disk as a learner can act on it.
pub(super) fn in_few_words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::QuotaExceeded => "your share of the disk is full".to_owned(),
        io::ErrorKind::PermissionDenied => "the data folder may not be written to".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        io::ErrorKind::FileTooLarge => "the file may not grow any more".to_owned(),
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            "a file stands where the data folder should be".to_owned()
        }
        _ => error.to_string(),
    }
}
