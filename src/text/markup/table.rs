//! Tables: columns as wide as what they hold, narrower where the page is, and lines of their own where it is too narrow for that.

use pulldown_cmark::Alignment;

use super::wrap::wrap;
use super::{Line, Piece, Tone, text_of};
use crate::text::width::columns;

/// The columns between two cells.
const BETWEEN: usize = 2;

/// A cell that has to wrap is no narrower than this: about a short word.
const NARROWEST: usize = 6;

/// What a cell says.
pub(super) type Cell = Vec<Piece>;

/// A table.
#[derive(Debug, Clone)]
pub(super) struct Table {
    sides: Vec<Alignment>,
    header: Vec<Cell>,
    rows: Vec<Vec<Cell>>,
}

impl Table {
    pub(super) const fn new(sides: Vec<Alignment>) -> Self {
        Self {
            sides,
            header: Vec::new(),
            rows: Vec::new(),
        }
    }

    pub(super) fn begin_row(&mut self) {
        self.rows.push(Vec::new());
    }

    fn last_row(&mut self) -> &mut Vec<Cell> {
        self.rows.last_mut().unwrap_or(&mut self.header)
    }

    pub(super) fn add(&mut self, cell: Cell) {
        self.last_row().push(cell);
    }

    /// What a row says beyond its last column.
    pub(super) fn add_rest(&mut self, rest: &str) {
        if let Some(cell) = self.last_row().last_mut() {
            cell.push(Piece::new(format!("; {rest}"), Tone::Plain));
        }
    }

    pub(super) fn header(&self) -> &[Cell] {
        &self.header
    }

    pub(super) fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    fn has_header(&self) -> bool {
        self.header.iter().any(|cell| !cell.is_empty())
    }

    fn all(&self) -> impl Iterator<Item = &Vec<Cell>> {
        self.rows.iter().chain([&self.header])
    }
}

/// The table on lines of this width.
pub(super) fn lines(table: &Table, width: usize) -> Vec<Line> {
    match widths(table, width) {
        Some(widths) => grid(table, &widths),
        None => records(table, width),
    }
}

/// The width of each column; nothing where the page is too narrow for columns.
fn widths(table: &Table, width: usize) -> Option<Vec<usize>> {
    let count = table.sides.len();
    let room = width.checked_sub(BETWEEN * count.saturating_sub(1))?;
    if count > room {
        return None;
    }
    let of = |measure: fn(&Cell) -> usize| -> Vec<usize> {
        let of_column = |place| {
            table
                .all()
                .filter_map(move |row: &Vec<Cell>| row.get(place))
        };
        (0..count)
            .map(|place| {
                of_column(place)
                    .map(measure)
                    .max()
                    .unwrap_or(0)
                    .clamp(1, room)
            })
            .collect()
    };
    let natural = of(widest_line);
    let words = of(widest_word);
    let by_words: Vec<usize> = words.iter().map(|word| (*word).max(NARROWEST)).collect();
    let least = vec![NARROWEST; count];
    [by_words, least]
        .iter()
        .find_map(|floors| shrunk(natural.clone(), floors, room))
}

/// The widths, the widest made narrower until all fit into the room; no column goes below its floor.
fn shrunk(mut widths: Vec<usize>, floors: &[usize], room: usize) -> Option<Vec<usize>> {
    let mut total: usize = widths.iter().sum();
    while total > room {
        let spare = widths
            .iter_mut()
            .zip(floors)
            .filter(|(width, floor)| **width > **floor);
        let (widest, _) = spare.max_by_key(|(width, _)| **width)?;
        *widest -= 1;
        total -= 1;
    }
    Some(widths)
}

fn widest_line(cell: &Cell) -> usize {
    text_of(cell).split('\n').map(columns).max().unwrap_or(0)
}

fn widest_word(cell: &Cell) -> usize {
    text_of(cell)
        .split([' ', '\n'])
        .map(columns)
        .max()
        .unwrap_or(0)
}

/// The cells beside each other. A line is left empty between rows where one of them takes several, or they would run together.
fn grid(table: &Table, widths: &[usize]) -> Vec<Line> {
    let mut lines = Vec::new();
    if table.has_header() {
        let strong: Vec<Cell> = table.header.iter().map(strong).collect();
        lines.extend(row(&strong, widths, &table.sides));
        lines.push(rule(widths));
    }
    let rows: Vec<Vec<Line>> = table
        .rows
        .iter()
        .map(|cells| row(cells, widths, &table.sides))
        .collect();
    let apart = rows.iter().any(|row| row.len() > 1);
    for (place, row) in rows.into_iter().enumerate() {
        if apart && place > 0 {
            lines.push(Line::new());
        }
        lines.extend(row);
    }
    lines
}

fn strong(cell: &Cell) -> Cell {
    let strong = |piece: &Piece| match piece.tone {
        Tone::Code => piece.clone(),
        _ => Piece::new(piece.text.clone(), Tone::Strong),
    };
    cell.iter().map(strong).collect()
}

fn rule(widths: &[usize]) -> Line {
    let parts: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
    vec![Piece::new(parts.join("  "), Tone::Plain)]
}

fn row(cells: &[Cell], widths: &[usize], sides: &[Alignment]) -> Vec<Line> {
    let wrapped: Vec<Vec<Line>> = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| wrap(cell, *width))
        .collect();
    let tall = wrapped.iter().map(Vec::len).max().unwrap_or(0).max(1);
    (0..tall)
        .map(|number| row_line(&wrapped, number, widths, sides))
        .collect()
}

/// One line through all cells of a row; it does not end in spaces.
fn row_line(cells: &[Vec<Line>], number: usize, widths: &[usize], sides: &[Alignment]) -> Line {
    let mut line = Line::new();
    let mut gap = 0;
    for ((cell, width), side) in cells.iter().zip(widths).zip(sides) {
        let part = cell.get(number).map_or(&[][..], Vec::as_slice);
        let spare = width.saturating_sub(columns(&text_of(part)));
        let left = left_of(*side, spare);
        gap += left;
        if !part.is_empty() {
            space(&mut line, gap);
            line.extend_from_slice(part);
            gap = 0;
        }
        gap += spare - left + BETWEEN;
    }
    line
}

fn space(line: &mut Line, columns: usize) {
    if columns > 0 {
        line.push(Piece::new(" ".repeat(columns), Tone::Plain));
    }
}

/// How much of the spare room is to the left.
const fn left_of(side: Alignment, spare: usize) -> usize {
    match side {
        Alignment::None | Alignment::Left => 0,
        Alignment::Center => spare / 2,
        Alignment::Right => spare,
    }
}

/// A line a cell, named by its column, with an empty line between rows.
fn records(table: &Table, width: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    for cells in &table.rows {
        if !lines.is_empty() {
            lines.push(Line::new());
        }
        for (place, cell) in cells.iter().enumerate() {
            let mut runs = Cell::new();
            if let Some(name) = table.header.get(place).filter(|name| !name.is_empty()) {
                runs.extend(strong(name));
                runs.push(Piece::new(": ", Tone::Plain));
            }
            runs.extend_from_slice(cell);
            lines.extend(wrap(&runs, width));
        }
    }
    if table.rows.is_empty() {
        let names = table.header.iter().map(strong);
        lines.extend(names.flat_map(|name| wrap(&name, width)));
    }
    lines
}
