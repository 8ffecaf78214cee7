//! A set of letters and someone who practises it: for tests of what a sitting does.
#![allow(
    dead_code,
    reason = "each test file uses its own part of this, and some all of it"
)]

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use notyet::grading::Response;
use notyet::journal::{Entry, Event};
use notyet::path::{self, State};
use notyet::practice::{Beginning, Command, Effect, Phase, Plan, Sitting};
use notyet::quiz::{Set, read};
use uuid::Uuid;

/// Questions `a`, `b`, `c` … each answered by its own letter, with two hints.
pub(crate) fn set(questions: u8, rule: &str) -> Arc<Set> {
    let mut text = format!("title: Letters\nmastery: {{{rule}}}\nquestions:\n");
    for letter in (b'a'..).take(usize::from(questions)).map(char::from) {
        text += &format!(
            "  - id: {letter}\n    question: Which letter?\n    answer: {letter}\n    hints: [look, look again]\n"
        );
    }
    let reading = read::read(text.as_bytes(), "letters.yaml");
    Arc::new(
        reading
            .set
            .unwrap_or_else(|| panic!("{:?}", reading.diagnostics)),
    )
}

/// Someone who practises it: a sitting, and the record of all of them.
pub(crate) struct Desk {
    pub(crate) set: Arc<Set>,
    pub(crate) now: Timestamp,
    pub(crate) sitting: Sitting,
    pub(crate) record: Vec<Entry>,
    pub(crate) sittings: u128,
}

impl Desk {
    pub(crate) fn new(set: Arc<Set>) -> Self {
        Self::with(
            set,
            Vec::new(),
            Plan::default(),
            "2026-11-23T10:00:00Z".parse().unwrap(),
        )
    }

    pub(crate) fn with(set: Arc<Set>, record: Vec<Entry>, plan: Plan, now: Timestamp) -> Self {
        let sittings = record
            .iter()
            .filter(|entry| matches!(entry.event, Event::SatDown(_)))
            .count() as u128
            + 1;
        let beginning = Beginning {
            sitting: Uuid::from_u128(sittings),
            seed: 3,
            offset: 0,
            with: Vec::new(),
            plan,
        };
        let paths = path::fold(&record).remove("letters").unwrap_or_default();
        let (sitting, effects) = Sitting::begin(set.clone(), paths, beginning, now);
        let mut desk = Self {
            set,
            now,
            sitting,
            record,
            sittings,
        };
        desk.keep(&effects);
        desk
    }

    /// Comes back after so many days.
    pub(crate) fn back_after(mut self, days: i64, plan: Plan) -> Self {
        self.give(Command::Quit);
        let now = self.now + SignedDuration::from_hours(24 * days);
        Self::with(self.set, self.record, plan, now)
    }

    pub(crate) fn keep(&mut self, effects: &[Effect]) {
        let entries = effects.iter().filter_map(|effect| match effect {
            Effect::Record(entry) => Some(entry.clone()),
            _ => None,
        });
        self.record.extend(entries);
    }

    /// A command, five seconds later; the effects beside the records.
    pub(crate) fn give(&mut self, command: Command) -> Vec<Effect> {
        self.now += SignedDuration::from_secs(5);
        let effects = self.sitting.handle(command, self.now);
        self.keep(&effects);
        effects
            .into_iter()
            .filter(|effect| !matches!(effect, Effect::Record(_)))
            .collect()
    }

    pub(crate) fn on(&self) -> &str {
        self.sitting
            .question()
            .map_or("-", |question| question.id.as_str())
    }

    pub(crate) fn answer(&mut self, words: &str) -> Vec<Effect> {
        self.give(Command::Respond(Response::Typed(words.to_owned())))
    }

    /// Answers rightly and goes on.
    pub(crate) fn right(&mut self) {
        let answer = self.on().to_owned();
        assert_eq!(self.answer(&answer), [Effect::Judged]);
        self.give(Command::Next);
    }

    /// The questions in the order in which one who knows everything meets them.
    pub(crate) fn way(&mut self, most: usize) -> String {
        let mut way = String::new();
        while self.sitting.phase() == Phase::Asking && way.len() < most {
            way += self.on();
            self.right();
        }
        way
    }

    pub(crate) fn states(&self) -> Vec<State> {
        let ids = self.set.questions.iter().map(|question| &question.id);
        ids.map(|id| self.sitting.paths().state(id)).collect()
    }
}
