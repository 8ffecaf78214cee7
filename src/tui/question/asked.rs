//! A question while it is asked, as a page: what is asked, where it is answered, what was said, the open hints, the path so far.

use std::ops::Range;

use super::way::{fitted, last_step};
use super::{Joining, Newest, Practice};
use crate::phrases;
use crate::phrases::response as says;
use crate::practice::{Ground, Showing};
use crate::quiz::{Kind, Question};
use crate::text::markup;
use crate::text::width::columns as wide;
use crate::tui::foot::{FootKey, foot, key_name};
use crate::tui::keys::{Action, Mode};
use crate::tui::library::with_bar;
use crate::tui::page::{Line, Page, Wraps, indented};
use crate::tui::picture;
use crate::tui::theme::Role;

/// The columns of the bar in the first line.
const BAR: usize = 10;
/// Narrower than this, the first line has none.
const WITH_BAR: usize = 60;

impl Practice {
    pub(super) fn asking(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let Some((question, showing)) = self.on() else {
            return Page::default();
        };
        let above = match question.kind {
            // The question itself is answered: it stays in sight as a whole.
            Kind::Blanks(_) => Vec::new(),
            Kind::Choice(_)
            | Kind::Select(_)
            | Kind::TrueFalse(_)
            | Kind::Text(_)
            | Kind::Number(_)
            | Kind::Order(_)
            | Kind::Match(_) => wraps.text(&question.prompt, columns, Role::Text),
        };
        let mut page = Page {
            head: self.head(columns),
            above,
            foot: self.foot(),
            ..Page::default()
        };
        picture::put(&mut page, question.image.as_ref(), columns, wraps);
        let mut to_do = to_do(question, columns, wraps);
        if page.above.is_empty() && !to_do.is_empty() {
            // Nothing stands before it that it would have to be set apart from.
            to_do.remove(0);
        }
        page.above.extend(to_do);
        page.above.push(Line::gap());
        self.put_answer(&mut page, columns, wraps);
        let split = page.above.len();
        self.put_said(&mut page, columns, wraps);
        let said = 0..page.below.len();
        let hint = self.put_hints(&mut page, question, showing, columns, wraps);
        self.put_path(&mut page, columns);
        match self.newest {
            Newest::Question => page.newest = Some(0),
            Newest::Said => mark_new(&mut page, split, &said),
            Newest::Hint => mark_new(&mut page, split, &hint),
        }
        page
    }

    /// The set's title, and quietly where the learner is in it.
    pub(in crate::tui) fn head(&self, columns: usize) -> Line {
        let set = self.sitting.set();
        let goal = self.sitting.goal();
        let goal = goal.map_or_else(String::new, |goal| phrases::goal::progress(&goal));
        let with = phrases::screen::with(self.sitting.with());
        let covered = self.sitting.ground();
        let ground = phrases::shelf::ground(&covered);
        let mut right = String::new();
        for words in [&goal, &with, &ground]
            .into_iter()
            .filter(|words| !words.is_empty())
        {
            if right.is_empty() {
                right.clone_from(words);
            } else if wide(&right) + wide(words) + wide(&set.title) + 6 <= columns {
                right = format!("{right} · {words}");
            }
        }
        // Where it is narrow, the title gives way to what the learner has chosen.
        let room = if goal.is_empty() {
            columns
        } else {
            columns.saturating_sub(wide(&goal) + 2)
        };
        let title = markup::cut(&set.title, room);
        covering(&title, &right, &covered, columns)
    }

    pub(in crate::tui) fn put_reached(
        &self,
        above: &mut Vec<Line>,
        columns: usize,
        wraps: &mut Wraps,
    ) {
        if let Some(said) = &self.reached {
            above.push(Line::gap());
            above.extend(said.lines(columns, wraps));
        }
    }

    fn put_said(&self, page: &mut Page, columns: usize, wraps: &mut Wraps) {
        for said in self.said.iter().chain(&self.reached) {
            page.below.push(Line::gap());
            page.below.extend(said.lines(columns, wraps));
        }
    }

    /// The open hints, and that there are more; gives the lines of `below` that the last hint has.
    fn put_hints(
        &self,
        page: &mut Page,
        question: &Question,
        showing: &Showing,
        columns: usize,
        wraps: &mut Wraps,
    ) -> Range<usize> {
        let of = question.hints.len();
        let mut last = page.below.len()..page.below.len();
        for (number, hint) in question.hints.iter().take(showing.hints_open).enumerate() {
            last.start = page.below.len();
            page.below.push(Line::gap());
            page.below
                .push(Line::of(Role::Hint, says::hint_head(number + 1, of)));
            page.below
                .extend(indented(wraps.text(hint, columns - 2, Role::Text), 2));
            last.end = page.below.len();
        }
        let ready = says::hint_ready(of.saturating_sub(showing.hints_open));
        if !ready.is_empty() {
            let mode = if self.mode() == Mode::Row {
                Mode::Typing
            } else {
                self.mode()
            };
            let key = key_name(mode, &Action::Hint).unwrap_or_default();
            page.below.push(Line::gap());
            let press = format!("{ready} {} ", phrases::screen::press());
            page.below.push(
                Line::of(Role::Quiet, press)
                    .and(Role::Key, key)
                    .and(Role::Quiet, "."),
            );
        }
        last
    }

