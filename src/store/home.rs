//! The desk with a disk: sets and journals under one data folder, the system's clock and chance.

use std::cell::{LazyCell, OnceCell, RefCell};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::cache::{self, Cover, Covers, GroundCovered, Stamp};
use super::desk::{Desk, Kept, Listing, NeedsAuthor};
use super::journals::{self, Journal};
use super::learners::{self, Learner};
use super::moment::{beginning, now, offset};
use super::pictures;
use super::sets::{self, Source};
use super::settings::{self, Setting, Settings};
use super::two;
use super::writer::Writer;
use crate::journal::Entry;
use crate::path::{self, Journey, Paths, State};
use crate::phrases;
use crate::phrases::voice::Voice;
use crate::practice::{Beginning, Ground, Plan};
use crate::proof;
use crate::quiz::Set;
use crate::quiz::read::Reading;
use crate::quiz::yaml::bytes;
use crate::text::order;

/// How long to wait before looking whether a sync is over.
const WHILE_SAVING: Duration = Duration::from_millis(20);

/// The desk with a disk.
#[derive(Debug)]
pub struct Home {
    data: PathBuf,
    learner: Learner,
    seed: Option<u64>,
    voice: Voice,
    sources: Vec<Source>,
    shelf: Vec<Listing>,
    /// Read when first needed: the library alone is shown from what is remembered.
    journey: OnceCell<Journey>,
    writer: Writer,
    /// Whether the shown name stands beside the record, as far as it can.
    name_kept: bool,
    notices: RefCell<Vec<String>>,
}

/// How a desk is set up.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The data folder.
    pub data: PathBuf,
    /// Whose record it is.
    pub learner: Learner,
    /// A seed for every sitting, instead of one drawn by chance.
    pub seed: Option<u64>,
    /// How the learner wishes to be spoken to.
    pub voice: Voice,
    /// The sets to be seen.
    pub sources: Vec<Source>,
}

impl Home {
    /// Sits at the desk: looks at the sets and at what is remembered of the record.
    ///
    /// # Errors
    ///
    /// When the learner's folder is there but cannot be read, or is refused: what, where, what to do.
    pub fn open(setup: Setup) -> io::Result<Self> {
        let folder = journals::folder(&setup.data, &setup.learner.slug);
        // Asked now, so that trouble with the record is told before anything is practised.
        journals::accept(&folder)?;
        journals::files(&folder)?;
        let mut home = Self {
            writer: Writer::new(folder, &setup.learner.slug),
            data: setup.data,
            learner: setup.learner,
            seed: setup.seed,
            voice: setup.voice,
            sources: setup.sources,
            shelf: Vec::new(),
            journey: OnceCell::new(),
            name_kept: false,
            notices: RefCell::default(),
        };
        home.refresh();
        Ok(home)
    }

