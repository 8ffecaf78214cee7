//! A journey: all questions of a set, or of several, each with where it stands and its path on a line. Enter opens one's whole path.

use super::foot::foot;
use super::keys::{Action, Mode};
use super::page::{Line, Page, Wraps};
use super::question::asked::tail;
use super::screen::Wish;
use super::theme::Role;
use super::walk::Walk;
use crate::path::{Path, State};
use crate::phrases;
use crate::quiz::{Question, Set};
use crate::store::desk::Desk;
use crate::text::markup;
use crate::text::width::columns as wide;

/// All questions, and the one the cursor is on.
#[derive(Debug, Clone)]
pub struct Journey {
    /// The set's, where it goes through one.
    key: Option<String>,
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
        /// What its picture shows.
        alt: Option<String>,
        path: Option<Path>,
        recalls: u8,
    },
}

impl Journey {
    /// The journey through the set with this key, or through all that were begun.
    #[must_use]
    pub fn open(key: Option<&str>, desk: &dyn Desk) -> Self {
        let places: Vec<usize> = match key {
            Some(key) => desk.place_of(key).into_iter().collect(),
            None => begun(desk),
        };
        let sets: Vec<_> = places
            .iter()
            .filter_map(|place| desk.open(*place).ok())
            .collect();
        let mut rows = Vec::new();
        for set in &sets {
            if key.is_none() {
                rows.push(Row::Set(set.title.value.clone()));
            }
            rows.extend(questions(set, desk));
        }
        let title = match (key, sets.first()) {
            (Some(_), Some(set)) => set.title.value.clone(),
            _ => phrases::screen::JOURNEY_TITLE.to_owned(),
        };
        Self {
            key: key.map(str::to_owned),
            title,
            rows,
            cursor: 0,
            offset: desk.offset(),
        }
    }

    /// The same of whoever is practising now.
    pub fn reopen(&mut self, desk: &dyn Desk) {
        *self = Self::open(self.key.clone().as_deref(), desk);
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
        let mut title = &self.title;
        let mut place = 0;
        for row in &self.rows {
            match row {
                Row::Set(set) => title = set,
                Row::Question {
                    text,
                    alt,
                    path,
                    recalls,
                    ..
                } if place == self.cursor => {
                    let walk = Walk::new(title, text, path.clone(), *recalls, self.offset);
                    return Some(walk.with_picture(alt.clone()));
                }
                Row::Question { .. } => place += 1,
            }
        }
        None
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let mut page = Page {
            head: head(&self.title, columns),
            foot: foot(Mode::Journey, &[Action::Down, Action::Enter, Action::Back]),
            ..Page::default()
        };
        if !self.rows.iter().any(Row::has_steps) {
            page.above
                .extend(wraps.short(phrases::screen::NO_PATHS, columns, Role::Text));
            page.above.push(Line::gap());
        }
        let mut place = 0;
        for row in &self.rows {
            match row {
                Row::Set(title) => {
                    page.pinned.extend((place > 0).then(Line::gap));
                    page.pinned
                        .push(Line::of(Role::Title, markup::cut(title, columns)));
                }
                Row::Question { prompt, path, .. } => {
                    let start = page.pinned.len();
                    let on = place == self.cursor;
                    page.pinned
                        .extend(lines(prompt, path.as_ref(), on, columns));
                    if on {
                        page.focus = start..page.pinned.len();
                    }
                    place += 1;
                }
            }
        }
        page
    }
}

impl Row {
    fn has_steps(&self) -> bool {
        matches!(self, Self::Question { path: Some(path), .. } if !path.steps.is_empty())
    }
}

/// The head of a journey and of one path: which set, and what this is, said once.
#[must_use]
pub fn head(title: &str, columns: usize) -> Line {
    let head = Line::of(Role::Title, markup::cut(title, columns));
    if title == phrases::screen::JOURNEY_TITLE {
        head
    } else {
        head.right(Role::Quiet, phrases::screen::JOURNEY_TITLE)
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
    let asks = |question: &Question| phrases::answer::with_gaps(question, &question.asks());
    let questions = set.questions.iter().map(|question| Row::Question {
        prompt: markup::one_line(&asks(question)),
        text: asks(question),
        alt: question.image.as_ref().map(|image| image.alt.value.clone()),
        path: paths.get(&question.id).cloned(),
        recalls: set.mastery.recalls,
    });
    questions.collect()
}

/// The columns of a state's symbol and word.
const STATE: usize = 12;

/// The columns left for the sign that a list goes on.
const SIGN: usize = 2;

/// Where a question stands, and under it the path, its end where it is too long.
fn lines(prompt: &str, path: Option<&Path>, on: bool, columns: usize) -> Vec<Line> {
    let state = path.map_or(State::New, Path::state);
    let word = format!("{} {}", phrases::symbol(state), phrases::state(state));
    let padding = " ".repeat(STATE.saturating_sub(wide(&word)));
    let first = Line::of(Role::Accent, if on { "▸ " } else { "  " })
        .and(role(state), format!("{word}{padding}"))
        .and(
            Role::Text,
            markup::cut(prompt, columns.saturating_sub(2 + STATE + SIGN)),
        );
    let path = path.filter(|path| !path.steps.is_empty()).map(|path| {
        let line = tail(&phrases::path::line(path), columns.saturating_sub(4));
        Line::of(Role::Quiet, format!("    {line}"))
    });
    [first].into_iter().chain(path).collect()
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
