//! From a set's screen into a sitting.

use super::{App, Screen};
use crate::path::moved;
use crate::practice::{Command, Only, Plan, Reworded as Said, Sitting};
use crate::store::desk::Desk;
use crate::tui::question::Practice;
use crate::tui::reworded::Reworded;

impl App {
    /// A sitting with what is worth another look, and nothing else.
    pub(super) fn start_with_due(&mut self, desk: &mut dyn Desk) {
        let plan = Plan {
            only: Some(Only::Due),
            ..self.plan.clone()
        };
        self.start(plan, desk);
    }

    /// A sitting with this plan; where questions were perhaps reworded, once the learner has said so.
    pub(super) fn start(&mut self, plan: Plan, desk: &mut dyn Desk) {
        let Some(Screen::Set(screen)) = self.stack.last() else {
            return;
        };
        let Some(set) = screen.set() else {
            return;
        };
        let paths = desk.paths(&set.id);
        let perhaps = moved::found(&set, &paths).perhaps;
        if perhaps.is_empty() {
            return self.start_knowing(&[], plan, desk);
        }
        let ask = Reworded::ask(perhaps, &set, &paths, plan);
        self.push(Screen::Reworded(Box::new(ask)));
    }

    pub(super) fn take_reworded(&mut self, said: &[Said], plan: Plan, desk: &mut dyn Desk) {
        self.stack.pop();
        self.start_knowing(said, plan, desk);
    }

    fn start_knowing(&mut self, said: &[Said], plan: Plan, desk: &mut dyn Desk) {
        let Some(Screen::Set(screen)) = self.stack.last() else {
            return;
        };
        let Some(set) = screen.set() else {
            return;
        };
        self.album.open(screen.key());
        let mut beginning = desk.beginning(plan);
        beginning.with = screen.with().to_vec();
        let (offset, goal) = (beginning.offset, screen.goal());
        let paths = desk.paths(&set.id);
        let (sitting, effects) = Sitting::begin_knowing(set, paths, beginning, said, desk.now());
        self.keep(&effects, desk);
        let practice = Practice::new(sitting, offset, desk.voice()).begun(&effects);
        self.push(Screen::Practice(Box::new(practice)));
        self.begin_in_order(desk);
        self.hold_picture(desk);
        if let Some(goal) = goal {
            self.ask(Command::Aim(goal), desk);
        }
        self.end_if_over(&effects, desk);
    }
}
