//! The end of a sitting: what moved, the hardest-won question with its path, the ground, and when to look again. Never a
//! percentage, a grade or a rank.

use jiff::Timestamp;

use super::foot::foot;
use super::keys::{Action, Mode};
use super::library::with_bar;
use super::page::{Line, Page, Wraps, indented};
use super::question::Practice;
use super::question::way::fitted;
use super::theme::Role;
use crate::path::{Path, days_until};
use crate::phrases;
use crate::phrases::voice::Voice;
use crate::practice::{Progress, Summary};
use crate::quiz::Kind;
use crate::text::markup;

/// What a sitting has come to.
#[derive(Debug, Clone)]
pub struct Ending {
    title: String,
    voice: Voice,
    summary: Summary,
    /// The question that took the longest way: what it asks, its kind and its path.
    hardest: Option<(String, Kind, Path)>,
    goal: Option<Progress>,
    /// Days until the next question is worth another look.
    days: Option<usize>,
    /// Whether all of it is in the record.
    kept: bool,
}

impl Ending {
    /// The end of this sitting.
    #[must_use]
    pub fn of(practice: &Practice, now: Timestamp) -> Self {
        let sitting = practice.sitting();
        let summary = sitting.summary();
        let hardest = summary.hardest_won.as_ref().and_then(|id| {
            let question = sitting.set().question(id)?;
            let path = sitting.paths().get(id)?;
            let prompt = markup::one_line(&phrases::answer::asked(question, Some(path)));
            Some((prompt, question.kind.clone(), path.clone()))
        });
        let days = summary
            .next_due
            .map(|due| days_until(due, now, practice.offset()));
        Self {
            title: sitting.set().title.value.clone(),
            voice: practice.voice(),
            summary,
            hardest,
            goal: sitting.goal(),
            days,
            kept: true,
        }
    }

    /// Takes whether all of it is in the record: before that, this is not said.
    pub const fn say_kept(&mut self, kept: bool) {
        self.kept = kept;
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let moved = phrases::ending::moved(self.voice, &self.summary);
        let mut above = Vec::new();
        if !moved.is_empty() {
            above.push(Line::of(Role::Title, phrases::screen::end_title()));
            above.push(Line::gap());
        }
        for (number, line) in moved.iter().enumerate() {
            let role = if number == 0 { Role::GotIt } else { Role::Text };
            above.extend(wraps.short(line, columns, role));
        }
        if let Some(goal) = &self.goal {
            let words = phrases::goal::at_the_end(goal);
            above.extend(wraps.short(&words, columns, Role::Accent));
        }
        if !above.is_empty() {
            above.push(Line::gap());
        }
        let ground = &self.summary.ground;
        above.push(with_bar(Line::default(), ground, columns.min(24)));
        above.extend(wraps.short(
            &phrases::ending::ground(&self.summary.ground),
            columns,
            Role::Text,
        ));
        self.put_hardest(&mut above, columns, wraps);
        above.push(Line::gap());
        if let Some(days) = self.days {
            above.extend(wraps.short(&phrases::ending::next_look(days), columns, Role::Text));
        }
        if self.kept {
            above.extend(wraps.short(phrases::ending::all_kept(self.voice), columns, Role::Quiet));
        }
        Page {
            head: Line::of(Role::Quiet, markup::cut(&self.title, columns)),
            above,
            foot: foot(Mode::End, &[Action::Enter]),
            ..Page::default()
        }
    }

    fn put_hardest(&self, above: &mut Vec<Line>, columns: usize, wraps: &mut Wraps) {
        let Some((prompt, kind, path)) = &self.hardest else {
            return;
        };
        above.push(Line::gap());
        above.push(Line::of(Role::Hint, phrases::ending::hardest_won()));
        let prompt = markup::cut(prompt, columns - 2);
        above.extend(indented(wraps.short(&prompt, columns - 2, Role::Text), 2));
        let way = fitted(columns - 2, |widest| {
            phrases::path::line(Some(kind), path, widest)
        });
        above.push(Line::of(Role::Quiet, format!("  {way}")));
    }
}
