//! Finds and reads sets: those built in, those in `./quizzes`, those in the data folder, and any file named.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::cache::Stamp;
use super::class;
use reading::read_regular;
use walk::below;

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

    /// The folders between `quizzes` and the file, as a person writes them: empty where there are none; `None` for a set that is built in.
    #[must_use]
    pub fn folder(&self) -> Option<String> {
        let Self::File(path) = self else { return None };
        let folder = path.parent().unwrap_or(Path::new(""));
        let names: Vec<Cow<'_, str>> = folder.iter().map(|name| name.to_string_lossy()).collect();
        let quizzes = names.iter().rposition(|name| name == "quizzes");
        Some(quizzes.map_or_else(String::new, |place| names[place + 1..].join("/")))
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

/// The bytes of a set that is to be read.
///
/// # Errors
///
/// Why its file cannot be read, or that it is no set but the file of a class.
pub(super) fn bytes_of_set(source: &Source) -> Result<Cow<'static, [u8]>, String> {
    let bytes = source.bytes().map_err(|error| why_unreadable(&error))?;
    match source {
        Source::File(path) if class::is_one(path, &bytes) => Err(class::NO_SET.to_owned()),
        _ => Ok(bytes),
    }
}

/// All sets that can be seen: in `here` (`./quizzes`) and the folders below it, in the data folder likewise, and built in. A file that
/// stands in both at the same place is taken from `here`; and one named like a built-in set stands in its place, so that a teacher's
/// own version is the one that is practised.
#[must_use]
pub fn all(here: &Path, data: &Path) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    let (mut places, mut names) = (HashSet::new(), HashSet::new());
    for folder in [here.to_owned(), data.join("quizzes")] {
        for path in below(&folder) {
            let place = path.strip_prefix(&folder).unwrap_or(&path);
            if places.insert(place.to_owned()) {
                names.extend(path.file_name().map(ToOwned::to_owned));
                sources.push(Source::File(path));
            }
        }
    }
    let free = |index: &usize| !names.contains(OsStr::new(BUILT_IN[*index].0));
    sources.extend((0..BUILT_IN.len()).filter(free).map(Source::BuiltIn));
    sources
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test looks at the disk")]
mod tests {
    use super::*;

    #[test]
    fn sets_are_found_in_folders_below_and_one_s_own_stands_before_one_built_in() {
        let place = tempfile::tempdir().unwrap();
        let (here, data) = (place.path().join("quizzes"), place.path().join("data"));
        for file in [
            here.join("year 9/biology/cells.yaml"),
            here.join("mine.yaml"),
            data.join("quizzes/mine.yaml"),
            data.join("quizzes/year 9/mine.yaml"),
        ] {
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "").unwrap();
        }
        let found = all(&here, &data);
        let own = found.len() - (BUILT_IN.len() - 1);
        let folders: Vec<(String, Option<String>)> = found[..own]
            .iter()
            .map(|source| (source.name().into_owned(), source.folder()))
            .collect();
        let in_folder = |name: &str, folder: &str| (name.to_owned(), Some(folder.to_owned()));
        assert_eq!(
            folders,
            [
                in_folder("mine.yaml", ""),
                in_folder("cells.yaml", "year 9/biology"),
                in_folder("mine.yaml", "year 9"),
            ]
        );
        assert!(found[own..].iter().all(|source| source.folder().is_none()));
        assert_eq!(
            all(&place.path().join("none"), &data.join("none")).len(),
            BUILT_IN.len()
        );
        assert_eq!(
            Source::File("cells.yaml".into()).folder().as_deref(),
            Some("")
        );
    }
}
