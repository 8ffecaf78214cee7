//! The desk of a set's author: one set as its file says it at the moment, and a learner of whom nothing is known. It keeps
//! nothing: no folder is made, no file is written, and what happens is forgotten.
//!
//! A set is read aside, so that the keys of a screen are heard meanwhile; the last version that can be practised stays open until
//! there is a later one.

use std::path::PathBuf;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use jiff::Timestamp;

use super::desk::{Desk, Draft, Kept, Listing, NeedsAuthor};
use super::home::read_source;
use super::moment;
use super::pictures;
use super::sets::Source;
use super::two;
use super::watch::{BETWEEN_LOOKS, Watch};
use crate::journal::Entry;
use crate::path::Paths;
use crate::practice::{Beginning, Ground, Plan};
use crate::proof;
use crate::quiz::{Set, read};

/// How long to wait before looking whether a set has been read: most are in less.
const WHILE_READING: Duration = Duration::from_millis(20);

/// The desk of a set's author.
#[derive(Debug)]
pub struct Rehearsal {
    source: Source,
    seed: Option<u64>,
    draft: Draft,
    /// The last version that can be practised.
    good: Option<Arc<Set>>,
    shelf: Vec<Listing>,
    file: Watch,
    pictures: Watch,
    reading: Option<JoinHandle<Reading>>,
}

/// What came of reading the file.
#[derive(Debug)]
struct Reading {
    draft: Draft,
    /// Where its pictures lie, or should.
    pictures: Vec<PathBuf>,
}

impl Rehearsal {
    /// Opens a set, as it is now; `seed` is for every sitting, instead of one drawn by chance.
    #[must_use]
    pub fn open(source: Source, seed: Option<u64>) -> Self {
        // Watched before it is read, so that no save falls between.
        let file = Watch::new(&files(&source));
        let first = read_quickly(&source);
        let mut desk = Self {
            file,
            seed,
            draft: Draft::default(),
            good: None,
            shelf: Vec::new(),
            pictures: Watch::new(&[]),
            reading: None,
            source,
        };
        desk.take(first);
        desk.read_aside();
        desk
    }

    /// What the set says at the moment.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    fn take(&mut self, reading: Reading) {
        self.pictures = Watch::new(&reading.pictures);
        self.draft = reading.draft;
        if let Some(set) = &self.draft.set {
            self.good = Some(Arc::clone(set));
        }
        self.refresh();
    }

    /// Reads the set thoroughly: with many drawings of the questions whose numbers are drawn, which may take seconds.
    fn read_aside(&mut self) {
        let source = self.source.clone();
        let aside = thread::Builder::new().name("reading".into());
        match aside.spawn(move || read(&source)) {
            Ok(reading) => self.reading = Some(reading),
            Err(_) => self.take(read(&self.source)),
        }
    }

    fn has_changed(&mut self) -> bool {
        let (file, pictures) = (self.file.changed(), self.pictures.changed());
        file || pictures
    }
}

impl Desk for Rehearsal {
    fn now(&self) -> Timestamp {
        moment::now()
    }

    fn learner(&self) -> &'static str {
        "me"
    }

    fn shelf(&self) -> &[Listing] {
        &self.shelf
    }

    fn refresh(&mut self) {
        let key = self.draft.path.clone();
        let title = || self.source.name().into_owned();
        let listing = match &self.good {
            None => Listing {
                title: title(),
                broken: true,
                key,
                ..Listing::default()
            },
            Some(set) => Listing {
                id: set.id.clone(),
                title: set.title.value.clone(),
                ground: Ground::of(set, &Paths::default()),
                key,
                ..Listing::default()
            },
        };
        self.shelf = vec![listing];
    }

    fn open(&self, _listing: usize) -> Result<Arc<Set>, NeedsAuthor> {
        self.good.clone().ok_or_else(|| NeedsAuthor {
            path: self.draft.path.clone(),
            source: self.draft.source.clone(),
            diagnostics: self.draft.diagnostics.clone(),
            unreadable: self.draft.unreadable.clone(),
        })
    }

    fn picture(&self, _key: &str, path: &str) -> Option<Vec<u8>> {
        pictures::bytes(path, &self.source)
    }

    fn paths(&self, _set: &str) -> Paths {
        Paths::default()
    }

    fn offset(&self) -> i32 {
        moment::offset()
    }

    fn beginning(&mut self, plan: Plan) -> Beginning {
        moment::beginning(plan, self.seed)
    }

    /// There is nothing that could be lost.
    fn keep(&mut self, _entry: &Entry) -> Kept {
        Kept::Saved
    }

    fn standing(&mut self) -> Kept {
        Kept::Saved
    }

    fn settle(&mut self) -> Kept {
        Kept::Saved
    }

    fn notices(&mut self) -> Vec<String> {
        Vec::new()
    }

    fn next_look(&self) -> Option<Duration> {
        Some(match self.reading {
            Some(_) => WHILE_READING,
            None => BETWEEN_LOOKS,
        })
    }

    fn look(&mut self) -> Option<Draft> {
        if self.reading.is_none() && self.has_changed() {
            self.read_aside();
        }
        let read = self.reading.take_if(|reading| reading.is_finished())?;
        // A panic there is one here: its message is on the screen already, and the program ends with it.
        let reading = read
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        self.take(reading);
        Some(self.draft.clone())
    }

    fn read_again(&mut self) -> Option<Draft> {
        // What is being read aside is older than what is there now.
        self.reading = None;
        let reading = read(&self.source);
        self.take(reading);
        Some(self.draft.clone())
    }
}

