//! The library: all sets, each with its ground covered. It never shows a score.

use std::cell::RefCell;
use std::collections::HashMap;

use super::class::ClassBar;
use super::field::Field;
use super::foot::{FootKey, foot};
use super::keys::{Action, Mode};
use super::list::moved;
use super::page::{Line, Page, Wraps};
use super::screen::Wish;
use super::theme::Role;
use crate::phrases;
use crate::practice::Only;
use crate::store::desk::{Desk, Listing};
use crate::store::learners::UNNAMED;
use entry::Entries;
use groups::{By, Heading};

mod entry;
mod groups;
mod search;

pub use entry::{NEW, with_bar};

/// Up to so many sets the foot need not say that they can be put into groups.
const SHORT: usize = 15;

/// All sets, and the one the cursor is on.
#[derive(Debug, Clone)]
pub struct Library {
    listings: Vec<Listing>,
    /// Which of them have the title of another one.
    alike: Vec<bool>,
    /// What was drawn of them.
    entries: RefCell<Entries>,
    /// Places in `listings` that are in sight, in order.
    found: Vec<usize>,
    /// What stands over the sets that belong together.
    headings: Vec<Heading>,
    by: By,
    /// A place in `found`.
    cursor: usize,
    search: Option<Field>,
    /// Which sets are in sight: those with questions of this standing, or all.
    only: Option<Only>,
    notices: Vec<String>,
    /// How many questions are worth another look over all sets, and in how many sets.
    due: (usize, usize),
    class: Option<ClassBar>,
    /// Whose record it is, where that is not the one there is before anyone is named.
    whose: Option<String>,
}

impl Library {
    /// All that is on the shelf.
    #[must_use]
    pub fn open(desk: &mut dyn Desk) -> Self {
        let mut library = Self {
            listings: Vec::new(),
            alike: Vec::new(),
            entries: RefCell::default(),
            found: Vec::new(),
            headings: Vec::new(),
            by: By::Folder,
            cursor: 0,
            search: None,
            only: None,
            notices: desk.notices(),
            due: (0, 0),
            class: None,
            whose: None,
        };
        library.freshen(desk);
        library
    }

    /// The same with the goal of the class.
    #[must_use]
    pub fn with_class(mut self, class: Option<ClassBar>) -> Self {
        self.class = class;
        self
    }

    /// The same with the sets alone that have questions of this standing.
    #[must_use]
    pub fn showing(mut self, only: Option<Only>) -> Self {
        self.only = only;
        self.look_again();
        self
    }

    /// Looks at the shelf again.
    pub fn freshen(&mut self, desk: &dyn Desk) {
        let on = self.key().map(str::to_owned);
        self.whose = whose(desk);
        self.listings = desk.shelf().to_vec();
        let mut titles: HashMap<&str, usize> = HashMap::new();
        for listing in &self.listings {
            *titles.entry(&listing.title).or_default() += 1;
        }
        let alike = self
            .listings
            .iter()
            .map(|listing| titles[listing.title.as_str()] > 1);
        self.alike = alike.collect();
        self.entries = RefCell::default();
        self.due = groups::due(&self.listings);
        self.look(on.as_deref());
    }

    /// What it listens for.
    #[must_use]
    pub fn mode(&self) -> Mode {
        if self.search.is_some() {
            Mode::Search
        } else {
            Mode::Library
        }
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action) -> Wish {
        let last = self.found.len().saturating_sub(1);
        let before = self.cursor;
        match action {
            Action::Enter => return self.open_one(),
            Action::Journey => return Wish::Journey(None),
            Action::Who => return Wish::AskWho,
            Action::Settings => return Wish::Settings,
            Action::Due => return self.turn_to_due(),
            Action::Back => return self.back(),
            Action::Search => {
                self.search = Some(Field::default());
                self.look_again();
                return Wish::Draw;
            }
            Action::Switch => return self.turn(),
            // In what is typed there is a first and a last place, too.
            Action::First | Action::Last if self.search.is_some() => {
                return self.type_search(action);
            }
            Action::Pick(_) | Action::Up | Action::Down | Action::First | Action::Last => {
                self.cursor = moved(before, last, action);
            }
            _ => return self.type_search(action),
        }
        Wish::draw_if(self.cursor != before)
    }

