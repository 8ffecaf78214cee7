//! From the paths that a person named to the files that are meant. It reads no file.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::why_unreadable;
use crate::store::class;

/// How many folders may lie in one another: deep enough for anybody, and an end for a disk that has none.
const MOST_DEPTH: u8 = 32;

/// What was found under the paths that were named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reached {
    /// A file, or a name that is none; reading it will say so.
    File(PathBuf),
    /// A folder in which there is nothing to read.
    Nothing {
        /// The folder.
        folder: PathBuf,
        /// Why, and what to do.
        why: String,
    },
}

/// Each path that is a file, whatever its name, and for each folder the sets in it and in the folders below, by name. In folders,
/// names that begin with a dot are left out: editors and systems keep their own things there, such as `.#set.yaml`. A path that
/// is not there stays, so that it is told. What is reached twice is given once, where it was reached first.
#[must_use]
pub fn reached(paths: &[PathBuf]) -> Vec<Reached> {
    let mut walk = Walk::default();
    for path in paths {
        walk.named(path);
    }
    walk.reached
}

/// The files of all that is [`reached`].
#[must_use]
pub fn files(paths: &[PathBuf]) -> Vec<PathBuf> {
    let file = |one| match one {
        Reached::File(path) => Some(path),
        Reached::Nothing { .. } => None,
    };
    reached(paths).into_iter().filter_map(file).collect()
}

/// The same place without `..` in its path. Where links are about, what a path with `..` means can only be asked on the disk.
#[must_use]
pub fn without_parents(path: &Path) -> PathBuf {
    if path.components().any(|part| part == Component::ParentDir) {
        place_of(path)
    } else {
        path.to_owned()
    }
}

/// The sets in a folder and the folders below it, by name; none when it cannot be read.
pub(super) fn below(folder: &Path) -> Vec<PathBuf> {
    if folder.is_dir() {
        files(&[folder.to_owned()])
    } else {
        Vec::new()
    }
}

#[derive(Default)]
struct Walk {
    reached: Vec<Reached>,
    /// The places of all files so far. A link is a place of its own: another name may mean another set.
    seen: HashSet<PathBuf>,
    /// How many files were come upon, also those that had been reached before.
    met: usize,
}

/// The files and folders in a folder that matter, each by name.
struct Contents {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

impl Walk {
    fn named(&mut self, path: &Path) {
        if !path.is_dir() {
            return self.file(path.to_owned(), place_of(path));
        }
        let (met, told) = (self.met, self.reached.len());
        self.below(path, 0);
        if self.met == met && self.reached.len() == told {
            let why = "there is no .yaml or .yml file in this folder: name one that has sets in it";
            self.nothing(path, why.to_owned());
        }
    }

    /// The sets in a folder and below it. Links to folders are not followed.
    fn below(&mut self, folder: &Path, depth: u8) {
        let found = match contents(folder) {
            Ok(found) => found,
            Err(error) => return self.nothing(folder, why_closed(&error)),
        };
        let place = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        for file in found.files {
            let place = place.join(file.file_name().unwrap_or_default());
            self.file(file, place);
        }
        if depth == MOST_DEPTH && !found.folders.is_empty() {
            let why = format!("the folders in here lie more than {MOST_DEPTH} deep: name this one");
            return self.nothing(folder, why);
        }
        for folder in &found.folders {
            self.below(folder, depth + 1);
        }
    }

    fn file(&mut self, path: PathBuf, place: PathBuf) {
        self.met += 1;
        if self.seen.insert(place) {
            self.reached.push(Reached::File(path));
        }
    }

    fn nothing(&mut self, folder: &Path, why: String) {
        let folder = folder.to_owned();
        self.reached.push(Reached::Nothing { folder, why });
    }
}

/// Where a file lies, by its own name in the true path of its folder.
fn place_of(path: &Path) -> PathBuf {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    };
    let here = Path::new(".");
    let folder = if folder.as_os_str().is_empty() {
        here
    } else {
        folder
    };
    fs::canonicalize(folder).map_or_else(|_| path.to_owned(), |folder| folder.join(name))
}

fn contents(folder: &Path) -> io::Result<Contents> {
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if is_hidden(&path) {
            continue;
        }
        // What cannot be looked at is gone since.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            folders.push(path);
        } else if is_set(&path) && !path.is_dir() {
            files.push(path);
        }
    }
    files.sort();
    folders.sort();
    Ok(Contents { files, folders })
}

/// Whether a file is a set by the ending of its name, in whatever case; the file of the class has the same ending, and is none.
fn is_set(path: &Path) -> bool {
    if path.file_name().is_some_and(|name| name == class::NAME) {
        return false;
    }
    let ending = path.extension().unwrap_or_default();
    ["yaml", "yml"]
        .iter()
        .any(|one| ending.eq_ignore_ascii_case(one))
}