    /// The folder of the learner's record.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        journals::folder(&self.data, &self.learner.slug)
    }

    /// Leaves what could not be saved in a file in another folder, for the learner to move to [`Home::folder`]: its path, or `None`
    /// when that folder does not take it either.
    #[must_use]
    pub fn leave_unsaved_in(&self, folder: &Path) -> Option<PathBuf> {
        self.writer.leave_in(folder).ok()
    }

    /// All paths of the learner.
    #[must_use]
    pub fn journey(&self) -> &Journey {
        self.journey.get_or_init(|| {
            let folder = self.folder();
            let journal = journals::read(&folder).unwrap_or_else(|error| Journal {
                refused: vec![(folder, error.to_string())],
                ..Journal::default()
            });
            let mut notices = self.notices.borrow_mut();
            if journal.damaged > 0 {
                notices.push(phrases::shelf::damaged_lines(journal.damaged));
            }
            for (path, reason) in &journal.refused {
                notices.push(phrases::shelf::refused_file(
                    &path.display().to_string(),
                    reason,
                ));
            }
            path::fold(journal.records.iter().map(|record| &record.entry))
        })
    }

    /// Keeps the shown name beside a record that is saved, once. Where the disk takes its time, that is at the end: without the name,
    /// the learner would be taken for somebody new the next time.
    fn keep_name(&mut self, kept: &Kept) {
        let is_there = *kept == Kept::Saved && self.writer.has_written();
        if is_there && !std::mem::replace(&mut self.name_kept, true) {
            // Where it cannot be kept the slug is shown, which names the same record.
            let _ = learners::keep_name(&self.folder(), &self.learner);
        }
    }

    /// The ground covered: as remembered where nothing has changed since, else folded and remembered.
    fn ground_covered(&mut self) -> GroundCovered {
        if !self.writer.all_saved() {
            // What is in memory alone must not be lost by reading again, nor be remembered as if it were in the files.
            return GroundCovered::of(self.journey(), Vec::new());
        }
        let files = journals::stamps(&self.folder()).unwrap_or_default();
        let file = cache::ground_file(&self.data, &self.learner.slug);
        let remembered: GroundCovered = cache::recall(&file);
        if remembered.is_of(&files) {
            return remembered;
        }
        // Read anew: another sitting of this learner may have written meanwhile.
        self.journey.take();
        let ground = GroundCovered::of(self.journey(), files);
        cache::remember(&file, &ground);
        ground
    }

    /// The covers of all sets, in the order of the sources: as remembered where a file has not changed, else read.
    fn covers(&self) -> Vec<Cover> {
        if self.sources.is_empty() {
            return Vec::new();
        }
        let file = cache::covers_file(&self.data);
        let remembered: Covers = cache::recall(&file);
        let known = remembered.by_name();
        let built_in = LazyCell::new(Covers::built_in);
        let cover = |source: &Source| {
            let stamp = source.stamp();
            let known = known.get(stamp.name()).filter(|cover| cover.is_of(&stamp));
            known.map_or_else(
                || made_cover(source, &stamp, &built_in),
                |cover| (*cover).clone(),
            )
        };
        let covers = Covers::new(self.sources.iter().map(cover).collect());
        if covers != remembered {
            cache::remember(&file, &covers);
        }
        covers.into_covers()
    }

    fn listing(&self, source: &Source, cover: Cover, ground: &GroundCovered) -> Listing {
        let now = self.now();
        let empty = BTreeMap::new();
        let briefs = ground.sets.get(&cover.id).unwrap_or(&empty);
        let theirs = || cover.questions.iter().filter_map(|id| briefs.get(id));
        let state = |id: &String| briefs.get(id).map_or(State::New, |brief| brief.state());
        Listing {
            ground: Ground::count(cover.questions.iter().map(state)),
            due: theirs().filter(|brief| brief.is_due(now)).count(),
            last_practised: theirs().filter_map(|brief| brief.last_shown()).max(),
            title: cover.title.unwrap_or_else(|| source.name().into_owned()),
            description: cover.description,
            tags: cover.tags,
            key: source.path().unwrap_or_else(|| source.name().into_owned()),
            path: source.path(),
            folder: source.folder(),
            broken: cover.broken,
            id: cover.id,
        }
    }
}

impl Desk for Home {
    fn now(&self) -> Timestamp {
        now()
    }

    fn learner(&self) -> &str {
        &self.learner.slug
    }

    fn learner_name(&self) -> &str {
        &self.learner.name
    }

    fn learners(&self) -> Vec<Learner> {
        learners::all(&self.data)
    }

    fn change_to(&mut self, learner: Learner) {
        if !self.writer.all_saved() {
            // What waits in memory is the one's who is here, and would be lost with the place; the screen says that it waits.
            return;
        }
        let folder = journals::folder(&self.data, &learner.slug);
        self.writer = Writer::new(folder, &learner.slug);
        self.journey.take();
        self.name_kept = false;
        self.learner = learner;
        self.refresh();
    }

    fn voice(&self) -> Voice {
        self.voice
    }

    fn change(&mut self, setting: Setting, value: &str) -> Result<(), String> {
        if setting == Setting::Voice {
            let mut settings = Settings::default();
            setting.set(&mut settings, value);
            self.voice = settings.voice;
        }
        settings::write(&self.data, setting, value)
    }

    fn shelf(&self) -> &[Listing] {
        &self.shelf
    }

    fn refresh(&mut self) {
        let ground = self.ground_covered();
        let covers = self.covers().into_iter().zip(&self.sources);
        let listed =
            covers.map(|(cover, source)| (self.listing(source, cover, &ground), source.clone()));
        let mut listed: Vec<(Listing, Source)> = listed.collect();
        // What was practised last comes first; the others by title.
        listed.sort_by_cached_key(|(one, _)| (Reverse(one.last_practised), order::key(&one.title)));
        (self.shelf, self.sources) = listed.into_iter().unzip();
    }

