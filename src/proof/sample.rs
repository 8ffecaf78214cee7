//! Patterns, tried as answers are: by texts that are made to fit them. Such texts are the plainest, never all.

use crate::grading;
use crate::quiz::{Pattern, Set, Strict};

/// Whether any of the texts made from this pattern fits it still once it is typed; `None` when none can be made.
pub(super) fn can_fit(set: &Set, pattern: &Pattern, strict: Strict) -> Option<bool> {
    // A copy, so that what is compiled is let go: a set may hold thousands.
    let pattern = Pattern::new(pattern.source());
    let made = samples(&pattern);
    let fits = |text: &String| grading::fits(set, &pattern, strict, text);
    (!made.is_empty()).then(|| made.iter().any(fits))
}

/// Texts that fit the pattern as they stand: what looks at its surroundings, such as `\b`, may not.
pub(super) fn samples(pattern: &Pattern) -> Vec<String> {
    let made = pattern.samples().into_iter();
    made.filter(|text| pattern.matches(text, false)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_do_not_fit_after_all_are_left_out() {
        for (pattern, expected) in [(r"\bword\b", true), (r"a\Bb", true), (r"a\bb", false)] {
            let made = samples(&Pattern::new(pattern));
            assert_eq!(!made.is_empty(), expected, "{pattern}: {made:?}");
        }
    }
}
