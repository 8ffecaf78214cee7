//! Painting a page that is laid out: all of it, or the lines that are others than those of the one before.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Sheet, small};
use crate::text::width::columns;
use crate::tui::page::{Line, Span};
use crate::tui::theme::Theme;

impl Sheet {
    /// Paints it.
    pub fn paint(&self, buffer: &mut Buffer, theme: Theme) {
        let whole = buffer.area;
        for y in whole.top()..whole.bottom() {
            self.paint_line(buffer, theme, y);
        }
        // On a screen smaller than it was laid out for, a picture would end in the middle.
        let fits = self.area.intersection(whole) == self.area;
        if let Some(hung) = self.picture.as_ref().filter(|_| fits) {
            hung.picture.paint(buffer, hung.at, hung.rows.clone());
        }
    }

    /// Paints one line of the screen, but for pictures.
    pub fn paint_line(&self, buffer: &mut Buffer, theme: Theme, y: u16) {
        let whole = buffer.area;
        buffer.set_style(
            Rect {
                y,
                height: 1,
                ..whole
            },
            theme.ground(),
        );
        let Some(line) = self.line_at(y) else { return };
        if line.picture.is_none() || self.picture.is_none() {
            let width = whole
                .right()
                .min(self.area.right())
                .saturating_sub(self.area.x);
            let area = Rect { width, ..self.area };
            draw_line(buffer, theme, line, area, y);
        }
    }

    /// Where the cursor is, if one is seen.
    #[must_use]
    pub fn cursor(&self) -> Option<Position> {
        self.cursor.filter(|cursor| self.area.contains(*cursor))
    }

    /// Whether its lines may be compared with those of another: they stand in the same place, and no picture stands over them.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.area == other.area && self.picture.is_none() && other.picture.is_none()
    }

    /// Whether the line of the screen at this height looks the same on another.
    #[must_use]
    pub fn has_line_of(&self, other: &Self, y: u16) -> bool {
        self.looks_at(y) == other.looks_at(y)
    }

    fn looks_at(&self, y: u16) -> Option<(&[Span], &[Span])> {
        let line = self.line_at(y)?;
        Some((&line.spans, &line.right))
    }

    fn line_at(&self, y: u16) -> Option<&Line> {
        let inside = (self.area.top()..self.area.bottom()).contains(&y);
        let row = usize::from(y.checked_sub(self.area.y)?);
        self.rows.get(row).filter(|_| inside)
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
