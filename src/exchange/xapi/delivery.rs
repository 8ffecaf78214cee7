//! Brings statements to an LRS: in batches, smaller ones where it asks for that, again after a while where it was busy, and never one
//! that it has. It is the order of things alone: the request, the wait and the note of what was accepted are handed in.
//!
//! 1. A batch is noted as sent once it is accepted, and not before: whatever happens in between, sending it again stores nothing twice,
//!    because each statement keeps its id.
//! 2. A batch of which something is not taken is parted in two until it is known which: the rest of it is accepted.
//! 3. A statement that is there with other words (409) stays as it is there: what was sent first counts. It is noted as sent.
//! 4. After [`MOST_TRIES`] times without an answer to the same batch nothing more is sent; after [`MOST_TRIES_BY_NAME`], where no host of that
//!    name is found and none was before: that is an address with a slip in it, or a computer that is not online.

use std::collections::VecDeque;
use std::time::Duration;

use uuid::Uuid;

use super::reply::{Heard, Meaning, Stop, meaning};

/// The most statements in a batch.
pub const MOST: usize = 250;

/// The most bytes in a batch, unless one statement alone has more: half of what nginx takes where nobody says otherwise.
pub const MOST_BYTES: usize = 512 * 1024;

/// How many times one batch is sent to an LRS that is busy or silent.
pub const MOST_TRIES: u32 = 8;

/// How many times a host is looked for that was never found.
pub const MOST_TRIES_BY_NAME: u32 = 3;

/// Where the first so many statements are not taken, one after the other, none is; nor is any where all of fewer are not.
const NONE_TAKEN: usize = 5;

/// The longest wait between two tries, by itself and where the LRS asks for one.
const LONGEST: Duration = Duration::from_mins(1);
const LONGEST_ASKED: Duration = Duration::from_mins(5);

/// A statement on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// Its id.
    pub id: Uuid,
    /// It in JSON.
    pub json: String,
}

/// How it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// So many more statements are there.
    Accepted(usize),
    /// The LRS is waited for, for so long; what was heard.
    Waiting(Duration, String),
    /// One statement is not taken; why.
    NotTaken(Uuid, String),
}

/// What it came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcome {
    /// So many statements were accepted, or were there.
    pub accepted: usize,
    /// So many of them were there before with other words.
    pub with_other_words: usize,
    /// So many were not taken.
    pub not_taken: usize,
}

/// What a delivery needs of the world.
pub trait World {
    /// Sends a batch, a JSON array, and says what was heard.
    fn post(&mut self, body: &str) -> Heard;
    /// Waits.
    fn wait(&mut self, how_long: Duration);
    /// Notes down that these are there, for good.
    ///
    /// # Errors
    ///
    /// Why it cannot.
    fn note(&mut self, accepted: &[Uuid]) -> Result<(), String>;
    /// Hears how it goes.
    fn hear(&mut self, news: News);
}

/// Sends all parcels.
///
/// # Errors
///
/// Why it stopped before the end, with what had come of it. The same call again goes on from there.
pub fn deliver(
    parcels: impl Iterator<Item = Parcel>,
    world: &mut impl World,
) -> Result<Outcome, (Outcome, Stop)> {
    let mut delivery = Delivery {
        rest: parcels,
        ahead: None,
        parted: VecDeque::new(),
        most: MOST,
        found: false,
        refusal: None,
        outcome: Outcome::default(),
    };
    while let Some(batch) = delivery.next() {
        if let Err(stop) = delivery.send(batch, world) {
            return Err((delivery.outcome, stop));
        }
    }
    let outcome = delivery.outcome;
    match delivery.refusal {
        Some(why) if outcome.accepted == 0 => Err((outcome, Stop::NothingTaken(why))),
        _ => Ok(outcome),
    }
}

struct Delivery<Rest> {
    rest: Rest,
    /// The parcel for which the last batch had no room.
    ahead: Option<Parcel>,
    /// Parts of a batch that was not taken as a whole.
    parted: VecDeque<Vec<Parcel>>,
    most: usize,
    /// Whether a host of that name was found already.
    found: bool,
    /// Why the last one that was not taken was not.
    refusal: Option<String>,
    outcome: Outcome,
}

