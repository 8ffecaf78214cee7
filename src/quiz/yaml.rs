//! Text to a located tree: every name and value as it was typed, and where.
//!
//! It knows the format's bounds and a teacher's slips of syntax, and nothing of quizzes but that a file has `questions`. It
//! never guesses what a value means: `no`, `007`, `3.10` and `1e3` stay as they stand.

use std::borrow::Cow;

use crate::diagnostic::{Diagnostic, Span};

pub mod bytes;
mod events;
mod lines;
pub mod marks;
pub mod mended;
pub mod recovery;
mod slip;
mod syntax;

pub use events::tree;

/// The most bytes a set's file may have: room for 5,000 questions, and read well under 0.2 s.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;
/// The most lists and groups of fields inside one another.
pub const MOST_DEPTH: usize = 16;
/// The most names, values, lists and groups of fields together.
pub const MOST_NODES: usize = 200_000;
/// The most characters in one text.
pub const MOST_CHARACTERS: usize = 10_000;

/// A value of the file and its place.
#[derive(Debug, Clone)]
pub struct Node<'s> {
    /// What it is.
    pub value: Value<'s>,
    /// From its first to its last character, quotes and brackets included.
    pub at: Span,
}

/// What stands after a name or a dash.
#[derive(Debug, Clone)]
pub enum Value<'s> {
    /// Nothing; its place is the colon or the dash.
    Empty,
    /// A text, a number, anything without parts.
    Text(Text<'s>),
    /// Items after dashes or in brackets.
    List(Vec<Node<'s>>),
    /// `name: value`, in the order of the file, equal names kept.
    Fields(Vec<Entry<'s>>),
}

/// Characters as they are meant, and how they were written.
#[derive(Debug, Clone)]
pub struct Text<'s> {
    /// The characters, quotes and line folding undone, nothing else.
    pub text: Cow<'s, str>,
    /// How they were written.
    pub style: Style,
}

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// As it is.
    Plain,
    /// In quotes.
    Quoted,
    /// Below a `|` or `>`.
    Block,
}

/// One `name: value`.
#[derive(Debug, Clone)]
pub struct Entry<'s> {
    /// The name.
    pub name: Text<'s>,
    /// Where the name stands.
    pub name_at: Span,
    /// What it holds.
    pub node: Node<'s>,
}

impl Text<'_> {
    /// The same, with the characters of this one.
    #[must_use]
    pub fn borrowed(&self) -> Text<'_> {
        Text {
            text: Cow::Borrowed(&self.text),
            style: self.style,
        }
    }

    /// The same, on its own.
    #[must_use]
    pub fn into_owned(self) -> Text<'static> {
        Text {
            text: Cow::Owned(self.text.into_owned()),
            style: self.style,
        }
    }
}

impl Entry<'_> {
    /// The same, with the texts of this one.
    #[must_use]
    pub fn borrowed(&self) -> Entry<'_> {
        Entry {
            name: self.name.borrowed(),
            name_at: self.name_at,
            node: self.node.borrowed(),
        }
    }
}

impl<'s> Node<'s> {
    /// The same, with the texts of this one.
    #[must_use]
    pub fn borrowed(&self) -> Node<'_> {
        let value = match &self.value {
            Value::Empty => Value::Empty,
            Value::Text(text) => Value::Text(text.borrowed()),
            Value::List(items) => Value::List(items.iter().map(Node::borrowed).collect()),
            Value::Fields(entries) => Value::Fields(entries.iter().map(Entry::borrowed).collect()),
        };
        Node { value, at: self.at }
    }

    /// The same, whatever becomes of the source.
    #[must_use]
    pub fn into_owned(self) -> Node<'static> {
        let value = match self.value {
            Value::Empty => Value::Empty,
            Value::Text(text) => Value::Text(text.into_owned()),
            Value::List(items) => Value::List(items.into_iter().map(Node::into_owned).collect()),
            Value::Fields(entries) => Value::Fields(
                entries
                    .into_iter()
                    .map(|entry| Entry {
                        name: entry.name.into_owned(),
                        name_at: entry.name_at,
                        node: entry.node.into_owned(),
                    })
                    .collect(),
            ),
        };
        Node { value, at: self.at }
    }

    /// The text, when it is one.
    #[must_use]
    pub fn text(&self) -> Option<&Text<'s>> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// The line that holds byte `at`, with everything from there on in quotes.
#[must_use]
pub fn quoted_line(source: &str, at: usize) -> String {
    syntax::quoted_line(source, at)
}

/// What stands between curly quotes, which are no quotes of the format.
#[must_use]
pub fn inside_curly(text: &str) -> Option<&str> {
    syntax::inside_curly(text)
}

/// What to say when a backslash in double quotes is read as something that nobody meant.
#[must_use]
pub fn unmeant_backslash(source: &str, at: Span) -> Option<Diagnostic> {
    syntax::unmeant_backslash(source, at)
}

/// A text in quotes, as a teacher would put it.
#[must_use]
pub fn in_quotes(text: &str) -> String {
    syntax::in_quotes(text)
}

/// A text as it is written behind a colon or a dash: in quotes where it would be something else without.
#[must_use]
pub fn written(text: &str) -> String {
    syntax::written(text)
}

/// Texts as a list in brackets.
#[must_use]
pub fn bracketed(texts: &[&str]) -> String {
    syntax::bracketed(texts)
}

/// What to say when a list item begins with a dash and no space.
#[must_use]
pub fn dash_without_space(source: &str, at: usize) -> Diagnostic {
    syntax::dash_without_space(source, at)
}

/// What to say when a text without quotes runs over several lines and one of them was meant to be a field or an item.
#[must_use]
pub fn swallowed(source: &str, at: Span) -> Option<Diagnostic> {
    syntax::swallowed(source, at)
}

/// What to say when a text is a field that lacks its colon, or the space after it.
#[must_use]
pub fn field_without_colon(source: &str, at: Span) -> Option<Diagnostic> {
    syntax::field_without_colon(source, at)
}

/// Whether one of these fields stands beside the one on the line of byte `at`, in the same question.
#[must_use]
pub fn stands_beside(source: &str, at: usize, names: &[&str]) -> bool {
    syntax::stands_beside(source, at, names)
}

/// What to say when a text ends its line with a colon and goes on below it.
#[must_use]
pub fn over_lines(source: &str, at: usize) -> Option<Diagnostic> {
    syntax::over_lines(source, at)
}
