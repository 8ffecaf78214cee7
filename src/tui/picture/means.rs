//! By which means a terminal can show pictures. It reads no surroundings of its own: they are passed in.
//!
//! The terminal is never asked. One that does not answer would keep the learner waiting, and its answer, when it comes late, reads as
//! keys. What it says of itself in the surroundings, and its size in pixels, are enough for those that can show more than half blocks:
//! `TERM` goes along over SSH, `LC_TERMINAL` mostly. Not trusted are names that stay behind when another terminal is started from the
//! first (`KITTY_WINDOW_ID`), and terminals that say the same whether pictures are switched on or not (VS Code, Windows Terminal) or
//! draw them askew (Konsole): for these there are half blocks, and `pictures` in the settings.

pub use crate::store::settings::PictureChoice;

/// How pictures get onto the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// The graphics protocol of kitty, with placeholders.
    Kitty,
    /// The inline images of iTerm2.
    ITerm2,
    /// Sixel.
    Sixel,
    /// The character `▀` with two colours: two pixels a cell.
    Blocks(Colours),
}

/// Which colours half blocks may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// Any.
    All,
    /// The 240 of the palette that are alike everywhere.
    Palette,
}

/// A cell in pixels where a terminal does not say it: that of the VT340, which sixel goes by.
const USUAL_CELL: (u16, u16) = (10, 20);

impl Means {
    /// The width and height of a cell in this means' own pixels.
    #[must_use]
    pub fn cell(self, known: Option<(u16, u16)>) -> (u16, u16) {
        match self {
            Self::Blocks(_) => (1, 2),
            _ => known.unwrap_or(USUAL_CELL),
        }
    }
}

/// What is known of the terminal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sight {
    /// What its surroundings say.
    pub surroundings: Surroundings,
    /// What was asked for.
    pub choice: PictureChoice,
    /// Whether the theme has colours: without, half blocks have none either.
    pub has_colours: bool,
    /// Whether colours reach the terminal at all. Where they do not (`NO_COLOR`), kitty's placeholders do not either: their
    /// colour says which picture they are of.
    pub sends_colours: bool,
    /// The width and height of a cell in pixels, if the terminal says it.
    pub cell: Option<(u16, u16)>,
}

/// What the variables of the surroundings say of the terminal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Surroundings {
    own: Option<Own>,
    is_inside_another: bool,
    has_all_colours: bool,
}

/// What a terminal has beyond half blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Own {
    Kitty,
    ITerm2,
    Sixel,
}

impl Surroundings {
    /// What is found in variables, which are asked for by name.
    #[must_use]
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| variable(name).unwrap_or_default();
        let term = value("TERM");
        let inside = term.starts_with("tmux") || term.starts_with("screen");
        Self {
            own: own(&term, &value("TERM_PROGRAM"), &value("LC_TERMINAL")),
            is_inside_another: inside
                || ["TMUX", "STY", "ZELLIJ"]
                    .iter()
                    .any(|name| !value(name).is_empty()),
            has_all_colours: ["truecolor", "24bit"].contains(&value("COLORTERM").as_str()),
        }
    }
}

fn own(term: &str, program: &str, over_ssh: &str) -> Option<Own> {
    match (term, program, over_ssh) {
        ("xterm-kitty" | "xterm-ghostty", ..) | (_, "ghostty", _) => Some(Own::Kitty),
        (_, "iTerm.app" | "WezTerm", _) | (.., "iTerm2") | ("wezterm", ..) => Some(Own::ITerm2),
        ("foot" | "foot-extra" | "mlterm" | "mlterm-256color" | "contour", ..) => Some(Own::Sixel),
        _ => None,
    }
}

impl Sight {
    /// By which means pictures are shown; `None` where words have to do.
    #[must_use]
    pub fn means(self) -> Option<Means> {
        let means = match self.choice {
            PictureChoice::None => return None,
            PictureChoice::Kitty => Means::Kitty,
            PictureChoice::Iterm2 => Means::ITerm2,
            PictureChoice::Sixel => Means::Sixel,
            PictureChoice::Blocks => self.blocks(),
            PictureChoice::Auto => self.found(),
        };
        let is_shown = match means {
            Means::Blocks(_) => self.has_colours && self.sends_colours,
            Means::Kitty => self.sends_colours,
            Means::ITerm2 | Means::Sixel => true,
        };
        is_shown.then_some(means)
    }

    /// Through a terminal inside another, and without a cell's size in pixels, only half blocks are sure.
    fn found(self) -> Means {
        let own = self.surroundings.own;
        let own = own.filter(|_| !self.surroundings.is_inside_another && self.cell.is_some());
        match own {
            Some(Own::Kitty) => Means::Kitty,
            Some(Own::ITerm2) => Means::ITerm2,
            Some(Own::Sixel) => Means::Sixel,
            None => self.blocks(),
        }
    }

