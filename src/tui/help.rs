//! Help: every key of the screen that it was asked on, made from the tables of [`super::keys`].

use super::foot::foot;
use super::keys::{Action, Key, Mode, author_keys, bindings, does};
use super::page::{Line, Page, Wraps};
use super::theme::Role;
use crate::phrases;
use crate::text::width::columns as wide;

/// The keys of one mode.
#[derive(Debug, Clone, Copy)]
pub struct Help {
    of: Mode,
    longer: bool,
    previewed: bool,
}

impl Help {
    /// The keys of this mode; `longer` is whether its page is longer than the screen, so that there is something to read on to.
    #[must_use]
    pub fn of(mode: Mode, longer: bool) -> Self {
        Self {
            of: mode,
            longer,
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
        let mut rows = rows(self.of, self.longer);
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
                line.spans.splice(0..0, lead.spans);
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

/// Names and words of all that a key does in this mode, one row an action; those for reading on only where a page is `longer` than
/// the screen.
#[must_use]
pub fn rows(mode: Mode, longer: bool) -> Vec<(String, String)> {
    let mut rows: Vec<(String, String)> = Vec::new();
    if mode.types() {
        rows.extend(words(mode, &Action::Type(' ')).map(|words| ("a-z".to_owned(), words)));
    }
    if let Some(labels) = mode.labels() {
        rows.extend(words(mode, &Action::Pick(0)).map(|words| (labels.to_owned(), words)));
    }
    for binding in bindings(mode) {
        if !longer && reads(mode, &binding.action) {
            continue;
        }
        let Some(words) = words(mode, &binding.action) else {
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
        Action::PageUp | Action::PageDown => true,
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
