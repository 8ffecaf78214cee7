//! All questions of the set, to go to one: by its number, by words that are in it, or by the arrows.

use std::sync::Arc;

use crate::phrases::contents as listed;
use crate::phrases::preview as says;
use crate::quiz::Set;
use crate::text::markup::cut;
use crate::text::width::columns as wide;
use crate::tui::field::Field;
use crate::tui::foot::foot;
use crate::tui::keys::{Action, Mode};
use crate::tui::list::moved;
use crate::tui::page::{Line, Page, Wraps};
use crate::tui::screen::Wish;
use crate::tui::theme::Role;

/// All questions, and the one that the mark is on.
#[derive(Debug, Clone)]
pub struct Contents {
    set: Arc<Set>,
    /// The questions on one line each, in the file's order.
    lines: Vec<String>,
    field: Field,
    /// Places in the file that are in sight.
    found: Vec<usize>,
    /// A place in `found`.
    cursor: usize,
}

impl Contents {
    /// The questions of this set, the mark on the one at `at`.
    #[must_use]
    pub fn of(set: &Arc<Set>, at: usize) -> Self {
        Self {
            lines: set.questions.iter().map(listed::line).collect(),
            field: Field::default(),
            found: (0..set.questions.len()).collect(),
            cursor: at,
            set: Arc::clone(set),
        }
    }

    /// Takes a later version of the set; what is typed stays.
    pub fn freshen(&mut self, set: &Arc<Set>) {
        let (field, on) = (std::mem::take(&mut self.field), self.on());
        *self = Self::of(set, 0);
        self.field = field;
        self.find(on);
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action) -> Wish {
        let last = self.found.len().saturating_sub(1);
        let before = self.cursor;
        match action {
            Action::Back => return Wish::Back,
            Action::Enter => return self.on().map_or(Wish::Nothing, Wish::GoTo),
            Action::Pick(_) | Action::Up | Action::Down => {
                self.cursor = moved(before, last, action);
            }
            _ => {
                let on = self.on();
                let changed = self.field.update(action);
                if changed {
                    self.find(on);
                }
                return Wish::draw_if(changed);
            }
        }
        Wish::draw_if(self.cursor != before)
    }

    /// The place in the file of the question that the mark is on.
    fn on(&self) -> Option<usize> {
        self.found.get(self.cursor).copied()
    }

    /// Finds what is typed. A number alone is the question with this number, among all of them; the mark stays where it was if that is
    /// still in sight.
    fn find(&mut self, on: Option<usize>) {
        let sought = self.field.text().trim().to_owned();
        let all = 0..self.lines.len();
        let numbered = sought
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        if let Some(place) = numbered.filter(|place| all.contains(place)) {
            self.found = all.collect();
            self.cursor = place;
            return;
        }
        let is_sought = |place: &usize| {
            let question = &self.set.questions[*place];
            listed::holds(question, &self.lines[*place], &sought)
        };
        self.found = all.filter(is_sought).collect();
        let same = self.found.iter().position(|place| Some(*place) == on);
        self.cursor = same.unwrap_or(0);
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let head = says::CONTENTS_HEAD;
        let (typed, _) = self.field.window(columns.saturating_sub(head.len() + 2));
        let typed = Line::of(Role::Key, head)
            .and(Role::Text, format!(" {typed}"))
            .and(Role::Accent, "▏");
        let mut above = vec![typed, Line::gap()];
        if self.found.is_empty() {
            let nothing = says::no_such_question(self.field.text().trim());
            above.extend(wraps.short(&nothing, columns, Role::Text));
        }
        let places = self.found.iter().enumerate();
        let pinned =
            places.map(|(row, place)| self.entry(*place, row == self.cursor, columns).at(row));
        Page {
            head: Line::of(Role::Title, says::CONTENTS_TITLE),
            above,
            pinned: pinned.collect(),
            focus: self.cursor..self.cursor + 1,
            foot: foot(Mode::Contents, &[Action::Down, Action::Enter, Action::Back]),
            ..Page::default()
        }
    }

    fn entry(&self, place: usize, is_on: bool, columns: usize) -> Line {
        let kind = self.set.questions[place].kind.name();
        let digits = self.lines.len().to_string().len();
        let number = format!("{:>digits$}  ", place + 1);
        let room = columns.saturating_sub(2 + number.len() + wide(kind) + 2);
        let (mark, role) = if is_on {
            ("▸ ", Role::Accent)
        } else {
            ("  ", Role::Text)
        };
        Line::of(Role::Accent, mark)
            .and(Role::Key, number)
            .and(role, cut(&self.lines[place], room))
            .right(Role::Quiet, kind)
    }
}
