//! Wrapping pieces to a width, by words, and by what a reader sees as one character where a word is too long for a line.

use unicode_segmentation::UnicodeSegmentation;

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
    /// The tone of the space before the word, if there is one.
    space: Option<Tone>,
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
            space: None,
        }
    }

    fn add(&mut self, text: &str, tone: Tone) {
        for (number, part) in text.split([' ', '\t']).enumerate() {
            if number > 0 {
                self.end_word();
                self.space = Some(tone);
            }
            if !part.is_empty() {
                self.word_width += width(part);
                join(&mut self.word, part, tone);
            }
        }
    }

    fn end_word(&mut self) {
        if self.word.is_empty() {
            return;
        }
        let space = usize::from(self.space.is_some() && self.line_width > 0);
        if self.line_width > 0 && self.line_width + space + self.word_width > self.columns {
            self.end_line();
        }
        if let Some(tone) = self.space.take().filter(|_| self.line_width > 0) {
            join(&mut self.line, " ", tone);
            self.line_width += 1;
        }
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
        self.space = None;
    }

    fn finish(mut self) -> Vec<Line> {
        self.end_word();
        if !self.line.is_empty() {
            self.end_line();
        }
        self.lines
    }
}

/// Adds text to a line, in the last piece where the tone is the same.
fn join(line: &mut Line, text: &str, tone: Tone) {
    match line.last_mut() {
        Some(last) if last.tone == tone => last.text.push_str(text),
        _ => line.push(Piece::new(text, tone)),
    }
}
