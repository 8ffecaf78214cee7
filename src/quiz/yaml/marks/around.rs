//! What stands around a set that was copied with it: the sentences before and after it, and the fences between them and it. It never
//! looks between the first and the last field.

use std::collections::HashSet;

use super::super::lines::{Line, lines_from};
use super::super::mended::Fix;
use super::{line, told};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::names;

/// Fewer words than this may be a field that lacks its colon.
const FEWEST_WORDS: usize = 3;

/// A heading of more words is a sentence.
const MOST_IN_TITLE: usize = 8;

/// The most characters of a line that are underlined.
const MOST_SHOWN: usize = 60;

/// The lines that are no part of the set.
#[derive(Default)]
pub(super) struct Around {
    /// Where each begins.
    starts: HashSet<usize>,
    /// What leaves them out.
    pub(super) fixes: Vec<Fix>,
    /// What to say of them.
    pub(super) told: Option<Diagnostic>,
}

impl Around {
    /// Whether the line that begins here is one of them.
    pub(super) fn has(&self, start: usize) -> bool {
        self.starts.contains(&start)
    }

    /// Finds them.
    pub(super) fn find(source: &str) -> Self {
        let filled = || {
            (1..)
                .zip(lines_from(source, 0))
                .filter(|(_, line)| !line.body().is_empty())
        };
        let set = |line: &Line<'_>| !is_remark(line) && !is_fence(line) && !line.is_blank();
        let Some(first) = filled().find(|(_, line)| set(line)) else {
            return Self::default();
        };
        let last = filled()
            .filter(|(_, line)| set(line))
            .last()
            .unwrap_or(first);
        let untitled = !filled().any(|(_, line)| line.text.starts_with("title"));
        let before = filled()
            .take_while(|(number, _)| *number < first.0)
            .filter(|(_, line)| !(untitled && may_be_title(line)));
        let after = || filled().skip_while(|(number, _)| *number <= last.0);
        // Without a gap, it may be the rest of the text above.
        let apart = after().next().is_some_and(|(number, line)| {
            number > last.0 + 1 || is_fence(&line) || last.1.body() == "---"
        });
        let after = after().filter(|_| apart);
        let all: Vec<(usize, Line<'_>)> = before
            .chain(after)
            .filter(|(_, line)| !line.is_blank())
            .collect();
        let Some((number, remark)) = all.iter().find(|(_, line)| is_remark(line)) else {
            return Self::default();
        };
        let others: Vec<usize> = all
            .iter()
            .map(|(other, _)| *other)
            .filter(|other| other != number)
            .collect();
        Self {
            starts: all.iter().map(|(_, line)| line.start).collect(),
            fixes: all.iter().map(|(_, line)| left_out(line)).collect(),
            told: Some(remarked(remark, &others)),
        }
    }
}

fn remarked(remark: &Line<'_>, others: &[usize]) -> Diagnostic {
    let body = remark.body();
    let end = body
        .char_indices()
        .nth(MOST_SHOWN)
        .map_or(body.len(), |(end, _)| end);
    let at = remark.body_at();
    let told = Diagnostic::new(
        Code::YamlSyntax,
        Span::new(at, at + end),
        "this line is no part of the set",
    );
    told.label("a remark").help(format!(
        "delete it, or begin it with `#`{}:\n# {body}",
        told::also(others)
    ))
}

fn left_out(line: &Line<'_>) -> Fix {
    Fix {
        at: line.body_at()..line.start + line.text.trim_end().len(),
        text: String::new(),
    }
}

/// Whether the line reads as a heading, and not as a sentence.
fn may_be_title(line: &Line<'_>) -> bool {
    let body = line.body();
    let sentence = body.ends_with(['.', '!', ':', '?']) || body.contains(['*', '#', '`']);
    !sentence && body.split_whitespace().count() <= MOST_IN_TITLE
}

fn is_fence(line: &Line<'_>) -> bool {
    line.body().starts_with("```") && line::is_divider(line.text)
}

/// Whether this is a sentence at the left edge, and no field, however it is written.
fn is_remark(line: &Line<'_>) -> bool {
    let body = line.body();
    let begins = body
        .trim_start_matches(['*', '_'])
        .starts_with(char::is_alphabetic);
    let first = body
        .split(|sign: char| !sign.is_alphanumeric())
        .find(|word| !word.is_empty());
    let known = first
        .is_some_and(|first| names::known(&first.to_lowercase()) || names::meant(first).is_some());
    line.indent() == 0
        && begins
        && !known
        && line.plain_field().is_none()
        && line::cut(line.text).marker.is_empty()
        && body.split_whitespace().count() >= FEWEST_WORDS
}
