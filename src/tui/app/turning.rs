//! Reading on and back, where a page is longer than the screen.

use super::{App, Next};
use crate::tui::keys::Action;

impl App {
    pub(super) fn turn_page(&mut self, action: &Action) -> Next {
        let page = self.scroll.page;
        self.turn(matches!(action, Action::PageDown), page)
    }

    pub(super) fn turn_line(&mut self, action: &Action) -> Next {
        match action {
            Action::Up => self.turn(false, 1),
            Action::Down => self.turn(true, 1),
            _ => Next::Wait,
        }
    }

    pub(super) fn turn(&mut self, on: bool, lines: usize) -> Next {
        if !self.sheet.has_more(on) {
            return Next::Wait;
        }
        self.scroll.turn(on, lines);
        self.lay_out();
        Next::Draw
    }
}
