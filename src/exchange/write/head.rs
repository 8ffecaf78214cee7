//! What stands before the questions of a set.

use serde::Serialize;

use super::{Block, block};
use crate::exchange::draft::Draft;

/// The fields of the set itself, in the order in which they are written.
#[derive(Serialize)]
pub(super) struct Head<'d> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'d str>,
    title: Block<'d>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<Block<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Block<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<Block<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Block<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'d str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    tags: &'d [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    together: Option<Block<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shuffle: Option<&'d str>,
}

impl<'d> Head<'d> {
    pub(super) fn of(draft: &'d Draft, untitled: &'d str) -> Self {
        Self {
            id: draft.id.as_deref(),
            title: Block(draft.title.as_deref().unwrap_or(untitled)),
            description: block(draft.description.as_ref()),
            author: block(draft.author.as_ref()),
            license: block(draft.license.as_ref()),
            source: block(draft.source.as_ref()),
            language: draft.language.as_deref(),
            tags: &draft.tags,
            together: block(draft.together.as_ref()),
            shuffle: draft.shuffle.as_deref(),
        }
    }
}
