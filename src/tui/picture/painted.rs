//! A picture as cells, ready to be copied onto a screen. It decodes and encodes nothing.

use std::ops::Range;
use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// A picture as cells.
#[derive(Debug)]
pub struct Painted {
    cells: Buffer,
    /// What the first cell in sight sends before itself: a picture whose cells only name it.
    before: String,
    is_one_piece: bool,
}

impl Painted {
    /// A picture of which every line can be shown alone. The first cell in sight sends `before` before itself.
    #[must_use]
    pub fn by_lines(cells: Buffer, before: String) -> Self {
        Self {
            cells,
            before,
            is_one_piece: false,
        }
    }

    /// A picture whose first cell sends all of it.
    #[must_use]
    pub fn in_one_piece(cells: Buffer) -> Self {
        Self {
            cells,
            before: String::new(),
            is_one_piece: true,
        }
    }

    /// How many lines it takes.
    #[must_use]
    pub fn rows(&self) -> u16 {
        self.cells.area.height
    }

    /// Whether it can be shown when these of its lines are in sight.
    #[must_use]
    pub fn can_show(&self, rows: &Range<u16>) -> bool {
        !self.is_one_piece || *rows == (0..self.rows())
    }

    /// Whether it stays on the screen when other cells are written in its place, and has to be cleared away.
    #[must_use]
    pub fn lingers(&self) -> bool {
        self.is_one_piece
    }

    /// Copies these of its lines.
    pub fn paint(&self, buffer: &mut Buffer, at: Position, rows: Range<u16>) {
        let first = rows.start;
        for y in rows {
            for x in 0..self.cells.area.width {
                let to = buffer.cell_mut((at.x + x, at.y + (y - first)));
                if let (Some(to), Some(from)) = (to, self.cells.cell((x, y))) {
                    to.clone_from(from);
                }
            }
        }
        let first = buffer.cell_mut(at).filter(|_| !self.before.is_empty());
        if let Some(cell) = first {
            let symbol = format!("{}{}", self.before, cell.symbol());
            cell.set_symbol(&symbol);
        }
    }
}

/// One line of a picture.
#[derive(Debug, Clone)]
pub struct Row {
    /// The picture.
    pub picture: Rc<Painted>,
    /// Which line of it, from 0.
    pub row: u16,
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.picture, &other.picture) && self.row == other.row
    }
}

impl Eq for Row {}
