//! The colours of the page, for light and for dark, by what they are for: the only place that names one. A state always has its word
//! beside its colour.

/// A colour by its name in the style, on light and on dark ground.
const COLOURS: [(&str, &str, &str); 15] = [
    // The ground: the white of warm paper, and its counterpart.
    ("paper", "#fffaf2", "#1d1916"),
    // What is read.
    ("ink", "#2e2722", "#efe6da"),
    // What may be overlooked.
    ("quiet", "#6b5f55", "#b5a899"),
    // The one accent: that of the screens.
    ("accent", "#5f00af", "#d7afff"),
    // Answers on the way.
    ("not-yet", "#9a5b00", "#ffd787"),
    // Help.
    ("help", "#1f5f99", "#87d7ff"),
    // What was got: from here on each goes further than the one before it, on light ground ever darker, on dark ground ever brighter.
    ("got", "#5f8f2f", "#87a84b"),
    // What is mastered.
    ("mastered", "#1f7048", "#5cc08f"),
    // What lasts.
    ("kept", "#0e3f33", "#d6f5e6"),
    // Lines between things.
    ("rule", "#d9cdbd", "#4a4038"),
    // The ground of what is set apart.
    ("panel", "#f6eee1", "#28221d"),
    // The map of ideas, from seldom to often.
    ("met-1", "#fdf0d5", "#332912"),
    ("met-2", "#fbdfa6", "#463711"),
    ("met-3", "#f3c467", "#5b4611"),
    ("met-4", "#e3a53c", "#72560f"),
];

/// Their names, for the style.
pub(super) fn variables() -> String {
    let list =
        |pick: fn(&(&str, &str, &str)) -> String| -> String { COLOURS.iter().map(pick).collect() };
    let light = list(|(name, light, _)| format!("--{name}:{light};"));
    let dark = list(|(name, _, dark)| format!("--{name}:{dark};"));
    // On paper it is light, whatever the screen is.
    format!(":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::colour::{self, LEAST, of_page};

    fn contrast(one: &str, other: &str) -> f64 {
        colour::contrast(of_page(one), of_page(other))
    }

    fn pair(name: &str) -> [&'static str; 2] {
        let found = COLOURS.iter().find(|(other, _, _)| *other == name);
        let (_, light, dark) = found.expect(name);
        [light, dark]
    }

    #[test]
    fn every_colour_of_letters_has_its_contrast_on_every_ground() {
        let letters = ["ink", "quiet", "accent", "not-yet"];
        for ground in ["paper", "panel"] {
            for name in letters {
                for (letter, ground) in pair(name).iter().zip(pair(ground)) {
                    let contrast = contrast(letter, ground);
                    assert!(
                        contrast >= LEAST,
                        "{name} {letter} on {ground}: {contrast:.2}"
                    );
                }
            }
        }
    }

    #[test]
    fn numbers_have_their_contrast_on_the_map() {
        for ground in ["met-1", "met-2", "met-3", "met-4"] {
            for (ink, ground) in pair("ink").iter().zip(pair(ground)) {
                let contrast = contrast(ink, ground);
                assert!(contrast >= LEAST, "{ink} on {ground}: {contrast:.2}");
            }
        }
    }

    #[test]
    fn the_parts_of_a_chart_stand_out_from_the_ground() {
        // WCAG 2.2, non-text contrast: 3 to 1.
        for name in ["not-yet", "help", "got", "mastered", "kept", "quiet"] {
            for (colour, ground) in pair(name).iter().zip(pair("paper")) {
                assert!(contrast(colour, ground) >= 3.0, "{name}: {colour}");
            }
        }
    }
}
