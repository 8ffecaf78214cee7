//! What the library shows, remembered between starts: `<data>/cache/*.json`. It can be deleted at any time and is never
//! trusted further than its key: the sizes and times of the files it was made from. It holds nothing that is not folded
//! from the record or read from the sets, so it is neither synced nor ever told of.

use std::collections::{BTreeMap, HashMap};
use std::fs::{self, Metadata};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::opening::{make_own, read_own};
use super::writer::private_folder;
use crate::path::{Journey, State};
use crate::quiz::Set;
use crate::quiz::read::Reading;

/// What a file was like when it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    name: String,
    bytes: u64,
    /// Nanoseconds since 1970 of the last change of what is in it, and of anything about it, such as who may read it. For a
    /// built-in set the CRC-32 of its text.
    changed: [u128; 2],
}

impl Stamp {
    pub(super) fn of_file(path: &Path, metadata: &Metadata) -> Self {
        let since = |time: SystemTime| {
            time.duration_since(UNIX_EPOCH)
                .map_or(0, |since| since.as_nanos())
        };
        let name = path.display().to_string();
        let changed = [
            metadata.modified().map_or(0, since),
            status_changed(metadata),
        ];
        Self {
            name,
            bytes: metadata.len(),
            changed,
        }
    }

    /// The file's path, or the name a set is built in under.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn of_built_in(name: &str, text: &str) -> Self {
        let changed = [u128::from(crc32fast::hash(text.as_bytes())), 0];
        Self {
            name: name.to_owned(),
            bytes: text.len() as u64,
            changed,
        }
    }
}

#[cfg(unix)]
fn status_changed(metadata: &Metadata) -> u128 {
    use std::os::unix::fs::MetadataExt;
    let seconds = u128::try_from(metadata.ctime()).unwrap_or(0);
    seconds * 1_000_000_000 + u128::try_from(metadata.ctime_nsec()).unwrap_or(0)
}

/// Elsewhere there is no such time.
#[cfg(not(unix))]
fn status_changed(_metadata: &Metadata) -> u128 {
    0
}

/// What the library shows of a set, without the learner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Cover {
    stamp: Stamp,
    pub(super) id: String,
    pub(super) title: Option<String>,
    pub(super) description: Option<String>,
    pub(super) tags: Vec<String>,
    pub(super) questions: Vec<String>,
    pub(super) broken: bool,
}

impl Cover {
    /// Whether it was made from what has this stamp.
    pub(super) fn is_of(&self, stamp: &Stamp) -> bool {
        self.stamp == *stamp
    }

    /// The same cover of a file with the same text.
    pub(super) fn of_the_same(&self, stamp: Stamp) -> Self {
        Self {
            stamp,
            ..self.clone()
        }
    }

    /// The cover of what was read; a set with something in it that must be mended is broken.
    pub(super) fn new(stamp: &Stamp, reading: Reading) -> Self {
        let owned = |words: &crate::quiz::Words| words.value.clone();
        let of = |set: Set| Self {
            stamp: stamp.clone(),
            description: set.description.as_ref().map(owned),
            tags: set.tags.iter().map(owned).collect(),
            questions: set
                .questions
                .into_iter()
                .map(|question| question.id)
                .collect(),
            title: Some(set.title.value),
            id: set.id,
            broken: false,
        };
        let broken = Self {
            stamp: stamp.clone(),
            id: String::new(),
            title: reading.title,
            description: None,
            tags: Vec::new(),
            questions: Vec::new(),
            broken: true,
        };
        reading.set.map_or(broken, of)
    }
}

/// The covers of all sets that were seen last time.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Covers {
    program: String,
    covers: Vec<Cover>,
}

impl Covers {
    pub(super) fn new(covers: Vec<Cover>) -> Self {
        Self {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            covers,
        }
    }

    pub(super) fn into_covers(self) -> Vec<Cover> {
        self.covers
    }

    /// The covers of the built-in sets, made beforehand so that the first start need not read them. Each carries the stamp of
    /// the text it was made from: one that is out of date is never taken. A test holds that none is.
    pub(super) fn built_in() -> Self {
        Self::new(serde_json::from_str(include_str!("covers.json")).unwrap_or_default())
    }

    /// The covers by the name of their file, each good for as long as its stamp is; none of another program.
    pub(super) fn by_name(&self) -> HashMap<&str, &Cover> {
        let same_program = self.program == env!("CARGO_PKG_VERSION");
        let covers = self.covers.iter().filter(|_| same_program);
        covers
            .map(|cover| (cover.stamp.name.as_str(), cover))
            .collect()
    }

