//! Sentences that the plain face alone speaks: what a screen shows by place and colour is said here in words.

use super::sentence;
use crate::grading;
use crate::path::{Path, State};
use crate::practice::{Goal, Ground, Only, Plan, Progress};
use crate::quiz::{Kind, NumberKey, Question};
use crate::text::markup;

/// The first line of a sitting.
#[must_use]
pub fn welcome(title: &str, ground: &Ground) -> String {
    format!("{title}. {}.", sentence(&super::shelf::ground(ground)))
}

/// How to begin.
pub const HOW_TO_BEGIN: &str =
    "Type your answer and press Enter. Type ? to read what else can be typed.";

/// The line above a question: what the learner has to do with it so far.
#[must_use]
pub fn before_question(path: Option<&Path>, stretch: bool) -> String {
    let standing = match path.map(Path::state) {
        None | Some(State::New) => "A new question",
        Some(_) if path.is_some_and(|path| path.showings <= 1) => "A new question",
        Some(_) if path.is_some_and(|path| path.steps.is_empty()) => {
            "A question you have not tried yet"
        }
        Some(State::Trying) => "A question under way",
        Some(State::GotIt) => "Once more, a question you have got before",
        Some(State::Mastered | State::Kept) => "Another look at a question you have mastered",
    };
    if stretch {
        format!("{standing}. It is a stretch question: trying it is what counts.")
    } else {
        format!("{standing}.")
    }
}

/// What to type for this question.
#[must_use]
pub fn how_to_answer(question: &Question) -> String {
    match &question.kind {
        Kind::Choice(_) => "Pick one: type its number or its words.".to_owned(),
        Kind::Select(_) => "Pick all that fit: type their numbers, such as 1 3.".to_owned(),
        Kind::TrueFalse(_) => "Type true or false.".to_owned(),
        Kind::Text(_) => "Type your answer.".to_owned(),
        Kind::Number(NumberKey {
            unit: Some(unit), ..
        }) => format!("Type a number, in {}.", unit.value),
        Kind::Number(_) => "Type a number.".to_owned(),
        Kind::Blanks(blanks) if blanks.len() == 1 => "Type what belongs in the gap.".to_owned(),
        Kind::Blanks(_) => "Type what belongs in gap 1. The others follow.".to_owned(),
        Kind::Order(items) => format!(
            "Put them in order: type their numbers, such as {}.",
            order_like(items.len(), mark(question))
        ),
        Kind::Match(_) => {
            "Find the partners: type each number with its letter, such as 1b 2a.".to_owned()
        }
    }
}

/// What stands before the numbers of this question's list.
#[must_use]
pub fn mark(question: &Question) -> &'static str {
    if grading::numbered_plainly(question) {
        ""
    } else {
        "#"
    }
}

/// Numbers in some order, for an example.
fn order_like(items: usize, mark: &str) -> String {
    let last = std::iter::once(items);
    let numbers: Vec<String> = last
        .chain(1..items)
        .map(|number| format!("{mark}{number}"))
        .collect();
    numbers.join(" ")
}

/// The heads of the two lists of a matching question.
pub const PARTNERS: &str = "Partners:";

/// Asks for the next gap, by its number from 0.
#[must_use]
pub fn next_gap(gap: usize) -> String {
    format!("Next, gap {}.", gap + 1)
}

/// Asks again for the gaps that are not in place, from 0.
#[must_use]
pub fn open_gaps(gaps: &[usize]) -> String {
    let numbers: Vec<String> = gaps.iter().map(|gap| (gap + 1).to_string()).collect();
    match numbers.as_slice() {
        [one] => format!("Try gap {one} once more."),
        _ => format!(
            "Try gaps {} once more, a line for each.",
            super::names(&numbers)
        ),
    }
}

/// What is in place and stays there.
#[must_use]
pub fn in_place(parts: &[String]) -> String {
    super::answer::closed(&format!("In place: {}", parts.join("; ")))
}

/// Said when a choice is named by a number that is also the words of a choice somewhere in the list.
#[must_use]
pub fn marked_numbers(choices: usize) -> String {
    format!("Take numbers with their mark, from #1 to #{choices}, or the words as they are listed.")
}

/// The result of a response, naming the response it speaks of: `2/6: not yet.`
#[must_use]
pub fn result(response: &str, sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters
        .next()
        .map(|first| first.to_lowercase().to_string())
        .unwrap_or_default();
    format!("{response}: {first}{}", letters.as_str())
}

/// What `q` does.
pub const STOP: &str = "q to stop. Everything is kept.";

/// Everything that can be typed while a question waits; `stop` says what `q` does.
#[must_use]
pub fn help(question: &Question, stop: &str) -> Vec<String> {
    let mut lines = vec![how_to_answer(question)];
    let commands = [
        "h for a hint.",
        "d for: I don't know yet.",
        "s for: show me the answer.",
        "l for later: the question goes to the end of the line.",
        "t and a name when someone practises with you; t alone when you are alone again.",
        stop,
        "An equals sign before a line makes it an answer, also when it is one of these letters.",
    ];
    lines.extend(commands.map(str::to_owned));
    lines
}

/// Who practises here now.
#[must_use]
pub fn together(with: &[String]) -> String {
    if with.is_empty() {
        "You practise alone now.".to_owned()
    } else {
        format!(
            "You practise with {} now. What you get together comes back when you are alone.",
            super::names(with)
        )
    }
}

/// What partners can expect of one another: what the set says, or our own words.
#[must_use]
pub fn expectations(together: Option<&str>) -> String {
    together.map_or_else(|| super::screen::TOGETHER.to_owned(), markup::plain)
}

/// How many tried answers stand behind the learner in this showing.
#[must_use]
pub fn tried_so_far(tried: &[String]) -> String {
    format!("Tried so far: {}.", tried.join("; "))
}

/// How far the goal has come, where a listener asks.
#[must_use]
pub fn so_far(progress: &Progress) -> String {
    let goal = super::goal::set(progress.goal);
    match progress {
        Progress { reached: true, .. } => format!("{goal} It is reached."),
        Progress {
            goal: Goal::Minutes(_),
            ..
        } => goal,
        Progress { done: 0, of, .. } => format!("{goal} So far, none of {}.", super::count(*of)),
        Progress { done, of, .. } => {
            format!(
                "{goal} So far, {} of {}.",
                super::count(*done),
                super::count(*of)
            )
        }
    }
}

/// Said when records that could not be saved are safe now.
pub const SAVED_AGAIN: &str = "Saved now, with all that was waiting.";

/// Said when the plan leaves nothing to practise.
#[must_use]
pub fn nothing_planned(plan: &Plan) -> String {
    match (&plan.tag, plan.only) {
        (Some(tag), _) => format!("No question here has the tag “{tag}”."),
        (None, Some(Only::Due)) => "Nothing is worth another look yet.".to_owned(),
        (None, Some(Only::Trying)) => "Nothing is under way here.".to_owned(),
        (None, Some(Only::New)) => "Nothing is new here any more.".to_owned(),
        (None, None) => "There is no question here.".to_owned(),
    }
}
