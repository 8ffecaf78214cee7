//! A desk in memory: sets from texts, a clock that only moves when it is told to, a record in a list. It never touches a disk.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use notyet::journal::Entry;
use notyet::path::{Journey, Paths, State, fold};
use notyet::practice::{Beginning, Ground, Plan};
use notyet::quiz::{Set, read};
use notyet::store::desk::{Desk, Draft, Kept, Listing, NeedsAuthor};
use notyet::store::learners::Learner;
use notyet::store::settings::Setting;
use uuid::Uuid;

/// Sets, a record and a clock.
pub(super) struct Memory {
    sets: Vec<Result<Arc<Set>, NeedsAuthor>>,
    shelf: Vec<Listing>,
    pub(super) record: Vec<Entry>,
    pub(super) now: Timestamp,
    /// Why the next entries are not saved.
    pub(super) full: Option<String>,
    pub(super) notices: Vec<String>,
    /// The bytes of pictures, by their paths.
    pub(super) pictures: BTreeMap<String, Vec<u8>>,
    /// What the author of the first set saves next.
    pub(super) saves: VecDeque<Draft>,
    /// Settings that were changed, and why the next ones cannot be kept.
    pub(super) changes: Vec<(Setting, String)>,
    pub(super) unkept: Option<String>,
    sittings: u128,
    /// Who has a record here; all share one in memory.
    pub(super) learners: Vec<Learner>,
    pub(super) learner: String,
    pub(super) learner_name: String,
}

impl Memory {
    /// A desk with these files: name and text.
    pub(super) fn with(files: &[(&str, &str)]) -> Self {
        let mut desk = Self {
            sets: Vec::new(),
            shelf: Vec::new(),
            record: Vec::new(),
            now: "2026-11-23T10:00:00Z".parse().expect("a time"),
            full: None,
            notices: Vec::new(),
            pictures: BTreeMap::new(),
            saves: VecDeque::new(),
            changes: Vec::new(),
            unkept: None,
            sittings: 0,
            learners: Vec::new(),
            learner: "me".to_owned(),
            learner_name: "me".to_owned(),
        };
        for (name, text) in files {
            desk.add(name, text);
        }
        desk.refresh();
        desk
    }

    fn add(&mut self, name: &str, text: &str) {
        let reading = read::read(text.as_bytes(), name);
        let title = reading.title.clone().unwrap_or_else(|| name.to_string());
        let set = reading.set.map(Arc::new).ok_or_else(|| NeedsAuthor {
            path: name.to_string(),
            source: text.to_owned(),
            diagnostics: reading.diagnostics.clone(),
            unreadable: None,
        });
        let known = set.as_ref().ok();
        self.shelf.push(Listing {
            key: name.to_string(),
            id: known.map_or_else(|| name.to_string(), |set| set.id.clone()),
            title,
            description: None,
            tags: known.map_or_else(Vec::new, |set| {
                set.tags.iter().map(|tag| tag.value.clone()).collect()
            }),
            path: Some(name.to_string()),
            folder: Some(
                name.rsplit_once('/')
                    .map_or("", |(folder, _)| folder)
                    .to_owned(),
            ),
            broken: known.is_none(),
            ground: Ground::default(),
            due: 0,
            last_practised: None,
        });
        self.sets.push(set);
    }

    /// As the desk on disk does: what was practised last comes first, the others by title.
    fn sort(&mut self) {
        let mut pairs: Vec<_> = self.shelf.drain(..).zip(self.sets.drain(..)).collect();
        pairs.sort_by(|(one, _), (other, _)| {
            let recent_first = other.last_practised.cmp(&one.last_practised);
            recent_first.then_with(|| one.title.cmp(&other.title))
        });
        (self.shelf, self.sets) = pairs.into_iter().unzip();
    }

    fn journey(&self) -> Journey {
        fold(&self.record)
    }
}

impl Desk for Memory {
    fn now(&self) -> Timestamp {
        self.now
    }

    fn learner(&self) -> &str {
        &self.learner
    }

    fn learner_name(&self) -> &str {
        &self.learner_name
    }

    fn learners(&self) -> Vec<Learner> {
        self.learners.clone()
    }

    fn change_to(&mut self, learner: Learner) {
        self.learner = learner.slug;
        self.learner_name = learner.name;
        self.record.clear();
        self.refresh();
    }

    fn change(&mut self, setting: Setting, value: &str) -> Result<(), String> {
        self.changes.push((setting, value.to_owned()));
        self.unkept.clone().map_or(Ok(()), Err)
    }

    fn shelf(&self) -> &[Listing] {
        &self.shelf
    }

    fn refresh(&mut self) {
        let journey = self.journey();
        let nothing = Paths::default();
        for (listing, set) in self.shelf.iter_mut().zip(&self.sets) {
            let Ok(set) = set else { continue };
            let paths = journey.get(&set.id).unwrap_or(&nothing);
            listing.ground = Ground::of(set, paths);
            let now = self.now;
            let due = |id: &String| {
                paths.state(id) >= State::Mastered
                    && paths
                        .get(id)
                        .and_then(notyet::path::Path::due)
                        .is_some_and(|due| due <= now)
            };
            listing.due = set
                .questions
                .iter()
                .filter(|question| due(&question.id))
                .count();
            let shown = set.questions.iter().filter_map(|question| {
                let path = paths.get(&question.id)?;
                path.steps.last().map(|step| step.at)
            });
            listing.last_practised = shown.max();
        }
        self.sort();
    }

    fn open(&self, listing: usize) -> Result<Arc<Set>, NeedsAuthor> {
        self.sets[listing].clone()
    }

    fn picture(&self, _key: &str, path: &str) -> Option<Vec<u8>> {
        self.pictures.get(path).cloned()
    }

    fn paths(&self, set: &str) -> Paths {
        self.journey().remove(set).unwrap_or_default()
    }

    fn met(&self) -> Vec<String> {
        self.journey().into_keys().collect()
    }

    fn offset(&self) -> i32 {
        60
    }

    fn beginning(&mut self, plan: Plan) -> Beginning {
        self.sittings += 1;
        Beginning {
            sitting: Uuid::from_u128(self.sittings),
            seed: 7,
            offset: self.offset(),
            with: Vec::new(),
            plan,
        }
    }

    fn keep(&mut self, entry: &Entry) -> Kept {
        self.record.push(entry.clone());
        self.now += SignedDuration::from_secs(20);
        self.standing()
    }

    fn standing(&mut self) -> Kept {
        match &self.full {
            Some(reason) => Kept::NotSaved(reason.clone()),
            None => Kept::Saved,
        }
    }

    fn settle(&mut self) -> Kept {
        self.standing()
    }

    fn notices(&mut self) -> Vec<String> {
        std::mem::take(&mut self.notices)
    }

    fn look(&mut self) -> Option<Draft> {
        let draft = self.saves.pop_front()?;
        if let Some(set) = &draft.set {
            self.shelf[0].title.clone_from(&set.title);
            self.sets[0] = Ok(Arc::clone(set));
        }
        Some(draft)
    }

    fn read_again(&mut self) -> Option<Draft> {
        self.look()
    }
}
