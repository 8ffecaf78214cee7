//! A journey: all questions of a set, or of several, as lines of symbol, word, prompt and steps. Enter opens one's whole path.

use super::foot::foot;
use super::keys::{Action, Mode};
use super::page::{Line, Page};
use super::screen::Wish;
use super::theme::Role;
use super::walk::Walk;
use crate::path::{Path, State};
use crate::phrases;
use crate::practice::Plan;
use crate::quiz::Set;
use crate::store::desk::Desk;
use crate::text::markup;
use crate::text::width::columns as wide;

/// All questions, and the one the cursor is on.
#[derive(Debug, Clone)]
pub struct Journey {
    title: String,
    rows: Vec<Row>,
    /// A place among the rows that are questions.
    cursor: usize,
    offset: i32,
}

#[derive(Debug, Clone)]
enum Row {
    Set(String),
    Question {
        prompt: String,
        text: String,
        path: Option<Path>,
        recalls: u8,
    },
}

impl Journey {
    /// The journey through one set, or through all that were begun.
    #[must_use]
    pub fn open(listing: Option<usize>, desk: &mut dyn Desk) -> Self {
        let places: Vec<usize> = match listing {
            Some(place) => vec![place],
            None => begun(desk),
        };
        let sets: Vec<_> = places
            .iter()
            .filter_map(|place| desk.open(*place).ok())
            .collect();
        let mut rows = Vec::new();
        for set in &sets {
            if sets.len() > 1 || listing.is_none() {
                rows.push(Row::Set(set.title.value.clone()));
            }
            rows.extend(questions(set, desk));
        }
        let title = match (listing, sets.first()) {
            (Some(_), Some(set)) => set.title.value.clone(),
            _ => phrases::screen::JOURNEY_TITLE.to_owned(),
        };
        // A sitting that never begins: the desk alone knows the learner's local time.
        let offset = desk.beginning(Plan::default()).offset;
        Self {
            title,
            rows,
            cursor: 0,
            offset,
        }
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action) -> Wish {
        let questions = self
            .rows
            .iter()
            .filter(|row| matches!(row, Row::Question { .. }));
        let last = questions.count().saturating_sub(1);
        let before = self.cursor;
        match action {
            Action::Back => return Wish::Back,
            Action::Enter => {
                return self
                    .walk()
                    .map_or(Wish::Nothing, |walk| Wish::Walk(Box::new(walk)));
            }
            Action::Up => self.cursor = before.saturating_sub(1),
            Action::Down => self.cursor = (before + 1).min(last),
            Action::First => self.cursor = 0,
            Action::Last => self.cursor = last,
            _ => {}
        }
        Wish::draw_if(before != self.cursor)
    }

    fn walk(&self) -> Option<Walk> {
        let mut questions = self.rows.iter().filter_map(|row| match row {
            Row::Question {
                text,
                path,
                recalls,
                ..
            } => Some((text, path, *recalls)),
            Row::Set(_) => None,
        });
        let (text, path, recalls) = questions.nth(self.cursor)?;
        Some(Walk::new(
            &self.title,
            text,
            path.clone(),
            recalls,
            self.offset,
        ))
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize) -> Page {
        let mut page = Page {
            head: Line::of(Role::Title, &self.title)
                .right(Role::Quiet, phrases::screen::JOURNEY_TITLE),
            foot: foot(Mode::Journey, &[Action::Down, Action::Enter, Action::Back]),
            ..Page::default()
        };
        if self.rows.is_empty() {
            page.above
                .push(Line::of(Role::Text, phrases::screen::NO_PATHS));
        }
        let mut place = 0;
        for row in &self.rows {
            match row {
                Row::Set(title) => {
                    page.pinned.extend((place > 0).then(Line::gap));
                    page.pinned.push(Line::of(Role::Title, title));
                }
                Row::Question { prompt, path, .. } => {
                    if place == self.cursor {
                        page.focus = page.pinned.len()..page.pinned.len() + 1;
                    }
                    page.pinned
                        .push(line(prompt, path.as_ref(), place == self.cursor, columns));
                    place += 1;
                }
            }
        }
        page
    }
}

fn begun(desk: &dyn Desk) -> Vec<usize> {
    let shelf = desk.shelf().iter().enumerate();
    let begun =
        shelf.filter(|(_, listing)| !listing.broken && listing.ground.new < listing.ground.total());
    begun.map(|(place, _)| place).collect()
}

fn questions(set: &Set, desk: &dyn Desk) -> Vec<Row> {
    let paths = desk.paths(&set.id);
    let questions = set.questions.iter().map(|question| Row::Question {
        prompt: markup::one_line(&question.prompt),
        text: question.prompt.value.clone(),
        path: paths.get(&question.id).cloned(),
        recalls: set.mastery.recalls,
    });
    questions.collect()
}

/// The columns of a state's symbol and word.
const STATE: usize = 12;

fn line(prompt: &str, path: Option<&Path>, on: bool, columns: usize) -> Line {
    let state = path.map_or(State::New, Path::state);
    let steps = path
        .filter(|path| !path.steps.is_empty())
        .map_or_else(String::new, phrases::screen::steps);
    let word = format!("{} {}", phrases::symbol(state), phrases::state(state));
    let padding = " ".repeat(STATE.saturating_sub(wide(&word)));
    let room = columns.saturating_sub(2 + STATE + wide(&steps) + 2);
    Line::of(Role::Accent, if on { "▸ " } else { "  " })
        .and(role(state), format!("{word}{padding}"))
        .and(Role::Text, markup::cut(prompt, room))
        .right(Role::Quiet, steps)
}

/// The role of a state.
#[must_use]
pub fn role(state: State) -> Role {
    match state {
        State::New => Role::Quiet,
        State::Trying => Role::NotYet,
        State::GotIt => Role::Hint,
        State::Mastered | State::Kept => Role::GotIt,
    }
}
