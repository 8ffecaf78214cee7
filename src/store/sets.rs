//! Finds and reads sets: those built in, those in `./quizzes`, those in the data folder, and any file named.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::cache::Stamp;

/// No set is larger: 4 MiB, a bound of the format. One byte more is read, so that the reader can say so.
const MOST_BYTES: u64 = 4 * 1024 * 1024 + 1;

/// The sets that are built into the program: file name and text.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("cells.yaml", include_str!("../../quizzes/cells.yaml")),
    (
        "english-grammar.yaml",
        include_str!("../../quizzes/english-grammar.yaml"),
    ),
    (
        "fractions.yaml",
        include_str!("../../quizzes/fractions.yaml"),
    ),
    (
        "french-revolution.yaml",
        include_str!("../../quizzes/french-revolution.yaml"),
    ),
    (
        "geography.yaml",
        include_str!("../../quizzes/geography.yaml"),
    ),
    ("motion.yaml", include_str!("../../quizzes/motion.yaml")),
    (
        "probability.yaml",
        include_str!("../../quizzes/probability.yaml"),
    ),
    (
        "python-basics.yaml",
        include_str!("../../quizzes/python-basics.yaml"),
    ),
    (
        "space-flight.yaml",
        include_str!("../../quizzes/space-flight.yaml"),
    ),
    (
        "spanish-first-words.yaml",
        include_str!("../../quizzes/spanish-first-words.yaml"),
    ),
    (
        "water-cycle.yaml",
        include_str!("../../quizzes/water-cycle.yaml"),
    ),
];

/// Where a set's text comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Built in, by its place in [`BUILT_IN`].
    BuiltIn(usize),
    /// A file.
    File(PathBuf),
}

impl Source {
    /// The file's name without its folder.
    #[must_use]
    pub fn name(&self) -> Cow<'_, str> {
        match self {
            Self::BuiltIn(index) => Cow::Borrowed(BUILT_IN[*index].0),
            Self::File(path) => path.file_name().unwrap_or_default().to_string_lossy(),
        }
    }

    /// The path as a person writes it; `None` for a set that is built in.
    #[must_use]
    pub fn path(&self) -> Option<String> {
        match self {
            Self::BuiltIn(_) => None,
            Self::File(path) => Some(path.display().to_string()),
        }
    }

    /// What it was like, to see whether it has changed.
    pub(super) fn stamp(&self) -> Stamp {
        match self {
            Self::BuiltIn(index) => Stamp::of_built_in(BUILT_IN[*index].0, BUILT_IN[*index].1),
            Self::File(path) => {
                // A file that cannot be looked at gets a stamp of its own; reading it will say why.
                let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
                fs::metadata(&path).map_or_else(
                    |_| Stamp::of_built_in(&path.to_string_lossy(), ""),
                    |found| Stamp::of_file(&path, &found),
                )
            }
        }
    }

    /// The text, within the format's bound on size.
    ///
    /// # Errors
    ///
    /// When the file is not there, not a regular file, or may not be read.
    pub fn bytes(&self) -> io::Result<Cow<'static, [u8]>> {
        match self {
            Self::BuiltIn(index) => Ok(Cow::Borrowed(BUILT_IN[*index].1.as_bytes())),
            Self::File(path) => read_regular(path).map(Cow::Owned),
        }
    }
}

/// All sets that can be seen: in `here` (`./quizzes`), in the data folder, and built in. A file named like a built-in set
/// stands in its place, so that a teacher's own version is the one that is practised.
#[must_use]
pub fn all(here: &Path, data: &Path) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for folder in [here.to_owned(), data.join("quizzes")] {
        for path in yaml_files(&folder) {
            let source = Source::File(path);
            if !sources.iter().any(|other| other.name() == source.name()) {
                sources.push(source);
            }
        }
    }
    for index in 0..BUILT_IN.len() {
        let source = Source::BuiltIn(index);
        if !sources.iter().any(|other| other.name() == source.name()) {
            sources.push(source);
        }
    }
    sources
}

/// Each path that is a file, and for each folder the sets in it and in the folders below, by name. Folders whose names begin with
/// a dot are left out; a path that is not there stays, so that it is told.
#[must_use]
pub fn files(paths: &[PathBuf]) -> Vec<PathBuf> {
    paths
        .iter()
        .flat_map(|path| {
            if path.is_dir() {
                below(path, 0)
            } else {
                vec![path.clone()]
            }
        })
        .collect()
}

/// The sets in a folder and below it. Links to folders are not followed, and 32 levels are deep enough for anybody.
fn below(folder: &Path, depth: u8) -> Vec<PathBuf> {
    let mut found = yaml_files(folder);
    let entries = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(Result::ok);
    let is_folder = |entry: &fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
    let mut folders: Vec<PathBuf> = entries
        .filter(is_folder)
        .map(|entry| entry.path())
        .collect();
    folders.retain(|path| {
        path.file_name()
            .is_some_and(|name| !name.to_string_lossy().starts_with('.'))
    });
    folders.sort();
    if depth < 32 {
        found.extend(folders.iter().flat_map(|folder| below(folder, depth + 1)));
    }
    found
}

/// The `.yaml` and `.yml` files of a folder, by name; none when it cannot be read.
fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.retain(|path| {
        let is_set = path
            .extension()
            .is_some_and(|extension| extension == "yaml" || extension == "yml");
        is_set && !path.is_dir()
    });
    files.sort();
    files
}

fn read_regular(path: &Path) -> io::Result<Vec<u8>> {
    // Asked before opening: opening a FIFO would wait for ever.
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(io::Error::new(
            io::ErrorKind::IsADirectory,
            "this is a folder, not a file",
        ));
    }
    if !metadata.is_file() {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "this is not a regular file",
        ));
    }
    let mut bytes =
        Vec::with_capacity(usize::try_from(metadata.len().min(MOST_BYTES)).unwrap_or(0));
    #[expect(clippy::disallowed_methods, reason = "this is the disk")]
    File::open(path)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Why a file could not be read, for the person who named it.
#[must_use]
pub fn why_unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "it may not be read: look at its permissions".to_owned(),
        _ => error.to_string(),
    }
}
