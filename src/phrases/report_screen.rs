//! What the screens of a report on a class say beside what its page says (`report_page`, `report_findings`).

use super::counted;

/// The list of what to look at first.
pub const FINDINGS: &str = "look first";
/// The same where it is narrow.
pub const FINDINGS_SHORT: &str = "first";
/// The list of questions.
pub const QUESTIONS: &str = "questions";
/// The list of ideas.
pub const IDEAS: &str = "ideas";
/// The list of learners.
pub const LEARNERS: &str = "learners";
/// Said where files or folders were left out, or may have been taken for another learner's: the terminal below the screens names them.
pub const NEED_A_LOOK: &str =
    "Some files of the folder need a look: they are named when you leave.";
/// Said where other names stand for the learners'.
pub const PSEUDONYMS: &str = "Names of trees stand for their own.";
/// Said where no question has come up.
pub const NO_QUESTIONS: &str = "No question has come up yet.";
/// The head of where an idea was met.
pub const WHERE_MET: &str = "Where it was met";
/// What came next, where it was one of the less frequent answers or help.
pub const OTHER_ANSWERS: &str = "something else";

/// The head of the column of answers, where there is little room.
pub const OFTEN: &str = "most often";

/// How far learners are at a question, where there is little room.
#[must_use]
pub fn standing(met: usize, got_it: usize, mastered: usize) -> String {
    format!("{met} met, {got_it} got it, {mastered} mastered")
}

/// Which of several pages it is, from 0.
#[must_use]
pub fn place(at: usize, of: usize) -> String {
    format!("{} of {of}", at + 1)
}

/// So many answers whose ways are not told one by one.
#[must_use]
pub fn other_ways(number: usize) -> String {
    format!(
        "and {}, each given by few",
        counted(number, "other answer", "other answers")
    )
}

/// An answer, and how often it was given.
#[must_use]
pub fn given(answer: &str, times: usize) -> String {
    format!("“{answer}”, {}", super::report_page::times(times))
}
