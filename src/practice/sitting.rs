//! The sitting itself: a command finds its way here, and entries are applied. [`weighing`] says what each command comes to.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::goal::{Goal, Progress, Pursuit, Room};
use super::queue::{Queue, Resolved};
use super::{Beginning, Command, Effect, Ground, Phase, Reworded, Showing, Summary, Turns};
use crate::journal::{Entry, Event, SatDown};
use crate::path::{Path, Paths, moved};
use crate::quiz::{Question, Set};

mod rewording;
mod weighing;

/// One sitting.
#[derive(Debug, Clone)]
pub struct Sitting {
    set: Arc<Set>,
    beginning: Beginning,
    before: Paths,
    state: State,
    /// Whether a first guess was already asked for in this showing. A wish of the moment, not part of the record.
    guess_asked: bool,
}

/// All that the entries of this sitting have made of it.
#[derive(Debug, Clone, PartialEq)]
struct State {
    paths: Paths,
    queue: Queue,
    showing: Option<Showing>,
    turns: Turns,
    goal: Option<Pursuit>,
    ended: bool,
}

impl Sitting {
    /// Sits down with a set and the paths so far. Paths of questions that were certainly reworded go on.
    #[must_use]
    pub fn begin(
        set: Arc<Set>,
        paths: Paths,
        beginning: Beginning,
        now: Timestamp,
    ) -> (Self, Vec<Effect>) {
        Self::begin_knowing(set, paths, beginning, &[], now)
    }

    /// The same, with what the learner said of questions that were perhaps reworded.
    #[must_use]
    pub fn begin_knowing(
        set: Arc<Set>,
        paths: Paths,
        beginning: Beginning,
        said: &[Reworded],
        now: Timestamp,
    ) -> (Self, Vec<Effect>) {
        let found = moved::found(&set, &paths);
        let mut sitting = Self::at_the_door(set, paths, beginning, now);
        let sat_down = sat_down(&sitting.set, &sitting.beginning);
        let mut effects = vec![sitting.record(now, sat_down)];
        effects.extend(sitting.carry_paths_on(found, said, now));
        effects.extend(sitting.go_on(now));
        (sitting, effects)
    }

    /// The sitting that these entries of its own make: the same as the one that made them.
    #[must_use]
    pub fn rebuild(set: Arc<Set>, paths: Paths, beginning: Beginning, entries: &[Entry]) -> Self {
        let began = entries
            .first()
            .map_or(Timestamp::UNIX_EPOCH, |entry| entry.at);
        let mut sitting = Self::at_the_door(set, paths, beginning, began);
        for entry in entries {
            if entry.sitting == sitting.beginning.sitting {
                sitting.apply(entry);
            }
        }
        sitting
    }

    fn at_the_door(set: Arc<Set>, paths: Paths, beginning: Beginning, now: Timestamp) -> Self {
        let queue = Queue::new(&set, &paths, &beginning, now);
        let state = State {
            paths: paths.clone(),
            queue,
            showing: None,
            turns: Turns::default(),
            goal: None,
            ended: false,
        };
        Self {
            set,
            beginning,
            before: paths,
            state,
            guess_asked: false,
        }
    }

    /// Does what the learner asks. A command that does not fit the phase does nothing.
    #[must_use]
    pub fn handle(&mut self, command: Command, now: Timestamp) -> Vec<Effect> {
        let was_told = self.is_goal_told();
        let mut effects = self.weigh(command, now);
        if !was_told && self.is_goal_told() {
            effects.push(Effect::GoalReached);
        }
        effects
    }

    fn is_goal_told(&self) -> bool {
        self.state.goal.as_ref().is_some_and(|goal| goal.told)
    }

    fn weigh(&mut self, command: Command, now: Timestamp) -> Vec<Effect> {
        match (self.phase(), command) {
            (Phase::Ended, _) => Vec::new(),
            (_, Command::Quit) => self.end(now),
            (_, Command::Together(names)) => {
                self.beginning.with = names;
                vec![Effect::Together]
            }
            (_, Command::Aim(goal)) => self.aim(goal, now),
            (Phase::Asking, Command::Respond(response)) => self.respond(&response, now),
            (Phase::Asking, Command::Hint) => self.hint(now),
            (Phase::Asking, Command::Unsure) => self.unsure(now),
            (Phase::Asking, Command::ShowMe) => self.show_me(now),
            (Phase::Asking, Command::Later) => self.later(now),
            (Phase::Explaining, Command::Next) => self.go_on(now),
            (_, Command::GoTo(place)) if place < self.set.questions.len() => self.show(place, now),
            _ => Vec::new(),
        }
    }

