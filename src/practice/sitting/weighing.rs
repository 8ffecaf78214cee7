//! Commands are weighed here: each becomes entries, and what a face is to say of them.

use jiff::Timestamp;

use super::Sitting;
use crate::grading::{self, Response};
use crate::journal::{Answered, Event};
use crate::path::stuck;
use crate::practice::{Effect, Goal, Phase, Room, showing};
use crate::quiz::fingerprint;

impl Sitting {
    pub(super) fn respond(&mut self, response: &Response, now: Timestamp) -> Vec<Effect> {
        let Some((question, showing)) = self.on() else {
            return Vec::new();
        };
        let response = &showing.with_kept(response);
        let judgement = match grading::grade(&self.set, question, response) {
            Ok(judgement) => judgement,
            Err(reason) => return vec![Effect::NotATry(reason)],
        };
        if showing.was_tried(&self.set, question, response) {
            return vec![Effect::SameAgain];
        }
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let event = Event::Answered(Answered {
            question: question.id.clone(),
            showing: showing.number,
            attempt: small(showing.tried.len()) + 1,
            response: grading::words(question, response),
            verdict: judgement.verdict,
            misconception: judgement.misconception.clone(),
            hints: small(showing.hints_open),
            ms: showing.since_try(now),
            with: self.beginning.with.clone(),
            parts: judgement
                .parts
                .as_ref()
                .map(|parts| (small(parts.right.len()), small(parts.of))),
        });
        let went_round = self.round().is_some();
        let mut effects = vec![self.record(now, event), Effect::Judged];
        if self.phase() == Phase::Asking && !went_round && self.round().is_some() {
            effects.push(Effect::GoesRound);
        }
        effects.extend(self.rest(now));
        effects
    }

    pub(super) fn hint(&mut self, now: Timestamp) -> Vec<Effect> {
        let Some((question, showing)) = self.on() else {
            return Vec::new();
        };
        if showing.hints_open >= question.hints.len() {
            return vec![Effect::NoHintLeft];
        }
        let opened = showing.hints_open + 1;
        let event = Event::Hinted {
            question: question.id.clone(),
            showing: showing.number,
            hint: u32::try_from(opened).unwrap_or(u32::MAX),
            ms: showing.since_help(now),
        };
        vec![self.record(now, event), Effect::HintOpened(opened)]
    }

    pub(super) fn unsure(&mut self, now: Timestamp) -> Vec<Effect> {
        let Some((question, showing)) = self.on() else {
            return Vec::new();
        };
        let event = Event::Unsure {
            question: question.id.clone(),
            showing: showing.number,
        };
        let hint_follows = showing.hints_open < question.hints.len();
        let mut effects = vec![self.record(now, event), Effect::Unsure { hint_follows }];
        if hint_follows {
            effects.extend(self.hint(now));
        }
        effects
    }

    pub(super) fn show_me(&mut self, now: Timestamp) -> Vec<Effect> {
        let Some((question, showing)) = self.on() else {
            return Vec::new();
        };
        let all_hints = !question.hints.is_empty() && showing.hints_open == question.hints.len();
        if showing.tried.is_empty() && !all_hints && !self.guess_asked {
            self.guess_asked = true;
            return vec![Effect::GuessFirst];
        }
        let event = Event::ShownAnswer {
            question: question.id.clone(),
            showing: showing.number,
        };
        let mut effects = vec![self.record(now, event), Effect::Revealed];
        effects.extend(self.rest(now));
        effects
    }

    pub(super) fn later(&mut self, now: Timestamp) -> Vec<Effect> {
        let Some((_, showing)) = self.on() else {
            return Vec::new();
        };
        let current = showing.index;
        match self.state.queue.next(Some(current), self.alone()) {
            Some(next) if next != current => {
                let mut effects = vec![Effect::PutOff];
                effects.extend(self.show(next, now));
                effects
            }
            _ => vec![Effect::NothingElse],
        }
    }

    pub(super) fn go_on(&mut self, now: Timestamp) -> Vec<Effect> {
        match self.state.queue.next(None, self.alone()) {
            Some(next) => self.show(next, now),
            None => self.end(now),
        }
    }

    pub(super) fn show(&mut self, index: usize, now: Timestamp) -> Vec<Effect> {
        let question = &self.set.questions[index];
        let path = self.state.paths.get(&question.id);
        let showing = path.map_or(0, |path| path.showings).saturating_add(1);
        let event = Event::Shown {
            question: question.id.clone(),
            showing,
            spaced: self.state.queue.spaced(index, path, now),
            values: showing::drawn(&self.set, index, showing, self.beginning.seed),
            fingerprint: (!question.id_written).then(|| fingerprint::of(question)),
        };
        self.guess_asked = false;
        vec![self.record(now, event), Effect::Asked]
    }

    pub(super) fn end(&mut self, now: Timestamp) -> Vec<Effect> {
        vec![self.record(now, Event::GotUp), Effect::Ended]
    }

    /// Sets a question aside that has gone round in circles, once its showing has come to its end.
    fn rest(&mut self, now: Timestamp) -> Vec<Effect> {
        let (Phase::Explaining, Some(_), Some((question, showing))) =
            (self.phase(), self.round(), self.on())
        else {
            return Vec::new();
        };
        let event = Event::SetAside {
            question: question.id.clone(),
            showing: showing.number,
        };
        vec![self.record(now, event), Effect::SetAside]
    }

    /// Why the question that is on goes round, if it does.
    fn round(&self) -> Option<stuck::Why> {
        stuck::rests(self.path()?)
    }

    pub(super) fn aim(&mut self, goal: Goal, now: Timestamp) -> Vec<Effect> {
        let plan = &self.beginning.plan;
        let room = Room::of(&self.set, &self.state.paths, plan, now).with(self.with());
        let Some(taken) = room.take(goal) else {
            return vec![Effect::NothingToReach(goal)];
        };
        let goal = taken.to_string();
        vec![self.record(now, Event::GoalSet { goal }), Effect::Aimed]
    }
}
