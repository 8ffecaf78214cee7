//! Everything that one question can say, without answering it, as a page to read.

use std::rc::Rc;

use crate::phrases;
use crate::phrases::everything::{Part, Sort};
use crate::phrases::preview as says;
use crate::practice::Sitting;
use crate::store::desk::Draft;
use crate::tui::foot::foot;
use crate::tui::keys::{Action, Mode};
use crate::tui::page::{Line, Page, Wraps, indented};
use crate::tui::theme::Role;

/// Everything that the question on the screen can say.
#[derive(Debug, Clone)]
pub struct Everything {
    parts: Vec<Part>,
    id: String,
    /// Its place in the file, of so many.
    at: (usize, usize),
}

impl Everything {
    /// Of the question that is on in this sitting, over the set of this draft.
    #[must_use]
    pub fn of(draft: &Rc<Draft>, sitting: &Sitting) -> Option<Self> {
        let (question, showing) = (sitting.question()?, sitting.showing()?);
        let path = sitting.path();
        let numbers = path.and_then(|path| phrases::path::numbers(path, showing.number));
        let set = sitting.set();
        Some(Self {
            parts: phrases::everything::of(set, question, numbers.as_deref(), &draft.source),
            id: question.id.clone(),
            at: (showing.index, set.questions.len()),
        })
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let (at, of) = self.at;
        let parts = self.parts.iter();
        Page {
            head: Line::of(Role::Title, says::everything(at, of)).right(Role::Quiet, &self.id),
            above: parts.flat_map(|part| lines(part, columns, wraps)).collect(),
            foot: foot(Mode::Everything, &[Action::Back]),
            ..Page::default()
        }
    }
}

fn lines(part: &Part, columns: usize, wraps: &mut Wraps) -> Vec<Line> {
    let (indent, role) = look(part.sort);
    let room = columns - indent;
    let lines = if part.is_markdown() {
        wraps.text(&part.text, room, role)
    } else {
        wraps.short(&part.shown(), room, role)
    };
    let before = (part.sort == Sort::Head).then(Line::default);
    before.into_iter().chain(indented(lines, indent)).collect()
}

/// How far a part stands in, and its role.
const fn look(sort: Sort) -> (usize, Role) {
    match sort {
        Sort::Asked => (0, Role::Text),
        Sort::Numbers => (0, Role::Quiet),
        Sort::Head => (0, Role::Title),
        Sort::Right | Sort::RightChoice => (2, Role::GotIt),
        Sort::Other => (2, Role::NotYet),
        Sort::Beside | Sort::Explanation => (2, Role::Text),
        Sort::Said => (6, Role::Text),
        Sort::Note => (6, Role::Quiet),
        Sort::HintHead => (2, Role::Hint),
        Sort::Hint => (4, Role::Text),
        Sort::Nothing => (2, Role::Quiet),
    }
}
