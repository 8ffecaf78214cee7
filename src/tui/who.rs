//! Who is practising, where several share a computer: all who have a record here, and a line for someone new. It keeps nothing.

use super::field::Field;
use super::foot::foot;
use super::keys::{Action, Mode};
use super::names::typed;
use super::page::{Line, Page, Wraps};
use super::screen::Wish;
use super::theme::Role;
use crate::phrases;
use crate::store::learners::{self, Learner};
use crate::text::markup::cut;

/// All who practise here, and the one the mark is on; the place after the last is someone new.
#[derive(Debug, Clone)]
pub struct Who {
    known: Vec<Learner>,
    cursor: usize,
    /// The name of someone new, while it is typed.
    field: Option<Field>,
    /// Whether what was typed names nobody.
    nobody: bool,
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
            nobody: false,
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
            Action::Up => self.cursor = before.saturating_sub(1),
            Action::Down => self.cursor = (before + 1).min(last),
            Action::First => self.cursor = 0,
            Action::Last => self.cursor = last,
            _ => {}
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
                self.nobody = false;
                Wish::Draw
            }
            Action::Enter => {
                if let Some(learner) = learners::named(field.text(), &self.known) {
                    return Wish::Practise(Box::new(learner));
                }
                self.nobody = true;
                Wish::Draw
            }
            _ => Wish::draw_if(field.update(action)),
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
            let words = if self.nobody {
                phrases::who::no_name()
            } else {
                phrases::who::your_name()
            };
            page.pinned = wraps.short(words, columns, Role::Quiet);
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
