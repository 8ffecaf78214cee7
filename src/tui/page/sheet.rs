//! A page at a size: which lines are in sight, and where. Text takes at most [`COLUMNS`] columns and stands in the middle; empty
//! lines give way first; then what is read scrolls around what stays in sight. Drawing only paints the result.

use std::ops::Range;
use std::rc::Rc;

use ratatui::layout::{Position, Rect};

use super::{Feet, Line, Page, fold};
use crate::text::markup::cut;
use crate::text::width::columns;
use crate::tui::foot::{FootKey, Kind};
use crate::tui::picture::Painted;
use crate::tui::theme::Role;

mod gaps;
mod hit;
mod paint;
mod share;

use gaps::drop_gaps;
pub use hit::Hit;
pub use share::Room;

/// The widest that text may run.
pub const COLUMNS: u16 = 80;
/// A page of this many rows stands in the middle of a screen, a little higher than that. Only a longer one, such as a list, goes
/// below it.
pub const ROWS: u16 = 40;
/// The rows of a page that says little: with more, its foot would be far from its text.
const LEAST_ROWS: u16 = 22;
/// The smallest screen that is used.
pub const SMALLEST: (u16, u16) = (40, 12);

/// From this height on, a page has its crown: a third of it, which may be read over a list, has room for twelve lines.
const TALL: u16 = 38;

/// Narrower than this, keys stand closer together.
pub const NARROW: u16 = 54;

/// How far is read, and how far a list has moved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scroll {
    /// The first line in sight of what is read.
    pub reading: usize,
    /// The first line in sight of what stays.
    pub list: usize,
    /// Whether to go to what is new.
    pub follow: bool,
    /// What has the room where a list and what is read do not both have all of theirs.
    pub room: Room,
    /// Where reading on begins after a folded page.
    pub after_fold: usize,
    /// How many lines a page up or down moves.
    pub page: usize,
}

impl Scroll {
    /// Reads on or back by so many lines. A folded page unfolds: back to its beginning, on from where it ends.
    pub fn turn(&mut self, on: bool, lines: usize) {
        self.reading = match (self.follow, on) {
            (true, true) => self.after_fold,
            (true, false) => 0,
            (false, true) => self.reading + lines,
            (false, false) => self.reading.saturating_sub(lines),
        };
        self.follow = false;
        self.room = Room::Read;
    }
}

/// A page laid out for a size.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    area: Rect,
    rows: Vec<Line>,
    cursor: Option<Position>,
    /// Whether lines before, or after, what is in sight are left out.
    before: bool,
    after: bool,
    picture: Option<Hung>,
}

/// The part of a picture that is in sight.
#[derive(Debug, Clone)]
struct Hung {
    picture: Rc<Painted>,
    /// Its lines in sight.
    rows: Range<u16>,
    at: Position,
}

/// The part of a screen that a page may take.
#[must_use]
pub fn area(size: (u16, u16)) -> Rect {
    let (wide, tall) = size;
    let margin = if wide >= 60 { 3 } else { 1 };
    let width = wide.saturating_sub(2 * margin).min(COLUMNS);
    let edge = u16::from(tall >= 16);
    let room = tall - 2 * edge;
    let over = (room - room.min(ROWS)) / 3;
    Rect {
        x: (wide - width) / 2,
        y: edge + over,
        width,
        height: room - over,
    }
}

impl Sheet {
    /// Lays a page out. `told` are lines that stand over the foot of every page. Where the page is longer than its place, the foot
    /// names the keys that read on and back.
    #[must_use]
    pub fn new(
        mut page: Page,
        told: Vec<Line>,
        size: (u16, u16),
        scroll: &mut Scroll,
        feet: &mut Feet,
    ) -> Self {
        let area = area(size);
        crown(&mut page, area);
        let (width, roomy) = (usize::from(area.width), is_roomy(area));
        let foot = feet.lines(&page.foot, width, roomy).len();
        let area = snug(area, &page, &told, foot);
        let height = room(area, &told, foot);
        if solid(&page) > height {
            drop_gaps(&mut page, usize::MAX);
            let (view, _) = view(&page, height, &mut scroll.clone());
            if view.before || view.after {
                name_reading(&mut page, &view, area);
            }
        }
        let foot = feet.lines(&page.foot, width, roomy).to_vec();
        Self::laid_out(page, told, foot, area, scroll)
    }

