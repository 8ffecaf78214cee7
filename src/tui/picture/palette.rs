//! Colours of the palette that every terminal with 256 colours has alike: a cube of 6 × 6 × 6 and 24 greys (xterm).

use ratatui::style::Color;

/// The brightness of the cube's steps.
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// The nearest colour of the palette; other colours stay.
pub(super) fn nearest(colour: Color) -> Color {
    let Color::Rgb(red, green, blue) = colour else {
        return colour;
    };
    let wanted = [red, green, blue];
    let steps = wanted.map(step);
    let cube = steps.map(|step| STEPS[usize::from(step)]);
    let grey = grey(wanted);
    let shade = 8 + grey * 10;
    let index = if distance(wanted, [shade; 3]) < distance(wanted, cube) {
        232 + grey
    } else {
        16 + 36 * steps[0] + 6 * steps[1] + steps[2]
    };
    Color::Indexed(index)
}

/// The nearest step of the cube.
fn step(value: u8) -> u8 {
    match value {
        0..48 => 0,
        48..115 => 1,
        _ => (value - 35) / 40,
    }
}

/// The nearest of the greys, from 0 to 23.
fn grey(colour: [u8; 3]) -> u8 {
    let sum: u16 = colour.iter().map(|value| u16::from(*value)).sum();
    let shade = u8::try_from(sum / 3).unwrap_or(u8::MAX);
    (shade.saturating_sub(3) / 10).min(23)
}

fn distance(one: [u8; 3], other: [u8; 3]) -> u32 {
    let pairs = one.iter().zip(other);
    pairs
        .map(|(one, other)| u32::from(one.abs_diff(other)).pow(2))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_the_palette_are_their_own_nearest() {
        for (rgb, index) in [
            ((0, 0, 0), 16),
            ((255, 255, 255), 231),
            ((255, 0, 0), 196),
            ((95, 135, 175), 67),
            ((8, 8, 8), 232),
            ((238, 238, 238), 255),
            ((128, 128, 128), 244),
        ] {
            let colour = Color::Rgb(rgb.0, rgb.1, rgb.2);
            assert_eq!(nearest(colour), Color::Indexed(index), "{rgb:?}");
        }
        assert_eq!(nearest(Color::Reset), Color::Reset);
    }
}
