//! What a report on a class says in a terminal, and while it is made, beside what it says everywhere (`report_page`,
//! `report_findings`).

use super::report_page::times;
use super::{count, counted, sentence};

/// What is to be written in place of these words.
pub const WRITE_HERE: &str = "Write here what this answer shows.";
/// The heads of the columns about questions: met, got it, mastered, the middle of the tries up to a first right answer.
pub const COLUMNS: [&str; 4] = ["met", "got it", "mastered", "tries"];
/// The head of the column of answers.
pub const MOST_OFTEN: &str = "most often before";

/// So many more findings of one kind: of ideas, or of questions.
#[must_use]
pub fn more_like_it(number: usize, of_ideas: bool) -> String {
    let place = match (of_ideas, number) {
        (true, _) => "among the ideas below",
        (false, 1) => "with its question below",
        (false, _) => "with their questions below",
    };
    match number {
        1 => format!("One more like it stands {place}."),
        _ => format!("{} more like it stand {place}.", sentence(&count(number))),
    }
}

/// An answer that was not there yet: how often, by how many, after how many of these tries the next was right.
#[must_use]
pub fn answer(text: &str, [tries, learners, then_right]: [usize; 3]) -> String {
    let [given, times_right] = [tries, then_right].map(times);
    let by = counted(learners, "learner", "learners");
    let right = match then_right {
        0 => "never right next".to_owned(),
        _ => format!("right next {times_right}"),
    };
    format!("“{text}”: {given} by {by}, {right}")
}

/// The idea behind an answer.
#[must_use]
pub fn idea_behind(name: &str) -> String {
    format!("the idea “{name}”")
}

/// Said of an answer to which the set has nothing to say.
pub const NOTHING_SAID: &str = "the set has nothing to say to it yet";

/// So many other answers, each given by few.
#[must_use]
pub fn other_answers(number: usize) -> String {
    format!("and {}", counted(number, "other answer", "other answers"))
}

/// A hint: how many opened it, and for how many of them it was the turn the first time: what came after it later is told by the flow.
#[must_use]
pub fn hint(number: usize, text: Option<&str>, opened: usize, turned: usize) -> String {
    let words = text.map_or(String::new(), |text| format!(" (“{text}”)"));
    let turned = match turned {
        0 => "none was right next the first time".to_owned(),
        1 => "one was right next the first time".to_owned(),
        _ => format!("{} were right next the first time", count(turned)),
    };
    match opened {
        0 => format!("Hint {number}{words}: nobody opened it."),
        1 => format!("Hint {number}{words}: one learner opened it, {turned}."),
        _ => format!(
            "Hint {number}{words}: {} learners opened it, {turned}.",
            count(opened)
        ),
    }
}

/// What a learner is working on.
#[must_use]
pub fn under_way(name: &str, shared: Option<&str>, questions: &[String]) -> String {
    let shared = shared.map_or(String::new(), |level| {
        format!(" ({})", super::report_page::shared(level))
    });
    let questions = match questions {
        [] => super::report_page::NOTHING_UNDER_WAY.to_owned(),
        _ => questions.join("; "),
    };
    format!("{name}{shared}: {questions}")
}

/// Said of a file or folder of records that was left out.
#[must_use]
pub fn left_out(path: &str, reason: &str) -> String {
    format!("{path} was left out: {reason}.")
}

/// Said of a folder in which something is, and no record.
#[must_use]
pub fn no_record_in(path: &str) -> String {
    format!(
        "{path} was left out: no file in it ends with .jsonl, as records and shared files do. Unpack what is packed, and rename what got another ending."
    )
}

/// Said of a file that may hold records and cannot be read as it is.
#[must_use]
pub fn not_read(path: &str) -> String {
    format!(
        "{path} was left out: records and shared files end with .jsonl. Unpack it if it is packed, and else rename it."
    )
}

/// Said of two files that name one learner and have nothing in common.
#[must_use]
pub fn perhaps_of_two(first: &str, other: &str, learner: &str) -> String {
    format!(
        "{first} and {other} name one learner, “{learner}”, and count as one. If they are of two, put each into a folder of its own."
    )
}

/// Said of what stands in the records of two learners: in a file that counts, and in others that do not. `is_named` is whether something
/// tells whose it is, `is_all` whether the other learner has nothing else.
#[must_use]
pub fn in_two(
    kept: &str,
    others: &[String],
    names: [&str; 2],
    is_named: bool,
    is_all: bool,
) -> String {
    let [owner, learner] = names;
    let file = others.first().map_or(learner, String::as_str);
    let more = match others.len().saturating_sub(1) {
        0 => String::new(),
        1 => " (and one more file)".to_owned(),
        more => format!(" (and {more} more files)"),
    };
    let unsure = if is_named {
        ""
    } else {
        ", though nothing in them says whose they are"
    };
    let gone = if is_all {
        format!(" There is nothing else of “{learner}”, who is not in the report.")
    } else {
        String::new()
    };
    format!(
        "{kept} and {file}{more} have sittings in common. They count once, for “{owner}”{unsure}: take the file away from where it does not belong.{gone}"
    )
}

/// Said of sets that were practised and are none of those in a folder, by their ids.
#[must_use]
pub fn not_among(folder: &str, ids: &[&str]) -> String {
    let quoted: Vec<String> = ids.iter().map(|id| format!("“{id}”")).collect();
    let ids = super::names(&quoted);
    match quoted.len() {
        1 => format!(
            "No set in {folder} has the id {ids}: its questions are shown by their ids. Where its file has another name by now, write this id into it."
        ),
        _ => format!(
            "No sets in {folder} have the ids {ids}: their questions are shown by their ids. Where a file has another name by now, write its id into it."
        ),
    }
}

/// A name that two learners have, with what tells them apart behind it.
#[must_use]
pub fn one_of_a_name(name: &str, folder: &str) -> String {
    format!("{name}, in {folder}")
}

/// Said of a set that needs its author.
#[must_use]
pub fn set_left_out(path: &str) -> String {
    format!("{path} is not used: there is something to mend in it. notyet check {path} says what.")
}

/// Said of a set under an id that another one has: the first and the second, by their files.
#[must_use]
pub fn same_id(id: &str, first: &str, second: &str) -> String {
    format!(
        "{second} is not used: it has the id “{id}” of {first}, and records name sets by their ids. Write another id into one of them."
    )
}

/// How far the reading of records is.
#[must_use]
pub fn reading(done: usize, all: usize) -> String {
    format!("Reading the records of learners: {done} of {all}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_said_as_one_says_them() {
        assert_eq!(
            answer("2/6", [1, 1, 0]),
            "“2/6”: once by one learner, never right next"
        );
        assert_eq!(
            answer("2/6", [9, 6, 4]),
            "“2/6”: nine times by six learners, right next four times"
        );
        assert_eq!(
            hint(2, None, 9, 7),
            "Hint 2: nine learners opened it, seven were right next the first time."
        );
        assert_eq!(
            hint(3, Some("Draw."), 0, 0),
            "Hint 3 (“Draw.”): nobody opened it."
        );
        assert_eq!(
            under_way("Ana", Some("path"), &[]),
            "Ana (shared: path): nothing under way"
        );
        assert_eq!(
            not_among("my-sets", &["bars", "cells"]),
            "No sets in my-sets have the ids “bars” and “cells”: their questions are shown by their ids. \
             Where a file has another name by now, write its id into it."
        );
        assert_eq!(
            more_like_it(2, false),
            "Two more like it stand with their questions below."
        );
    }
}
