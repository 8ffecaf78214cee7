//! The word that somebody may have meant.

/// The nearest of these names by Damerau and Levenshtein's distance, whatever the case; `None` where all are farther than a third of
/// their letters, and one letter is always near.
#[must_use]
pub fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let measured = names.into_iter().map(|name| {
        let distance = strsim::damerau_levenshtein(&word, &name.to_lowercase());
        (distance, name)
    });
    let near = |(distance, name): &(usize, &str)| {
        let letters = name.chars().count();
        *distance <= (letters / 3).max(1) && *distance < letters
    };
    // Of two that are as near, the one that is named first.
    measured
        .filter(near)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_hand_is_near_and_another_word_is_not() {
        let names = ["theme", "voice", "language", "motion", "mouse", "on"];
        for (word, expected) in [
            ("them", Some("theme")),
            ("Theme", Some("theme")),
            ("tehme", Some("theme")),
            ("languege", Some("language")),
            ("moton", Some("motion")),
            ("colour", None),
            ("no", Some("on")),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, names), expected, "{word}");
        }
    }
}
