//! What can be set: the name of each setting, its values by name, and how one is read from the settings and put into them. It reads and
//! writes no file.

use super::{PictureChoice, Settings, ThemeChoice};
use crate::phrases::tongue::Tongue;
use crate::phrases::voice::Voice;

/// The value that leaves it to the surroundings.
const AUTO: &str = "auto";
const SWITCH: [(bool, &str); 2] = [(true, "on"), (false, "off")];

/// A setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Setting {
    /// Which colours.
    Theme,
    /// How much is said.
    Voice,
    /// Which language.
    Language,
    /// Whether anything may move by itself.
    Motion,
    /// Whether the mouse is listened to.
    Mouse,
    /// How pictures are shown.
    Pictures,
}

impl Setting {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Theme,
        Self::Voice,
        Self::Language,
        Self::Motion,
        Self::Mouse,
        Self::Pictures,
    ];

    /// What it is called in the file and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Voice => "voice",
            Self::Language => "language",
            Self::Motion => "motion",
            Self::Mouse => "mouse",
            Self::Pictures => "pictures",
        }
    }

    /// The setting with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// The names of all.
    #[must_use]
    pub fn names() -> [&'static str; 6] {
        Self::ALL.map(Self::name)
    }

    /// The names of its values.
    #[must_use]
    pub fn values(self) -> Vec<&'static str> {
        match self {
            Self::Theme => names(&ThemeChoice::ALL),
            Self::Voice => names(&Voice::ALL),
            Self::Language => [vec![AUTO], names(&Tongue::ALL)].concat(),
            Self::Motion | Self::Mouse => names(&SWITCH),
            Self::Pictures => names(&PictureChoice::ALL),
        }
    }

    /// The name of the value that it has.
    #[must_use]
    pub fn of(self, settings: &Settings) -> &'static str {
        match self {
            Self::Theme => name(&ThemeChoice::ALL, settings.theme),
            Self::Voice => name(&Voice::ALL, settings.voice),
            Self::Language => settings
                .language
                .map_or(AUTO, |tongue| name(&Tongue::ALL, tongue)),
            Self::Motion => name(&SWITCH, settings.motion.0),
            Self::Mouse => name(&SWITCH, settings.mouse.0),
            Self::Pictures => name(&PictureChoice::ALL, settings.pictures),
        }
    }

    /// Gives it the value with this name; whether it has one.
    pub fn set(self, settings: &mut Settings, value: &str) -> bool {
        match self {
            Self::Theme => put(&mut settings.theme, &ThemeChoice::ALL, value),
            Self::Voice => put(&mut settings.voice, &Voice::ALL, value),
            Self::Language if value == AUTO => {
                settings.language = None;
                true
            }
            Self::Language => {
                let mut tongue = Tongue::default();
                let known = put(&mut tongue, &Tongue::ALL, value);
                if known {
                    settings.language = Some(tongue);
                }
                known
            }
            Self::Motion => put(&mut settings.motion.0, &SWITCH, value),
            Self::Mouse => put(&mut settings.mouse.0, &SWITCH, value),
            Self::Pictures => put(&mut settings.pictures, &PictureChoice::ALL, value),
        }
    }

    /// The value that stands so many places after the one it has, or before it; round and round.
    #[must_use]
    pub fn turned(self, settings: &Settings, on: bool) -> &'static str {
        let values = self.values();
        let now = self.of(settings);
        let place = values.iter().position(|value| *value == now).unwrap_or(0);
        let step = if on { 1 } else { values.len() - 1 };
        values[(place + step) % values.len()]
    }
}

fn names<T>(all: &[(T, &'static str)]) -> Vec<&'static str> {
    all.iter().map(|(_, name)| *name).collect()
}

fn name<T: Copy + PartialEq>(all: &[(T, &'static str)], wanted: T) -> &'static str {
    let mut all = all.iter();
    all.find_map(|(value, name)| (*value == wanted).then_some(*name))
        .unwrap_or_default()
}

fn put<T: Copy>(place: &mut T, all: &[(T, &'static str)], value: &str) -> bool {
    let found = all.iter().find(|(_, name)| *name == value);
    if let Some((value, _)) = found {
        *place = *value;
    }
    found.is_some()
}
