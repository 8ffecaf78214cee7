//! Contrast, and colours for those who see fewer of them: computed for every theme.

use std::collections::BTreeSet;

use super::contrast::{colours, rgb};
use super::*;
use crate::path::State;
use crate::phrases;
use crate::phrases::tongue::{Tongue, speak};
use crate::text::colour::{LEAST, contrast, linear, luminance, ratio};

const WHITE: Rgb = Rgb([255; 3]);
const BLACK: Rgb = Rgb([0; 3]);

/// Every theme that has colours, on what it is for, with the contrast that it promises.
const THEMES: [(ThemeChoice, Ground, Rgb, f64); 5] = [
    (ThemeChoice::Light, Ground::Unknown, WHITE, LEAST),
    (ThemeChoice::Dark, Ground::Unknown, BLACK, LEAST),
    (ThemeChoice::Auto, Ground::Light, WHITE, LEAST),
    (ThemeChoice::Auto, Ground::Dark, BLACK, LEAST),
    (ThemeChoice::HighContrast, Ground::Unknown, BLACK, 7.0),
];

fn every_style() -> impl Iterator<Item = (Role, Tone)> {
    let roles = Role::ALL.into_iter();
    roles.flat_map(|role| TONES.map(|tone| (role, tone)))
}

#[test]
fn every_text_of_every_theme_has_its_contrast() {
    for (choice, known, ground, least) in THEMES {
        let theme = Theme::new(choice, false).on(known);
        let mut seen = 0;
        for (role, tone) in every_style() {
            let style = theme.style(role, tone);
            let background = style
                .bg
                .map_or(ground, |colour| rgb(colour).expect("of the palette"));
            // What has no colour is as the terminal has all text.
            let Some(colour) = style.fg else { continue };
            let colour =
                rgb(colour).unwrap_or_else(|| panic!("{colour:?} is another one in each terminal"));
            let contrast = contrast(colour, background);
            assert!(
                contrast >= least,
                "{choice:?} {role:?} {tone:?}: {contrast:.2}"
            );
            seen += 1;
        }
        assert!(seen > 50, "{choice:?}: {seen}");
    }
}

#[test]
fn nothing_is_dim_or_hidden_or_blinks_in_any_theme() {
    let unwanted = Modifier::DIM | Modifier::HIDDEN | Modifier::SLOW_BLINK | Modifier::RAPID_BLINK;
    for (choice, name) in ThemeChoice::ALL {
        for ground in [Ground::Unknown, Ground::Light, Ground::Dark] {
            for (role, tone) in every_style() {
                let style = Theme::new(choice, false).on(ground).style(role, tone);
                assert!(
                    !style.add_modifier.intersects(unwanted),
                    "{name} {role:?} {tone:?}"
                );
            }
        }
    }
}

#[test]
fn on_a_background_that_is_not_known_text_is_as_the_terminal_has_it() {
    let theme = Theme::new(ThemeChoice::Auto, false);
    for (role, tone) in every_style() {
        let style = theme.style(role, tone);
        assert_eq!((style.fg, style.bg), (None, None), "{role:?} {tone:?}");
    }
}

/// Whatever the background: either all can be read on it, or there are no colours.
#[test]
fn auto_takes_colours_that_can_be_read_on_every_background_or_none() {
    let steps = (0..=255).step_by(15);
    let mut seen = [0; 3];
    for red in steps.clone() {
        for green in steps.clone() {
            for blue in steps.clone() {
                let background = Rgb([red, green, blue]);
                let ground = Ground::of(background);
                seen[ground as usize] += 1;
                let theme = Theme::new(ThemeChoice::Auto, false).on(ground);
                for colour in colours(theme) {
                    let contrast = contrast(colour, background);
                    assert!(
                        contrast >= LEAST,
                        "{colour:?} on {background:?}: {contrast:.2}"
                    );
                }
            }
        }
    }
    assert!(seen.iter().all(|times| *times > 100), "{seen:?}");
}

