//! What is told of the sitting as a whole: who is here, the goal, what rests, the end.

use std::io;

use super::Face;
use crate::path::days_until;
use crate::phrases;
use crate::practice::{Effect, Sitting};
use crate::store::desk::Kept;
use crate::text::markup;

impl Face<'_> {
    /// What is told of the sitting after an effect, if it is about that.
    pub(super) fn told(&mut self, sitting: &Sitting, effect: &Effect) -> io::Result<()> {
        let Some(progress) = sitting.goal() else {
            return match effect {
                Effect::NothingToReach(goal) => self.say(phrases::goal::nothing_to_reach(
                    *goal,
                    !sitting.with().is_empty(),
                )),
                _ => Ok(()),
            };
        };
        match effect {
            Effect::Aimed => self.say(&phrases::goal::set(progress.goal)),
            Effect::GoalReached => {
                let turn = sitting.ground().mastered;
                self.say(&phrases::goal::reached(&progress, turn))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn rests(&mut self) -> io::Result<()> {
        phrases::response::rests(self.voice())
            .iter()
            .try_for_each(|line| self.say(line))
    }

    pub(super) fn together(&mut self, sitting: &Sitting) -> io::Result<()> {
        self.say(&phrases::plain::together(sitting.with()))?;
        if sitting.with().is_empty() {
            return Ok(());
        }
        let together = sitting.set().together.as_deref();
        self.say(&phrases::plain::expectations(together.map(String::as_str)))
    }

    pub(super) fn ended(&mut self, sitting: &Sitting) -> io::Result<()> {
        let summary = sitting.summary();
        self.say("")?;
        for line in phrases::ending::moved(self.voice(), &summary) {
            self.say(&line)?;
        }
        if let Some(question) = summary
            .hardest_won
            .as_ref()
            .and_then(|id| sitting.set().question(id))
        {
            let path = sitting.paths().get(&question.id);
            let effort = path.map(phrases::path::effort).unwrap_or_default();
            // On a line with other words, so without what is code or a table.
            let asked = markup::plain(&phrases::answer::asked(question, path));
            let prompt = asked.lines().next().unwrap_or_default();
            self.say(&format!(
                "{} {prompt} ({effort})",
                phrases::ending::hardest_won()
            ))?;
        }
        if let Some(progress) = sitting.goal() {
            self.say(&phrases::goal::at_the_end(&progress))?;
        }
        self.say(&phrases::ending::ground(&summary.ground))?;
        if let Some(due) = summary.next_due {
            let days = days_until(due, self.desk.now(), self.desk.offset());
            self.say(&phrases::ending::next_look(days))?;
        }
        self.settle()?;
        if self.standing == Kept::Saved {
            self.say(phrases::ending::all_kept(self.voice()))?;
        }
        Ok(())
    }
}
