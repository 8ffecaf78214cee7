//! A journey: all questions of a set, or of several, each with where it stands and its steps on a line; which of them, one key
//! chooses. Enter opens one's whole path, another key the ground covered week by week.

use std::sync::Arc;

use jiff::Timestamp;

use super::foot::{FootKey, foot};
use super::keys::{Action, Mode};
use super::list::{choices, mark, moved};
use super::page::sheet::NARROW;
use super::page::{Line, Page, Wraps};
use super::screen::Wish;
use super::theme::Role;
use super::walk::Walk;
use super::weeks::Weeks;
use crate::path::which::{Which, way};
use crate::path::{Path, Paths, State, local_day};
use crate::phrases;
use crate::quiz::{Kind, Set};
use crate::store::desk::Desk;
use crate::text::markup;
use crate::text::width::columns as wide;

mod steps;

pub use steps::role as step_role;

/// All questions, and the one the cursor is on.
#[derive(Debug, Clone)]
pub struct Journey {
    /// The set's, where it goes through one.
    key: Option<String>,
    title: String,
    sets: Vec<Arc<Set>>,
    rows: Vec<Row>,
    /// Which of them are to be seen.
    which: Which,
    /// Their places among the rows, for each choice.
    places: [Vec<usize>; Which::ALL.len()],
    /// A place among those.
    cursor: usize,
    weeks: Weeks,
    /// The ids of the sets with paths that are not on the shelf.
    elsewhere: Vec<String>,
}

#[derive(Debug, Clone)]
struct Row {
    /// The places of its set and of its question in that.
    at: (usize, usize),
    prompt: String,
    path: Option<Path>,
}

impl Journey {
    /// The journey through the set with this key, or through all that were begun.
    #[must_use]
    pub fn open(key: Option<&str>, desk: &dyn Desk) -> Self {
        let places: Vec<usize> = match key {
            Some(key) => desk.place_of(key).into_iter().collect(),
            None => begun(desk),
        };
        let sets = places.iter().filter_map(|place| desk.open(*place).ok());
        let sets: Vec<Arc<Set>> = sets.collect();
        let title = match (key, sets.first()) {
            (Some(_), Some(set)) => set.title.value.clone(),
            _ => phrases::screen::journey_title().to_owned(),
        };
        let rows: Vec<Row> = sets
            .iter()
            .enumerate()
            .flat_map(|(place, set)| rows(place, set, &desk.paths(&set.id)))
            .collect();
        let elsewhere = key.map_or_else(|| elsewhere(desk), |_| Vec::new());
        let others: Vec<Paths> = elsewhere.iter().map(|set| desk.paths(set)).collect();
        let others = others
            .iter()
            .flat_map(|paths| paths.iter().map(|(_, path)| path));
        let paths: Vec<Option<&Path>> = rows.iter().map(|row| row.path.as_ref()).collect();
        let all = paths.iter().copied().flatten().chain(others);
        let now: Timestamp = desk.now();
        let today = local_day(now, desk.offset());
        Self {
            weeks: Weeks::of(&title, all, today),
            places: Which::ALL.map(|which| which.of(&paths, now)),
            key: key.map(str::to_owned),
            title,
            sets,
            rows,
            which: Which::All,
            cursor: 0,
            elsewhere,
        }
    }

    /// The same with these paths to be seen.
    #[must_use]
    pub fn showing(self, which: Which) -> Self {
        Self { which, ..self }
    }

    /// The same of whoever is practising now.
    pub fn reopen(&mut self, desk: &dyn Desk) {
        *self = Self::open(self.key.clone().as_deref(), desk).showing(self.which);
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action) -> Wish {
        let last = self.seen(self.which).len().saturating_sub(1);
        let before = self.cursor;
        match action {
            Action::Back => return Wish::Back,
            Action::Enter => {
                let walk = self.walk().map(Box::new);
                return walk.map_or(Wish::Nothing, Wish::Walk);
            }
            Action::Weeks => return Wish::Weeks(Box::new(self.weeks.clone())),
            Action::Filter => {
                self.which = self.which.next();
                self.cursor = 0;
                return Wish::Draw;
            }
            _ => self.cursor = moved(before, last, action),
        }
        Wish::draw_if(before != self.cursor)
    }

    /// The places of the rows that a choice shows.
    fn seen(&self, which: Which) -> &[usize] {
        let place = Which::ALL.iter().position(|other| *other == which);
        &self.places[place.unwrap_or(0)]
    }

    fn walk(&self) -> Option<Walk> {
        let row = &self.rows[*self.seen(self.which).get(self.cursor)?];
        let (set, question) = row.at;
        let set = &self.sets[set];
        let question = set.questions.get(question)?;
        Some(Walk::of(set, question, row.path.as_ref()))
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let mut page = Page {
            head: head(&self.title, columns),
            crown: self.weeks.crown(columns),
            foot: self.foot(),
            ..Page::default()
        };
        let has_steps = self.rows.iter().any(Row::has_steps);
        if has_steps {
            page.above.push(self.choices(columns));
        }
        let seen = self.seen(self.which);
        if has_steps && seen.is_empty() || !has_steps && self.elsewhere.is_empty() {
            let which = if has_steps { self.which } else { Which::All };
            let words = phrases::journey::nothing(which);
            page.above.extend(wraps.short(words, columns, Role::Text));
        }
        page.above.push(Line::gap());
        if !self.elsewhere.is_empty() {
            let words = phrases::journey::paths_elsewhere(&self.elsewhere);
            page.below.push(Line::gap());
            page.below.extend(wraps.short(&words, columns, Role::Quiet));
        }
        // Each question, and the path of those that have one.
        let paths = self.rows.iter().filter(|row| row.has_steps()).count();
        page.least = (self.rows.len() + paths, 0);
        self.list(&mut page, columns);
        page
    }

