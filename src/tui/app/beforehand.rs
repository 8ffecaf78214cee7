//! What is asked beside the questions, on a page of its own: who is here, and what to reach.

use super::App;
use crate::practice::{Command, Goal};
use crate::store::desk::Desk;
use crate::tui::page::Scroll;
use crate::tui::screen::Screen;

impl App {
    pub(super) fn ask_names(&mut self) {
        let names = match self.stack.last() {
            Some(Screen::Set(set)) => set.ask_names(),
            Some(Screen::Practice(practice)) => practice.ask_names(),
            _ => return,
        };
        self.push(Screen::Names(Box::new(names)));
    }

    pub(super) fn take_names(&mut self, names: Vec<String>, desk: &mut dyn Desk) {
        self.stack.pop();
        self.scroll = Scroll::default();
        match self.stack.last_mut() {
            Some(Screen::Set(set)) => set.practise_with(names),
            Some(Screen::Practice(_)) => self.ask(Command::Together(names), desk),
            _ => {}
        }
    }

    pub(super) fn ask_goal(&mut self, desk: &dyn Desk) {
        let goals = match self.stack.last() {
            Some(Screen::Set(set)) => set.ask_goal(&self.plan, desk),
            _ => None,
        };
        if let Some(goals) = goals {
            self.push(Screen::Goals(Box::new(goals)));
        }
    }

    pub(super) fn take_goal(&mut self, goal: Option<Goal>) {
        self.stack.pop();
        self.scroll = Scroll::default();
        if let Some(Screen::Set(set)) = self.stack.last_mut() {
            set.aim_for(goal);
        }
    }
}
