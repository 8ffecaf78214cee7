//! `<data>/settings.yaml`: how the program should look. A file that is not there means the defaults.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::opening::read_own;
use crate::phrases::tongue::Tongue;
use crate::phrases::voice::Voice;

/// A learner's settings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
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
    pub motion: Motion,
}

/// Whether anything on the screens may move by itself, such as the step that joins a path.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Motion {
    /// It may, where the terminal is near and can show it.
    #[default]
    On,
    /// Nothing moves.
    Off,
}

/// How the screens show pictures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// Which colours the screens use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeChoice {
    /// Colours that read on light and dark alike.
    #[default]
    Auto,
    /// For a light background.
    Light,
    /// For a dark background.
    Dark,
    /// No colours.
    Mono,
    /// The strongest contrast.
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

/// Where no folder is, there is no file in it; what stands there instead is told with the record.
fn is_not_there(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

/// Reads the settings of a data folder.
///
/// # Errors
///
/// One sentence for the learner, when the file is there but cannot be read: what, where, what to do.
pub fn read(data: &Path) -> Result<Settings, String> {
    let path = data.join("settings.yaml");
    let text = match read_own(&path) {
        Err(error) if is_not_there(&error) => return Ok(Settings::default()),
        bytes => bytes
            .map_err(|error| format!("{}: {error}. Mend it, or take it away.", path.display()))?,
    };
    serde_yaml::from_slice(&text).map_err(|error| {
        format!(
            "{}: {error}. Mend it, or take the file away.",
            path.display()
        )
    })
}
