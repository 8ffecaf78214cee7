//! Comparisons in words: `bigger than 100`, `150+`, `500 or more`, `mindestens 5`. It knows English, German and Spanish.

use crate::text::number;

/// Words before a number, and the sign that says the same.
const BEFORE: &[(&str, &[&str])] = &[
    (
        ">",
        &[
            "more than",
            "bigger than",
            "larger than",
            "greater than",
            "higher than",
            "over",
            "above",
            "mehr als",
            "größer als",
            "über",
            "más de",
            "más que",
            "mayor que",
            "mayor de",
            "plus de",
        ],
    ),
    (
        "<",
        &[
            "less than",
            "smaller than",
            "fewer than",
            "lower than",
            "under",
            "below",
            "weniger als",
            "kleiner als",
            "unter",
            "menos de",
            "menos que",
            "menor que",
            "menor de",
            "moins de",
        ],
    ),
    (
        ">=",
        &[
            "at least",
            "mindestens",
            "ab",
            "al menos",
            "como mínimo",
            "au moins",
            "from",
        ],
    ),
    (
        "<=",
        &[
            "at most",
            "up to",
            "höchstens",
            "bis",
            "bis zu",
            "como máximo",
            "hasta",
            "au plus",
        ],
    ),
    (
        "!=",
        &[
            "not",
            "nicht",
            "other than",
            "anything but",
            "alles außer",
            "no",
            "todo menos",
        ],
    ),
];

/// Words behind a number, and the sign that says the same.
const BEHIND: &[(&str, &[&str])] = &[
    (
        ">=",
        &[
            "+",
            "or more",
            "or above",
            "or over",
            "and more",
            "and up",
            "and above",
            "oder mehr",
            "und mehr",
            "o más",
            "ou plus",
            "upwards",
        ],
    ),
    (
        "<=",
        &[
            "or less",
            "or fewer",
            "or below",
            "or under",
            "and less",
            "and below",
            "oder weniger",
            "und weniger",
            "o menos",
            "ou moins",
        ],
    ),
];

/// The sign and the number that a comparison in words says.
pub(super) fn in_words(text: &str) -> Option<(&'static str, &str)> {
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let number = |rest: &'_ str| number::plain(rest.trim()).is_some();
    let before = BEFORE.iter().find_map(|(sign, words)| {
        let rest = words.iter().find_map(|word| {
            let rest = lower.strip_prefix(word)?.strip_prefix(' ')?;
            number(rest).then_some(rest.len())
        })?;
        Some((*sign, text.get(text.len() - rest..)?.trim()))
    });
    before.or_else(|| {
        BEHIND.iter().find_map(|(sign, words)| {
            let rest = words.iter().find_map(|word| {
                let rest = lower.strip_suffix(word)?;
                number(rest).then_some(rest.len())
            })?;
            Some((*sign, text.get(..rest)?.trim()))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comparisons_in_words_are_told_in_signs() {
        for (text, sign, number) in [
            ("bigger than 100", ">", "100"),
            ("150+", ">=", "150"),
            ("500 or more", ">=", "500"),
            ("At most 3/4", "<=", "3/4"),
            ("mindestens 5", ">=", "5"),
            ("menos de 0.5", "<", "0.5"),
            ("not 7", "!=", "7"),
        ] {
            assert_eq!(in_words(text), Some((sign, number)), "{text}");
        }
        for text in ["100", "more", "more than two", "5 + 3", "overall 5"] {
            assert_eq!(in_words(text), None, "{text}");
        }
    }
}
