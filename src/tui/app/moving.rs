//! What moves by itself, where things may: the newest step joins the path. Its sign comes first, then the step in colour, then it rests
//! among the others. Whoever waits for a key asks how long the next of it takes; a key ends it.

use std::time::Duration;

use super::{App, Next};
use crate::store::desk::Desk;
use crate::tui::question::Joining;

/// How long each picture of a motion stays: long enough to be seen, and short enough that nobody waits for it.
const STAYS: Duration = Duration::from_millis(140);

impl App {
    /// The same where things may move by themselves, or may not, which is how it begins.
    #[must_use]
    pub fn with_motion(self, motion: bool) -> Self {
        Self { motion, ..self }
    }

    /// Whether anything may move by itself: not where the learner does not want it, nor where the terminal is far away.
    #[must_use]
    pub const fn motion(&self) -> bool {
        self.motion
    }

    /// How long until something changes without a key, if anything may: a motion goes on, or the desk is to be looked at.
    #[must_use]
    pub fn patience(&self, desk: &dyn Desk) -> Option<Duration> {
        let moves = self.joining().is_some().then_some(STAYS);
        [moves, desk.next_look()].into_iter().flatten().min()
    }

    /// What changes without a key: a motion goes on, and the desk is looked at.
    pub fn pass(&mut self, desk: &mut dyn Desk) -> Next {
        let moved = self.joining();
        if let (Some(joining), Some(practice)) = (moved, self.practice_mut()) {
            practice.join(joining.next());
            self.lay_out();
        }
        let looked = self.look(desk);
        if moved.is_some() {
            looked.max(Next::Draw)
        } else {
            looked
        }
    }

    /// Lets the newest step of a path join it, if the path has grown by a step and things may move.
    pub(super) fn let_join(&mut self, steps_before: usize) {
        let may = self.motion;
        if let Some(practice) = self.practice_mut() {
            let grew = practice.steps() > steps_before;
            practice.join((may && grew).then_some(Joining::Sign));
        }
    }

    /// Whatever moves is where it was going; gives whether anything did.
    pub(super) fn rest(&mut self) -> bool {
        let moved = self.joining().is_some();
        if let Some(practice) = self.practice_mut() {
            practice.join(None);
        }
        moved
    }

    fn joining(&self) -> Option<Joining> {
        self.practice()?.joining()
    }
}
