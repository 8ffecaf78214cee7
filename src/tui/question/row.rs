//! What can be done beside answering: the row of actions where letters are text, and which keys the help names.

use super::Practice;
use crate::tui::keys::{Action, Mode};
use crate::tui::screen::Wish;

/// What can stand in the row beside a typed answer.
const ROW: [Action; 6] = [
    Action::Hint,
    Action::Unsure,
    Action::ShowMe,
    Action::Later,
    Action::Together,
    Action::Quit,
];

impl Practice {
    /// What stands in the row beside a typed answer: what can be done here.
    pub(super) fn row(&self) -> Vec<Action> {
        let can = |action: &Action| *action != Action::Hint || self.has_hint();
        ROW.into_iter().filter(can).collect()
    }

    /// Whether a hint of this question can be opened yet.
    #[must_use]
    pub fn has_hint(&self) -> bool {
        self.on()
            .is_some_and(|(question, showing)| showing.hints_open < question.hints.len())
    }

    /// How many lines of what is listed have a label of their own.
    #[must_use]
    pub fn labels(&self) -> usize {
        match self.mode() {
            Mode::Ordering | Mode::Carrying | Mode::Ordered => self.answer.sequence.places(),
            Mode::Lefts | Mode::Paired => self.answer.pairs.lefts(),
            Mode::Partners => self.answer.pairs.listed(),
            _ => self.choices(),
        }
    }

    /// Does what is asked while the learner is in the row.
    pub(super) fn update_row(&mut self, action: &Action) -> Wish {
        let Some(on) = self.answer.row else {
            return Wish::Nothing;
        };
        let row = self.row();
        let last = row.len() - 1;
        let to = match action {
            Action::Switch | Action::Back => None,
            Action::Left => Some(on.saturating_sub(1)),
            Action::Right => Some((on + 1).min(last)),
            Action::First => Some(0),
            Action::Last => Some(last),
            Action::Enter => {
                return row
                    .get(on)
                    .map_or(Wish::Nothing, |action| self.update(action));
            }
            _ => Some(on),
        };
        self.answer.row = to;
        Wish::draw_if(to != Some(on))
    }
}