impl<Rest: Iterator<Item = Parcel>> Delivery<Rest> {
    fn next(&mut self) -> Option<Vec<Parcel>> {
        if let Some(part) = self.parted.pop_front() {
            return Some(part);
        }
        let (mut batch, mut bytes) = (Vec::new(), 0);
        while batch.len() < self.most {
            let Some(parcel) = self.ahead.take().or_else(|| self.rest.next()) else {
                break;
            };
            bytes += parcel.json.len();
            if bytes > MOST_BYTES && !batch.is_empty() {
                self.ahead = Some(parcel);
                break;
            }
            batch.push(parcel);
        }
        (!batch.is_empty()).then_some(batch)
    }

    fn send(&mut self, batch: Vec<Parcel>, world: &mut impl World) -> Result<(), Stop> {
        let ids: Vec<Uuid> = batch.iter().map(|parcel| parcel.id).collect();
        let body = body(&batch);
        let mut tries = 0;
        loop {
            tries += 1;
            let meaning = meaning(world.post(&body), &ids);
            self.found |= !matches!(meaning, Meaning::NoSuchName(_));
            match meaning {
                Meaning::Stored => return self.accept(&ids, world),
                Meaning::Never(stop) => return Err(stop),
                Meaning::NoSuchName(why) if !self.found && tries == MOST_TRIES_BY_NAME => {
                    return Err(Stop::NoSuchName(why));
                }
                Meaning::Later(why, _) | Meaning::NoSuchName(why) if tries == MOST_TRIES => {
                    return Err(Stop::Unreachable(tries, why));
                }
                Meaning::Later(why, asked) => wait(tries, asked, why, world),
                Meaning::NoSuchName(why) => wait(tries, None, why, world),
                Meaning::Conflict => return self.part_or(batch, world, Self::leave_as_it_is),
                Meaning::TooMuch => {
                    self.most = self.most.min(batch.len().div_ceil(2));
                    let too_long = "HTTP 413".to_owned();
                    return self.part_or(batch, world, |own, id, world| {
                        own.not_taken(id, too_long, world)
                    });
                }
                Meaning::NotTaken(why) => {
                    return self
                        .part_or(batch, world, |own, id, world| own.not_taken(id, why, world));
                }
            }
        }
    }

    fn accept(&mut self, ids: &[Uuid], world: &mut impl World) -> Result<(), Stop> {
        self.outcome.accepted += ids.len();
        world.hear(News::Accepted(ids.len()));
        world.note(ids).map_err(Stop::NotNoted)
    }

    /// Parts a batch in two; what is to be done with one alone is.
    fn part_or<W: World>(
        &mut self,
        mut batch: Vec<Parcel>,
        world: &mut W,
        alone: impl FnOnce(&mut Self, Uuid, &mut W) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        if let [only] = &batch[..] {
            return alone(self, only.id, world);
        }
        let second = batch.split_off(batch.len() / 2);
        self.parted.push_front(second);
        self.parted.push_front(batch);
        Ok(())
    }

    fn leave_as_it_is(&mut self, id: Uuid, world: &mut impl World) -> Result<(), Stop> {
        self.outcome.with_other_words += 1;
        self.accept(&[id], world)
    }

    fn not_taken(&mut self, id: Uuid, why: String, world: &mut impl World) -> Result<(), Stop> {
        self.outcome.not_taken += 1;
        world.hear(News::NotTaken(id, why.clone()));
        if self.outcome.accepted == 0 && self.outcome.not_taken == NONE_TAKEN {
            return Err(Stop::NothingTaken(why));
        }
        self.refusal = Some(why);
        Ok(())
    }
}

fn body(batch: &[Parcel]) -> String {
    let statements: Vec<&str> = batch.iter().map(|parcel| parcel.json.as_str()).collect();
    format!("[{}]", statements.join(",\n"))
}

/// Waits for the next try, and says before for how long and why.
fn wait(tries: u32, asked: Option<u64>, why: String, world: &mut impl World) {
    let pause = pause(tries, asked);
    world.hear(News::Waiting(pause, why));
    world.wait(pause);
}

/// How long to wait before the next try: as the LRS asks, else a second, then twice as long each time.
fn pause(tries: u32, asked: Option<u64>) -> Duration {
    match asked {
        Some(seconds) => Duration::from_secs(seconds).min(LONGEST_ASKED),
        None => Duration::from_secs(1 << tries.saturating_sub(1).min(10)).min(LONGEST),
    }
}

#[cfg(test)]
mod tests;
