//! What several do who share a computer: they change places. It belongs to [`App`] and asks its desk.

use super::{App, Screen};
use crate::store::desk::Desk;
use crate::store::learners::{self, Learner};
use crate::tui::who::Who;

impl App {
    /// The same with the question first who is practising.
    #[must_use]
    pub fn asking_who(mut self, desk: &dyn Desk) -> Self {
        let who = Who::ask(desk.learners(), Some(desk.learner()));
        self.push(Screen::Who(Box::new(who.first())));
        self.lay_out();
        self
    }

    /// Who is here is among them without a record, too: else the mark would stand on somebody else, into whose record Enter leads.
    pub(super) fn ask_who(&mut self, desk: &dyn Desk) {
        let here = desk.learner();
        let known = learners::and(desk.learners(), here, desk.learner_name());
        let who = Who::ask(known, Some(here));
        self.push(Screen::Who(Box::new(who)));
    }

    /// What lies below becomes theirs.
    pub(super) fn change_to(&mut self, learner: Learner, desk: &mut dyn Desk) {
        self.stack.pop();
        self.scroll_to_top();
        desk.change_to(learner);
        if let Some(Screen::Journey(journey)) = self.stack.last_mut() {
            journey.reopen(desk);
        }
        self.freshen(desk);
    }
}
