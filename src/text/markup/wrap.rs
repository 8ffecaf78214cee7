//! Wrapping pieces to a width, by words, and by what a reader sees as one character where a word is too long for a line.

use unicode_segmentation::UnicodeSegmentation;

use super::inline::join;
use super::{Line, Piece, Tone};
use crate::text::width::columns as width;

/// `text` cut to `columns`, with `…` in place of what is left out.
#[must_use]
pub fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let room = columns.saturating_sub(1);
    let mut taken = 0;
    let mut short = String::new();
    for cluster in text.graphemes(true) {
        taken += width(cluster);
        if taken > room {
            break;
        }
        short.push_str(cluster);
    }
    if columns > 0 {
        short.push('…');
    }
    short
}

/// The runs wrapped to `columns`; a line feed within them begins a new line.
pub(super) fn wrap(runs: &[Piece], columns: usize) -> Vec<Line> {
    let mut wrapper = Wrapper::new(columns.max(1));
    for run in runs {
        for (number, part) in run.text.split('\n').enumerate() {
            if number > 0 {
                wrapper.end_word();
                wrapper.end_line();
            }
            wrapper.add(part, run.tone);
        }
    }
    wrapper.finish()
}

struct Wrapper {
    columns: usize,
    lines: Vec<Line>,
    line: Line,
    line_width: usize,
    /// The word that is being gathered; it may run through several pieces.
    word: Line,
    word_width: usize,
    /// The tone of the spaces before the word, and how many there are.
    space: (Tone, usize),
}

impl Wrapper {
    fn new(columns: usize) -> Self {
        Self {
            columns,
            lines: Vec::new(),
            line: Line::new(),
            line_width: 0,
            word: Line::new(),
            word_width: 0,
            space: (Tone::Plain, 0),
        }
    }

    fn add(&mut self, text: &str, tone: Tone) {
        let text = self.set_in(text, tone);
        for (number, part) in text.split([' ', '\t']).enumerate() {
            if number > 0 {
                self.end_word();
                self.space = (tone, self.space.1 + 1);
            }
            if !part.is_empty() {
                self.word_width += width(part);
                join(&mut self.word, part, tone);
            }
        }
    }

    /// Puts down the spaces that a line of code begins with: they say what belongs into what. Gives the rest.
    fn set_in<'t>(&mut self, text: &'t str, tone: Tone) -> &'t str {
        let begins = self.line_width == 0 && self.word.is_empty();
        let rest = text.trim_start_matches(' ');
        let indent = (text.len() - rest.len()).min(self.columns / 2);
        if tone != Tone::Code || !begins || indent == 0 {
            return text;
        }
        join(&mut self.word, &" ".repeat(indent), tone);
        self.word_width = indent;
        rest
    }

    fn end_word(&mut self) {
        if self.word.is_empty() {
            return;
        }
        let (tone, gap) = self.space;
        if self.line_width > 0 && self.line_width + gap + self.word_width > self.columns {
            self.end_line();
        }
        if self.line_width > 0 && gap > 0 {
            join(&mut self.line, &" ".repeat(gap), tone);
            self.line_width += gap;
        }
        self.space = (Tone::Plain, 0);
        for piece in std::mem::take(&mut self.word) {
            self.put(&piece);
        }
        self.word_width = 0;
    }

    fn put(&mut self, piece: &Piece) {
        let columns = width(&piece.text);
        if self.line_width + columns <= self.columns {
            join(&mut self.line, &piece.text, piece.tone);
            self.line_width += columns;
            return;
        }
        for cluster in piece.text.graphemes(true) {
            let columns = width(cluster);
            if self.line_width > 0 && self.line_width + columns > self.columns {
                self.end_line();
            }
            join(&mut self.line, cluster, piece.tone);
            self.line_width += columns;
        }
    }

    fn end_line(&mut self) {
        self.lines.push(std::mem::take(&mut self.line));
        self.line_width = 0;
        self.space = (Tone::Plain, 0);
    }

    fn finish(mut self) -> Vec<Line> {
        self.end_word();
        if !self.line.is_empty() {
            self.end_line();
        }
        self.lines
    }
}
