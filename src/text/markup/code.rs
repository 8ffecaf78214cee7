//! Lines of code: set in, in the colours of their language, and broken only where a line ends at the edge of the page. A line that
//! goes on begins with a sign, because in code an end of line says something.

use unicode_segmentation::UnicodeSegmentation;

use super::inline::join;
use super::{Line, Piece, Tone, highlight};
use crate::text::width::columns;

/// How far a line of code is set in.
const INDENT: usize = 2;

/// What a line begins with that goes on from the line above.
const GOES_ON: &str = "↪ ";

/// Below this there is no room for signs beside the code.
const NARROW: usize = 8;

/// A block of code on lines of this width.
pub(super) fn lines(language: &str, code: &[String], width: usize) -> Vec<Line> {
    let toned = highlight::lines(language, code).unwrap_or_else(|| plain(code));
    toned.iter().flat_map(|line| folded(line, width)).collect()
}

fn plain(code: &[String]) -> Vec<Line> {
    let line = |line: &String| vec![Piece::new(line.clone(), Tone::Block)];
    code.iter().map(line).collect()
}

/// One line of code, on as many lines as it needs.
fn folded(line: &Line, width: usize) -> Vec<Line> {
    let (indent, sign) = if width < NARROW {
        ("", "")
    } else {
        ("  ", GOES_ON)
    };
    debug_assert!(indent.len() <= INDENT);
    let mut folding = vec![vec![Piece::new(indent, Tone::Plain)]];
    let mut used = columns(indent);
    for piece in line {
        for cluster in piece.text.graphemes(true) {
            let wide = columns(cluster);
            let begun = folding.last().is_some_and(|line| line.len() > 1);
            if begun && used + wide > width {
                folding.push(vec![Piece::new(format!("{indent}{sign}"), Tone::Plain)]);
                used = columns(indent) + columns(sign);
            }
            if let Some(last) = folding.last_mut() {
                add(last, cluster, piece.tone);
            }
            used += wide;
        }
    }
    folding
}

/// The first piece of a line is what stands before the code.
fn add(line: &mut Line, cluster: &str, tone: Tone) {
    if line.len() == 1 {
        line.push(Piece::new(cluster, tone));
    } else {
        join(line, cluster, tone);
    }
}
