//! Choices with boxes to tick before them, `- [x] 11`, as lists of tasks are written elsewhere.

use super::super::lines::{Line, lines_above, lines_from};
use super::slip;
use crate::diagnostic::{Diagnostic, Span};

/// The most choices that are shown as they should be written.
const MOST_SHOWN: usize = 8;

/// The box at the beginning of a choice, whether it is ticked, and the text behind it.
fn ticked<'s>(line: &Line<'s>) -> Option<(bool, &'s str)> {
    let words = line.body().strip_prefix("- ")?.trim_start();
    let (tick, text) = words.strip_prefix('[')?.split_once(']')?;
    let text = text.strip_prefix(' ')?.trim();
    let is_box = matches!(tick.trim(), "" | "x" | "X" | "✓" | "✔" | "*");
    (is_box && !text.is_empty()).then_some((!tick.trim().is_empty(), text))
}

/// What to say of the list of choices that holds this line, where it has boxes.
pub(super) fn boxes(source: &str, line: Line<'_>) -> Option<Diagnostic> {
    ticked(&line)?;
    let same = |other: &Line<'_>| other.is_item() && other.indent() == line.indent();
    let first = lines_above(source, line)
        .take_while(same)
        .last()
        .unwrap_or(line);
    let all = lines_from(source, first.start)
        .take_while(same)
        .take(MOST_SHOWN);
    let (mut choices, mut right) = (String::new(), Vec::new());
    for item in all {
        let (is_right, text) = ticked(&item).unwrap_or((false, item.words()));
        choices.push_str("\n      - ");
        choices.push_str(text);
        right.extend(is_right.then_some(text));
    }
    let answer = match right.as_slice() {
        [] => "the text of the right choice".to_owned(),
        [one] => (*one).to_owned(),
        several => format!("[{}]", several.join(", ")),
    };
    let open = line.text.find('[').unwrap_or_default();
    let close = line.text.find(']').unwrap_or(open);
    let span = Span::new(line.start + open, line.start + close + 1);
    let told = slip(span, "a choice has no box to tick");
    Some(told.label("this box").help(format!(
        "write the texts alone, and below them which is right:\n    choices:{choices}\n    answer: {answer}"
    )))
}
