//! A setting is changed while the program runs: what it does is seen at once, and it is kept.

use super::{App, Next, Screen};
use crate::phrases;
use crate::phrases::tongue::{Tongue, speak};
use crate::store::desk::Desk;
use crate::store::settings::{Setting, Settings, Slip};
use crate::tui::keys::Mode;
use crate::tui::page::Line;
use crate::tui::picture::Sight;
use crate::tui::settings::{SettingsScreen, left};
use crate::tui::theme::{Ground, Rgb, Role, Theme};

/// The settings, and what else decides how they are followed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Looks {
    /// As they stand in the file.
    pub settings: Settings,
    /// What could not be used of the file.
    pub slips: Vec<Slip>,
    /// What cannot be done of the keys that it asks for: the line, and a sentence.
    pub of_keys: Vec<(usize, String)>,
    /// Whether that is still to be said.
    pub tells: bool,
    /// Whether colours are not wanted at all.
    pub no_colour: bool,
    /// Whether the terminal is near enough for something to move.
    pub near: bool,
    /// The language of the surroundings.
    pub tongue: Tongue,
    /// The terminal's background.
    pub background: Background,
}

/// The terminal's background.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Background {
    /// What is known of it.
    pub ground: Ground,
    /// Whether the terminal can be asked for it.
    pub asks: bool,
}

impl App {
    /// The same with these settings to be seen and changed.
    #[must_use]
    pub fn with_settings(mut self, looks: Looks) -> Self {
        self.theme = self.theme.on(looks.background.ground);
        self.looks = Box::new(looks);
        self.lay_out();
        self
    }

    /// The screen of the settings, as these are.
    #[must_use]
    pub fn settings_screen(looks: &Looks) -> Screen {
        let screen = SettingsScreen::new(looks.settings.clone(), looks.slips.clone())
            .with_keys(&looks.of_keys);
        Screen::Settings(Box::new(screen))
    }

    pub(super) fn push_settings(&mut self) {
        let screen = Self::settings_screen(&self.looks);
        self.push(screen);
    }

    /// Follows a change, and keeps it.
    pub(super) fn change(&mut self, setting: Setting, value: &str, desk: &mut dyn Desk) -> Next {
        setting.set(&mut self.looks.settings, value);
        self.follow(setting);
        let kept = desk.change(setting, value);
        self.looks.slips = left(std::mem::take(&mut self.looks.slips), setting);
        let looks = &self.looks;
        if let Some(Screen::Settings(screen)) = self.stack.last_mut() {
            screen.take(looks.settings.clone(), looks.slips.clone(), kept.err());
        }
        Next::Redraw
    }

    fn follow(&mut self, setting: Setting) {
        let settings = &self.looks.settings;
        match setting {
            Setting::Theme => {
                self.theme = Theme::new(settings.theme, self.looks.no_colour)
                    .on(self.looks.background.ground);
                self.see(|sight, has_colours| sight.has_colours = has_colours);
            }
            Setting::Language => speak(settings.language.unwrap_or(self.looks.tongue)),
            Setting::Motion => self.motion = settings.motion.0 && self.looks.near,
            Setting::Pictures => {
                let choice = settings.pictures;
                self.see(|sight, _| sight.choice = choice);
            }
            // The desk speaks, and the terminal listens.
            Setting::Voice | Setting::Mouse => {}
        }
    }

    /// Whether the terminal is to be asked for its background.
    #[must_use]
    pub fn asks_for_background(&self) -> bool {
        self.looks.background.asks && self.theme.is_auto()
    }

    /// Takes the colour of the terminal's background.
    pub fn take_background(&mut self, colour: Rgb) -> Next {
        let before = self.theme;
        self.looks.background.ground = Ground::of(colour);
        self.theme = before.on(self.looks.background.ground);
        if self.theme == before || !before.is_auto() {
            Next::Wait
        } else {
            Next::Draw
        }
    }

    fn see(&mut self, change: impl FnOnce(&mut Sight, bool)) {
        let has_colours = self.theme.has_colours();
        self.album.see(|sight| change(sight, has_colours));
    }

    /// Said once where something of the settings could not be used, until the first key.
    pub(super) fn told_of_settings(&mut self, columns: usize) -> Vec<Line> {
        let number = self.looks.slips.len() + self.looks.of_keys.len();
        // The screen of the settings says all of it.
        if !self.looks.tells || number == 0 || self.mode() == Mode::Settings {
            return Vec::new();
        }
        let words = phrases::settings::some_slips(number);
        self.wraps.short(&words, columns, Role::Notice)
    }
}
