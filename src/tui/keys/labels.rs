//! Labels: the digits and letters that stand before what is listed, and pick it.

use super::Mode;

impl Mode {
    /// The labels that are keys here where so many lines are listed, as the help names them.
    #[must_use]
    pub fn labels(self, listed: usize) -> Option<String> {
        let named = |first: char, last: char| {
            if first == last {
                first.to_string()
            } else {
                format!("{first}-{last}")
            }
        };
        let last = listed.min(26).checked_sub(1)?;
        match self {
            Self::Partners => Some(named('a', crate::grading::letter(last))),
            _ if !self.has_labels() => None,
            _ if last < 9 => Some(named(label(0), label(last))),
            _ => Some(format!("1-9 {}", named(label(9), label(last)))),
        }
    }
}

/// The place of a label, from 0: `1` to `9`, then `A` to `Q` (26 choices at most).
pub(super) fn labelled(letter: char) -> Option<usize> {
    (0..26).find(|place| label(*place) == letter)
}

/// The label of a place, from 0: digits, then capital letters to `Q`. What comes after has none, as no key picks it.
#[must_use]
pub fn label(place: usize) -> char {
    match u8::try_from(place) {
        Ok(digit @ 0..=8) => char::from(b'1' + digit),
        Ok(letter @ 9..=25) => char::from(b'A' + letter - 9),
        _ => ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_names_the_labels_that_are_there_and_no_others() {
        for (mode, listed, expected) in [
            (Mode::PickOne, 0, None),
            (Mode::PickOne, 1, Some("1")),
            (Mode::PickMany, 4, Some("1-4")),
            (Mode::Ordering, 9, Some("1-9")),
            (Mode::Lefts, 10, Some("1-9 A")),
            (Mode::PickOne, 12, Some("1-9 A-C")),
            (Mode::PickOne, 26, Some("1-9 A-Q")),
            (Mode::PickOne, 40, Some("1-9 A-Q")),
            (Mode::Partners, 1, Some("a")),
            (Mode::Partners, 4, Some("a-d")),
            (Mode::Goals, 5, Some("1-5")),
            (Mode::Typing, 4, None),
        ] {
            assert_eq!(
                mode.labels(listed).as_deref(),
                expected,
                "{mode:?} {listed}"
            );
        }
    }
}
