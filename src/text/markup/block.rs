//! What a text is made of. Nothing here knows how wide a screen is.

use super::{Piece, table::Table};

/// What stands together.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// What stands to the left of it, from the outside in.
    pub(super) leads: Vec<Lead>,
    /// What it holds.
    pub(super) content: Content,
}

/// What stands to the left of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lead {
    /// The marker of an item that begins here: `-`, or `1.` as it was written.
    Item(String),
    /// An item that began before, with the columns of its marker.
    Under(usize),
    /// A quotation that begins here.
    Quote,
    /// A quotation that began before.
    Quoted,
}

impl Lead {
    /// What stands there once the first block is past.
    pub(super) fn later(&self) -> Self {
        match self {
            Self::Item(marker) => Self::Under(marker.chars().count()),
            Self::Quote => Self::Quoted,
            other => other.clone(),
        }
    }

    const fn is_list(&self) -> bool {
        matches!(self, Self::Item(_) | Self::Under(_))
    }
}

/// What a block holds.
#[derive(Debug, Clone)]
pub(super) enum Content {
    /// A paragraph or a heading.
    Words(Vec<Piece>),
    /// Code, as it is, with the first word of what its fence says.
    Code {
        /// The name of the language as it was written; may be empty.
        language: String,
        /// Without their ends.
        lines: Vec<String>,
    },
    /// A table.
    Table(Table),
    /// A line between two parts.
    Rule,
}

impl Block {
    /// Whether no line is left empty between the two: an item after something in a list.
    pub(super) fn is_tight_with(&self, next: &Self) -> bool {
        let begins_item = next.leads.iter().any(|lead| matches!(lead, Lead::Item(_)));
        begins_item && self.leads.iter().any(Lead::is_list)
    }
}
