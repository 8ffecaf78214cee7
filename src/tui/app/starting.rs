//! From a set's screen into a sitting.

use super::{App, Screen};
use crate::practice::{Command, Only, Plan, Sitting};
use crate::store::desk::Desk;
use crate::tui::question::Practice;

impl App {
    /// A sitting with what is worth another look, and nothing else.
    pub(super) fn start_with_due(&mut self, desk: &mut dyn Desk) {
        let plan = Plan {
            only: Some(Only::Due),
            ..self.plan.clone()
        };
        self.start(plan, desk);
    }

    pub(super) fn start(&mut self, plan: Plan, desk: &mut dyn Desk) {
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
        let (sitting, effects) = Sitting::begin(set, paths, beginning, desk.now());
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
