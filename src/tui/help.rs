//! Help: every key of the screen that it was asked on, made from the tables of [`super::keys`].

use super::foot::foot;
use super::keys::{Action, Binding, Mode, bindings, does};
use super::page::{Line, Page, Wraps};
use super::theme::Role;
use crate::phrases;
use crate::text::width::columns as wide;

/// The keys of one mode.
#[derive(Debug, Clone, Copy)]
pub struct Help {
    of: Mode,
    longer: bool,
}

impl Help {
    /// The keys of this mode; `longer` is whether its page is longer than the screen, so that there is something to read on to.
    #[must_use]
    pub fn of(mode: Mode, longer: bool) -> Self {
        Self { of: mode, longer }
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let rows = rows(self.of, self.longer);
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
            head: Line::of(Role::Title, phrases::screen::HELP_TITLE),
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
        let names = names(binding);
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
    Some(does(mode, action)?.long.to_owned())
}

fn names(binding: &Binding) -> String {
    let names: Vec<String> = binding.keys.iter().map(|key| key.name()).collect();
    names.join(" ")
}
