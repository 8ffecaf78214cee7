//! The mouse, where it is switched on: a click picks what it is on, a second one on the same does what Enter does there, one on a key of
//! the foot does what the key does, and the wheel reads on or moves in a list. All of it becomes the actions that keys ask for.

use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use super::{App, Next};
use crate::store::desk::Desk;
use crate::tui::keys::{Action, Mode, bindings};
use crate::tui::page::Hit;

/// How many lines the wheel reads on or back.
const LINES: usize = 3;

impl App {
    /// Whether the mouse is listened to.
    #[must_use]
    pub const fn mouse(&self) -> bool {
        self.looks.settings.mouse.0
    }

    /// Does what the mouse asks for.
    pub fn point(&mut self, event: MouseEvent, desk: &mut dyn Desk) -> Next {
        if !self.mouse() {
            return Next::Wait;
        }
        match event.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                let at = Position {
                    x: event.column,
                    y: event.row,
                };
                match self.sheet.hit(at) {
                    Some(Hit::Place(place)) => self.click(place, desk),
                    Some(Hit::Key(action)) => self.update(&action, desk),
                    None => Next::Wait,
                }
            }
            MouseEventKind::ScrollUp => self.roll(false, desk),
            MouseEventKind::ScrollDown => self.roll(true, desk),
            _ => Next::Wait,
        }
    }

    fn click(&mut self, place: usize, desk: &mut dyn Desk) -> Next {
        let again = self.clicked == Some(place) && enters_by_click(self.mode());
        let action = if again {
            Action::Enter
        } else {
            Action::Pick(place)
        };
        let next = self.update(&action, desk);
        self.clicked = (!again).then_some(place);
        next
    }

    /// Reads on where there is more to read; else moves in a list.
    fn roll(&mut self, on: bool, desk: &mut dyn Desk) -> Next {
        if self.sheet.has_more(on) {
            return self.turn(on, LINES);
        }
        let action = if on { Action::Down } else { Action::Up };
        let mode = self.mode();
        let moves = bindings(mode).any(|binding| binding.action == action);
        let is_list = !matches!(mode, Mode::Carrying | Mode::Gaps) && !mode.scrolls_by_line();
        if moves && is_list {
            self.update(&action, desk)
        } else {
            Next::Wait
        }
    }
}

/// Where a click moves the mark alone, and Enter does something with what it is on. A first click never answers.
const fn enters_by_click(mode: Mode) -> bool {
    matches!(
        mode,
        Mode::Library
            | Mode::Search
            | Mode::PickOne
            | Mode::Journey
            | Mode::Report
            | Mode::Contents
            | Mode::Settings
    )
}