/// A set that is built in never changes.
fn files(source: &Source) -> Vec<PathBuf> {
    match source {
        Source::BuiltIn(_) => Vec::new(),
        Source::File(path) => vec![path.clone()],
    }
}

/// The set as far as it can be practised, with what keeps it from being so: at once, whatever it draws.
fn read_quickly(source: &Source) -> Reading {
    let read = read_source(source, proof::for_practice);
    of(
        source,
        read.map(|(text, read)| (text, read.set.clone(), read)),
        false,
    )
}

/// The set as far as it can be practised, and all that there is to say of it.
fn read(source: &Source) -> Reading {
    let both = read_source(source, proof::for_practice)
        .and_then(|practised| Ok((practised, read_source(source, two::for_author)?)));
    of(
        source,
        both.map(|((_, practised), (text, told))| (text, practised.set, told)),
        true,
    )
}

/// The text, the set as it is practised, and what there is to say of it; or why the file cannot be read.
fn of(
    source: &Source,
    read: Result<(String, Option<Set>, read::Reading), String>,
    is_thorough: bool,
) -> Reading {
    let path = source.path().unwrap_or_else(|| source.name().into_owned());
    let (text, set, told) = match read {
        Ok(read) => read,
        Err(reason) => {
            let draft = Draft {
                path,
                unreadable: Some(reason),
                is_thorough,
                ..Draft::default()
            };
            return Reading {
                draft,
                pictures: Vec::new(),
            };
        }
    };
    let places = told.pictures.iter();
    Reading {
        pictures: places
            .filter_map(|picture| pictures::place(picture, source))
            .collect(),
        draft: Draft {
            path,
            source: text,
            set: set.map(Arc::new),
            diagnostics: told.diagnostics,
            unreadable: None,
            is_thorough,
        },
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test writes to the disk")]
mod tests {
    use std::fs;

    use super::*;

    const SET: &str =
        "title: T\nquestions: [{question: Q, answer: a, image: p.png, alt: A wall}]\n";

    /// Looks until there is something to tell.
    fn next(desk: &mut Rehearsal) -> Draft {
        let mut looks = std::iter::repeat_with(|| {
            thread::yield_now();
            desk.look()
        });
        let told = looks.by_ref().take(50_000_000).flatten().next();
        told.expect("something to tell")
    }

    /// A picture with sides of so many pixels, and a size of its own: two in one tick of the disk's clock are told apart.
    fn picture(side: u8) -> Vec<u8> {
        let mut bytes = b"GIF89a".to_vec();
        bytes.extend([side, 0, side, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
        bytes.extend([
            0x2c, 0, 0, 0, 0, side, 0, side, 0, 0, 2, 2, 0x44, 1, 0, 0x3b,
        ]);
        bytes.extend(std::iter::repeat_n(0, side.into()));
        bytes
    }

    #[test]
    fn a_save_a_break_and_another_picture_are_told_of() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("set.yaml");
        fs::write(folder.path().join("p.png"), picture(1)).unwrap();
        fs::write(&file, SET).unwrap();
        let mut desk = Rehearsal::open(Source::File(file.clone()), Some(1));
        assert!(desk.draft().set.is_some(), "{:?}", desk.draft());
        assert_eq!(next(&mut desk).source, SET, "what a thorough look found");

        fs::write(&file, SET.replace("title: T", "title: Other")).unwrap();
        let title = |desk: &Rehearsal| desk.shelf()[0].title.clone();
        assert!(next(&mut desk).set.is_some());
        assert_eq!(title(&desk), "Other");

        fs::write(&file, "title: [").unwrap();
        let draft = next(&mut desk);
        assert!(draft.set.is_none() && !draft.diagnostics.is_empty());
        let open = desk.open(0).map(|set| set.title.value.clone());
        assert_eq!(open.ok().as_deref(), Some("Other"), "the last good version");

        fs::write(&file, SET).unwrap();
        assert!(next(&mut desk).set.is_some());
        fs::write(folder.path().join("p.png"), picture(2)).unwrap();
        assert!(next(&mut desk).set.is_some(), "the picture has changed");
        fs::remove_file(folder.path().join("p.png")).unwrap();
        assert!(next(&mut desk).set.is_none(), "the picture is gone");
    }

    #[test]
    fn a_set_that_never_could_be_practised_needs_its_author() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("set.yaml");
        fs::write(&file, "title: [").unwrap();
        let desk = Rehearsal::open(Source::File(file), None);
        assert!(desk.open(0).is_err());
        assert!(desk.shelf()[0].broken);
    }

    #[test]
    fn reading_again_sees_a_save_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("set.yaml");
        let text = "title: T\nquestions: [{question: Q, answer: a}]\n";
        fs::write(&file, text).unwrap();
        let mut desk = Rehearsal::open(Source::File(file.clone()), None);
        fs::write(&file, text.replace('T', "U")).unwrap();
        let again = desk.read_again().and_then(|draft| draft.set);
        assert_eq!(
            again.map(|set| set.title.value.clone()).as_deref(),
            Some("U")
        );
    }
}
