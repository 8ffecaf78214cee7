//! The Markdown of a set's texts: parsed into blocks, wrapped into lines of pieces with a tone, or read plainly.
//!
//! Paragraphs, lists, headings, fenced code, `inline code`, **strong** and *emphasis*. It knows no colours and no terminal, and it
//! never drops a letter of the author's but the marks themselves: what is no mark stays as it was written.

mod block;
mod inline;
mod wrap;

use block::Block;

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
    /// A line of a fenced block.
    Block,
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

/// The word before a block of code, for who cannot see that it is set apart.
const CODE: &str = "Code:";

/// How far a line of code is set in.
const CODE_INDENT: usize = 2;

/// `text` wrapped to `width` columns. Code is never wrapped, but cut with `…`.
#[must_use]
pub fn lines(text: &str, width: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut before: Option<&Block> = None;
    let blocks = block::parse(text);
    for block in &blocks {
        if before.is_some_and(|before| !before.is_tight_with(block)) {
            lines.push(Line::new());
        }
        lines.extend(block_lines(block, width));
        before = Some(block);
    }
    lines
}

/// A short text such as a choice, wrapped: code in backticks is set apart, and all else is as it was written.
#[must_use]
pub fn short(text: &str, width: usize) -> Vec<Line> {
    wrap::wrap(&inline::code_only(text), width)
}

/// A short text such as a choice, read plainly: code in quotation marks, and all else as it was written.
#[must_use]
pub fn plain_short(text: &str) -> String {
    read_out(&inline::code_only(text))
}

/// `text` on one line, for a list: the first words, blocks joined by a space.
#[must_use]
pub fn one_line(text: &str) -> String {
    let mut parts = Vec::new();
    for block in block::parse(text) {
        parts.push(match block {
            Block::Words { runs, .. } => text_of(&runs),
            Block::Code(lines) => lines.join(" "),
        });
    }
    parts
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// `text` read plainly: no marks, a line a paragraph or item, and a word before a block of code.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut lines = Vec::new();
    for block in block::parse(text) {
        match block {
            Block::Words {
                marker,
                depth,
                runs,
            } => {
                let marker = if marker.is_empty() {
                    String::new()
                } else {
                    marker + " "
                };
                lines.push(format!("{}{marker}{}", "  ".repeat(depth), read_out(&runs)));
            }
            Block::Code(code) => {
                lines.push(CODE.to_owned());
                lines.extend(code.iter().map(|line| format!("  {line}")));
            }
        }
    }
    lines.join("\n")
}

fn text_of(runs: &[Piece]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// The same with code between quotation marks: heard, or read without its style, it would run into the words.
fn read_out(runs: &[Piece]) -> String {
    let quoted = |run: &Piece| match run.tone {
        Tone::Code => format!("“{}”", run.text),
        _ => run.text.clone(),
    };
    runs.iter().map(quoted).collect()
}

fn block_lines(block: &Block, width: usize) -> Vec<Line> {
    match block {
        Block::Words {
            marker,
            depth,
            runs,
        } => words_lines(marker, *depth, runs, width),
        Block::Code(code) => code.iter().map(|line| code_line(line, width)).collect(),
    }
}

fn code_line(line: &str, width: usize) -> Line {
    let cut = wrap::cut(line, width.saturating_sub(CODE_INDENT));
    vec![
        Piece::new(" ".repeat(CODE_INDENT), Tone::Plain),
        Piece::new(cut, Tone::Block),
    ]
}

/// An item's lines hang under its marker.
fn words_lines(marker: &str, depth: usize, runs: &[Piece], width: usize) -> Vec<Line> {
    let shown = if marker == "-" { "•" } else { marker };
    let lead = match shown {
        "" => "  ".repeat(depth),
        _ => format!("{}{shown} ", "  ".repeat(depth)),
    };
    let hang = columns(&lead).min(width / 2);
    let mut lines = wrap::wrap(runs, width - hang);
    if hang > 0 {
        for (number, line) in lines.iter_mut().enumerate() {
            let lead = if number == 0 {
                lead.clone()
            } else {
                " ".repeat(hang)
            };
            line.insert(0, Piece::new(lead, Tone::Plain));
        }
    }
    lines
}

pub use wrap::cut;

#[cfg(test)]
mod tests;
