//! The Markdown of a set's texts: parsed into blocks, wrapped into lines of pieces with a tone, or read plainly.
//!
//! CommonMark with tables and `$TeX$`, read by `pulldown-cmark`: paragraphs, lists, headings, quotations, code with the tones of its
//! language. It knows no colours and no terminal, and it never drops a letter of the author's but the marks themselves: what is no mark
//! stays as it was written.

mod aloud;
mod block;
mod code;
mod highlight;
mod html;
mod inline;
mod language;
mod reader;
mod source;
pub mod stray;
mod table;
mod words;
mod wrap;

use std::borrow::Cow;

use block::{Block, Content, Lead};
use reader::Reading;

use super::width::columns;

/// How a piece of text is set apart from the rest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Not at all.
    #[default]
    Plain,
    /// `**strong**`, and headings.
    Strong,
    /// `*emphasis*`.
    Emphasis,
    /// `` `inline code` ``.
    Code,
    /// A line of code in no known language.
    Block,
    /// Code that is for people only.
    Comment,
    /// Text in code.
    Quoted,
    /// A number or another value that code spells out.
    Constant,
    /// A word of the language.
    Keyword,
    /// What code gives a name to, or calls by it.
    Name,
}

/// A run of text in one tone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The text, without its marks.
    pub text: String,
    /// How it is set apart.
    pub tone: Tone,
}

impl Piece {
    /// A piece in this tone.
    #[must_use]
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self {
            text: text.into(),
            tone,
        }
    }
}

/// One line on a screen; an empty one stands between two blocks.
pub type Line = Vec<Piece>;

/// The widest line between two parts, in columns.
const RULE: usize = 12;

/// `text` wrapped to `width` columns. Code goes on with `↪` where a line of it is wider.
#[must_use]
pub fn lines(text: &str, width: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut before: Option<&Block> = None;
    let blocks = reader::parse(text, Reading::Seen);
    for block in &blocks {
        if before.is_some_and(|before| !before.is_tight_with(block)) {
            lines.push(Line::new());
        }
        lines.extend(block_lines(block, width));
        before = Some(block);
    }
    lines
}

/// A short text such as a choice, wrapped: code in backticks is set apart, formulas are in Unicode, and all else is as it was written.
#[must_use]
pub fn short(text: &str, width: usize) -> Vec<Line> {
    wrap::wrap(&inline::short(text, Reading::Seen), width)
}

/// A short text such as a choice, read plainly: code in quotation marks, formulas in words, and all else as it was written.
#[must_use]
pub fn plain_short(text: &str) -> String {
    aloud::quoted(&inline::short(text, Reading::Heard))
}

/// `text` as Markdown for readers that know nothing of what is a mark here: what CommonMark would take for one, and what is none here,
/// has a backslash before it.
#[must_use]
pub fn for_others(text: &str) -> Cow<'_, str> {
    source::settled(text).unwrap_or(Cow::Borrowed(text))
}

/// `text` on one line, for a list: the first words, blocks joined by a space.
#[must_use]
pub fn one_line(text: &str) -> String {
    let blocks = reader::parse(text, Reading::Seen);
    let parts: Vec<String> = blocks.iter().map(words_of).collect();
    let parts = parts.iter().flat_map(|part| part.split_whitespace());
    parts.collect::<Vec<_>>().join(" ")
}

/// `text` on one line as [`one_line`], but without the code and the tables in it, unless there is nothing else: what it asks, in words.
#[must_use]
pub fn in_words(text: &str) -> String {
    let blocks = reader::parse(text, Reading::Seen);
    let words = |block: &&Block| matches!(block.content, Content::Words(_));
    let parts: Vec<String> = blocks.iter().filter(words).map(words_of).collect();
    let parts = parts.iter().flat_map(|part| part.split_whitespace());
    let words = parts.collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        one_line(text)
    } else {
        words
    }
}

/// `text` read plainly: no marks, a line a paragraph, item or row, and a word before code, a table or a quotation.
#[must_use]
pub fn plain(text: &str) -> String {
    aloud::read(&reader::parse(text, Reading::Heard))
}

/// `text` as HTML, for another program: formulas as TeX between `\\(` and `\\)`, tags as words.
#[must_use]
pub fn html(text: &str) -> String {
    html::long(text)
}

/// A short text such as a choice as HTML on one line: code and formulas, and all else as it was written.
#[must_use]
pub fn short_html(text: &str) -> String {
    html::short(text)
}

/// Words as HTML, in which no sign is a mark.
#[must_use]
pub fn escaped_html(text: &str) -> String {
    html::escaped(text)
}

fn words_of(block: &Block) -> String {
    match &block.content {
        Content::Words(runs) => text_of(runs),
        Content::Code { lines, .. } => lines.join(" "),
        Content::Table(table) => {
            let cells = table.header().iter().chain(table.rows().iter().flatten());
            cells
                .map(|cell| text_of(cell))
                .collect::<Vec<_>>()
                .join(" ")
        }
        Content::Rule => String::new(),
    }
}

fn text_of(runs: &[Piece]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// A block with what stands to the left of it: an item's lines hang under its marker.
fn block_lines(block: &Block, width: usize) -> Vec<Line> {
    let (first, rest) = leads(&block.leads, width / 2);
    let room = width - columns(&first);
    let mut lines = match &block.content {
        Content::Words(runs) => wrap::wrap(runs, room),
        Content::Code { language, lines } => code::lines(language, lines, room),
        Content::Table(table) => table::lines(table, room),
        Content::Rule => vec![vec![Piece::new("─".repeat(room.min(RULE)), Tone::Plain)]],
    };
    if lines.is_empty() && !first.is_empty() {
        lines.push(Line::new());
    }
    for (place, line) in lines.iter_mut().enumerate() {
        let lead = if place == 0 { &first } else { &rest };
        if !lead.is_empty() && (place == 0 || !line.is_empty()) {
            line.insert(0, Piece::new(lead, Tone::Plain));
        }
    }
    lines
}

/// What stands before a block's first line and before the others, both as wide, and no wider than `most`.
fn leads(leads: &[Lead], most: usize) -> (String, String) {
    let (mut first, mut rest) = (String::new(), String::new());
    for lead in leads {
        let shown = match lead {
            Lead::Item(marker) if marker == "-" => "• ".to_owned(),
            Lead::Item(marker) => format!("{marker} "),
            Lead::Under(marker) => " ".repeat(marker + 1),
            Lead::Quote | Lead::Quoted => "│ ".to_owned(),
        };
        let is_bar = matches!(lead, Lead::Quote | Lead::Quoted);
        rest += &if is_bar {
            shown.clone()
        } else {
            " ".repeat(columns(&shown))
        };
        first += &shown;
    }
    (last_columns(&first, most), last_columns(&rest, most))
}

/// The end of a lead, which is nearest to what it belongs to. Each of its signs is one column wide.
fn last_columns(lead: &str, most: usize) -> String {
    let count = lead.chars().count();
    lead.chars().skip(count.saturating_sub(most)).collect()
}

pub use wrap::cut;

#[cfg(test)]
mod tests;