    fn open(&self, listing: usize) -> Result<Arc<Set>, NeedsAuthor> {
        open_set(&self.sources[listing])
    }

    fn picture(&self, key: &str, path: &str) -> Option<Vec<u8>> {
        let place = self.place_of(key)?;
        pictures::bytes(path, self.sources.get(place)?)
    }

    fn paths(&self, set: &str) -> Paths {
        self.journey().get(set).cloned().unwrap_or_default()
    }

    fn met(&self) -> Vec<String> {
        self.journey().keys().cloned().collect()
    }

    fn offset(&self) -> i32 {
        offset()
    }

    fn beginning(&mut self, plan: Plan) -> Beginning {
        beginning(plan, self.seed)
    }

    fn keep(&mut self, entry: &Entry) -> Kept {
        // Folded before this entry reaches the disk, so that it is not counted twice.
        let _ = self.journey();
        if let Some(journey) = self.journey.get_mut() {
            journey.entry(entry.set.clone()).or_default().add(entry);
        }
        let kept = self.writer.keep(entry);
        self.keep_name(&kept);
        kept
    }

    fn standing(&mut self) -> Kept {
        self.writer.standing()
    }

    fn settle(&mut self) -> Kept {
        let kept = self.writer.settle();
        self.keep_name(&kept);
        kept
    }

    fn next_look(&self) -> Option<Duration> {
        self.writer.is_saving().then_some(WHILE_SAVING)
    }

    fn notices(&mut self) -> Vec<String> {
        self.notices.take()
    }
}

/// Reads a set that is to be practised.
///
/// # Errors
///
/// When it needs its author, with everything that is to be mended; or when its file cannot be read.
pub fn open_set(source: &Source) -> Result<Arc<Set>, NeedsAuthor> {
    let path = source.path().unwrap_or_else(|| source.name().into_owned());
    let needs_author = |source, diagnostics, unreadable| NeedsAuthor {
        path,
        source,
        diagnostics,
        unreadable,
    };
    let checked = match read_source(source, proof::for_practice) {
        Ok((_, Reading { set: Some(set), .. })) => return Ok(Arc::new(set)),
        Ok(_) => check_source(source),
        Err(reason) => Err(reason),
    };
    Err(match checked {
        Ok((text, reading)) => needs_author(text, reading.diagnostics, None),
        Err(reason) => needs_author(String::new(), Vec::new(), Some(reason)),
    })
}

/// A set's text, and what reading it came to: everything that is to be mended in it.
///
/// # Errors
///
/// Why its file cannot be read, in a few words.
pub fn check_source(source: &Source) -> Result<(String, Reading), String> {
    read_source(source, two::for_author)
}

/// The cover of a set that is not remembered: as made beforehand where it is a built-in set or a copy of one, else read.
fn made_cover(source: &Source, stamp: &Stamp, built_in: &Covers) -> Cover {
    let Ok(bytes) = source.bytes() else {
        return Cover::new(stamp, Reading::default());
    };
    let text = String::from_utf8_lossy(&bytes);
    match built_in.get(&Stamp::of_built_in(&source.name(), &text)) {
        Some(cover) => cover.of_the_same(stamp.clone()),
        // By its text alone: pictures may come and go without it.
        None => Cover::new(stamp, proof::for_practice(&bytes, &source.name())),
    }
}

/// A set's text, and all that there is to say of it, its pictures included. There is no set where something must be mended.
pub(super) fn read_source(
    source: &Source,
    read: fn(&[u8], &str) -> Reading,
) -> Result<(String, Reading), String> {
    let bytes = sets::bytes_of_set(source)?;
    let mut reading = read(&bytes, &source.name());
    if let Source::File(path) = source {
        sets::say_true_size(path, &bytes, &mut reading.diagnostics);
    }
    let missing = pictures::missing(&reading.pictures, source);
    if !missing.is_empty() {
        reading.set = None;
        reading.diagnostics.extend(missing);
        reading.diagnostics.sort_by_key(|found| found.span.start);
    }
    Ok((bytes::text_of(&bytes).into_owned(), reading))
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
