//! What each action does in each mode, in words for the foot and the help. It never does anything itself.

use super::{Action, Mode};
use crate::phrases::due;
use crate::phrases::preview;
use crate::phrases::reworded;
use crate::phrases::screen as says;
use crate::phrases::screen::Doing;
use crate::phrases::settings;
use crate::phrases::shelf;
use crate::phrases::who;

impl Mode {
    /// Whether it is a list of any length, in which a page is turned where there is nothing to read.
    #[must_use]
    pub const fn is_a_list(self) -> bool {
        matches!(
            self,
            Self::Library
                | Self::Search
                | Self::Journey
                | Self::Report
                | Self::Who
                | Self::Contents
        )
    }
}

/// What an action does in this mode, in words; `None` for what needs no words of its own.
#[must_use]
pub fn does(mode: Mode, action: &Action) -> Option<Doing> {
    Some(match action {
        Action::Up | Action::Down | Action::Left | Action::Right | Action::First | Action::Last => {
            moving(mode, action)
        }
        Action::PageUp if mode.is_a_list() => says::PAGE_UP,
        Action::PageDown if mode.is_a_list() => says::PAGE_DOWN,
        Action::PageUp => says::BEFORE,
        Action::PageDown => says::MORE,
        Action::Pick(_) => picking(mode),
        Action::Toggle => toggling(mode),
        Action::CarryUp => says::CARRY_UP,
        Action::CarryDown => says::CARRY_DOWN,
        Action::Enter => entering(mode),
        Action::Hint => says::HINT,
        Action::Unsure => says::UNSURE,
        Action::ShowMe => says::SHOW_ME,
        Action::Later => says::LATER,
        Action::Together => says::TOGETHER_KEY,
        Action::Goal => says::GOAL,
        Action::Who => who::WHO,
        Action::Due if mode == Mode::Set => due::THOSE_ALONE,
        Action::Due => due::WHERE,
        Action::Yes => reworded::SAME,
        Action::No => reworded::ANOTHER,
        Action::Quit => says::QUIT,
        Action::Back => going_back(mode),
        Action::Journey => says::JOURNEY,
        Action::Filter => says::FILTER,
        Action::Weeks if mode == Mode::Report => says::CLASS_WEEKS,
        Action::Weeks => says::WEEKS,
        Action::Search => says::SEARCH,
        Action::Settings => settings::SETTINGS,
        Action::Help => says::HELP,
        Action::Switch if mode == Mode::Library => shelf::GROUPS,
        Action::Switch if mode == Mode::Report => says::NEXT_LIST,
        Action::Switch if mode == Mode::Row => says::MY_ANSWER,
        Action::Switch if mode == Mode::Gaps => says::SWITCH_GAP,
        Action::Switch => says::SWITCH,
        Action::Type(_) => says::TYPE,
        Action::Paste(_) => return None,
        Action::Backspace => says::BACKSPACE,
        Action::Delete => says::DELETE,
        Action::DeleteWord => says::DELETE_WORD,
        Action::DeleteWordAfter => settings::DELETE_WORD_AFTER,
        Action::Clear => says::CLEAR,
        Action::ClearAfter => settings::CLEAR_AFTER,
        Action::WordLeft => settings::WORD_LEFT,
        Action::WordRight => settings::WORD_RIGHT,
        Action::Before
        | Action::After
        | Action::Contents
        | Action::Everything
        | Action::Afresh
        | Action::Check => previewing(mode, action),
        Action::Redraw => says::REDRAW,
        Action::Suspend => says::SUSPEND,
        Action::Leave => says::LEAVE,
    })
}

/// What is on the screen already is left by the same key.
const fn previewing(mode: Mode, action: &Action) -> Doing {
    match (mode, action) {
        (Mode::Everything, Action::Everything) | (Mode::Check, Action::Check) => says::BACK,
        (_, Action::Before) => preview::BEFORE,
        (_, Action::After) => preview::AFTER,
        (_, Action::Contents) => preview::CONTENTS,
        (_, Action::Everything) => preview::EVERYTHING,
        (_, Action::Afresh) => preview::AFRESH,
        _ => preview::CHECK,
    }
}

