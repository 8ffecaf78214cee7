//! No pictures: what stands in their place when the program is built without them.

use super::fit::Fit;
use super::{Means, Painted};

/// No picture.
#[derive(Debug)]
pub(super) enum Plate {}

impl Plate {
    /// None.
    pub(super) fn develop(_bytes: &[u8]) -> Option<Self> {
        None
    }

    /// Of none.
    pub(super) fn size(&self) -> (u32, u32) {
        match *self {}
    }

    /// None.
    pub(super) fn paint(&self, _means: Means, _fit: Fit) -> Option<Painted> {
        match *self {}
    }
}
