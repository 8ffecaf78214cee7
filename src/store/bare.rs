//! A desk with nothing on it: for screens whose all was read before they came. It reads no record, and keeps nothing.

use std::sync::Arc;

use jiff::Timestamp;

use super::desk::{Desk, Kept, Listing, NeedsAuthor};
use super::moment;
use crate::journal::Entry;
use crate::path::Paths;
use crate::practice::{Beginning, Plan};
use crate::quiz::Set;

/// A desk with nothing on it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Bare;

impl Desk for Bare {
    fn now(&self) -> Timestamp {
        moment::now()
    }

    fn learner(&self) -> &'static str {
        "me"
    }

    fn shelf(&self) -> &[Listing] {
        &[]
    }

    fn refresh(&mut self) {}

    fn open(&self, _listing: usize) -> Result<Arc<Set>, NeedsAuthor> {
        Err(NeedsAuthor {
            path: String::new(),
            source: String::new(),
            diagnostics: Vec::new(),
            unreadable: None,
        })
    }

    fn paths(&self, _set: &str) -> Paths {
        Paths::default()
    }

    fn offset(&self) -> i32 {
        moment::offset()
    }

    fn beginning(&mut self, plan: Plan) -> Beginning {
        moment::beginning(plan, None)
    }

    fn keep(&mut self, _entry: &Entry) -> Kept {
        Kept::Saved
    }

    fn standing(&mut self) -> Kept {
        Kept::Saved
    }

    fn settle(&mut self) -> Kept {
        Kept::Saved
    }

    fn notices(&mut self) -> Vec<String> {
        Vec::new()
    }
}
