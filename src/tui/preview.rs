//! A preview: the screens of a learner, before the author of a set who is writing it. It records nothing, and it shows no question by
//! any other way than a learner's screen does.
//!
//! | | |
//! |---|---|
//! | the set | as its file says it; the desk looks for every save ([`crate::store::desk::Desk::look`]) |
//! | a save that can be practised | takes the place of the set, and the sitting goes on with it ([`crate::practice::carry`]): at the same question, with the same numbers, with what was tried judged anew and what is half typed still there |
//! | a save that cannot | leaves the last good version on; what is to be mended stands under the question until it is |
//! | the order | the file's: where a learner's sitting asks its queue, a preview goes to the next question ([`Command::GoTo`]) |
//! | the author's keys | beside a learner's and never in their way ([`super::keys::author_keys`]) |
//! | the author's pages | all questions ([`contents`]), everything that one can say ([`everything`]), what `notyet check` says ([`check`]) |
//!
//! This file holds what is known of the file, and what that adds to a learner's page. [`super::app`] does the rest.

use std::rc::Rc;

use super::foot::{author_foot, author_key};
use super::keys::{Action, Mode};
use super::page::{Line, Page, Wraps, indented, row};
use super::theme::Role;
use crate::diagnostic::{Diagnostic, Severity, line_and_column};
use crate::phrases;
use crate::phrases::preview as says;
use crate::practice::{Command, Sitting};
use crate::store::desk::Draft;
use crate::text::width::columns as wide;

pub mod check;
pub mod contents;
pub mod everything;

/// The problems that are told in place; all of them are on a page of their own.
const MOST_IN_PLACE: usize = 3;

/// What is known of the set's file.
#[derive(Debug, Clone)]
pub struct Preview {
    latest: Rc<Draft>,
    /// The last version that can be practised.
    good: Option<Rc<Draft>>,
    /// Whether what is to be mended has not been looked at yet.
    is_news: bool,
}

/// What a save has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Change {
    /// Nothing that can be seen.
    Nothing,
    /// What is said of the file; the set that is practised is the same.
    Notes,
    /// The set.
    Set,
}

impl Preview {
    /// A preview that begins with this.
    #[must_use]
    pub fn new(draft: Draft) -> Self {
        let latest = Rc::new(draft);
        Self {
            good: latest.set.is_some().then(|| Rc::clone(&latest)),
            is_news: false,
            latest,
        }
    }

    /// What the file says now.
    #[must_use]
    pub fn latest(&self) -> &Rc<Draft> {
        &self.latest
    }

    /// The last version that can be practised.
    #[must_use]
    pub fn good(&self) -> Option<&Rc<Draft>> {
        self.good.as_ref()
    }

    /// Takes what the file says now.
    pub fn take(&mut self, draft: Draft) -> Change {
        if draft == *self.latest {
            return Change::Nothing;
        }
        let content = |draft: &Draft| draft.set.as_ref().map(|set| set.content.clone());
        let practised = self.good.as_ref().and_then(|good| content(good));
        let is_another_set = draft.set.is_some() && content(&draft) != practised;
        self.latest = Rc::new(draft);
        self.is_news = self.needs_mending();
        if self.latest.set.is_some() {
            self.good = Some(Rc::clone(&self.latest));
        }
        if is_another_set {
            Change::Set
        } else {
            Change::Notes
        }
    }

    /// What is to be mended has been looked at.
    pub fn has_been_read(&mut self) {
        self.is_news = false;
    }

    /// Whether there is news that was not looked at yet.
    #[must_use]
    pub const fn is_news(&self) -> bool {
        self.is_news
    }

    fn needs_mending(&self) -> bool {
        self.latest.unreadable.is_some() || self.to_mend().next().is_some()
    }

    fn to_mend(&self) -> impl Iterator<Item = &Diagnostic> {
        of_severity(&self.latest, Severity::Error)
    }

    /// Adds what is to be mended to a learner's page, after all that a learner reads there.
    pub fn add_to(&self, page: &mut Page, mode: Mode, columns: usize, wraps: &mut Wraps) {
        if self.good.is_none() || !self.needs_mending() {
            return;
        }
        page.below.push(Line::gap());
        let start = page.above.len() + page.below.len();
        let block = self.block(mode, columns.saturating_sub(2), wraps);
        page.below.extend(block.into_iter().map(barred));
        if self.is_news {
            page.newest = Some(start);
        }
    }