    /// Where it stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        match &self.state.showing {
            _ if self.state.ended => Phase::Ended,
            Some(showing) if showing.resolved => Phase::Explaining,
            Some(_) => Phase::Asking,
            None => Phase::Ended,
        }
    }

    /// The set.
    #[must_use]
    pub fn set(&self) -> &Set {
        &self.set
    }

    /// What it began with.
    pub(super) fn beginning(&self) -> &Beginning {
        &self.beginning
    }

    /// The question that is on; `None` once the sitting is over.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        let showing = self.state.showing.as_ref()?;
        Some(showing.question(&self.set))
    }

    /// The showing that is on; `None` once the sitting is over.
    #[must_use]
    pub fn showing(&self) -> Option<&Showing> {
        self.state.showing.as_ref()
    }

    /// The path of the question that is on.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.state.paths.get(&self.question()?.id)
    }

    /// How often each thing has happened so far.
    #[must_use]
    pub fn turns(&self) -> Turns {
        self.state.turns
    }

    /// All paths as they are now.
    #[must_use]
    pub fn paths(&self) -> &Paths {
        &self.state.paths
    }

    /// Who else is practising here.
    #[must_use]
    pub fn with(&self) -> &[String] {
        &self.beginning.with
    }

    /// How far the goal of this sitting has come; `None` without one.
    #[must_use]
    pub fn goal(&self) -> Option<Progress> {
        self.state.goal.as_ref().map(Pursuit::progress)
    }

    /// How much ground is covered now.
    #[must_use]
    pub fn ground(&self) -> Ground {
        Ground::of(&self.set, &self.state.paths)
    }

    /// All paths as they were when it began.
    #[must_use]
    pub fn paths_before(&self) -> &Paths {
        &self.before
    }

    /// What this sitting has moved.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary::between(&self.set, &self.before, &self.state.paths)
    }

    /// Whether two sittings stand at the same place, whatever was asked of the learner in passing.
    #[must_use]
    pub fn stands_like(&self, other: &Self) -> bool {
        self.state == other.state
    }

    fn alone(&self) -> bool {
        self.beginning.with.is_empty()
    }

    fn on(&self) -> Option<(&Question, &Showing)> {
        Some((self.question()?, self.showing()?))
    }

    fn record(&mut self, now: Timestamp, event: Event) -> Effect {
        let at = Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now);
        let entry = Entry {
            at,
            sitting: self.beginning.sitting,
            set: self.set.id.clone(),
            event,
        };
        self.apply(&entry);
        Effect::Record(entry)
    }

    /// The one way in which a sitting changes.
    fn apply(&mut self, entry: &Entry) {
        self.state.paths.add(entry);
        if matches!(entry.event, Event::Moved { .. } | Event::KeptApart { .. }) {
            self.stand_anew(entry);
        }
        self.state.turns.count(&entry.event);
        match &entry.event {
            Event::Shown {
                question,
                showing,
                values,
                ..
            } => self.apply_shown(question, *showing, values, entry.at),
            Event::GoalSet { goal } => self.apply_goal(goal, entry.at),
            Event::GotUp => {
                self.state.ended = true;
                self.state.showing = None;
            }
            event => self.apply_within(event, entry.at),
        }
        self.pursue(entry);
    }

    /// A path that goes on under another id did so before this sitting: it is none of what the sitting moved, and the queue is made with it.
    fn stand_anew(&mut self, entry: &Entry) {
        self.before.add(entry);
        self.state.queue = Queue::new(&self.set, &self.before, &self.beginning, entry.at);
    }

    /// A goal that this program does not know is none.
    fn apply_goal(&mut self, goal: &str, at: Timestamp) {
        let room = Room::of(&self.set, &self.state.paths, &self.beginning.plan, at);
        let goal = goal.parse::<Goal>().ok();
        self.state.goal = goal.and_then(|goal| Pursuit::new(goal, room, at));
    }

    fn pursue(&mut self, entry: &Entry) {
        let came = matches!(entry.event, Event::Shown { .. });
        let between = came || self.phase() == Phase::Explaining;
        let question = entry.event.question();
        let path = question.and_then(|question| self.state.paths.get(question));
        if let Some(goal) = &mut self.state.goal {
            goal.apply(entry, path, between);
        }
    }

    fn apply_shown(
        &mut self,
        id: &str,
        number: u32,
        values: &BTreeMap<String, String>,
        at: Timestamp,
    ) {
        let Some(index) = self
            .set
            .questions
            .iter()
            .position(|question| question.id == id)
        else {
            return;
        };
        if let Some(left) = self
            .state
            .showing
            .as_ref()
            .filter(|showing| !showing.resolved)
        {
            self.state.queue.put_off(left.index);
        }
        self.state.queue.show(index);
        let seed = self.beginning.seed;
        self.state.showing = Some(Showing::new(&self.set, index, number, seed, values, at));
    }

    fn apply_within(&mut self, event: &Event, at: Timestamp) {
        let Some(showing) = self.state.showing.as_mut() else {
            return;
        };
        let question = &self.set.questions[showing.index];
        if event.question() != Some(question.id.as_str()) {
            return;
        }
        showing.apply(&self.set, event, at);
        if showing.set_aside {
            self.state.queue.set_aside(showing.index);
        } else if showing.resolved {
            let path = self.state.paths.get(&question.id);
            let how = Resolved {
                got: !showing.revealed,
                together: showing.together,
            };
            self.state.queue.resolve(showing.index, path, how);
        }
    }
}

/// How a sitting with this set begins in the record.
pub(super) fn sat_down(set: &Set, beginning: &Beginning) -> Event {
    Event::SatDown(SatDown {
        hash: set.content.clone(),
        mastery: set.mastery,
        with: beginning.with.clone(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        seed: beginning.seed,
        offset: beginning.offset,
    })
}
