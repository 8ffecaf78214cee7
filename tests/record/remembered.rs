//! What the library remembers of a record between starts is what folding the record says, whatever has become of its files meanwhile.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::fs;
use std::path::{Path, PathBuf};

use crate::sittings::{Step, file, sitting};
use crate::support::Place;
use notyet::store::Home;
use notyet::store::desk::{Desk, Listing};
use notyet::store::home::Setup;
use notyet::store::sets::Source;
use proptest::prelude::*;

const SET: &str = "title: S\nquestions:\n  - {id: q0, question: A?, answer: a}\n  - {id: q1, question: B?, answer: b}\n  - {id: q2, question: C?, answer: c}\n";

/// What becomes of the files between two starts.
#[derive(Debug, Clone)]
enum Change {
    /// Another sitting.
    Sitting(i64, Vec<Step>),
    /// A file of this place loses its end.
    Cut(usize),
    /// It is doubled.
    Copied(usize),
    /// It is deleted.
    Gone(usize),
    /// Nothing.
    Nothing,
}

fn change() -> impl Strategy<Value = Change> {
    let steps = proptest::collection::vec((0..3u8, 0..7u8), 1..8);
    prop_oneof![
        4 => (0..400_000i64, steps).prop_map(|(begun, steps)| Change::Sitting(begun, steps)),
        1 => (0..5usize).prop_map(Change::Cut),
        1 => (0..5usize).prop_map(Change::Copied),
        1 => (0..5usize).prop_map(Change::Gone),
        1 => Just(Change::Nothing),
    ]
}

/// The journal file of this place, if there is one.
fn nth(folder: &Path, place: usize) -> Option<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files.into_iter().nth(place)
}

fn make(change: &Change, number: usize, folder: &Path) {
    let name = folder.join(format!("{number}.jsonl"));
    match change {
        Change::Sitting(begun, steps) => {
            fs::write(name, file(&sitting(number as u128, *begun, steps))).unwrap();
        }
        Change::Cut(place) => {
            if let Some(file) = nth(folder, *place) {
                let bytes = fs::read(&file).unwrap();
                fs::write(&file, &bytes[..bytes.len() / 2]).unwrap();
            }
        }
        Change::Copied(place) => {
            if let Some(file) = nth(folder, *place) {
                fs::copy(file, name).unwrap();
            }
        }
        Change::Gone(place) => {
            if let Some(file) = nth(folder, *place) {
                fs::remove_file(file).unwrap();
            }
        }
        Change::Nothing => {}
    }
}

/// The library as it is shown at a start.
fn shelf(place: &Place) -> Vec<Listing> {
    let setup = Setup {
        data: place.data(),
        learner: notyet::store::learners::Learner::new("me"),
        seed: None,
        voice: notyet::phrases::voice::Voice::default(),
        sources: vec![Source::File(place.path().join("s.yaml"))],
    };
    Home::open(setup).unwrap().shelf().to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_remembered_is_what_is_folded(changes in proptest::collection::vec(change(), 1..10)) {
        let place = Place::in_memory();
        place.write("s.yaml", SET);
        fs::create_dir_all(place.journal()).unwrap();
        for (number, change) in changes.iter().enumerate() {
            make(change, number, &place.journal());
            let (first, remembered) = (shelf(&place), shelf(&place));
            fs::rename(place.data().join("cache"), place.data().join("aside")).unwrap();
            let folded = shelf(&place);
            prop_assert_eq!(&first, &folded);
            prop_assert_eq!(&remembered, &folded);
            // Goes on with what was remembered, not with what was folded anew.
            fs::remove_dir_all(place.data().join("cache")).unwrap();
            fs::rename(place.data().join("aside"), place.data().join("cache")).unwrap();
        }
    }
}
