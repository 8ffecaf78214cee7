//! What a click on a page meets.

use ratatui::layout::Position;

use super::Sheet;
use crate::tui::keys::Action;

/// What a click meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hit {
    /// What stands at this place of a list, from 0.
    Place(usize),
    /// A key of the foot, and what it asks for.
    Key(Action),
}

impl Sheet {
    /// What there is at this place of the screen, if a click can do something with it.
    #[must_use]
    pub fn hit(&self, at: Position) -> Option<Hit> {
        let (column, row) = (
            at.x.checked_sub(self.area.x)?,
            at.y.checked_sub(self.area.y)?,
        );
        let line = self.rows.get(usize::from(row))?;
        if !self.area.contains(at) {
            return None;
        }
        let mut acts = line.acts.iter();
        let key = acts.find(|(columns, _)| columns.contains(&usize::from(column)));
        key.map(|(_, action)| Hit::Key(action.clone()))
            .or_else(|| line.place.map(Hit::Place))
    }
}
