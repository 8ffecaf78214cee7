//! Patterns, tried as answers are: by texts that are made to fit them. Such texts are the plainest, never all.

use crate::diagnostic::Span;
use crate::grading::{self, Response, Verdict};
use crate::quiz::{Accepted, Kind, Located, Pattern, Question, Set, Strict, TextKey, Words};

/// Whether any of the texts made from this pattern fits it still once it is typed; `None` when none can be made.
pub(super) fn can_fit(set: &Set, pattern: &Pattern, strict: Strict) -> Option<bool> {
    // A copy, so that what is compiled is let go: a set may hold thousands.
    let pattern = Pattern::new(pattern.source());
    let made = samples(&pattern);
    let asked = asked(pattern, strict);
    let fits = |text: &String| {
        let judged = grading::grade(set, &asked, &Response::Typed(text.clone()));
        judged.is_ok_and(|judgement| judgement.verdict == Verdict::GotIt)
    };
    (!made.is_empty()).then(|| made.iter().any(fits))
}

/// A question that accepts this pattern and nothing else.
fn asked(pattern: Pattern, strict: Strict) -> Question {
    let accepted = Located::new(Accepted::Pattern(pattern), Span::default());
    Question {
        id: String::new(),
        id_written: false,
        at: Span::default(),
        prompt: Words::default(),
        kind: Kind::Text(TextKey {
            accepted: vec![accepted],
            strict,
            typos: 0,
        }),
        hints: Vec::new(),
        explanation: None,
        feedback: Vec::new(),
        tags: Vec::new(),
        stretch: false,
        shuffle: None,
        image: None,
        varied: None,
    }
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
