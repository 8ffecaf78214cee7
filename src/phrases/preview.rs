//! What a preview says beside the learner's screens, to the author of a set.

use super::screen::{self, Doing, doing};
use super::words::File;
use super::{counted, sentence};

const WORDS: File = File::Preview;

/// The question before.
pub const BEFORE: Doing = doing(WORDS, "before");
/// The next question.
pub const AFTER: Doing = doing(WORDS, "after");
/// Both, for the foot; where it is narrow the keys' names say it alone.
pub const NEIGHBOURS: Doing = doing(WORDS, "neighbours");
/// All questions.
pub const CONTENTS: Doing = doing(WORDS, "contents");
/// Everything that a question can say.
pub const EVERYTHING: Doing = doing(WORDS, "everything");
/// The question from its beginning.
pub const AFRESH: Doing = doing(WORDS, "afresh");
/// What `notyet check` says.
pub const CHECK: Doing = doing(WORDS, "check");
/// Going to the question that the mark is on.
pub const GO_THERE: Doing = doing(WORDS, "go-there");

/// What is said otherwise than to a learner, whose path is kept.
pub const IN_OTHER_WORDS: [(Doing, Doing); 3] = [
    (screen::QUIT, doing(WORDS, "quit")),
    (screen::LEAVE, doing(WORDS, "leave")),
    (screen::LATER, doing(WORDS, "later")),
];

/// Which question is on, `at` from 0.
#[must_use]
pub fn status(at: usize, of: usize) -> String {
    format!("Preview: nothing is recorded. Question {} of {of}.", at + 1)
}

/// The same where it is narrow.
#[must_use]
pub fn status_short(at: usize, of: usize) -> String {
    format!("Preview {}/{of}", at + 1)
}

/// The same, said before the question.
#[must_use]
pub fn question(at: usize, of: usize) -> String {
    format!("Question {} of {of}.", at + 1)
}

/// On the set's first page.
#[must_use]
pub fn status_of_set(of: usize) -> String {
    let questions = if of == 1 { "question" } else { "questions" };
    format!("Preview: nothing is recorded. {of} {questions}.")
}

/// The same where it is narrow.
pub const STATUS_OF_SET_SHORT: &str = "Preview";

/// Where there is nothing to practise yet.
pub const WAITING: &str = "Preview: it begins with the first save that can be practised.";

/// The same where it is narrow.
pub const WAITING_SHORT: &str = "Preview waits";

/// How much `notyet check` has to say, in figures; nothing where it has nothing.
#[must_use]
pub fn notes(to_mend: usize, warnings: usize, advice: usize) -> String {
    let kinds = [
        (to_mend, "to mend", "to mend"),
        (warnings, "warning", "warnings"),
        (advice, "piece of advice", "pieces of advice"),
    ];
    let said = kinds.iter().filter(|(number, ..)| *number > 0);
    let said = said
        .map(|(number, one, many)| format!("{number} {}", if *number == 1 { one } else { many }));
    said.collect::<Vec<_>>().join(", ")
}

/// Whether the file can be read at all, for the status.
pub const UNREADABLE: &str = "the file cannot be read";

/// The sign of something to mend, with the words for it.
pub const SIGN: &str = "!";

/// Said in place when the last save has something to mend.
#[must_use]
pub fn to_mend(number: usize) -> String {
    format!(
        "This save has {} to mend.",
        counted(number, "thing", "things")
    )
}

/// What is on the screen while the last save cannot be practised.
pub const LAST_GOOD: &str = "You see the last good version.";

/// The same, line by line.
pub const GOES_ON: &str = "The last good version goes on.";

/// What is on the screen while the last save can be practised though something is to be mended, such as a drawing that breaks.
pub const AS_IT_IS: &str = "It can be practised as it is.";

/// Said in place when the file cannot be read any more.
#[must_use]
pub fn cannot_be_read(reason: &str) -> String {
    format!("The file cannot be read: {reason}.")
}

/// That there is more of it; the name of a key follows.
#[must_use]
pub fn more(number: usize) -> String {
    match number {
        0 => "All of it: ".to_owned(),
        more => format!("{} more: ", sentence(&super::count(more))),
    }
}

