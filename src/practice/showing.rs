//! One appearance of a question: what is open, what was tried, what stays in place.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;
use rand::seq::SliceRandom;

use crate::grading::{self, Judgement, Response, Verdict};
use crate::journal::{Answered, Event};
use crate::quiz::formula::Values;
use crate::quiz::vary::Work;
use crate::quiz::{Kind, Question, Set};

/// One appearance of a question.
#[derive(Debug, Clone, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own: shown and then set aside, or got together"
)]
pub struct Showing {
    /// The question's place in the file, from 0.
    pub index: usize,
    /// Counts from 1 over all sittings.
    pub number: u32,
    /// The question with the numbers of this showing, where they are drawn.
    pub drawn: Option<Box<Question>>,
    /// What is listed (choices, items to order, partners) as it is listed: places in the file.
    pub order: Vec<usize>,
    /// What was tried, in order.
    pub tried: Vec<Tried>,
    /// How many hints are open.
    pub hints_open: usize,
    /// What grading said of the last try.
    pub last: Option<Judgement>,
    /// Whether the answer was shown on request.
    pub revealed: bool,
    /// Whether the learner got it or was shown it.
    pub resolved: bool,
    /// Whether the question rests after this showing.
    pub set_aside: bool,
    /// Whether the last try was made with someone else.
    pub together: bool,
    last_try_at: Timestamp,
    last_help_at: Timestamp,
}

/// A try in this showing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// The response.
    pub response: Response,
    /// The same in words, for a reader.
    pub words: String,
    /// What it was worth.
    pub verdict: Verdict,
}

impl Showing {
    /// A fresh showing with these recorded numbers. The order of choices depends on the seed, the question and the number of the
    /// showing alone.
    pub(super) fn new(
        set: &Set,
        index: usize,
        number: u32,
        seed: u64,
        values: &BTreeMap<String, String>,
        at: Timestamp,
    ) -> Self {
        let question = &set.questions[index];
        // Numbers that fit the question no more leave it as it stands in the set.
        let drawn = question
            .varied
            .as_ref()
            .and_then(|varied| varied.recall(&Values::from_recorded(values)?));
        let order = listed(set, drawn.as_ref().unwrap_or(question), index, number, seed);
        Self {
            index,
            number,
            drawn: drawn.map(Box::new),
            order,
            tried: Vec::new(),
            hints_open: 0,
            last: None,
            revealed: false,
            resolved: false,
            set_aside: false,
            together: false,
            last_try_at: at,
            last_help_at: at,
        }
    }

    /// The question as it is shown: of this set, with the numbers of this showing.
    #[must_use]
    pub fn question<'a>(&'a self, set: &'a Set) -> &'a Question {
        self.drawn.as_deref().unwrap_or(&set.questions[self.index])
    }

    /// The parts that are right and stay in place, as [`grading::Parts`] names them.
    #[must_use]
    pub fn kept(&self) -> Vec<usize> {
        let parts = self
            .last
            .as_ref()
            .and_then(|judgement| judgement.parts.as_ref());
        parts
            .map(|parts| parts.right.iter().copied().collect())
            .unwrap_or_default()
    }

    /// Whether this choice was part of a response that was not yet right and is not itself in place.
    #[must_use]
    pub fn was_picked_in_vain(&self, choice: usize) -> bool {
        let kept = self.kept();
        self.tried
            .iter()
            .filter(|tried| tried.verdict != Verdict::GotIt)
            .any(|tried| match &tried.response {
                Response::Choice(picked) => *picked == choice,
                Response::Select(picked) => picked.contains(&choice) && !kept.contains(&choice),
                _ => false,
            })
    }

    /// Whether this item was tried at this place of an order.
    #[must_use]
    pub fn was_tried_at(&self, place: usize, item: usize) -> bool {
        self.tried.iter().any(|tried| match &tried.response {
            Response::Order(order) => order.get(place) == Some(&item),
            _ => false,
        })
    }

    /// The response with the parts that stay in place: what is given for them gives way.
    #[must_use]
    pub fn with_kept(&self, response: &Response) -> Response {
        let kept = self.kept();
        match (response, self.tried.last().map(|tried| &tried.response)) {
            (Response::Select(picked), _) => {
                Response::Select(picked.iter().copied().chain(kept).collect())
            }
            (Response::Blanks(typed), Some(Response::Blanks(before))) => {
                Response::Blanks(kept_parts(typed, before, &kept))
            }
            (Response::Match(partners), Some(Response::Match(before))) => {
                Response::Match(kept_parts(partners, before, &kept))
            }
            (Response::Order(order), Some(_)) => Response::Order(kept_places(order, &kept)),
            (other, _) => other.clone(),
        }
    }

    pub(super) fn was_tried(&self, set: &Set, question: &Question, response: &Response) -> bool {
        self.tried
            .iter()
            .any(|tried| grading::same(set, question, &tried.response, response))
    }

