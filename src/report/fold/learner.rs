//! The events of one learner: taken as they come, then put into the order of [`crate::journal::in_order`], copies dropped, and laid out
//! by question.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use foldhash::fast::RandomState;

use super::seat::{Seat, seat};
use super::way::{Kind, NOTHING, Step};
use super::{Fold, identity};
use crate::journal::brief::{self, Brief, What};
use crate::path::rule::Try;

const MILLISECONDS_A_MINUTE: i64 = 60_000;
const MILLISECONDS_A_DAY: i64 = 24 * 60 * MILLISECONDS_A_MINUTE;

/// Of more names in one sitting the rest is not kept.
const MOST_NAMES: usize = 8;

/// The events of the learner who is being folded.
#[derive(Debug, Default)]
pub(super) struct Events {
    all: Vec<Happened>,
    sittings: HashMap<u128, u32, RandomState>,
    /// The id of each sitting, by its number.
    ids: Vec<u128>,
    /// Whom each sitting names, by its number: one, but for copies that were shared under other names.
    named: Vec<Vec<String>>,
    /// The sitting that was asked for last is mostly the next one, too.
    last: u32,
    /// The numbers that questions were shown with, where they were drawn.
    pub(super) values: Vec<BTreeMap<String, String>>,
    /// The places of all steps, those of one question together; and where those of each question begin.
    laid_out: Vec<u32>,
    begins: Vec<u32>,
}

/// One event.
#[derive(Debug)]
struct Happened {
    id: u128,
    seq: u64,
    /// When, in milliseconds since 1970, by its own clock.
    at: i64,
    /// The same, but never before what was written earlier in the sitting.
    order: i64,
    /// The number of its sitting.
    sitting: u32,
    what: Event,
}

#[derive(Debug)]
enum Event {
    SatDown { set: u32, recalls: u8, offset: i32 },
    At { set: u32, question: u32, step: Step },
    Other,
}

impl Events {
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.all.clear();
        self.sittings.clear();
        self.ids.clear();
        self.named.clear();
        self.values.clear();
    }

    /// Each sitting with each name in it.
    pub(super) fn sittings(&self) -> impl Iterator<Item = (u128, &str)> {
        let each = self.ids.iter().zip(&self.named);
        each.flat_map(|(id, named)| named.iter().map(|name| (*id, &**name)))
    }

    /// Whether this name is in a sitting.
    pub(super) fn has_named(&self, learner: &str) -> bool {
        let mut named = self.named.iter().flatten();
        named.any(|name| name == learner)
    }

    fn sitting(&mut self, id: u128, learner: &str) -> u32 {
        if self.ids.get(self.last as usize) != Some(&id) {
            let next = super::count_of(&self.ids);
            self.last = *self.sittings.entry(id).or_insert(next);
            if self.last == next {
                self.ids.push(id);
                self.named.push(Vec::with_capacity(1));
            }
        }
        let named = &mut self.named[self.last as usize];
        let is_known = named.iter().any(|name| name == learner);
        if !is_known && named.len() < MOST_NAMES {
            named.push(learner.to_owned());
        }
        self.last
    }

    /// Puts each sitting into its order, drops copies, and works out when each step was and which are recalls.
    pub(super) fn put_in_order(&mut self) {
        let is_next = |one: &Happened, next: &Happened| {
            (one.sitting, one.seq) < (next.sitting, next.seq) && one.id != next.id
        };
        // As they were written, mostly: strictly in order, and then there is no copy among them.
        if !self.all.is_sorted_by(is_next) {
            self.all
                .sort_by_key(|event| (event.sitting, event.seq, event.id));
            self.all.dedup_by_key(|event| event.id);
        }
        let mut seats = Vec::new();
        let sittings = self
            .all
            .chunk_by_mut(|one, next| one.sitting == next.sitting);
        for events in sittings {
            seats.clear();
            let mut latest = i64::MIN;
            for event in events {
                latest = latest.max(event.at);
                event.settle(&mut seats);
                event.order = latest;
            }
        }
    }

    /// Lays the steps out by question, in the order of time.
    pub(super) fn lay_out(&mut self, questions: usize) {
        self.begins.clear();
        self.begins.resize(questions + 1, 0);
        let mut total = 0;
        for event in &self.all {
            if let Event::At { question, .. } = event.what {
                self.begins[question as usize + 1] += 1;
                total += 1;
            }
        }
        for number in 1..self.begins.len() {
            self.begins[number] += self.begins[number - 1];
        }
        self.laid_out.clear();
        self.laid_out.resize(total, 0);
        let mut next = self.begins.clone();
        let sittings = self.sittings_in_time();
        // Within a sitting time never goes back here.
        let is_apart = sittings
            .is_sorted_by(|one, next| self.all[one.end - 1].order < self.all[next.start].order);
        for place in sittings.into_iter().flatten() {
            if let Event::At { question, .. } = self.all[place].what {
                let to = &mut next[question as usize];
                self.laid_out[*to as usize] = u32::try_from(place).unwrap_or(u32::MAX);
                *to += 1;
            }
        }
        if !is_apart {
            self.mend_order();
        }
    }

    /// The places of the events of each sitting, those that began first before others.
    fn sittings_in_time(&self) -> Vec<Range<usize>> {
        let mut ranges = Vec::with_capacity(self.ids.len());
        let mut from = 0;
        for events in self.all.chunk_by(|one, next| one.sitting == next.sitting) {
            ranges.push(from..from + events.len());
            from += events.len();
        }
        ranges.sort_by_key(|range: &Range<usize>| self.time(range.start));
        ranges
    }

    /// Where sittings overlapped, their steps at a question come in the order of time.
    fn mend_order(&mut self) {
        let mut laid_out = std::mem::take(&mut self.laid_out);
        for ends in self.begins.windows(2) {
            let steps = &mut laid_out[ends[0] as usize..ends[1] as usize];
            let time = |place: &u32| self.time(*place as usize);
            if !steps.is_sorted_by_key(time) {
                steps.sort_by_key(time);
            }
        }
        self.laid_out = laid_out;
    }

    /// What the order of events goes by.
    fn time(&self, place: usize) -> (i64, u128, u64, u128) {
        let event = &self.all[place];
        (
            event.order,
            self.ids[event.sitting as usize],
            event.seq,
            event.id,
        )
    }

    /// The steps at a question, in order.
    pub(super) fn steps(&self, question: usize) -> impl Iterator<Item = &Step> {
        let places = self.begins[question] as usize..self.begins[question + 1] as usize;
        let events = self.laid_out[places].iter();
        events.filter_map(|place| match &self.all[*place as usize].what {
            Event::At { step, .. } => Some(step),
            _ => None,
        })
    }
}

