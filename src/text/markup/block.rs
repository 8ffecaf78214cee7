//! Text to blocks: which lines belong together. It never looks inside a line further than its beginning.

use super::inline;
use super::{Piece, Tone};

/// What stands together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// A paragraph, a heading or an item of a list.
    Words {
        /// `-` or `1.` for an item, else empty.
        marker: String,
        /// How deep in a list of lists.
        depth: usize,
        /// What it says.
        runs: Vec<Piece>,
    },
    /// The lines between two fences, as they are.
    Code(Vec<String>),
}

impl Block {
    /// Whether no line is left empty between the two: items of one list.
    pub(super) fn is_tight_with(&self, next: &Self) -> bool {
        let item = |block: &Self| matches!(block, Self::Words { marker, .. } if !marker.is_empty());
        item(self) && item(next)
    }
}

/// The blocks of a text.
pub(super) fn parse(text: &str) -> Vec<Block> {
    let mut parser = Parser::default();
    for line in text.lines() {
        parser.line(line.trim_end_matches('\r'));
    }
    parser.finish()
}

#[derive(Default)]
struct Parser {
    blocks: Vec<Block>,
    /// The words gathered so far: marker, depth, text.
    open: Option<(String, usize, String)>,
    fence: Option<Fence>,
}

struct Fence {
    mark: char,
    length: usize,
    indent: usize,
    lines: Vec<String>,
}

impl Parser {
    fn line(&mut self, line: &str) {
        if self.fence.is_some() {
            self.code(line);
        } else if let Some(fence) = fence(line) {
            self.close();
            self.fence = Some(fence);
        } else if line.trim().is_empty() {
            self.close();
        } else if let Some(heading) = heading(line) {
            self.close();
            let runs = vec![Piece::new(heading, Tone::Strong)];
            self.push(String::new(), 0, runs);
        } else if let Some((marker, depth, rest)) = item(line) {
            self.close();
            self.open = Some((marker, depth, rest.to_owned()));
        } else {
            self.words(line);
        }
    }

    fn words(&mut self, line: &str) {
        let (_, _, text) = self.open.get_or_insert_with(Default::default);
        if !text.is_empty() {
            // Two spaces or a backslash at the end of a line break it; any other line end is a space.
            let hard = text.ends_with("  ") || text.ends_with('\\');
            let kept = text.trim_end_matches(['\\', ' ']).len();
            text.truncate(kept);
            text.push(if hard { '\n' } else { ' ' });
        }
        text.push_str(line.trim_start());
    }

    fn code(&mut self, line: &str) {
        let Some(fence) = self.fence.as_mut() else {
            return;
        };
        let trimmed = line.trim();
        let closes = trimmed.len() >= fence.length && trimmed.chars().all(|c| c == fence.mark);
        if closes {
            let code = std::mem::take(&mut fence.lines);
            self.blocks.push(Block::Code(code));
            self.fence = None;
        } else {
            let lead = line.len() - line.trim_start_matches(' ').len();
            let line = &line[lead.min(fence.indent)..];
            fence.lines.push(line.replace('\t', "    "));
        }
    }

    fn close(&mut self) {
        if let Some((marker, depth, text)) = self.open.take() {
            let runs = inline::parse(text.trim_end());
            self.push(marker, depth, runs);
        }
    }

    fn push(&mut self, marker: String, depth: usize, runs: Vec<Piece>) {
        self.blocks.push(Block::Words {
            marker,
            depth,
            runs,
        });
    }

    /// A fence that is never closed holds the rest of the text.
    fn finish(mut self) -> Vec<Block> {
        self.close();
        if let Some(fence) = self.fence.take() {
            self.blocks.push(Block::Code(fence.lines));
        }
        self.blocks
    }
}

fn fence(line: &str) -> Option<Fence> {
    let trimmed = line.trim_start_matches(' ');
    let mark = trimmed.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = trimmed.chars().take_while(|c| *c == mark).count();
    let info_has_marks = mark == '`' && trimmed[length..].contains('`');
    (length >= 3 && !info_has_marks).then(|| Fence {
        mark,
        length,
        indent: line.len() - trimmed.len(),
        lines: Vec::new(),
    })
}

fn heading(line: &str) -> Option<&str> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    ((1..=6).contains(&level) && text.starts_with(' ')).then(|| text.trim())
}

/// The marker of an item, its depth and its text.
fn item(line: &str) -> Option<(String, usize, &str)> {
    let trimmed = line.trim_start_matches(' ');
    let depth = (line.len() - trimmed.len()) / 2;
    if let Some(rest) = ["- ", "* ", "+ "]
        .iter()
        .find_map(|mark| trimmed.strip_prefix(mark))
    {
        return Some(("-".to_owned(), depth, rest.trim_start()));
    }
    let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
    let rest = trimmed[digits..].strip_prefix(['.', ')'])?;
    let marked = (1..=3).contains(&digits) && rest.starts_with(' ');
    marked.then(|| (trimmed[..=digits].to_owned(), depth, rest.trim_start()))
}
