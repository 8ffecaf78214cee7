//! What the screens say beside the questions: titles, what each key does, and the words on lists. It never knows which key does
//! what: that stands in one place of the screens.

use super::{counted, sentence};

/// What a key does: a word or two for the foot of the screen, and a sentence for the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doing {
    /// For the foot.
    pub short: &'static str,
    /// For the foot where it is narrow.
    pub tight: &'static str,
    /// For the help.
    pub long: &'static str,
}

pub(super) const fn doing(short: &'static str, long: &'static str) -> Doing {
    Doing {
        short,
        tight: short,
        long,
    }
}

pub(super) const fn tight(short: &'static str, tight: &'static str, long: &'static str) -> Doing {
    Doing { short, tight, long }
}

/// Moving up.
pub const UP: Doing = doing("up", "Move up.");
/// Moving down.
pub const DOWN: Doing = doing("down", "Move down.");
/// Moving, for the foot: both arrows together.
pub const MOVE: Doing = doing("move", "Move.");
/// Moving left.
pub const LEFT: Doing = doing("left", "Move left.");
/// Moving right.
pub const RIGHT: Doing = doing("right", "Move right.");
/// To the first of a list, or to the beginning of what is typed.
pub const FIRST: Doing = doing("first", "Go to the beginning.");
/// To the last of a list, or to the end of what is typed.
pub const LAST: Doing = doing("last", "Go to the end.");
/// Reading on.
pub const MORE: Doing = doing(
    "read on",
    "Read on, where a text is longer than the screen.",
);
/// Reading back.
pub const BEFORE: Doing = doing("read back", "Read back.");
/// Reading on or back by one key, for the foot.
pub const READ_MORE: Doing = tight("read", "more", "Read on or back.");
/// Reading on and back, for the foot; where it is narrow the keys' names say it alone.
pub const READ: Doing = tight("read", "", "Read on and back.");
/// The line in place of what was read before.
pub const MORE_BEFORE: &str = "▴ more: PgUp";
/// The line in place of what is yet to be read.
pub const MORE_AFTER: &str = "▾ more: PgDn";
/// Going to a choice by its label.
pub const PICK: Doing = doing("pick", "Go to the choice with this label.");
/// Picking a choice by its label, where several fit.
pub const PICK_MANY: Doing = doing("pick", "Pick the choice with this label, or put it back.");
/// Picking the choice under the cursor.
pub const TOGGLE: Doing = doing("pick", "Pick this choice, or put it back.");
/// Picking up an item to carry it to another place.
pub const PICK_UP: Doing = doing(
    "pick up",
    "Pick this item up, and carry it with the arrows.",
);
/// Putting it down.
pub const PUT_DOWN: Doing = doing("put down", "Put the item down here.");
/// Carrying it, for the foot: both arrows together.
pub const CARRY: Doing = doing("carry", "Carry the item.");
/// Carrying it up.
pub const CARRY_UP: Doing = doing("carry up", "Carry the item up by one place.");
/// Carrying it down.
pub const CARRY_DOWN: Doing = doing("carry down", "Carry the item down by one place.");
/// Going to a place in an order by its number.
pub const PLACE: Doing = doing("place", "Go to this place, or carry the item there.");
/// Picking a left, to find its partner.
pub const FIND_PARTNER: Doing = doing("pick", "Pick this one, then its partner.");
/// Joining it with the partner under the cursor.
pub const JOIN: Doing = doing("join", "Join it with this partner.");
/// Joining it with a partner by its letter.
pub const JOIN_BY_LETTER: Doing = doing("join", "Join it with the partner that has this letter.");
/// Going from one gap to another.
pub const GAP_BEFORE: Doing = doing("gap before", "Go to the gap before.");
/// Going from one gap to another.
pub const GAP_AFTER: Doing = doing("next gap", "Go to the next gap.");
/// Going on to the next gap, and answering when all are filled.
pub const FILL: Doing = tight(
    "next, answer",
    "ok",
    "Go to the next empty gap. When all are filled, give this answer.",
);
/// To the next gap, then to the row of actions.
pub const SWITCH_GAP: Doing = doing("more", "Go to the next gap, then to what else you can do.");
/// Submitting.
pub const ANSWER: Doing = tight("answer", "ok", "Give this answer.");
/// A hint.
pub const HINT: Doing = doing("hint", "Open one more hint.");
/// "I don't know yet".
pub const UNSURE: Doing = tight(
    "don't know yet",
    "unsure",
    "Say “I don't know yet”. It is no try, and a hint opens.",
);
/// "Show me".
pub const SHOW_ME: Doing = tight(
    "show me",
    "show",
    "See the answer. The question comes back after some others.",
);
/// Later.
pub const LATER: Doing = doing("later", "Put this question at the end of the line.");
/// Together, as a key.
pub const TOGETHER_KEY: Doing = doing("together", "Say who is practising here with you.");
/// The list of goals.
pub const GOAL: Doing = doing("goal", "Set a goal for this sitting, or none.");
/// Taking a goal by its number.
pub const PICK_GOAL: Doing = doing("pick", "Take the goal with this number.");
/// Taking the goal under the cursor.
pub const TAKE_GOAL: Doing = doing("take it", "Take the goal that the mark is on.");
/// A smaller number.
pub const LESS: Doing = doing("less", "Make its number smaller.");
/// A larger number.
pub const MORE_OF_IT: Doing = doing("more", "Make its number larger.");
/// Both, for the foot.
pub const LESS_OR_MORE: Doing = doing("number", "Change its number.");
/// The end of the sitting.
pub const QUIT: Doing = tight("finish", "end", "Finish for now. All is kept.");
/// Going on.
pub const GO_ON: Doing = doing("go on", "Go on.");
/// Beginning.
pub const START: Doing = doing("start", "Start practising.");
/// Opening what the cursor is on.
pub const OPEN: Doing = doing("open", "Open what the mark is on.");
/// Back.
pub const BACK: Doing = doing("back", "Go back.");
/// The journey.
pub const JOURNEY: Doing = doing("journey", "See your paths so far.");
/// Other paths of a journey.
pub const FILTER: Doing = doing("show", "Show others: all, trying, due, hardest won.");
/// The ground covered week by week.
pub const WEEKS: Doing = doing("weeks", "See the ground you covered, week by week.");
/// Searching.
pub const SEARCH: Doing = doing("search", "Search titles and tags as you type.");
/// The end of a search.
pub const SHOW_ALL: Doing = doing("show all", "End the search and show all sets.");
/// Help.
pub const HELP: Doing = doing("help", "Show all keys of this screen.");
/// Between the field and the row of actions.
pub const SWITCH: Doing = doing(
    "more",
    "Go to what else you can do, and back to your answer.",
);
/// Back from the row of actions to the field.
pub const MY_ANSWER: Doing = doing("my answer", "Go back to your answer.");
/// Doing what the cursor is on.
pub const DO_IT: Doing = doing("do it", "Do what the mark is on.");
/// Typing.
pub const TYPE: Doing = doing("type", "Type your words.");
/// Saying who is there.
pub const SAY_NAMES: Doing = doing("that is us", "Take these names. Nobody means: alone.");
/// The character before the cursor.
pub const BACKSPACE: Doing = doing("delete", "Take away the character before the cursor.");
/// The character under the cursor.
pub const DELETE: Doing = doing("delete", "Take away the character under the cursor.");
/// The word before the cursor.
pub const DELETE_WORD: Doing = doing("delete word", "Take away the word before the cursor.");
/// All before the cursor.
pub const CLEAR: Doing = doing("clear", "Take away all before the cursor.");
/// Drawing anew.
pub const REDRAW: Doing = doing("redraw", "Draw the screen anew.");
/// Leaving.
pub const LEAVE: Doing = doing("leave", "Leave at once. All is kept.");
/// Sending the program to the background.
pub const SUSPEND: Doing = doing("shell", "Go back to the shell; `fg` brings you here again.");

