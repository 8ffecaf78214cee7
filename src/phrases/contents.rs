//! The questions of a set in a list, for its author: each on one line, and found by words. It goes nowhere.

use super::answer::with_gaps;
use crate::quiz::Question;
use crate::text::markup;

/// What a question asks, on one line.
#[must_use]
pub fn line(question: &Question) -> String {
    markup::one_line(&with_gaps(question, &question.asks_in_braces()))
}

/// The first line of what a question asks, to be read out: formulas are in words.
#[must_use]
pub fn first_line(question: &Question) -> String {
    let said = markup::plain(&with_gaps(question, &question.asks_in_braces()));
    let mut lines = said.lines().filter(|line| !line.trim().is_empty());
    lines.next().unwrap_or_default().to_owned()
}

/// Whether the question is one of those sought: by words of its line, of its id or of a tag. Case does not matter.
#[must_use]
pub fn holds(question: &Question, line: &str, sought: &str) -> bool {
    let sought = sought.trim().to_lowercase();
    let tags = question.tags.iter().map(|tag| tag.as_str());
    let mut texts = [line, question.id.as_str()].into_iter().chain(tags);
    texts.any(|text| text.to_lowercase().contains(&sought))
}
