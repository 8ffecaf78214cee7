//! How each role looks in each theme: the only place that names a colour. A state always has its symbol and its word beside its
//! colour, so that every theme may leave colours out.

use ratatui::style::{Color, Modifier, Style};

pub use crate::store::settings::ThemeChoice;
use crate::text::markup::Tone;
use palette::{bright, bright_code, dark, dark_code, indexed, light, light_code};

pub mod contrast;
mod palette;

pub use crate::text::colour::Rgb;
pub use contrast::Ground;

/// What a piece of text is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// What is read.
    #[default]
    Text,
    /// A title.
    Title,
    /// What may be overlooked.
    Quiet,
    /// The cursor, and what it is on.
    Accent,
    /// The label that the cursor is on.
    Cursor,
    /// A key.
    Key,
    /// A right answer, mastery, what stays in place.
    GotIt,
    /// An answer that is not there yet, and what to see in it.
    NotYet,
    /// A hint.
    Hint,
    /// What was tried.
    Tried,
    /// What is typed.
    Field,
    /// Something to be told, such as a record that is not saved.
    Notice,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Text,
        Self::Title,
        Self::Quiet,
        Self::Accent,
        Self::Cursor,
        Self::Key,
        Self::GotIt,
        Self::NotYet,
        Self::Hint,
        Self::Tried,
        Self::Field,
        Self::Notice,
    ];
}

/// The tones that may have a colour of their own.
const TONES: [Tone; 10] = [
    Tone::Plain,
    Tone::Strong,
    Tone::Emphasis,
    Tone::Code,
    Tone::Block,
    Tone::Comment,
    Tone::Quoted,
    Tone::Constant,
    Tone::Keyword,
    Tone::Name,
];

/// A theme: a style for each role and each tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    choice: ThemeChoice,
    /// What is known of the terminal's background, where the theme goes by it.
    ground: Ground,
}

impl Theme {
    /// The theme; without colours, [`ThemeChoice::Mono`] whatever was asked for.
    #[must_use]
    pub const fn new(choice: ThemeChoice, no_colour: bool) -> Self {
        let choice = if no_colour { ThemeChoice::Mono } else { choice };
        Self {
            choice,
            ground: Ground::Unknown,
        }
    }

    /// The same on such a background, for [`ThemeChoice::Auto`].
    #[must_use]
    pub const fn on(self, ground: Ground) -> Self {
        Self { ground, ..self }
    }

    /// Whether it goes by the terminal's background.
    #[must_use]
    pub fn is_auto(self) -> bool {
        self.choice == ThemeChoice::Auto
    }

    /// The theme whose colours are used: on a background that is not known, none are.
    const fn shown(self) -> ThemeChoice {
        match (self.choice, self.ground) {
            (ThemeChoice::Auto, Ground::Light) => ThemeChoice::Light,
            (ThemeChoice::Auto, Ground::Dark) => ThemeChoice::Dark,
            (ThemeChoice::Auto, Ground::Unknown) => ThemeChoice::Mono,
            (choice, _) => choice,
        }
    }

    /// Whether anything is coloured.
    #[must_use]
    pub fn has_colours(self) -> bool {
        self.choice != ThemeChoice::Mono
    }

    /// What lies under everything.
    #[must_use]
    pub fn ground(self) -> Style {
        match self.choice {
            ThemeChoice::HighContrast => Style::new().fg(indexed(231)).bg(indexed(16)),
            _ => Style::new(),
        }
    }

    /// The style of a role in a tone.
    #[must_use]
    pub fn style(self, role: Role, tone: Tone) -> Style {
        let style = self.ground().patch(Style::new().add_modifier(weight(role)));
        let style = match self.colour(role) {
            Some(colour) => style.fg(colour),
            None => style,
        };
        self.toned(style, tone)
    }

    fn toned(self, style: Style, tone: Tone) -> Style {
        let style = style.add_modifier(stress(tone));
        match (tone, self.code(tone)) {
            (_, Some(colour)) => style.fg(colour),
            // Without colours, what is in no language is set apart by weight.
            (Tone::Code | Tone::Block, None) => style.add_modifier(Modifier::BOLD),
            (_, None) => style,
        }
    }

    fn code(self, tone: Tone) -> Option<Color> {
        match self.shown() {
            ThemeChoice::Light => light_code(tone),
            ThemeChoice::Dark => dark_code(tone),
            ThemeChoice::HighContrast => bright_code(tone),
            ThemeChoice::Auto | ThemeChoice::Mono => None,
        }
    }

    fn colour(self, role: Role) -> Option<Color> {
        match self.shown() {
            ThemeChoice::Light => light(role),
            ThemeChoice::Dark => dark(role),
            ThemeChoice::Auto | ThemeChoice::Mono => None,
            ThemeChoice::HighContrast => bright(role),
        }
    }
}

/// Bold and the like, which every theme has. Nothing is dim: how much contrast that leaves is known to the terminal alone.
const fn weight(role: Role) -> Modifier {
    match role {
        Role::Title
        | Role::Accent
        | Role::Key
        | Role::GotIt
        | Role::NotYet
        | Role::Hint
        | Role::Notice => Modifier::BOLD,
        Role::Field => Modifier::UNDERLINED,
        Role::Cursor => Modifier::BOLD.union(Modifier::REVERSED),
        Role::Text | Role::Quiet | Role::Tried => Modifier::empty(),
    }
}

/// Weight and slant of a tone, in every theme: what is a keyword or a comment can be told without colours.
const fn stress(tone: Tone) -> Modifier {
    match tone {
        Tone::Strong | Tone::Keyword => Modifier::BOLD,
        Tone::Emphasis | Tone::Comment => Modifier::ITALIC,
        _ => Modifier::empty(),
    }
}

#[cfg(test)]
mod tests;
