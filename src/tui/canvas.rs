//! What is on the screen. A frame paints the lines that are others than before, and sends their cells that are.
//!
//! The library's own terminal clears, paints and compares every cell of every frame. Of a page in a large terminal most is empty, and
//! where a cursor moves two lines are new.

use std::rc::Rc;

use ratatui::backend::Backend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::tui::page::Sheet;
use crate::tui::theme::Theme;

/// What is on the screen.
#[derive(Debug)]
pub struct Canvas<B> {
    backend: B,
    /// Its size: columns and lines.
    size: (u16, u16),
    /// Its lines, each painted as if it were the first of a screen; none before anything is drawn. What was never drawn is empty, and
    /// memory that is asked for first is what starting waits for most: an empty line is as good as all of them.
    lines: Vec<Buffer>,
    /// What was painted last, if anything.
    painted: Option<(Rc<Sheet>, Theme)>,
    cursor: Option<Position>,
}

impl<B: Backend> Canvas<B> {
    /// An empty screen of this size, on which no cursor is seen.
    #[must_use]
    pub const fn new(backend: B, size: (u16, u16)) -> Self {
        Self {
            backend,
            size,
            lines: Vec::new(),
            painted: None,
            cursor: None,
        }
    }

    /// What it draws on.
    #[must_use]
    pub const fn backend(&self) -> &B {
        &self.backend
    }

    /// Draws a sheet.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be written.
    pub fn draw(&mut self, sheet: &Rc<Sheet>, theme: Theme) -> Result<(), B::Error> {
        let painted = self.painted.take();
        let before = painted.filter(|(before, had)| *had == theme && sheet.is_like(before));
        let is_other = |y| {
            before
                .as_ref()
                .is_none_or(|(before, _)| !sheet.has_line_of(before, y))
        };
        let others = sheet.painted_lines(self.size, theme, is_other);
        let empty = Buffer::empty(Rect::new(0, 0, self.size.0, 1));
        let cells = others.iter().flat_map(|(y, now)| {
            let then = self.lines.get(usize::from(*y)).unwrap_or(&empty);
            then.diff_iter(now).map(|(x, _, cell)| (x, *y, cell))
        });
        self.backend.draw(cells)?;
        for (y, now) in others {
            match self.lines.get_mut(usize::from(y)) {
                Some(line) => *line = now,
                // All are others at first, and come in their order.
                None => self.lines.push(now),
            }
        }
        self.painted = Some((Rc::clone(sheet), theme));
        self.place_cursor(sheet.cursor())
    }