    /// The cover of the file with this stamp, if it has not changed since.
    pub(super) fn get(&self, stamp: &Stamp) -> Option<&Cover> {
        let same_program = self.program == env!("CARGO_PKG_VERSION");
        self.covers
            .iter()
            .find(|cover| same_program && cover.stamp == *stamp)
    }
}

/// What the library shows of one question's path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Brief {
    state: u8,
    due: Option<i64>,
    shown: Option<i64>,
}

impl Brief {
    pub(super) fn state(self) -> State {
        State::ALL
            .get(usize::from(self.state))
            .copied()
            .unwrap_or(State::New)
    }

    pub(super) fn is_due(self, now: Timestamp) -> bool {
        self.due.is_some_and(|due| due <= now.as_millisecond())
    }

    pub(super) fn last_shown(self) -> Option<Timestamp> {
        Timestamp::from_millisecond(self.shown?).ok()
    }
}

/// The ground a learner has covered, as far as the library shows it: by set, by question.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct GroundCovered {
    program: String,
    files: Vec<Stamp>,
    pub(super) sets: BTreeMap<String, BTreeMap<String, Brief>>,
}

impl GroundCovered {
    pub(super) fn of(journey: &Journey, files: Vec<Stamp>) -> Self {
        let brief = |path: &crate::path::Path| Brief {
            state: State::ALL
                .iter()
                .position(|state| *state == path.state())
                .map_or(0, |place| u8::try_from(place).unwrap_or(0)),
            due: path.due().map(Timestamp::as_millisecond),
            shown: path.last_shown.map(Timestamp::as_millisecond),
        };
        let sets = journey.iter().map(|(set, paths)| {
            let questions = paths.iter().map(|(id, path)| (id.to_owned(), brief(path)));
            (set.clone(), questions.collect())
        });
        Self {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            files,
            sets: sets.collect(),
        }
    }

    /// Whether it was made by this program from these very files.
    pub(super) fn is_of(&self, files: &[Stamp]) -> bool {
        self.program == env!("CARGO_PKG_VERSION") && self.files == files
    }
}

/// Where the covers are remembered.
pub(super) fn covers_file(data: &Path) -> PathBuf {
    data.join("cache").join("sets.json")
}

/// Where a learner's ground is remembered.
pub(super) fn ground_file(data: &Path, learner: &str) -> PathBuf {
    data.join("cache").join(format!("ground-{learner}.json"))
}

/// What was remembered; nothing when it is not there or cannot be read.
pub(super) fn recall<T: DeserializeOwned + Default>(file: &Path) -> T {
    let bytes = read_own(file).unwrap_or_default();
    serde_json::from_slice(&bytes).unwrap_or_default()
}

/// Remembers, for the next start, if it can: written beside and moved into place, so that no reader sees half of it.
pub(super) fn remember<T: Serialize>(file: &Path, what: &T) {
    let Some(folder) = file.parent() else { return };
    let beside = file.with_extension(format!("{}.new", std::process::id()));
    let written = serde_json::to_vec(what).ok().and_then(|bytes| {
        private_folder(folder).ok()?;
        // What was left there by a program that was ended is in the way.
        let _ = fs::remove_file(&beside);
        let mut file = make_own(&beside);
        file.as_mut().ok()?.write_all(&bytes).ok()
    });
    if written.is_none() || fs::rename(&beside, file).is_err() {
        // A cache that cannot be kept is no trouble: the next start folds again.
        let _ = fs::remove_file(&beside);
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test looks at the disk")]
mod tests {
    use super::*;
    use crate::quiz::read;
    use crate::store::sets::BUILT_IN;

    #[test]
    fn the_covers_of_the_built_in_sets_are_current() {
        let cover = |(name, text): &(&str, &str)| {
            Cover::new(
                &Stamp::of_built_in(name, text),
                read::read(text.as_bytes(), name),
            )
        };
        let covers: Vec<Cover> = BUILT_IN.iter().map(cover).collect();
        let current = serde_json::to_string_pretty(&covers).unwrap() + "\n";
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/covers.json");
        if std::env::var_os("NOTYET_UPDATE_COVERS").is_some() {
            fs::write(&file, &current).unwrap();
        }
        let kept = fs::read_to_string(&file).unwrap().replace("\r\n", "\n");
        assert!(
            kept == current,
            "a built-in set has changed; make its cover anew: NOTYET_UPDATE_COVERS=1 cargo test covers"
        );
    }
}
