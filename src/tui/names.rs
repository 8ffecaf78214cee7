//! Who is practising here: one line of names. Nobody means alone.

use super::field::Field;
use super::foot::foot;
use super::keys::{Action, Mode};
use super::page::{Line, Page, Wraps};
use super::screen::Wish;
use super::theme::Role;
use crate::phrases;
use crate::practice::partners;

/// A line of names that is being typed.
#[derive(Debug, Clone)]
pub struct Names {
    field: Field,
    together: String,
}

impl Names {
    /// Asks, with those who are here already filled in, and what the set says of working together, if it does.
    #[must_use]
    pub fn ask(with: &[String], together: Option<String>) -> Self {
        Self {
            field: Field::with(&with.join(", ")),
            together: together.unwrap_or_else(|| phrases::screen::together().to_owned()),
        }
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action) -> Wish {
        match action {
            Action::Back => Wish::Back,
            Action::Enter => Wish::Names(partners::names(self.field.text())),
            _ => Wish::draw_if(self.field.update(action)),
        }
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let mut above = wraps.text(&self.together, columns, Role::Text);
        above.push(Line::gap());
        let mut pinned = wraps.short(phrases::screen::names_with_commas(), columns, Role::Quiet);
        let (line, column) = typed(&self.field, columns);
        pinned.push(line);
        Page {
            head: Line::of(Role::Title, phrases::screen::who_is_here()),
            above,
            cursor: Some((pinned.len() - 1, column)),
            focus: 0..pinned.len(),
            pinned,
            foot: foot(Mode::Names, &[Action::Enter, Action::Back]),
            ..Page::default()
        }
    }
}

/// A field as a line, and the column of its cursor.
#[must_use]
pub fn typed(field: &Field, columns: usize) -> (Line, usize) {
    let room = columns.saturating_sub(2);
    let (text, at) = field.window(room);
    let wide = crate::text::width::columns(text);
    let line = Line::of(Role::Accent, "› ").and(
        Role::Field,
        format!("{text}{}", " ".repeat(room.saturating_sub(wide))),
    );
    (line, at + 2)
}
