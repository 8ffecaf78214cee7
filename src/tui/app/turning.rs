//! Turning pages: of what is longer than the screen to read, and of long lists.

use std::ops::RangeInclusive;

use super::{App, Next};
use crate::store::desk::Desk;
use crate::tui::keys::Action;
use crate::tui::page::sheet::Room;

impl App {
    /// Reads on or back by a page. In a list the mark goes on, unless there is more to read and the mark was not moved since.
    pub(super) fn turn_page(&mut self, action: &Action, desk: &mut dyn Desk) -> Next {
        let on = matches!(action, Action::PageDown);
        let in_list = self.scroll.room == Room::List || !self.sheet.has_more(on);
        let turned = if in_list && self.mode().is_a_list() {
            self.turn_list(on, desk)
        } else {
            Next::Wait
        };
        if turned == Next::Wait {
            self.turn(on, self.scroll.page)
        } else {
            turned
        }
    }

    /// The mark goes as far as the list is in sight, and no farther than that what was last in sight still is: nothing is passed over,
    /// however many lines each has.
    fn turn_list(&mut self, on: bool, desk: &mut dyn Desk) -> Next {
        let Some(before) = self.in_sight() else {
            return Next::Wait;
        };
        let (there, back) = if on {
            (Action::Down, Action::Up)
        } else {
            (Action::Up, Action::Down)
        };
        self.scroll.room = Room::List;
        let mut next = Next::Wait;
        for _ in 1..before.clone().count().max(2) {
            next = next.max(self.update_screen(&there, desk));
        }
        self.lay_out();
        while self.in_sight().is_some_and(|now| are_apart(&before, &now)) {
            next = next.max(self.update_screen(&back, desk));
            self.lay_out();
        }
        next
    }

    /// The first and the last place of a list that are in sight.
    fn in_sight(&self) -> Option<RangeInclusive<usize>> {
        let (lines, _) = self.sheet.lines();
        let places = lines.iter().filter_map(|line| line.place);
        Some(places.clone().min()?..=places.max()?)
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

/// Whether two parts of a list have no place in common.
fn are_apart(one: &RangeInclusive<usize>, other: &RangeInclusive<usize>) -> bool {
    one.end() < other.start() || other.end() < one.start()
}
