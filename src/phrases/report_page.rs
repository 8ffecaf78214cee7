//! What the page and the screens of a report on a class say beside its findings. They are for a teacher, and they speak of the
//! material: nothing in them compares learners.

use jiff::civil::Date;

use super::{count, counted, sentence};
use crate::path::weeks::Covered;

/// Its title.
pub const TITLE: &str = "From not yet to mastered";
/// What it is about, under the title.
pub const ABOUT: &str = "What the questions and the ideas of this class need next.";
/// The head of what to look at first.
pub const FINDINGS: &str = "Look at this first";
/// Said where nothing stands out.
pub const NO_FINDINGS: &str =
    "Nothing stands out yet. More will be seen once more learners have practised.";
/// The head of the goal of the class.
pub const GOAL: &str = "The goal of the class";
/// The head of the ground covered.
pub const WEEKS: &str = "Week by week";
/// What a column of the chart is.
pub const COLUMN: &str = "A column is a week. It holds all that was begun so far, with each learner's questions counted.";
/// What the bar beside a question is, up to its three parts.
pub const BAR: &str = "A bar is as long as the number of learners who met the question:";
/// The words of its parts, from the left.
pub const PARTS: [&str; 3] = ["mastered", "got it", "not yet"];
/// The head of the ideas.
pub const IDEAS: &str = "Ideas behind answers";
/// Said where no idea was met.
pub const NO_IDEAS: &str = "No answer has an idea beside it yet. A set can name the ideas behind answers: see its misconceptions.";
/// The name of the map of ideas.
pub const MAP: &str = "Ideas, and the questions where they were met";
/// What a number of the map is.
pub const CELL: &str =
    "The numbers under questions say how often an answer of this idea was given there.";
/// The head of the learners.
pub const LEARNERS: &str = "Learners by name";
/// What the list of learners is, and what it is not.
pub const LEARNERS_ABOUT: &str = "What each is working on: begun, and not mastered yet. The names stand from A to Z and in no other order.";
/// Said where other names stand for theirs.
pub const PSEUDONYMS: &str = "Names of trees stand for the learners' own, the same each time. notyet class --names shows their own.";
/// Said of one who has nothing under way.
pub const NOTHING_UNDER_WAY: &str = "nothing under way";
/// Said where there is no record yet.
pub const NO_LEARNERS: &str = "No records are in this folder yet.";
/// The name of the list of parts of the page.
pub const CONTENTS: &str = "On this page";
/// What stands at its foot.
pub const FOOT: &str = "No marks and no ranks: it says what to teach next. It may hold names and answers, so keep it as you keep \
     your class list. Made with notyet.";
/// The head of a way from answers to mastery.
pub const FLOW: &str = "From “not yet” to mastered";
/// The same in words.
pub const FLOW_IN_WORDS: &str = "The same in words";
/// Said where there is no way to tell of, by whether there were answers that were not there yet, and whether of some learners none were
/// shared.
#[must_use]
pub const fn no_flow(are_answers: bool, are_some_unshared: bool) -> &'static str {
    match (are_answers, are_some_unshared) {
        (true, _) => "Each answer that was “not yet” came after the question was mastered.",
        (false, true) => "No answer that was shared was “not yet” here.",
        (false, false) => "No answer was “not yet” here.",
    }
}
/// The head of the answers that were not there yet.
pub const ANSWERS: &str = "Answers that were not there yet";
/// The head of the hints.
pub const HINTS: &str = "Hints";
/// The head of what an answer is.
pub const ANSWER: &str = "Answer";
/// The head of what a hint is.
pub const HINT: &str = "Hint";
/// The head of a number of tries.
pub const TRIES: &str = "Times";
/// The head of a number of learners.
pub const HOW_MANY: &str = "Learners";
/// The head of how often a right answer came next.
pub const THEN_RIGHT: &str = "Right next";
/// The head of the idea behind an answer.
pub const IDEA: &str = "Idea";
/// The head of what the set says to an answer.
pub const TOLD: &str = "Feedback";
/// The head of how many hold an idea now.
pub const HOLD: &str = "Hold it now";
/// The head of how many have left an idea.
pub const LEFT: &str = "Have left it";
/// The head of at how many questions an idea was met.
pub const MET_AT: &str = "Questions";
/// The head of a question's column.
pub const QUESTION: &str = "Question";
/// The head of how many learners opened a hint.
pub const OPENED: &str = "Opened by";
/// The head of for how many of those it was the turn.
pub const TURNED: &str = "Right after it";
/// The head of a column of weeks.
pub const WEEK: &str = "Week of";
/// The words of what is counted by weeks, from the furthest to the least far.
pub const COVERED: [&str; 4] = ["kept", "mastered", "got it", "begun"];
/// The numbers of a chart as a table.
pub const NUMBERS: &str = "The same in numbers";
/// Where the set has words for an answer.
pub const SAID: &str = "yes";
/// Where the set has no words for an answer.
pub const NOTHING_SAID: &str = "not yet";
/// Where an answer is none of the set as it is now, or right.
pub const NO_LONGER: &str = "no longer needed";
/// Where a number is not known or there is none.
pub const NONE: &str = "–";