    fn block(&self, mode: Mode, columns: usize, wraps: &mut Wraps) -> Vec<Line> {
        let head = match &self.latest.unreadable {
            Some(reason) => says::cannot_be_read(reason),
            None => says::to_mend(self.to_mend().count()),
        };
        let version = match self.latest.set {
            Some(_) => says::AS_IT_IS,
            None => says::LAST_GOOD,
        };
        let head = format!("{} {head} {version}", says::SIGN);
        let mut lines = wraps.short(&head, columns, Role::Notice);
        for problem in self.to_mend().take(MOST_IN_PLACE) {
            lines.extend(in_place(problem, &self.latest.source, columns, wraps));
        }
        let others = self.to_mend().count().saturating_sub(MOST_IN_PLACE);
        let key = author_key(mode, &Action::Check);
        if let Some(key) = key.filter(|_| self.latest.unreadable.is_none()) {
            lines.push(Line::of(Role::Quiet, says::more(others)).and(Role::Key, key));
        }
        lines
    }

    /// What a preview says on every page, over the foot: what it is, where one is (`at`, from 0, when a question is on), how the last
    /// save is, and the author's keys; where it is narrow or low, on one line.
    #[must_use]
    pub fn told(&self, at: Option<usize>, mode: Mode, columns: usize, is_roomy: bool) -> Vec<Line> {
        let of = self.good.as_ref().and_then(|good| good.set.as_ref());
        let of = of.map_or(0, |set| set.questions.len());
        let (long, short) = match (self.good.is_some(), at) {
            (false, _) => (says::WAITING.to_owned(), says::WAITING_SHORT.to_owned()),
            (true, None) => (
                says::status_of_set(of),
                says::STATUS_OF_SET_SHORT.to_owned(),
            ),
            (true, Some(at)) => (says::status(at, of), says::status_short(at, of)),
        };
        let mut keys = author_foot(mode);
        let (role, notes) = self.notes();
        if role == Role::Notice {
            let check = author_key(mode, &Action::Check);
            keys.sort_by_key(|key| Some(&key.name) != check.as_ref());
        }
        if !is_roomy {
            let mut status = Line::of(Role::Quiet, short);
            if role == Role::Notice {
                status = status.and(Role::Text, "  ").and(role, notes);
            }
            let room = columns.saturating_sub(status.columns() + 2);
            status.right = row(&keys, room).spans;
            return vec![status];
        }
        let has_room = wide(&long) + 2 + wide(&notes) <= columns;
        let status = if has_room { long } else { short };
        let mut lines = vec![Line::of(Role::Quiet, status).right(role, notes)];
        if !keys.is_empty() {
            lines.push(row(&keys, columns));
        }
        lines
    }

    /// How the last save is, in figures: what is to be mended, else what else there is to say.
    fn notes(&self) -> (Role, String) {
        if self.latest.unreadable.is_some() {
            return (Role::Notice, format!("{} {}", says::SIGN, says::UNREADABLE));
        }
        let number = |severity| of_severity(&self.latest, severity).count();
        match number(Severity::Error) {
            0 => {
                let (warnings, advice) = (number(Severity::Warning), number(Severity::Advice));
                (Role::Quiet, says::notes(0, warnings, advice))
            }
            some => (
                Role::Notice,
                format!("{} {}", says::SIGN, says::notes(some, 0, 0)),
            ),
        }
    }
}

/// What a command of the learner's is in a preview, where the file's order holds; `None` for getting up, which ends no record here.
#[must_use]
pub fn in_file_order(command: Command, sitting: &Sitting) -> Option<Command> {
    match command {
        Command::Next | Command::Later => Some(Command::GoTo(sitting.beside(true)?)),
        Command::Quit => None,
        other => Some(other),
    }
}

fn of_severity(draft: &Draft, severity: Severity) -> impl Iterator<Item = &Diagnostic> {
    let all = draft.diagnostics.iter();
    all.filter(move |found| found.severity() == severity)
}

/// A problem in two lines: where and what, and what to write instead.
fn in_place(problem: &Diagnostic, source: &str, columns: usize, wraps: &mut Wraps) -> Vec<Line> {
    let (line, _) = line_and_column(source, problem.span.start);
    let words = phrases::screen::on_line(line, &problem.message);
    let mut lines = wraps.short(&words, columns, Role::Text);
    let help = problem.help.as_deref().unwrap_or_default();
    // What to write, line by line, is on the page of what check says.
    let help = match help.split_once('\n') {
        Some((first, _)) => format!("{} …", phrases::sentence(first)),
        None => phrases::sentence(help),
    };
    let help = wraps.short(&help, columns.saturating_sub(2), Role::Quiet);
    lines.extend(indented(help, 2));
    lines
}

/// The line with a bar before it, which sets it apart from what a learner reads.
fn barred(line: Line) -> Line {
    let mut barred = Line::of(Role::Notice, "▌ ");
    barred.spans.to_mut().extend(line.spans);
    barred
}
