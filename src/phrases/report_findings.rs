//! What was found in the records of a class, for a teacher: each in a sentence that says what was seen, and one that says what could be
//! done with the material. Nobody is named in them.

use super::report_page::times;
use super::{count, counted, sentence};

/// The head of the ideas that are held now.
pub const TOGETHER: &str = "To talk about together";
/// The head of the questions at which learners go round in circles.
pub const CIRCLES: &str = "Where learners go round in circles";
/// The head of the answers to which a set has nothing to say.
pub const FEEDBACK: &str = "Answers that wait for feedback";
/// The head of the hints that tell nothing, and of those that nobody opened.
pub const HINTS: &str = "Hints to look at again";
/// The head of what helped and what lasts.
pub const WORKS: &str = "What works";

/// What a question is called where it stands beside.
pub const THIS_QUESTION: &str = "this question";
/// What to do with the lines of a finding, where the question has no `feedback` yet.
pub const INTO_THE_QUESTION: &str = "Lines to put into the question";
/// Where it has one.
pub const UNDER_FEEDBACK: &str = "A line to put under the question's “feedback:”";
/// Where the answer is a choice.
pub const IN_PLACE_OF_THE_CHOICE: &str = "Lines to put in place of this choice";

/// How many more there are, below the first ones.
#[must_use]
pub fn more(number: usize) -> String {
    format!("{} more", sentence(&count(number)))
}

/// A head, and how many stand under it.
#[must_use]
pub fn counted_head(head: &str, number: usize) -> String {
    format!("{head} ({number})")
}

fn learners(number: usize) -> String {
    sentence(&counted(number, "learner", "learners"))
}

/// An idea with the set in which it is, for the marks around it.
#[must_use]
pub fn of_set(idea: &str, set: &str) -> String {
    format!("{idea}” in “{set}")
}

/// An idea that learners hold, or have left.
#[must_use]
pub fn idea(name: &str, hold: usize, left: usize, questions: usize) -> String {
    let at = counted(questions, "question", "questions");
    let left = have_left(left);
    match hold {
        0 => format!("The idea “{name}” came up at {at}. Nobody holds it now: {left}."),
        1 => format!("One learner holds the idea “{name}” now, and {left}. It came up at {at}."),
        _ => format!(
            "{} learners hold the idea “{name}” now, and {left}. It came up at {at}: talk about it together.",
            sentence(&count(hold))
        ),
    }
}

/// How many have left an idea, within a sentence.
pub(super) fn have_left(number: usize) -> String {
    match number {
        0 => "nobody has left it yet".to_owned(),
        1 => "one has left it".to_owned(),
        _ => format!("{} have left it", count(number)),
    }
}

/// Learners who go round in circles at a question.
#[must_use]
pub fn stuck(question: &str, number: usize) -> String {
    let go = if number == 1 { "goes" } else { "go" };
    format!(
        "{} {go} round in circles at “{question}”. Another hint may help.",
        learners(number)
    )
}

/// An answer to which the set has nothing to say; whether some of those learners gave one that is alike.
#[must_use]
pub fn no_feedback(question: &str, answer: &str, alike: bool, number: usize) -> String {
    let alike = if alike { ", or alike," } else { "" };
    format!(
        "{} answered “{answer}”{alike} to “{question}”, and the set has nothing to say to it yet.",
        learners(number)
    )
}

/// A hint that turned many: its number, for how many it was the turn, and how many opened it.
#[must_use]
pub fn hint_turned(question: &str, [hint, turned, opened]: [usize; 3]) -> String {
    let all = count(opened);
    let who = if turned == opened {
        format!("all {all}")
    } else {
        format!("{} of the {all}", count(turned))
    };
    format!("Hint {hint} of “{question}” helps: {who} who opened it were right next.")
}

/// A hint that tells nothing.
#[must_use]
pub fn hint_tells_nothing(question: &str, [hint, turned, opened]: [usize; 3]) -> String {
    let turned = match turned {
        0 => "nobody was".to_owned(),
        1 => "one was".to_owned(),
        _ => format!("{} were", count(turned)),
    };
    format!(
        "Hint {hint} of “{question}” may need other words: {} opened it, and {turned} right next the first time.",
        count(opened)
    )
}

/// Hints that nobody opened, from this one on, which may be the last.
#[must_use]
pub fn hint_unused(question: &str, hint: usize, is_last: bool, number: usize) -> String {
    let more = if is_last { "" } else { ", or one after it" };
    format!(
        "None of {} opened hint {hint} of “{question}”{more}. It may not be needed.",
        counted(number, "learner", "learners")
    )
}

/// A question that turns learners.
#[must_use]
pub fn turns(question: &str, answer: &str, number: usize, turned: usize) -> String {
    let who = if turned == number {
        "all".to_owned()
    } else {
        count(turned)
    };
    format!(
        "“{question}” turns learners: {} were not there yet, most often with “{answer}”, and {who} of them have got it since.",
        count(number)
    )
}

/// A question that all had at once.
#[must_use]
pub fn at_once(question: &str, number: usize) -> String {
    format!(
        "All {} who answered “{question}” had it at once. It may ask for something they knew before.",
        count(number)
    )
}

/// How lasting it is.
#[must_use]
pub fn lasting(set: &str, came_back: usize, kept: usize) -> String {
    let still_there = match kept {
        0 => ". None was still there.".to_owned(),
        _ => format!(", and {} they were still there.", times(kept)),
    };
    format!(
        "Mastered questions of “{set}” came back on a later day {}{still_there}",
        times(came_back)
    )
}
