//! Files in a class folder that somebody may have meant as a record and that cannot be read as they are: packed, as mail and learning
//! platforms hand files on, or with an ending behind the one of a record.

use std::fs;
use std::path::{Path, PathBuf};

use super::journals::is_named_like_one;

/// How packed files end.
const PACKED: [&str; 9] = ["zip", "gz", "tgz", "tar", "7z", "rar", "bz2", "xz", "zst"];

/// Those that lie in this very folder, by name.
#[must_use]
pub fn beside(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let mut found: Vec<PathBuf> = paths
        .filter(|path| is_like_a_record(path) && path.is_file())
        .collect();
    found.sort();
    found
}

fn is_like_a_record(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_meant = PACKED.contains(&ending) || name.contains(".jsonl");
    is_meant && !name.starts_with('.') && !is_named_like_one(path)
}
