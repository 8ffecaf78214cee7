//! The report on a class, for its teacher: what to look at first, the questions as a table, the ideas, the learners by name; one list is
//! seen, and a key leads to the next. Enter opens the page of a question or of an idea ([`subject`]). It asks no desk and moves nothing.

use std::rc::Rc;

use jiff::civil::Date;

use super::foot::{FootKey, foot};
use super::keys::{Action, Mode};
use super::list::{choices, moved};
use super::page::sheet::NARROW;
use super::page::{Line, Page, Wraps};
use super::screen::Wish;
use super::theme::Role;
use super::weeks::Weeks;
use crate::phrases::{report_page as says, report_screen as lists};
use crate::report::Report;
use crate::report::names::number;
use crate::text::width::columns as wide;

mod flow;
mod rows;
pub mod subject;

use rows::{Row, Target};
use subject::Subject;

/// One of the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    Findings,
    Questions,
    Ideas,
    Learners,
}

impl List {
    const ALL: [Self; 4] = [Self::Findings, Self::Questions, Self::Ideas, Self::Learners];

    const fn name(self, is_wide: bool) -> &'static str {
        match self {
            Self::Findings if is_wide => lists::FINDINGS,
            Self::Findings => lists::FINDINGS_SHORT,
            Self::Questions => lists::QUESTIONS,
            Self::Ideas => lists::IDEAS,
            Self::Learners => lists::LEARNERS,
        }
    }
}

/// The lists, and where the mark is in each.
#[derive(Debug, Clone)]
pub struct Lists {
    report: Rc<Report>,
    rows: [Vec<Row>; List::ALL.len()],
    cursors: [usize; List::ALL.len()],
    seen: usize,
    weeks: Weeks,
    /// Whether the terminal below the screens says what was left out.
    more_is_told: bool,
}

impl Lists {
    /// Of this report, as seen on this day.
    #[must_use]
    pub fn of(report: Report, today: Date) -> Self {
        let weeks = report.weeks.iter().map(|week| (*week).into()).collect();
        Self {
            rows: [
                rows::of_findings(&report),
                rows::of_questions(&report),
                rows::of_ideas(&report),
                rows::of_learners(&report),
            ],
            cursors: [0; List::ALL.len()],
            seen: 0,
            weeks: Weeks::of_a_class(says::TITLE, weeks, today),
            report: Rc::new(report),
            more_is_told: false,
        }
    }

    /// Says that the terminal below the screens tells what was left out.
    pub const fn more_is_told(&mut self) {
        self.more_is_told = true;
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action) -> Wish {
        let before = self.cursors[self.seen];
        match action {
            Action::Back => return Wish::Back,
            Action::Enter => return self.open(),
            Action::Switch | Action::Right => return self.see(1),
            Action::Left => return self.see(List::ALL.len() - 1),
            Action::Weeks => return Wish::Weeks(Box::new(self.weeks.clone())),
            _ => {}
        }
        let last = self.rows[self.seen].len().saturating_sub(1);
        let cursor = moved(before, last, action);
        self.cursors[self.seen] = cursor;
        Wish::draw_if(cursor != before)
    }

    fn see(&mut self, on: usize) -> Wish {
        self.seen = (self.seen + on) % List::ALL.len();
        Wish::DrawFromTop
    }

    fn open(&mut self) -> Wish {
        let Some(row) = self.rows[self.seen].get(self.cursors[self.seen]) else {
            return Wish::Nothing;
        };
        let subject = match row.target {
            Target::Nothing => return Wish::Nothing,
            Target::Set(set) => return self.see_set(set),
            Target::Question(set, question) => Subject::question(&self.report, set, question),
            Target::Idea(idea) => Subject::idea(&self.report, idea),
        };
        Wish::Subject(Box::new(subject))
    }

