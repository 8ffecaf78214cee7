//! Which question comes next.
//!
//! First those that have waited long enough to return, then those waiting for their first showing (due, under way, new), and
//! where too few are left to come between, mastered ones, the longest unseen first. No question is ever lost: each is in
//! exactly one place.

use jiff::{SignedDuration, Timestamp};
use rand::seq::SliceRandom;

use super::showing::chance;
use super::{Beginning, Only};
use crate::path::{Path, Paths, State};
use crate::quiz::{Question, Set};

/// After this long a showing is spaced, whatever came between.
pub const TEN_MINUTES: SignedDuration = SignedDuration::from_mins(10);

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Queue {
    /// One for each question of the set, in the file's order.
    seats: Vec<Seat>,
    /// Showings so far in this sitting.
    shown: u64,
    /// The place at the end of the line.
    end_of_line: u64,
    /// Other showings that must come between two of the same question.
    apart: u64,
}

#[derive(Debug, Clone, PartialEq)]
struct Seat {
    place: Place,
    /// How many showings there had been when this one last began, that one included; 0 when not in this sitting.
    last_shown: u64,
    /// When it was last shown before this sitting; orders those not shown in it.
    seen_before: Option<Timestamp>,
    /// Whether it is here for another look: done after one recall.
    due: bool,
    /// Recalls when the sitting began.
    recalls_before: u32,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    /// In the line, by place.
    Waiting(u64),
    /// Comes back after others.
    Returning(Return),
    /// Nothing more is needed in this sitting; may come between others.
    Done,
    /// Not part of this sitting's plan; may come between others when mastered.
    Outside,
    /// On the screen.
    On,
    /// Rests for this sitting.
    Aside,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Return {
    /// Once this many showings have been.
    after: u64,
    /// How it was left.
    how: Resolved,
}

/// How a showing was left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Resolved {
    /// With a right answer, not by being shown it.
    pub(super) got: bool,
    /// With someone else: it comes back when the learner is alone, because recalls wait for that.
    pub(super) together: bool,
}

impl Queue {
    pub(super) fn new(set: &Set, paths: &Paths, beginning: &Beginning, now: Timestamp) -> Self {
        let seats = set
            .questions
            .iter()
            .map(|question| Seat::new(paths.get(&question.id), now))
            .collect::<Vec<_>>();
        let others = seats.len().saturating_sub(1);
        let apart = usize::from(set.mastery.apart).min(others);
        let mut queue = Self {
            seats,
            shown: 0,
            end_of_line: 0,
            apart: u64::try_from(apart).unwrap_or(0),
        };
        for index in first_line(set, paths, beginning, &queue.seats) {
            queue.join_the_line(index);
        }
        queue
    }

    /// The next question, if `leaving` (the one that is on, put off) steps to the end of the line. `alone`: what was got
    /// together comes back now.
    pub(super) fn next(&self, leaving: Option<usize>, alone: bool) -> Option<usize> {
        self.ready_to_return(alone)
            .or_else(|| self.first_in_line())
            .or_else(|| self.between(leaving, alone))
            .or_else(|| self.not_yet_got(alone))
            .or(leaving)
    }

    pub(super) fn show(&mut self, index: usize) {
        self.shown += 1;
        self.seats[index].last_shown = self.shown;
        self.seats[index].place = Place::On;
    }

    pub(super) fn put_off(&mut self, index: usize) {
        self.join_the_line(index);
    }

    /// The question that is on has been got or shown: it returns after others, unless nothing more is needed of it.
    pub(super) fn resolve(&mut self, index: usize, path: Option<&Path>, how: Resolved) {
        let seat = &mut self.seats[index];
        let mastered = path.is_some_and(|path| path.state() >= State::Mastered);
        let recalled = path.is_some_and(|path| path.recalls > seat.recalls_before);
        let done = mastered && (recalled || !seat.due);
        let after = self.shown + self.apart;
        seat.place = if done {
            Place::Done
        } else {
            Place::Returning(Return { after, how })
        };
    }

    /// The question rests: it does not come again in this sitting, unless someone goes to it.
    pub(super) fn set_aside(&mut self, index: usize) {
        self.seats[index].place = Place::Aside;
    }

    /// Whether enough has come between for a recall to count: `apart` other showings (all other questions in a smaller
    /// set), or ten minutes; a first showing ever is spaced.
    pub(super) fn spaced(&self, index: usize, path: Option<&Path>, now: Timestamp) -> bool {
        let Some(last) = path.and_then(|path| path.last_shown) else {
            return true;
        };
        self.others_since(index) >= self.apart || now.duration_since(last) >= TEN_MINUTES
    }

    /// How many other showings there have been since the last one of this question; where that was before this sitting, each
    /// question that was last seen after it counts as one.
    fn others_since(&self, index: usize) -> u64 {
        let seat = &self.seats[index];
        let later = |other: &&Seat| other.seen_before > seat.seen_before;
        let before = match seat.last_shown {
            0 => self.seats.iter().filter(later).count(),
            _ => 0,
        };
        self.shown - seat.last_shown + u64::try_from(before).unwrap_or(0)
    }

