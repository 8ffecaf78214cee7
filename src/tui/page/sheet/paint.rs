//! Painting a page that is laid out: all of it, or the lines that are others than those of the one before.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::{Sheet, small};
use crate::text::width::columns;
use crate::tui::page::{Line, Span};
use crate::tui::theme::Theme;

/// The sign in place of the end of a line that is wider than its place.
const CUT: &str = "…";

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

    /// The lines of a screen of this size that are wanted, by their heights, each painted as if it were the first. A picture stands over
    /// several, so with one all are painted at once.
    #[must_use]
    pub fn painted_lines(
        &self,
        (wide, tall): (u16, u16),
        theme: Theme,
        is_wanted: impl Fn(u16) -> bool,
    ) -> Vec<(u16, Buffer)> {
        let first = Rect::new(0, 0, wide, 1);
        let wanted = (0..tall).filter(|y| is_wanted(*y));
        if self.picture.is_none() {
            let painted = wanted.map(|y| {
                let mut line = Buffer::empty(Rect { y, ..first });
                self.paint_line(&mut line, theme, y);
                line.area = first;
                (y, line)
            });
            return painted.collect();
        }
        let mut whole = Buffer::empty(Rect::new(0, 0, wide, tall));
        self.paint(&mut whole, theme);
        let painted = wanted.map(|y| {
            let start = usize::from(y) * usize::from(wide);
            let content = whole.content[start..start + usize::from(wide)].to_vec();
            let area = first;
            (y, Buffer { area, content })
        });
        painted.collect()
    }

    /// Paints one line of the screen, but for pictures.
    fn paint_line(&self, buffer: &mut Buffer, theme: Theme, y: u16) {
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
    let mut cut = None;
    for span in spans {
        let room = usize::from(end.saturating_sub(x));
        let style = theme.style(span.role, span.tone);
        (x, _) = buffer.set_stringn(x, y, &span.text, room, style);
        // All of a text that ends before the last columns was drawn, so the widths of most need no look.
        if x + 1 >= end && cut.is_none() && columns(&span.text) > room {
            cut = Some(style);
        }
    }
    if let Some(style) = cut.filter(|_| end > from.0) {
        put_cut(buffer, (end - 1, y), style);
    }
    x
}

/// A character of two columns whose second one gives way to the sign would hide it.
fn put_cut(buffer: &mut Buffer, (x, y): (u16, u16), style: Style) {
    let before = x.checked_sub(1).and_then(|x| buffer.cell_mut((x, y)));
    if let Some(cell) = before.filter(|cell| columns(cell.symbol()) > 1) {
        cell.set_symbol(" ");
    }
    buffer.set_stringn(x, y, CUT, 1, style);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::{Role, ThemeChoice};

    fn drawn(words: &[&str], columns: u16) -> String {
        let area = Rect::new(0, 0, columns, 1);
        let mut buffer = Buffer::empty(area);
        let line = words
            .iter()
            .fold(Line::default(), |line, words| line.and(Role::Text, words));
        draw_line(
            &mut buffer,
            Theme::new(ThemeChoice::Dark, false),
            &line,
            area,
            0,
        );
        buffer
            .content
            .iter()
            .map(ratatui::buffer::Cell::symbol)
            .collect()
    }

    #[test]
    fn a_line_that_is_too_wide_ends_with_a_sign() {
        for (words, columns, expected) in [
            (&["steps"][..], 6, "steps "),
            (&["steps"], 5, "steps"),
            (&["steps"], 4, "ste…"),
            (&["one", " two"], 7, "one two"),
            (&["one", " two"], 6, "one t…"),
            (&["one", " two"], 3, "on…"),
            (&["one", ""], 3, "one"),
            (&["one", " two", " three"], 7, "one tw…"),
            // The half of a wide character that is left would hide the sign.
            (&["李雷"], 4, "李 雷 "),
            (&["李雷"], 3, "李 …"),
            (&["a李雷"], 4, "a李 …"),
            (&["a李雷"], 3, "a …"),
            (&["steps"], 1, "…"),
        ] {
            assert_eq!(drawn(words, columns), expected, "{words:?} {columns}");
        }
    }
}
