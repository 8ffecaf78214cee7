//! Which colours a background lets one read.

use ratatui::style::Color;

use super::{Role, TONES, Theme, ThemeChoice};
use crate::text::colour::{LEAST, Rgb, contrast};
use crate::text::markup::Tone;

/// What the terminal's background asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Ground {
    /// It is not known, or neither the light theme nor the dark one can be read on it.
    #[default]
    Unknown,
    /// The light theme.
    Light,
    /// The dark theme.
    Dark,
}

impl Ground {
    /// What a background of this colour asks for: the theme all of whose colours can be read on it.
    #[must_use]
    pub fn of(background: Rgb) -> Self {
        let can_read = |choice| {
            let mut colours = colours(Theme::new(choice, false));
            colours.all(|colour| contrast(colour, background) >= LEAST)
        };
        if can_read(ThemeChoice::Dark) {
            Self::Dark
        } else if can_read(ThemeChoice::Light) {
            Self::Light
        } else {
            Self::Unknown
        }
    }

    /// What `COLORFGBG` says, which some terminals set: the numbers of the text's and the background's colour, of 16. As Vim
    /// reads it, 0 to 6 and 8 are dark, and all others light.
    #[must_use]
    pub fn of_surroundings(value: &str) -> Self {
        let last = value.rsplit(';').next();
        match last.and_then(|number| number.parse::<u8>().ok()) {
            Some(0..=6 | 8) => Self::Dark,
            Some(7 | 9..=15) => Self::Light,
            _ => Self::Unknown,
        }
    }
}

/// All colours that a theme gives to text.
pub(super) fn colours(theme: Theme) -> impl Iterator<Item = Rgb> {
    let roles = Role::ALL.map(|role| (role, Tone::Plain));
    let tones = TONES.map(|tone| (Role::Text, tone));
    let styles = roles.into_iter().chain(tones);
    styles.filter_map(move |(role, tone)| rgb(theme.style(role, tone).fg?))
}

/// The colour of a number of the palette from 16 on, which are alike in every terminal (xterm's `256colres.pl`): a cube of 6×6×6, then
/// 24 greys.
#[must_use]
pub fn rgb(colour: Color) -> Option<Rgb> {
    let Color::Indexed(number @ 16..) = colour else {
        return None;
    };
    let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    Some(Rgb(match number {
        232.. => [8 + 10 * (number - 232); 3],
        _ => [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6].map(level),
    }))
}
