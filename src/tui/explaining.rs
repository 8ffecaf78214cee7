//! A question once it is got or shown: a warm word, the answer, the explanation. Enter goes on.

use super::foot::foot;
use super::keys::{Action, Mode};
use super::page::{Line, Page, Wraps};
use super::picture;
use super::question::Practice;
use super::theme::Role;
use crate::phrases;
use crate::phrases::response as says;
use crate::phrases::won::Won;
use crate::practice::Showing;
use crate::quiz::Question;

impl Practice {
    pub(super) fn explaining(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let sitting = self.sitting();
        let (Some(question), Some(showing)) = (sitting.question(), sitting.showing()) else {
            return Page::default();
        };
        let decimal = sitting.set().language.decimal();
        let mut page = Page {
            head: self.head(columns),
            above: wraps.text(
                &phrases::answer::filled(question, decimal),
                columns,
                Role::Text,
            ),
            foot: foot(
                Mode::Explaining,
                &[Action::Enter, Action::Together, Action::Quit],
            ),
            ..Page::default()
        };
        picture::put(&mut page, question.image.as_ref(), columns, wraps);
        let above = &mut page.above;
        above.push(Line::gap());
        page.newest = Some(above.len());
        above.extend(self.word(question, showing, columns, wraps));
        self.put_reached(above, columns, wraps);
        if let Some(explanation) = &question.explanation {
            above.push(Line::gap());
            above.extend(wraps.text(explanation, columns, Role::Text));
        }
        if showing.set_aside {
            above.push(Line::gap());
            for line in says::rests(self.voice()) {
                above.extend(wraps.short(line, columns, Role::Hint));
            }
        }
        let standing = phrases::path::standing(sitting.path(), sitting.set().mastery.recalls);
        let state = sitting.paths().state(&question.id);
        above.push(Line::gap());
        let standing = format!("{} {standing}", phrases::symbol(state));
        above.extend(wraps.short(&standing, columns, Role::Quiet));
        self.put_path(&mut page, columns);
        page
    }

    /// The warm word, and the answer.
    fn word(
        &self,
        question: &Question,
        showing: &Showing,
        columns: usize,
        wraps: &mut Wraps,
    ) -> Vec<Line> {
        let sitting = self.sitting();
        if showing.revealed {
            return self.revealed(question, columns, wraps);
        }
        let words = showing
            .tried
            .last()
            .map_or("", |tried| tried.words.as_str());
        let words = says::said(Some(&question.kind), words);
        let mut lines = wraps.short(&format!("✓ {words}"), columns, Role::GotIt);
        if let Some(won) = Won::of(sitting) {
            let got_it = phrases::won::got_it(self.voice(), &won, sitting.turns().right);
            lines.extend(wraps.short(&got_it, columns, Role::Text));
        }
        let say = showing
            .last
            .as_ref()
            .map_or(&[][..], |judgement| &judgement.say);
        for text in say {
            lines.extend(wraps.text(text, columns, Role::Text));
        }
        lines
    }

    fn revealed(&self, question: &Question, columns: usize, wraps: &mut Wraps) -> Vec<Line> {
        let sitting = self.sitting();
        let decimal = sitting.set().language.decimal();
        let mut lines = Vec::new();
        for (number, line) in phrases::answer::shown(question, decimal).iter().enumerate() {
            let role = if number == 0 { Role::Title } else { Role::Text };
            lines.extend(wraps.short(line, columns, role));
        }
        let is_set_aside = sitting.showing().is_some_and(|showing| showing.set_aside);
        if !is_set_aside {
            let comes_back = says::comes_back(self.voice(), sitting.turns().shown);
            lines.extend(wraps.short(comes_back, columns, Role::Quiet));
        }
        lines
    }
}
