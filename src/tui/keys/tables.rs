//! Which key does what unless the settings say otherwise: a table a mode, and what several have in common. It never does anything itself.

use std::borrow::Cow;

use ratatui::crossterm::event::KeyCode;

use super::{Action, Key, Mode};

/// Keys that ask for the same.
#[derive(Debug)]
pub struct Binding {
    /// Any of these.
    pub keys: Cow<'static, [Key]>,
    /// What they ask for.
    pub action: Action,
}

/// All bindings of a mode as they are without settings, the ones that matter most first.
pub(super) fn in_tables(mode: Mode) -> impl Iterator<Item = &'static Binding> {
    tables(mode).iter().copied().flatten()
}

const fn tables(mode: Mode) -> &'static [&'static [Binding]] {
    match mode {
        Mode::Library => &[ENTER, LIBRARY, LIST, BACK_OUT, READING, EVERYWHERE],
        Mode::Search | Mode::Contents => {
            &[ENTER, ESCAPE, ARROWS, FIELD, READING, EVERYWHERE_TYPING]
        }
        Mode::Set => &[ENTER, SET, BACK_OUT, ARROWS, READING, EVERYWHERE],
        Mode::NeedsAuthor => &[BACK_OUT, LINES, READING, EVERYWHERE],
        Mode::Explaining => &[ENTER_OR_SPACE, EXPLAINING, LINES, READING, EVERYWHERE],
        Mode::End => &[ENTER_OR_SPACE, BACK_OUT, LINES, READING, EVERYWHERE],
        Mode::Journey => &[ENTER, JOURNEY, LIST, BACK_OUT, READING, EVERYWHERE],
        Mode::Path | Mode::Weeks | Mode::Help | Mode::Everything | Mode::Check => {
            &[ENTER, BACK_OUT, LINES, READING, EVERYWHERE]
        }
        Mode::Report => &[ENTER, REPORT, LIST, BACK_OUT, READING, EVERYWHERE],
        Mode::Subject => &[ENTER, PAGES, BACK_OUT, LINES, READING, EVERYWHERE],
        Mode::Goals => &[ENTER, BACK_OUT, LIST, NUMBER, READING, EVERYWHERE],
        Mode::Names | Mode::NewName => &[ENTER, ESCAPE, FIELD, READING, EVERYWHERE_TYPING],
        Mode::Settings => &[ENTER_OR_SPACE, LIST, NUMBER, BACK_OUT, READING, EVERYWHERE],
        Mode::Reworded => &[YES_OR_NO, BACK_OUT, LINES, READING, EVERYWHERE],
        Mode::Who => &[ENTER, LIST, BACK_OUT, READING, EVERYWHERE],
        Mode::PickOne => &[ENTER, HELPS, ENDS, FUNCTION_KEYS, LIST, READING, EVERYWHERE],
        _ => of_a_question(mode),
    }
}

const fn of_a_question(mode: Mode) -> &'static [&'static [Binding]] {
    match mode {
        Mode::PickMany | Mode::Paired => &[
            SPACE,
            ENTER,
            HELPS,
            ENDS,
            FUNCTION_KEYS,
            LIST,
            READING,
            EVERYWHERE,
        ],
        Mode::Ordering => &[
            ENTER_OR_SPACE,
            CARRY,
            HELPS,
            ENDS,
            FUNCTION_KEYS,
            LIST,
            READING,
            EVERYWHERE,
        ],
        Mode::Ordered => &[
            SPACE,
            ENTER,
            CARRY,
            HELPS,
            ENDS,
            FUNCTION_KEYS,
            LIST,
            READING,
            EVERYWHERE,
        ],
        Mode::Carrying => &[
            SPACE,
            ENTER,
            CARRY,
            ESCAPE,
            FUNCTION_KEYS,
            LIST,
            READING,
            EVERYWHERE,
        ],
        Mode::Lefts => &[
            ENTER_OR_SPACE,
            HELPS,
            ENDS,
            FUNCTION_KEYS,
            LIST,
            READING,
            EVERYWHERE,
        ],
        // Letters are partners here.
        Mode::Partners => &[
            ENTER_OR_SPACE,
            ESCAPE,
            FUNCTION_KEYS,
            ARROWS,
            ENDS_OF_LIST,
            READING,
            EVERYWHERE,
        ],
        Mode::Gaps => &[
            ENTER,
            GAP_BY_GAP,
            FUNCTION_KEYS,
            FIELD,
            ESCAPE_ENDS,
            READING,
            EVERYWHERE_TYPING,
        ],
        Mode::Row => &[
            ENTER,
            TAB,
            HELPS,
            Q_ENDS,
            FUNCTION_KEYS,
            SIDEWAYS,
            ESCAPE,
            READING,
            EVERYWHERE,
        ],
        _ => &[
            ENTER,
            TAB,
            FUNCTION_KEYS,
            FIELD,
            ESCAPE_ENDS,
            READING,
            EVERYWHERE_TYPING,
        ],
    }
}

