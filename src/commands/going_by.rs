//! How a command goes by the settings: their file is opened once, and what could not be used of it is told once.

use std::ffi::OsString;
use std::io::{Write, stderr};

use super::{Whose, colours_wanted, environment, is_near};
use crate::phrases::settings::on_line;
use crate::phrases::tongue::Tongue;
use crate::store::settings::{Loaded, Settings, file, read};
use crate::text::safe::safe_lines;
use crate::tui;
use crate::tui::keys::Keymap;
use crate::tui::theme::Ground;

impl Whose {
    /// Which language the program speaks. What is amiss with the settings is told by whoever reads the rest of them.
    #[must_use]
    pub fn tongue(&self) -> Tongue {
        let of_settings = || self.loaded().ok()?.settings.language;
        let told = self.lang.or_else(of_settings);
        told.unwrap_or_else(tongue_around)
    }

    /// What the settings say; their file is opened once.
    pub(super) fn loaded(&self) -> anyhow::Result<&Loaded> {
        let open = || read(&self.data().map_err(|error| format!("{error:#}"))?);
        let read = self.read.get_or_init(open).as_ref();
        read.map_err(|why| anyhow::Error::msg(why.clone()))
    }

    /// The settings, for a command that goes by them. What could not be used of them is told on standard error, once; and from then
    /// on their keys count.
    pub(super) fn settings(&self) -> anyhow::Result<&Settings> {
        let loaded = self.loaded()?;
        let path = file(&self.data()?).display().to_string();
        self.told.get_or_init(|| {
            let (map, told) = Keymap::read(&loaded.keys);
            Keymap::listen(map);
            let of_keys = told.iter().map(|(line, why)| on_line(&path, *line, why));
            for line in loaded
                .slips
                .iter()
                .map(|slip| slip.say(&path))
                .chain(of_keys)
            {
                // Where standard error is closed nobody is to be told.
                let _ = writeln!(stderr(), "{}", safe_lines(&line));
            }
            told
        });
        Ok(&loaded.settings)
    }

    /// The settings for the screens, where they can be changed.
    pub(super) fn looks(&self) -> anyhow::Result<tui::Looks> {
        let loaded = self.loaded()?;
        Ok(tui::Looks {
            settings: loaded.settings.clone(),
            slips: loaded.slips.clone(),
            of_keys: self.told.get().cloned().unwrap_or_default(),
            tells: true,
            no_colour: !colours_wanted(),
            near: is_near(),
            tongue: tongue_around(),
            background: tui::Background {
                ground: ground_around(),
                asks: can_be_asked(),
            },
        })
    }
}

/// What the surroundings say of the terminal's background.
fn ground_around() -> Ground {
    let value = environment("COLORFGBG").and_then(|value| value.into_string().ok());
    value.map_or_else(Ground::default, |value| Ground::of_surroundings(&value))
}

/// Terminals that may show the question instead of answering it: consoles, real VT100s and their kin, and Emacs. By how `TERM` begins.
const NOT_ASKED: [&str; 7] = ["linux", "dumb", "cons", "vt1", "vt2", "vt3", "eterm"];

/// Whether the terminal can be asked for its background: where keys come as they were sent, and the question is not shown.
fn can_be_asked() -> bool {
    let is_one = |term: &OsString| {
        let term = term.to_string_lossy();
        NOT_ASKED.iter().any(|known| term.starts_with(known))
    };
    cfg!(unix) && !environment("TERM").is_some_and(|term| is_one(&term))
}

/// The language of the surroundings.
fn tongue_around() -> Tongue {
    Tongue::of_surroundings(|name| environment(name)?.into_string().ok())
}
