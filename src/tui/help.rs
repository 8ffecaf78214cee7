//! Help: every key of the screen that it was asked on, made from the tables of [`super::keys`].

use super::foot::foot;
use super::keys::{Action, Key, Mode, author_keys, bindings, does};
use super::page::{Line, Page, Wraps};
use super::theme::Role;
use crate::phrases;
use crate::phrases::screen::UNSURE_ALONE;
use crate::text::width::columns as wide;

/// What there is on a screen, as far as it decides which of its keys do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Has {
    /// Whether its page is longer than the screen, so that there is something to read on to.
    pub more: bool,
    /// Whether a hint can be opened.
    pub hint: bool,
    /// How many lines of its list have a label of their own.
    pub labels: usize,
}

impl Has {
    /// All that a screen can have.
    pub const ALL: Self = Self {
        more: true,
        hint: true,
        labels: 26,
    };
}

/// The keys of one mode.
#[derive(Debug, Clone, Copy)]
pub struct Help {
    of: Mode,
    has: Has,
    previewed: bool,
}

impl Help {
    /// The keys of this mode that do something.
    #[must_use]
    pub const fn of(mode: Mode, has: Has) -> Self {
        Self {
            of: mode,
            has,
            previewed: false,
        }
    }

    /// The same with the keys that a set's author has beside it.
    #[must_use]
    pub fn in_preview(self, previewed: bool) -> Self {
        Self { previewed, ..self }
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let mut rows = rows(self.of, self.has);
        if self.previewed {
            rows.iter_mut().for_each(put_in_preview);
            rows.extend(author_rows(self.of));
        }
        let names = rows
            .iter()
            .map(|(name, _)| wide(name))
            .max()
            .unwrap_or(0)
            .min(columns / 2);
        let mut above = Vec::new();
        for (name, words) in &rows {
            let lines = wraps.short(words, columns.saturating_sub(names + 2), Role::Text);
            for (number, mut line) in lines.into_iter().enumerate() {
                let name = if number == 0 { name.as_str() } else { "" };
                let padding = " ".repeat((names + 2).saturating_sub(wide(name)));
                let lead = Line::of(Role::Key, name).and(Role::Text, padding);
                line.spans.to_mut().splice(0..0, lead.spans);
                above.push(line);
            }
        }
        Page {
            head: Line::of(Role::Title, phrases::screen::help_title()),
            above,
            foot: foot(Mode::Help, &[Action::Back])
                .into_iter()
                .take(1)
                .collect(),
            ..Page::default()
        }
    }
}

/// Names and words of all that a key does in this mode where there is this, one row an action.
#[must_use]
pub fn rows(mode: Mode, has: Has) -> Vec<(String, String)> {
    let mut rows: Vec<(String, String)> = Vec::new();
    if mode.types() {
        rows.extend(words(mode, &Action::Type(' ')).map(|words| ("a-z".to_owned(), words)));
    }
    if let Some(labels) = mode.labels(has.labels) {
        rows.extend(words(mode, &Action::Pick(0)).map(|words| (labels, words)));
    }
    for binding in bindings(mode) {
        let words = match &binding.action {
            Action::Hint if !has.hint => continue,
            Action::Unsure if !has.hint => Some(UNSURE_ALONE.long().to_owned()),
            action if !has.more && reads(mode, action) => continue,
            action => words(mode, action),
        };
        let Some(words) = words else {
            continue;
        };
        let names = names(&binding.keys);
        match rows.iter_mut().find(|(_, known)| *known == words) {
            Some((known, _)) => {
                known.push(' ');
                known.push_str(&names);
            }
            None => rows.push((names, words)),
        }
    }
    rows
}

fn reads(mode: Mode, action: &Action) -> bool {
    match action {
        Action::PageUp | Action::PageDown => !mode.is_a_list(),
        Action::Up | Action::Down => mode.scrolls_by_line(),
        _ => false,
    }
}

fn words(mode: Mode, action: &Action) -> Option<String> {
    Some(does(mode, action)?.long().to_owned())
}

/// The same of what a set's author can do beside a screen in this mode.
#[must_use]
pub fn author_rows(mode: Mode) -> Vec<(String, String)> {
    let rows = author_keys(mode);
    rows.filter_map(|(action, keys)| Some((names(&keys), words(mode, action)?)))
        .collect()
}

/// What a learner reads of getting up, for an author: nothing is kept here.
fn put_in_preview((_, words): &mut (String, String)) {
    for (learners, authors) in phrases::preview::IN_OTHER_WORDS {
        if words == learners.long() {
            authors.long().clone_into(words);
        }
    }
}

fn names(keys: &[Key]) -> String {
    let names: Vec<String> = keys.iter().map(|key| key.name()).collect();
    names.join(" ")
}