    /// Puts the cursor where the sheet has it. Drawing has moved it, so it is put there each time.
    fn place_cursor(&mut self, cursor: Option<Position>) -> Result<(), B::Error> {
        if let Some(position) = cursor {
            if self.cursor.is_none() {
                self.backend.show_cursor()?;
            }
            self.backend.set_cursor_position(position)?;
        } else if self.cursor.is_some() {
            self.backend.hide_cursor()?;
        }
        self.cursor = cursor;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZero;

    use proptest::prelude::*;
    use ratatui::backend::{CrosstermBackend, TestBackend};

    use super::*;
    use crate::tui::page::{Feet, Line, Page, Scroll};
    use crate::tui::theme::{Role, ThemeChoice};

    const DARK: Theme = Theme::new(ThemeChoice::Dark, false);
    const CONTRAST: Theme = Theme::new(ThemeChoice::HighContrast, false);
    const SIZE: (u16, u16) = (44, 14);

    fn sheet(lines: &[String], cursor: Option<(usize, usize)>) -> Rc<Sheet> {
        let lines = lines.iter().map(|line| Line::of(Role::Text, line));
        let page = Page {
            head: Line::of(Role::Title, "Head"),
            pinned: lines.collect(),
            cursor,
            ..Page::default()
        };
        let (mut scroll, mut feet) = (Scroll::default(), Feet::default());
        Rc::new(Sheet::new(page, Vec::new(), SIZE, &mut scroll, &mut feet))
    }

    fn words(lines: &[&str]) -> Vec<String> {
        lines.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_line_that_stays_is_not_sent_again() -> std::io::Result<()> {
        let mut sent = Vec::new();
        let mut canvas = Canvas::new(CrosstermBackend::new(&mut sent), SIZE);
        canvas.draw(&sheet(&words(&["stays", "goes"]), None), DARK)?;
        canvas.draw(&sheet(&words(&["stays", "came"]), None), DARK)?;
        let sent = String::from_utf8_lossy(&sent);
        assert_eq!(sent.matches("stays").count(), 1, "{sent:?}");
        assert_eq!(sent.matches("Head").count(), 1, "{sent:?}");
        assert!(sent.contains("came"), "{sent:?}");
        Ok(())
    }

    #[test]
    fn other_colours_are_sent_to_every_line() -> std::io::Result<()> {
        let mut sent = Vec::new();
        let mut canvas = Canvas::new(CrosstermBackend::new(&mut sent), SIZE);
        let same = sheet(&words(&["stays"]), None);
        canvas.draw(&same, DARK)?;
        canvas.draw(&same, CONTRAST)?;
        let sent = String::from_utf8_lossy(&sent);
        assert_eq!(sent.matches("stays").count(), 2, "{sent:?}");
        Ok(())
    }

    #[test]
    fn the_cursor_is_shown_hidden_and_moved() {
        let mut canvas = Canvas::new(TestBackend::new(SIZE.0, SIZE.1), SIZE);
        for column in [3, 7] {
            let Ok(()) = canvas.draw(&sheet(&words(&["a line"]), Some((0, column))), DARK);
            assert!(canvas.backend.cursor_visible());
            assert_eq!(usize::from(canvas.backend.cursor_position().x), 1 + column);
        }
        let Ok(()) = canvas.draw(&sheet(&words(&["a line"]), None), DARK);
        assert!(!canvas.backend.cursor_visible());
    }

    /// What each cell of a terminal shows after these sheets.
    fn shown(sheets: &[(Rc<Sheet>, Theme)]) -> std::io::Result<Vec<String>> {
        let mut sent = Vec::new();
        let mut canvas = Canvas::new(CrosstermBackend::new(&mut sent), SIZE);
        for (sheet, theme) in sheets {
            canvas.draw(sheet, *theme)?;
        }
        let [rows, columns] =
            [SIZE.1, SIZE.0].map(|size| NonZero::new(size).unwrap_or(NonZero::<u16>::MIN));
        let mut terminal = vt100::Parser::new(rows, columns, 0);
        terminal.process(&sent);
        let places = (0..SIZE.1).flat_map(|y| (0..SIZE.0).map(move |x| (y, x)));
        let cells = places.filter_map(|(y, x)| terminal.screen().cell(y, x));
        // A cell that was never written looks like one with a space.
        let looks = cells.map(|cell| {
            let (text, colours) = (cell.contents().trim(), (cell.fgcolor(), cell.bgcolor()));
            format!("{text}{colours:?}{}", cell.bold() && !text.is_empty())
        });
        Ok(looks.collect())
    }

    proptest! {
        #[test]
        fn after_many_frames_the_screen_is_as_if_the_last_had_been_the_only_one(
            pages in proptest::collection::vec(proptest::collection::vec("[a-c 日本é]{0,50}", 0..9), 1..5),
            themes in proptest::collection::vec(proptest::bool::ANY, 5),
        ) {
            let pages = pages.iter().zip(themes);
            let sheets: Vec<_> = pages.map(|(lines, dark)| (sheet(lines, None), if dark { DARK } else { CONTRAST })).collect();
            let last = &sheets[sheets.len() - 1..];
            prop_assert_eq!(shown(&sheets)?, shown(last)?);
        }
    }
}
