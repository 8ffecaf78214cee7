//! Tells records, one after the other: which statements each becomes. What stands in an answer is in `answer`, in help in `help`, and
//! what all statements share in `place`.

use std::sync::Arc;

use serde_json::{Value, json};
use uuid::Uuid;

use super::Naming;
use super::statement::{Statement, Verb};
use crate::journal::{Answered, Entry, Event, Record};
use crate::path::{self, Journey, State};
use crate::quiz::Set;

mod answer;
mod help;
mod place;

/// Tells records, one after the other.
#[derive(Debug)]
pub struct Telling {
    naming: Naming,
    sets: Vec<Arc<Set>>,
    /// All that happened: under which id a path stands in the end.
    whole: Journey,
    /// What has happened so far.
    so_far: Journey,
    /// What the answers of the showing that is open have to say of it.
    open: Option<Open>,
    /// The content of the set in the sitting that is open.
    revision: Option<(Uuid, String)>,
}

/// A showing.
#[derive(Debug, Clone)]
struct Open {
    sitting: Uuid,
    question: String,
    showing: u32,
    spaced: bool,
    values: Value,
}

impl Telling {
    /// Gets ready to tell these records, which are one learner's in the order of [`crate::journal::in_order`]. `sets` are those whose
    /// texts may be told; of others the ids are.
    #[must_use]
    pub fn new(records: &[Record], naming: Naming, sets: Vec<Arc<Set>>) -> Self {
        Self {
            naming,
            sets,
            whole: path::fold(records.iter().map(|record| &record.entry)),
            so_far: Journey::new(),
            open: None,
            revision: None,
        }
    }

    /// What is to be said of the record that comes next.
    pub fn tell(&mut self, record: &Record) -> Vec<Statement> {
        let entry = &record.entry;
        if entry.event.is_told() {
            return Vec::new();
        }
        let was = self.standing(entry);
        let before = was.as_deref().map(|id| self.state(&entry.set, id));
        self.so_far.entry(entry.set.clone()).or_default().add(entry);
        match &entry.event {
            Event::SatDown(sat_down) => {
                self.revision = Some((entry.sitting, sat_down.hash.clone()));
                vec![self.sat_down(record, sat_down)]
            }
            Event::GotUp => vec![self.of_set(record, Verb::Terminated)],
            Event::Answered(answered) => {
                let mastered = |state: State| state >= State::Mastered;
                let now = was.map(|id| self.state(&entry.set, &id));
                let became = now.is_some_and(mastered) && !before.is_some_and(mastered);
                self.tried(record, answered, became)
            }
            Event::Hinted { .. }
            | Event::ShownAnswer { .. }
            | Event::Unsure { .. }
            | Event::SetAside { .. } => self.helped(record),
            Event::Shown { .. } => {
                self.show(entry);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// A try, and what it made of the question.
    fn tried(&self, record: &Record, answered: &Answered, mastered: bool) -> Vec<Statement> {
        let mut told = vec![self.answered(record, answered)];
        if mastered {
            told.push(self.mastered(record, &answered.question));
        }
        told
    }

    /// A question has appeared: what is to be said of that stands in its answers.
    fn show(&mut self, entry: &Entry) {
        if let Event::Shown {
            question,
            showing,
            spaced,
            values,
            ..
        } = &entry.event
        {
            self.open = Some(Open {
                sitting: entry.sitting,
                question: question.clone(),
                showing: *showing,
                spaced: *spaced,
                values: json!(values),
            });
        }
    }

    /// The id under which the path of an entry's question stands so far.
    fn standing(&self, entry: &Entry) -> Option<String> {
        let question = entry.event.question()?;
        let paths = self.so_far.get(&entry.set);
        Some(
            paths
                .map_or(question, |paths| paths.standing(question))
                .to_owned(),
        )
    }

    fn state(&self, set: &str, question: &str) -> State {
        let paths = self.so_far.get(set);
        paths.map_or(State::New, |paths| paths.state(question))
    }
}

/// Seconds, to the hundredth, as xAPI compares durations.
fn seconds(ms: u64) -> f64 {
    // Longer than a day at one question is a computer that was left.
    let hundredths = u32::try_from(ms.div_ceil(10)).unwrap_or(u32::MAX);
    f64::from(hundredths) / 100.0
}