impl Happened {
    /// Works out when it was by the learner's own clock, and whether it is a recall.
    fn settle(&mut self, seats: &mut Vec<Seat>) {
        match &mut self.what {
            Event::SatDown {
                set,
                recalls,
                offset,
            } => {
                let seat = seat(seats, *set);
                *seat = Seat::new(*set);
                seat.recalls = *recalls;
                seat.offset = *offset;
            }
            Event::At {
                set,
                question,
                step,
            } => {
                let seat = seat(seats, *set);
                step.day = day(self.at, seat.offset);
                seat.take(*question, step);
            }
            Event::Other => {}
        }
    }
}

/// The learner's day, in days since 1970.
pub(super) fn day(at: i64, offset: i32) -> i32 {
    let local = at + i64::from(offset) * MILLISECONDS_A_MINUTE;
    i32::try_from(local.div_euclid(MILLISECONDS_A_DAY)).unwrap_or(0)
}

impl Fold {
    pub(super) fn take_event(&mut self, brief: &Brief<'_>) {
        let sitting = identity(brief.sitting);
        if self.left_out.contains(&sitting) {
            return self.present.heads.suspect(brief.learner);
        }
        let what = match &brief.what {
            What::SatDown { recalls, offset } => Event::SatDown {
                set: self.set(brief.set),
                recalls: *recalls,
                offset: *offset,
            },
            What::At {
                question,
                showing,
                step,
            } => {
                let set = self.set(brief.set);
                let question = self.question(set, question);
                let kind = self.kind(set, question, step);
                let step = Step {
                    showing: *showing,
                    day: 0,
                    at: brief.at,
                    kind,
                };
                Event::At {
                    set,
                    question,
                    step,
                }
            }
            _ => Event::Other,
        };
        let sitting = self.events.sitting(sitting, brief.learner);
        self.events.all.push(Happened {
            id: identity(brief.id),
            seq: brief.seq,
            at: brief.at,
            order: brief.at,
            sitting,
            what,
        });
    }

    fn kind(&mut self, set: u32, question: u32, step: &brief::Step<'_>) -> Kind {
        match step {
            brief::Step::Shown { spaced, values } => Kind::Shown {
                spaced: *spaced,
                values: values.map_or(NOTHING, |values| {
                    self.events.values.push(values.clone());
                    super::count_of(&self.events.values) - 1
                }),
            },
            brief::Step::Answered {
                attempt,
                hints,
                alone,
                right,
                response,
                misconception,
            } => {
                let (text, idea) = self.words(set, question, *right, response, *misconception);
                Kind::Answered {
                    tried: Try {
                        attempt: *attempt,
                        hints: *hints,
                        alone: *alone,
                        right: *right,
                    },
                    recall: None,
                    text,
                    idea,
                }
            }
            brief::Step::Hinted(number) => Kind::Hint(*number),
            brief::Step::Unsure => Kind::Unsure,
            brief::Step::ShownAnswer => Kind::ShownAnswer,
            brief::Step::SetAside => Kind::SetAside,
        }
    }

    /// The numbers of an answer that is not there yet, and of the idea behind it. Of right ones the words are not asked for.
    pub(super) fn words(
        &mut self,
        set: u32,
        question: u32,
        right: bool,
        response: &str,
        misconception: Option<&str>,
    ) -> (u32, u32) {
        if right {
            return (NOTHING, NOTHING);
        }
        let text = self.questions[question as usize].counts.answer(response);
        let ideas = &mut self.of_sets[set as usize].ideas;
        (
            text,
            misconception.map_or(NOTHING, |slug| ideas.number(slug)),
        )
    }
}
