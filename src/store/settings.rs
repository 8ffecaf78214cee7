//! `<data>/settings.yaml`: how the program looks, speaks and listens. A file that is not there means the defaults, and so does each
//! line of one that cannot be used: it is told (see [`Slip`]), and the others count.
//!
//! What can be set is [`Setting`]: the reader, the writer, the screen and `notyet settings` all go by it. `keys` stands in the file
//! alone; which names actions and keys have is known to the screens.

use std::path::{Path, PathBuf};

mod reading;
mod setting;
pub mod slip;
mod writing;

pub use reading::{Loaded, Rebinding, read, switched};
pub use setting::Setting;
pub use slip::{Amiss, Slip};
pub use writing::write;

use crate::phrases::tongue::Tongue;
use crate::phrases::voice::Voice;

/// The name of the file.
pub const NAME: &str = "settings.yaml";

/// Where the settings of a data folder are.
#[must_use]
pub fn file(data: &Path) -> PathBuf {
    data.join(NAME)
}

/// A learner's settings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// Which colours.
    pub theme: ThemeChoice,
    /// How pictures are shown.
    pub pictures: PictureChoice,
    /// How much is said beside what is needed.
    pub voice: Voice,
    /// Which language the program speaks; the one of the surroundings where none is named.
    pub language: Option<Tongue>,
    /// Whether anything may move by itself.
    pub motion: Switch<true>,
    /// Whether the screens listen to the mouse.
    pub mouse: Switch<false>,
}

/// Something that is on or off, and which of them where nothing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Switch<const AT_FIRST: bool>(pub bool);

impl<const AT_FIRST: bool> Default for Switch<AT_FIRST> {
    fn default() -> Self {
        Self(AT_FIRST)
    }
}

/// How the screens show pictures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PictureChoice {
    /// As the terminal seems to be able to.
    #[default]
    Auto,
    /// By the graphics protocol of kitty.
    Kitty,
    /// As inline images of iTerm2.
    Iterm2,
    /// By sixel.
    Sixel,
    /// As half blocks: two colours a character.
    Blocks,
    /// Not at all: what they show is said in words.
    None,
}

impl PictureChoice {
    /// All, with the names they are asked for by.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Auto, "auto"),
        (Self::Kitty, "kitty"),
        (Self::Iterm2, "iterm2"),
        (Self::Sixel, "sixel"),
        (Self::Blocks, "blocks"),
        (Self::None, "none"),
    ];
}

/// Which colours the screens use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum ThemeChoice {
    /// As the terminal's background asks for
    #[default]
    Auto,
    /// For a light background
    Light,
    /// For a dark background
    Dark,
    /// No colours
    Mono,
    /// The strongest contrast
    HighContrast,
}

impl ThemeChoice {
    /// All, with the names they are asked for by.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Auto, "auto"),
        (Self::Light, "light"),
        (Self::Dark, "dark"),
        (Self::Mono, "mono"),
        (Self::HighContrast, "high-contrast"),
    ];
}

#[cfg(test)]
mod tests;
