//! Sees that sets have changed on the disk. It never reads them, and never waits: whoever asks says how often.
//!
//! It looks at sizes and times, as `make` does, instead of asking the system to be told: that works on every platform and on the
//! folders of a school's server, where nobody is told, and a file that is saved by renaming another one is no special case.

use std::path::PathBuf;
use std::time::Duration;

use super::cache::Stamp;
use super::sets::{self, Source};

/// How long to wait between two looks: soon enough to seem at once (a tenth of a second is noticed, a second is waited for:
/// Miller 1968), seldom enough to cost nothing.
pub const BETWEEN_LOOKS: Duration = Duration::from_millis(200);

/// Files, and folders with sets, under watch.
#[derive(Debug)]
pub struct Watch {
    paths: Vec<PathBuf>,
    /// What was last told of.
    told: Vec<Stamp>,
    /// What was seen at the last look.
    seen: Vec<Stamp>,
}

impl Watch {
    /// Begins to watch; what is there now is known.
    #[must_use]
    pub fn new(paths: &[PathBuf]) -> Self {
        let now = stamps(paths);
        Self {
            paths: paths.to_vec(),
            told: now.clone(),
            seen: now,
        }
    }

    /// Whether anything has changed since this was last true: what is in a file, which files there are.
    ///
    /// A change is told of at the second look that sees it alike, so that no file is read while it is half written, or gone for
    /// the moment in which another takes its place.
    pub fn changed(&mut self) -> bool {
        let now = stamps(&self.paths);
        let at_rest = now == self.seen;
        self.seen = now;
        if !at_rest || self.seen == self.told {
            return false;
        }
        self.told.clone_from(&self.seen);
        true
    }
}

fn stamps(paths: &[PathBuf]) -> Vec<Stamp> {
    let files = sets::files(paths).into_iter();
    files.map(|file| Source::File(file).stamp()).collect()
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test writes to the disk")]
mod tests {
    use std::fs;

    use super::*;

    /// Whether a change is told of within a few looks, and only once.
    fn told(watch: &mut Watch) -> bool {
        let told = (0..4).filter(|_| watch.changed()).count();
        assert!(told <= 1, "told of {told} times");
        told == 1
    }

    #[test]
    fn every_way_of_saving_is_seen_and_told_of_once() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("set.yaml");
        fs::write(&file, "title: A").unwrap();
        let mut watch = Watch::new(&[folder.path().to_owned()]);
        assert!(!told(&mut watch), "nothing has changed yet");
        fs::write(&file, "title: AB").unwrap();
        assert!(told(&mut watch), "written over");
        let beside = folder.path().join("set.yaml~");
        fs::write(&beside, "title: ABC").unwrap();
        fs::rename(&beside, &file).unwrap();
        assert!(told(&mut watch), "another took its place");
        fs::write(folder.path().join("more.yaml"), "").unwrap();
        assert!(told(&mut watch), "a file more");
        fs::remove_file(&file).unwrap();
        assert!(told(&mut watch), "a file less");
        assert!(!told(&mut watch), "nothing has changed since");
    }

    #[test]
    fn a_file_that_is_gone_for_a_moment_is_not_told_of() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("set.yaml");
        fs::write(&file, "title: A").unwrap();
        let aside = folder.path().join("aside");
        let mut watch = Watch::new(std::slice::from_ref(&file));
        fs::rename(&file, &aside).unwrap();
        assert!(!watch.changed(), "it may come back");
        fs::write(&file, "title: AB").unwrap();
        assert!(!watch.changed(), "it may still be written");
        assert!(watch.changed());
    }
}