    /// The questions of a set, from its first one on.
    fn see_set(&mut self, set: usize) -> Wish {
        let questions = 1;
        let of_it = |row: &Row| matches!(row.target, Target::Question(at, _) if at == set);
        self.cursors[questions] = self.rows[questions].iter().position(of_it).unwrap_or(0);
        self.seen = questions;
        Wish::DrawFromTop
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let mut page = Page {
            head: self.head(columns),
            crown: self.weeks.crown(columns),
            foot: self.foot(),
            ..Page::default()
        };
        let is_wide = is_wide(columns);
        let all = List::ALL.iter().zip(&self.rows).enumerate();
        let named =
            all.map(|(place, (list, rows))| (list.name(is_wide), rows.len(), place == self.seen));
        page.above.push(choices(named, columns));
        self.introduce(&mut page, columns, wraps);
        page.above.push(Line::gap());
        if List::ALL[self.seen] == List::Questions && is_wide {
            page.above.push(rows::table_head(columns));
        }
        self.put_rows(&mut page, columns);
        page
    }

    /// What the foot names: keys that do something here.
    fn foot(&self) -> Vec<FootKey> {
        let rows = &self.rows[self.seen];
        let opens = rows
            .get(self.cursors[self.seen])
            .is_some_and(|row| !matches!(row.target, Target::Nothing));
        let mut actions = vec![Action::Right, Action::Weeks, Action::Back];
        if opens {
            actions.insert(0, Action::Enter);
        }
        if rows.len() > 1 {
            actions.insert(0, Action::Down);
        }
        foot(Mode::Report, &actions)
    }

    /// The title, and whose records these are where there is room for it.
    fn head(&self, columns: usize) -> Line {
        let report = &self.report;
        let days = report.since.zip(report.until);
        let extent = says::extent(report.learners.len(), days);
        let extent = extent.trim_end_matches('.');
        let head = Line::of(Role::Title, says::TITLE);
        if wide(says::TITLE) + 2 + wide(extent) > columns {
            return head;
        }
        head.right(Role::Quiet, extent)
    }

    /// What is to be known of a list before it is read.
    fn introduce(&self, page: &mut Page, columns: usize, wraps: &mut Wraps) {
        let is_empty = self.rows[self.seen].is_empty();
        let words = match List::ALL[self.seen] {
            List::Findings if is_empty => Some(says::NO_FINDINGS),
            List::Questions if is_empty => Some(lists::NO_QUESTIONS),
            List::Ideas if is_empty => Some(says::NO_IDEAS),
            List::Learners if is_empty => Some(says::NO_LEARNERS),
            List::Learners => Some(says::LEARNERS_ABOUT),
            _ => None,
        };
        let are_others = List::ALL[self.seen] == List::Learners && self.report.pseudonyms;
        // First: on a small screen it is read without turning the page.
        let said = [are_others.then_some(lists::PSEUDONYMS), words];
        for words in said.into_iter().flatten() {
            page.above.extend(wraps.short(words, columns, Role::Quiet));
        }
        if self.seen == 0 {
            self.notices(page, columns, wraps);
        }
    }

    /// What could not be read, under the first list. Damaged lines are among what the terminal tells.
    fn notices(&self, page: &mut Page, columns: usize, wraps: &mut Wraps) {
        let words = match self.report.damaged_lines {
            _ if self.more_is_told => lists::NEED_A_LOOK.to_owned(),
            0 => return,
            damaged => says::damaged(number(damaged)),
        };
        page.below.push(Line::gap());
        page.below
            .extend(wraps.short(&words, columns, Role::Notice));
    }

    fn put_rows(&self, page: &mut Page, columns: usize) {
        let on = self.cursors[self.seen];
        for (place, row) in self.rows[self.seen].iter().enumerate() {
            page.pinned.extend(row.head(place > 0, columns));
            let start = page.pinned.len();
            let lines = row.lines(place == on, columns);
            page.pinned
                .extend(lines.into_iter().map(|line| line.at(place)));
            if place == on {
                page.focus = start..page.pinned.len();
            }
        }
        if on == 0 {
            // The head over the first one is seen with it.
            page.focus.start = 0;
        }
    }
}

/// Whether there is room for a table.
const fn is_wide(columns: usize) -> bool {
    columns >= NARROW as usize
}
