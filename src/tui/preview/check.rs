//! What `notyet check` says of the last save, as it says it: with the line, a label under the exact words, and what to write instead.

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, Severity, full};
use crate::phrases::preview as says;
use crate::store::desk::Draft;
use crate::text::markup::cut;
use crate::text::safe::safe;
use crate::text::wrap::wrap;
use crate::tui::foot::foot;
use crate::tui::keys::{Action, Mode};
use crate::tui::page::{Line, Page, Wraps};
use crate::tui::theme::Role;

/// The most problems that are drawn: who mends these sees the others.
const MOST: usize = 50;

/// What `notyet check` says.
#[derive(Debug, Clone)]
pub struct Check {
    draft: Rc<Draft>,
}

impl Check {
    /// What it says of this.
    #[must_use]
    pub fn of(draft: &Rc<Draft>) -> Self {
        Self {
            draft: Rc::clone(draft),
        }
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let draft = &self.draft;
        let mut above = Vec::new();
        if let Some(reason) = &draft.unreadable {
            let words = format!("{} {}: {reason}", says::SIGN, draft.path);
            above.extend(wraps.short(&words, columns, Role::Notice));
        } else if !draft.is_thorough {
            above.extend(wraps.short(says::STILL_LOOKING, columns, Role::Quiet));
        } else if draft.diagnostics.is_empty() {
            above.extend(wraps.short(says::NOTHING_TO_MEND, columns, Role::Text));
        }
        for (number, found) in draft.diagnostics.iter().take(MOST).enumerate() {
            above.extend((number > 0).then(Line::default));
            above.extend(lines(found, draft, columns));
        }
        let more = draft.diagnostics.len().saturating_sub(MOST);
        if more > 0 {
            above.push(Line::default());
            above.extend(wraps.short(
                &says::check_says_more(more, &draft.path),
                columns,
                Role::Quiet,
            ));
        }
        Page {
            head: Line::of(Role::Title, says::CHECK_TITLE).right(Role::Quiet, &draft.path),
            above,
            foot: foot(Mode::Check, &[Action::Back]),
            ..Page::default()
        }
    }
}

/// One problem as it is drawn in so many columns, line by line.
fn lines(found: &Diagnostic, draft: &Draft, columns: usize) -> Vec<Line> {
    let drawn = full::render_in(
        columns,
        &draft.path,
        &draft.source,
        std::slice::from_ref(found),
    );
    let role = match found.severity() {
        Severity::Error => Role::Notice,
        Severity::Warning => Role::NotYet,
        Severity::Advice => Role::Hint,
    };
    let mut lines = Vec::new();
    for (number, line) in drawn.trim_end().lines().enumerate() {
        let line = safe(line);
        let role = if number == 0 { role } else { Role::Text };
        if is_of_the_file(&line) {
            lines.push(Line::of(role, cut(&line, columns)));
        } else {
            let wrapped = wrap(&line, columns);
            lines.extend(wrapped.iter().map(|line| Line::of(role, line)));
        }
    }
    lines
}

/// Whether a drawn line shows the file, so that its columns mean something.
fn is_of_the_file(line: &str) -> bool {
    let margin = line.trim_start_matches([' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    margin.starts_with('|')
}
