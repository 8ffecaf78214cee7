//! A sitting on the screen that goes on over a set which its author has changed: what was tried is tried again, and what is half
//! answered stays where it fits.

use std::sync::Arc;

use jiff::Timestamp;

use super::Practice;
use crate::quiz::{Kind, Question, Set};

impl Practice {
    /// Goes on with a later version of the set. What follows is not recorded: it is done a second time.
    pub fn carry_on(&mut self, set: Arc<Set>, now: Timestamp) {
        let Some((sitting, again)) = self.sitting.carried(set, now) else {
            return;
        };
        let before = std::mem::replace(self, Self::new(sitting, self.offset, self.voice));
        for command in again {
            let _ = self.handle(command, now);
        }
        let questions = (before.sitting.question(), self.sitting.question());
        if let (Some(old), Some(new)) = questions
            && is_answered_alike(old, new)
        {
            self.answer = before.answer;
        }
    }
}

/// Whether what is half answered to one question is the same half answer to the other. A choice may be worded anew; what is carried
/// into order or joined may not.
fn is_answered_alike(old: &Question, new: &Question) -> bool {
    match (&old.kind, &new.kind) {
        (Kind::Choice(old), Kind::Choice(new)) | (Kind::Select(old), Kind::Select(new)) => {
            old.len() == new.len()
        }
        (Kind::Blanks(old), Kind::Blanks(new)) => old.len() == new.len(),
        (Kind::Order(old), Kind::Order(new)) => old == new,
        (Kind::Match(old), Kind::Match(new)) => old == new,
        (old, new) => old.name() == new.name(),
    }
}