/// The title of the library.
pub const LIBRARY: &str = "notyet";
/// The title of the journey.
pub const JOURNEY_TITLE: &str = "Your journey";
/// The title of the help.
pub const HELP_TITLE: &str = "Keys";
/// The title of a sitting's end.
pub const END_TITLE: &str = "What moved";
/// The question for partners.
pub const WHO_IS_HERE: &str = "Who is practising here with you?";
/// How to answer it.
pub const NAMES_WITH_COMMAS: &str = "Names, with commas between. Leave it empty if you are alone.";
/// The head over what working together looks like.
pub const TOGETHER_HEAD: &str = "Together";
/// What working together looks like, where the set does not say it.
pub const TOGETHER: &str = "Each of you says what you think, and why, before anyone answers. Where you differ, find out what makes you differ. Whoever sees it first asks questions and does not tell.";
/// The head of what is typed.
pub const SEARCH_HEAD: &str = "Search:";
/// The mark of a set in the middle of which a learner is.
pub const UNDER_WAY: &str = "under way";
/// The mark of something tried.
pub const TRIED: &str = "tried";
/// The mark of an item that was tried at this place.
pub const TRIED_HERE: &str = "tried here";
/// The head of partners that were tried.
pub const TRIED_WITH: &str = "tried:";
/// The mark of a part that stays.
pub const IN_PLACE: &str = "in place";
/// The mark of a set that cannot be practised, with the word for it.
pub const NEEDS_AUTHOR_SIGN: &str = "!";
/// Said when no set is there at all.
pub const NO_SETS: &str =
    "No question sets here yet. A set is a YAML file in a folder named quizzes.";
/// Why a set cannot be opened that was on the shelf before.
pub const GONE: &str = "there is no such file";
/// Said when there are no paths yet.
pub const NO_PATHS: &str = "Your paths appear here once you have begun.";
/// How a question without any steps looks.
pub const NO_STEPS: &str = "No steps yet.";
/// The head of a path on one line.
pub const PATH_HEAD: &str = "Your path: ";
/// Which key to press; the key's name follows.
pub const PRESS: &str = "Press ";

/// A line for a screen that is too small.
#[must_use]
pub fn more_room(columns: u16, rows: u16) -> String {
    format!("notyet needs {columns}×{rows}")
}

/// Who wrote a set, and its terms.
#[must_use]
pub fn by(author: Option<&str>, license: Option<&str>) -> String {
    match (author, license) {
        (Some(author), Some(license)) => format!("By {author}, {license}"),
        (Some(author), None) => format!("By {author}"),
        (None, Some(license)) => license.to_owned(),
        (None, None) => String::new(),
    }
}

/// Who else is here: `with Ben and Cleo`.
#[must_use]
pub fn with(names: &[String]) -> String {
    if names.is_empty() {
        String::new()
    } else {
        format!("with {}", super::names(names))
    }
}

/// What a set that needs its author has to have mended: how many things.
#[must_use]
pub fn to_mend(number: usize) -> String {
    format!(
        "{} to be mended:",
        sentence(&counted(number, "thing is", "things are"))
    )
}

/// A word of a place in a file.
#[must_use]
pub fn on_line(line: usize, message: &str) -> String {
    format!("Line {line}: {message}")
}
