//! The desk with a disk: sets and journals under one data folder, the system's clock and chance.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::desk::{Desk, Kept, Listing, NeedsAuthor};
use super::journals;
use super::sets::{self, Source};
use super::writer::Writer;
use crate::diagnostic::{Diagnostic, Severity};
use crate::journal::Entry;
use crate::path::{self, Journey, Paths};
use crate::phrases;
use crate::practice::{Beginning, Ground, Plan};
use crate::quiz::{Set, read, rules};

/// The desk with a disk.
#[derive(Debug)]
pub struct Home {
    learner: String,
    seed: Option<u64>,
    sources: Vec<Source>,
    shelf: Vec<Listing>,
    journey: Journey,
    writer: Writer,
    notices: Vec<String>,
}

/// How a desk is set up.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The data folder.
    pub data: PathBuf,
    /// The learner's slug.
    pub learner: String,
    /// A seed for every sitting, instead of one drawn by chance.
    pub seed: Option<u64>,
    /// The sets to be seen.
    pub sources: Vec<Source>,
}

impl Home {
    /// Reads the learner's record and the sets.
    ///
    /// # Errors
    ///
    /// When the learner's folder is there but cannot be read.
    pub fn open(setup: Setup) -> std::io::Result<Self> {
        let folder = journals::folder(&setup.data, &setup.learner);
        let journal = journals::read(&folder)?;
        let mut notices = Vec::new();
        if journal.damaged > 0 {
            notices.push(phrases::shelf::damaged_lines(journal.damaged));
        }
        for (path, reason) in &journal.refused {
            notices.push(phrases::shelf::refused_file(
                &path.display().to_string(),
                reason,
            ));
        }
        let mut home = Self {
            writer: Writer::new(folder, &setup.learner),
            learner: setup.learner,
            seed: setup.seed,
            sources: setup.sources,
            shelf: Vec::new(),
            journey: path::fold(journal.records.iter().map(|record| &record.entry)),
            notices,
        };
        home.refresh();
        Ok(home)
    }

    /// All paths of the learner.
    #[must_use]
    pub fn journey(&self) -> &Journey {
        &self.journey
    }

    fn listing(&self, source: &Source) -> Listing {
        let name = source.name().into_owned();
        let bytes = source.bytes().unwrap_or_default();
        let reading = read::read(&bytes, &name);
        let title = reading.title.unwrap_or_else(|| name.clone());
        let empty = Paths::default();
        let Some(set) = reading.set else {
            return Listing {
                title,
                path: source.path(),
                broken: true,
                ..Listing::default()
            };
        };
        let paths = self.journey.get(&set.id).unwrap_or(&empty);
        let now = self.now();
        let theirs = || {
            set.questions
                .iter()
                .filter_map(|question| paths.get(&question.id))
        };
        Listing {
            title,
            description: set.description.as_ref().map(|text| text.value.clone()),
            tags: set.tags.iter().map(|tag| tag.value.clone()).collect(),
            path: source.path(),
            broken: false,
            ground: Ground::of(&set, paths),
            due: theirs()
                .filter(|path| path.due().is_some_and(|due| due <= now))
                .count(),
            last_practised: theirs().filter_map(|path| path.last_shown).max(),
            id: set.id,
        }
    }
}

impl Desk for Home {
    fn now(&self) -> Timestamp {
        #[expect(
            clippy::disallowed_methods,
            reason = "this is the edge that reads the clock"
        )]
        Timestamp::now()
    }

    fn learner(&self) -> &str {
        &self.learner
    }

    fn shelf(&self) -> &[Listing] {
        &self.shelf
    }

    fn refresh(&mut self) {
        let listed = self
            .sources
            .iter()
            .map(|source| (self.listing(source), source.clone()));
        let mut listed: Vec<(Listing, Source)> = listed.collect();
        // What was practised last comes first; the others by title.
        listed.sort_by(|(one, _), (other, _)| {
            let recent_first = other.last_practised.cmp(&one.last_practised);
            recent_first.then_with(|| one.title.cmp(&other.title))
        });
        (self.shelf, self.sources) = listed.into_iter().unzip();
    }

    fn open(&self, listing: usize) -> Result<Arc<Set>, NeedsAuthor> {
        open_set(&self.sources[listing])
    }

    fn paths(&self, set: &str) -> Paths {
        self.journey.get(set).cloned().unwrap_or_default()
    }

    fn beginning(&mut self, plan: Plan) -> Beginning {
        #[expect(
            clippy::disallowed_methods,
            reason = "this is the edge that knows the local time"
        )]
        let zone = TimeZone::system();
        let seconds = zone.to_offset(self.now()).seconds();
        let sitting = Uuid::now_v7();
        // The low half of a version 7 id is random: as good a seed as any other.
        let seed = self.seed.unwrap_or_else(|| {
            u64::from_be_bytes(sitting.as_bytes()[8..].try_into().unwrap_or_default())
        });
        Beginning {
            sitting,
            seed,
            offset: seconds / 60,
            with: Vec::new(),
            plan,
        }
    }

    fn keep(&mut self, entry: &Entry) -> Kept {
        self.journey
            .entry(entry.set.clone())
            .or_default()
            .add(entry);
        self.writer.keep(entry)
    }

    fn notices(&mut self) -> Vec<String> {
        std::mem::take(&mut self.notices)
    }
}

/// Reads a set that is to be practised, with all rules.
///
/// # Errors
///
/// When it needs its author, or its file cannot be read.
pub fn open_set(source: &Source) -> Result<Arc<Set>, NeedsAuthor> {
    let path = source.path().unwrap_or_else(|| source.name().into_owned());
    match read_source(source) {
        Err(reason) => Err(NeedsAuthor {
            path,
            source: String::new(),
            diagnostics: Vec::new(),
            unreadable: Some(reason),
        }),
        Ok((text, diagnostics, Some(set))) if !diagnostics.iter().any(is_error) => {
            drop((text, diagnostics));
            Ok(Arc::new(set))
        }
        Ok((source, diagnostics, _)) => Err(NeedsAuthor {
            path,
            source,
            diagnostics,
            unreadable: None,
        }),
    }
}

/// A set's text and everything that is to be mended in it.
///
/// # Errors
///
/// Why its file cannot be read, in a few words.
pub fn check_source(source: &Source) -> Result<(String, Vec<Diagnostic>), String> {
    read_source(source).map(|(text, diagnostics, _)| (text, diagnostics))
}

fn read_source(source: &Source) -> Result<(String, Vec<Diagnostic>, Option<Set>), String> {
    let bytes = source
        .bytes()
        .map_err(|error| sets::why_unreadable(&error))?;
    let mut reading = read::read(&bytes, &source.name());
    let text = String::from_utf8_lossy(&bytes).into_owned();
    if let Some(set) = &reading.set {
        reading.diagnostics.extend(rules::check(set, &text));
        reading.diagnostics.sort_by_key(|found| found.span);
    }
    Ok((text, reading.diagnostics, reading.set))
}

fn is_error(found: &Diagnostic) -> bool {
    found.severity() == Severity::Error
}

/// Where the data lies: as told, else in the platform's data folder.
///
/// # Errors
///
/// When there is no home folder to put it under.
pub fn data_folder(told: Option<&Path>) -> Result<PathBuf, etcetera::HomeDirError> {
    use etcetera::BaseStrategy;
    match told {
        Some(folder) => Ok(folder.to_owned()),
        None => Ok(etcetera::choose_base_strategy()?.data_dir().join("notyet")),
    }
}