    /// Whether there is more to read, on or back.
    #[must_use]
    pub const fn has_more(&self, on: bool) -> bool {
        if on { self.after } else { self.before }
    }

    /// Whether all of the page is in sight.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        !self.before && !self.after
    }

    /// The lines in sight, from the first to the foot, and the columns that there are for each.
    #[must_use]
    pub fn lines(&self) -> (&[Line], usize) {
        (&self.rows, usize::from(self.area.width))
    }

    fn laid_out(
        page: Page,
        told: Vec<Line>,
        foot: Vec<Line>,
        area: Rect,
        scroll: &mut Scroll,
    ) -> Self {
        let roomy = is_roomy(area);
        let height = room(area, &told, foot.len());
        let head = page.head.clone();
        let ((body, cursor), before, after) = body(page, height, scroll);
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
        Self {
            picture: hung(&rows, area),
            area,
            rows,
            cursor,
            before,
            after,
        }
    }

    /// Whether a picture of the sheet before that lingers is where it was.
    #[must_use]
    pub fn keeps_picture_of(&self, before: &Self) -> bool {
        let Some((picture, at)) = before.lingering() else {
            return true;
        };
        let now = self.lingering();
        now.is_some_and(|(same, place)| Rc::ptr_eq(&picture, &same) && at == place)
    }

    /// A picture that stays on the screen when other things are drawn over it, and where it is.
    fn lingering(&self) -> Option<(Rc<Painted>, Position)> {
        let hung = self.picture.as_ref()?;
        hung.picture
            .lingers()
            .then(|| (Rc::clone(&hung.picture), hung.at))
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
            ..Self::default()
        }
    }
}

/// The picture in these lines, if what is in sight of it can be shown.
fn hung(rows: &[Line], area: Rect) -> Option<Hung> {
    let first = rows.iter().position(|line| line.picture.is_some())?;
    let of_it = rows
        .iter()
        .skip(first)
        .map_while(|line| line.picture.as_ref());
    let (start, count) = (rows[first].picture.as_ref()?.row, small(of_it.count()));
    let picture = Rc::clone(&rows[first].picture.as_ref()?.picture);
    let rows = start..start + count;
    let at = Position {
        x: area.x,
        y: area.y + small(first),
    };
    picture
        .can_show(&rows)
        .then_some(Hung { picture, rows, at })
}

/// Puts what stands over all of a page where it is tall.
fn crown(page: &mut Page, area: Rect) {
    let crown = std::mem::take(&mut page.crown);
    if area.height < TALL {
        return;
    }
    let lines = crown.len();
    page.newest = page.newest.map(|place| place + lines);
    page.picture = page.picture.map(|place| place + lines);
    page.above.splice(0..0, crown);
}

/// Names the keys that read on and back, beside the one that leads out. Where it is narrow, they take the place of the arrows.
fn name_reading(page: &mut Page, view: &fold::View, area: Rect) {
    let (mode, foot) = (page.mode, &mut page.foot);
    if area.width < NARROW {
        foot.retain(|key| key.kind != Kind::Moves);
    }
    let out = foot.iter().position(|key| key.kind == Kind::LeadsOut);
    let place = out.map_or(foot.len().saturating_sub(1), |place| place + 1);
    foot.insert(place, FootKey::reading(mode, view.before, view.after));
}

/// Whether there is room for what is said more than once, and for empty lines around it.
#[must_use]
pub const fn is_roomy(area: Rect) -> bool {
    area.height >= 14
}

