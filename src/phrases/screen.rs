//! What the screens say beside the questions: titles, what each key does, and the words on lists. It never knows which key does
//! what: that stands in one place of the screens.

use super::sentence;
use super::words::File;

const WORDS: File = File::Screen;

/// What a key does: a word or two for the foot of the screen, and a sentence for the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doing {
    words: File,
    key: &'static str,
}

pub(super) const fn doing(words: File, key: &'static str) -> Doing {
    Doing { words, key }
}

impl Doing {
    /// For the foot.
    #[must_use]
    pub fn short(self) -> &'static str {
        self.words.text(self.key)
    }

    /// For the foot where it is narrow.
    #[must_use]
    pub fn tight(self) -> &'static str {
        let tight = self.words.beside(self.key, "tight");
        tight.unwrap_or_else(|| self.short())
    }

    /// For the help.
    #[must_use]
    pub fn long(self) -> &'static str {
        self.words.beside(self.key, "long").unwrap_or(self.key)
    }
}

/// Moving up.
pub const UP: Doing = doing(WORDS, "up");
/// Moving down.
pub const DOWN: Doing = doing(WORDS, "down");
/// Moving, for the foot: both arrows together.
pub const MOVE: Doing = doing(WORDS, "move");
/// Moving left.
pub const LEFT: Doing = doing(WORDS, "left");
/// Moving right.
pub const RIGHT: Doing = doing(WORDS, "right");
/// To the first of a list, or to the beginning of what is typed.
pub const FIRST: Doing = doing(WORDS, "first");
/// To the last of a list, or to the end of what is typed.
pub const LAST: Doing = doing(WORDS, "last");
/// Up in a list by what is in sight.
pub const PAGE_UP: Doing = doing(WORDS, "page-up");
/// Down in a list by what is in sight.
pub const PAGE_DOWN: Doing = doing(WORDS, "page-down");
/// Reading on.
pub const MORE: Doing = doing(WORDS, "more");
/// Reading back.
pub const BEFORE: Doing = doing(WORDS, "before");
/// Reading on or back by one key, for the foot.
pub const READ_MORE: Doing = doing(WORDS, "read-more");
/// Reading on and back, for the foot; where it is narrow the keys' names say it alone.
pub const READ: Doing = doing(WORDS, "read");
/// The line in place of what was read before.
#[must_use]
pub fn more_before(key: &str) -> String {
    WORDS.say("more-before", &[("key", key.into())])
}
/// The line in place of what is yet to be read.
#[must_use]
pub fn more_after(key: &str) -> String {
    WORDS.say("more-after", &[("key", key.into())])
}
/// Going to a choice by its label.
pub const PICK: Doing = doing(WORDS, "pick");
/// Picking a choice by its label, where several fit.
pub const PICK_MANY: Doing = doing(WORDS, "pick-many");
/// Picking the choice under the cursor.
pub const TOGGLE: Doing = doing(WORDS, "toggle");
/// Picking up an item to carry it to another place.
pub const PICK_UP: Doing = doing(WORDS, "pick-up");
/// Putting it down.
pub const PUT_DOWN: Doing = doing(WORDS, "put-down");
/// Carrying it, for the foot: both arrows together.
pub const CARRY: Doing = doing(WORDS, "carry");
/// Carrying it up.
pub const CARRY_UP: Doing = doing(WORDS, "carry-up");
/// Carrying it down.
pub const CARRY_DOWN: Doing = doing(WORDS, "carry-down");
/// Going to a place in an order by its number.
pub const PLACE: Doing = doing(WORDS, "place");
/// Picking a left, to find its partner.
pub const FIND_PARTNER: Doing = doing(WORDS, "find-partner");
/// Joining it with the partner under the cursor.
pub const JOIN: Doing = doing(WORDS, "join");
/// Joining it with a partner by its letter.
pub const JOIN_BY_LETTER: Doing = doing(WORDS, "join-by-letter");
/// Going from one gap to another.
pub const GAP_BEFORE: Doing = doing(WORDS, "gap-before");
/// Going from one gap to another.
pub const GAP_AFTER: Doing = doing(WORDS, "gap-after");
/// Going on to the next gap, and answering when all are filled.
pub const FILL: Doing = doing(WORDS, "fill");
/// To the next gap, then to the row of actions.
pub const SWITCH_GAP: Doing = doing(WORDS, "switch-gap");
/// Submitting.
pub const ANSWER: Doing = doing(WORDS, "answer");
/// A hint.
pub const HINT: Doing = doing(WORDS, "hint");
/// "I don't know yet".
pub const UNSURE: Doing = doing(WORDS, "unsure");
/// The same where no hint opens.
pub const UNSURE_ALONE: Doing = doing(WORDS, "unsure-alone");
/// "Show me".
pub const SHOW_ME: Doing = doing(WORDS, "show-me");
/// Later.
pub const LATER: Doing = doing(WORDS, "later");
/// Together, as a key.
pub const TOGETHER_KEY: Doing = doing(WORDS, "together-key");
/// The list of goals.
pub const GOAL: Doing = doing(WORDS, "goal");
/// Taking a goal by its number.
pub const PICK_GOAL: Doing = doing(WORDS, "pick-goal");
/// Taking the goal under the cursor.
pub const TAKE_GOAL: Doing = doing(WORDS, "take-goal");
/// A smaller number.
pub const LESS: Doing = doing(WORDS, "less");
/// A larger number.
pub const MORE_OF_IT: Doing = doing(WORDS, "more-of-it");
/// Both, for the foot.
pub const LESS_OR_MORE: Doing = doing(WORDS, "less-or-more");
/// The end of the sitting.
pub const QUIT: Doing = doing(WORDS, "quit");
/// Going on.
pub const GO_ON: Doing = doing(WORDS, "go-on");
/// Beginning.
pub const START: Doing = doing(WORDS, "start");
/// Opening what the cursor is on.
pub const OPEN: Doing = doing(WORDS, "open");
/// Back.
pub const BACK: Doing = doing(WORDS, "back");
/// The journey.
pub const JOURNEY: Doing = doing(WORDS, "journey");
/// Other paths of a journey.
pub const FILTER: Doing = doing(WORDS, "filter");
/// The ground covered week by week.
pub const WEEKS: Doing = doing(WORDS, "weeks");
/// In the report on a class: the next list.
pub const NEXT_LIST: Doing = doing(WORDS, "next-list");
/// The list before.
pub const LIST_BEFORE: Doing = doing(WORDS, "list-before");
/// Both, for the foot.
pub const LISTS: Doing = doing(WORDS, "lists");
/// The next page.
pub const NEXT_PAGE: Doing = doing(WORDS, "next-page");
/// The page before.
pub const PAGE_BEFORE: Doing = doing(WORDS, "page-before");
/// Both, for the foot.
pub const PAGES: Doing = doing(WORDS, "pages");
/// The ground covered by a class.
pub const CLASS_WEEKS: Doing = doing(WORDS, "class-weeks");
/// Searching.
pub const SEARCH: Doing = doing(WORDS, "search");
/// The end of a search.
pub const SHOW_ALL: Doing = doing(WORDS, "show-all");
/// Help.
pub const HELP: Doing = doing(WORDS, "help");
/// Between the field and the row of actions.
pub const SWITCH: Doing = doing(WORDS, "switch");
/// Back from the row of actions to the field.
pub const MY_ANSWER: Doing = doing(WORDS, "my-answer");
/// Doing what the cursor is on.
pub const DO_IT: Doing = doing(WORDS, "do-it");
/// Typing.
pub const TYPE: Doing = doing(WORDS, "type");
/// Saying who is there.
pub const SAY_NAMES: Doing = doing(WORDS, "say-names");
/// The character before the cursor.
pub const BACKSPACE: Doing = doing(WORDS, "backspace");
/// The character under the cursor.
pub const DELETE: Doing = doing(WORDS, "delete");
/// The word before the cursor.
pub const DELETE_WORD: Doing = doing(WORDS, "delete-word");
/// All before the cursor.
pub const CLEAR: Doing = doing(WORDS, "clear");
/// Drawing anew.
pub const REDRAW: Doing = doing(WORDS, "redraw");
/// Leaving.
pub const LEAVE: Doing = doing(WORDS, "leave");
/// Sending the program to the background.
pub const SUSPEND: Doing = doing(WORDS, "suspend");