/// Whose records, and from when to when: `Eight learners, 2 to 27 November 2026.`
#[must_use]
pub fn extent(learners: usize, days: Option<(Date, Date)>) -> String {
    let who = sentence(&counted(learners, "learner", "learners"));
    match days {
        Some((since, until)) => format!("{who}, {}.", super::poster::dates(since, until)),
        None => format!("{who}."),
    }
}

/// Said of lines that could not be read.
#[must_use]
pub fn damaged(lines: usize) -> String {
    let were = if lines == 1 { "was" } else { "were" };
    let lines = sentence(&counted(lines, "line", "lines"));
    format!("{lines} of the records could not be read and {were} left out.")
}

/// The class goal in a sentence.
#[must_use]
pub fn goal(so_far: usize, mastered: usize, by: Option<Date>) -> String {
    super::goal::of_the_class(mastered, by, Some(so_far), 0)
}

/// What is covered now, in a sentence.
#[must_use]
pub fn covered_now(so_far: Covered) -> String {
    format!("So far: {}.", super::journey::covered(so_far))
}

/// How many learners met a question, got it and mastered it: `8 met it, 7 got it, 5 mastered it`. In digits: it stands in a list of such.
#[must_use]
pub fn standing(learners: usize, got_it: usize, mastered: usize) -> String {
    format!("{learners} met it, {got_it} got it, {mastered} mastered it")
}

/// Beside a question in a list: how many go round in circles there now.
#[must_use]
pub fn in_circles(number: usize) -> String {
    match number {
        1 => "1 goes round in circles".to_owned(),
        _ => format!("{number} go round in circles"),
    }
}

/// A count that is spoken of by itself: `none`, `one`, `two`.
fn some(number: usize) -> String {
    match number {
        0 => "none".to_owned(),
        _ => count(number),
    }
}

/// The tries up to a first right answer, in the middle of all learners: `half of them had it within 2 tries`. Between two numbers the
/// smaller one is said: so many tries were enough for half of them, and there are no half tries.
#[must_use]
pub fn tries_to_right(median: f64) -> String {
    let within = median.floor();
    let tries = if within <= 1.0 {
        "one try".to_owned()
    } else {
        format!("{within} tries")
    };
    format!("Half of those who got it had it within {tries}.")
}

/// What help was taken: hints, answers shown, and "I don't know yet". Where not all of it is known, nothing is said of what none was of;
/// then it may be nothing at all.
#[must_use]
pub fn help([hints, shown, unsure]: [usize; 3], is_all_known: bool) -> Option<String> {
    let words = [
        counted(hints, "hint was opened", "hints were opened"),
        counted(shown, "answer was shown", "answers were shown"),
        match unsure {
            0 => "nobody said “I don't know yet”".to_owned(),
            _ => format!("“I don't know yet” was said {}", times(unsure)),
        },
    ];
    let said = words.into_iter().zip([hints, shown, unsure]);
    let said = said.filter(|(_, times)| is_all_known || *times > 0);
    let said: Vec<String> = said.map(|(words, _)| words).collect();
    (!said.is_empty()).then(|| format!("{}.", sentence(&said.join(", "))))
}

/// How often: `once`, `twice`, `three times`.
pub(super) fn times(number: usize) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{} times", count(number)),
    }
}

/// How it lasts on later days.
#[must_use]
pub fn lasting(came_back: usize, kept: usize) -> String {
    match came_back {
        0 => "It has not come back on a later day yet.".to_owned(),
        _ => format!(
            "On a later day it came back to {}, and {} still had it.",
            counted(came_back, "learner", "learners"),
            some(kept)
        ),
    }
}

/// Learners who go round in circles now, and those who did.
#[must_use]
pub fn stuck(now: usize, over: usize) -> String {
    let over = match over {
        0 => String::new(),
        1 => " One did, and has found the way out.".to_owned(),
        _ => format!(
            " {} did, and have found the way out.",
            sentence(&count(over))
        ),
    };
    let now = match now {
        0 => "Nobody goes round in circles here now.".to_owned(),
        1 => "One learner goes round in circles here now. The question may need another hint."
            .to_owned(),
        _ => format!(
            "{} learners go round in circles here now. The question may need another hint.",
            sentence(&count(now))
        ),
    };
    format!("{now}{over}")
}

