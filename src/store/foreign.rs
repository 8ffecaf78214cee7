//! Files of other programs, for `notyet import`, and pictures for `notyet export`. It never waits for a pipe or a device, and reads no
//! more than a bound.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use anyhow::Context;

use super::opening::open;
use super::pictures;
use super::sets::{Source, why_unreadable};
use crate::exchange::draft::Picture;
use crate::exchange::encoding::{self, Guessed};
use crate::exchange::{Input, archive};
use crate::quiz::Set;

/// The most bytes of a file, and of all files of a folder together: a question bank with its pictures is smaller.
pub const MOST_BYTES: u64 = 256 * 1024 * 1024;
/// The most files of a folder: `OATutor`'s whole pool has 30,000.
const MOST_FILES: usize = 100_000;
/// How many folders may lie in one another.
const MOST_DEPTH: usize = 16;

/// Reads what was named, a file or a folder; an archive is a folder. And says what was guessed, where a file is not UTF-8 from end to end.
///
/// # Errors
///
/// Why it cannot be read, in words for whoever named it.
pub fn input(path: &Path) -> anyhow::Result<(Input, Option<Guessed>)> {
    let name = path.display().to_string();
    if path.is_dir() {
        let mut found = Found::default();
        found.folder(path, "", 0)?;
        let (text, files) = (String::new(), found.files);
        return Ok((of(name, text, files), None));
    }
    let bytes = bytes(path)?;
    if archive::is_one(&bytes) {
        let files = archive::files(&bytes).map_err(|what| anyhow::anyhow!(what))?;
        let text = String::new();
        return Ok((of(name, text, files), None));
    }
    let Some(decoded) = encoding::decoded(&bytes) else {
        anyhow::bail!(
            "this is no text; name a file of questions in a format that `notyet import --help` lists"
        );
    };
    Ok((of(name, decoded.text, Vec::new()), decoded.guessed))
}

/// An input in whatever language it is in.
fn of(name: String, text: String, files: Vec<Picture>) -> Input {
    Input {
        name,
        text,
        files,
        language: None,
    }
}

/// The bytes of a regular file within the bound.
fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    let read = || -> io::Result<Option<Vec<u8>>> {
        let file = open(path)?;
        if !file.metadata()?.is_file() {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    };
    let bytes = read().map_err(|error| anyhow::anyhow!(why_unreadable(&error)))?;
    let bytes = bytes
        .context("this is a pipe or a device; name a file, or save what comes of it as one")?;
    anyhow::ensure!(
        bytes.len() as u64 <= MOST_BYTES,
        "this file is larger than {} MiB; name a smaller part of it",
        MOST_BYTES >> 20
    );
    Ok(bytes)
}

/// What was found in a folder.
#[derive(Default)]
struct Found {
    files: Vec<Picture>,
    bytes: u64,
}

impl Found {
    /// Collects the files of a folder and those below it, by name; names that begin with a dot, and links, are left out.
    fn folder(&mut self, path: &Path, before: &str, depth: usize) -> anyhow::Result<()> {
        anyhow::ensure!(
            depth <= MOST_DEPTH,
            "its folders lie too deep in one another"
        );
        let entries = fs::read_dir(path).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let mut entries = entries.map_err(|error| anyhow::anyhow!(why_unreadable(&error)))?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry
                .file_type()
                .map_err(|error| anyhow::anyhow!(why_unreadable(&error)))?;
            if name.starts_with('.') || kind.is_symlink() {
                continue;
            }
            let below = format!("{before}{name}");
            if kind.is_dir() {
                self.folder(&entry.path(), &format!("{below}/"), depth + 1)?;
            } else {
                self.file(&entry.path(), below)?;
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &Path, below: String) -> anyhow::Result<()> {
        let bytes = bytes(path)?;
        self.bytes += bytes.len() as u64;
        self.files.push(Picture { path: below, bytes });
        anyhow::ensure!(
            self.files.len() <= MOST_FILES && self.bytes <= MOST_BYTES,
            "this folder holds more than {MOST_FILES} files or {} MiB; name a folder in it",
            MOST_BYTES >> 20
        );
        Ok(())
    }
}

/// The pictures of a set, those that are there.
#[must_use]
pub fn pictures(set: &Set, source: &Source) -> Vec<Picture> {
    let images = set
        .questions
        .iter()
        .filter_map(|question| question.image.as_ref());
    let read = images.filter_map(|image| {
        let bytes = pictures::bytes(&image.path, source)?;
        Some(Picture {
            path: image.path.value.clone(),
            bytes,
        })
    });
    let mut all: Vec<Picture> = Vec::new();
    for picture in read {
        if !all.iter().any(|known| known.path == picture.path) {
            all.push(picture);
        }
    }
    all
}
