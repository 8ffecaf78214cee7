//! A page at a size: which lines are in sight, and where. Text takes at most [`COLUMNS`] columns and stands in the middle; empty
//! lines give way first; then what is read scrolls around what stays in sight. Drawing only paints the result.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Line, Page, Span};
use crate::text::markup::cut;
use crate::text::width::columns;
use crate::tui::theme::{Role, Theme};

/// The widest that text may run.
pub const COLUMNS: u16 = 80;
/// The tallest that a page may be; more would tear its foot from its text.
const ROWS: u16 = 40;
/// The smallest screen that is used.
pub const SMALLEST: (u16, u16) = (40, 12);

/// How far is read, and how far a list has moved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scroll {
    /// The first line in sight of what is read.
    pub reading: usize,
    /// The first line in sight of what stays.
    pub list: usize,
    /// Whether to go to what is new.
    pub follow: bool,
    /// How many lines a page up or down moves.
    pub page: usize,
}

/// A page laid out for a size.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    area: Rect,
    rows: Vec<Line>,
    cursor: Option<Position>,
}

/// The part of a screen that a page takes.
#[must_use]
pub fn area(size: (u16, u16)) -> Rect {
    let (wide, tall) = size;
    let margin = if wide >= 60 { 3 } else { 1 };
    let width = wide.saturating_sub(2 * margin).min(COLUMNS);
    let edge = u16::from(tall >= 16);
    let height = tall.saturating_sub(2 * edge).min(ROWS);
    Rect {
        x: (wide - width) / 2,
        y: edge + (tall - 2 * edge - height) / 3,
        width,
        height,
    }
}

impl Sheet {
    /// Lays a page out. `told` are lines that stand over the foot of every page.
    #[must_use]
    pub fn new(page: Page, told: Vec<Line>, size: (u16, u16), scroll: &mut Scroll) -> Self {
        let area = area(size);
        let roomy = area.height >= 14;
        let foot = foot(
            &page.foot,
            usize::from(area.width),
            if roomy { 2 } else { 1 },
        );
        let around = 1 + told.len() + foot.len() + if roomy { 2 } else { 0 };
        let height = usize::from(area.height).saturating_sub(around);
        let head = page.head.clone();
        let (body, cursor) = body(page, height, scroll);
        let mut rows = vec![head];
        rows.extend(roomy.then(Line::gap));
        let top = rows.len();
        rows.extend(body);
        rows.resize(top + height + usize::from(roomy), Line::gap());
        rows.extend(told);
        rows.extend(foot);
        let cursor = cursor.map(|(row, column)| Position {
            x: area.x + small(column).min(area.width.saturating_sub(1)),
            y: area.y + small(top + row),
        });
        Self { area, rows, cursor }
    }

    /// A single line in the middle.
    #[must_use]
    pub fn line(text: &str, size: (u16, u16)) -> Self {
        let (wide, tall) = size;
        let text = cut(text, usize::from(wide));
        let width = small(columns(&text));
        Self {
            area: Rect {
                x: wide.saturating_sub(width) / 2,
                y: tall / 2,
                width,
                height: 1.min(tall),
            },
            rows: vec![Line::of(Role::Text, text)],
            cursor: None,
        }
    }

    /// Paints it.
    pub fn draw(&self, frame: &mut Frame, theme: Theme) {
        let whole = frame.area();
        let area = self.area.intersection(whole);
        let buffer = frame.buffer_mut();
        buffer.set_style(whole, theme.ground());
        for (y, line) in (area.top()..area.bottom()).zip(&self.rows) {
            draw_line(buffer, theme, line, area, y);
        }
        if let Some(cursor) = self.cursor.filter(|cursor| area.contains(*cursor)) {
            frame.set_cursor_position(cursor);
        }
    }
}

fn draw_line(buffer: &mut Buffer, theme: Theme, line: &Line, area: Rect, y: u16) {
    let end = draw_spans(buffer, theme, &line.spans, (area.x, y), area.right());
    let width: usize = line.right.iter().map(|span| columns(&span.text)).sum();
    let start = area.right().saturating_sub(small(width));
    if width > 0 && start > end {
        draw_spans(buffer, theme, &line.right, (start, y), area.right());
    }
}

fn draw_spans(
    buffer: &mut Buffer,
    theme: Theme,
    spans: &[Span],
    from: (u16, u16),
    end: u16,
) -> u16 {
    let (mut x, y) = from;
    for span in spans {
        let room = usize::from(end.saturating_sub(x));
        let style = theme.style(span.role, span.tone);
        (x, _) = buffer.set_stringn(x, y, &span.text, room, style);
    }
    x
}

type Body = (Vec<Line>, Option<(usize, usize)>);

