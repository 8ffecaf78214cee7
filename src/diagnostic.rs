//! What is to be mended in a set, as plain data. It never draws anything: one renderer a file does that.
//!
//! Two are for people ([`full`], [`short`]) and make every text safe for a terminal; two are for programs ([`json`], [`sarif`]) and
//! keep every text as it is, but write what may not reach a terminal as an escape.

pub mod catalogue;
mod code;
pub mod full;
pub mod json;
mod lines;
mod region;
pub mod sarif;
pub mod short;

pub use code::{Code, Severity};
pub use lines::Lines;

/// A stretch of a source text, in bytes from 0: `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte; equal to `start` for a place between two characters.
    pub end: usize,
}

impl Span {
    /// The stretch from `start` up to, not including, `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }
}

/// One thing to be mended, said once: what it is, where, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable name of this kind of slip; its severity follows from it.
    pub code: Code,
    /// The exact words it is about.
    pub span: Span,
    /// What was found, in a teacher's words, one sentence without a full stop.
    pub message: String,
    /// What to put under the exact words; may be empty.
    pub label: String,
    /// What to write instead, with the corrected line where it can be computed.
    pub help: Option<String>,
    /// A second place that matters, such as the first of two equal fields.
    pub related: Option<(Span, String)>,
}

impl Diagnostic {
    /// A diagnostic with neither label, help nor second place.
    #[must_use]
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            span,
            message: message.into(),
            label: String::new(),
            help: None,
            related: None,
        }
    }

    /// The same with words under the exact place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The same with what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with a second place that matters.
    #[must_use]
    pub fn related(mut self, span: Span, words: impl Into<String>) -> Self {
        self.related = Some((span, words.into()));
        self
    }

    /// How much it matters.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// The byte order mark, which may stand at the start of a file and is no character of its first line.
const MARK: char = '\u{feff}';

/// Line and column of a byte offset, both counted from 1, the column in characters. The byte order mark does not count.
///
/// An `offset` past the end gives the place after the last character.
#[must_use]
pub fn line_and_column(source: &str, offset: usize) -> (usize, usize) {
    let before = &source[..boundary(source, offset)];
    let before = before.strip_prefix(MARK).unwrap_or(before);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

/// The last place between two characters at or before a byte; past the end it is the end.
#[must_use]
pub fn boundary(source: &str, offset: usize) -> usize {
    let offset = offset.min(source.len());
    // A character has at most four bytes.
    (0..4)
        .map(|back| offset.saturating_sub(back))
        .find(|at| source.is_char_boundary(*at))
        .unwrap_or(0)
}
