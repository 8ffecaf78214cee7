//! Where a question is answered: choices with their labels, or a field with a row of actions. Whatever was tried says so in a
//! symbol and a word.

use super::Practice;
use crate::grading::{Response, Verdict};
use crate::phrases;
use crate::practice::{Showing, Tried};
use crate::quiz::{Choice, Kind, Question};
use crate::text::width::columns as wide;
use crate::tui::keys::{Action, Mode, does, label};
use crate::tui::list::one_line;
use crate::tui::names::typed;
use crate::tui::page::{Line, Page, Spans, Wraps};
use crate::tui::theme::Role;

/// The columns before a choice's text: cursor, label, and for several picks a box.
const LEAD: usize = 5;
const BOX: usize = 4;

/// Tries that stay in sight over a field; older ones are on the path's line.
const TRIES: usize = 4;

impl Practice {
    /// Puts the part that stays in sight on the page.
    pub(super) fn put_answer(&self, page: &mut Page, columns: usize, wraps: &mut Wraps) {
        let Some((question, showing)) = self.on() else {
            return;
        };
        match &question.kind {
            Kind::Choice(choices) | Kind::Select(choices) => {
                self.put_choices(page, choices, showing, columns, wraps);
            }
            Kind::TrueFalse(_) => self.put_true_false(page, showing, columns, wraps),
            Kind::Blanks(_) => self.put_gaps(page, question, showing, columns, wraps),
            Kind::Order(items) => self.put_sequence(page, items, showing, columns, wraps),
            Kind::Match(matching) => self.put_pairs(page, matching, showing, columns, wraps),
            Kind::Text(_) | Kind::Number(_) => self.put_field(page, question, showing, columns),
        }
    }

    fn put_choices(
        &self,
        page: &mut Page,
        choices: &[Choice],
        showing: &Showing,
        columns: usize,
        wraps: &mut Wraps,
    ) {
        let kept = showing.kept();
        for (place, choice) in showing.order.iter().enumerate() {
            let mark = if kept.contains(choice) {
                Some(Mark::InPlace)
            } else if showing.was_picked_in_vain(*choice) {
                Some(Mark::Tried)
            } else {
                None
            };
            let picked =
                (self.mode() == Mode::PickMany).then(|| self.answer.picked.contains(choice));
            let item = Item {
                place,
                text: choices
                    .get(*choice)
                    .map_or("", |choice| choice.text.as_str()),
                mark,
                picked,
                sign: self.sign(place),
            };
            put_item(page, &item, columns, wraps);
        }
    }

    fn put_true_false(
        &self,
        page: &mut Page,
        showing: &Showing,
        columns: usize,
        wraps: &mut Wraps,
    ) {
        for (place, value) in [true, false].into_iter().enumerate() {
            let was_tried = showing
                .tried
                .iter()
                .any(|tried| tried.response == Response::TrueFalse(value));
            let item = Item {
                place,
                text: phrases::response::true_false(value),
                mark: was_tried.then_some(Mark::Tried),
                picked: None,
                sign: self.sign(place),
            };
            put_item(page, &item, columns, wraps);
        }
    }

    /// The sign before a choice: of the cursor, or none.
    fn sign(&self, place: usize) -> &'static str {
        if place == self.answer.cursor {
            "▸ "
        } else {
            "  "
        }
    }

    fn put_field(&self, page: &mut Page, question: &Question, showing: &Showing, columns: usize) {
        page.pinned.extend(tried_lines(showing, columns));
        let unit = match &question.kind {
            Kind::Number(key) => key.unit.as_ref().map_or("", |unit| unit.as_str()),
            Kind::Choice(_)
            | Kind::Select(_)
            | Kind::TrueFalse(_)
            | Kind::Text(_)
            | Kind::Blanks(_)
            | Kind::Order(_)
            | Kind::Match(_) => "",
        };
        let room = columns.saturating_sub(if unit.is_empty() { 0 } else { wide(unit) + 2 });
        let (line, column) = typed(&self.answer.field, room);
        let line = if unit.is_empty() {
            line
        } else {
            line.and(Role::Quiet, format!("  {unit}"))
        };
        page.focus = page.pinned.len()..page.pinned.len() + 2;
        if self.answer.row.is_none() {
            page.cursor = Some((page.pinned.len(), column));
        }
        page.pinned.push(line);
        page.pinned.extend(self.row_line(columns));
    }

    /// The row of actions, when the learner is there.
    pub(super) fn row_line(&self, columns: usize) -> Option<Line> {
        self.answer.row.map(|on| row(&self.row(), on, columns))
    }
}

