//! Who is practising, where several share a computer: all who have a record here, and a line for someone new. It keeps nothing.

use std::borrow::Cow;

use super::field::Field;
use super::foot::{foot, key_name};
use super::keys::{Action, Mode};
use super::list::moved;
use super::names::typed;
use super::page::{Line, Page, Wraps};
use super::screen::Wish;
use super::theme::Role;
use crate::phrases;
use crate::store::learners::{self, Learner};
use crate::text::markup::cut;

/// Why a name that was given is not taken.
#[derive(Debug, Clone)]
enum HeldUp {
    /// It is none.
    NoName,
    /// Someone is called so already, whose record a namesake would practise into.
    Known(Learner),
}

/// All who practise here, and the one the mark is on; the place after the last is someone new.
#[derive(Debug, Clone)]
pub struct Who {
    known: Vec<Learner>,
    cursor: usize,
    /// The name of someone new, while it is typed.
    field: Option<Field>,
    /// Why what was typed names nobody yet, if it was given.
    held_up: Option<HeldUp>,
    /// Whether nothing is to be seen before somebody is named.
    is_first: bool,
}

impl Who {
    /// Asks, with the mark on `on` if it is among them, else on who practised last.
    #[must_use]
    pub fn ask(known: Vec<Learner>, on: Option<&str>) -> Self {
        let on = known.iter().position(|one| Some(&*one.slug) == on);
        let cursor = on.or_else(|| learners::latest(&known)).unwrap_or(0);
        Self {
            known,
            cursor,
            field: None,
            held_up: None,
            is_first: false,
        }
    }

    /// The same as what comes first: going back from it leads nowhere.
    #[must_use]
    pub fn first(self) -> Self {
        Self {
            is_first: true,
            ..self
        }
    }

    /// Whether nothing is to be seen before somebody is named.
    #[must_use]
    pub const fn is_first(&self) -> bool {
        self.is_first
    }

    /// How many are offered, someone new among them.
    #[must_use]
    pub const fn offered(&self) -> usize {
        self.known.len() + 1
    }

    /// What it listens for.
    #[must_use]
    pub const fn mode(&self) -> Mode {
        if self.field.is_some() {
            Mode::NewName
        } else {
            Mode::Who
        }
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action) -> Wish {
        if self.field.is_some() {
            return self.type_name(action);
        }
        let before = self.cursor;
        let last = self.known.len();
        match action {
            Action::Back => return Wish::Back,
            Action::Enter => return self.take(),
            Action::Pick(place) if *place <= last => {
                self.cursor = *place;
                return self.take();
            }
            _ => self.cursor = moved(before, last, action),
        }
        Wish::draw_if(before != self.cursor)
    }

    fn take(&mut self) -> Wish {
        if let Some(learner) = self.known.get(self.cursor) {
            return Wish::Practise(Box::new(learner.clone()));
        }
        self.field = Some(Field::default());
        Wish::Draw
    }

    fn type_name(&mut self, action: &Action) -> Wish {
        let Some(field) = &mut self.field else {
            return Wish::Nothing;
        };
        match action {
            Action::Back => {
                self.field = None;
                self.held_up = None;
                Wish::Draw
            }
            Action::Enter => match learners::named(field.text(), &self.known) {
                Some(learner) if self.may_be_theirs(&learner) => Wish::Practise(Box::new(learner)),
                known => {
                    self.held_up = Some(known.map_or(HeldUp::NoName, HeldUp::Known));
                    Wish::Draw
                }
            },
            _ => {
                let changed = field.update(action);
                if changed && matches!(self.held_up, Some(HeldUp::Known(_))) {
                    self.held_up = None;
                }
                Wish::draw_if(changed)
            }
        }
    }

    /// Whether someone new may be called so: nobody is yet, or it was given a second time.
    fn may_be_theirs(&self, learner: &Learner) -> bool {
        let was_said = matches!(&self.held_up, Some(HeldUp::Known(known)) if known == learner);
        was_said || !self.known.contains(learner)
    }

    fn asks_for_a_name(&self) -> Cow<'static, str> {
        match &self.held_up {
            None => phrases::who::your_name().into(),
            Some(HeldUp::NoName) => phrases::who::no_name().into(),
            Some(HeldUp::Known(learner)) => {
                let key = key_name(Mode::NewName, &Action::Enter).unwrap_or_default();
                phrases::who::is_known(&learner.name, &key).into()
            }
        }
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let mut page = Page {
            head: Line::of(Role::Title, phrases::who::who_practises()),
            ..Page::default()
        };
        if let Some(field) = &self.field {
            let words = self.asks_for_a_name();
            page.pinned = wraps.short(&words, columns, Role::Quiet);
            let (line, column) = typed(field, columns);
            page.pinned.push(line);
            page.cursor = Some((page.pinned.len() - 1, column));
            page.focus = 0..page.pinned.len();
            page.foot = foot(Mode::NewName, &[Action::Enter, Action::Back]);
            return page;
        }
        let names = self.known.iter().map(|learner| learner.name.as_str());
        for (place, name) in names.chain([phrases::who::someone_new()]).enumerate() {
            page.pinned
                .push(row(place, name, place == self.cursor, columns));
        }
        page.focus = self.cursor..self.cursor + 1;
        page.foot = foot(Mode::Who, &[Action::Down, Action::Enter, Action::Back]);
        page
    }
}

fn row(place: usize, name: &str, on: bool, columns: usize) -> Line {
    let role = if on { Role::Title } else { Role::Text };
    Line::of(Role::Accent, if on { "▸ " } else { "  " })
        .and(Role::Key, format!("{} ", super::keys::label(place)))
        .and(role, cut(name, columns.saturating_sub(4)))
        .at(place)
}
