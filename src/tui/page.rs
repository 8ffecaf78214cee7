//! What a screen says, before it has a size: lines with roles, what stays in sight, and the keys for the foot. [`sheet`] gives it
//! one. Nothing here knows what a screen is about.

use std::ops::Range;
use std::rc::Rc;

use foldhash::HashMap;

use super::foot::FootKey;
use super::keys::{Action, Mode};
use super::picture::Row;
use super::theme::Role;
use crate::text::markup::{self, Tone};
use crate::text::safe::{safe, safe_lines};
use crate::text::width::columns;

mod feet;
mod fold;
pub mod sheet;
mod spans;

pub use feet::{Feet, row};
pub use sheet::{Hit, Scroll, Sheet};
pub use spans::Spans;

/// A run of text for one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The text, safe for a terminal. Shared: the same words are on the screen from one frame to the next.
    pub text: Rc<str>,
    /// What it is for.
    pub role: Role,
    /// How it is set apart.
    pub tone: Tone,
}

/// A line of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// From the left.
    pub spans: Spans,
    /// At the right edge; left out where it does not fit.
    pub right: Spans,
    /// An empty line that gives way where room is short.
    pub gap: bool,
    /// What stands behind something new and was there before: that comes first.
    pub minor: bool,
    /// The line of a picture that is painted over it.
    pub picture: Option<Row>,
    /// The place, from 0, of what it belongs to in a list: a click picks that.
    pub place: Option<usize>,
    /// What clicks on parts of it do, by their columns.
    pub acts: Vec<(Range<usize>, Action)>,
}

impl Line {
    /// A line of one text.
    #[must_use]
    pub fn of(role: Role, text: impl AsRef<str>) -> Self {
        Self::default().and(role, text)
    }

    /// An empty line that gives way where room is short.
    #[must_use]
    pub fn gap() -> Self {
        Self {
            gap: true,
            ..Self::default()
        }
    }

    /// The line with more text.
    #[must_use]
    pub fn and(mut self, role: Role, text: impl AsRef<str>) -> Self {
        self.spans.to_mut().push(span(role, text.as_ref()));
        self
    }

    /// The line with text at the right edge.
    #[must_use]
    pub fn right(mut self, role: Role, text: impl AsRef<str>) -> Self {
        self.right.to_mut().push(span(role, text.as_ref()));
        self
    }

    /// The line as one of what stands at this place of a list.
    #[must_use]
    pub fn at(self, place: usize) -> Self {
        Self {
            place: Some(place),
            ..self
        }
    }

    /// The columns from the left.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.spans.iter().map(|span| columns(&span.text)).sum()
    }

    fn from_markup(line: markup::Line, role: Role) -> Self {
        let spans = line.into_iter().map(|piece| Span {
            text: piece.text.into(),
            role,
            tone: piece.tone,
        });
        Self {
            spans: spans.collect(),
            ..Self::default()
        }
    }
}

pub(super) fn span(role: Role, text: &str) -> Span {
    Span {
        text: safe(text).into(),
        role,
        tone: Tone::Plain,
    }
}

/// A page: what a screen says at a width.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The first line.
    pub head: Line,
    /// Read first of all where the screen is tall; left out where it is not.
    pub crown: Vec<Line>,
    /// Read before what stays in sight.
    pub above: Vec<Line>,
    /// Always in sight: the choices, the field, a list.
    pub pinned: Vec<Line>,
    /// How many lines of a long list come before, and after, those of `pinned`: they are not laid out, and are out of sight.
    pub beyond: (usize, usize),
    /// Read after it.
    pub below: Vec<Line>,
    /// So many lines of `pinned`, and so many empty ones among them, keep their room even where fewer are there: a list that gets shorter
    /// as one types keeps its foot in place.
    pub least: (usize, usize),
    /// The lines of `pinned` that the cursor is on.
    pub focus: Range<usize>,
    /// The line of `above` and `below` together from which on there is something new to read; the first one where all is new.
    pub newest: Option<usize>,
    /// The place of a typed character: the line of `pinned`, and the column.
    pub cursor: Option<(usize, usize)>,
    /// The line of `above` before which a picture may stand.
    pub picture: Option<usize>,
    /// The keys that work now, the ones that matter most first.
    pub foot: Vec<FootKey>,
    /// What its screen listens for, so that the keys for reading on can be named.
    pub mode: Mode,
}

/// How much text is kept wrapped from one question to the next, in bytes. Its lines take about 12 times as much memory.
const MOST_KEPT: usize = 64 * 1024;

/// Texts wrapped before, so that nothing is wrapped twice at the same width.
#[derive(Debug, Clone, Default)]
pub struct Wraps {
    kept: HashMap<String, Vec<Wrapped>>,
    heard: HashMap<String, Rc<str>>,
}

#[derive(Debug, Clone)]
struct Wrapped {
    columns: usize,
    role: Role,
    short: bool,
    lines: Vec<Line>,
}

impl Wraps {
    /// Markdown as lines.
    pub fn text(&mut self, text: &str, columns: usize, role: Role) -> Vec<Line> {
        self.wrapped(text, columns, role, false)
    }

    /// A text that is Markdown only in its code, such as a choice.
    pub fn short(&mut self, text: &str, columns: usize, role: Role) -> Vec<Line> {
        self.wrapped(text, columns, role, true)
    }

    /// Markdown as it is heard, without marks.
    pub fn heard(&mut self, text: &str) -> Rc<str> {
        if let Some(known) = self.heard.get(text) {
            return Rc::clone(known);
        }
        let heard: Rc<str> = markup::plain(text).into();
        self.heard.insert(text.to_owned(), Rc::clone(&heard));
        heard
    }

    /// Forgets all once it is much. Between two questions most is kept, because a question comes back, and its code would have to be
    /// read by its grammar again.
    pub fn tidy(&mut self) {
        let keys = self.kept.keys().chain(self.heard.keys());
        let kept: usize = keys.map(String::len).sum();
        if kept > MOST_KEPT {
            self.kept.clear();
            self.heard.clear();
        }
    }

    fn wrapped(&mut self, text: &str, columns: usize, role: Role, short: bool) -> Vec<Line> {
        let same = |known: &&Wrapped| {
            known.columns == columns && known.role == role && known.short == short
        };
        if let Some(known) = self
            .kept
            .get(text)
            .and_then(|known| known.iter().find(same))
        {
            return known.lines.clone();
        }
        let clean = safe_lines(text);
        let wrapped = if short {
            markup::short(&clean, columns)
        } else {
            markup::lines(&clean, columns)
        };
        let lines: Vec<Line> = wrapped
            .into_iter()
            .map(|line| Line::from_markup(line, role))
            .collect();
        let known = self.kept.entry(text.to_owned()).or_default();
        known.retain(|known| known.columns == columns);
        known.push(Wrapped {
            columns,
            role,
            short,
            lines: lines.clone(),
        });
        lines
    }
}

/// The lines set in by this much.
#[must_use]
pub fn indented(mut lines: Vec<Line>, indent: usize) -> Vec<Line> {
    for line in lines.iter_mut().filter(|line| !line.spans.is_empty()) {
        line.spans
            .to_mut()
            .insert(0, span(Role::Text, &" ".repeat(indent)));
    }
    lines
}
