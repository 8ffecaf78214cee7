//! Who is practising here: one line of names. Nobody means alone.

use super::field::Field;
use super::foot::foot;
use super::keys::{Action, Mode};
use super::page::{Line, Page, Wraps};
use super::screen::Wish;
use super::theme::Role;
use crate::phrases;

/// The most names that are taken.
const MOST: usize = 12;

/// A line of names that is being typed.
#[derive(Debug, Clone)]
pub struct Names {
    field: Field,
    together: Option<String>,
}

impl Names {
    /// Asks, with those who are here already filled in.
    #[must_use]
    pub fn ask(with: &[String], together: Option<String>) -> Self {
        Self {
            field: Field::with(&with.join(", ")),
            together,
        }
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action) -> Wish {
        match action {
            Action::Back => Wish::Back,
            Action::Enter => Wish::Names(read(self.field.text())),
            _ => Wish::draw_if(self.field.update(action)),
        }
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let mut above = Vec::new();
        if let Some(together) = &self.together {
            above.extend(wraps.text(together, columns, Role::Text));
            above.push(Line::gap());
        }
        let mut pinned = wraps.short(phrases::screen::NAMES_WITH_COMMAS, columns, Role::Quiet);
        let (line, column) = typed(&self.field, columns);
        pinned.push(line);
        Page {
            head: Line::of(Role::Title, phrases::screen::WHO_IS_HERE),
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

/// The names in a line: with commas, semicolons or "and" between.
fn read(line: &str) -> Vec<String> {
    let line = line.replace(" and ", ",");
    let names = line.split([',', ';', '&']).map(str::trim);
    names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .take(MOST)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_between_commas_or_and() {
        assert_eq!(read(" Ben, Cleo and  Dana ;"), ["Ben", "Cleo", "Dana"]);
        assert_eq!(read("Sandy"), ["Sandy"]);
        assert!(read("  , ").is_empty());
    }
}