    /// The path on one line, as much of it as has room. While the question waits for an answer, those of before are not in it.
    pub(in crate::tui) fn put_path(&self, page: &mut Page, columns: usize) {
        let path = self.sitting.path().filter(|path| !path.steps.is_empty());
        let (Some(path), Some(question)) = (path, self.sitting.question()) else {
            return;
        };
        let kind = &question.kind;
        page.below.push(Line::gap());
        let head = format!("{} ", phrases::screen::path_head());
        let asked = self.sitting.showing().filter(|showing| !showing.resolved);
        let line = fitted(columns - wide(&head), |widest| match asked {
            Some(showing) => phrases::path::line_while_asked(kind, path, showing.number, widest),
            None => phrases::path::line(Some(kind), path, widest),
        });
        let head = Line::of(Role::Quiet, head);
        page.below.push(match self.joining() {
            None => head.and(Role::Text, line),
            Some(joining) => join(head, &line, joining),
        });
    }

    fn foot(&self) -> Vec<FootKey> {
        let hint = self.has_hint().then_some(Action::Hint);
        let first = match self.mode() {
            Mode::PickMany | Mode::Ordered | Mode::Paired => {
                vec![Action::Toggle, Action::Enter]
            }
            Mode::Carrying => {
                let actions = [Action::Down, Action::Toggle];
                return foot(Mode::Carrying, &actions);
            }
            Mode::Partners => {
                let actions = [Action::Down, Action::Enter, Action::Back];
                return foot(Mode::Partners, &actions);
            }
            mode @ (Mode::Gaps | Mode::Typing) => {
                let first = [Action::Enter, Action::Switch].into_iter();
                let rest = [Action::Unsure, Action::ShowMe, Action::Later, Action::Quit];
                let actions: Vec<Action> = first.chain(hint).chain(rest).collect();
                return foot(mode, &actions);
            }
            // The row itself names the rest.
            Mode::Row => {
                let row = [Action::Right, Action::Enter, Action::Switch, Action::Quit];
                return foot(Mode::Row, &row);
            }
            _ => vec![Action::Down, Action::Enter],
        };
        let rest = [
            Action::Unsure,
            Action::ShowMe,
            Action::Later,
            Action::Quit,
            Action::Together,
        ];
        let actions: Vec<Action> = first.into_iter().chain(hint).chain(rest).collect();
        foot(self.mode(), &actions)
    }
}

/// These lines of `below`, after so many of `above`, are what is new.
fn mark_new(page: &mut Page, above: usize, new: &Range<usize>) {
    page.newest = Some(above + new.start);
    for line in page.below.iter_mut().skip(new.end) {
        line.minor = true;
    }
}

/// A title, and at the right edge a bar of the ground covered and these words. Where not both have room, the words have it; where they
/// have none, the bar, if need be in place of the title's end.
fn covering(title: &str, words: &str, covered: &Ground, columns: usize) -> Line {
    let bar = with_bar(Line::default(), covered, BAR);
    let taken = wide(title) + wide(words);
    if columns >= WITH_BAR && taken + BAR + 4 <= columns {
        let right = bar.and(Role::Quiet, format!("  {words}")).spans;
        Line {
            right,
            ..Line::of(Role::Quiet, title)
        }
    } else if taken < columns {
        Line::of(Role::Quiet, title).right(Role::Quiet, words)
    } else {
        let title = markup::cut(title, columns.saturating_sub(BAR + 2));
        Line {
            right: bar.spans,
            ..Line::of(Role::Quiet, title)
        }
    }
}

/// The line of a path whose newest step is on its way into it.
fn join(head: Line, line: &str, joining: Joining) -> Line {
    let (before, newest) = line.split_at(last_step(line));
    let head = head.and(Role::Text, before);
    match joining {
        Joining::Sign => head,
        Joining::Colour => head.and(Role::Accent, newest),
    }
}

/// What is to be done, and whether it is a stretch question: on one line where that has room for both.
fn to_do(question: &Question, columns: usize, wraps: &mut Wraps) -> Vec<Line> {
    let words = says::to_do(&question.kind);
    let is_said = ends_with_sentence(&wraps.heard(&question.prompt), words);
    let words = (!is_said).then(|| Line::of(Role::Quiet, words));
    let stretch = question.stretch.then(says::stretch);
    let lines = match (words, stretch) {
        (Some(words), Some(stretch)) if words.columns() + 2 + wide(stretch) <= columns => {
            vec![words.and(Role::Quiet, "  ").and(Role::Accent, stretch)]
        }
        (words, stretch) => {
            let stretch = stretch.map(|stretch| Line::of(Role::Accent, stretch));
            words.into_iter().chain(stretch).collect()
        }
    };
    let gap = (!lines.is_empty()).then(Line::gap);
    gap.into_iter().chain(lines).collect()
}

/// Whether the last sentence of a text is this one, so that it need not be said again. Asked at each key, so the rest of the text is
/// left alone.
fn ends_with_sentence(text: &str, sentence: &str) -> bool {
    let plain = |text| str::trim_end_matches(text, ['.', '?', '!', ')', ' ', '\n']);
    let (text, sentence) = (plain(text), plain(sentence));
    let length = sentence.chars().count();
    let last = text.char_indices().rev().take(length).last();
    let (before, end) = text.split_at(last.map_or(text.len(), |(start, _)| start));
    if end.to_lowercase() != sentence.to_lowercase() {
        return false;
    }
    let before = before.trim_end_matches([' ', '(', '*']);
    before.is_empty() || before.ends_with(['.', '?', '!', ':', '\n'])
}