    /// From groups by folder to groups by tag, and back.
    fn turn(&mut self) -> Wish {
        if !groups::can_turn(&self.listings) {
            return Wish::Nothing;
        }
        self.by = self.by.other();
        self.look_again();
        Wish::Draw
    }

    /// From all sets to those with something worth another look, or back to all from whatever was left out.
    fn turn_to_due(&mut self) -> Wish {
        let was = self.only.take();
        if was.is_none() {
            self.only = Some(Only::Due);
        }
        self.look_again();
        if was.is_some() {
            Wish::AllSets
        } else {
            Wish::Draw
        }
    }

    /// What was to be told once has been told by then.
    fn open_one(&mut self) -> Wish {
        self.notices.clear();
        self.key()
            .map_or(Wish::Nothing, |key| Wish::Open(key.to_owned()))
    }

    /// The key of the set that the cursor is on.
    fn key(&self) -> Option<&str> {
        let place = self.found.get(self.cursor)?;
        Some(self.listings.get(*place)?.key.as_str())
    }

    fn back(&mut self) -> Wish {
        if self.search.take().is_none() {
            return Wish::Back;
        }
        self.look_again();
        Wish::Draw
    }

    fn type_search(&mut self, action: &Action) -> Wish {
        // A title that was copied with the line around it is still that title.
        let pasted = match action {
            Action::Paste(text) => {
                let words: Vec<&str> = text.split_whitespace().collect();
                Some(Action::Paste(words.join(" ")))
            }
            _ => None,
        };
        let action = pasted.as_ref().unwrap_or(action);
        let changed = self
            .search
            .as_mut()
            .is_some_and(|field| field.update(action));
        if changed {
            self.look_again();
        }
        Wish::draw_if(changed)
    }

    fn look_again(&mut self) {
        let on = self.key().map(str::to_owned);
        self.look(on.as_deref());
    }

    /// Finds the sets that what is typed may mean, the likeliest first, or all in their groups; and puts the cursor on the set with this
    /// key if it is among them.
    fn look(&mut self, on: Option<&str>) {
        let sought = self.search.as_ref().map_or("", Field::text).trim();
        let shown = (0..self.listings.len()).filter(|place| self.shows(*place));
        let shown: Vec<usize> = shown.collect();
        (self.found, self.headings) = if sought.is_empty() {
            groups::grouped(&self.listings, shown, self.by)
        } else {
            (search::ranked(&self.listings, shown, sought), Vec::new())
        };
        let is_on = |place: &usize| Some(self.listings[*place].key.as_str()) == on;
        let typing = !sought.is_empty();
        let on = self.found.iter().position(is_on).filter(|_| !typing);
        let can_be_opened = |place: &usize| !self.listings[*place].broken;
        let first = || self.found.iter().position(can_be_opened);
        self.cursor = on.or_else(|| first().filter(|_| !typing)).unwrap_or(0);
    }

    /// Whether a set has what is looked for; a search looks at all that is in sight.
    fn shows(&self, place: usize) -> bool {
        let listing = &self.listings[place];
        self.only
            .is_none_or(|only| only.is_in(&listing.ground, listing.due))
    }

    /// What it says; of a long list, what can be in sight in so many rows.
    #[must_use]
    pub fn page(&self, columns: usize, rows: usize, wraps: &mut Wraps) -> Page {
        let mut page = Page {
            head: Line::of(Role::Title, phrases::screen::LIBRARY).right(
                Role::Quiet,
                self.whose.as_deref().unwrap_or(phrases::shelf::motto()),
            ),
            above: self
                .notices
                .iter()
                .flat_map(|notice| wraps.short(notice, columns, Role::Notice))
                .collect(),
            foot: self.foot(),
            ..Page::default()
        };
        self.say_search(&mut page, columns, wraps);
        self.list(&mut page, columns, rows);
        page
    }