/// What was tried, the newest last, each with its mark.
pub(super) fn tried_lines(showing: &Showing, columns: usize) -> Vec<Line> {
    let older = showing.tried.len().saturating_sub(TRIES);
    let line = |tried: &Tried| {
        let (sign, word) = if tried.verdict == Verdict::Nearly {
            ("≈", phrases::response::verdict(tried.verdict))
        } else {
            Mark::Tried.words()
        };
        let text = crate::text::markup::cut(&tried.words, columns.saturating_sub(16));
        Line::of(Role::Tried, format!("  {text}  {sign} {word}"))
    };
    showing.tried[older..].iter().map(line).collect()
}

/// Only the sign of the cursor differs from a choice that the cursor is not on: a move writes two cells.
pub(super) fn put_item(page: &mut Page, item: &Item<'_>, columns: usize, wraps: &mut Wraps) {
    let on = !item.sign.trim().is_empty();
    let lead = LEAD + if item.picked.is_some() { BOX } else { 0 };
    let role = if matches!(item.mark, Some(Mark::Tried | Mark::TriedHere)) {
        Role::Tried
    } else {
        Role::Text
    };
    let mut lines = wraps.short(item.text, columns.saturating_sub(lead), role);
    if let Some(mark) = item.mark {
        add_mark(&mut lines, mark, columns.saturating_sub(lead));
    }
    let start = page.pinned.len();
    for (number, mut line) in lines.into_iter().enumerate() {
        let before = if number == 0 {
            item.lead(on)
        } else {
            blank(lead)
        };
        line.spans.to_mut().splice(0..0, before);
        page.pinned.push(line.at(item.place));
    }
    if on {
        page.focus = start..page.pinned.len();
    }
}

/// The row of actions: in ordinary words where all have room, if need be close together, else in the shortest, the last ones closer
/// still, and then those around the cursor.
fn row(actions: &[Action], on: usize, columns: usize) -> Line {
    let items = |tight: bool, space: &str, close: usize| {
        let items = actions.iter().enumerate().map(|(place, action)| {
            let sign = if place == on { "▸" } else { " " };
            let word = does(Mode::Row, action).map_or("", |doing| {
                if tight { doing.tight() } else { doing.short() }
            });
            let after = if place + close < actions.len() {
                " "
            } else {
                ""
            };
            let line = Line::of(Role::Accent, format!("{sign}{space}"))
                .and(Role::Text, format!("{word}{after}{space}"));
            let acts = vec![(0..line.columns(), action.clone())];
            Line { acts, ..line }
        });
        items.collect::<Vec<_>>()
    };
    let has_room = |items: &Vec<Line>| items.iter().map(Line::columns).sum::<usize>() <= columns;
    let ordinary = [" ", ""].iter().map(|space| items(false, space, 0));
    let tight = (0..=actions.len()).map(|close| items(true, "", close));
    let whole = ordinary.chain(tight).find(has_room);
    one_line(whole.unwrap_or_else(|| items(true, "", 0)), on, columns)
}

/// One line of a list that is answered.
pub(super) struct Item<'a> {
    /// Its place in the list, from 0.
    pub(super) place: usize,
    pub(super) text: &'a str,
    pub(super) mark: Option<Mark>,
    /// Whether it is picked, where several are.
    pub(super) picked: Option<bool>,
    /// What stands before it: the cursor, or nothing.
    pub(super) sign: &'static str,
}

impl Item<'_> {
    fn lead(&self, on: bool) -> Spans {
        let mut line = Line::of(Role::Accent, self.sign)
            .and(
                if on { Role::Cursor } else { Role::Key },
                label(self.place).to_string(),
            )
            .and(Role::Text, "  ");
        if let Some(picked) = self.picked {
            line = line.and(Role::Accent, if picked { "[x] " } else { "[ ] " });
        }
        line.spans
    }
}

pub(super) fn blank(columns: usize) -> Spans {
    Line::of(Role::Text, " ".repeat(columns)).spans
}

/// What is said beside a line of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Tried,
    /// Tried at this place.
    TriedHere,
    InPlace,
}

impl Mark {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Tried => ("○", phrases::screen::tried()),
            Self::TriedHere => ("○", phrases::screen::tried_here()),
            Self::InPlace => ("✓", phrases::screen::in_place()),
        }
    }
}

/// The mark stands after the text, or on a line of its own where it does not fit.
pub(super) fn add_mark(lines: &mut Vec<Line>, mark: Mark, columns: usize) {
    let (sign, word) = mark.words();
    let role = if mark == Mark::InPlace {
        Role::GotIt
    } else {
        Role::Tried
    };
    let text = format!("  {sign} {word}");
    match lines.last_mut() {
        Some(last) if last.columns() + wide(&text) <= columns => {
            *last = std::mem::take(last).and(role, text);
        }
        _ => lines.push(Line::of(role, text.trim_start())),
    }
}
