//! Cells of a line that its kind has no use for, and those that hold something else than they may.

use super::words::truth;
use super::{Column, Row};
use crate::exchange::draft::Kind;
use crate::text::words::{shortened, single_spaced};

/// Columns of which a line has one cell.
const SINGLE: [Column; 10] = [
    Column::Question,
    Column::Id,
    Column::Kind,
    Column::Tolerance,
    Column::Unit,
    Column::Typos,
    Column::Stretch,
    Column::Shuffle,
    Column::Image,
    Column::Alt,
];

/// What a question of this kind is called, and the columns that it has no use for.
fn useless(kind: &Kind) -> (&'static str, &'static [Column]) {
    use Column::{Answer, Choice, Left, Right, Strict, Tolerance, Typos, Unit, Wrong};
    match kind {
        Kind::Choice(_) | Kind::Select(_) => (
            "a question with choices",
            &[Tolerance, Unit, Strict, Typos, Left, Right],
        ),
        Kind::TrueFalse(_) => (
            "a question of true or false",
            &[Choice, Tolerance, Unit, Strict, Typos, Left, Right],
        ),
        Kind::Text(_) => ("a typed answer", &[Choice, Tolerance, Unit, Left, Right]),
        Kind::Number(_) => ("a number", &[Choice, Strict, Typos, Left, Right]),
        Kind::Blanks(_) => ("a question with gaps", &[Choice, Unit, Left, Right]),
        Kind::Order(_) => (
            "a question to put in order",
            &[Wrong, Choice, Tolerance, Unit, Strict, Typos, Left, Right],
        ),
        Kind::Match { .. } => (
            "a question of pairs",
            &[Answer, Wrong, Choice, Tolerance, Unit, Strict, Typos],
        ),
    }
}

impl Row<'_> {
    /// Tells what of its cells is in no question of this kind.
    pub(super) fn unused(&self, kind: &Kind, lost: &mut Vec<String>) {
        let (name, useless) = useless(kind);
        for column in useless {
            for (cell, _) in self.all(*column) {
                lost.push(format!(
                    "{}: {name} has no use for it",
                    called(*column, cell)
                ));
            }
        }
        for column in SINGLE {
            for (cell, _) in self.all(column).skip(1) {
                lost.push(format!("{}: there is one before it", called(column, cell)));
            }
        }
        for column in [Column::Stretch, Column::Shuffle] {
            let cell = self.one(column);
            if !cell.is_empty() && truth(cell).is_none() {
                lost.push(format!(
                    "{}: it is neither true nor false",
                    called(column, cell)
                ));
            }
        }
        let typos = self.one(Column::Typos);
        let is_typed = matches!(kind, Kind::Text(_) | Kind::Blanks(_));
        if is_typed && !typos.is_empty() && typos.parse::<u8>().is_err() {
            lost.push(format!("{}: it is no number", called(Column::Typos, typos)));
        }
        let alt = self.one(Column::Alt);
        if !alt.is_empty() && self.one(Column::Image).is_empty() {
            lost.push(format!("{}: there is no picture", called(Column::Alt, alt)));
        }
    }
}

fn called(column: Column, cell: &str) -> String {
    let line = shortened(&single_spaced(cell));
    format!("“{line}” in the column `{}`", column.name())
}
