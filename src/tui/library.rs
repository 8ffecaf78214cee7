//! The library: all sets, each with its ground covered. It never shows a score.

use std::collections::BTreeMap;

use super::class::ClassBar;
use super::field::Field;
use super::foot::{FootKey, foot};
use super::keys::{Action, Mode};
use super::page::{Line, Page, Wraps};
use super::screen::Wish;
use super::theme::Role;
use crate::phrases;
use crate::practice::{Ground, Only};
use crate::store::desk::{Desk, Listing};
use crate::store::learners::UNNAMED;
use crate::text::markup::cut;
use crate::text::width::columns as wide;

/// All sets, and the one the cursor is on.
#[derive(Debug, Clone)]
pub struct Library {
    listings: Vec<Listing>,
    /// Places in `listings` that are in sight.
    found: Vec<usize>,
    /// A place in `found`.
    cursor: usize,
    search: Option<Field>,
    /// Which sets are in sight: those with questions of this standing, or all.
    only: Option<Only>,
    notices: Vec<String>,
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
            found: Vec::new(),
            cursor: 0,
            search: None,
            only: None,
            notices: desk.notices(),
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
            Action::Due => return self.turn_to_due(),
            Action::Back => return self.back(),
            Action::Search => self.search = Some(Field::default()),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Down => self.cursor = (self.cursor + 1).min(last),
            Action::First if self.search.is_none() => self.cursor = 0,
            Action::Last if self.search.is_none() => self.cursor = last,
            _ => return self.type_search(action),
        }
        Wish::draw_if(self.cursor != before || *action == Action::Search)
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

    /// Finds the sets whose title or tags hold what is typed, and puts the cursor on the set with this key if it is among them.
    fn look(&mut self, on: Option<&str>) {
        let sought = self
            .search
            .as_ref()
            .map_or("", Field::text)
            .trim()
            .to_lowercase();
        self.found = (0..self.listings.len())
            .filter(|place| holds(&self.listings[*place], &sought) && self.shows(*place))
            .collect();
        let is_on = |place: &usize| Some(self.listings[*place].key.as_str()) == on;
        self.cursor = self.found.iter().position(is_on).unwrap_or(0);
    }

    /// Whether a set has what is looked for; a search looks at all that is in sight.
    fn shows(&self, place: usize) -> bool {
        let listing = &self.listings[place];
        self.only
            .is_none_or(|only| only.is_in(&listing.ground, listing.due))
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
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
        for (place, listing) in self.found.iter().enumerate() {
            let start = page.pinned.len();
            let on = place == self.cursor;
            page.pinned
                .extend(self.entry(&self.listings[*listing], on, columns));
            if on {
                page.focus = start..page.pinned.len();
            }
            page.pinned.push(Line::gap());
        }
        page
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
        if self.only.is_some() || self.due().0 > 0 {
            actions.insert(2, Action::Due);
            // Where not all fit, the way out has to.
            actions.swap(5, 6);
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

    /// How many questions are worth another look over all sets, and in how many sets. Two files of one set are one.
    fn due(&self) -> (usize, usize) {
        let some = self.listings.iter().filter(|listing| listing.due > 0);
        let by_set: BTreeMap<&str, usize> = some
            .map(|listing| (listing.id.as_str(), listing.due))
            .collect();
        (by_set.values().sum(), by_set.len())
    }

    /// How much is worth another look, or which sets are in sight.
    fn say_due(&self, page: &mut Page, columns: usize, wraps: &mut Wraps) {
        let words = match self.only {
            None => {
                let (number, sets) = self.due();
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

    fn entry(&self, listing: &Listing, on: bool, columns: usize) -> [Line; 2] {
        let under_way = listing.ground.trying + listing.ground.got_it > 0;
        let mark = format!("○ {}", phrases::screen::under_way());
        let room = columns - 2 - if under_way { wide(&mark) + 2 } else { 0 };
        let title = Line::of(Role::Accent, if on { "▸ " } else { "  " });
        let title = self.titled(title, listing, room);
        if listing.broken {
            let sign = phrases::screen::NEEDS_AUTHOR_SIGN;
            let words = format!("{sign} {}", phrases::shelf::needs_its_author());
            return [title, Line::of(Role::Notice, format!("  {words}"))];
        }
        let title = if under_way {
            title.right(Role::Accent, mark)
        } else {
            title
        };
        [title, ground_line(listing, columns)]
    }

    /// The title; where another set has the same one, with the file's name beside it.
    fn titled(&self, line: Line, listing: &Listing, room: usize) -> Line {
        let same = |other: &&Listing| other.title == listing.title;
        if self.listings.iter().filter(same).count() < 2 {
            return line.and(Role::Title, cut(&listing.title, room));
        }
        let file = cut(listing.file(), room / 2);
        let title = cut(&listing.title, room.saturating_sub(wide(&file) + 2));
        line.and(Role::Title, title)
            .and(Role::Quiet, format!("  {file}"))
    }
}

/// The name to be shown: where several share the computer, or where someone is named at all.
fn whose(desk: &dyn Desk) -> Option<String> {
    let known = desk.learners();
    let slug = desk.learner();
    let named = known.len() > 1 || (slug != UNNAMED && !known.is_empty());
    named.then(|| desk.learner_name().to_owned())
}

fn holds(listing: &Listing, sought: &str) -> bool {
    let mut texts = listing.tags.iter().chain([&listing.title]);
    texts.any(|text| text.to_lowercase().contains(sought))
}

fn ground_line(listing: &Listing, columns: usize) -> Line {
    let line = Line::of(Role::Quiet, "  ");
    let line = if columns >= 60 {
        line.and(Role::GotIt, bar(&listing.ground, 12))
            .and(Role::Quiet, "  ")
    } else {
        line
    };
    let line = line.and(Role::Quiet, phrases::shelf::ground(&listing.ground));
    if listing.due == 0 {
        line
    } else {
        line.and(Role::Quiet, " · ")
            .and(Role::Accent, phrases::shelf::due(listing.due))
    }
}

/// The ground as a bar: how much is mastered, got, trying and new. Every part that is there at all shows.
#[must_use]
pub fn bar(ground: &Ground, columns: usize) -> String {
    let total = ground.total().max(1);
    let mut bar = String::new();
    let mut before = 0;
    for (number, sign) in [
        (ground.mastered, '█'),
        (ground.got_it, '▓'),
        (ground.trying, '▒'),
        (ground.new, '░'),
    ] {
        let from = before * columns / total;
        before += number;
        let to = before * columns / total;
        let cells = (to - from).max(usize::from(number > 0));
        bar.extend(std::iter::repeat_n(sign, cells));
    }
    bar.chars().take(columns).collect()
}