    /// The sets, as many of them as can be in sight.
    fn list(&self, page: &mut Page, columns: usize, rows: usize) {
        let all = groups::line_of(&self.headings, self.found.len());
        let few = all <= entry::MOST_LINES;
        page.least = entry::lines(self.listings.len());
        let sets = if few {
            0..self.found.len()
        } else {
            let beside = entry::most_beside(rows);
            let first = self.cursor.saturating_sub(beside);
            first..(self.cursor + beside).min(self.found.len())
        };
        page.beyond = (
            groups::line_of(&self.headings, sets.start),
            all - groups::line_of(&self.headings, sets.end),
        );
        let mut entries = self.entries.borrow_mut();
        let mut headings = groups::from(&self.headings, sets.start).iter().peekable();
        for place in sets {
            let start = page.pinned.len();
            if let Some(heading) = headings.next_if(|heading| heading.before == place) {
                page.pinned.push(entry::heading(heading));
            }
            let on = place == self.cursor;
            let listing = self.found[place];
            let mut lines = entries.of(listing, columns, || {
                entry::entry(&self.listings[listing], self.alike[listing], columns)
            });
            if on {
                entry::pointed_at(&mut lines);
            }
            page.pinned
                .extend(lines.into_iter().map(|line| line.at(place)));
            if on {
                page.focus = start..page.pinned.len();
            }
            // A list that is longer than any screen has no room for them.
            page.pinned.extend(few.then(Line::gap));
        }
    }

    /// What the foot names: what is worth another look where there is something, or the way back to all sets.
    fn foot(&self) -> Vec<FootKey> {
        let mut actions = vec![
            Action::Down,
            Action::Enter,
            Action::Search,
            Action::Journey,
            Action::Who,
            Action::Back,
        ];
        if self.only.is_some() || self.due.0 > 0 {
            actions.insert(2, Action::Due);
            // Where not all fit, the way out has to.
            actions.swap(5, 6);
        }
        let long = self.listings.len() > SHORT || !self.headings.is_empty();
        if long && groups::can_turn(&self.listings) {
            let place = actions.len() - 2;
            actions.insert(place, Action::Switch);
        }
        if self.found.is_empty() {
            actions.retain(|action| !matches!(action, Action::Down | Action::Enter));
        }
        let mut keys = foot(self.mode(), &actions);
        let back = keys
            .iter_mut()
            .filter(|key| key.word == phrases::due::WHERE.short());
        if self.only.is_some() {
            back.for_each(|key| {
                (key.word, key.tight) = (phrases::due::all_sets(), phrases::due::all_sets());
            });
        }
        keys
    }

    /// How much is worth another look, or which sets are in sight.
    fn say_due(&self, page: &mut Page, columns: usize, wraps: &mut Wraps) {
        let words = match self.only {
            None => {
                let (number, sets) = self.due;
                phrases::due::over_all(number, sets)
            }
            Some(only) if self.found.is_empty() => phrases::due::nowhere(only).to_owned(),
            Some(only) => phrases::due::in_sight(only).to_owned(),
        };
        if !words.is_empty() {
            page.above
                .extend(wraps.short(&words, columns, Role::Accent));
            page.above.push(Line::gap());
        }
    }

    fn say_search(&self, page: &mut Page, columns: usize, wraps: &mut Wraps) {
        let Some(field) = &self.search else {
            if let Some(class) = &self.class {
                page.above.extend(class.lines(columns, wraps));
                page.above.push(Line::gap());
            }
            self.say_due(page, columns, wraps);
            if self.listings.is_empty() {
                page.above
                    .extend(wraps.short(phrases::screen::no_sets(), columns, Role::Text));
            }
            return;
        };
        let head = phrases::screen::search_head();
        let (text, _) = field.window(columns.saturating_sub(head.len() + 2));
        page.above.push(
            Line::of(Role::Key, head)
                .and(Role::Text, format!(" {text}"))
                .and(Role::Accent, "▏"),
        );
        page.above.push(Line::gap());
        if self.found.is_empty() {
            let nothing = phrases::shelf::nothing_found(field.text().trim());
            page.above
                .extend(wraps.short(&nothing, columns, Role::Text));
        }
    }
}

/// The name to be shown: where several share the computer, or where someone is named at all.
fn whose(desk: &dyn Desk) -> Option<String> {
    let known = desk.learners();
    let slug = desk.learner();
    let named = known.len() > 1 || slug != UNNAMED;
    named.then(|| desk.learner_name().to_owned())
}