/// What goes round: an idea, by its name.
#[must_use]
pub fn same_idea(name: &str) -> String {
    format!("the idea “{name}” came again and again")
}

/// What goes round: an answer.
#[must_use]
pub fn same_answer(answer: &str) -> String {
    format!("the answer “{answer}” came again and again")
}

/// What goes round: the answer was shown.
pub const SHOWN_AGAIN: &str = "the answer was shown again and again";
/// What goes round: nothing that can be named.
pub const LONG: &str = "it came up ten times or more";

/// For how many learners something went round.
#[must_use]
pub fn for_so_many(why: &str, number: usize) -> String {
    format!("{why}: {}", counted(number, "learner", "learners"))
}

/// How far one of a learner's questions or ideas is shared, beside a name.
#[must_use]
pub fn shared(level: &str) -> String {
    format!("shared: {level}")
}

/// How many hold an idea now, and how many have left it.
#[must_use]
pub fn idea(hold: usize, left: usize) -> String {
    let hold = match hold {
        0 => "nobody holds it now".to_owned(),
        1 => "one holds it now".to_owned(),
        _ => format!("{} hold it now", count(hold)),
    };
    format!("{hold}, {}", super::report_findings::have_left(left))
}

/// An answer in the way to mastery.
#[must_use]
pub fn answer(text: &str) -> String {
    format!("“{text}”")
}

/// A hint in the way to mastery.
#[must_use]
pub fn hint(number: u32) -> String {
    format!("hint {number}")
}

/// So many other answers together.
#[must_use]
pub fn others(number: usize) -> String {
    counted(number, "other answer", "other answers")
}

/// "I don't know yet", in the way to mastery.
pub const UNSURE: &str = "“I don't know yet”";
/// The answer was shown, in the way to mastery.
pub const SHOWN: &str = "the answer shown";
/// A right answer, in the way to mastery.
pub const GOT_IT: &str = "got it";
/// Mastery, in the way there.
pub const MASTERED: &str = "mastered";
/// Where the way stands now.
pub const HERE: &str = "here now";
/// Another answer that was not there yet.
pub const NOT_YET_AGAIN: &str = "not yet again";
/// More help.
pub const HELP_AGAIN: &str = "more help";
/// Another right answer.
pub const GOT_IT_AGAIN: &str = "got it again";

/// A place on the way, over what came next: `After “2/6”, five times`.
#[must_use]
pub fn after_head(place: &str, number: usize) -> String {
    format!("After {place}, {}", times(number))
}

/// What came after a place on the way: `After “2/6”, five times: hint 1 (three), got it (two).`
#[must_use]
pub fn after(place: &str, times: usize, next: &[(String, usize)]) -> String {
    let next: Vec<String> = next
        .iter()
        .map(|(place, times)| format!("{place} ({times})"))
        .collect();
    format!("{}: {}.", after_head(place, times), next.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_said_as_one_says_them() {
        assert_eq!(standing(8, 1, 0), "8 met it, 1 got it, 0 mastered it");
        assert_eq!(
            [damaged(1), damaged(2)],
            [
                "One line of the records could not be read and was left out.",
                "Two lines of the records could not be read and were left out."
            ]
        );
        assert_eq!(
            lasting(3, 0),
            "On a later day it came back to three learners, and none still had it."
        );
        assert_eq!(lasting(0, 0), "It has not come back on a later day yet.");
        assert_eq!(
            tries_to_right(1.0),
            "Half of those who got it had it within one try."
        );
        assert_eq!(
            tries_to_right(1.5),
            "Half of those who got it had it within one try."
        );
        assert_eq!(
            tries_to_right(2.5),
            "Half of those who got it had it within 2 tries."
        );
        assert_eq!(idea(0, 2), "nobody holds it now, two have left it");
        assert_eq!(
            after(
                "“2/6”",
                3,
                &[("hint 1".to_owned(), 2), ("got it".to_owned(), 1)]
            ),
            "After “2/6”, three times: hint 1 (2), got it (1)."
        );
        assert_eq!(
            stuck(1, 2),
            "One learner goes round in circles here now. The question may need another hint. Two did, and have found the way out."
        );
        assert_eq!(
            help([0, 1, 1], true).as_deref(),
            Some("No hints were opened, one answer was shown, “I don't know yet” was said once.")
        );
        assert_eq!(
            help([2, 0, 0], false).as_deref(),
            Some("Two hints were opened.")
        );
        assert_eq!(help([0, 0, 0], false), None);
        assert_eq!(
            no_flow(true, true),
            "Each answer that was “not yet” came after the question was mastered."
        );
        assert_eq!(
            for_so_many("it came up ten times or more", 1),
            "it came up ten times or more: one learner"
        );
    }
}