/// The lines between head and foot, and where in them the cursor is.
fn body(mut page: Page, height: usize, scroll: &mut Scroll) -> Body {
    let total = page.above.len() + page.pinned.len() + page.below.len();
    if total > height {
        drop_gaps(&mut page, total - height);
    }
    let split = page.above.len();
    let reading = split + page.below.len();
    let least = if reading == 0 {
        height
    } else {
        (height * 2 / 3).max(1)
    };
    let pinned = page
        .pinned
        .len()
        .min(least.max(height.saturating_sub(reading)));
    let room = height - pinned.min(height);
    settle(&page, scroll, room, pinned, reading);
    let cursor = page.cursor.and_then(|(line, column)| {
        let row = line.checked_sub(scroll.list).filter(|row| *row < pinned)?;
        Some((split.saturating_sub(scroll.reading).min(room) + row, column))
    });
    let window = scroll.reading..(scroll.reading + room).min(reading);
    let mut rows: Vec<Line> = Vec::with_capacity(height);
    let mut above: Vec<Line> = page
        .above
        .into_iter()
        .take(window.end)
        .skip(window.start)
        .collect();
    let mut below: Vec<Line> = page
        .below
        .into_iter()
        .take(window.end.saturating_sub(split))
        .skip(window.start.saturating_sub(split))
        .collect();
    mark_more(
        &mut above,
        &mut below,
        window.start > 0,
        window.end < reading,
    );
    rows.append(&mut above);
    let hidden = page.pinned.len() - pinned - scroll.list;
    let mut list: Vec<Line> = page
        .pinned
        .into_iter()
        .skip(scroll.list)
        .take(pinned)
        .collect();
    mark_more(&mut list, &mut [], scroll.list > 0, hidden > 0);
    rows.append(&mut list);
    rows.append(&mut below);
    (rows, cursor)
}

/// Brings the scroll to where what is new, and what the cursor is on, is in sight.
fn settle(page: &Page, scroll: &mut Scroll, room: usize, pinned: usize, reading: usize) {
    let furthest = reading - room.min(reading);
    if scroll.follow {
        scroll.reading = page.newest.unwrap_or(0);
        scroll.follow = false;
    }
    scroll.reading = scroll.reading.min(furthest);
    scroll.page = room.saturating_sub(1).max(1);
    // What the cursor is on comes into sight; where it is taller than its place, its beginning.
    scroll.list = scroll
        .list
        .max(page.focus.end.saturating_sub(pinned))
        .min(page.focus.start)
        .min(page.pinned.len().saturating_sub(pinned));
}

/// Signs at the right edge that there is more to read.
fn mark_more(above: &mut [Line], below: &mut [Line], before: bool, after: bool) {
    let first = above.iter_mut().chain(below.iter_mut()).next();
    if let Some(line) = first.filter(|_| before) {
        line.right = vec![super::span(Role::Key, "▴")];
    }
    let last = above.iter_mut().chain(below.iter_mut()).last();
    if let Some(line) = last.filter(|_| after) {
        line.right = vec![super::span(Role::Key, "▾")];
    }
}

/// Lets go of empty lines until the page fits: those within what stays in sight all at once, then the others from the end.
fn drop_gaps(page: &mut Page, mut surplus: usize) {
    let gaps = |lines: &[Line], end: usize| lines.iter().take(end).filter(|line| line.gap).count();
    surplus = surplus.saturating_sub(gaps(&page.pinned, page.pinned.len()));
    page.focus.start -= gaps(&page.pinned, page.focus.start);
    page.focus.end -= gaps(&page.pinned, page.focus.end);
    if let Some((line, _)) = page.cursor.as_mut() {
        *line -= gaps(&page.pinned, *line);
    }
    page.pinned.retain(|line| !line.gap);
    let split = page.above.len();
    drop_from_end(&mut page.below, split, &mut page.newest, &mut surplus);
    drop_from_end(&mut page.above, 0, &mut page.newest, &mut surplus);
}

/// `first` is the place of the first of these lines in all that is read.
fn drop_from_end(
    lines: &mut Vec<Line>,
    first: usize,
    newest: &mut Option<usize>,
    surplus: &mut usize,
) {
    for place in (0..lines.len()).rev() {
        if *surplus == 0 {
            return;
        }
        if lines[place].gap {
            lines.remove(place);
            *surplus -= 1;
            *newest = newest.map(|newest| {
                if newest > first + place {
                    newest - 1
                } else {
                    newest
                }
            });
        }
    }
}

/// The keys of the foot, as many as fit, closer together where it is narrow; the last one, help, always does.
fn foot(keys: &[(String, String)], width: usize, most: usize) -> Vec<Line> {
    let Some((help, others)) = keys.split_last() else {
        return vec![Line::gap()];
    };
    let wide = |key: &(String, String)| columns(&key.0) + 1 + columns(&key.1);
    let between = if width >= 54 { 3 } else { 2 };
    let mut rows = vec![Line::default()];
    for (number, key) in others.iter().chain([help]).enumerate() {
        let is_help = number == others.len();
        let reserve = if rows.len() == most && !is_help {
            wide(help) + between
        } else {
            0
        };
        let used = rows.last().map_or(0, Line::columns);
        let space = if used == 0 { 0 } else { between };
        let fits = used + space + wide(key) + reserve <= width;
        if !fits && (rows.len() < most) {
            rows.push(Line::default());
        } else if !fits && !is_help {
            continue;
        }
        add_key(&mut rows, key, between);
    }
    rows
}

fn add_key(rows: &mut [Line], key: &(String, String), between: usize) {
    if let Some(row) = rows.last_mut() {
        let space = if row.spans.is_empty() { 0 } else { between };
        let line = std::mem::take(row);
        *row = line
            .and(Role::Quiet, " ".repeat(space))
            .and(Role::Key, &key.0)
            .and(Role::Quiet, format!(" {}", key.1));
    }
}

fn small(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
