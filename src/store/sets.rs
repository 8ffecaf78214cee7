//! Finds and reads sets: those built in, those in `./quizzes`, those in the data folder, and any file named.

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::cache::Stamp;
use reading::read_regular;
use walk::yaml_files;

mod reading;
mod walk;

pub(super) use reading::say_true_size;
pub use reading::why_unreadable;
pub use walk::{Reached, files, reached, without_parents};

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
