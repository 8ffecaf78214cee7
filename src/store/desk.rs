//! What a face needs from outside, as one trait: the clock, the shelf of sets, the paths so far, and a place to keep what
//! happens. [`super`] has the one on disk; tests have one in memory.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::diagnostic::Diagnostic;
use crate::journal::Entry;
use crate::path::Paths;
use crate::phrases::voice::Voice;
use crate::practice::{Beginning, Ground, Plan};
use crate::quiz::Set;
use crate::store::learners::Learner;
use crate::store::settings::Setting;

/// What a face needs from outside.
pub trait Desk {
    /// The time.
    fn now(&self) -> Timestamp;

    /// The learner whose record this is.
    fn learner(&self) -> &str;

    /// How the learner wishes to be spoken to.
    fn voice(&self) -> Voice {
        Voice::default()
    }

    /// The name that is shown of them.
    fn learner_name(&self) -> &str {
        self.learner()
    }

    /// All who have a record here, by their names; nobody at a desk where one cannot change places.
    fn learners(&self) -> Vec<Learner> {
        Vec::new()
    }

    /// From now on this one is practising: the paths and the shelf are theirs.
    fn change_to(&mut self, learner: Learner) {
        let _ = learner;
    }

    /// Keeps a setting with the value of this name, and goes by it from now on.
    ///
    /// # Errors
    ///
    /// Why it could not be kept; it counts all the same until the end.
    fn change(&mut self, setting: Setting, value: &str) -> Result<(), String> {
        let _ = (setting, value);
        Ok(())
    }

    /// All sets that can be seen, in the order in which the library lists them.
    fn shelf(&self) -> &[Listing];

    /// Looks again at the record, after a sitting: the listings' ground and dates, and with them their order.
    fn refresh(&mut self);

    /// Where the set with this key is on the shelf now. A place is good until the next [`Desk::refresh`]; a key stays.
    fn place_of(&self, key: &str) -> Option<usize> {
        self.shelf().iter().position(|listing| listing.key == key)
    }

    /// The set of a listing, by its place on the shelf.
    ///
    /// # Errors
    ///
    /// When it needs its author, or is gone.
    fn open(&self, listing: usize) -> Result<Arc<Set>, NeedsAuthor>;

    /// The bytes of a picture of the set with this key; `path` is as the set has it. `None` when there are none to be had, as
    /// at a desk without pictures.
    fn picture(&self, key: &str, path: &str) -> Option<Vec<u8>> {
        let _ = (key, path);
        None
    }

    /// The learner's paths through a set so far.
    fn paths(&self, set: &str) -> Paths;

    /// The ids of all sets that the learner has paths through, whether they are on the shelf or not.
    fn met(&self) -> Vec<String> {
        Vec::new()
    }

    /// The learner's local time less UTC, in minutes.
    fn offset(&self) -> i32;

    /// A fresh sitting: a new identity, a seed, the local offset.
    fn beginning(&mut self, plan: Plan) -> Beginning;

    /// Makes an entry durable. What could not be kept stays in memory and is tried again with the next one.
    fn keep(&mut self, entry: &Entry) -> Kept;

    /// How it stands with all that was kept. It never waits.
    fn standing(&mut self) -> Kept;

    /// Waits until all that was kept is safe, however long it takes, and tries once more what was not. For the end.
    fn settle(&mut self) -> Kept;

    /// What is to be told once about the record, such as damaged lines; empty afterwards.
    fn notices(&mut self) -> Vec<String>;

    /// How long to wait before looking again ([`Desk::look`], [`Desk::standing`]); `None` where nothing can have changed, so that
    /// nobody wakes up for it.
    fn next_look(&self) -> Option<Duration> {
        None
    }

    /// Looks whether the set that is being written has changed; if so, what it says now. It never waits.
    fn look(&mut self) -> Option<Draft> {
        None
    }

    /// What the set that is being written says now, read at once, however long that takes; `None` at a desk where nobody writes.
    fn read_again(&mut self) -> Option<Draft> {
        None
    }
}

/// Whether an entry is safe.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum Kept {
    /// It is on the disk, and so is everything before it.
    Saved,
    /// It is written, and its sync is under way: no end of the program takes it away now, but an end of the machine may.
    Saving,
    /// It is in memory alone; the reason in a few words.
    NotSaved(String),
}

/// A set as the library lists it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Listing {
    /// What it is, for as long as the program runs: its path, or the name it is built in under.
    pub key: String,
    /// Its identity in the record; two files may share one.
    pub id: String,
    /// Its title, or its file's name when no title could be read.
    pub title: String,
    /// What it is about.
    pub description: Option<String>,
    /// What it is found under.
    pub tags: Vec<String>,
    /// Where it comes from: a file's path, or `None` for one that is built in.
    pub path: Option<String>,
    /// The folders in which its file lies below `quizzes`, joined by `/`; empty where there are none, `None` for one that is built in.
    pub folder: Option<String>,
    /// Whether it needs its author: it cannot be practised.
    pub broken: bool,
    /// How much ground is covered.
    pub ground: Ground,
    /// How many mastered questions are worth another look now.
    pub due: usize,
    /// When it was last practised.
    pub last_practised: Option<Timestamp>,
}

impl Listing {
    /// The name of its file, without the folder.
    #[must_use]
    pub fn file(&self) -> &str {
        self.key.rsplit(['/', '\\']).next().unwrap_or(&self.key)
    }
}

/// A set that cannot be practised.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedsAuthor {
    /// Its file.
    pub path: String,
    /// Its text, as far as it is text.
    pub source: String,
    /// What is to be mended; empty when the file cannot be read at all.
    pub diagnostics: Vec<Diagnostic>,
    /// Why the file cannot be read, if it cannot.
    pub unreadable: Option<String>,
}

/// A set as its file says it at one moment, for its author.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    /// Its file.
    pub path: String,
    /// Its text, as far as it is text.
    pub source: String,
    /// The set, when it can be practised.
    pub set: Option<Arc<Set>>,
    /// Everything that is to be said of it, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// Why the file cannot be read, if it cannot.
    pub unreadable: Option<String>,
    /// Whether everything was looked at: until then there may be more to say.
    pub is_thorough: bool,
}
