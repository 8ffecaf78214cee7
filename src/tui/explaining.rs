//! A question once it is got or shown: a warm word, the answer, the explanation. Enter goes on.

use super::foot::foot;
use super::keys::{Action, Mode};
use super::page::{Line, Page, Wraps};
use super::picture;
use super::question::Practice;
use super::theme::Role;
use crate::phrases;
use crate::phrases::response as says;
use crate::practice::Showing;
use crate::quiz::Question;
use crate::text::number::Decimal;

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
        above.extend(word(question, showing, decimal, columns, wraps));
        self.put_reached(above, columns, wraps);
        if let Some(explanation) = &question.explanation {
            above.push(Line::gap());
            above.extend(wraps.text(explanation, columns, Role::Text));
        }
        if showing.set_aside {
            above.push(Line::gap());
            for line in says::RESTS {
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
}

/// The warm word, and the answer.
fn word(
    question: &Question,
    showing: &Showing,
    decimal: Decimal,
    columns: usize,
    wraps: &mut Wraps,
) -> Vec<Line> {
    if showing.revealed {
        let mut lines = Vec::new();
        for (number, line) in phrases::answer::shown(question, decimal).iter().enumerate() {
            let role = if number == 0 { Role::Title } else { Role::Text };
            lines.extend(wraps.short(line, columns, role));
        }
        if !showing.set_aside {
            lines.extend(wraps.short(says::COMES_BACK, columns, Role::Quiet));
        }
        return lines;
    }
    let words = showing
        .tried
        .last()
        .map_or("", |tried| tried.words.as_str());
    let turn = showing.index + usize::try_from(showing.number).unwrap_or(0);
    let warm = says::got_it(showing.tried.len(), showing.hints_open, turn);
    let mut lines = wraps.short(&format!("✓ {words}"), columns, Role::GotIt);
    lines.extend(wraps.short(&warm, columns, Role::Text));
    let say = showing
        .last
        .as_ref()
        .map_or(&[][..], |judgement| &judgement.say);
    for text in say {
        lines.extend(wraps.text(text, columns, Role::Text));
    }
    lines
}
