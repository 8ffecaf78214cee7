//! What a learner shows of a record: records in, records out. It never touches a disk and never asks what time it is.
//!
//! | level | what is left of it |
//! |---|---|
//! | `full` | every event that this program knows, as it is |
//! | `path` | the same without times of the day (`share/day`) and without how long anything took |
//! | `summary` | no event: one [`Summary`] a question |
//!
//! At every level the records stand under the name that the learner chose, and behind a head that says it with the level
//! ([`Shared`]). Partners are called `partner-1` and so on: their names are theirs; that somebody was there is kept, because an
//! answer given together is no recall. Events of a newer program are left out, for they may hold anything.
//!
//! The same records give the same ids each time, so that what was shown twice is one record where both files come together.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use super::{Path, fold};
use crate::journal::{Answered, Entry, Event, Level, Record, Shared, Summary};

mod day;

/// How a record is to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sharing {
    /// The name that is shown.
    pub name: String,
    /// The slug for it.
    pub learner: String,
    /// How much is shown.
    pub level: Level,
    /// The learner's day.
    pub today: Date,
}

/// What is shown of these records, which are in the order of [`crate::journal::in_order`]: in the same order, the head first.
#[must_use]
pub fn shared(records: &[Record], sharing: &Sharing) -> Vec<Record> {
    let mut shown = vec![head(sharing)];
    match sharing.level {
        Level::Summary => shown.extend(summaries(records, sharing, shown[0].id)),
        Level::Path => shown.extend(day::without_times(full(records, sharing))),
        Level::Full => shown.extend(full(records, sharing)),
    }
    shown
}

/// The record that says whose file this is and how much is shown.
fn head(sharing: &Sharing) -> Record {
    let id = identity(
        sharing.today,
        &[&sharing.learner, &sharing.name, sharing.level.name()],
    );
    Record {
        id,
        seq: 1,
        learner: sharing.learner.clone(),
        entry: Entry {
            at: day::midnight(sharing.today),
            sitting: id,
            set: String::new(),
            event: Event::Shared(Shared {
                name: sharing.name.clone(),
                level: sharing.level,
            }),
        },
    }
}

/// All that happened and is known, under the chosen name, without the names of others.
fn full(records: &[Record], sharing: &Sharing) -> Vec<Record> {
    let mut partners = Partners::default();
    let known = |event: &Event| !event.is_told() && !matches!(event, Event::Unknown(_));
    let known = records.iter().filter(|record| known(&record.entry.event));
    known
        .map(|record| {
            let mut record = record.clone();
            record.learner.clone_from(&sharing.learner);
            match &mut record.entry.event {
                Event::SatDown(sat_down) => partners.hide(&mut sat_down.with),
                Event::Answered(Answered { with, .. }) => partners.hide(with),
                _ => {}
            }
            record
        })
        .collect()
}

/// What partners are called instead, in the order in which they came.
#[derive(Default)]
struct Partners(BTreeMap<String, String>);

impl Partners {
    fn hide(&mut self, names: &mut [String]) {
        for name in names {
            let number = self.0.len() + 1;
            let hidden = self.0.entry(std::mem::take(name));
            name.clone_from(hidden.or_insert_with(|| format!("partner-{number}")));
        }
    }
}

/// How far each question is.
fn summaries(records: &[Record], sharing: &Sharing, sitting: Uuid) -> Vec<Record> {
    let journey = fold(records.iter().map(|record| &record.entry));
    let paths = journey
        .iter()
        .flat_map(|(set, paths)| paths.iter().map(move |(id, path)| (set, id, path)));
    let numbered = paths.zip(2..);
    numbered
        .map(|((set, question, path), seq)| {
            let summary = summary(question, path);
            let day = last_day(path).unwrap_or(sharing.today);
            Record {
                id: identity(day, &[&sharing.learner, set, &format!("{summary:?}")]),
                seq,
                learner: sharing.learner.clone(),
                entry: Entry {
                    at: day::midnight(day),
                    sitting,
                    set: set.clone(),
                    event: Event::Summary(summary),
                },
            }
        })
        .collect()
}

fn summary(question: &str, path: &Path) -> Summary {
    let counted = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Summary {
        question: question.to_owned(),
        state: path.state().name().to_owned(),
        recalls: path.recalls,
        showings: path.showings,
        tries: counted(path.tries()),
        hints: counted(path.hints()),
        days: counted(path.days.len()),
        since: path.days.first().copied(),
    }
}

/// The learner's last day with the question: a step, or at least a showing.
fn last_day(path: &Path) -> Option<Date> {
    let shown = path.reviews.last().map(|review| review.day);
    path.days.last().copied().max(shown)
}

/// An id of its own for what is told here, which tells nothing more: a day, and a hash of the words instead of chance.
fn identity(day: Date, words: &[&str]) -> Uuid {
    let digest = Sha256::digest(words.join("\0"));
    let mut random = [0; 10];
    random.copy_from_slice(&digest[..10]);
    dated(day, random)
}

/// A version 7 id (RFC 9562, section 5.7) with the midnight of a day as its time.
fn dated(day: Date, random: [u8; 10]) -> Uuid {
    let millisecond = day::midnight(day).as_millisecond();
    let millisecond = u64::try_from(millisecond).unwrap_or(0);
    Builder::from_unix_timestamp_millis(millisecond, &random).into_uuid()
}
