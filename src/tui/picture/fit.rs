//! How large a picture stands on the screen. It never looks at the picture.

/// A picture's size on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fit {
    /// Columns that it touches.
    pub(super) columns: u16,
    /// Lines that it fills.
    pub(super) rows: u16,
    /// Its width and height in pixels; the width may end within the last column.
    pub(super) pixels: (u32, u32),
    /// The width and height of a cell in pixels.
    pub(super) cell: (u16, u16),
}

/// The size of a picture of so many pixels in at most so many columns and lines. It keeps its proportions to within half a line, fills
/// whole lines, and is never made larger than it is, but for what fills a line.
#[must_use]
pub(super) fn fit(picture: (u32, u32), most: (u16, u16), cell: (u16, u16)) -> Fit {
    let (wide, tall) = (u64::from(picture.0.max(1)), u64::from(picture.1.max(1)));
    let (cell_wide, cell_tall) = (u64::from(cell.0.max(1)), u64::from(cell.1.max(1)));
    let widest = u64::from(most.0.max(1)) * cell_wide;
    let own = (tall + cell_tall / 2) / cell_tall;
    let in_width = widest * tall / (wide * cell_tall);
    let rows = own.min(in_width).min(u64::from(most.1)).max(1);
    let height = rows * cell_tall;
    let width = ((wide * height + tall / 2) / tall).clamp(1, widest);
    Fit {
        columns: small(width.div_ceil(cell_wide)),
        rows: small(rows),
        pixels: (pixels(width), pixels(height)),
        cell,
    }
}

fn small(number: u64) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

fn pixels(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_picture_fills_whole_lines_and_keeps_its_proportions() {
        let cases = [
            // In half blocks a cell is one pixel wide and two tall.
            ((600, 400), (80, 8), (1, 2), (24, 8)),
            ((600, 60), (80, 8), (1, 2), (80, 4)),
            ((20, 20), (80, 20), (1, 2), (20, 10)),
            ((600, 400), (80, 8), (10, 20), (24, 8)),
            ((100, 40), (80, 8), (10, 20), (10, 2)),
            ((5000, 1), (80, 8), (10, 20), (80, 1)),
            ((1, 5000), (80, 8), (10, 20), (1, 8)),
        ];
        for (picture, most, cell, expected) in cases {
            let fit = fit(picture, most, cell);
            assert_eq!((fit.columns, fit.rows), expected, "{picture:?}");
        }
    }

    proptest! {
        #[test]
        fn it_never_leaves_its_place(picture in (0_u32..70_000, 0_u32..70_000), most in (1_u16..81, 1_u16..41), cell in (0_u16..60, 0_u16..60)) {
            let fit = fit(picture, most, cell);
            prop_assert!((1..=most.0).contains(&fit.columns));
            prop_assert!((1..=most.1).contains(&fit.rows));
            prop_assert!(fit.pixels.0 <= u32::from(fit.columns) * u32::from(cell.0.max(1)));
            prop_assert_eq!(fit.pixels.1, u32::from(fit.rows) * u32::from(cell.1.max(1)));
        }
    }
}