/// The lines between head and foot, which takes so many.
fn room(area: Rect, told: &[Line], foot: usize) -> usize {
    let around = 1 + told.len() + foot + if is_roomy(area) { 2 } else { 0 };
    usize::from(area.height).saturating_sub(around)
}

/// The lines of a page that do not give way.
fn solid(page: &Page) -> usize {
    let lines = page.above.iter().chain(&page.pinned).chain(&page.below);
    lines.filter(|line| !line.gap).count()
}

/// The part of its place that a page fills: its foot stands near its text.
fn snug(area: Rect, page: &Page, told: &[Line], foot: usize) -> Rect {
    let room = room(area, told, foot);
    let (before, after) = page.beyond;
    let reading = page.above.len() + page.below.len();
    let gaps = page.pinned.iter().filter(|line| line.gap).count();
    // Where not all fit, the empty lines of the list give way.
    let fitted = |(lines, gaps): (usize, usize)| {
        let lines = reading + lines;
        lines - if lines > room { gaps } else { 0 }
    };
    let stays = (before + page.pinned.len() + after, gaps);
    let lines = fitted(stays).max(fitted(page.least));
    let around = usize::from(area.height).saturating_sub(room);
    Rect {
        height: small(lines + around).max(LEAST_ROWS).min(area.height),
        ..area
    }
}

type Body = (Vec<Line>, Option<(usize, usize)>);

/// The lines between head and foot, and where in them the cursor is; and whether lines before or after are left out.
fn body(mut page: Page, height: usize, scroll: &mut Scroll) -> (Body, bool, bool) {
    let total = page.above.len() + page.pinned.len() + page.below.len();
    if total > height {
        drop_gaps(&mut page, total - height);
    }
    let (view, pinned) = view(&page, height, scroll);
    let stays = stays(&mut page, pinned, scroll);
    let (rows, before) = view.lines(&mut page, stays);
    let cursor = page.cursor.and_then(|(line, column)| {
        let row = (page.beyond.0 + line)
            .checked_sub(scroll.list)
            .filter(|row| *row < pinned)?;
        Some((before + row, column))
    });
    ((rows, cursor), view.before, view.after)
}

/// What is in sight of what is read, in this height, and how many lines of what stays are.
fn view(page: &Page, height: usize, scroll: &mut Scroll) -> (fold::View, usize) {
    let reading = page.above.len() + page.below.len();
    let least = share::of_list(page, height, scroll.room);
    let (before, after) = page.beyond;
    let pinned = (before + page.pinned.len() + after).min(least);
    let room = height - pinned.min(height);
    (fold::view(scroll, share::news(page), reading, room), pinned)
}

/// The lines of what stays in sight, as many as there is room for. What the cursor is on is among them; where it is taller than
/// its place, its beginning.
fn stays(page: &mut Page, pinned: usize, scroll: &mut Scroll) -> Vec<Line> {
    let (before, after) = page.beyond;
    let all = before + page.pinned.len() + after;
    scroll.list = scroll
        .list
        .max((before + page.focus.end).saturating_sub(pinned))
        .min(before + page.focus.start)
        .min(all.saturating_sub(pinned));
    let hidden = all - pinned - scroll.list;
    let lines = std::mem::take(&mut page.pinned).into_iter();
    let mut list: Vec<Line> = lines
        .skip(scroll.list.saturating_sub(before))
        .take(pinned)
        .collect();
    mark_more(&mut list, scroll.list > 0, hidden > 0);
    list
}

/// Signs at the right edge of a list that there is more of it.
fn mark_more(list: &mut [Line], before: bool, after: bool) {
    if let Some(line) = list.first_mut().filter(|_| before) {
        line.right = vec![super::span(Role::Key, "▴")].into();
    }
    if let Some(line) = list.last_mut().filter(|_| after) {
        line.right = vec![super::span(Role::Key, "▾")].into();
    }
}

fn small(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
