//! How each role looks in each theme: the only place that names a colour. A state always has its symbol and its word beside its
//! colour, so that every theme may leave colours out.

use ratatui::style::{Color, Modifier, Style};

pub use crate::store::settings::ThemeChoice;
use crate::text::markup::Tone;

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

/// A theme: a style for each role and each tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    choice: ThemeChoice,
}

impl Theme {
    /// The theme; without colours, [`ThemeChoice::Mono`] whatever was asked for.
    #[must_use]
    pub const fn new(choice: ThemeChoice, no_colour: bool) -> Self {
        let choice = if no_colour { ThemeChoice::Mono } else { choice };
        Self { choice }
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
        let style = self
            .ground()
            .patch(Style::new().add_modifier(weight(role, self.choice)));
        let style = match self.colour(role) {
            Some(colour) => style.fg(colour),
            None => style,
        };
        self.toned(style, tone)
    }

    fn toned(self, style: Style, tone: Tone) -> Style {
        let style = style.add_modifier(stress(tone));
        match (tone, self.code(tone)) {
            (_, Some(colour)) => style.fg(colour).remove_modifier(Modifier::DIM),
            // Without colours, what is in no language is set apart by weight.
            (Tone::Code | Tone::Block, None) => style
                .add_modifier(Modifier::BOLD)
                .remove_modifier(Modifier::DIM),
            (_, None) => style,
        }
    }

    fn code(self, tone: Tone) -> Option<Color> {
        match self.choice {
            ThemeChoice::Light => light_code(tone),
            ThemeChoice::Dark => dark_code(tone),
            ThemeChoice::HighContrast => bright_code(tone),
            ThemeChoice::Auto | ThemeChoice::Mono => None,
        }
    }

    fn colour(self, role: Role) -> Option<Color> {
        match self.choice {
            ThemeChoice::Auto => automatic(role),
            ThemeChoice::Light => light(role),
            ThemeChoice::Dark => dark(role),
            ThemeChoice::Mono => None,
            ThemeChoice::HighContrast => bright(role),
        }
    }
}

const fn indexed(number: u8) -> Color {
    Color::Indexed(number)
}

/// Bold and dim, which every theme has; nothing is dim where contrast is asked for.
const fn weight(role: Role, choice: ThemeChoice) -> Modifier {
    match (role, choice) {
        (
            Role::Title
            | Role::Accent
            | Role::Key
            | Role::GotIt
            | Role::NotYet
            | Role::Hint
            | Role::Notice,
            _,
        ) => Modifier::BOLD,
        (Role::Quiet | Role::Tried, ThemeChoice::Auto | ThemeChoice::Mono) => Modifier::DIM,
        (Role::Field, _) => Modifier::UNDERLINED,
        (Role::Cursor, _) => Modifier::BOLD.union(Modifier::REVERSED),
        _ => Modifier::empty(),
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

/// Of the 16 colours, magenta has the most alike contrast on white and on black (about 4.5 to 1 in the usual palettes).
const fn automatic(role: Role) -> Option<Color> {
    match role {
        Role::Accent | Role::GotIt | Role::Cursor | Role::Key => Some(Color::Magenta),
        _ => None,
    }
}

/// On white, each at least 4.5 to 1 (WCAG 2.2, contrast minimum).
const fn light(role: Role) -> Option<Color> {
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
const fn dark(role: Role) -> Option<Color> {
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
const fn bright(role: Role) -> Option<Color> {
    match role {
        Role::Accent | Role::Cursor | Role::Key => Some(indexed(226)),
        Role::GotIt => Some(indexed(46)),
        Role::NotYet | Role::Notice => Some(indexed(215)),
        Role::Hint => Some(indexed(51)),
        Role::Quiet | Role::Tried | Role::Text | Role::Title | Role::Field => None,
    }
}

/// Code on white, each at least 4.5 to 1.
const fn light_code(tone: Tone) -> Option<Color> {
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
const fn dark_code(tone: Tone) -> Option<Color> {
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
const fn bright_code(tone: Tone) -> Option<Color> {
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

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 12] = [
        Role::Cursor,
        Role::Text,
        Role::Title,
        Role::Quiet,
        Role::Accent,
        Role::Key,
        Role::GotIt,
        Role::NotYet,
        Role::Hint,
        Role::Tried,
        Role::Field,
        Role::Notice,
    ];

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

    /// The relative luminance of one of the 256 colours (WCAG 2.2), in xterm's palette.
    fn luminance(colour: Color) -> f64 {
        let Color::Indexed(number @ 16..) = colour else {
            panic!("{colour:?} looks different in each terminal");
        };
        let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
        let [red, green, blue] = match number {
            232.. => [8 + 10 * (number - 232); 3],
            _ => [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6].map(level),
        };
        let linear = |level: u8| {
            let level = f64::from(level) / 255.0;
            if level <= 0.040_45 {
                level / 12.92
            } else {
                ((level + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    #[test]
    fn every_colour_has_its_contrast() {
        let themes = [
            (ThemeChoice::Light, 1.0, 4.5),
            (ThemeChoice::Dark, 0.0, 4.5),
            (ThemeChoice::HighContrast, 0.0, 7.0),
        ];
        for (choice, ground, least) in themes {
            let theme = Theme::new(choice, false);
            let roles = ROLES.iter().map(|role| (*role, Tone::Plain));
            let tones = TONES.iter().map(|tone| (Role::Text, *tone));
            for (role, tone) in roles.chain(tones) {
                let Some(colour) = theme.style(role, tone).fg else {
                    continue;
                };
                let mut pair = [luminance(colour) + 0.05, ground + 0.05];
                pair.sort_by(f64::total_cmp);
                let contrast = pair[1] / pair[0];
                assert!(
                    contrast >= least,
                    "{choice:?} {role:?} {tone:?}: {contrast:.2}"
                );
            }
        }
    }

    #[test]
    fn keywords_and_comments_are_told_apart_without_colours() {
        for (choice, name) in ThemeChoice::ALL {
            let style = |tone| Theme::new(choice, true).style(Role::Text, tone);
            let looks = [Tone::Plain, Tone::Keyword, Tone::Comment].map(style);
            assert!(looks[0] != looks[1] && looks[1] != looks[2], "{name}");
            assert_ne!(looks[0], looks[2], "{name}");
        }
    }

    #[test]
    fn without_colours_there_is_none() {
        for (choice, name) in ThemeChoice::ALL {
            for role in ROLES {
                for tone in TONES {
                    let style = Theme::new(choice, true).style(role, tone);
                    assert_eq!((style.fg, style.bg), (None, None), "{name} {role:?}");
                }
            }
        }
    }

    #[test]
    fn high_contrast_never_dims_and_sets_its_ground() {
        for role in ROLES {
            let style = Theme::new(ThemeChoice::HighContrast, false).style(role, Tone::Plain);
            assert!(!style.add_modifier.contains(Modifier::DIM), "{role:?}");
            assert!(style.bg.is_some() && style.fg.is_some(), "{role:?}");
        }
    }
}
