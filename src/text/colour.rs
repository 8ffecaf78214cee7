//! Colours of screens and pages, and how well one is read on another (WCAG 2.2: relative luminance, and contrast ratio).

/// The least contrast of a text (WCAG 2.2, 1.4.3, contrast minimum).
pub const LEAST: f64 = 4.5;

/// A colour of a screen: red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub [u8; 3]);

/// The light that each part of a colour gives, from 0 to 1 (sRGB).
#[must_use]
pub fn linear(colour: Rgb) -> [f64; 3] {
    colour.0.map(|level| {
        let level = f64::from(level) / 255.0;
        if level <= 0.040_45 {
            level / 12.92
        } else {
            ((level + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// How bright a light is (WCAG 2.2, relative luminance).
#[must_use]
pub fn luminance([red, green, blue]: [f64; 3]) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// How well the one is read on the other, from 1 to 21 (WCAG 2.2, contrast ratio).
#[must_use]
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    ratio(luminance(linear(one)), luminance(linear(other)))
}

/// The same of two luminances.
#[must_use]
pub fn ratio(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A colour as pages write it, `#rrggbb`.
#[cfg(test)]
pub(crate) fn of_page(written: &str) -> Rgb {
    Rgb([1, 3, 5].map(|at| u8::from_str_radix(&written[at..at + 2], 16).unwrap()))
}
