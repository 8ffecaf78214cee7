//! A learner's ways from the paths that [`crate::path`] folds: for those whose questions were renamed, and to hold the quick way against.
//! And what both ways have in common: how a way is counted.

use std::collections::BTreeMap;

use super::heads::Heads;
use super::learner::Events;
use super::told::Told;
use super::way::{Kind, NOTHING, Standing, Way, date};
use super::{Depth, Fold, Heard, OfLearner, Present, circles, count_of, known_by_identity};
use crate::journal::{Entry, Event, Record, in_order};
use crate::path;
use crate::path::weeks::Milestones;

impl Fold {
    /// Folds all records of a learner, who is called `name`, in any order and with copies among them.
    pub fn exact(&mut self, records: Vec<Record>, name: &str) {
        let mut present = Present::default();
        let left_out = std::mem::take(&mut self.left_out);
        let records = records.into_iter().map(known_by_identity);
        let (foreign, records): (Vec<_>, Vec<_>) =
            records.partition(|record| left_out.contains(&record.entry.sitting.as_u128()));
        let records = in_order(records);
        for record in &records {
            match &record.entry.event {
                Event::Shared(shared) => {
                    let at = record.entry.at.as_millisecond();
                    present.heads.take(&record.learner, at, shared);
                }
                Event::Summary(summary) => {
                    let set = self.set(&record.entry.set);
                    let at = record.entry.at.as_millisecond();
                    present.told.push(Heard {
                        set,
                        at,
                        learner: record.learner.clone(),
                        summary: summary.clone(),
                    });
                }
                _ => {}
            }
        }
        for record in &foreign {
            present.heads.suspect(&record.learner);
        }
        let happened = || {
            records
                .iter()
                .filter(|record| !record.entry.event.is_told())
        };
        present.leave_out(|learner| happened().any(|record| record.learner == learner));
        let is_all_foreign = !foreign.is_empty() && happened().next().is_none();
        if is_all_foreign && present.told.is_empty() && present.heads.is_empty() {
            return;
        }
        let told = self.told(present.told);
        let entries: Vec<&Entry> = records.iter().map(|record| &record.entry).collect();
        let journey = path::fold(entries);
        let mut learner = OfLearner::new(name);
        let sittings = happened();
        learner.note(sittings.map(|record| (record.entry.sitting.as_u128(), &*record.learner)));
        for (set, paths) in &journey {
            let set = self.set(set);
            for (id, path) in paths.iter() {
                let question = self.question(set, id);
                let mut way = Way::of(path, |right, response, misconception| {
                    self.words(set, question, right, response, misconception)
                });
                way.stuck = path.stuck().map(circles::written);
                way.hear(told.standing(question));
                self.count(question, &way, &mut learner);
            }
        }
        self.end_learner(learner, &told, present.heads);
    }

    /// Counts the learner whose events these are.
    pub(super) fn count_events(&mut self, events: &mut Events, name: &str, present: Present) {
        let told = self.told(present.told);
        events.put_in_order();
        events.lay_out(self.questions.len());
        let mut learner = OfLearner::new(name);
        learner.note(events.sittings());
        let mut way = Way::default();
        for place in 0..self.questions.len() {
            let question = u32::try_from(place).unwrap_or(u32::MAX);
            way.follow(events.steps(place));
            if way.days.is_none() {
                continue;
            }
            if self.depth == Depth::Whole {
                let of = &self.questions[place];
                let ideas = &self.of_sets[of.set as usize].ideas;
                way.stuck = circles::stuck(&way, &of.counts, ideas, || numbers(events, place));
            }
            way.hear(told.standing(question));
            self.count(question, &way, &mut learner);
        }
        self.end_learner(learner, &told, present.heads);
    }

    /// Counts a learner's way at a question.
    fn count(&mut self, question: u32, way: &Way, learner: &mut OfLearner) {
        let number = count_of(&self.learners);
        let of = &mut self.questions[question as usize];
        of.counts.add_figures(way);
        learner.reached.push((question, way.standing()));
        if self.depth == Depth::Figures {
            return;
        }
        of.counts.add_way(way, number);
        self.of_sets[of.set as usize].ideas.meet(way, question);
        self.growth.add(Milestones {
            begun: way.begun_on().map(date),
            got: way.got_on.map(date),
            mastered: way.won.mastered_on.map(date),
            kept: way.won.kept_from.map(date),
        });
        if let Some(days) = way.days {
            self.see(days);
        }
    }

    fn end_learner(&mut self, mut learner: OfLearner, told: &Told, heads: Heads) {
        let mut reached = std::mem::take(&mut learner.reached);
        self.tell(told, &mut reached);
        for (question, standing) in reached {
            learner.stand(question, standing);
        }
        for set in &mut self.of_sets {
            set.ideas.count();
        }
        learner.shared = heads.latest();
        self.learners.push(learner);
    }

    /// Takes in the first and the last day of something.
    pub(super) fn see(&mut self, (first, last): (i32, i32)) {
        let (from, to) = self.days.unwrap_or((first, last));
        self.days = Some((from.min(first), to.max(last)));
    }
}

impl OfLearner {
    fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            shared: None,
            working_on: Vec::new(),
            mastered: 0,
            reached: Vec::new(),
            sittings: Vec::new(),
        }
    }

    /// Takes in where a question stands: what was seen and not answered is not under way.
    fn stand(&mut self, question: u32, standing: Standing) {
        if standing.mastered {
            self.mastered += 1;
        } else if standing.begun {
            self.working_on.push(question);
        }
    }
}

/// The numbers of each showing of a question, where they were drawn.
fn numbers(events: &Events, question: usize) -> BTreeMap<u32, BTreeMap<String, String>> {
    let shown = events.steps(question).filter_map(|step| match step.kind {
        Kind::Shown { values, .. } if values != NOTHING => Some((step.showing, values)),
        _ => None,
    });
    shown
        .map(|(showing, values)| (showing, events.values[values as usize].clone()))
        .collect()
}
