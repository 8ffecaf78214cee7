//! How it stands with the record: what is kept, and what is said where that takes its time or cannot be done.

use std::io;

use super::Face;
use crate::phrases;
use crate::practice::Effect;
use crate::store::desk::Kept;

impl Face<'_> {
    /// Has the desk keep what is to be recorded; how the record stands after that, unless there was nothing.
    pub(super) fn keep<'a>(
        &mut self,
        effects: impl IntoIterator<Item = &'a Effect>,
    ) -> Option<Kept> {
        let mut kept = None;
        for effect in effects {
            if let Effect::Record(entry) = effect {
                kept = Some(self.desk.keep(entry));
            }
        }
        kept
    }

    /// Says how it stands with the record, where that has changed.
    pub(super) fn say_standing(&mut self, standing: Kept) -> io::Result<()> {
        let said = match (&self.standing, &standing) {
            (Kept::Saved, Kept::Saving) => Some(phrases::shelf::saving().to_owned()),
            (Kept::Saving, Kept::Saved) => Some(phrases::shelf::saved().to_owned()),
            (Kept::NotSaved(_), Kept::Saved) => Some(phrases::plain::saved_again().to_owned()),
            // Not saved holds until it is known to be.
            (Kept::NotSaved(_), _) => return Ok(()),
            (_, Kept::NotSaved(reason)) => Some(phrases::shelf::not_saved(reason)),
            (Kept::Saved, Kept::Saved) | (Kept::Saving, Kept::Saving) => None,
        };
        self.standing = standing;
        said.map_or(Ok(()), |said| self.say(&said))
    }

    /// Waits until the record is safe, and says so where that takes its time.
    pub(super) fn settle(&mut self) -> io::Result<()> {
        if self.desk.standing() == Kept::Saving {
            self.say(phrases::shelf::saving_the_last())?;
            self.output.flush()?;
        }
        let standing = self.desk.settle();
        if standing == Kept::Saved && self.standing == Kept::Saving {
            // The last words say it.
            self.standing = Kept::Saved;
        }
        self.say_standing(standing)
    }
}
