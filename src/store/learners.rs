//! Who has a record here: each folder of `<data>/journal` that holds one is a learner's, called by a slug. The name that is shown
//! stands beside the record, in the file `name`; where there is none, the slug is shown. The record itself stays what the `.jsonl`
//! files hold together. Symbolic links and other people's folders are no learners.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::time::SystemTime;

use unicode_normalization::UnicodeNormalization;

use super::journals::{self, is_mine};
use crate::text::order;
use crate::text::safe::safe_lines;
use crate::text::slug;

/// Someone who practises here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learner {
    /// The name of the folder.
    pub slug: String,
    /// The name that is shown.
    pub name: String,
    /// When the record was last written to; `None` for someone who has none yet.
    pub last: Option<SystemTime>,
}

pub use crate::journal::UNNAMED;

/// The most characters of a name.
const LONGEST: usize = 64;

impl Learner {
    /// Someone without a record, called by a slug alone.
    #[must_use]
    pub fn new(slug: &str) -> Self {
        Self {
            slug: slug.to_owned(),
            name: slug.to_owned(),
            last: None,
        }
    }
}

/// All who have a record here, by their names. What cannot be read is nobody's.
#[must_use]
pub fn all(data: &Path) -> Vec<Learner> {
    let entries = fs::read_dir(data.join("journal")).into_iter().flatten();
    let mut learners: Vec<Learner> = entries
        .filter_map(|entry| of_folder(&entry.ok()?.path()))
        .collect();
    by_name(&mut learners);
    learners
}

fn by_name(learners: &mut [Learner]) {
    learners.sort_by_cached_key(|learner| (order::key(&learner.name), learner.slug.clone()));
}

/// The same with someone among them who may have no record yet; nobody is named by [`UNNAMED`].
#[must_use]
pub fn and(mut known: Vec<Learner>, slug: &str, name: &str) -> Vec<Learner> {
    if slug != UNNAMED && known.iter().all(|learner| learner.slug != slug) {
        known.push(Learner {
            name: name.to_owned(),
            ..Learner::new(slug)
        });
        by_name(&mut known);
    }
    known
}

/// The place of the one who practised last.
#[must_use]
pub fn latest(learners: &[Learner]) -> Option<usize> {
    (0..learners.len()).max_by_key(|place| learners[*place].last)
}

fn of_folder(folder: &Path) -> Option<Learner> {
    let slug = folder
        .file_name()?
        .to_str()
        .filter(|name| slug::is_slug(name))?;
    let metadata = fs::symlink_metadata(folder).ok()?;
    if !metadata.is_dir() || !is_mine(&metadata) {
        return None;
    }
    Some(Learner {
        slug: slug.to_owned(),
        name: kept_name(folder).unwrap_or_else(|| slug.to_owned()),
        last: Some(journals::last_written(folder)?),
    })
}

pub(super) fn kept_name(folder: &Path) -> Option<String> {
    let file = folder.join("name");
    if !fs::symlink_metadata(&file).ok()?.is_file() {
        return None;
    }
    #[expect(clippy::disallowed_methods, reason = "this is the disk")]
    let text = fs::read_to_string(file).ok()?;
    tidy(text.lines().next()?)
}

/// Who is meant by a name as someone writes it: one of those known, by slug or by shown name in any case, else someone new, with
/// a slug that nobody has. `None` where it names nobody: nothing to be read in it, or a path.
#[must_use]
pub fn named(written: &str, known: &[Learner]) -> Option<Learner> {
    let name = tidy(written)?;
    let by_slug = known.iter().find(|learner| learner.slug == name);
    let same = |learner: &&Learner| folded(&learner.name) == folded(&name);
    if let Some(found) = by_slug.or_else(|| known.iter().find(same)) {
        return Some(found.clone());
    }
    let base = slug::name(&name, "learner");
    let is_free = |slug: &String| known.iter().all(|learner| learner.slug != *slug);
    let mut slugs = (2..).map(|number| slug::numbered(&base, number));
    let slug = Some(base.clone())
        .filter(is_free)
        .or_else(|| slugs.find(is_free))?;
    Some(Learner {
        slug,
        name,
        last: None,
    })
}

fn folded(name: &str) -> String {
    name.nfc().collect::<String>().to_lowercase()
}

/// The name on one line, safe to be shown; `None` where nothing is left of it, or where it is a path.
fn tidy(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let name: String = words.join(" ").nfc().take(LONGEST).collect();
    let shown = safe_lines(&name).into_owned();
    let is_name = name.chars().any(char::is_alphanumeric) && !name.contains(['/', '\\']);
    (is_name && shown == name).then_some(name)
}

/// Keeps the shown name beside the record, once; a name that is there stays.
///
/// # Errors
///
/// When the folder is not there or may not be written to.
pub(super) fn keep_name(folder: &Path, learner: &Learner) -> io::Result<()> {
    if learner.name == learner.slug {
        return Ok(());
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(folder.join("name")) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        file => {
            let mut file = file?;
            writeln!(file, "{}", learner.name)?;
            file.sync_all()
        }
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test writes to the disk")]
mod tests {
    use super::*;

    fn known(names: &[(&str, &str)]) -> Vec<Learner> {
        let learner = |(slug, name): &(&str, &str)| Learner {
            name: (*name).to_owned(),
            ..Learner::new(slug)
        };
        names.iter().map(learner).collect()
    }

    #[test]
    fn a_name_in_any_script_gets_a_folder_of_its_own() {
        let known = known(&[("me", "me"), ("zoe", "Zoe"), ("ana", "Ana")]);
        for (written, slug, name) in [
            ("ana", "ana", "Ana"),
            ("  ANA ", "ana", "Ana"),
            ("me", "me", "me"),
            ("Zoë", "zoe-2", "Zoë"),
            ("Zoe\u{308}", "zoe-2", "Zoë"),
            ("Ben  B.", "ben-b", "Ben B."),
        ] {
            let found = named(written, &known).expect(written);
            assert_eq!((&*found.slug, &*found.name), (slug, name), "{written}");
        }
        let [one, other] = ["李雷", "韩梅梅"].map(|name| named(name, &known).expect(name));
        assert_ne!(one.slug, other.slug);
        assert!(slug::is_slug(&one.slug) && one.name == "李雷");
    }

    #[test]
    fn what_names_nobody_is_no_learner() {
        for written in ["", "  ", "../ana", "a\\b", "?!", "a\u{1b}[2Jb"] {
            assert_eq!(named(written, &[]), None, "{written:?}");
        }
    }

    #[test]
    fn folders_with_a_record_are_learners_and_nothing_else_is() {
        let data = tempfile::tempdir().unwrap();
        let journal = data.path().join("journal");
        for folder in ["zoe", "me", "empty", "No slug"] {
            fs::create_dir_all(journal.join(folder)).unwrap();
        }
        for folder in ["zoe", "me", "No slug"] {
            fs::write(journal.join(folder).join("a.jsonl"), "").unwrap();
        }
        let zoe = named("Zoë", &[]).unwrap();
        keep_name(&journal.join("zoe"), &zoe).unwrap();
        keep_name(
            &journal.join("zoe"),
            &Learner {
                name: "Z".into(),
                ..zoe
            },
        )
        .unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(journal.join("zoe"), journal.join("link")).unwrap();
        let names: Vec<String> = all(data.path()).into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["me", "Zoë"]);
        assert!(all(&data.path().join("nothing")).is_empty());
    }
}
