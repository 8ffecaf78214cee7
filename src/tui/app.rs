//! The screens as a stack, and what their wishes lead to: the only place of the screens that asks the desk. It reads no keys and
//! writes nothing: a canvas draws [`App::sheet`].

use std::rc::Rc;

use super::ending::Ending;
use super::journey::Journey;
use super::keys::{Action, Mode};
use super::page::sheet::{self, Room, SMALLEST};
use super::page::{Feet, Line, Scroll, Sheet, Wraps};
use super::picture::{Album, Sight};
use super::preview::Preview;
use super::question::Practice;
use super::screen::{Screen, Wish};
use super::set::SetScreen;
use super::theme::{Role, Theme};
use crate::phrases;
use crate::practice::{Command, Effect, Plan};
use crate::store::desk::{Desk, Kept};

mod beforehand;
mod changing;
mod moving;
mod pointing;
mod previewing;
mod sharing;
mod starting;
mod turning;

pub use changing::{Background, Looks};

/// What the loop does after an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[must_use]
pub enum Next {
    /// Wait; nothing changed.
    Wait,
    /// Draw.
    Draw,
    /// Draw from scratch.
    Redraw,
    /// Stop for a while.
    Suspend,
    /// End.
    End,
}

/// All that is on the screens.
#[derive(Debug)]
pub struct App {
    stack: Vec<Screen>,
    size: (u16, u16),
    scroll: Scroll,
    wraps: Wraps,
    feet: Feet,
    sheet: Rc<Sheet>,
    theme: Theme,
    /// How it stands with the record.
    standing: Kept,
    plan: Plan,
    album: Album,
    /// What its author has beside the screens, in a preview.
    preview: Option<Preview>,
    /// Whether anything may move by itself.
    motion: bool,
    /// The settings.
    looks: Box<Looks>,
    /// The place in its list that was clicked on last, if nothing was done since.
    clicked: Option<usize>,
}

impl App {
    /// Screens that begin with this one.
    #[must_use]
    pub fn new(first: Screen, plan: Plan, theme: Theme, size: (u16, u16)) -> Self {
        let mut app = Self {
            stack: vec![first],
            size,
            scroll: Scroll::default(),
            wraps: Wraps::default(),
            feet: Feet::default(),
            sheet: Rc::default(),
            theme,
            standing: Kept::Saved,
            plan,
            album: Album::default(),
            preview: None,
            motion: false,
            looks: Box::default(),
            clicked: None,
        };
        app.lay_out();
        app
    }

    /// The same on a terminal that can show pictures.
    #[must_use]
    pub fn with_pictures(mut self, sight: Sight) -> Self {
        self.album = Album::new(sight);
        self
    }