    fn join_the_line(&mut self, index: usize) {
        self.end_of_line += 1;
        self.seats[index].place = Place::Waiting(self.end_of_line);
    }

    fn first_by<K: Ord>(&self, key: impl Fn(usize, &Seat) -> Option<K>) -> Option<usize> {
        let keyed = self
            .seats
            .iter()
            .enumerate()
            .filter_map(|(index, seat)| Some((key(index, seat)?, index)));
        keyed.min().map(|(_, index)| index)
    }

    /// What has to return, the soonest first to be.
    fn returning(&self, alone: bool) -> impl Iterator<Item = (usize, Return)> {
        let seats = self.seats.iter().enumerate();
        seats.filter_map(move |(index, seat)| match seat.place {
            Place::Returning(back) if alone || !back.how.together => Some((index, back)),
            _ => None,
        })
    }

    fn ready_to_return(&self, alone: bool) -> Option<usize> {
        let ready = self
            .returning(alone)
            .filter(|(_, back)| back.after <= self.shown);
        ready
            .min_by_key(|(index, back)| (back.after, *index))
            .map(|(index, _)| index)
    }

    fn first_in_line(&self) -> Option<usize> {
        self.first_by(|_, seat| match seat.place {
            Place::Waiting(place) => Some(place),
            _ => None,
        })
    }

    /// A mastered question to come between, the longest unseen first: while some question has to return, and there are
    /// enough others to fill its gap without going round in circles.
    fn between(&self, leaving: Option<usize>, alone: bool) -> Option<usize> {
        let soonest = self.returning(alone).map(|(_, back)| back.after).min();
        let wanted = match soonest {
            Some(after) => self.others(alone) >= after - self.shown,
            None => leaving.is_some(),
        };
        if !wanted {
            return None;
        }
        self.first_by(|index, seat| {
            let rested = seat.place == Place::Done && Some(index) != leaving;
            rested.then_some((seat.last_shown, seat.seen_before))
        })
    }

    /// How many questions can come between two showings of one that has to return.
    fn others(&self, alone: bool) -> u64 {
        let done = self
            .seats
            .iter()
            .filter(|seat| seat.place == Place::Done)
            .count();
        u64::try_from(done + self.returning(alone).count()).unwrap_or(u64::MAX) - 1
    }

    /// With nothing left to come between, what was shown and not yet got comes back at once, so that nobody leaves without
    /// having been asked. What was got rests until another day: asked again at once, it would prove nothing.
    fn not_yet_got(&self, alone: bool) -> Option<usize> {
        let open = self.returning(alone).filter(|(_, back)| !back.how.got);
        open.min_by_key(|(index, back)| (back.after, *index))
            .map(|(index, _)| index)
    }
}

impl Seat {
    fn new(path: Option<&Path>, now: Timestamp) -> Self {
        let mastered = path.is_some_and(|path| path.state() >= State::Mastered);
        Self {
            place: if mastered {
                Place::Done
            } else {
                Place::Outside
            },
            last_shown: 0,
            seen_before: path.and_then(|path| path.last_shown),
            due: path.and_then(Path::due).is_some_and(|due| due <= now),
            recalls_before: path.map_or(0, |path| path.recalls),
        }
    }
}

/// The line at the beginning: due, the longest unseen first; under way, likewise; new, in the file's order or shuffled. When
/// nothing of this is there, all mastered ones, for who wants to go over them again.
fn first_line(set: &Set, paths: &Paths, beginning: &Beginning, seats: &[Seat]) -> Vec<usize> {
    let wanted = |question: &Question| beginning.plan.wants(set, question);
    let of = |only: Only| {
        let indices = set
            .questions
            .iter()
            .enumerate()
            .filter(|(_, question)| wanted(question));
        let standing = indices.filter(|(index, question)| {
            Only::of(paths.state(&question.id), || seats[*index].due) == Some(only)
        });
        standing.map(|(index, _)| index).collect::<Vec<_>>()
    };
    let asked = |only: Only| {
        if beginning.plan.only.is_none_or(|wish| wish == only) {
            of(only)
        } else {
            Vec::new()
        }
    };
    let (mut due, mut trying, mut new) = (asked(Only::Due), asked(Only::Trying), asked(Only::New));
    due.sort_by_key(|index| seats[*index].seen_before);
    trying.sort_by_key(|index| seats[*index].seen_before);
    if set.shuffle.questions() {
        new.shuffle(&mut chance(beginning.seed, &[]));
    }
    let line = [due, trying, new].concat();
    if line.is_empty() && beginning.plan.only.is_none() {
        let mut again = (0..seats.len())
            .filter(|index| wanted(&set.questions[*index]))
            .collect::<Vec<_>>();
        again.sort_by_key(|index| seats[*index].seen_before);
        return again;
    }
    line
}
