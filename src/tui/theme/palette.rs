//! The colours, a table a theme: all of them from the 240 of the palette that are alike everywhere.

use ratatui::style::Color;

use super::Role;
use crate::text::markup::Tone;

pub(super) const fn indexed(number: u8) -> Color {
    Color::Indexed(number)
}

/// On white, each at least 4.5 to 1 (WCAG 2.2, contrast minimum).
pub(super) const fn light(role: Role) -> Option<Color> {
    match role {
        Role::Accent | Role::Cursor | Role::Key => Some(indexed(55)),
        Role::GotIt => Some(indexed(22)),
        Role::NotYet | Role::Notice => Some(indexed(94)),
        Role::Hint => Some(indexed(25)),
        Role::Quiet | Role::Tried => Some(indexed(241)),
        Role::Text | Role::Title | Role::Field => None,
    }
}

/// On black, each at least 4.5 to 1.
pub(super) const fn dark(role: Role) -> Option<Color> {
    match role {
        Role::Accent | Role::Cursor | Role::Key => Some(indexed(183)),
        Role::GotIt => Some(indexed(114)),
        Role::NotYet | Role::Notice => Some(indexed(222)),
        Role::Hint => Some(indexed(117)),
        Role::Quiet | Role::Tried => Some(indexed(247)),
        Role::Text | Role::Title | Role::Field => None,
    }
}

/// On black, each at least 7 to 1 (WCAG 2.2, contrast enhanced).
pub(super) const fn bright(role: Role) -> Option<Color> {
    match role {
        Role::Accent | Role::Cursor | Role::Key => Some(indexed(226)),
        Role::GotIt => Some(indexed(46)),
        Role::NotYet | Role::Notice => Some(indexed(215)),
        Role::Hint => Some(indexed(51)),
        Role::Quiet | Role::Tried | Role::Text | Role::Title | Role::Field => None,
    }
}

/// Code on white, each at least 4.5 to 1.
pub(super) const fn light_code(tone: Tone) -> Option<Color> {
    match tone {
        Tone::Code | Tone::Block => Some(indexed(24)),
        Tone::Comment => Some(indexed(241)),
        Tone::Quoted => Some(indexed(22)),
        Tone::Constant => Some(indexed(94)),
        Tone::Keyword => Some(indexed(55)),
        Tone::Name => Some(indexed(25)),
        Tone::Plain | Tone::Strong | Tone::Emphasis => None,
    }
}

/// Code on black, each at least 4.5 to 1.
pub(super) const fn dark_code(tone: Tone) -> Option<Color> {
    match tone {
        Tone::Code | Tone::Block => Some(indexed(152)),
        Tone::Comment => Some(indexed(247)),
        Tone::Quoted => Some(indexed(114)),
        Tone::Constant => Some(indexed(222)),
        Tone::Keyword => Some(indexed(183)),
        Tone::Name => Some(indexed(117)),
        Tone::Plain | Tone::Strong | Tone::Emphasis => None,
    }
}

/// Code on black, each at least 7 to 1.
pub(super) const fn bright_code(tone: Tone) -> Option<Color> {
    match tone {
        Tone::Code | Tone::Block => Some(indexed(123)),
        Tone::Comment => Some(indexed(250)),
        Tone::Quoted => Some(indexed(120)),
        Tone::Constant => Some(indexed(215)),
        Tone::Keyword => Some(indexed(226)),
        Tone::Name => Some(indexed(213)),
        Tone::Plain | Tone::Strong | Tone::Emphasis => None,
    }
}