    /// Milliseconds since the showing began or the try before.
    pub(super) fn since_try(&self, now: Timestamp) -> u64 {
        milliseconds(self.last_try_at, now)
    }

    /// Milliseconds since the showing began, or the try or hint before.
    pub(super) fn since_help(&self, now: Timestamp) -> u64 {
        milliseconds(self.last_help_at, now)
    }

    pub(super) fn apply(&mut self, set: &Set, event: &Event, at: Timestamp) {
        match event {
            Event::Answered(answered) => self.apply_answered(set, answered, at),
            Event::Hinted { hint, .. } => {
                self.hints_open = self
                    .hints_open
                    .max(usize::try_from(*hint).unwrap_or(usize::MAX));
                self.last_help_at = at;
            }
            Event::ShownAnswer { .. } => {
                self.revealed = true;
                self.resolved = true;
            }
            Event::SetAside { .. } => {
                self.set_aside = true;
                self.resolved = true;
            }
            _ => {}
        }
    }

    fn apply_answered(&mut self, set: &Set, answered: &Answered, at: Timestamp) {
        self.last_try_at = at;
        self.last_help_at = at;
        self.resolved = answered.verdict == Verdict::GotIt;
        self.together = !answered.with.is_empty();
        let question = self.question(set);
        let in_file: Vec<usize> = (0..question.kind.listed()).collect();
        let Ok(response) = grading::read(question, &in_file, &answered.response) else {
            return;
        };
        let tried = Tried {
            words: grading::spoken(question, &response),
            verdict: answered.verdict,
            response,
        };
        self.last = grading::grade(set, question, &tried.response).ok();
        self.tried.push(tried);
    }
}

/// The numbers for a showing, as the record keeps them; none where none are drawn. They depend on the seed, the question and
/// the number of the showing alone.
pub(super) fn drawn(set: &Set, index: usize, number: u32, seed: u64) -> BTreeMap<String, String> {
    let question = &set.questions[index];
    let Some(varied) = &question.varied else {
        return BTreeMap::new();
    };
    let place = u64::try_from(index).unwrap_or(u64::MAX);
    let mut chance = chance(seed, &[place, u64::from(number), DRAWS]);
    let mut work = Work::of_one_draw();
    let variant = (0..DRAWS).find_map(|_| varied.draw_within(&mut chance, &mut work).ok());
    let recorded = variant.iter().flat_map(|variant| variant.values.recorded());
    recorded
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// How often numbers are drawn again when the question breaks with them, before it is shown as it stands in the set.
const DRAWS: u64 = 20;

/// The order in which things are listed. What is to be put in order never is so from the start, and partners always change
/// their places; choices do unless the author says otherwise.
fn listed(set: &Set, question: &Question, index: usize, number: u32, seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..question.kind.listed()).collect();
    let always = matches!(question.kind, Kind::Order(_) | Kind::Match(_));
    if always || question.shuffle.unwrap_or(set.shuffle.choices()) {
        let place = u64::try_from(index).unwrap_or(u64::MAX);
        order.shuffle(&mut chance(seed, &[place, u64::from(number)]));
    }
    if always && order.is_sorted() {
        order.rotate_left(1);
    }
    order
}

/// The parts of `now`, those that stay in place from `before`.
fn kept_parts<T: Clone>(now: &[T], before: &[T], kept: &[usize]) -> Vec<T> {
    let mut parts = now.to_vec();
    for place in kept {
        if let (Some(part), Some(stays)) = (parts.get_mut(*place), before.get(*place)) {
            part.clone_from(stays);
        }
    }
    parts
}

/// An order in which the items that are in place stay there, and the others fill the places between in the order given.
fn kept_places(order: &[usize], kept: &[usize]) -> Vec<usize> {
    let mut open = order.iter().copied().filter(|item| !kept.contains(item));
    let mut places = Vec::with_capacity(order.len() + kept.len());
    loop {
        // An item in place is at its own number.
        let next = if kept.contains(&places.len()) {
            Some(places.len())
        } else {
            open.next()
        };
        match next {
            Some(item) => places.push(item),
            // Too few were given: what is in place further on is there nevertheless.
            None => break,
        }
    }
    let further = kept.iter().filter(|place| **place >= places.len());
    let further: Vec<usize> = further.copied().collect();
    places.into_iter().chain(further).collect()
}

/// A source of chance that depends on the seed and these numbers alone.
pub(super) fn chance(seed: u64, parts: &[u64]) -> Xoshiro256PlusPlus {
    // SplitMix64's increment keeps neighbouring numbers from giving neighbouring seeds.
    let mixed = parts.iter().fold(seed, |seed, part| {
        (seed ^ part)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(29)
    });
    Xoshiro256PlusPlus::seed_from_u64(mixed)
}

fn milliseconds(from: Timestamp, to: Timestamp) -> u64 {
    u64::try_from(to.as_millisecond() - from.as_millisecond()).unwrap_or(0)
}
