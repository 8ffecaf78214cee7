//! The settings, one a line: the arrows choose, and a change is seen and kept at once. It writes nothing itself.

use super::foot::foot;
use super::keys::{Action, Mode};
use super::list::{mark, moved};
use super::page::{Line, Page, Wraps};
use super::screen::Wish;
use super::theme::Role;
use crate::phrases::settings as says;
use crate::store::settings::{Amiss, NAME, Setting, Settings, Slip};
use crate::text::markup;
use crate::text::width::columns as wide;

/// The columns before the name of a setting.
const BEFORE: usize = 2;
/// The columns between a name and its value, and for the signs around that.
const AROUND: usize = 6;

/// The settings as they are, and the one the cursor is on.
#[derive(Debug, Clone)]
pub struct SettingsScreen {
    settings: Settings,
    /// What could not be used of the file.
    slips: Vec<Slip>,
    /// What cannot be done of its keys.
    of_keys: Vec<String>,
    cursor: usize,
    /// Why the last change could not be kept.
    not_kept: Option<String>,
}

impl SettingsScreen {
    /// Shows these settings, and what could not be used of their file.
    #[must_use]
    pub const fn new(settings: Settings, slips: Vec<Slip>) -> Self {
        Self {
            settings,
            slips,
            of_keys: Vec::new(),
            cursor: 0,
            not_kept: None,
        }
    }

    /// The same with what cannot be done of the keys that the file asks for.
    #[must_use]
    pub fn with_keys(self, told: &[(usize, String)]) -> Self {
        let told = told.iter();
        let of_keys = told.map(|(line, why)| says::on_line(NAME, *line, why));
        Self {
            of_keys: of_keys.collect(),
            ..self
        }
    }

    /// Takes a change, and why it could not be kept, if it could not.
    pub fn take(&mut self, settings: Settings, slips: Vec<Slip>, not_kept: Option<String>) {
        self.settings = settings;
        self.slips = slips;
        self.not_kept = not_kept;
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action) -> Wish {
        let last = Setting::ALL.len() - 1;
        let before = self.cursor;
        match action {
            Action::Back => return Wish::Back,
            Action::Enter | Action::Right => return self.change(true),
            Action::Left => return self.change(false),
            _ => self.cursor = moved(before, last, action),
        }
        Wish::draw_if(before != self.cursor)
    }

    fn change(&self, on: bool) -> Wish {
        let setting = Setting::ALL[self.cursor];
        Wish::Change(setting, setting.turned(&self.settings, on))
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let names = Setting::ALL.map(|setting| says::name(setting.name()));
        let widest = names.iter().map(|name| wide(name)).max().unwrap_or(0);
        let room = columns.saturating_sub(BEFORE + widest + AROUND);
        let rows = Setting::ALL.iter().zip(names).enumerate();
        let pinned = rows.map(|(place, (setting, name))| {
            let padding = widest - wide(name);
            self.row(place == self.cursor, *setting, (name, padding), room)
                .at(place)
        });
        Page {
            head: Line::of(Role::Title, says::title()),
            pinned: pinned.collect(),
            focus: self.cursor..self.cursor + 1,
            below: self.below(columns, wraps),
            foot: foot(Mode::Settings, &[Action::Down, Action::Right, Action::Back]),
            ..Page::default()
        }
    }

    /// A setting and its value, which has so much room; its name with how much shorter it is than the longest one.
    fn row(&self, on: bool, setting: Setting, (name, shorter): (&str, usize), room: usize) -> Line {
        let value = says::value(setting.name(), setting.of(&self.settings));
        let value = markup::cut(value, room);
        let padding = " ".repeat(shorter + 2);
        let line = mark(on)
            .and(if on { Role::Title } else { Role::Text }, name)
            .and(Role::Text, padding);
        if on {
            return line
                .and(Role::Key, "‹ ")
                .and(Role::Accent, value)
                .and(Role::Key, " ›");
        }
        line.and(Role::Text, format!("  {value}"))
    }

    /// What the setting under the cursor is about, and what is to be told.
    fn below(&self, columns: usize, wraps: &mut Wraps) -> Vec<Line> {
        let setting = Setting::ALL[self.cursor];
        let mut below = vec![Line::gap()];
        below.extend(wraps.short(says::about(setting.name()), columns, Role::Quiet));
        let not_kept = self.not_kept.iter().map(|why| says::not_kept(why));
        let slips = self.slips.iter().map(|slip| slip.say(NAME));
        for words in not_kept.chain(slips).chain(self.of_keys.iter().cloned()) {
            below.push(Line::gap());
            below.extend(wraps.short(&words, columns, Role::Notice));
        }
        below
    }
}

/// The slips that are left when a setting has a new value.
#[must_use]
pub fn left(slips: Vec<Slip>, changed: Setting) -> Vec<Slip> {
    let stays =
        |slip: &Slip| !matches!(&slip.what, Amiss::NotAValue(setting, _) if *setting == changed);
    slips.into_iter().filter(stays).collect()
}