fn is_hidden(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    name.as_encoded_bytes().starts_with(b".")
}

/// Why a folder cannot be walked, and what to do.
fn why_closed(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => {
            "this folder may not be opened: look at its permissions".to_owned()
        }
        _ => why_unreadable(error),
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test looks at the disk")]
mod tests {
    use tempfile::TempDir;

    use super::*;

    /// A folder with these files, empty.
    fn with(files: &[&str]) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in files {
            let file = folder.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "").unwrap();
        }
        folder
    }

    /// What is reached from these paths in a folder, by the names in it; a folder with nothing has its reason behind it.
    fn names(folder: &TempDir, paths: &[&str]) -> Vec<String> {
        let paths: Vec<_> = paths.iter().map(|path| folder.path().join(path)).collect();
        let name = |path: &Path| {
            let below = path.strip_prefix(folder.path()).unwrap();
            below.display().to_string().replace('\\', "/")
        };
        let one = |one: &Reached| match one {
            Reached::File(path) => name(path),
            Reached::Nothing { folder, why } => format!("{}: {why}", name(folder)),
        };
        reached(&paths).iter().map(one).collect()
    }

    #[test]
    fn a_folder_gives_its_sets_and_then_those_below_it() {
        let folder = with(&[
            "b.yaml",
            "a.yml",
            "C.YAML",
            "d.Yml",
            "notes.txt",
            "yaml",
            "z/a.yaml",
            "m/a.yaml",
            ".git/a.yaml",
            ".#a.yaml",
            ".dot.yaml",
        ]);
        let found = names(&folder, &["."]);
        assert_eq!(
            found,
            ["C.YAML", "a.yml", "b.yaml", "d.Yml", "m/a.yaml", "z/a.yaml"]
        );
        assert_eq!(names(&folder, &["notes.txt"]), ["notes.txt"]);
        assert_eq!(names(&folder, &["gone.yaml"]), ["gone.yaml"]);
    }

    #[test]
    fn what_is_reached_twice_is_given_once_where_it_was_reached_first() {
        let folder = with(&["a.yaml", "b/b.yaml"]);
        let cases: [(&[&str], &[&str]); 5] = [
            (&["a.yaml", "a.yaml"], &["a.yaml"]),
            (&["b/b.yaml", "."], &["b/b.yaml", "a.yaml"]),
            (&[".", "b"], &["a.yaml", "b/b.yaml"]),
            (&["a.yaml", "b/../a.yaml"], &["a.yaml"]),
            (&["b", "b"], &["b/b.yaml"]),
        ];
        for (paths, expected) in cases {
            assert_eq!(names(&folder, paths), expected, "{paths:?}");
        }
    }

    #[test]
    fn a_folder_without_sets_is_told_of() {
        let folder = with(&["empty/notes.txt", "full/a.yaml", "full/none/notes.txt"]);
        let found = names(&folder, &["empty", "full"]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found[0].starts_with("empty: there is no .yaml or .yml file"),
            "{found:?}"
        );
        assert_eq!(found[1], "full/a.yaml");
    }

    #[test]
    fn folders_that_lie_too_deep_are_told_of() {
        let deep = "d/".repeat(usize::from(MOST_DEPTH));
        let folder = with(&[&format!("{deep}a.yaml"), &format!("{deep}d/b.yaml")]);
        let found = names(&folder, &["."]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found[0].ends_with("d/a.yaml") && found[1].contains("more than 32 deep"),
            "{found:?}"
        );
    }

    #[test]
    fn a_closed_folder_is_told_of_as_one() {
        let error = io::ErrorKind::PermissionDenied.into();
        assert_eq!(
            why_closed(&error),
            "this folder may not be opened: look at its permissions"
        );
        assert!(why_closed(&io::Error::other("it hums")).starts_with("it hums"));
    }

    #[cfg(unix)]
    #[test]
    fn links_to_files_are_sets_of_their_own_and_links_to_folders_are_not_followed() {
        use std::os::unix::fs::symlink;
        let folder = with(&["sets/a.yaml"]);
        let path = folder.path();
        symlink("a.yaml", path.join("sets/b.yaml")).unwrap();
        symlink("gone.yaml", path.join("sets/c.yaml")).unwrap();
        symlink(".", path.join("sets/round")).unwrap();
        symlink("sets", path.join("link")).unwrap();
        let expected = ["sets/a.yaml", "sets/b.yaml", "sets/c.yaml"];
        assert_eq!(names(&folder, &["sets"]), expected);
        assert_eq!(
            names(&folder, &["sets", "link"]),
            expected,
            "another way to the same folder"
        );
        assert_eq!(
            names(&folder, &["link"]),
            ["link/a.yaml", "link/b.yaml", "link/c.yaml"]
        );
    }
}