/// The title of the library.
pub const LIBRARY: &str = "notyet";
/// The title of the journey.
#[must_use]
pub fn journey_title() -> &'static str {
    WORDS.text("journey-title")
}
/// The title of the help.
#[must_use]
pub fn help_title() -> &'static str {
    WORDS.text("help-title")
}
/// The title of a sitting's end.
#[must_use]
pub fn end_title() -> &'static str {
    WORDS.text("end-title")
}
/// The question for partners.
#[must_use]
pub fn who_is_here() -> &'static str {
    WORDS.text("who-is-here")
}
/// How to answer it.
#[must_use]
pub fn names_with_commas() -> &'static str {
    WORDS.text("names-with-commas")
}
/// The head over what working together looks like.
#[must_use]
pub fn together_head() -> &'static str {
    WORDS.text("together-head")
}
/// What working together looks like, where the set does not say it.
#[must_use]
pub fn together() -> &'static str {
    WORDS.text("together")
}
/// The head of what is typed.
#[must_use]
pub fn search_head() -> &'static str {
    WORDS.text("search-head")
}
/// The mark of a set in the middle of which a learner is.
#[must_use]
pub fn under_way() -> &'static str {
    WORDS.text("under-way")
}
/// The mark of something tried.
#[must_use]
pub fn tried() -> &'static str {
    WORDS.text("tried")
}
/// The mark of an item that was tried at this place.
#[must_use]
pub fn tried_here() -> &'static str {
    WORDS.text("tried-here")
}
/// The head of partners that were tried.
#[must_use]
pub fn tried_with() -> &'static str {
    WORDS.text("tried-with")
}
/// The mark of a part that stays.
#[must_use]
pub fn in_place() -> &'static str {
    WORDS.text("in-place")
}
/// The mark of a set that cannot be practised, with the word for it.
pub const NEEDS_AUTHOR_SIGN: &str = "!";
/// Said when no set is there at all.
#[must_use]
pub fn no_sets() -> &'static str {
    WORDS.text("no-sets")
}
/// Why a set cannot be opened that was on the shelf before.
#[must_use]
pub fn gone() -> &'static str {
    WORDS.text("gone")
}
/// Said when there are no paths yet.
#[must_use]
pub fn no_paths() -> &'static str {
    WORDS.text("no-paths")
}
/// How a question without any steps looks.
#[must_use]
pub fn no_steps() -> &'static str {
    WORDS.text("no-steps")
}
/// The head of a path on one line.
#[must_use]
pub fn path_head() -> &'static str {
    WORDS.text("path-head")
}
/// Which key to press; the key's name follows.
#[must_use]
pub fn press() -> &'static str {
    WORDS.text("press")
}