const fn moving(mode: Mode, action: &Action) -> Doing {
    match (mode, action) {
        (Mode::Report, Action::Left) => says::LIST_BEFORE,
        (Mode::Report, Action::Right) => says::NEXT_LIST,
        (Mode::Subject, Action::Left) => says::PAGE_BEFORE,
        (Mode::Subject, Action::Right) => says::NEXT_PAGE,
        (Mode::Settings, Action::Left) => settings::CHANGE_BACK,
        (Mode::Settings, Action::Right) => settings::CHANGE,
        (Mode::Goals, Action::Left) => says::LESS,
        (Mode::Goals, Action::Right) => says::MORE_OF_IT,
        (Mode::Gaps, Action::Up) => says::GAP_BEFORE,
        (Mode::Gaps, Action::Down) => says::GAP_AFTER,
        (Mode::Carrying, Action::Up) => says::CARRY_UP,
        (Mode::Carrying, Action::Down) => says::CARRY_DOWN,
        (_, Action::Up) if mode.scrolls_by_line() => says::BEFORE,
        (_, Action::Down) if mode.scrolls_by_line() => says::MORE,
        (_, Action::Up) => says::UP,
        (_, Action::Down) => says::DOWN,
        (_, Action::Left) => says::LEFT,
        (_, Action::Right) => says::RIGHT,
        (_, Action::First) => says::FIRST,
        _ => says::LAST,
    }
}

const fn picking(mode: Mode) -> Doing {
    match mode {
        Mode::Goals => says::PICK_GOAL,
        Mode::PickMany => says::PICK_MANY,
        Mode::Ordering | Mode::Carrying | Mode::Ordered => says::PLACE,
        Mode::Lefts | Mode::Paired => says::FIND_PARTNER,
        Mode::Who => who::PICK,
        Mode::Partners => says::JOIN_BY_LETTER,
        _ => says::PICK,
    }
}

const fn toggling(mode: Mode) -> Doing {
    match mode {
        Mode::Ordered => says::PICK_UP,
        Mode::Carrying => says::PUT_DOWN,
        Mode::Lefts | Mode::Paired => says::FIND_PARTNER,
        _ => says::TOGGLE,
    }
}

const fn going_back(mode: Mode) -> Doing {
    match mode {
        Mode::Row => says::MY_ANSWER,
        Mode::Library => says::LEAVE,
        Mode::Search => says::SHOW_ALL,
        Mode::Carrying => says::PUT_DOWN,
        _ => says::BACK,
    }
}

const fn entering(mode: Mode) -> Doing {
    match mode {
        Mode::Library | Mode::Search | Mode::Journey | Mode::Report => says::OPEN,
        Mode::Set => says::START,
        Mode::PickOne | Mode::PickMany | Mode::Typing | Mode::Ordered | Mode::Paired => {
            says::ANSWER
        }
        Mode::Gaps => says::FILL,
        Mode::Ordering => says::PICK_UP,
        Mode::Carrying => says::PUT_DOWN,
        Mode::Lefts => says::FIND_PARTNER,
        Mode::Partners => says::JOIN,
        Mode::Row => says::DO_IT,
        Mode::Explaining | Mode::End => says::GO_ON,
        Mode::Names => says::SAY_NAMES,
        Mode::Goals => says::TAKE_GOAL,
        Mode::Who | Mode::NewName => who::THAT_IS_ME,
        Mode::Contents => preview::GO_THERE,
        Mode::Settings => settings::CHANGE,
        Mode::NeedsAuthor
        | Mode::Path
        | Mode::Subject
        | Mode::Reworded
        | Mode::Weeks
        | Mode::Help
        | Mode::Everything
        | Mode::Check => says::BACK,
    }
}
