//! What the screens do in a preview: where the author goes, and what becomes of the screens when the set was saved. Without a preview
//! nothing of this does anything.

use std::rc::Rc;

use ratatui::crossterm::event::KeyEvent;

use super::{App, Next};
use crate::practice::Command;
use crate::store::desk::{Desk, Draft};
use crate::tui::help::{Has, Help};
use crate::tui::keys::{self, Action, Mode};
use crate::tui::page::sheet::{self, is_roomy};
use crate::tui::page::{Line, Page};
use crate::tui::preview::check::Check;
use crate::tui::preview::contents::Contents;
use crate::tui::preview::everything::Everything;
use crate::tui::preview::{Change, Preview, in_file_order};
use crate::tui::screen::Screen;

impl App {
    /// The same before the author of the set that is open; `draft` is what its file says.
    #[must_use]
    pub fn in_preview(mut self, draft: Draft) -> Self {
        self.preview = Some(Preview::new(draft));
        self.lay_out();
        self
    }

    /// What a key asks for now.
    #[must_use]
    pub fn action(&self, event: KeyEvent) -> Option<Action> {
        match self.preview {
            Some(_) => keys::author_action(self.mode(), event),
            None => keys::action(self.mode(), event),
        }
    }

    /// Looks whether the set has been saved, and goes on with what it says now.
    pub(super) fn look_for_a_draft(&mut self, desk: &mut dyn Desk) -> Next {
        let draft = desk.look();
        let (Some(draft), Some(preview)) = (draft, &mut self.preview) else {
            return Next::Wait;
        };
        let before = Rc::clone(&self.sheet);
        if preview.take(draft) == Change::Set {
            self.take_set(desk);
        }
        self.freshen_aside(desk);
        if self.preview.as_ref().is_some_and(Preview::is_news) {
            self.scroll.follow = true;
        }
        self.lay_out();
        if !self.sheet.keeps_picture_of(&before) {
            return Next::Redraw;
        }
        Next::Draw
    }

    /// The sitting goes on with the set as it is now.
    fn take_set(&mut self, desk: &dyn Desk) {
        let set = self
            .preview
            .as_ref()
            .and_then(|preview| preview.good()?.set.clone());
        if let (Some(practice), Some(set)) = (self.practice_mut(), set) {
            practice.carry_on(set, desk.now());
        }
        self.wraps.tidy();
    }

    /// Every other screen says what is so now. A picture may have changed where no word has.
    fn freshen_aside(&mut self, desk: &dyn Desk) {
        let (check, everything) = (self.check(), self.everything());
        let set = self
            .preview
            .as_ref()
            .and_then(|preview| preview.good()?.set.clone());
        for screen in &mut self.stack {
            match screen {
                Screen::Set(first) => first.reopen(desk),
                Screen::Contents(contents) => {
                    if let Some(set) = &set {
                        contents.freshen(set);
                    }
                }
                Screen::Check(shown) => *shown = check.clone().unwrap_or_else(|| shown.clone()),
                Screen::Everything(shown) => {
                    **shown = everything.clone().unwrap_or_else(|| (**shown).clone());
                }
                _ => {}
            }
        }
        self.open_album();
        self.hold_picture(desk);
    }

    /// Lets go of the picture, so that it is looked at again.
    fn open_album(&mut self) {
        if let Some(Screen::Set(screen)) = self.stack.first() {
            let key = screen.key().to_owned();
            self.album.open(&key);
        }
    }

    /// Whether an action is one of the author's.
    pub(super) const fn is_for_the_author(&self, action: &Action) -> bool {
        let is_theirs = matches!(
            action,
            Action::Before
                | Action::After
                | Action::Contents
                | Action::Everything
                | Action::Afresh
                | Action::Check
        );
        is_theirs && self.preview.is_some()
    }

    /// Does what the author asks.
    pub(super) fn update_preview(&mut self, action: &Action, desk: &mut dyn Desk) -> Next {
        match (self.mode(), action) {
            (Mode::Everything, Action::Everything) | (Mode::Check, Action::Check) => {
                return self.back(desk);
            }
            (_, Action::Contents) => self.push_contents(),
            (_, Action::Everything) => {
                if let Some(everything) = self.everything() {
                    self.push(Screen::Everything(Box::new(everything)));
                }
            }
            (_, Action::Check) => {
                if let Some(check) = self.check() {
                    self.push(Screen::Check(check));
                }
                self.has_read_news();
            }
            _ => {
                let sitting = self.practice().map(super::Practice::sitting);
                let to = sitting.and_then(|sitting| match action {
                    Action::Before => sitting.beside(false),
                    Action::After => sitting.beside(true),
                    _ => Some(sitting.showing()?.index),
                });
                let Some(to) = to else {
                    return Next::Wait;
                };
                self.go_to(to, desk);
            }
        }
        Next::Draw
    }