    /// What the foot names: keys that do something here.
    fn foot(&self) -> Vec<FootKey> {
        let mut actions = vec![Action::Down, Action::Enter];
        if self.seen(self.which).is_empty() {
            actions.clear();
        }
        if self.rows.iter().any(Row::has_steps) {
            actions.push(Action::Filter);
        }
        actions.extend([Action::Weeks, Action::Back]);
        foot(Mode::Journey, &actions)
    }

    /// What can be shown, and what is.
    fn choices(&self, columns: usize) -> Line {
        let is_narrow = columns < usize::from(NARROW);
        let all = Which::ALL.map(|which| {
            let word = if is_narrow {
                phrases::journey::which_in_short(which)
            } else {
                phrases::journey::which(which)
            };
            (word, self.seen(which).len(), which == self.which)
        });
        choices(all, columns)
    }

    fn list(&self, page: &mut Page, columns: usize) {
        // The hardest won stand in their own order, across sets.
        let by_set = self.key.is_none() && self.which != Which::HardestWon;
        let widest = State::ALL.map(|state| wide(&in_words(state)) + 1);
        let widest = widest.into_iter().fold(STATE, usize::max);
        let mut set = None;
        for (place, row) in self.seen(self.which).iter().enumerate() {
            let row = &self.rows[*row];
            if by_set && set != Some(row.at.0) {
                set = Some(row.at.0);
                page.pinned.extend((place > 0).then(Line::gap));
                let title = markup::cut(&self.sets[row.at.0].title.value, columns);
                page.pinned.push(Line::of(Role::Title, title));
            }
            let start = page.pinned.len();
            let kind = &self.sets[row.at.0].questions[row.at.1].kind;
            let lines = row.lines(kind, self.which, place == self.cursor, widest, columns);
            page.pinned
                .extend(lines.into_iter().map(|line| line.at(place)));
            if place == self.cursor {
                page.focus = start..page.pinned.len();
            }
        }
    }
}

/// The fewest columns of a state's symbol and word, with the space after them.
const STATE: usize = 12;

/// The columns left for the sign that a list goes on.
const SIGN: usize = 2;

/// The columns before a path.
const INDENT: usize = 4;

impl Row {
    fn has_steps(&self) -> bool {
        self.path
            .as_ref()
            .is_some_and(|path| !path.steps.is_empty())
    }

    /// Where a question of this kind stands, in a column of this width, and under it its steps.
    fn lines(
        &self,
        kind: &Kind,
        which: Which,
        on: bool,
        widest: usize,
        columns: usize,
    ) -> Vec<Line> {
        let state = self.path.as_ref().map_or(State::New, Path::state);
        let word = in_words(state);
        let padding = " ".repeat(widest.saturating_sub(wide(&word)));
        let room = columns.saturating_sub(2 + widest + SIGN);
        let first = mark(on)
            .and(role(state), format!("{word}{padding}"))
            .and(Role::Text, markup::cut(&self.prompt, room));
        let path = self.path.as_ref().filter(|path| !path.steps.is_empty());
        let steps = path.map(|path| {
            let mut lead = Line::of(Role::Text, " ".repeat(INDENT));
            if which == Which::HardestWon {
                lead = lead.and(Role::Quiet, format!("{}: ", how_long(path, columns)));
            }
            let room = columns.saturating_sub(lead.columns() + SIGN);
            let mut line = steps::line(kind, path, room);
            line.spans.to_mut().splice(0..0, lead.spans);
            line
        });
        [first].into_iter().chain(steps).collect()
    }
}

/// A state's symbol and word.
fn in_words(state: State) -> String {
    format!("{} {}", phrases::symbol(state), phrases::state(state))
}

/// How long the way was to what was won, in words that fit.
fn how_long(path: &Path, columns: usize) -> String {
    let steps = way(path);
    if columns < usize::from(NARROW) {
        phrases::journey::way_in_short(steps)
    } else {
        phrases::journey::way(steps)
    }
}

/// The head of a journey and of one path: which set, and what this is, said once.
#[must_use]
pub fn head(title: &str, columns: usize) -> Line {
    let head = Line::of(Role::Title, markup::cut(title, columns));
    if title == phrases::screen::journey_title() {
        head
    } else {
        head.right(Role::Quiet, phrases::screen::journey_title())
    }
}

fn begun(desk: &dyn Desk) -> Vec<usize> {
    let shelf = desk.shelf().iter().enumerate();
    let begun =
        shelf.filter(|(_, listing)| !listing.broken && listing.ground.new < listing.ground.total());
    begun.map(|(place, _)| place).collect()
}

fn elsewhere(desk: &dyn Desk) -> Vec<String> {
    let is_here = |id: &String| desk.shelf().iter().any(|listing| listing.id == *id);
    let mut met = desk.met();
    met.retain(|id| !is_here(id));
    met
}

fn rows(place: usize, set: &Set, paths: &Paths) -> Vec<Row> {
    let questions = set.questions.iter().enumerate();
    let rows = questions.map(|(number, question)| {
        let path = paths.get(&question.id);
        Row {
            at: (place, number),
            prompt: markup::one_line(&phrases::answer::asked(question, path)),
            path: path.cloned(),
        }
    });
    rows.collect()
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
