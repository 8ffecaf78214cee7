//! `left-to-write`: a text that still waits to be written, such as `TODO`, or the `…` of a line that was copied from a message; and commas
//! that other formats have at the ends of their lines (`mark-not-shown`).

use super::{Found, Scope, feedbacks, first_line};
use crate::diagnostic::{Code, Diagnostic, Span, line_and_column};
use crate::quiz::{Question, Words};

/// Texts that stand for one that is to be written, in small letters and without what ends them: those of others, and our own.
const WAITING: &[&str] = &[
    "",
    "todo",
    "to do",
    "tbd",
    "tba",
    "fixme",
    "xx",
    "xxx",
    "xxxx",
    "placeholder",
    "lorem ipsum",
    "to be written",
    "to be added",
    "hint",
    "hint 1",
    "hint 2",
    "hint 3",
    "explanation",
    "feedback",
    "write here what this answer shows",
    "what the set is called",
    "what is asked",
    "what the idea is",
];

/// What such a text may begin with, where more words follow.
const BEGIN: &[&str] = &["TODO ", "TODO:", "FIXME ", "FIXME:", "TBD:", "Lorem ipsum "];

/// Reports texts for learners that are still to be written.
pub(super) fn waiting(scope: &Scope<'_>, found: &mut Found) {
    let set = scope.set;
    let of_set = std::iter::once(&set.title)
        .chain(&set.description)
        .chain(&set.together);
    let ideas = set.misconceptions.values();
    let ideas = ideas.flat_map(|idea| std::iter::once(&idea.name).chain(&idea.feedback));
    for text in of_set.chain(ideas) {
        of_text(text, scope.source, found);
    }
    for question in &set.questions {
        for text in texts(question) {
            of_text(text, scope.source, found);
        }
    }
}

/// What learners read of a question beside its choices.
fn texts(question: &Question) -> impl Iterator<Item = &Words> {
    let said = feedbacks(question).filter_map(|feedback| feedback.say.as_ref());
    std::iter::once(&question.prompt)
        .chain(&question.hints)
        .chain(&question.explanation)
        .chain(said)
}

fn of_text(text: &Words, source: &str, found: &mut Found) {
    if !is_waiting(text) {
        return;
    }
    let at = first_line(source, text.at);
    let message = "this text is still to be written, and learners would read it so";
    let problem = Diagnostic::new(Code::LeftToWrite, at, message).label("a placeholder");
    found.push(problem.help("write here what learners are to read, or delete the line"));
}

/// Whether a text says no more than that it is to be written.
fn is_waiting(text: &str) -> bool {
    // The longest of them is shorter; others need not be looked at.
    const LONGEST: usize = 48;
    let begins = || BEGIN.iter().any(|words| text.starts_with(words));
    if text.len() > LONGEST {
        return begins();
    }
    let bare = text.trim_matches([
        ' ', '.', '…', '!', '?', '*', '`', '[', ']', '(', ')', '<', '>',
    ]);
    // A text may be a sign alone.
    let signs = bare.is_empty() && !text.contains(['.', '…', '?']);
    !signs && WAITING.iter().any(|one| one.eq_ignore_ascii_case(bare)) || begins()
}

/// So many lines with such a comma are named.
const MOST: usize = 12;

/// Reports commas at the ends of lines: where a sentence has ended before it, or where a question has several.
pub(super) fn commas(scope: &Scope<'_>, found: &mut Found) {
    let mut all: Vec<usize> = Vec::new();
    let mut certain = of_line(&scope.set.title, scope.source, &mut all);
    for question in &scope.set.questions {
        let before = all.len();
        for text in texts(question) {
            certain |= of_line(text, scope.source, &mut all);
        }
        certain |= all.len() > before + 1;
        if all.len() >= MOST {
            break;
        }
    }
    let Some(first) = all.first().filter(|_| certain) else {
        return;
    };
    let line = |at: &usize| line_and_column(scope.source, *at).0;
    let lines: Vec<String> = all.iter().skip(1).map(|at| line(at).to_string()).collect();
    let also = match &lines[..] {
        [] => String::new(),
        [one] => format!(", and in line {one}"),
        [most @ .., last] => format!(", and in lines {} and {last}", most.join(", ")),
    };
    let message = "the comma at the end of this line is read as a part of the text";
    let problem = Diagnostic::new(Code::MarkNotShown, Span::new(*first, first + 1), message);
    let problem = problem.label("shown as it stands here");
    found.push(problem.help(format!(
        "delete it{also}: here nothing stands between two fields"
    )));
}

/// Adds the place of the comma that ends a text on its line; gives whether a sentence has ended before it.
fn of_line(text: &Words, source: &str, all: &mut Vec<usize>) -> bool {
    let Some(before) = text.strip_suffix(',') else {
        return false;
    };
    let plain = source.get(text.at.start..text.at.end) == Some(text.as_str());
    let ends = source[text.at.end..].starts_with(['\n', '\r']);
    if !plain || !ends || text.contains('\n') {
        return false;
    }
    all.push(text.at.end - 1);
    before.ends_with(['.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_to_be_written_is_told_from_what_is() {
        for text in [
            "TODO",
            "todo.",
            "…",
            "...",
            "???",
            "xxx",
            "[TBD]",
            "TODO: a better one",
            "Write here what this answer shows.",
            "Hint 1",
        ] {
            assert!(is_waiting(text), "{text}");
        }
        for text in [
            "What is to be done?",
            "Todo is Spanish for all.",
            "A hint",
            "!",
            "[ ]",
            "*",
            "Why?",
        ] {
            assert!(!is_waiting(text), "{text}");
        }
    }
}
