//! A text that fits a pattern, so that a pattern can be tried as an answer is. It makes the plainest texts, never all.

use regex_syntax::hir::{Class, ClassUnicodeRange, Hir, HirKind};

use crate::diagnostic::Span;
use crate::grading::{self, Response, Verdict};
use crate::quiz::{Accepted, Kind, Located, Pattern, Question, Set, Strict, TextKey, Words};

/// How many texts are made of a pattern: one for each of its first alternatives.
const SAMPLES: usize = 4;

/// The longest text that is made, in bytes.
const LONGEST: usize = 200;

/// How many parts of a pattern are looked at for one text.
const MOST_PARTS: usize = 2_000;

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

/// Texts that fit the pattern as they stand.
pub(super) fn samples(pattern: &Pattern) -> Vec<String> {
    let Ok(parsed) = regex_syntax::parse(pattern.source()) else {
        return Vec::new();
    };
    let mut made: Vec<String> = (0..SAMPLES)
        .filter_map(|which| {
            let mut making = Making {
                text: String::new(),
                which,
                parts: 0,
            };
            making.put(&parsed)?;
            Some(making.text)
        })
        // What looks at its surroundings, such as `\b`, may not fit.
        .filter(|text| !text.trim().is_empty() && pattern.matches(text, false))
        .collect();
    made.dedup();
    made
}

/// A text in the making.
struct Making {
    text: String,
    /// Which alternative to take where there are several.
    which: usize,
    /// How many parts were looked at: repetitions of nothing add no letter, and are parts all the same.
    parts: usize,
}

impl Making {
    /// Adds a text that fits.
    fn put(&mut self, part: &Hir) -> Option<()> {
        self.parts += 1;
        match part.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => self.text.push_str(std::str::from_utf8(&literal.0).ok()?),
            HirKind::Class(class) => self.text.push(letter(class)?),
            HirKind::Capture(group) => self.put(&group.sub)?,
            HirKind::Concat(parts) => parts.iter().try_for_each(|part| self.put(part))?,
            HirKind::Alternation(parts) => self.put(parts.get(self.which % parts.len().max(1))?)?,
            HirKind::Repetition(repeated) => {
                // What may be missing is there in every second text.
                let wanted = u32::from(self.which % 2 == 1);
                let most = repeated.max.unwrap_or(u32::MAX);
                let times = repeated.min.max(wanted).min(most);
                (0..times).try_for_each(|_| self.put(&repeated.sub))?;
            }
        }
        (self.text.len() <= LONGEST && self.parts <= MOST_PARTS).then_some(())
    }
}

/// The plainest character of a class: a small letter, else a digit, else its first.
fn letter(class: &Class) -> Option<char> {
    let Class::Unicode(class) = class else {
        return None;
    };
    let has = |wanted: &char| {
        let mut ranges = class.iter();
        ranges.any(|range| range.start() <= *wanted && *wanted <= range.end())
    };
    ('a'..='z')
        .chain('0'..='9')
        .find(has)
        .or_else(|| class.iter().next().map(ClassUnicodeRange::start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plainest_texts_are_made() {
        for (pattern, expected) in [
            ("colou?r", vec!["color", "colour"]),
            ("abc|d|ef", vec!["abc", "d", "ef", "abc"]),
            (r"\d{3}-[A-F]+", vec!["000-A"]),
            (r"(?i)nai(ro)?bi", vec!["naibi", "nairobi"]),
            (r".*rain.*", vec!["rain", "araina"]),
            (r"\bword\b", vec!["word"]),
            (r"a{500}", vec![]),
            (r"a\Bb", vec!["ab"]),
            (r"a\b", vec!["a"]),
            (r"a\bb", vec![]),
            (r"(", vec![]),
            (r" *", vec![]),
            (r"((((a|){900}){900}){900}){900}b", vec![]),
        ] {
            let mut made = samples(&Pattern::new(pattern));
            made.dedup();
            let begins: Vec<&str> = made
                .iter()
                .map(String::as_str)
                .take(expected.len().max(1))
                .collect();
            assert_eq!(begins, expected, "{pattern}: {made:?}");
        }
    }
}
