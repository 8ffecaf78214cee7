//! Reads files of records one after the other, into the same memory.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::Path;

use crate::store::opening::open_no_link;

/// A file's bytes, in memory that is used for one after the other.
#[derive(Default)]
pub(super) struct Page {
    /// As long as the longest so far: it is not cleared, which would take as long as reading.
    bytes: Vec<u8>,
    length: usize,
}

impl Page {
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    /// Reads as many bytes as the file had when it was opened: what a sitting writes meanwhile is for the next time.
    pub(super) fn fill(&mut self, path: &Path) -> Result<(), String> {
        self.length = 0;
        let file = open_no_link(path).map_err(|error| error.to_string())?;
        let metadata = file.metadata().map_err(|error| error.to_string())?;
        if let Some(reason) = refusal(&metadata) {
            return Err(reason.to_owned());
        }
        self.read(file, &metadata)
            .map_err(|error| error.to_string())
    }

    fn read(&mut self, mut file: File, metadata: &Metadata) -> io::Result<()> {
        let length = usize::try_from(metadata.len()).unwrap_or(usize::MAX);
        if self.bytes.len() < length {
            self.bytes.resize(length, 0);
        }
        while self.length < length {
            match file.read(&mut self.bytes[self.length..length]) {
                Ok(0) => break,
                Ok(read) => self.length += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

/// No record comes near this, in bytes: it holds each answer of many years. Whatever lies in the folder, it can be read.
pub(super) const LONGEST: u64 = 256 * 1024 * 1024;

/// Why a file is not read.
fn refusal(metadata: &Metadata) -> Option<&'static str> {
    if !metadata.is_file() {
        return Some("it is not a regular file");
    }
    (metadata.len() > LONGEST).then_some("it is too long for a record")
}