const fn plain(code: KeyCode) -> Key {
    Key {
        code,
        control: false,
        alt: false,
    }
}

const fn alt(code: KeyCode) -> Key {
    Key {
        alt: true,
        ..plain(code)
    }
}

const fn with_control(code: KeyCode) -> Key {
    Key {
        control: true,
        ..plain(code)
    }
}

const fn letter(letter: char) -> Key {
    plain(KeyCode::Char(letter))
}

const fn control(letter: char) -> Key {
    with_control(KeyCode::Char(letter))
}

const fn bind(keys: &'static [Key], action: Action) -> Binding {
    Binding {
        keys: Cow::Borrowed(keys),
        action,
    }
}

/// What a set's author has in a preview, beside the keys of a learner's screen. A function key is there where letters are text; Ctrl
/// with a letter where a terminal keeps function keys for itself.
pub(super) const AUTHOR: &[Binding] = &[
    bind(
        &[letter('p'), plain(KeyCode::F(7)), control('p')],
        Action::Before,
    ),
    bind(
        &[letter('n'), plain(KeyCode::F(8)), control('n')],
        Action::After,
    ),
    bind(
        &[letter('g'), plain(KeyCode::F(9)), control('g')],
        Action::Contents,
    ),
    bind(
        &[letter('c'), plain(KeyCode::F(10)), control('t')],
        Action::Check,
    ),
    bind(
        &[letter('e'), plain(KeyCode::F(6)), control('o')],
        Action::Everything,
    ),
    bind(&[letter('r'), control('r')], Action::Afresh),
];

const LEFT: &[Key] = &[plain(KeyCode::Left), letter('h')];
const RIGHT: &[Key] = &[plain(KeyCode::Right), letter('l')];
const LESS: &[Key] = &[plain(KeyCode::Left), letter('-'), letter('h')];
const MORE: &[Key] = &[plain(KeyCode::Right), letter('+'), letter('l')];
const BEFORE: &[Key] = &[plain(KeyCode::Left), letter('p'), letter('h')];
const AFTER: &[Key] = &[plain(KeyCode::Right), letter('n'), letter('l')];

const ENTER: &[Binding] = &[bind(&[plain(KeyCode::Enter)], Action::Enter)];
const ENTER_OR_SPACE: &[Binding] = &[bind(&[plain(KeyCode::Enter), letter(' ')], Action::Enter)];
const SPACE: &[Binding] = &[bind(&[letter(' ')], Action::Toggle)];
const TAB: &[Binding] = &[bind(
    &[plain(KeyCode::Tab), plain(KeyCode::BackTab)],
    Action::Switch,
)];
const ESCAPE: &[Binding] = &[bind(&[plain(KeyCode::Esc)], Action::Back)];

const LIBRARY: &[Binding] = &[
    bind(
        &[plain(KeyCode::Tab), plain(KeyCode::BackTab)],
        Action::Switch,
    ),
    bind(&[letter('/')], Action::Search),
    bind(&[letter('d')], Action::Due),
    bind(&[letter('J')], Action::Journey),
    bind(&[letter('w')], Action::Who),
    bind(&[letter(',')], Action::Settings),
];

const SET: &[Binding] = &[
    bind(&[letter('d')], Action::Due),
    bind(&[letter('g')], Action::Goal),
    bind(&[letter('j')], Action::Journey),
    bind(&[letter('t')], Action::Together),
];

const YES_OR_NO: &[Binding] = &[
    bind(&[letter('y')], Action::Yes),
    bind(&[letter('n')], Action::No),
];

const JOURNEY: &[Binding] = &[
    bind(&[letter('f')], Action::Filter),
    bind(&[letter('w')], Action::Weeks),
];

const REPORT: &[Binding] = &[
    bind(
        &[plain(KeyCode::Tab), plain(KeyCode::BackTab)],
        Action::Switch,
    ),
    bind(LEFT, Action::Left),
    bind(RIGHT, Action::Right),
    bind(&[letter('w')], Action::Weeks),
];

const PAGES: &[Binding] = &[bind(BEFORE, Action::Left), bind(AFTER, Action::Right)];

const BACK_OUT: &[Binding] = &[bind(&[plain(KeyCode::Esc), letter('q')], Action::Back)];

const HELPS: &[Binding] = &[
    bind(&[letter('h')], Action::Hint),
    bind(&[letter('d')], Action::Unsure),
    bind(&[letter('s')], Action::ShowMe),
    bind(&[letter('l')], Action::Later),
    bind(&[letter('t')], Action::Together),
];

