//! Writes one learner's records. The rules:
//!
//! 1. One file a writer, named by a random id: no two processes ever share one, so none waits for another, and no lock is needed.
//! 2. The file is made when the first record is written, 0600 in a folder of 0700 under any umask, and the folder is synced.
//! 3. One `write_all` a record, and not before that may the caller show the result: a process that is killed has lost nothing.
//!    Then a sync, aside (see [`super::saving`]). The caller waits for it, but no longer than [`PATIENCE`]: then the record is
//!    [`Kept::Saving`], and called saved only once its sync has gone well.
//! 4. After any trouble with a file that file is never used again: once a sync has failed its pages may be marked clean, and a
//!    retry would lie. Every record without a good sync is still in memory, in order, and goes to a new file: at once, with the
//!    next record, and at the end. Those that stand whole before a write that failed go only when their own sync fails, too.
//! 5. A file that was taken away by another process takes no more records: the next one goes to a new file. What was on the old one
//!    is gone, as whoever took it away wished.
//! 6. A record that reached both files is the same record twice: readers take the union by id.

use std::collections::VecDeque;
use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use super::desk::Kept;
use super::saving::{Saving, Told, Wish};
use crate::journal::{Entry, Record, line};
use page::Page;

mod page;

/// How long a result waits for its sync. Less than a tenth of a second feels like no wait (Nielsen 1993, chapter 5); a disk in
/// the machine takes a tenth of this.
const PATIENCE: Duration = Duration::from_millis(30);

/// How often new files are tried for a record before it is called not saved: the first may be gone or its disk full for a moment.
const GOES: u8 = 2;

/// Appends to one learner's journal.
#[derive(Debug)]
pub(super) struct Writer {
    folder: PathBuf,
    learner: String,
    /// The number of the last record.
    seq: u64,
    /// All records without a good sync, by number.
    waiting: VecDeque<(u64, String)>,
    page: Option<Page>,
    pages: u64,
    saving: Saving,
    /// The number of the last record that stands whole on a page that is believed.
    written: u64,
    /// The number of the last page that is not believed: its sync has failed, or one before it.
    broken: u64,
    /// The number of the last record for which a sync is under way; 0 when none is.
    wished: u64,
    goes: u8,
    trouble: String,
}

impl Writer {
    pub(super) fn new(folder: PathBuf, learner: &str) -> Self {
        Self {
            folder,
            learner: learner.to_owned(),
            seq: 0,
            waiting: VecDeque::new(),
            page: None,
            pages: 0,
            saving: Saving::new(),
            written: 0,
            broken: 0,
            wished: 0,
            goes: 0,
            trouble: String::new(),
        }
    }

    /// Whether every record is in a file and synced.
    pub(super) fn all_saved(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Whether any record was ever to be kept.
    pub(super) fn has_written(&self) -> bool {
        self.seq > 0
    }

    /// Makes an entry durable, and everything that still waits before it.
    pub(super) fn keep(&mut self, entry: &Entry) -> Kept {
        // Behind a sync that is slow already there is no use in waiting again.
        let patience = match self.standing() {
            Kept::Saving => Duration::ZERO,
            Kept::Saved | Kept::NotSaved(_) => PATIENCE,
        };
        self.take_down(entry);
        self.goes = GOES;
        self.go_on(Some(patience))
    }

    /// How it stands with all that was kept. It never waits.
    pub(super) fn standing(&mut self) -> Kept {
        self.go_on(Some(Duration::ZERO))
    }

    /// Waits until all is durable, however long it takes, and tries again what was not. Says what came of it.
    pub(super) fn settle(&mut self) -> Kept {
        self.goes = GOES;
        self.go_on(None)
    }

    /// Writes what is not saved to a new file in another folder, for the learner to move to its place, and gives its path. No
    /// folder is made.
    pub(super) fn leave_in(&self, folder: &Path) -> io::Result<PathBuf> {
        let name = format!("notyet-{}-{}.jsonl", self.learner, Uuid::now_v7());
        let mut page = Page::at(folder.join(name), 0)?;
        let mut lines = self.waiting.iter();
        let written = lines.try_for_each(|(number, line)| page.append(*number, line));
        if let Err(error) = written.and_then(|()| page.file.sync_all()) {
            // Half of it would be taken for all of it.
            page.upto = 0;
            page.discard_if_empty();
            return Err(error);
        }
        Ok(page.path)
    }

    /// Whether a sync is under way.
    pub(super) fn is_saving(&self) -> bool {
        !self.all_saved() && self.wished == self.seq
    }

    fn take_down(&mut self, entry: &Entry) {
        self.seq += 1;
        let record = Record {
            id: Uuid::now_v7(),
            seq: self.seq,
            learner: self.learner.clone(),
            entry: entry.clone(),
        };
        let mut line = line::write(&record);
        line.push('\n');
        self.waiting.push_back((self.seq, line));
    }

    /// Hears what was told meanwhile, then goes on until all is saved, a sync takes longer than this, or there is no go left.
    fn go_on(&mut self, patience: Option<Duration>) -> Kept {
        while let Some(told) = self.saving.told(Some(Duration::ZERO)) {
            self.hear(&told);
        }
        loop {
            if self.waiting.is_empty() {
                return Kept::Saved;
            }
            if self.wished == self.seq {
                match self.saving.told(patience) {
                    Some(told) => self.hear(&told),
                    None => return Kept::Saving,
                }
            } else if self.goes > 0 {
                self.goes -= 1;
                self.write_waiting()
                    .unwrap_or_else(|error| self.leave_page(&error));
            } else {
                return Kept::NotSaved(self.trouble.clone());
            }
        }
    }

    /// Writes what the page does not have, and wishes its sync.
    fn write_waiting(&mut self) -> io::Result<()> {
        if self.page.is_none() {
            self.pages += 1;
            self.page = Some(Page::new(&self.folder, self.pages)?);
        }
        let Some(page) = &mut self.page else {
            return Ok(());
        };
        let written = self.written;
        let lines = self.waiting.iter();
        for (number, line) in lines.filter(|(number, _)| *number > written) {
            page.append(*number, line)?;
            self.written = *number;
        }
        self.wished = self.written;
        self.saving.wish(Wish {
            page: page.number,
            upto: self.written,
            file: Arc::clone(&page.file),
            folders: page.folders(),
        });
        Ok(())
    }

    /// Takes what a sync has come to. Once one has failed, nothing that is under way is believed, and all that waits is written again.
    fn hear(&mut self, told: &Told) {
        if told.page <= self.broken {
            return;
        }
        match &told.went {
            Ok(()) => self.waiting.retain(|(number, _)| *number > told.upto),
            Err(error) => {
                self.broken = self.pages;
                self.written = 0;
                self.leave_page(error);
            }
        }
    }

    /// Never uses the page again.
    fn leave_page(&mut self, error: &io::Error) {
        self.trouble = in_few_words(error);
        self.wished = 0;
        if let Some(page) = self.page.take() {
            page.discard_if_empty();
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
