//! Two paths of one question, as two machines may have them that met it under two names, become one. No step is lost, and what was won
//! stays won.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Path, Step, StepKind, local_day};

impl Path {
    /// This path with the steps of another, each in its order, the earlier ones first.
    #[must_use]
    pub(super) fn join(self, other: Option<Self>) -> Self {
        let Some(other) = other else {
            return self;
        };
        let first = match (self.mastered_on, other.mastered_on) {
            (Some(own), Some(theirs)) => own <= theirs,
            (own, _) => own.is_some(),
        };
        let winner = if first { &self } else { &other };
        let (mastered_on, after) = (winner.mastered_on, winner.mastered_after);
        let (steps, places) = merged(&self.steps, &other.steps);
        let places = if first { places.0 } else { places.1 };
        let place = |after: usize| places.get(after.checked_sub(1)?);
        let later = mastered_on.map_or_else(Vec::new, |day| later_recalls(&steps, day));
        Self {
            mastered_after: after.and_then(place).map(|place| place + 1),
            mastered_on,
            kept_from: later
                .first()
                .copied()
                .into_iter()
                .chain(self.kept_from)
                .chain(other.kept_from)
                .min(),
            kept_on: later.last().copied().max(self.kept_on).max(other.kept_on),
            showings: self.showings.max(other.showings),
            last_shown: self.last_shown.max(other.last_shown),
            recalls: self.recalls + other.recalls,
            got_it: self.got_it || other.got_it,
            begun_on: self.begun_on.into_iter().chain(other.begun_on).min(),
            got_on: self.got_on.into_iter().chain(other.got_on).min(),
            days: self
                .days
                .into_iter()
                .chain(other.days)
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
            // Of two showings with one number, those of the path that goes on.
            numbers: other.numbers.into_iter().chain(self.numbers).collect(),
            reviews: reviews(self.reviews, other.reviews),
            fingerprint: other.fingerprint.or(self.fingerprint),
            steps,
        }
    }
}

/// All steps, and where those of each list stand among them.
fn merged(own: &[Step], theirs: &[Step]) -> (Vec<Step>, (Vec<usize>, Vec<usize>)) {
    let (mut steps, mut places) = (Vec::new(), (Vec::new(), Vec::new()));
    let (mut left, mut right) = (own.iter().peekable(), theirs.iter().peekable());
    loop {
        let own_next = match (left.peek(), right.peek()) {
            (None, None) => return (steps, places),
            (Some(one), Some(other)) => one.at <= other.at,
            (one, _) => one.is_some(),
        };
        let (next, place) = if own_next {
            (left.next(), &mut places.0)
        } else {
            (right.next(), &mut places.1)
        };
        place.push(steps.len());
        steps.extend(next.cloned());
    }
}

/// The days after this one with a recall, in order.
fn later_recalls(steps: &[Step], day: Date) -> Vec<Date> {
    let recalls = steps
        .iter()
        .filter(|step| matches!(step.kind, StepKind::Answered { recall: true, .. }));
    let days: BTreeSet<Date> = recalls
        .map(|step| local_day(step.at, step.offset))
        .filter(|it| *it > day)
        .collect();
    days.into_iter().collect()
}

/// Of each day the first that ended, if one did.
fn reviews(
    own: Vec<super::review::Review>,
    theirs: Vec<super::review::Review>,
) -> Vec<super::review::Review> {
    let mut all: Vec<_> = own.into_iter().chain(theirs).collect();
    all.sort_by_key(|review| (review.day, review.outcome.is_none(), review.at));
    all.dedup_by_key(|review| review.day);
    all
}