/// Whichever key a learner leaves with, the sitting has its ending.
const ENDS: &[Binding] = &[bind(&[letter('q'), plain(KeyCode::Esc)], Action::Quit)];
/// Where Esc goes back to what is typed.
const Q_ENDS: &[Binding] = &[bind(&[letter('q')], Action::Quit)];
/// Where `q` is text.
const ESCAPE_ENDS: &[Binding] = &[bind(&[plain(KeyCode::Esc)], Action::Quit)];

const EXPLAINING: &[Binding] = &[
    bind(&[letter('t')], Action::Together),
    bind(&[letter('q'), plain(KeyCode::Esc)], Action::Quit),
];

const FUNCTION_KEYS: &[Binding] = &[
    bind(&[plain(KeyCode::F(2))], Action::Hint),
    bind(&[plain(KeyCode::F(3))], Action::Unsure),
    bind(&[plain(KeyCode::F(4))], Action::ShowMe),
    bind(&[plain(KeyCode::F(5))], Action::Later),
];

const ARROWS: &[Binding] = &[
    bind(&[plain(KeyCode::Up)], Action::Up),
    bind(&[plain(KeyCode::Down)], Action::Down),
];

const GAP_BY_GAP: &[Binding] = &[
    bind(&[plain(KeyCode::Tab)], Action::Switch),
    bind(&[plain(KeyCode::Up), plain(KeyCode::BackTab)], Action::Up),
    bind(&[plain(KeyCode::Down)], Action::Down),
];

const LIST: &[Binding] = &[
    bind(&[plain(KeyCode::Up), letter('k')], Action::Up),
    bind(&[plain(KeyCode::Down), letter('j')], Action::Down),
    bind(&[plain(KeyCode::Home)], Action::First),
    bind(&[plain(KeyCode::End)], Action::Last),
];

const ENDS_OF_LIST: &[Binding] = &[
    bind(&[plain(KeyCode::Home)], Action::First),
    bind(&[plain(KeyCode::End)], Action::Last),
];

const CARRY: &[Binding] = &[
    bind(&[letter('K')], Action::CarryUp),
    bind(&[letter('J')], Action::CarryDown),
];

const LINES: &[Binding] = &[
    bind(&[plain(KeyCode::Up), letter('k')], Action::Up),
    bind(&[plain(KeyCode::Down), letter('j')], Action::Down),
];

/// Less and more of a number, or the values of a setting.
const NUMBER: &[Binding] = &[bind(LESS, Action::Left), bind(MORE, Action::Right)];

const SIDEWAYS: &[Binding] = &[
    bind(
        &[plain(KeyCode::Left), plain(KeyCode::Up), letter('k')],
        Action::Left,
    ),
    bind(
        &[plain(KeyCode::Right), plain(KeyCode::Down), letter('j')],
        Action::Right,
    ),
    bind(&[plain(KeyCode::Home)], Action::First),
    bind(&[plain(KeyCode::End)], Action::Last),
];

const FIELD: &[Binding] = &[
    bind(&[plain(KeyCode::Left)], Action::Left),
    bind(&[plain(KeyCode::Right)], Action::Right),
    bind(&[plain(KeyCode::Home), control('a')], Action::First),
    bind(&[plain(KeyCode::End), control('e')], Action::Last),
    bind(
        &[plain(KeyCode::Backspace), control('h')],
        Action::Backspace,
    ),
    bind(&[plain(KeyCode::Delete)], Action::Delete),
    bind(
        &[
            with_control(KeyCode::Left),
            alt(KeyCode::Left),
            alt(KeyCode::Char('b')),
        ],
        Action::WordLeft,
    ),
    bind(
        &[
            with_control(KeyCode::Right),
            alt(KeyCode::Right),
            alt(KeyCode::Char('f')),
        ],
        Action::WordRight,
    ),
    bind(&[control('w'), alt(KeyCode::Backspace)], Action::DeleteWord),
    bind(
        &[alt(KeyCode::Char('d')), with_control(KeyCode::Delete)],
        Action::DeleteWordAfter,
    ),
    bind(&[control('u')], Action::Clear),
    bind(&[control('k')], Action::ClearAfter),
];

const READING: &[Binding] = &[
    bind(&[plain(KeyCode::PageUp)], Action::PageUp),
    bind(&[plain(KeyCode::PageDown)], Action::PageDown),
];

const EVERYWHERE: &[Binding] = &[
    bind(&[letter('?'), plain(KeyCode::F(1))], Action::Help),
    bind(&[control('l')], Action::Redraw),
    bind(&[control('z')], Action::Suspend),
    bind(&[control('c')], Action::Leave),
];

/// As [`EVERYWHERE`], where letters are text, `?` among them.
const EVERYWHERE_TYPING: &[Binding] = &[
    bind(&[plain(KeyCode::F(1))], Action::Help),
    bind(&[control('l')], Action::Redraw),
    bind(&[control('z')], Action::Suspend),
    bind(&[control('c')], Action::Leave),
];