    /// What the screen on top listens for.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.stack.last().map_or(Mode::Library, Screen::mode)
    }

    /// The screen on top.
    #[must_use]
    pub fn screen(&self) -> Option<&Screen> {
        self.stack.last()
    }

    /// The size of the screen: columns and lines.
    #[must_use]
    pub const fn size(&self) -> (u16, u16) {
        self.size
    }

    /// Takes the size of a cell in pixels, if the terminal says it.
    pub fn measure(&mut self, cell: Option<(u16, u16)>) {
        self.album.measure(cell);
    }

    /// Takes a new size.
    pub fn resize(&mut self, size: (u16, u16)) -> Next {
        self.size = size;
        self.lay_out();
        Next::Redraw
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action, desk: &mut dyn Desk) -> Next {
        if !self.has_room() && !matches!(action, Action::Leave | Action::Redraw) {
            // Nothing may happen to what cannot be seen.
            return Next::Wait;
        }
        (self.looks.tells, self.clicked) = (false, None);
        let moved = self.rest();
        if action.moves() {
            self.scroll.room = Room::List;
        }
        let before = Rc::clone(&self.sheet);
        let next = match action {
            Action::Leave => {
                self.get_up(desk);
                Next::End
            }
            Action::Redraw => Next::Redraw,
            Action::Suspend => Next::Suspend,
            Action::Help => self.grant(Wish::Help, desk),
            Action::PageUp | Action::PageDown => self.turn_page(action, desk),
            _ if self.is_for_the_author(action) => self.update_preview(action, desk),
            _ => self.update_screen(action, desk),
        };
        let next = if moved { next.max(Next::Draw) } else { next };
        if next != Next::Wait && next != Next::End {
            self.lay_out();
        }
        if next == Next::Draw && !self.sheet.keeps_picture_of(&before) {
            return Next::Redraw;
        }
        next
    }

    /// Looks at what changes without a key: whether a sync is over, and whether the set of a preview has been saved.
    fn look(&mut self, desk: &mut dyn Desk) -> Next {
        let next = self.look_for_a_draft(desk);
        let standing = desk.standing();
        if standing == self.standing {
            return next;
        }
        self.standing = standing;
        self.lay_out();
        next.max(Next::Draw)
    }

    /// Makes sure that a sitting that is on has its end in the record: for an end from outside.
    pub fn get_up(&mut self, desk: &mut dyn Desk) {
        if let Some(practice) = self.practice_mut() {
            let effects = practice.handle(Command::Quit, desk.now());
            self.keep(&effects, desk);
        }
    }

    /// The screen on top as it is laid out, and its colours.
    #[must_use]
    pub const fn sheet(&self) -> (&Rc<Sheet>, Theme) {
        (&self.sheet, self.theme)
    }

    fn update_screen(&mut self, action: &Action, desk: &mut dyn Desk) -> Next {
        let Some(screen) = self.stack.last_mut() else {
            return Next::End;
        };
        match screen.update(action) {
            Wish::Nothing if screen.mode().scrolls_by_line() => self.turn_line(action),
            Wish::Nothing => Next::Wait,
            wish => {
                self.let_go_of_news();
                self.grant(wish, desk)
            }
        }
    }

    fn grant(&mut self, wish: Wish, desk: &mut dyn Desk) -> Next {
        match wish {
            Wish::Nothing => return Next::Wait,
            Wish::Draw => {}
            Wish::DrawFromTop => self.scroll_to_top(),
            Wish::Open(key) => self.push(Screen::Set(Box::new(SetScreen::open(&key, desk)))),
            Wish::Start => self.start(self.plan.clone(), desk),
            Wish::StartDue => self.start_with_due(desk),
            Wish::StartKnowing(said, plan) => self.take_reworded(&said, plan, desk),
            Wish::AllSets => self.plan.only = None,
            Wish::Journey(key) => {
                let journey = Journey::open(key.as_deref(), desk);
                self.push(Screen::Journey(Box::new(journey)));
            }
            Wish::Walk(walk) => self.push(Screen::Walk(walk)),
            Wish::Weeks(weeks) => self.push(Screen::Weeks(weeks)),
            Wish::Subject(subject) => self.push(Screen::Subject(subject)),
            Wish::Ask(command) => return self.ask_in_order(command, desk),
            Wish::GoTo(place) => self.go_to(place, desk),
            Wish::AskNames => self.ask_names(),
            Wish::Names(names) => self.take_names(names, desk),
            Wish::AskGoal => self.ask_goal(desk),
            Wish::Goal(goal) => self.take_goal(goal),
            Wish::AskWho => self.ask_who(desk),
            Wish::Practise(learner) => self.change_to(*learner, desk),
            Wish::Settings => self.push_settings(),
            Wish::Change(setting, value) => return self.change(setting, value, desk),
            Wish::Help if self.mode() == Mode::Help => return Next::Wait,
            Wish::Help => self.push_help(),
            Wish::Back => return self.back(desk),
        }
        Next::Draw
    }

    /// The sitting that is on, on top or below.
    fn practice(&self) -> Option<&Practice> {
        self.stack.iter().find_map(|screen| match screen {
            Screen::Practice(practice) => Some(&**practice),
            _ => None,
        })
    }

    fn practice_mut(&mut self) -> Option<&mut Practice> {
        self.stack.iter_mut().find_map(|screen| match screen {
            Screen::Practice(practice) => Some(&mut **practice),
            _ => None,
        })
    }

    fn push(&mut self, screen: Screen) {
        self.stack.push(screen);
        self.scroll_to_top();
    }

    fn scroll_to_top(&mut self) {
        self.scroll = Scroll {
            follow: true,
            room: Room::New,
            ..Scroll::default()
        };
    }

    fn back(&mut self, desk: &mut dyn Desk) -> Next {
        let aside = matches!(
            self.mode(),
            Mode::Help
                | Mode::Names
                | Mode::Goals
                | Mode::Reworded
                | Mode::Who
                | Mode::Contents
                | Mode::Everything
                | Mode::Check
        );
        if matches!(self.stack.last(), Some(Screen::Who(who)) if who.is_first()) {
            return Next::End;
        }
        self.stack.pop();
        self.scroll_to_top();
        if !aside {
            self.freshen(desk);
        }
        if self.stack.is_empty() {
            Next::End
        } else {
            Next::Draw
        }
    }

    /// What lies below may have moved while a sitting was on.
    fn freshen(&mut self, desk: &mut dyn Desk) {
        match self.stack.last_mut() {
            Some(Screen::Library(library)) => {
                desk.refresh();
                library.freshen(desk);
            }
            Some(Screen::Set(set)) => {
                desk.refresh();
                set.freshen(desk);
            }
            _ => {}
        }
    }

    /// Takes the picture of the question that is asked, so that laying out needs no desk.
    fn hold_picture(&mut self, desk: &dyn Desk) {
        let question = self
            .practice()
            .and_then(|practice| practice.sitting().question());
        let image = question.and_then(|question| question.image.clone());
        self.album.hold(image.as_ref(), desk);
    }

    fn ask(&mut self, command: Command, desk: &mut dyn Desk) {
        let Some(Screen::Practice(practice)) = self.stack.last_mut() else {
            return;
        };
        let steps = practice.steps();
        let effects = practice.handle(command, desk.now());
        self.keep(&effects, desk);
        self.let_join(steps);
        if effects.contains(&Effect::Asked) {
            self.wraps.tidy();
            self.hold_picture(desk);
        }
        (self.scroll.follow, self.scroll.room) = (true, Room::New);
        self.end_if_over(&effects, desk);
    }

    /// The record comes before the screen: whatever follows from an entry is drawn once the entry was handed to the desk.
    fn keep(&mut self, effects: &[Effect], desk: &mut dyn Desk) {
        for effect in effects {
            if let Effect::Record(entry) = effect {
                self.standing = desk.keep(entry);
            }
        }
    }

    fn end_if_over(&mut self, effects: &[Effect], desk: &mut dyn Desk) {
        if !effects.contains(&Effect::Ended) {
            return;
        }
        if let Some(Screen::Practice(practice)) = self.stack.pop() {
            // After a sitting the way leads back to the library, where there is one.
            self.stack
                .retain(|screen| !matches!(screen, Screen::Set(_)));
            let ending = Ending::of(&practice, desk.now());
            self.push(Screen::End(Box::new(ending)));
        }
    }

    const fn has_room(&self) -> bool {
        let (wide, tall) = SMALLEST;
        self.size.0 >= wide && self.size.1 >= tall
    }

    fn lay_out(&mut self) {
        if !self.has_room() {
            let (wide, tall) = SMALLEST;
            let line = phrases::screen::more_room(wide, tall);
            self.sheet = Rc::new(Sheet::line(&line, self.size));
            return;
        }
        let place = sheet::area(self.size);
        let (columns, rows) = (usize::from(place.width), usize::from(place.height));
        let Some(screen) = self.stack.last_mut() else {
            return;
        };
        if let Screen::End(ending) = screen {
            ending.say_kept(self.standing == Kept::Saved);
        }
        let mut page = screen.page(columns, rows, &mut self.wraps);
        page.mode = screen.mode();
        self.add_preview(&mut page, columns);
        self.album.hang(&mut page, self.size);
        let told = self.told(columns);
        let sheet = Sheet::new(page, told, self.size, &mut self.scroll, &mut self.feet);
        self.sheet = Rc::new(sheet);
    }

    fn told(&mut self, columns: usize) -> Vec<Line> {
        match &self.standing {
            Kept::Saved if self.preview.is_none() => self.told_of_settings(columns),
            Kept::Saved => self.told_in_preview(columns),
            Kept::Saving => vec![Line::of(Role::Quiet, phrases::shelf::saving())],
            Kept::NotSaved(reason) => {
                let words = phrases::shelf::not_saved(reason);
                self.wraps.short(&words, columns, Role::Notice)
            }
        }
    }
}