#[test]
fn common_backgrounds_have_their_theme() {
    for (background, expected) in [
        (WHITE, Ground::Light),
        (BLACK, Ground::Dark),
        (Rgb([0x30, 0x0a, 0x24]), Ground::Dark),
        (Rgb([0x28, 0x2a, 0x36]), Ground::Dark),
        (Rgb([0x00, 0x2b, 0x36]), Ground::Dark),
        (Rgb([0xfa, 0xfa, 0xfa]), Ground::Light),
        (Rgb([0x80, 0x80, 0x80]), Ground::Unknown),
    ] {
        assert_eq!(Ground::of(background), expected, "{background:?}");
    }
}

#[test]
fn the_surroundings_name_a_background() {
    for (value, expected) in [
        ("15;0", Ground::Dark),
        ("0;15", Ground::Light),
        ("0;default;15", Ground::Light),
        ("7;8", Ground::Dark),
        ("0;7", Ground::Light),
        ("default", Ground::Unknown),
        ("15;default", Ground::Unknown),
        ("0;16", Ground::Unknown),
        ("", Ground::Unknown),
    ] {
        assert_eq!(Ground::of_surroundings(value), expected, "{value}");
    }
}

/// What those see who lack one kind of cones, as a matrix over linear RGB: Machado, Oliveira and Fernandes, "A Physiologically-based
/// Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, the
/// tables for severity 1.0.
const VISIONS: [(&str, [[f64; 3]; 3]); 3] = [
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

fn seen_by(matrix: &[[f64; 3]; 3], colour: Rgb) -> [f64; 3] {
    let light = linear(colour);
    matrix.map(|row| {
        let sum: f64 = row
            .iter()
            .zip(light)
            .map(|(part, light)| part * light)
            .sum();
        sum.clamp(0.0, 1.0)
    })
}

#[test]
fn what_is_seen_by_all_is_not_changed_by_any_vision() {
    for (name, matrix) in VISIONS {
        for grey in [0, 95, 175, 255] {
            let [red, green, blue] = seen_by(&matrix, Rgb([grey; 3]));
            let expected = linear(Rgb([grey; 3]))[0];
            for part in [red, green, blue] {
                assert!((part - expected).abs() < 0.01, "{name} {grey}");
            }
        }
    }
}

#[test]
fn every_text_can_be_read_by_those_who_see_fewer_colours() {
    for (vision, matrix) in VISIONS {
        for (choice, known, ground, _) in THEMES {
            let ground = luminance(seen_by(&matrix, ground));
            for colour in colours(Theme::new(choice, false).on(known)) {
                let contrast = ratio(luminance(seen_by(&matrix, colour)), ground);
                assert!(
                    contrast >= LEAST,
                    "{vision} {choice:?} {colour:?}: {contrast:.2}"
                );
            }
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
        for ground in [Ground::Unknown, Ground::Light, Ground::Dark] {
            for (role, tone) in every_style() {
                let style = Theme::new(choice, true).on(ground).style(role, tone);
                assert_eq!((style.fg, style.bg), (None, None), "{name} {role:?}");
            }
        }
    }
}

#[test]
fn high_contrast_sets_its_ground() {
    for role in Role::ALL {
        let style = Theme::new(ThemeChoice::HighContrast, false).style(role, Tone::Plain);
        assert!(style.bg.is_some() && style.fg.is_some(), "{role:?}");
    }
}

/// No state is told by its colour alone: each has a symbol and a word of its own, in every language.
#[test]
fn every_state_has_a_symbol_and_a_word_of_its_own() {
    let states = [
        State::New,
        State::Trying,
        State::GotIt,
        State::Mastered,
        State::Kept,
    ];
    let symbols: BTreeSet<&str> = states.map(phrases::symbol).into();
    assert_eq!(symbols.len(), states.len());
    for (tongue, tag) in Tongue::ALL {
        speak(tongue);
        let words: BTreeSet<&str> = states.map(phrases::state).into();
        assert_eq!(words.len(), states.len(), "{tag}");
    }
    speak(Tongue::English);
}