/// A line for a screen that is too small.
#[must_use]
pub fn more_room(columns: u16, rows: u16) -> String {
    let (columns, rows) = (usize::from(columns), usize::from(rows));
    WORDS.say(
        "more-room",
        &[("columns", columns.into()), ("rows", rows.into())],
    )
}

/// Who wrote a set, and its terms.
#[must_use]
pub fn by(author: Option<&str>, license: Option<&str>) -> String {
    match (author, license) {
        (Some(author), Some(license)) => format!("{}, {license}", by_author(author)),
        (Some(author), None) => by_author(author),
        (None, Some(license)) => license.to_owned(),
        (None, None) => String::new(),
    }
}

fn by_author(author: &str) -> String {
    WORDS.say("by", &[("author", author.into())])
}

/// Who else is here: `with Ben and Cleo`.
#[must_use]
pub fn with(names: &[String]) -> String {
    if names.is_empty() {
        String::new()
    } else {
        WORDS.say("with", &[("names", (&super::names(names)).into())])
    }
}

/// What a set that needs its author has to have mended: how many things.
#[must_use]
pub fn to_mend(number: usize) -> String {
    sentence(&WORDS.say("to-mend", &[("number", number.into())]))
}

/// A word of a place in a file.
#[must_use]
pub fn on_line(line: usize, message: &str) -> String {
    WORDS.say(
        "on-line",
        &[("line", line.into()), ("message", message.into())],
    )
}
