//! Where problems are collected. It never stops the reading: whoever finds one goes on.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Severity, Span};
use crate::quiz::Words;
use crate::quiz::vary::Work;
use crate::quiz::yaml::recovery::Lost;

/// After this many problems the rest would be noise, and drawing them would take longer than a teacher waits.
const MOST_PROBLEMS: usize = 1_000;

/// The problems so far, and the source they are about.
pub(super) struct Notes<'s> {
    /// The text that is read.
    pub(super) source: &'s str,
    /// What was blanked out of it.
    pub(super) lost: Lost,
    /// The paths of the pictures so far.
    pub(super) pictures: Vec<Words>,
    /// What may still be spent on drawing numbers.
    pub(super) work: Work,
    /// How many questions could not be read.
    pub(super) unread: usize,
    /// How many marks of choices could not be read.
    pub(super) unmarked: usize,
    /// The words of those for learners.
    pub(super) loose: Vec<Words>,
    /// Lists in which a comma cuts a text or a number: what is said of their items may be of the pieces.
    pub(super) cut: Vec<Span>,
    list: Vec<Diagnostic>,
    errors: usize,
}

/// What reading a set may spend on drawing: a second or so, thousands of questions whose conditions are met now and then.
const WORK: u64 = 5_000_000;

impl<'s> Notes<'s> {
    pub(super) fn new(source: &'s str, lost: Lost) -> Self {
        Self {
            source,
            lost,
            pictures: Vec::new(),
            work: Work::new(WORK),
            unread: 0,
            unmarked: 0,
            loose: Vec::new(),
            cut: Vec::new(),
            list: Vec::new(),
            errors: 0,
        }
    }

    /// Keeps a problem while there is room. An error takes the place of a warning: with it forgotten, a set would be used
    /// without what could not be read.
    pub(super) fn add(&mut self, diagnostic: Diagnostic) {
        let error = is_error(&diagnostic);
        if self.list.len() >= MOST_PROBLEMS {
            let lesser = self.list.iter().rposition(|one| !is_error(one));
            let Some(lesser) = lesser.filter(|_| error) else {
                return;
            };
            self.list.swap_remove(lesser);
        }
        self.errors += usize::from(error);
        self.list.push(diagnostic);
    }

    /// Whether there are so many errors that nothing more is kept, and nobody need look for more.
    pub(super) fn full(&self) -> bool {
        self.errors >= MOST_PROBLEMS
    }

    /// A problem, with the exact words cut to their first line.
    pub(super) fn problem(&self, code: Code, at: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(code, self.first_line(at), message)
    }

    /// The part of a stretch that stands on its first line.
    pub(super) fn first_line(&self, at: Span) -> Span {
        let text = self.slice(at);
        let line = text.split(['\n', '\r']).next().unwrap_or(text);
        Span::new(at.start, at.start + line.len())
    }

    /// Where a stretch of a text stands, when the text stands in the source as it is; else the first line of the whole.
    pub(super) fn within(&self, at: Span, text: &str, inside: &Range<usize>) -> Span {
        let start = self.slice(at).find(text);
        start.map_or_else(
            || self.first_line(at),
            |start| {
                Span::new(
                    at.start + start + inside.start,
                    at.start + start + inside.end,
                )
            },
        )
    }

    /// What stands there.
    pub(super) fn slice(&self, at: Span) -> &'s str {
        self.source.get(at.start..at.end).unwrap_or_default()
    }

    pub(super) fn into_list(self) -> Vec<Diagnostic> {
        self.list
    }
}

fn is_error(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity() == Severity::Error
}