/// The title of what `notyet check` says.
pub const CHECK_TITLE: &str = "What check says";
/// Said until everything was looked at.
pub const STILL_LOOKING: &str = "Check is still looking; what it finds comes here.";

/// Said when it says nothing.
pub const NOTHING_TO_MEND: &str = "Check finds nothing to mend and has nothing to add.";

/// Said when there is more than is shown.
#[must_use]
pub fn check_says_more(more: usize, path: &str) -> String {
    format!("And {more} more: `notyet check {path}` says them all.")
}

/// The title of the list of questions.
pub const CONTENTS_TITLE: &str = "Go to a question";
/// The head of what is typed there.
pub const CONTENTS_HEAD: &str = "Number or words:";

/// Said when no question is found.
#[must_use]
pub fn no_such_question(sought: &str) -> String {
    format!("No question has “{sought}” in it.")
}

/// The title of everything that a question can say, `at` from 0.
#[must_use]
pub fn everything(at: usize, of: usize) -> String {
    format!("All that question {} of {of} says", at + 1)
}

/// The head over the answer.
pub const ANSWER_HEAD: &str = "The answer";
/// The head over what is said to answers.
pub const FEEDBACK_HEAD: &str = "To each answer";
/// The head over hints.
pub const HINTS_HEAD: &str = "Hints, in this order";
/// The head over the explanation.
pub const EXPLANATION_HEAD: &str = "Then, the explanation";

/// Where there are no hints.
pub const NO_HINTS: &str = "No hints.";
/// Where there is no explanation.
pub const NO_EXPLANATION: &str = "No explanation.";
/// What stands for all answers that nothing is written for.
pub const ANY_OTHER: &str = "any other answer";

/// Before a right choice where it is heard.
pub const RIGHT: &str = "Right: ";

/// Before an answer that is not there yet where it is heard.
pub const NOT_YET: &str = "Not yet: ";

/// What else is taken as right.
#[must_use]
pub fn also(accepted: &[String]) -> String {
    format!(
        "Also taken: {}",
        super::answer::closed(&accepted.join("; "))
    )
}

/// How far a number may lie off.
#[must_use]
pub fn within(tolerance: &str) -> String {
    format!("Up to {tolerance} off is taken, too.")
}

/// Where an answer has no words of its own: that it then hears ours.
#[must_use]
pub fn in_our_words(words: &str) -> String {
    format!("No words of its own. What is said: “{words}”")
}

/// Where a right answer has no words of its own.
pub const NO_WORDS: &str = "No words of its own.";

/// The idea behind an answer: its slug, and its name in the report of a class.
#[must_use]
pub fn idea(slug: &str, name: Option<&str>) -> String {
    match name {
        Some(name) => format!("The idea behind it: {slug} ({name})"),
        None => format!("The idea behind it: {slug}"),
    }
}

/// What a key of the feedback is with the numbers on the screen.
#[must_use]
pub fn now(value: &str) -> String {
    format!("now {value}")
}

/// How a preview goes on line by line, where there is nothing to practise yet.
pub const PRESS_ENTER: &str = "Save the file mended, then press Enter. Type q to leave.";

/// How much there is to say of a save that has nothing to mend.
#[must_use]
pub fn notes_in_words(notes: &str) -> String {
    format!("Of this save there is to say: {notes}. Type c to hear it.")
}

/// Said before the questions that can be gone to, each with its number.
pub const GO_TO_ONE: &str = "Type g and one of these numbers:";

/// A question that can be gone to, `at` from 0.
#[must_use]
pub fn numbered(at: usize, asks: &str) -> String {
    format!("{}: {asks}", at + 1)
}

/// Said to a number that no question has.
#[must_use]
pub fn no_such_number(of: usize) -> String {
    format!("The questions have the numbers 1 to {of}.")
}

/// What `q` does in a preview.
pub const STOP: &str = "q to stop. A learner's path is kept then; in a preview nothing is.";

/// What can be typed in a preview besides what a learner types.
pub const PLAIN_HELP: [&str; 7] = [
    "Preview: n or l for the next question, p for the one before.",
    "g and a number, or words of the question, for any question; g alone for a list of all.",
    "e for everything that this question can say.",
    "r for this question afresh, with other numbers and in another order.",
    "c for what check says of the file now.",
    "The file is read again before each question. Nothing is recorded.",
    "What a learner can type:",
];