    fn blocks(self) -> Means {
        Means::Blocks(if self.surroundings.has_all_colours {
            Colours::All
        } else {
            Colours::Palette
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found in variables written as `NAME=value`, on a terminal that says how large it is.
    fn sight(variables: &[&str]) -> Sight {
        let value = |name: &str| {
            let pairs = variables.iter().filter_map(|pair| pair.split_once('='));
            let found = pairs.filter(|(other, _)| *other == name);
            found.map(|(_, value)| value.to_owned()).next()
        };
        Sight {
            surroundings: Surroundings::of(value),
            has_colours: true,
            sends_colours: true,
            cell: Some((8, 16)),
            ..Sight::default()
        }
    }

    #[test]
    fn the_surroundings_say_what_a_terminal_can_show() {
        let all = Means::Blocks(Colours::All);
        let palette = Means::Blocks(Colours::Palette);
        let cases: &[(&[&str], Means)] = &[
            (&[], palette),
            (&["TERM=xterm-256color"], palette),
            (&["TERM=xterm-256color", "COLORTERM=truecolor"], all),
            (&["TERM=xterm-256color", "COLORTERM=24bit"], all),
            (&["TERM=xterm-kitty"], Means::Kitty),
            (&["TERM=xterm-ghostty"], Means::Kitty),
            (
                &["TERM=xterm-256color", "TERM_PROGRAM=ghostty"],
                Means::Kitty,
            ),
            (
                &["TERM=xterm-256color", "TERM_PROGRAM=iTerm.app"],
                Means::ITerm2,
            ),
            (
                &["TERM=xterm-256color", "LC_TERMINAL=iTerm2"],
                Means::ITerm2,
            ),
            (
                &["TERM=xterm-256color", "TERM_PROGRAM=WezTerm"],
                Means::ITerm2,
            ),
            (&["TERM=foot"], Means::Sixel),
            (&["TERM=mlterm"], Means::Sixel),
            // Another terminal was started from kitty.
            (&["TERM=xterm-256color", "KITTY_WINDOW_ID=1"], palette),
            (&["TERM=xterm-256color", "TERM_PROGRAM=vscode"], palette),
            (&["TERM=xterm-256color", "KONSOLE_VERSION=230800"], palette),
            (&["TERM=xterm-256color", "WT_SESSION=1"], palette),
            // Inside another one.
            (
                &[
                    "TERM=tmux-256color",
                    "TERM_PROGRAM=tmux",
                    "LC_TERMINAL=iTerm2",
                ],
                palette,
            ),
            (&["TERM=xterm-kitty", "TMUX=/tmp/tmux"], palette),
            (&["TERM=screen.xterm-256color", "COLORTERM=truecolor"], all),
        ];
        for (variables, expected) in cases {
            assert_eq!(sight(variables).means(), Some(*expected), "{variables:?}");
        }
    }

    #[test]
    fn without_a_size_in_pixels_there_are_half_blocks() {
        let mut sight = sight(&["TERM=xterm-kitty"]);
        sight.cell = None;
        assert_eq!(sight.means(), Some(Means::Blocks(Colours::Palette)));
    }

    #[test]
    fn without_colours_there_are_no_half_blocks_and_unsent_ones_no_placeholders() {
        let cases = [
            ("TERM=xterm", false, true, None),
            ("TERM=xterm", true, false, None),
            ("TERM=xterm-kitty", false, true, Some(Means::Kitty)),
            ("TERM=xterm-kitty", false, false, None),
            ("TERM=foot", false, false, Some(Means::Sixel)),
        ];
        for (variable, has_colours, sends_colours, expected) in cases {
            let sight = Sight {
                has_colours,
                sends_colours,
                ..sight(&[variable])
            };
            assert_eq!(
                sight.means(),
                expected,
                "{variable} {has_colours} {sends_colours}"
            );
        }
    }

    #[test]
    fn what_is_asked_for_is_taken_whatever_the_terminal_says() {
        let cases = [
            (PictureChoice::None, None),
            (PictureChoice::Kitty, Some(Means::Kitty)),
            (PictureChoice::Iterm2, Some(Means::ITerm2)),
            (PictureChoice::Sixel, Some(Means::Sixel)),
            (PictureChoice::Blocks, Some(Means::Blocks(Colours::Palette))),
        ];
        for (choice, expected) in cases {
            let sight = Sight {
                choice,
                cell: None,
                ..sight(&["TERM=foot"])
            };
            assert_eq!(sight.means(), expected, "{choice:?}");
        }
    }
}