    fn push_contents(&mut self) {
        let set = self
            .preview
            .as_ref()
            .and_then(|preview| preview.good()?.set.clone());
        let at = self.at().unwrap_or(0);
        if let Some(set) = set {
            self.push(Screen::Contents(Box::new(Contents::of(&set, at))));
        }
    }

    fn check(&self) -> Option<Check> {
        Some(Check::of(self.preview.as_ref()?.latest()))
    }

    fn everything(&self) -> Option<Everything> {
        let good = self.preview.as_ref()?.good()?;
        Everything::of(good, self.practice()?.sitting())
    }

    /// The place in the file of the question that is on.
    fn at(&self) -> Option<usize> {
        let sitting = self.practice()?.sitting();
        Some(sitting.showing()?.index)
    }

    /// Goes to a question of the file, and begins to practise where nobody does yet. Where everything that a question says is being
    /// read, that is read of this one.
    pub(super) fn go_to(&mut self, place: usize, desk: &mut dyn Desk) {
        self.has_read_news();
        let reads_everything = self
            .stack
            .iter()
            .any(|screen| matches!(screen, Screen::Everything(_)));
        while self.stack.len() > 1 && !matches!(self.stack.last(), Some(Screen::Practice(_))) {
            self.stack.pop();
        }
        if matches!(self.stack.last(), Some(Screen::Set(_))) {
            self.start(self.plan.clone(), desk);
        }
        self.scroll_to_top();
        self.ask(Command::GoTo(place), desk);
        if let Some(everything) = self.everything().filter(|_| reads_everything) {
            self.push(Screen::Everything(Box::new(everything)));
        }
    }

    /// A command of the learner's: in a preview the file's order holds, and getting up leads back to the set's first page.
    pub(super) fn ask_in_order(&mut self, command: Command, desk: &mut dyn Desk) -> Next {
        let Some(preview) = &mut self.preview else {
            self.ask(command, desk);
            return Next::Draw;
        };
        preview.has_been_read();
        let sitting = self.practice().map(super::Practice::sitting);
        match sitting.and_then(|sitting| in_file_order(command, sitting)) {
            Some(command) => self.ask(command, desk),
            None => return self.back(desk),
        }
        Next::Draw
    }

    /// A sitting may begin with any question; a preview begins with the first.
    pub(super) fn begin_in_order(&mut self, desk: &mut dyn Desk) {
        if self.preview.is_some() && self.at() != Some(0) {
            self.ask(Command::GoTo(0), desk);
        }
    }

    /// The keys of the screen on top, with the author's where there is one.
    pub(super) fn push_help(&mut self) {
        let more = !self.sheet.is_whole();
        let has = self
            .stack
            .last()
            .map_or(Has::ALL, |screen| screen.has(more));
        let help = Help::of(self.mode(), has);
        self.push(Screen::Help(help.in_preview(self.preview.is_some())));
    }

    fn has_read_news(&mut self) {
        if let Some(preview) = &mut self.preview {
            preview.has_been_read();
        }
    }

    /// On a small screen what is to be mended gives way to the question once the author goes on with that.
    pub(super) fn let_go_of_news(&mut self) {
        if !self.is_roomy() {
            self.has_read_news();
        }
    }

    fn is_roomy(&self) -> bool {
        is_roomy(sheet::area(self.size))
    }

    /// Adds what is to be mended to a learner's page.
    pub(super) fn add_preview(&mut self, page: &mut Page, columns: usize) {
        let mode = self.mode();
        let is_learners = matches!(
            self.stack.last(),
            Some(Screen::Practice(_) | Screen::Set(_))
        );
        let has_room = self.is_roomy();
        let preview = self.preview.as_ref().filter(|_| is_learners);
        if let Some(preview) = preview.filter(|preview| has_room || preview.is_news()) {
            preview.add_to(page, mode, columns, &mut self.wraps);
        }
    }

    /// What a preview says over the foot.
    pub(super) fn told_in_preview(&self, columns: usize) -> Vec<Line> {
        let Some(preview) = &self.preview else {
            return Vec::new();
        };
        preview.told(self.at(), self.mode(), columns, self.is_roomy())
    }
}
