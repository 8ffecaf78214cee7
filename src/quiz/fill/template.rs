//! A text taken apart once, to be filled many times: its formulas are read, so that filling works out numbers and nothing else.

use super::{FillError, Hole, Part, hole, parts, push_as_is};
use crate::quiz::formula::{Slip, Values};
use crate::text::number::Decimal;

/// What a text with braces is made of. It holds places of the text, not the text.
#[derive(Debug)]
pub(in crate::quiz) struct Template(Vec<Piece>);

/// A stretch of the text.
#[derive(Debug)]
enum Piece {
    Hole(Hole),
    AsIs(Part),
}

impl Template {
    /// The text in pieces; `None` where there is no brace, and so nothing to fill. `known` says which names are drawn.
    ///
    /// # Errors
    ///
    /// The first slip, with its place in `text`.
    pub(in crate::quiz) fn of(
        text: &str,
        known: &impl Fn(&str) -> bool,
    ) -> Result<Option<Self>, Slip> {
        if memchr::memchr2(b'{', b'}', text.as_bytes()).is_none() {
            return Ok(None);
        }
        let pieces = parts(text).into_iter().map(|part| {
            let hole = hole(text, &part, known)?;
            Ok(hole.map_or(Piece::AsIs(part), Piece::Hole))
        });
        pieces.collect::<Result<_, Slip>>().map(Self).map(Some)
    }

    /// The text that it was made of, with the value of every formula in its place.
    ///
    /// # Errors
    ///
    /// The first formula that gives nothing for these values.
    pub(in crate::quiz) fn fill(
        &self,
        text: &str,
        values: &Values,
        decimal: Decimal,
    ) -> Result<String, FillError> {
        let mut filled = String::with_capacity(text.len() + 16);
        for piece in &self.0 {
            match piece {
                Piece::Hole(hole) => filled.push_str(&hole.filled(values, decimal)?),
                Piece::AsIs(part) => push_as_is(&mut filled, text, part),
            }
        }
        Ok(filled)
    }
}
